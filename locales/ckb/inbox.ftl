# ‏`bayan inbox`: ئەوەی چاوەڕێی کەسێک دەکات.

inbox-empty = هیچ شتێک چاوەڕێی { $person } ناکات.
inbox-waits = { $count ->
    [one] یەک شت چاوەڕێی { $person } دەکات:
   *[other] { $count } شت چاوەڕێی { $person } دەکەن:
}
inbox-translate = { $count ->
    [one] یەک بڕگە بۆ وەرگێڕان
   *[other] { $count } بڕگە بۆ وەرگێڕان
}
inbox-amend = { $count ->
    [one] یەک بڕگە لە پێداچوونەوە گەڕاوەتەوە
   *[other] { $count } بڕگە لە پێداچوونەوە گەڕاونەتەوە
}
inbox-review = { $count ->
    [one] یەک بڕگە بۆ پێداچوونەوە
   *[other] { $count } بڕگە بۆ پێداچوونەوە
}
inbox-release = ئامادەیە بۆ بڵاوکردنەوە
inbox-edit-hint = بۆ وەرگێڕان: bayan edit { $statement } ‎--lang { $lang }‎؛ یان بۆ ئامرازی خۆت: bayan pull ‎--lang { $lang } ‎-o FILE.xlf‎
inbox-review-hint = بۆ پێداچوونەوە: bayan review { $statement } ‎--lang { $lang }‎
inbox-release-hint = بۆ بڵاوکردنەوە: bayan release { $statement } ‎--with { $lang }‎
project-unknown-person = workflow.toml کەسێک بە ناسنامەی «{ $person }» ناناسێت.
project-unknown-person-hint = ئەمانە دەناسێت: { $people }
