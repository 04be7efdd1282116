# العمل الجاري: أسئلة وأجوبة، وحجز مقاطع، ومواعيد.

## الأسئلة

cmd-ask = السؤال عن مقطع
    .arg-text = السؤال
    .arg-lang = عن ترجمته إلى هذه اللغة؛ ومن دونها عن المصدر
    .arg-blocks = لا يصدر ما يخصه السؤال قبل إغلاقه
cmd-answer = الإجابة عن سؤال أو إغلاقه، أو عرض الأسئلة
    .arg-question = السؤال: معرّفه (q3f9a0c12) أو رقمه؛ ومن دونه تُعرض كل الأسئلة المفتوحة
    .arg-text = الجواب
    .arg-close = إغلاق السؤال: لم يبقَ ما يُجاب عنه
    .arg-all = عرض المغلقة أيضاً
value-question = السؤال
label-question = سؤال:
label-answer = جواب:
question-blocks-word = يمنع الإصدار
question-closed-word = مغلق
question-waits = ينتظر { $people }
ask-done = سُجّل السؤال عن { $segment }: ‏{ $question }. ينتظر: { $people }
ask-blocks = لا يصدر { $statement } بأي لغة قبل إغلاق السؤال.
ask-blocks-language = لا يصدر { $statement } باللغة { $lang } قبل إغلاق السؤال.
ask-next = لمعرفة الجواب: bayan answer { $statement } { $question }
answer-done = سُجّل الجواب عن { $question } ({ $segment }). ينتظر الآن: { $people }
answer-closed = أُغلق { $question } ({ $segment }).
answer-nothing = لا سؤال مفتوح عن { $statement }.
answer-hint = للإجابة: bayan answer { $statement } { $question } "…"؛ وللإغلاق أضف ‎--close
answer-close-hint = حين لا يبقى ما يُجاب عنه: bayan answer { $statement } { $question } ‎--close
question-empty = النص فارغ.
question-too-long = عدد محارف النص { $length }، وأكثر ما يمكن { $most }.
question-too-long-hint = اكتب هنا ما يهم، والباقي في رسالة بالبريد.
question-not-in-source = لا مقطع «{ $segment }» في مصدر { $statement }.
question-not-in-source-hint = إن كان في ترجمة فقط فاذكر لغتها: ‎--lang LANGUAGE‎. لعرض المقاطع: bayan show { $statement }
question-unknown = لا سؤال «{ $found }» عن { $statement }.
question-unknown-hint = لعرض الأسئلة: bayan answer { $statement } ‎--all
question-closed = أغلق { $person } السؤال { $question } من قبل.
question-closed-hint = إن بقي ما يُسأل عنه فاسأل من جديد: bayan ask
question-not-yours = ليس لـ { $person } أن يجيب عن { $question }.
question-not-yours-hint = ينتظر: { $people }
id-question-malformed = ليس «{ $given }» معرّف سؤال.
id-question-malformed-hint = يكون على هذا الشكل: q3f9a0c12
file-bad-question-id = ليس «{ $found }» معرّف سؤال: يكون على شكل q3f9a0c12.
release-question = ‏{ $question }: سؤال من { $person } لم يُغلق
release-question-hint = سؤال يمنع الإصدار. لقراءته والإجابة عنه وإغلاقه: bayan answer { $statement } { $question }
release-open-questions = { $count ->
    [zero] لا أسئلة مفتوحة عن { $statement }.
    [one] سؤال واحد مفتوح عن { $statement }، ولا يمنع شيئاً.
    [two] سؤالان مفتوحان عن { $statement }، ولا يمنعان شيئاً.
    [few] { $count } أسئلة مفتوحة عن { $statement }، ولا تمنع شيئاً.
    [many] { $count } سؤالاً مفتوحاً عن { $statement }، ولا تمنع شيئاً.
   *[other] { $count } سؤال مفتوح عن { $statement }، ولا تمنع شيئاً.
}
status-questions = { $count ->
    [zero] لا أسئلة مفتوحة
    [one] سؤال واحد مفتوح
    [two] سؤالان مفتوحان
    [few] { $count } أسئلة مفتوحة
    [many] { $count } سؤالاً مفتوحاً
   *[other] { $count } سؤال مفتوح
}{ $blocking ->
    [zero] {""}
    [one] ، واحد منها يمنع الإصدار
    [two] ، اثنان منها يمنعان الإصدار
    [few] ، { $blocking } منها تمنع الإصدار
    [many] ، { $blocking } منها تمنع الإصدار
   *[other] ، { $blocking } منها تمنع الإصدار
}: bayan answer { $statement }
sync-questions = { $count ->
    [zero] { "    " }لا أسئلة ولا أجوبة
    [one] { "    " }سؤال أو جواب واحد
    [two] { "    " }سؤالان أو جوابان
    [few] { "    " }{ $count } أسئلة وأجوبة
    [many] { "    " }{ $count } سؤالاً وجواباً
   *[other] { "    " }{ $count } سؤال وجواب
}
commit-ask = سؤال عن { $segment } في { $statement }
commit-answer = جواب عن سؤال عن { $segment } في { $statement }
commit-close = إغلاق سؤال عن { $segment } في { $statement }
log-asked = ‏سأل { $by } عن المصدر
log-asked-translation = ‏سأل { $by } عن الترجمة إلى { $lang }
log-answered = ‏أجاب { $by } عن سؤال
log-closed = ‏أغلق { $by } سؤالاً
log-question-removed = ‏حذف { $by } أسئلة أو أجوبة من السجل، ولا يجوز له إلا أن يزداد
audit-question-removed = حُذف من سجل الأسئلة أو غُيّر ما قاله { $by } عن { $statement }: { $detail }
audit-question-forged = سؤال أو جواب عن { $statement } باسم { $by } أودعه شخص آخر: { $detail }

