# قوالب المكتب الخاصة به.

template-long = القالب { $name } يُخرج أكثر مما يتسع له أي مستند.
template-torn = القالب { $name } يقطع نصاً إلى قسمين. لا تُستعمل مع المقاطع مرشِّحات تختصر أو تقسّم.
template-silent = القالب { $name } يُسقط تنبيهاً ({ $language }): أن النص مسودة، أو أنه نص أُعيدت صياغته.
template-silent-hint = أعده إلى مكانه: {"{{ notices }}"}

template-terminal = { $name } ملف Word لا يمكن عرضه في الطرفية.
template-terminal-hint = اكتبه في مجلد: bayan export ‎--print-template { $name } ‎-o templates
template-exists = الملف { $path } موجود من قبل، وقد بقي كما هو.
template-exists-hint = انقله أولاً، أو حدّد مجلداً آخر بالخيار «‎-o».
template-word-file = { $path } ليس ملف Word (‎.docx)، أو هو مقفل أو تالف.
template-word-hint = ابدأ من القالب الأصلي واحفظه بصيغة ‎.docx: bayan export ‎--print-template document.docx ‎-o FOLDER
template-word-too-large = في { $path } أكثر مما يتسع له أي ورق مراسلات.
template-word-part = في { $path }، الجزء { $part } مفقود أو تالف أو ليس بترميز UTF-8.
template-word-line = في { $path }، الجزء { $part } ليس XML سليماً، في السطر { $row }.
template-word-active = في { $path }، في الجزء { $part } شيء يعمل من تلقاء نفسه أو يقود إلى خارج الملف: { $what }. ولو قُبل لظهر في كل مستند من مستنداتكم.
template-word-active-hint = احذفه واحفظ الملف من جديد. يجوز أن يبقى النص والصور والجداول ورقم الصفحة، ولا تجوز الروابط والحقول الأخرى والكائنات ووحدات الماكرو.
template-word-picture = في { $path }، الصورة { $part } ليست بصيغة PNG ولا JPEG ولا GIF.
template-word-picture-hint = أدرجها بصيغة PNG أو JPEG، واحفظ الملف من جديد.
template-word-styles = تنقص { $path } أنماط تحتاج إليها المستندات: { $missing }.
template-word-page = صفحة { $path } لا تترك مكاناً للنص، أو أن قياساتها غير صالحة.
template-word-page-hint = اضبط الورق والهوامش بحيث تبقى خمسة سنتيمترات على الأقل في كل اتجاه.
