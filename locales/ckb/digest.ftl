# ‏`bayan digest`: پوختەیەک بۆ ئیمەیڵ یان گفتوگۆ.

digest-since = لە { $date }ەوە:
digest-nothing = لە { $date }ەوە هیچ ڕووی نەداوە.
digest-policy = { $count ->
    [one] workflow.toml (کەسەکان، ڕۆڵەکان، ڕێساکان) جارێک گۆڕدراوە.
   *[other] workflow.toml (کەسەکان، ڕۆڵەکان، ڕێساکان) { $count } جار گۆڕدراوە.
}
digest-segments = { $count ->
    [one] { $what } (یەک بڕگە)
   *[other] { $what } ({ $count } بڕگە)
}
digest-left = { $lang }: { $left }
