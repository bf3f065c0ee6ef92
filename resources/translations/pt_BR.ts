<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n caractere</numerusform>
            <numerusform>%n caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>falta %n minuto</numerusform>
            <numerusform>faltam %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>falta %n segundo</numerusform>
            <numerusform>faltam %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n frase</numerusform>
            <numerusform>%n frases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palavra</numerusform>
            <numerusform>%n palavras</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About S2S Desktop</source>
        <translation>&amp;Sobre o S2S Desktop</translation>
    </message>
    <message>
        <source>&amp;Alignment Panel</source>
        <translation>&amp;Painel de alinhamento</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Copy Summary</source>
        <translation>&amp;Copiar resumo</translation>
    </message>
    <message>
        <source>&amp;Copy Translation</source>
        <translation>&amp;Copiar tradução</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Localizar…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Avança&amp;r</translation>
    </message>
    <message>
        <source>&amp;Go On from Here</source>
        <translation>Continuar a partir daqu&amp;i</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aj&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keys and Gestures</source>
        <translation>&amp;Teclas e gestos</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>A&amp;umentar texto</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Novo</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>Tamanho &amp;normal do texto</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>&amp;Other Words…</source>
        <translation>Outras pala&amp;vras…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;olar</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sai&amp;r</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refazer</translation>
    </message>
    <message>
        <source>&amp;Save Summary…</source>
        <translation>&amp;Salvar resumo…</translation>
    </message>
    <message>
        <source>&amp;Save Translation…</source>
        <translation>&amp;Salvar tradução…</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>&amp;Diminuir texto</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tarefa</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>&amp;Traduzir</translation>
    </message>
    <message>
        <source>&amp;Translate Documents…</source>
        <translation>&amp;Traduzir documentos…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 a 9</translation>
    </message>
    <message>
        <source>A PDF is read as text; its translation can be saved as docx or Markdown.</source>
        <translation>Um PDF é lido como texto; a tradução pode ser salva como docx ou Markdown.</translation>
    </message>
    <message>
        <source>A folder must have a config.json (of the families {names}), a {config} (trained with this program), or Marian&apos;s model*.bin or model*.npz with its vocabulary.</source>
        <translation>Uma pasta precisa ter um config.json (das famílias {names}), um {config} (treinado com este programa) ou o model*.bin ou model*.npz do Marian com o seu vocabulário.</translation>
    </message>
    <message>
        <source>A limit lets this program take another {allowed} MB of memory; the libraries that compute, and a small model, need {needed} MB.</source>
        <translation>Um limite permite que este programa use mais {allowed} MB de memória; as bibliotecas que calculam e um modelo pequeno precisam de {needed} MB.</translation>
    </message>
    <message>
        <source>A memory has a sentence that is {percent} % like this one: “{target}”</source>
        <translation>Uma memória tem uma frase {percent} % igual a esta: “{target}”</translation>
    </message>
    <message>
        <source>A part of that path is a file: choose another folder.</source>
        <translation>Uma parte desse caminho é um arquivo: escolha outra pasta.</translation>
    </message>
    <message>
        <source>A part of the document is damaged: {part} ({reason}).</source>
        <translation>Uma parte do documento está danificada: {part} ({reason}).</translation>
    </message>
    <message>
        <source>A row without text cannot be kept.</source>
        <translation>Uma linha sem texto não pode ser guardada.</translation>
    </message>
    <message>
        <source>A teaching model: it was trained briefly, to show how its architecture works, and makes many mistakes.</source>
        <translation>Um modelo didático: foi treinado brevemente, para mostrar como sua arquitetura funciona, e comete muitos erros.</translation>
    </message>
    <message>
        <source>A vocabulary of {folder} has {count} pieces, the model {size}: they do not belong together.</source>
        <translation>Um vocabulário de {folder} tem {count} unidades, o modelo tem {size}: eles não combinam.</translation>
    </message>
    <message>
        <source>A web page came in place of the file {address}.</source>
        <translation>No lugar do arquivo {address} veio uma página da web.</translation>
    </message>
    <message>
        <source>Add &amp;Model…</source>
        <translation>Adicionar &amp;modelo…</translation>
    </message>
    <message>
        <source>Add one more.</source>
        <translation>Adicione mais um.</translation>
    </message>
    <message>
        <source>Add the model in a folder</source>
        <translation>Adicionar o modelo que está em uma pasta</translation>
    </message>
    <message>
        <source>Add the original that it was converted from, with its config.json.</source>
        <translation>Adicione o original de que ele foi convertido, com o seu config.json.</translation>
    </message>
    <message>
        <source>Add the original that it was exported from, with model.safetensors.</source>
        <translation>Adicione o original de que ele foi exportado, com model.safetensors.</translation>
    </message>
    <message>
        <source>Add to Gl&amp;ossary…</source>
        <translation>Adicionar ao &amp;glossário…</translation>
    </message>
    <message>
        <source>Add what is selected to the glossary</source>
        <translation>Adiciona ao glossário o que está selecionado</translation>
    </message>
    <message>
        <source>Addresses and names</source>
        <translation>Endereços e nomes</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>Todas as cabeças</translation>
    </message>
    <message>
        <source>All sentences</source>
        <translation>Todas as frases</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Todas as palavras</translation>
    </message>
    <message>
        <source>Alphabetically</source>
        <translation>Em ordem alfabética</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt e uma letra</translation>
    </message>
    <message>
        <source>Alt+Down, Alt+Up</source>
        <translation>Alt+Seta para baixo, Alt+Seta para cima</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativas</translation>
    </message>
    <message>
        <source>Another &amp;Wording</source>
        <translation>Outra &amp;formulação</translation>
    </message>
    <message>
        <source>Another program holds it: close that one.</source>
        <translation>Outro programa está com ele aberto: feche-o.</translation>
    </message>
    <message>
        <source>Another program is changing the list of models {path}.</source>
        <translation>Outro programa está alterando a lista de modelos {path}.</translation>
    </message>
    <message>
        <source>Another wording is known of what a model writes in its own words.</source>
        <translation>Só há outra formulação para o que um modelo escreve com as próprias palavras.</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>Setas, Home, End</translation>
    </message>
    <message>
        <source>As &amp;I Type</source>
        <translation>&amp;Enquanto digito</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>Asked about {repository}, the hub answers with the error {status}.</source>
        <translation>Ao perguntar por {repository}, o hub responde com o erro {status}.</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Atribuição</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>Voltar ao que era mostrado antes</translation>
    </message>
    <message>
        <source>Beam of {size}</source>
        <translation>Feixe de {size}</translation>
    </message>
    <message>
        <source>Begin with no text</source>
        <translation>Começar sem texto</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Li&amp;mpar</translation>
    </message>
    <message>
        <source>Change it in the preferences under Privacy, or copy the model&apos;s folder here.</source>
        <translation>Mude isso nas preferências, em Privacidade, ou copie a pasta do modelo para cá.</translation>
    </message>
    <message>
        <source>Check that the file is there, or install the model again.</source>
        <translation>Verifique se o arquivo está lá ou instale o modelo novamente.</translation>
    </message>
    <message>
        <source>Check the name and its permissions.</source>
        <translation>Verifique o nome e as permissões do arquivo.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Verifique as permissões da pasta.</translation>
    </message>
    <message>
        <source>Check whether the disk is full or damaged.</source>
        <translation>Verifique se o disco está cheio ou danificado.</translation>
    </message>
    <message>
        <source>Choose a folder outside of it.</source>
        <translation>Escolha uma pasta fora dela.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room.</source>
        <translation>Escolha uma pasta em que você possa gravar e que tenha espaço.</translation>
    </message>
    <message>
        <source>Choose a single model for this.</source>
        <translation>Escolha um único modelo para isso.</translation>
    </message>
    <message>
        <source>Choose a view</source>
        <translation>Escolher uma vista</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <source>Choose another id, or remove that one.</source>
        <translation>Escolha outro identificador ou remova aquele.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Escolha outro modelo.</translation>
    </message>
    <message>
        <source>Choose another sentence, or translate the text again.</source>
        <translation>Escolha outra frase ou traduza o texto novamente.</translation>
    </message>
    <message>
        <source>Choose another task, other languages or another model.</source>
        <translation>Escolha outra tarefa, outros idiomas ou outro modelo.</translation>
    </message>
    <message>
        <source>Choose another word or wording</source>
        <translation>Escolher outra palavra ou formulação</translation>
    </message>
    <message>
        <source>Choose one of {names}, or auto.</source>
        <translation>Escolha um destes: {names}, ou auto.</translation>
    </message>
    <message>
        <source>Choose the device cpu or auto, or a smaller model.</source>
        <translation>Escolha o dispositivo cpu ou auto, ou um modelo menor.</translation>
    </message>
    <message>
        <source>Choose the device cpu, or auto.</source>
        <translation>Escolha o dispositivo cpu ou auto.</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>Escolha a pasta de um modelo.</translation>
    </message>
    <message>
        <source>Clear the source text</source>
        <translation>Limpar o texto de origem</translation>
    </message>
    <message>
        <source>Click, Space, Return</source>
        <translation>Clique, Espaço, Enter</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Feche outros programas ou escolha um modelo menor.</translation>
    </message>
    <message>
        <source>Close other programs, use fewer threads, or choose a smaller model.</source>
        <translation>Feche outros programas, use menos threads ou escolha um modelo menor.</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fechar a barra de busca</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mparar…</translation>
    </message>
    <message>
        <source>Colour: what leaving the word out does. Dot: linked by attention.</source>
        <translation>Cor: o efeito de omitir a palavra. Ponto: ligada pela atenção.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar com</translation>
    </message>
    <message>
        <source>Continue ({keys})</source>
        <translation>Continuar ({keys})</translation>
    </message>
    <message>
        <source>Copy the model with its files instead of links to them.</source>
        <translation>Copie o modelo com os arquivos, em vez de links para eles.</translation>
    </message>
    <message>
        <source>Copy the results</source>
        <translation>Copiar os resultados</translation>
    </message>
    <message>
        <source>Copy the whole summary</source>
        <translation>Copiar o resumo inteiro</translation>
    </message>
    <message>
        <source>Copy the whole translation</source>
        <translation>Copiar a tradução inteira</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Atenção cruzada</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+setas</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+clique</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+roda do mouse</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel, pinch, + and -</source>
        <translation>Ctrl+roda do mouse, pinça, + e -</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Recor&amp;tar</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>Autoatenção do decodificador</translation>
    </message>
    <message>
        <source>Delete the row, or write the path of a file.</source>
        <translation>Exclua a linha ou escreva o caminho de um arquivo.</translation>
    </message>
    <message>
        <source>Delete the row, or write what stays as it is.</source>
        <translation>Exclua a linha ou escreva o que fica como está.</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>Excluir o que está selecionado</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>Concluído: {name}</translation>
    </message>
    <message>
        <source>Double click, Return</source>
        <translation>Clique duplo, Enter</translation>
    </message>
    <message>
        <source>Each line has a term, a tab, and what it is in the other language.</source>
        <translation>Cada linha tem um termo, uma tabulação e como ele se chama no outro idioma.</translation>
    </message>
    <message>
        <source>Eight-bit weights are for the CPU.</source>
        <translation>Pesos de oito bits são para a CPU.</translation>
    </message>
    <message>
        <source>Empty the search, then close the list</source>
        <translation>Esvaziar a busca e depois fechar a lista</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>Autoatenção do codificador</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropia</translation>
    </message>
    <message>
        <source>Everything that can be done with a word</source>
        <translation>Tudo o que se pode fazer com uma palavra</translation>
    </message>
    <message>
        <source>Export it again as TMX from the program that it comes from.</source>
        <translation>Exporte-o de novo como TMX no programa de onde veio.</translation>
    </message>
    <message>
        <source>Export what is selected</source>
        <translation>Exportar o que está selecionado</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>Falhou: {why}</translation>
    </message>
    <message>
        <source>Fetch the lists again with: s2s-desktop models update</source>
        <translation>Busque as listas de novo com: s2s-desktop models update</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Localizar pró&amp;xima</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Localizar &amp;anterior</translation>
    </message>
    <message>
        <source>Forget E&amp;verything…</source>
        <translation>Apa&amp;gar tudo…</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avançar novamente</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for models.</source>
        <translation>Libere espaço ou escolha outra pasta para os modelos.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Get it anew from where it comes from.</source>
        <translation>Obtenha-o novamente de onde ele vem.</translation>
    </message>
    <message>
        <source>Get the files in a browser, where its terms can be accepted, and add their folder.</source>
        <translation>Obtenha os arquivos em um navegador, onde é possível aceitar os termos, e adicione a pasta deles.</translation>
    </message>
    <message>
        <source>Get the files with: git lfs pull</source>
        <translation>Obtenha os arquivos com: git lfs pull</translation>
    </message>
    <message>
        <source>Get the missing file from the model&apos;s source, or name it in a config.yml.</source>
        <translation>Obtenha o arquivo que falta na fonte do modelo ou indique-o em um config.yml.</translation>
    </message>
    <message>
        <source>Get the model again from its source, or remove it and add it again.</source>
        <translation>Obtenha o modelo novamente na fonte, ou remova-o e adicione-o de novo.</translation>
    </message>
    <message>
        <source>Get the model again from its source.</source>
        <translation>Obtenha o modelo novamente na fonte.</translation>
    </message>
    <message>
        <source>Give a longer text.</source>
        <translation>Dê um texto mais longo.</translation>
    </message>
    <message>
        <source>Give a plain text file, or convert it to UTF-8 first.</source>
        <translation>Use um arquivo de texto simples ou converta-o antes para UTF-8.</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>Dar-lhe um nome</translation>
    </message>
    <message>
        <source>Give it a name that ends in .docx or .md.</source>
        <translation>Dê-lhe um nome que termine em .docx ou .md.</translation>
    </message>
    <message>
        <source>Give it a star, or take it away</source>
        <translation>Marcar com estrela ou tirar a estrela</translation>
    </message>
    <message>
        <source>Give tags such as en, pt or zh-Hant.</source>
        <translation>Informe códigos como en, pt ou zh-Hant.</translation>
    </message>
    <message>
        <source>Give the folder that the model is in.</source>
        <translation>Informe a pasta em que o modelo está.</translation>
    </message>
    <message>
        <source>Give the folder that the model is in; what can be fetched is found with: s2s-desktop models search</source>
        <translation>Indique a pasta em que o modelo está; o que se pode baixar se encontra com: s2s-desktop models search</translation>
    </message>
    <message>
        <source>Give two files in which line n of one translates line n of the other.</source>
        <translation>Informe dois arquivos em que a linha n de um traduza a linha n do outro.</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossário</translation>
    </message>
    <message>
        <source>Go from the search to the list</source>
        <translation>Ir da busca para a lista</translation>
    </message>
    <message>
        <source>Go from word to word, or to its partner</source>
        <translation>Ir de palavra em palavra ou para a correspondente</translation>
    </message>
    <message>
        <source>Go to a heading</source>
        <translation>Ir para um título</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Ir para a próxima ocorrência</translation>
    </message>
    <message>
        <source>Go to the next or the previous sentence</source>
        <translation>Ir para a próxima frase ou a anterior</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>Ir para a ocorrência anterior</translation>
    </message>
    <message>
        <source>Greedy search</source>
        <translation>Busca gulosa</translation>
    </message>
    <message>
        <source>Have its text recognized by another program first.</source>
        <translation>Faça antes o reconhecimento do texto em outro programa.</translation>
    </message>
    <message>
        <source>Have the sentence say the same in other words</source>
        <translation>Dizer o mesmo na frase com outras palavras</translation>
    </message>
    <message>
        <source>Have the word, or what is selected, stay when its sentence is written again</source>
        <translation>Manter a palavra, ou o que está selecionado, quando a frase for escrita de novo</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabeças</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>Here the two differ: {words}</source>
        <translation>Aqui os dois divergem: {words}</translation>
    </message>
    <message>
        <source>Hist&amp;ory</source>
        <translation>Hi&amp;stórico</translation>
    </message>
    <message>
        <source>How Summaries Are &amp;Made</source>
        <translation>Como os &amp;resumos são feitos</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>Hipóteses</translation>
    </message>
    <message>
        <source>Hypothesis {number}</source>
        <translation>Hipótese {number}</translation>
    </message>
    <message>
        <source>Hypothesis {number}: {percent}</source>
        <translation>Hipótese {number}: {percent}</translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation>Ícones: Lucide</translation>
    </message>
    <message>
        <source>If that is fine for what you do, try again.</source>
        <translation>Se isso serve para o que você faz, tente de novo.</translation>
    </message>
    <message>
        <source>If this network wants you to sign in, do so in a browser, and try again.</source>
        <translation>Se esta rede exige que você entre com uma conta, faça isso em um navegador e tente de novo.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Na ordem do texto</translation>
    </message>
    <message>
        <source>In the alignment panel</source>
        <translation>No painel de alinhamento</translation>
    </message>
    <message>
        <source>In the heat map, go from cell to cell</source>
        <translation>No mapa de calor, ir de célula em célula</translation>
    </message>
    <message>
        <source>In the heat map, go from link to link</source>
        <translation>No mapa de calor, ir de ligação em ligação</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>No histórico</translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation>Nos textos</translation>
    </message>
    <message>
        <source>In {name}, NUL characters were left out: {count:,}.</source>
        <translation>Em {name}, foram omitidos caracteres NUL: {count:,}.</translation>
    </message>
    <message>
        <source>In {name}, damaged characters were replaced: {count:,}.</source>
        <translation>Em {name}, foram substituídos caracteres danificados: {count:,}.</translation>
    </message>
    <message>
        <source>Install S2S Desktop again.</source>
        <translation>Instale o S2S Desktop novamente.</translation>
    </message>
    <message>
        <source>Install it again with: pip install --force-reinstall --no-deps {requirement}</source>
        <translation>Instale-o novamente com: pip install --force-reinstall --no-deps {requirement}</translation>
    </message>
    <message>
        <source>Install it with: pip install {requirement}</source>
        <translation>Instale-o com: pip install {requirement}</translation>
    </message>
    <message>
        <source>Install or download the model again.</source>
        <translation>Instale ou baixe o modelo novamente.</translation>
    </message>
    <message>
        <source>Install the program again, or choose another summarizer.</source>
        <translation>Instale o programa novamente ou escolha outro modelo de resumo.</translation>
    </message>
    <message>
        <source>Install the program again, or make the file readable.</source>
        <translation>Instale o programa novamente ou torne o arquivo legível.</translation>
    </message>
    <message>
        <source>Install the summarizer again.</source>
        <translation>Instale o modelo de resumo novamente.</translation>
    </message>
    <message>
        <source>Instead of “{word}”</source>
        <translation>Em vez de “{word}”</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Is called</source>
        <translation>Chama-se</translation>
    </message>
    <message>
        <source>It can only be read: change its permissions.</source>
        <translation>Ele é somente leitura: altere as permissões.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>Não pode ser lida: {reason}.</translation>
    </message>
    <message>
        <source>It cannot be told languages: choose a model for this pair.</source>
        <translation>Não é possível indicar idiomas a ele: escolha um modelo para este par.</translation>
    </message>
    <message>
        <source>It does not say what the term is in the other language.</source>
        <translation>Ela não diz como o termo se chama no outro idioma.</translation>
    </message>
    <message>
        <source>It has no term.</source>
        <translation>Ela não tem termo.</translation>
    </message>
    <message>
        <source>It is cut off or no archive.</source>
        <translation>Está incompleto ou não é um arquivo compactado.</translation>
    </message>
    <message>
        <source>It is left as it is, and nothing is kept meanwhile. Install the newer version again to use it.</source>
        <translation>Ele fica como está, e nada é guardado enquanto isso. Instale a versão mais nova para usá-lo.</translation>
    </message>
    <message>
        <source>It is not known any more how this sentence was translated.</source>
        <translation>Já não se sabe como esta frase foi traduzida.</translation>
    </message>
    <message>
        <source>It knows {names}.</source>
        <translation>Ele conhece {names}.</translation>
    </message>
    <message>
        <source>It names files outside of itself.</source>
        <translation>Ele se refere a arquivos fora de si mesmo.</translation>
    </message>
    <message>
        <source>It was added without a task that can be asked for. If it translates or summarizes, add its folder again with --task translate or --task summarize.</source>
        <translation>Ele foi adicionado sem uma tarefa que possa ser pedida. Se traduz ou resume, adicione a pasta de novo com --task translate ou --task summarize.</translation>
    </message>
    <message>
        <source>It was made for {languages}.</source>
        <translation>Ele foi feito para {languages}.</translation>
    </message>
    <message>
        <source>It was set aside as {name}, and a new one was begun: what was open and your history are missing.</source>
        <translation>Ele foi guardado como {name}, e um novo foi iniciado: o que estava aberto e o histórico não estão nele.</translation>
    </message>
    <message>
        <source>It was set aside as {name}. Models that came with the program can be used; add your own again, or mend that file and give it its name back.</source>
        <translation>Ela foi guardada como {name}. Os modelos que vieram com o programa podem ser usados; adicione os seus novamente, ou corrija esse arquivo e devolva-lhe o nome.</translation>
    </message>
    <message>
        <source>It would unpack to more than any document of people&apos;s.</source>
        <translation>Descompactado, ele seria maior do que qualquer documento escrito por pessoas.</translation>
    </message>
    <message>
        <source>Keep what stands before the caret, and write the rest of the sentence anew</source>
        <translation>Manter o que está antes do cursor e escrever de novo o resto da frase</translation>
    </message>
    <message>
        <source>Known models: {entries}.</source>
        <translation>Modelos conhecidos: {entries}.</translation>
    </message>
    <message>
        <source>Languages that there is a model for: {entries}.</source>
        <translation>Idiomas para os quais há um modelo: {entries}.</translation>
    </message>
    <message>
        <source>Layers down, heads across. ★: read as the alignment.</source>
        <translation>Camadas de cima para baixo, cabeças lado a lado. ★: lida como alinhamento.</translation>
    </message>
    <message>
        <source>Least likely first</source>
        <translation>Menos prováveis primeiro</translation>
    </message>
    <message>
        <source>Leaving words out agrees with every link.</source>
        <translation>Omitir palavras concorda com todas as ligações.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Let go of what is pinned</source>
        <translation>Soltar o que está fixado</translation>
    </message>
    <message>
        <source>Let models take more in the preferences, or choose a smaller model.</source>
        <translation>Permita que os modelos ocupem mais nas preferências ou escolha um modelo menor.</translation>
    </message>
    <message>
        <source>Let the name end in .html, .json, .csv, .npz or .pharaoh.</source>
        <translation>O nome deve terminar em .html, .json, .csv, .npz ou .pharaoh.</translation>
    </message>
    <message>
        <source>Let the name end in .svg, .png or .pdf.</source>
        <translation>Use um nome que termine em .svg, .png ou .pdf.</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>Quebra de linha</translation>
    </message>
    <message>
        <source>Line {number} has {longest:,} characters; {most_chars:,} can be aligned.</source>
        <translation>A linha {number} tem {longest:,} caracteres; podem ser alinhados {most_chars:,}.</translation>
    </message>
    <message>
        <source>Line {number} of {name} cannot be used. {what}</source>
        <translation>A linha {number} de {name} não pode ser usada. {what}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ligações</translation>
    </message>
    <message>
        <source>Loc&amp;k or Unlock</source>
        <translation>Travar ou d&amp;estravar</translation>
    </message>
    <message>
        <source>Look at the connection and try again: what has arrived is kept.</source>
        <translation>Verifique a conexão e tente de novo: o que já chegou foi guardado.</translation>
    </message>
    <message>
        <source>Look for the repository that it was made from.</source>
        <translation>Procure o repositório do qual ele foi feito.</translation>
    </message>
    <message>
        <source>Look the name up (owner/name); of one that asks for its terms to be accepted, get the files in a browser and add their folder.</source>
        <translation>Confira o nome (dono/nome); se o modelo pedir que seus termos sejam aceitos, obtenha os arquivos em um navegador e adicione a pasta deles.</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>Inventado</translation>
    </message>
    <message>
        <source>Make the file readable, and add the model again.</source>
        <translation>Torne o arquivo legível e adicione o modelo novamente.</translation>
    </message>
    <message>
        <source>Make the sentences that are still missing</source>
        <translation>Fazer as frases que ainda faltam</translation>
    </message>
    <message>
        <source>Make the text larger or smaller</source>
        <translation>Aumentar ou diminuir o texto</translation>
    </message>
    <message>
        <source>Memory ran out; at most {count} sentences are written at a time now.</source>
        <translation>Faltou memória; agora são escritas no máximo {count} frases de cada vez.</translation>
    </message>
    <message>
        <source>Mend or remove that file; until then there are no terms.</source>
        <translation>Corrija ou remova esse arquivo; até lá não há termos.</translation>
    </message>
    <message>
        <source>Mend the entry, or remove the model and add it again.</source>
        <translation>Corrija a entrada, ou remova o modelo e adicione-o novamente.</translation>
    </message>
    <message>
        <source>Mend the entry, put back an earlier copy of the file, or, if it is the list of models that you added, remove it and add them again.</source>
        <translation>Corrija a entrada, restaure uma cópia anterior do arquivo ou, se for a lista de modelos que você adicionou, remova-a e adicione-os novamente.</translation>
    </message>
    <message>
        <source>Merge it into the model that it was made for, and add the merged folder.</source>
        <translation>Junte-o ao modelo para o qual foi feito e adicione a pasta resultante.</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>Mode&amp;los…</translation>
    </message>
    <message>
        <source>Mo&amp;del…</source>
        <translation>Mode&amp;lo…</translation>
    </message>
    <message>
        <source>Models of these families can be used: {names}.</source>
        <translation>Podem ser usados modelos destas famílias: {names}.</translation>
    </message>
    <message>
        <source>Models of this family cannot be had in the precision {precision!r}.</source>
        <translation>Modelos desta família não existem na precisão {precision!r}.</translation>
    </message>
    <message>
        <source>Models that can be: {entries}.</source>
        <translation>Modelos que podem: {entries}.</translation>
    </message>
    <message>
        <source>Models with an encoder and a decoder can be used, such as OPUS-MT or T5.</source>
        <translation>Podem ser usados modelos com codificador e decodificador, como OPUS-MT ou T5.</translation>
    </message>
    <message>
        <source>Most undecided first</source>
        <translation>Mais indecisas primeiro</translation>
    </message>
    <message>
        <source>Name its encoding, for example cp1252 or utf-8.</source>
        <translation>Informe a codificação, por exemplo cp1252 ou utf-8.</translation>
    </message>
    <message>
        <source>Name one with --reverse, or give pairs with known links with --gold.</source>
        <translation>Indique um com --reverse, ou dê pares com ligações conhecidas com --gold.</translation>
    </message>
    <message>
        <source>Name the right one in a config.yml, or move the others away.</source>
        <translation>Indique o certo em um config.yml ou tire os outros de lá.</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>Pró&amp;xima área</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Negação</translation>
    </message>
    <message>
        <source>Next Place to Chec&amp;k</source>
        <translation>Próximo ponto a &amp;conferir</translation>
    </message>
    <message>
        <source>Next S&amp;entence</source>
        <translation>Próxima &amp;frase</translation>
    </message>
    <message>
        <source>No model summarizes {languages}.</source>
        <translation>Nenhum modelo resume {languages}.</translation>
    </message>
    <message>
        <source>No model that can be fetched is called {model!r}.</source>
        <translation>Nenhum modelo que possa ser baixado se chama {model!r}.</translation>
    </message>
    <message>
        <source>No model translates {languages}.</source>
        <translation>Nenhum modelo traduz {languages}.</translation>
    </message>
    <message>
        <source>No pair of languages has two models.</source>
        <translation>Nenhum par de idiomas tem dois modelos.</translation>
    </message>
    <message>
        <source>No sentence was found: the text looks like code, a table, a list or headings only.</source>
        <translation>Nenhuma frase foi encontrada: o texto parece ser código, uma tabela, uma lista ou só títulos.</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Não traduzido</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing can be compared with the attention of this model: it has a vocabulary for each language, and no model that translates back was named.</source>
        <translation>Nada pode ser comparado com a atenção deste modelo: ele tem um vocabulário para cada idioma, e nenhum modelo que traduz de volta foi indicado.</translation>
    </message>
    <message>
        <source>Nothing in the translation comes from “{text}”; perhaps it was left out.</source>
        <translation>Nada na tradução vem de “{text}”; talvez tenha sido omitido.</translation>
    </message>
    <message>
        <source>Nothing in this sentence was translated.</source>
        <translation>Nada nesta frase foi traduzido.</translation>
    </message>
    <message>
        <source>Nothing in {names} says which languages it translates.</source>
        <translation>Nada em {names} diz quais idiomas ele traduz.</translation>
    </message>
    <message>
        <source>Nothing to summarize yet: paste or open a text.</source>
        <translation>Ainda não há nada para resumir: cole ou abra um texto.</translation>
    </message>
    <message>
        <source>Nothing to translate yet: type or paste a text.</source>
        <translation>Ainda não há nada para traduzir: digite ou cole um texto.</translation>
    </message>
    <message>
        <source>Nothing was fetched: HF_HUB_OFFLINE forbids it.</source>
        <translation>Nada foi baixado: HF_HUB_OFFLINE não permite.</translation>
    </message>
    <message>
        <source>Nothing was fetched: the network is never used, by your own setting.</source>
        <translation>Nada foi baixado: por escolha sua, a rede nunca é usada.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>O&amp;utline…</source>
        <translation>&amp;Estrutura…</translation>
    </message>
    <message>
        <source>Only models that were added can be calibrated.</source>
        <translation>Só modelos adicionados podem ser calibrados.</translation>
    </message>
    <message>
        <source>Only models that were added can be.</source>
        <translation>Só modelos adicionados podem.</translation>
    </message>
    <message>
        <source>Open a document, or take the documents out of the archive first.</source>
        <translation>Abra um documento, ou extraia antes os documentos do arquivo compactado.</translation>
    </message>
    <message>
        <source>Open a text or a document</source>
        <translation>Abrir um texto ou documento</translation>
    </message>
    <message>
        <source>Open an entry</source>
        <translation>Abrir uma entrada</translation>
    </message>
    <message>
        <source>Open it again and translate it, or save the translation as plain text.</source>
        <translation>Abra-o de novo e traduza-o, ou salve a tradução como texto simples.</translation>
    </message>
    <message>
        <source>Open it in an office program, and save it as docx, xlsx or pptx.</source>
        <translation>Abra-o em um programa de escritório e salve-o como docx, xlsx ou pptx.</translation>
    </message>
    <message>
        <source>Open it in another program, and print it into a new PDF.</source>
        <translation>Abra-o em outro programa e imprima-o em um novo PDF.</translation>
    </message>
    <message>
        <source>Open it in the program that it comes from, and save it anew.</source>
        <translation>Abra-o no programa de origem e salve-o novamente.</translation>
    </message>
    <message>
        <source>Open it in the program that it was bought for.</source>
        <translation>Abra-o no programa para o qual foi comprado.</translation>
    </message>
    <message>
        <source>Opening it…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Outros</translation>
    </message>
    <message>
        <source>Other wordings</source>
        <translation>Outras formulações</translation>
    </message>
    <message>
        <source>Other wordings (as it stands: {percent})</source>
        <translation>Outras formulações (a atual: {percent})</translation>
    </message>
    <message>
        <source>P&amp;revious Sentence</source>
        <translation>Frase &amp;anterior</translation>
    </message>
    <message>
        <source>Panel Belo&amp;w the Texts</source>
        <translation>Painel a&amp;baixo dos textos</translation>
    </message>
    <message>
        <source>Panel Bes&amp;ide the Texts</source>
        <translation>Painel ao &amp;lado dos textos</translation>
    </message>
    <message>
        <source>Paste into the source text</source>
        <translation>Colar no texto de origem</translation>
    </message>
    <message>
        <source>Paste the text to summarize, or drop a file here.</source>
        <translation>Cole o texto a resumir ou solte um arquivo aqui.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausado</translation>
    </message>
    <message>
        <source>Paused at {here}</source>
        <translation>Em pausa com {here}</translation>
    </message>
    <message>
        <source>Paused · {percent}</source>
        <translation>Pausado · {percent}</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>Pausando…</translation>
    </message>
    <message>
        <source>Picks the sentences that carry the text and shortens them with words from the text; it never adds words of its own.</source>
        <translation>Escolhe as frases que sustentam o texto e as encurta com palavras do próprio texto; nunca acrescenta palavras suas.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Subpalavras</translation>
    </message>
    <message>
        <source>Pin a word</source>
        <translation>Fixar uma palavra</translation>
    </message>
    <message>
        <source>Pin a word, so that its partners stay marked</source>
        <translation>Fixar uma palavra, para que as correspondentes continuem marcadas</translation>
    </message>
    <message>
        <source>Pinned: {words}</source>
        <translation>Fixado: {words}</translation>
    </message>
    <message>
        <source>Point at it</source>
        <translation>Apontar para ela</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>&amp;Preferências…</translation>
    </message>
    <message>
        <source>Previous Place &amp;to Check</source>
        <translation>Pon&amp;to a conferir anterior</translation>
    </message>
    <message>
        <source>Print &amp;Both Texts…</source>
        <translation>Imprimir os &amp;dois textos…</translation>
    </message>
    <message>
        <source>Prob</source>
        <translation>Prob</translation>
    </message>
    <message>
        <source>Prob: how likely the model thought the word. Entropy: how undecided it was, in nats. Amber words are worth a look.</source>
        <translation>Prob: quão provável o modelo achou a palavra. Entropia: quão indeciso estava, em nats. Vale conferir as palavras em âmbar.</translation>
    </message>
    <message>
        <source>Put it back; or remove the model with: s2s-desktop models remove {model} and add it again from its new place.</source>
        <translation>Devolva-o ao lugar; ou remova o modelo com: s2s-desktop models remove {model} e adicione-o novamente a partir do novo lugar.</translation>
    </message>
    <message>
        <source>Put one sentence on a line.</source>
        <translation>Coloque uma frase por linha.</translation>
    </message>
    <message>
        <source>Put the original file back; or, if the change is meant, add the folder again with: s2s-desktop models add {place}</source>
        <translation>Devolva o arquivo original; ou, se a mudança for intencional, adicione a pasta novamente com: s2s-desktop models add {place}</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>&amp;Substituir…</translation>
    </message>
    <message>
        <source>Read newer lists with: s2s-desktop models update</source>
        <translation>Leia listas mais novas com: s2s-desktop models update</translation>
    </message>
    <message>
        <source>Remove the password in the program that it comes from, and save it.</source>
        <translation>Remova a senha no programa de origem e salve-o.</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Repetido</translation>
    </message>
    <message>
        <source>Replace, with the caret in “Replace with”</source>
        <translation>Substituir, com o cursor em “Substituir por”</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>Clique direito, Shift+F10</translation>
    </message>
    <message>
        <source>S&amp;wap Languages</source>
        <translation>&amp;Inverter idiomas</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Salvar o resumo</translation>
    </message>
    <message>
        <source>Save the translation</source>
        <translation>Salvar a tradução</translation>
    </message>
    <message>
        <source>Say it, for example with: --from en --to pt</source>
        <translation>Informe-os, por exemplo com: --from en --to pt</translation>
    </message>
    <message>
        <source>See how two models translate the same sentence</source>
        <translation>Ver como dois modelos traduzem a mesma frase</translation>
    </message>
    <message>
        <source>See what else could stand at the word</source>
        <translation>Ver o que mais poderia estar no lugar da palavra</translation>
    </message>
    <message>
        <source>See what the translation says, translated back</source>
        <translation>Ver o que a tradução diz, traduzida de volta</translation>
    </message>
    <message>
        <source>See, fetch and remove models</source>
        <translation>Ver, baixar e remover modelos</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Selecionar t&amp;udo</translation>
    </message>
    <message>
        <source>Show the partners of a word</source>
        <translation>Mostrar as correspondentes de uma palavra</translation>
    </message>
    <message>
        <source>Show the whole sentence</source>
        <translation>Mostrar a frase inteira</translation>
    </message>
    <message>
        <source>Something that is no text and stays</source>
        <translation>Algo que não é texto e permanece</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo deu errado dentro do programa.</translation>
    </message>
    <message>
        <source>Something went wrong while the model was fetched.</source>
        <translation>Algo deu errado enquanto o modelo era baixado.</translation>
    </message>
    <message>
        <source>Source &amp;Language…</source>
        <translation>Idioma de &amp;origem…</translation>
    </message>
    <message>
        <source>Split it, and open its parts.</source>
        <translation>Divida-o e abra as partes.</translation>
    </message>
    <message>
        <source>Start again: what is translated already is not done again.</source>
        <translation>Comece de novo: o que já foi traduzido não é refeito.</translation>
    </message>
    <message>
        <source>Start it without that limit, or with a higher one (ulimit -v).</source>
        <translation>Inicie-o sem esse limite ou com um limite maior (ulimit -v).</translation>
    </message>
    <message>
        <source>State other languages, another name or another prefix.</source>
        <translation>Informe outros idiomas, outro nome ou outro prefixo.</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Fica como está</translation>
    </message>
    <message>
        <source>Stop summarizing</source>
        <translation>Parar de resumir</translation>
    </message>
    <message>
        <source>Stop translating</source>
        <translation>Parar de traduzir</translation>
    </message>
    <message>
        <source>Summari&amp;ze</source>
        <translation>Resumi&amp;r</translation>
    </message>
    <message>
        <source>Summarize ({keys})</source>
        <translation>Resumir ({keys})</translation>
    </message>
    <message>
        <source>Summarize something, and this map will show, word by word, where the summary comes from.</source>
        <translation>Resuma algo, e este mapa mostrará, palavra por palavra, de onde vem o resumo.</translation>
    </message>
    <message>
        <source>Summarize the source text</source>
        <translation>Resumir o texto de origem</translation>
    </message>
    <message>
        <source>Summarize the text again.</source>
        <translation>Resuma o texto novamente.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumo</translation>
    </message>
    <message>
        <source>Summary copied.</source>
        <translation>Resumo copiado.</translation>
    </message>
    <message>
        <source>Summary · {language}</source>
        <translation>Resumo · {language}</translation>
    </message>
    <message>
        <source>Swap languages and texts</source>
        <translation>Inverter idiomas e textos</translation>
    </message>
    <message>
        <source>TMX file</source>
        <translation>Arquivo TMX</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Take that variable out of the environment, or copy the model&apos;s folder here.</source>
        <translation>Tire essa variável do ambiente ou copie a pasta do modelo para cá.</translation>
    </message>
    <message>
        <source>Take the model from another source.</source>
        <translation>Pegue o modelo de outra fonte.</translation>
    </message>
    <message>
        <source>Target Lan&amp;guage…</source>
        <translation>Idioma de desti&amp;no…</translation>
    </message>
    <message>
        <source>Te&amp;rms…</source>
        <translation>Termo&amp;s…</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Termo</translation>
    </message>
    <message>
        <source>Terms that stay as they are</source>
        <translation>Termos que ficam como estão</translation>
    </message>
    <message>
        <source>Text in that direction is not read from PDF; open the original instead.</source>
        <translation>Texto nessa direção não é lido de PDF; abra o original.</translation>
    </message>
    <message>
        <source>That is a folder: give the name of a file.</source>
        <translation>Isso é uma pasta: informe o nome de um arquivo.</translation>
    </message>
    <message>
        <source>That place can only be read: choose another folder.</source>
        <translation>Esse local é somente leitura: escolha outra pasta.</translation>
    </message>
    <message>
        <source>The alignment of the model is said to be layer {layer}, head {head}, which it does not have.</source>
        <translation>O alinhamento do modelo seria a camada {layer}, cabeça {head}, que ele não tem.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: missing {names}.</source>
        <translation>O checkpoint não corresponde à própria configuração: falta {names}.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: {problems}.</source>
        <translation>O checkpoint não corresponde à própria configuração: {problems}.</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: {problems}; and {count} more.</source>
        <translation>O checkpoint não corresponde à própria configuração: {problems}; e mais {count}.</translation>
    </message>
    <message>
        <source>The configuration inside {name} has {count:,} characters; no model needs more than {most_chars:,}.</source>
        <translation>A configuração em {name} tem {count:,} caracteres; nenhum modelo precisa de mais de {most_chars:,}.</translation>
    </message>
    <message>
        <source>The configuration inside {name} is not YAML.</source>
        <translation>A configuração em {name} não é YAML.</translation>
    </message>
    <message>
        <source>The configuration inside {name} is not a table.</source>
        <translation>A configuração em {name} não é uma tabela.</translation>
    </message>
    <message>
        <source>The configuration inside {name} lacks sizes or contradicts itself: {reason}.</source>
        <translation>A configuração em {name} não informa os tamanhos ou se contradiz: {reason}.</translation>
    </message>
    <message>
        <source>The configuration of {folder} contradicts itself: {reason}.</source>
        <translation>A configuração de {folder} se contradiz: {reason}.</translation>
    </message>
    <message>
        <source>The configuration of {name} describes {fewest:,} numbers, but its weights have {weights_bytes:,} bytes.</source>
        <translation>A configuração de {name} descreve {fewest:,} números, mas os pesos têm {weights_bytes:,} bytes.</translation>
    </message>
    <message>
        <source>The configuration of {name} makes no sense: {problem}.</source>
        <translation>A configuração de {name} não faz sentido: {problem}.</translation>
    </message>
    <message>
        <source>The disk is full: free some space, or choose another folder.</source>
        <translation>O disco está cheio: libere espaço ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>The disk is full: free some space.</source>
        <translation>O disco está cheio: libere espaço.</translation>
    </message>
    <message>
        <source>The file could not be saved as {path} ({reason}).</source>
        <translation>O arquivo não pôde ser salvo como {path} ({reason}).</translation>
    </message>
    <message>
        <source>The folder does not exist: make it first, or choose another one.</source>
        <translation>A pasta não existe: crie-a antes ou escolha outra.</translation>
    </message>
    <message>
        <source>The folder {folder} of the model {model} is not there any more.</source>
        <translation>A pasta {folder} do modelo {model} não existe mais.</translation>
    </message>
    <message>
        <source>The hub has no public model called {repository}.</source>
        <translation>O hub não tem nenhum modelo público chamado {repository}.</translation>
    </message>
    <message>
        <source>The licence of {model}, {licence}, forbids commercial use.</source>
        <translation>A licença de {model}, {licence}, proíbe o uso comercial.</translation>
    </message>
    <message>
        <source>The list at {address} is not of a form that is known ({reason}).</source>
        <translation>A lista em {address} não tem uma forma conhecida ({reason}).</translation>
    </message>
    <message>
        <source>The list of models names no {names} among the files of {model}, whose format {format} needs it.</source>
        <translation>A lista de modelos não indica {names} entre os arquivos de {model}, cujo formato {format} precisa disso.</translation>
    </message>
    <message>
        <source>The list of models was damaged for a moment.</source>
        <translation>A lista de modelos esteve danificada por um momento.</translation>
    </message>
    <message>
        <source>The list of models {path} cannot be read: {reason}.</source>
        <translation>A lista de modelos {path} não pode ser lida: {reason}.</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({reason!r:.200}).</source>
        <translation>A lista de modelos {path} está danificada ({reason!r:.200}).</translation>
    </message>
    <message>
        <source>The longer a bar, the surer the model was of its sentence. Amber: worth a look.</source>
        <translation>Quanto mais longa a barra, mais seguro o modelo estava da frase. Âmbar: vale a pena conferir.</translation>
    </message>
    <message>
        <source>The memory of {device} is too small; the CPU goes on.</source>
        <translation>A memória de {device} é insuficiente; a CPU continua.</translation>
    </message>
    <message>
        <source>The model began to repeat itself; what it wrote was cut off there.</source>
        <translation>O modelo começou a se repetir; o que ele escreveu foi cortado ali.</translation>
    </message>
    <message>
        <source>The model does not fit into the memory of the device {device}.</source>
        <translation>O modelo não cabe na memória do dispositivo {device}.</translation>
    </message>
    <message>
        <source>The model does not know the language {language!r}.</source>
        <translation>O modelo não conhece o idioma {language!r}.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>O arquivo de modelo {path} não pode ser lido: {reason}.</translation>
    </message>
    <message>
        <source>The model file {path} is damaged: its sha256 is not the expected.</source>
        <translation>O arquivo de modelo {path} está danificado: o sha256 não é o esperado.</translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation>Falta o arquivo de modelo {path}.</translation>
    </message>
    <message>
        <source>The model file {path} is not the expected file: it has {found:,} bytes, {expected:,} were expected.</source>
        <translation>O arquivo de modelo {path} não é o esperado: tem {found:,} bytes, eram esperados {expected:,}.</translation>
    </message>
    <message>
        <source>The model file {path} is truncated: it has {found:,} bytes, {expected:,} were expected.</source>
        <translation>O arquivo de modelo {path} está incompleto: tem {found:,} bytes, eram esperados {expected:,}.</translation>
    </message>
    <message>
        <source>The model found no end for this sentence; what it wrote was cut off.</source>
        <translation>O modelo não encontrou um fim para esta frase; o que ele escreveu foi cortado.</translation>
    </message>
    <message>
        <source>The model in {folder} is of the format {format!r}, which this version cannot read.</source>
        <translation>O modelo em {folder} está no formato {format!r}, que esta versão não sabe ler.</translation>
    </message>
    <message>
        <source>The model is asked…</source>
        <translation>O modelo está sendo consultado…</translation>
    </message>
    <message>
        <source>The model lost the place of “{text}”; look where it belongs.</source>
        <translation>O modelo perdeu o lugar de “{text}”; veja onde ele deve ficar.</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory; {free} are free here.</source>
        <translation>O modelo precisa de {needed} de memória; aqui há {free} livres.</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory; {free} are free on the device {device}.</source>
        <translation>O modelo precisa de {needed} de memória; há {free} livres no dispositivo {device}.</translation>
    </message>
    <message>
        <source>The model was not made for this: {task}.</source>
        <translation>O modelo não foi feito para isto: {task}.</translation>
    </message>
    <message>
        <source>The model was not made to write a {control}.</source>
        <translation>O modelo não foi feito para escrever {control}.</translation>
    </message>
    <message>
        <source>The model was unsure of this sentence as a whole.</source>
        <translation>O modelo não teve certeza desta frase como um todo.</translation>
    </message>
    <message>
        <source>The model {model} came with the program and cannot be removed.</source>
        <translation>O modelo {model} veio com o programa e não pode ser removido.</translation>
    </message>
    <message>
        <source>The model {model} cannot be put on a list ({reason}).</source>
        <translation>O modelo {model} não pode entrar em uma lista ({reason}).</translation>
    </message>
    <message>
        <source>The model {model} comes from {source!r}, which this version cannot read.</source>
        <translation>O modelo {model} vem de {source!r}, que esta versão não sabe ler.</translation>
    </message>
    <message>
        <source>The model {model} does not summarize {languages}.</source>
        <translation>O modelo {model} não resume {languages}.</translation>
    </message>
    <message>
        <source>The model {model} does not translate {languages}.</source>
        <translation>O modelo {model} não traduz {languages}.</translation>
    </message>
    <message>
        <source>The model {model} has no attention.</source>
        <translation>O modelo {model} não tem atenção.</translation>
    </message>
    <message>
        <source>The model {model} is not on your list of models.</source>
        <translation>O modelo {model} não está na sua lista de modelos.</translation>
    </message>
    <message>
        <source>The model {model} needs about {needed:,} bytes of memory; loaded models may take {budget:,}.</source>
        <translation>O modelo {model} precisa de cerca de {needed:,} bytes de memória; os modelos carregados podem ocupar {budget:,}.</translation>
    </message>
    <message>
        <source>The model {model} needs the Python package {name}, which is not installed.</source>
        <translation>O modelo {model} precisa do pacote Python {name}, que não está instalado.</translation>
    </message>
    <message>
        <source>The models that you added are missing until it is mended or removed; all others can be used.</source>
        <translation>Os modelos que você adicionou ficam de fora até que ela seja corrigida ou removida; todos os outros podem ser usados.</translation>
    </message>
    <message>
        <source>The picture cannot be written to {path}.</source>
        <translation>Não é possível gravar a imagem em {path}.</translation>
    </message>
    <message>
        <source>The search settings of {name} make no sense: {reason}.</source>
        <translation>As configurações de busca de {name} não fazem sentido: {reason}.</translation>
    </message>
    <message>
        <source>The sentences of this summary were taken from the text.</source>
        <translation>As frases deste resumo foram tiradas do texto.</translation>
    </message>
    <message>
        <source>The source or a choice has changed since this was summarized.</source>
        <translation>A origem ou uma opção mudou desde que isto foi resumido.</translation>
    </message>
    <message>
        <source>The source or a choice has changed since this was translated.</source>
        <translation>A origem ou uma opção mudou desde que isto foi traduzido.</translation>
    </message>
    <message>
        <source>The stronger a cell&apos;s colour, the more its target word came from its source word. A dot marks words that are linked.</source>
        <translation>Quanto mais forte a cor de uma célula, mais a palavra da tradução veio da palavra de origem. Um ponto marca palavras ligadas.</translation>
    </message>
    <message>
        <source>The summarizer was trained on English; for other languages it only picks sentences.</source>
        <translation>O modelo de resumo foi treinado com inglês; em outros idiomas, ele só escolhe frases.</translation>
    </message>
    <message>
        <source>The summary appears here, sentence by sentence. Click a sentence to see where it comes from.</source>
        <translation>O resumo aparece aqui, frase por frase. Clique em uma frase para ver de onde ela vem.</translation>
    </message>
    <message>
        <source>The system ended a process that was translating, probably for want of memory.</source>
        <translation>O sistema encerrou um processo que traduzia, provavelmente por falta de memória.</translation>
    </message>
    <message>
        <source>The task {name!r} of the model has no sensible prefix.</source>
        <translation>A tarefa {name!r} do modelo não tem um prefixo que faça sentido.</translation>
    </message>
    <message>
        <source>The text has no words to summarize.</source>
        <translation>O texto não tem palavras para resumir.</translation>
    </message>
    <message>
        <source>The text has {count} sentences of {fewest} to {most} words; {needed} are needed.</source>
        <translation>O texto tem {count} frases de {fewest} a {most} palavras; são necessárias {needed}.</translation>
    </message>
    <message>
        <source>The text is no longer than this summary would be: all of its sentences are given.</source>
        <translation>O texto não é mais longo do que este resumo seria: todas as frases são mostradas.</translation>
    </message>
    <message>
        <source>The thicker a ribbon, the more the word came from its partner. Amber words have no partner.</source>
        <translation>Quanto mais grossa a faixa, mais a palavra veio da correspondente. Palavras em âmbar não têm correspondente.</translation>
    </message>
    <message>
        <source>The translation appears here, word by word.</source>
        <translation>A tradução aparece aqui, palavra por palavra.</translation>
    </message>
    <message>
        <source>The translation is much longer than it should be: something may have been added.</source>
        <translation>A tradução é muito mais longa do que deveria: algo pode ter sido acrescentado.</translation>
    </message>
    <message>
        <source>The translation is much shorter than it should be: something may be missing.</source>
        <translation>A tradução é muito mais curta do que deveria: algo pode estar faltando.</translation>
    </message>
    <message>
        <source>The vocabulary has {count} pieces, the model {size}: they do not belong together.</source>
        <translation>O vocabulário tem {count} unidades, o modelo tem {size}: eles não combinam.</translation>
    </message>
    <message>
        <source>The weights of {name} are damaged: some are no finite numbers.</source>
        <translation>Os pesos de {name} estão danificados: alguns não são números finitos.</translation>
    </message>
    <message>
        <source>There are no terms in {name}.</source>
        <translation>Não há termos em {name}.</translation>
    </message>
    <message>
        <source>There are only teaching models that summarize {languages}: {models}.</source>
        <translation>Só há modelos didáticos que resumem {languages}: {models}.</translation>
    </message>
    <message>
        <source>There are only teaching models that translate {languages}: {models}.</source>
        <translation>Só há modelos didáticos que traduzem {languages}: {models}.</translation>
    </message>
    <message>
        <source>There are {count} source lines and {count_2} target lines.</source>
        <translation>Há {count} linhas de origem e {count_2} linhas de destino.</translation>
    </message>
    <message>
        <source>There is another model called {model!r}.</source>
        <translation>Já existe um modelo chamado {model!r}.</translation>
    </message>
    <message>
        <source>There is no device {device!r} here that can be used.</source>
        <translation>Não há aqui um dispositivo {device!r} que possa ser usado.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>A pasta {folder} não existe.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>A pasta {path} não existe.</translation>
    </message>
    <message>
        <source>There is no model called {model!r}.</source>
        <translation>Não há nenhum modelo chamado {model!r}.</translation>
    </message>
    <message>
        <source>There is no model in {folder} that can be read.</source>
        <translation>Não há em {folder} nenhum modelo que possa ser lido.</translation>
    </message>
    <message>
        <source>There is not enough memory to write this sentence.</source>
        <translation>Não há memória suficiente para escrever esta frase.</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}: {needed:,} bytes are needed, {free:,} are free.</source>
        <translation>Não há espaço suficiente em {folder}: são necessários {needed:,} bytes, há {free:,} livres.</translation>
    </message>
    <message>
        <source>They show how architectures differ and make many mistakes. To see what one of them writes, name it with --model.</source>
        <translation>Eles mostram como as arquiteturas diferem e cometem muitos erros. Para ver o que um deles escreve, indique-o com --model.</translation>
    </message>
    <message>
        <source>This document has tracked changes; where text is translated, they are accepted.</source>
        <translation>Este documento tem alterações controladas; onde o texto é traduzido, elas são aceitas.</translation>
    </message>
    <message>
        <source>This document is signed; a translation of it no longer is.</source>
        <translation>Este documento está assinado; a tradução dele deixa de estar.</translation>
    </message>
    <message>
        <source>This is not translated.</source>
        <translation>Isto não é traduzido.</translation>
    </message>
    <message>
        <source>This is shown when the sentence is finished.</source>
        <translation>Isto aparece quando a frase estiver pronta.</translation>
    </message>
    <message>
        <source>This model has no attention.</source>
        <translation>Este modelo não tem atenção.</translation>
    </message>
    <message>
        <source>This model has no attention: it reads the whole sentence into one vector.</source>
        <translation>Este modelo não tem atenção: ele lê a frase inteira em um único vetor.</translation>
    </message>
    <message>
        <source>This model writes a summary in its own words: compare names and numbers with the text.</source>
        <translation>Este modelo escreve um resumo com palavras próprias: compare nomes e números com o texto.</translation>
    </message>
    <message>
        <source>This sentence does not belong to the summary any more.</source>
        <translation>Esta frase não faz mais parte do resumo.</translation>
    </message>
    <message>
        <source>This sentence has no words to align.</source>
        <translation>Esta frase não tem palavras para alinhar.</translation>
    </message>
    <message>
        <source>This sentence looks like {language}.</source>
        <translation>Esta frase parece estar em {language}.</translation>
    </message>
    <message>
        <source>This sentence looks like {language}; it was left as it is.</source>
        <translation>Esta frase parece estar em {language}; ela foi deixada como está.</translation>
    </message>
    <message>
        <source>This sentence was taken over word for word.</source>
        <translation>Esta frase foi tirada do texto palavra por palavra.</translation>
    </message>
    <message>
        <source>Translate ({keys})</source>
        <translation>Traduzir ({keys})</translation>
    </message>
    <message>
        <source>Translate Bac&amp;k…</source>
        <translation>Traduzir de &amp;volta…</translation>
    </message>
    <message>
        <source>Translate it with the command line: s2s-desktop translate FILE -o RESULT.</source>
        <translation>Traduza-o na linha de comando: s2s-desktop translate FILE -o RESULT.</translation>
    </message>
    <message>
        <source>Translate several documents, one after the other</source>
        <translation>Traduzir vários documentos, um após o outro</translation>
    </message>
    <message>
        <source>Translate something, and this map will show, word by word, where the translation comes from.</source>
        <translation>Traduza algo, e este mapa mostrará, palavra por palavra, de onde vem a tradução.</translation>
    </message>
    <message>
        <source>Translate the sentences that are still missing</source>
        <translation>Traduzir as frases que ainda faltam</translation>
    </message>
    <message>
        <source>Translate the source text</source>
        <translation>Traduzir o texto de origem</translation>
    </message>
    <message>
        <source>Translate the text again.</source>
        <translation>Traduza o texto de novo.</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Tradução</translation>
    </message>
    <message>
        <source>Translation copied.</source>
        <translation>Tradução copiada.</translation>
    </message>
    <message>
        <source>Translation memories</source>
        <translation>Memórias de tradução</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Tente de novo mais tarde.</translation>
    </message>
    <message>
        <source>Try again later: what has arrived is kept.</source>
        <translation>Tente de novo mais tarde: o que já chegou foi guardado.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Tente novamente.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, do not trust that source.</source>
        <translation>Tente de novo; se acontecer outra vez, não confie nessa fonte.</translation>
    </message>
    <message>
        <source>Two models work together here ({models}).</source>
        <translation>Aqui dois modelos trabalham juntos ({models}).</translation>
    </message>
    <message>
        <source>Type or paste a text, or drop a file here.</source>
        <translation>Digite ou cole um texto, ou solte um arquivo aqui.</translation>
    </message>
    <message>
        <source>Undo the last deletion</source>
        <translation>Desfazer a última exclusão</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incerto</translation>
    </message>
    <message>
        <source>Up, Down, Return</source>
        <translation>Acima, Abaixo, Enter</translation>
    </message>
    <message>
        <source>Update ({keys})</source>
        <translation>Atualizar ({keys})</translation>
    </message>
    <message>
        <source>Update the program, or correct the source in the list of models.</source>
        <translation>Atualize o programa ou corrija a fonte na lista de modelos.</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Atualize o programa.</translation>
    </message>
    <message>
        <source>Update the program; until then the lists that it has serve.</source>
        <translation>Atualize o programa; até lá valem as listas que ele tem.</translation>
    </message>
    <message>
        <source>Use a model that attends to its source.</source>
        <translation>Use um modelo que dê atenção ao texto de origem.</translation>
    </message>
    <message>
        <source>Use a version of the model in float32, float16 or bfloat16.</source>
        <translation>Use uma versão do modelo em float32, float16 ou bfloat16.</translation>
    </message>
    <message>
        <source>Use a version of the model with safetensors.</source>
        <translation>Use uma versão do modelo com safetensors.</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, beginning with a letter or digit.</source>
        <translation>Use letras, dígitos, pontos, hifens e sublinhados, começando com uma letra ou um dígito.</translation>
    </message>
    <message>
        <source>Wait until it is done, and try again.</source>
        <translation>Aguarde o término e tente novamente.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Espera sua vez</translation>
    </message>
    <message>
        <source>Weights of other frameworks have to be converted first.</source>
        <translation>Pesos de outros frameworks precisam ser convertidos antes.</translation>
    </message>
    <message>
        <source>What is made for programs stays as it is: keys, numbers, dates, addresses, identifiers and single words in small letters.</source>
        <translation>O que é feito para programas fica como está: chaves, números, datas, endereços, identificadores e palavras isoladas em minúsculas.</translation>
    </message>
    <message>
        <source>What is read from a PDF cannot be written as {name}.</source>
        <translation>O que é lido de um PDF não pode ser gravado como {name}.</translation>
    </message>
    <message>
        <source>What terms are called, and what stays as it is</source>
        <translation>Como os termos se chamam e o que fica como está</translation>
    </message>
    <message>
        <source>What you have open and your history cannot be kept in {path}: {reason}.</source>
        <translation>O que está aberto e o histórico não podem ser guardados em {path}: {reason}.</translation>
    </message>
    <message>
        <source>Which attention</source>
        <translation>Qual atenção</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>Durante a busca</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>Com avisos</translation>
    </message>
    <message>
        <source>With: {name}</source>
        <translation>Com: {name}</translation>
    </message>
    <message>
        <source>Without “{source}”, “{target}” is {nats} nats less likely.</source>
        <translation>Sem “{source}”, “{target}” é {nats} nats menos provável.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palavra</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palavras</translation>
    </message>
    <message>
        <source>Words or pieces</source>
        <translation>Palavras ou subpalavras</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Piores primeiro</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Vale conferir</translation>
    </message>
    <message>
        <source>Write one a line: the term, a tab, and what it is in the other language.</source>
        <translation>Escreva um por linha: o termo, uma tabulação e como ele se chama no outro idioma.</translation>
    </message>
    <message>
        <source>You may not write there: choose another folder, or change its permissions.</source>
        <translation>Você não pode gravar ali: escolha outra pasta ou altere as permissões.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up: free some space, or choose another folder.</source>
        <translation>Sua cota de disco acabou: libere espaço ou escolha outra pasta.</translation>
    </message>
    <message>
        <source>Your terms in {path} cannot be read: {reason}.</source>
        <translation>Seus termos em {path} não podem ser lidos: {reason}.</translation>
    </message>
    <message>
        <source>Your texts are safe. Please copy the report and send it to us.</source>
        <translation>Seus textos estão a salvo. Copie o relatório e envie-o para nós.</translation>
    </message>
    <message>
        <source>Zoom into the heat map</source>
        <translation>Ampliar o mapa de calor</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as Qt writes dates</comment>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>licença desconhecida</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>não instalado</translation>
    </message>
    <message>
        <source>probability {percent} %</source>
        <translation>probabilidade {percent} %</translation>
    </message>
    <message>
        <source>probability {percent} %, entropy {nats}</source>
        <translation>probabilidade {percent} %, entropia {nats}</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>tamanho desconhecido</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>com estrela</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>resumo</translation>
    </message>
    <message>
        <source>teaching model</source>
        <translation>modelo didático</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>tradução</translation>
    </message>
    <message>
        <source>unknown: it is read when the model is fetched, and shown then</source>
        <translation>desconhecida: é lida quando o modelo é baixado e mostrada então</translation>
    </message>
    <message>
        <source>{address} cannot be unpacked: it is damaged.</source>
        <translation>{address} não pode ser descompactado: está danificado.</translation>
    </message>
    <message>
        <source>{address} is not fetched: it is not a secure (https) address.</source>
        <translation>{address} não é baixado: não é um endereço seguro (https).</translation>
    </message>
    <message>
        <source>{address} is not the expected file: it has {found:,} bytes or more, {expected:,} were expected.</source>
        <translation>{address} não é o arquivo esperado: tem {found:,} bytes ou mais, esperavam-se {expected:,}.</translation>
    </message>
    <message>
        <source>{address} is not the expected file: its sha256 is another one. It was thrown away.</source>
        <translation>{address} não é o arquivo esperado: seu sha256 é outro. Ele foi descartado.</translation>
    </message>
    <message>
        <source>{config} in {folder} is wrong: {reason}.</source>
        <translation>{config} em {folder} está errado: {reason}.</translation>
    </message>
    <message>
        <source>{counted} · about {time}</source>
        <translation>{counted} · cerca de {time}</translation>
    </message>
    <message>
        <source>{done} of about {total}</source>
        <translation>{done} de cerca de {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{folder} describes itself wrongly: {reason}.</source>
        <translation>{folder} se descreve de forma errada: {reason}.</translation>
    </message>
    <message>
        <source>{folder} has no weights: neither {whole} nor {whole_2}.</source>
        <translation>{folder} não tem pesos: nem {whole} nem {whole_2}.</translation>
    </message>
    <message>
        <source>{folder} has no {what}: no file is called {names}.</source>
        <translation>{folder} não tem {what}: nenhum arquivo se chama {names}.</translation>
    </message>
    <message>
        <source>{folder} has several files that could be the {what}: {names}.</source>
        <translation>{folder} tem vários arquivos que poderiam ser {what}: {names}.</translation>
    </message>
    <message>
        <source>{folder} is a CTranslate2 model, which cannot be opened yet.</source>
        <translation>{folder} é um modelo do CTranslate2, que ainda não pode ser aberto.</translation>
    </message>
    <message>
        <source>{folder} is a LoRA adapter, not a whole model.</source>
        <translation>{folder} é um adaptador LoRA, não um modelo completo.</translation>
    </message>
    <message>
        <source>{folder} is a file.</source>
        <translation>{folder} é um arquivo.</translation>
    </message>
    <message>
        <source>{folder} is a model of the family {family!r}.</source>
        <translation>{folder} é um modelo da família {family!r}.</translation>
    </message>
    <message>
        <source>{folder} is a model with a decoder only ({name}), which goes on with a text.</source>
        <translation>{folder} é um modelo só com decodificador ({name}), que continua um texto.</translation>
    </message>
    <message>
        <source>{folder} is an ONNX model.</source>
        <translation>{folder} é um modelo ONNX.</translation>
    </message>
    <message>
        <source>{folder} lies inside the present folder of models.</source>
        <translation>{folder} fica dentro da pasta atual de modelos.</translation>
    </message>
    <message>
        <source>{here} of {total}</source>
        <translation>{here} de {total}</translation>
    </message>
    <message>
        <source>{host} answers with the error {status}.</source>
        <translation>{host} responde com o erro {status}.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}.</source>
        <translation>Não é possível alcançar {host}: {reason}.</translation>
    </message>
    <message>
        <source>{host} does not have {address} any more.</source>
        <translation>{host} não tem mais {address}.</translation>
    </message>
    <message>
        <source>{host} gives {address} only to those it knows.</source>
        <translation>{host} só dá {address} a quem conhece.</translation>
    </message>
    <message>
        <source>{index} in {folder} names {count} files.</source>
        <translation>{index} em {folder} indica {count} arquivos.</translation>
    </message>
    <message>
        <source>{index} in {folder} says of no tensor where it is.</source>
        <translation>{index} em {folder} não diz onde está nenhum tensor.</translation>
    </message>
    <message>
        <source>{licence}: forbids commercial use</source>
        <translation>{licence}: proíbe o uso comercial</translation>
    </message>
    <message>
        <source>{listed} and {count} more</source>
        <translation>{listed} e mais {count}</translation>
    </message>
    <message>
        <source>{model!r} cannot be the id of a model.</source>
        <translation>{model!r} não pode ser o identificador de um modelo.</translation>
    </message>
    <message>
        <source>{names} in {folder} is not YAML.</source>
        <translation>{names} em {folder} não é YAML.</translation>
    </message>
    <message>
        <source>{name} can be read but not used: {reason}.</source>
        <translation>{name} pode ser lido, mas não usado: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be read as a translation memory: {reason}.</source>
        <translation>{name} não pode ser lido como memória de tradução: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}.</source>
        <translation>{name} não pode ser lido como {encoding}.</translation>
    </message>
    <message>
        <source>{name} describes a network that cannot be: {reason}.</source>
        <translation>{name} descreve uma rede impossível: {reason}.</translation>
    </message>
    <message>
        <source>{name} does not look like text: {reason}</source>
        <translation>{name} não parece ser texto: {reason}</translation>
    </message>
    <message>
        <source>{name} has no readable file {name_2}.</source>
        <translation>{name} não tem um arquivo {name_2} legível.</translation>
    </message>
    <message>
        <source>{name} in {folder} does not number the pieces of this model.</source>
        <translation>{name} em {folder} não numera as unidades deste modelo.</translation>
    </message>
    <message>
        <source>{name} in {folder} is only the pointer of Git LFS to the file itself.</source>
        <translation>{name} em {folder} é só o ponteiro do Git LFS para o próprio arquivo.</translation>
    </message>
    <message>
        <source>{name} in {folder} numbers pieces up to {pieces:,}, but the model knows {source_vocabulary:,}: they do not belong together.</source>
        <translation>{name} em {folder} numera unidades até {pieces:,}, mas o modelo conhece {source_vocabulary:,}: eles não combinam.</translation>
    </message>
    <message>
        <source>{name} in {name_2} has {st_size:,} bytes; no model needs more than {most_bytes:,} there.</source>
        <translation>{name} em {name_2} tem {st_size:,} bytes; nenhum modelo precisa de mais de {most_bytes:,} ali.</translation>
    </message>
    <message>
        <source>{name} in {name_2} is a link that leaves the folder.</source>
        <translation>{name} em {name_2} é um link que sai da pasta.</translation>
    </message>
    <message>
        <source>{name} in {name_2} is not JSON.</source>
        <translation>{name} em {name_2} não é JSON.</translation>
    </message>
    <message>
        <source>{name} in {name_2} is not a JSON object.</source>
        <translation>{name} em {name_2} não é um objeto JSON.</translation>
    </message>
    <message>
        <source>{name} in {name_2} is not a file.</source>
        <translation>{name} em {name_2} não é um arquivo.</translation>
    </message>
    <message>
        <source>{name} in {path} is of the type {dtype}, which cannot be read.</source>
        <translation>{name} em {path} é do tipo {dtype}, que não pode ser lido.</translation>
    </message>
    <message>
        <source>{name} is a Marian model of a kind that cannot be opened yet: {key} is {key_2}, not {names}.</source>
        <translation>{name} é um modelo Marian de um tipo que ainda não pode ser aberto: {key} é {key_2}, e não {names}.</translation>
    </message>
    <message>
        <source>{name} is an {kind} document, and its markup is read as text; save it as plain text first.</source>
        <translation>{name} é um documento {kind}, e a marcação é lida como texto; salve-o antes como texto simples.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8; it was read as {encoding}.</source>
        <translation>{name} não está em UTF-8; foi lido como {encoding}.</translation>
    </message>
    <message>
        <source>{name} is not an intact SentencePiece vocabulary.</source>
        <translation>{name} não é um vocabulário SentencePiece íntegro.</translation>
    </message>
    <message>
        <source>{name} is not the table of sinusoids that models of this family have.</source>
        <translation>{name} não é a tabela de senoides que modelos desta família têm.</translation>
    </message>
    <message>
        <source>{name} names a file outside of it: {name_2!r}.</source>
        <translation>{name} se refere a um arquivo fora de si: {name_2!r}.</translation>
    </message>
    <message>
        <source>{name} says something else than what was translated.</source>
        <translation>{name} já não diz o que foi traduzido.</translation>
    </message>
    <message>
        <source>{name} uses the activation {name_2!r}, which is not known here.</source>
        <translation>{name} usa a função de ativação {name_2!r}, que não é conhecida aqui.</translation>
    </message>
    <message>
        <source>{partners}; not from {word}</source>
        <translation>{partners}; não de {word}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} não pode ser lido: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} não pode ser gravado: {reason}.</translation>
    </message>
    <message>
        <source>{path} holds something else than tensors and was not opened: it might run code.</source>
        <translation>{path} contém algo além de tensores e não foi aberto: poderia executar código.</translation>
    </message>
    <message>
        <source>{path} is a scan: it has pictures of text, and no text.</source>
        <translation>{path} é uma digitalização: contém imagens de texto, e não texto.</translation>
    </message>
    <message>
        <source>{path} is an archive of another kind.</source>
        <translation>{path} é um arquivo compactado de outro tipo.</translation>
    </message>
    <message>
        <source>{path} is damaged, or was made to be unreadable.</source>
        <translation>{path} está danificado ou foi feito para não ser lido.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} está danificado.</translation>
    </message>
    <message>
        <source>{path} is damaged. {reason}</source>
        <translation>{path} está danificado. {reason}</translation>
    </message>
    <message>
        <source>{path} is damaged: it does not say what is in it.</source>
        <translation>{path} está danificado: não diz o que há nele.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>{path} está danificado: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not an extractor that this program can read: {reason}.</source>
        <translation>{path} não é um extrator que este programa possa ler: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not an intact Marian model: {reason}.</source>
        <translation>{path} não é um modelo Marian íntegro: {reason}.</translation>
    </message>
    <message>
        <source>{path} is not an intact shortlist: {reason}.</source>
        <translation>{path} não é uma lista de candidatos íntegra: {reason}.</translation>
    </message>
    <message>
        <source>{path} is protected against copying.</source>
        <translation>{path} é protegido contra cópia.</translation>
    </message>
    <message>
        <source>{path} is protected by a password, or of an old format.</source>
        <translation>{path} é protegido por senha ou está em um formato antigo.</translation>
    </message>
    <message>
        <source>{path} is protected by a password.</source>
        <translation>{path} é protegido por senha.</translation>
    </message>
    <message>
        <source>{path} is too large for a web page.</source>
        <translation>{path} é grande demais para uma página da web.</translation>
    </message>
    <message>
        <source>{path} is too large to be read here ({size_bytes} MB).</source>
        <translation>{path} é grande demais para ser lido aqui ({size_bytes} MB).</translation>
    </message>
    <message>
        <source>{path} is written from right to left.</source>
        <translation>{path} está escrito da direita para a esquerda.</translation>
    </message>
    <message>
        <source>{path} makes {growth:,} characters of one.</source>
        <translation>{path} transforma um caractere em {growth:,}.</translation>
    </message>
    <message>
        <source>{path} repeats tensors of another file: {twice}.</source>
        <translation>{path} repete tensores de outro arquivo: {twice}.</translation>
    </message>
    <message>
        <source>{path} was changed while it was being worked on.</source>
        <translation>{path} foi alterado enquanto era processado.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of the program.</source>
        <translation>{path} foi gravado por uma versão mais nova do programa.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} likely</source>
        <translation>{percent} provável</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither model.safetensors nor pytorch_model.bin.</source>
        <translation>{repository} não contém pesos que se possam ler: nem model.safetensors nem pytorch_model.bin.</translation>
    </message>
    <message>
        <source>{score} {measure} on {test_set}</source>
        <translation>{score} {measure} em {test_set}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{settings}: {reason}</source>
        <translation>{settings}: {reason}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} por segundo</translation>
    </message>
    <message>
        <source>{sources} into {targets} languages</source>
        <translation>{sources} para {targets} idiomas</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>{tag!r} is no tag of a language.</source>
        <translation>{tag!r} não é código de um idioma.</translation>
    </message>
    <message>
        <source>{text}: {percent}</source>
        <translation>{text}: {percent}</translation>
    </message>
    <message>
        <source>{what} is not intact.</source>
        <translation>{what} não está íntegro.</translation>
    </message>
    <message>
        <source>{word} has no partner</source>
        <translation>{word} não tem correspondente</translation>
    </message>
    <message>
        <source>{word} {percent} %</source>
        <translation>{word} {percent} %</translation>
    </message>
    <message>
        <source>{word} ← {source}: {percent} likely here</source>
        <translation>{word} ← {source}: {percent} de probabilidade aqui</translation>
    </message>
    <message>
        <source>{word}: {percent} likely here</source>
        <translation>{word}: {percent} de probabilidade aqui</translation>
    </message>
    <message>
        <source>“{name}” is no name for a picture.</source>
        <translation>“{name}” não é um nome de imagem.</translation>
    </message>
    <message>
        <source>“{name}” is no name for such a file.</source>
        <translation>“{name}” não é nome para um arquivo desses.</translation>
    </message>
    <message>
        <source>“{number}” is in the translation, but not in the source.</source>
        <translation>“{number}” está na tradução, mas não na origem.</translation>
    </message>
    <message>
        <source>“{number}” is not in the translation.</source>
        <translation>“{number}” não está na tradução.</translation>
    </message>
    <message>
        <source>“{part}” is damaged.</source>
        <translation>“{part}” está danificado.</translation>
    </message>
    <message>
        <source>“{part}” is missing.</source>
        <translation>“{part}” está faltando.</translation>
    </message>
    <message>
        <source>“{source}” became “{target}”, with another sign, unit or month.</source>
        <translation>“{source}” virou “{target}”, com outro sinal, unidade ou mês.</translation>
    </message>
    <message>
        <source>“{source}” became “{target}”.</source>
        <translation>“{source}” virou “{target}”.</translation>
    </message>
    <message>
        <source>“{source}” is not called “{target}” here, as the glossary says.</source>
        <translation>“{source}” não se chama “{target}” aqui, como manda o glossário.</translation>
    </message>
    <message>
        <source>“{text}” comes from nothing in the source; perhaps it was made up.</source>
        <translation>“{text}” não vem de nada na origem; talvez tenha sido inventado.</translation>
    </message>
    <message>
        <source>“{text}” denies something that the source does not deny.</source>
        <translation>“{text}” nega algo que a origem não nega.</translation>
    </message>
    <message>
        <source>“{text}” denies something; nothing in the translation does.</source>
        <translation>“{text}” nega algo; nada na tradução faz isso.</translation>
    </message>
    <message>
        <source>“{text}” does not stand in the translation as it is.</source>
        <translation>“{text}” não está na tradução tal como é.</translation>
    </message>
    <message>
        <source>“{text}” is no language such as en or pt-BR.</source>
        <translation>“{text}” não é um idioma como en ou pt-BR.</translation>
    </message>
    <message>
        <source>“{text}” is said again; the source says it once.</source>
        <translation>“{text}” é dito de novo; a origem diz isso uma vez.</translation>
    </message>
    <message>
        <source>“{text}” was not translated.</source>
        <translation>“{text}” não foi traduzido.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>About S2S Desktop</source>
        <translation>Sobre o S2S Desktop</translation>
    </message>
    <message>
        <source>Copy the list, for instance into a report</source>
        <translation>Copiar a lista, por exemplo para um relatório</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Translates and summarizes with models on this computer, and shows where every word came from. Nothing that you write leaves it.</source>
        <translation>Traduz e resume com modelos neste computador e mostra de onde veio cada palavra. Nada do que você escreve sai dele.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versões e licenças</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Nothing yet: no list has a model for it.</source>
        <translation>Nada ainda: nenhuma lista tem um modelo para isso.</translation>
    </message>
    <message>
        <source>Summarize texts in {language}</source>
        <translation>Resumir textos em {language}</translation>
    </message>
    <message>
        <source>Translate {source} → {target}</source>
        <translation>Traduzir {source} → {target}</translation>
    </message>
    <message>
        <source>What can I do with {language}?</source>
        <translation>O que posso fazer com {language}?</translation>
    </message>
    <message>
        <source>{model}, which is here</source>
        <translation>{model}, que já está aqui</translation>
    </message>
