# كلمات تظهر في أوامر كثيرة. المصطلحات هي مصطلحات docs/glossary.md.

## حال المقطع في لغة واحدة

state-missing = ناقص
state-stale = متقادم
state-rejected = مرفوض
state-translated = مترجَم
state-approved = معتمد
state-obsolete = مهجور
