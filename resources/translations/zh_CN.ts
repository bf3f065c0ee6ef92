<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;About S2S Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alignment Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy Translation</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys and Gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Summary…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save Translation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>1 place to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder must have a config.json (of the families {names}), a {config} (trained with this program), or Marian&apos;s model*.bin or model*.npz with its vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit lets this program take another {allowed} MB of memory; the libraries that compute, and a small model, need {needed} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of that path is a file: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the document is damaged: {part} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vocabulary of {folder} has {count} pieces, the model {size}: they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;Model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the model in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down, Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds it: close that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is changing the list of models {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Home, End, Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;I Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there, or install the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether the disk is full or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that you may write to and that has room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another id, or remove that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another task, other languages or another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {names}, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the device cpu or auto, or a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the device cpu, or auto.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click, Space, Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, use fewer threads, or choose a smaller model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the model with its files instead of links to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+mouse wheel, pinch, + and -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight-bit weights are for the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that can be done with a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the missing file from the model&apos;s source, or name it in a config.yml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model again from its source, or remove it and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model again from its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a plain text file, or convert it to UTF-8 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give tags such as en, pt or zh-Hant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder that the model is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder that the model is in; of a model on the network, get its files first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give two files in which line n of one translates line n of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from word to word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next or the previous sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Summaries Are &amp;Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the alignment panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {name}, NUL characters were left out: {count:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {name}, damaged characters were replaced: {count:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install S2S Desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it again with: pip install --force-reinstall --no-deps {requirement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install {requirement}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install or download the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again, or choose another summarizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again, or make the file readable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the summarizer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only be read: change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cut off or no archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is left as it is, and nothing is kept meanwhile. Install the newer version again to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names files outside of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as {name}, and a new one was begun: what was open and your history are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was set aside as {name}. Models that came with the program can be used; add your own again, or mend that file and give it its name back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would unpack to more than any document of people&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known models: {entries}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages that there is a model for: {entries}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of what is pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the name end in .svg or .png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} has {longest:,} characters; {most_chars:,} can be aligned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the file readable, and add the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the text larger or smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out; at most {count} sentences are written at a time now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the entry, or remove the model and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the entry, put back an earlier copy of the file, or, if it is the list of models that you added, remove it and add them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of these families can be used: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of this family cannot be had in the precision {precision!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name its encoding, for example cp1252 or utf-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the right one in a config.yml, or move the others away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model summarizes {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model translates {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair of languages has two models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence was found: the text looks like code, a table, a list or headings only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has found out yet which attention of this model is its alignment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the translation comes from “{text}”; perhaps it was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in {names} says which languages it translates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to summarize yet: paste or open a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to translate yet: type or paste a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only models that were added can be calibrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only models that were added can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a document, or take the documents out of the archive first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in an office program, and save it as docx, xlsx or pptx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program that it comes from, and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the text to summarize, or drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picks the sentences that carry the text and shortens them with words from the text; it never adds words of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a word, so that its partners stay marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back; or remove the model with: s2s-desktop models remove {model} and add it again from its new place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one sentence on a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the original file back; or, if the change is meant, add the folder again with: s2s-desktop models add {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the password in the program that it comes from, and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace, with the caret in “Replace with”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right click, Shift+F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;wap Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it, for example with: --from en --to pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how two models translate the same sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the partners of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it without that limit, or with a higher one (ulimit -v).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State other languages, another name or another prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop summarizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop translating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summari&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarize something, and this map will show, word by word, where the summary comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarize the source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap languages and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a folder: give the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That place can only be read: choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alignment of the model is said to be layer {layer}, head {head}, which it does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: missing {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: {problems}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint does not fit its own configuration: {problems}; and {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration inside {name} has {count:,} characters; no model needs more than {most_chars:,}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration inside {name} is not YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration inside {name} is not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration inside {name} lacks sizes or contradicts itself: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of {folder} contradicts itself: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of {name} describes {fewest:,} numbers, but its weights have {weights_bytes:,} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration of {name} makes no sense: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder does not exist: make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} of the model {model} is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models names no {names} among the files of {model}, whose format {format} needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models was damaged for a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({reason!r:.200}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of {device} is too small; the CPU goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model began to repeat itself; what it wrote was cut off there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not fit into the memory of the device {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not know the language {language!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is damaged: its sha256 is not the expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is not the expected file: it has {found:,} bytes, {expected:,} were expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file {path} is truncated: it has {found:,} bytes, {expected:,} were expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model found no end for this sentence; what it wrote was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} is of the format {format!r}, which this version cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model lost the place of “{text}”; look where it belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs {needed} of memory; {free} are free here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs {needed} of memory; {free} are free on the device {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not made for this: {task}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not made to write a {control}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was unsure of this sentence as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} came with the program and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} cannot be put on a list ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} comes from {source!r}, which this version cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} does not summarize {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} does not translate {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} has no attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} is not on your list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {model} needs the Python package {name}, which is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models that you added are missing until it is mended or removed; all others can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be written to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved as {path} ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search settings of {name} make no sense: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source or a choice has changed since this was summarized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source or a choice has changed since this was translated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summarizer was trained on English; for other languages it only picks sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The summary appears here, sentence by sentence. Click a sentence to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended a process that was translating, probably for want of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task {name!r} of the model has no sensible prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has no words to summarize.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is no longer than this summary would be: all of its sentences are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation appears here, word by word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation is much longer than it should be: something may have been added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation is much shorter than it should be: something may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary has {count} pieces, the model {size}: they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of {name} are damaged: some are no finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only teaching models that summarize {languages}: {models}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only teaching models that translate {languages}: {models}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} source lines and {count_2} target lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another model called {model!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {device!r} here that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model called {model!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model in {folder} that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to write this sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show how architectures differ and make many mistakes. To see what one of them writes, name it with --model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has tracked changes; where text is translated, they are accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is signed; a translation of it no longer is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model writes a summary in its own words: compare names and numbers with the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence looks like {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence looks like {language}; it was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate it with the command line: s2s-desktop translate FILE -o RESULT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate something, and this map will show, word by word, where the translation comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate the source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a text, or drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program, or correct the source in the list of models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a model that attends to its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a model with an alignment profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a version of the model in float32, float16 or bfloat16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a version of the model with safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters, digits, dots, dashes and underscores, beginning with a letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of other frameworks have to be converted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have open and your history cannot be kept in {path}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write there: choose another folder, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk is used up: free some space, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your texts are safe. Please copy the report and send it to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{config} in {folder} is wrong: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} describes itself wrongly: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has no weights: neither {whole} nor {whole_2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has no {what}: no file is called {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} has several files that could be the {what}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a model of the family {family!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} in {folder} names {count} files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} in {folder} says of no tensor where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listed} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model!r} cannot be the id of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} in {folder} is not YAML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be read but not used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} describes a network that cannot be: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not look like text: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no readable file {name_2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {folder} does not number the pieces of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {folder} numbers pieces up to {pieces:,}, but the model knows {source_vocabulary:,}: they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {name_2} has {st_size:,} bytes; no model needs more than {most_bytes:,} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {name_2} is a link that leaves the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {name_2} is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {name_2} is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {name_2} is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in {path} is of the type {dtype}, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a Marian model of a kind that cannot be opened yet: {key} is {key_2}, not {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an {kind} document, and its markup is read as text; save it as plain text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not UTF-8; it was read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an intact SentencePiece vocabulary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the table of sinusoids that models of this family have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} names a file outside of it: {name_2!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} uses the activation {name_2!r}, which is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds something else than tensors and was not opened: it might run code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is an archive of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an extractor that this program can read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an intact Marian model: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an intact shortlist: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is protected by a password, or of an old format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is too large to be read here ({size_bytes} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} makes {growth:,} characters of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} repeats tensors of another file: {twice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{settings}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tag!r} is no tag of a language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is not intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} has no partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no name for a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{number}” is in the translation, but not in the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{number}” is not in the translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{part}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” became “{target}”, with another sign, unit or month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{source}” became “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” comes from nothing in the source; perhaps it was made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” denies something that the source does not deny.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” denies something; nothing in the translation does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not stand in the translation as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is said again; the source says it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” was not translated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About S2S Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list, for instance into a report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translates and summarizes with models on this computer, and shows where every word came from. Nothing that you write leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlignmentPanel</name>
    <message>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as P&amp;haraoh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the links as pairs “source-target” in the Pharaoh format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a word to see its partners, click to pin it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Picture of the Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map as an SVG or PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no attention: it reads the whole sentence into one vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence has no words to align.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Detect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} · detected, {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnState</name>
    <message>
        <source>Done in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {model}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareColumn</name>
    <message>
        <source>How this model aligned the words appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translation appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model &amp;A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model &amp;B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop translating (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate the sentence (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Beginning of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not say how its letters are written. &amp;Read it as:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that is searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to replace it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} of {count}, from the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{index} of {count}, from the top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Alignment map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys and Gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys or gesture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search keys and gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageNotices</name>
    <message>
        <source>No installed model reads {language}, so nothing was translated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No installed model reads {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like {language} ({percent} %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate from {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which language is this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagesDialog</name>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of {name} do not say which languages it translates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>0 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key to the alignment map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stronger a cell&apos;s colour, the more its target word came from its source word. A dot marks words that are linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>S2S Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelAdder</name>
    <message>
        <source> and {count} more pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Model: Choose Its Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model is still being added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does nothing that this window can ask for yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It summarizes texts in {languages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It translates from {sources} into {targets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It translates {pairs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please copy the report and send it to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while the model was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  ·  teaching model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (not installed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy re&amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>&amp;Beam size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic is what the makers of the model advise. 1 is fastest. From 2 on, several wordings are weighed against each other, and words that are not settled yet are shown in italics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beam size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point out do&amp;ubtful places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a translation may say something else than its source: a lost “not”, something left out, said twice or not translated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Done in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {model}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to summarize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was translated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarizing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{doing} {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}, loaded in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryFacts</name>
    <message>
        <source>1 sentence chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}, {rewritten} rewritten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sentences chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{few} of {many} words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeachingNote</name>
    <message>
        <source>A teaching model: it was trained briefly, to show how its architecture works, and makes many mistakes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextFiles</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another E&amp;ncoding…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt *.md)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowNotices</name>
    <message>
        <source>Choose the task “Translate” to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of {count} files, only the first was taken: {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarizing needs a model, and none is installed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choices cannot be remembered. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your texts are still here. Please copy the report and send it to us.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Len&amp;gth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tas&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translate whenever typing pauses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
