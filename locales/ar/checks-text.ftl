# ما تلاحظه فحوص الحروف وعلامات الترقيم والبنية، وغاية كل منها.

check-about-language = ترجمة مكتوبة كلها بلغة أو لهجة أو كتابة غير ما يقوله ملفها.
check-language-script = الترجمة مكتوبة بغير حروف لغتها.
check-language-reads = تبدو الترجمة مكتوبة { $found ->
    [ar] بالعربية
    [ckb] بالسورانية
    [ckb-Latn] بالسورانية بحروف لاتينية
    [en] بالإنجليزية
    [fa] بالفارسية
    [kmr] بالكرمانجية
    [kmr-Arab] بالكرمانجية بحروف عربية
    [tr] بالتركية
   *[other] باللغة { $found }
}.

check-about-untranslated = كلمات بحروف المصدر بقيت في الترجمة خارج الأقواس وعلامات الاقتباس.
check-untranslated = بقي دون ترجمة: { $text }

check-about-copied = ترجمة هي المصدر نفسه كلمةً كلمة.
check-copied = الترجمة هي المصدر نفسه.

check-about-legacy = نص من خط قديم أو من ملف PDF: أشكال الحروف المرسومة، والسورانية المكتوبة بخط Ali-K.
check-legacy-forms = الحروف مخزونة بأشكالها المرسومة كما تأتي من ملف PDF (عددها { $count })؛ أعد كتابة النص.
check-legacy-ali-k = كُتبت الترجمة لخط قديم (Ali-K)؛ حوّلها أو أعد كتابتها.

check-about-links = عناوين صفحات وبريد وأسماء حسابات وأرقام هواتف تخالف ما في المصدر.
check-links-lost = ‏{ $text } في المصدر وليس في الترجمة.
check-links-new = ‏{ $text } في الترجمة وليس في المصدر.

check-about-letters = حروف من لوحة مفاتيح لغة أخرى: عربية في السورانية، أو فارسية في العربية، أو تركية في الكرمانجية؛ وهاء مفردة مكان حرف المدّ السوراني.
check-letters-keyboard = في { $word } الحرف { $wrong } والصواب { $meant }؛ عدد الكلمات التي فيها مثله: { $count }.
check-letters-heh = في { $word } هاء حيث تكتب السورانية حرف المدّ؛ عدد الكلمات التي مثلها: { $count }.

check-about-tatweel = حروف مُدّت بالتطويل.
check-tatweel = كلمة مُدّت بالتطويل.

check-about-punctuation = علامات ترقيم من كتابة أخرى، ومسافات قبل العلامات.
check-punctuation-script = وُضعت العلامة «{ $wrong }» حيث تُكتب «{ $meant }» (عددها { $count }).
check-punctuation-blank = قبل العلامة مسافة.

check-about-ending = سؤال أو نقطتان أو نقطة في آخر المصدر ليست في آخر الترجمة، أو العكس.
check-ending = ينتهي المصدر { $from ->
    [stop] بنقطة
    [question] بعلامة استفهام
    [exclamation] بعلامة تعجب
    [colon] بنقطتين
    [comma] بفاصلة
    [ellipsis] بنقاط الحذف
   *[open] بلا علامة
} والترجمة { $to ->
    [stop] بنقطة
    [question] بعلامة استفهام
    [exclamation] بعلامة تعجب
    [colon] بنقطتين
    [comma] بفاصلة
    [ellipsis] بنقاط الحذف
   *[open] بلا علامة
}.

check-about-brackets = قوس بلا قرين.
check-brackets = القوس «{ $bracket }» بلا قرين.

check-about-quotations = اقتباس في المصدر ليس اقتباساً في الترجمة، أو اقتباس لم يُغلق.
check-quotations-open = علامة الاقتباس { $mark } بلا قرين.
check-quotations-lost = في المصدر اقتباس، وليس في الترجمة علامات اقتباس.

check-about-doubled = كلمة أو مسافة مكررة، أو مسافة في طرف النص.
check-doubled-word = الكلمة «{ $word }» مكررة.
check-doubled-blank = مسافات مكررة، أو في طرف النص.

check-about-length = ترجمة أقصر أو أطول بكثير مما تكون عليه ترجمة مثل هذا المصدر.
check-length-short = الترجمة أقصر من المعتاد: { $percent }٪ من المصدر؛ والمعتاد من { $least } إلى { $most }٪.
check-length-long = الترجمة أطول من المعتاد: { $percent }٪ من المصدر؛ والمعتاد من { $least } إلى { $most }٪.

check-about-consistency = مصدر واحد تُرجم في البيان على وجهين، أو مصدران تُرجما على وجه واحد.
check-consistency-source = للمقطع { $other } المصدر نفسه بترجمة أخرى: { $text }
check-consistency-target = للمقطع { $other } الترجمة نفسها لمصدر آخر: { $text }

check-about-boilerplate = توقيع أو عنوان أو شعار أو تمهيد تخالف صيغته ما اعتُمد في بيانات أخرى.
check-boilerplate = اعتُمد في { $statement } هكذا: { $text }
