## کارکردن لە چەند شوێنێک: هاوکاتکردن، کۆپیکردن، یەکخستن و هەڵبژاردن

cmd-sync = ئاڵوگۆڕی شتە نوێیەکان لەگەڵ ئەوانی تر
    .arg-remote = کۆگای دوور؛ ئەوەی ئاسایی ئەگەر نەدرابێت
cmd-clone = دروستکردنی کۆپییەکی خۆت لە شوێنی کارێک
    .arg-address = لە کوێیە: ناونیشان یان فۆڵدەر
    .arg-dir = ئەو فۆڵدەرەی دروست دەکرێت؛ ئەگەر نەدرابێت ناوی ناونیشانەکەی لێ دەنرێت
cmd-resolve = هەڵبژاردنی یەکێک لەو وەشانانەی یەکخستن هێشتوویەتییەوە، یان چاککردنی ئەو فایلانەی git هەردووکیانی تێدا هێشتووەتەوە
    .arg-what = فایل بە نیشانەی ناکۆکییەوە، هەموو فایلەکانی شوێنی کار ئەگەر ناوی هیچیان نەبرابێت؛ لەگەڵ ‎--take‎: بەیاننامە و بڕگە
    .arg-take = کلیلی وەشانەکە وەک لە show نیشان دەدرێت
    .arg-lang = زمان؛ بەبێ ئەوە سەرچاوە مەبەستە
value-remote = کۆگا
value-key = کلیل
value-url = ناونیشان

commit-sync = وەرگرتنی کاری { $remote }/{ $branch }
commit-sync-forward = چوونە پێش بۆ { $remote }/{ $branch }
commit-resolve = هەڵبژاردنی وەشانی بڕگەیەک لە { $statement } بە زمانی { $language }

sync-stage-fetching = پرسیارکردن لە شتی نوێ …
sync-stage-joining = کۆکردنەوەی هەردوو کارەکە …
sync-stage-pushing = ناردن …
sync-incoming = { $count ->
    [one] هات، لە یەک بەیاننامەدا:
   *[other] هات، لە { $count } بەیاننامەدا:
}
sync-outgoing = { $count ->
    [one] نێردرا، لە یەک بەیاننامەدا:
   *[other] نێردرا، لە { $count } بەیاننامەدا:
}
sync-incoming-would = { $count ->
    [one] دەهات، لە یەک بەیاننامەدا:
   *[other] دەهات، لە { $count } بەیاننامەدا:
}
sync-outgoing-would = { $count ->
    [one] دەنێردرا، لە یەک بەیاننامەدا:
   *[other] دەنێردرا، لە { $count } بەیاننامەدا:
}
sync-statement = { "  " }{ $statement }
sync-statement-new = { "  " }{ $statement } (نوێ)
sync-source = { "    " }سەرچاوە: { $count ->
    [one] یەک بڕگە
   *[other] { $count } بڕگە
}
sync-targets = { "    " }{ $lang }: { $count ->
    [one] یەک بڕگە وەرگێڕدرا
   *[other] { $count } بڕگە وەرگێڕدران
}
sync-verdicts = { "    " }{ $lang }: { $count ->
    [one] یەک بڕیار
   *[other] { $count } بڕیار
}
sync-releases = { "    " }{ $count ->
    [one] یەک بڵاوکردنەوە
   *[other] { $count } بڵاوکردنەوە
}
sync-files = فایلی تر: { $count }
sync-renumbered = ‏{ $statement }: بڕگە نوێیەکەی { $from } ئێستا { $to }ە، چونکە کەسێکی تر { $from }ی دابوو بە بڕگەیەکی تر. بڕیارەکانی لەگەڵی ناچن.
sync-unsettled = ‏{ $path }: ‏{ $key } لە هەردوو لادا گۆڕدراوە. ئێستا دەڵێت «{ $taken }»؛ وەشانەکەی تر «{ $other }» بوو.
sync-contested = ‏{ $statement }، { $lang }: بڕگەی { $segment } لە هەردوو لادا گۆڕدراوە. هەردوو وەشانەکە هێڵراونەتەوە.
sync-contested-hint = بۆ بینینی وەشانەکان: bayan show. بۆ هەڵبژاردنی یەکێکیان: bayan resolve بەیاننامە بڕگە ‎--lang زمان ‎--take کلیل
sync-same = هیچ شتێکی نوێ نییە، نە لێرە و نە لە { $remote }/{ $branch }.
sync-done = ئەوەی لێرەیە و ئەوەی لە { $remote }/{ $branch }ە ئێستا وەک یەکن.
sync-would = هیچ نەنووسرا و نەنێردرا.
sync-unsaved = { $count ->
    [one] بە دەست گۆڕدراوە و پاشەکەوت نەکراوە، بۆیە لێرە دەمێنێتەوە: { $paths }
   *[other] بە دەست گۆڕدراون و پاشەکەوت نەکراون، بۆیە لێرە دەمێننەوە: { $paths }
}
sync-nothing = هێشتا هیچ لەم کۆگایەدا پاشەکەوت نەکراوە، بۆیە هیچ نییە ئاڵوگۆڕ بکرێت.
sync-nothing-hint = ‏bayan save ئەوەی هەیە پاشەکەوتی دەکات. بۆ هێنانی شوێنی کارێک کە ئەوانی تر هەیانە: bayan clone
sync-unrelated = کۆگای { $remote } و ئەم کۆگایە سەرەتایەکی هاوبەشیان نییە: دوو شوێنی کارن. هیچ شتێک نەگۆڕدرا.
sync-unrelated-hint = بە bayan clone کۆپییەکی ئەوەی تر وەربگرە و بەیاننامەکانت لەوێ هاوردە بکە.
sync-rewritten = مێژووی { $branch } لە { $remote } سەرلەنوێ نووسراوەتەوە: ئەوەی لە دوایین ئاڵوگۆڕدا لەوێ بوو ({ $before }) نەماوە. هیچ شتێک نەگۆڕدرا، چونکە ئەوەی ئەوانی تر لایان بردبوو لەگەڵ کۆپییەکەی تۆدا دەگەڕایەوە.
sync-rewritten-hint = بپرسە کێ نووسیویەتییەوە. بۆ وەرگرتنی مێژووە نوێیەکە و هێشتنەوەی کارەکەت: git rebase --onto { $remote }/{ $branch } { $before }‎
sync-raced = ئەوانی تر لە هەمان ساتدا بەردەوام بۆ { $remote } دەیاننارد. ئەوەی هات لێرەیە؛ ئەوەی لێرە نوێیە نەنێردراوە.
sync-raced-hint = فەرمانەکە دووبارە بنووسەوە.

