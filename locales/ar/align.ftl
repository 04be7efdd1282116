# أزواج من وثائق منشورة.

cmd-align = استخراج أزواج من وثيقة منشورة وترجمتها
    .long = تُقرأ الوثيقتان وتُقطَّعان كما يفعل import. ويُعرف ما يقابل بعضه بعضاً من الأطوال والأرقام والتواريخ والأسماء والعناوين والمصطلحات والفقرات. لكل زوج درجة ثقة من 0 إلى 100، ويُشار إلى ما هو دون 75. ومع ‎--output‎ تُكتب الأزواج اقتراحاتٍ في ملف TMX، تُصحَّح ثم تُدخَل بالأمر «memory import»، ولا يُعدّ شيء منها معتمداً. رمز الخروج 1 إن لم يوجد زوج يُعرض أو يُكتب.
    .after = bayan align 2019-03.docx 2019-03-en.docx --lang en -o 2019-03.tmx
    .arg-source = الوثيقة بلغة المصادر؛ العلامة «-» تعني الدخل القياسي
    .arg-target = ترجمتها
    .arg-lang = لغة الترجمة
    .arg-output = ملف TMX الذي يُكتب
    .arg-min = أدنى درجة ثقة للأزواج التي تُكتب، من 0 إلى 100
value-source = المصدر
value-target = الترجمة

align-doubtful = يُرجى التحقق
align-source-only = في المصدر وحده
align-target-only = في الترجمة وحدها
align-found = { $count ->
    [zero] لم يوجد أي زوج مع { $lang }.
    [one] زوج واحد مع { $lang }، وما يحتاج إلى تحقق: { $doubtful }
    [two] زوجان مع { $lang }، وما يحتاج إلى تحقق: { $doubtful }
    [few] { $count } أزواج مع { $lang }، وما يحتاج إلى تحقق: { $doubtful }
    [many] { $count } زوجاً مع { $lang }، وما يحتاج إلى تحقق: { $doubtful }
   *[other] { $count } زوج مع { $lang }، وما يحتاج إلى تحقق: { $doubtful }
}
align-alone = بلا مقابل: في المصدر { $source }، وفي الترجمة { $target }
align-written = { $count ->
    [zero] لم يبلغ أي زوج الدرجة المطلوبة، فلم يُكتب { $path }.
    [one] كُتب زوج واحد اقتراحاً في { $path }
    [two] كُتب زوجان اقتراحين في { $path }
    [few] كُتبت { $count } أزواج اقتراحاتٍ في { $path }
    [many] كُتب { $count } زوجاً اقتراحاتٍ في { $path }
   *[other] كُتب { $count } زوج اقتراحاتٍ في { $path }
}
align-written-hint = صحّح الملف أو احذف منه ما لا يصلح، ثم أدخله: bayan memory import { $path }
align-too-long = في «{ $path }» من المقاطع { $count }، ولا يُقارَن في المرة الواحدة أكثر من { $limit }.
align-too-long-hint = اقطع الوثيقتين في الموضع نفسه، وقابل بين أجزائهما واحداً بعد الآخر.
align-name = تعذّرت كتابة «{ $path }»: تُكتب الأزواج بصيغة TMX، والاسم لا ينتهي بـ ‎.tmx‎.
align-name-hint = اختر اسماً ينتهي بـ ‎.tmx‎، مثل: ‎--output pairs.tmx
