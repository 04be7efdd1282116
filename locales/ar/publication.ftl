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

# فوق مسودة عليها حظر نشر. التاريخ والوقت بحسب الفرق المذكور عن التوقيت العالمي.
publication-embargo = حظر نشر: لا يُنشر قبل { $date }، الساعة { $time } ({ $zone }).

# تحت عنوان إصدار يحلّ محلّ إصدارات قبله، وهذه أرقامها.
publication-correction-spelling = تصويب للإصدار { $releases }: في الإملاء وعلامات الترقيم.
publication-correction-wording = تصويب للإصدار { $releases }: في الصياغة.
publication-correction-substance = تصويب للإصدار { $releases }: في المضمون (كالأرقام أو التواريخ أو الأسماء).
publication-correction-translation = تصويب للإصدار { $releases }: في إحدى الترجمات. لم يتغيّر النص الأصلي.
# تُقال بعد إحدى هذه.
publication-correction-languages = وأُضيفت لغات أخرى.
# بجانب الرمز المربّع للإصدار، لمن يوجّه إليه هاتفه.
publication-code = امسح هذا الرمز للتحقق من صحة النص.
# أسفل كل صفحة.
publication-page = الصفحة { $page } من { $pages }

# شعار المكتب، والرمز المربّع في أسفل الصفحة، لمن لا يراهما. ‎$name اسم المكتب.
publication-logo = شعار { $name }
publication-logo-unnamed = شعار المكتب
publication-code-image = رمز مربّع لمعرفة أصالة هذا الإصدار: البيان ورقم الإصدار وبصمته

# الموقع الصحفي.
publication-statements = البيانات
publication-side-by-side = اللغات معًا
publication-search = ابحث في البيانات
publication-results = عدد النتائج:
publication-nothing-found = لا بيان فيه هذه الكلمات كلها.
publication-no-statements = لم يصدر شيء بعد.
publication-feed = خلاصة الأخبار (Atom)
publication-not-found = الصفحة غير موجودة
publication-not-found-text = لا صفحة في هذا العنوان.
publication-superseded-title = لم يعد ساريًا
# ‎$number الإصدار الذي طلبه القارئ، ‎$by الإصدار الذي حل محله.
publication-superseded = لم يعد الإصدار { $number } من هذا البيان ساريًا، فقد حلّ محله الإصدار { $by }.
# قبل اسم لغة؛ ‎$by الإصدار الذي حل فيها محل إصدار سابق.
publication-replaced = حلّ الإصدار { $by } محل هذا الإصدار باللغة الآتية:
