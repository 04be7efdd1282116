# داڕێژەکانی نووسینگە خۆی.

template-long = داڕێژەی { $name } لەوە زیاتر چاپ دەکات کە لە هیچ بەڵگەنامەیەکدا جێی ببێتەوە.
template-torn = داڕێژەی { $name } دەقێک دەکات بە دوو پارچە. پاڵێوەرێک کە کورت دەکاتەوە یان دابەش دەکات، لەگەڵ بڕگە بەکار ناهێنرێت.
template-silent = داڕێژەی { $name } ئاگادارییەک جێ دەهێڵێت ({ $language }): ئەوەی کە دەقەکە ڕەشنووسە، یان دووبارە داڕێژراوەتەوە.
template-silent-hint = بیگەڕێنەوە شوێنی خۆی: {"{{ notices }}"}

template-terminal = ‏{ $name } فایلێکی Wordە و لە تێرمیناڵدا پیشان نادرێت.
template-terminal-hint = لە بوخچەیەکدا بینووسە: bayan export ‎--print-template { $name } ‎-o templates
template-exists = ‏{ $path } پێشتر هەیە و وەک خۆی ماوەتەوە.
template-exists-hint = سەرەتا بیگوازەوە، یان بە «‎-o» بوخچەیەکی تر دیاری بکە.
template-word-file = ‏{ $path } فایلی Word (.docx) نییە، یان قفڵ کراوە یان تێکچووە.
template-word-hint = لە داڕێژە بنەڕەتییەکەوە دەست پێ بکە و بە ‎.docx پاشەکەوتی بکە: bayan export ‎--print-template document.docx ‎-o FOLDER
template-word-too-large = ‏{ $path } لەوە زیاتری تێدایە کە هیچ کاغەزێکی نووسراو هەڵیدەگرێت.
template-word-part = لە { $path }، بەشی { $part } نییە، یان تێکچووە، یان بە UTF-8 نییە.
template-word-line = لە { $path }، بەشی { $part } لە دێڕی { $row }دا XMLێکی دروست نییە.
template-word-active = لە { $path }، لە بەشی { $part }دا شتێک هەیە کە خۆی کار دەکات یان بۆ دەرەوەی فایلەکە دەبات: { $what }. دەچووە ناو هەموو بەڵگەنامەکانتانەوە.
template-word-active-hint = لایببە و فایلەکە دووبارە پاشەکەوت بکە. دەق و وێنە و خشتە و ژمارەی پەڕە دەکرێت بمێننەوە، بەستەر و خانەی تر و تەن و ماکرۆ نا.
template-word-picture = لە { $path }، وێنەی { $part } نە PNGیە، نە JPEG، نە GIF.
template-word-picture-hint = بە PNG یان JPEG دایبنێ و فایلەکە دووبارە پاشەکەوت بکە.
template-word-styles = ‏{ $path } ئەو شێوازانەی تێدا نییە کە بەڵگەنامەکان پێویستیانە: { $missing }.
template-word-page = پەڕەی { $path } جێگەی بۆ دەق نەهێشتووەتەوە، یان پێوانەکانی دروست نین.
template-word-page-hint = کاغەز و پەراوێزەکان وا ڕێک بخە کە لە هەر لایەکەوە لانی کەم پێنج سانتیمەتر بمێنێتەوە.
