# خوێندنەوەی بەڵگەنامەکان (src/formats/document). دانراوەکان ئەو خانانەن کە لە fault.rs ناویان هاتووە.

document-empty = فایلی { $path } بەتاڵە.
document-blank = فایلی { $path } تەنیا دێڕی بەتاڵی تێدایە: هیچی تێدا نییە کە بخوێنرێتەوە.
document-empty-hint = بزانە فایلە ڕاستەکەت هەڵبژاردووە، و پێش ئەوەی بنێردرێت پاشەکەوت کراوە.
document-too-large =
    فایلی { $path } لە { $limit ->
        [one] یەک مێگابایت
       *[other] { $limit } مێگابایت
    } گەورەترە؛ لەوە زیاتر ناخوێنرێتەوە.
document-too-many-blocks =
    فایلی { $path } زیاتر لە { $limit ->
        [one] یەک پەرەگرافی
       *[other] { $limit } پەرەگرافی
    } تێدایە؛ لەوە زیاتر ناخوێنرێتەوە.
document-too-large-hint = بەیاننامە تەنیا چەند لاپەڕەیەکە. بەیاننامەکە بە تەنیا لە فایلێکی جیادا پاشەکەوت بکە و ئەو فایلە هاوردە بکە.
document-foreign =
    { $found ->
        [DOC] فایلی { $path } فایلێکی Wordی جۆری کۆنە (‎.doc) و ناخوێنرێتەوە.
       *[other] فایلی { $path } فایلێکی { $found }ە و ناخوێنرێتەوە.
    }
document-foreign-hint = لەو بەرنامەیەدا بیکەرەوە کە دروستی کردووە و بە ‎.docx یان ‎.md یان ‎.txt پاشەکەوتی بکە؛ پاشان ئەو فایلە هاوردە بکە.
document-unknown-encoding = هیچ کۆدکردنێک بە ناوی { $given } نییە.
document-unknown-encoding-hint = لەگەڵ ‎--encoding یەکێک لەمانە تاقی بکەرەوە: ‎utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6, windows-1252, windows-1254.
document-undecodable = فایلی { $path } تێکچووە، یان کۆدکردنەکەی { $encoding } نییە: بایتی شوێنی { $offset }، لە دێڕی { $line }، هێمای هیچ پیتێک نییە.
document-unrecognised = کۆدکردنی فایلی { $path } نەناسرایەوە: بایتی شوێنی { $offset }، لە دێڕی { $line }، UTF-8 نییە، دەقەکەش بە کۆدکردنە کۆنەکان وەک عەرەبی ناخوێنرێتەوە.
document-encoding-hint = فایلەکە بە UTF-8 پاشەکەوت بکە، یان بڵێ کۆدکردنەکەی چییە، بۆ نموونە: ‎--encoding windows-1256
document-binary = فایلی { $path } دەق نییە: لە شوێنی { $offset } بایتێکی سفری تێدایە.
document-binary-hint = ئەو فایلانەی هاوردە دەکرێن ‎.docx و ‎.md و ‎.txtن.
document-nul-tail = فایلی { $path } لە شوێنی { $offset }ەوە، لە دێڕی { $line }، تا کۆتایی هەر بایتی سفرە: بە تەواوی نەنووسراوە.
document-nul-tail-hint = دووبارە داوای فایلەکە بکە، یان لە دەستکاریکەرێکدا بیکەرەوە، ئەو بەشەی کۆتایی کە دەق نییە بسڕەوە و فایلەکە پاشەکەوت بکە.
document-control = لە فایلی { $path }، لە دێڕی { $line }، هێمایەکی کۆنترۆڵ هەیە، { $character }، کە نابێت لە دەقدا هەبێت.
document-control-in-paragraph = لە فایلی { $path }، لە پەرەگرافی { $paragraph }، هێمایەکی کۆنترۆڵ هەیە، { $character }، کە نابێت لە دەقدا هەبێت.
document-control-hint = هێماکە لەو بەرنامەیەدا بسڕەوە کە فایلەکەی دروست کردووە، پاشان فایلەکە دووبارە هاوردە بکە.
document-too-deep = لە فایلی { $path } لیست یان وتە یان توخم زیاتر لە { $limit } ئاست چوونەتە ناو یەکەوە، هیچ بەیاننامەیەکیش پێویستی بەوە نییە.
document-too-deep-hint = فایلەکە تێکچووە، یان بۆ زیانگەیاندن دروست کراوە. دەقەکەی بخەرە ناو بەڵگەنامەیەکی نوێوە و ئەوە هاوردە بکە.
document-not-an-archive = فایلی { $path } فایلی Word (.docx) نییە، یان تێکچووە.
document-not-word = فایلی { $path } ئەرشیفە، بەڵام هیچ بەڵگەنامەیەکی Wordی تێدا نییە.
document-locked = فایلی { $path } بە وشەی نهێنی داخراوە.
document-locked-hint = بیکەرەوە، وشەی نهێنییەکەی لاببە و پاشەکەوتی بکە؛ پاشان دووبارە هاوردەی بکە.
document-ambiguous-archive = لە فایلی { $path } دوو بەش بە هەمان ناو هەن، بۆیە هەر بەرنامەیەک شتێکی جیاوازی تێدا دەخوێنێتەوە.
document-too-many-entries =
    فایلی { $path } زیاتر لە { $limit ->
        [one] یەک بەشی
       *[other] { $limit } بەشی
    } تێدایە، هیچ فایلێکی Wordیش وا نییە.
document-part-too-large =
    لە فایلی { $path }، بەشی { $part } کاتێک دەکرێتەوە لە ڕێگەپێدراو گەورەتر دەبێت؛ هەموو بەشەکان پێکەوە نابێت لە { $limit ->
        [one] یەک مێگابایت
       *[other] { $limit } مێگابایت
    } زیاتر بن.
