# کاری بەردەوام: پرسیار و وەڵام، گرتنی بڕگە، وادە.

## پرسیارەکان

cmd-ask = پرسیارکردن لەبارەی بڕگەیەکەوە
    .arg-text = پرسیارەکە
    .arg-lang = لەبارەی وەرگێڕانی ئەم زمانەوە؛ ئەگەر نەنووسرێت، لەبارەی سەرچاوەکەوە
    .arg-blocks = ئەوەی پرسیارەکە لەبارەیەوەیە بڵاو ناکرێتەوە تا پرسیارەکە دادەخرێت
cmd-answer = وەڵامدانەوەی پرسیارێک، داخستنی، یان پیشاندانی پرسیارەکان
    .arg-question = پرسیارەکە: ناسنامەکەی (q3f9a0c12) یان ژمارەکەی؛ ئەگەر نەنووسرێت، هەموو پرسیارە کراوەکان پیشان دەدرێن
    .arg-text = وەڵامەکە
    .arg-close = داخستنی پرسیارەکە: هیچ نەماوە وەڵام بدرێتەوە
    .arg-all = پیشاندانی داخراوەکانیش
value-question = پرسیار
label-question = پرسیار:
label-answer = وەڵام:
question-blocks-word = ڕێ لە بڵاوکردنەوە دەگرێت
question-closed-word = داخراوە
question-waits = چاوەڕێی { $people } دەکات
ask-done = پرسیار لەبارەی { $segment } تۆمار کرا: { $question }. چاوەڕێی ئەمانە دەکات: { $people }
ask-blocks = ‏{ $statement } بە هیچ زمانێک بڵاو ناکرێتەوە تا پرسیارەکە دادەخرێت.
ask-blocks-language = ‏{ $statement } بە { $lang } بڵاو ناکرێتەوە تا پرسیارەکە دادەخرێت.
ask-next = بۆ بینینی وەڵام: bayan answer { $statement } { $question }
answer-done = وەڵامی { $question } ({ $segment }) درایەوە. ئێستا چاوەڕێی ئەمانە دەکات: { $people }
answer-closed = ‏{ $question } ({ $segment }) داخرا.
answer-nothing = هیچ پرسیارێکی کراوە لەبارەی { $statement } نییە.
answer-hint = بۆ وەڵامدانەوە: bayan answer { $statement } { $question } "…"؛ بۆ داخستن ‎--close‎ زیاد بکە
answer-close-hint = کاتێک هیچ نەما وەڵام بدرێتەوە: bayan answer { $statement } { $question } ‎--close
question-empty = دەقەکە بەتاڵە.
question-too-long = دەقەکە { $length } پیتە؛ زۆرترین { $most } پیت دەبێت.
question-too-long-hint = ئەوەی گرنگە لێرە بینووسە و پاشماوەکە بە ئیمەیڵ.
question-not-in-source = سەرچاوەی { $statement } بڕگەی «{ $segment }»ی تێدا نییە.
question-not-in-source-hint = ئەگەر تەنیا لە وەرگێڕانێکدا هەیە، زمانەکە بنووسە: ‎--lang LANGUAGE‎. بۆ بینینی بڕگەکان: bayan show { $statement }
question-unknown = هیچ پرسیارێک بە «{ $found }» لەبارەی { $statement } نییە.
question-unknown-hint = بۆ بینینی پرسیارەکان: bayan answer { $statement } ‎--all
question-closed = ‏{ $question } پێشتر لەلایەن { $person } داخراوە.
question-closed-hint = ئەگەر هێشتا پرسیارێک ماوە، سەرلەنوێ بپرسە: bayan ask
question-not-yours = وەڵامدانەوەی { $question } کاری { $person } نییە.
question-not-yours-hint = چاوەڕێی ئەمانە دەکات: { $people }
id-question-malformed = «{ $given }» ناسنامەی پرسیار نییە.
id-question-malformed-hint = بەم شێوەیەیە: q3f9a0c12
file-bad-question-id = «{ $found }» ناسنامەی پرسیار نییە: وەک q3f9a0c12 دەنووسرێت.
release-question = ‏{ $question }: پرسیاری { $person }، هێشتا کراوەیە
release-question-hint = پرسیارێک ڕێ لە بڵاوکردنەوە دەگرێت. بۆ خوێندنەوە و وەڵامدانەوە و داخستنی: bayan answer { $statement } { $question }
release-open-questions = { $count ->
    [one] { $count } پرسیار لەبارەی { $statement } کراوەیە و ڕێ لە هیچ ناگرێت.
   *[other] { $count } پرسیار لەبارەی { $statement } کراوەن و ڕێ لە هیچ ناگرن.
}
status-questions = { $count ->
    [one] { $count } پرسیاری کراوە
   *[other] { $count } پرسیاری کراوە
}{ $blocking ->
    [0] {""}
    [one] ، { $blocking }یان ڕێ لە بڵاوکردنەوە دەگرێت
   *[other] ، { $blocking }یان ڕێ لە بڵاوکردنەوە دەگرن
}: bayan answer { $statement }
sync-questions = { $count ->
    [one] { "    " }{ $count } پرسیار یان وەڵام
   *[other] { "    " }{ $count } پرسیار و وەڵام
}
commit-ask = پرسیار لەبارەی { $segment }ی { $statement }
commit-answer = وەڵامی پرسیارێک لەبارەی { $segment }ی { $statement }
commit-close = داخستنی پرسیارێک لەبارەی { $segment }ی { $statement }
log-asked = ‏{ $by } لەبارەی سەرچاوەکەوە پرسیاری کرد
log-asked-translation = ‏{ $by } لەبارەی وەرگێڕانی { $lang } پرسیاری کرد
log-answered = ‏{ $by } وەڵامی پرسیارێکی دایەوە
log-closed = ‏{ $by } پرسیارێکی داخست
log-question-removed = ‏{ $by } پرسیار یان وەڵامی لە تۆمارەکە سڕییەوە، کە دەبێت تەنیا زیاد بکات
audit-question-removed = شتێک کە { $by } لەبارەی { $statement } گوتبووی لە تۆماری پرسیارەکان لابراوە یان گۆڕدراوە: { $detail }
audit-question-forged = پرسیارێک یان وەڵامێک لەبارەی { $statement } بە ناوی { $by } کە کەسێکی تر تۆماری کردووە: { $detail }

