# Why a publication cannot be laid out.

publishing-no-languages = The statement { $statement } was to be exported in no language at all.
publishing-uneven = Block { $block } of the statement { $statement } has text for { $found ->
        [one] one language
       *[other] { $found } languages
    } where { $expected } were expected, so it was not exported. This is a fault of Bayan; please report it.
publishing-unapproved = Block { $block } of the statement { $statement } holds something in the language { $language } that nobody approved, so it cannot be exported as released.
publishing-unapproved-hint = To see what is in the way, type “bayan status { $statement } --lang { $language }”; to export it as it stands, marked as a draft, add “--draft”.
publishing-template = The layout “{ $format }” could not be filled in ({ $detail }). This is a fault of Bayan; please report it.
