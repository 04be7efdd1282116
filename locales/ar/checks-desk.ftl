# ما يقوله الأمران check و waive، وما تقوله الأوامر الأخرى عن الملاحظات.

cmd-check = فحص الترجمات
    .arg-lang = لغة واحدة فقط
    .arg-json = طباعة الملاحظات بصيغة JSON لبرامج أخرى
    .arg-sarif = طباعة الملاحظات بصيغة SARIF 2.1.0 لبرامج التحرير ومواقع المستودعات
cmd-waive = تسجيل التغاضي عمّا لاحظه فحص في مقطع، لأنه ليس خطأً
    .arg-check = الفحص، مثل links
    .arg-because = لماذا ليس خطأً

value-check = الفحص

check-error = خطأ ({ $check }):
check-warning = تنبيه ({ $check }):
check-waived = متغاضى عنه ({ $check }):
check-waived-because = تغاضى عنه { $by }: { $because }
check-total = ‏{ $pairs ->
    [0] لا شيء للفحص: لا ترجمة توافق المصدر الحالي.
    [zero] لا شيء للفحص: لا ترجمة توافق المصدر الحالي.
    [one] فُحص مقطع واحد. الأخطاء: { $errors }، التنبيهات: { $warnings }، المتغاضى عنه: { $waived }.
    [two] فُحص مقطعان. الأخطاء: { $errors }، التنبيهات: { $warnings }، المتغاضى عنه: { $waived }.
    [few] فُحصت { $pairs } مقاطع. الأخطاء: { $errors }، التنبيهات: { $warnings }، المتغاضى عنه: { $waived }.
    [many] فُحص { $pairs } مقطعاً. الأخطاء: { $errors }، التنبيهات: { $warnings }، المتغاضى عنه: { $waived }.
   *[other] فُحص { $pairs } مقطع. الأخطاء: { $errors }، التنبيهات: { $warnings }، المتغاضى عنه: { $waived }.
}
check-waive-hint = إن لم يكن خطأً فلمراجع أن يتغاضى عنه: bayan waive { $statement } ‎--lang { $lang } { $segment } { $check } ‎--because "…"

waive-done = سُجّل التغاضي عن { $check } في { $segment } باللغة { $lang }، لهذا المصدر وهذه الترجمة حرفياً.
waive-unknown-check = لا فحص باسم «{ $found }».
waive-unknown-check-meant = أتقصد «{ $suggestion }»؟
waive-unknown-check-hint = الفحوص هي: { $possible }
waive-never = لا يمكن التغاضي عمّا يلاحظه «{ $check }»: فلا أحد يستطيع اعتماد مثل هذا النص.
waive-never-hint = احذف المحرف من النص.
waive-nothing = لا ملاحظة للفحص «{ $check }» على { $segment } من { $statement } باللغة { $lang }.
waive-nothing-hint = لترى الملاحظات: bayan check { $statement } ‎--lang { $lang }‎
waive-already = سبق التغاضي عن «{ $check }» في { $segment }: { $person }.
waive-own-translation = مبدأ العيون الأربع: لـ{ $person } يد في ترجمة { $segment }، فعلى غيره أن يقرر.
waive-own-translation-hint = الأدوار مذكورة في workflow.toml تحت [people].

release-check-hint = لترى الملاحظات: bayan check { $statement } ‎--lang { $lang }‎
release-waive-hint = إن لم يكن خطأً فلمراجع أن يتغاضى عنه: bayan waive { $statement } ‎--lang { $lang } { $segment } { $check } ‎--because "…"

why-waived = التغاضي عن { $check }: { $by }
why-waived-earlier = التغاضي عن { $check } في نسخة سابقة: { $by }
why-void-waiver = تغاضٍ عن { $check } لا يُعتدّ به: { $by }

commit-waive = التغاضي عن { $check } في { $segment } من { $statement } ({ $language })