## گرتنی بڕگەکان

claim-taken = { $count ->
    [one] { $count } بڕگە تا { $time } بۆ تۆ گیراوە.
   *[other] { $count } بڕگە تا { $time } بۆ تۆ گیراون.
}
claim-left = { $count ->
    [one] { $count } بڕگە بەجێ هێڵرا: { $person } تا { $time } گرتوویەتی.
   *[other] { $count } بڕگە بەجێ هێڵران: { $person } تا { $time } گرتوونی.
}
claim-over-hint = بۆ گرتنیان سەرەڕای ئەوە: bayan pull ‎--lang { $lang } ‎--claim --over { $person }
claim-others = { $count ->
    [one] { $person } کار لەسەر { $count } لەم بڕگانە دەکات.
   *[other] { $person } کار لەسەر { $count } لەم بڕگانە دەکات.
}
claim-others-hint = بۆ گرتنی تەنیا ئەوانەی ئازادن: bayan pull ‎--lang { $lang } ‎--claim
claim-by = ‏{ $person } گرتوویەتی
claim-given-back = { $count ->
    [0] هیچ بڕگەیەکی { $lang } بۆ تۆ نەگیرابوو.
    [one] { $count } بڕگەی { $lang } دیسان ئازادە.
   *[other] { $count } بڕگەی { $lang } دیسان ئازادن.
}
claim-over-oneself = ‏{ $person } خۆتیت.
claim-over-oneself-hint = ئەوەی گرتووتە هەر هی تۆیە: bayan pull ‎--claim‎ بەسە.
status-claimed = ‏{ $lang }: { $person } { $segments }ی تا { $time } گرتووە
status-outclaimed = ‏{ $lang }: { $person } { $segments }یشی گرتووە، دوای { $first }
sync-outclaimed = لە { $statement } ({ $lang })دا { $person } پێش تۆ { $segments }ی گرتبوو.
sync-claims = { $count ->
    [one] { "    " }گرتن یان ئازادکردنی { $count } بڕگە
   *[other] { "    " }گرتن یان ئازادکردنی { $count } بڕگە
}
commit-claim = ‏{ $person } { $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
} لە { $statement } بۆ { $language } دەگرێت
commit-unclaim = ‏{ $person } { $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
} لە { $statement } بۆ { $language } ئازاد دەکات

