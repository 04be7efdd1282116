# القوالب، وتصدير جميع الإصدارات معًا، والموقع الصحفي.

template-broken = تعذّر ملء القالب { $name }: { $reason }.
template-endless = القالب { $name } لا ينتهي.
template-hint = لترى القالب الأصلي اكتب: bayan export ‎--print-template { $name }
template-unknown = { $path } لا يحل محل أي قالب. القوالب هي: { $known }.
template-unknown-meant = هل قصدت { $suggestion }؟
template-unknown-hint = سمِّه باسم القالب الذي يحل محله، أو انقله من المجلد.

export-all-passed-over = تم تخطّي البيان { $statement }.
export-all-without = { $count ->
        [zero] لا بيان بلا إصدار سارٍ بهذه اللغات.
        [one] بيان واحد ليس له إصدار سارٍ بهذه اللغات.
        [two] بيانان ليس لهما إصدار سارٍ بهذه اللغات.
        [few] { $count } بيانات ليس لها إصدار سارٍ بهذه اللغات.
        [many] { $count } بيانًا ليس لها إصدار سارٍ بهذه اللغات.
       *[other] { $count } بيان ليس لها إصدار سارٍ بهذه اللغات.
    }
export-all-unreleased = { $count ->
        [zero] لا بيان لم يصدر بعد.
        [one] بيان واحد لم يصدر بعد.
        [two] بيانان لم يصدرا بعد.
        [few] { $count } بيانات لم تصدر بعد.
        [many] { $count } بيانًا لم تصدر بعد.
       *[other] { $count } بيان لم تصدر بعد.
    }
export-all-done = { $count ->
        [zero] لم يُصدَّر أي إصدار.
        [one] صُدِّر إصدار واحد.
        [two] صُدِّر إصداران.
        [few] صُدِّرت { $count } إصدارات.
        [many] صُدِّر { $count } إصدارًا.
       *[other] صُدِّر { $count } إصدار.
    }
site-done = { $count ->
        [zero] لا يعرض الموقع الصحفي أي بيان.
        [one] يعرض الموقع الصحفي بيانًا واحدًا.
        [two] يعرض الموقع الصحفي بيانين.
        [few] يعرض الموقع الصحفي { $count } بيانات.
        [many] يعرض الموقع الصحفي { $count } بيانًا.
       *[other] يعرض الموقع الصحفي { $count } بيان.
    } الملفات المكتوبة: { $written }، والباقية كما هي: { $unchanged }، والمحذوفة: { $removed }.
site-without-address = لإنشاء الخلاصات وخريطة الموقع والعناوين الكاملة، ضع عنوان الموقع في workflow.toml تحت ‎[house]‎: url = "https://…"

owned-not-ours = في { $path } ملفات لم يكتبها هذا الأمر. لم يتغيّر شيء.
owned-not-ours-hint = اذكر مجلدًا فارغًا، أو مجلدًا غير موجود بعد.
owned-in-the-way = لم يكتب هذا الأمر { $path }، وهو في مكان ملف يُراد كتابته. لم يتغيّر فيه شيء.
owned-in-the-way-hint = انقله إلى مكان آخر، أو اذكر مجلدًا آخر.
owned-list = قائمة الملفات هذه لم يكتبها هذا الأمر. لم يتغيّر شيء.
owned-list-hint = اذكر مجلدًا فارغًا، أو مجلدًا غير موجود بعد.
owned-busy = تكتب عملية أخرى في { $path } الآن.
