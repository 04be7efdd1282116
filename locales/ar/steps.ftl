# ما تقوله الأوامر عن عملها.

list-separator = {"، "}

label-source = المصدر:
label-target = الترجمة:
label-before = قبله:
label-after = بعده:
label-because = السبب:

## init

init-done = مساحة العمل جاهزة: { $path }
init-person = سُجّل { $person } بدورَي المحرّر ومسؤول الإعلام.
init-nobody = لا يعرف git من أنت، فلم يُسجَّل أحد بعد. اضبط user.name و user.email في git، وسجّل نفسك تحت [people] في workflow.toml، ثم اكتب: bayan save
init-next = سجّل زملاءك في workflow.toml، ثم استورد بياناً: اكتب bayan import ثم اسم الملف.

## import

import-done = استُورد البيان بالمعرّف { $statement }: { $segments ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $segments } مقاطع
    [many] { $segments } مقطعاً
   *[other] { $segments } مقطع
} في { $blocks ->
    [zero] لا شيء من الفقرات النصية
    [one] فقرة نصية واحدة
    [two] فقرتين نصيتين
    [few] { $blocks } فقرات نصية
    [many] { $blocks } فقرةً نصيةً
   *[other] { $blocks } فقرة نصية
} (الترميز { $encoding }).
import-would = سيكون معرّف البيان { $statement }، وفيه { $segments ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $segments } مقاطع
    [many] { $segments } مقطعاً
   *[other] { $segments } مقطع
} في { $blocks ->
    [zero] لا شيء من الفقرات النصية
    [one] فقرة نصية واحدة
    [two] فقرتين نصيتين
    [few] { $blocks } فقرات نصية
    [many] { $blocks } فقرةً نصيةً
   *[other] { $blocks } فقرة نصية
} (الترميز { $encoding }). لم يُكتب شيء.
import-no-date = ليس في النص تاريخ. اذكره بالخيار ‎--date، أو اكتبه في statements/{ $statement }/statement.toml.
import-kinds-hint = إن كان نوع فقرة نصية خطأً فصحّحه بعد الاستيراد في statements/{ $statement }‎، ثم اكتب: bayan save
source-hazard = { $count ->
    [zero] لا محارف خفية مضلِّلة.
    [one] في { $segment } محرف خفي مضلِّل: { $hazard }، وهو المحرف رقم { $position }. لا يمكن اعتماده هكذا.
    [two] في مقطعين محارف خفية مضلِّلة، أولهما { $segment }: { $hazard }، وهو المحرف رقم { $position }. لا يمكن اعتمادهما هكذا.
    [few] في { $count } مقاطع محارف خفية مضلِّلة، أولها { $segment }: { $hazard }، وهو المحرف رقم { $position }. لا يمكن اعتمادها هكذا.
    [many] في { $count } مقطعًا محارف خفية مضلِّلة، أولها { $segment }: { $hazard }، وهو المحرف رقم { $position }. لا يمكن اعتمادها هكذا.
   *[other] في { $count } مقطع محارف خفية مضلِّلة، أولها { $segment }: { $hazard }، وهو المحرف رقم { $position }. لا يمكن اعتمادها هكذا.
} أزلها من المستند، ثم: bayan revise { $statement } FILE
import-next = يستطيع المترجم أن يبدأ الآن: bayan pull --lang { $lang } { $statement }‎
import-no-id = ليس في { $path } عنوان يُصاغ منه المعرّف.
import-no-id-hint = اختر المعرّف بنفسك، مثلاً: bayan import --id 2021-02-05-title …‎
import-exists = يوجد من قبلُ بيان معرّفه «{ $id }».
import-exists-hint = إن كان هذا نصه المصحَّح فاكتب bayan revise { $id }‎ ثم اسم الملف. وإن كان بياناً آخر فاختر له معرّفاً آخر بالخيار ‎--id.
import-no-text = ليس في { $path } أي نص.
stdin-unreadable = تعذّرت قراءة الدخل القياسي: { $reason }
stdin-too-long = الدخل القياسي أطول من { $megabytes } ميغابايت.

