## الإثبات: الاعتمادات الموقّعة والتدقيق والبوّابة

void-unsigned = غير موقّع، وworkflow.toml يشترط توقيع الأحكام
void-bad-signature = التوقيع تالف، أو هو لغير هذا الحُكم
void-other-purpose = صُنع التوقيع لغرض آخر، لا لحُكم
void-foreign-key = موقّع بمفتاح ليس لصاحب الحُكم في workflow.toml
void-key-not-valid = موقّع بمفتاح لم يكن لصاحب الحُكم في ذلك الوقت
void-unchecked-signature = تعذّر فحص التوقيع: ssh-keygen أو gpg غير موجود هنا
status-void = { $count ->
    [zero] لا أحكام مُلغاة
    [one] حُكم على مقطع واحد لا يُعتدّ به: الأمر bayan why يبيّن السبب
    [two] أحكام على مقطعين لا يُعتدّ بها: الأمر bayan why يبيّن السبب
    [few] أحكام على { $count } مقاطع لا يُعتدّ بها: الأمر bayan why يبيّن السبب
    [many] أحكام على { $count } مقطعاً لا يُعتدّ بها: الأمر bayan why يبيّن السبب
   *[other] أحكام على { $count } مقطع لا يُعتدّ بها: الأمر bayan why يبيّن السبب
}
signing-not-your-key = المفتاح الذي توقّع به غير مدرج باسمك ({ $person }) في workflow.toml، فلم يُسجَّل شيء.
signing-not-your-key-hint = اطلب إدراج المفتاح العام هناك: ‎keys = ["ssh-ed25519 AAAA…"]. أو حدّد المفتاح الصحيح: ‎git config --global user.signingKey
signing-not-now = المفتاح الذي توقّع به لك ({ $person })، لكن ليس في هذا الوقت بحسب workflow.toml، فلم يُسجَّل شيء.
signing-not-now-hint = وقّع بمفتاحك الحالي (‎git config --global user.signingKey) أو اضبط ساعة هذا الحاسوب.
signing-unsound = التوقيع الذي صُنع للتوّ باسم { $person } غير صحيح، فلم يُسجَّل شيء.
workflow-shared-key = لـ{ $person } و{ $other } المفتاح نفسه.
workflow-shared-key-hint = المفتاح لشخص واحد فقط: احذفه عند أحدهما.
workflow-key-span = ينتهي المفتاح قبل أن يبدأ: { $key }

cmd-audit = فحص التاريخ كلّه والوضع الحاضر: من اعتمد ماذا، وهل كان له ذلك، وماذا نُشر
    .arg-range = الإيداعات المراد فحصها كما يسمّيها git: ‎A..B، وكلّها إن لم تُحدَّد
cmd-gate = تقرير ما إذا كان يُقبل دفع التغييرات: كخطّاف pre-receive على الخادم أو في التكامل المستمر CI
    .arg-range = الحكم على هذه الإيداعات، ‎A..B، بدلاً مما يخبر به git الخطّاف
    .arg-within = مجلد مساحة العمل داخل المستودع إن لم يكن جذره
    .after = على الخادم: ضع «exec bayan gate» في hooks/pre-receive في المستودع. انظر docs/proof.md.
value-range = A..B