</context>
<context>
    <name>AlignmentPanel</name>
    <message>
        <source>Alignment</source>
        <translation>Alinhamento</translation>
    </message>
</context>
<context>
    <name>AlternativesView</name>
    <message>
        <source>Click a word or a wording below to have it in the text.</source>
        <translation>Clique em uma palavra ou formulação abaixo para colocá-la no texto.</translation>
    </message>
    <message>
        <source>Looking for other words…</source>
        <translation>Procurando outras palavras…</translation>
    </message>
    <message>
        <source>Other words and wordings</source>
        <translation>Outras palavras e formulações</translation>
    </message>
    <message>
        <source>Underlined: something else could stand there. Percentages of words are probabilities, those of wordings the mean of their pieces.</source>
        <translation>Sublinhado: outra coisa poderia estar ali. As porcentagens das palavras são probabilidades; as das formulações, a média dos seus segmentos.</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Colors</source>
        <translation>&amp;Cores</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>&amp;Idioma da janela</translation>
    </message>
    <message>
        <source>&amp;Room around things</source>
        <translation>&amp;Espaço em volta dos elementos</translation>
    </message>
    <message>
        <source>&amp;Size of the window’s words</source>
        <translation>&amp;Tamanho das palavras da janela</translation>
    </message>
    <message>
        <source>Also with Ctrl and the mouse wheel over a text.</source>
        <translation>Também com Ctrl e a roda do mouse sobre um texto.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortável</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacto</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Let things &amp;fade in and out</source>
        <translation>Mostrar e ocultar com transições &amp;suaves</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Size of the &amp;two texts</source>
        <translation>Tamanho dos &amp;dois textos</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