## revise

change-unchanged = ‏{ $segment } بلا تغيير
change-edited = ‏{ $segment } معدَّل
change-moved = ‏{ $segment } منقول
change-split = ‏{ $segment } مفصول عن { $from }
change-merged = ‏{ $segment } مدموج من { $from }
change-inserted = ‏{ $segment } جديد
revise-removed = ‏{ $segment } محذوف
revise-moved-too = منقول
revise-block-too = في فقرة نصية من نوع آخر
class-orthographic = الإملاء فقط
class-wording = الصياغة
class-substance = المضمون
revise-done = نُقّح البيان { $statement }. مقاطع تغيّرت: { $changed }، مقاطع حُذفت: { $removed }، مقاطع بلا تغيير: { $unchanged }.
revise-would = سيُنقَّح البيان { $statement }. مقاطع ستتغيّر: { $changed }، مقاطع ستُحذف: { $removed }، مقاطع بلا تغيير: { $unchanged }. لم يُكتب شيء.
revise-nothing = لم يتغيّر شيء في البيان { $statement }.
revise-next = لترى ما على المترجمين فعله الآن اكتب: bayan status { $statement }‎

## status

status-empty = ليس في مساحة العمل أي بيان بعد. لتستورد بياناً اكتب bayan import ثم اسم الملف.
status-releasable = جاهزة للإصدار
status-stopped = { $count ->
    [zero] معتمدة، ولا يوقفها أي فحص
    [one] معتمدة، لكن الفحوص توقف مقطعاً واحداً
    [two] معتمدة، لكن الفحوص توقف مقطعين
    [few] معتمدة، لكن الفحوص توقف { $count } مقاطع
    [many] معتمدة، لكن الفحوص توقف { $count } مقطعاً
   *[other] معتمدة، لكن الفحوص توقف { $count } مقطع
}
status-count = { $state }: { $count }
status-words = { $count ->
    [zero] لا كلمات للترجمة
    [one] كلمة واحدة للترجمة
    [two] كلمتان للترجمة
    [few] { $count } كلمات للترجمة
    [many] { $count } كلمةً للترجمة
   *[other] { $count } كلمة للترجمة
}
status-total = ‏{ $statements ->
    [zero] لا بيان
    [one] بيان واحد
    [two] بيانان
    [few] { $statements } بيانات
    [many] { $statements } بياناً
   *[other] { $statements } بيان
}؛ { $pending ->
    [zero] لا مقطع معلّق
    [one] مقطع واحد معلّق (عدد كلماته { $words })
    [two] مقطعان معلّقان (عدد كلماتهما { $words })
    [few] { $pending } مقاطع معلّقة (عدد كلماتها { $words })
    [many] { $pending } مقطعاً معلّقاً (عدد كلماتها { $words })
   *[other] { $pending } مقطع معلّق (عدد كلماتها { $words })
}؛ بانتظار المراجعة: { $translated }؛ { $releasable ->
    [zero] لا ترجمة جاهزة للإصدار
    [one] ترجمة واحدة جاهزة للإصدار
    [two] ترجمتان جاهزتان للإصدار
    [few] { $releasable } ترجمات جاهزة للإصدار
    [many] { $releasable } ترجمةً جاهزةً للإصدار
   *[other] { $releasable } ترجمة جاهزة للإصدار
}.

## show, diff, why

