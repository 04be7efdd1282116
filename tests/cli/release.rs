//! `bayan release`: the gate.

use crate::common::workspace::sorani;
use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn what_is_in_the_way_is_listed_and_nothing_is_recorded() {
    let work = super::status::every_state();
    let mut seen = Transcript::new("release/blocked");
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en"]),
    );
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en", "--json"]),
    );
    seen.run(
        work.as_person("salam")
            .bayan(["release", "harbour", "--with", "en"]),
    );
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "fr"]),
    );
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "ar"]),
    );
    seen.run(work.as_person("nadia").bayan(["release", "harbour"]));
    seen.finish();
    assert!(!work.path("statements/harbour/releases.toml").exists());
    assert_eq!(work.git(["tag"]), "");
    work.assert_clean();
}

#[test]
fn a_release_is_recorded_and_tagged() {
    let work = Workspace::approved();
    let mut seen = Transcript::new("release/released");
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en"]),
    );
    seen.note(&work.last_message());
    seen.note(&format!(
        "# releases.toml\n{}",
        work.read("statements/harbour/releases.toml")
    ));
    seen.note(&work.git([
        "for-each-ref",
        "refs/tags",
        "--format=%(objecttype) %(refname:short) %(taggername) %(taggerdate:iso-strict)\n%(contents)",
    ]));
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "en"]),
    );
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "both"]),
    );
    work.translate("dilan", "harbour", "ckb", &sorani());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "ckb", "--all"])
        .success();
    seen.run(
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", "both", "--json"]),
    );
    seen.finish();
    assert_eq!(
        work.git(["rev-parse", "release/harbour/2^{commit}"]),
        work.git(["rev-parse", "HEAD"])
    );
    work.assert_clean();
}

#[test]
fn what_is_not_saved_is_not_released() {
    let work = Workspace::approved();
    work.write("workflow.toml", work.read("workflow.toml") + "\n# a note\n");
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .stdout("")
        .stderr("error: workflow.toml was changed by hand and not saved. A decision is only made on what is saved.\nhint: Look at the changes (git diff), then save them: bayan save\n")
        .code(1);
    assert_eq!(work.git(["tag"]), "");
}

#[test]
fn a_tag_of_that_name_stops_the_release_and_leaves_everything() {
    let work = Workspace::approved();
    work.git(["tag", "release/harbour/1"]);
    let ran = work
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .code(2);
    assert!(
        ran.stderr
            .contains("There is a tag “release/harbour/1” already. Nothing was changed."),
        "{}",
        ran.stderr
    );
    assert!(!work.path("statements/harbour/releases.toml").exists());
    work.assert_clean();
}

#[test]
fn an_approved_text_with_hidden_characters_is_not_released() {
    let work = Workspace::imported();
    // Brought in by hand, past the commands that would have refused it.
    let source = work.read("statements/harbour/ar.toml");
    work.write(
        "statements/harbour/ar.toml",
        source.replace("لم يصب", "لم\u{202e} يصب"),
    );
    work.as_person("hala").bayan(["save"]).success();
    work.translate("rana", "harbour", "en", &crate::common::workspace::english());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .code(1);
    let ran = work
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .code(1);
    crate::common::text::assert_harmless("stdout", &ran.stdout);
    assert!(
        ran.stdout.starts_with("en  s4  RIGHT-TO-LEFT OVERRIDE"),
        "{}",
        ran.stdout
    );
}

#[test]
fn a_statement_with_languages_of_its_own_is_released_with_these_only() {
    let work = Workspace::approved();
    work.write(
        "statements/harbour/statement.toml",
        "date = 2021-02-05\nlanguages = [\"en\"]\n",
    );
    work.as_person("hala").bayan(["save"]).success();
    let status = work.bayan(["status", "--json"]).success().json();
    assert_eq!(status["statements"][0]["languages"].as_array().unwrap().len(), 1);
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "ckb"])
        .stdout("")
        .stderr("error: harbour is not translated into ckb.\nhint: Its languages stand in statements/harbour/statement.toml under “languages”.\n")
        .code(2);
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
}

#[test]
fn a_second_release_follows_a_correction() {
    let work = Workspace::released();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .stdout("harbour is released: release 2.\n")
        .stderr("Release 1 of harbour (en) no longer matches: the texts have changed since.\nIt corrects release 1. Readers are told, below the title:\nar: تصويب للإصدار 1: في المضمون (كالأرقام أو التواريخ أو الأسماء).\nen: Correction to release 1: the content (such as figures, dates or names).\nMarked in git as release/harbour/2\nhint: To make the documents: bayan export harbour --with en\n")
        .success();
}
