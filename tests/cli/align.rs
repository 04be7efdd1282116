//! `bayan align`: pairs from published documents.

use std::fs;

use crate::common::{Transcript, Workspace};

/// A statement of years ago.
const OLD: &str = "\
بيان حول إضراب عمال الأرصفة

البصرة، 12 آذار 2019

أضرب 240 عاملا في الرصيف رقم 7 يوم الخميس، وطالبوا بدفع رواتب شهرين متأخرين. وقالت النقابة إن الإدارة لم ترد على رسالتها.

هل تنتظر الإدارة حريقا آخر؟ نطالب بلقاء عاجل مع مدير الميناء كريم الساعدي.

للتواصل: dock@example.org

مجلس النقابة
";

/// Its translation, as it was printed: one sentence became two, two became one, a line was added, the address is gone.
const OLD_EN: &str = "\
Statement on the strike of the dock workers

Basra, 12 March 2019

For immediate release

On Thursday 240 workers at dock 7 went on strike. They demanded two months of unpaid wages, and the union said that the management had not answered its letter.

Is the management waiting for another fire? We demand an urgent meeting with the director of the port, Karim al-Saedi.

The council of the union
";

fn archive() -> Workspace {
    let work = Workspace::imported();
    work.write("old.txt", OLD);
    work.write("old-en.txt", OLD_EN);
    work
}

#[test]
fn a_document_and_its_translation_are_shown_in_pairs() {
    let work = archive();
    let mut seen = Transcript::new("align/shown");
    seen.run(work.bayan(["align", "old.txt", "old-en.txt", "--lang", "en"]));
    seen.run(work.bayan(["--locale", "ar", "align", "old.txt", "old-en.txt", "--lang", "en"]));
    seen.run(work.bayan([
        "--locale",
        "ckb",
        "align",
        "old.txt",
        "old-en.txt",
        "--lang",
        "en",
    ]));
    seen.run(work.bayan(["align", "old.txt", "old-en.txt", "--lang", "en", "--json"]));
    seen.finish();
}

#[test]
fn what_is_written_becomes_a_memory_of_proposals() {
    let work = archive();
    let mut seen = Transcript::new("align/written");
    let align = ["align", "old.txt", "old-en.txt", "--lang", "en", "-o", "old.tmx"];
    seen.run(work.bayan(align));
    seen.note(&fs::read_to_string(work.path("old.tmx")).unwrap());
    seen.run(work.bayan(["memory", "import", "old.tmx"]));
    let find = "هل تنتظر الإدارة حريقا آخر؟";
    let found = work
        .bayan(["memory", "find", find, "--lang", "en", "--json"])
        .success()
        .json();
    assert_eq!(found["matches"][0]["standing"], "unapproved");
    assert_eq!(found["matches"][0]["score"], 90, "a proposal counts for less");
    assert_eq!(
        found["matches"][0]["target"],
        "Is the management waiting for another fire?"
    );
    let before = fs::read(work.path("old.tmx")).unwrap();
    work.bayan(align).success();
    assert_eq!(
        fs::read(work.path("old.tmx")).unwrap(),
        before,
        "same input, same bytes"
    );
    seen.run(work.bayan([&align[..5], &["-o", "none.tmx", "--min", "100"]].concat()));
    seen.finish();
    assert!(!work.path("none.tmx").exists());
}

#[test]
fn what_cannot_be_done_is_refused_and_nothing_is_written() {
    let work = archive();
    work.write("empty.txt", " \n");
    let mut seen = Transcript::new("align/refused");
    seen.run(work.bayan(["align", "old.txt", "old-en.txt", "--lang", "en", "-o", "old.txt"]));
    seen.run(work.bayan(["align", "old.txt", "old-en.txt", "--lang", "fr"]));
    seen.run(work.bayan(["align", "old.txt", "empty.txt", "--lang", "en"]));
    seen.run(work.bayan(["align", "old.txt", "none.txt", "--lang", "en"]));
    seen.run(work.bayan(["align", "old.txt", "old-en.txt", "--lang", "en", "--min", "50"]));
    seen.finish();
    assert_eq!(fs::read_to_string(work.path("old.txt")).unwrap(), OLD);
}

#[test]
fn characters_that_deceive_are_shown_as_what_they_are() {
    let work = archive();
    work.write(
        "old-en.txt",
        "A <b>statement</b> \u{202e}on the strike of the dock workers.\n",
    );
    let align = ["align", "old.txt", "old-en.txt", "--lang", "en", "-o", "old.tmx"];
    let ran = work.bayan(align).success();
    assert!(!ran.stdout.contains('\u{202e}'), "{}", ran.stdout);
    assert!(ran.stdout.contains("<b>statement</b>"), "{}", ran.stdout);
    let written = fs::read_to_string(work.path("old.tmx")).unwrap();
    assert!(!written.contains("<b>"), "{written}");
}
