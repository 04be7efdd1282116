## تغيير الأشخاص والقواعد: الاقتراح والاعتماد والعرض

cmd-policy = تغيير الأشخاص والقواعد في workflow.toml: اقتراح واعتماد وعرض
cmd-policy-propose = اقتراح workflow.toml كما حرّرته
    .arg-because = السبب
    .after = حرّر workflow.toml أولاً. فإن كانت ‎[review] تطلب اعتمادات (policy_approvals) أُعيد الملف كما كان وانتظر الاقتراح في policy.toml، وإلا سرت القواعد الجديدة فوراً.
cmd-policy-approve = اعتماد اقتراح كما يعرضه «bayan policy show»
    .arg-proposal = الاقتراح باسمه أو ببداية اسمه
cmd-policy-show = عرض ما هو مقترح: بالكلمات، وكما يُوقَّع
    .arg-proposal = اقتراح واحد باسمه أو ببداية اسمه
    .arg-all = وكذلك ما هو سارٍ أو لا يُعتدّ به
value-proposal = PROPOSAL

policy-change-approvals = عدد الاعتمادات اللازمة للمقطع: { $old } ← { $new }
policy-change-four-eyes = لا يعتمد أحد ترجمته بنفسه: { $old } ← { $new }
policy-change-signed = يجب توقيع الأحكام: { $old } ← { $new }
policy-change-revision = رقم السياسة: { $old } ← { $new }
policy-change-policy-approvals = عدد الاعتمادات اللازمة لتغيير السياسة: { $old } ← { $new }
policy-change-workspace = اسم مساحة العمل: { $old } ← { $new }
policy-change-source = لغة النصوص الأصلية: { $old } ← { $new }
policy-change-targets = اللغات المترجَم إليها: { $old } ← { $new }
policy-change-check = درجة الفحص { $name }: { $old } ← { $new }
policy-change-set = لغات مجموعة الإصدار { $name }: { $old } ← { $new }
policy-change-role = أدوار { $name }: { $old } ← { $new }
policy-change-key = مفاتيح { $name }: { $old } ← { $new }
policy-change-email = عناوين { $name }: { $old } ← { $new }

policy-state-waiting = ينتظر الاعتمادات: 0 من { $count }.
policy-state-open = ينتظر الاعتمادات: { $have } من { $count } ({ $who }).
policy-state-in-force = سارٍ.
policy-state-void = يبدأ من قواعد غير سارية، أو لا يُعتدّ به.
policy-in-force = القواعد الجديدة سارية هنا. لإيصالها إلى الآخرين: ‎bayan sync
policy-proposed = { $count ->
    [zero] سُجّل الاقتراح، ولا يلزمه اعتماد. وworkflow.toml كما كان.
    [one] سُجّل الاقتراح، ويلزمه اعتماد واحد من محرّر آخر. وworkflow.toml كما كان.
    [two] سُجّل الاقتراح، ويلزمه اعتمادان من محرّرَين آخرَين. وworkflow.toml كما كان.
    [few] سُجّل الاقتراح، وتلزمه { $count } اعتمادات من محرّرين آخرين. وworkflow.toml كما كان.
    [many] سُجّل الاقتراح، ويلزمه { $count } اعتماداً من محرّرين آخرين. وworkflow.toml كما كان.
   *[other] سُجّل الاقتراح، ويلزمه { $count } اعتماد من محرّرين آخرين. وworkflow.toml كما كان.
}
policy-proposed-hint = أوصله إلى الآخرين (‎bayan sync)، فيرونه بالأمر «bayan policy show» ويعتمدونه بالأمر: ‎bayan policy approve { $proposal }
policy-approved = { $count ->
    [zero] سُجّل الاعتماد، ولا يلزم غيره.
    [one] سُجّل الاعتماد، ويلزم اعتماد واحد آخر.
    [two] سُجّل الاعتماد، ويلزم اعتمادان آخران.
    [few] سُجّل الاعتماد، وتلزم { $count } اعتمادات أخرى.
    [many] سُجّل الاعتماد، ويلزم { $count } اعتماداً آخر.
   *[other] سُجّل الاعتماد، ويلزم { $count } اعتماد آخر.
}
policy-no-proposals = لا شيء مقترح.