## حجز المقاطع

claim-taken = { $count ->
    [zero] لم تحجز أي مقطع حتى { $time }.
    [one] حُجز لك مقطع واحد حتى { $time }.
    [two] حُجز لك مقطعان حتى { $time }.
    [few] حُجزت لك { $count } مقاطع حتى { $time }.
    [many] حُجز لك { $count } مقطعاً حتى { $time }.
   *[other] حُجز لك { $count } مقطع حتى { $time }.
}
claim-left = { $count ->
    [zero] لم يُترك أي مقطع: الحجز لـ { $person } حتى { $time }.
    [one] تُرك مقطع واحد: حجزه { $person } حتى { $time }.
    [two] تُرك مقطعان: حجزهما { $person } حتى { $time }.
    [few] تُركت { $count } مقاطع: حجزها { $person } حتى { $time }.
    [many] تُرك { $count } مقطعاً: حجزها { $person } حتى { $time }.
   *[other] تُرك { $count } مقطع: حجزها { $person } حتى { $time }.
}
claim-over-hint = لأخذها مع ذلك: bayan pull ‎--lang { $lang } ‎--claim --over { $person }
claim-others = { $count ->
    [zero] لا يعمل { $person } على أي من هذه المقاطع.
    [one] يعمل { $person } على مقطع واحد من هذه المقاطع.
    [two] يعمل { $person } على مقطعين من هذه المقاطع.
    [few] يعمل { $person } على { $count } مقاطع من هذه.
    [many] يعمل { $person } على { $count } مقطعاً من هذه.
   *[other] يعمل { $person } على { $count } مقطع من هذه.
}
claim-others-hint = لأخذ ما لم يُحجز فقط: bayan pull ‎--lang { $lang } ‎--claim
claim-by = حجزه { $person }
claim-given-back = { $count ->
    [zero] لم يكن لك حجز في { $lang }.
    [one] أُلغي حجز مقطع واحد في { $lang }.
    [two] أُلغي حجز مقطعين في { $lang }.
    [few] أُلغي حجز { $count } مقاطع في { $lang }.
    [many] أُلغي حجز { $count } مقطعاً في { $lang }.
   *[other] أُلغي حجز { $count } مقطع في { $lang }.
}
claim-over-oneself = أنت نفسك { $person }.
claim-over-oneself-hint = ما حجزته يبقى لك: يكفي bayan pull ‎--claim
status-claimed = ‏{ $lang }: حجز { $person } المقاطع { $segments } حتى { $time }
status-outclaimed = ‏{ $lang }: حجز { $person } المقاطع { $segments } أيضاً، بعد { $first }
sync-outclaimed = في { $statement } ({ $lang }) حجز { $person } المقاطع { $segments } قبلك.
sync-claims = { $count ->
    [zero] { "    " }لا حجز
    [one] { "    " }حجز مقطع واحد أو إلغاؤه
    [two] { "    " }حجز مقطعين أو إلغاؤه
    [few] { "    " }حجز { $count } مقاطع أو إلغاؤه
    [many] { "    " }حجز { $count } مقطعاً أو إلغاؤه
   *[other] { "    " }حجز { $count } مقطع أو إلغاؤه
}
commit-claim = { $count ->
    [zero] لا يحجز { $person } أي مقطع
    [one] يحجز { $person } مقطعاً واحداً
    [two] يحجز { $person } مقطعين
    [few] يحجز { $person } { $count } مقاطع
    [many] يحجز { $person } { $count } مقطعاً
   *[other] يحجز { $person } { $count } مقطع
} من { $statement } في { $language }
commit-unclaim = { $count ->
    [zero] لا يلغي { $person } حجز أي مقطع
    [one] يلغي { $person } حجز مقطع واحد
    [two] يلغي { $person } حجز مقطعين
    [few] يلغي { $person } حجز { $count } مقاطع
    [many] يلغي { $person } حجز { $count } مقطعاً
   *[other] يلغي { $person } حجز { $count } مقطع
} من { $statement } في { $language }

