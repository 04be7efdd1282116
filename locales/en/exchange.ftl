# Files that go to translators and come back.

exchange-format-unknown = “{ $path }” has no ending that names a format for translators. The endings are { $known }.
exchange-format-unknown-hint = Name the file with one of them, for example “bayan pull --lang en -o work.xlf”.

exchange-unrecognised = “{ $path }” is not a file that “bayan pull” has written: it is neither XLIFF, nor TOML with segments, nor the text of “bayan edit”.
exchange-pull-again-hint = Hand in the file that your translation tool saved from the pulled one. If it is lost, “bayan pull --lang en -o work.xlf” writes it again.

exchange-empty = “{ $path }” is empty.

exchange-too-large = { $limit ->
    [one] “{ $path }” is larger than { $limit } megabyte, which no translation is.
   *[other] “{ $path }” is larger than { $limit } megabytes, which no translation is.
}
exchange-too-large-hint = Hand in only the file that came from “bayan pull”. If the work really is that large, pull fewer statements at a time.

exchange-encoding = “{ $path }” is not readable as text: the byte at position { $offset } is not UTF-8.
exchange-encoding-named = “{ $path }” is not readable as text in “{ $name }”, the encoding that the file itself names.
exchange-encoding-hint = Save it again as UTF-8 from the tool that you used, then hand it in with “bayan submit”.

exchange-conflict = “{ $path }” holds an unfinished merge: its markers begin in line { $line }.
exchange-conflict-hint = Keep one of the two versions between the markers, delete the lines with the markers, then hand the file in with “bayan submit”.

exchange-truncated = “{ $path }” is unfinished: it ends in the middle of what began before line { $line }. Nothing of it was taken.
exchange-truncated-hint = Save or copy the file again, whole, and hand it in with “bayan submit”.

exchange-control = Line { $line } of “{ $path }” holds the control character { $code }, which no text may hold.
exchange-control-hint = Delete the character there, then hand the file in with “bayan submit”.

exchange-xml = Line { $line } of “{ $path }” is not well-formed XML ({ $detail }).
exchange-xml-hint = Save the file again from your translation tool, rather than editing it by hand, and hand it in with “bayan submit”.

exchange-doctype = Line { $line } of “{ $path }” declares a document type. Such files are refused, because a document type can make the reader open other files.
exchange-doctype-hint = Save the file again from your translation tool. XLIFF has no document type; if the tool adds one, delete the “<!DOCTYPE …>”.

exchange-entity = Line { $line } of “{ $path }” uses “{ $name }”, which nothing defines.

exchange-too-deep = { $limit ->
    [one] Line { $line } of “{ $path }” is nested more than { $limit } level deep, as no translation tool writes it.
   *[other] Line { $line } of “{ $path }” is nested more than { $limit } levels deep, as no translation tool writes it.
}

exchange-xliff-version = “{ $path }” is XLIFF of version “{ $version }”, which is not known here. Versions 1.0 to 2.2 are.
exchange-xliff-version-hint = Have your translation tool save it as XLIFF 2.1 or 1.2, then hand it in with “bayan submit”.

exchange-mixed = “{ $path }” joins two packages that do not belong together: one is of “{ $first }”, the other, in line { $line }, of “{ $second }”.
exchange-mixed-hint = Hand in each package by itself, one “bayan submit” for each file.

exchange-lang = Line { $line } of “{ $path }” gives the language “{ $tag }”, which is not a language tag that can be accepted.
exchange-lang-hint = Write the language that the file was pulled for: “ckb” for Sorani, “kmr” for Kurmanji, “en” for English.

exchange-id-missing = Line { $line } of “{ $path }” begins a segment that has no id.

exchange-toml = Line { $line } of “{ $path }” is not valid TOML ({ $detail }).
exchange-toml-hint = Write each translation between the three quotation marks of its “target”, leave the rest as it is, and hand the file in with “bayan submit”.

exchange-toml-key = Line { $line } of “{ $path }” has the key “{ $key }”, which means nothing here. The keys are { $known }.
exchange-toml-key-hint = If it is a misspelt “target”, correct it; otherwise delete it. Then hand the file in with “bayan submit”.

exchange-toml-type = Line { $line } of “{ $path }” gives “{ $key }” a value that is not of its kind.

exchange-header = Line { $line } of “{ $path }” should say which segment follows, but no longer does.
exchange-header-hint = The lines that begin with “#:” say whose translation follows. Put the line back as it was, or open the statement anew with “bayan edit”.

exchange-no-header = Line { $line } of “{ $path }” is text that stands before the first segment, so nobody can tell what it translates.

exchange-end-missing = “{ $path }” lacks its last line, “#.”, so part of it may be lost after line { $line }.
exchange-end-missing-hint = If nothing is lost, write “#.” on a line of its own at the very end, then hand the file in again.

exchange-stray-comment = Line { $line } of “{ $path }” begins with “#” in the middle of a translation. Either the “#:” line of the next segment was deleted, or “#” belongs to the translation.
exchange-stray-comment-hint = Put the “#:” line back; or, if the translation itself begins a line with “#”, write “\#” there.

# What stands above the texts in a package.

exchange-caption-source = Source
exchange-caption-previous-source = Source as it was translated
exchange-caption-previous-target = Its translation
exchange-caption-before = The segment before
exchange-caption-after = The segment after
exchange-caption-note = Remark
exchange-caption-memory = alike in the memory: source, then target
exchange-caption-filled = Filled in from the memory: read it before you hand it in. It was approved in

# How to fill in a package. Each line becomes a line of its own.

exchange-instructions-xliff =
    Translate each segment in its target. Leave the sources as they are.
    A segment that you leave empty stays as it is.
    Hand the saved file in with “bayan submit”.
exchange-instructions-toml =
    Write each translation between the three quotation marks of its “target”.
    Leave everything else as it is: ids, marks and sources.
    Add “unfinished = true” below a target that you are still working on.
    Hand the file in with “bayan submit”.
exchange-instructions-text =
    Write each translation below its “#>” line, in as many lines as it needs.
    Lines that begin with “#” are there for you to read; leave the “#:” lines as they are.
    If a line of your translation begins with “#”, write “\#”. Keep the last line, “#.”.
    A segment that you delete, or leave empty, stays as it is.
exchange-caption-terms = Terms
terms-admitted = also:
terms-forbidden = not:
