# معجم المصطلحات: الملف terms.toml، والأمر terms، وفحوص المصطلحات.

## ما قد يكون خطأ في ملف المعجم

terms-empty = لا كلمة في الاسم المكتوب عند «{ $key }».
terms-empty-hint = اكتب الاسم، أو احذف السطر.
terms-long = الاسم المكتوب عند «{ $key }» أطول من { $limit ->
    [zero] { $limit } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $limit } أحرف
    [many] { $limit } حرفاً
   *[other] { $limit } حرف
}: هذه جملة وليست مصطلحاً.
terms-long-hint = أبقِ الجزء الذي يتكرر، وضع الباقي في «note».
terms-hazard = في النص المكتوب عند «{ $key }» حرف خفي مضلّل: { $hazard }.
terms-hazard-hint = احذف السطر واكتبه من جديد بدلاً من نسخه.
terms-contradiction = «{ $name }» صحيح وممنوع معاً للشيء نفسه.
terms-contradiction-hint = احذفه من «forbidden» أو من الأسماء الأخرى.
terms-duplicate = ورد المصطلح «{ $term }» مرتين في هذا الملف: هنا وفي السطر { $first }.
terms-duplicate-hint = اجعل المدخلين مدخلاً واحداً، وإن كانا شيئين مختلفين فأعطِ كلاً منهما «domain» خاصاً به.
terms-language = «{ $found }» ليست من لغات مساحة العمل هذه.
terms-language-hint = يمكن أن تكون الأسماء بهذه اللغات: { $known }. وتضاف لغات أخرى تحت «targets» في workflow.toml.
terms-id = لا يصلح «{ $found }» معرّفاً لمصطلح.
terms-id-hint = ابدأ بحرف لاتيني، ثم حروف وأرقام و«-» و«_» و«.».
terms-no-names = لا يذكر هذا المدخل اسماً لشيء.
terms-no-names-hint = أضف اسماً، مثلاً: { $example } = "…"
terms-format-unknown = ليس لاسم «{ $path }» نهاية تدل على صيغة للمصطلحات. والنهايات هي { $known }.
terms-format-unknown-hint = حدّد الصيغة بالخيار ‎--format tbx أو ‎--format csv.
terms-file-empty = لا شيء في «{ $path }».
terms-too-large = { $limit ->
    [zero] الملف «{ $path }» أكبر من { $limit } ميغابايت، وليس معجم بهذا الحجم.
    [one] الملف «{ $path }» أكبر من ميغابايت واحد، وليس معجم بهذا الحجم.
    [two] الملف «{ $path }» أكبر من { $limit } ميغابايت، وليس معجم بهذا الحجم.
    [few] الملف «{ $path }» أكبر من { $limit } ميغابايت، وليس معجم بهذا الحجم.
    [many] الملف «{ $path }» أكبر من { $limit } ميغابايت، وليس معجم بهذا الحجم.
   *[other] الملف «{ $path }» أكبر من { $limit } ميغابايت، وليس معجم بهذا الحجم.
}
terms-encoding = لا يُقرأ «{ $path }» نصاً.
terms-encoding-hint = احفظه من جديد بترميز UTF-8، وفي برنامج الجداول بصيغة «CSV UTF-8».
terms-conflict = في «{ $path }» دمج لم يكتمل: تبدأ علاماته في السطر { $line }.
terms-conflict-hint = أبقِ إحدى الصيغتين بين العلامات، واحذف العلامات.
terms-truncated = الملف «{ $path }» غير مكتمل: ينتهي في وسط ما بدأ قبل السطر { $line }.
terms-xml = السطر { $line } من «{ $path }» ليس XML صالحاً للقراءة: { $detail }
terms-xml-hint = صدّر الملف من جديد من البرنامج الذي أنشأه.
terms-doctype = يعلن السطر { $line } من «{ $path }» نوع مستند. تُرفض مثل هذه الملفات لأن نوع المستند قد يجعل القارئ يفتح ملفات أخرى.
terms-doctype-hint = صدّره بصيغة TBX 3 التي ليس فيها نوع مستند، أو بصيغة CSV.
terms-not-tbx = «{ $path }» ليس بصيغة TBX 3: يبدأ بـ«{ $found }» في السطر { $line }.
terms-not-tbx-hint = صدّره بصيغة TBX 3 (ISO 30042:2019)، أو بصيغة CSV.
terms-csv-column = لا أحد يقرأ العمود «{ $found }».
terms-csv-column-hint = احذفه، أو سمّه بأحد هذه الأسماء: { $known }
terms-csv-cells = عدد خلايا هذا الصف { $found }، وعدد الأعمدة { $expected } فقط.
terms-csv-cells-hint = ضع الخلية التي فيها فاصلة بين علامتي اقتباس.
terms-csv-quote = تفتح علامة اقتباس خلية هنا ولا تغلقها.
terms-csv-quote-hint = اكتب علامة الاقتباس داخل الخلية مرتين.
terms-csv-value = لا يمكن أن يكون «{ $found }» في العمود «{ $column }».
terms-csv-value-hint = الممكن هو: { $possible }

