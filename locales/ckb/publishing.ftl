# بۆچی ناتوانرێت بڵاوکراوەیەک ڕێک بخرێت.

publishing-no-languages = بۆ هەناردەکردنی بەیاننامەی { $statement } هیچ زمانێک دیاری نەکراوە.
publishing-uneven = پارچەی { $block } لە بەیاننامەی { $statement } بۆ { $found ->
        [one] یەک زمان
       *[other] { $found } زمان
    } دەقی هەیە، بەڵام چاوەڕوان دەکرا بۆ { $expected } زمان هەیبێت، بۆیە هەناردە نەکرا. ئەمە هەڵەی خودی Bayanە؛ تکایە ئاگادارمان بکەرەوە.
publishing-unapproved = پارچەی { $block } لە بەیاننامەی { $statement } بە زمانی { $language } شتێکی تێدایە کە کەس پەسەندی نەکردووە، بۆیە ناتوانرێت وەک بڵاوکراوە هەناردە بکرێت.
publishing-unapproved-hint = بۆ ئەوەی ببینیت چی ڕێگرە: bayan status { $statement } ‎--lang { $language }‎؛ بۆ ئەوەی وەک خۆی و بە نیشانەی ڕەشنووسەوە هەناردەی بکەیت، ‎--draft بخەرە سەر فەرمانەکە.
publishing-template = داڕێژەی «{ $format }» پڕ نەکرایەوە ({ $detail }). ئەمە هەڵەی خودی Bayanە؛ تکایە ئاگادارمان بکەرەوە.
