# ملفات تذهب إلى المترجمين وتعود منهم.

exchange-format-unknown = ليس لاسم الملف { $path } لاحقة تدل على صيغة للمترجمين. اللواحق هي { $known }.
exchange-format-unknown-hint = اجعل اسم الملف ينتهي بإحداها، مثلاً: bayan pull --lang en -o work.xlf

exchange-unrecognised = الملف { $path } ليس مما يكتبه الأمر bayan pull: ليس XLIFF، ولا TOML فيه مقاطع، ولا نصاً من bayan edit.
exchange-pull-again-hint = سلّم الملف الذي حفظته أداة الترجمة من الملف المسحوب. وإن ضاع فالأمر bayan pull --lang en -o work.xlf يكتبه من جديد.

exchange-empty = الملف { $path } فارغ.

exchange-too-large = { $limit ->
    [zero] الملف { $path } أكبر من أن يُقرأ.
    [one] الملف { $path } أكبر من ميغابايت واحد، ولا تبلغ ترجمة هذا الحجم.
    [two] الملف { $path } أكبر من ميغابايتين، ولا تبلغ ترجمة هذا الحجم.
    [few] الملف { $path } أكبر من { $limit } ميغابايت، ولا تبلغ ترجمة هذا الحجم.
    [many] الملف { $path } أكبر من { $limit } ميغابايت، ولا تبلغ ترجمة هذا الحجم.
   *[other] الملف { $path } أكبر من { $limit } ميغابايت، ولا تبلغ ترجمة هذا الحجم.
}
exchange-too-large-hint = لا تسلّم إلا الملف الذي كتبه bayan pull. وإن كان العمل كبيراً حقاً فاسحب في كل مرة بيانات أقل.

exchange-encoding = لا يُقرأ الملف { $path } نصاً: البايت في الموضع { $offset } ليس بالترميز UTF-8.
exchange-encoding-named = لا يُقرأ الملف { $path } نصاً بالترميز «{ $name }» الذي يذكره الملف نفسه.
exchange-encoding-hint = احفظه من جديد بالترميز UTF-8 في الأداة التي استعملتها، ثم سلّمه بالأمر bayan submit.

exchange-conflict = في الملف { $path } دمج لم يكتمل: تبدأ علاماته في السطر { $line }.
exchange-conflict-hint = أبقِ إحدى النسختين الواقعتين بين العلامات، واحذف أسطر العلامات، ثم سلّم الملف بالأمر bayan submit.

exchange-truncated = الملف { $path } غير كامل: ينتهي في وسط ما بدأ قبل السطر { $line }. لم يؤخذ منه شيء.
exchange-truncated-hint = احفظ الملف أو انسخه من جديد كاملاً، ثم سلّمه بالأمر bayan submit.

exchange-control = في السطر { $line } من الملف { $path } محرف التحكّم { $code }، ولا مكان له في أي نص.
exchange-control-hint = احذف المحرف هناك، ثم سلّم الملف بالأمر bayan submit.

exchange-xml = السطر { $line } من الملف { $path } ليس XML سليماً ({ $detail }).
exchange-xml-hint = احفظ الملف من جديد في أداة الترجمة بدل تعديله باليد، ثم سلّمه بالأمر bayan submit.

exchange-doctype = في السطر { $line } من الملف { $path } تعريف لنوع المستند (DOCTYPE). لا تُقبل مثل هذه الملفات، لأن هذا التعريف قد يجعل من يقرؤها يفتح ملفات أخرى.
exchange-doctype-hint = احفظ الملف من جديد في أداة الترجمة. ليس في XLIFF تعريف لنوع المستند؛ فإن أضافته الأداة فاحذف ‎«<!DOCTYPE …>»‎.

exchange-entity = يستعمل السطر { $line } من الملف { $path } الكيان «{ $name }»، وهو غير معرَّف.

exchange-too-deep = { $limit ->
    [zero] في السطر { $line } من الملف { $path } عناصر متداخلة، ولا تكتب أداة ترجمة مثل ذلك.
    [one] في السطر { $line } من الملف { $path } عناصر متداخلة في أكثر من مستوى واحد، ولا تكتب أداة ترجمة مثل ذلك.
    [two] في السطر { $line } من الملف { $path } عناصر متداخلة في أكثر من مستويين، ولا تكتب أداة ترجمة مثل ذلك.
    [few] في السطر { $line } من الملف { $path } عناصر متداخلة في أكثر من { $limit } مستويات، ولا تكتب أداة ترجمة مثل ذلك.
    [many] في السطر { $line } من الملف { $path } عناصر متداخلة في أكثر من { $limit } مستوىً، ولا تكتب أداة ترجمة مثل ذلك.
   *[other] في السطر { $line } من الملف { $path } عناصر متداخلة في أكثر من { $limit } مستوى، ولا تكتب أداة ترجمة مثل ذلك.
}

