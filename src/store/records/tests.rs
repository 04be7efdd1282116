//! Records: laws over generated files, and the cases that people write by hand.

use super::*;
use crate::message::Fault;
use proptest::prelude::*;

const SOURCE: &str = "# The Arabic.\nformat = 1\n\n# opens\n[[segment]]\nid = \"s1\"  # never changes\nmood = { a = 1 } # unknown\ntext = \"\"\"\n# not a comment\nنص\"\"\"\n\n# floating\n\n[[segment]]\nid = \"s2\"\ntext = 'old'\n\n[note]\nkeep = true\n\n[[segment]]\nid = \"s3\"\n[segment.more]\nx = 1\n\n# the end\n\n";

fn parse(text: &str) -> RecordFile {
    RecordFile::parse(Path::new("ar.toml"), text, "segment").unwrap()
}

fn text(value: &str) -> Field {
    Field::Text(value.into())
}

fn word(value: &str) -> Field {
    Field::Word(value.into())
}

#[test]
fn a_file_is_cut_into_its_records_and_joined_again() {
    let file = parse(SOURCE);
    assert_eq!(file.to_string(), SOURCE);
    assert_eq!(file.len(), 3);
    assert_eq!(
        (file.line(0), file.line(1), file.line(2)),
        (Some(5), Some(14), Some(21))
    );
    assert!(file.raw(0).unwrap().starts_with("# opens\n[[segment]]\n"));
    assert_eq!(file.raw(1).unwrap(), "[[segment]]\nid = \"s2\"\ntext = 'old'\n");
    assert_eq!(
        file.record(0).unwrap()["text"].as_str(),
        Some("# not a comment\nنص")
    );
    assert_eq!(file.record(2).unwrap()["more"]["x"].as_integer(), Some(1));
    assert_eq!(file.header().unwrap()["format"].as_integer(), Some(1));
}

#[test]
fn a_change_touches_its_key_only() {
    let mut file = parse(SOURCE);
    file.set(
        1,
        &[("text", Some(text("new\nlines"))), ("by", Some(word("rana")))],
    )
    .unwrap();
    let expected = SOURCE.replace(
        "text = 'old'\n",
        "text = \"\"\"\nnew\nlines\"\"\"\nby = \"rana\"\n",
    );
    assert_eq!(file.to_string(), expected);
    file.set(
        0,
        &[
            ("id", Some(word("s9"))),
            ("block", Some(word("title"))),
            ("text", None),
        ],
    )
    .unwrap();
    let expected = expected
        .replace(
            "\"s1\"  # never changes\n",
            "\"s9\"  # never changes\nblock = \"title\"\n",
        )
        .replace("text = \"\"\"\n# not a comment\nنص\"\"\"\n", "");
    assert_eq!(file.to_string(), expected);
}

#[test]
fn a_new_key_comes_before_the_record_s_own_tables() {
    let mut file = parse(SOURCE);
    file.set(2, &[("text", Some(text("x")))]).unwrap();
    let expected = SOURCE.replace("id = \"s3\"\n", "id = \"s3\"\ntext = \"\"\"\nx\"\"\"\n");
    assert_eq!(file.to_string(), expected);
    file.set(2, &[("more", None)]).unwrap();
    assert_eq!(file.to_string(), expected.replace("[segment.more]\nx = 1\n", ""));
}

#[test]
fn records_come_and_go_with_one_blank_line_between() {
    let mut file = parse("");
    for id in ["s1", "s2"] {
        file.push(&[("id", word(id))]).unwrap();
    }
    assert_eq!(
        file.to_string(),
        "[[segment]]\nid = \"s1\"\n\n[[segment]]\nid = \"s2\"\n"
    );
    file.insert(0, &[("id", word("s0"))]).unwrap();
    let all = "[[segment]]\nid = \"s0\"\n\n[[segment]]\nid = \"s1\"\n\n[[segment]]\nid = \"s2\"\n";
    assert_eq!(file.to_string(), all);
    file.remove(0).unwrap();
    file.remove(1).unwrap();
    assert_eq!(file.to_string(), "[[segment]]\nid = \"s1\"\n");
    file.set_header(&[("format", Some(Field::Number(1)))]).unwrap();
    assert_eq!(file.to_string(), "format = 1\n\n[[segment]]\nid = \"s1\"\n");
    assert_eq!(file.remove(7).unwrap_err().code(), "store-no-record");
}