show-omitted = أُسقط:
diff-nothing = ليس في البيان { $statement } مقطع متقادم باللغة { $lang }.
segment-unknown = ليس في البيان { $statement } مقطع «{ $segment }» باللغة { $lang }.
segment-unknown-hint = لترى مقاطعه اكتب: bayan show { $statement } ‎--lang { $lang }‎
why-source-written = كتابة المصدر: { $by }
why-source-changed = تغيير المصدر: { $by }
why-source-removed = الحذف من المصدر: { $by }
why-translated = الترجمة: { $by }
why-target-changed = تغيير الترجمة: { $by }
why-confirmed = تأكيد أن الترجمة ما زالت توافق المصدر: { $by }
why-omitted = الإسقاط: { $by }
why-approved = الاعتماد: { $by }
why-rejected = الرفض: { $by }
why-approved-earlier = اعتماد نسخة سابقة: { $by }
why-rejected-earlier = رفض نسخة سابقة: { $by }
why-void-verdict = حُكم لا يُعتدّ به: { $by }
why-uncommitted = في الملفات، ولم يُحفظ بعد
why-source-changed-since = تغيّر المصدر بعد ذلك
why-shallow = هذه النسخة من المستودع لا تضم سجلّ التغييرات كله، فقد يكون هناك المزيد. لتجلب الباقي اكتب: git fetch --unshallow
void-unknown-person = لا أحد بهذا الاسم في workflow.toml
void-not-a-reviewer = ليس من مراجعي هذه اللغة
void-own-translation = مبدأ العيون الأربع: الترجمة لصاحب الحُكم نفسه

## pull, submit, edit

pull-count = { $count ->
    [zero] لا شيء معلّق باللغة { $lang }.
    [one] مقطع واحد معلّق باللغة { $lang }.
    [two] مقطعان معلّقان باللغة { $lang }.
    [few] ‏{ $count } مقاطع معلّقة باللغة { $lang }.
    [many] ‏{ $count } مقطعاً معلّقاً باللغة { $lang }.
   *[other] ‏{ $count } مقطع معلّق باللغة { $lang }.
}
pull-written = { $count ->
    [zero] لم يُكتب أي مقطع في { $path }
    [one] كُتب مقطع واحد في { $path }
    [two] كُتب مقطعان في { $path }
    [few] كُتبت { $count } مقاطع في { $path }
    [many] كُتب { $count } مقطعاً في { $path }
   *[other] كُتب { $count } مقطع في { $path }
}
pull-next = بعد ترجمته اكتب: bayan submit { $path }‎
submit-done = مقاطع أُدخلت: { $applied }، مقاطع بلا تغيير: { $unchanged }، مقاطع لم تُقبل: { $refused }.
submit-missing-rows = { $count ->
    [zero] كل ما سُحب موجود في الملف.
    [one] مقطع واحد مما سُحب ليس في الملف، فيبقى معلّقاً.
    [two] مقطعان مما سُحب ليسا في الملف، فيبقيان معلّقين.
    [few] ‏{ $count } مقاطع مما سُحب ليست في الملف، فتبقى معلّقة.
    [many] ‏{ $count } مقطعاً مما سُحب ليست في الملف، فتبقى معلّقة.
   *[other] ‏{ $count } مقطع مما سُحب ليست في الملف، فتبقى معلّقة.
}
submit-empty = { $count ->
    [zero] لم يُترك أي مقطع فارغاً.
    [one] تُرك مقطع واحد فارغاً، فيبقى معلّقاً.
    [two] تُرك مقطعان فارغين، فيبقيان معلّقين.
    [few] تُركت { $count } مقاطع فارغة، فتبقى معلّقة.
    [many] تُرك { $count } مقطعاً فارغاً، فتبقى معلّقة.
   *[other] تُرك { $count } مقطع فارغاً، فتبقى معلّقة.
}
submit-confirm-hint = إن كانت ترجمة متقادمة ما زالت صحيحة فأكّدها: bayan confirm { $statement } ‎--lang { $lang } { $segment }‎
submit-pull-hint = اسحب المصدر الجديد وترجمه: bayan pull --lang { $lang } { $statement }‎
submit-reason-unknown-statement = لا يوجد بيان «{ $statement }»؛ لم يُدخَل
submit-reason-unknown-segment = ليس في البيان { $statement } مقطع «{ $segment }»؛ لم يُدخَل
submit-reason-source-edited = عُدّل مصدر المقطع { $segment } في هذا الملف؛ لم يُدخَل
submit-reason-source-changed = تغيّر مصدر المقطع { $segment } بعد سحبه؛ لم يُدخَل
submit-reason-duplicate = ورد المقطع { $segment } مرتين؛ لم يُدخَل الثاني
submit-reason-empty = تُرك المقطع { $segment } فارغاً
submit-reason-unfinished = المقطع { $segment } معلَّم بأنه لم يكتمل؛ لم يُدخَل
submit-reason-stale-untouched = لم تُمَسّ ترجمة المقطع { $segment } مع أن مصدره تغيّر؛ تبقى متقادمة
submit-reason-rejected-untouched = لم تُمَسّ ترجمة المقطع { $segment } مع أنها رُفضت؛ تبقى مرفوضة
submit-reason-hazard = في ترجمة المقطع { $segment } محرف خفي مضلِّل ({ $hazard })؛ لم تُدخَل
submit-reason-other-language = لا يُترجَم البيان { $statement } إلى هذه اللغة؛ لم يُدخَل المقطع { $segment }
submit-reason-obsolete = لم يعد المقطع { $segment } في المصدر؛ لم يُدخَل
submit-reason-replaced-other = أُدخل المقطع { $segment } محلّ ترجمة زميل
submit-reason-replaced-approved = أُدخل المقطع { $segment } محلّ ترجمة معتمدة؛ وهو بحاجة إلى مراجعة من جديد
submit-other-workspace = سُحب الملف { $path } من مساحة عمل أخرى ({ $found }، وهذه { $own }).
submit-other-workspace-hint = سلّمه في مساحة العمل التي سُحب منها.
submit-no-language = لا يذكر الملف { $path } لغته.
submit-no-language-hint = اسحب من جديد، وانسخ الترجمات إلى الملف الجديد.
submit-no-rows = ليس في الملف { $path } أي مقطع.
edit-nothing = لا شيء معلّق في البيان { $statement } باللغة { $lang }.
edit-unchanged = لم يتغيّر شيء.
edit-reopen = هل يُفتح برنامج التحرير من جديد؟ (اضغط Enter لفتحه، أو اكتب n أو «لا» لتركه)
edit-no-editor = لم يُحدَّد برنامج للتحرير.
edit-no-editor-hint = حدّد برنامجاً، مثلاً: export EDITOR=nano
edit-editor-failed = انتهى برنامج التحرير «{ $editor }» بخطأ: { $reason }
edit-kept = لم يُدخَل كل شيء. ما كتبته محفوظ في { $path }
edit-kept-hint = صحّحه، ثم اكتب: bayan submit { $path }‎

