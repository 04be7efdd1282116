# ما يقوله الأمر «bayan verify». يقرؤه الصحفيون أيضاً: كلام واضح لا يجزم بأكثر مما يثبته الدليل.

cmd-verify = بيان ما إذا كانت المستندات إصدارات أصلية، وإن لم تكن فما هي
    .arg-files = المستندات: PDF أو Word أو HTML أو Markdown أو نص؛ و«-» لنص منسوخ من محادثة
    .arg-manifest = المقارنة بالإصدار الموصوف في هذا الملف، من دون مساحة عمل
    .arg-allowed-signers = المفاتيح التي تُفحص بها التواقيع، بصيغة allowed signers في SSH؛ وإن لم تُعطَ فمفاتيح workflow.toml
    .after = رمز الخروج 0 فقط إذا كان كل مستند أصلياً وسارياً ولا شيء سواه فيه.

verify-genuine-bytes = { $file }: أصلي. هو الإصدار { $number } من { $statement } نفسه، بايتاً ببايت.
verify-genuine-words = { $file }: أصلي. كل كلمة فيه واردة في الإصدار { $number } من { $statement }.
verify-superseded = { $file }: حلّ غيره محله. هو الإصدار { $number } من { $statement }، وقد حلّ محله الإصدار { $newer }.
verify-altered = { $file }: محرَّف. يختلف عن الإصدار { $number } من { $statement } { $count ->
        [zero] من غير موضع محدد
        [one] في موضع واحد
        [two] في موضعين
        [few] في { $count } مواضع
        [many] في { $count } موضعاً
       *[other] في { $count } موضع
    }:
verify-altered-draft = { $file }: محرَّف. أقرب نص إليه { $statement }، وهو لم يصدر بهذه الصيغة، ويختلف عنه { $count ->
        [zero] من غير موضع محدد
        [one] في موضع واحد
        [two] في موضعين
        [few] في { $count } مواضع
        [many] في { $count } موضعاً
       *[other] في { $count } موضع
    }:
verify-draft = { $file }: مسودة. هذه الكلمات موجودة في ملفات { $statement } لكنها لم تصدر.
verify-quotes = { $file }: يقتبس الإصدار { $number } من { $statement } اقتباساً صحيحاً، لكنه يقول أيضاً ما ليس فيه:
verify-quotes-superseded = { $file }: يقتبس الإصدار { $number } من { $statement } اقتباساً صحيحاً، وقد حلّ محله الإصدار { $newer }، ويقول أيضاً ما ليس فيه:
verify-quotes-draft = { $file }: يقتبس نصاً من { $statement } لم يصدر، ويقول أيضاً ما ليس فيه:
verify-doubtful = { $file }: غير معروف. كلماته واردة في الإصدار { $number } من { $statement }، لكن بوسعه أن يُظهر غير كلماته: { $means }.
verify-unknown = { $file }: غير معروف. لا إصدار فيه هذه الكلمات.

# كم ورد من لغة ما.
verify-part = { $lang }: جزء، { $of ->
        [zero] { $count } من دون جمل
        [one] { $count } من جملة واحدة
        [two] { $count } من جملتين
        [few] { $count } من { $of } جمل
        [many] { $count } من { $of } جملة
       *[other] { $count } من { $of } جملة
    }

verify-changed = تغيّرت
verify-missing = ناقصة
verify-added = مضافة
verify-moved = في غير موضعها
verify-cut = قُطعت عند النفي
verify-label-foreign = ليس فيه:

# ما يمكن أن يُخفي به الملف كلماته أو يُظهرها.
verify-means-style = تنسيق خاص به
verify-means-script = برنامج
verify-means-embedded = شيء مضمَّن
verify-means-struck = كلمات مشطوبة
verify-means-invisible = حروف لا تُرى
verify-means-changes = تعديلات لم يقبلها أحد
verify-means-layer = حروف تخالف نصه
verify-means-order = ترتيب للكلمات غير مؤكد

verify-doubt-hint = انسخ ما تراه في الصفحة وتحقق منه: ‎bayan verify -
verify-unknown-hint = يُعرف جزء الجملة ابتداءً من { $words ->
        [zero] لا شيء
        [one] كلمة واحدة
        [two] كلمتين
        [few] { $words } كلمات
        [many] { $words } كلمة
       *[other] { $words } كلمة
    }. والصورة تُكتب أولاً أو تُقرأ ببرنامج للتعرف على النصوص.

# لماذا تتعذر قراءة كلمات مستند.
evidence-too-large = { $path } أكبر من { $limit } ميبيبايت، ولا مستند من إصدار يبلغ ذلك.
evidence-too-deep = في { $path } أجزاء داخل أجزاء، أعمق مما في أي مستند من إصدار.
evidence-too-much = { $path } يُفك إلى أكثر مما في أي مستند من إصدار.
evidence-damaged = { $path } تالف، أو ليس ملف { $format }.
evidence-locked = { $path } مقفل بكلمة مرور.
evidence-paste-hint = يمكنك نسخ النص الذي تراه والتحقق منه: ‎bayan verify -

# ما يُقال عن توقيع الإصدار.
verify-signature-good = وقّعه { $by }
verify-signature-bad = التوقيع خاطئ
verify-signature-unknown-key = موقَّع بمفتاح غير مدرج
verify-signature-unsigned = غير موقَّع
verify-signature-unchecked = تعذّر فحص التوقيع: البرنامج ssh-keygen أو gpg غير مثبَّت
verify-unsigned = { $file }: غير معروف. كلماته كلمات الإصدار { $number } من { $statement }، لكن أحداً ممن تثق بمفاتيحهم لم يوقّع ذلك الإصدار.

# بيان محتويات الإصدار.
manifest-malformed = { $path } ليس بيان محتويات إصدار: { $detail } (السطر { $line })
manifest-version = { $path } ليس بيان محتويات إصدار تقرؤه هذه النسخة من بيان (وُجد: «{ $found }»).
manifest-version-hint = إن كانت نسخة أحدث قد كتبته فثبّت تلك النسخة.
manifest-inconsistent = { $path } يناقض نفسه عند «{ $place }»: غيّره أحد ما.
manifest-hint = اطلب الملف من المكتب الصحفي مرة أخرى؛ يصنعه الأمر bayan export مع ‎--manifest.

# لماذا تعذّر توقيع إصدار.
signing-no-key = لا تذكر إعدادات git لديك مفتاحاً للتوقيع.
signing-format = تُوقَّع الإصدارات بمفاتيح SSH أو OpenPGP، لا بـ«{ $format }».
signing-no-key-hint = لمفتاح SSH: ‎git config --global gpg.format ssh ثم ‎git config --global user.signingKey ~/.ssh/id_ed25519.pub
signing-program = لم يوقّع { $program }: { $reason }
signing-program-hint = جرّب المفتاح نفسه: ‎ssh-keygen -Y sign أو ‎gpg --sign.

# مفتاح في workflow.toml.
workflow-key = «{ $key }» ليس مفتاحاً تُفحص به التواقيع.
workflow-key-hint = اكتب مفتاح SSH كما في ملف ‎.pub (‎ssh-ed25519 AAAA…) أو ‎openpgp: ثم البصمة كاملة.
