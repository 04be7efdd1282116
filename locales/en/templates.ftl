# Templates of an office's own.

template-long = The template { $name } prints more than any document holds.
template-torn = The template { $name } cuts a text in two. A filter that shortens or splits cannot be used on a block.
template-silent = The template { $name } leaves out a notice ({ $language }): that the text is a draft, or a reconstruction.
template-silent-hint = Put it back: {"{{ notices }}"}

template-terminal = { $name } is a Word file and cannot be shown on a terminal.
template-terminal-hint = Write it into a folder: bayan export --print-template { $name } -o templates
template-exists = { $path } is there already, and stays as it is.
template-exists-hint = Move it away first, or give another folder with “-o”.
template-word-file = { $path } is not a Word file (.docx), or it is locked or damaged.
template-word-hint = Begin with the built-in one, and save it as .docx: bayan export --print-template document.docx -o FOLDER
template-word-too-large = { $path } holds more than any stationery does.
template-word-part = In { $path }, the part { $part } is missing, damaged or not in UTF-8.
template-word-line = In { $path }, the part { $part } is not well-formed XML in line { $row }.
template-word-active = In { $path }, the part { $part } holds something that acts, or that leads out of the file: { $what }. It would stand in every document of yours.
template-word-active-hint = Take it out and save the file again. Text, pictures, tables and the number of the page may stay; links, other fields, objects and macros may not.
template-word-picture = In { $path }, the picture { $part } is neither PNG, JPEG nor GIF.
template-word-picture-hint = Put it in as PNG or JPEG, and save the file again.
template-word-styles = { $path } lacks styles that documents need: { $missing }.
template-word-page = The page of { $path } has no room for text, or its measures are none.
template-word-page-hint = Set paper and margins so that at least five centimetres are left each way.
