# ئەو هەڵانەی لە فایلەکانی شوێنی کاردا هەن.

file-syntax = فایلی { $path } بە ڕێسای TOML نەنووسراوە: { $reason }
file-syntax-hint = دێڕی { $line } لە دەستکاریکەرێکی دەقدا ڕاست بکەرەوە، یان بە git فایلەکە بگەڕێنەوە.
file-format-newer = فایلی { $path } بە وەشانێکی نوێتری bayan نووسراوە (فۆرماتی { $found }؛ ئەم وەشانە { $supported } دەناسێت).
file-format-newer-hint = وەشانێکی نوێتری bayan دابمەزرێنە. ئەم وەشانە لێرەدا هیچ شتێک ناگۆڕێت.
file-key-missing = کلیلی «{ $key }» لێرەدا نییە.
file-key-missing-hint = دێڕێک زیاد بکە: ‎{ $key } = …‎
file-wrong-type = نرخی «{ $key }» دەبێت { $expected ->
    [text] دەقێک بێت لە نێوان دوو نیشانەی وتەدا
    [boolean] true یان false بێت
    [number] ژمارەیەکی تەواو بێت
    [time] بەروار و کات بێت، وەک ‎2021-02-05T14:10:00Z
    [moment] بەروار و کات بێت لەگەڵ جیاوازییەکەی لە کاتی جیهانی، وەک ‎2021-02-05T18:00:00+03:00
    [date] بەروارێک بێت، وەک ‎2021-02-05
    [span] ماوەیەک بێت، وەک ‎"3 days"‎ یان ‎"12 hours"‎ یان ‎"1 week"‎
    [list] لیستێک بێت، وەک ‎["en", "ckb"]‎
    [table] خشتەیەک بێت
   *[other] لیستێکی تۆمارەکان بێت، هەریەکەیان لە ژێر سەردێڕی خۆیدا، کە لە نێوان دوو جووت کەوانەی چوارگۆشەدایە
}.
file-unknown-value = ناکرێت «{ $found }» بۆ «{ $key }» دابنرێت.
file-unknown-value-meant = مەبەستت «{ $suggestion }» بوو؟
file-unknown-value-hint = دەتوانیت یەکێک لەمانە دابنێیت: { $possible }
file-unknown-key = کلیلی «{ $key }» لێرەدا ناخوێنرێتەوە.
file-unknown-key-meant = مەبەستت «{ $suggestion }» بوو؟
file-unknown-key-hint = ئەوانەی لێرەدا ناسراون: { $possible }
file-bad-segment-id = ‏«{ $found }» ناسنامەی هیچ بڕگەیەک نییە؛ ناسنامەی بڕگە وەک s4 یان en1 دەنووسرێت.
file-bad-person-id = ‏«{ $found }» ناسنامەی هیچ کەسێک نییە؛ پیتی لاتینیی بچووک و ژمارە و «.» و «-» و «_» بەکاربهێنە.
file-ambiguous-language = ‏«{ $found }» دەشێت سۆرانی یان کورمانجی بگەیەنێت.
file-bad-language = ‏«{ $found }» کۆدی هیچ زمانێک نییە.
file-duplicate-id = ناسنامەی «{ $id }» لەم فایلەدا دوو جار هاتووە: لێرە و لە دێڕی { $first }.
file-duplicate-id-hint = یەکێک لەو دوو تۆمارە بسڕەوە، یان بە git فایلەکە بگەڕێنەوە.
file-number-range = نرخی «{ $key }» بریتییە لە { $found }؛ دەبێت لە نێوان { $least } و { $most } بێت.