## confirm, add, omit

confirm-not-stale = حال المقطع { $segment } من البيان { $statement } باللغة { $lang } هي «{ $state ->
    [missing] ناقص
    [stale] متقادم
    [rejected] مرفوض
    [translated] مترجَم
    [approved] معتمد
    [obsolete] مهجور
   *[unknown] { $state }
}»، ولا تُؤكَّد إلا ترجمة متقادمة.
confirm-not-stale-hint = لترى المتقادم اكتب: bayan diff { $statement } ‎--lang { $lang }‎
confirm-done = { $count ->
    [zero] لا شيء يحتاج إلى تأكيد باللغة { $lang }.
    [one] أُكّدت ترجمة واحدة باللغة { $lang }، وهي الآن بانتظار المراجعة.
    [two] أُكّدت ترجمتان باللغة { $lang }، وهما الآن بانتظار المراجعة.
    [few] أُكّدت { $count } ترجمات باللغة { $lang }، وهي الآن بانتظار المراجعة.
    [many] أُكّدت { $count } ترجمةً باللغة { $lang }، وهي الآن بانتظار المراجعة.
   *[other] أُكّدت { $count } ترجمة باللغة { $lang }، وهي الآن بانتظار المراجعة.
}
add-done = أُضيف المقطع { $segment } باللغة { $lang }، وهو الآن بانتظار المراجعة.
omit-done = أُسقط المقطع { $segment } في اللغة { $lang }، وإسقاطه الآن بانتظار المراجعة.
adapt-empty-text = ليس هناك نص يُضاف.
adapt-empty-reason = لا بدّ من ذكر السبب.
adapt-omit-added = المقطع { $segment } موجود باللغة { $lang } وحدها، وليس له مصدر يُسقَط.
adapt-unknown-kind = ‏«{ $found }» ليس نوعاً من أنواع الفقرات النصية.
adapt-unknown-kind-hint = الأنواع الممكنة: { $possible }
text-hazard = في النص محرف خفي مضلِّل: { $hazard }، وهو المحرف رقم { $position }.
text-hazard-hint = احذفه وحاول من جديد. ولا بأس ببقاء العلامات التي تحتاج إليها العربية والكردية (ZWNJ و RLM و LRM).

