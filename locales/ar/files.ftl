# ما قد يكون خطأً في ملفات مساحة العمل.

file-syntax = الملف { $path } ليس TOML سليماً: { $reason }
file-syntax-hint = صحّح السطر { $line } في برنامج تحرير نصوص، أو استرجع الملف من git.
file-format-newer = كُتب الملف { $path } بنسخة أحدث من bayan (صيغته { $found }، وهذه النسخة تعرف الصيغة { $supported }).
file-format-newer-hint = ثبّت نسخة أحدث من bayan. هذه النسخة لا تغيّر هنا شيئاً.
file-key-missing = ينقص هنا المفتاح «{ $key }».
file-key-missing-hint = أضف سطراً: ‎{ $key } = …‎
file-wrong-type = يجب أن تكون قيمة «{ $key }» { $expected ->
    [text] نصاً بين علامتي تنصيص
    [boolean] إما true وإما false
    [number] عدداً صحيحاً
    [time] تاريخاً ووقتاً مثل ‎2021-02-05T14:10:00Z
    [moment] تاريخاً ووقتاً مع الفرق عن التوقيت العالمي مثل ‎2021-02-05T18:00:00+03:00
    [date] تاريخاً مثل ‎2021-02-05
    [span] مدةً مثل ‎"3 days"‎ أو ‎"12 hours"‎ أو ‎"1 week"‎
    [list] قائمةً مثل ‎["en", "ckb"]‎
    [table] جدولاً
   *[other] قائمة قيود، كل قيد تحت عنوان له بين قوسين مربعين مزدوجين
}.
file-unknown-value = لا تصلح «{ $found }» قيمةً لـ «{ $key }».
file-unknown-value-meant = هل تقصد «{ $suggestion }»؟
file-unknown-value-hint = القيم الممكنة: { $possible }
file-unknown-key = لا يُقرأ المفتاح «{ $key }» في هذا الموضع.
file-unknown-key-meant = هل تقصد «{ $suggestion }»؟
file-unknown-key-hint = المفاتيح المعروفة هنا: { $possible }
file-bad-segment-id = ‏«{ $found }» ليس معرّف مقطع. معرّف المقطع يشبه s4 أو en1.
file-bad-person-id = لا يصلح «{ $found }» معرّفاً لشخص. يتألف المعرّف من حروف لاتينية صغيرة وأرقام ومن العلامات «.» و«-» و«_».
file-ambiguous-language = ‏«{ $found }» قد تعني السورانية أو الكرمانجية.
file-bad-language = ‏«{ $found }» ليس رمز لغة.
file-duplicate-id = ورد المعرّف «{ $id }» مرتين في هذا الملف: هنا وفي السطر { $first }.
file-duplicate-id-hint = احذف أحد القيدين، أو استرجع الملف من git.
file-number-range = قيمة «{ $key }» هي { $found }، ويجب أن تكون بين { $least } و { $most }.

workflow-role-language = الدور «{ $role }» هو للغة لا يُترجَم إليها شيء.
workflow-role-language-hint = اللغات المذكورة تحت «targets» هي: { $targets }
workflow-source-is-target = ‏«{ $lang }» لغة المصدر، فلا تكون لغة ترجمة أيضاً.
workflow-shared-email = العنوان { $email } مسجَّل من قبلُ لـ { $other }. لا يشترك شخصان في عنوان واحد.
workflow-set-language = تذكر المجموعة «{ $set }» اللغة «{ $lang }»، ولا يُترجَم إليها شيء.
workflow-empty-set = لا تذكر المجموعة «{ $set }» أي ترجمة.

## مساحة العمل

project-none = لا توجد مساحة عمل في { $path } ولا في ما فوقه.
project-none-hint = انتقل إلى المجلد الذي فيه workflow.toml، أو أنشئ مساحة عمل هنا: bayan init
project-unknown-statement = لا يوجد بيان «{ $id }».
project-unknown-statement-meant = هل تقصد «{ $suggestion }»؟
project-unknown-statement-hint = لترى البيانات كلها اكتب: bayan status
project-no-source = ليس في مجلد هذا البيان مصدر: الملف { $path } غير موجود.
project-no-source-hint = استرجع الملف من git، أو أزل المجلد.
project-emptied = لم يبق شيء في { $path }. لا يترك «بيان» هذا الملف فارغًا أبدًا: لقد ضاع محتواه.
project-emptied-hint = استرجع الملف: git checkout -- { $path }
project-unknown-language = لا يُترجَم في مساحة العمل هذه إلى «{ $lang }».
project-unknown-language-hint = يُترجَم فيها إلى: { $targets }. تُضاف لغات أخرى تحت «targets» في workflow.toml.
project-not-in-statement = لا يُترجَم البيان { $id } إلى { $lang }.
project-not-in-statement-hint = لغاته مذكورة تحت «languages» في statements/{ $id }/statement.toml.
project-not-a-person = العنوان { $email } ليس عنوان أحد في workflow.toml.
project-not-a-person-hint = اطلب من محرّر أن يسجّلك تحت [people] في workflow.toml.
project-not-a-person-git-hint = إن كان لك هناك عنوان آخر فاكتب git config user.email ثم ذلك العنوان.
project-lacks-role = لا يحقّ لـ { $person } ذلك: يلزم له الدور { $role }.
project-lacks-role-hint = الأدوار مذكورة في workflow.toml تحت [people].
project-lacks-role-holders = أصحاب هذا الدور: { $holders }
project-uncommitted = { $count ->
    [zero] لم يُغيَّر أي ملف باليد.
    [one] غُيّر الملف { $path } باليد ولم يُحفظ.
    [two] غُيّر ملفان باليد ولم يُحفظا، أحدهما { $path }.
    [few] غُيّرت { $count } ملفات باليد ولم تُحفظ، منها { $path }.
    [many] غُيّر { $count } ملفاً باليد ولم تُحفظ، منها { $path }.
   *[other] غُيّر { $count } ملف باليد ولم تُحفظ، منها { $path }.
} لا يُتخذ قرار إلا في ما هو محفوظ.
project-uncommitted-hint = انظر في التغييرات (git diff)، ثم احفظها: bayan save

init-exists = توجد مساحة عمل من قبلُ: { $path }
init-exists-hint = لترى ما فيها اكتب: bayan status
