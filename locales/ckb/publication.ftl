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
