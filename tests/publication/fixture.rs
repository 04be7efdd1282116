//! An invented statement of an invented body: the Union of Reed Weavers of the Marshes.

use bayan::model::{
    Block, BlockKind, Cell, Digest, Edition, Lang, Piece, PieceState, Publication, PublishedBlock, State,
    StatementId,
};
use jiff::civil::date;

/// A block and its text in Arabic, English, Sorani and Kurmanji. Segments are parted by `|`, lines of one segment each
/// by a line feed; a language without text has none.
type Entry = (BlockKind, u8, bool, [&'static str; 4]);

const TAGS: [&str; 4] = ["ar", "en", "ckb", "kmr"];

/// The title in each language.
const TITLES: [&str; 4] = [
    "اتحاد ناسجي القصب في الأهوار يطالب بحصة عادلة من المياه",
    "The Union of Reed Weavers of the Marshes calls for a fair share of water",
    "یەکێتیی قامیشچنەکانی هۆڕەکان داوای بەشێکی دادپەروەرانەی ئاو دەکات",
    "Yekîtiya Qamîşçinên Hewran parek dadmend ji avê dixwaze",
];

const STATEMENT: &[Entry] = &[
    (
        BlockKind::Kicker,
        0,
        false,
        ["بيان", "Statement", "بەیاننامە", "Daxuyanî"],
    ),
    (BlockKind::Title, 0, false, TITLES),
    (
        BlockKind::Dateline,
        0,
        false,
        [
            "الجبايش – 12 آذار 2023",
            "Chibayish, 12 March 2023",
            "چبایش – ١٢ی ئازاری ٢٠٢٣",
            "Çibayiş, 12ê Adara 2023an",
        ],
    ),
    (
        BlockKind::LeadIn,
        0,
        false,
        [
            "",
            "The Executive Committee of the Union of Reed Weavers of the Marshes has issued the following statement:",
            "",
            "",
        ],
    ),
    (
        BlockKind::Salutation,
        0,
        false,
        [
            "يا أبناء الأهوار وبناتها،",
            "People of the Marshes,",
            "خەڵکی هۆڕەکان،",
            "Gelî xelkên hewran,",
        ],
    ),
    (
        BlockKind::Paragraph,
        0,
        false,
        [
            "تراجعت مناسيب المياه في هور الحمّار هذا الشتاء بنسبة 35%، وجفّ أكثر من 2,400 دونم من القصب.|وغادرت قرى «أم الودع» و«الكرماشية» (في أطراف الهور) 180 عائلة، بعد أن نفقت جواميسها.",
            "This winter the water in the Hammar Marsh fell by 35%, and more than 2,400 dunams of reeds dried out.|From the villages of Umm al-Wadaa and Karmashiya, on the edge of the marsh, 180 families have left after their buffaloes died.",
            "ئەم زستانە ئاستی ئاو لە هۆڕی حەممار بە ڕێژەی ٣٥٪ دابەزی و زیاتر لە ٢٤٠٠ دۆنم قامیش وشک بوو.|١٨٠ خێزان گوندەکانی «ئوم ئەلوەدەع» و «کەرماشییە»یان (لە قەراغی هۆڕەکە) بەجێ هێشت، دوای ئەوەی گامێشەکانیان مردار بوونەوە.",
            "Vê zivistanê ava Hewra Hemmarê %35 daket û zêdetirî 2400 donim qamîş zuwa bûn.|Ji gundên Um el-Wedi û Kermaşiyê (li rexê hewrê) 180 malbat koç kirin, piştî ku gamêşên wan mirin.",
        ],
    ),
    (
        BlockKind::Paragraph,
        0,
        false,
        [
            "وكانت منظمة Green Delta Watch قد حذّرت في تقريرها (No. 14/2022) من هذا المصير.|UNESCO نفسها أدرجت الأهوار في قائمة التراث العالمي عام 2016، فأين الوعود؟",
            "Green Delta Watch had warned of this in its report No. 14/2022.|UNESCO itself placed the Marshes on the World Heritage List in 2016. Where are the promises?",
            "ڕێکخراوی Green Delta Watch لە ڕاپۆرتەکەیدا (No. 14/2022) لەم چارەنووسە ئاگاداری دابوو.|UNESCO خۆی لە ساڵی ٢٠١٦دا هۆڕەکانی خستە لیستی میراتی جیهانییەوە، ئەی کوا بەڵێنەکان؟",
            "Rêxistina Green Delta Watch di rapora xwe ya hejmar 14/2022an de li ser vê çarenûsê hişyarî dabû.|UNESCOyê bi xwe di sala 2016an de hewr xistibûn Lîsteya Mîrateya Cîhanê; ka soz li ku ne?",
        ],
    ),
    (
        BlockKind::Heading,
        1,
        false,
        ["مطالبنا", "What we ask for", "داواکارییەکانمان", "Daxwazên me"],
    ),
    (
        BlockKind::ListItem,
        1,
        true,
        [
            "إطلاق حصة ثابتة من المياه للأهوار لا تقل عن 50 م³/ثا.",
            "That a fixed share of water be released to the Marshes, no less than 50 m³/s.",
            "بەردانی بەشێکی جێگیری ئاو بۆ هۆڕەکان کە لە ٥٠ م³/چرکە کەمتر نەبێت.",
            "Parek sabît ji avê ji bo hewran were berdan, ne kêmtirî 50 m³/s.",
        ],
    ),
    (
        BlockKind::ListItem,
        1,
        true,
        [
            "تعويض العائلات المتضررة قبل نهاية شهر حزيران:",
            "That the families affected be compensated before the end of June:",
            "قەرەبووکردنەوەی خێزانە زیانلێکەوتووەکان پێش کۆتایی مانگی حوزەیران:",
            "Zirara malbatên zirardîtî berî dawiya Hezîranê were telafîkirin:",
        ],
    ),
    (
        BlockKind::ListItem,
        2,
        false,
        [
            "مربّو الجاموس؛",
            "buffalo keepers;",
            "گامێشدارەکان؛",
            "xwediyên gamêşan;",
        ],
    ),
    (
        BlockKind::ListItem,
        2,
        false,
        ["ناسجو القصب.", "reed weavers.", "قامیشچنەکان.", "qamîşçin."],
    ),
    (
        BlockKind::ListItem,
        1,
        true,
        [
            "إشراك أهل الأهوار في كل قرار يمسّ مياههم.",
            "That the people of the Marshes take part in every decision about their water.",
            "بەشداریپێکردنی خەڵکی هۆڕەکان لە هەموو بڕیارێکدا کە پەیوەندیی بە ئاوەکەیانەوە هەیە.",
            "Xelkên hewran beşdarî her biryarekê bibin ku li ser ava wan tê dayîn.",
        ],
    ),
    (
        BlockKind::Quotation,
        0,
        false,
        [
            "«ورثنا هذه الحرفة عن أمهاتنا، ولن نكون الجيل الذي يدفنها»، قالت نسّاجة في الستين من عمرها.",
            "“We had this craft from our mothers, and we will not be the generation that buries it,” said a weaver of sixty.",
            "ژنە قامیشچنێکی شەست ساڵان گوتی: «ئەم پیشەیەمان لە دایکانمانەوە بۆ ماوەتەوە و ئێمە نابینە ئەو نەوەیەی دەینێژێت».",
            "Qamîşçineke şêst salî got: “Ev huner ji dayikên me ji me re ma, û em ê nebin ew nifşê ku wê binax dike.”",
        ],
    ),
    (
        BlockKind::Slogan,
        0,
        false,
        [
            "لا أهوار بلا ماء، ولا حياة بلا أهوار!",
            "No marshes without water, no life without the Marshes!",
            "بێ ئاو هۆڕ نییە و بێ هۆڕ ژیان نییە!",
            "Bê av hewr tune ne, bê hewr jiyan tune ye!",
        ],
    ),
    (
        BlockKind::Signature,
        0,
        false,
        [
            "الهيئة التنفيذية\nاتحاد ناسجي القصب في الأهوار",
            "The Executive Committee\nUnion of Reed Weavers of the Marshes",
            "دەستەی جێبەجێکار\nیەکێتیی قامیشچنەکانی هۆڕەکان",
            "Desteya Rêveber\nYekîtiya Qamîşçinên Hewran",
        ],
    ),
    (
        BlockKind::Date,
        0,
        false,
        [
            "12 آذار 2023",
            "12 March 2023",
            "١٢ی ئازاری ٢٠٢٣",
            "12ê Adara 2023an",
        ],
    ),
    (
        BlockKind::Footnote,
        0,
        false,
        [
            "الدونم الواحد في العراق 2,500 متر مربع.",
            "A dunam in Iraq is 2,500 square metres.",
            "یەک دۆنم لە عێراقدا ٢٥٠٠ مەتری چوارگۆشەیە.",
            "Donimek li Iraqê 2500 metreçargoşe ye.",
        ],
    ),
    (
        BlockKind::Contact,
        0,
        false,
        [
            "للاتصال: مضيف الاتحاد، شارع الهور، الجبايش\nweavers@example.org · +964 780 000 0000",
            "Contact: the Union’s guesthouse, Marsh Street, Chibayish\nweavers@example.org · +964 780 000 0000",
            "پەیوەندی: دیوەخانی یەکێتی، شەقامی هۆڕ، چبایش\nweavers@example.org · +964 780 000 0000",
            "Têkilî: mêvanxaneya Yekîtiyê, kolana Hewrê, Çibayiş\nweavers@example.org · +964 780 000 0000",
        ],
    ),
];

/// A piece that stands as it is.
pub fn clean(text: &str, new_line: bool) -> Piece {
    Piece {
        segment: None,
        text: text.to_owned(),
        new_line,
        state: PieceState::Clean,
    }
}

/// The pieces of an entry's text.
fn cell(text: &'static str) -> Cell {
    let segments = text.split('|').filter(|segment| !segment.is_empty());
    let lines = |segment: &'static str| {
        segment
            .split('\n')
            .enumerate()
            .map(|(at, line)| clean(line, at > 0))
    };
    Cell {
        pieces: segments.flat_map(lines).collect(),
    }
}

/// The statement, released, in those languages; the first is the source.
pub fn released(tags: &[&str]) -> Publication {
    let columns: Vec<usize> = tags
        .iter()
        .map(|tag| TAGS.iter().position(|known| known == tag).unwrap())
        .collect();
    let block = |(kind, level, mark, texts): &Entry| PublishedBlock {
        block: Block {
            kind: *kind,
            level: *level,
            mark: *mark,
        },
        cells: columns.iter().map(|column| cell(texts[*column])).collect(),
    };
    Publication {
        statement: StatementId::parse("2023-03-12-reed-weavers").unwrap(),
        date: Some(date(2023, 3, 12)),
        demonstration: true,
        edition: Edition::Released {
            number: 2,
            on: date(2023, 3, 14),
            digest: Digest::of_bytes(b"a fixed digest"),
        },
        languages: tags.iter().map(|tag| Lang::parse(tag).unwrap()).collect(),
        titles: columns.iter().map(|column| TITLES[*column].to_owned()).collect(),
        corrections: Vec::new(),
        embargo: None,
        blocks: STATEMENT.iter().map(block).collect(),
    }
}

/// The statement as a draft in which the last language is unfinished in every way.
pub fn draft(tags: &[&str]) -> Publication {
    let mut draft = released(tags);
    draft.edition = Edition::Draft;
    let states = [
        (5, 1, PieceState::Pending(State::Stale)),
        (6, 0, PieceState::Pending(State::Missing)),
        (6, 1, PieceState::Pending(State::Translated)),
        (9, 0, PieceState::Pending(State::Rejected)),
        (12, 0, PieceState::Pending(State::Missing)),
        (14, 0, PieceState::Omitted(State::Approved)),
        (17, 0, PieceState::Omitted(State::Translated)),
    ];
    for (block, piece, state) in states {
        let cell = draft.blocks[block].cells.last_mut().unwrap();
        let piece = &mut cell.pieces[piece];
        piece.state = state;
        if matches!(
            state,
            PieceState::Omitted(_) | PieceState::Pending(State::Missing)
        ) {
            piece.text.clear();
        }
    }
    draft
}

/// Everything that the statement lacks: a table, deep headings, notes, long words, mixed digits and brackets.
pub fn odds_and_ends() -> Publication {
    let block = |kind, level, mark, arabic: &'static str, english: &'static str| PublishedBlock {
        block: Block { kind, level, mark },
        cells: vec![cell(arabic), cell(english)],
    };
    use BlockKind::{EndMark, Heading, Note, Paragraph, Subtitle, TableCell};
    let mut publication = paragraph("جدول المياه", "The table of waters");
    publication.blocks = vec![
        block(Subtitle, 0, false, "أرقام عام ٢٠٢٣", "Figures of 2023"),
        block(
            Heading,
            1,
            false,
            "أولاً: المناسيب (بالمتر)",
            "First: levels (in metres)",
        ),
        block(Heading, 2, false, "هور الحمّار", "Hammar Marsh"),
        block(TableCell, 0, true, "الشهر", "Month"),
        block(TableCell, 0, false, "المنسوب", "Level"),
        block(TableCell, 0, true, "كانون الثاني", "January"),
        block(TableCell, 0, false, "1.35 | ١٫٣٥", "1.35"),
        block(TableCell, 0, true, "شباط\nشباط/فبراير", "February"),
        block(TableCell, 0, false, "-0.20 (سالب)", "-0.20 (below zero)"),
        block(
            Paragraph,
            0,
            false,
            "انظر https://example.org/reports/2023/water-levels-of-the-hammar-marsh-in-winter-and-spring.pdf (ص 14 – 17).",
            "See https://example.org/reports/2023/water-levels-of-the-hammar-marsh-in-winter-and-spring.pdf (pp. 14–17).",
        ),
        block(
            Paragraph,
            0,
            false,
            "أفاستسقيناكموها؟ قال [المتحدث] إن «النسبة 35–40% (أي ١٢٠ من 300)» تعني «كارثة»! A/RES/70/1 و COVID-19.",
            "Incomprehensibilities-and-counterrevolutionaries: the word أهوار (ahwār) means “marshes”, says (the) [speaker].",
        ),
        block(EndMark, 0, false, "###", "###"),
        block(
            Note,
            0,
            false,
            "ملاحظة للمحررين: الصور متاحة.",
            "Note to editors: pictures are available.",
        ),
    ];
    publication
}

/// One paragraph of that text in Arabic, and another in English.
pub fn paragraph(arabic: &str, english: &str) -> Publication {
    Publication {
        statement: StatementId::parse("weavers").unwrap(),
        date: None,
        demonstration: false,
        edition: Edition::Released {
            number: 1,
            on: date(2023, 3, 14),
            digest: Digest::of_bytes(b"a fixed digest"),
        },
        languages: vec![Lang::parse("ar").unwrap(), Lang::parse("en").unwrap()],
        titles: vec![arabic.to_owned(), english.to_owned()],
        corrections: Vec::new(),
        embargo: None,
        blocks: vec![PublishedBlock {
            block: Block::of(BlockKind::Paragraph),
            cells: [arabic, english]
                .iter()
                .map(|text| Cell {
                    pieces: vec![clean(text, false)],
                })
                .collect(),
        }],
    }
}

/// Texts that would act if they were not text.
pub const ATTACKS: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror='alert(1)'>",
    "{{ 7*7 }}",
    "{% raw %}{{ x }}{% endraw %}{# c #}",
    "[click](javascript:alert(1))",
    "javascript:alert(1)",
    "<javascript:alert(1)>",
    "\u{1b}]8;;https://evil.example\u{7}link\u{1b}]8;;\u{7}",
    "\u{1b}[2J\u{9b}31m\u{0}\u{8}",
    "\" onmouseover=\"alert(1)",
    "' style='x",
    "\u{202e}txt.exe\u{202c}",
    "\u{2069}\u{2067}loose",
    "--> <!-- ]]> <![CDATA[",
    "&lt;b&gt; &amp; &#60;b&#62;",
    "\\<b> \\\\ \\",
    "</style></title></textarea><plaintext>",
    "```\n~~~\n    code",
    "a\n\nb",
    "[^1]: note\n[ref]: https://evil.example",
    "one  \ntwo\\\nthree",
    "| a | b |\n| - | - |",
];
