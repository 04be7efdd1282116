## سەلماندن: پەسەندکردنی واژووکراو، وردبینی، دەروازە

void-unsigned = واژوو نەکراوە، و workflow.toml داوای بڕیاری واژووکراو دەکات
void-bad-signature = واژووەکە تێکچووە، یان هی شتێکی ترە نەک ئەم بڕیارە
void-other-purpose = واژووەکە بۆ مەبەستێکی تر کراوە، نەک بۆ بڕیار
void-foreign-key = بە کلیلێک واژوو کراوە کە لە workflow.tomlدا هی خۆی نییە
void-key-not-valid = بە کلیلێک واژوو کراوە کە لەو کاتەدا هی خۆی نەبووە
void-unchecked-signature = واژووەکە ناپشکنرێت: ssh-keygen یان gpg لێرە نییە
status-void = { $count ->
    [one] بڕیارێک لەسەر { $count } بڕگە حیسابی بۆ ناکرێت: bayan why دەڵێت بۆچی
   *[other] بڕیار لەسەر { $count } بڕگە حیسابیان بۆ ناکرێت: bayan why دەڵێت بۆچی
}
signing-not-your-key = ئەو کلیلەی پێی واژوو دەکەیت لە workflow.tomlدا بە ناوی تۆوە ({ $person }) نەنووسراوە: هیچ تۆمار نەکرا.
signing-not-your-key-hint = با کلیلە گشتییەکە لەوێ بنووسرێت: ‎keys = ["ssh-ed25519 AAAA…"]. یان کلیلە دروستەکە دیاری بکە: ‎git config --global user.signingKey
signing-not-now = ئەو کلیلەی پێی واژوو دەکەیت هی تۆیە ({ $person })، بەڵام بەپێی workflow.toml لەم کاتەدا نا: هیچ تۆمار نەکرا.
signing-not-now-hint = بە کلیلی ئێستات واژوو بکە (‎git config --global user.signingKey)، یان کاتژمێری ئەم کۆمپیوتەرە ڕێک بخە.
signing-unsound = ئەو واژووەی ئێستا بۆ { $person } کرا دروست نییە: هیچ تۆمار نەکرا.
workflow-shared-key = { $person } و { $other } هەمان کلیلیان هەیە.
workflow-shared-key-hint = کلیل تەنها هی یەک کەسە: لای یەکێکیان لایبە.
workflow-key-span = کلیلەکە پێش دەستپێکردنی کۆتایی دێت: { $key }

cmd-audit = پشکنینی هەموو مێژوو و ئێستا: کێ چی پەسەند کرد، مافی هەبوو یان نا، چی بڵاو کرایەوە
    .arg-range = ئەو commitانەی دەپشکنرێن، وەک git ناویان دەنێت: ‎A..B؛ هەموویان ئەگەر دیاری نەکرێت
cmd-gate = بڕیاردان لەوەی ناردنێک وەردەگیرێت یان نا: وەک pre-receive لە سێرڤەر، یان لە CI
    .arg-range = بڕیاردان لەسەر ئەم commitانە، ‎A..B، لە جیاتی ئەوەی git بە hook دەڵێت
    .arg-within = فۆڵدەری شوێنی کار لەناو کۆگاکەدا، ئەگەر ڕەگەکەی نەبێت
    .after = لە سێرڤەر: «exec bayan gate» بخە ناو hooks/pre-receive ی کۆگاکە. بڕوانە docs/proof.md.
value-range = A..B

