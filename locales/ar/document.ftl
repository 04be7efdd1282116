# قراءة المستندات (src/formats/document). المعطيات هي الحقول المسماة في fault.rs.

document-empty = الملف { $path } فارغ.
document-blank = ليس في الملف { $path } إلا أسطر فارغة: لا شيء فيه يُقرأ.
document-empty-hint = تأكد من أنك اخترت الملف الصحيح، ومن أنه حُفظ قبل إرساله.
document-too-large =
    الملف { $path } أكبر من { $limit ->
        [zero] صفر ميغابايت
        [one] ميغابايت واحد
        [two] ميغابايتين
        [few] { $limit } ميغابايت
        [many] { $limit } ميغابايت
       *[other] { $limit } ميغابايت
    }، وهذا أقصى ما يُقرأ.
document-too-many-blocks =
    في الملف { $path } أكثر من { $limit ->
        [zero] صفر فقرة
        [one] فقرة واحدة
        [two] فقرتين
        [few] { $limit } فقرات
        [many] { $limit } فقرةً
       *[other] { $limit } فقرة
    }، وهذا أقصى ما يُقرأ.
document-too-large-hint = البيان بضع صفحات. احفظ البيان وحده في ملف مستقل، ثم استورد ذلك الملف.
document-foreign =
    { $found ->
        [DOC] الملف { $path } من ملفات Word القديمة (‎.doc)، وتتعذّر قراءته.
       *[other] الملف { $path } هو ملف { $found }، وتتعذّر قراءته.
    }
document-foreign-hint = افتحه في البرنامج الذي أنشأه، واحفظه بصيغة ‎.docx أو ‎.md أو ‎.txt، ثم استورد ذلك الملف.
document-unknown-encoding = لا يوجد ترميز اسمه { $given }.
document-unknown-encoding-hint = جرّب الخيار ‎--encoding مع أحد هذه: utf-8, utf-16le, utf-16be, windows-1256, iso-8859-6, windows-1252, windows-1254.
document-undecodable = الملف { $path } تالف، أو ليس بالترميز { $encoding }: البايت في الموضع { $offset }، في السطر { $line }، لا يقابله أي محرف.
document-unrecognised = لم يُتعرَّف على ترميز الملف { $path }: البايت في الموضع { $offset }، في السطر { $line }، ليس بالترميز UTF-8، والنص لا يُقرأ عربياً بالترميزات القديمة.
document-encoding-hint = احفظ الملف بالترميز UTF-8، أو اذكر ترميزه، مثلاً: ‎--encoding windows-1256
document-binary = الملف { $path } ليس نصاً: فيه بايت صفري في الموضع { $offset }.
document-binary-hint = تُستورد الملفات ‎.docx و ‎.md و ‎.txt.
document-nul-tail = ينتهي الملف { $path } ببايتات صفرية من الموضع { $offset }، في السطر { $line }: لم تكتمل كتابته.
document-nul-tail-hint = اطلب الملف من جديد، أو افتحه في برنامج تحرير، واحذف من آخره ما ليس نصاً، ثم احفظه.
document-control = الملف { $path }، السطر { $line }: هناك محرف تحكّم، { $character }، لا مكان له في نص.
document-control-in-paragraph = الملف { $path }، الفقرة { $paragraph }: هناك محرف تحكّم، { $character }، لا مكان له في نص.
document-control-hint = احذف المحرف في البرنامج الذي أنشأ الملف، ثم استورد الملف من جديد.
document-too-deep = في الملف { $path } قوائم أو اقتباسات أو عناصر متداخلة يزيد عدد مستوياتها على { $limit }، ولا يحتاج بيان إلى ذلك.
document-too-deep-hint = الملف تالف، أو صُنع للإضرار. انسخ نصه إلى مستند جديد، ثم استورد ذلك المستند.
document-not-an-archive = الملف { $path } ليس ملف Word (‎.docx)، أو هو تالف.
document-not-word = الملف { $path } ملف مضغوط، لكن ليس فيه مستند Word.
document-locked = الملف { $path } مقفل بكلمة سر.
document-locked-hint = افتحه، وأزل كلمة السر، واحفظه، ثم استورده من جديد.
document-ambiguous-archive = في الملف { $path } جزءان بالاسم نفسه، فتختلف البرامج في ما يقوله الملف.
document-too-many-entries =
    في الملف { $path } أكثر من { $limit ->
        [zero] صفر جزء
        [one] جزء واحد
        [two] جزأين
        [few] { $limit } أجزاء
        [many] { $limit } جزءاً
       *[other] { $limit } جزء
    }، وليس في أي ملف Word مثل ذلك.