exchange-xliff-version = الملف { $path } من نسخة XLIFF لا تُعرف هنا، هي «{ $version }». تُعرف النسخ من ‎1.0 إلى ‎2.2.
exchange-xliff-version-hint = احفظه في أداة الترجمة بصيغة XLIFF 2.1 أو XLIFF 1.2، ثم سلّمه بالأمر bayan submit.

exchange-mixed = جُمعت في الملف { $path } حزمتان لا صلة بينهما: إحداهما من «{ $first }»، والأخرى، في السطر { $line }، من «{ $second }».
exchange-mixed-hint = سلّم كل حزمة وحدها، بأمر bayan submit لكل ملف.

exchange-lang = يذكر السطر { $line } من الملف { $path } اللغة «{ $tag }»، وهذا ليس رمز لغة مقبولاً.
exchange-lang-hint = اكتب اللغة التي سُحب الملف لها: ckb للسورانية، أو kmr للكرمانجية، أو en للإنكليزية.

exchange-id-missing = يبدأ في السطر { $line } من الملف { $path } مقطع ليس له معرّف.

exchange-toml = السطر { $line } من الملف { $path } ليس TOML سليماً ({ $detail }).
exchange-toml-hint = اكتب كل ترجمة بين علامات التنصيص الثلاث التي بعد «target»، واترك الباقي كما هو، ثم سلّم الملف بالأمر bayan submit.

exchange-toml-key = في السطر { $line } من الملف { $path } المفتاح «{ $key }»، ولا معنى له هنا. المفاتيح هي { $known }.
exchange-toml-key-hint = إن كان المقصود «target» فصحّحه، وإلا فاحذفه. ثم سلّم الملف بالأمر bayan submit.

exchange-toml-type = في السطر { $line } من الملف { $path } قيمة «{ $key }» ليست من نوعه.

exchange-header = ينبغي أن يذكر السطر { $line } من الملف { $path } المقطع الذي يليه، لكنه لم يعد يذكره.
exchange-header-hint = الأسطر التي تبدأ بـ ‎«#:»‎ تذكر المقطع الذي تليها ترجمته. أعد السطر كما كان، أو افتح البيان من جديد بالأمر bayan edit.

exchange-no-header = السطر { $line } من الملف { $path } نص يسبق المقطع الأول، فلا يُعرف ما الذي يترجمه.

exchange-end-missing = ليس في الملف { $path } سطره الأخير، ‎«#.»‎، فقد يكون ضاع منه شيء بعد السطر { $line }.
exchange-end-missing-hint = إن لم يضِع شيء فاكتب ‎«#.»‎ في سطر مستقل في آخر الملف، ثم سلّم الملف من جديد.

exchange-stray-comment = يبدأ السطر { $line } من الملف { $path } بـ «#» في وسط ترجمة. إما أن سطر ‎«#:»‎ للمقطع التالي حُذف، وإما أن «#» من الترجمة.
exchange-stray-comment-hint = أعد سطر ‎«#:»‎؛ وإن كان في الترجمة نفسها سطر يبدأ بـ «#» فاكتب هناك ‎«\#»‎.

# ما يوضع فوق النصوص في الحزمة.

exchange-caption-source = المصدر
exchange-caption-previous-source = المصدر كما تُرجم
exchange-caption-previous-target = ترجمته
exchange-caption-before = المقطع السابق
exchange-caption-after = المقطع التالي
exchange-caption-note = تعليق
exchange-caption-memory = تشابه في الذاكرة: المصدر ثم الترجمة
exchange-caption-filled = مُلئت من الذاكرة: اقرأها قبل تسليمها. اعتُمدت في

# كيف تُملأ الحزمة. كل سطر هنا سطر فيها.

exchange-instructions-xliff =
    ترجم كل مقطع في موضع ترجمته (target). اترك المصادر كما هي.
    المقطع الذي تتركه فارغاً يبقى كما هو.
    سلّم الملف بعد حفظه بالأمر bayan submit.
exchange-instructions-toml =
    اكتب كل ترجمة بين علامات التنصيص الثلاث التي بعد «target».
    اترك كل ما عداها كما هو: المعرّفات والعلامات والمصادر.
    أضف unfinished = true تحت كل ترجمة ما زلت تعمل عليها.
    سلّم الملف بالأمر bayan submit.
exchange-instructions-text =
    اكتب كل ترجمة تحت سطر ‎«#>»‎ الخاص بها، في ما تحتاج إليه من أسطر.
    الأسطر التي تبدأ بـ «#» مكتوبة لتقرأها؛ اترك أسطر ‎«#:»‎ كما هي.
    إن كان في ترجمتك سطر يبدأ بـ «#» فاكتب ‎«\#»‎. أبقِ السطر الأخير، ‎«#.»‎.
    المقطع الذي تحذفه أو تتركه فارغاً يبقى كما هو.
exchange-caption-terms = المصطلحات
terms-admitted = وأيضاً:
terms-forbidden = لا:
