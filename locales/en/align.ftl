# Pairs from published documents.

cmd-align = Make pairs from a published document and its translation
    .long = Both documents are read and cut as import does it. What belongs together is told from lengths, numbers, dates, names, addresses, terms and paragraphs. Every pair comes with a confidence from 0 to 100; those below 75 are marked. With --output, the pairs are written as a TMX file of proposals, to be corrected and brought in by “memory import”; nothing in it counts as approved. Exit code 1 if there is none to show or to write.
    .after = bayan align 2019-03.docx 2019-03-en.docx --lang en -o 2019-03.tmx
    .arg-source = The document in the language of the sources; “-” for standard input
    .arg-target = Its translation
    .arg-lang = The language of the translation
    .arg-output = The TMX file to write
    .arg-min = The least confidence of the pairs that are written, from 0 to 100
value-source = SOURCE
value-target = TARGET

align-doubtful = please check
align-source-only = in the source only
align-target-only = in the translation only
align-found = { $count ->
    [0] No pair with { $lang } was found.
    [one] { $count } pair with { $lang }, { $doubtful } of them to be checked
   *[other] { $count } pairs with { $lang }, { $doubtful } of them to be checked
}
align-alone = Without a counterpart: in the source { $source }, in the translation { $target }
align-written = { $count ->
    [0] No pair was good enough, and { $path } was not written.
    [one] { $count } pair written to { $path } as a proposal
   *[other] { $count } pairs written to { $path } as proposals
}
align-written-hint = Correct the file, or take pairs out of it. Then bring it in: bayan memory import { $path }
align-too-long = “{ $path }” has { $count } segments. No more than { $limit } are compared at a time.
align-too-long-hint = Cut both documents at the same place, and align the parts one after the other.
align-name = “{ $path }” cannot be written: pairs are written as TMX, and the name does not end in .tmx.
align-name-hint = Give a name that ends in .tmx: --output pairs.tmx
