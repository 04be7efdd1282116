# ئەوەی فەرمانەکان لەبارەی کارەکەیانەوە دەیڵێن.

list-separator = {"، "}

label-source = سەرچاوە:
label-target = وەرگێڕان:
label-before = پێش ئەمە:
label-after = دوای ئەمە:
label-because = هۆکار:

## init

init-done = شوێنی کارەکە ئامادەیە: { $path }
init-person = ‏{ $person } وەک سەرنووسەر و بەرپرسی ڕاگەیاندن نووسرا.
init-nobody = ‏git نازانێت تۆ کێیت، بۆیە هێشتا ناوی کەس نەنووسراوە. لە gitدا user.name و user.email دابنێ، ناوی خۆت لە workflow.toml لە ژێر [people]دا بنووسە، پاشان: bayan save
init-next = ناوی هاوکارەکانت لە workflow.tomlدا بنووسە، پاشان بەیاننامەیەک هاوردە بکە: bayan import FILE

## import

import-done = بە ناسنامەی { $statement } هاوردە کرا: { $segments ->
    [one] { $segments } بڕگە
   *[other] { $segments } بڕگە
} لە { $blocks ->
    [one] { $blocks } پارچەدا
   *[other] { $blocks } پارچەدا
} ({ $encoding }).
import-would = بەم شێوەیە هاوردە دەکرێت: { $statement }، { $segments ->
    [one] { $segments } بڕگە
   *[other] { $segments } بڕگە
} لە { $blocks ->
    [one] { $blocks } پارچەدا
   *[other] { $blocks } پارچەدا
} ({ $encoding }). هیچ شتێک نەنووسرا.
import-no-date = هیچ بەروارێک لە دەقەکەدا نەدۆزرایەوە. بە ‎--date بەروارێک بدە، یان لە فایلی statements/{ $statement }/statement.tomlدا بینووسە.
import-kinds-hint = ئەگەر جۆری پارچەیەک هەڵە بێت، دوای هاوردەکردن لە statements/{ $statement }‎دا ڕاستی بکەرەوە، پاشان: bayan save
source-hazard = { $count ->
    [one] { $segment } هێمایەکی شاراوەی چەواشەکاری تێدایە: { $hazard }، لە شوێنی { $position }. بەم شێوەیە ناتوانرێت پەسەند بکرێت.
   *[other] { $count } بڕگە هێمای شاراوەی چەواشەکاریان تێدایە، یەکەمیان { $segment }: { $hazard }، لە شوێنی { $position }. بەم شێوەیە ناتوانرێت پەسەند بکرێن.
} لە بەڵگەنامەکەدا لایان ببە، پاشان: bayan revise { $statement } FILE
import-next = وەرگێڕێک دەتوانێت دەست پێ بکات: bayan pull --lang { $lang } { $statement }‎
import-no-id = فایلی { $path } ناونیشانێکی تێدا نییە کە ناسنامەی لێ دروست بکرێت.
import-no-id-hint = ناسنامەیەک بدە: bayan import --id 2021-02-05-title …‎
import-exists = پێشتر بەیاننامەیەک بە ناسنامەی «{ $id }» هەیە.
import-exists-hint = ئەگەر ئەمە دەقە ڕاستکراوەکەیەتی: bayan revise { $id } FILE. ئەگەر بەیاننامەیەکی ترە، بە ‎--id ناسنامەیەکی تری بۆ دابنێ.
import-no-text = فایلی { $path } هیچ دەقێکی تێدا نییە.
stdin-unreadable = تێکردەی ستاندارد نەتوانرا بخوێنرێتەوە: { $reason }
stdin-too-long = تێکردەی ستاندارد لە { $megabytes } مێگابایت درێژترە.

## revise

