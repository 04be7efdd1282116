# ‏`bayan digest`: ملخص للبريد أو الدردشة.

digest-since = منذ { $date }:
digest-nothing = لم يحدث شيء منذ { $date }.
digest-policy = { $count ->
    [zero] لم يتغيّر الملف workflow.toml (الأشخاص والأدوار والقواعد).
    [one] تغيّر الملف workflow.toml (الأشخاص والأدوار والقواعد) مرة واحدة.
    [two] تغيّر الملف workflow.toml (الأشخاص والأدوار والقواعد) مرتين.
    [few] تغيّر الملف workflow.toml (الأشخاص والأدوار والقواعد) { $count } مرات.
    [many] تغيّر الملف workflow.toml (الأشخاص والأدوار والقواعد) { $count } مرةً.
   *[other] تغيّر الملف workflow.toml (الأشخاص والأدوار والقواعد) { $count } مرة.
}
digest-segments = { $count ->
    [zero] { $what } (لا مقاطع)
    [one] { $what } (مقطع واحد)
    [two] { $what } (مقطعان)
    [few] { $what } ({ $count } مقاطع)
    [many] { $what } ({ $count } مقطعاً)
   *[other] { $what } ({ $count } مقطع)
}
digest-left = { $lang }: { $left }
