## گۆڕینی کەسەکان و یاساکان: پێشنیاز، پەسەندکردن، پیشاندان

cmd-policy = گۆڕینی کەسەکان و یاساکان لە workflow.tomlدا: پێشنیاز، پەسەندکردن، پیشاندان
cmd-policy-propose = پێشنیازکردنی workflow.toml وەک دەستکاریت کردووە
    .arg-because = هۆکار
    .after = سەرەتا workflow.toml دەستکاری بکە. ئەگەر ‎[review] داوای پەسەندکردن بکات (policy_approvals)، فایلەکە دەگەڕێتەوە وەک خۆی و پێشنیازەکە لە policy.tomlدا چاوەڕێ دەکات؛ ئەگەر نا، یاسا نوێیەکان یەکسەر کار دەکەن.
cmd-policy-approve = پەسەندکردنی پێشنیازێک، وەک «bayan policy show» پیشانی دەدات
    .arg-proposal = پێشنیازەکە بە ناوی یان بە سەرەتای ناوی
cmd-policy-show = پیشاندانی ئەوەی پێشنیاز کراوە: بە وشە، و وەک واژوو دەکرێت
    .arg-proposal = یەک پێشنیاز بە ناوی یان بە سەرەتای ناوی
    .arg-all = ئەوانەش کە کاریان پێ دەکرێت یان حیسابیان بۆ ناکرێت
value-proposal = PROPOSAL

policy-change-approvals = ژمارەی پەسەندکردن کە بڕگەیەک دەیەوێت: { $old } ← { $new }
policy-change-four-eyes = کەس وەرگێڕانی خۆی پەسەند ناکات: { $old } ← { $new }
policy-change-signed = بڕیارەکان دەبێت واژوو بکرێن: { $old } ← { $new }
policy-change-revision = ژمارەی سیاسەت: { $old } ← { $new }
policy-change-policy-approvals = ژمارەی پەسەندکردن کە گۆڕینی سیاسەت دەیەوێت: { $old } ← { $new }
policy-change-workspace = ناوی شوێنی کار: { $old } ← { $new }
policy-change-source = زمانی دەقە سەرەکییەکان: { $old } ← { $new }
policy-change-targets = ئەو زمانانەی بۆیان وەردەگێڕدرێت: { $old } ← { $new }
policy-change-check = پلەی پشکنینی { $name }: { $old } ← { $new }
policy-change-set = زمانەکانی کۆمەڵەی بڵاوکردنەوەی { $name }: { $old } ← { $new }
policy-change-role = ڕۆڵەکانی { $name }: { $old } ← { $new }
policy-change-key = کلیلەکانی { $name }: { $old } ← { $new }
policy-change-email = ناونیشانەکانی { $name }: { $old } ← { $new }

policy-state-waiting = چاوەڕێی پەسەندکردنە: 0 لە { $count }.
policy-state-open = چاوەڕێی پەسەندکردنە: { $have } لە { $count } ({ $who }).
policy-state-in-force = کاری پێ دەکرێت.
policy-state-void = لە یاساگەلێکەوە دەست پێ دەکات کە کاریان پێ ناکرێت، یان حیسابی بۆ ناکرێت.
policy-in-force = یاسا نوێیەکان لێرە کاریان پێ دەکرێت. بۆ گەیاندنیان: ‎bayan sync
policy-proposed = { $count ->
    [one] پێشنیاز کرا؛ { $count } پەسەندکردنی سەرنووسەرێکی تری دەوێت. workflow.toml وەک پێشووی خۆیەتی.
   *[other] پێشنیاز کرا؛ { $count } پەسەندکردنی سەرنووسەرانی تری دەوێت. workflow.toml وەک پێشووی خۆیەتی.
}
policy-proposed-hint = بیگەیەنە بە ئەوانی تر (‎bayan sync). بە «bayan policy show» دەیبینن و بەمە پەسەندی دەکەن: ‎bayan policy approve { $proposal }
policy-approved = { $count ->
    [one] پەسەند کرا؛ { $count } پەسەندکردنی تر ماوە.
   *[other] پەسەند کرا؛ { $count } پەسەندکردنی تر ماون.
}
policy-no-proposals = هیچ پێشنیاز نەکراوە.

