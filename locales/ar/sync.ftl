## العمل في أماكن متعددة: المزامنة والنسخ والدمج وحسم التعارض

cmd-sync = تبادل الجديد مع الآخرين
    .arg-remote = المستودع البعيد؛ المعتاد إن لم يُذكر
cmd-clone = إنشاء نسخة خاصة بك من مساحة عمل
    .arg-address = مكانها: عنوان أو مجلد
    .arg-dir = المجلد الذي يُنشأ؛ يُسمّى باسم العنوان إن لم يُذكر
cmd-resolve = اختيار إحدى النسخ التي أبقاها الدمج، أو إصلاح ملفات ترك فيها git النسختين
    .arg-what = ملفات فيها علامات تعارض، وكل ملفات مساحة العمل إن لم يُذكر شيء؛ ومع ‎--take‎ البيان ثم المقطع
    .arg-take = مفتاح النسخة كما يعرضه الأمر show
    .arg-lang = اللغة؛ ومن دونها يُقصد المصدر
value-remote = المستودع
value-key = المفتاح
value-url = العنوان

commit-sync = ضم عمل { $remote }/{ $branch }
commit-sync-forward = الانتقال إلى { $remote }/{ $branch }
commit-resolve = اختيار نسخة لمقطع من { $statement } باللغة { $language }

sync-stage-fetching = السؤال عن الجديد …
sync-stage-joining = جمع العملين …
sync-stage-pushing = الإرسال …
sync-incoming = { $count ->
    [zero] لم يرد شيء:
    [one] ورد في بيان واحد:
    [two] ورد في بيانين:
    [few] ورد في { $count } بيانات:
    [many] ورد في { $count } بياناً:
   *[other] ورد في { $count } بيان:
}
sync-outgoing = { $count ->
    [zero] لم يُرسل شيء:
    [one] أُرسل في بيان واحد:
    [two] أُرسل في بيانين:
    [few] أُرسل في { $count } بيانات:
    [many] أُرسل في { $count } بياناً:
   *[other] أُرسل في { $count } بيان:
}
sync-incoming-would = { $count ->
    [zero] لن يرد شيء:
    [one] سيرد في بيان واحد:
    [two] سيرد في بيانين:
    [few] سيرد في { $count } بيانات:
    [many] سيرد في { $count } بياناً:
   *[other] سيرد في { $count } بيان:
}
sync-outgoing-would = { $count ->
    [zero] لن يُرسل شيء:
    [one] سيُرسل في بيان واحد:
    [two] سيُرسل في بيانين:
    [few] سيُرسل في { $count } بيانات:
    [many] سيُرسل في { $count } بياناً:
   *[other] سيُرسل في { $count } بيان:
}
sync-statement = { "  " }{ $statement }
sync-statement-new = { "  " }{ $statement } (جديد)
sync-source = { "    " }المصدر: { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
}
sync-targets = { "    " }{ $lang }: { $count ->
    [zero] لم يُترجم شيء
    [one] تُرجم مقطع واحد
    [two] تُرجم مقطعان
    [few] تُرجمت { $count } مقاطع
    [many] تُرجم { $count } مقطعاً
   *[other] تُرجم { $count } مقطع
}
sync-verdicts = { "    " }{ $lang }: { $count ->
    [zero] لا أحكام
    [one] حُكم واحد
    [two] حُكمان
    [few] { $count } أحكام
    [many] { $count } حُكماً
   *[other] { $count } حُكم
}
sync-releases = { "    " }{ $count ->
    [zero] لا إصدارات
    [one] إصدار واحد
    [two] إصداران
    [few] { $count } إصدارات
    [many] { $count } إصداراً
   *[other] { $count } إصدار
}
sync-files = ملفات أخرى: { $count }
sync-renumbered = { $statement }: صار المقطع الجديد { $from } اسمه { $to }، لأن شخصاً آخر أعطى المعرّف { $from } لمقطع غيره. ولا تنتقل معه الأحكام التي صدرت عليه.
sync-unsettled = { $path }: غُيّرت القيمة { $key } في الجانبين. نصّها الآن «{ $taken }»، والنسخة الأخرى «{ $other }».
sync-contested = { $statement }، { $lang }: غُيّر المقطع { $segment } في الجانبين، والنسختان محفوظتان.
sync-contested-hint = لعرض النسخ اكتب bayan show، ولاختيار إحداها: bayan resolve البيان المقطع ‎--lang اللغة ‎--take المفتاح
sync-same = لا جديد هنا ولا في { $remote }/{ $branch }.
sync-done = ما هنا وما في { $remote }/{ $branch } سواء الآن.
sync-would = لم يُكتب شيء ولم يُرسل.
sync-unsaved = { $count ->
    [zero] لم يبقَ شيء غير محفوظ: { $paths }
    [one] ملف غُيّر باليد ولم يُحفظ، فيبقى هنا: { $paths }
    [two] ملفان غُيّرا باليد ولم يُحفظا، فيبقيان هنا: { $paths }
    [few] ‏{ $count } ملفات غُيّرت باليد ولم تُحفظ، فتبقى هنا: { $paths }
    [many] ‏{ $count } ملفاً غُيّرت باليد ولم تُحفظ، فتبقى هنا: { $paths }
   *[other] ‏{ $count } ملف غُيّرت باليد ولم تُحفظ، فتبقى هنا: { $paths }
}
sync-nothing = لم يُحفظ شيء في هذا المستودع بعد، فلا شيء يُتبادل.
sync-nothing-hint = الأمر bayan save يحفظ ما فيه. ولنسخ مساحة عمل موجودة عند الآخرين: bayan clone
sync-unrelated = لا بداية مشتركة بين المستودع { $remote } وهذا المستودع: هما مساحتا عمل. لم يتغيّر شيء.
sync-unrelated-hint = انسخ الأخرى بالأمر bayan clone وأدخل بياناتك فيها.
sync-rewritten = أُعيدت كتابة سجلّ الفرع { $branch } في { $remote }: ما كان فيه عند آخر تبادل ({ $before }) لم يعد موجوداً. لم يتغيّر شيء، لأن ما حذفه الآخرون كان سيعود مع نسختك.
sync-rewritten-hint = اسأل من أعاد كتابته. ولأخذ السجلّ الجديد مع إبقاء عملك: git rebase --onto { $remote }/{ $branch } { $before }‎
sync-raced = ظل آخرون يرسلون إلى { $remote } في اللحظة نفسها. ما ورد صار هنا، وما هو جديد هنا لم يُرسل.
sync-raced-hint = أعد كتابة الأمر.

