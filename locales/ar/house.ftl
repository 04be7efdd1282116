# مظهر وثائق المكتب: ما الخطأ في ملفاته.

house-no-file = لا وجود للملف { $path } المذكور تحت ‎[house]‎ في workflow.toml.
house-no-file-hint = ضع الملف في مكانه، أو احذف سطره من workflow.toml.
house-picture = { $path } ليس صورة SVG ولا PNG.
house-picture-hint = احفظ الصورة بصيغة PNG أو SVG، ثم اذكر ذلك الملف في workflow.toml.
house-template-encoding = { $path } ليس نصًا بترميز UTF-8.
