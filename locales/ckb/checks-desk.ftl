# ئەوەی فەرمانەکانی check و waive دەیڵێن، و ئەوەی فەرمانەکانی تر دەربارەی تێبینییەکان دەیڵێن.

cmd-check = پشکنینی وەرگێڕانەکان
    .arg-lang = تەنیا یەک زمان
    .arg-json = چاپکردنی تێبینییەکان وەک JSON، بۆ بەرنامەی تر
    .arg-sarif = چاپکردنی تێبینییەکان وەک SARIF 2.1.0، بۆ دەستکاریکەری دەق و ماڵپەڕی کۆگاکان
cmd-waive = تۆمارکردنی چاوپۆشی لەوەی پشکنینێک لە بڕگەیەکدا دەیبینێت، چونکە هەڵە نییە
    .arg-check = پشکنینەکە، وەک links
    .arg-because = بۆچی هەڵە نییە

value-check = پشکنین

check-error = هەڵە ({ $check }):
check-warning = ئاگاداری ({ $check }):
check-waived = چاوپۆشی لێ کراوە ({ $check }):
check-waived-because = ‏{ $by } چاوپۆشی لێ کردووە: { $because }
check-total = { $pairs ->
    [0] هیچ شتێک نییە بۆ پشکنین: هیچ وەرگێڕانێک لەگەڵ سەرچاوەی ئێستادا ناگونجێت.
    [one] { $pairs } بڕگە پشکنرا. هەڵەکان: { $errors }، ئاگادارییەکان: { $warnings }، چاوپۆشی لێکراوەکان: { $waived }.
   *[other] { $pairs } بڕگە پشکنران. هەڵەکان: { $errors }، ئاگادارییەکان: { $warnings }، چاوپۆشی لێکراوەکان: { $waived }.
}
check-waive-hint = ئەگەر هەڵە نییە، پێداچوونەوەکارێک دەتوانێت چاوپۆشی لێ بکات: bayan waive { $statement } ‎--lang { $lang } { $segment } { $check } ‎--because "…"

waive-done = چاوپۆشی لە { $check } کرا لە { $segment } بە زمانی { $lang }، تەنیا بۆ هەمان ئەم سەرچاوە و وەرگێڕانە.
waive-unknown-check = هیچ پشکنینێک بە ناوی «{ $found }» نییە.
waive-unknown-check-meant = مەبەستت «{ $suggestion }» بوو؟
waive-unknown-check-hint = پشکنینەکان ئەمانەن: { $possible }
waive-never = ناتوانرێت چاوپۆشی لەوە بکرێت کە «{ $check }» دەیبینێت: کەس ناتوانێت دەقێکی وا پەسەند بکات.
waive-never-hint = نیشانەکە لە دەقەکەدا بسڕەوە.
waive-nothing = پشکنینی «{ $check }» هیچ تێبینییەکی لەسەر { $segment }ی { $statement } بە زمانی { $lang } نییە.
waive-nothing-hint = بۆ ئەوەی تێبینییەکان ببینیت: bayan check { $statement } ‎--lang { $lang }‎
waive-already = پێشتر چاوپۆشی لە «{ $check }» کراوە لە { $segment }، لەلایەن { $person }.
waive-own-translation = بنەمای چوار چاو: { $person } دەستی لە وەرگێڕانی { $segment }دا هەبووە، بۆیە دەبێت کەسێکی تر بڕیار بدات.
waive-own-translation-hint = ڕۆڵەکان لە workflow.tomlدا لە ژێر [people] نووسراون.

release-check-hint = بۆ ئەوەی تێبینییەکان ببینیت: bayan check { $statement } ‎--lang { $lang }‎
release-waive-hint = ئەگەر هەڵە نییە، پێداچوونەوەکارێک دەتوانێت چاوپۆشی لێ بکات: bayan waive { $statement } ‎--lang { $lang } { $segment } { $check } ‎--because "…"

why-waived = ‏{ $by } چاوپۆشی لە { $check } کرد
why-waived-earlier = ‏{ $by } چاوپۆشی لە { $check } کرد بۆ دەقێکی پێشووتر
why-void-waiver = چاوپۆشییەکی { $by } لە { $check } کە حیسابی بۆ ناکرێت

commit-waive = چاوپۆشی لە { $check } لە { $segment }ی { $statement } ({ $language })