</context>
<context>
    <name>AttributionView</name>
    <message>
        <source>Colour: what leaving the word out does. Dot: linked by attention.</source>
        <translation>Cor: o efeito de omitir a palavra. Ponto: ligada pela atenção.</translation>
    </message>
    <message>
        <source>What leaving a source word out does</source>
        <translation>O efeito de omitir uma palavra de origem</translation>
    </message>
</context>
<context>
    <name>BackWindow</name>
    <message>
        <source>Source text</source>
        <translation>Texto de origem</translation>
    </message>
    <message>
        <source>Translated Back</source>
        <translation>Traduzido de volta</translation>
    </message>
    <message>
        <source>Translated back</source>
        <translation>Traduzido de volta</translation>
    </message>
    <message>
        <source>Underlined: words that differ. The way back may be wrong where the way was not.</source>
        <translation>Sublinhado: palavras que diferem. O caminho de volta pode estar errado onde o de ida não estava.</translation>
    </message>
</context>
<context>
    <name>CheckCommands</name>
    <message numerus="yes">
        <source>%n place(s) to check</source>
        <translation>
            <numerusform>%n ponto a conferir</numerusform>
            <numerusform>%n pontos a conferir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStrip</name>
    <message>
        <source>Places to check in the whole text</source>
        <translation>Pontos a conferir em todo o texto</translation>
    </message>