change-unchanged = ‏{ $segment } نەگۆڕاوە
change-edited = ‏{ $segment } دەستکاری کراوە
change-moved = ‏{ $segment } شوێنی گۆڕاوە
change-split = ‏{ $segment } لە { $from } جیا کراوەتەوە
change-merged = ‏{ $segment } لە یەکخستنی { $from } پێک هاتووە
change-inserted = ‏{ $segment } نوێیە
revise-removed = ‏{ $segment } سڕاوەتەوە
revise-moved-too = شوێنیشی گۆڕاوە
revise-block-too = جۆری پارچەکەشی گۆڕاوە
class-orthographic = تەنیا ڕێنووس
class-wording = داڕشتن
class-substance = ناوەڕۆک
revise-done = پێداچوونەوەی سەرچاوەی { $statement } ئەنجام درا. گۆڕاوەکان: { $changed }، سڕاوەکان: { $removed }، نەگۆڕاوەکان: { $unchanged }.
revise-would = پێداچوونەوەی سەرچاوەی { $statement } بەم شێوەیە دەبێت. گۆڕاوەکان: { $changed }، سڕاوەکان: { $removed }، نەگۆڕاوەکان: { $unchanged }. هیچ شتێک نەنووسرا.
revise-nothing = هیچ شتێک لە بەیاننامەی { $statement } نەگۆڕاوە.
revise-next = بۆ ئەوەی ببینیت وەرگێڕەکان ئێستا دەبێت چی بکەن: bayan status { $statement }‎

## status

status-empty = هێشتا هیچ بەیاننامەیەک نییە. یەکێک هاوردە بکە: bayan import FILE
status-releasable = دەتوانرێت بڵاو بکرێتەوە
status-stopped = { $count ->
    [one] پەسەند کراوە، بەڵام پشکنینەکان ڕێگە لە { $count } بڕگە دەگرن
   *[other] پەسەند کراوە، بەڵام پشکنینەکان ڕێگە لە { $count } بڕگە دەگرن
}
status-count = { $state }: { $count }
status-words = { $count ->
    [one] { $count } وشە ماوە
   *[other] { $count } وشە ماون
}
status-total = { $statements ->
    [one] { $statements } بەیاننامە
   *[other] { $statements } بەیاننامە
}؛ { $pending ->
    [0] هیچ بڕگەیەک چاوەڕوان نییە
    [one] { $pending } بڕگە چاوەڕوانە ({ $words } وشە)
   *[other] { $pending } بڕگە چاوەڕوانن ({ $words } وشە)
}؛ لە چاوەڕێی پێداچوونەوەدا: { $translated }؛ { $releasable ->
    [one] { $releasable } وەرگێڕان دەتوانرێت بڵاو بکرێتەوە
   *[other] { $releasable } وەرگێڕان دەتوانرێت بڵاو بکرێنەوە
}.

## show, diff, why

show-omitted = لابراوە:
diff-nothing = لە بەیاننامەی { $statement } هیچ شتێک بە زمانی { $lang } کۆن نەبووە.
segment-unknown = بەیاننامەی { $statement } بە زمانی { $lang } بڕگەی «{ $segment }»ی نییە.
segment-unknown-hint = بۆ ئەوەی بڕگەکانی ببینیت: bayan show { $statement } ‎--lang { $lang }‎
why-source-written = ‏{ $by } سەرچاوەکەی نووسی
why-source-changed = ‏{ $by } سەرچاوەکەی گۆڕی
why-source-removed = ‏{ $by } بڕگەکەی لە سەرچاوەکەدا سڕییەوە
why-translated = ‏{ $by } وەریگێڕا
why-target-changed = ‏{ $by } وەرگێڕانەکەی گۆڕی
why-confirmed = ‏{ $by } دووپاتی کردەوە: هێشتا لەگەڵ سەرچاوەکەدا دەگونجێت
why-omitted = ‏{ $by } لایبرد
why-approved = ‏{ $by } پەسەندی کرد
why-rejected = ‏{ $by } ڕەتی کردەوە
why-approved-earlier = ‏{ $by } دەقێکی پێشووتری پەسەند کرد
why-rejected-earlier = ‏{ $by } دەقێکی پێشووتری ڕەت کردەوە
why-void-verdict = بڕیارێکی { $by } کە حیسابی بۆ ناکرێت
why-uncommitted = لە فایلەکاندا هەیە، بەڵام هێشتا پاشەکەوت نەکراوە
why-source-changed-since = لەو کاتەوە سەرچاوەکە گۆڕاوە
why-shallow = ئەم کۆپییە (clone) هەموو مێژووەکەی تێدا نییە؛ لەوانەیە شتی تریش هەبێت. بۆ هێنانی: git fetch --unshallow
void-unknown-person = کەس بەو ناوە لە workflow.tomlدا نییە
void-not-a-reviewer = پێداچوونەوەکاری ئەم زمانە نییە
void-own-translation = بنەمای چوار چاو: وەرگێڕانی خۆیەتی