## وادەکان

cmd-due = دانانی وادەی بەیاننامەیەک یان زمانێکی، و پەلەیی
    .arg-due = ڕۆژەکە، وەک ‎2021-02-08‎، یان none بۆ لابردنی
    .arg-lang = تەنیا ئەم زمانە
    .arg-priority = پەلەیی: high بەپەلە، normal ئاسایی، low بێپەلە
value-priority = پەلەیی
priority-high = بەپەلە
priority-normal = ئاسایی
priority-low = بێپەلە
due-set = وادەی { $statement } لە { $date }ە ({ $priority }).
due-set-language = وادەی { $statement } بە { $lang } لە { $date }ە ({ $priority }).
due-none = ‏{ $statement } وادەی نییە ({ $priority }).
due-none-language = ‏{ $statement } بە { $lang } وادەی نییە ({ $priority }).
due-unchanged = پێشتریش هەروا بوو.
day-malformed = «{ $given }» ڕۆژ نییە.
day-malformed-hint = ساڵ و مانگ و ڕۆژ بنووسە، وەک ‎2021-02-08‎.
due-not-a-day = «{ $given }» ڕۆژ نییە.
due-not-a-day-hint = ساڵ و مانگ و ڕۆژ بنووسە، وەک ‎2021-02-08‎؛ یان none.
status-due = ‏{ $languages }: وادە { $date }
status-overdue = ‏{ $languages }: لە { $date }ەوە دواکەوتووە
status-priority = ‏{ $languages }: { $priority }
commit-due = دانانی وادەی { $statement }

## ئەوەی چاوەڕێ دەکات

inbox-answer = پرسیاری { $person } لەبارەی { $segment } چاوەڕێی وەڵامتە
inbox-answered = ‏{ $person } وەڵامی پرسیارەکەتی لەبارەی { $segment } دایەوە
inbox-choose = { $count ->
    [one] هەڵبژاردنی وەشانێک بۆ { $count } بڕگە
   *[other] هەڵبژاردنی وەشان بۆ { $count } بڕگە
}
inbox-claimed = { $count ->
    [one] { $count } بڕگە کە تا { $time } گرتووتە
   *[other] { $count } بڕگە کە تا { $time } گرتووتن
}
inbox-outclaimed = { $count ->
    [one] { $person } پێش تۆ { $count } بڕگەتی گرتبوو
   *[other] { $person } پێش تۆ { $count } بڕگەتی گرتبوو
}
inbox-ends-soon = بەم زووانە تەواو دەبێت
inbox-due = وادە { $date }
inbox-overdue = لە { $date }ەوە دواکەوتووە
inbox-answer-hint = بۆ وەڵامدانەوە: bayan answer { $statement } { $question } "…"
inbox-answered-hint = بۆ خوێندنەوەی: bayan answer { $statement } { $question }؛ ئەگەر بەس بوو ‎--close‎ زیاد بکە
inbox-choose-hint = بۆ هەڵبژاردن: bayan edit { $statement } ‎--lang { $lang }
inbox-outclaimed-hint = بۆ بەجێهێشتنیان بۆ ئەوەی یەکەم بوو: bayan pull { $statement } ‎--lang { $lang } ‎--release
