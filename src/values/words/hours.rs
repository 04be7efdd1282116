//! What stands beside the hours of the day, in the four languages.

use super::Hour::{Clock, Less, Letter, Link, Minute, Part, Past};
use super::Hours;
use super::Part::{Evening, Morning, Night, Noon};

/// Arabic.
pub(in crate::values) const ARABIC_HOURS: Hours = &[
    ("الساعة|والساعة|بالساعة|للساعة|تمام|بتمام|الساعتين", Clock),
    (
        "صباحا|صباح|الصباح|فجرا|فجر|الفجر|ضحى|قبل الظهر|قبل ظهر",
        Part(Morning),
    ),
    ("ظهرا|ظهر|الظهر|منتصف النهار|عند الظهر", Part(Noon)),
    (
        "مساء|المساء|مساءا|عصرا|عصر|العصر|بعد الظهر|بعد ظهر",
        Part(Evening),
    ),
    ("ليلا|ليل|الليل|منتصف الليل|بعد منتصف الليل", Part(Night)),
    ("ص", Letter(Morning)),
    ("م", Letter(Evening)),
    ("دقيقة|دقائق|الدقيقة", Minute),
    ("إلا", Less),
    ("من|في|يوم", Link),
];

/// English.
pub(in crate::values) const ENGLISH_HOURS: Hours = &[
    ("o clock|oclock|hrs", Clock),
    ("am|a m|morning", Part(Morning)),
    ("noon|midday|at noon", Part(Noon)),
    ("pm|p m|afternoon|evening", Part(Evening)),
    ("night|midnight|at night|at midnight", Part(Night)),
    ("minutes|minute|mins|min", Minute),
    ("past", Past),
    ("to", Less),
    ("in|the|on|that|this", Link),
];

/// Central Kurdish.
pub(in crate::values) const SORANI_HOURS: Hours = &[
    ("کاتژمێر|کاتژمێری|سەعات|سەعاتی|سعات|لەکاتژمێر|لەسەعات", Clock),
    (
        "بەیانی|بەیانیی|سەرلەبەیانی|پێش نیوەڕۆ|پێش نیوەرۆ|پێشنیوەڕۆ|پێشنیوەرۆ|پ ن|بەرەبەیان|پێش نیوەڕۆی",
        Part(Morning),
    ),
    ("نیوەڕۆ|نیوەرۆ|نیوەڕۆی|سەرلەنیوەڕۆ", Part(Noon)),
    (
        "ئێوارە|ئێوارەی|ئێواران|دوای نیوەڕۆ|دوای نیوەرۆ|پاش نیوەڕۆ|پاش نیوەرۆ|دوانیوەڕۆ|پاشنیوەڕۆ|د ن|عەسر|عەسری|دوای نیوەڕۆی",
        Part(Evening),
    ),
    ("نیوەشەو|نیوەی شەو", Part(Night)),
    // «حەوت شەو» is seven nights.
    ("شەو|شەوی|شەوێ", Letter(Night)),
    ("خولەک|خولەکی|دەقیقە|دەقیقەی|دەقە", Minute),
    ("ی|ەی|لە|ڕۆژی", Link),
];

/// Northern Kurdish.
pub(in crate::values) const KURMANJI_HOURS: Hours = &[
    ("saet|seet|saeta|saetê|demjimêr|demjimêra|katjimêr|seat", Clock),
    (
        "sibê|sibehê|sibeh|sibe|serê sibê|berî nîvro|beriya nîvro|berê nîvro|spêdê",
        Part(Morning),
    ),
    ("nîvro|nîvroj", Part(Noon)),
    (
        "êvarê|êvar|piştî nîvro|paş nîvro|piştî nîvroj|esrê",
        Part(Evening),
    ),
    ("nîvê şevê|nîvşev", Part(Night)),
    // «heft şev» is seven nights.
    ("şevê|şev|bi şev", Letter(Night)),
    ("deqe|deqîqe|xulek|deqeyan|deqîqeyan|xulekan", Minute),
    ("ê|an|a|yê|di|de|li|ya|î", Link),
];
