# ئەو وشانەی کە بەڵگەنامەکە لە پاڵ دەقی بەیاننامەکەدا چاپیان دەکات. ڕۆژنامەنووسان و خەڵک دەیانخوێننەوە: کورت و ڕوون.

# ئەو وشەیەی کە بەسەر لاپەڕەکانی ڕەشنووسدا دێت و لە سەرەتای ئاگادارییەکەیدایە.
publication-draft = ڕەشنووس
publication-draft-notice = هێشتا دەرنەچووە. ئەم دەقە لەوانەیە بگۆڕدرێت و بۆ بڵاوکردنەوە نییە.
publication-not-released = هێشتا دەرنەچووە
publication-demonstration = دەقێکە بۆ نمایش داڕێژراوەتەوە: کەس ئەم بەیاننامەیەی دەرنەکردووە.
publication-release = بڵاوکردنەوەی ژمارە { $number }
publication-languages = زمانەکان

# نیشانەکانی ڕەشنووس، لە پێش ئەو ڕستەیەی کە مەبەستە.
publication-missing = وەرگێڕانی نییە
publication-stale = کۆن بووە: دەقە بنەڕەتییەکە گۆڕاوە
publication-rejected = لە پێداچوونەوەدا ڕەت کراوەتەوە
publication-awaits-review = چاوەڕێی پێداچوونەوەیە
publication-omitted = لەم زمانەدا لابراوە

# لە سەرەوەی ڕەشنووسێک کە قەدەغەی بڵاوکردنەوەی لەسەرە. بەروار و کات بەپێی ئەو جیاوازییەن لە کاتی جیهانی.
publication-embargo = قەدەغەی بڵاوکردنەوە: پێش { $date }، کاتژمێر { $time } ({ $zone }) بڵاو مەکرێتەوە.

# لە ژێر ناونیشانی بڵاوکردنەوەیەک کە جێگەی ئەوانەی پێش خۆی دەگرێتەوە؛ ئەمانە ژمارەکانیانن.
publication-correction-spelling = ڕاستکردنەوەی بڵاوکردنەوەی ژمارە { $releases }: لە ڕێنووس و خاڵبەندیدا.
publication-correction-wording = ڕاستکردنەوەی بڵاوکردنەوەی ژمارە { $releases }: لە داڕشتندا.
publication-correction-substance = ڕاستکردنەوەی بڵاوکردنەوەی ژمارە { $releases }: لە ناوەڕۆکدا (وەک ژمارە یان بەروار یان ناو).
publication-correction-translation = ڕاستکردنەوەی بڵاوکردنەوەی ژمارە { $releases }: لە وەرگێڕانێکدا. دەقە بنەڕەتییەکە نەگۆڕاوە.
# لە دوای یەکێک لەمانە دەوترێت.
publication-correction-languages = زمانی تریش زیاد کراوە.
# لە پاڵ کۆدە چوارگۆشەکەی بڵاوکردنەوەدا، بۆ ئەوەی مۆبایلی تێ دەگرێت.
publication-code = ئەم کۆدە سکان بکە بۆ دڵنیابوون لە ڕاستیی دەقەکە.
# لە خوارەوەی هەر لاپەڕەیەکدا.
publication-page = لاپەڕەی { $page } لە { $pages }

# لۆگۆ و کۆدی چوارگۆشەی خوارەوەی لاپەڕە، بۆ ئەوانەی نایانبینن. ‎$name ناوی نووسینگەیە.
publication-logo = لۆگۆی { $name }
publication-logo-unnamed = لۆگۆی نووسینگە
publication-code-image = کۆدی چوارگۆشە بۆ زانینی ڕەسەنایەتیی ئەم بڵاوکراوەیە: بەیاننامە، ژمارە و پەنجەمۆری

# ماڵپەڕی ڕۆژنامەوانی.
publication-statements = بەیاننامەکان
publication-side-by-side = هەموو زمانەکان پێکەوە
publication-search = گەڕان لە بەیاننامەکاندا
publication-results = ژمارەی ئەنجامەکان:
publication-nothing-found = هیچ بەیاننامەیەک هەموو ئەم وشانەی تێدا نییە.
publication-no-statements = هێشتا هیچ بڵاو نەکراوەتەوە.
publication-feed = هەواڵدەری Atom
publication-not-found = لاپەڕەکە نەدۆزرایەوە
publication-not-found-text = لەم ناونیشانەدا هیچ لاپەڕەیەک نییە.
publication-superseded-title = ئیتر کاری پێ ناکرێت
# ‎$number ئەو بڵاوکردنەوەیەی خوێنەر داوای کردووە، ‎$by ئەوەی جێی گرتووەتەوە.
publication-superseded = بڵاوکردنەوەی ژمارە { $number }ی ئەم بەیاننامەیە ئیتر کاری پێ ناکرێت؛ بڵاوکردنەوەی ژمارە { $by } جێی گرتووەتەوە.
# پێش ناوی زمانێک؛ ‎$by ئەو بڵاوکردنەوەیەی لەو زمانەدا جێی بڵاوکردنەوەیەکی پێشووی گرتووەتەوە.
publication-replaced = بڵاوکردنەوەی ژمارە { $by } بەم زمانە جێی ئەم بڵاوکردنەوەیەی گرتووەتەوە:
