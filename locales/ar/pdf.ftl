# لماذا لا يمكن إنشاء ملف PDF.

pdf-not-built = بُنيت هذه النسخة من بيان بدون ما يُنضّد ملفات { $format }.
pdf-not-built-hint = ابنِها مع الميزة «pdf» ‏(cargo build --features pdf)، أو صدّر «html» واطبعه من المتصفح.
pdf-characters = في المقطع { $segment } من { $statement } محارف باللغة { $language } لا يرسمها أي خط: { $characters }. فلا ملف PDF له.
pdf-characters-hint = سمِّ في workflow.toml خطًا يتضمّنها، بالمفتاح «font» تحت [house]، أو احذفها من النص.
pdf-letterhead-characters = في ترويسة المكتب أو في سطر التصحيح باللغة { $language } محارف لا يرسمها أي خط: { $characters }.
pdf-font = الملف ذو الترتيب { $number } في «font» في workflow.toml ليس خطًا.
pdf-font-hint = استعمل ملف TrueType أو OpenType (‎.ttf أو ‎.otf).
pdf-logo = تعذّرت طباعة الشعار: { $detail }.
pdf-logo-hint = احفظ الصورة من جديد بصيغة PNG أو SVG بلا روابط إلى ملفات أخرى، ثم سمِّ ذلك الملف في workflow.toml.
pdf-template = تعذّر استعمال { $path }: ‏{ $detail }.
pdf-template-hint = صحّح القالب، أو احذفه ليُستعمل القالب المدمج.
