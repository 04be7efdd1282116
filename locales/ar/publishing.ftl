# لماذا لا يمكن إعداد مستند للنشر.

publishing-no-languages = طُلب تصدير البيان { $statement } بلا أي لغة.
publishing-uneven = في الفقرة النصية { $block } من البيان { $statement } نص { $found ->
        [zero] بلا أي لغة
        [one] بلغة واحدة
        [two] بلغتين
        [few] بـ { $found } لغات
        [many] بـ { $found } لغةً
       *[other] بـ { $found } لغة
    }، والمتوقَّع { $expected ->
        [zero] لا لغة
        [one] لغة واحدة
        [two] لغتان
        [few] { $expected } لغات
        [many] { $expected } لغةً
       *[other] { $expected } لغة
    }، فلم يُصدَّر البيان. هذا خطأ في Bayan نفسه. نرجو أن تبلّغ عنه.
publishing-unapproved = في الفقرة النصية { $block } من البيان { $statement } شيء باللغة { $language } لم يعتمده أحد، فلا يمكن تصديره على أنه صادر.
publishing-unapproved-hint = لترى ما يحول دون ذلك اكتب bayan status { $statement } ‎--lang { $language }‎، ولتصدّره كما هو مسودةً أضف ‎--draft.
publishing-template = تعذّر ملء القالب «{ $format }» ({ $detail }). هذا خطأ في Bayan نفسه. نرجو أن تبلّغ عنه.
