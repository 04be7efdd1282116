//! Whole statements of invented bodies, with the kind that each line should have written before it.

use super::*;
use crate::model::{Block, DocumentBlock};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

/// A document of lines `kind| text`; an empty line separates blocks, a line that begins with `+` continues one. The
/// kinds after `!` are those that the format gave.
fn document(script: &str) -> (Document, Vec<(String, String)>) {
    let mut document = Document::default();
    let mut want = Vec::new();
    for (index, line) in script
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let (kind, text) = line.trim().split_once("| ").unwrap();
        let continues = kind.starts_with('+');
        let kind = kind.trim_start_matches('+');
        let (given, kind) = kind.split_once('>').unwrap_or(("paragraph", kind));
        want.push((kind.to_owned(), text.to_owned()));
        if continues {
            document.blocks.last_mut().unwrap().lines.push(text.to_owned());
        } else {
            let level = u8::from(given == "heading");
            let block = Block {
                level,
                ..Block::of(BlockKind::from_name(given).unwrap())
            };
            document.blocks.push(DocumentBlock {
                block,
                lines: vec![text.to_owned()],
                at: index,
            });
        }
    }
    (document, want)
}

fn check(tag: &str, script: &str) {
    let (mut document, want) = document(script);
    classify(&mut document, &lang(tag));
    let got: Vec<(String, String)> = document
        .blocks
        .iter()
        .flat_map(|b| {
            b.lines
                .iter()
                .map(|line| (b.block.kind.as_str().to_owned(), line.clone()))
        })
        .collect();
    assert_eq!(got, want, "{tag}");
}

