//! One test per habit of Markdown writers.

use super::super::outline::outline;
use super::*;

fn page(text: &str) -> Read {
    super::super::read(Path::new("a.md"), text.as_bytes(), &ReadOptions::default()).unwrap()
}

#[test]
fn headings_paragraphs_and_quotes() {
    let read = page(
        "# عنوان **البيان**\n\nفقرة *أولى*\nسطر ثان  \nسطر ثالث\n\n## فرعي\n\n# آخر\n\n> قال\n> وأضاف\n\nSetext\n---\n",
    );
    assert_eq!(
        outline(&read),
        [
            "title @1: عنوان البيان",
            "paragraph @3: فقرة أولى / سطر ثان / سطر ثالث",
            "heading2 @7: فرعي",
            "heading1 @9: آخر",
            "quotation @11: قال / وأضاف",
            "heading2 @14: Setext",
        ]
    );
}

#[test]
fn lists_with_their_levels_and_numbers() {
    let read = page("- a\n- b\n  1. c\n  2. d\n\n     more d\n\n  again b\n- [x] e\n\n3) f\n\n4) g\n");
    assert_eq!(
        outline(&read),
        [
            "list-item1 @1: a",
            "list-item1 @2: b",
            "list-item2+ @3: c",
            "list-item2+ @4: d / more d",
            "list-item1 @8: again b",
            "list-item1 @9: [x] e",
            "list-item1+ @11: f",
            "list-item1+ @13: g",
        ]
    );
}

#[test]
fn tables_are_cells_and_each_row_says_where_it_begins() {
    let read = page("| اسم | عدد |\n|---|---|\n| أ | 1 |\n|  | 2 |\n");
    assert_eq!(
        outline(&read),
        [
            "table-cell+ @1: اسم",
            "table-cell @1: عدد",
            "table-cell+ @3: أ",
            "table-cell @3: 1",
            "table-cell+ @4: 2",
        ]
    );
}

#[test]
fn footnotes_stand_at_the_end_in_the_order_of_their_marks() {
    let read = page("نص[^b] ثم[^a] و[^b].\n\n[^a]: حاشية\n\n[^b]: أولى\n    سطر\n\nخاتمة\n");
    assert_eq!(
        outline(&read),
        [
            "paragraph @1: نص[1] ثم[2] و[1].",
            "paragraph @8: خاتمة",
            "footnote @5: [1] أولى / سطر",
            "footnote @3: [2] حاشية",
        ]
    );
}

#[test]
fn links_keep_their_text_and_name_an_address_that_says_more() {
    let read = page(
        "[موقعنا](https://example.org/a) <https://example.org> [example@example.org](mailto:example@example.org) <b@example.org> [فوق](#top) ![صورة](x.png)",
    );
    assert_eq!(
        outline(&read),
        [
            "paragraph @1: موقعنا (https://example.org/a) https://example.org example@example.org b@example.org فوق صورة"
        ]
    );
}

#[test]
fn html_and_code_are_characters() {
    let read = page(
        "<script>alert(1)</script>\n\na <b>b</b> `c <i>` &lt;d&gt; &amp;\n\n```sh\nrm x\n\ny\n```\n\n    indented\n",
    );
    assert_eq!(
        outline(&read),
        [
            "paragraph @1: <script>alert(1)</script>",
            "paragraph @3: a <b>b</b> c <i> <d> &",
            "paragraph @5: rm x / y",
            "paragraph @11: indented",
        ]
    );
}

#[test]
fn front_matter_is_offered_and_not_text() {
    let read = page("---\ntitle: \"بيان اللجنة\"\ndate: 2021-02-05T10:00:00\ntags: [x]\n---\n\nنص.\n");
    assert_eq!(outline(&read), ["paragraph @7: نص."]);
    assert_eq!(read.front.title.as_deref(), Some("بيان اللجنة"));
    assert_eq!(read.front.date, Some(jiff::civil::date(2021, 2, 5)));
}

#[test]
fn other_line_breaks_break_lines_too_and_soft_ones_join_when_asked() {
    assert_eq!(outline(&page("a\u{2028}b\u{85}c")), ["paragraph @1: a / b / c"]);
    let options = ReadOptions {
        unwrap: true,
        ..ReadOptions::default()
    };
    let read = super::super::read(Path::new("a.md"), b"a\nb  \nc", &options).unwrap();
    assert_eq!(outline(&read), ["paragraph @1: a b / c"]);
}

#[test]
fn escapes_cannot_bring_in_control_characters() {
    let fault =
        super::super::read(Path::new("a.md"), b"x\n\na &#27;[31m", &ReadOptions::default()).unwrap_err();
    assert!(matches!(fault, DocumentFault::Control { line: 3, .. }), "{fault}");
}

#[test]
fn nesting_without_end_is_refused_or_read_in_bounded_time() {
    for hostile in [">", "> ", "- ", "* ", "1. > - "] {
        let text = format!("{}x", hostile.repeat(200_000));
        let _ = super::super::read(Path::new("a.md"), text.as_bytes(), &ReadOptions::default());
    }
    let text = ">".repeat(200_000);
    let fault = super::super::read(Path::new("a.md"), text.as_bytes(), &ReadOptions::default()).unwrap_err();
    assert!(matches!(fault, DocumentFault::TooDeep { line: Some(1), .. }));
    for hostile in ["[", "*a", "![", "`", "<", "_", "[^a]", "**", "](", "<!--", "&"] {
        let _ = super::super::read(
            Path::new("a.md"),
            hostile.repeat(20_000).as_bytes(),
            &ReadOptions::default(),
        );
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[a#>*_`\\-\\[\\]()^:|<&; \n1.]{0,80}") {
        let _ = super::super::read(Path::new("a.md"), text.as_bytes(), &ReadOptions::default());
    }
}
