## المستودع: فتحه وحفظ العمل فيه

git-no-repository = لا يوجد مستودع git في { $path } ولا في ما فوقه.
git-no-repository-hint = الأمر bayan init ينشئ مساحة عمل لها مستودع. وإن كان عندك مستودع فانتقل أولاً إلى مجلده.
git-bare = المستودع { $path } من النوع bare: ليست فيه ملفات، فلا شيء يُعمل عليه.
git-bare-hint = الأمر git clone { $path }‎ ينشئ نسخة فيها ملفات. اعمل هناك.
git-unsafe-owner = المستودع { $path } لشخص آخر يستعمل هذا الجهاز. قد تكون فيه إعدادات تضرّك، فلم يُفتح.
git-unsafe-owner-hint = أنشئ نسخة لك بالأمر git clone. وإن كنت تثق بصاحبه فاسمح به: git config --global --add safe.directory { $path }‎
git-partial-clone = المستودع { $path } نسخة جزئية: بعض سجلّ التغييرات ليس على هذا الجهاز. لا يستطيع Bayan أن يعمل به.
git-partial-clone-hint = انسخه من جديد بالأمر git clone من غير الخيار ‎--filter.
git-reftable = يحفظ المستودع { $path } فروعه على الهيئة reftable، وهي هيئة لا يعرفها Bayan بعد.
git-reftable-hint = الأمر git refs migrate --ref-format=files يحوّلها إلى الهيئة المعتادة.
git-sha256 = يسمّي المستودع { $path } محتوياته ببصمات SHA-256، وهي بصمات لا يعرفها Bayan بعد.
git-sha256-hint = أنشئ مساحة العمل في مستودع عادي بالأمر git init --object-format=sha1.
git-extension = في المستودع { $path } شيء لا يعرفه Bayan. يقول git: { $reason }.
git-busy = { $operation ->
    [merge] بدأ في هذا المستودع دمج (merge) ولم ينتهِ.
    [rebase] بدأت في هذا المستودع عملية rebase ولم تنتهِ.
    [cherry-pick] بدأت في هذا المستودع عملية cherry-pick ولم تنتهِ.
    [revert] بدأت في هذا المستودع عملية revert ولم تنتهِ.
    [bisect] بدأ في هذا المستودع بحث بالأمر git bisect ولم ينتهِ.
   *[other] بدأ في هذا المستودع تطبيق رقع بالأمر git am ولم ينتهِ.
} لم يتغيّر شيء.
git-busy-hint = { $operation ->
    [bisect] أنهِه بالأمر git bisect reset، ثم أعد كتابة الأمر.
    [merge] أتمّه بالأمر git commit، أو ألغه بالأمر git merge --abort، ثم أعد كتابة الأمر.
   *[other] أتمّ ذلك بالأمر git { $operation } ‎--continue، أو ألغه بالأمر git { $operation } ‎--abort، ثم أعد كتابة الأمر.
}
git-no-identity = لا يعرف git بعدُ من أنت. كل تغيير يُسجَّل باسم وعنوان بريد إلكتروني.
git-no-identity-hint-name = اكتب git config --global user.name "Your Name"‎ واضعاً اسمك مكان Your Name.
git-no-identity-hint-email = اكتب git config --global user.email you@example.org واضعاً عنوانك مكان you@example.org.
git-bad-identity = لا يستطيع git تسجيل الاسم «{ $name }» مع العنوان «{ $email }».
git-locked = يعمل git نفسه هنا، أو قُطع عمله قبل { $seconds ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانيةً
   *[other] { $seconds } ثانية
}: قفله { $path } موجود. لم يتغيّر شيء.
git-locked-hint = انتظر حتى ينتهي git، ثم أعد كتابة الأمر. ولا تحذف { $path } إلا إذا لم يبقَ أي برنامج git يعمل.
git-tag-exists = يوجد من قبلُ وسم «{ $name }». لم يتغيّر شيء.
git-tag-exists-hint = الأمر git show { $name }‎ يعرض ما يدل عليه.
git-tag-name = لا يصلح «{ $name }» اسماً لوسم.
git-damaged = في المستودع شيء مفقود أو تالف. يقول git: { $reason }.
git-damaged-hint = الأمر git fsck يبحث عن كل تلف. وإن نسخت مستودع زملائك من جديد بالأمر git clone كان كل ما فيه سليماً.
git-index = تعذّر استعمال قائمة الملفات لدى git (index). يقول git: { $reason }.
git-index-hint = الأمر git update-index --no-split-index ثم الأمر git sparse-checkout disable يعيدانها إلى الهيئة المعتادة. والأمر git status يبيّن هل هي سليمة.
git-head-moved = ظل الفرع يتغيّر كلما أُريد حفظ العمل. لم يغيّر هذا الأمر شيئاً.
git-head-moved-hint = انتظر حتى تفرغ البرامج الأخرى من هذا المستودع، ثم أعد كتابة الأمر.
git-meanwhile = غيّر برنامج آخر { $path } في اللحظة نفسها. لم يغيّر هذا الأمر شيئاً.
git-meanwhile-hint = انظر في الملف، ثم أعد كتابة الأمر.
git-outside = ‏{ $path } ليس في هذا المستودع.
git-outside-hint = اذكر ملفاً أو مجلداً داخل مساحة العمل.
git-unfinished = سُجّل العمل، لكن خطوته الأخيرة لم تنجح ({ $reason }).
git-unfinished-hint = لم يضِع شيء. يُتمّ ذلك أي أمر آخر من Bayan، مثل bayan status.
git-unfinished-here = قُطع أمر سابق، ولا بدّ من إتمامه قبل أن يُقرأ أي شيء، لكن الكتابة في { $path } غير ممكنة.
git-unfinished-here-hint = اكتب bayan status حيث تستطيع الكتابة في مساحة العمل.
git-journal = الملف { $path } تالف، وهو سجلّ أمر قُطع قبل أن يتمّ.
git-journal-hint = الأمر git status يعرض الملفات التي تختلف عن آخر نسخة محفوظة. وحين تكون كما تريدها احذف المجلد الذي فيه { $path }.
git-other = أبلغ git عن خطأ: { $reason }.