## pull, submit, edit

pull-count = { $count ->
    [0] هیچ شتێک بە زمانی { $lang } چاوەڕوان نییە.
    [one] { $count } بڕگە بە زمانی { $lang } چاوەڕوانە.
   *[other] { $count } بڕگە بە زمانی { $lang } چاوەڕوانن.
}
pull-written = { $count ->
    [one] { $count } بڕگە لە فایلی { $path }دا نووسرا
   *[other] { $count } بڕگە لە فایلی { $path }دا نووسران
}
pull-next = کاتێک وەرگێڕدرا: bayan submit { $path }‎
submit-done = وەرگیراوەکان: { $applied }، نەگۆڕاوەکان: { $unchanged }، وەرنەگیراوەکان: { $refused }.
submit-missing-rows = { $count ->
    [one] { $count } بڕگەی ڕاکێشراو لە فایلەکەدا نییە؛ هەر چاوەڕوان دەمێنێتەوە.
   *[other] { $count } بڕگەی ڕاکێشراو لە فایلەکەدا نین؛ هەر چاوەڕوان دەمێننەوە.
}
submit-empty = { $count ->
    [one] { $count } بڕگە بەتاڵ هێڵراوەتەوە؛ هەر چاوەڕوان دەمێنێتەوە.
   *[other] { $count } بڕگە بەتاڵ هێڵراونەتەوە؛ هەر چاوەڕوان دەمێننەوە.
}
submit-confirm-hint = ئەگەر وەرگێڕانێکی کۆنبوو هێشتا ڕاست بێت، دووپاتی بکەرەوە: bayan confirm { $statement } ‎--lang { $lang } { $segment }‎
submit-pull-hint = سەرچاوە نوێیەکە ڕابکێشە و وەریبگێڕە: bayan pull --lang { $lang } { $statement }‎
submit-reason-unknown-statement = بەیاننامەیەک بە ناسنامەی «{ $statement }» نییە؛ وەرنەگیرا
submit-reason-unknown-segment = بەیاننامەی { $statement } بڕگەی «{ $segment }»ی نییە؛ وەرنەگیرا
submit-reason-source-edited = سەرچاوەی { $segment } لەم فایلەدا دەستکاری کراوە؛ وەرنەگیرا
submit-reason-source-changed = سەرچاوەی { $segment } لە دوای ڕاکێشانییەوە گۆڕاوە؛ وەرنەگیرا
submit-reason-duplicate = ‏{ $segment } دوو جار هاتووە؛ دووەمیان وەرنەگیرا
submit-reason-empty = ‏{ $segment } بەتاڵ هێڵراوەتەوە
submit-reason-unfinished = ‏{ $segment } وەک تەواونەبوو نیشان کراوە؛ وەرنەگیرا
submit-reason-stale-untouched = دەستکاریی وەرگێڕانی { $segment } نەکراوە، هەرچەندە سەرچاوەکەی گۆڕاوە؛ دۆخەکەی وەک خۆی دەمێنێتەوە: کۆن بووە
submit-reason-rejected-untouched = دەستکاریی وەرگێڕانی { $segment } نەکراوە، هەرچەندە ڕەت کرابووەوە؛ دۆخەکەی وەک خۆی دەمێنێتەوە: ڕەتکراوە
submit-reason-hazard = وەرگێڕانی { $segment } هێمایەکی شاراوەی چەواشەکاری تێدایە ({ $hazard })؛ وەرنەگیرا
submit-reason-other-language = بەیاننامەی { $statement } بۆ ئەم زمانە وەرناگێڕدرێت؛ { $segment } وەرنەگیرا
submit-reason-obsolete = ‏{ $segment } ئیتر لە سەرچاوەکەدا نییە؛ وەرنەگیرا
submit-reason-replaced-other = ‏{ $segment } وەرگیرا و جێگای وەرگێڕانی هاوکارێکی گرتەوە
submit-reason-replaced-approved = ‏{ $segment } وەرگیرا و جێگای وەرگێڕانێکی پەسەندکراوی گرتەوە؛ دووبارە پێویستی بە پێداچوونەوەیە
submit-other-workspace = فایلی { $path } لە شوێنێکی کاری ترەوە ڕاکێشراوە ({ $found }؛ ئێرە { $own }ە).
submit-other-workspace-hint = لەو شوێنی کارەدا پێشکەشی بکە کە لێوەی هاتووە.
submit-no-language = فایلی { $path } ناڵێت بە چ زمانێکە.
submit-no-language-hint = دووبارە ڕایبکێشە، و وەرگێڕانەکان بخەرە ناو فایلە نوێیەکەوە.
submit-no-rows = فایلی { $path } هیچ بڕگەیەکی تێدا نییە.
edit-nothing = لە بەیاننامەی { $statement } هیچ شتێک بە زمانی { $lang } چاوەڕوان نییە.
edit-unchanged = هیچ شتێک نەگۆڕدرا.
edit-reopen = دەستکاریکەرەکە دووبارە بکرێتەوە؟ ئەگەر ناتەوێت، n یان «نا» بنووسە. [Y/n]
edit-no-editor = هیچ دەستکاریکەرێک دیاری نەکراوە.
edit-no-editor-hint = یەکێک دیاری بکە، بۆ نموونە: export EDITOR=nano
edit-editor-failed = دەستکاریکەری «{ $editor }» بەهۆی هەڵەیەکەوە وەستا: { $reason }
edit-kept = هەموو شتێک وەرنەگیرا. ئەوەی نووسیوتە لەم فایلەدا هێڵراوەتەوە: { $path }
edit-kept-hint = ڕاستی بکەرەوە، پاشان: bayan submit { $path }‎