document-damaged-part = لە فایلی { $path }، بەشی { $part } تێکچووە و ناکرێتەوە.
document-malformed-part = لە فایلی { $path }، بەشی { $part } لە شوێنی { $offset } تێکچووە.
document-word-hint = فایلەکە لە Word یان LibreOffice بکەرەوە، دووبارە بە ‎.docx پاشەکەوتی بکە، پاشان هاوردەی بکەرەوە.
document-doctype = لە فایلی { $path }، لە بەشی { $part } جۆری بەڵگەنامە (DOCTYPE) ڕاگەیەنراوە، هیچ فایلێکی Wordیش وا نییە.
document-entity = لە فایلی { $path }، بەشی { $part } «{ $entity }» بەکاردەهێنێت، کە پێناسە نەکراوە.
document-doctype-hint = فایلەکە بۆ زیانگەیاندن دروست کراوە، یان بەرنامەیەکی تێکچوو دروستی کردووە. دەقەکەی بخەرە ناو بەڵگەنامەیەکی نوێوە و ئەوە هاوردە بکە.

document-warning-encoding = فایلەکە ناڵێت کۆدکردنەکەی چییە؛ وەک { $encoding } خوێنرایەوە. سەیری دەقەکە بکە، ئەگەر هەڵە بوو، بە ‎--encoding بڵێ چییە.
document-warning-wrapped =
    { $count ->
        [one] وا دیارە دێڕێک تەنیا لەبەر ئەوە شکێنراوە کە پڕ بووە.
       *[other] وا دیارە { $count } دێڕ تەنیا لەبەر ئەوە شکێنراون کە پڕ بوون.
    } هەر دێڕێک وەک خۆی وەرگیرا؛ ‎--unwrap دەیانلکێنێتەوە.
document-warning-bidi =
    { $count ->
        [one] هێمای { $character } لە دەقەکەدا هەیە
       *[other] هێمای { $character } لە دەقەکەدا { $count } جار هاتووە
    }، { $unit ->
        [paragraph] یەکەم جار لە پەرەگرافی { $at }
       *[line] یەکەم جار لە دێڕی { $at }
    }. ئەم هێمایە دەتوانێت وشەکان بە ڕیزبەندییەک پیشان بدات کە هی خۆیان نییە؛ بیسڕەوە، مەگەر خۆت داتنابێت.
document-warning-tag =
    { $count ->
        [one] هێمایەکی نەبینراوی تاگ لە دەقەکەدا هەیە
       *[other] { $count } هێمای نەبینراوی تاگ لە دەقەکەدا هەن
    }، { $unit ->
        [paragraph] یەکەمیان لە پەرەگرافی { $at }
       *[line] یەکەمیان لە دێڕی { $at }
    }: { $character }. ئەم هێمایانە دەتوانن دەقێک هەڵبگرن کە کەس نایبینێت؛ بیانسڕەوە.
document-warning-presentation-form =
    { $count ->
        [one] پیتێک شێوەی جێگیری هەیە
       *[other] { $count } پیت شێوەی جێگیریان هەیە
    }، وەک ئەو دەقانەی لە PDFەوە کۆپی دەکرێن، { $unit ->
        [paragraph] یەکەم جار لە پەرەگرافی { $at }
       *[line] یەکەم جار لە دێڕی { $at }
    }: { $character }. بزانە وشەکان بە ڕیزبەندیی ڕاست هاتوون، یان دووبارە بیاننووسەوە.
document-warning-replacement =
    { $count ->
        [one] پیتێک پێش ئەوەی فایلەکە بگاتە ئێرە لەدەست چووە
       *[other] { $count } پیت پێش ئەوەی فایلەکە بگاتە ئێرە لەدەست چوون
    }، { $unit ->
        [paragraph] یەکەم جار لە پەرەگرافی { $at }
       *[line] یەکەم جار لە دێڕی { $at }
    }. لەگەڵ دەقە ڕەسەنەکەدا بەراوردی بکە.
document-warning-changes =
    فایلەکە گۆڕانی نیشانکراوی تێدایە (tracked changes). گۆڕانەکان وەک قبووڵکراو خوێنرانەوە: { $inserted ->
        [one] یەک زیادکردن هێڵرایەوە
       *[other] { $inserted } زیادکردن هێڵرانەوە
    }، { $deleted ->
        [one] یەک سڕینەوە وەرنەگیرا
       *[other] { $deleted } سڕینەوە وەرنەگیران
    }.
document-warning-hidden =
    { $count ->
        [one] پارچە دەقێکی شاراوە وەرنەگیرا.
       *[other] { $count } پارچە دەقی شاراوە وەرنەگیران.
    }
document-warning-comments =
    { $count ->
        [one] سەرنجێک وەرنەگیرا.
       *[other] { $count } سەرنج وەرنەگیران.
    }
document-warning-pictures =
    { $count ->
        [one] وێنەیەک یان هێڵکارییەک وەرنەگیرا.
       *[other] { $count } وێنە یان هێڵکاری وەرنەگیران.
    }
document-warning-symbols =
    { $count ->
        [one] نیشانەیەکی فۆنتی هێماکان وەرنەگیرا، چونکە هیچ پیتێک ناگەیەنێت.
       *[other] { $count } نیشانەی فۆنتی هێماکان وەرنەگیران، چونکە هیچ پیتێک ناگەیەنن.
    }
document-warning-embedded =
    { $count ->
        [one] بەڵگەنامەیەک کە خرابووە ناو فایلەکەوە وەرنەگیرا.
       *[other] { $count } بەڵگەنامە کە خرابوونە ناو فایلەکەوە وەرنەگیران.
    }
