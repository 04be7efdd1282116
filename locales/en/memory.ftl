# Translation memory: what was translated before.

## Commands

cmd-memory = Find what was translated before, and see how much there is
    .after = Every pair of source and target in the workspace is memory. Approved pairs count in full; the score of others is lowered.
cmd-memory-find = Find earlier translations of what is like a text
    .long = Texts are compared word by word; vowel signs, the forms of letters and the script of digits make no difference. 100 means that the sources read the same. Exit code 1 if nothing is found.
    .after = bayan memory find --lang en "لم تقع خسائر."
    .arg-text = The text in the language of the sources; - reads it from standard input
    .arg-min = The least score, from 30 to 100
cmd-memory-import = Bring a TMX file of another program in
    .long = The file is copied into the folder “memory” as it is, and committed. Its pairs are proposals: nothing in it counts as approved.
    .arg-file = The TMX file
    .arg-dry-run = Only say what would be brought in
cmd-memory-export = Write the pairs of the statements as a TMX file
    .arg-lang = The language; all if none is named
    .arg-output = The TMX file to write
cmd-memory-stats = Count the pairs that the memory holds
    .arg-lang = The language; all if none is named
value-score = SCORE

## What is found

memory-context = same text in the same place
memory-exact = same text
memory-fuzzy = similar
memory-contained = part of the text
memory-contains = contains the text
memory-approved = approved
memory-file = from a file
memory-obsolete = obsolete
memory-unapproved = not approved
memory-adapted = with today’s numbers:
memory-found = { $count ->
    [0] Nothing similar was translated into { $lang } before.
    [one] { $count } similar pair in { $lang }.
   *[other] { $count } similar pairs in { $lang }.
}
memory-stats = { $lang }: pairs { $units } · sources that differ in more than numbers { $patterns } · approved { $approved } · from files { $file } · obsolete { $obsolete } · not approved { $unapproved }

## In packages

pull-filled = { $count ->
    [0] The memory had nothing to fill in.
    [one] { $count } target filled in from the memory: read it before you hand it in.
   *[other] { $count } targets filled in from the memory: read them before you hand them in.
}
pull-fill-contested = { $count ->
    [one] { $count } target was not filled in, because approved translations of the same text differ: choose one.
   *[other] { $count } targets were not filled in, because approved translations of the same text differ: choose one for each.
}
pull-filled-from = filled in from:
pull-fill-off = This workspace does not fill targets in from the memory.
pull-fill-off-hint = To allow it, write in { $path }: [memory], and below it fill = "exact" or fill = "context".
memory-label = memory:

## Files

commit-memory = Bring { $path } into the memory
memory-pairs = { $count ->
    [one] { $count } pair with { $lang }
   *[other] { $count } pairs with { $lang }
}
memory-imported = { $path } is part of the memory now.
memory-would-import = { $path } would become part of the memory. Nothing was written.
memory-known = { $path } is part of the memory already, byte for byte.
memory-exported = { $count ->
    [one] { $count } pair written to { $path }
   *[other] { $count } pairs written to { $path }
}
memory-name = “{ $path }” cannot keep its name in the workspace.
memory-name-hint = The name must end in .tmx and consist of letters, digits, hyphens, underscores and dots. Rename the file and try again.
memory-exists = There is another memory of that name: { $path }
memory-exists-hint = Give the file another name, or remove the old one: git rm { $path }
memory-nothing = “{ $path }” holds no pair of { $source_lang } with { $targets }.
memory-nothing-hint = Compare the languages that the file names (xml:lang) with those of workflow.toml.
tmx-not = “{ $path }” is no TMX file: it begins with “{ $found }”.
tmx-not-hint = Export the memory from the other program as TMX 1.4.
tmx-lang = “{ $tag }” in line { $line } of “{ $path }” names no language.
tmx-lang-hint = Each tuv says its language in xml:lang, for example xml:lang="ckb".
tmx-broken = Line { $line } of “{ $path }” is not well-formed XML, or the file is not whole. Nothing of it was taken.
tmx-broken-hint = Export the memory again from the program that it comes from, as TMX 1.4, rather than editing it by hand.
tmx-doctype = Line { $line } of “{ $path }” declares a document type. Such files are refused, because a document type can make the reader open other files.
tmx-entity = Line { $line } of “{ $path }” uses “{ $name }”, which nothing defines.
tmx-hazard = Unit { $unit } of “{ $path }”, line { $line }: the text in { $lang } has a hidden character that misleads, { $hazard }. Nothing of the file was taken.
tmx-hazard-hint = Take the character out in the program that the file comes from, export it again and import it. Marks that Arabic and Kurdish need (ZWNJ, RLM, LRM) may stay.
tmx-too-many = “{ $path }” holds more than { $limit } units.
tmx-too-many-hint = Divide the file into several.
