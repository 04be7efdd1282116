# دێڕی یەکەمی تۆمارکردنەکان (commit).

commit-init = دەستپێکردنی شوێنی کاری Bayan
commit-import = هاوردەکردنی { $statement } ({ $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
})
commit-revise = پێداچوونەوەی سەرچاوەی { $statement } ({ $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
})
commit-confirm = دووپاتکردنەوەی { $count ->
    [one] { $count } وەرگێڕان
   *[other] { $count } وەرگێڕان
} لە { $statement } بە زمانی { $language }
commit-submit = وەرگێڕانی { $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
} لە { $statement } بۆ زمانی { $language }
commit-add = زیادکردنی { $segment } بۆ { $statement } بە زمانی { $language }
commit-omit = لابردنی { $segment } لە { $statement } بە زمانی { $language }
commit-approve = پەسەندکردنی { $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
} لە { $statement } بە زمانی { $language }
commit-reject = ڕەتکردنەوەی { $count ->
    [one] { $count } بڕگە
   *[other] { $count } بڕگە
} لە { $statement } بە زمانی { $language }
commit-release = بڵاوکردنەوەی { $statement } بە زمانی { $language }: بڵاوکردنەوەی ژمارە { $number }
commit-save = { $count ->
    [one] پاشەکەوتکردنی گۆڕانێک کە بە دەست کراوە
   *[other] پاشەکەوتکردنی ئەو گۆڕانانەی بە دەست لە { $count } فایلدا کراون
}