document-part-too-large =
    في الملف { $path }، يزيد حجم الجزء { $part } بعد فك ضغطه على المسموح به؛ أقصى حجم الأجزاء معاً { $limit ->
        [zero] صفر ميغابايت
        [one] ميغابايت واحد
        [two] ميغابايتان
        [few] { $limit } ميغابايت
        [many] { $limit } ميغابايت
       *[other] { $limit } ميغابايت
    }.
document-damaged-part = في الملف { $path }، الجزء { $part } تالف ولا يمكن فك ضغطه.
document-malformed-part = في الملف { $path }، الجزء { $part } تالف في الموضع { $offset }.
document-word-hint = افتح الملف في Word أو LibreOffice، واحفظه من جديد بصيغة ‎.docx، ثم استورده من جديد.
document-doctype = في الملف { $path }، في الجزء { $part } تعريف لنوع المستند (DOCTYPE)، وليس في أي ملف Word مثل ذلك.
document-entity = في الملف { $path }، يستعمل الجزء { $part } الكيان { $entity }، وهو غير معرَّف.
document-doctype-hint = صُنع الملف للإضرار، أو صنعه برنامج معطوب. انسخ نصه إلى مستند جديد، ثم استورد ذلك المستند.

document-warning-encoding = لا يذكر الملف ترميزه، فقُرئ بالترميز { $encoding }. انظر في النص، فإن لم يكن صحيحاً فاذكر الترميز بالخيار ‎--encoding.
document-warning-wrapped =
    { $count ->
        [zero] لا يبدو أن سطراً قُطع لامتلائه فقط.
        [one] يبدو أن سطراً واحداً قُطع لامتلائه فقط.
        [two] يبدو أن سطرين قُطعا لامتلائهما فقط.
        [few] يبدو أن { $count } أسطر قُطعت لامتلائها فقط.
        [many] يبدو أن { $count } سطراً قُطعت لامتلائها فقط.
       *[other] يبدو أن { $count } سطر قُطعت لامتلائها فقط.
    } أُخذ كل سطر كما هو؛ ولوصل المقطوع استعمل الخيار ‎--unwrap.
document-warning-bidi =
    { $count ->
        [zero] لم يرد المحرف { $character } في النص
        [one] ورد المحرف { $character } في النص مرة واحدة
        [two] ورد المحرف { $character } في النص مرتين
        [few] ورد المحرف { $character } في النص { $count } مرات
        [many] ورد المحرف { $character } في النص { $count } مرةً
       *[other] ورد المحرف { $character } في النص { $count } مرة
    }، وأول موضع له { $unit ->
        [paragraph] الفقرة { $at }
       *[line] السطر { $at }
    }. قد يُظهر الكلمات بترتيب غير ترتيبها؛ فاحذفه إن لم تكن أنت من وضعه.
document-warning-tag =
    { $count ->
        [zero] ليس في النص محارف وسم خفية
        [one] في النص محرف وسم خفي واحد
        [two] في النص محرفا وسم خفيان
        [few] في النص { $count } محارف وسم خفية
        [many] في النص { $count } محرف وسم خفياً
       *[other] في النص { $count } محرف وسم خفي
    }، وأول موضع لذلك { $unit ->
        [paragraph] الفقرة { $at }
       *[line] السطر { $at }
    }: { $character }. قد تحمل هذه المحارف نصاً لا يراه أحد؛ فاحذفها.