## confirm, add, omit

confirm-not-stale = دۆخی بڕگەی { $segment } لە بەیاننامەی { $statement } بە زمانی { $lang } ئەمەیە: { $state }. تەنیا وەرگێڕانێک دووپات دەکرێتەوە کە کۆن بووبێت.
confirm-not-stale-hint = بۆ ئەوەی ببینیت چی کۆن بووە: bayan diff { $statement } ‎--lang { $lang }‎
confirm-done = { $count ->
    [0] بە زمانی { $lang } هیچ شتێک نییە کە دووپات بکرێتەوە.
    [one] { $count } وەرگێڕان بە زمانی { $lang } دووپات کرایەوە؛ ئێستا چاوەڕێی پێداچوونەوەیە.
   *[other] { $count } وەرگێڕان بە زمانی { $lang } دووپات کرانەوە؛ ئێستا چاوەڕێی پێداچوونەوەن.
}
add-done = بڕگەی { $segment } بە زمانی { $lang } زیاد کرا؛ ئێستا چاوەڕێی پێداچوونەوەیە.
omit-done = بڕگەی { $segment } بە زمانی { $lang } لابرا؛ ئێستا ئەم لابردنە چاوەڕێی پێداچوونەوەیە.
adapt-empty-text = هیچ دەقێک نییە کە زیاد بکرێت.
adapt-empty-reason = دەبێت هۆکارێک بنووسرێت.
adapt-omit-added = بڕگەی { $segment } تەنیا بە زمانی { $lang } هەیە و سەرچاوەیەکی نییە کە لاببرێت.
adapt-unknown-kind = ‏«{ $found }» جۆری هیچ پارچەیەک نییە.
adapt-unknown-kind-hint = دەتوانیت یەکێک لەمانە بنووسیت: { $possible }
text-hazard = دەقەکە هێمایەکی شاراوەی چەواشەکاری تێدایە: { $hazard }، لە شوێنی { $position }.
text-hazard-hint = بیسڕەوە و دووبارە هەوڵ بدەوە. ئەو نیشانانەی عەرەبی و کوردی پێویستیان پێیەتی (ZWNJ و RLM و LRM) دەتوانن بمێننەوە.

## review, approve, reject

review-nothing = هیچ شتێک بە زمانی { $lang } چاوەڕێی پێداچوونەوەی تۆ نییە.
review-head = ‏{ $statement } · { $segment } · { $at } لە { $of } · وەرگێڕ: { $who }
review-added = (تەنیا لە وەرگێڕانەکەدایە)
review-approved-by = پێشتر لەلایەن { $who }ەوە پەسەند کراوە
review-keys = ‏a پەسەندکردن · r ڕەتکردنەوە · e دەستکاری · s بازدان · A پەسەندکردنی هەموو ئەوەی لەم بەیاننامەیە ماوە · b گەڕانەوە · q دەرچوون · ? یارمەتی
review-help = ‏a: ئەم وەرگێڕانە دەکرێت بڵاو بکرێتەوە. r: ناکرێت؛ هۆکارەکەت لێ دەپرسرێت. e: لە دەستکاریکەرەکەتدا بیگۆڕە؛ پاشان کەسێکی تر پێداچوونەوەی بۆ دەکات. s: دواتر بڕیار بدە. A: ئەمە و هەموو ئەوانەی دوای ئەمە لەم بەیاننامەیەدا پەسەند بکە. b: بگەڕێوە بۆ ئەوەی پێشوو. q: کۆتایی پێ بهێنە. هەر بڕیارێک یەکسەر پاشەکەوت دەکرێت.
review-why = بۆچی؟ (دێڕی بەتاڵ: ڕەت ناکرێتەوە)
review-done = بڕیار دراوە: { $done }، ماوە: { $left }.
review-approve-hint = بۆ پەسەندکردن: bayan approve { $statement } ‎--lang { $lang } { $segment }‎، یان ‎--all بۆ هەموو ئەوەی چاوەڕێی پێداچوونەوەیە
review-reject-hint = بۆ ڕەتکردنەوە: bayan reject { $statement } ‎--lang { $lang } { $segment } ‎--because "…"‎
review-edit-hint = ئەگەر دەتەوێت بگۆڕدرێت، بە هۆکارەوە ڕەتی بکەرەوە: bayan reject { $statement } ‎--lang { $lang } { $segment } ‎--because "…"‎
approve-done = { $count ->
    [0] هیچ شتێک بە زمانی { $lang } پەسەند نەکرا.
    [one] { $count } بڕگە بە زمانی { $lang } پەسەند کرا.
   *[other] { $count } بڕگە بە زمانی { $lang } پەسەند کران.
}
approve-more-needed = { $count ->
    [one] بڕگەی { $segment } هێشتا { $count } پەسەندکردنی تری پێویستە.
   *[other] بڕگەی { $segment } هێشتا { $count } پەسەندکردنی تری پێویستە.
}
reject-done = { $count ->
    [0] هیچ شتێک بە زمانی { $lang } ڕەت نەکرایەوە.
    [one] { $count } بڕگە بە زمانی { $lang } ڕەت کرایەوە.
   *[other] { $count } بڕگە بە زمانی { $lang } ڕەت کرانەوە.
}
decide-refused-unknown-segment = ‏{ $segment }: بڕگەی وا نییە.
decide-refused-not-translated = ‏{ $segment }: وەرگێڕانێکی سەرچاوەی ئێستا نییە کە بڕیاری لەسەر بدرێت.
decide-refused-own-translation = ‏{ $segment }: بنەمای چوار چاو؛ { $who } وەریگێڕاوە، بۆیە دەبێت کەسێکی تر بڕیار بدات.
decide-refused-already-decided = ‏{ $segment }: پێشتر هەمان بڕیارت داوە.
decide-refused-already-approved = ‏{ $segment }: پێشتر { $who } پەسەندی کردووە.
decide-refused-changed = ‏{ $segment }: لەو کاتەوە کە پیشانت درا گۆڕاوە (ئێستا هی { $who }ە). دووبارە پێداچوونەوەی بۆ بکە.
decide-refused-hazard = ‏{ $segment }: سەرچاوەکە یان وەرگێڕانەکە هێمایەکی شاراوەی چەواشەکاری تێدایە ({ $hazard })؛ ناتوانرێت پەسەند بکرێت.
decide-refused-rejected-by-other = ‏{ $segment }: { $who } ڕەتی کردووەتەوە. دەبێت خۆی لە بڕیارەکەی پاشگەز ببێتەوە، یان وەرگێڕانەکە بگۆڕدرێت.

