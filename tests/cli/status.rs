//! `bayan status` and `bayan show`.

use crate::common::workspace::sorani;
use crate::common::{HARBOUR, Transcript, Workspace};

/// Every state in one statement: approved, translated, rejected, stale, missing, obsolete.
pub fn every_state() -> Workspace {
    let work = Workspace::translated();
    let approve = ["approve", "harbour", "--lang", "en", "s1", "s3"];
    work.as_person("salam").bayan(approve).success();
    work.as_person("salam")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s2",
            "--because",
            "the year is missing a comma",
        ])
        .success();
    let text = HARBOUR
        .replace("المخازن كلها", "المخازن جميعها")
        .replace("\nمجلس النقابة\n", "\nالقاهرة\n\nأمين السر: سعاد ناجي\n")
        .replace("لم يصب أحد بأذى.", "لم يصب أحد بأذى. وقد بدأ التحقيق أمس.");
    work.revise("harbour", &text);
    work
}

#[test]
fn where_things_stand() {
    let work = every_state();
    let mut seen = Transcript::new("status/every-state");
    seen.run(work.bayan(["status"]));
    seen.run(work.bayan(["status", "harbour", "--lang", "en"]));
    seen.run(work.bayan(["status", "--json"]));
    seen.run(work.bayan(["show", "harbour"]));
    seen.run(work.bayan(["show", "harbour", "--lang", "en", "--json"]));
    seen.finish();
}

#[test]
fn an_empty_workspace_has_nothing_to_say() {
    let work = Workspace::new();
    work.bayan(["status", "--check"])
        .stdout("There are no statements yet. Bring one in: bayan import FILE\n")
        .stderr("")
        .success();
    let json = work.bayan(["status", "--json"]).success().json();
    assert_eq!(json["statements"].as_array().unwrap().len(), 0);
}

#[test]
fn check_exits_with_1_as_long_as_anything_is_pending() {
    let work = Workspace::imported();
    work.bayan(["status", "--check"]).code(1);
    work.bayan(["status"]).success();
    work.translate("rana", "harbour", "en", &crate::common::workspace::english());
    work.bayan(["status", "--check", "--lang", "en"]).success();
    work.bayan(["status", "--check", "--json"]).code(1);
    work.translate("dilan", "harbour", "ckb", &sorani());
    work.bayan(["status", "--check"]).success();
}

#[test]
fn counts_are_what_show_shows() {
    let work = every_state();
    for lang in ["en", "ckb"] {
        let counts = work.counts("harbour", lang);
        for state in ["missing", "stale", "rejected", "translated", "approved"] {
            let shown = work
                .states("harbour", lang)
                .iter()
                .filter(|(_, found)| found == state)
                .count();
            assert_eq!(counts[state], shown, "{lang} {state}");
        }
        let shown = work
            .bayan(["show", "harbour", "--lang", lang, "--json"])
            .success()
            .json();
        let obsolete = shown["obsolete"].as_array().map_or(0, Vec::len);
        assert_eq!(counts["obsolete"], obsolete, "{lang}");
    }
}

#[test]
fn colours_only_where_they_are_asked_for() {
    let work = Workspace::approved();
    let plain = work.bayan(["status"]).success();
    assert!(!plain.stdout.contains('\u{1b}'));
    let coloured = work.bayan(["status", "--color", "always"]).success();
    assert!(coloured.stdout.contains('\u{1b}'));
    let forced = work.bayan(["status"]).env("CLICOLOR_FORCE", "1").success();
    assert!(forced.stdout.contains('\u{1b}'));
    let never = work
        .bayan(["status", "--color", "never"])
        .env("CLICOLOR_FORCE", "1")
        .success();
    assert_eq!(never.stdout, plain.stdout);
    let none = work
        .bayan(["status"])
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .success();
    assert_eq!(none.stdout, plain.stdout);
}

