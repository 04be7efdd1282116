# ما يُقال عن صيغ Word وJSON وMarkdown والنص.

publishing-too-large = البيان { $statement } أكبر من أن يتسع له ملف بصيغة { $format }.
publishing-undivided = لا يمكن تقسيم مستند بصيغة { $format } إلى أجزاء.
publishing-undivided-hint = الأجزاء لتطبيقات المراسلة: اطلبها مع ‎--format txt‎ أو ‎--format md‎.

export-option-unused = لا فائدة من { $option } إلا مع الصيغة { $format }، ولم تُطلب.
export-option-unused-hint = احذفه، أو أضف ‎--format { $format }‎.
export-option-range = يقبل { $option } عددًا من { $least } إلى { $most }، لا { $given }.

## خيارات export التي تشكّل النصوص

arg-width = أطول سطر في النص العادي، بالأعمدة؛ إن لم يُذكر بقيت كل فقرة في سطر واحد
arg-parts = تقسيم txt وmd إلى ملفات لا يزيد طول الواحد منها على هذا العدد من الحروف، لتطبيقات المراسلة: 4096 لتيليغرام
arg-front-matter = بدء md بالعنوان واللغات والإصدار والبصمة بصيغة YAML، لبرنامج يولّد موقعًا
value-columns = عدد الأعمدة
value-length = طول
