# فەرهەنگی زاراوە: فایلی terms.toml و فەرمانی terms و پشکنینی زاراوەکان.

## ئەوەی لە فایلی فەرهەنگدا دەکرێت هەڵە بێت

terms-empty = ناوەکەی «{ $key }» هیچ وشەیەکی تێدا نییە.
terms-empty-hint = ناوەکە بنووسە، یان دێڕەکە لابەرە.
terms-long = ناوەکەی «{ $key }» لە { $limit ->
    [one] { $limit } پیت
   *[other] { $limit } پیت
} درێژترە: ئەمە ڕستەیە نەک زاراوە.
terms-long-hint = ئەو بەشە بهێڵەرەوە کە دووبارە دەبێتەوە، و ئەوی دیکە بخەرە «note».
terms-hazard = دەقی «{ $key }» پیتێکی شاراوەی چەواشەکەری تێدایە: { $hazard }.
terms-hazard-hint = دێڕەکە بسڕەرەوە و لە نوێوە بینووسە، لەبەری مەگرەوە.
terms-contradiction = «{ $name }» بۆ هەمان شت هەم ڕاستە و هەم قەدەغەیە.
terms-contradiction-hint = لە «forbidden» یان لە ناوەکانی دیکە لایبەرە.
terms-duplicate = زاراوەی «{ $term }» لەم فایلەدا دوو جار هاتووە: لێرە و لە دێڕی { $first }.
terms-duplicate-hint = هەردووکیان بکە بە یەک؛ ئەگەر دوو شتی جیاوازن، «domain»ی جیا بدە بە هەریەکەیان.
terms-language = «{ $found }» لە زمانەکانی ئەم شوێنی کارە نییە.
terms-language-hint = ناوەکان دەکرێت بەم زمانانە بن: { $known }. زمانی دیکە دەخرێتە ژێر «targets» لە workflow.toml.
terms-id = «{ $found }» ناکرێت ناسنامەی زاراوە بێت.
terms-id-hint = بە پیتێکی لاتینی دەست پێ بکە، پاشان پیت و ژمارە و «-» و «_» و «.».
terms-no-names = ئەم تۆمارە ناڵێت هیچ شتێک ناوی چییە.
terms-no-names-hint = ناوێک زیاد بکە، بۆ نموونە: { $example } = "…"
terms-format-unknown = ناوی «{ $path }» کۆتاییەکی نییە کە فۆرماتێکی زاراوە دیاری بکات. کۆتاییەکان ئەمانەن: { $known }.
terms-format-unknown-hint = بە ‎--format tbx یان ‎--format csv بڵێ کامەیانە.
terms-file-empty = هیچ لە «{ $path }»دا نییە.
terms-too-large = { $limit ->
    [one] «{ $path }» لە { $limit } مێگابایت گەورەترە، هیچ فەرهەنگێک وا نییە.
   *[other] «{ $path }» لە { $limit } مێگابایت گەورەترە، هیچ فەرهەنگێک وا نییە.
}
terms-encoding = «{ $path }» وەک دەق ناخوێندرێتەوە.
terms-encoding-hint = بە UTF-8 سەرلەنوێ پاشەکەوتی بکە؛ لە خشتەدا بە «CSV UTF-8».
terms-conflict = «{ $path }» تێکەڵکردنێکی ناتەواوی تێدایە: نیشانەکانی لە دێڕی { $line } دەست پێ دەکەن.
terms-conflict-hint = یەکێک لە دوو دانەکەی نێوان نیشانەکان بهێڵەرەوە، و نیشانەکان بسڕەرەوە.
terms-truncated = «{ $path }» ناتەواوە: لە ناوەڕاستی شتێکدا کۆتایی دێت کە پێش دێڕی { $line } دەستی پێ کردووە.
terms-xml = دێڕی { $line }ی «{ $path }» ئەو XMLە نییە کە بخوێندرێتەوە: { $detail }
terms-xml-hint = فایلەکە لەو بەرنامەیەی دروستی کردووە سەرلەنوێ هەناردە بکە.
terms-doctype = دێڕی { $line }ی «{ $path }» جۆری بەڵگەنامە ڕادەگەیەنێت. فایلی وا ڕەت دەکرێتەوە، چونکە دەتوانێت خوێنەر ناچار بکات فایلی دیکە بکاتەوە.
terms-doctype-hint = بە TBX 3 هەناردەی بکە کە جۆری بەڵگەنامەی نییە، یان بە CSV.
terms-not-tbx = «{ $path }» فایلی TBX 3 نییە: لە دێڕی { $line } بە «{ $found }» دەست پێ دەکات.
terms-not-tbx-hint = بە TBX 3 (ISO 30042:2019) هەناردەی بکە، یان بە CSV.
terms-csv-column = کەس ستوونی «{ $found }» ناخوێنێتەوە.
terms-csv-column-hint = بیسڕەرەوە، یان یەکێک لەم ناوانەی لێ بنێ: { $known }
terms-csv-cells = ئەم ڕیزە { $found } خانەی هەیە، بەڵام تەنیا { $expected } ستوون هەیە.
terms-csv-cells-hint = ئەو خانەیەی کۆمای تێدایە بخەرە نێوان دوو نیشانەی وتە.
terms-csv-quote = نیشانەیەکی وتە لێرە خانەیەک دەکاتەوە و دایناخات.
terms-csv-quote-hint = نیشانەی وتە لە ناو خانەدا دوو جار بنووسە.
terms-csv-value = «{ $found }» ناکرێت لە ستوونی «{ $column }»دا بێت.
terms-csv-value-hint = ئەمانە دەکرێن: { $possible }