</context>
<context>
    <name>ColumnState</name>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Done in {seconds} s</source>
        <translation>Concluído em {seconds} s</translation>
    </message>
    <message>
        <source>How probable the model found what it wrote, piece by piece</source>
        <translation>Quão provável o modelo achou o que escreveu, pedaço por pedaço</translation>
    </message>
    <message>
        <source>Loading {model}…</source>
        <translation>Carregando {model}…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Traduzindo…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>Aguardando…</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>{percent} % de certeza</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>How this model aligned the words appears here.</source>
        <translation>Como este modelo alinhou as palavras aparece aqui.</translation>
    </message>
    <message>
        <source>The translation appears here.</source>
        <translation>A tradução aparece aqui.</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Tradução</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Choose above what the sentence is compared with.</source>
        <translation>Escolha acima com o que a frase é comparada.</translation>
    </message>
    <message>
        <source>Comparison of two translations</source>
        <translation>Comparação de duas traduções</translation>
    </message>
    <message>
        <source>Enter has the text on the right in place of that on the left.</source>
        <translation>Enter coloca o texto da direita no lugar do da esquerda.</translation>
    </message>
    <message>
        <source>Tinted: only one of the two says so. In the middle, the source.</source>
        <translation>Realçado: só um dos dois diz isso. No meio, o original.</translation>
    </message>
    <message>
        <source>Writing the sentence once more…</source>
        <translation>Escrevendo a frase mais uma vez…</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare Models</source>
        <translation>Comparar modelos</translation>
    </message>
    <message>
        <source>Model &amp;A</source>
        <translation>Modelo &amp;A</translation>
    </message>
    <message>
        <source>Model &amp;B</source>
        <translation>Modelo &amp;B</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>Frase a traduzir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop translating (Esc)</source>
        <translation>Parar de traduzir (Esc)</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduzir</translation>
    </message>
    <message>
        <source>Translate the sentence (Enter)</source>
        <translation>Traduzir a frase (Enter)</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter.</source>
        <translation>Digite uma frase e pressione Enter.</translation>
    </message>
    <message>
        <source>Underlined: said differently</source>
        <translation>Sublinhado: dito de outro modo</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Baixar</translation>
    </message>
    <message>
        <source>&amp;Download for Non-Commercial Use</source>
        <translation>&amp;Baixar para uso não comercial</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remover…</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Tentar de novo</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Sobre o modelo</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>It is in use: choose another model first.</source>
        <translation>Está em uso: escolha antes outro modelo.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>No disco</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualidade</translation>
    </message>
    <message>
        <source>S&amp;how Files</source>
        <translation>&amp;Mostrar arquivos</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>Velocidade aqui</translation>
    </message>
    <message>
        <source>U&amp;se It</source>
        <translation>U&amp;sar</translation>
    </message>
    <message>
        <source>Upda&amp;te</source>
        <translation>A&amp;tualizar</translation>
    </message>
    <message>
        <source>V&amp;erify</source>
        <translation>V&amp;erificar</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>cerca de {size}</translation>
    </message>
    <message>
        <source>about {times} times the work of the models that came along</source>
        <translation>cerca de {times} vezes o trabalho dos modelos que vieram junto</translation>
    </message>
    <message>
        <source>by the published sums of all files</source>
        <translation>pelas somas publicadas de todos os arquivos</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>veio com o programa</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>em uso</translation>
    </message>
    <message>
        <source>its files say which</source>
        <translation>os arquivos dele dizem quais</translation>
    </message>
    <message>
        <source>no commercial use</source>
        <translation>sem uso comercial</translation>
    </message>
    <message>
        <source>nobody has published it</source>
        <translation>ninguém a publicou</translation>
    </message>
    <message>
        <source>not all sums are published: what comes is pinned when it is fetched</source>
        <translation>nem todas as somas são publicadas: o que vier é fixado ao ser baixado</translation>
    </message>
    <message>
        <source>teaching model</source>
        <translation>modelo didático</translation>
    </message>
    <message>
        <source>{count} languages</source>
        <translation>{count} idiomas</translation>
    </message>
