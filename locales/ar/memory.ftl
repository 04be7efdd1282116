# ذاكرة الترجمة: ما تُرجم من قبل.

## الأوامر

cmd-memory = البحث فيما تُرجم من قبل ومعرفة مقداره
    .after = كل مصدر في مساحة العمل مع ترجمته من الذاكرة. تُحتسب الأزواج المعتمدة كاملة، وتُخفَّض درجة غيرها.
cmd-memory-find = البحث عن ترجمات سابقة لما يشبه نصاً
    .long = تُقارَن النصوص كلمةً كلمة، ولا أثر للتشكيل ولا لصور الحروف ولا لنوع الأرقام. الدرجة 100 تعني أن المصدرين يُقرآن قراءة واحدة. رمز الخروج 1 إن لم يوجد شيء.
    .after = bayan memory find --lang en "لم تقع خسائر."
    .arg-text = النص بلغة المصادر؛ العلامة - تقرؤه من الدخل القياسي
    .arg-min = أدنى درجة، من 30 إلى 100
cmd-memory-import = إدخال ملف TMX من برنامج آخر
    .long = يُنسخ الملف كما هو إلى المجلد «memory» ويُودَع. أزواجه اقتراحات: لا يُعدّ شيء منها معتمداً.
    .arg-file = ملف TMX
    .arg-dry-run = بيان ما كان سيُدخَل فقط
cmd-memory-export = كتابة أزواج البيانات في ملف TMX
    .arg-lang = اللغة؛ كلها إن لم تُذكر واحدة
    .arg-output = ملف TMX الذي يُكتب
cmd-memory-stats = عدّ الأزواج التي في الذاكرة
    .arg-lang = اللغة؛ كلها إن لم تُذكر واحدة
value-score = درجة

## ما وُجد

memory-context = النص نفسه في الموضع نفسه
memory-exact = النص نفسه
memory-fuzzy = مشابه
memory-contained = جزء من النص
memory-contains = يتضمن النص
memory-approved = معتمد
memory-file = من ملف
memory-obsolete = مهجور
memory-unapproved = غير معتمد
memory-adapted = بأرقام اليوم:
memory-found = { $count ->
    [zero] لم يُترجم شيء مشابه إلى اللغة { $lang } من قبل.
    [one] زوج واحد مشابه باللغة { $lang }.
    [two] زوجان مشابهان باللغة { $lang }.
    [few] ‏{ $count } أزواج مشابهة باللغة { $lang }.
    [many] ‏{ $count } زوجاً مشابهاً باللغة { $lang }.
   *[other] ‏{ $count } زوج مشابه باللغة { $lang }.
}
memory-stats = { $lang }: الأزواج { $units } · المصادر المختلفة في غير الأرقام { $patterns } · المعتمد { $approved } · من ملفات { $file } · المهجور { $obsolete } · غير المعتمد { $unapproved }

## في الحزم

pull-filled = { $count ->
    [zero] لم يكن في الذاكرة ما تُملأ به ترجمة.
    [one] مُلئت ترجمة واحدة من الذاكرة: اقرأها قبل تسليمها.
    [two] مُلئت ترجمتان من الذاكرة: اقرأهما قبل تسليمهما.
    [few] مُلئت { $count } ترجمات من الذاكرة: اقرأها قبل تسليمها.
    [many] مُلئت { $count } ترجمة من الذاكرة: اقرأها قبل تسليمها.
   *[other] مُلئت { $count } ترجمة من الذاكرة: اقرأها قبل تسليمها.
}
pull-fill-off = لا تُملأ الترجمات من الذاكرة في مساحة العمل هذه.
pull-fill-off-hint = للسماح بذلك اكتب في { $path }: ‏[memory] وتحته fill = "exact" أو fill = "context".
memory-label = الذاكرة:

## الملفات

commit-memory = إدخال { $path } في الذاكرة
memory-pairs = { $count ->
    [zero] لا زوج مع اللغة { $lang }
    [one] زوج واحد مع اللغة { $lang }
    [two] زوجان مع اللغة { $lang }
    [few] ‏{ $count } أزواج مع اللغة { $lang }
    [many] ‏{ $count } زوجاً مع اللغة { $lang }
   *[other] ‏{ $count } زوج مع اللغة { $lang }
}
memory-imported = صار { $path } جزءاً من الذاكرة.
memory-would-import = كان { $path } سيصير جزءاً من الذاكرة. لم يُكتب شيء.
memory-known = ‏{ $path } جزء من الذاكرة من قبل، بايتاً بايتاً.
memory-exported = { $count ->
    [zero] لم يُكتب أي زوج في { $path }
    [one] كُتب زوج واحد في { $path }
    [two] كُتب زوجان في { $path }
    [few] كُتبت { $count } أزواج في { $path }
    [many] كُتب { $count } زوجاً في { $path }
   *[other] كُتب { $count } زوج في { $path }
}
memory-name = لا يمكن أن يحتفظ الملف «{ $path }» باسمه في مساحة العمل.
memory-name-hint = يجب أن ينتهي الاسم بـ ‎.tmx وأن يتألف من أحرف وأرقام وواصلات وشرطات سفلية ونقاط. غيّر اسم الملف وأعد المحاولة.
memory-exists = توجد ذاكرة أخرى بالاسم نفسه: { $path }
memory-exists-hint = سمِّ الملف اسماً آخر، أو احذف القديم: git rm { $path }
memory-nothing = ليس في «{ $path }» أي زوج من { $source_lang } مع { $targets }.
memory-nothing-hint = قارن اللغات التي يذكرها الملف (xml:lang) بلغات workflow.toml.
tmx-not = ليس «{ $path }» ملف TMX: يبدأ بـ «{ $found }».
tmx-not-hint = صدّر الذاكرة من البرنامج الآخر بصيغة TMX 1.4.
tmx-lang = ليس «{ $tag }» في السطر { $line } من «{ $path }» اسم لغة.
tmx-lang-hint = كل عنصر tuv يذكر لغته في xml:lang، مثل xml:lang="ckb".
tmx-broken = السطر { $line } من «{ $path }» ليس XML سليماً، أو الملف ناقص. لم يؤخذ منه شيء.
tmx-broken-hint = صدّر الذاكرة من جديد بصيغة TMX 1.4 من البرنامج الذي جاءت منه، بدل تحريرها باليد.
tmx-doctype = السطر { $line } من «{ $path }» يعلن نوع مستند. تُرفض مثل هذه الملفات لأن نوع المستند قد يجعل القارئ يفتح ملفات أخرى.
tmx-entity = السطر { $line } من «{ $path }» يستعمل «{ $name }» ولا شيء يعرّفه.
tmx-too-many = في «{ $path }» أكثر من { $limit } وحدة.
tmx-too-many-hint = قسّم الملف إلى عدة ملفات.
