<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>剩余 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 词</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About S2S Desktop</source>
        <translation>关于 S2S Desktop(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Alignment Panel</source>
        <translation>对齐面板(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy Summary</source>
        <translation>复制摘要(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy Translation</source>
        <translation>复制译文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go On from Here</source>
        <translation>从此处续写(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys and Gestures</source>
        <translation>按键与手势(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文本(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>标准文本大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Other Words…</source>
        <translation>其他词语(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save Summary…</source>
        <translation>保存摘要(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save Translation…</source>
        <translation>保存译文(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>缩小文本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>翻译(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Translate Documents…</source>
        <translation>翻译文档(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 至 9</translation>
    </message>
    <message>
        <source>A PDF is read as text; its translation can be saved as docx or Markdown.</source>
        <translation>PDF 会作为文本读取；其译文可保存为 docx 或 Markdown。</translation>
    </message>
    <message>
        <source>A folder must have a config.json (of the families {names}), a {config} (trained with this program), or Marian&apos;s model*.bin or model*.npz with its vocabulary.</source>
        <translation>文件夹中必须有 config.json（属于 {names} 系列）、{config}（用本程序训练的模型），或者 Marian 的 model*.bin 或 model*.npz 及其词表。</translation>
    </message>
    <message>
        <source>A limit lets this program take another {allowed} MB of memory; the libraries that compute, and a small model, need {needed} MB.</source>
        <translation>限制只允许本程序再使用 {allowed} MB 内存；计算所需的库和一个小模型需要 {needed} MB。</translation>
    </message>
    <message>
        <source>A memory has a sentence that is {percent} % like this one: “{target}”</source>
        <translation>翻译记忆中有一句与此句相似度为 {percent}%：“{target}”</translation>
    </message>
    <message>
        <source>A part of that path is a file: choose another folder.</source>
        <translation>该路径中有一部分是文件：请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>A part of the document is damaged: {part} ({reason}).</source>
        <translation>文档的一部分已损坏：{part}（{reason}）。</translation>
    </message>
    <message>
        <source>A row without text cannot be kept.</source>
        <translation>没有文字的行无法保留。</translation>
    </message>
    <message>
        <source>A teaching model: it was trained briefly, to show how its architecture works, and makes many mistakes.</source>
        <translation>教学模型：它只经过短暂训练，用于展示其架构的工作方式，会犯很多错误。</translation>
    </message>
    <message>
        <source>A vocabulary of {folder} has {count} pieces, the model {size}: they do not belong together.</source>
        <translation>{folder} 的词表有 {count} 个单元，而模型有 {size} 个：两者不匹配。</translation>
    </message>
    <message>
        <source>A web page came in place of the file {address}.</source>
        <translation>返回的是网页，而不是文件 {address}。</translation>
    </message>
    <message>
        <source>Add &amp;Model…</source>
        <translation>添加模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Add one more.</source>
        <translation>请再添加一个。</translation>
    </message>
    <message>
        <source>Add the model in a folder</source>
        <translation>添加文件夹中的模型</translation>
    </message>
    <message>
        <source>Add the original that it was converted from, with its config.json.</source>
        <translation>请添加转换前的原始模型及其 config.json。</translation>
    </message>
    <message>
        <source>Add the original that it was exported from, with model.safetensors.</source>
        <translation>请添加导出前的原始模型及其 model.safetensors。</translation>
    </message>
    <message>
        <source>Add to Gl&amp;ossary…</source>
        <translation>添加到术语表(&amp;O)…</translation>
    </message>
    <message>
        <source>Add what is selected to the glossary</source>
        <translation>将所选内容添加到术语表</translation>
    </message>
    <message>
        <source>Addresses and names</source>
        <translation>地址和名称</translation>
    </message>
    <message>
        <source>All heads</source>
        <translation>所有注意力头</translation>
    </message>
    <message>
        <source>All sentences</source>
        <translation>所有句子</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>所有词</translation>
    </message>
    <message>
        <source>Alphabetically</source>
        <translation>按字母顺序</translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation>Alt 加字母</translation>
    </message>
    <message>
        <source>Alt+Down, Alt+Up</source>
        <translation>Alt+↓、Alt+↑</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>备选</translation>
    </message>
    <message>
        <source>Another &amp;Wording</source>
        <translation>换一种说法(&amp;W)</translation>
    </message>
    <message>
        <source>Another program holds it: close that one.</source>
        <translation>另一个程序正在占用它：请关闭那个程序。</translation>
    </message>
    <message>
        <source>Another program is changing the list of models {path}.</source>
        <translation>另一个程序正在修改模型列表 {path}。</translation>
    </message>
    <message>
        <source>Another wording is known of what a model writes in its own words.</source>
        <translation>只有模型用自己的话写出的内容才有其他表述。</translation>
    </message>
    <message>
        <source>Arrow keys, Home, End</source>
        <translation>方向键、Home、End</translation>
    </message>
    <message>
        <source>As &amp;I Type</source>
        <translation>边输入边翻译(&amp;I)</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Asked about {repository}, the hub answers with the error {status}.</source>
        <translation>查询 {repository} 时，模型库返回错误 {status}。</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>归因</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>返回之前显示的内容</translation>
    </message>
    <message>
        <source>Beam of {size}</source>
        <translation>束宽 {size}</translation>
    </message>
    <message>
        <source>Begin with no text</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Change it in the preferences under Privacy, or copy the model&apos;s folder here.</source>
        <translation>请在首选项的“隐私”中更改，或将模型文件夹复制到本机。</translation>
    </message>
    <message>
        <source>Check that the file is there, or install the model again.</source>
        <translation>请检查文件是否存在，或重新安装该模型。</translation>
    </message>
    <message>
        <source>Check the name and its permissions.</source>
        <translation>请检查文件名及其权限。</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>请检查其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>Check whether the disk is full or damaged.</source>
        <translation>请检查磁盘是否已满或已损坏。</translation>
    </message>
    <message>
        <source>Choose a folder outside of it.</source>
        <translation>请选择其外的文件夹。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room.</source>
        <translation>请选择一个您有写入权限且有空间的文件夹。</translation>
    </message>
    <message>
        <source>Choose a single model for this.</source>
        <translation>请为此选择单个模型。</translation>
    </message>
    <message>
        <source>Choose a view</source>
        <translation>选择视图</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Choose another id, or remove that one.</source>
        <translation>请选择另一个标识，或移除已有的那个。</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>请选择另一个模型。</translation>
    </message>
    <message>
        <source>Choose another sentence, or translate the text again.</source>
        <translation>请选择另一个句子，或重新翻译文本。</translation>
    </message>
    <message>
        <source>Choose another task, other languages or another model.</source>
        <translation>请选择其他任务、其他语言或其他模型。</translation>
    </message>
    <message>
        <source>Choose another word or wording</source>
        <translation>选择其他词语或说法</translation>
    </message>
    <message>
        <source>Choose one of {names}, or auto.</source>
        <translation>请选择 {names} 之一，或 auto。</translation>
    </message>
    <message>
        <source>Choose the device cpu or auto, or a smaller model.</source>
        <translation>请选择设备 cpu 或 auto，或选择较小的模型。</translation>
    </message>
    <message>
        <source>Choose the device cpu, or auto.</source>
        <translation>请选择设备 cpu 或 auto。</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>请选择模型所在的文件夹。</translation>
    </message>
    <message>
        <source>Clear the source text</source>
        <translation>清除原文</translation>
    </message>
    <message>
        <source>Click, Space, Return</source>
        <translation>单击、空格键、回车键</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>请关闭其他程序，或选择较小的模型。</translation>
    </message>
    <message>
        <source>Close other programs, use fewer threads, or choose a smaller model.</source>
        <translation>请关闭其他程序、减少线程数，或选择较小的模型。</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>比较(&amp;M)…</translation>
    </message>
    <message>
        <source>Colour: what leaving the word out does. Dot: linked by attention.</source>
        <translation>颜色：去掉该词的影响。圆点：由注意力连接。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Continue ({keys})</source>
        <translation>继续 ({keys})</translation>
    </message>
    <message>
        <source>Copy the model with its files instead of links to them.</source>
        <translation>请复制模型及其文件本身，而不是指向它们的链接。</translation>
    </message>
    <message>
        <source>Copy the results</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Copy the whole summary</source>
        <translation>复制整个摘要</translation>
    </message>
    <message>
        <source>Copy the whole translation</source>
        <translation>复制整个译文</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+单击</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation>Ctrl+鼠标滚轮</translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel, pinch, + and -</source>
        <translation>Ctrl+鼠标滚轮、双指缩放、+ 和 -</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Decoder self-attention</source>
        <translation>解码器自注意力</translation>
    </message>
    <message>
        <source>Delete the row, or write the path of a file.</source>
        <translation>请删除该行，或写入文件路径。</translation>
    </message>
    <message>
        <source>Delete the row, or write what stays as it is.</source>
        <translation>请删除该行，或写入需保持原样的内容。</translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation>删除所选内容</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Done: {name}</source>
        <translation>已完成：{name}</translation>
    </message>
    <message>
        <source>Double click, Return</source>
        <translation>双击、回车键</translation>
    </message>
    <message>
        <source>Each line has a term, a tab, and what it is in the other language.</source>
        <translation>每行应为：术语、制表符、另一种语言中的说法。</translation>
    </message>
    <message>
        <source>Eight-bit weights are for the CPU.</source>
        <translation>八位权重仅用于 CPU。</translation>
    </message>
    <message>
        <source>Empty the search, then close the list</source>
        <translation>清空搜索，然后关闭列表</translation>
    </message>
    <message>
        <source>Encoder self-attention</source>
        <translation>编码器自注意力</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Everything that can be done with a word</source>
        <translation>可对一个词执行的所有操作</translation>
    </message>
    <message>
        <source>Export it again as TMX from the program that it comes from.</source>
        <translation>请在来源程序中重新导出为 TMX。</translation>
    </message>
    <message>
        <source>Export what is selected</source>
        <translation>导出所选内容</translation>
    </message>
    <message>
        <source>Failed: {why}</source>
        <translation>失败：{why}</translation>
    </message>
    <message>
        <source>Fetch the lists again with: s2s-desktop models update</source>
        <translation>请用以下命令重新获取列表：s2s-desktop models update</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>域</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>Forget E&amp;verything…</source>
        <translation>全部清除(&amp;V)…</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>再次前进</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder for models.</source>
        <translation>请腾出一些空间，或为模型选择其他文件夹。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Get it anew from where it comes from.</source>
        <translation>请从其来源重新获取。</translation>
    </message>
    <message>
        <source>Get the files in a browser, where its terms can be accepted, and add their folder.</source>
        <translation>请在浏览器中接受其条款并下载文件，然后添加该文件夹。</translation>
    </message>
    <message>
        <source>Get the files with: git lfs pull</source>
        <translation>请用以下命令获取文件：git lfs pull</translation>
    </message>
    <message>
        <source>Get the missing file from the model&apos;s source, or name it in a config.yml.</source>
        <translation>请从模型来源获取缺少的文件，或在 config.yml 中指定它。</translation>
    </message>
    <message>
        <source>Get the model again from its source, or remove it and add it again.</source>
        <translation>请从来源重新获取该模型，或将其移除后再次添加。</translation>
    </message>
    <message>
        <source>Get the model again from its source.</source>
        <translation>请从来源重新获取该模型。</translation>
    </message>
    <message>
        <source>Give a longer text.</source>
        <translation>请提供更长的文本。</translation>
    </message>
    <message>
        <source>Give a plain text file, or convert it to UTF-8 first.</source>
        <translation>请提供纯文本文件，或先将其转换为 UTF-8。</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>为其命名</translation>
    </message>
    <message>
        <source>Give it a name that ends in .docx or .md.</source>
        <translation>请使用以 .docx 或 .md 结尾的文件名。</translation>
    </message>
    <message>
        <source>Give it a star, or take it away</source>
        <translation>加星标或取消星标</translation>
    </message>
    <message>
        <source>Give tags such as en, pt or zh-Hant.</source>
        <translation>请提供 en、pt 或 zh-Hant 之类的语言标签。</translation>
    </message>
    <message>
        <source>Give the folder that the model is in.</source>
        <translation>请提供模型所在的文件夹。</translation>
    </message>
    <message>
        <source>Give the folder that the model is in; what can be fetched is found with: s2s-desktop models search</source>
        <translation>请给出模型所在的文件夹；可下载的模型可用以下命令查找：s2s-desktop models search</translation>
    </message>
    <message>
        <source>Give two files in which line n of one translates line n of the other.</source>
        <translation>请提供两个文件，其中一个文件的第 n 行是另一个文件第 n 行的译文。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Go from the search to the list</source>
        <translation>从搜索转到列表</translation>
    </message>
    <message>
        <source>Go from word to word, or to its partner</source>
        <translation>逐词移动，或移到其对应词</translation>
    </message>
    <message>
        <source>Go to a heading</source>
        <translation>转到标题</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>转到下一个匹配项</translation>
    </message>
    <message>
        <source>Go to the next or the previous sentence</source>
        <translation>转到下一句或上一句</translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation>转到上一个匹配项</translation>
    </message>
    <message>
        <source>Greedy search</source>
        <translation>贪心搜索</translation>
    </message>
    <message>
        <source>Have its text recognized by another program first.</source>
        <translation>请先用其他程序识别其中的文字。</translation>
    </message>
    <message>
        <source>Have the sentence say the same in other words</source>
        <translation>用其他词语表达这个句子</translation>
    </message>
    <message>
        <source>Have the word, or what is selected, stay when its sentence is written again</source>
        <translation>重写句子时保留该词或所选内容</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Here the two differ: {words}</source>
        <translation>两者在此不一致：{words}</translation>
    </message>
    <message>
        <source>Hist&amp;ory</source>
        <translation>历史记录(&amp;O)</translation>
    </message>
    <message>
        <source>How Summaries Are &amp;Made</source>
        <translation>摘要的生成方式(&amp;M)</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Hypothesis {number}</source>
        <translation>假设 {number}</translation>
    </message>
    <message>
        <source>Hypothesis {number}: {percent}</source>
        <translation>假设 {number}：{percent}</translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation>图标：Lucide</translation>
    </message>
    <message>
        <source>If that is fine for what you do, try again.</source>
        <translation>如果这符合您的用途，请重试。</translation>
    </message>
    <message>
        <source>If this network wants you to sign in, do so in a browser, and try again.</source>
        <translation>如果此网络需要登录，请先在浏览器中登录，然后重试。</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>按原文顺序</translation>
    </message>
    <message>
        <source>In the alignment panel</source>
        <translation>在对齐面板中</translation>
    </message>
    <message>
        <source>In the heat map, go from cell to cell</source>
        <translation>在热图中逐格移动</translation>
    </message>
    <message>
        <source>In the heat map, go from link to link</source>
        <translation>在热图中逐个连线移动</translation>
    </message>
    <message>
        <source>In the history</source>
        <translation>在历史记录中</translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation>在文本中</translation>
    </message>
    <message>
        <source>In {name}, NUL characters were left out: {count:,}.</source>
        <translation>{name} 中的 NUL 字符已略去：{count:,} 个。</translation>
    </message>
    <message>
        <source>In {name}, damaged characters were replaced: {count:,}.</source>
        <translation>{name} 中损坏的字符已被替换：{count:,} 个。</translation>
    </message>
    <message>
        <source>Install S2S Desktop again.</source>
        <translation>请重新安装 S2S Desktop。</translation>
    </message>
    <message>
        <source>Install it again with: pip install --force-reinstall --no-deps {requirement}</source>
        <translation>请用以下命令重新安装：pip install --force-reinstall --no-deps {requirement}</translation>
    </message>
    <message>
        <source>Install it with: pip install {requirement}</source>
        <translation>请用以下命令安装：pip install {requirement}</translation>
    </message>
    <message>
        <source>Install or download the model again.</source>
        <translation>请重新安装或下载该模型。</translation>
    </message>
    <message>
        <source>Install the program again, or choose another summarizer.</source>
        <translation>请重新安装本程序，或选择另一个摘要模型。</translation>
    </message>
    <message>
        <source>Install the program again, or make the file readable.</source>
        <translation>请重新安装本程序，或使该文件可读。</translation>
    </message>
    <message>
        <source>Install the summarizer again.</source>
        <translation>请重新安装摘要模型。</translation>
    </message>
    <message>
        <source>Instead of “{word}”</source>
        <translation>代替“{word}”</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>译入</translation>
    </message>
    <message>
        <source>Is called</source>
        <translation>译为</translation>
    </message>
    <message>
        <source>It can only be read: change its permissions.</source>
        <translation>它是只读的：请更改其权限。</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}.</source>
        <translation>无法读取：{reason}。</translation>
    </message>
    <message>
        <source>It cannot be told languages: choose a model for this pair.</source>
        <translation>无法为它指定语言：请选择适用于该语言对的模型。</translation>
    </message>
    <message>
        <source>It does not say what the term is in the other language.</source>
        <translation>该行没有说明这个术语在另一种语言中的说法。</translation>
    </message>
    <message>
        <source>It has no term.</source>
        <translation>该行没有术语。</translation>
    </message>
    <message>
        <source>It is cut off or no archive.</source>
        <translation>它不完整，或者不是压缩包。</translation>
    </message>
    <message>
        <source>It is left as it is, and nothing is kept meanwhile. Install the newer version again to use it.</source>
        <translation>它将保持原样，在此期间不会保存任何内容。请重新安装较新的版本以使用它。</translation>
    </message>
    <message>
        <source>It is not known any more how this sentence was translated.</source>
        <translation>已无法得知这句话是如何翻译的。</translation>
    </message>
    <message>
        <source>It knows {names}.</source>
        <translation>它支持 {names}。</translation>
    </message>
    <message>
        <source>It names files outside of itself.</source>
        <translation>它引用了自身之外的文件。</translation>
    </message>
    <message>
        <source>It was added without a task that can be asked for. If it translates or summarizes, add its folder again with --task translate or --task summarize.</source>
        <translation>添加它时没有可用的任务。如果它能翻译或写摘要，请用 --task translate 或 --task summarize 重新添加其文件夹。</translation>
    </message>
    <message>
        <source>It was made for {languages}.</source>
        <translation>它适用于 {languages}。</translation>
    </message>
    <message>
        <source>It was set aside as {name}, and a new one was begun: what was open and your history are missing.</source>
        <translation>它已另存为 {name}，并新建了一个：之前打开的内容和历史记录不在其中。</translation>
    </message>
    <message>
        <source>It was set aside as {name}. Models that came with the program can be used; add your own again, or mend that file and give it its name back.</source>
        <translation>它已另存为 {name}。随程序提供的模型仍可使用；请重新添加您自己的模型，或修复该文件并恢复其名称。</translation>
    </message>
    <message>
        <source>It would unpack to more than any document of people&apos;s.</source>
        <translation>解压后它会比任何正常文档都大。</translation>
    </message>
    <message>
        <source>Keep what stands before the caret, and write the rest of the sentence anew</source>
        <translation>保留光标之前的内容，重新写出句子的其余部分</translation>
    </message>
    <message>
        <source>Known models: {entries}.</source>
        <translation>已知模型：{entries}。</translation>
    </message>
    <message>
        <source>Languages that there is a model for: {entries}.</source>
        <translation>有模型可用的语言：{entries}。</translation>
    </message>
    <message>
        <source>Layers down, heads across. ★: read as the alignment.</source>
        <translation>纵向为层，横向为注意力头。★：用作对齐。</translation>
    </message>
    <message>
        <source>Least likely first</source>
        <translation>概率最低的在前</translation>
    </message>
    <message>
        <source>Leaving words out agrees with every link.</source>
        <translation>去掉词的结果与所有连线一致。</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>遗漏</translation>
    </message>
    <message>
        <source>Let go of what is pinned</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Let models take more in the preferences, or choose a smaller model.</source>
        <translation>请在首选项中允许模型占用更多内存，或选择较小的模型。</translation>
    </message>
    <message>
        <source>Let the name end in .html, .json, .csv, .npz or .pharaoh.</source>
        <translation>文件名请以 .html、.json、.csv、.npz 或 .pharaoh 结尾。</translation>
    </message>
    <message>
        <source>Let the name end in .svg, .png or .pdf.</source>
        <translation>文件名请以 .svg、.png 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>Line break</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Line {number} has {longest:,} characters; {most_chars:,} can be aligned.</source>
        <translation>第 {number} 行有 {longest:,} 个字符；最多可对齐 {most_chars:,} 个。</translation>
    </message>
    <message>
        <source>Line {number} of {name} cannot be used. {what}</source>
        <translation>{name} 的第 {number} 行无法使用。{what}</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>连线</translation>
    </message>
    <message>
        <source>Loc&amp;k or Unlock</source>
        <translation>锁定或解锁(&amp;K)</translation>
    </message>
    <message>
        <source>Look at the connection and try again: what has arrived is kept.</source>
        <translation>请检查网络连接后重试：已收到的部分会保留。</translation>
    </message>
    <message>
        <source>Look for the repository that it was made from.</source>
        <translation>请查找它所基于的原始仓库。</translation>
    </message>
    <message>
        <source>Look the name up (owner/name); of one that asks for its terms to be accepted, get the files in a browser and add their folder.</source>
        <translation>请核对名称（所有者/名称）；如果模型要求接受条款，请在浏览器中下载文件并添加该文件夹。</translation>
    </message>
    <message>
        <source>Made up</source>
        <translation>虚构</translation>
    </message>
    <message>
        <source>Make the file readable, and add the model again.</source>
        <translation>请使该文件可读，然后重新添加模型。</translation>
    </message>
    <message>
        <source>Make the sentences that are still missing</source>
        <translation>生成尚缺的句子</translation>
    </message>
    <message>
        <source>Make the text larger or smaller</source>
        <translation>放大或缩小文本</translation>
    </message>
    <message>
        <source>Memory ran out; at most {count} sentences are written at a time now.</source>
        <translation>内存不足；现在每次最多翻译 {count} 句。</translation>
    </message>
    <message>
        <source>Mend or remove that file; until then there are no terms.</source>
        <translation>请修正或移除该文件；在此之前没有术语。</translation>
    </message>
    <message>
        <source>Mend the entry, or remove the model and add it again.</source>
        <translation>请修正该条目，或移除模型后重新添加。</translation>
    </message>
    <message>
        <source>Mend the entry, put back an earlier copy of the file, or, if it is the list of models that you added, remove it and add them again.</source>
        <translation>请修正该条目，或恢复文件的早期副本；如果这是您添加的模型的列表，也可将其删除并重新添加模型。</translation>
    </message>
    <message>
        <source>Merge it into the model that it was made for, and add the merged folder.</source>
        <translation>请将它合并到它所针对的模型中，再添加合并后的文件夹。</translation>
    </message>
    <message>
        <source>Mo&amp;dels…</source>
        <translation>模型(&amp;D)…</translation>
    </message>
    <message>
        <source>Mo&amp;del…</source>
        <translation>模型(&amp;D)…</translation>
    </message>
    <message>
        <source>Models of these families can be used: {names}.</source>
        <translation>可以使用以下系列的模型：{names}。</translation>
    </message>
    <message>
        <source>Models of this family cannot be had in the precision {precision!r}.</source>
        <translation>该系列的模型没有 {precision!r} 精度。</translation>
    </message>
    <message>
        <source>Models that can be: {entries}.</source>
        <translation>可以获取的模型：{entries}。</translation>
    </message>
    <message>
        <source>Models with an encoder and a decoder can be used, such as OPUS-MT or T5.</source>
        <translation>可以使用带编码器和解码器的模型，例如 OPUS-MT 或 T5。</translation>
    </message>
    <message>
        <source>Most undecided first</source>
        <translation>最不确定的在前</translation>
    </message>
    <message>
        <source>Name its encoding, for example cp1252 or utf-8.</source>
        <translation>请指定其编码，例如 cp1252 或 utf-8。</translation>
    </message>
    <message>
        <source>Name one with --reverse, or give pairs with known links with --gold.</source>
        <translation>请用 --reverse 指定一个，或用 --gold 提供已知连线的句对。</translation>
    </message>
    <message>
        <source>Name the right one in a config.yml, or move the others away.</source>
        <translation>请在 config.yml 中指定正确的文件，或将其他文件移走。</translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation>下一窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>否定</translation>
    </message>
    <message>
        <source>Next Place to Chec&amp;k</source>
        <translation>下一处待核对(&amp;K)</translation>
    </message>
    <message>
        <source>Next S&amp;entence</source>
        <translation>下一句(&amp;E)</translation>
    </message>
    <message>
        <source>No model summarizes {languages}.</source>
        <translation>没有模型可以为 {languages} 生成摘要。</translation>
    </message>
    <message>
        <source>No model that can be fetched is called {model!r}.</source>
        <translation>没有名为 {model!r} 的可获取模型。</translation>
    </message>
    <message>
        <source>No model translates {languages}.</source>
        <translation>没有模型可以翻译 {languages}。</translation>
    </message>
    <message>
        <source>No pair of languages has two models.</source>
        <translation>没有任何语言对拥有两个模型。</translation>
    </message>
    <message>
        <source>No sentence was found: the text looks like code, a table, a list or headings only.</source>
        <translation>未找到句子：文本似乎只是代码、表格、列表或标题。</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>未翻译</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Nothing can be compared with the attention of this model: it has a vocabulary for each language, and no model that translates back was named.</source>
        <translation>没有可与此模型的注意力相比较的内容：它对每种语言各有一个词表，也没有指定反向翻译的模型。</translation>
    </message>
    <message>
        <source>Nothing in the translation comes from “{text}”; perhaps it was left out.</source>
        <translation>译文中没有内容对应“{text}”；可能漏译了。</translation>
    </message>
    <message>
        <source>Nothing in this sentence was translated.</source>
        <translation>这个句子里没有翻译任何内容。</translation>
    </message>
    <message>
        <source>Nothing in {names} says which languages it translates.</source>
        <translation>{names} 中没有说明它翻译哪些语言。</translation>
    </message>
    <message>
        <source>Nothing to summarize yet: paste or open a text.</source>
        <translation>还没有可生成摘要的内容：请粘贴或打开文本。</translation>
    </message>
    <message>
        <source>Nothing to translate yet: type or paste a text.</source>
        <translation>还没有可翻译的内容：请输入或粘贴文本。</translation>
    </message>
    <message>
        <source>Nothing was fetched: HF_HUB_OFFLINE forbids it.</source>
        <translation>未下载任何内容：HF_HUB_OFFLINE 禁止下载。</translation>
    </message>
    <message>
        <source>Nothing was fetched: the network is never used, by your own setting.</source>
        <translation>未下载任何内容：您已设置为从不使用网络。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>O&amp;utline…</source>
        <translation>大纲(&amp;U)…</translation>
    </message>
    <message>
        <source>Only models that were added can be calibrated.</source>
        <translation>只有自行添加的模型才能校准。</translation>
    </message>
    <message>
        <source>Only models that were added can be.</source>
        <translation>只有自行添加的模型才可以。</translation>
    </message>
    <message>
        <source>Open a document, or take the documents out of the archive first.</source>
        <translation>请打开一个文档，或先从压缩包中取出文档。</translation>
    </message>
    <message>
        <source>Open a text or a document</source>
        <translation>打开文本或文档</translation>
    </message>
    <message>
        <source>Open an entry</source>
        <translation>打开条目</translation>
    </message>
    <message>
        <source>Open it again and translate it, or save the translation as plain text.</source>
        <translation>请重新打开并翻译，或将译文保存为纯文本。</translation>
    </message>
    <message>
        <source>Open it in an office program, and save it as docx, xlsx or pptx.</source>
        <translation>请用办公软件打开，并另存为 docx、xlsx 或 pptx。</translation>
    </message>
    <message>
        <source>Open it in another program, and print it into a new PDF.</source>
        <translation>请用其他程序打开，并打印为新的 PDF。</translation>
    </message>
    <message>
        <source>Open it in the program that it comes from, and save it anew.</source>
        <translation>请用创建它的程序打开并重新保存。</translation>
    </message>
    <message>
        <source>Open it in the program that it was bought for.</source>
        <translation>请用购买时对应的程序打开。</translation>
    </message>
    <message>
        <source>Opening it…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other wordings</source>
        <translation>其他说法</translation>
    </message>
    <message>
        <source>Other wordings (as it stands: {percent})</source>
        <translation>其他说法（当前：{percent}）</translation>
    </message>
    <message>
        <source>P&amp;revious Sentence</source>
        <translation>上一句(&amp;R)</translation>
    </message>
    <message>
        <source>Panel Belo&amp;w the Texts</source>
        <translation>面板在文本下方(&amp;W)</translation>
    </message>
    <message>
        <source>Panel Bes&amp;ide the Texts</source>
        <translation>面板在文本旁边(&amp;I)</translation>
    </message>
    <message>
        <source>Paste into the source text</source>
        <translation>粘贴到原文</translation>
    </message>
    <message>
        <source>Paste the text to summarize, or drop a file here.</source>
        <translation>请粘贴要生成摘要的文本，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused at {here}</source>
        <translation>已在 {here} 处暂停</translation>
    </message>
    <message>
        <source>Paused · {percent}</source>
        <translation>已暂停 · {percent}</translation>
    </message>
    <message>
        <source>Pausing…</source>
        <translation>正在暂停…</translation>
    </message>
    <message>
        <source>Picks the sentences that carry the text and shortens them with words from the text; it never adds words of its own.</source>
        <translation>挑选承载文意的句子，并用原文中的词加以缩短；从不添加自己的词语。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>子词</translation>
    </message>
    <message>
        <source>Pin a word</source>
        <translation>固定一个词</translation>
    </message>
    <message>
        <source>Pin a word, so that its partners stay marked</source>
        <translation>固定一个词，使其对应词保持标记</translation>
    </message>
    <message>
        <source>Pinned: {words}</source>
        <translation>已固定：{words}</translation>
    </message>
    <message>
        <source>Point at it</source>
        <translation>用鼠标指向它</translation>
    </message>
    <message>
        <source>Preference&amp;s…</source>
        <translation>首选项(&amp;S)…</translation>
    </message>
    <message>
        <source>Previous Place &amp;to Check</source>
        <translation>上一处待核对(&amp;T)</translation>
    </message>
    <message>
        <source>Print &amp;Both Texts…</source>
        <translation>打印原文和译文(&amp;B)…</translation>
    </message>
    <message>
        <source>Prob</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Prob: how likely the model thought the word. Entropy: how undecided it was, in nats. Amber words are worth a look.</source>
        <translation>概率：模型认为该词有多可能。熵：模型有多不确定，单位为奈特。琥珀色的词值得检查。</translation>
    </message>
    <message>
        <source>Put it back; or remove the model with: s2s-desktop models remove {model} and add it again from its new place.</source>
        <translation>请将其放回原处；或用 s2s-desktop models remove {model} 移除该模型，再从新位置添加。</translation>
    </message>
    <message>
        <source>Put one sentence on a line.</source>
        <translation>请每行放一个句子。</translation>
    </message>
    <message>
        <source>Put the original file back; or, if the change is meant, add the folder again with: s2s-desktop models add {place}</source>
        <translation>请放回原来的文件；如果是有意更改，请用以下命令重新添加该文件夹：s2s-desktop models add {place}</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Read newer lists with: s2s-desktop models update</source>
        <translation>请读取较新的列表：s2s-desktop models update</translation>
    </message>
    <message>
        <source>Remove the password in the program that it comes from, and save it.</source>
        <translation>请在创建它的程序中移除密码并保存。</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Replace, with the caret in “Replace with”</source>
        <translation>替换（光标位于“替换为”中时）</translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation>右键单击、Shift+F10</translation>
    </message>
    <message>
        <source>S&amp;wap Languages</source>
        <translation>交换语言(&amp;W)</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>保存摘要</translation>
    </message>
    <message>
        <source>Save the translation</source>
        <translation>保存译文</translation>
    </message>
    <message>
        <source>Say it, for example with: --from en --to pt</source>
        <translation>请指明，例如：--from en --to pt</translation>
    </message>
    <message>
        <source>See how two models translate the same sentence</source>
        <translation>查看两个模型如何翻译同一个句子</translation>
    </message>
    <message>
        <source>See what else could stand at the word</source>
        <translation>查看此处还可以用什么词</translation>
    </message>
    <message>
        <source>See what the translation says, translated back</source>
        <translation>查看译文回译后的内容</translation>
    </message>
    <message>
        <source>See, fetch and remove models</source>
        <translation>查看、下载和移除模型</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Show the partners of a word</source>
        <translation>显示一个词的对应词</translation>
    </message>
    <message>
        <source>Show the whole sentence</source>
        <translation>显示整个句子</translation>
    </message>
    <message>
        <source>Something that is no text and stays</source>
        <translation>非文本内容，保持不变</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Something went wrong while the model was fetched.</source>
        <translation>下载模型时出现问题。</translation>
    </message>
    <message>
        <source>Source &amp;Language…</source>
        <translation>源语言(&amp;L)…</translation>
    </message>
    <message>
        <source>Split it, and open its parts.</source>
        <translation>请将其拆分后分别打开。</translation>
    </message>
    <message>
        <source>Start again: what is translated already is not done again.</source>
        <translation>请重新开始：已翻译的部分不会重做。</translation>
    </message>
    <message>
        <source>Start it without that limit, or with a higher one (ulimit -v).</source>
        <translation>请在没有该限制或限制更高的情况下启动（ulimit -v）。</translation>
    </message>
    <message>
        <source>State other languages, another name or another prefix.</source>
        <translation>请指定其他语言、其他名称或其他前缀。</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Stop summarizing</source>
        <translation>停止生成摘要</translation>
    </message>
    <message>
        <source>Stop translating</source>
        <translation>停止翻译</translation>
    </message>
    <message>
        <source>Summari&amp;ze</source>
        <translation>生成摘要(&amp;Z)</translation>
    </message>
    <message>
        <source>Summarize ({keys})</source>
        <translation>生成摘要 ({keys})</translation>
    </message>
    <message>
        <source>Summarize something, and this map will show, word by word, where the summary comes from.</source>
        <translation>生成摘要后，此图将逐词显示摘要的来源。</translation>
    </message>
    <message>
        <source>Summarize the source text</source>
        <translation>为原文生成摘要</translation>
    </message>
    <message>
        <source>Summarize the text again.</source>
        <translation>请重新生成摘要。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Summary copied.</source>
        <translation>摘要已复制。</translation>
    </message>
    <message>
        <source>Summary · {language}</source>
        <translation>摘要 · {language}</translation>
    </message>
    <message>
        <source>Swap languages and texts</source>
        <translation>交换语言和文本</translation>
    </message>
    <message>
        <source>TMX file</source>
        <translation>TMX 文件</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Take that variable out of the environment, or copy the model&apos;s folder here.</source>
        <translation>请从环境中移除该变量，或将模型文件夹复制到本机。</translation>
    </message>
    <message>
        <source>Take the model from another source.</source>
        <translation>请从其他来源获取该模型。</translation>
    </message>
    <message>
        <source>Target Lan&amp;guage…</source>
        <translation>目标语言(&amp;G)…</translation>
    </message>
    <message>
        <source>Te&amp;rms…</source>
        <translation>术语(&amp;R)…</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Terms that stay as they are</source>
        <translation>保持原样的术语</translation>
    </message>
    <message>
        <source>Text in that direction is not read from PDF; open the original instead.</source>
        <translation>无法从 PDF 读取该方向的文本；请打开原始文件。</translation>
    </message>
    <message>
        <source>That is a folder: give the name of a file.</source>
        <translation>这是一个文件夹：请提供文件名。</translation>
    </message>
    <message>
        <source>That place can only be read: choose another folder.</source>
        <translation>该位置是只读的：请选择另一个文件夹。</translation>
    </message>
    <message>
        <source>The alignment of the model is said to be layer {layer}, head {head}, which it does not have.</source>
        <translation>模型的对齐被指定为第 {layer} 层第 {head} 个注意力头，但模型中没有。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: missing {names}.</source>
        <translation>检查点与其自身的配置不符：缺少 {names}。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: {problems}.</source>
        <translation>检查点与其自身的配置不符：{problems}。</translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: {problems}; and {count} more.</source>
        <translation>检查点与其自身的配置不符：{problems}；另有 {count} 处。</translation>
    </message>
    <message>
        <source>The configuration inside {name} has {count:,} characters; no model needs more than {most_chars:,}.</source>
        <translation>{name} 中的配置有 {count:,} 个字符；没有模型需要超过 {most_chars:,} 个。</translation>
    </message>
    <message>
        <source>The configuration inside {name} is not YAML.</source>
        <translation>{name} 中的配置不是 YAML。</translation>
    </message>
    <message>
        <source>The configuration inside {name} is not a table.</source>
        <translation>{name} 中的配置不是表。</translation>
    </message>
    <message>
        <source>The configuration inside {name} lacks sizes or contradicts itself: {reason}.</source>
        <translation>{name} 中的配置缺少尺寸或自相矛盾：{reason}。</translation>
    </message>
    <message>
        <source>The configuration of {folder} contradicts itself: {reason}.</source>
        <translation>{folder} 的配置自相矛盾：{reason}。</translation>
    </message>
    <message>
        <source>The configuration of {name} describes {fewest:,} numbers, but its weights have {weights_bytes:,} bytes.</source>
        <translation>{name} 的配置描述了 {fewest:,} 个数值，但其权重有 {weights_bytes:,} 字节。</translation>
    </message>
    <message>
        <source>The configuration of {name} makes no sense: {problem}.</source>
        <translation>{name} 的配置不合理：{problem}。</translation>
    </message>
    <message>
        <source>The disk is full: free some space, or choose another folder.</source>
        <translation>磁盘已满：请释放空间或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>The disk is full: free some space.</source>
        <translation>磁盘已满：请释放空间。</translation>
    </message>
    <message>
        <source>The file could not be saved as {path} ({reason}).</source>
        <translation>无法将文件保存为 {path}（{reason}）。</translation>
    </message>
    <message>
        <source>The folder does not exist: make it first, or choose another one.</source>
        <translation>该文件夹不存在：请先创建，或选择另一个。</translation>
    </message>
    <message>
        <source>The folder {folder} of the model {model} is not there any more.</source>
        <translation>模型 {model} 的文件夹 {folder} 已不存在。</translation>
    </message>
    <message>
        <source>The hub has no public model called {repository}.</source>
        <translation>模型库中没有名为 {repository} 的公开模型。</translation>
    </message>
    <message>
        <source>The licence of {model}, {licence}, forbids commercial use.</source>
        <translation>{model} 的许可证 {licence} 禁止商业用途。</translation>
    </message>
    <message>
        <source>The list at {address} is not of a form that is known ({reason}).</source>
        <translation>{address} 处的列表格式无法识别（{reason}）。</translation>
    </message>
    <message>
        <source>The list of models names no {names} among the files of {model}, whose format {format} needs it.</source>
        <translation>模型列表没有在 {model} 的文件中列出 {names}，而其格式 {format} 需要它。</translation>
    </message>
    <message>
        <source>The list of models was damaged for a moment.</source>
        <translation>模型列表曾短暂损坏。</translation>
    </message>
    <message>
        <source>The list of models {path} cannot be read: {reason}.</source>
        <translation>无法读取模型列表 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({reason!r:.200}).</source>
        <translation>模型列表 {path} 已损坏（{reason!r:.200}）。</translation>
    </message>
    <message>
        <source>The longer a bar, the surer the model was of its sentence. Amber: worth a look.</source>
        <translation>条越长，模型对该句越有把握。琥珀色：值得查看。</translation>
    </message>
    <message>
        <source>The memory of {device} is too small; the CPU goes on.</source>
        <translation>{device} 的内存不足；将由 CPU 继续。</translation>
    </message>
    <message>
        <source>The model began to repeat itself; what it wrote was cut off there.</source>
        <translation>模型开始重复；其输出已在该处截断。</translation>
    </message>
    <message>
        <source>The model does not fit into the memory of the device {device}.</source>
        <translation>设备 {device} 的内存放不下该模型。</translation>
    </message>
    <message>
        <source>The model does not know the language {language!r}.</source>
        <translation>该模型不支持语言 {language!r}。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation>无法读取模型文件 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The model file {path} is damaged: its sha256 is not the expected.</source>
        <translation>模型文件 {path} 已损坏：其 sha256 与预期不符。</translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation>缺少模型文件 {path}。</translation>
    </message>
    <message>
        <source>The model file {path} is not the expected file: it has {found:,} bytes, {expected:,} were expected.</source>
        <translation>模型文件 {path} 不是预期的文件：大小为 {found:,} 字节，预期为 {expected:,} 字节。</translation>
    </message>
    <message>
        <source>The model file {path} is truncated: it has {found:,} bytes, {expected:,} were expected.</source>
        <translation>模型文件 {path} 不完整：大小为 {found:,} 字节，预期为 {expected:,} 字节。</translation>
    </message>
    <message>
        <source>The model found no end for this sentence; what it wrote was cut off.</source>
        <translation>模型没有为这句话找到结尾；其输出已被截断。</translation>
    </message>
    <message>
        <source>The model in {folder} is of the format {format!r}, which this version cannot read.</source>
        <translation>{folder} 中的模型为 {format!r} 格式，此版本无法读取。</translation>
    </message>
    <message>
        <source>The model is asked…</source>
        <translation>正在询问模型…</translation>
    </message>
    <message>
        <source>The model lost the place of “{text}”; look where it belongs.</source>
        <translation>模型弄丢了“{text}”的位置；请查看它应在何处。</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory; {free} are free here.</source>
        <translation>模型需要 {needed} 内存；此处空闲 {free}。</translation>
    </message>
    <message>
        <source>The model needs {needed} of memory; {free} are free on the device {device}.</source>
        <translation>模型需要 {needed} 内存；设备 {device} 上空闲 {free}。</translation>
    </message>
    <message>
        <source>The model was not made for this: {task}.</source>
        <translation>该模型不适用于此任务：{task}。</translation>
    </message>
    <message>
        <source>The model was not made to write a {control}.</source>
        <translation>该模型不能写出 {control}。</translation>
    </message>
    <message>
        <source>The model was unsure of this sentence as a whole.</source>
        <translation>模型对整个句子没有把握。</translation>
    </message>
    <message>
        <source>The model {model} came with the program and cannot be removed.</source>
        <translation>模型 {model} 随程序提供，无法移除。</translation>
    </message>
    <message>
        <source>The model {model} cannot be put on a list ({reason}).</source>
        <translation>无法将模型 {model} 加入列表（{reason}）。</translation>
    </message>
    <message>
        <source>The model {model} comes from {source!r}, which this version cannot read.</source>
        <translation>模型 {model} 来自 {source!r}，此版本无法读取。</translation>
    </message>
    <message>
        <source>The model {model} does not summarize {languages}.</source>
        <translation>模型 {model} 不能为 {languages} 生成摘要。</translation>
    </message>
    <message>
        <source>The model {model} does not translate {languages}.</source>
        <translation>模型 {model} 不能翻译 {languages}。</translation>
    </message>
    <message>
        <source>The model {model} has no attention.</source>
        <translation>模型 {model} 没有注意力机制。</translation>
    </message>
    <message>
        <source>The model {model} is not on your list of models.</source>
        <translation>模型 {model} 不在您的模型列表中。</translation>
    </message>
    <message>
        <source>The model {model} needs about {needed:,} bytes of memory; loaded models may take {budget:,}.</source>
        <translation>模型 {model} 约需 {needed:,} 字节内存；已加载的模型最多可占用 {budget:,} 字节。</translation>
    </message>
    <message>
        <source>The model {model} needs the Python package {name}, which is not installed.</source>
        <translation>模型 {model} 需要 Python 包 {name}，但尚未安装。</translation>
    </message>
    <message>
        <source>The models that you added are missing until it is mended or removed; all others can be used.</source>
        <translation>在其修复或删除之前，您添加的模型将不可用；其他模型均可使用。</translation>
    </message>
    <message>
        <source>The picture cannot be written to {path}.</source>
        <translation>无法将图片写入 {path}。</translation>
    </message>
    <message>
        <source>The search settings of {name} make no sense: {reason}.</source>
        <translation>{name} 的搜索设置不合理：{reason}。</translation>
    </message>
    <message>
        <source>The sentences of this summary were taken from the text.</source>
        <translation>此摘要的句子取自原文。</translation>
    </message>
    <message>
        <source>The source or a choice has changed since this was summarized.</source>
        <translation>生成此摘要后，原文或选项已更改。</translation>
    </message>
    <message>
        <source>The source or a choice has changed since this was translated.</source>
        <translation>完成此翻译后，原文或选项已更改。</translation>
    </message>
    <message>
        <source>The stronger a cell&apos;s colour, the more its target word came from its source word. A dot marks words that are linked.</source>
        <translation>单元格颜色越深，译文词越多地来自该原文词。圆点表示相连的词。</translation>
    </message>
    <message>
        <source>The summarizer was trained on English; for other languages it only picks sentences.</source>
        <translation>摘要模型使用英语训练；对于其他语言，它只挑选句子。</translation>
    </message>
    <message>
        <source>The summary appears here, sentence by sentence. Click a sentence to see where it comes from.</source>
        <translation>摘要将逐句显示在此处。单击一个句子可查看其来源。</translation>
    </message>
    <message>
        <source>The system ended a process that was translating, probably for want of memory.</source>
        <translation>系统终止了一个正在翻译的进程，可能是因为内存不足。</translation>
    </message>
    <message>
        <source>The task {name!r} of the model has no sensible prefix.</source>
        <translation>模型的任务 {name!r} 没有合理的前缀。</translation>
    </message>
    <message>
        <source>The text has no words to summarize.</source>
        <translation>文本中没有可生成摘要的词语。</translation>
    </message>
    <message>
        <source>The text has {count} sentences of {fewest} to {most} words; {needed} are needed.</source>
        <translation>文本中有 {count} 句包含 {fewest} 至 {most} 个词；需要 {needed} 句。</translation>
    </message>
    <message>
        <source>The text is no longer than this summary would be: all of its sentences are given.</source>
        <translation>文本并不比这样的摘要更长：已给出全部句子。</translation>
    </message>
    <message>
        <source>The thicker a ribbon, the more the word came from its partner. Amber words have no partner.</source>
        <translation>色带越粗，该词越多地来自其对应词。琥珀色的词没有对应词。</translation>
    </message>
    <message>
        <source>The translation appears here, word by word.</source>
        <translation>译文将逐词显示在此处。</translation>
    </message>
    <message>
        <source>The translation is much longer than it should be: something may have been added.</source>
        <translation>译文比应有的长度长得多：可能添加了内容。</translation>
    </message>
    <message>
        <source>The translation is much shorter than it should be: something may be missing.</source>
        <translation>译文比应有的长度短得多：可能缺少内容。</translation>
    </message>
    <message>
        <source>The vocabulary has {count} pieces, the model {size}: they do not belong together.</source>
        <translation>词表有 {count} 个单元，而模型有 {size} 个：两者不匹配。</translation>
    </message>
    <message>
        <source>The weights of {name} are damaged: some are no finite numbers.</source>
        <translation>{name} 的权重已损坏：其中有些不是有限数值。</translation>
    </message>
    <message>
        <source>There are no terms in {name}.</source>
        <translation>{name} 中没有术语。</translation>
    </message>
    <message>
        <source>There are only teaching models that summarize {languages}: {models}.</source>
        <translation>只有教学模型能为 {languages} 生成摘要：{models}。</translation>
    </message>
    <message>
        <source>There are only teaching models that translate {languages}: {models}.</source>
        <translation>只有教学模型能翻译 {languages}：{models}。</translation>
    </message>
    <message>
        <source>There are {count} source lines and {count_2} target lines.</source>
        <translation>原文有 {count} 行，译文有 {count_2} 行。</translation>
    </message>
    <message>
        <source>There is another model called {model!r}.</source>
        <translation>已有名为 {model!r} 的模型。</translation>
    </message>
    <message>
        <source>There is no device {device!r} here that can be used.</source>
        <translation>此处没有可用的设备 {device!r}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>文件夹 {folder} 不存在。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>文件夹 {path} 不存在。</translation>
    </message>
    <message>
        <source>There is no model called {model!r}.</source>
        <translation>没有名为 {model!r} 的模型。</translation>
    </message>
    <message>
        <source>There is no model in {folder} that can be read.</source>
        <translation>{folder} 中没有可读取的模型。</translation>
    </message>
    <message>
        <source>There is not enough memory to write this sentence.</source>
        <translation>内存不足，无法写出这个句子。</translation>
    </message>
    <message>
        <source>There is not enough room in {folder}: {needed:,} bytes are needed, {free:,} are free.</source>
        <translation>{folder} 空间不足：需要 {needed:,} 字节，仅有 {free:,} 字节可用。</translation>
    </message>
    <message>
        <source>They show how architectures differ and make many mistakes. To see what one of them writes, name it with --model.</source>
        <translation>它们用于展示各种架构的差异，会犯很多错误。要查看其中某个模型的输出，请用 --model 指定。</translation>
    </message>
    <message>
        <source>This document has tracked changes; where text is translated, they are accepted.</source>
        <translation>此文档含有修订；在翻译文本之处，修订将被接受。</translation>
    </message>
    <message>
        <source>This document is signed; a translation of it no longer is.</source>
        <translation>此文档带有签名；其译文将不再带有签名。</translation>
    </message>
    <message>
        <source>This is not translated.</source>
        <translation>此处不翻译。</translation>
    </message>
    <message>
        <source>This is shown when the sentence is finished.</source>
        <translation>句子完成后显示。</translation>
    </message>
    <message>
        <source>This model has no attention.</source>
        <translation>此模型没有注意力机制。</translation>
    </message>
    <message>
        <source>This model has no attention: it reads the whole sentence into one vector.</source>
        <translation>此模型没有注意力机制：它将整个句子读入一个向量。</translation>
    </message>
    <message>
        <source>This model writes a summary in its own words: compare names and numbers with the text.</source>
        <translation>此模型用自己的话写摘要：请将名称和数字与原文核对。</translation>
    </message>
    <message>
        <source>This sentence does not belong to the summary any more.</source>
        <translation>这个句子已不属于该摘要。</translation>
    </message>
    <message>
        <source>This sentence has no words to align.</source>
        <translation>此句中没有可对齐的词。</translation>
    </message>
    <message>
        <source>This sentence looks like {language}.</source>
        <translation>此句看起来是{language}。</translation>
    </message>
    <message>
        <source>This sentence looks like {language}; it was left as it is.</source>
        <translation>此句看起来是{language}；已保持原样。</translation>
    </message>
    <message>
        <source>This sentence was taken over word for word.</source>
        <translation>此句逐字取自原文。</translation>
    </message>
    <message>
        <source>Translate ({keys})</source>
        <translation>翻译 ({keys})</translation>
    </message>
    <message>
        <source>Translate Bac&amp;k…</source>
        <translation>回译(&amp;K)…</translation>
    </message>
    <message>
        <source>Translate it with the command line: s2s-desktop translate FILE -o RESULT.</source>
        <translation>请用命令行翻译：s2s-desktop translate FILE -o RESULT。</translation>
    </message>
    <message>
        <source>Translate several documents, one after the other</source>
        <translation>逐个翻译多个文档</translation>
    </message>
    <message>
        <source>Translate something, and this map will show, word by word, where the translation comes from.</source>
        <translation>翻译后，此图将逐词显示译文的来源。</translation>
    </message>
    <message>
        <source>Translate the sentences that are still missing</source>
        <translation>翻译尚缺的句子</translation>
    </message>
    <message>
        <source>Translate the source text</source>
        <translation>翻译原文</translation>
    </message>
    <message>
        <source>Translate the text again.</source>
        <translation>请重新翻译文本。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Translation copied.</source>
        <translation>译文已复制。</translation>
    </message>
    <message>
        <source>Translation memories</source>
        <translation>翻译记忆</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Try again later: what has arrived is kept.</source>
        <translation>请稍后重试：已收到的部分会保留。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Try again; if it happens again, do not trust that source.</source>
        <translation>请重试；如果再次发生，请勿信任该来源。</translation>
    </message>
    <message>
        <source>Two models work together here ({models}).</source>
        <translation>此处由两个模型协同工作（{models}）。</translation>
    </message>
    <message>
        <source>Type or paste a text, or drop a file here.</source>
        <translation>请输入或粘贴文本，或将文件拖放到此处。</translation>
    </message>
    <message>
        <source>Undo the last deletion</source>
        <translation>撤消上次删除</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Up, Down, Return</source>
        <translation>上、下、回车</translation>
    </message>
    <message>
        <source>Update ({keys})</source>
        <translation>更新 ({keys})</translation>
    </message>
    <message>
        <source>Update the program, or correct the source in the list of models.</source>
        <translation>请更新本程序，或更正模型列表中的来源。</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>请更新本程序。</translation>
    </message>
    <message>
        <source>Update the program; until then the lists that it has serve.</source>
        <translation>请更新程序；在此之前将使用现有列表。</translation>
    </message>
    <message>
        <source>Use a model that attends to its source.</source>
        <translation>请使用对原文有注意力的模型。</translation>
    </message>
    <message>
        <source>Use a version of the model in float32, float16 or bfloat16.</source>
        <translation>请使用 float32、float16 或 bfloat16 版本的模型。</translation>
    </message>
    <message>
        <source>Use a version of the model with safetensors.</source>
        <translation>请使用 safetensors 版本的模型。</translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, beginning with a letter or digit.</source>
        <translation>请使用字母、数字、点、连字符和下划线，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>Wait until it is done, and try again.</source>
        <translation>请等待其完成后重试。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Weights of other frameworks have to be converted first.</source>
        <translation>其他框架的权重必须先转换。</translation>
    </message>
    <message>
        <source>What is made for programs stays as it is: keys, numbers, dates, addresses, identifiers and single words in small letters.</source>
        <translation>供程序使用的内容保持不变：键名、数字、日期、地址、标识符以及单个小写单词。</translation>
    </message>
    <message>
        <source>What is read from a PDF cannot be written as {name}.</source>
        <translation>从 PDF 读取的内容无法写为 {name}。</translation>
    </message>
    <message>
        <source>What terms are called, and what stays as it is</source>
        <translation>术语的译法，以及保持原样的内容</translation>
    </message>
    <message>
        <source>What you have open and your history cannot be kept in {path}: {reason}.</source>
        <translation>无法将打开的内容和历史记录保存到 {path}：{reason}。</translation>
    </message>
    <message>
        <source>Which attention</source>
        <translation>哪种注意力</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>查找时</translation>
    </message>
    <message>
        <source>With warnings</source>
        <translation>有警告</translation>
    </message>
    <message>
        <source>With: {name}</source>
        <translation>对比：{name}</translation>
    </message>
    <message>
        <source>Without “{source}”, “{target}” is {nats} nats less likely.</source>
        <translation>没有“{source}”时，“{target}”的可能性降低 {nats} 奈特。</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Words or pieces</source>
        <translation>词或子词</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>最差优先</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>值得检查</translation>
    </message>
    <message>
        <source>Write one a line: the term, a tab, and what it is in the other language.</source>
        <translation>请每行写一个：术语、制表符、另一种语言中的说法。</translation>
    </message>
    <message>
        <source>You may not write there: choose another folder, or change its permissions.</source>
        <translation>您没有该处的写入权限：请选择另一个文件夹，或更改其权限。</translation>
    </message>
    <message>
        <source>Your share of the disk is used up: free some space, or choose another folder.</source>
        <translation>您的磁盘配额已用完：请释放空间，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>Your terms in {path} cannot be read: {reason}.</source>
        <translation>无法读取 {path} 中您的术语：{reason}。</translation>
    </message>
    <message>
        <source>Your texts are safe. Please copy the report and send it to us.</source>
        <translation>您的文本是安全的。请复制报告并发送给我们。</translation>
    </message>
    <message>
        <source>Zoom into the heat map</source>
        <translation>缩放热图</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as Qt writes dates</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>licence unknown</source>
        <translation>许可证未知</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>probability {percent} %</source>
        <translation>概率 {percent} %</translation>
    </message>
    <message>
        <source>probability {percent} %, entropy {nats}</source>
        <translation>概率 {percent} %，熵 {nats}</translation>
    </message>
    <message>
        <source>size unknown</source>
        <translation>大小未知</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已加星标</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>teaching model</source>
        <translation>教学模型</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>unknown: it is read when the model is fetched, and shown then</source>
        <translation>未知：下载模型时读取并显示</translation>
    </message>
    <message>
        <source>{address} cannot be unpacked: it is damaged.</source>
        <translation>{address} 无法解压：文件已损坏。</translation>
    </message>
    <message>
        <source>{address} is not fetched: it is not a secure (https) address.</source>
        <translation>未下载 {address}：该地址不是安全的（https）地址。</translation>
    </message>
    <message>
        <source>{address} is not the expected file: it has {found:,} bytes or more, {expected:,} were expected.</source>
        <translation>{address} 不是预期的文件：它有 {found:,} 字节或更多，预期为 {expected:,} 字节。</translation>
    </message>
    <message>
        <source>{address} is not the expected file: its sha256 is another one. It was thrown away.</source>
        <translation>{address} 不是预期的文件：其 sha256 不同。该文件已丢弃。</translation>
    </message>
    <message>
        <source>{config} in {folder} is wrong: {reason}.</source>
        <translation>{folder} 中的 {config} 有误：{reason}。</translation>
    </message>
    <message>
        <source>{counted} · about {time}</source>
        <translation>{counted} · 约 {time}</translation>
    </message>
    <message>
        <source>{done} of about {total}</source>
        <translation>{done} / 约 {total}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>{folder} describes itself wrongly: {reason}.</source>
        <translation>{folder} 的自我描述有误：{reason}。</translation>
    </message>
    <message>
        <source>{folder} has no weights: neither {whole} nor {whole_2}.</source>
        <translation>{folder} 中没有权重：既无 {whole}，也无 {whole_2}。</translation>
    </message>
    <message>
        <source>{folder} has no {what}: no file is called {names}.</source>
        <translation>{folder} 中没有 {what}：没有名为 {names} 的文件。</translation>
    </message>
    <message>
        <source>{folder} has several files that could be the {what}: {names}.</source>
        <translation>{folder} 中有多个文件可能是 {what}：{names}。</translation>
    </message>
    <message>
        <source>{folder} is a CTranslate2 model, which cannot be opened yet.</source>
        <translation>{folder} 是 CTranslate2 模型，目前还无法打开。</translation>
    </message>
    <message>
        <source>{folder} is a LoRA adapter, not a whole model.</source>
        <translation>{folder} 是 LoRA 适配器，不是完整的模型。</translation>
    </message>
    <message>
        <source>{folder} is a file.</source>
        <translation>{folder} 是一个文件。</translation>
    </message>
    <message>
        <source>{folder} is a model of the family {family!r}.</source>
        <translation>{folder} 是 {family!r} 系列的模型。</translation>
    </message>
    <message>
        <source>{folder} is a model with a decoder only ({name}), which goes on with a text.</source>
        <translation>{folder} 是只有解码器的模型（{name}），它只会续写文本。</translation>
    </message>
    <message>
        <source>{folder} is an ONNX model.</source>
        <translation>{folder} 是 ONNX 模型。</translation>
    </message>
    <message>
        <source>{folder} lies inside the present folder of models.</source>
        <translation>{folder} 位于当前的模型文件夹之内。</translation>
    </message>
    <message>
        <source>{here} of {total}</source>
        <translation>{here} / {total}</translation>
    </message>
    <message>
        <source>{host} answers with the error {status}.</source>
        <translation>{host} 返回错误 {status}。</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}.</source>
        <translation>无法连接 {host}：{reason}。</translation>
    </message>
    <message>
        <source>{host} does not have {address} any more.</source>
        <translation>{host} 上已不再提供 {address}。</translation>
    </message>
    <message>
        <source>{host} gives {address} only to those it knows.</source>
        <translation>{host} 仅向其认可的用户提供 {address}。</translation>
    </message>
    <message>
        <source>{index} in {folder} names {count} files.</source>
        <translation>{folder} 中的 {index} 列出了 {count} 个文件。</translation>
    </message>
    <message>
        <source>{index} in {folder} says of no tensor where it is.</source>
        <translation>{folder} 中的 {index} 没有说明任何张量的位置。</translation>
    </message>
    <message>
        <source>{licence}: forbids commercial use</source>
        <translation>{licence}：禁止商业用途</translation>
    </message>
    <message>
        <source>{listed} and {count} more</source>
        <translation>{listed} 等，另有 {count} 个</translation>
    </message>
    <message>
        <source>{model!r} cannot be the id of a model.</source>
        <translation>{model!r} 不能作为模型的标识。</translation>
    </message>
    <message>
        <source>{names} in {folder} is not YAML.</source>
        <translation>{folder} 中的 {names} 不是 YAML。</translation>
    </message>
    <message>
        <source>{name} can be read but not used: {reason}.</source>
        <translation>{name} 可以读取但无法使用：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a translation memory: {reason}.</source>
        <translation>无法将 {name} 作为翻译记忆读取：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}.</source>
        <translation>无法以 {encoding} 读取 {name}。</translation>
    </message>
    <message>
        <source>{name} describes a network that cannot be: {reason}.</source>
        <translation>{name} 描述了一个不可能的网络：{reason}。</translation>
    </message>
    <message>
        <source>{name} does not look like text: {reason}</source>
        <translation>{name} 看起来不是文本：{reason}</translation>
    </message>
    <message>
        <source>{name} has no readable file {name_2}.</source>
        <translation>{name} 中没有可读的文件 {name_2}。</translation>
    </message>
    <message>
        <source>{name} in {folder} does not number the pieces of this model.</source>
        <translation>{folder} 中的 {name} 没有为该模型的单元编号。</translation>
    </message>
    <message>
        <source>{name} in {folder} is only the pointer of Git LFS to the file itself.</source>
        <translation>{folder} 中的 {name} 只是 Git LFS 的指针，不是文件本身。</translation>
    </message>
    <message>
        <source>{name} in {folder} numbers pieces up to {pieces:,}, but the model knows {source_vocabulary:,}: they do not belong together.</source>
        <translation>{folder} 中的 {name} 将单元编号到 {pieces:,}，而模型有 {source_vocabulary:,} 个：两者不匹配。</translation>
    </message>
    <message>
        <source>{name} in {name_2} has {st_size:,} bytes; no model needs more than {most_bytes:,} there.</source>
        <translation>{name_2} 中的 {name} 有 {st_size:,} 字节；没有模型在此需要超过 {most_bytes:,} 字节。</translation>
    </message>
    <message>
        <source>{name} in {name_2} is a link that leaves the folder.</source>
        <translation>{name_2} 中的 {name} 是指向文件夹之外的链接。</translation>
    </message>
    <message>
        <source>{name} in {name_2} is not JSON.</source>
        <translation>{name_2} 中的 {name} 不是 JSON。</translation>
    </message>
    <message>
        <source>{name} in {name_2} is not a JSON object.</source>
        <translation>{name_2} 中的 {name} 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>{name} in {name_2} is not a file.</source>
        <translation>{name_2} 中的 {name} 不是文件。</translation>
    </message>
    <message>
        <source>{name} in {path} is of the type {dtype}, which cannot be read.</source>
        <translation>{path} 中的 {name} 为 {dtype} 类型，无法读取。</translation>
    </message>
    <message>
        <source>{name} is a Marian model of a kind that cannot be opened yet: {key} is {key_2}, not {names}.</source>
        <translation>{name} 是尚不能打开的 Marian 模型：{key} 为 {key_2}，而不是 {names}。</translation>
    </message>
    <message>
        <source>{name} is an {kind} document, and its markup is read as text; save it as plain text first.</source>
        <translation>{name} 是 {kind} 文档，其标记会被当作文本读取；请先将其另存为纯文本。</translation>
    </message>
    <message>
        <source>{name} is not UTF-8; it was read as {encoding}.</source>
        <translation>{name} 不是 UTF-8；已按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>{name} is not an intact SentencePiece vocabulary.</source>
        <translation>{name} 不是完好的 SentencePiece 词表。</translation>
    </message>
    <message>
        <source>{name} is not the table of sinusoids that models of this family have.</source>
        <translation>{name} 不是该系列模型所用的正弦位置表。</translation>
    </message>
    <message>
        <source>{name} names a file outside of it: {name_2!r}.</source>
        <translation>{name} 引用了其外部的文件：{name_2!r}。</translation>
    </message>
    <message>
        <source>{name} says something else than what was translated.</source>
        <translation>{name} 的内容与所翻译的不同。</translation>
    </message>
    <message>
        <source>{name} uses the activation {name_2!r}, which is not known here.</source>
        <translation>{name} 使用了此处未知的激活函数 {name_2!r}。</translation>
    </message>
    <message>
        <source>{partners}; not from {word}</source>
        <translation>{partners}；不来自 {word}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>无法读取 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>无法写入 {path}：{reason}。</translation>
    </message>
    <message>
        <source>{path} holds something else than tensors and was not opened: it might run code.</source>
        <translation>{path} 含有张量以外的内容，未予打开：它可能会运行代码。</translation>
    </message>
    <message>
        <source>{path} is a scan: it has pictures of text, and no text.</source>
        <translation>{path} 是扫描件：只有文字的图片，没有文字。</translation>
    </message>
    <message>
        <source>{path} is an archive of another kind.</source>
        <translation>{path} 是另一种类型的压缩包。</translation>
    </message>
    <message>
        <source>{path} is damaged, or was made to be unreadable.</source>
        <translation>{path} 已损坏，或被故意设为不可读。</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} 已损坏。</translation>
    </message>
    <message>
        <source>{path} is damaged. {reason}</source>
        <translation>{path} 已损坏。{reason}</translation>
    </message>
    <message>
        <source>{path} is damaged: it does not say what is in it.</source>
        <translation>{path} 已损坏：没有说明其中的内容。</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>{path} 已损坏：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not an extractor that this program can read: {reason}.</source>
        <translation>{path} 不是本程序能读取的抽取模型：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not an intact Marian model: {reason}.</source>
        <translation>{path} 不是完好的 Marian 模型：{reason}。</translation>
    </message>
    <message>
        <source>{path} is not an intact shortlist: {reason}.</source>
        <translation>{path} 不是完好的候选词表：{reason}。</translation>
    </message>
    <message>
        <source>{path} is protected against copying.</source>
        <translation>{path} 有复制保护。</translation>
    </message>
    <message>
        <source>{path} is protected by a password, or of an old format.</source>
        <translation>{path} 受密码保护，或为旧格式。</translation>
    </message>
    <message>
        <source>{path} is protected by a password.</source>
        <translation>{path} 受密码保护。</translation>
    </message>
    <message>
        <source>{path} is too large for a web page.</source>
        <translation>{path} 作为网页过大。</translation>
    </message>
    <message>
        <source>{path} is too large to be read here ({size_bytes} MB).</source>
        <translation>{path} 过大，无法在此读取（{size_bytes} MB）。</translation>
    </message>
    <message>
        <source>{path} is written from right to left.</source>
        <translation>{path} 是从右向左书写的。</translation>
    </message>
    <message>
        <source>{path} makes {growth:,} characters of one.</source>
        <translation>{path} 会把一个字符变成 {growth:,} 个。</translation>
    </message>
    <message>
        <source>{path} repeats tensors of another file: {twice}.</source>
        <translation>{path} 与另一个文件中的张量重复：{twice}。</translation>
    </message>
    <message>
        <source>{path} was changed while it was being worked on.</source>
        <translation>{path} 在处理过程中被更改。</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of the program.</source>
        <translation>{path} 由本程序的较新版本写入。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{percent} likely</source>
        <translation>可能性 {percent}</translation>
    </message>
    <message>
        <source>{repository} holds no weights that can be read: neither model.safetensors nor pytorch_model.bin.</source>
        <translation>{repository} 中没有可读取的权重：既没有 model.safetensors，也没有 pytorch_model.bin。</translation>
    </message>
    <message>
        <source>{score} {measure} on {test_set}</source>
        <translation>{test_set} 上的 {measure}：{score}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>{settings}: {reason}</source>
        <translation>{settings}：{reason}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>每秒 {size}</translation>
    </message>
    <message>
        <source>{sources} into {targets} languages</source>
        <translation>{sources} 种语言译为 {targets} 种</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>{tag!r} is no tag of a language.</source>
        <translation>{tag!r} 不是语言标签。</translation>
    </message>
    <message>
        <source>{text}: {percent}</source>
        <translation>{text}：{percent}</translation>
    </message>
    <message>
        <source>{what} is not intact.</source>
        <translation>{what} 不完好。</translation>
    </message>
    <message>
        <source>{word} has no partner</source>
        <translation>{word} 没有对应词</translation>
    </message>
    <message>
        <source>{word} {percent} %</source>
        <translation>{word} {percent}%</translation>
    </message>
    <message>
        <source>{word} ← {source}: {percent} likely here</source>
        <translation>{word} ← {source}：此处概率为 {percent}</translation>
    </message>
    <message>
        <source>{word}: {percent} likely here</source>
        <translation>{word}：此处概率为 {percent}</translation>
    </message>
    <message>
        <source>“{name}” is no name for a picture.</source>
        <translation>“{name}”不是图片的文件名。</translation>
    </message>
    <message>
        <source>“{name}” is no name for such a file.</source>
        <translation>“{name}”不是此类文件的名称。</translation>
    </message>
    <message>
        <source>“{number}” is in the translation, but not in the source.</source>
        <translation>“{number}”出现在译文中，但原文中没有。</translation>
    </message>
    <message>
        <source>“{number}” is not in the translation.</source>
        <translation>译文中没有“{number}”。</translation>
    </message>
    <message>
        <source>“{part}” is damaged.</source>
        <translation>“{part}”已损坏。</translation>
    </message>
    <message>
        <source>“{part}” is missing.</source>
        <translation>缺少“{part}”。</translation>
    </message>
    <message>
        <source>“{source}” became “{target}”, with another sign, unit or month.</source>
        <translation>“{source}”变成了“{target}”，符号、单位或月份不同。</translation>
    </message>
    <message>
        <source>“{source}” became “{target}”.</source>
        <translation>“{source}”变成了“{target}”。</translation>
    </message>
    <message>
        <source>“{source}” is not called “{target}” here, as the glossary says.</source>
        <translation>此处“{source}”没有按术语表译为“{target}”。</translation>
    </message>
    <message>
        <source>“{text}” comes from nothing in the source; perhaps it was made up.</source>
        <translation>“{text}”在原文中没有来源；可能是凭空添加的。</translation>
    </message>
    <message>
        <source>“{text}” denies something that the source does not deny.</source>
        <translation>“{text}”表示否定，而原文并未否定。</translation>
    </message>
    <message>
        <source>“{text}” denies something; nothing in the translation does.</source>
        <translation>“{text}”表示否定，而译文中没有否定。</translation>
    </message>
    <message>
        <source>“{text}” does not stand in the translation as it is.</source>
        <translation>“{text}”没有原样出现在译文中。</translation>
    </message>
    <message>
        <source>“{text}” is no language such as en or pt-BR.</source>
        <translation>“{text}”不是 en 或 pt-BR 这样的语言代码。</translation>
    </message>
    <message>
        <source>“{text}” is said again; the source says it once.</source>
        <translation>“{text}”重复出现；原文中只说了一次。</translation>
    </message>
    <message>
        <source>“{text}” was not translated.</source>
        <translation>“{text}”未翻译。</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>About S2S Desktop</source>
        <translation>关于 S2S Desktop</translation>
    </message>
    <message>
        <source>Copy the list, for instance into a report</source>
        <translation>复制此列表，例如用于错误报告</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Translates and summarizes with models on this computer, and shows where every word came from. Nothing that you write leaves it.</source>
        <translation>使用本机上的模型进行翻译和摘要，并显示每个词的来源。您写的任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>版本与许可证</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Nothing yet: no list has a model for it.</source>
        <translation>暂无：没有列表包含适用的模型。</translation>
    </message>
    <message>
        <source>Summarize texts in {language}</source>
        <translation>为{language}文本撰写摘要</translation>
    </message>
    <message>
        <source>Translate {source} → {target}</source>
        <translation>翻译 {source} → {target}</translation>
    </message>
    <message>
        <source>What can I do with {language}?</source>
        <translation>我可以用{language}做什么？</translation>
    </message>
    <message>
        <source>{model}, which is here</source>
        <translation>{model}（已安装）</translation>
    </message>
</context>
<context>
    <name>AlignmentPanel</name>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
</context>
<context>
    <name>AlternativesView</name>
    <message>
        <source>Click a word or a wording below to have it in the text.</source>
        <translation>点击下方的词语或说法，将其放入文本。</translation>
    </message>
    <message>
        <source>Looking for other words…</source>
        <translation>正在查找其他词语…</translation>
    </message>
    <message>
        <source>Other words and wordings</source>
        <translation>其他词语和说法</translation>
    </message>
    <message>
        <source>Underlined: something else could stand there. Percentages of words are probabilities, those of wordings the mean of their pieces.</source>
        <translation>带下划线：此处可以是其他内容。词语的百分比为概率，说法的百分比为其词片的平均值。</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Colors</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language of the window</source>
        <translation>窗口语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Room around things</source>
        <translation>元素间距(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Size of the window’s words</source>
        <translation>窗口文字大小(&amp;S)</translation>
    </message>
    <message>
        <source>Also with Ctrl and the mouse wheel over a text.</source>
        <translation>也可以按住 Ctrl 并在文本上滚动鼠标滚轮。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Let things &amp;fade in and out</source>
        <translation>使用淡入淡出效果(&amp;F)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Size of the &amp;two texts</source>
        <translation>两个文本的大小(&amp;T)</translation>
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
        <translation>颜色：去掉该词的影响。圆点：由注意力连接。</translation>
    </message>
    <message>
        <source>What leaving a source word out does</source>
        <translation>去掉一个原文词的影响</translation>
    </message>
</context>
<context>
    <name>BackWindow</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Translated Back</source>
        <translation>回译</translation>
    </message>
    <message>
        <source>Translated back</source>
        <translation>回译</translation>
    </message>
    <message>
        <source>Underlined: words that differ. The way back may be wrong where the way was not.</source>
        <translation>下划线：不同的词。回译可能出错，而原译文并无错误。</translation>
    </message>
</context>
<context>
    <name>CheckCommands</name>
    <message numerus="yes">
        <source>%n place(s) to check</source>
        <translation>
            <numerusform>%n 处待核对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStrip</name>
    <message>
        <source>Places to check in the whole text</source>
        <translation>全文中的待核对处</translation>
    </message>
</context>
<context>
    <name>ColumnState</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done in {seconds} s</source>
        <translation>用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>How probable the model found what it wrote, piece by piece</source>
        <translation>模型认为自己所写内容逐段的平均概率</translation>
    </message>
    <message>
        <source>Loading {model}…</source>
        <translation>正在加载 {model}…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation>正在等待…</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent} %</translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>How this model aligned the words appears here.</source>
        <translation>此模型的词对齐将显示在此处。</translation>
    </message>
    <message>
        <source>The translation appears here.</source>
        <translation>译文将显示在此处。</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Choose above what the sentence is compared with.</source>
        <translation>请在上方选择与该句比较的对象。</translation>
    </message>
    <message>
        <source>Comparison of two translations</source>
        <translation>两个译文的比较</translation>
    </message>
    <message>
        <source>Enter has the text on the right in place of that on the left.</source>
        <translation>按 Enter 用右侧文本替换左侧文本。</translation>
    </message>
    <message>
        <source>Tinted: only one of the two says so. In the middle, the source.</source>
        <translation>着色：只有其中一方这样说。中间为原文。</translation>
    </message>
    <message>
        <source>Writing the sentence once more…</source>
        <translation>正在重新写出该句…</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare Models</source>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Model &amp;A</source>
        <translation>模型 A(&amp;A)</translation>
    </message>
    <message>
        <source>Model &amp;B</source>
        <translation>模型 B(&amp;B)</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>要翻译的句子</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop translating (Esc)</source>
        <translation>停止翻译 (Esc)</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Translate the sentence (Enter)</source>
        <translation>翻译句子 (Enter)</translation>
    </message>
    <message>
        <source>Type a sentence and press Enter.</source>
        <translation>输入一个句子，然后按 Enter。</translation>
    </message>
    <message>
        <source>Underlined: said differently</source>
        <translation>带下划线：译法不同</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Download for Non-Commercial Use</source>
        <translation>下载（仅限非商业用途）(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>关于模型</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>It is in use: choose another model first.</source>
        <translation>正在使用：请先选择其他模型。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>S&amp;how Files</source>
        <translation>显示文件(&amp;H)</translation>
    </message>
    <message>
        <source>Speed here</source>
        <translation>本机速度</translation>
    </message>
    <message>
        <source>U&amp;se It</source>
        <translation>使用(&amp;S)</translation>
    </message>
    <message>
        <source>Upda&amp;te</source>
        <translation>更新(&amp;T)</translation>
    </message>
    <message>
        <source>V&amp;erify</source>
        <translation>校验(&amp;E)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>约 {size}</translation>
    </message>
    <message>
        <source>about {times} times the work of the models that came along</source>
        <translation>计算量约为随附模型的 {times} 倍</translation>
    </message>
    <message>
        <source>by the published sums of all files</source>
        <translation>按所有文件公布的校验和</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>its files say which</source>
        <translation>见其文件</translation>
    </message>
    <message>
        <source>no commercial use</source>
        <translation>禁止商用</translation>
    </message>
    <message>
        <source>nobody has published it</source>
        <translation>未公布</translation>
    </message>
    <message>
        <source>not all sums are published: what comes is pinned when it is fetched</source>
        <translation>并非所有校验和都已公布：下载时将固定所得内容</translation>
    </message>
    <message>
        <source>teaching model</source>
        <translation>教学模型</translation>
    </message>
    <message>
        <source>{count} languages</source>
        <translation>{count} 种语言</translation>
    </message>
</context>
<context>
    <name>DialogCommands</name>
    <message>
        <source>No model here translates {target} back into {source}.</source>
        <translation>这里没有把{target}译回{source}的模型。</translation>
    </message>
    <message>
        <source>There is no translation yet that could be translated back.</source>
        <translation>还没有可以回译的译文。</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>A summary has one language.</source>
        <translation>摘要只有一种语言。</translation>
    </message>
    <message>
        <source>No model translates from {target} into {source}.</source>
        <translation>没有模型可以从{target}翻译为{source}。</translation>
    </message>
    <message>
        <source>There is only one model from {source} into {target}.</source>
        <translation>从{source}到{target}只有一个模型。</translation>
    </message>
    <message>
        <source>Translations can be compared, summaries cannot.</source>
        <translation>可以比较译文，但不能比较摘要。</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>In the summary · rank {rank} of {count} · {sentence}</source>
        <translation>在摘要中 · 第 {rank} 位，共 {count} 句 · {sentence}</translation>
    </message>
    <message>
        <source>Not in the summary · rank {rank} of {count} · {sentence}</source>
        <translation>不在摘要中 · 第 {rank} 位，共 {count} 句 · {sentence}</translation>
    </message>
    <message>
        <source>Out of date: so the text was when it was summarized.</source>
        <translation>已过时：这是生成摘要时的文本。</translation>
    </message>
    <message>
        <source>Sentences of the document</source>
        <translation>文档中的句子</translation>
    </message>
    <message>
        <source>The longer a bar, the more its sentence says of the text. Filled: chosen.</source>
        <translation>条形越长，其句子越能概括文本。填充表示已选中。</translation>
    </message>
    <message>
        <source>The slider sets the length of the summary.</source>
        <translation>滑块用于设定摘要长度。</translation>
    </message>
</context>
<context>
    <name>EditMarks</name>
    <message>
        <source>You have edited this sentence: it stays as it is when you translate again. The context menu sets it back.</source>
        <translation>您已编辑此句：再次翻译时它将保持不变。可用上下文菜单恢复。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Beginning of the text</source>
        <translation>文本开头</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Encoding of {name}</source>
        <translation>{name} 的编码</translation>
    </message>
    <message>
        <source>{name} does not say how its letters are written. &amp;Read it as:</source>
        <translation>{name} 没有说明其文字编码。读取方式(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo Deletion</source>
        <translation>撤消删除(&amp;U)</translation>
    </message>
    <message>
        <source>Copy &amp;Both</source>
        <translation>复制两者(&amp;B)</translation>
    </message>
    <message>
        <source>Copy &amp;Result</source>
        <translation>复制结果(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;Text</source>
        <translation>复制文本(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Take the &amp;Star Away</source>
        <translation>取消星标(&amp;S)</translation>
    </message>
</context>
<context>
    <name>EntryCommands</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Export History</source>
        <translation>导出历史记录</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>已导出到 {path}</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Translation memory (*.tmx)</source>
        <translation>翻译记忆库 (*.tmx)</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A letter</source>
        <translation>一封信</translation>
    </message>
    <message>
        <source>A sentence</source>
        <translation>一个句子</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>一篇文章</translation>
    </message>
    <message>
        <source>Or try an example:</source>
        <translation>或试试示例：</translation>
    </message>
    <message>
        <source>Then point at a word to see where it comes from; Ctrl+click keeps it marked.</source>
        <translation>然后指向一个词查看其来源；Ctrl+单击可使其保持标记。</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>JSON with everything (*.json)</source>
        <translation>包含全部内容的 JSON (*.json)</translation>
    </message>
    <message>
        <source>Links as Pharaoh (*.pharaoh)</source>
        <translation>Pharaoh 格式的连线 (*.pharaoh)</translation>
    </message>
    <message>
        <source>Links copied.</source>
        <translation>连线已复制。</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>模型：{name}</translation>
    </message>
    <message>
        <source>NumPy arrays (*.npz)</source>
        <translation>NumPy 数组 (*.npz)</translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation>PDF 页面 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Page for a browser (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Picture copied.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save Sentence</source>
        <translation>保存句子</translation>
    </message>
    <message>
        <source>Save Whole Text</source>
        <translation>保存全文</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Text copied.</source>
        <translation>文本已复制。</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>File {number} of {count}: {name}</source>
        <translation>文件 {number} / {count}：{name}</translation>
    </message>
    <message>
        <source>Ne&amp;xt File</source>
        <translation>下一个文件(&amp;X)</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>S2S Desktop</source>
        <translation>S2S Desktop</translation>
    </message>
    <message>
        <source>Translate &amp;All</source>
        <translation>全部翻译(&amp;A)</translation>
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
        <translation>任意语言</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>任意许可证</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>任意大小</translation>
    </message>
    <message>
        <source>Any task</source>
        <translation>任意任务</translation>
    </message>
    <message>
        <source>For commercial use too</source>
        <translation>可商用</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>搜索模型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Up to {size}</source>
        <translation>不超过 {size}</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>&amp;All entries</source>
        <translation>所有条目(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Summaries</source>
        <translation>摘要(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Translations</source>
        <translation>翻译(&amp;T)</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>所有条目</translation>
    </message>
    <message>
        <source>An&amp;y time</source>
        <translation>任何时间(&amp;Y)</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>任何语言</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>T&amp;oday</source>
        <translation>今天(&amp;O)</translation>
    </message>
    <message>
        <source>The last &amp;30 days</source>
        <translation>最近 30 天(&amp;3)</translation>
    </message>
    <message>
        <source>The last &amp;7 days</source>
        <translation>最近 7 天(&amp;7)</translation>
    </message>
    <message>
        <source>This y&amp;ear</source>
        <translation>今年(&amp;E)</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Which entries are shown</source>
        <translation>显示哪些条目</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n 个匹配项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>下一个匹配项 (Enter)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>上一个匹配项 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Text that is searched</source>
        <translation>要查找的文本</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>要查找的内容</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>What to replace it with</source>
        <translation>替换内容</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation>第 {index} 个，共 {count} 个</translation>
    </message>
    <message>
        <source>{index} of {count}, from the end</source>
        <translation>第 {index} 个，共 {count} 个，已从末尾继续</translation>
    </message>
    <message>
        <source>{index} of {count}, from the top</source>
        <translation>第 {index} 个，共 {count} 个，已从开头继续</translation>
    </message>
</context>
<context>
    <name>FolderFoot</name>
    <message>
        <source>&amp;Add From a Folder…</source>
        <translation>从文件夹添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Change &amp;Folder…</source>
        <translation>更改文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Keep Models In</source>
        <translation>模型存放位置</translation>
    </message>
    <message>
        <source>Models are kept in {folder}</source>
        <translation>模型存放在 {folder}</translation>
    </message>
    <message>
        <source>Read &amp;Newer Lists</source>
        <translation>读取较新列表(&amp;N)</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>Export Terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Import Terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Is called (several: a|b)</source>
        <translation>译为（多个：a|b）</translation>
    </message>
    <message>
        <source>No terms yet. Write one above and what it is called in the other language: translations keep to it, in the form that the sentence needs.</source>
        <translation>还没有术语。请在上方写入术语及其在另一种语言中的说法：译文会按句子所需的形式采用它。</translation>
    </message>
    <message>
        <source>Only from {source} into {target}</source>
        <translation>仅限从{source}译为{target}</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv);;Comma-separated (*.csv)</source>
        <translation>制表符分隔 (*.tsv);;逗号分隔 (*.csv)</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Terms (*.tsv *.csv *.txt);;All files (*)</source>
        <translation>术语 (*.tsv *.csv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>HeadsBar</name>
    <message>
        <source>All steps</source>
        <translation>所有步骤</translation>
    </message>
    <message>
        <source>Go through the steps in which the target was written</source>
        <translation>逐步查看译文的生成过程</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {piece}</source>
        <translation>第 {number} 步，共 {count} 步：{piece}</translation>
    </message>
</context>
<context>
    <name>HeadsView</name>
    <message>
        <source>Attention of all heads</source>
        <translation>所有注意力头的注意力</translation>
    </message>
    <message>
        <source>Esc goes back to all heads.</source>
        <translation>按 Esc 返回所有注意力头。</translation>
    </message>
    <message>
        <source>Layer {layer}, head {head}</source>
        <translation>第 {layer} 层，第 {head} 个头</translation>
    </message>
    <message>
        <source>Layers down, heads across. ★: read as the alignment. Click to enlarge.</source>
        <translation>纵向为层，横向为注意力头。★：用作对齐。点击可放大。</translation>
    </message>
    <message>
        <source>read as the alignment ({found})</source>
        <translation>用作对齐（{found}）</translation>
    </message>
    <message>
        <source>{percent} % of this step is copied</source>
        <translation>此步骤有 {percent} % 来自复制</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Alignment map</source>
        <translation>对齐图</translation>
    </message>
    <message>
        <source>Arrow keys follow the links; + and − zoom.</source>
        <translation>方向键沿连线移动；+ 和 − 用于缩放。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>&amp;Export What Is Shown…</source>
        <translation>导出所显示的内容(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>1 entry</source>
        <translation>1 个条目</translation>
    </message>
    <message>
        <source>1 entry deleted</source>
        <translation>已删除 1 个条目</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>关闭历史记录</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>历史记录条目</translation>
    </message>
    <message>
        <source>Go on keeping a history</source>
        <translation>继续保存历史记录</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>More about the history</source>
        <translation>更多历史记录选项</translation>
    </message>
    <message>
        <source>No history is kept. Press ▷ above to find again what you translate and summarize.</source>
        <translation>未保存历史记录。按上方的 ▷，以便日后找回您翻译和摘要的内容。</translation>
    </message>
    <message>
        <source>Nothing with “{words}” was found.</source>
        <translation>未找到包含“{words}”的内容。</translation>
    </message>
    <message>
        <source>Only what has a star</source>
        <translation>仅显示加星标的内容</translation>
    </message>
    <message>
        <source>Pause: keep no history</source>
        <translation>暂停：不保存历史记录</translation>
    </message>
    <message>
        <source>Paused: nothing is kept</source>
        <translation>已暂停：不保存任何内容</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>There is nothing of this kind.</source>
        <translation>没有此类内容。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>What you translate and summarize will be found here. It stays on this computer.</source>
        <translation>您翻译和摘要的内容会保存在这里，不会离开这台电脑。</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 个条目</translation>
    </message>
    <message>
        <source>{count} entries deleted</source>
        <translation>已删除 {count} 个条目</translation>
    </message>
    <message>
        <source>{count} entries or more</source>
        <translation>{count} 个或更多条目</translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>All files of {model} are sound.</source>
        <translation>{model} 的所有文件均完好。</translation>
    </message>
    <message>
        <source>Its files are deleted. It can be fetched again.</source>
        <translation>其文件将被删除。可以重新下载。</translation>
    </message>
    <message>
        <source>Its files are in {folder}</source>
        <translation>其文件位于 {folder}</translation>
    </message>
    <message>
        <source>Its files stay where they are.</source>
        <translation>其文件保留在原处。</translation>
    </message>
    <message>
        <source>Moving the models…</source>
        <translation>正在移动模型…</translation>
    </message>
    <message>
        <source>One thing after the other: something is still being done.</source>
        <translation>请逐一操作：仍有任务在进行。</translation>
    </message>
    <message>
        <source>Reading every file of {model}…</source>
        <translation>正在读取 {model} 的所有文件…</translation>
    </message>
    <message>
        <source>Reading newer lists…</source>
        <translation>正在读取较新的列表…</translation>
    </message>
    <message>
        <source>Remove {model}?</source>
        <translation>移除 {model}？</translation>
    </message>
    <message>
        <source>That went wrong: {reason}</source>
        <translation>出现问题：{reason}</translation>
    </message>
    <message>
        <source>The lists are up to date.</source>
        <translation>列表已是最新。</translation>
    </message>
    <message>
        <source>{model} was removed.</source>
        <translation>已移除 {model}。</translation>
    </message>
</context>
<context>
    <name>HypothesesView</name>
    <message>
        <source>Double-click a hypothesis to have it in the text.</source>
        <translation>双击某个假设，将其放入文本。</translation>
    </message>
    <message>
        <source>Hypotheses of the search</source>
        <translation>搜索的假设</translation>
    </message>
    <message>
        <source>Percentages beside branches: how likely their first piece was; of hypotheses: the mean of their pieces. Faint branches were dropped by the search.</source>
        <translation>分支旁的百分比：其首个词片的概率；假设的百分比：其词片的平均值。浅色分支已被搜索舍弃。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>JobCommands</name>
    <message numerus="yes">
        <source>%n document(s) were being translated when the program ended.</source>
        <translation>
            <numerusform>程序退出时有 %n 个文档正在翻译。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Documents to Translate</source>
        <translation>待翻译的文档</translation>
    </message>
    <message>
        <source>Texts and documents ({patterns})</source>
        <translation>文本和文档 ({patterns})</translation>
    </message>
    <message>
        <source>What was translated is still there.</source>
        <translation>已翻译的内容仍然保留。</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop {name}</source>
        <translation>停止 {name}</translation>
    </message>
    <message>
        <source>Take {name} out of the list</source>
        <translation>从列表中移除 {name}</translation>
    </message>
</context>
<context>
    <name>JobsDialog</name>
    <message>
        <source>&amp;Add Documents…</source>
        <translation>添加文档(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Clear Finished</source>
        <translation>清除已完成(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Add documents: each is translated into a new file beside it.</source>
        <translation>添加文档：每个文档的译文会保存为旁边的新文件。</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Documents that are translated</source>
        <translation>正在翻译的文档</translation>
    </message>
    <message>
        <source>Documents to Translate</source>
        <translation>待翻译的文档</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>重试(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>&amp;Forget Everything</source>
        <translation>全部清除(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keep a History</source>
        <translation>保存历史记录(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Forget Everything</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Forget everything that you have written here?</source>
        <translation>要清除您在此写过的所有内容吗？</translation>
    </message>
    <message>
        <source>Keep a history of what you translate and summarize?</source>
        <translation>要保存翻译和摘要的历史记录吗？</translation>
    </message>
    <message>
        <source>The texts in the window, the history with all its entries, what is done of documents, what the engine remembers and the names of files are deleted from this computer. This cannot be undone. Models and preferences stay.</source>
        <translation>窗口中的文本、包含所有条目的历史记录、文档的处理结果、引擎记住的内容以及文件名都将从这台电脑上删除。此操作无法撤消。模型和首选项会保留。</translation>
    </message>
    <message>
        <source>You find it again with Ctrl+H. It stays on this computer, in a file that only you can read, and can be paused or deleted at any time.</source>
        <translation>可按 Ctrl+H 找到它。它保存在这台电脑上只有您能读取的文件中，可随时暂停或删除。</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <source>Export Terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>Import Terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Name or term</source>
        <translation>名称或术语</translation>
    </message>
    <message>
        <source>Nothing yet. Names of products, companies or people that you write here are never translated.</source>
        <translation>还没有内容。写在这里的产品、公司或人名永远不会被翻译。</translation>
    </message>
    <message>
        <source>Stay as They Are</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and Gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>按键与手势</translation>
    </message>
    <message>
        <source>Keys or gesture</source>
        <translation>按键或手势</translation>
    </message>
    <message>
        <source>Search keys and gestures</source>
        <translation>搜索按键与手势</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
</context>
<context>
    <name>LanguageNotices</name>
    <message>
        <source>No installed model reads {language}, so nothing was translated.</source>
        <translation>没有已安装的模型支持{language}，因此未翻译任何内容。</translation>
    </message>
    <message>
        <source>No installed model reads {language}.</source>
        <translation>没有已安装的模型支持{language}。</translation>
    </message>
    <message>
        <source>This looks like {language} ({percent} %).</source>
        <translation>这看起来是{language}（{percent}%）。</translation>
    </message>
    <message>
        <source>This looks like {language}.</source>
        <translation>这看起来是{language}。</translation>
    </message>
    <message>
        <source>Translate from {language}</source>
        <translation>从{language}翻译</translation>
    </message>
    <message>
        <source>Which language is this?</source>
        <translation>这是哪种语言？</translation>
    </message>
</context>
<context>
    <name>LanguagePill</name>
    <message>
        <source>{what}: {chosen}</source>
        <translation>{what}：{chosen}</translation>
    </message>
</context>
<context>
    <name>LanguagePopup</name>
    <message>
        <source>All languages</source>
        <translation>所有语言</translation>
    </message>
    <message>
        <source>Detect language</source>
        <translation>检测语言</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>搜索语言</translation>
    </message>
</context>
<context>
    <name>LanguagesDialog</name>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation>译为(&amp;I)</translation>
    </message>
    <message>
        <source>Languages of {name}</source>
        <translation>{name} 的语言</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>The files of {name} do not say which languages it translates.</source>
        <translation>{name} 的文件没有说明它翻译哪些语言。</translation>
    </message>
</context>
<context>
    <name>LegendBar</name>
    <message>
        <source>0 %</source>
        <translation>0%</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Key to the alignment map</source>
        <translation>对齐图图例</translation>
    </message>
    <message>
        <source>The stronger a cell&apos;s colour, the more its target word came from its source word. A dot marks words that are linked.</source>
        <translation>单元格颜色越深，译文词越多地来自该原文词。圆点表示相连的词。</translation>
    </message>
    <message>
        <source>link</source>
        <translation>连线</translation>
    </message>
</context>
<context>
    <name>LengthPill</name>
    <message>
        <source>How long the summary is to be</source>
        <translation>摘要应有的长度</translation>
    </message>
    <message>
        <source>Length of the summary: {length}</source>
        <translation>摘要长度：{length}</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>长</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>短</translation>
    </message>
</context>
<context>
    <name>LengthSlider</name>
    <message>
        <source>Length of the summary</source>
        <translation>摘要长度</translation>
    </message>
    <message>
        <source>Make the summary shorter or longer</source>
        <translation>缩短或加长摘要</translation>
    </message>
    <message>
        <source>{count} of {all} sentences</source>
        <translation>{count} / {all} 句</translation>
    </message>
</context>
<context>
    <name>LinksView</name>
    <message>
        <source>Click a word to pin it and its partners.</source>
        <translation>单击一个词可将其与对应词一起固定。</translation>
    </message>
    <message>
        <source>Links between the words of the two texts</source>
        <translation>两个文本中词语之间的连线</translation>
    </message>
    <message>
        <source>The thicker a ribbon, the more the word came from its partner. Amber words have no partner.</source>
        <translation>色带越粗，该词越多地来自其对应词。琥珀色的词没有对应词。</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>按词语筛选</translation>
    </message>
    <message>
        <source>Order and filter</source>
        <translation>排序与筛选</translation>
    </message>
</context>
<context>
    <name>MemoriesPage</name>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose a Translation Memory</source>
        <translation>选择翻译记忆</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>翻译记忆</translation>
    </message>
    <message>
        <source>No memories yet. Where a TMX file has the very sentence, its translation is used; of similar ones you are told. The history can be exported as TMX.</source>
        <translation>还没有翻译记忆。TMX 文件中有完全相同的句子时会采用其译文；相似的句子会提示您。历史记录可导出为 TMX。</translation>
    </message>
    <message>
        <source>Path of a TMX file</source>
        <translation>TMX 文件路径</translation>
    </message>
    <message>
        <source>Translation memories (*.tmx);;All files (*)</source>
        <translation>翻译记忆 (*.tmx);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>ModelAdder</name>
    <message>
        <source>&amp;Use It</source>
        <translation>使用它(&amp;U)</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add Model: Choose Its Folder</source>
        <translation>添加模型：选择其文件夹</translation>
    </message>
    <message>
        <source>It does nothing that this window can ask for yet.</source>
        <translation>它目前不具备此窗口可调用的功能。</translation>
    </message>
    <message>
        <source>It summarizes texts in {languages}.</source>
        <translation>它为{languages}文本生成摘要。</translation>
    </message>
    <message>
        <source>It translates from {sources} into {targets}.</source>
        <translation>它从{sources}翻译为{targets}。</translation>
    </message>
    <message>
        <source>It translates {pairs} and {count} more pairs.</source>
        <translation>它翻译 {pairs} 以及另外 {count} 个语言对。</translation>
    </message>
    <message>
        <source>It translates {pairs}.</source>
        <translation>它翻译 {pairs}。</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Please copy the report and send it to us.</source>
        <translation>请复制报告并发送给我们。</translation>
    </message>
    <message>
        <source>Something went wrong while the model was opened.</source>
        <translation>打开模型时出错。</translation>
    </message>
    <message>
        <source>{count} languages</source>
        <translation>{count} 种语言</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>已添加 {name}。</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>{name}  ·  teaching model</source>
        <translation>{name}  ·  教学模型</translation>
    </message>
</context>
<context>
    <name>ModelChip</name>
    <message>
        <source>Model: {chosen}</source>
        <translation>模型：{chosen}</translation>
    </message>
    <message>
        <source>No installed model does this</source>
        <translation>没有已安装的模型能执行此操作</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>{model} · best for this pair</source>
        <translation>{model} · 此语言对的最佳选择</translation>
    </message>
    <message>
        <source>{model} · best here</source>
        <translation>{model} · 最佳选择</translation>
    </message>
</context>
<context>
    <name>ModelCommands</name>
    <message>
        <source>&amp;Show It</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>No model here translates {source} into {target}: two do it together, through {common}.</source>
        <translation>这里没有从{source}译成{target}的模型：由两个模型经{common}共同完成。</translation>
    </message>
    <message>
        <source>{model} does it alone, and can be fetched.</source>
        <translation>{model} 可单独完成，并可下载。</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>已添加 {name}。</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Best for these languages</source>
        <translation>最适合这些语言</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>No model for everyday use does this.</source>
        <translation>没有日常使用的模型能执行此操作。</translation>
    </message>
    <message>
        <source>Now: {model}</source>
        <translation>当前：{model}</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>&amp;Installed</source>
        <translation>已安装(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Updates</source>
        <translation>更新(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Updates ({count})</source>
        <translation>更新({count})(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;vailable</source>
        <translation>可下载(&amp;V)</translation>
    </message>
    <message>
        <source>All models are up to date, as far as the lists on this computer say.</source>
        <translation>根据本机上的列表，所有模型均为最新。</translation>
    </message>
    <message>
        <source>Choose a model to see what it is worth, or a language above to see what can be done with it.</source>
        <translation>选择一个模型以查看其质量，或在上方选择一种语言以查看可以用它做什么。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Nothing is here yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>Nothing of that kind is here. Ask for less.</source>
        <translation>没有符合条件的内容。请放宽条件。</translation>
    </message>
    <message>
        <source>{model} is here.</source>
        <translation>{model} 已就绪。</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Act</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy re&amp;port</source>
        <translation>复制报告(&amp;P)</translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>PanelActions</name>
    <message>
        <source>&amp;Beside the Texts</source>
        <translation>在文本旁边(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Legend Below the Picture</source>
        <translation>图片下方显示图例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Model Below the Picture</source>
        <translation>图片下方显示模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Zoom In</source>
        <translation>放大(&amp;Z)</translation>
    </message>
    <message>
        <source>Belo&amp;w the Texts</source>
        <translation>在文本下方(&amp;W)</translation>
    </message>
    <message>
        <source>Copy P&amp;icture</source>
        <translation>复制图片(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as P&amp;haraoh</source>
        <translation>复制为 Pharaoh 格式(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the links as pairs “source-target” in the Pharaoh format</source>
        <translation>以 Pharaoh 格式将连线复制为“原文-译文”对</translation>
    </message>
    <message>
        <source>Copy what the view shows as text</source>
        <translation>将视图内容复制为文本</translation>
    </message>
    <message>
        <source>Fol&amp;ded Away</source>
        <translation>收起(&amp;D)</translation>
    </message>
    <message>
        <source>P&amp;unctuation</source>
        <translation>标点符号(&amp;U)</translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save &amp;Sentence As…</source>
        <translation>将句子另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Save Whole Te&amp;xt As…</source>
        <translation>将全文另存为(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the view as a picture</source>
        <translation>将视图保存为图片</translation>
    </message>
    <message>
        <source>Save words, weights and links as data</source>
        <translation>将词、权重和连线保存为数据</translation>
    </message>
    <message>
        <source>Save words, weights and links of all sentences as data</source>
        <translation>将所有句子的词、权重和连线保存为数据</translation>
    </message>
    <message>
        <source>Sentence &amp;Below the Picture</source>
        <translation>图片下方显示句子(&amp;B)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>下一句</translation>
    </message>
    <message>
        <source>Options of the panel</source>
        <translation>面板选项</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>上一句</translation>
    </message>
    <message>
        <source>Sentence {number} of {count}</source>
        <translation>第 {number} 句，共 {count} 句</translation>
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
        <translation>F8 转到下一处，Shift+F8 转到上一处。</translation>
    </message>
    <message>
        <source>Places to check</source>
        <translation>待核对处</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget entries after</source>
        <translation>清除条目的时间(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Never use the network</source>
        <translation>从不使用网络(&amp;N)</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>一年</translation>
    </message>
    <message>
        <source>Also of what the &amp;command line translates</source>
        <translation>也保存命令行翻译的内容(&amp;C)</translation>
    </message>
    <message>
        <source>Entries with a star stay until you delete them.</source>
        <translation>加星标的条目会一直保留，直到您将其删除。</translation>
    </message>
    <message>
        <source>Keep a &amp;history</source>
        <translation>保存历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Open with the &amp;texts of last time</source>
        <translation>启动时打开上次的文本(&amp;T)</translation>
    </message>
    <message>
        <source>Otherwise it is used to fetch models and lists of them, each time that you ask for it, and for nothing else.</source>
        <translation>否则，仅在您每次要求时用于下载模型及其列表，不作他用。</translation>
    </message>
    <message>
        <source>Start and privacy</source>
        <translation>启动与隐私</translation>
    </message>
    <message>
        <source>What stands in the window is written to a file of your own, which nobody else may read. Nothing that you write leaves this computer.</source>
        <translation>窗口中的内容会写入您自己的文件，其他人无法读取。您写的任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>What you translate and summarize is found again with Ctrl+H. It is kept on this computer alone.</source>
        <translation>可按 Ctrl+H 找回您翻译和摘要的内容。它只保存在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>ProvenanceMarks</name>
    <message>
        <source>This sentence is not in the summary.</source>
        <translation>此句不在摘要中。</translation>
    </message>
</context>
<context>
    <name>RecentFiles</name>
    <message>
        <source>&amp;Clear List</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>搜索列表</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Usual keys</source>
        <translation>默认按键(&amp;U)</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>This key writes. Hold Ctrl or Alt, or choose a function key.</source>
        <translation>此键用于输入文字。请同时按住 Ctrl 或 Alt，或选择功能键。</translation>
    </message>
    <message>
        <source>Usual keys for &amp;everything</source>
        <translation>全部恢复默认按键(&amp;E)</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>“{action}” has these keys. Choose others, or change those first.</source>
        <translation>“{action}”已使用这些按键。请选择其他按键，或先更改那些。</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>SourcePill</name>
    <message>
        <source>Detect language</source>
        <translation>检测语言</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>The language of the source text</source>
        <translation>原文的语言</translation>
    </message>
    <message>
        <source>The text is in {language}, with a probability of {percent} %</source>
        <translation>文本为{language}，概率为 {percent}%</translation>
    </message>
    <message>
        <source>{language} · detected</source>
        <translation>{language} · 已检测</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>所有内容都留在这台电脑上</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Loading {model}…</source>
        <translation>正在加载 {model}…</translation>
    </message>
    <message>
        <source>Model, device and speed</source>
        <translation>模型、设备和速度</translation>
    </message>
    <message>
        <source>Nothing to summarize</source>
        <translation>没有可生成摘要的内容</translation>
    </message>
    <message>
        <source>Nothing was translated</source>
        <translation>未翻译任何内容</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>正在启动引擎…</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>引擎状态</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped at {done} of {total}</source>
        <translation>已停止于 {done} / {total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Summarizing…</source>
        <translation>正在生成摘要…</translation>
    </message>
    <message>
        <source>Translated in two steps, through {language}</source>
        <translation>经由{language}分两步翻译</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>What the last request made</source>
        <translation>上次请求的结果</translation>
    </message>
    <message>
        <source>{doing} {progress}</source>
        <translation>{doing} {progress}</translation>
    </message>
    <message>
        <source>{id}, loaded in {seconds} s</source>
        <translation>{id}，加载用时 {seconds} 秒</translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation>{rate} 词元/秒</translation>
    </message>
</context>
<context>
    <name>SteerCommands</name>
    <message>
        <source>&amp;Lock “{words}”</source>
        <translation>锁定“{words}”(&amp;L)</translation>
    </message>
    <message>
        <source>Add as a &amp;Term…</source>
        <translation>添加为术语(&amp;T)…</translation>
    </message>
    <message>
        <source>Un&amp;lock “{words}”</source>
        <translation>解锁“{words}”(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>There is no other wording that is likely.</source>
        <translation>没有其他可能的说法。</translation>
    </message>
</context>
<context>
    <name>SteeringMarks</name>
    <message>
        <source>Locked: this stays when the sentence is written again.</source>
        <translation>已锁定：重写句子时会保留。</translation>
    </message>
</context>
<context>
    <name>SummaryFacts</name>
    <message>
        <source>1 sentence chosen</source>
        <translation>已选 1 句</translation>
    </message>
    <message>
        <source>{chosen}, {rewritten} rewritten</source>
        <translation>{chosen}，{rewritten} 句改写</translation>
    </message>
    <message>
        <source>{count} sentences chosen</source>
        <translation>已选 {count} 句</translation>
    </message>
    <message>
        <source>{few} of {many} words</source>
        <translation>{few} / {many} 词</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Click a heading to sort. Ctrl+C copies the table.</source>
        <translation>点击标题可排序，按 Ctrl+C 复制表格。</translation>
    </message>
    <message>
        <source>Prob: how likely the model thought the word. Entropy: how undecided it was, in nats. Amber words are worth a look.</source>
        <translation>概率：模型认为该词有多可能。熵：模型有多不确定，单位为奈特。琥珀色的词值得检查。</translation>
    </message>
    <message>
        <source>Table of the words</source>
        <translation>词语表</translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>List the places of the text that are worth a look</source>
        <translation>列出文中值得核对之处</translation>
    </message>
    <message>
        <source>Places to check</source>
        <translation>待核对处</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Write into the text: it can be changed like any other (Ctrl+Z undoes)</source>
        <translation>直接在文本中修改：它与其他文本一样可以编辑（Ctrl+Z 撤销）</translation>
    </message>
</context>
<context>
    <name>TargetEditing</name>
    <message>
        <source>Set &amp;Back This Sentence</source>
        <translation>恢复此句(&amp;B)</translation>
    </message>
    <message>
        <source>Set Back All &amp;Edits</source>
        <translation>恢复所有编辑(&amp;E)</translation>
    </message>
</context>
<context>
    <name>TargetPill</name>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>The language to translate into</source>
        <translation>要翻译成的语言</translation>
    </message>
</context>
<context>
    <name>TaskSwitch</name>
    <message>
        <source>Summarize</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
</context>
<context>
    <name>TeachingNote</name>
    <message>
        <source>About the model</source>
        <translation>关于模型</translation>
    </message>
</context>
<context>
    <name>TermCommands</name>
    <message>
        <source>&amp;Keep as It Is</source>
        <translation>保持原样(&amp;K)</translation>
    </message>
    <message>
        <source>Use “{text}” ({percent} %)</source>
        <translation>使用“{text}”（{percent}%）</translation>
    </message>
</context>
<context>
    <name>TermMarks</name>
    <message>
        <source>As your glossary says.</source>
        <translation>依照您的术语表。</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
</context>
<context>
    <name>TextCommands</name>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>剪贴板中没有文本。</translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Another E&amp;ncoding…</source>
        <translation>其他编码(&amp;N)…</translation>
    </message>
    <message>
        <source>Document ({pattern})</source>
        <translation>文档 ({pattern})</translation>
    </message>
    <message>
        <source>Document with both texts ({pattern})</source>
        <translation>双语文档 ({pattern})</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <source>Please copy the report and send it to us.</source>
        <translation>请复制报告并发送给我们。</translation>
    </message>
    <message>
        <source>Something went wrong with this document.</source>
        <translation>处理此文档时出错。</translation>
    </message>
    <message>
        <source>Texts and documents ({patterns})</source>
        <translation>文本和文档 ({patterns})</translation>
    </message>
    <message>
        <source>Texts and subtitles (*.txt *.md *.srt *.vtt)</source>
        <translation>文本和字幕 (*.txt *.md *.srt *.vtt)</translation>
    </message>
    <message>
        <source>{name} is empty: there is nothing in it to read.</source>
        <translation>{name} 是空的：没有可读取的内容。</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Click a sentence to go to it. Amber bars are worth a look.</source>
        <translation>点击句子即可转到该处。琥珀色条值得查看。</translation>
    </message>
    <message>
        <source>Sentences of the text</source>
        <translation>文本的句子</translation>
    </message>
    <message>
        <source>The longer a bar, the surer the model was of its sentence. Amber: worth a look.</source>
        <translation>条越长，模型对该句越有把握。琥珀色：值得查看。</translation>
    </message>
    <message>
        <source>{percent} % sure</source>
        <translation>把握 {percent} %</translation>
    </message>
</context>
<context>
    <name>TranslatingPage</name>
    <message>
        <source>&amp;Beam size</source>
        <translation>束宽(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Memory for models</source>
        <translation>模型内存(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Numbers in translations</source>
        <translation>译文中的数字(&amp;N)</translation>
    </message>
    <message>
        <source>As the translation’s language writes them</source>
        <translation>按译文语言的写法</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic is what the makers of the model advise. 1 is fastest. From 2 on, several wordings are weighed against each other, and words that are not settled yet are shown in italics.</source>
        <translation>“自动”即模型作者推荐的值。1 最快。从 2 开始会权衡多种措辞，尚未确定的词以斜体显示。</translation>
    </message>
    <message>
        <source>Models stay loaded as long as they have room in it; the one that was used longest ago goes first. Automatic is half of what this computer has. Takes effect at the next start.</source>
        <translation>只要空间足够，模型就保持加载；最久未使用的先移出。“自动”为本机内存的一半。下次启动时生效。</translation>
    </message>
    <message>
        <source>Point out do&amp;ubtful places</source>
        <translation>标出可疑之处(&amp;U)</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器 (CPU)</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>下次启动时生效。</translation>
    </message>
    <message>
        <source>Translate &amp;as I type</source>
        <translation>边输入边翻译(&amp;A)</translation>
    </message>
    <message>
        <source>Translating</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Where a translation may say something else than its source: a lost “not”, something left out, said twice or not translated.</source>
        <translation>译文可能与原文不符之处：漏掉的“不”、遗漏、重复或未翻译的内容。</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>&amp;Views</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>更多视图</translation>
    </message>
    <message>
        <source>Views of the alignment</source>
        <translation>对齐视图</translation>
    </message>
</context>
<context>
    <name>WindowNotices</name>
    <message numerus="yes">
        <source>%n sentence(s) that you had edited changed in the source, and were translated anew.</source>
        <translation>
            <numerusform>您编辑过的 %n 个句子在原文中有改动，已重新翻译。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring My Words Bac&amp;k</source>
        <translation>恢复我的措辞(&amp;K)</translation>
    </message>
    <message>
        <source>Choose the task “Translate” to go on.</source>
        <translation>请选择“翻译”任务以继续。</translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出错。</translation>
    </message>
    <message>
        <source>Summarizing needs a model, and none is installed yet.</source>
        <translation>生成摘要需要模型，但尚未安装。</translation>
    </message>
    <message>
        <source>Your choices cannot be remembered. {reason}</source>
        <translation>无法保存您的选择。{reason}</translation>
    </message>
    <message>
        <source>Your texts are still here. Please copy the report and send it to us.</source>
        <translation>您的文本仍在这里。请复制报告并发送给我们。</translation>
    </message>
</context>
<context>
    <name>WordMarks</name>
    <message>
        <source>&amp;Pin This Word (Ctrl+Click)</source>
        <translation>固定此词(&amp;P) (Ctrl+单击)</translation>
    </message>
    <message>
        <source>Un&amp;pin (Esc)</source>
        <translation>取消固定(&amp;P) (Esc)</translation>
    </message>
</context>
<context>
    <name>WordMenu</name>
    <message>
        <source>No other word is likely here</source>
        <translation>此处没有其他可能的词语</translation>
    </message>
    <message>
        <source>When the text is finished…</source>
        <translation>待文本完成后…</translation>
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
        <translation>模型和设备</translation>
    </message>
    <message>
        <source>Model, device and speed</source>
        <translation>模型、设备和速度</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
</context>
</TS>
