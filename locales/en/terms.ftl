# The termbase: terms.toml, the command “terms”, the checks of terms.

## What can be wrong in a termbase's file

terms-empty = The name under “{ $key }” has no word in it.
terms-empty-hint = Write the name, or take the line out.
terms-long = The name under “{ $key }” is longer than { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}: that is a sentence, not a term.
terms-long-hint = Keep the part that recurs, and put the rest into “note”.
terms-hazard = The text under “{ $key }” has a hidden character that misleads: { $hazard }.
terms-hazard-hint = Delete the line and type it again, rather than copying it.
terms-contradiction = “{ $name }” is both right and wrong for the same thing.
terms-contradiction-hint = Take it out of “forbidden”, or out of the other names.
terms-duplicate = The term “{ $term }” stands twice in this file: here and on line { $first }.
terms-duplicate-hint = Make one entry of the two; or, if they are different things, give each a “domain” of its own.
terms-language = “{ $found }” is not a language of this workspace.
terms-language-hint = Names can be in: { $known }. More languages go under “targets” in workflow.toml.
terms-id = “{ $found }” cannot be the id of a term.
terms-id-hint = Begin with a Latin letter and go on with letters, digits, “-”, “_” and “.”.
terms-no-names = This entry does not say what anything is called.
terms-no-names-hint = Add a name, for example: { $example } = "…"
terms-format-unknown = “{ $path }” has no ending that names a format for terms. The endings are { $known }.
terms-format-unknown-hint = Say which it is with --format tbx or --format csv.
terms-file-empty = There is nothing in “{ $path }”.
terms-too-large = { $limit ->
    [one] “{ $path }” is larger than { $limit } megabyte, which no termbase is.
   *[other] “{ $path }” is larger than { $limit } megabytes, which no termbase is.
}
terms-encoding = “{ $path }” is not readable as text.
terms-encoding-hint = Save it again as UTF-8; in a spreadsheet, as “CSV UTF-8”.
terms-conflict = “{ $path }” holds an unfinished merge: its markers begin on line { $line }.
terms-conflict-hint = Keep one of the two versions between the markers, and delete the markers.
terms-truncated = “{ $path }” is unfinished: it ends in the middle of what began before line { $line }.
terms-xml = Line { $line } of “{ $path }” is not XML that can be read: { $detail }
terms-xml-hint = Export the file again from the program that made it.
terms-doctype = Line { $line } of “{ $path }” declares a document type. Such files are refused, because a document type can make the reader open other files.
terms-doctype-hint = Export it as TBX 3, which has no document type, or as CSV.
terms-not-tbx = “{ $path }” is not TBX 3: it begins with “{ $found }” on line { $line }.
terms-not-tbx-hint = Export it as TBX 3 (ISO 30042:2019), or as CSV.
terms-csv-column = Nobody reads the column “{ $found }”.
terms-csv-column-hint = Delete it, or name it as one of these: { $known }
terms-csv-cells = This row has { $found } cells, but there are only { $expected } columns.
terms-csv-cells-hint = Put a cell that has a comma in it between quotation marks.
terms-csv-quote = A quotation mark opens a cell here and does not close it.
terms-csv-quote-hint = Write a quotation mark within a cell twice.
terms-csv-value = “{ $found }” is not possible in the column “{ $column }”.
terms-csv-value-hint = Possible are: { $possible }

## Adding

terms-add-form = “{ $given }” does not say which language it is.
terms-add-form-hint = Write the language, an equals sign and the name, for example: "en=committee"
terms-add-language = “{ $lang }” is not a language of this workspace. Names can be in: { $known }
terms-add-name = The name for { $lang } must have a word in it, and no more than { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}.
terms-add-twice = { $lang } is given two names.
terms-add-twice-hint = The second goes behind --admitted or --form.
terms-add-id = “{ $found }” cannot be the id of a term.
terms-add-contradiction = “{ $name }” cannot be right and wrong for the same thing.
terms-add-conflict = The termbase says something else ({ $about }): it has “{ $here }”, and you gave “{ $there }”.
terms-add-conflict-hint = To change what is there, edit terms.toml, then: bayan save. If it is another thing of the same name, give it a --domain.
terms-add-new = A new term:
terms-add-changed = Added to a term that was there:
terms-add-same = All of it was there already:

