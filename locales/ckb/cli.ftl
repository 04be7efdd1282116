# ئەوەی خودی هێڵی فەرمان دەیڵێت: یارمەتی، هەڵەی بەکارهێنان، تێرمیناڵ، ژینگە.
#
# دەقی فەرمان و دانراوەکانیان ڕێسایەکیان هەیە (بڕوانە src/cli/help/ids.rs).

## یارمەتی

usage-heading = شێوەی بەکارهێنان:
usage-options = هەڵبژاردەکان
usage-command = فەرمان
heading-arguments = دانراوەکان
heading-options = هەڵبژاردەکان
heading-commands = فەرمانەکان
help-choices = یەکێک لەمانە: { $values }
help-default = ئەگەر نەدرێت: { $value }

cmd-help = ڕوونکردنەوەی bayan یان یەکێک لە فەرمانەکانی
    .arg-command = ئەو فەرمانەی ڕوون دەکرێتەوە

arg-help = پیشاندانی ئەم یارمەتییە
arg-version = پیشاندانی ژمارەی وەشان
arg-locale = ئەو زمانەی bayan پێی لەگەڵت دەدوێت
arg-color = ئایا ڕەنگ بەکاربهێنرێت

value-color = کەی
value-command = فەرمان
value-locale = زمان

## لاپەڕەی هەموو فەرمانەکان

reference-title = فەرمانەکانی bayan
reference-introduction = ئەم لاپەڕەیە خودی بەرنامەکە دەینووسێت. بۆ خوێندنەوەی ڕوونکردنەوەی یەک فەرمان لە تێرمیناڵدا، بنووسە bayan help و ناوی فەرمانەکە.

## هەڵەی بەکارهێنان

usage-unknown-argument = ‏«{ $arg }» لێرەدا نەناسراوە.
usage-unknown-command = فەرمانێک بە ناوی «{ $command }» نییە.
usage-invalid-value = ناکرێت «{ $value }» بۆ { $arg } بەکاربهێنرێت.
usage-no-value = بۆ { $arg } دەبێت نرخێک بنووسرێت.
usage-missing = { $count ->
    [one] فەرمانەکە شتێکی تری پێویستە: { $args }
   *[other] فەرمانەکە { $count } شتی تری پێویستە: { $args }
}
usage-missing-command = دەتەوێت bayan چی بکات؟ فەرمانەکە نەنووسراوە.
usage-conflict = ناکرێت { $arg } لەگەڵ { $other } بەکاربهێنرێت.
usage-conflict-others = ناکرێت { $arg } لەگەڵ بەشەکانی تری فەرمانەکە بەکاربهێنرێت.
usage-twice = دەبێت { $arg } تەنیا جارێک بنووسرێت.
usage-too-many = ‏«{ $value }» لەوە زیاترە کە { $arg } وەریدەگرێت.
usage-too-few = { $min ->
    [one] بۆ { $arg } لانی کەم { $min } نرخ پێویستە؛ ئەوەی دراوە: { $actual }.
   *[other] بۆ { $arg } لانی کەم { $min } نرخ پێویستن؛ ئەوەی دراوە: { $actual }.
}
usage-wrong-number = { $expected ->
    [one] بۆ { $arg } تەنیا { $expected } نرخ پێویستە؛ ئەوەی دراوە: { $actual }.
   *[other] بۆ { $arg } ڕێک { $expected } نرخ پێویستن؛ ئەوەی دراوە: { $actual }.
}
usage-no-equals = نرخی { $arg } دەبێت لە دوای نیشانەی یەکسانییەوە بنووسرێت.
usage-not-utf8 = بەشێک لە فەرمانەکە دەقی UTF-8 نییە.
usage-other = لە فەرمانەکە تێنەگەیشترا.

usage-did-you-mean = مەبەستت { $suggestion } بوو؟
usage-choices = دەتوانیت لەمانە هەڵبژێریت: { $values }
usage-trailing = ئەگەر مەبەستت خودی «{ $arg }»ە، نەک هەڵبژاردەیەک، لە پێشییەوە ‎-- بنووسە.
usage-given-for = ‏«{ $value }» بۆ { $arg } درابوو.
usage-more-help = ‏‎--help بخەرە سەر فەرمانەکە، بۆ ئەوەی شێوەی بەکارهێنانی بخوێنیتەوە.

## تێرمیناڵ و ژینگە

terminal-unwritable = دەرئەنجامەکە نەتوانرا بنووسرێت: { $reason }
terminal-unwritable-hint = بزانە دیسکەکە پڕ نەبووبێت و ئەو شوێنەی بۆی دەنووسیت هێشتا مابێت، پاشان فەرمانەکە دووبارە بنووسەوە.
environment-now = ‏BAYAN_NOW بریتییە لە «{ $given }»، ئەوەش کات نییە.
environment-now-hint = بەم شێوەیە بینووسە: ‎2021-02-05T09:00:00Z، یان لایببە بۆ ئەوەی کاتژمێری ئامێرەکە بەکاربهێنرێت.
environment-folder = ئەو فۆڵدەرەی تێیدایت ناخوێنرێتەوە: { $reason }
environment-folder-hint = بچۆ بۆ فۆڵدەرێک کە هەبێت، پاشان فەرمانەکە دووبارە بنووسەوە.
