# كيف تُقال الأخطاء والتنبيهات والتلميحات، وأخطاء اللغات والمعرّفات التي قد يصادفها كل أمر.

## الإطار حول كل خطأ

fault-error = خطأ:
fault-warning = تنبيه:
fault-hint = تلميح:
# $place: ملف، أو ملف:سطر
fault-place = في { $place }

## اللغات

lang-ambiguous = ‏«{ $tag }» قد تعني لغتين: الكردية الوسطى (السورانية) أو الكردية الشمالية (الكرمانجية).
lang-ambiguous-hint = اكتب ckb للسورانية أو kmr للكرمانجية.
lang-malformed = ‏«{ $tag }» ليس رمز لغة.
lang-malformed-hint = اكتب اللغة برمز قصير، مثل ar أو en أو ckb أو kmr.

## المعرّفات

id-statement-malformed = لا يصلح «{ $given }» معرّفاً لبيان.
id-statement-malformed-hint = استعمل حروفاً لاتينية صغيرة وأرقاماً وشرطات مفردة، لا يزيد مجموعها على 80، مثل ‎2021-02-05-najaf.
id-statement-reserved = لا يصلح «{ $given }» معرّفاً لبيان، فنظام ويندوز يحجز هذا الاسم لنفسه.
id-segment-malformed = ‏«{ $given }» ليس معرّف مقطع.
id-segment-malformed-hint = معرّف المقطع يشبه s4. اكتب bayan show ثم معرّف البيان لترى المقاطع كلها.
id-person-malformed = لا يصلح «{ $given }» معرّفاً لشخص.
id-person-malformed-hint = استعمل اسماً قصيراً بحروف لاتينية صغيرة وأرقام وشرطات، مثل rana.
