# الإصدارات التي يتلو بعضها بعضاً: التصويبات، وحظر النشر، والإصدارات القديمة.

## حظر النشر

embargo-release = على البيان { $statement } حظر نشر حتى { $time }، ولا يصدر قبل ذلك.
embargo-export = على البيان { $statement } حظر نشر حتى { $time }، ولا يُصدَّر قبل ذلك.
embargo-wait-hint = الحظر مكتوب في statements/{ $statement }/statement.toml.
embargo-override-hint = لمسؤول الإعلام أن يتجاوزه، ويُذكر ذلك في السجلّ: ‎--override-embargo --because REASON
export-embargo-draft-hint = يمكن الآن تصدير مسودة مكتوب عليها أنها مسودة: أضف ‎--draft
embargo-nothing = ليس على البيان { $statement } الآن حظر نشر يُتجاوز.
embargo-nothing-hint = احذف ‎--override-embargo و ‎--because.
embargo-not-a-moment = ليست «{ $given }» تاريخاً ووقتاً مع الفرق عن التوقيت العالمي.
embargo-not-a-moment-hint = اكتبه هكذا: ‎2021-02-05T18:00:00+03:00
import-embargo = لا يُنشر قبل { $time }.
show-embargo = عليه حظر نشر حتى { $time }.
status-embargo = عليه حظر نشر حتى { $time }

## الإصدارات القديمة

released-no-house = تغيّرت الترويسة أو الشعار أو الخطوط أو القوالب منذ الإصدار { $number } من البيان { $statement }، وليس ما كان منها آنذاك في سجلّ التغييرات الذي في هذه النسخة من المستودع.
released-no-house-hint = لعرض النصوص نفسها بمظهر اليوم أضف: ‎--house today
export-no-such-release = ليس للبيان { $statement } إصدار رقمه { $number }.
export-no-such-release-hint = إصداراته: { $numbers }
export-not-in-release = ليس في الإصدار { $number } من البيان { $statement } اللغة { $lang }.
export-not-in-release-hint = لغاته: { $languages }
export-superseded = ليس الإصدار { $number } أحدث إصدار: حلّ محلّه الإصدار { $later } في { $languages }.
release-outdated = لم يعد الإصدار { $number } من البيان { $statement } ({ $languages }) مطابقاً: تغيّرت النصوص بعده.
status-outdated = لم يعد الإصدار { $number } ({ $languages }) مطابقاً للنصوص
status-outdated-total = { $count ->
    [zero] كل الإصدارات مطابقة لنصوصها.
    [one] إصدار واحد لم يعد مطابقاً لنصوصه.
    [two] إصداران لم يعودا مطابقين لنصوصهما.
    [few] { $count } إصدارات لم تعد مطابقة لنصوصها.
    [many] { $count } إصداراً لم تعد مطابقة لنصوصها.
   *[other] { $count } إصدار لم تعد مطابقة لنصوصها.
}

## التصويبات

release-would = يمكن إصدار البيان { $statement }، وسيكون الإصدار { $number }.
release-correction = يصوّب الإصدار { $releases }. ويُقال للقرّاء تحت العنوان:
release-correction-line = ‏{ $lang }: { $line }
release-correction-hint = لتقوله بعبارة أخرى، لكل لغة: ‎--correction LANGUAGE=TEXT
correction-no-language = لا تذكر «{ $given }» بأي لغة هي.
correction-no-language-hint = اكتب اللغة قبلها: ‎--correction "en=…"
correction-twice = للغة { $lang } سطرا تصويب. اذكر واحداً.
correction-first = لم يصدر البيان { $statement } من قبل، فليس هناك ما يُصوَّب.
correction-other-language = ذُكر سطر تصويب باللغة { $lang }، والإصدار باللغات { $languages }.
correction-not-a-line = يجب أن يكون التصويب باللغة { $lang } سطراً واحداً فيه نص.
correction-some = النصوص كما صدرت، فلا يُستخلص منها سطر تصويب؛ وسطرك غير مذكور في { $missing }.
correction-some-hint = اذكر سطراً لكل لغة، أو لا تذكر شيئاً.
correction-unknown = لا يُعرف ما تغيّر منذ الإصدار { $number } من البيان { $statement }: ليست نصوصه في سجلّ التغييرات الذي في هذه النسخة من المستودع.
correction-unknown-hint = لك أن تكتب أسطر التصويب بنفسك لكل لغة، ومنها لغة المصدر: ‎--correction LANGUAGE=TEXT

## diff --release

diff-release-current = ‏{ $lang }: الإصدار { $number } هو الأحدث.
diff-release-later = ‏{ $lang }: من الإصدار { $number } إلى الإصدار { $later }، { $count ->
    [zero] لم يتغيّر شيء.
    [one] تغيّر مقطع واحد.
    [two] تغيّر مقطعان.
    [few] تغيّرت { $count } مقاطع.
    [many] تغيّر { $count } مقطعاً.
   *[other] تغيّر { $count } مقطع.
}
diff-release-draft = ‏{ $lang }: من الإصدار { $number } إلى النصوص كما هي الآن، { $count ->
    [zero] لم يتغيّر شيء.
    [one] تغيّر مقطع واحد.
    [two] تغيّر مقطعان.
    [few] تغيّرت { $count } مقاطع.
    [many] تغيّر { $count } مقطعاً.
   *[other] تغيّر { $count } مقطع.
}
diff-added = أُضيف
diff-removed = حُذف
diff-moved = نُقل
diff-draft-hint = للمقارنة بالنصوص كما يُعمل عليها اكتب: bayan diff { $statement } ‎--release { $number } ‎--draft
