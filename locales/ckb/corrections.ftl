# ئەو بڵاوکردنەوانەی بە دوای یەکدا دێن: ڕاستکردنەوە، قەدەغەی بڵاوکردنەوە، بڵاوکردنەوەی کۆن.

## قەدەغەی بڵاوکردنەوە

embargo-release = بەیاننامەی { $statement } تا { $time } قەدەغەی بڵاوکردنەوەی لەسەرە. پێش ئەوە بڵاو ناکرێتەوە.
embargo-export = بەیاننامەی { $statement } تا { $time } قەدەغەی بڵاوکردنەوەی لەسەرە. پێش ئەوە هەناردە ناکرێت.
embargo-wait-hint = قەدەغەکە لە statements/{ $statement }/statement.toml نووسراوە.
embargo-override-hint = بەرپرسی ڕاگەیاندن دەتوانێت لێی تێپەڕێت، و ئەمە تۆمار دەکرێت: ‎--override-embargo --because REASON
export-embargo-draft-hint = ڕەشنووسێک، کە لەسەری نووسراوە ڕەشنووسە، هەر ئێستا دەتوانرێت دروست بکرێت: ‎--draft زیاد بکە
embargo-nothing = بەیاننامەی { $statement } ئێستا هیچ قەدەغەیەکی لەسەر نییە کە لێی تێپەڕیت.
embargo-nothing-hint = ‎--override-embargo و ‎--because مەنووسە.
embargo-not-a-moment = «{ $given }» بەروار و کات نییە لەگەڵ جیاوازییەکەی لە کاتی جیهانی.
embargo-not-a-moment-hint = بەم شێوەیە بینووسە: ‎2021-02-05T18:00:00+03:00
import-embargo = پێش { $time } بڵاو ناکرێتەوە.
show-embargo = تا { $time } قەدەغەی بڵاوکردنەوەی لەسەرە.
status-embargo = تا { $time } قەدەغەی بڵاوکردنەوەی لەسەرە

## بڵاوکردنەوەی کۆن

released-no-house = لە دوای بڵاوکردنەوەی ژمارە { $number }ی بەیاننامەی { $statement }، سەردێڕ یان لۆگۆ یان فۆنت یان داڕێژەکان گۆڕاون، و ئەوانەی ئەو کاتە لە مێژووی ئەم کۆپییەدا (clone) نین.
released-no-house-hint = بۆ پیشاندانی هەمان دەق بە ڕووکاری ئەمڕۆ: ‎--house today
export-no-such-release = بەیاننامەی { $statement } بڵاوکردنەوەی ژمارە { $number }ی نییە.
export-no-such-release-hint = بڵاوکردنەوەکانی: { $numbers }
export-not-in-release = بڵاوکردنەوەی ژمارە { $number }ی بەیاننامەی { $statement } بە زمانی { $lang } نییە.
export-not-in-release-hint = زمانەکانی: { $languages }
export-superseded = بڵاوکردنەوەی ژمارە { $number } نوێترین نییە: بڵاوکردنەوەی ژمارە { $later } لە { $languages }دا جێگەی گرتووەتەوە.
release-outdated = بڵاوکردنەوەی ژمارە { $number }ی بەیاننامەی { $statement } ({ $languages }) چیتر ناگونجێت: دەقەکان لە دوای ئەو گۆڕاون.
status-outdated = بڵاوکردنەوەی ژمارە { $number } ({ $languages }) چیتر لەگەڵ دەقەکاندا ناگونجێت
status-outdated-total = { $count ->
    [one] { $count } بڵاوکردنەوە چیتر لەگەڵ دەقەکانیدا ناگونجێت.
   *[other] { $count } بڵاوکردنەوە چیتر لەگەڵ دەقەکانیاندا ناگونجێن.
}

## ڕاستکردنەوە

release-would = بەیاننامەی { $statement } دەتوانرێت بڵاو بکرێتەوە: دەبێتە بڵاوکردنەوەی ژمارە { $number }.
release-correction = بڵاوکردنەوەی ژمارە { $releases } ڕاست دەکاتەوە. لە ژێر ناونیشانەکەدا بە خوێنەران دەوترێت:
release-correction-line = ‏{ $lang }: { $line }
release-correction-hint = بۆ ئەوەی بە وشەی تر بیڵێیت، بۆ هەر زمانێک: ‎--correction LANGUAGE=TEXT
correction-no-language = «{ $given }» ناڵێت بە کام زمانە.
correction-no-language-hint = زمانەکە لە پێشیەوە بنووسە: ‎--correction "en=…"
correction-twice = بە زمانی { $lang } دوو دێڕی ڕاستکردنەوە هەیە. یەکێکیان بنووسە.
correction-first = بەیاننامەی { $statement } پێشتر بڵاو نەکراوەتەوە، بۆیە هیچ شتێک نییە ڕاست بکرێتەوە.
correction-other-language = دێڕێکی ڕاستکردنەوە بە زمانی { $lang } هەیە، بەڵام بڵاوکردنەوەکە بەم زمانانەیە: { $languages }.
correction-not-a-line = ڕاستکردنەوەکە بە زمانی { $lang } دەبێت یەک دێڕی دەق بێت.
correction-some = دەقەکان هەر وەک ئەوەن کە بڵاو کراونەتەوە، بۆیە هیچ دێڕێکی ڕاستکردنەوەیان لێ دەرناچێت؛ دێڕەکەی تۆ لەم زمانانەدا نییە: { $missing }.
correction-some-hint = بۆ هەموو زمانێک دێڕێک بنووسە، یان بۆ هیچیان.
correction-unknown = نازانرێت لە دوای بڵاوکردنەوەی ژمارە { $number }ی بەیاننامەی { $statement } چی گۆڕاوە: دەقەکانی لە مێژووی ئەم کۆپییەدا (clone) نین.
correction-unknown-hint = دەتوانیت دێڕەکانی ڕاستکردنەوە خۆت بنووسیت، بۆ هەموو زمانێک، سەرچاوەش: ‎--correction LANGUAGE=TEXT

## diff --release

diff-release-current = ‏{ $lang }: بڵاوکردنەوەی ژمارە { $number } نوێترینە.
diff-release-later = ‏{ $lang }: لە بڵاوکردنەوەی ژمارە { $number }ەوە تا بڵاوکردنەوەی ژمارە { $later }، { $count ->
    [0] هیچ شتێک نەگۆڕاوە.
    [one] { $count } بڕگە گۆڕاوە.
   *[other] { $count } بڕگە گۆڕاون.
}
diff-release-draft = ‏{ $lang }: لە بڵاوکردنەوەی ژمارە { $number }ەوە تا دەقەکانی ئێستا، { $count ->
    [0] هیچ شتێک نەگۆڕاوە.
    [one] { $count } بڕگە گۆڕاوە.
   *[other] { $count } بڕگە گۆڕاون.
}
diff-added = زیاد کراوە
diff-removed = لابراوە
diff-moved = شوێنی گۆڕاوە
diff-draft-hint = بۆ بەراوردکردن لەگەڵ ئەو دەقانەی کاریان لەسەر دەکرێت: bayan diff { $statement } ‎--release { $number } ‎--draft