</context>
<context>
    <name>DialogCommands</name>
    <message>
        <source>No model here translates {target} back into {source}.</source>
        <translation>Nenhum modelo aqui traduz de {target} de volta para {source}.</translation>
    </message>
    <message>
        <source>There is no translation yet that could be translated back.</source>
        <translation>Ainda não há tradução que se possa traduzir de volta.</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>A summary has one language.</source>
        <translation>Um resumo tem um só idioma.</translation>
    </message>
    <message>
        <source>No model translates from {target} into {source}.</source>
        <translation>Nenhum modelo traduz de {target} para {source}.</translation>
    </message>
    <message>
        <source>There is only one model from {source} into {target}.</source>
        <translation>Só há um modelo de {source} para {target}.</translation>
    </message>
    <message>
        <source>Translations can be compared, summaries cannot.</source>
        <translation>Traduções podem ser comparadas; resumos, não.</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>In the summary · rank {rank} of {count} · {sentence}</source>
        <translation>No resumo · posição {rank} de {count} · {sentence}</translation>
    </message>
    <message>
        <source>Not in the summary · rank {rank} of {count} · {sentence}</source>
        <translation>Fora do resumo · posição {rank} de {count} · {sentence}</translation>
    </message>
    <message>
        <source>Out of date: so the text was when it was summarized.</source>
        <translation>Desatualizado: assim era o texto quando foi resumido.</translation>
    </message>
    <message>
        <source>Sentences of the document</source>
        <translation>Frases do documento</translation>
    </message>
    <message>
        <source>The longer a bar, the more its sentence says of the text. Filled: chosen.</source>
        <translation>Quanto mais longa a barra, mais a frase diz sobre o texto. Preenchida: escolhida.</translation>
    </message>
    <message>
        <source>The slider sets the length of the summary.</source>
        <translation>O controle deslizante define o tamanho do resumo.</translation>
    </message>
