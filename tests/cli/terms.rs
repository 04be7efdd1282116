//! `bayan terms`, and where terms are shown.

use crate::common::{HARBOUR, Transcript, Workspace};

/// A small termbase, written by hand and saved.
const TERMS: &str = "\
# Ours.
[[term]]
id = \"union\"
ar = \"نقابة عمال الميناء\"
en = \"Harbour Workers' Union\"
domain = \"bodies\"

[[term]]
ar = \"مخزن\"
en = \"warehouse\"   # never \"store\"
note = \"Small letter.\"
forms.ar = [\"مخازن\"]
forbidden.en = [\"store\", \"depot\"]
admitted.en = [\"storehouse\"]
";

fn with_terms(work: Workspace) -> Workspace {
    work.write("terms.toml", TERMS);
    work.as_person("rana").bayan(["terms", "list"]).success();
    work.as_person("rana")
        .bayan(["save"])
        .stdout("terms.toml\n1 file saved.\n")
        .success();
    work
}

#[test]
fn terms_are_added_listed_and_found() {
    let work = Workspace::imported();
    let mut seen = Transcript::new("terms/add-and-find");
    let rana = |args: &[&str]| work.as_person("rana").bayan(args);
    seen.run(rana(&["terms", "list"]));
    seen.run(rana(&[
        "terms",
        "add",
        "ar=نقابة",
        "en=union",
        "--domain",
        "bodies",
        "--part-of-speech",
        "noun",
        "--id",
        "union",
    ]));
    seen.note(&work.last_message());
    seen.run(rana(&[
        "terms",
        "add",
        "ar=نقابة",
        "ckb=سەندیکا",
        "--form",
        "ar=نقابات",
        "--forbidden",
        "en=syndicate",
        "--note",
        "Not a guild.",
    ]));
    seen.run(rana(&["terms", "add", "ar=نقابة", "en=union"]));
    seen.run(rana(&[
        "terms",
        "add",
        "ar=مخزن",
        "en=warehouse",
        "--case-sensitive",
        "--json",
    ]));
    seen.note(&format!("# terms.toml\n{}", work.read("terms.toml")));
    seen.run(rana(&["terms", "list"]));
    seen.run(rana(&["terms", "list", "--lang", "ckb", "--json"]));
    seen.run(rana(&["terms", "list", "--domain", "places"]));
    seen.run(rana(&["terms", "find", "قالت للنقابات وللنقابة"]));
    seen.run(rana(&["terms", "find", "ware"]));
    seen.run(rana(&[
        "terms",
        "find",
        "the Syndicate",
        "--lang",
        "en",
        "--json",
    ]));
    seen.run(rana(&["terms", "find", "nothing"]));
    seen.finish();
    work.assert_clean();
}

#[test]
fn what_cannot_be_added_is_refused_and_changes_nothing() {
    let work = with_terms(Workspace::imported());
    let before = work.git(["rev-parse", "HEAD"]);
    let mut seen = Transcript::new("terms/refused");
    let mut rana = |args: &[&str]| {
        seen.run(work.as_person("rana").bayan(args));
    };
    rana(&["terms"]);
    rana(&["terms", "add", "union"]);
    rana(&["terms", "add", "ku=sendîka"]);
    rana(&["terms", "add", "fr=syndicat"]);
    rana(&["terms", "add", "en=…"]);
    rana(&["terms", "add", "en=a", "en=b"]);
    rana(&["terms", "add", "en=a\u{202e}b"]);
    rana(&["terms", "add", "en=a", "--id", "1"]);
    rana(&["terms", "add", "en=a", "--forbidden", "en=a"]);
    rana(&["terms", "add", "ar=مخزن", "en=store"]);
    rana(&["terms", "add", "ar=مخزن", "en=shed", "--json"]);
    rana(&["terms", "import", "terms.docx"]);
    rana(&["terms", "import", "none.csv"]);
    work.write("bad.csv", "ar,en\nأ,\"b\n");
    rana(&["terms", "import", "bad.csv"]);
    work.write("bad.tbx", "<!DOCTYPE tbx SYSTEM \"x\"><tbx/>");
    rana(&["terms", "import", "bad.tbx"]);
    seen.run(work.as_person("nadia").bayan(["terms", "add", "en=a"]));
    work.edit("terms.toml", "domain = \"bodies\"", "domian = \"bodies\"");
    seen.run(work.as_person("rana").bayan(["terms", "list"]));
    seen.run(work.as_person("rana").bayan(["pull", "--lang", "en"]));
    seen.run(work.as_person("rana").bayan(["save"]));
    seen.finish();
    assert_eq!(work.git(["rev-parse", "HEAD"]), before);
}

#[test]
fn terms_go_out_and_come_back() {
    let work = with_terms(Workspace::imported());
    let mut seen = Transcript::new("terms/exchange");
    let rana = |args: &[&str]| work.as_person("rana").bayan(args);
    seen.run(rana(&["terms", "export", "--format", "tbx"]));
    seen.run(rana(&["terms", "export", "-o", "../tmp/terms.csv"]));
    seen.note(&work.read("../tmp/terms.csv").replace(['\r', '\u{feff}'], ""));
    seen.run(rana(&["terms", "import", "../tmp/terms.csv"]));
    let other =
        "ar,en,fr,note\nمخزن,shed,,\nحريق,fire,incendie,=1\nنقابة عمال الميناء,,syndicat,\"two\nlines\"\n";
    work.write("../tmp/other.csv", other);
    seen.run(rana(&["terms", "import", "../tmp/other.csv", "--dry-run"]));
    seen.run(rana(&[
        "terms",
        "import",
        "../tmp/other.csv",
        "--dry-run",
        "--json",
    ]));
    assert_eq!(work.read("terms.toml"), TERMS);
    seen.run(rana(&["terms", "import", "../tmp/other.csv"]));
    seen.note(&work.last_message());
    seen.note(&format!("# terms.toml\n{}", work.read("terms.toml")));
    seen.run(rana(&["terms", "export", "-o", "../tmp/again.tbx"]));
    seen.run(rana(&["terms", "import", "../tmp/again.tbx", "--json"]));
    seen.finish();
    assert!(
        work.read("terms.toml")
            .starts_with("# Ours.\n[[term]]\nid = \"union\"\n")
    );
    work.assert_clean();
}

#[test]
fn translators_and_reviewers_are_shown_the_terms() {
    let work = with_terms(Workspace::translated());
    work.revise("harbour", &HARBOUR.replace("المخازن كلها", "الميناء كله"));
    let mut seen = Transcript::new("terms/shown");
    seen.run(work.as_person("dilan").bayan(["pull", "--lang", "ckb"]));
    seen.run(work.as_person("rana").bayan(["pull", "--lang", "en"]));
    seen.run(work.as_person("salam").bayan(["review", "--lang", "en"]));
    let json = work
        .as_person("rana")
        .bayan(["pull", "--lang", "en", "--json"])
        .success();
    seen.finish();
    // A term that came or went is substance: «المخازن» is gone from s5.
    assert!(
        json.stdout.contains("\"class\": \"substance\""),
        "{}",
        json.stdout
    );
    for name in ["work.xlf", "work.toml", "work.txt"] {
        let file = format!("../tmp/{name}");
        let rest = Workspace::copy_of(&work.root, work.minutes());
        rest.import("second", "بيان\n\nتدين النقابة حريق المخازن.\n");
        rest.as_person("rana")
            .bayan(["pull", "second", "--lang", "en", "-o", &file])
            .success();
        let text = rest.read(&file);
        assert!(
            text.contains("مخزن") && text.contains("warehouse"),
            "{name}: {text}"
        );
        assert!(
            name != "work.xlf" || text.contains("<gls:translation>storehouse</gls:translation>"),
            "{text}"
        );
        if name == "work.xlf" {
            let translated = text.replace("</source>\n", "</source>\n<target>The Union condemns.</target>\n");
            rest.write(&file, translated);
            rest.as_person("rana").bayan(["submit", &file]).success();
            assert_eq!(rest.state("second", "en", "s2"), "translated");
        }
    }
}

#[test]
fn terms_are_suggested_from_what_is_approved() {
    let work = Workspace::imported();
    let second = HARBOUR.replace("رقم 3", "رقم 4").replace("كلها", "القديمة كلها");
    work.import("second", &second);
    for id in ["harbour", "second"] {
        let targets = [
            ("s1", "Statement by the Harbour Workers' Union"),
            ("s2", "Basra, 5 February 2021"),
            ("s3", "The union condemns the fire in the warehouse."),
            ("s5", "We ask the management to look at the warehouses."),
        ];
        work.translate("rana", id, "en", &targets);
        work.as_person("salam")
            .bayan(["approve", id, "--lang", "en", "--all"])
            .success();
    }
    let mut seen = Transcript::new("terms/suggest");
    let rana = |args: &[&str]| work.as_person("rana").bayan(args);
    seen.run(rana(&["terms", "suggest", "--lang", "en"]));
    seen.run(rana(&["terms", "add", "ar=البصرة", "en=Basra"]));
    seen.run(rana(&[
        "terms", "suggest", "--lang", "en", "--limit", "2", "--json",
    ]));
    seen.run(rana(&["terms", "suggest", "--lang", "ckb"]));
    seen.run(rana(&["terms", "suggest", "--lang", "fr"]));
    seen.finish();
}

#[test]
fn the_termbase_speaks_arabic() {
    let work = with_terms(Workspace::imported());
    let mut seen = Transcript::new("terms/arabic");
    let run = |args: &[&str]| work.as_person("rana").bayan([&["--locale", "ar"], args].concat());
    seen.run(run(&["terms", "list"]));
    seen.run(run(&["terms", "find", "مخازننا"]));
    seen.run(run(&["terms", "add", "ar=مخزن", "en=shed"]));
    seen.finish();
}
