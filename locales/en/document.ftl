# Reading documents (src/formats/document). Arguments are the fields named in fault.rs.

document-empty = { $path } is empty.
document-blank = { $path } holds only blank lines: there is nothing to read in it.
document-empty-hint = Check that you chose the right file, and that it was saved before it was sent.
document-too-large =
    { $path } is larger than { $limit ->
        [one] one megabyte
       *[other] { $limit } megabytes
    }, the most that is read.
document-too-many-blocks =
    { $path } has more than { $limit ->
        [one] one paragraph
       *[other] { $limit } paragraphs
    }, the most that is read.
document-too-large-hint = A statement is some pages long. Save the statement alone in a file of its own and import that.
document-foreign =
    { $found ->
        [DOC] { $path } is a Word file of the old kind (.doc), which cannot be read.
       *[other] { $path } is a { $found } file, which cannot be read.
    }
document-foreign-hint = Open it in the program that made it and save it as .docx, .md or .txt; then import that file.
document-unknown-encoding = There is no encoding called { $given }.
document-unknown-encoding-hint = Try --encoding with one of: utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6, windows-1252, windows-1254.
document-undecodable = { $path } is damaged, or not { $encoding }: the byte at offset { $offset }, in line { $line }, stands for no character.
document-unrecognised = The encoding of { $path } could not be recognised: the byte at offset { $offset }, in line { $line }, is not UTF-8, and the text does not read as Arabic in the older encodings.
document-encoding-hint = Save the file as UTF-8, or say what it is, for example: --encoding windows-1256
document-binary = { $path } is not a text: it has a zero byte at offset { $offset }.
document-binary-hint = Files that can be imported are .docx, .md and .txt.
document-nul-tail = { $path } ends in zero bytes from offset { $offset }, in line { $line }, on: it was not written to its end.
document-nul-tail-hint = Ask for the file again, or open it in an editor, remove the end that is not text, and save it.
document-control = { $path }, line { $line }: there is a control character, { $character }, which does not belong in a text.
document-control-in-paragraph = { $path }, paragraph { $paragraph }: there is a control character, { $character }, which does not belong in a text.
document-control-hint = Remove the character in the program that made the file and import the file again.
document-too-deep = { $path } has lists, quotations or elements nested more than { $limit } deep, which no statement needs.
document-too-deep-hint = The file is damaged or was made to do harm. Copy its text into a new document and import that.
document-not-an-archive = { $path } is not a Word file (.docx), or it is damaged.
document-not-word = { $path } is an archive, but there is no Word document in it.
document-locked = { $path } is locked with a password.
document-locked-hint = Open it, remove the password, and save it; then import it again.
document-ambiguous-archive = { $path } has two parts of the same name, so that programs would disagree about what it says.
document-too-many-entries =
    { $path } has more than { $limit ->
        [one] one part
       *[other] { $limit } parts
    }, which no Word file has.
document-part-too-large =
    In { $path }, the part { $part } unpacks to more than is allowed; together the parts may have { $limit ->
        [one] one megabyte
       *[other] { $limit } megabytes
    }.
document-damaged-part = In { $path }, the part { $part } is damaged and cannot be unpacked.
document-malformed-part = In { $path }, the part { $part } is damaged at offset { $offset }.
document-word-hint = Open the file in Word or LibreOffice, save it again as .docx, and import it again.
document-doctype = In { $path }, the part { $part } has a document type declaration, which no Word file has.
document-entity = In { $path }, the part { $part } uses { $entity }, which is not defined.
document-doctype-hint = The file was made to do harm or by a broken program. Copy its text into a new document and import that.

document-warning-encoding = The file does not say its encoding; it was read as { $encoding }. Look at the text, and if it is wrong, say what it is with --encoding.
document-warning-wrapped =
    { $count ->
        [one] One line seems to be broken only because it was full.
       *[other] { $count } lines seem to be broken only because they were full.
    } Each was taken as it stands; --unwrap joins them.
document-warning-bidi =
    { $count ->
        [one] { $character } stands
       *[other] { $character } stands { $count } times
    } in the text, { $unit ->
        [paragraph] first in paragraph { $at }
       *[line] first in line { $at }
    }. It can show words in an order that they do not have; remove it unless you put it there.
document-warning-tag =
    { $count ->
        [one] An invisible tag character stands
       *[other] { $count } invisible tag characters stand
    } in the text, { $unit ->
        [paragraph] first in paragraph { $at }
       *[line] first in line { $at }
    }: { $character }. They can carry text that nobody sees; remove them.
document-warning-presentation-form =
    { $count ->
        [one] One letter has
       *[other] { $count } letters have
    } a fixed shape, as in text copied from a PDF, { $unit ->
        [paragraph] first in paragraph { $at }
       *[line] first in line { $at }
    }: { $character }. Check that the words are in the right order, or type them again.
document-warning-replacement =
    { $count ->
        [one] One letter was
       *[other] { $count } letters were
    } lost before the file came here, { $unit ->
        [paragraph] first in paragraph { $at }
       *[line] first in line { $at }
    }. Compare with the original.
document-warning-changes =
    The file has tracked changes. They were read as accepted: { $inserted ->
        [one] one insertion kept
       *[other] { $inserted } insertions kept
    }, { $deleted ->
        [one] one deletion left out
       *[other] { $deleted } deletions left out
    }.
document-warning-hidden =
    { $count ->
        [one] One piece of hidden text was left out.
       *[other] { $count } pieces of hidden text were left out.
    }
document-warning-comments =
    { $count ->
        [one] One comment was left out.
       *[other] { $count } comments were left out.
    }
document-warning-pictures =
    { $count ->
        [one] One picture or drawing was left out.
       *[other] { $count } pictures or drawings were left out.
    }
document-warning-symbols =
    { $count ->
        [one] One sign of a symbol font was left out, because it stands for no letter.
       *[other] { $count } signs of a symbol font were left out, because they stand for no letter.
    }
document-warning-embedded =
    { $count ->
        [one] One embedded document was left out.
       *[other] { $count } embedded documents were left out.
    }
