//! Tables: what is written comes back, and no cell of it runs.

use super::*;
use crate::message::Fault;
use proptest::prelude::*;

fn languages() -> Languages {
    let lang = |tag| Lang::parse(tag).unwrap();
    Languages::of(&lang("ar"), &[lang("en"), lang("ckb")])
}

fn parse(text: &str) -> Result<Import, TermsFault> {
    read(Path::new("terms.csv"), text, &languages())
}

fn entry(ar: &str, note: &str) -> Entry {
    let ar_names = Names {
        forms: vec!["a|b".to_owned(), "c\\d".to_owned()],
        ..Names::of(ar)
    };
    Entry {
        id: Some("x".to_owned()),
        names: [(Lang::parse("ar").unwrap(), ar_names)].into(),
        part_of_speech: Some(PartOfSpeech::ProperNoun),
        note: (!note.is_empty()).then(|| note.to_owned()),
        case_sensitive: true,
        ..Entry::default()
    }
}

fn back(text: &str) -> Vec<Entry> {
    let import = parse(text).unwrap();
    import.entries.into_iter().map(|(_, entry)| entry).collect()
}

#[test]
fn what_is_written_is_what_is_read() {
    let entries = vec![
        entry("لجنة, \"كبيرة\"", "two\nlines; and more"),
        entry("-x", "=1+1"),
    ];
    let text = write(&entries, &languages());
    assert!(
        text.starts_with("\u{feff}id,ar,ar forms,ar admitted,ar forbidden,part_of_speech"),
        "{text}"
    );
    assert!(text.contains("\"'-x\"") && text.contains("\"'=1+1\""), "{text}");
    assert_eq!(back(&text), entries);
}

#[test]
fn no_cell_begins_with_what_a_spreadsheet_would_run() {
    for note in ["=1", "+1", "-1", "@a", " =1", "'=1", "''=1", "＝1"] {
        let entries = vec![entry("لجنة", note)];
        let text = write(&entries, &languages());
        let cell = text
            .trim_end()
            .rsplit(',')
            .next()
            .unwrap()
            .trim_matches('"')
            .to_owned();
        assert!(cell.starts_with('\''), "{cell}");
        assert_eq!(back(&text)[0].note.as_deref(), Some(note.trim()), "{note}");
    }
    assert_eq!(back("ar,note\nلجنة,'tis\n")[0].note.as_deref(), Some("'tis"));
}

#[test]
fn what_spreadsheets_save_is_read() {
    let want = ["لجنة", "نقابة"];
    for text in [
        "ar;en\r\nلجنة;committee\r\nنقابة;union\r\n",
        "ar\ten\nلجنة\tcommittee\n\n\t\nنقابة\tunion",
        "\u{feff}ar\rلجنة\rنقابة",
    ] {
        let read: Vec<String> = back(text)
            .iter()
            .filter_map(|entry| entry.preferred(&Lang::parse("ar").unwrap()).map(str::to_owned))
            .collect();
        assert_eq!(read, want, "{text:?}");
    }
    let import = parse("ar,fr,case_sensitive\nلجنة,comité,TRUE\n,syndicat,\n").unwrap();
    assert_eq!((import.entries.len(), import.skipped["fr"]), (1, 2));
    assert!(import.entries[0].1.case_sensitive);
}

#[test]
fn mistakes_are_told_with_their_line() {
    for (text, want) in [
        ("ar,colour\n", ("terms-csv-column", Some(1))),
        ("ar,en froms\n", ("terms-csv-column", Some(1))),
        ("ar\n\"لجنة\n", ("terms-csv-quote", Some(2))),
        ("ar\n\"لجنة\"x\n", ("terms-csv-quote", Some(2))),
        ("ar\n\"ا\nب\"\nلجنة,x\n", ("terms-csv-cells", Some(4))),
        ("ar\nا\u{202e}ب\n", ("terms-hazard", Some(2))),
        ("ar,part_of_speech\nلجنة,nuon\n", ("terms-csv-value", Some(2))),
        ("ar,en,en forbidden\nلجنة,a,a\n", ("terms-contradiction", Some(2))),
        ("", ("terms-file-empty", None)),
    ] {
        let fault = parse(text).unwrap_err();
        assert_eq!(
            (fault.code(), fault.place().and_then(|place| place.line)),
            want,
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_comes_back(cells in proptest::collection::vec("[='+@,;\"\\n\\r\\t ab|-]{0,6}", 3)) {
        let mut text = String::new();
        cells::write_row(&mut text, &["a".to_owned(), "b,".to_owned(), "c".to_owned()]);
        cells::write_row(&mut text, &cells);
        let rows = rows(Path::new("x"), &text).unwrap();
        prop_assert_eq!(&rows[1].cells, &cells);
    }

    #[test]
    fn no_text_is_too_odd_to_read(text in "\\PC{0,60}") {
        let _ = parse(&text);
    }
}