## زیادکردن

terms-add-form = «{ $given }» ناڵێت بە چ زمانێکە.
terms-add-form-hint = زمانەکە و نیشانەی یەکسان و ناوەکە بنووسە، بۆ نموونە: "en=committee"
terms-add-language = «{ $lang }» لە زمانەکانی ئەم شوێنی کارە نییە. ناوەکان دەکرێت بەم زمانانە بن: { $known }
terms-add-name = ناوەکەی زمانی { $lang } دەبێت وشەیەکی تێدا بێت، و لە { $limit ->
    [one] { $limit } پیت
   *[other] { $limit } پیت
} زیاتر نەبێت.
terms-add-twice = دوو ناو بە زمانی { $lang } دراوە.
terms-add-twice-hint = دووەمیان لە دوای ‎--admitted یان ‎--form دابنێ.
terms-add-id = «{ $found }» ناکرێت ناسنامەی زاراوە بێت.
terms-add-contradiction = «{ $name }» ناکرێت بۆ هەمان شت ڕاست و قەدەغە بێت.
terms-add-conflict = فەرهەنگەکە شتێکی دیکە دەڵێت ({ $about }): «{ $here }»ی تێدایە، و تۆ «{ $there }»ت دا.
terms-add-conflict-hint = بۆ گۆڕینی ئەوەی هەیە terms.toml دەستکاری بکە، پاشان: bayan save. ئەگەر شتێکی دیکەی هاوناوە، ‎--domain ی پێ بدە.
terms-add-new = زاراوەیەکی نوێ:
terms-add-changed = بۆ زاراوەیەکی ئامادە زیاد کرا:
terms-add-same = هەمووی پێشتر هەبوو:

## نیشاندان و دۆزینەوە

label-term = زاراوە:
label-note = تێبینی:
label-found = لە دەقدا:
terms-cased = گەورە و بچووکی پیت دەژمێردرێت
terms-forms = شێوەکان:
terms-count = { $count ->
    [0] فەرهەنگەکە زاراوەی وای تێدا نییە.
    [one] { $count } زاراوە.
   *[other] { $count } زاراوە.
}
terms-find-none = هیچ زاراوەیەک نەدۆزرایەوە.

## هاوردەکردن و هەناردەکردن

terms-import-would-add = دێڕی { $line }: { $term } نوێ دەبێت
terms-import-would-change = دێڕی { $line }: { $term } بۆی زیاد دەکرێت
terms-import-conflict = دێڕی { $line }: { $term } ({ $about }): لە فەرهەنگدا «{ $here }»، لە فایلەکەدا «{ $there }»
terms-import-skipped = { $count ->
    [one] { $count } ناو بە زمانی «{ $lang }» لابرا: لە زمانەکانی ئەم شوێنی کارە نییە.
   *[other] { $count } ناو بە زمانی «{ $lang }» لابرا: لە زمانەکانی ئەم شوێنی کارە نییە.
}
terms-import-new = نوێ: { $count }
terms-import-changed = بۆی زیاد کرا: { $count }
terms-import-same = وەک خۆی: { $count }
terms-import-conflicts = ناکۆک: { $count }
terms-import-nothing = فایلەکە زاراوەی بۆ ئەم شوێنی کارە تێدا نییە.
terms-import-dry = هیچ نەنووسرا.
terms-import-conflict-hint = تۆمارە ناکۆکەکان وەک لە فەرهەنگدان دەمێننەوە. terms.toml یان فایلەکە ڕاست بکەوە، پاشان سەرلەنوێ هاوردەی بکە.
terms-export-done = { $count ->
    [one] { $count } زاراوە لە { $path } نووسرا.
   *[other] { $count } زاراوە لە { $path } نووسرا.
}