## Listing and finding

label-term = term:
label-note = note:
label-found = in the text:
terms-cased = letter case counts
terms-forms = forms:
terms-count = { $count ->
    [0] The termbase has no such terms.
    [one] { $count } term.
   *[other] { $count } terms.
}
terms-find-none = No term was found.

## Importing and exporting

terms-import-would-add = line { $line }: { $term } would be new
terms-import-would-change = line { $line }: { $term } would be added to
terms-import-conflict = line { $line }: { $term } ({ $about }): the termbase has “{ $here }”, the file “{ $there }”
terms-import-skipped = { $count ->
    [one] { $count } name in “{ $lang }” was left out: it is not a language of this workspace.
   *[other] { $count } names in “{ $lang }” were left out: it is not a language of this workspace.
}
terms-import-new = { $count } new
terms-import-changed = { $count } added to
terms-import-same = { $count } the same
terms-import-conflicts = { $count } in conflict
terms-import-nothing = The file has no terms for this workspace.
terms-import-dry = Nothing was written.
terms-import-conflict-hint = Entries in conflict stay as the termbase has them. Correct terms.toml or the file, then import it again.
terms-export-done = { $count ->
    [one] { $count } term written to { $path }.
   *[other] { $count } terms written to { $path }.
}

## Suggesting

terms-suggest-together = (together { $together } times, of { $sources } and { $targets })
terms-suggest-count = { $count ->
    [one] { $count } candidate
   *[other] { $count } candidates
} from { $pairs ->
    [one] { $pairs } approved pair
   *[other] { $pairs } approved pairs
} in { $lang }.
terms-suggest-hint = To add one: bayan terms add "ar=…" "{ $lang }=…"

## Commits

commit-terms-add = Add the term { $term }
commit-terms-import = Import { $count ->
    [one] { $count } term
   *[other] { $count } terms
}

## Packages


## Checks

check-forbidden = “{ $found }” is not the name for { $term }; it is called “{ $name }”.
check-forbidden-always = Write “{ $name }”, not “{ $found }”.
check-forbidden-nameless = “{ $found }” must not be used here.
check-terms = { $term } is called “{ $name }”, which is missing here.
check-synonyms = “{ $found }” is called “{ $other }” in { $segment }.
check-about-forbidden = Names that the termbase says are wrong for what the source speaks of.
check-about-terms = Terms of the source whose name the target lacks; any form of a right name will do.
check-about-synonyms = One thing called two things in the same statement, both right.

## Help

cmd-terms = The termbase: what names and terms are called in each language
cmd-terms-list = List the terms
    .arg-lang = Only those with a name in this language
    .arg-domain = Only those of this field
cmd-terms-find = Find the terms that a text uses, or whose names it is a part of
    .arg-text = A text, or a part of a name
    .arg-lang = The language of the text; every language if not given
cmd-terms-add = Add a term, or names to one that is there
    .arg-names = What it is called, by language, e.g. "ar=لجنة" "en=committee"
    .arg-form = A form of the name that no rule makes, e.g. a broken plural: "ar=لجان"
    .arg-admitted = A name that is right too, e.g. "en=commission"
    .arg-forbidden = A name that is wrong, e.g. "en=council"
    .arg-domain = The field that it belongs to, e.g. places
    .arg-part-of-speech = The part of speech
    .arg-note = What a translator should know
    .arg-id = A short id for it, e.g. committee
    .arg-case-sensitive = Upper and lower case tell it from other words
cmd-terms-import = Bring terms in from TBX or CSV
    .arg-file = The file
    .arg-format = Its format, if the ending of its name does not say
cmd-terms-export = Write the terms as TBX or CSV, for other programs
    .arg-output = The file; standard output if not given
    .arg-format = The format, if the ending of the file's name does not say
cmd-terms-suggest = Suggest terms from approved translations
    .arg-lang = The language of the counterparts
    .arg-limit = At most so many

value-name = LANGUAGE=NAME
value-domain = FIELD
value-part = PART
value-term = ID