join-foreign = هذه الملفات ليست من ملفات مساحة العمل، وقد غُيّرت في الجانبين تغييراً لا يجتمع: { $paths }. لم يتغيّر شيء.
join-foreign-hint = ادمج باليد بالأمر git pull، ثم أعد كتابة الأمر.
join-no-file = { $path } في الجانب الآخر رابط أو مستودع آخر، والمنتظر ملف. لم يتغيّر شيء.
join-no-text = { $path } ليس نصاً. لم يتغيّر شيء.
join-unsaved = { $count ->
    [zero] لا تغييرات غير محفوظة.
    [one] في الملف { $path } تغييرات لم تُحفظ وكانت ستضيع. لم يتغيّر شيء.
    [two] في ملفين تغييرات لم تُحفظ وكانت ستضيع، أحدهما { $path }. لم يتغيّر شيء.
    [few] في { $count } ملفات تغييرات لم تُحفظ وكانت ستضيع، منها { $path }. لم يتغيّر شيء.
    [many] في { $count } ملفاً تغييرات لم تُحفظ وكانت ستضيع، منها { $path }. لم يتغيّر شيء.
   *[other] في { $count } ملف تغييرات لم تُحفظ وكانت ستضيع، منها { $path }. لم يتغيّر شيء.
}
merging-unreadable = لا يمكن دمج { $path }: تعذّرت قراءته.

