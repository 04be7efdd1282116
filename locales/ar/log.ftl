# ‏`bayan log`: ما حدث. ‎$by اسم شخص.

log-imported = ‏أدخل { $by } النص الأصل
log-edited = ‏غيّر { $by } النص الأصل
log-inserted = ‏أضاف { $by } إلى النص الأصل
log-split = ‏قسّم { $by } مقاطع من النص الأصل
log-merged = ‏دمج { $by } مقاطع من النص الأصل
log-moved = ‏نقل { $by } أجزاء من النص الأصل
log-removed = ‏حذف { $by } من النص الأصل
log-renamed = ‏أعطى { $by } البيان { $from } هذا المعرّف
log-deleted = ‏حذف { $by } البيان
log-facts-changed = ‏غيّر { $by } معلومات البيان (التاريخ أو اللغات أو حظر النشر)
log-translated = ‏ترجم { $by } إلى { $lang }
log-changed = ‏غيّر { $by } الترجمة إلى { $lang }
log-confirmed = ‏أكّد { $by } أن الترجمة إلى { $lang } لا تزال صالحة
log-omitted = ‏أسقط { $by } من الترجمة إلى { $lang }
log-withdrawn = ‏حذف { $by } من الترجمة إلى { $lang }
log-approved = ‏اعتمد { $by } الترجمة إلى { $lang }
log-rejected = ‏رفض { $by } الترجمة إلى { $lang }
log-verdict-removed = ‏حذف { $by } أحكاماً على الترجمة إلى { $lang } من السجل، ولا يجوز له إلا أن يزداد
log-released = ‏أصدر { $by } الإصدار رقم { $number } ({ $languages })
log-release-removed = ‏حذف { $by } الإصدار رقم { $number } من السجل، ولا يجوز له إلا أن يزداد
log-policy-changed = ‏غيّر { $by } الملف workflow.toml: الأشخاص أو الأدوار أو القواعد
log-broken = ‏ترك { $by } ملفاً على حال لا يمكن قراءته
log-nothing = لم يحدث شيء بعد.
log-segments = { $what }: { $segments }
log-among = { $what }: { $segments } … ({ $count })
log-entered-by = { $what }، وأودعه { $author }