## review, approve, reject

review-nothing = لا شيء باللغة { $lang } بانتظار مراجعتك.
review-head = ‏{ $statement } · { $segment } · { $at } من { $of } · ترجمة { $who }
review-added = (في الترجمة فقط)
review-approved-by = سبق اعتماده من { $who }
review-keys = ‏a اعتماد · r رفض · e تعديل · s تخطٍّ · A اعتماد بقية هذا البيان · b رجوع · q إنهاء · ? شرح
review-help = ‏a: هذه الترجمة صالحة للإصدار. r: ليست صالحة، وستُسأل عن السبب. e: عدّلها في برنامج التحرير، ثم يراجعها غيرك. s: قرّر لاحقاً. A: اعتمد هذه وكل ما بعدها في هذا البيان. b: ارجع إلى ما قبلها. q: توقّف. كل قرار يُحفظ فوراً.
review-why = ما السبب؟ (سطر فارغ: لا ترفض)
review-done = مقاطع بُتّ فيها: { $done }، مقاطع باقية: { $left }.
review-approve-hint = للاعتماد اكتب: bayan approve { $statement } ‎--lang { $lang } { $segment }‎، أو اكتب ‎--all بدل المقطع لاعتماد كل ما هو بانتظار المراجعة
review-reject-hint = للرفض اكتب: bayan reject { $statement } ‎--lang { $lang } { $segment } ‎--because "…"‎
review-edit-hint = لطلب تعديلها ارفضها مع ذكر السبب: bayan reject { $statement } ‎--lang { $lang } { $segment } ‎--because "…"‎
approve-done = { $count ->
    [zero] لم يُعتمد شيء باللغة { $lang }.
    [one] اعتُمد مقطع واحد باللغة { $lang }.
    [two] اعتُمد مقطعان باللغة { $lang }.
    [few] اعتُمدت { $count } مقاطع باللغة { $lang }.
    [many] اعتُمد { $count } مقطعاً باللغة { $lang }.
   *[other] اعتُمد { $count } مقطع باللغة { $lang }.
}
approve-more-needed = { $count ->
    [zero] لا يحتاج المقطع { $segment } إلى اعتماد آخر.
    [one] يحتاج المقطع { $segment } إلى اعتماد واحد آخر.
    [two] يحتاج المقطع { $segment } إلى اعتمادين آخرين.
    [few] يحتاج المقطع { $segment } إلى { $count } اعتمادات أخرى.
    [many] يحتاج المقطع { $segment } إلى { $count } اعتماداً آخر.
   *[other] يحتاج المقطع { $segment } إلى { $count } اعتماد آخر.
}
reject-done = { $count ->
    [zero] لم يُرفض شيء باللغة { $lang }.
    [one] رُفض مقطع واحد باللغة { $lang }.
    [two] رُفض مقطعان باللغة { $lang }.
    [few] رُفضت { $count } مقاطع باللغة { $lang }.
    [many] رُفض { $count } مقطعاً باللغة { $lang }.
   *[other] رُفض { $count } مقطع باللغة { $lang }.
}
decide-refused-unknown-segment = ‏{ $segment }: لا يوجد مقطع بهذا المعرّف.
decide-refused-not-translated = ‏{ $segment }: ليس للمصدر الحالي ترجمة يُحكم عليها.
decide-refused-own-translation = ‏{ $segment }: مبدأ العيون الأربع؛ الترجمة لـ { $who }، فلا بدّ أن يحكم عليها شخص آخر.
decide-refused-already-decided = ‏{ $segment }: سبق أن حكمت بهذا.
decide-refused-already-approved = ‏{ $segment }: سبق اعتماده من { $who }.
decide-refused-changed = ‏{ $segment }: تغيّر بعد أن عُرض عليك (والترجمة الآن لـ { $who }). راجعه من جديد.
decide-refused-hazard = ‏{ $segment }: في المصدر أو في الترجمة محرف خفي مضلِّل ({ $hazard })، فلا يمكن اعتماده.
decide-refused-rejected-by-other = ‏{ $segment }: رفضه { $who }. لا بدّ أن يرجع صاحب الرفض عنه، أو أن تتغيّر الترجمة.

