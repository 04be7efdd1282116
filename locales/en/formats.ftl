# What is said of the formats Word, JSON, Markdown and plain text.

publishing-too-large = The statement { $statement } is too large for a file of the format { $format }.