#[test]
fn arabic_statements() {
    check("ar", "
        kicker| بــــلاغ
        title| جمعية أصدقاء المكتبات تستنكر إغلاق المكتبة العامة
        salutation| إلى أعضاء الجمعية وأصدقائها
        paragraph| تلقت الجمعية ببالغ الأسف خبر إغلاق المكتبة العامة في الحي القديم، بعد أن خدمت أجيالا من القراء والطلبة والباحثين طوال عقود.
        heading| ما نطالب به
        paragraph| إننا نطالب الجهات المعنية بما يلي:
        list-item>list-item| إعادة فتح المكتبة
        list-item>list-item| صيانة مبناها
        quotation| «المكتبة بيت لكل من لا بيت لكتبه في هذه المدينة الكبيرة».
        paragraph| وستواصل الجمعية عملها مع كل من يهمه الأمر حتى تفتح المكتبة أبوابها من جديد.
        slogan| عاشت المكتبات منارات للمعرفة!
        slogan| المجد للقراء
        signature| الهيئة الإدارية
        signature| جمعية أصدقاء المكتبات
        date| بغداد، 5 شباط 2021
        contact| للاتصال بنا:
        contact| شارع النهر، البصرة
        contact| 0770 000 0000
        end-mark| ###
    ");
    check("ar", "
        kicker| في بيان للجنة الثقافية
        title| الدعوة إلى مهرجان الشعر السنوي
        subtitle| تحت شعار الكلمة للجميع
        dateline| البصرة – الجمعة 5 شباط 2021
        paragraph| تدعو اللجنة الثقافية جميع الشعراء إلى المشاركة في المهرجان السنوي الذي يقام في مطلع الشهر المقبل.
        paragraph| تستمر الفعاليات ثلاثة أيام، وتختتم بأمسية يشارك فيها شعراء من مختلف المدن.
        +signature| اللجنة الثقافية
        +date| أواخر آذار 2021
        note| ملاحظة للمحررين: الدعوة عامة.
        end-mark| - انتهى -
    ");
}

#[test]
fn english_statements() {
    check("en", "
        dateline| 5 February 2021
        lead-in| The Council of the Readers' Society has issued the following statement:
        paragraph| This morning the lending hall of our Society was found closed and its shelves empty, without any notice having been given to the readers.
        paragraph| We call on the city to open it again at once.
        signature| Council
        signature| Readers' Society
        contact| Contact us
        contact| The main address
        contact| 12 River Street .. Basra
    ");
    check("en", "
        kicker| FOR IMMEDIATE RELEASE
        title| Readers' Society welcomes the opening of a new hall
        subtitle| Doors open on Saturday
        salutation| Dear friends,
        paragraph| The new hall is open to everybody, and whoever brings a book may take another one home with them on the very same day.
        heading| Background
        paragraph| The old hall was closed last year after the roof had let in the rain for three winters in a row.
        slogan| Long live the public library!
        signature| The Council
        date| Basra, 5 February 2021
        note| Notes to editors:
        note| The Society was founded by nine readers.
        contact| press@example.org
        contact| +964 770 000 0000
        end-mark| -30-
    ");
}

#[test]
fn sorani_statements() {
    check("ckb", "
        kicker| ڕاگەیەندراو
        title| کۆمەڵەی خوێندنەوە داوای کردنەوەی کتێبخانە دەکات
        dateline| هەولێر، ٥ی شوباتی ٢٠٢١
        lead-in| کۆمەڵەی خوێندنەوە ئەم بەیاننامە خوارەوەی بڵاوکردەوە:
        paragraph| کتێبخانەی گشتی لە گەڕەکی کۆن بێ هیچ ئاگادارییەک داخراوە، و هەزاران خوێنەر و قوتابی بێ شوێن ماونەتەوە لەم وەرزەدا.
        paragraph| داوا لە لایەنە پەیوەندیدارەکان دەکەین کە دەرگای کتێبخانە بکەنەوە.
        slogan| بژی خوێندنەوە!
        signature| دەستەی بەڕێوەبەر
        signature| کۆمەڵەی خوێندنەوە
        date| ٥ی شوباتی ٢٠٢١
        contact| ناونیشان: هەولێر، شەقامی ڕووبار
    ");
    check("ckb", "
        kicker| دەقی بەیاننامەی کۆمەڵە:
        title| بۆ کتێبخانەیەکی کراوە
        salutation| جەماوەری خوێنەر،
        paragraph| ئەم ساڵ کۆمەڵە پێشانگایەکی نوێ دەکاتەوە و هەموو ئەو کەسانەی کتێبیان خۆش دەوێت بانگهێشت دەکات بۆ بەشداریکردن تێیدا.
        signature| کۆمەڵەی خوێندنەوە
    ");
}

#[test]
fn kurmanji_statements() {
    check("kmr", "
        kicker| DAXUYANÎ
        salutation| BO ÇAPEMENÎ Û XWENDEVANAN
        title| Komeleya Xwendinê vekirina pirtûkxaneyê dixwaze
        paragraph| Pirtûkxaneya giştî ya taxa kevn bê agahî hat girtin û bi hezaran xwendekar û xwendevan di vê demsalê de bê cih man.
        paragraph| Em ji rayedaran dixwazin ku deriyê pirtûkxaneyê di zûtirîn demê de vekin.
        slogan| Bijî xwendin!
        signature| Desteya Birêveber
        signature| Komeleya Xwendinê
        date| Amed, 5ê Sibata 2021an
        contact| Têkilî: agahi@example.org
    ");
    check("kmr", "
        dateline| 5ê Sibatê 2021
        lead-in| Komeleya Xwendinê ev daxuyanî weşand:
        paragraph| Pirtûkxaneya nû ji bo her kesî vekirî ye û her kes dikare pirtûkekê bîne û pirtûkeke din bi xwe re bibe.
    ");
}

#[test]
fn what_the_format_says_is_kept() {
    check("en", "
        title>title| Statement
        paragraph| A line that could be a subtitle
        heading>heading| Part
        paragraph| The hall is open to everybody who lends a book, and to everybody who would like to borrow one from the others.
        quotation>quotation| Contact us
        footnote>footnote| [1] 5 February 2021
    ");
    check("en", "
        kicker| Press release
        heading>title| The hall opens
        paragraph| The hall is open to everybody who lends a book, and to everybody who would like to borrow one from the others.
    ");
}

#[test]
fn where_no_rule_speaks_clearly_a_paragraph_stays_one() {
    check("ar", "paragraph| كلمة");
    check(
        "en",
        "
        paragraph| We met.
        paragraph| We talked.
    ",
    );
    check("en", "
        paragraph| The address of the hall has changed, and from now on all letters should be sent to the new one, which is on the river.
        paragraph| Address the letters to the council, and mark those that are about the books with a star on the upper left.
    ");
    check("ar", "
        paragraph| في الخامس من شباط 2021 اجتمعت الهيئة الإدارية وناقشت ما جرى في الحي القديم وأصدرت توصيات عدة إلى الأعضاء كافة.
        paragraph| وقالت: «لن نتراجع»، ثم أضافت «سنعود» أمام جمع من الحاضرين الذين غصت بهم القاعة.
    ");
}

#[test]
fn a_wrapped_block_is_not_taken_apart() {
    let (mut document, _) = document(
        "
        paragraph| The reading society of the northern quarter will open its new
        +paragraph| hall on Saturday
        paragraph| Everybody is welcome there, says the council of the society today.
    ",
    );
    classify(&mut document, &lang("en"));
    assert_eq!(document.blocks.len(), 2);
}

#[test]
fn the_date_and_the_title_are_offered() {
    let (mut document, _) = document("
        kicker| بيان
        title| إغلاق المكتبة
        paragraph| تلقت الجمعية خبر إغلاق المكتبة العامة في 3 كانون الثاني 2020، بعد أن خدمت أجيالا من القراء طوال عقود عدة.
        signature| الجمعية
        date| ٥ شباط ٢٠٢١
    ");
    classify(&mut document, &lang("ar"));
    assert_eq!(
        statement_date(&document, &lang("ar")),
        Some(jiff::civil::date(2021, 2, 5))
    );
    assert_eq!(title(&document).as_deref(), Some("إغلاق المكتبة"));
}

proptest::proptest! {
    #[test]
    fn no_line_is_ever_changed_lost_or_moved(
        blocks in proptest::collection::vec((0..4_usize, proptest::collection::vec("[a-c.!:5 ]{0,70}[a-c]", 1..4)), 0..12),
        tag in proptest::sample::select(vec!["ar", "en", "ckb", "kmr", "fr"]),
    ) {
        let kinds = [BlockKind::Paragraph, BlockKind::Paragraph, BlockKind::ListItem, BlockKind::Footnote];
        let mut document = Document {
            blocks: blocks
                .iter()
                .map(|(kind, lines)| DocumentBlock { block: Block::of(kinds[*kind]), lines: lines.clone(), at: 1 })
                .collect(),
        };
        let lines = |document: &Document| document.blocks.iter().flat_map(|b| b.lines.clone()).collect::<Vec<_>>();
        let fixed = |document: &Document| document.blocks.iter().filter(|b| matches!(b.block.kind, BlockKind::ListItem | BlockKind::Footnote)).cloned().collect::<Vec<_>>();
        let before = (lines(&document), fixed(&document));
        classify(&mut document, &lang(tag));
        proptest::prop_assert_eq!(before, (lines(&document), fixed(&document)));
        proptest::prop_assert!(document.blocks.iter().all(|b| !b.lines.is_empty()));
    }
}
