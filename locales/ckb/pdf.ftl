# بۆچی ناتوانرێت PDF دروست بکرێت.

pdf-not-built = ئەم بەیانە بەبێ ئەو بەشە دروست کراوە کە فایلی { $format } دادەڕێژێت.
pdf-not-built-hint = لەگەڵ تایبەتمەندیی «pdf» دروستی بکە (cargo build --features pdf)، یان «html» هەناردە بکە و لە وێبگەڕەوە چاپی بکە.
pdf-characters = بڕگەی { $segment } لە { $statement } بە زمانی { $language } هەندێک پیتی تێدایە کە هیچ فۆنتێک نایکێشێت: { $characters }. بۆیە PDFی نییە.
pdf-characters-hint = لە workflow.tomlدا فۆنتێک ناو ببە کە ئەو پیتانەی تێدا بێت، بە «font» لەژێر [house]دا، یان لە دەقەکە لایانببە.
pdf-letterhead-characters = سەرنامەکە یان دێڕی ڕاستکردنەوەکە بە زمانی { $language } هەندێک پیتی تێدایە کە هیچ فۆنتێک نایکێشێت: { $characters }.
pdf-font = ئەو فایلەی لە ڕیزی { $number }ی «font» لە workflow.tomlدایە فۆنت نییە.
pdf-font-hint = فایلێکی TrueType یان OpenType بدە (‎.ttf یان ‎.otf).
pdf-logo = لۆگۆکە چاپ ناکرێت: { $detail }.
pdf-logo-hint = وێنەکە سەرلەنوێ بە PNG یان SVG پاشەکەوت بکە، بەبێ بەستەر بۆ فایلی تر، و ناوی ئەو فایلە لە workflow.tomlدا بنووسە.
pdf-template = نەتوانرا { $path } بەکار بهێنرێت: { $detail }.
pdf-template-hint = قاڵبەکە ڕاست بکەوە، یان بیسڕەوە بۆ ئەوەی قاڵبە ناوەکییەکە بەکار بێت.