join-foreign = ئەم فایلانە هی شوێنی کار نین و لە هەردوو لادا بە شێوەیەک گۆڕدراون کە پێکەوە ناگونجێن: { $paths }. هیچ شتێک نەگۆڕدرا.
join-foreign-hint = بە دەست یەکیان بخە (git pull)، پاشان فەرمانەکە دووبارە بنووسەوە.
join-no-file = ‏{ $path } لە لای تر بەستەرێک یان کۆگایەکی ترە، لە جێی فایلێک. هیچ شتێک نەگۆڕدرا.
join-no-text = ‏{ $path } دەق نییە. هیچ شتێک نەگۆڕدرا.
join-unsaved = { $count ->
    [one] ‏{ $path } گۆڕانی پاشەکەوتنەکراوی تێدایە کە لەناو دەچوو. هیچ شتێک نەگۆڕدرا.
   *[other] ‏{ $count } فایل گۆڕانی پاشەکەوتنەکراویان تێدایە کە لەناو دەچوو، لەوانە { $path }. هیچ شتێک نەگۆڕدرا.
}
merging-unreadable = ‏{ $path } یەک ناخرێت: ناتوانرێت بخوێنرێتەوە.

remote-none = ئەم کۆگایە هیچ کۆپییەکی تر ناناسێت کە ئاڵوگۆڕی لەگەڵ بکات.
remote-none-hint = بنووسە git remote add origin و پاشان ناونیشانەکە.
remote-unknown = کۆگای دووری «{ $name }» نییە. ناسراوەکان: { $remotes }
remote-unknown-hint = بۆ بینینی ناونیشانەکانیان: git remote --verbose
remote-address = ناونیشانی «{ $address }» ڕەت دەکرێتەوە: لەوانەیە git بە هەڵبژاردەیەک یان بەرنامەیەک بۆ کارپێکردنی دابنێت.
remote-address-hint = ناونیشانێکی وەک https://…‎ یان ssh://…‎ یان name@host:path یان فۆڵدەرێک بەکاربهێنە.
remote-no-branch = هیچ لقێک هەڵنەبژێردراوە، بۆیە دیار نییە کارەکە بۆ کوێیە.
remote-no-branch-hint = بنووسە: git switch main
remote-no-git = بەرنامەی git کار ناکات: { $reason }
remote-no-git-hint = ‏git دابمەزرێنە. تەنیا بۆ ئاڵوگۆڕی کار لەگەڵ ئەوانی تر پێویستە.
remote-failed = نەتوانرا بە { $remote } بگەین. git دەڵێت: { $reason }. هیچ لەناو نەچووە؛ کارەکەت لێرە پاشەکەوت کراوە.
remote-failed-hint = کاتێک بە تۆڕەوە بەستراویت، فەرمانەکە دووبارە بنووسەوە. ئەگەر git وشەی نهێنی داوا دەکات، جارێک بە دەست git fetch تاقی بکەرەوە.
remote-refused = ‏{ $remote } ئەوەی نێردرا وەری نەگرت. دەڵێت: { $reason }. کارەکەت لێرە پاشەکەوت کراوە.
remote-occupied = لە { $path }دا پێشتر شتێک هەیە.
remote-occupied-hint = فۆڵدەرێکی تر بنووسە: bayan clone ناونیشان فۆڵدەر

