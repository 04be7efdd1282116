//! Laws that hold for every format, and the package that the tests of each write.

use proptest::prelude::*;

use super::*;
use crate::message::Fault;
use crate::model::{BlockKind, Earlier, Lang, Row, SegmentId, State, StatementId, SubmittedRow};

/// A row of the statement `2020-05-01-water`, all in order.
pub(super) fn row(number: u64, state: State, source: &str, target: Option<&str>) -> Row {
    Row {
        statement: StatementId::parse("2020-05-01-water").unwrap(),
        id: SegmentId::of_source(number),
        kind: BlockKind::Paragraph,
        state,
        source: Some(source.into()),
        target: target.map(str::to_owned),
        earlier: Vec::new(),
        filled_from: None,
        proposals: Vec::new(),
        before: None,
        after: None,
        notes: Vec::new(),
        questions: Vec::new(),
        terms: Vec::new(),
    }
}

/// A package with a row of each kind that is pulled.
pub(super) fn package() -> Package {
    let mut stale = row(
        4,
        State::Stale,
        "اجتمعت اللجنة أمس.",
        Some("The committee met today."),
    );
    stale.earlier = vec![Earlier {
        id: SegmentId::of_source(4),
        source: "اجتمعت اللجنة اليوم.".into(),
        target: "The committee met today.".into(),
    }];
    stale.before = Some("بيان عن المياه".into());
    stale.after = Some("وناقشت \"السدود\" <كلها>.".into());
    let mut rejected = row(
        5,
        State::Rejected,
        "وناقشت \"السدود\" <كلها>.",
        Some("It discussed dams & all."),
    );
    rejected.notes = vec!["Quotation marks are missing.".into()];
    let mut added = row(
        9,
        State::Rejected,
        "",
        Some("The Water Committee has issued a statement:"),
    );
    added.id = SegmentId::parse("en1").unwrap();
    added.kind = BlockKind::LeadIn;
    added.source = None;
    let mut other = row(1, State::Missing, "الخاتمة", None);
    other.statement = StatementId::parse("2020-06-01-roads").unwrap();
    let mut split = row(7, State::Missing, "ودعت إلى الحوار.", None);
    split.earlier = vec![Earlier {
        id: SegmentId::of_source(5),
        source: "وناقشت السدود ودعت إلى الحوار.".into(),
        target: "It discussed dams and called for dialogue.".into(),
    }];
    Package {
        workspace: "desk · north".into(),
        source_lang: Lang::parse("ar").unwrap(),
        lang: Lang::parse("en").unwrap(),
        rows: vec![
            row(3, State::Missing, "بيان عن المياه", None),
            stale,
            rejected,
            added,
            split,
            other,
        ],
    }
}

/// What a format reads from what it has written.
pub(super) fn back(format: &dyn ExchangeFormat, package: &Package) -> Submission {
    let text = format.write(package, &Captions::default());
    match format.read(Path::new("handed-in"), &text) {
        Ok(submission) => submission,
        Err(fault) => panic!("{}: {fault}\n{text}", format.id()),
    }
}

/// What has to be the same after a round trip.
fn essence(row: &SubmittedRow) -> (Option<&str>, &str, Option<&str>) {
    (row.statement.as_deref(), &row.id, row.target.as_deref())
}

fn assert_whole(format: &dyn ExchangeFormat, package: &Package) {
    let read = back(format, package);
    assert_eq!(read.lang.as_ref(), Some(&package.lang), "{}", format.id());
    let mut rows: Vec<&Row> = package.rows.iter().collect();
    if format.id() == "xliff" {
        rows.sort_by_key(|row| {
            package
                .rows
                .iter()
                .position(|first| first.statement == row.statement)
        });
    }
    assert_eq!(read.rows.len(), rows.len(), "{}", format.id());
    for (got, want) in read.rows.iter().zip(rows) {
        let filled = want.target.as_deref().filter(|target| !target.trim().is_empty());
        let want_essence = (Some(want.statement.as_str()), want.id.as_str(), filled);
        assert_eq!(essence(got), want_essence, "{}", format.id());
        assert_eq!(got.source_check, SourceCheck::Untouched, "{}", format.id());
        assert!(got.was_pulled_from(want.source.as_deref()), "{}", format.id());
        if format.id() != "text" {
            assert_eq!(got.source, want.source, "{}", format.id());
        }
        assert!(!got.marked_unfinished, "{}", format.id());
    }
}