policy-none = هێشتا هیچ commitێک workflow.tomlی تێدا نییە: سیاسەتێک نییە بگۆڕدرێت.
policy-none-hint = سەرەتا تۆماری بکە: ‎bayan save
policy-nothing = کەسەکان و یاساکانی workflow.toml هەمان ئەوانەی دوایین commitن: شتێک نییە پێشنیاز بکرێت.
policy-nothing-hint = workflow.toml دەستکاری بکە، پاشان پێشنیازی بکە. گۆڕانکارییەکانی تری فایلەکە بەمە پاشەکەوت دەکرێن: ‎bayan save
policy-rolled-back = ئەم شوێنی کارە پێشتر هەر ئەم سیاسەتەی هەبووە؛ «bayan audit» و دەروازەکە بە سیاسەتێکی کۆنی دادەنێن کە گەڕاوەتەوە.
policy-rolled-back-hint = ئەگەر مەبەستت ئەوەیە، «revision» لە ‎[review]دا زیاد بکە و دووبارە پێشنیازی بکە.
policy-unknown = یەک پێشنیاز بە ناوی { $found } نییە. پێشنیازەکان: { $possible }
policy-unknown-hint = لانیکەم چوار پیتی ناوەکەی بنووسە: ‎bayan policy show --all
policy-outdated = لەو کاتەوەی { $proposal } پێشنیاز کراوە workflow.toml گۆڕاوە: هیچ پەسەند نەکرا.
policy-outdated-hint = با گۆڕانکارییەکە لە workflow.tomlی ئەمڕۆوە دووبارە پێشنیاز بکرێت: ‎bayan policy propose --because REASON
policy-unsound = { $proposal }، بە ناوی { $person }، لەلایەن سەرنووسەرێکەوە نەکراوە کە مافی هەیە، یان ئەوە ناڵێت کە دەیکات: هیچ پەسەند نەکرا.
policy-own = { $proposal } پێشنیازی خودی { $person }یە: دەبێت کەسێکی تر پەسەندی بکات.
policy-own-hint = داوا لە سەرنووسەرێکی تر بکە. بۆ زانینی ئەوان: workflow.toml، ‎roles = ["editor"]
policy-already = { $person } پێشتر { $proposal }ی پەسەند کردووە.
policy-needs-proposal = { $count ->
    [one] کەسەکان یان یاساکان لە workflow.tomlدا گۆڕدران: ئەوە { $count } پەسەندکردنی دەوێت. هیچ پاشەکەوت نەکرا.
   *[other] کەسەکان یان یاساکان لە workflow.tomlدا گۆڕدران: ئەوە { $count } پەسەندکردنی دەوێت. هیچ پاشەکەوت نەکرا.
}
policy-needs-proposal-hint = ‎bayan policy propose --because REASON

commit-policy-propose = پێشنیازی گۆڕینی سیاسەت ({ $proposal })
commit-policy-approve = پەسەندکردنی گۆڕینی سیاسەت ({ $proposal })
commit-policy-change = گۆڕینی سیاسەت ({ $proposal })

audit-policy-unapproved = کەسەکان یان یاساکان لە workflow.tomlدا گۆڕدراون بەبێ ئەو پەسەندکردنانەی سیاسەتی پێشوو داوایان دەکات
audit-policy-record-removed = پێشنیازێکی سیاسەتی { $by }، یان پەسەندکردنێک، لە policy.tomlدا لابراوە یان گۆڕدراوە: { $detail }
audit-policy-record-forged = پێشنیازێکی سیاسەت یان پەسەندکردنێک بە ناوی { $by } کە خۆی نەیکردووە یان مافی نییە: { $detail }
gate-hint-unapproved = commitەکە دەربهێنە و فایلەکە بهێڵەوە (‎git reset --soft HEAD~1)، پاشان پێشنیازی بکە و با پەسەند بکرێت: ‎bayan policy propose --because REASON