#[test]
fn one_unreadable_statement_does_not_hide_the_others() {
    let work = Workspace::translated();
    work.import("second", &HARBOUR.replace("حريق", "فيضان"));
    work.edit("statements/harbour/ar.toml", "id = \"s4\"", "id = \"s3\"");
    let mut seen = Transcript::new("status/unreadable");
    seen.run(work.bayan(["status"]));
    seen.run(work.bayan(["status", "--json"]));
    seen.run(work.bayan(["status", "second"]));
    seen.finish();
}

#[test]
fn nearest_names_are_offered() {
    let work = Workspace::imported();
    work.bayan(["show", "harbor"])
        .stderr("error: There is no statement “harbor”.\nhint: Did you mean “harbour”?\nhint: To see all statements: bayan status\n")
        .code(2);
    work.bayan(["show", "something-else-entirely"])
        .stderr("error: There is no statement “something-else-entirely”.\nhint: To see all statements: bayan status\n")
        .code(2);
    work.bayan(["show", "harbour", "--lang", "fr"])
        .stderr("error: This workspace does not translate into “fr”.\nhint: It translates into: en, ckb. More languages go under “targets” in workflow.toml.\n")
        .code(2);
    let ambiguous = work.bayan(["show", "harbour", "--lang", "ku"]).stdout("").code(2);
    assert!(
        ambiguous.stderr.contains("ckb") && ambiguous.stderr.contains("kmr"),
        "{}",
        ambiguous.stderr
    );
}

#[test]
fn what_a_check_stops_is_not_called_releasable() {
    let work = Workspace::imported();
    let mut english = crate::common::workspace::english();
    english.iter_mut().find(|(id, _)| *id == "s3").unwrap().1 =
        "The union condemns the fire in warehouse 13.";
    work.translate("rana", "harbour", "en", &english);
    let approve = ["approve", "harbour", "--lang", "en", "--all"];
    work.as_person("salam").bayan(approve).success();
    let told = || {
        let ran = work.bayan(["status", "--json"]).success();
        let all = ran.json();
        let english = &all["statements"][0]["languages"][0];
        let total = all["total"]["releasable"].clone();
        (english["releasable"].clone(), english["stopped"].clone(), total)
    };
    let stopped = (false.into(), 1.into(), 0.into());
    let free = (true.into(), serde_json::Value::Null, 1.into());
    // From the files and from the index; and `release` says the same.
    assert_eq!(told(), stopped);
    assert_eq!(told(), stopped);
    work.bayan(["status", "harbour", "--lang", "en"])
        .stdout("harbour  en  ##########  6/6  approved, but the checks stop 1 segment\n1 statement; nothing pending; 0 awaiting review; 0 translations can be released.\n")
        .stderr("hint: To see what is found: bayan check harbour --lang en\n")
        .success();
    let release = ["release", "harbour", "--with", "en", "--dry-run", "--json"];
    let blocked = work.as_person("nadia").bayan(release).code(1).json();
    assert_eq!(blocked["blockers"].as_array().unwrap().len(), 1);
    // A reviewer says that it is no fault.
    work.as_person("salam")
        .bayan([
            "waive",
            "harbour",
            "--lang",
            "en",
            "s3",
            "numbers",
            "--because",
            "so it is",
        ])
        .success();
    assert_eq!(told(), free);
    work.as_person("nadia").bayan(release).success();
}

#[test]
fn a_name_that_the_termbase_forbids_keeps_a_translation_back() {
    let work = Workspace::approved();
    let releasable = || {
        let all = work.bayan(["status", "--json"]).success().json();
        all["total"]["releasable"].clone()
    };
    assert_eq!(releasable(), 1);
    // The statement's files are what they were: the answer must not come from an index that knows no terms.
    let terms =
        "[[term]]\nid = \"store\"\nar = \"المخزن\"\nen = \"depot\"\n[term.forbidden]\nen = [\"warehouse\"]\n";
    work.write("terms.toml", terms);
    assert_eq!(releasable(), 0);
}
