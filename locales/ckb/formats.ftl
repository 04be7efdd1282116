# ئەوەی دەربارەی جۆرەکانی Word و JSON و Markdown و دەقی سادە دەوترێت.

publishing-too-large = بەیاننامەی { $statement } لەوە گەورەترە کە لە پەڕگەیەکی جۆری { $format }دا جێی ببێتەوە.
publishing-undivided = بەڵگەنامەیەکی جۆری { $format } ناتوانرێت بکرێت بە چەند بەشێک.
publishing-undivided-hint = بەشەکان بۆ بەرنامەکانی نامەناردنن: لەگەڵ ‎--format txt‎ یان ‎--format md‎ داوایان بکە.

export-option-unused = { $option } تەنها لەگەڵ جۆری { $format }دا بەکەڵکە، کە داوا نەکراوە.
export-option-unused-hint = لایبە، یان ‎--format { $format }‎ زیاد بکە.
export-option-range = { $option } ژمارەیەک لە { $least } تا { $most } وەردەگرێت، نەک { $given }.

## هەڵبژاردەکانی export کە شێوەی دەق دیاری دەکەن

arg-width = درێژترین دێڕی دەقی سادە، بە ستوون؛ ئەگەر نەدرێت هەر پەرەگرافێک لە یەک دێڕدا دەمێنێت
arg-parts = دابەشکردنی txt و md بۆ چەند پەڕگەیەک کە هیچیان لەو ژمارە پیتە درێژتر نەبێت، بۆ بەرنامەکانی نامەناردن: 4096 بۆ تێلێگرام
arg-front-matter = سەرەتای md بە سەردێڕ و زمانەکان و بڵاوکردنەوە و پەنجەمۆر بە شێوەی YAML، بۆ بەرنامەیەک کە ماڵپەڕ دروست دەکات
value-columns = ژمارەی ستوون
value-length = درێژی