## الإضافة

terms-add-form = لا يبيّن «{ $given }» بأي لغة هو.
terms-add-form-hint = اكتب اللغة وعلامة المساواة ثم الاسم، مثلاً: "en=committee"
terms-add-language = «{ $lang }» ليست من لغات مساحة العمل هذه. يمكن أن تكون الأسماء بهذه اللغات: { $known }
terms-add-name = يجب أن تكون في الاسم المعطى للغة { $lang } كلمة، وألا يزيد على { $limit ->
    [zero] { $limit } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $limit } أحرف
    [many] { $limit } حرفاً
   *[other] { $limit } حرف
}.
terms-add-twice = أُعطيت اللغة { $lang } اسمين.
terms-add-twice-hint = ضع الثاني بعد ‎--admitted أو ‎--form.
terms-add-id = لا يصلح «{ $found }» معرّفاً لمصطلح.
terms-add-contradiction = لا يكون «{ $name }» صحيحاً وممنوعاً للشيء نفسه.
terms-add-conflict = يقول المعجم غير ذلك ({ $about }): فيه «{ $here }»، وأعطيت «{ $there }».
terms-add-conflict-hint = لتغيير ما في المعجم حرّر terms.toml ثم: bayan save. وإن كان شيئاً آخر بالاسم نفسه فأعطه ‎--domain.
terms-add-new = مصطلح جديد:
terms-add-changed = أُضيف إلى مصطلح موجود:
terms-add-same = كان كل هذا موجوداً:

## العرض والبحث

label-term = مصطلح:
label-note = ملاحظة:
label-found = في النص:
terms-cased = يُعتدّ بحالة الحروف
terms-forms = صيغ:
terms-count = { $count ->
    [0] ليس في المعجم مصطلحات كهذه.
    [zero] { $count } مصطلح.
    [one] مصطلح واحد.
    [two] مصطلحان.
    [few] { $count } مصطلحات.
    [many] { $count } مصطلحاً.
   *[other] { $count } مصطلح.
}
terms-find-none = لم يُعثر على مصطلح.

## الاستيراد والتصدير

terms-import-would-add = السطر { $line }: { $term } سيكون جديداً
terms-import-would-change = السطر { $line }: { $term } سيضاف إليه
terms-import-conflict = السطر { $line }: { $term } ({ $about }): في المعجم «{ $here }»، وفي الملف «{ $there }»
terms-import-skipped = { $count ->
    [zero] لم يُترك أي اسم باللغة «{ $lang }».
    [one] تُرك اسم واحد باللغة «{ $lang }»: ليست من لغات مساحة العمل هذه.
    [two] تُرك اسمان باللغة «{ $lang }»: ليست من لغات مساحة العمل هذه.
    [few] تُركت { $count } أسماء باللغة «{ $lang }»: ليست من لغات مساحة العمل هذه.
    [many] تُرك { $count } اسماً باللغة «{ $lang }»: ليست من لغات مساحة العمل هذه.
   *[other] تُرك { $count } اسم باللغة «{ $lang }»: ليست من لغات مساحة العمل هذه.
}
terms-import-new = جديد: { $count }
terms-import-changed = أُضيف إليه: { $count }
terms-import-same = كما هو: { $count }
terms-import-conflicts = متعارض: { $count }
terms-import-nothing = ليس في الملف مصطلحات لمساحة العمل هذه.
terms-import-dry = لم يُكتب شيء.
terms-import-conflict-hint = تبقى المداخل المتعارضة كما هي في المعجم. صحّح terms.toml أو الملف، ثم استورده من جديد.
terms-export-done = { $count ->
    [zero] لم يُكتب أي مصطلح في { $path }.
    [one] كُتب مصطلح واحد في { $path }.
    [two] كُتب مصطلحان في { $path }.
    [few] كُتبت { $count } مصطلحات في { $path }.
    [many] كُتب { $count } مصطلحاً في { $path }.
   *[other] كُتب { $count } مصطلح في { $path }.
}

