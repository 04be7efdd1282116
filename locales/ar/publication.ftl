# كلمات يطبعها المستند المُصدَّر بجانب نص البيان. يقرؤها الصحفيون والجمهور: قصيرة وواضحة.

# الكلمة التي تعبر صفحات المسودة وتتصدّر تنبيهها.
publication-draft = مسودة
publication-draft-notice = لم تصدر بعد. هذا النص قابل للتغيير وليس للنشر.
publication-not-released = لم يصدر بعد
publication-demonstration = نص أُعيدت صياغته لغرض العرض: لم يُصدر أحد هذا البيان.
publication-release = الإصدار { $number }
publication-languages = اللغات

# علامات المسودة، قبل الجملة المعنية.
publication-missing = الترجمة غير موجودة
publication-stale = قديمة: تغيّر النص الأصلي
publication-rejected = مرفوضة في المراجعة
publication-awaits-review = بانتظار المراجعة
publication-omitted = متروكة في هذه اللغة
