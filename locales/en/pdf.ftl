# Why a PDF cannot be made.

pdf-not-built = This Bayan was built without what sets { $format } files.
pdf-not-built-hint = Build it with the feature “pdf” (cargo build --features pdf), or export “html” and print that from a browser.
pdf-characters = Segment { $segment } of { $statement } has characters in the language { $language } that no font can draw: { $characters }. There is no PDF of it.
pdf-characters-hint = Name a font that has them in workflow.toml, as “font” below [house], or take them out of the text.
pdf-letterhead-characters = The letterhead or the line of correction in the language { $language } has characters that no font can draw: { $characters }.
pdf-font = The file in place { $number } of “font” in workflow.toml is not a font.
pdf-font-hint = Give a TrueType or OpenType file (.ttf, .otf).
pdf-logo = The logo cannot be printed: { $detail }.
pdf-logo-hint = Save the picture as PNG or SVG anew, without links to other files, and name that file in workflow.toml.
pdf-template = { $path } could not be used: { $detail }.
pdf-template-hint = Correct the template, or remove it to use the built-in one.
