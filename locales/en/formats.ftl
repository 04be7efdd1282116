# What is said of the formats Word, JSON, Markdown and plain text.

publishing-too-large = The statement { $statement } is too large for a file of the format { $format }.
publishing-undivided = A document of the format { $format } cannot be cut into parts.
publishing-undivided-hint = Parts are for messengers: ask for them with --format txt or --format md.

export-option-unused = { $option } is only of use with the format { $format }, which was not asked for.
export-option-unused-hint = Leave it out, or add --format { $format }.
export-option-range = { $option } takes a number from { $least } to { $most }, not { $given }.

## The options of export that shape texts

arg-width = The longest line of plain text, in columns; whole paragraphs on one line if not given
arg-parts = Cut txt and md into files of at most that many characters, for messengers: 4096 for Telegram
arg-front-matter = Begin md with title, languages, release and digest, as YAML, for a web site's generator
value-columns = COLUMNS
value-length = LENGTH
