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