## release, export, save

release-done = بەیاننامەی { $statement } بڵاو کرایەوە: بڵاوکردنەوەی ژمارە { $number }.
release-tag = لە gitدا بە نیشانەی (tag) { $tag } نیشان کرا
release-next = بۆ دروستکردنی بەڵگەنامەکان: bayan export { $statement } ‎--with { $with }‎
release-blocked = { $count ->
    [one] ناتوانرێت بەیاننامەی { $statement } بڵاو بکرێتەوە: { $count } بڕگە ڕێگرە.
   *[other] ناتوانرێت بەیاننامەی { $statement } بڵاو بکرێتەوە: { $count } بڕگە ڕێگرن.
}
release-blocked-hint = بۆ ئەوەی هۆکارەکەی ببینیت: bayan why { $statement } ‎--lang { $lang } { $segment }‎
release-review-hint = بۆ پێداچوونەوەی ئەوەی چاوەڕێیە: bayan review { $statement } ‎--lang { $lang }‎
release-already = بەیاننامەی { $statement } پێشتر هەر بەم دەقانە بڵاو کراوەتەوە: بڵاوکردنەوەی ژمارە { $number } (زمانەکان: { $languages }).
release-already-hint = بۆ دروستکردنی بەڵگەنامەکان: bayan export { $statement } ‎--with { $with }‎
release-no-languages = ناوی هیچ وەرگێڕانێک نەنووسراوە.
release-no-languages-hint = لانی کەم یەکێک بنووسە: ‎--with en
export-done = ئەم بەڵگەنامانە هی بڵاوکردنەوەی ژمارە { $number }ن.
export-draft-done = ئەم بەڵگەنامانە ڕەشنووسن، ئەمەش لەسەریان نووسراوە.
export-not-released = بەیاننامەی { $statement } بە زمانی { $lang } بڵاو نەکراوەتەوە.
export-not-released-hint = بۆ بڵاوکردنەوەی: bayan release { $statement } ‎--with { $lang }‎
export-draft-hint = بۆ ئەوەی وەک ڕەشنووس بیبینیت: bayan export { $statement } ‎--with { $lang } ‎--draft
export-release-not-found = دەقەکانی بڵاوکردنەوەی ژمارە { $number }ی بەیاننامەی { $statement } نە لە فایلەکاندا هەن و نە لە مێژووی ئەم کۆپییەدا (clone).
export-release-not-found-hint = ئەگەر کۆپییەکە مێژووی تەواوی تێدا نییە (shallow)، مێژووەکەی بهێنە: git fetch --unshallow
export-not-approved = بڵاوکردنەوەی ژمارە { $number }ی بەیاننامەی { $statement } ناوی هەندێک دەق دەبات کە پەسەند نەکراون، یەکەمیان { $segment } بە زمانی { $lang }. هەناردە ناکرێت.
export-not-approved-hint = بۆ ئەوەی هۆکارەکەی ببینیت: bayan why { $statement } ‎--lang { $lang } { $segment }‎
save-done = { $count ->
    [0] هیچ شتێک نەبوو کە پاشەکەوت بکرێت.
    [one] { $count } فایل پاشەکەوت کرا.
   *[other] { $count } فایل پاشەکەوت کران.
}
