# ما تبلّغ عنه فحوص الأرقام والأيام، وما الغرض منها.

check-about-digits = أرقام تكاد تطابق المصدر: تبدّل ترتيب خاناتها، أو سقطت خانة، أو تغيّرت، أو انتقلت الفاصلة.
check-about-numbers = أعداد بالأرقام لا ترد في النص الآخر لا رقماً ولا كتابةً، ونسب مئوية سقطت أو أُضيفت.
check-about-number-words = أعداد مكتوبة بالحروف لا ترد في النص الآخر.
check-about-dates = أشهر وأيام وسنوات تخالف المصدر، وتواريخ لا وجود لها.
check-about-weekday = أيام أسبوع تخالف المصدر، أو لا توافق التاريخ المذكور معها.
check-about-date-order = تواريخ بالأرقام قد يُقرأ فيها اليوم شهراً والشهر يوماً.
check-about-document-date = تواريخ في أعلى النص أو أسفله ليست تاريخ البيان.
check-about-relative-day = «أمس» و«غداً» حين لا يرد ذلك في النص الآخر.

check-digits-transposed = في المصدر { $source } وفي الترجمة { $target }: الأرقام نفسها بترتيب آخر.
check-digits-dropped = في المصدر { $source } وفي الترجمة { $target }: هناك رقم ناقص أو زائد.
check-digits-changed = في المصدر { $source } وفي الترجمة { $target }: يختلف رقم واحد.
check-digits-shifted = في المصدر { $source } وفي الترجمة { $target }: الأرقام نفسها لكن المقدار مختلف.

check-number-differs = في المصدر { $source } وفي الترجمة { $target }.
check-number-missing = في المصدر { $written }، وهذا العدد غير موجود في الترجمة.
check-number-extra = في الترجمة { $written }، وهذا العدد غير موجود في المصدر.

check-percent-missing = في المصدر { $source } في المئة، وفي الترجمة { $target } بلا نسبة مئوية.
check-percent-extra = في المصدر { $source } بلا نسبة مئوية، وفي الترجمة { $target } في المئة.

check-month-differs = في المصدر شهر { $source }، وفي الترجمة { $target }.
check-month-confused = في المصدر شهر { $source }، وفي الترجمة { $target }: وهما شهران يسهل الخلط بينهما.
check-month-missing = في المصدر شهر { $written }، ولا يرد في الترجمة.
check-month-extra = في الترجمة شهر { $written }، ولا يرد في المصدر.

check-date-differs = في التاريخ يرد في المصدر { $source } وفي الترجمة { $target }.
check-date-missing = في التاريخ يرد في المصدر { $written }، ولا يرد في الترجمة.
check-date-extra = في التاريخ يرد في الترجمة { $written }، ولا يرد في المصدر.
check-date-swapped = الشهر في { $written } قبل اليوم: فمن يقرأ اليوم أولاً يقرأ تاريخاً غير تاريخ المصدر.
check-date-impossible = لا وجود لهذا التاريخ: { $written }.
check-date-ambiguous = قد يُقرأ اليوم في { $written } شهراً والشهر يوماً. اكتب اسم الشهر.

check-weekday-differs = في المصدر { $source } وفي الترجمة { $target }.
check-weekday-missing = في المصدر يوم { $written }، ولا يرد في الترجمة.
check-weekday-extra = في الترجمة يوم { $written }، ولا يرد في المصدر.
check-weekday-misfit = { $written } لا يوافق التاريخ: { $date } هو يوم { $weekday ->
    [monday] الاثنين
    [tuesday] الثلاثاء
    [wednesday] الأربعاء
    [thursday] الخميس
    [friday] الجمعة
    [saturday] السبت
   *[sunday] الأحد
}.

check-document-date = { $written } ليس تاريخ البيان، وهو { $date }.

check-relative-differs = في المصدر { $source } وفي الترجمة { $target }: وهذا ليس اليوم نفسه.
check-relative-missing = في المصدر { $written }، ولا تقوله الترجمة ولا تسمّي يوماً بدلاً منه.
check-relative-extra = في الترجمة { $written }، ولا يقوله المصدر ولا يسمّي يوماً بدلاً منه.