remote-none = لا يعرف هذا المستودع نسخة أخرى يتبادل معها.
remote-none-hint = اكتب git remote add origin ثم العنوان.
remote-unknown = لا يوجد مستودع بعيد باسم «{ $name }». المعروف: { $remotes }
remote-unknown-hint = لعرض عناوينها: git remote --verbose
remote-address = العنوان «{ $address }» مرفوض: قد يأخذه git خياراً أو برنامجاً يشغّله.
remote-address-hint = استعمل عنواناً مثل https://…‎ أو ssh://…‎ أو name@host:path، أو مجلداً.
remote-no-branch = لا فرع مختار، فلا شيء يقول إلى أين ينتمي العمل.
remote-no-branch-hint = اكتب git switch main.
remote-no-git = تعذّر تشغيل البرنامج git: { $reason }
remote-no-git-hint = ثبّت git. لا يُحتاج إليه إلا لتبادل العمل مع الآخرين.
remote-failed = تعذّر الوصول إلى { $remote }. يقول git: { $reason }. لم يضع شيء، وعملك محفوظ هنا.
remote-failed-hint = أعد كتابة الأمر حين تتصل بالشبكة. وإن كان git يطلب كلمة سر فجرّب git fetch مرة باليد.
remote-refused = لم يقبل { $remote } ما أُرسل. يقول: { $reason }. عملك محفوظ هنا.
remote-occupied = في المجلد { $path } شيء من قبل.
remote-occupied-hint = اذكر مجلداً آخر: bayan clone العنوان المجلد

clone-done = { $count ->
    [zero] ‏{ $path }: لا بيانات فيه بعد.
    [one] ‏{ $path }: بيان واحد.
    [two] ‏{ $path }: بيانان.
    [few] ‏{ $path }: { $count } بيانات.
    [many] ‏{ $path }: { $count } بياناً.
   *[other] ‏{ $path }: { $count } بيان.
}
clone-person = أنت هنا { $person }: { $roles }
clone-unknown = العنوان { $email } ليس لأحد في workflow.toml، فتستطيع القراءة هنا لا العمل.
clone-unknown-hint = اطلب من محرر أن يضيفك. وإن كان لك هناك عنوان آخر فاكتب في المجلد الجديد git config user.email ثم العنوان.

resolve-taken = صار للمقطع { $segment } النسخة التي اخترتها.
resolve-settled = ليس للمقطع { $segment } في { $statement } هناك إلا نسخة واحدة: لا شيء يُختار.
resolve-settled-hint = لعرض النسخ: bayan show { $statement }
resolve-key = ليس للمقطع { $segment } في { $statement } الآن نسخة مفتاحها «{ $key }». تتغير المفاتيح حين ترد نسخة أخرى، كي لا يختار أحد ما لم يره.
resolve-key-hint = انظر إلى النسخ ومفاتيحها من جديد: bayan show { $statement }
resolve-which = أي مقطع تقصد؟ يحتاج ‎--take‎ إلى بيان ومقطع.
resolve-which-hint = اكتب: bayan resolve البيان المقطع ‎--lang اللغة ‎--take المفتاح
resolve-which-segment = أي مقطع من { $statement } تقصد؟ يحتاج ‎--take‎ إلى مقطع أيضاً.
resolve-which-segment-hint = لهذه المقاطع أكثر من نسخة: { $segments }
resolve-all-settled = لا شيء يُختار في { $statement }: لكل مقطع نسخة واحدة.
resolve-not-ours = ‏{ $path } ليس من ملفات مساحة العمل.
resolve-not-ours-hint = مثل هذا الملف يُدمج باليد. والأمر bayan resolve من غير اسم ينظر في كل ملفات مساحة العمل.
resolve-repaired = { $count ->
    [zero] ليس في أي ملف علامات تعارض.
    [one] أُصلح ملف واحد.
    [two] أُصلح ملفان.
    [few] أُصلحت { $count } ملفات.
    [many] أُصلح { $count } ملفاً.
   *[other] أُصلح { $count } ملف.
}
resolve-contested = { $count ->
    [zero] لا مقطع له نسختان.
    [one] حُفظت نسختا مقطع واحد: لا بد أن يختار أحد.
    [two] حُفظت نسختا كلٍّ من مقطعين: لا بد أن يختار أحد.
    [few] حُفظت نسختا كلٍّ من { $count } مقاطع: لا بد أن يختار أحد.
    [many] حُفظت نسختا كلٍّ من { $count } مقطعاً: لا بد أن يختار أحد.
   *[other] حُفظت نسختا كلٍّ من { $count } مقطع: لا بد أن يختار أحد.
}
resolve-next-git = أتمّ الدمج: git add لهذه الملفات، ثم git commit
resolve-next-save = احفظ الملفات المصلَحة: bayan save

show-removed = (حُذف)
why-contested = غُيّر في الجانبين؛ لا بد أن يختار أحد نسخة
