# ‏`bayan inbox`: ما ينتظر شخصاً بعينه.

inbox-empty = لا شيء ينتظر { $person }.
inbox-waits = { $count ->
    [zero] لا شيء ينتظر { $person }:
    [one] شيء واحد ينتظر { $person }:
    [two] شيئان ينتظران { $person }:
    [few] { $count } أشياء تنتظر { $person }:
    [many] { $count } شيئاً ينتظر { $person }:
   *[other] { $count } شيء ينتظر { $person }:
}
inbox-translate = { $count ->
    [zero] لا مقاطع للترجمة
    [one] مقطع واحد للترجمة
    [two] مقطعان للترجمة
    [few] { $count } مقاطع للترجمة
    [many] { $count } مقطعاً للترجمة
   *[other] { $count } مقطع للترجمة
}
inbox-amend = { $count ->
    [zero] لم يُعِد المراجع أي مقطع
    [one] مقطع واحد أعاده المراجع
    [two] مقطعان أعادهما المراجع
    [few] { $count } مقاطع أعادها المراجع
    [many] { $count } مقطعاً أعادها المراجع
   *[other] { $count } مقطع أعادها المراجع
}
inbox-review = { $count ->
    [zero] لا مقاطع للمراجعة
    [one] مقطع واحد للمراجعة
    [two] مقطعان للمراجعة
    [few] { $count } مقاطع للمراجعة
    [many] { $count } مقطعاً للمراجعة
   *[other] { $count } مقطع للمراجعة
}
inbox-release = جاهزة للإصدار
inbox-edit-hint = للترجمة: bayan edit { $statement } ‎--lang { $lang }‎؛ أو لأداتك الخاصة: bayan pull ‎--lang { $lang } ‎-o FILE.xlf‎
inbox-review-hint = للمراجعة: bayan review { $statement } ‎--lang { $lang }‎
inbox-release-hint = للإصدار: bayan release { $statement } ‎--with { $lang }‎
project-unknown-person = لا يعرف workflow.toml أحداً بالمعرّف «{ $person }».
project-unknown-person-hint = يعرف: { $people }