## پێشنیارکردن

terms-suggest-together = (پێکەوە: { $together }، لە { $sources } و { $targets })
terms-suggest-count = { $count ->
    [one] { $count } پێشنیار
   *[other] { $count } پێشنیار
} لە { $pairs ->
    [one] { $pairs } جووتی پەسەندکراو
   *[other] { $pairs } جووتی پەسەندکراو
} بە زمانی { $lang }.
terms-suggest-hint = بۆ زیادکردنی یەکێکیان: bayan terms add "ar=…" "{ $lang }=…"

## تۆمارکردنەکان

commit-terms-add = زیادکردنی زاراوەی { $term }
commit-terms-import = هاوردەکردنی { $count ->
    [one] { $count } زاراوە
   *[other] { $count } زاراوە
}

## پاکێجەکان


## پشکنینەکان

check-forbidden = «{ $found }» ناوی { $term } نییە؛ ناوی «{ $name }»ە.
check-forbidden-always = «{ $name }» بنووسە، نەک «{ $found }».
check-forbidden-nameless = نابێت لێرە «{ $found }» بەکار بێت.
check-terms = ناوی { $term } «{ $name }»ە، و ئەو ناوە لێرە نییە.
check-synonyms = ئەوەی لێرە «{ $found }»ە، لە { $segment }دا «{ $other }»ە.
check-about-forbidden = ئەو ناوانەی فەرهەنگەکە دەڵێت بۆ ئەوەی سەرچاوە باسی دەکات هەڵەن.
check-about-terms = زاراوەکانی سەرچاوە کە ناویان لە وەرگێڕاندا نییە؛ هەر شێوەیەکی ناوێکی ڕاست بەسە.
check-about-synonyms = یەک شت لە هەمان بەیاننامەدا بە دوو ناو، کە هەردووکیان ڕاستن.

## یارمەتی

cmd-terms = فەرهەنگی زاراوە: ناو و زاراوەکان لە هەر زمانێکدا چییان پێ دەڵێن
cmd-terms-list = نیشاندانی زاراوەکان
    .arg-lang = تەنیا ئەوانەی ناویان بەم زمانە هەیە
    .arg-domain = تەنیا ئەوانەی ئەم بوارە
cmd-terms-find = دۆزینەوەی ئەو زاراوانەی دەقێک بەکاریان دێنێت، یان دەقەکە بەشێکە لە ناویان
    .arg-text = دەقێک، یان بەشێک لە ناوێک
    .arg-lang = زمانی دەقەکە؛ هەموو زمانەکان ئەگەر نەدرا
cmd-terms-add = زیادکردنی زاراوەیەک، یان ناو بۆ زاراوەیەکی ئامادە
    .arg-names = ناوەکەی بە هەر زمانێک، بۆ نموونە "en=committee" "kmr=komîte"
    .arg-form = شێوەیەکی ناوەکە کە هیچ ڕێسایەک دروستی ناکات، وەک کۆی شکاوی عەرەبی
    .arg-admitted = ناوێک کە ئەویش ڕاستە، بۆ نموونە "en=commission"
    .arg-forbidden = ناوێک کە هەڵەیە، بۆ نموونە "en=council"
    .arg-domain = ئەو بوارەی سەر بەوە، بۆ نموونە places
    .arg-part-of-speech = جۆری وشە
    .arg-note = ئەوەی وەرگێڕ دەبێت بیزانێت
    .arg-id = ناسنامەیەکی کورت بۆی، بۆ نموونە committee
    .arg-case-sensitive = بە گەورە و بچووکی پیت لە وشەی دیکە جیا دەکرێتەوە
cmd-terms-import = هاوردەکردنی زاراوە لە TBX یان CSV
    .arg-file = فایلەکە
    .arg-format = فۆرماتەکەی، ئەگەر کۆتایی ناوەکەی نەیڵێت
cmd-terms-export = نووسینی زاراوەکان بە TBX یان CSV بۆ بەرنامەی دیکە
    .arg-output = فایلەکە؛ دەرچووی ستاندارد ئەگەر نەدرا
    .arg-format = فۆرماتەکە، ئەگەر کۆتایی ناوی فایلەکە نەیڵێت
cmd-terms-suggest = پێشنیارکردنی زاراوە لە وەرگێڕانە پەسەندکراوەکان
    .arg-lang = زمانی بەرامبەرەکان
    .arg-limit = ئەوپەڕی ژمارە

value-name = زمان=ناو
value-domain = بوار
value-part = جۆر
value-term = ناسنامە