clone-done = { $count ->
    [one] ‏{ $path }: یەک بەیاننامە.
   *[other] ‏{ $path }: { $count } بەیاننامە.
}
clone-person = تۆ لێرە { $person }یت: { $roles }
clone-unknown = ناونیشانی { $email } لە workflow.toml هی کەس نییە، بۆیە دەتوانیت لێرە بخوێنیتەوە، بەڵام ناتوانیت کار بکەیت.
clone-unknown-hint = داوا لە سەرنووسەرێک بکە تۆ زیاد بکات. ئەگەر لەوێ ناونیشانێکی ترت هەیە، لە فۆڵدەرە نوێیەکەدا بنووسە git config user.email و پاشان ناونیشانەکە.

resolve-taken = بڕگەی { $segment } ئێستا ئەو وەشانەی هەیە کە هەڵتبژارد.
resolve-settled = بڕگەی { $segment } لە { $statement } لەوێ تەنیا یەک وەشانی هەیە: هیچ نییە هەڵبژێردرێت.
resolve-settled-hint = بۆ بینینی وەشانەکان: bayan show { $statement }
resolve-key = بڕگەی { $segment } لە { $statement } ئێستا وەشانێکی بە کلیلی «{ $key }» نییە. کە وەشانێکی تر دێت کلیلەکان دەگۆڕێن، بۆ ئەوەی کەس شتێک هەڵنەبژێرێت کە نەیدیوە.
resolve-key-hint = دووبارە سەیری وەشانەکان و کلیلەکانیان بکە: bayan show { $statement }
resolve-which = کام بڕگە مەبەستە؟ ‎--take‎ بەیاننامە و بڕگەی دەوێت.
resolve-which-hint = بنووسە: bayan resolve بەیاننامە بڕگە ‎--lang زمان ‎--take کلیل
resolve-which-segment = کام بڕگەی { $statement } مەبەستە؟ ‎--take‎ بڕگەشی دەوێت.
resolve-which-segment-hint = ئەم بڕگانە چەند وەشانێکیان هەیە: { $segments }
resolve-all-settled = هیچ نییە لە { $statement }دا هەڵبژێردرێت: هەر بڕگەیەک یەک وەشانی هەیە.
resolve-not-ours = ‏{ $path } فایلی شوێنی کار نییە.
resolve-not-ours-hint = فایلێکی وا بە دەست یەک دەخرێت. bayan resolve بەبێ ناو سەیری هەموو فایلەکانی شوێنی کار دەکات.
resolve-repaired = { $count ->
    [0] هیچ فایلێک نیشانەی ناکۆکیی تێدا نییە.
    [one] یەک فایل چاک کرا.
   *[other] ‏{ $count } فایل چاک کران.
}
resolve-contested = { $count ->
    [one] هەردوو وەشانی یەک بڕگە هێڵراونەتەوە: دەبێت کەسێک هەڵبژێرێت.
   *[other] هەردوو وەشانی { $count } بڕگە هێڵراونەتەوە: دەبێت کەسێک هەڵبژێرێت.
}
resolve-next-git = یەکخستنەکە تەواو بکە: git add بۆ ئەم فایلانە، پاشان git commit
resolve-next-save = فایلە چاککراوەکان پاشەکەوت بکە: bayan save

show-removed = (لابراوە)
why-contested = لە هەردوو لادا گۆڕدراوە؛ دەبێت کەسێک وەشانێک هەڵبژێرێت