audit-verdict-removed = بڕیارێکی { $by } لە تۆمارەکە لابراوە یان گۆڕدراوە: { $statement }، { $lang }، { $segments }
audit-verdict-reordered = ڕیزی بڕیارەکانی { $by } گۆڕدراوە: { $statement }، { $lang }، { $segments }
audit-verdict-void = بڕیارێکی { $by } حیسابی بۆ ناکرێت: { $statement }، { $lang }، { $segments }: { $detail }
audit-verdict-forged = بڕیارێک بە ناوی { $by } کە کەسێکی تر بێ واژوو تۆماری کردووە: { $statement }، { $lang }، { $segments }
audit-waiver-forged = چاوپۆشییەک بە ناوی { $by } کە خۆی تۆماری نەکردووە یان پێداچوونەوەکار نییە: { $statement }، { $lang }، { $segments }
audit-own-hand = { $by } بڕیاری لەسەر شتێک داوە کە خۆی دەستی تێیدا هەبووە: { $statement }، { $lang }، { $segments }
audit-late-key = بڕیارێکی { $by } کاتێک هات کە ئەو کلیلەی واژووی کردووە کۆتایی هاتبوو: { $statement }، { $lang }، { $segments }
audit-strange-policy = بڕیارێکی { $by } بۆ سیاسەتێک واژوو کراوە کە هەرگیز لێرە کاری پێ نەکراوە: { $statement }، { $lang }، { $segments }
audit-release-removed = بڵاوکردنەوەیەک لە تۆمارەکە لابراوە یان گۆڕدراوە: { $statement }، { $segments }
audit-release-no-role = { $by } بڵاوی کردەوە و ئەو کاتە بەرپرسی ڕاگەیاندن نەبوو: { $statement }، { $segments }
audit-release-forged = بڵاوکردنەوەیەک بە ناوی { $by } کە کەسێکی تر بێ واژوو تۆماری کردووە: { $statement }، { $segments }
audit-release-unapproved = بڵاوکردنەوەیەک لە شتێک کە پەسەند نەکرابوو: { $statement }، { $segments }: { $lang } { $detail }
audit-release-differs = بڵاوکردنەوەیەک کە تۆمارەکەی هی دەقەکان نییە: { $statement }، { $segments }
audit-tag-moved = تاگی بڵاوکردنەوەیەک لە شوێنێکە کە ئەو بڵاوکردنەوەیەی تێدا تۆمار نەکراوە، یان دەیانەوێت بیگوازنەوە: { $statement } { $segments } { $detail }
audit-policy-no-right = کەسێک کە سەرنووسەر نییە کەسەکان یان سیاسەتی لە workflow.tomlدا گۆڕیوە
audit-policy-unsigned = { $by } کەسەکان یان سیاسەتی لە workflow.tomlدا گۆڕیوە، لە commitێکدا بێ واژووی دروستی خۆی
audit-policy-rolled-back = سیاسەتێکی کۆنتر گەڕاوەتەوە ناو workflow.toml
audit-hidden-hand = کەسێک وەرگێڕانێکی گۆڕیوە کە فایلەکە ناوی نابات: { $statement }، { $lang }، { $segments }
audit-unreadable = ناخوێنرێتەوە: { $statement } { $detail }
audit-hazard = دەقەکە { $detail } دەشارێتەوە: { $statement }، { $lang }، { $segments }
audit-not-a-file = فایل نییە، بەڵکو بەستەر یان شتێکی ترە: { $detail }
audit-approval-unfounded = تەنها بەو بڕیارانە پەسەند کراوە کە نابێت حیسابیان بۆ بکرێت: { $statement }، { $lang }، { $segments }
audit-statement-removed = بەیاننامەیەک لابراوە: { $statement }
audit-history-rewritten = لقەکە دەنووسرێتەوە یان لادەبرێت: { $detail }
audit-policy-changed = سیاسەت گۆڕا لە { $commit }
audit-clean = هیچ پێشێلکارییەک نییە. commit: { $commits }، بەیاننامە: { $statements }.
audit-breaches = { $count ->
    [one] { $count } پێشێلکاری. commit: { $commits }، بەیاننامە: { $statements }.
   *[other] { $count } پێشێلکاری. commit: { $commits }، بەیاننامە: { $statements }.
}
audit-shallow = ئەم کۆپییە هەموو مێژووی تێدا نییە؛ ئەوەی پێشتر بووە نەپشکنرا. بۆ هێنانی: ‎git fetch --unshallow
audit-unknown-commit = commitێک بە ناوی { $name } نییە.
audit-unknown-commit-hint = commitەکان وەک git ناو بنێ: لقێک، تاگێک، ‎HEAD~3، یان ‎A..B بۆ مەودایەک.
audit-no-commit = هێشتا هیچ commitێک نییە.
audit-no-config = workflow.toml لە commitی { $commit }دا نییە.
gate-open = { $count ->
    [one] { $count } commit دەتوانێت تێپەڕێت.
   *[other] { $count } commit دەتوانن تێپەڕن.
}
gate-closed = ناردنەکە ڕەت کرایەوە؛ لە سێرڤەر هیچ نەگۆڕا.
gate-hint-log = تۆمارەکان تەنها زیاد دەبن. ئەوەی لابراوە بیگەڕێنەوە (‎git revert، یان ‎git checkout ی فایلەکە وەک خۆی)، پاشان دووبارە بینێرە.
gate-hint-forged = بڕیار یان بڵاوکردنەوە دەبێت لە commitی خاوەنەکەیدا بێت، یان واژووی ئەوی پێوە بێت. با خۆی لە کۆپی خۆیدا پەسەندی بکات یان بڵاوی بکاتەوە.
gate-hint-verdict = ئەو commitەی بڕیارەکەی تێدایە دەربهێنە (‎git rebase)، و با کەسێک کە مافی هەیە بە کلیلی ئێستای بڕگەکە پەسەند بکات. ‎bayan why زیاتر دەڵێت.
gate-hint-release = با هەموو بڕگەکان پەسەند بکرێن و دووبارە بڵاوی بکەرەوە. بۆ بینینی ئەوەی ماوە: ‎bayan release ID --with LANGUAGES --dry-run
gate-hint-policy = دەبێت سەرنووسەرێک کەسەکان و سیاسەت بگۆڕێت، و لەو شوێنەی داوای واژوو دەکرێت لە commitێکی واژووکراودا: ‎git commit -S
gate-hint-rolled-back = لە نوێترین workflow.tomlەوە دەست پێ بکە: ‎git pull. ئەگەر یاسا کۆنەکە مەبەستە، «revision» لە ‎[review]دا زیاد بکە.
gate-hint-hand = commitەکە هەڵبوەشێنەوە و گۆڕانکارییەکە بهێڵەوە (‎git reset --soft HEAD~1)، پاشان بە بەیان پاشەکەوتی بکە کە ناوت دەنووسێت: ‎bayan save
gate-hint-file = فایلەکە ڕاست بکەرەوە، پاشەکەوتی بکە (‎bayan save) و دووبارە بینێرە. ‎bayan status ناوی ئەوانە دەبات کە ناخوێنرێنەوە.
gate-hint-history = ئەوەی لە سێرڤەرە وەریبگرە (‎git pull) لە جیاتی ئەوەی بیگۆڕیتەوە، و دووبارە بینێرە. تاگی بڵاوکردنەوەکان لە شوێنی خۆیان دەمێننەوە.
gate-no-main-branch = ئەم کۆگایە لقی هەیە، بەڵام «{ $branch }»ی نییە کە HEAD ناوی دەبات: سیاسەتێک نییە کە پێی بڕیار بدرێت. هیچ وەرنەگیرا.
gate-no-main-branch-hint = لەسەر ڕاژەکار ناوی ئەو لقە بنووسە کە نووسینگەکە لەسەری کار دەکات: ‎git symbolic-ref HEAD refs/heads/main‎
gate-not-a-hook = دێڕی { $line } ئەوە نییە کە git بە pre-receive دەڵێت.
gate-not-a-hook-hint = بۆ بڕیاردان لەسەر commit بێ hook: ‎bayan gate --range A..B‎
audit-waiver-removed = چاوپۆشییەکی { $by } لە تۆمارەکە لابراوە یان گۆڕدراوە: { $statement }، { $lang }، { $segments }
audit-verdict-ahead = بڕیارێکی { $by } کاتێک دەدات کە زیاتر لە ڕۆژێک لە پێش هاتنییەوەیە: { $statement }، { $lang }، { $segments }
audit-hazard-file = فایلێک { $detail } دەشارێتەوە
audit-strange-file = هیچ شوێنێکی کار ئەم فایلە ناخوێنێتەوە: { $detail }
audit-names-clash = هەندێک کۆمپیوتەر ئەم ناوانە بە یەک ناو دادەنێن: { $detail }
gate-hint-clock = کاتژمێری ئەم کۆمپیوتەرە ڕێک بخە، ئەو commitەی بڕیارەکەی تێدایە دەربهێنە (‎git rebase) و دووبارە بڕیار بدە.
gate-hint-name = لە ژێر «statements»دا تەنها فایلی بەیاننامەکان جێیان دەبێتەوە: ئەوانی تر لە شوێنێکی تر دابنێ، و ناوی یەکێک لەو دوو ناوەی بەریەک دەکەون بگۆڕە.
hands-shallow = ئەم کۆپییە هەموو مێژووی تێدا نییە: لێرە کەس نازانێت کێ دەستی لە { $statement }، { $lang }دا هەبووە. چوار چاو ناسەلمێنرێت؛ هیچ نەگۆڕا.
hands-shallow-hint = مێژووەکە بهێنە و دووبارە هەوڵ بدەرەوە: ‎git fetch --unshallow
workflow-policy-approvals = { $count ->
    [one] کەس هەرگیز ناتوانێت ئەم سیاسەتە بگۆڕێت: { $count } پەسەندکردنی گۆڕانکاری { $needed } سەرنووسەری دەوێت؛ ئەمانە هەن: { $editors }
   *[other] کەس هەرگیز ناتوانێت ئەم سیاسەتە بگۆڕێت: { $count } پەسەندکردنی گۆڕانکاری { $needed } سەرنووسەریان دەوێت؛ ئەمانە هەن: { $editors }
}
workflow-policy-approvals-hint = «policy_approvals» لە ‎[review]دا کەم بکەرەوە، یان ڕۆڵی «editor» بە کەسی تر بدە. بە چوار چاو کەس ئەوەی خۆی پێشنیازی کردووە پەسەند ناکات.