workflow-role-language = ڕۆڵی «{ $role }» بۆ زمانێکە کە هیچ شتێکی بۆ وەرناگێڕدرێت.
workflow-role-language-hint = ئەو زمانانەی لە targetsدا هاتوون ئەمانەن: { $targets }
workflow-source-is-target = ‏«{ $lang }» زمانی سەرچاوەیە و ناتوانێت هاوکات زمانی وەرگێڕانیش بێت.
workflow-shared-email = ئیمەیڵی { $email } پێشتر بۆ { $other } تۆمار کراوە. دوو کەس ناتوانن یەک ئیمەیڵیان هەبێت.
workflow-set-language = کۆمەڵەی «{ $set }» ناوی «{ $lang }» دەبات، کە هیچ شتێکی بۆ وەرناگێڕدرێت.
workflow-empty-set = کۆمەڵەی «{ $set }» ناوی هیچ وەرگێڕانێک نابات.

## شوێنی کار

project-none = لە { $path } و لە فۆڵدەرەکانی سەرووی ئەودا هیچ شوێنی کارێک نییە.
project-none-hint = بچۆ بۆ ئەو فۆڵدەرەی workflow.tomlی تێدایە، یان لێرەدا شوێنی کارێک دروست بکە: bayan init
project-unknown-statement = بەیاننامەیەک بە ناسنامەی «{ $id }» نییە.
project-unknown-statement-meant = مەبەستت «{ $suggestion }» بوو؟
project-unknown-statement-hint = بۆ ئەوەی هەموو بەیاننامەکان ببینیت: bayan status
project-no-source = فۆڵدەری ئەم بەیاننامەیە سەرچاوەی تێدا نییە: فایلی { $path } لەوێ نییە.
project-no-source-hint = بە git فایلەکە بگەڕێنەوە، یان فۆڵدەرەکە بگوازەرەوە بۆ شوێنێکی تر.
project-emptied = هیچ لە { $path } نەماوە. «بەیان» هەرگیز ئەم فایلە بە بەتاڵی جێناهێڵێت: ناوەڕۆکەکەی لەدەست چووە.
project-emptied-hint = فایلەکە بگەڕێنەوە: git checkout -- { $path }
project-unknown-language = لەم شوێنی کارەدا هیچ شتێک بۆ زمانی «{ $lang }» وەرناگێڕدرێت.
project-unknown-language-hint = بۆ ئەم زمانانە وەردەگێڕدرێت: { $targets }. زمانی تر لە workflow.toml لە targetsدا دەنووسرێن.
project-not-in-statement = بەیاننامەی { $id } بۆ زمانی { $lang } وەرناگێڕدرێت.
project-not-in-statement-hint = زمانەکانی لە فایلی statements/{ $id }/statement.toml لە languagesدا نووسراون.
project-not-a-person = ئیمەیڵی { $email } لە workflow.tomlدا هی هیچ کەسێک نییە.
project-not-a-person-hint = داوا لە سەرنووسەرێک بکە ناوت لە workflow.toml لە ژێر [people]دا بنووسێت.
project-not-a-person-git-hint = ئەگەر لەوێدا ئیمەیڵێکی ترت هەیە: git config user.email YOUR-ADDRESS
project-lacks-role = ‏{ $person } ناتوانێت ئەم کارە بکات: ڕۆڵی { $role }ی پێویستە.
project-lacks-role-hint = ڕۆڵەکان لە workflow.toml لە ژێر [people]دا نووسراون.
project-lacks-role-holders = ئەوانەی ئەم ڕۆڵەیان هەیە: { $holders }
project-uncommitted = { $count ->
    [one] فایلی { $path } بە دەست گۆڕدراوە و پاشەکەوت نەکراوە. بڕیار تەنیا لەسەر ئەوە دەدرێت کە پاشەکەوت کراوە.
   *[other] { $count } فایل بە دەست گۆڕدراون و پاشەکەوت نەکراون، لەوانە { $path }. بڕیار تەنیا لەسەر ئەوە دەدرێت کە پاشەکەوت کراوە.
}
project-uncommitted-hint = سەیری گۆڕانەکان بکە (git diff)، پاشان پاشەکەوتیان بکە: bayan save

init-exists = پێشتر شوێنی کارێک لێرە هەیە: { $path }
init-exists-hint = بۆ ئەوەی ببینیت چی تێدایە: bayan status