## المواعيد

cmd-due = تحديد موعد بيان أو لغة من لغاته، ودرجة الاستعجال
    .arg-due = اليوم، مثل ‎2021-02-08‎، أو none لرفع الموعد
    .arg-lang = هذه اللغة فقط
    .arg-priority = درجة الاستعجال: high عاجل أو normal عادي أو low غير مستعجل
value-priority = الأولوية
priority-high = عاجل
priority-normal = عادي
priority-low = غير مستعجل
due-set = موعد { $statement } في { $date } ({ $priority }).
due-set-language = موعد { $statement } باللغة { $lang } في { $date } ({ $priority }).
due-none = لا موعد للبيان { $statement } ({ $priority }).
due-none-language = لا موعد للبيان { $statement } باللغة { $lang } ({ $priority }).
due-unchanged = كان الأمر كذلك من قبل.
day-malformed = ليس «{ $given }» يوماً.
day-malformed-hint = اكتب السنة فالشهر فاليوم، مثل ‎2021-02-08‎.
due-not-a-day = ليس «{ $given }» يوماً.
due-not-a-day-hint = اكتب السنة فالشهر فاليوم، مثل ‎2021-02-08‎؛ أو none.
status-due = ‏{ $languages }: الموعد { $date }
status-overdue = ‏{ $languages }: متأخر منذ { $date }
status-priority = ‏{ $languages }: { $priority }
commit-due = تحديد موعد { $statement }

## ما ينتظر

inbox-answer = سؤال من { $person } عن { $segment } ينتظر جوابك
inbox-answered = أجاب { $person } عن سؤالك عن { $segment }
inbox-choose = { $count ->
    [zero] لا مقاطع للاختيار
    [one] مقطع واحد لاختيار نسخة من نسخه
    [two] مقطعان لاختيار نسخة من نسخهما
    [few] { $count } مقاطع لاختيار نسخة من نسخها
    [many] { $count } مقطعاً لاختيار نسخة من نسخها
   *[other] { $count } مقطع لاختيار نسخة من نسخها
}
inbox-claimed = { $count ->
    [zero] لا مقاطع محجوزة لك حتى { $time }
    [one] مقطع واحد محجوز لك حتى { $time }
    [two] مقطعان محجوزان لك حتى { $time }
    [few] { $count } مقاطع محجوزة لك حتى { $time }
    [many] { $count } مقطعاً محجوزاً لك حتى { $time }
   *[other] { $count } مقطع محجوز لك حتى { $time }
}
inbox-outclaimed = { $count ->
    [zero] لم يحجز { $person } أياً من مقاطعك قبلك
    [one] حجز { $person } مقطعاً واحداً من مقاطعك قبلك
    [two] حجز { $person } مقطعين من مقاطعك قبلك
    [few] حجز { $person } { $count } مقاطع من مقاطعك قبلك
    [many] حجز { $person } { $count } مقطعاً من مقاطعك قبلك
   *[other] حجز { $person } { $count } مقطع من مقاطعك قبلك
}
inbox-ends-soon = ينتهي قريباً
inbox-due = الموعد { $date }
inbox-overdue = متأخر منذ { $date }
inbox-answer-hint = للإجابة: bayan answer { $statement } { $question } "…"
inbox-answered-hint = لقراءة الجواب: bayan answer { $statement } { $question }؛ فإن كفى فأضف ‎--close
inbox-choose-hint = للاختيار: bayan edit { $statement } ‎--lang { $lang }
inbox-outclaimed-hint = لتركها لمن سبقك: bayan pull { $statement } ‎--lang { $lang } ‎--release