audit-verdict-removed = حُذف حُكم صادر عن { $by } من السجل أو غُيّر: { $statement }، { $lang }، { $segments }
audit-verdict-reordered = غُيّر ترتيب أحكام صادرة عن { $by }: { $statement }، { $lang }، { $segments }
audit-verdict-void = حُكم صادر عن { $by } لا يُعتدّ به: { $statement }، { $lang }، { $segments }: { $detail }
audit-verdict-forged = حُكم باسم { $by } أودعه شخص آخر بلا توقيع: { $statement }، { $lang }، { $segments }
audit-waiver-forged = تغاضٍ باسم { $by } لم يودعه صاحبه أو ليس مراجعاً: { $statement }، { $lang }، { $segments }
audit-own-hand = حكم { $by } على ما شارك في ترجمته: { $statement }، { $lang }، { $segments }
audit-late-key = ورد حُكم صادر عن { $by } بعد انتهاء المفتاح الذي وُقّع به: { $statement }، { $lang }، { $segments }
audit-strange-policy = وُقّع حُكم صادر عن { $by } على سياسة لم تسرِ هنا قط: { $statement }، { $lang }، { $segments }
audit-release-removed = حُذف إصدار من السجل أو غُيّر: { $statement }، { $segments }
audit-release-no-role = أصدر { $by } ولم يكن حينها مسؤول إعلام: { $statement }، { $segments }
audit-release-forged = إصدار باسم { $by } أودعه شخص آخر بلا توقيع: { $statement }، { $segments }
audit-release-unapproved = إصدار لما لم يُعتمد: { $statement }، { $segments }: { $lang } { $detail }
audit-release-differs = إصدار لا يطابق سجلُّه النصوص: { $statement }، { $segments }
audit-tag-moved = وسم الإصدار موضوع حيث لم يُسجَّل ذلك الإصدار، أو يُراد نقله: { $statement } { $segments } { $detail }
audit-policy-no-right = غيّر الأشخاص أو السياسة في workflow.toml من ليس محرّراً
audit-policy-unsigned = غيّر { $by } الأشخاص أو السياسة في workflow.toml في إيداع بلا توقيع صحيح
audit-policy-rolled-back = عادت سياسة أقدم إلى workflow.toml
audit-hidden-hand = غيّر ترجمةً من لا يذكره الملف: { $statement }، { $lang }، { $segments }
audit-unreadable = تتعذّر قراءته: { $statement } { $detail }
audit-hazard = يخفي النص { $detail }: { $statement }، { $lang }، { $segments }
audit-not-a-file = ليس ملفاً، بل رابط أو شيء آخر: { $detail }
audit-approval-unfounded = معتمد بأحكام لا ينبغي أن يُعتدّ بها وحدها: { $statement }، { $lang }، { $segments }
audit-statement-removed = حُذف بيان: { $statement }
audit-history-rewritten = سيُعاد كتابة الفرع أو يُحذف: { $detail }
audit-policy-changed = تغيّرت السياسة في { $commit }
audit-clean = لا مخالفة. الإيداعات: { $commits }، البيانات: { $statements }.
audit-breaches = { $count ->
    [zero] لا مخالفات. الإيداعات: { $commits }، البيانات: { $statements }.
    [one] مخالفة واحدة. الإيداعات: { $commits }، البيانات: { $statements }.
    [two] مخالفتان. الإيداعات: { $commits }، البيانات: { $statements }.
    [few] { $count } مخالفات. الإيداعات: { $commits }، البيانات: { $statements }.
    [many] { $count } مخالفة. الإيداعات: { $commits }، البيانات: { $statements }.
   *[other] { $count } مخالفة. الإيداعات: { $commits }، البيانات: { $statements }.
}
audit-shallow = لا تضم هذه النسخة التاريخ كلّه، ولم يُفحص ما قبله. لجلبه: ‎git fetch --unshallow
audit-unknown-commit = لا يوجد إيداع باسم { $name }.
audit-unknown-commit-hint = سمِّ الإيداعات كما يسمّيها git: فرع أو وسم أو ‎HEAD~3، أو ‎A..B لمجال منها.
audit-no-commit = لا إيداع بعد.
audit-no-config = لا يوجد workflow.toml في الإيداع { $commit }.
gate-open = { $count ->
    [zero] لا إيداعات جديدة، ولا مانع.
    [one] إيداع واحد، ولا مانع من قبوله.
    [two] إيداعان، ولا مانع من قبولهما.
    [few] { $count } إيداعات، ولا مانع من قبولها.
    [many] { $count } إيداعاً، ولا مانع من قبولها.
   *[other] { $count } إيداع، ولا مانع من قبولها.
}
gate-closed = رُفض الدفع، ولم يتغيّر شيء على الخادم.
gate-hint-log = السجلات تنمو فقط. أعد ما حُذف (‎git revert أو ‎git checkout للملف كما كان) ثم ادفع مرة أخرى.
gate-hint-forged = يجب أن يأتي الحُكم أو الإصدار في إيداع صاحبه، أو أن يحمل توقيعه. ليعتمده صاحبه أو يصدره من نسخته.
gate-hint-verdict = أخرج الإيداع الذي فيه ذلك الحُكم (‎git rebase)، وليعتمد المقطعَ من يحقّ له ذلك بمفتاحه الحالي. التفاصيل بالأمر ‎bayan why.
gate-hint-release = ليُعتمد كل مقطع ثم أصدر مرة أخرى. لمعرفة ما ينقص: ‎bayan release ID --with LANGUAGES --dry-run
gate-hint-policy = على محرّر أن يغيّر الأشخاص والسياسة، وفي إيداع موقّع حيث تُطلب التواقيع: ‎git commit -S
gate-hint-rolled-back = ابدأ من أحدث workflow.toml: ‎git pull. وإن كانت القواعد القديمة مقصودة فارفع «revision» في ‎[review].
gate-hint-hand = تراجع عن الإيداع مع إبقاء التغيير (‎git reset --soft HEAD~1) ثم احفظه ببيان فيسجّل اسمك: ‎bayan save
gate-hint-file = صحّح الملف واحفظه (‎bayan save) ثم ادفع مرة أخرى. الأمر ‎bayan status يذكر ما تتعذّر قراءته.
gate-hint-history = خذ ما على الخادم (‎git pull) بدلاً من استبداله، ثم ادفع مرة أخرى. أما وسوم الإصدارات فتبقى في مكانها.
gate-no-main-branch = في هذا المستودع فروع، وليس بينها «{ $branch }» الذي يسمّيه HEAD: فلا سياسة يُحكم بها. لم يُقبل شيء.
gate-no-main-branch-hint = سمِّ على الخادم الفرع الذي يعمل عليه المكتب: ‎git symbolic-ref HEAD refs/heads/main‎
gate-not-a-hook = ليس السطر { $line } ممّا يقوله git لخطّاف pre-receive.
gate-not-a-hook-hint = للحكم على إيداعات بلا خطّاف: ‎bayan gate --range A..B‎
audit-waiver-removed = حُذف تغاضٍ صادر عن { $by } من السجل أو غُيّر: { $statement }، { $lang }، { $segments }
audit-verdict-ahead = حُكم صادر عن { $by } يذكر وقتاً يسبق وروده بأكثر من يوم: { $statement }، { $lang }، { $segments }
audit-hazard-file = ملف يخفي { $detail }
audit-strange-file = لا تقرأ أي مساحة عمل هذا الملف: { $detail }
audit-names-clash = بعض الحواسيب تعدّ هذه الأسماء اسماً واحداً: { $detail }
gate-hint-clock = اضبط ساعة هذا الحاسوب، وأخرج الإيداع الذي فيه ذلك الحُكم (‎git rebase)، ثم احكم من جديد.
gate-hint-name = لا مكان تحت «statements» إلا لملفات البيانات: ضع غيرها في مكان آخر، وغيّر أحد الاسمين المتعارضين.
hands-shallow = لا تضم هذه النسخة التاريخ كلّه، فلا يُعرف هنا من شارك في { $statement }، { $lang }. لا يمكن إثبات مبدأ العيون الأربع، ولم يتغيّر شيء.
hands-shallow-hint = اجلب التاريخ ثم أعد المحاولة: ‎git fetch --unshallow
workflow-policy-approvals = { $count ->
    [zero] لا يمكن لأحد أن يغيّر هذه السياسة أبداً: يلزم { $needed } من المحرّرين، وهم: { $editors }
    [one] لا يمكن لأحد أن يغيّر هذه السياسة أبداً: اعتماد واحد للتغيير يستلزم { $needed } من المحرّرين، وهم: { $editors }
    [two] لا يمكن لأحد أن يغيّر هذه السياسة أبداً: اعتمادان للتغيير يستلزمان { $needed } من المحرّرين، وهم: { $editors }
    [few] لا يمكن لأحد أن يغيّر هذه السياسة أبداً: { $count } اعتمادات للتغيير تستلزم { $needed } من المحرّرين، وهم: { $editors }
    [many] لا يمكن لأحد أن يغيّر هذه السياسة أبداً: { $count } اعتماداً للتغيير تستلزم { $needed } من المحرّرين، وهم: { $editors }
   *[other] لا يمكن لأحد أن يغيّر هذه السياسة أبداً: { $count } اعتماد للتغيير تستلزم { $needed } من المحرّرين، وهم: { $editors }
}
workflow-policy-approvals-hint = اخفض «policy_approvals» في ‎[review]، أو امنح دور «editor» لأشخاص آخرين. وبمبدأ العيون الأربع لا يعتمد أحد ما اقترحه بنفسه.
