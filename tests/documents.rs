//! Whole documents, as files from several programs: read, given kinds, and compared with what a person sees in them.
#![expect(
    clippy::expect_used,
    reason = "a test may stop at a fixture that cannot be read"
)]

use std::path::Path;

use bayan::anatomy;
use bayan::formats::document::{Read, ReadOptions, read};
use bayan::model::Lang;

/// A file of `tests/documents`, read, with its kinds.
fn document(name: &str) -> (Read, Lang) {
    let path = Path::new("tests/documents").join(name);
    #[expect(clippy::disallowed_methods, reason = "a test reads its own fixtures")]
    let bytes = std::fs::read(&path).expect("the fixture is there");
    let lang = Lang::parse("ar").expect("a tag");
    let mut read = read(&path, &bytes, &ReadOptions::default()).expect("it can be read");
    anatomy::classify(&mut read.document, &lang);
    (read, lang)
}

/// Each block as `kind level mark: line / line`.
fn short(read: &Read) -> Vec<String> {
    let blocks = read.document.blocks.iter();
    blocks
        .map(|b| {
            let level = if b.block.level == 0 {
                String::new()
            } else {
                b.block.level.to_string()
            };
            let mark = if b.block.mark { "+" } else { "" };
            format!("{}{level}{mark}: {}", b.block.kind.as_str(), b.lines.join(" / "))
        })
        .collect()
}

#[test]
fn one_statement_in_three_encodings() {
    for (name, encoding, warnings) in [
        ("windows-1256.txt", "windows-1256", 1),
        ("iso-8859-6.txt", "ISO-8859-6", 1),
        ("utf-16.txt", "UTF-16LE", 0),
    ] {
        let (read, lang) = document(name);
        assert_eq!(
            (read.encoding, read.warnings.len()),
            (encoding, warnings),
            "{name}"
        );
        assert_eq!(
            short(&read),
            [
                "kicker: بيان",
                "title: جمعية القراء تستنكر إغلاق المكتبة العامة",
                "paragraph: تلقت الجمعية ببالغ الأسف خبر إغلاق المكتبة العامة، بعد أن خدمت أجيالا من القراء والطلبة طوال عقود.",
                "paragraph: ونطالب الجهات المعنية بما يلي:",
                "list-item1: إعادة فتح المكتبة",
                "list-item1: صيانة مبناها",
                "signature: الهيئة الإدارية",
                "date: 5 شباط 2021",
            ],
            "{name}"
        );
        assert_eq!(
            anatomy::statement_date(&read.document, &lang),
            Some(jiff::civil::date(2021, 2, 5))
        );
    }
}

#[test]
fn a_statement_in_markdown() {
    let (read, lang) = document("statement.md");
    assert_eq!(
        short(&read),
        [
            "title: جمعية القراء تستنكر إغلاق المكتبة العامة",
            "dateline: البصرة – الجمعة 5 شباط 2021",
            "paragraph: تلقت الجمعية ببالغ الأسف خبر إغلاق المكتبة العامة[1]، بعد أن خدمت أجيالا من القراء والطلبة طوال عقود.",
            "heading2: نطالب بما يلي",
            "list-item1+: إعادة فتح المكتبة",
            "list-item1+: صيانة مبناها",
            "quotation: المكتبة بيت لكل من لا بيت لكتبه.",
            "slogan: عاشت المكتبات!",
            "signature: الهيئة الإدارية",
            "contact: للاتصال: موقع الجمعية (https://example.org)",
            "footnote: [1] افتتحت قبل ستين عاما.",
        ]
    );
    assert_eq!(anatomy::statement_date(&read.document, &lang), read.front.date);
}

#[test]
fn a_word_file_as_libreoffice_writes_it() {
    let (read, _) = document("libreoffice.docx");
    assert_eq!(
        short(&read),
        [
            "kicker: بيان",
            "title: الجمعية تدعو إلى فتح المكتبة",
            "dateline: البصرة، 5 شباط 2021",
            "paragraph: سطر أول من نص طويل يتحدث عن المكتبة وما جرى فيها في ذلك اليوم / سطر ثان بعد كسر داخلي.",
            "heading2: مطالب",
            "list-item1: أولا",
            "list-item2: فرعي",
            "list-item1: ثانيا",
            "list-item1+: واحد",
            "list-item1+: اثنان",
            "table-cell+: أ",
            "table-cell: ب",
            "table-cell+: ج",
            "table-cell: د",
            "quotation: اقتباس",
            "paragraph: نص مع رابط وخط وحاشية[1] في آخر الكلام الطويل.",
            "signature: الهيئة الإدارية",
            "footnote: [1] نص الحاشية",
        ]
    );
    assert_eq!(read.warnings, []);
}