#[test]
fn every_format_gives_back_a_package_of_every_kind_of_row() {
    for format in FORMATS {
        assert_whole(*format, &package());
        let read = back(*format, &package());
        assert_eq!(read.workspace.as_deref(), Some("desk · north"));
        assert_eq!(read.expected, (format.id() != "text").then_some(6));
        assert_eq!(read.duplicates(), []);
    }
}

#[test]
fn the_line_of_a_row_is_where_it_begins() {
    for (format, begins) in FORMATS.iter().zip(["<unit id=\"s5\"", "[[segment]]", "#: s5"]) {
        let text = format.write(&package(), &Captions::default());
        let read = format.read(Path::new("a"), &text).unwrap();
        let row = read.rows.iter().find(|row| row.id == "s5").unwrap();
        let line = text.lines().nth(row.line - 1).unwrap();
        assert!(line.trim_start().starts_with(begins), "{}: {line}", format.id());
    }
}

#[test]
fn texts_that_look_like_markup_come_back_as_they_were() {
    for text in [
        "a < b > c & d; &amp; &#1; <source>x</source> ]]> <![CDATA[y]]>",
        "\"\"\" ''' \\ \\n \"quoted\"\"\"\"\" '''",
        "# one\n#two\n#: s1 · x\n#>\n\\# three\n\\\n\\\\ four",
        "  leading and trailing  ",
        "\n\nblank lines around\n \n\nand within\n\n",
        "\u{200f}عربي\u{200e} \u{202b}embedded\u{202c} \u{2067}isolated\u{2069} می\u{200c}خوانم",
        "e\u{301} é \u{fb01} \u{feff}x \u{2028} \u{85} \u{a0}",
        "<<<<<<< not\n=======\n a merge",
        "[[segment]]\nid = 'x'",
        "ends with a quote\"",
        "ends with a backslash\\",
    ] {
        for format in FORMATS {
            let mut package = package();
            package.rows[1].target = Some(text.into());
            package.rows[1].source = Some(text.into());
            package.rows[1].earlier[0].source = text.into();
            package.rows[1].notes = vec![text.into()];
            package.rows[1].before = Some(text.into());
            assert_whole(*format, &package);
        }
    }
}

#[test]
fn xliff_is_written_as_the_file_that_was_validated_and_opened_in_tools() {
    let pulled = include_str!("../../../tests/exchange/pulled.xlf");
    assert_eq!(Xliff.write(&package(), &Captions::default()), pulled);
}

#[test]
fn writing_is_the_same_every_time() {
    for format in FORMATS {
        let once = format.write(&package(), &Captions::default());
        assert_eq!(once, format.write(&package(), &Captions::default()));
        assert!(once.ends_with('\n') && !once.contains('\r'));
    }
}

#[test]
fn content_decides_and_names_do_not() {
    for format in FORMATS {
        let text = format.write(&package(), &Captions::default());
        for name in ["a.xlf", "a.toml", "a.txt", "a.doc", "a"] {
            let read = read(Path::new(name), text.as_bytes()).unwrap();
            assert_eq!(read.rows.len(), 6, "{} as {name}", format.id());
        }
        let utf16: Vec<u8> = format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(read(Path::new("a"), &utf16).unwrap().rows.len(), 6);
    }
    let fault = read(Path::new("a.pdf"), b"%PDF-1.7").unwrap_err();
    assert_eq!(fault.code(), "exchange-unrecognised");
}

#[test]
fn names_choose_the_format_to_write() {
    for (name, id) in [
        ("a.xlf", "xliff"),
        ("A.XLIFF", "xliff"),
        ("b.toml", "toml"),
        ("c.txt", "text"),
    ] {
        assert_eq!(for_path(Path::new(name)).ok().map(ExchangeFormat::id), Some(id));
    }
    for name in ["a.docx", "xlf", ""] {
        assert!(
            matches!(
                for_path(Path::new(name)),
                Err(ExchangeFault::FormatUnknown { .. })
            ),
            "{name}"
        );
    }
}