## الاقتراح

terms-suggest-together = (معاً: { $together }، من { $sources } و{ $targets })
terms-suggest-count = { $count ->
    [zero] لا مرشحات
    [one] مرشح واحد
    [two] مرشحان
    [few] { $count } مرشحات
    [many] { $count } مرشحاً
   *[other] { $count } مرشح
} من { $pairs ->
    [zero] { $pairs } زوج معتمد
    [one] زوج معتمد واحد
    [two] زوجين معتمدين
    [few] { $pairs } أزواج معتمدة
    [many] { $pairs } زوجاً معتمداً
   *[other] { $pairs } زوج معتمد
} باللغة { $lang }.
terms-suggest-hint = لإضافة أحدها: bayan terms add "ar=…" "{ $lang }=…"

## الإيداعات

commit-terms-add = إضافة المصطلح { $term }
commit-terms-import = { $count ->
    [zero] لم يُستورد أي مصطلح
    [one] استيراد مصطلح واحد
    [two] استيراد مصطلحين
    [few] استيراد { $count } مصطلحات
    [many] استيراد { $count } مصطلحاً
   *[other] استيراد { $count } مصطلح
}

## الحزم


## الفحوص

check-forbidden = ليس «{ $found }» اسم { $term }، بل اسمه «{ $name }».
check-forbidden-always = اكتب «{ $name }» لا «{ $found }».
check-forbidden-nameless = لا يجوز استعمال «{ $found }» هنا.
check-terms = يُسمّى { $term } «{ $name }»، ولا يرد هذا الاسم هنا.
check-synonyms = ما سُمّي هنا «{ $found }» سُمّي «{ $other }» في { $segment }.
check-about-forbidden = أسماء يقول المعجم إنها خاطئة لما يتحدث عنه المصدر.
check-about-terms = مصطلحات في المصدر لا يرد اسمها في الترجمة؛ تكفي أي صيغة من اسم صحيح.
check-about-synonyms = شيء واحد سُمّي في البيان نفسه باسمين كلاهما صحيح.

## المساعدة

cmd-terms = معجم المصطلحات: بماذا تسمى الأسماء والمصطلحات في كل لغة
cmd-terms-list = عرض المصطلحات
    .arg-lang = ما له اسم بهذه اللغة فقط
    .arg-domain = ما ينتمي إلى هذا المجال فقط
cmd-terms-find = البحث عن المصطلحات التي يستعملها نص، أو التي يكون النص جزءاً من أسمائها
    .arg-text = نص، أو جزء من اسم
    .arg-lang = لغة النص؛ كل اللغات إن لم تُذكر
cmd-terms-add = إضافة مصطلح، أو أسماء إلى مصطلح موجود
    .arg-names = اسمه بكل لغة، مثلاً "ar=لجنة" "en=committee"
    .arg-form = صيغة من الاسم لا تنتج عن قاعدة، كجمع التكسير: "ar=لجان"
    .arg-admitted = اسم صحيح أيضاً، مثلاً "en=commission"
    .arg-forbidden = اسم خاطئ، مثلاً "en=council"
    .arg-domain = المجال الذي ينتمي إليه، مثلاً places
    .arg-part-of-speech = نوع الكلمة
    .arg-note = ما ينبغي أن يعرفه المترجم
    .arg-id = معرّف قصير له، مثلاً committee
    .arg-case-sensitive = يُميَّز عن غيره بالحروف الكبيرة والصغيرة
cmd-terms-import = استيراد مصطلحات من TBX أو CSV
    .arg-file = الملف
    .arg-format = صيغته، إن لم تدل عليها نهاية اسمه
cmd-terms-export = كتابة المصطلحات بصيغة TBX أو CSV لبرامج أخرى
    .arg-output = الملف؛ المخرج القياسي إن لم يُذكر
    .arg-format = الصيغة، إن لم تدل عليها نهاية اسم الملف
cmd-terms-suggest = اقتراح مصطلحات من الترجمات المعتمدة
    .arg-lang = لغة المقابلات
    .arg-limit = أقصى عدد

value-name = اللغة=الاسم
value-domain = المجال
value-part = النوع
value-term = المعرّف