</context>
<context>
    <name>EditMarks</name>
    <message>
        <source>You have edited this sentence: it stays as it is when you translate again. The context menu sets it back.</source>
        <translation>Você editou esta frase: ela fica como está quando você traduz novamente. O menu de contexto a restaura.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Beginning of the text</source>
        <translation>Início do texto</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Encoding of {name}</source>
        <translation>Codificação de {name}</translation>
    </message>
    <message>
        <source>{name} does not say how its letters are written. &amp;Read it as:</source>
        <translation>{name} não diz como suas letras estão codificadas. &amp;Ler como:</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Expor&amp;tar…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Marcar com e&amp;strela</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>&amp;Desfazer exclusão</translation>
    </message>
    <message>
        <source>Copy &amp;Both</source>
        <translation>Copiar &amp;ambos</translation>
    </message>
    <message>
        <source>Copy &amp;Result</source>
        <translation>Copiar &amp;resultado</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>Co&amp;piar texto</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nomear</translation>
    </message>
    <message>
        <source>Take the &amp;Star Away</source>
        <translation>Tirar a e&amp;strela</translation>
    </message>
</context>
<context>
    <name>EntryCommands</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Export History</source>
        <translation>Exportar histórico</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportado para {path}</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>Translation memory (*.tmx)</source>
        <translation>Memória de tradução (*.tmx)</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A letter</source>
        <translation>Uma carta</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>Uma frase</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Um artigo</translation>
    </message>
    <message>
        <source>Or try an example:</source>
        <translation>Ou experimente um exemplo:</translation>
    </message>
    <message>
        <source>Then point at a word to see where it comes from; Ctrl+click keeps it marked.</source>
        <translation>Depois aponte para uma palavra para ver de onde ela vem; Ctrl+clique a mantém marcada.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>JSON with everything (*.json)</source>
        <translation>JSON com tudo (*.json)</translation>
    </message>
    <message>
        <source>Links as Pharaoh (*.pharaoh)</source>
        <translation>Ligações como Pharaoh (*.pharaoh)</translation>
    </message>
    <message>
        <source>Links copied.</source>
        <translation>Ligações copiadas.</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modelo: {name}</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>Matrizes NumPy (*.npz)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>Página PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Imagem PNG (*.png)</translation>
    </message>
    <message>
        <source>Page for a browser (*.html)</source>
        <translation>Página para o navegador (*.html)</translation>
    </message>
    <message>
        <source>Picture copied.</source>
        <translation>Imagem copiada.</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Desenho SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>Salvar imagem</translation>
    </message>
    <message>
        <source>Save Sentence</source>
        <translation>Salvar frase</translation>
    </message>
    <message>
        <source>Save Whole Text</source>
        <translation>Salvar texto inteiro</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>Salvo em {path}.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabela (*.csv)</translation>
    </message>
    <message>
        <source>Text copied.</source>
        <translation>Texto copiado.</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>alinhamento</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>File {number} of {count}: {name}</source>
        <translation>Arquivo {number} de {count}: {name}</translation>
    </message>
    <message>
        <source>Ne&amp;xt File</source>
        <translation>Pró&amp;ximo arquivo</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abrindo {name}…</translation>
    </message>
    <message>
        <source>S2S Desktop</source>
        <translation>S2S Desktop</translation>
    </message>
    <message>
        <source>Translate &amp;All</source>
        <translation>Traduzir &amp;todos</translation>
    </message>
    <message>
        <source>{name}[*] — S2S Desktop</source>
        <translation>{name}[*] — S2S Desktop</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Any language</source>
        <translation>Qualquer idioma</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>Qualquer licença</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Qualquer tamanho</translation>
    </message>
    <message>
        <source>Any task</source>
        <translation>Qualquer tarefa</translation>
    </message>
    <message>
        <source>For commercial use too</source>
        <translation>Também para uso comercial</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licença</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Procurar modelos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Resumos</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Tradução</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>Até {size}</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>&amp;All entries</source>
        <translation>&amp;Todas as entradas</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Summaries</source>
        <translation>&amp;Resumos</translation>
    </message>
    <message>
        <source>&amp;Translations</source>
        <translation>Tra&amp;duções</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Todas as entradas</translation>
    </message>
    <message>
        <source>An&amp;y time</source>
        <translation>&amp;Qualquer data</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Qualquer idioma</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Resumos</translation>
    </message>
    <message>
        <source>T&amp;oday</source>
        <translation>&amp;Hoje</translation>
    </message>
    <message>
        <source>The last &amp;30 days</source>
        <translation>Últimos &amp;30 dias</translation>
    </message>
    <message>
        <source>The last &amp;7 days</source>
        <translation>Últimos &amp;7 dias</translation>
    </message>
    <message>
        <source>This y&amp;ear</source>
        <translation>&amp;Este ano</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traduções</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>Quais entradas são mostradas</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>este ano</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n ocorrência</numerusform>
            <numerusform>%n ocorrências</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n substituída</numerusform>
            <numerusform>%n substituídas</numerusform>
        </translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fechar (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fechar a barra de busca</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Localizar</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Diferenciar maiúsculas de minúsculas</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Próxima ocorrência</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>Próxima ocorrência (Enter)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Não encontrado</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Ocorrência anterior</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>Ocorrência anterior (Shift+Enter)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Substituir tudo</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Substituir por</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>Text that is searched</source>
        <translation>Texto em que se busca</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Texto a localizar</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Tradução</translation>
    </message>
    <message>
        <source>What to replace it with</source>
        <translation>Texto que o substitui</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palavras inteiras</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>{index} de {count}</translation>
    </message>
    <message>
        <source>{index} of {count}, from the end</source>
        <translation>{index} de {count}, a partir do fim</translation>
    </message>
    <message>
        <source>{index} of {count}, from the top</source>
        <translation>{index} de {count}, a partir do início</translation>
    </message>
</context>
<context>
    <name>FolderFoot</name>
    <message>
        <source>&amp;Add From a Folder…</source>
        <translation>&amp;Adicionar de uma pasta…</translation>
    </message>
    <message>
        <source>Change &amp;Folder…</source>
        <translation>Mudar &amp;pasta…</translation>
    </message>
    <message>
        <source>Keep Models In</source>
        <translation>Guardar modelos em</translation>
    </message>
    <message>
        <source>Models are kept in {folder}</source>
        <translation>Os modelos ficam em {folder}</translation>
    </message>
    <message>
        <source>Read &amp;Newer Lists</source>
        <translation>Ler listas mais &amp;novas</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Export Terms</source>
        <translation>Exportar termos</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossário</translation>
    </message>
    <message>
        <source>Import Terms</source>
        <translation>Importar termos</translation>
    </message>
    <message>
        <source>Is called (several: a|b)</source>
        <translation>Chama-se (vários: a|b)</translation>
    </message>
    <message>
        <source>No terms yet. Write one above and what it is called in the other language: translations keep to it, in the form that the sentence needs.</source>
        <translation>Ainda não há termos. Escreva acima um termo e como ele se chama no outro idioma: as traduções o seguem, na forma que a frase pede.</translation>
    </message>
    <message>
        <source>Only from {source} into {target}</source>
        <translation>Só de {source} para {target}</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv);;Comma-separated (*.csv)</source>
        <translation>Separado por tabulações (*.tsv);;Separado por vírgulas (*.csv)</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Termo</translation>
    </message>
    <message>
        <source>Terms (*.tsv *.csv *.txt);;All files (*)</source>
        <translation>Termos (*.tsv *.csv *.txt);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>HeadsBar</name>
    <message>
        <source>All steps</source>
        <translation>Todos os passos</translation>
    </message>
    <message>
        <source>Go through the steps in which the target was written</source>
        <translation>Percorrer os passos em que a tradução foi escrita</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {piece}</source>
        <translation>Passo {number} de {count}: {piece}</translation>
    </message>