#[test]
fn no_two_formats_share_a_name_or_an_extension() {
    let ids: std::collections::BTreeSet<_> = FORMATS.iter().map(|format| format.id()).collect();
    let extensions: std::collections::BTreeSet<_> = known_extensions().into_iter().collect();
    assert_eq!(
        (ids.len(), extensions.len()),
        (FORMATS.len(), known_extensions().len())
    );
}

#[test]
fn line_ends_of_windows_change_nothing() {
    for format in FORMATS {
        let text = format.write(&package(), &Captions::default());
        let read = format.read(Path::new("a"), &text.replace('\n', "\r\n")).unwrap();
        let plain = format.read(Path::new("a"), &text).unwrap();
        assert_eq!(read, plain, "{}", format.id());
    }
}

#[test]
fn a_cut_file_never_passes_for_a_whole_one() {
    for format in FORMATS {
        let text = format.write(&package(), &Captions::default());
        let whole = format.read(Path::new("a"), &text).unwrap();
        let ends = (0..text.trim_end().len()).filter(|end| text.is_char_boundary(*end));
        for end in ends {
            let name = format!("a.{}", format.extensions()[0]);
            match read(Path::new(&name), &text.as_bytes()[..end]) {
                Err(_) => {}
                Ok(cut) => assert!(
                    cut == whole || cut.rows.len() < cut.expected.unwrap(),
                    "{} cut at {end}",
                    format.id()
                ),
            }
        }
    }
}

/// Every message id that this module names.
#[test]
fn every_message_is_in_the_english_file() {
    let english = include_str!("../../../locales/en/exchange.ftl");
    let has = |id: &str| english.lines().any(|line| line.starts_with(&format!("{id} =")));
    let mut ids: Vec<&str> = ExchangeFault::CODES.to_vec();
    ids.extend(FORMATS.iter().map(|format| format.instructions()));
    for id in ids {
        assert!(has(id), "{id}");
    }
    let missing = std::cell::RefCell::new(Vec::new());
    let _ = Captions::rendered(Xliff.instructions(), &|message| {
        if !has(message.id) {
            missing.borrow_mut().push(message.id);
        }
        String::new()
    });
    assert_eq!(*missing.borrow(), Vec::<&str>::new());
    let parsed = fluent_syntax::parser::parse(english);
    assert!(parsed.is_ok(), "{parsed:?}");
}

/// Text with what formats stumble over, thickly sown.
fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\n"),
        Just(" "),
        Just("#"),
        Just("#:"),
        Just("#>"),
        Just("\\"),
        Just("\"\"\""),
        Just("'''"),
        Just("\""),
        Just("<"),
        Just(">"),
        Just("&"),
        Just("]]>"),
        Just("\u{200c}"),
        Just("\u{200f}"),
        Just("\u{202b}"),
        Just("\u{2069}"),
        Just("\u{2028}"),
        Just("بيان"),
        Just("ڕۆژ"),
        Just("a"),
        Just("·"),
        Just("\t"),
        Just("="),
        Just("<cp hex=\"0041\"/>"),
        Just("\\u0041"),
        Just("e\u{301}"),
        Just("😀"),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_comes_back(source in awkward(), target in awkward(), aside in awkward()) {
        for format in FORMATS {
            let mut package = package();
            package.rows[1].source = Some(source.clone());
            package.rows[1].target = Some(target.clone());
            package.rows[1].notes = vec![aside.clone()];
            package.rows[1].after = Some(aside.clone());
            package.rows[1].earlier[0].target = aside.clone();
            assert_whole(*format, &package);
        }
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(Path::new("a.xlf"), &bytes);
        let _ = read(Path::new("a.toml"), &bytes);
        let _ = read(Path::new("a.txt"), &bytes);
    }

    #[test]
    fn no_damage_makes_a_reader_panic(at in 0usize..6000, cut in 0usize..40, put in awkward()) {
        for format in FORMATS {
            let text = format.write(&package(), &Captions::default());
            let from = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            let to = (from + cut..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
            let damaged = format!("{}{put}{}", &text[..from], &text[to..]);
            let _ = read(Path::new("a"), damaged.as_bytes());
        }
    }
}