document-warning-presentation-form =
    { $count ->
        [zero] ليس في النص حروف ثابتة الشكل
        [one] في النص حرف واحد ثابت الشكل
        [two] في النص حرفان ثابتا الشكل
        [few] في النص { $count } أحرف ثابتة الشكل
        [many] في النص { $count } حرفاً ثابت الشكل
       *[other] في النص { $count } حرف ثابت الشكل
    }، كما في نص منسوخ من ملف PDF، وأول موضع لذلك { $unit ->
        [paragraph] الفقرة { $at }
       *[line] السطر { $at }
    }: { $character }. تأكد من صحة ترتيب الكلمات، أو اكتبها من جديد.
document-warning-replacement =
    { $count ->
        [zero] لم يضِع أي حرف
        [one] ضاع حرف واحد
        [two] ضاع حرفان
        [few] ضاعت { $count } أحرف
        [many] ضاع { $count } حرفاً
       *[other] ضاع { $count } حرف
    } قبل أن يصل الملف إلى هنا، وأول موضع لذلك { $unit ->
        [paragraph] الفقرة { $at }
       *[line] السطر { $at }
    }. قارن النص بالأصل.
document-warning-changes =
    في الملف تغييرات متعقَّبة، قُرئت كأنها مقبولة: { $inserted ->
        [zero] لم يُضَف شيء
        [one] أُبقي ما أُضيف في موضع واحد
        [two] أُبقي ما أُضيف في موضعين
        [few] أُبقي ما أُضيف في { $inserted } مواضع
        [many] أُبقي ما أُضيف في { $inserted } موضعاً
       *[other] أُبقي ما أُضيف في { $inserted } موضع
    }، { $deleted ->
        [zero] ولم يُحذف شيء
        [one] واستُبعد ما حُذف في موضع واحد
        [two] واستُبعد ما حُذف في موضعين
        [few] واستُبعد ما حُذف في { $deleted } مواضع
        [many] واستُبعد ما حُذف في { $deleted } موضعاً
       *[other] واستُبعد ما حُذف في { $deleted } موضع
    }.
document-warning-hidden =
    { $count ->
        [zero] لم يُستبعد أي نص مخفي.
        [one] استُبعد نص مخفي من موضع واحد.
        [two] استُبعد نص مخفي من موضعين.
        [few] استُبعد نص مخفي من { $count } مواضع.
        [many] استُبعد نص مخفي من { $count } موضعاً.
       *[other] استُبعد نص مخفي من { $count } موضع.
    }
document-warning-comments =
    { $count ->
        [zero] لم يُستبعد أي تعليق.
        [one] استُبعد تعليق واحد.
        [two] استُبعد تعليقان.
        [few] استُبعدت { $count } تعليقات.
        [many] استُبعد { $count } تعليقاً.
       *[other] استُبعد { $count } تعليق.
    }
document-warning-pictures =
    { $count ->
        [zero] لم تُستبعد أي صورة أو رسم.
        [one] استُبعدت صورة واحدة أو رسم واحد.
        [two] استُبعدت صورتان أو رسمان.
        [few] استُبعدت { $count } صور أو رسوم.
        [many] استُبعدت { $count } صورةً أو رسماً.
       *[other] استُبعدت { $count } صورة أو رسم.
    }
document-warning-symbols =
    { $count ->
        [zero] لم تُستبعد أي علامة من خط رموز.
        [one] استُبعدت علامة واحدة من خط رموز، لأنها لا تمثّل حرفاً.
        [two] استُبعدت علامتان من خط رموز، لأنهما لا تمثّلان حرفاً.
        [few] استُبعدت { $count } علامات من خط رموز، لأنها لا تمثّل حروفاً.
        [many] استُبعدت { $count } علامةً من خط رموز، لأنها لا تمثّل حروفاً.
       *[other] استُبعدت { $count } علامة من خط رموز، لأنها لا تمثّل حروفاً.
    }
document-warning-embedded =
    { $count ->
        [zero] لم يُستبعد أي مستند مضمَّن.
        [one] استُبعد مستند مضمَّن واحد.
        [two] استُبعد مستندان مضمَّنان.
        [few] استُبعدت { $count } مستندات مضمَّنة.
        [many] استُبعد { $count } مستنداً مضمَّناً.
       *[other] استُبعد { $count } مستند مضمَّن.
    }