#[test]
fn a_table_is_written_below_its_record_one_key_on_a_line() {
    let mut file = RecordFile::parse(Path::new("en.reviews.toml"), "", "verdict").unwrap();
    let pairs = [("s4", "b3:9f2c"), ("s5", "b3:77ab")].map(|(k, v)| (k.to_owned(), v.to_owned()));
    let at = "2021-02-05T14:10:00Z".parse().unwrap();
    file.push(&[
        ("by", word("salam")),
        ("approve", Field::Table(pairs.into())),
        ("at", Field::Time(at)),
        ("day", Field::Date("2021-02-05".parse().unwrap())),
        ("among", Field::Words(vec!["a".into(), "b".into()])),
    ])
    .unwrap();
    assert_eq!(
        file.to_string(),
        "[[verdict]]\nby = \"salam\"\nat = 2021-02-05T14:10:00Z\nday = 2021-02-05\namong = [\"a\", \"b\"]\n[verdict.approve]\ns4 = \"b3:9f2c\"\ns5 = \"b3:77ab\"\n"
    );
    file.set(
        0,
        &[(
            "approve",
            Some(Field::Table([("s4".to_owned(), "b3:1".to_owned())].into())),
        )],
    )
    .unwrap();
    assert!(file.to_string().ends_with("[verdict.approve]\ns4 = \"b3:1\"\n"));
}

#[test]
fn a_table_written_in_line_or_by_dotted_keys_is_replaced_whole() {
    for written in [
        "approve = { s1 = \"x\" } # c\n",
        "approve.s1 = \"x\"\napprove.s2 = \"y\"\n",
    ] {
        let before = format!("[[verdict]]\n{written}by = \"a\"\n");
        let mut file = RecordFile::parse(Path::new("v"), &before, "verdict").unwrap();
        file.set(
            0,
            &[(
                "approve",
                Some(Field::Table([("s4".to_owned(), "z".to_owned())].into())),
            )],
        )
        .unwrap();
        assert_eq!(
            file.to_string(),
            "[[verdict]]\nby = \"a\"\n[verdict.approve]\ns4 = \"z\"\n"
        );
    }
}

#[test]
fn windows_line_ends_and_the_mark_survive_and_are_used_for_what_is_new() {
    let wide = format!("\u{feff}{}", SOURCE.replace('\n', "\r\n"));
    let mut file = parse(&wide);
    assert_eq!(file.to_string(), wide);
    assert_eq!(
        file.record(0).unwrap()["text"].as_str(),
        Some("# not a comment\nنص")
    );
    file.set(1, &[("text", Some(text("a\nb")))]).unwrap();
    file.push(&[("id", word("s4"))]).unwrap();
    let written = file.to_string();
    assert_eq!(written.matches('\n').count(), written.matches("\r\n").count());
    assert!(written.contains("text = \"\"\"\r\na\r\nb\"\"\"\r\n"));
}

#[test]
fn what_cannot_be_edited_piece_by_piece_is_refused_with_its_line() {
    for (text, code, line) in [
        ("a = 1\nsegment = [{ id = \"s1\" }]\n", "store-not-records", 2),
        ("[segment]\nid = 1\n", "store-not-records", 1),
        ("[[segment]]\n[other]\n[segment.more]\n", "store-scattered", 3),
        ("format = 2\n", "store-newer-format", 1),
        (
            "[[segment]]\n<<<<<<< a\n=======\n>>>>>>> b\n",
            "store-conflict",
            2,
        ),
        ("[[segment]]\nid =\n", "store-toml", 2),
    ] {
        let fault = RecordFile::parse(Path::new("a"), text, "segment").unwrap_err();
        assert_eq!(
            (fault.code(), fault.place().unwrap().line),
            (code, Some(line)),
            "{text}"
        );
    }
}