policy-none = ليس في أي إيداع workflow.toml بعد، فلا سياسة لتغييرها.
policy-none-hint = أودعه أولاً: ‎bayan save
policy-nothing = الأشخاص والقواعد في workflow.toml كما هي في آخر إيداع، فليس هناك ما يُقترح.
policy-nothing-hint = حرّر workflow.toml ثم اقترحه. أما غير ذلك من تغييرات الملف فيُحفظ بالأمر: ‎bayan save
policy-rolled-back = سبق أن كانت لمساحة العمل هذه السياسةُ نفسها، فيعدّها «bayan audit» والبوّابة سياسةً أقدم عادت.
policy-rolled-back-hint = إن كان ذلك مقصوداً فارفع «revision» في ‎[review] واقترح من جديد.
policy-unknown = لا يوجد اقتراح واحد باسم { $found }. الاقتراحات: { $possible }
policy-unknown-hint = اذكر أربعة أحرف من اسمه على الأقل: ‎bayan policy show --all
policy-outdated = تغيّر workflow.toml منذ اقتراح { $proposal }، فلم يُعتمد شيء.
policy-outdated-hint = ليُقترح التغيير من جديد انطلاقاً من workflow.toml الحالي: ‎bayan policy propose --because REASON
policy-unsound = الاقتراح { $proposal } باسم { $person } لم يقدّمه محرّر يحقّ له ذلك، أو لا يقول ما يفعله، فلم يُعتمد شيء.
policy-own = { $proposal } اقتراح { $person } نفسه، ويجب أن يعتمده شخص آخر.
policy-own-hint = اطلب ذلك من محرّر آخر. لمعرفة المحرّرين: workflow.toml، ‎roles = ["editor"]
policy-already = سبق أن اعتمد { $person } الاقتراح { $proposal }.
policy-needs-proposal = { $count ->
    [zero] تغيّر أشخاص أو قواعد في workflow.toml، ولم يُحفظ شيء.
    [one] تغيّر أشخاص أو قواعد في workflow.toml، ويلزم ذلك اعتماد واحد. لم يُحفظ شيء.
    [two] تغيّر أشخاص أو قواعد في workflow.toml، ويلزم ذلك اعتمادان. لم يُحفظ شيء.
    [few] تغيّر أشخاص أو قواعد في workflow.toml، وتلزم ذلك { $count } اعتمادات. لم يُحفظ شيء.
    [many] تغيّر أشخاص أو قواعد في workflow.toml، ويلزم ذلك { $count } اعتماداً. لم يُحفظ شيء.
   *[other] تغيّر أشخاص أو قواعد في workflow.toml، ويلزم ذلك { $count } اعتماد. لم يُحفظ شيء.
}
policy-needs-proposal-hint = ‎bayan policy propose --because REASON

commit-policy-propose = اقتراح تغيير السياسة ({ $proposal })
commit-policy-approve = اعتماد تغيير السياسة ({ $proposal })
commit-policy-change = تغيير السياسة ({ $proposal })

audit-policy-unapproved = غُيّر أشخاص أو قواعد في workflow.toml بلا الاعتمادات التي تطلبها السياسة السابقة
audit-policy-record-removed = حُذف من policy.toml أو غُيّر اقتراحُ سياسة صادر عن { $by } أو اعتمادٌ له: { $detail }
audit-policy-record-forged = اقتراح سياسة أو اعتماد باسم { $by }، ولم يصدر عنه أو لا يحقّ له: { $detail }
gate-hint-unapproved = أخرج الإيداع مع إبقاء الملف (‎git reset --soft HEAD~1) ثم اقترحه وليُعتمد: ‎bayan policy propose --because REASON
