# ئەوەی فەرمانی «bayan verify» دەیڵێت. ڕۆژنامەنووسانیش دەیخوێننەوە: ڕوون، و هەرگیز لە بەڵگەکە دڵنیاتر نییە.

cmd-verify = دەڵێت ئایا بەڵگەنامەکان بڵاوکراوەی ڕەسەنن، و ئەگەر نین چین
    .arg-files = بەڵگەنامەکان: PDF، Word، HTML، Markdown یان دەق؛ «-» بۆ دەقێک کە لە گفتوگۆیەکەوە کۆپی کراوە
    .arg-manifest = بەراوردکردن لەگەڵ ئەو بڵاوکراوەیەی لەم فایلەدا وەسف کراوە، بەبێ شوێنی کار
    .arg-allowed-signers = ئەو کلیلانەی واژووەکانیان پێ دەپشکنرێت، بە شێوازی allowed signers ی SSH؛ ئەگەر نەدرێن کلیلەکانی workflow.toml
    .after = کۆدی دەرچوون تەنیا کاتێک 0ە کە هەموو بەڵگەنامەیەک ڕەسەن و کارا بێت و هیچی تری تێدا نەبێت.

verify-genuine-bytes = { $file }: ڕەسەنە. بڵاوکراوەی { $number }ی { $statement }ـە، بایت بە بایت.
verify-genuine-words = { $file }: ڕەسەنە. هەموو وشەیەکی لە بڵاوکراوەی { $number }ی { $statement }دا هەیە.
verify-superseded = { $file }: یەکێکی تر جێگەی گرتووەتەوە. بڵاوکراوەی { $number }ی { $statement }ـە؛ بڵاوکراوەی { $newer } جێگەی گرتووەتەوە.
verify-altered = { $file }: دەستکاری کراوە. لە { $count ->
        [one] یەک شوێندا
       *[other] { $count } شوێندا
    } لە بڵاوکراوەی { $number }ی { $statement } جیاوازە:
verify-altered-draft = { $file }: دەستکاری کراوە. نزیکترین دەق لێی { $statement }ـە کە بەم شێوەیە دەرنەچووە، و لە { $count ->
        [one] یەک شوێندا
       *[other] { $count } شوێندا
    } لێی جیاوازە:
verify-draft = { $file }: ڕەشنووسە. ئەم وشانە لە فایلەکانی { $statement }دا هەن، بەڵام دەرنەچوون.
verify-quotes = { $file }: بڵاوکراوەی { $number }ی { $statement } بە دروستی دەگوازێتەوە، بەڵام شتی تریش دەڵێت کە تێیدا نییە:
verify-quotes-superseded = { $file }: بڵاوکراوەی { $number }ی { $statement } بە دروستی دەگوازێتەوە کە بڵاوکراوەی { $newer } جێگەی گرتووەتەوە، و شتی تریش دەڵێت کە تێیدا نییە:
verify-quotes-draft = { $file }: دەقێکی { $statement } دەگوازێتەوە کە دەرنەچووە، و شتی تریش دەڵێت کە تێیدا نییە:
verify-doubtful = { $file }: نەناسراوە. وشەکانی لە بڵاوکراوەی { $number }ی { $statement }دا هەن، بەڵام دەتوانێت شتێکی تر جگە لە وشەکانی پیشان بدات: { $means }.
verify-unknown = { $file }: نەناسراوە. هیچ بڵاوکراوەیەک ئەم وشانەی تێدا نییە.

# چەند لە زمانێک لەوێیە.
verify-part = { $lang }: بەشێک، { $of ->
        [one] { $count } لە یەک ڕستە
       *[other] { $count } لە { $of } ڕستە
    }

verify-changed = گۆڕاوە
verify-missing = نییە
verify-added = زیاد کراوە
verify-moved = لە شوێنێکی تردایە
verify-cut = لەو شوێنەدا بڕاوە کە نەفی دەکات
verify-label-foreign = تێیدا نییە:

# ئەوەی فایلێک دەتوانێت وشەکانی پێ بشارێتەوە یان پێ پیشان بدات.
verify-means-style = شێوازێکی تایبەت بە خۆی
verify-means-script = بەرنامەیەک
verify-means-embedded = شتێکی تێخراو
verify-means-struck = وشەی هێڵ بەسەرداهێنراو
verify-means-invisible = پیتی نەبینراو
verify-means-changes = گۆڕانکارییەک کە کەس پەسەندی نەکردووە
verify-means-layer = پیتێک کە لە دەقەکەی جیاوازە
verify-means-order = ڕیزبەندییەکی نادڵنیای وشەکان

