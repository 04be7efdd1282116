# ‏`bayan log`: ئەوەی ڕوویدا. ‎$by ناوی کەسێکە.

log-imported = ‏{ $by } دەقی سەرچاوەی هێنا
log-edited = ‏{ $by } سەرچاوەکەی گۆڕی
log-inserted = ‏{ $by } بۆ سەرچاوەکەی زیاد کرد
log-split = ‏{ $by } بڕگەی سەرچاوەکەی دابەش کرد
log-merged = ‏{ $by } بڕگەکانی سەرچاوەی یەک خست
log-moved = ‏{ $by } شوێنی بەشێکی سەرچاوەکەی گۆڕی
log-removed = ‏{ $by } لە سەرچاوەکەی سڕییەوە
log-renamed = ‏{ $by } ئەم ناسنامەیەی دا بە بەیاننامەی { $from }
log-deleted = ‏{ $by } بەیاننامەکەی سڕییەوە
log-facts-changed = ‏{ $by } زانیارییەکانی بەیاننامەکەی گۆڕی (بەروار، زمانەکان، قەدەغەی بڵاوکردنەوە)
log-translated = ‏{ $by } وەریگێڕا بۆ { $lang }
log-changed = ‏{ $by } وەرگێڕانی { $lang }ی گۆڕی
log-confirmed = ‏{ $by } دووپاتی کردەوە کە وەرگێڕانی { $lang } هێشتا دەگونجێت
log-omitted = ‏{ $by } لە وەرگێڕانی { $lang }ی لابرد
log-withdrawn = ‏{ $by } لە وەرگێڕانی { $lang }ی سڕییەوە
log-approved = ‏{ $by } وەرگێڕانی { $lang }ی پەسەند کرد
log-rejected = ‏{ $by } وەرگێڕانی { $lang }ی ڕەت کردەوە
log-verdict-removed = ‏{ $by } بڕیارەکانی لەسەر وەرگێڕانی { $lang } لە تۆمارەکە سڕییەوە، کە دەبێت تەنیا زیاد بکات
log-released = ‏{ $by } بڵاوکراوەی ژمارە { $number }ی بڵاو کردەوە ({ $languages })
log-release-removed = ‏{ $by } بڵاوکراوەی ژمارە { $number }ی لە تۆمارەکە سڕییەوە، کە دەبێت تەنیا زیاد بکات
log-policy-changed = ‏{ $by } workflow.tomlی گۆڕی: کەسەکان، ڕۆڵەکان یان ڕێساکان
log-broken = ‏{ $by } پەڕگەیەکی بە شێوەیەک جێهێشت کە ناخوێندرێتەوە
log-nothing = هێشتا هیچ ڕووی نەداوە.
log-segments = { $what }: { $segments }
log-among = { $what }: { $segments } … ({ $count })
log-entered-by = { $what }، لەلایەن { $author } تۆمار کراوە
