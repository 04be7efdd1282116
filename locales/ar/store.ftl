## قراءة ملفات مساحة العمل وتعديلها وكتابتها

store-missing = الملف { $path } غير موجود.
store-missing-hint = انظر هل في الاسم خطأ إملائي. وإن كان الملف قد حُذف سهواً فالأمر git checkout -- { $path }‎ يعيد آخر نسخة محفوظة منه.
store-given-hint = انظر هل في الاسم خطأ إملائي، وهل أنت في المجلد الصحيح.
store-not-a-file = ‏{ $path } مجلد، أو شيء آخر ليس ملفاً.
store-not-a-file-hint = انقله إلى مكان آخر، ليكون هذا الاسم للملف.
store-not-a-folder = ‏{ $path } ملف، وينبغي أن يكون مجلداً.
store-symlink = ‏{ $path } رابط إلى مكان آخر. لا تُتبع الروابط، لأنها قد تؤدي إلى خارج مساحة العمل.
store-symlink-hint = ضع هناك الملف أو المجلد نفسه بدل الرابط.
store-too-large = الملف { $path } كبير جداً: حجمه { $megabytes ->
    [zero] أقل من ميغابايت
    [one] ميغابايت واحد
    [two] ميغابايتان
    [few] { $megabytes } ميغابايت
    [many] { $megabytes } ميغابايت
   *[other] { $megabytes } ميغابايت
}. أقصى ما يُقرأ { $limit } ميغابايت.
store-too-large-hint = لا يبلغ بيان هذا الحجم. انظر هل الملف هو الملف المقصود.
store-utf16 = الملف { $path } مكتوب بالترميز UTF-16، وملفات مساحة العمل بالترميز UTF-8.
store-windows-1256 = يبدو أن الملف { $path } مكتوب بالترميز العربي القديم Windows-1256 (السطر { $line }، البايت { $offset })، وملفات مساحة العمل بالترميز UTF-8.
store-not-utf8 = في الملف { $path } بايتات ليست نصاً بالترميز UTF-8 (السطر { $line }، البايت { $offset }).
store-encoding-hint = افتح الملف في برنامج تحرير، واختر ترميزه الصحيح، ثم احفظه بالترميز UTF-8.
store-cut-short = ينتهي الملف { $path } في وسط حرف (السطر { $line }، البايت { $offset }). لعلّه قُطع في أثناء نسخه أو حفظه.
store-nul = في الملف { $path } بايتات صفرية (السطر { $line }، البايت { $offset }). الملف تالف، أو ليس ملفاً نصياً.
store-restore-hint = الأمر git checkout -- { $path }‎ يعيد آخر نسخة محفوظة منه. إن كان في الملف عمل لم يُحفظ في git فانسخه أولاً إلى مكان آخر.
store-conflict = في الملف { $path } دمج لم يكتمل، يبدأ في السطر { $line }.
store-conflict-hint = اكتب: bayan resolve، فهو يفصل بين النسختين ويُبقيهما معاً حيث يختلف الناس. أو افتح الملف بنفسك، وأبقِ النسخة الصحيحة من النسختين الواقعتين بين سطر ‎<<<<<<<‎ وسطر ‎>>>>>>>‎ (وفي ملف القرارات أو الإصدارات أبقِ الاثنتين)، واحذف أسطر هذه العلامات.
store-toml = تعذّرت قراءة الملف { $path } عند السطر { $line }: { $reason }.
store-toml-hint = صحّح السطر { $line } في برنامج تحرير. الأمر git diff -- { $path }‎ يعرض آخر ما تغيّر.
store-not-records = في الملف { $path }، في السطر { $line }، كُتب «{ $table }» على هيئة لا يمكن تعديلها.
store-not-records-hint = ابدأ كل قيد بالسطر ‎[[{ $table }]]‎ واكتب مفاتيحه تحته، كل مفتاح في سطر.
store-scattered = في الملف { $path }، السطر { $line } جزء من قيد ‎[[{ $table }]]‎ لكنه بعيد عنه.
store-scattered-hint = انقل هذا الجزء إلى فوق، إلى القيد الذي هو منه.
store-newer-format = كُتب الملف { $path } بنسخة أحدث من Bayan: صيغته { $found }، وهذه النسخة تعرف الصيغ حتى { $supported }.
store-newer-format-hint = ثبّت نسخة من Bayan تعرف الصيغة { $found }. إلى ذلك الحين يُترك هذا الملف على حاله.
store-no-record = ليس في الملف { $path } قيد رقمه { $number }.
store-report-hint = هذا خطأ في Bayan نفسه. نرجو أن تبلّغ عنه مع ذكر الأمر الذي كتبته.
store-unsafe-path = لا يصلح «{ $given }» اسماً لملف في مساحة العمل.
store-unsafe-path-hint = استعمل اسماً بسيطاً، ليس فيه «..»، ولا تبدؤه شرطة مائلة، ولا شيء فيه من هذه: ‎\ : * ? " < > |‎
store-collision = الاسمان { $path } و«{ $other }» اسم واحد في بعض الأجهزة؛ وإن نُسخا إلى أحدها ضاع واحد منهما.
store-collision-hint = غيّر أحد الاسمين بالأمر git mv.
store-foreign = ‏{ $path } ليس مجلد بيان، فيُترك على حاله.
store-foreign-hint = انقله إلى خارج المجلد statements.
store-name-not-text = اسم { $path } ليس نصاً يُقرأ.
store-forbidden = لا يُسمح لك بقراءة { $path } أو الكتابة فيه.
store-forbidden-hint = اطلب ممن يدير هذا الجهاز أن يسمح لك بالوصول إلى { $path }.
store-read-only = تتعذّر كتابة { $path }، لأنه على وسيط للقراءة فقط.
store-read-only-hint = انسخ مساحة العمل بالأمر git clone إلى مكان تستطيع الكتابة فيه.
store-disk-full = لم يبقَ مكان لكتابة { $path }.
store-disk-full-hint = أفسح مكاناً في القرص، ثم أعد كتابة الأمر.
store-io = تعذّرت قراءة { $path } أو كتابته. يقول الجهاز: { $reason }.
store-io-hint = أعد كتابة الأمر. وإن تكرّر هذا فلعلّ القرص يوشك أن يتعطّل: انسخ مساحة العمل إلى مكان آخر.
store-locked = يعمل هنا أمر آخر من Bayan: { $command } (العملية { $pid })، بدأ في { $since }، أي قبل { $seconds ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانيةً
   *[other] { $seconds } ثانية
}.
store-locked-by-somebody = يعمل هنا أمر آخر من Bayan منذ { $seconds ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $seconds } ثوانٍ
    [many] { $seconds } ثانيةً
   *[other] { $seconds } ثانية
}.
store-locked-hint = انتظر حتى ينتهي، ثم أعد كتابة الأمر. ليس هناك قفل تحذفه: يزول القفل بانتهاء ذلك الأمر.