</context>
<context>
    <name>HeadsView</name>
    <message>
        <source>Attention of all heads</source>
        <translation>Atenção de todas as cabeças</translation>
    </message>
    <message>
        <source>Esc goes back to all heads.</source>
        <translation>Esc volta a todas as cabeças.</translation>
    </message>
    <message>
        <source>Layer {layer}, head {head}</source>
        <translation>Camada {layer}, cabeça {head}</translation>
    </message>
    <message>
        <source>Layers down, heads across. ★: read as the alignment. Click to enlarge.</source>
        <translation>Camadas de cima para baixo, cabeças lado a lado. ★: lida como alinhamento. Clique para ampliar.</translation>
    </message>
    <message>
        <source>read as the alignment ({found})</source>
        <translation>lida como alinhamento ({found})</translation>
    </message>
    <message>
        <source>{percent} % of this step is copied</source>
        <translation>{percent} % deste passo é copiado</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Alignment map</source>
        <translation>Mapa de alinhamento</translation>
    </message>
    <message>
        <source>Arrow keys follow the links; + and − zoom.</source>
        <translation>As setas seguem as ligações; + e − ampliam e reduzem.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>&amp;Export What Is Shown…</source>
        <translation>Expor&amp;tar o que é mostrado…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>1 entry</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>1 entry deleted</source>
        <translation>1 entrada excluída</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Fechar o histórico</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>Entradas do histórico</translation>
    </message>
    <message>
        <source>Go on keeping a history</source>
        <translation>Voltar a guardar o histórico</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>More about the history</source>
        <translation>Mais sobre o histórico</translation>
    </message>
    <message>
        <source>No history is kept. Press ▷ above to find again what you translate and summarize.</source>
        <translation>Nenhum histórico é guardado. Pressione ▷ acima para reencontrar o que você traduzir e resumir.</translation>
    </message>
    <message>
        <source>Nothing with “{words}” was found.</source>
        <translation>Nada com “{words}” foi encontrado.</translation>
    </message>
    <message>
        <source>Only what has a star</source>
        <translation>Só o que tem estrela</translation>
    </message>
    <message>
        <source>Pause: keep no history</source>
        <translation>Pausar: não guardar histórico</translation>
    </message>
    <message>
        <source>Paused: nothing is kept</source>
        <translation>Em pausa: nada é guardado</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar no histórico</translation>
    </message>
    <message>
        <source>There is nothing of this kind.</source>
        <translation>Não há nada deste tipo.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>What you translate and summarize will be found here. It stays on this computer.</source>
        <translation>O que você traduzir e resumir ficará aqui. Não sai deste computador.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} entradas</translation>
    </message>
    <message>
        <source>{count} entries deleted</source>
        <translation>{count} entradas excluídas</translation>
    </message>
    <message>
        <source>{count} entries or more</source>
        <translation>{count} entradas ou mais</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remover</translation>
    </message>
    <message>
        <source>All files of {model} are sound.</source>
        <translation>Todos os arquivos de {model} estão íntegros.</translation>
    </message>
    <message>
        <source>Its files are deleted. It can be fetched again.</source>
        <translation>Os arquivos dele são apagados. Ele pode ser baixado de novo.</translation>
    </message>
    <message>
        <source>Its files are in {folder}</source>
        <translation>Os arquivos dele estão em {folder}</translation>
    </message>
    <message>
        <source>Its files stay where they are.</source>
        <translation>Os arquivos dele ficam onde estão.</translation>
    </message>
    <message>
        <source>Moving the models…</source>
        <translation>Movendo os modelos…</translation>
    </message>
    <message>
        <source>One thing after the other: something is still being done.</source>
        <translation>Uma coisa de cada vez: algo ainda está sendo feito.</translation>
    </message>
    <message>
        <source>Reading every file of {model}…</source>
        <translation>Lendo todos os arquivos de {model}…</translation>
    </message>
    <message>
        <source>Reading newer lists…</source>
        <translation>Lendo listas mais novas…</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>Remover {model}?</translation>
    </message>
    <message>
        <source>That went wrong: {reason}</source>
        <translation>Isso deu errado: {reason}</translation>
    </message>
    <message>
        <source>The lists are up to date.</source>
        <translation>As listas estão atualizadas.</translation>
    </message>
    <message>
        <source>{model} was removed.</source>
        <translation>{model} foi removido.</translation>
    </message>
</context>
<context>
    <name>HypothesesView</name>
    <message>
        <source>Double-click a hypothesis to have it in the text.</source>
        <translation>Clique duas vezes em uma hipótese para colocá-la no texto.</translation>
    </message>
    <message>
        <source>Hypotheses of the search</source>
        <translation>Hipóteses da busca</translation>
    </message>
    <message>
        <source>Percentages beside branches: how likely their first piece was; of hypotheses: the mean of their pieces. Faint branches were dropped by the search.</source>
        <translation>Porcentagens ao lado dos ramos: a probabilidade do primeiro segmento; das hipóteses: a média dos segmentos. Os ramos esmaecidos foram descartados pela busca.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
</context>
<context>
    <name>JobCommands</name>
    <message numerus="yes">
        <source>%n document(s) were being translated when the program ended.</source>
        <translation>
            <numerusform>%n documento estava sendo traduzido quando o programa terminou.</numerusform>
            <numerusform>%n documentos estavam sendo traduzidos quando o programa terminou.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Documents to Translate</source>
        <translation>Documentos a traduzir</translation>
    </message>
    <message>
        <source>Texts and documents ({patterns})</source>
        <translation>Textos e documentos ({patterns})</translation>
    </message>
    <message>
        <source>What was translated is still there.</source>
        <translation>O que já foi traduzido continua salvo.</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop {name}</source>
        <translation>Parar {name}</translation>
    </message>
    <message>
        <source>Take {name} out of the list</source>
        <translation>Tirar {name} da lista</translation>
    </message>
</context>
<context>
    <name>JobsDialog</name>
    <message>
        <source>&amp;Add Documents…</source>
        <translation>&amp;Adicionar documentos…</translation>
    </message>
    <message>
        <source>&amp;Clear Finished</source>
        <translation>&amp;Limpar concluídos</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Add documents: each is translated into a new file beside it.</source>
        <translation>Adicione documentos: cada um é traduzido para um novo arquivo ao lado dele.</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuar</translation>
    </message>
    <message>
        <source>Documents that are translated</source>
        <translation>Documentos em tradução</translation>
    </message>
    <message>
        <source>Documents to Translate</source>
        <translation>Documentos a traduzir</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Tentar &amp;novamente</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>&amp;Forget Everything</source>
        <translation>&amp;Apagar tudo</translation>
    </message>
    <message>
        <source>&amp;Keep a History</source>
        <translation>&amp;Guardar histórico</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Não</translation>
    </message>
    <message>
        <source>Forget Everything</source>
        <translation>Apagar tudo</translation>
    </message>
    <message>
        <source>Forget everything that you have written here?</source>
        <translation>Apagar tudo o que você escreveu aqui?</translation>
    </message>
    <message>
        <source>Keep a history of what you translate and summarize?</source>
        <translation>Guardar um histórico do que você traduz e resume?</translation>
    </message>
    <message>
        <source>The texts in the window, the history with all its entries, what is done of documents, what the engine remembers and the names of files are deleted from this computer. This cannot be undone. Models and preferences stay.</source>
        <translation>Os textos da janela, o histórico com todas as entradas, o que já foi feito de documentos, o que o motor lembra e os nomes de arquivos são excluídos deste computador. Isso não pode ser desfeito. Modelos e preferências permanecem.</translation>
    </message>
    <message>
        <source>You find it again with Ctrl+H. It stays on this computer, in a file that only you can read, and can be paused or deleted at any time.</source>
        <translation>Você o encontra com Ctrl+H. Ele fica neste computador, em um arquivo que só você pode ler, e pode ser pausado ou apagado a qualquer momento.</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Export Terms</source>
        <translation>Exportar termos</translation>
    </message>
    <message>
        <source>Import Terms</source>
        <translation>Importar termos</translation>
    </message>
    <message>
        <source>Name or term</source>
        <translation>Nome ou termo</translation>
    </message>
    <message>
        <source>Nothing yet. Names of products, companies or people that you write here are never translated.</source>
        <translation>Nada ainda. Nomes de produtos, empresas ou pessoas escritos aqui nunca são traduzidos.</translation>
    </message>
    <message>
        <source>Stay as They Are</source>
        <translation>Ficam como estão</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and Gestures</source>
        <translation>Teclas e gestos</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>Teclas e gestos</translation>
    </message>
    <message>
        <source>Keys or gesture</source>
        <translation>Teclas ou gesto</translation>
    </message>
    <message>
        <source>Search keys and gestures</source>
        <translation>Buscar teclas e gestos</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
</context>
<context>
    <name>LanguageNotices</name>
    <message>
        <source>No installed model reads {language}, so nothing was translated.</source>
        <translation>Nenhum modelo instalado lê {language}, por isso nada foi traduzido.</translation>
    </message>
    <message>
        <source>No installed model reads {language}.</source>
        <translation>Nenhum modelo instalado lê {language}.</translation>
    </message>
    <message>
        <source>This looks like {language} ({percent} %).</source>
        <translation>Isto parece estar em {language} ({percent} %).</translation>
    </message>
    <message>
        <source>This looks like {language}.</source>
        <translation>Isto parece estar em {language}.</translation>
    </message>
    <message>
        <source>Translate from {language}</source>
        <translation>Traduzir de {language}</translation>
    </message>
    <message>
        <source>Which language is this?</source>
        <translation>Que idioma é este?</translation>
    </message>
</context>
<context>
    <name>LanguagePill</name>
    <message>
        <source>{what}: {chosen}</source>
        <translation>{what}: {chosen}</translation>
    </message>
</context>
<context>
    <name>LanguagePopup</name>
    <message>
        <source>All languages</source>
        <translation>Todos os idiomas</translation>
    </message>
    <message>
        <source>Detect language</source>
        <translation>Detectar idioma</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recentes</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>Buscar idiomas</translation>
    </message>
</context>
<context>
    <name>LanguagesDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>Languages of {name}</source>
        <translation>Idiomas de {name}</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Idioma de origem</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Idioma de destino</translation>
    </message>
    <message>
        <source>The files of {name} do not say which languages it translates.</source>
        <translation>Os arquivos de {name} não dizem quais idiomas ele traduz.</translation>
    </message>
</context>
<context>
    <name>LegendBar</name>
    <message>
        <source>0 %</source>
        <translation>0 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Key to the alignment map</source>
        <translation>Legenda do mapa de alinhamento</translation>
    </message>
    <message>
        <source>The stronger a cell&apos;s colour, the more its target word came from its source word. A dot marks words that are linked.</source>
        <translation>Quanto mais forte a cor de uma célula, mais a palavra da tradução veio da palavra de origem. Um ponto marca palavras ligadas.</translation>
    </message>
    <message>
        <source>link</source>
        <translation>ligação</translation>
    </message>
</context>
<context>
    <name>LengthPill</name>
    <message>
        <source>How long the summary is to be</source>
        <translation>Tamanho que o resumo deve ter</translation>
    </message>
    <message>
        <source>Length of the summary: {length}</source>
        <translation>Tamanho do resumo: {length}</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Longo</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Uma linha</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Curto</translation>
    </message>
</context>
<context>
    <name>LengthSlider</name>
    <message>
        <source>Length of the summary</source>
        <translation>Tamanho do resumo</translation>
    </message>
    <message>
        <source>Make the summary shorter or longer</source>
        <translation>Encurtar ou alongar o resumo</translation>
    </message>
    <message>
        <source>{count} of {all} sentences</source>
        <translation>{count} de {all} frases</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Click a word to pin it and its partners.</source>
        <translation>Clique em uma palavra para fixá-la com as correspondentes.</translation>
    </message>
    <message>
        <source>Links between the words of the two texts</source>
        <translation>Ligações entre as palavras dos dois textos</translation>
    </message>
    <message>
        <source>The thicker a ribbon, the more the word came from its partner. Amber words have no partner.</source>
        <translation>Quanto mais grossa a faixa, mais a palavra veio da correspondente. Palavras em âmbar não têm correspondente.</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filtrar por palavras</translation>
    </message>
    <message>
        <source>Order and filter</source>
        <translation>Ordem e filtro</translation>
    </message>
</context>
<context>
    <name>MemoriesPage</name>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>Es&amp;colher arquivo…</translation>
    </message>
    <message>
        <source>Choose a Translation Memory</source>
        <translation>Escolher memória de tradução</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Memórias</translation>
    </message>
    <message>
        <source>No memories yet. Where a TMX file has the very sentence, its translation is used; of similar ones you are told. The history can be exported as TMX.</source>
        <translation>Ainda não há memórias. Quando um arquivo TMX tem exatamente a frase, a tradução dele é usada; as parecidas são indicadas. O histórico pode ser exportado como TMX.</translation>
    </message>
    <message>
        <source>Path of a TMX file</source>
        <translation>Caminho de um arquivo TMX</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx);;All files (*)</source>
        <translation>Memórias de tradução (*.tmx);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>ModelAdder</name>
    <message>
        <source>&amp;Use It</source>
        <translation>U&amp;sar este</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Add Model: Choose Its Folder</source>
        <translation>Adicionar modelo: escolha a pasta</translation>
    </message>
    <message>
        <source>It does nothing that this window can ask for yet.</source>
        <translation>Ele não faz nada que esta janela já possa pedir.</translation>
    </message>
    <message>
        <source>It summarizes texts in {languages}.</source>
        <translation>Ele resume textos em {languages}.</translation>
    </message>
    <message>
        <source>It translates from {sources} into {targets}.</source>
        <translation>Ele traduz de {sources} para {targets}.</translation>
    </message>
    <message>
        <source>It translates {pairs} and {count} more pairs.</source>
        <translation>Ele traduz {pairs} e mais {count} pares.</translation>
    </message>
    <message>
        <source>It translates {pairs}.</source>
        <translation>Ele traduz {pairs}.</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>Abrindo {name}…</translation>
    </message>
    <message>
        <source>Please copy the report and send it to us.</source>
        <translation>Copie o relatório e envie-o para nós.</translation>
    </message>
    <message>
        <source>Something went wrong while the model was opened.</source>
        <translation>Algo deu errado ao abrir o modelo.</translation>
    </message>
    <message>
        <source>{count} languages</source>
        <translation>{count} idiomas</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} foi adicionado.</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>{name}  ·  teaching model</source>
        <translation>{name}  ·  modelo didático</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Model: {chosen}</source>
        <translation>Modelo: {chosen}</translation>
    </message>
    <message>
        <source>No installed model does this</source>
        <translation>Nenhum modelo instalado faz isto</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Nenhum modelo</translation>
    </message>
    <message>
        <source>{model} · best for this pair</source>
        <translation>{model} · o melhor para este par</translation>
    </message>
    <message>
        <source>{model} · best here</source>
        <translation>{model} · o melhor aqui</translation>
    </message>
</context>
<context>
    <name>ModelCommands</name>
    <message>
        <source>&amp;Show It</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>No model here translates {source} into {target}: two do it together, through {common}.</source>
        <translation>Nenhum modelo aqui traduz de {source} para {target}: dois fazem isso juntos, passando por {common}.</translation>
    </message>
    <message>
        <source>{model} does it alone, and can be fetched.</source>
        <translation>{model} faz isso sozinho e pode ser baixado.</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>{name} foi adicionado.</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Best for these languages</source>
        <translation>O melhor para estes idiomas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>No model for everyday use does this.</source>
        <translation>Nenhum modelo de uso diário faz isto.</translation>
    </message>
    <message>
        <source>Now: {model}</source>
        <translation>Agora: {model}</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>&amp;Installed</source>
        <translation>&amp;Instalados</translation>
    </message>
    <message>
        <source>&amp;Updates</source>
        <translation>At&amp;ualizações</translation>
    </message>
    <message>
        <source>&amp;Updates ({count})</source>
        <translation>At&amp;ualizações ({count})</translation>
    </message>
    <message>
        <source>A&amp;vailable</source>
        <translation>Disponí&amp;veis</translation>
    </message>
    <message>
        <source>All models are up to date, as far as the lists on this computer say.</source>
        <translation>Todos os modelos estão atualizados, pelo que dizem as listas deste computador.</translation>
    </message>
    <message>
        <source>Choose a model to see what it is worth, or a language above to see what can be done with it.</source>
        <translation>Escolha um modelo para ver quanto vale, ou um idioma acima para ver o que se pode fazer com ele.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Nothing is here yet.</source>
        <translation>Ainda não há nada aqui.</translation>
    </message>
    <message>
        <source>Nothing of that kind is here. Ask for less.</source>
        <translation>Não há nada desse tipo aqui. Peça menos.</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} já está aqui.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Act</source>
        <translation>Agir</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy re&amp;port</source>
        <translation>Copiar re&amp;latório</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Dispensar (Esc)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Dispensar este aviso</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>Estrutura</translation>
    </message>
