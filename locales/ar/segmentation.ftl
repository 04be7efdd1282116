# قواعد تقطيع النصوص إلى مقاطع، تُقرأ من ملف SRX.

segmentation-not-xml = تعذّرت قراءة قواعد التقطيع: السطر { $line } ليس XML سليماً ({ $detail }).
segmentation-unclosed = تنتهي قواعد التقطيع في السطر { $line } في وسط عنصر. يبدو أن آخر الملف مقطوع.
segmentation-not-srx = ليس هذا ملف قواعد تقطيع يستطيع Bayan استعماله: يبدأ السطر { $line } بـ «{ $found }».
segmentation-not-srx-hint = يقرأ Bayan قواعد SRX 2.0، وهي الصيغة التي يستعملها OmegaT و Okapi. احفظ القواعد بصيغة SRX 2.0، ثم حاول من جديد.
segmentation-missing-attribute = في قواعد التقطيع، يحتاج العنصر «{ $element }» في السطر { $line } إلى السمة «{ $attribute }».
segmentation-bad-break = في قواعد التقطيع، في القاعدة التي في السطر { $line }، كُتب ‎break="{ $found }"‎. يجب أن تكون القيمة ‎"yes"‎ أو ‎"no"‎.
segmentation-bad-pattern = في قواعد التقطيع، لا يمكن استعمال النمط «{ $pattern }» في القاعدة التي في السطر { $line }: { $detail }.
segmentation-bad-pattern-hint = لا يمكن للنمط أن ينظر إلى ما بعده أو ما قبله، ولا أن يحيل إلى مجموعة فيه. اكتب ما يسبق الحدّ في «beforebreak»، وما يليه في «afterbreak».
segmentation-too-large = في قواعد التقطيع، يحتاج النمط «{ $pattern }» في القاعدة التي في السطر { $line } إلى ذاكرة كبيرة جداً.
segmentation-too-large-hint = صغّر الأعداد التي بين الأقواس المعقوفة، أو اقسم القاعدة إلى قاعدتين.
segmentation-duplicate-rule-set = في قواعد التقطيع، تبدأ في السطر { $line } مجموعة قواعد ثانية اسمها «{ $name }». لا بدّ لكل مجموعة من اسم خاص بها.
segmentation-unknown-rule-set = في قواعد التقطيع، يختار السطر { $line } القواعد «{ $name }»، وليس في الملف إلا هذه: { $known }.
segmentation-no-rules = لا يختار ملف قواعد التقطيع قواعد لأي لغة.
segmentation-too-many = في قواعد التقطيع، السطر { $line } يزيد على الحدّ: أقصى عدد للقواعد في الملف { $limit }.