## release, export, save

release-done = صدر البيان { $statement }: الإصدار { $number }.
release-tag = عُلّم في git بالوسم { $tag }
release-next = لتصدير المستندات اكتب: bayan export { $statement } ‎--with { $with }‎
release-blocked = { $count ->
    [zero] لا يمكن إصدار البيان { $statement }.
    [one] لا يمكن إصدار البيان { $statement }: يحول دون ذلك مقطع واحد.
    [two] لا يمكن إصدار البيان { $statement }: يحول دون ذلك مقطعان.
    [few] لا يمكن إصدار البيان { $statement }: تحول دون ذلك { $count } مقاطع.
    [many] لا يمكن إصدار البيان { $statement }: يحول دون ذلك { $count } مقطعاً.
   *[other] لا يمكن إصدار البيان { $statement }: يحول دون ذلك { $count } مقطع.
}
release-blocked-hint = لترى السبب اكتب: bayan why { $statement } ‎--lang { $lang } { $segment }‎
release-review-hint = لمراجعة ما ينتظر اكتب: bayan review { $statement } ‎--lang { $lang }‎
release-already = سبق أن صدر البيان { $statement } بهذه النصوص نفسها: الإصدار { $number } (اللغات: { $languages }).
release-already-hint = لتصدير المستندات اكتب: bayan export { $statement } ‎--with { $with }‎
release-no-languages = لم تُذكر أي ترجمة.
release-no-languages-hint = اذكر ترجمة واحدة على الأقل: ‎--with en
export-done = هذه المستندات هي الإصدار { $number }.
export-draft-done = هذه المستندات مسودات، وذلك مكتوب عليها.
export-not-released = ليس للبيان { $statement } إصدار مع { $lang }.
export-not-released-hint = لإصداره اكتب: bayan release { $statement } ‎--with { $lang }‎
export-draft-hint = لترى مسودته اكتب: bayan export { $statement } ‎--with { $lang } ‎--draft
export-release-not-found = نصوص الإصدار { $number } من البيان { $statement } ليست في الملفات، ولا في سجلّ التغييرات الذي في هذه النسخة من المستودع.
export-release-not-found-hint = إن كان السجلّ في هذه النسخة غير كامل فاجلب الباقي: git fetch --unshallow
export-not-approved = في الإصدار { $number } من البيان { $statement } نصوص غير معتمدة، أولها المقطع { $segment } باللغة { $lang }. لم يُصدَّر.
export-not-approved-hint = لترى السبب اكتب: bayan why { $statement } ‎--lang { $lang } { $segment }‎
save-done = { $count ->
    [zero] لم يكن هناك ما يُحفظ.
    [one] حُفظ ملف واحد.
    [two] حُفظ ملفان.
    [few] حُفظت { $count } ملفات.
    [many] حُفظ { $count } ملفاً.
   *[other] حُفظ { $count } ملف.
}
