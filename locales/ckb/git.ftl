## کۆگا: کردنەوەی، و پاشەکەوتکردنی کار تێیدا

git-no-repository = لە { $path } و لە فۆڵدەرەکانی سەرووی ئەودا هیچ کۆگایەکی git نییە.
git-no-repository-hint = ‏bayan init شوێنی کارێک لەگەڵ کۆگاکەیدا دروست دەکات. ئەگەر پێشتر کۆگایەکت هەیە، سەرەتا بچۆ ناو فۆڵدەرەکەی.
git-bare = کۆگای { $path } فایلی خۆی نییە (bare)، بۆیە هیچی تێدا نییە کە کاری لەسەر بکرێت.
git-bare-hint = کۆپییەک دروست بکە کە فایلی تێدا بێت و لەوێدا کار بکە: git clone { $path }‎
git-unsafe-owner = کۆگای { $path } هی بەکارهێنەرێکی تری ئەم کۆمپیوتەرەیە. لەوانەیە ڕێکخستنی وای تێدا بێت کە زیانت پێ بگەیەنێت، بۆیە ناکرێتەوە.
git-unsafe-owner-hint = بە git clone کۆپییەک بۆ خۆت دروست بکە. ئەگەر متمانەت بە خاوەنەکەی هەیە، بەم فەرمانە ڕێگەی پێ بدە: git config --global --add safe.directory { $path }‎
git-partial-clone = کۆگای { $path } کۆپییەکی بەشەکییە (partial clone): بەشێک لە مێژووەکەی لەم کۆمپیوتەرەدا نییە. Bayan ناتوانێت کاری لەسەر بکات.
git-partial-clone-hint = بەبێ هەڵبژاردەی ‎--filter دووبارە کۆپیی بکە (git clone).
git-reftable = کۆگای { $path } لقەکانی بە شێوەی reftable هەڵدەگرێت، کە Bayan هێشتا نایناسێت.
git-reftable-hint = بۆ ئەوەی بیگۆڕیت بۆ شێوە ئاساییەکە: git refs migrate --ref-format=files
git-sha256 = کۆگای { $path } بۆ ناوەکانی ناوخۆی SHA-256 بەکاردەهێنێت، کە Bayan هێشتا نایناسێت.
git-sha256-hint = شوێنی کارەکە لە کۆگایەکی ئاساییدا دروست بکە: git init --object-format=sha1
git-extension = کۆگای { $path } شتێک بەکاردەهێنێت کە Bayan نایناسێت. git دەڵێت: { $reason }.
git-busy = { $operation ->
    [merge] لەم کۆگایەدا یەکخستنێک (merge) دەستی پێ کردووە و تەواو نەبووە.
    [rebase] لەم کۆگایەدا rebaseێک دەستی پێ کردووە و تەواو نەبووە.
    [cherry-pick] لەم کۆگایەدا cherry-pickێک دەستی پێ کردووە و تەواو نەبووە.
    [revert] لەم کۆگایەدا revertێک دەستی پێ کردووە و تەواو نەبووە.
    [bisect] لەم کۆگایەدا گەڕانێک بە git bisect دەستی پێ کردووە و تەواو نەبووە.
   *[other] لەم کۆگایەدا پینەکان (patch) بە git am جێبەجێ دەکرێن و هێشتا تەواو نەبوون.
} هیچ شتێک نەگۆڕدرا.
git-busy-hint = { $operation ->
    [bisect] بە git bisect reset کۆتایی پێ بهێنە، پاشان فەرمانەکە دووبارە بنووسەوە.
    [merge] بە git commit تەواوی بکە، یان بە git merge --abort وازی لێ بهێنە، پاشان فەرمانەکە دووبارە بنووسەوە.
   *[other] بە git { $operation } ‎--continue تەواوی بکە، یان بە git { $operation } ‎--abort وازی لێ بهێنە، پاشان فەرمانەکە دووبارە بنووسەوە.
}
git-no-identity = ‏git هێشتا نازانێت تۆ کێیت. هەر گۆڕانێک بە ناو و ئیمەیڵەوە تۆمار دەکرێت.
git-no-identity-hint-name = بنووسە: git config --global user.name "Your Name"‎
git-no-identity-hint-email = بنووسە: git config --global user.email you@example.org
git-bad-identity = ‏git ناتوانێت ناوی «{ $name }» بە ئیمەیڵی «{ $email }» تۆمار بکات.
git-locked = ‏git خۆی لێرەدا کار دەکات، یان پێش { $seconds ->
    [one] یەک چرکە
   *[other] { $seconds } چرکە
} کارەکەی نیوەچڵ ماوە: فایلی قوفڵەکەی، { $path }، هەیە. هیچ شتێک نەگۆڕدرا.
git-locked-hint = چاوەڕێ بکە تا git تەواو دەبێت، پاشان فەرمانەکە دووبارە بنووسەوە. تەنیا ئەگەر هیچ بەرنامەیەکی git ئیتر کار نەکات، فایلی { $path } بسڕەوە.
git-tag-exists = پێشتر نیشانەیەک (tag) بە ناوی «{ $name }» هەیە. هیچ شتێک نەگۆڕدرا.
git-tag-exists-hint = بۆ ئەوەی ببینیت چی دەگەیەنێت: git show { $name }‎
git-tag-name = ‏«{ $name }» ناتوانێت ناوی نیشانە (tag) بێت.
git-damaged = شتێک لە کۆگاکەدا نەماوە یان تێکچووە. git دەڵێت: { $reason }.
git-damaged-hint = ‏git fsck هەموو تێکچوونەکان دەدۆزێتەوە. کۆپییەکی نوێ (git clone) لە کۆگای هاوکارەکانتەوە، داتای تەواوی تێدایە.
git-index = ئەو لیستی فایلانەی git هەڵیدەگرێت (index) بەکارنایەت. git دەڵێت: { $reason }.
git-index-hint = ‏git update-index --no-split-index و git sparse-checkout disable دەیگەڕێننەوە بۆ شێوە ئاساییەکە. git status دەڵێت تەواوە یان نا.
git-head-moved = لەو کاتەدا کە دەبوو کارەکە پاشەکەوت بکرێت، لقەکە بەردەوام دەگۆڕا. هیچ شتێک نەگۆڕدرا.
git-head-moved-hint = چاوەڕێ بکە تا بەرنامەکانی تر لەم کۆگایەدا تەواو دەبن، پاشان فەرمانەکە دووبارە بنووسەوە.
git-meanwhile = هەر لەو ساتەدا بەرنامەیەکی تر فایلی { $path }ی گۆڕی. ئەم فەرمانە هیچ شتێکی نەگۆڕی.
git-meanwhile-hint = سەیری فایلەکە بکە، پاشان فەرمانەکە دووبارە بنووسەوە.
git-outside = ‏{ $path } لەم کۆگایەدا نییە.
git-outside-hint = ناوی فایلێک یان فۆڵدەرێکی ناو شوێنی کارەکە بنووسە.
git-unfinished = کارەکە تۆمار کرا، بەڵام هەنگاوی کۆتایی سەرکەوتوو نەبوو ({ $reason }).
git-unfinished-hint = هیچ شتێک لەدەست نەچووە. فەرمانی داهاتووی Bayan تەواوی دەکات، بۆ نموونە: bayan status
git-unfinished-here = فەرمانێکی پێشوو نیوەچڵ ماوە. پێش ئەوەی هیچ شتێک بخوێنرێتەوە دەبێت تەواو بکرێت، بەڵام ناتوانرێت لە { $path } هیچ شتێک بنووسرێت.
git-unfinished-here-hint = لە شوێنێکەوە کە بتوانیت لە شوێنی کارەکەدا بنووسیت، ئەمە بنووسە: bayan status
git-journal = تۆماری فەرمانێکی نیوەچڵ، { $path }، تێکچووە.
git-journal-hint = ‏git status پیشانی دەدات کام فایلانە لە دوایین پاشەکەوتکراو جیاوازن. کاتێک بەو شێوەیەن کە دەتەوێت، ئەو فۆڵدەرە بسڕەوە کە { $path }ی تێدایە.
git-other = ‏git هەڵەیەک ڕادەگەیەنێت: { $reason }.
