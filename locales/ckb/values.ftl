# ئەوەی پشکنینەکانی ژمارە و ڕۆژ دەیدۆزنەوە، و بۆچی هەن.

check-about-digits = ژمارەیەک کە نزیکەی هەمان ژمارەی سەرچاوەیە: ڕیزی ڕەنووسەکان گۆڕاوە، ڕەنووسێک کەمە، یان جیاوازە، یان خاڵەکە جێگۆڕکێی کردووە.
check-about-numbers = ژمارەی بە ڕەنووس کە لە دەقەکەی تردا نییە، نە بە ڕەنووس و نە بە وشە، و ڕێژەی سەدی کە لابراوە یان زیادکراوە.
check-about-number-words = ژمارەی بە وشە کە لە دەقەکەی تردا نییە.
check-about-dates = مانگ و ڕۆژ و ساڵ کە لە سەرچاوە جیاوازن، و بەروارێک کە بوونی نییە.
check-about-weekday = ڕۆژی هەفتە کە لە سەرچاوە جیاوازە، یان لەگەڵ بەرواری تەنیشتی ناگونجێت.
check-about-date-order = بەروار بە ژمارە کە خوێنەر دەتوانێت ڕۆژ و مانگی تێکەڵ بکات.
check-about-document-date = بەرواری سەرەوە و خوارەوەی دەق کە بەرواری بەیاننامەکە نییە.
check-about-relative-day = «دوێنێ» و «سبەینێ» کە لە دەقەکەی تردا نییە.

check-digits-transposed = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }: هەمان ڕەنووسە بە ڕیزێکی تر.
check-digits-dropped = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }: ڕەنووسێک کەمە یان زیادە.
check-digits-changed = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }: یەک ڕەنووس جیاوازە.
check-digits-shifted = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }: هەمان ڕەنووسە، بەڵام بڕەکە جیاوازە.

check-number-differs = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }.
check-number-missing = لە سەرچاوەدا { $written } هەیە، ئەم ژمارەیە لە وەرگێڕاندا نییە.
check-number-extra = لە وەرگێڕاندا { $written } هەیە، ئەم ژمارەیە لە سەرچاوەدا نییە.

check-percent-missing = لە سەرچاوەدا لە سەدا { $source }، لە وەرگێڕاندا { $target } بێ ڕێژەی سەدی.
check-percent-extra = لە سەرچاوەدا { $source } بێ ڕێژەی سەدی، لە وەرگێڕاندا لە سەدا { $target }.

check-month-differs = لە سەرچاوەدا مانگی { $source }، لە وەرگێڕاندا { $target }.
check-month-confused = لە سەرچاوەدا مانگی { $source }، لە وەرگێڕاندا { $target }: دوو مانگن کە بە ئاسانی تێکەڵ دەکرێن.
check-month-missing = لە سەرچاوەدا مانگی { $written } هەیە، لە وەرگێڕاندا نییە.
check-month-extra = لە وەرگێڕاندا مانگی { $written } هەیە، لە سەرچاوەدا نییە.

check-date-differs = لە بەرواردا، سەرچاوە { $source } و وەرگێڕان { $target }ی تێدایە.
check-date-missing = لە بەرواردا، سەرچاوە { $written }ی تێدایە، وەرگێڕان نییەتی.
check-date-extra = لە بەرواردا، وەرگێڕان { $written }ی تێدایە، سەرچاوە نییەتی.
check-date-swapped = لە { $written } مانگ پێش ڕۆژ هاتووە: ئەوەی سەرەتا ڕۆژ بخوێنێتەوە، بەروارێکی تر لە هی سەرچاوە دەخوێنێتەوە.
check-date-impossible = بەرواری وا بوونی نییە: { $written }.
check-date-ambiguous = لە { $written } دەکرێت ڕۆژ و مانگ تێکەڵ بکرێن. ناوی مانگەکە بنووسە.

check-weekday-differs = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }.
check-weekday-missing = لە سەرچاوەدا ڕۆژی { $written } هەیە، لە وەرگێڕاندا نییە.
check-weekday-extra = لە وەرگێڕاندا ڕۆژی { $written } هەیە، لە سەرچاوەدا نییە.
check-weekday-misfit = { $written } لەگەڵ بەروارەکە ناگونجێت: { $date } دەکاتە ڕۆژی { $weekday ->
    [monday] دووشەممە
    [tuesday] سێشەممە
    [wednesday] چوارشەممە
    [thursday] پێنجشەممە
    [friday] هەینی
    [saturday] شەممە
   *[sunday] یەکشەممە
}.

check-document-date = { $written } بەرواری بەیاننامەکە نییە، کە بریتییە لە { $date }.

check-relative-differs = لە سەرچاوەدا { $source } و لە وەرگێڕاندا { $target }: هەمان ڕۆژ نین.
check-relative-missing = لە سەرچاوەدا { $written } هەیە، وەرگێڕان نایڵێت و ناوی هیچ ڕۆژێکیش نابات.
check-relative-extra = لە وەرگێڕاندا { $written } هەیە، سەرچاوە نایڵێت و ناوی هیچ ڕۆژێکیش نابات.
