# الأسطر الأولى من الإيداعات.

commit-init = إنشاء مساحة عمل Bayan
commit-import = استيراد { $statement } ({ $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
})
commit-revise = تنقيح { $statement } ({ $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
})
commit-confirm = تأكيد { $count ->
    [zero] صفر ترجمة
    [one] ترجمة واحدة
    [two] ترجمتين
    [few] { $count } ترجمات
    [many] { $count } ترجمةً
   *[other] { $count } ترجمة
} من { $statement } باللغة { $language }
commit-submit = ترجمة { $count ->
    [zero] صفر مقطع
    [one] مقطع واحد
    [two] مقطعين
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
} من { $statement } إلى { $language }
commit-add = إضافة { $segment } إلى { $statement } باللغة { $language }
commit-omit = إسقاط { $segment } من { $statement } في اللغة { $language }
commit-approve = اعتماد { $count ->
    [zero] صفر مقطع
    [one] مقطع واحد
    [two] مقطعين
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
} من { $statement } باللغة { $language }
commit-reject = رفض { $count ->
    [zero] صفر مقطع
    [one] مقطع واحد
    [two] مقطعين
    [few] { $count } مقاطع
    [many] { $count } مقطعاً
   *[other] { $count } مقطع
} من { $statement } باللغة { $language }
commit-release = إصدار { $statement } مع { $language }: الإصدار { $number }
commit-save = { $count ->
    [zero] حفظ تغييرات أُجريت باليد
    [one] حفظ تغيير أُجري باليد
    [two] حفظ تغييرات أُجريت باليد في ملفين
    [few] حفظ تغييرات أُجريت باليد في { $count } ملفات
    [many] حفظ تغييرات أُجريت باليد في { $count } ملفاً
   *[other] حفظ تغييرات أُجريت باليد في { $count } ملف
}