/// Files as people leave them: comments, blank lines, unknown tables, no line break at the end.
fn files() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just("# a comment"),
        Just(""),
        Just("   "),
        Just("[[segment]]"),
        Just("[[ \"segment\" ]] # here"),
        Just("KEY = 'x' # tail"),
        Just("KEY = \"\"\"\n[[segment]]\n# no\n\n\"\"\""),
        Just("KEY.a = 1"),
        Just("KEY = [\n  1, # one\n]"),
        Just("[segment.KEY]"),
        Just("[KEY]"),
        Just("[[KEY]]"),
    ];
    (prop::collection::vec(line, 0..14), any::<bool>(), any::<bool>()).prop_map(|(lines, wide, open)| {
        let numbered = lines
            .iter()
            .enumerate()
            .map(|(i, l)| l.replace("KEY", &format!("k{i}")));
        let mut text = numbered.collect::<Vec<_>>().join("\n");
        if !open {
            text.push('\n');
        }
        if wide { text.replace('\n', "\r\n") } else { text }
    })
}

fn raws(file: &RecordFile) -> Vec<String> {
    (0..file.len())
        .map(|i| file.raw(i).unwrap().trim_end().to_owned())
        .collect()
}

#[test]
fn many_records_are_added_and_changed_in_bounded_time() {
    let begun = std::time::Instant::now();
    let mut file = parse("");
    for number in 0..20_000 {
        file.push(&[("id", word(&format!("s{number}"))), ("text", text("نص"))])
            .unwrap();
    }
    let mut file = parse(&file.to_string());
    for index in 0..20_000 {
        file.set(index, &[("block", Some(word("title")))]).unwrap();
    }
    assert_eq!(parse(&file.to_string()).len(), 20_000);
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn cutting_and_joining_gives_the_same_bytes(text in files()) {
        if let Ok(file) = RecordFile::parse(Path::new("a"), &text, "segment") {
            prop_assert_eq!(file.to_string(), text);
        }
    }

    #[test]
    fn an_edit_leaves_every_other_record_as_it_was(text in files(), at in 0usize..6, edit in 0u8..4) {
        let Ok(mut file) = RecordFile::parse(Path::new("a"), &text, "segment") else { return Ok(()) };
        if file.is_empty() { return Ok(()) }
        let at = at % file.len();
        let mut before = raws(&file);
        let others: Vec<Piece> = file.pieces.iter().filter(|p| p.kind != Kind::Record).cloned().collect();
        match edit {
            0 => { file.set(at, &[("text", Some(Field::Text("a\n\"b\"".into())))]).unwrap(); before[at] = raws(&file)[at].clone(); }
            1 => { file.remove(at).unwrap(); before.remove(at); }
            2 => { file.insert(at, &[("id", Field::Word("new".into()))]).unwrap(); before.insert(at, raws(&file)[at].clone()); }
            _ => { let order: Vec<usize> = (0..file.len()).rev().collect(); file.reorder(&order); before.reverse(); }
        }
        let written = file.to_string();
        let again = RecordFile::parse(Path::new("a"), &written, "segment").unwrap();
        prop_assert_eq!(raws(&again), before, "{}", written);
        // Pieces on both sides of a record that is gone become one: their lines are what must remain.
        let texts = |pieces: &[Piece]| {
            let lines = pieces.iter().flat_map(|p| p.text.lines()).map(str::trim_end);
            lines.filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        let kept: Vec<Piece> = again.pieces.iter().filter(|p| p.kind != Kind::Record).cloned().collect();
        prop_assert_eq!(texts(&kept), texts(&others));
        if edit == 0 {
            let record = again.record(at).unwrap();
            prop_assert_eq!(record["text"].as_str(), Some("a\n\"b\""));
        }
    }
}
