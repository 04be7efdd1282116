# ما يقوله سطر الأوامر نفسه: المساعدة، وأخطاء الاستعمال، والطرفية، والبيئة.
#
# نصوص الأوامر ومعطياتها تتبع قاعدة (انظر src/cli/help/ids.rs).

## المساعدة

usage-heading = الاستعمال:
usage-options = خيارات
usage-command = أمر
heading-arguments = المعطيات
heading-options = الخيارات
heading-commands = الأوامر
help-choices = أحد هذه: { $values }
help-default = إن لم يُذكر: { $value }

cmd-help = شرح bayan أو أحد أوامره
    .arg-command = الأمر المطلوب شرحه

arg-help = عرض هذه المساعدة
arg-version = عرض رقم النسخة
arg-locale = اللغة التي يخاطبك بها bayan
arg-color = هل تُستعمل الألوان

value-color = متى
value-command = أمر
value-locale = لغة

## صفحة الأوامر كلها

reference-title = أوامر bayan
reference-introduction = هذه الصفحة يكتبها البرنامج نفسه. لقراءة شرح أمر واحد في الطرفية اكتب bayan help ثم اسم الأمر.

## أخطاء الاستعمال

usage-unknown-argument = ‏«{ $arg }» غير معروف هنا.
usage-unknown-command = لا يوجد أمر اسمه «{ $command }».
usage-invalid-value = لا تصلح «{ $value }» قيمةً لـ { $arg }.
usage-no-value = الخيار { $arg } يحتاج إلى قيمة.
usage-missing = { $count ->
    [zero] لا ينقص الأمرَ شيء: { $args }
    [one] ينقص الأمرَ شيء واحد: { $args }
    [two] ينقص الأمرَ شيئان: { $args }
    [few] تنقص الأمرَ { $count } أشياء: { $args }
    [many] ينقص الأمرَ { $count } شيئاً: { $args }
   *[other] ينقص الأمرَ { $count } شيء: { $args }
}
usage-missing-command = ماذا تريد من bayan أن يفعل؟ لم يُذكر الأمر.
usage-conflict = لا يجتمع { $arg } مع { $other }.
usage-conflict-others = لا يجتمع { $arg } مع بقية ما في الأمر.
usage-twice = لا يُذكر { $arg } إلا مرة واحدة.
usage-too-many = ‏«{ $value }» زائدة على ما يقبله { $arg }.
usage-too-few = { $min ->
    [zero] لا يحتاج { $arg } إلى أي قيمة، والمعطى { $actual }.
    [one] يحتاج { $arg } إلى قيمة واحدة على الأقل، والمعطى { $actual }.
    [two] يحتاج { $arg } إلى قيمتين على الأقل، والمعطى { $actual }.
    [few] يحتاج { $arg } إلى { $min } قيم على الأقل، والمعطى { $actual }.
    [many] يحتاج { $arg } إلى { $min } قيمةً على الأقل، والمعطى { $actual }.
   *[other] يحتاج { $arg } إلى { $min } قيمة على الأقل، والمعطى { $actual }.
}
usage-wrong-number = { $expected ->
    [zero] لا يقبل { $arg } أي قيمة، والمعطى { $actual }.
    [one] يحتاج { $arg } إلى قيمة واحدة لا غير، والمعطى { $actual }.
    [two] يحتاج { $arg } إلى قيمتين لا غير، والمعطى { $actual }.
    [few] يحتاج { $arg } إلى { $expected } قيم لا غير، والمعطى { $actual }.
    [many] يحتاج { $arg } إلى { $expected } قيمةً لا غير، والمعطى { $actual }.
   *[other] يحتاج { $arg } إلى { $expected } قيمة لا غير، والمعطى { $actual }.
}
usage-no-equals = تُكتب قيمة { $arg } بعد علامة المساواة.
usage-not-utf8 = في الأمر جزء ليس نصاً بترميز UTF-8.
usage-other = تعذّر فهم الأمر.

usage-did-you-mean = هل تقصد { $suggestion }؟
usage-choices = يمكنك الاختيار من بين: { $values }
usage-trailing = إن كنت تقصد «{ $arg }» كما هو، لا خياراً من الخيارات، فاكتب ‎-- قبله.
usage-given-for = أُعطيت «{ $value }» قيمةً لـ { $arg }.
usage-more-help = أضف ‎--help إلى الأمر لتقرأ طريقة استعماله.

## الطرفية والبيئة

terminal-unwritable = تعذّرت كتابة الناتج: { $reason }
terminal-unwritable-hint = تأكد من أن القرص غير ممتلئ وأن المكان الذي تكتب إليه ما زال موجوداً، ثم أعد كتابة الأمر.
environment-now = قيمة BAYAN_NOW هي «{ $given }»، وهذا ليس وقتاً.
environment-now-hint = اكتبها على هيئة ‎2021-02-05T09:00:00Z، أو احذفها لتُستعمل ساعة الجهاز.
environment-folder = تعذّرت قراءة المجلد الذي أنت فيه: { $reason }
environment-folder-hint = انتقل إلى مجلد موجود، ثم أعد كتابة الأمر.