verify-doubt-hint = ئەوەی لە لاپەڕەکەدا دەیبینیت کۆپی بکە و ئەوە بپشکنە: ‎bayan verify -
verify-unknown-hint = بەشێکی ڕستە لە { $words ->
        [one] یەک وشەوە
       *[other] { $words } وشەوە
    } بەرەو سەر دەناسرێتەوە. وێنە دەبێت پێشتر بنووسرێت یان بە بەرنامەی ناسینەوەی دەق بخوێندرێتەوە.

# بۆچی وشەکانی بەڵگەنامەیەک ناخوێندرێنەوە.
evidence-too-large = { $path } لە { $limit } مێبیبایت گەورەترە؛ هیچ بەڵگەنامەیەکی بڵاوکراوە وا نییە.
evidence-too-deep = { $path } بەشی لەناو بەشدایە، قووڵتر لە هەر بەڵگەنامەیەکی بڵاوکراوە.
evidence-too-much = { $path } دەکرێتەوە بۆ زیاتر لە هەر بەڵگەنامەیەکی بڵاوکراوە.
evidence-damaged = { $path } تێکچووە، یان فایلی { $format } نییە.
evidence-locked = { $path } بە وشەی نهێنی داخراوە.
evidence-paste-hint = دەتوانیت ئەو دەقەی دەیبینیت کۆپی بکەیت و ئەوە بپشکنیت: ‎bayan verify -

# ئەوەی لەبارەی واژووی بڵاوکراوەوە دەوترێت.
verify-signature-good = { $by } واژووی کردووە
verify-signature-bad = واژووەکە هەڵەیە
verify-signature-unknown-key = بە کلیلێک واژوو کراوە کە لە لیستەکەدا نییە
verify-signature-unsigned = واژوو نەکراوە
verify-signature-unchecked = واژووەکە نەتوانرا بپشکنرێت: ssh-keygen یان gpg دانەمەزراوە
verify-unsigned = { $file }: نەناسراوە. وشەکانی هی بڵاوکراوەی { $number }ی { $statement }ن، بەڵام کەس لەوانەی متمانە بە کلیلەکانیان دەکەیت ئەو بڵاوکراوەیەی واژوو نەکردووە.

# ناوەڕۆکنامەی بڵاوکراوە.
manifest-malformed = { $path } ناوەڕۆکنامەی بڵاوکراوە نییە: { $detail } (دێڕی { $line })
manifest-version = { $path } ناوەڕۆکنامەی بڵاوکراوەیەک نییە کە ئەم وەشانەی بەیان دەیخوێنێتەوە (دۆزرایەوە: «{ $found }»).
manifest-version-hint = ئەگەر وەشانێکی نوێتر نووسیویەتی، ئەو وەشانە دابمەزرێنە.
manifest-inconsistent = { $path } لە «{ $place }»دا دژی خۆیەتی: کەسێک گۆڕیویەتی.
manifest-hint = لە نووسینگەی ڕۆژنامەوانی دووبارە داوای فایلەکە بکە؛ bayan export لەگەڵ ‎--manifest دروستی دەکات.

# بۆچی بڵاوکراوەیەک نەتوانرا واژوو بکرێت.
signing-no-key = ڕێکخستنی git ـەکەت هیچ کلیلێکی واژووکردن ناو نابات.
signing-format = بڵاوکراوەکان بە کلیلی SSH یان OpenPGP واژوو دەکرێن، نەک بە «{ $format }».
signing-no-key-hint = بۆ کلیلی SSH: ‎git config --global gpg.format ssh پاشان ‎git config --global user.signingKey ~/.ssh/id_ed25519.pub
signing-program = { $program } واژووی نەکرد: { $reason }
signing-program-hint = کلیلەکە خۆی تاقی بکەرەوە: ‎ssh-keygen -Y sign یان ‎gpg --sign.

# کلیلێک لە workflow.toml دا.
workflow-key = «{ $key }» کلیلێک نییە کە واژووی پێ بپشکنرێت.
workflow-key-hint = کلیلی SSH وەک لە فایلی ‎.pub دایە بنووسە (‎ssh-ed25519 AAAA…)، یان ‎openpgp: و هەموو پەنجەمۆرەکە.