</context>
<context>
    <name>PanelActions</name>
    <message>
        <source>&amp;Beside the Texts</source>
        <translation>Ao &amp;lado dos textos</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>&amp;Legend Below the Picture</source>
        <translation>&amp;Legenda abaixo da imagem</translation>
    </message>
    <message>
        <source>&amp;Model Below the Picture</source>
        <translation>M&amp;odelo abaixo da imagem</translation>
    </message>
    <message>
        <source>&amp;Zoom In</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Belo&amp;w the Texts</source>
        <translation>Abai&amp;xo dos textos</translation>
    </message>
    <message>
        <source>Copy P&amp;icture</source>
        <translation>Copiar i&amp;magem</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>Copy as P&amp;haraoh</source>
        <translation>Copiar como P&amp;haraoh</translation>
    </message>
    <message>
        <source>Copy the links as pairs “source-target” in the Pharaoh format</source>
        <translation>Copiar as ligações como pares “origem-destino” no formato Pharaoh</translation>
    </message>
    <message>
        <source>Copy what the view shows as text</source>
        <translation>Copiar como texto o que a vista mostra</translation>
    </message>
    <message>
        <source>Fol&amp;ded Away</source>
        <translation>&amp;Recolhido</translation>
    </message>
    <message>
        <source>P&amp;unctuation</source>
        <translation>Pont&amp;uação</translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>Salvar ima&amp;gem…</translation>
    </message>
    <message>
        <source>Save &amp;Sentence As…</source>
        <translation>Salvar &amp;frase como…</translation>
    </message>
    <message>
        <source>Save Whole Te&amp;xt As…</source>
        <translation>Salvar te&amp;xto inteiro como…</translation>
    </message>
    <message>
        <source>Save the view as a picture</source>
        <translation>Salvar a vista como imagem</translation>
    </message>
    <message>
        <source>Save words, weights and links as data</source>
        <translation>Salvar palavras, pesos e ligações como dados</translation>
    </message>
    <message>
        <source>Save words, weights and links of all sentences as data</source>
        <translation>Salvar palavras, pesos e ligações de todas as frases como dados</translation>
    </message>
    <message>
        <source>Sentence &amp;Below the Picture</source>
        <translation>Frase a&amp;baixo da imagem</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>R&amp;eduzir</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Próxima frase</translation>
    </message>
    <message>
        <source>Options of the panel</source>
        <translation>Opções do painel</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Frase anterior</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>Frase {number} de {count}</translation>
    </message>
    <message>
        <source>{number} / {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>PlacesPopup</name>
    <message>
        <source>F8 goes from one place to the next, Shift+F8 back.</source>
        <translation>F8 vai de um ponto ao seguinte; Shift+F8 volta.</translation>
    </message>
    <message>
        <source>Places to check</source>
        <translation>Pontos a conferir</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget entries after</source>
        <translation>&amp;Apagar entradas após</translation>
    </message>
    <message>
        <source>&amp;Never use the network</source>
        <translation>&amp;Nunca usar a rede</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 dias</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Um ano</translation>
    </message>
    <message>
        <source>Also of what the &amp;command line translates</source>
        <translation>Também do que a linha de &amp;comando traduz</translation>
    </message>
    <message>
        <source>Entries with a star stay until you delete them.</source>
        <translation>Entradas com estrela ficam até que você as exclua.</translation>
    </message>
    <message>
        <source>Keep a &amp;history</source>
        <translation>Guardar &amp;histórico</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Open with the &amp;texts of last time</source>
        <translation>Abrir com os &amp;textos da última vez</translation>
    </message>
    <message>
        <source>Otherwise it is used to fetch models and lists of them, each time that you ask for it, and for nothing else.</source>
        <translation>Do contrário, ela é usada para baixar modelos e listas deles, cada vez que você pede, e para nada mais.</translation>
    </message>
    <message>
        <source>Start and privacy</source>
        <translation>Início e privacidade</translation>
    </message>
    <message>
        <source>What stands in the window is written to a file of your own, which nobody else may read. Nothing that you write leaves this computer.</source>
        <translation>O que está na janela é gravado em um arquivo seu, que ninguém mais pode ler. Nada do que você escreve sai deste computador.</translation>
    </message>
    <message>
        <source>What you translate and summarize is found again with Ctrl+H. It is kept on this computer alone.</source>
        <translation>O que você traduz e resume é reencontrado com Ctrl+H. Fica guardado só neste computador.</translation>
    </message>
</context>
<context>
    <name>ProvenanceMarks</name>
    <message>
        <source>This sentence is not in the summary.</source>
        <translation>Esta frase não está no resumo.</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Limpar lista</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir r&amp;ecentes</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Adicionar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Excluir</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Desfazer</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>Pesquisar na lista</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>Teclas &amp;padrão</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atalhos</translation>
    </message>
    <message>
        <source>This key writes. Hold Ctrl or Alt, or choose a function key.</source>
        <translation>Esta tecla escreve. Segure Ctrl ou Alt, ou escolha uma tecla de função.</translation>
    </message>
    <message>
        <source>Usual keys for &amp;everything</source>
        <translation>Teclas padrão para t&amp;udo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>O que faz</translation>
    </message>
    <message>
        <source>“{action}” has these keys. Choose others, or change those first.</source>
        <translation>“{action}” já tem essas teclas. Escolha outras ou altere aquelas antes.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Estrutura</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Texto de origem</translation>
    </message>
</context>
<context>
    <name>SourcePill</name>
    <message>
        <source>Detect language</source>
        <translation>Detectar idioma</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Idioma de origem</translation>
    </message>
    <message>
        <source>The language of the source text</source>
        <translation>O idioma do texto de origem</translation>
    </message>
    <message>
        <source>The text is in {language}, with a probability of {percent} %</source>
        <translation>O texto está em {language}, com probabilidade de {percent} %</translation>
    </message>
    <message>
        <source>{language} · detected</source>
        <translation>{language} · detectado</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Tudo fica neste computador</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Loading {model}…</source>
        <translation>Carregando {model}…</translation>
    </message>
    <message>
        <source>Model, device and speed</source>
        <translation>Modelo, dispositivo e velocidade</translation>
    </message>
    <message>
        <source>Nothing to summarize</source>
        <translation>Nada para resumir</translation>
    </message>
    <message>
        <source>Nothing was translated</source>
        <translation>Nada foi traduzido</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Iniciando o motor…</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>Estado do motor</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}</source>
        <translation>Parado em {done} de {total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Summarizing…</source>
        <translation>Resumindo…</translation>
    </message>
    <message>
        <source>Translated in two steps, through {language}</source>
        <translation>Traduzido em duas etapas, passando por {language}</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>Traduzindo…</translation>
    </message>
    <message>
        <source>What the last request made</source>
        <translation>O que o último pedido produziu</translation>
    </message>
    <message>
        <source>{doing} {progress}</source>
        <translation>{doing} {progress}</translation>
    </message>
    <message>
        <source>{id}, loaded in {seconds} s</source>
        <translation>{id}, carregado em {seconds} s</translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} tokens/s</translation>
    </message>
</context>
<context>
    <name>SteerCommands</name>
    <message>
        <source>&amp;Lock “{words}”</source>
        <translation>&amp;Travar “{words}”</translation>
    </message>
    <message>
        <source>Add as a &amp;Term…</source>
        <translation>Adicionar como &amp;termo…</translation>
    </message>
    <message>
        <source>Un&amp;lock “{words}”</source>
        <translation>D&amp;estravar “{words}”</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other wording that is likely.</source>
        <translation>Não há outra formulação provável.</translation>
    </message>
</context>
<context>
    <name>SteeringMarks</name>
    <message>
        <source>Locked: this stays when the sentence is written again.</source>
        <translation>Travado: isto permanece quando a frase for escrita de novo.</translation>
    </message>
</context>
<context>
    <name>SummaryFacts</name>
    <message>
        <source>1 sentence chosen</source>
        <translation>1 frase escolhida</translation>
    </message>
    <message>
        <source>{chosen}, {rewritten} rewritten</source>
        <translation>{chosen}, {rewritten} reescritas</translation>
    </message>
    <message>
        <source>{count} sentences chosen</source>
        <translation>{count} frases escolhidas</translation>
    </message>
    <message>
        <source>{few} of {many} words</source>
        <translation>{few} de {many} palavras</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Click a heading to sort. Ctrl+C copies the table.</source>
        <translation>Clique num título para ordenar. Ctrl+C copia a tabela.</translation>
    </message>
    <message>
        <source>Prob: how likely the model thought the word. Entropy: how undecided it was, in nats. Amber words are worth a look.</source>
        <translation>Prob: quão provável o modelo achou a palavra. Entropia: quão indeciso estava, em nats. Vale conferir as palavras em âmbar.</translation>
    </message>
    <message>
        <source>Table of the words</source>
        <translation>Tabela das palavras</translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>List the places of the text that are worth a look</source>
        <translation>Listar os pontos do texto que merecem uma olhada</translation>
    </message>
    <message>
        <source>Places to check</source>
        <translation>Pontos a conferir</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Salvar…</translation>
    </message>
    <message>
        <source>Write into the text: it can be changed like any other (Ctrl+Z undoes)</source>
        <translation>Escreva no texto: ele pode ser alterado como qualquer outro (Ctrl+Z desfaz)</translation>
    </message>
</context>
<context>
    <name>TargetEditing</name>
    <message>
        <source>Set &amp;Back This Sentence</source>
        <translation>&amp;Restaurar esta frase</translation>
    </message>
    <message>
        <source>Set Back All &amp;Edits</source>
        <translation>Restaurar todas as &amp;edições</translation>
    </message>
</context>
<context>
    <name>TargetPill</name>
    <message>
        <source>Target language</source>
        <translation>Idioma de destino</translation>
    </message>
    <message>
        <source>The language to translate into</source>
        <translation>O idioma para o qual traduzir</translation>
    </message>
</context>
<context>
    <name>TaskSwitch</name>
    <message>
        <source>Summarize</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarefa</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduzir</translation>
    </message>
</context>
<context>
    <name>TeachingNote</name>
    <message>
        <source>About the model</source>
        <translation>Sobre o modelo</translation>
    </message>
</context>
<context>
    <name>TermCommands</name>
    <message>
        <source>&amp;Keep as It Is</source>
        <translation>&amp;Manter como está</translation>
    </message>
    <message>
        <source>Use “{text}” ({percent} %)</source>
        <translation>Usar “{text}” ({percent} %)</translation>
    </message>
</context>
<context>
    <name>TermMarks</name>
    <message>
        <source>As your glossary says.</source>
        <translation>Como manda o seu glossário.</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termos</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>Não há texto na área de transferência.</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Another E&amp;ncoding…</source>
        <translation>Outra codi&amp;ficação…</translation>
    </message>
    <message>
        <source>Document ({pattern})</source>
        <translation>Documento ({pattern})</translation>
    </message>
    <message>
        <source>Document with both texts ({pattern})</source>
        <translation>Documento com os dois textos ({pattern})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>Texto simples (*.txt)</translation>
    </message>
    <message>
        <source>Please copy the report and send it to us.</source>
        <translation>Copie o relatório e envie-o para nós.</translation>
    </message>
    <message>
        <source>Something went wrong with this document.</source>
        <translation>Algo deu errado com este documento.</translation>
    </message>
    <message>
        <source>Texts and documents ({patterns})</source>
        <translation>Textos e documentos ({patterns})</translation>
    </message>
    <message>
        <source>Texts and subtitles (*.txt *.md *.srt *.vtt)</source>
        <translation>Textos e legendas (*.txt *.md *.srt *.vtt)</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing in it to read.</source>
        <translation>{name} está vazio: não há nada nele para ler.</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Click a sentence to go to it. Amber bars are worth a look.</source>
        <translation>Clique em uma frase para ir até ela. Vale a pena conferir as barras âmbar.</translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation>Frases do texto</translation>
    </message>
    <message>
        <source>The longer a bar, the surer the model was of its sentence. Amber: worth a look.</source>
        <translation>Quanto mais longa a barra, mais seguro o modelo estava da frase. Âmbar: vale a pena conferir.</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>{percent} % de certeza</translation>
    </message>
</context>
<context>
    <name>TranslatingPage</name>
    <message>
        <source>&amp;Beam size</source>
        <translation>&amp;Largura do feixe</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Memory for models</source>
        <translation>&amp;Memória para modelos</translation>
    </message>
    <message>
        <source>&amp;Numbers in translations</source>
        <translation>&amp;Números nas traduções</translation>
    </message>
    <message>
        <source>As the translation’s language writes them</source>
        <translation>Como se escrevem no idioma da tradução</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>Como estavam</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Automatic is what the makers of the model advise. 1 is fastest. From 2 on, several wordings are weighed against each other, and words that are not settled yet are shown in italics.</source>
        <translation>Automática é o que os autores do modelo recomendam. 1 é a mais rápida. A partir de 2, várias formulações são comparadas entre si, e as palavras ainda não definitivas aparecem em itálico.</translation>
    </message>
    <message>
        <source>Models stay loaded as long as they have room in it; the one that was used longest ago goes first. Automatic is half of what this computer has. Takes effect at the next start.</source>
        <translation>Os modelos ficam carregados enquanto houver espaço nela; sai primeiro o que foi usado há mais tempo. Automático é metade do que este computador tem. Vale a partir do próximo início.</translation>
    </message>
    <message>
        <source>Point out do&amp;ubtful places</source>
        <translation>Apontar trechos d&amp;uvidosos</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Processador (CPU)</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Passa a valer na próxima abertura do programa.</translation>
    </message>
    <message>
        <source>Translate &amp;as I type</source>
        <translation>Traduzir &amp;enquanto digito</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>Tradução</translation>
    </message>
    <message>
        <source>Where a translation may say something else than its source: a lost “not”, something left out, said twice or not translated.</source>
        <translation>Onde uma tradução pode dizer algo diferente da origem: um “não” perdido, algo omitido, dito duas vezes ou não traduzido.</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>&amp;Views</source>
        <translation>&amp;Vistas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Mais vistas</translation>
    </message>
    <message>
        <source>Views of the alignment</source>
        <translation>Vistas do alinhamento</translation>
    </message>
</context>
<context>
    <name>WindowNotices</name>
    <message numerus="yes">
        <source>%n sentence(s) that you had edited changed in the source, and were translated anew.</source>
        <translation>
            <numerusform>%n frase que você tinha editado mudou no original e foi traduzida de novo.</numerusform>
            <numerusform>%n frases que você tinha editado mudaram no original e foram traduzidas de novo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring My Words Bac&amp;k</source>
        <translation>Trazer &amp;minhas palavras de volta</translation>
    </message>
    <message>
        <source>Choose the task “Translate” to go on.</source>
        <translation>Escolha a tarefa “Traduzir” para continuar.</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>Salvo em {path}.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo deu errado dentro do programa.</translation>
    </message>
    <message>
        <source>Summarizing needs a model, and none is installed yet.</source>
        <translation>Para resumir é preciso um modelo, e nenhum está instalado ainda.</translation>
    </message>
    <message>
        <source>Your choices cannot be remembered. {reason}</source>
        <translation>Suas opções não podem ser guardadas. {reason}</translation>
    </message>
    <message>
        <source>Your texts are still here. Please copy the report and send it to us.</source>
        <translation>Seus textos continuam aqui. Copie o relatório e envie-o para nós.</translation>
    </message>
</context>
<context>
    <name>WordMarks</name>
    <message>
        <source>&amp;Pin This Word (Ctrl+Click)</source>
        <translation>&amp;Fixar esta palavra (Ctrl+clique)</translation>
    </message>
    <message>
        <source>Un&amp;pin (Esc)</source>
        <translation>S&amp;oltar (Esc)</translation>
    </message>
</context>
<context>
    <name>WordMenu</name>
    <message>
        <source>No other word is likely here</source>
        <translation>Nenhuma outra palavra é provável aqui</translation>
    </message>
    <message>
        <source>When the text is finished…</source>
        <translation>Quando o texto estiver pronto…</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>_Details</name>
    <message>
        <source>Model and device</source>
        <translation>Modelo e dispositivo</translation>
    </message>
    <message>
        <source>Model, device and speed</source>
        <translation>Modelo, dispositivo e velocidade</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
</context>
</TS>
