//! Releases that follow each other: which no longer hold, what a new one corrects, what an old one was.

use std::fs;
use std::path::Path;

use crate::common::workspace::sorani;
use crate::common::{HARBOUR, Transcript, Workspace};

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>\n";

/// Another number in the Arabic and the English, approved.
fn correct(work: &Workspace) {
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    retranslate(work, "The union condemns the fire in warehouse 4.");
}

fn retranslate(work: &Workspace, s3: &str) {
    work.translate("rana", "harbour", "en", &[("s3", s3)]);
    approve(work, "en");
}

fn approve(work: &Workspace, lang: &str) {
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", lang, "--all"])
        .success();
}

fn release(work: &Workspace, rest: &[&str]) -> crate::common::call::Call {
    work.as_person("nadia")
        .bayan([&["release", "harbour"], rest].concat())
}

fn export(work: &Workspace, folder: &str, rest: &[&str]) -> crate::common::call::Call {
    let fixed = [
        "export",
        "harbour",
        "--with",
        "en",
        "--format",
        "html,md,txt",
        "-o",
        folder,
    ];
    work.bayan([&fixed[..], rest].concat())
}

/// Every file of a folder, with its bytes.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

#[track_caller]
fn assert_same_files(work: &Workspace, one: &str, other: &str) {
    assert!(
        files(&work.path(one)) == files(&work.path(other)),
        "{one} and {other} differ"
    );
}

/// An office with a logo and a template, and a release in that look.
fn released_with_a_look() -> Workspace {
    let work = Workspace::approved();
    work.write("logo.svg", SVG);
    work.write("templates/site.js", "// Ours.\n");
    let config = work.read("workflow.toml");
    work.write(
        "workflow.toml",
        config + "\n[house]\nname = { en = \"Harbour Union\" }\nlogo = \"logo.svg\"\n",
    );
    work.as_person("hala").bayan(["save"]).success();
    release(&work, &["--with", "en"]).success();
    work
}

/// Changes texts, verdicts, date, policy, letterhead, logo and templates.
fn change_everything(work: &Workspace) {
    correct(work);
    let config = work.read("workflow.toml");
    let config = config
        .replace("Harbour Union", "The Union")
        .replace("approvals = 1", "approvals = 2");
    work.write("workflow.toml", config);
    work.write("logo.svg", SVG.replace('4', "3"));
    fs::remove_file(work.path("templates/site.js")).unwrap();
    work.write("templates/site.css", "Another.\n");
    work.write(
        "statements/harbour/statement.toml",
        "date = 2021-03-01\ndemonstration = true\n",
    );
    work.as_person("hala").bayan(["save"]).success();
}

#[test]
fn an_old_release_is_the_same_to_the_byte_after_everything_changed() {
    let work = released_with_a_look();
    export(&work, "../tmp/before", &[]).success();
    change_everything(&work);
    export(&work, "../tmp/after", &["--release", "1"])
        .stderr("These documents are release 1.\n")
        .success();
    assert_same_files(&work, "../tmp/before", "../tmp/after");
    work.policy(1, true).without_checks(&["document-date"]);
    release(&work, &["--with", "en"]).success();
    export(&work, "../tmp/later", &["--release", "1"])
        .stderr(
            "These documents are release 1.\nRelease 1 is not the latest: release 2 replaces it in ar, en.\n",
        )
        .success();
    assert_same_files(&work, "../tmp/before", "../tmp/later");
    export(&work, "../tmp/second", &[])
        .stderr("These documents are release 2.\n")
        .success();
    assert!(files(&work.path("../tmp/second")) != files(&work.path("../tmp/before")));
}

#[test]
fn an_old_release_is_found_without_its_tag_and_in_spite_of_a_wrong_one() {
    let work = released_with_a_look();
    export(&work, "../tmp/before", &[]).success();
    change_everything(&work);
    work.git(["tag", "-d", "release/harbour/1"]);
    export(&work, "../tmp/untagged", &["--release", "1"]).success();
    work.git(["tag", "release/harbour/1", "HEAD"]);
    export(&work, "../tmp/moved", &["--release", "1"]).success();
    assert_same_files(&work, "../tmp/before", "../tmp/untagged");
    assert_same_files(&work, "../tmp/before", "../tmp/moved");
}

#[test]
fn a_release_whose_look_is_lost_says_so_and_can_be_had_in_todays() {
    let work = released_with_a_look();
    work.write("logo.svg", SVG.replace('4', "3"));
    work.as_person("hala").bayan(["save"]).success();
    // A history that begins today: the texts are in the files, the old logo is nowhere.
    work.git(["tag", "-d", "release/harbour/1"]);
    let tree = work.git(["write-tree"]);
    let commit = work.git(["commit-tree", tree.trim(), "-m", "Begin anew"]);
    work.git(["reset", "--hard", commit.trim()]);
    export(&work, "../tmp/lost", &[])
        .stdout("")
        .stderr("error: The letterhead, logo, fonts or templates have changed since release 1 of harbour, and those of that time are not in this clone's history.\nhint: To show the same texts in today's look: --house today\nhint: If the clone is shallow, fetch the history: git fetch --unshallow\n")
        .code(1);
    assert!(!work.path("../tmp/lost").exists());
    export(&work, "../tmp/today", &["--house", "today"]).success();
}

/// Takes an object out of the repository, as a failing disk does.
fn lose(work: &Workspace, object: &str) {
    let id = work.git(["rev-parse", object]);
    let (folder, file) = id.trim().split_at(2);
    let path = work.path(&format!(".git/objects/{folder}/{file}"));
    fs::remove_file(path).unwrap();
}

#[test]
fn a_damaged_history_is_told_and_nothing_is_half_exported() {
    for lost in ["statements/harbour/ar.toml", "logo.svg"] {
        let work = released_with_a_look();
        change_everything(&work);
        lose(&work, &format!("release/harbour/1:{lost}"));
        let ran = export(&work, "../tmp/lost", &["--release", "1"])
            .stdout("")
            .code(2);
        assert!(ran.stderr.contains("git fsck"), "{lost}: {}", ran.stderr);
        assert!(!work.path("../tmp/lost").exists());
        let texts = lost != "logo.svg";
        export(&work, "../tmp/today", &["--release", "1", "--house", "today"]).code(if texts {
            2
        } else {
            0
        });
    }
}

#[test]
fn a_look_that_nobody_saved_is_not_released() {
    let work = Workspace::approved();
    work.write("templates/site.js", "// Ours.\n");
    release(&work, &["--with", "en"])
        .stdout("")
        .stderr("error: templates/site.js was changed by hand and not saved. A decision is only made on what is saved.\nhint: Look at the changes (git diff), then save them: bayan save\n")
        .code(1);
    work.as_person("hala")
        .bayan(["save"])
        .stdout("templates/site.js\n1 file saved.\n")
        .success();
    release(&work, &["--with", "en"]).success();
    fs::remove_file(work.path("templates/site.js")).unwrap();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    retranslate(&work, "The union condemns the fire in warehouse 4.");
    release(&work, &["--with", "en"]).code(1);
}

#[test]
fn a_record_of_an_older_version_is_shown_in_todays_look() {
    let work = Workspace::released();
    let path = "statements/harbour/releases.toml";
    let record = work.read(path);
    let old: Vec<&str> = record
        .lines()
        .filter(|line| !line.starts_with("house =") && !line.starts_with("date ="))
        .collect();
    work.write(path, old.join("\n") + "\n");
    let config = work.read("workflow.toml");
    work.write(
        "workflow.toml",
        config + "\n[house]\nname = { en = \"Harbour Union\" }\n",
    );
    work.as_person("hala").bayan(["save"]).success();
    export(&work, "../tmp/old", &["--release", "1"]).success();
    assert_eq!(files(&work.path("../tmp/old")).len(), 3);
}

#[test]
fn a_release_that_there_is_not_is_told_with_those_that_there_are() {
    let work = Workspace::released();
    export(&work, "../tmp/out", &["--release", "7"])
        .stdout("")
        .stderr("error: harbour has no release 7.\nhint: Its releases: 1\n")
        .code(1);
    work.bayan(["export", "harbour", "--with", "en,ckb", "--release", "1"])
        .stderr("error: Release 1 of harbour is not in ckb.\nhint: Its languages: en\n")
        .code(1);
    work.bayan(["export", "harbour", "--with", "en", "--release", "1", "--draft"])
        .code(2);
}

#[test]
fn releases_that_no_longer_match_are_told_until_the_next() {
    let work = Workspace::released();
    let mut seen = Transcript::new("corrections/corrected");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    seen.run(work.bayan(["status"]));
    let status = work.bayan(["status", "--json"]).success().json();
    assert_eq!(
        status["statements"][0]["releases"],
        serde_json::json!([{ "number": 1, "languages": ["en"], "current": true, "matches": false }])
    );
    assert_eq!(status["total"]["outdated_releases"], 1);
    // Asked for by name it is answered from the files, and says the same.
    let named = work.bayan(["status", "harbour", "--json"]).success().json();
    assert_eq!(named["statements"], status["statements"]);
    seen.run(work.bayan(["show", "harbour", "--lang", "en"]));
    seen.run(release(&work, &["--with", "en"]));
    seen.run(work.bayan(["diff", "harbour", "--release", "1", "--draft"]));
    retranslate(&work, "The union condemns the fire in warehouse 4.");
    seen.run(release(&work, &["--with", "en", "--dry-run"]));
    assert_eq!(work.git(["tag"]), "release/harbour/1");
    seen.run(release(&work, &["--with", "en", "--json"]));
    seen.note(&work.read("statements/harbour/releases.toml"));
    seen.run(work.bayan(["status"]));
    seen.run(export(&work, "../tmp", &[]));
    for name in ["harbour.ar-en.md", "harbour.ar-en.txt"] {
        seen.note(&format!("# {name}\n{}", work.read(&format!("../tmp/{name}"))));
    }
    seen.run(work.bayan(["diff", "harbour", "--release", "1"]));
    seen.run(work.bayan(["diff", "harbour", "--release", "1", "--lang", "en", "--json"]));
    seen.run(work.bayan(["diff", "harbour", "--release", "2"]));
    seen.run(work.bayan(["diff", "harbour", "--release", "1", "--locale", "ar"]));
    seen.run(work.bayan(["status", "--locale", "ckb"]));
    seen.finish();
    assert!(work.read("../tmp/harbour.ar-en.html").contains(
        "<p class=\"correction\" lang=\"en\" dir=\"ltr\" style=\"grid-row:2\">Correction to release 1:"
    ));
    // What reverts to the old texts matches the old release, which is not what readers have.
    work.revise("harbour", HARBOUR);
    retranslate(&work, "The union condemns the fire in warehouse 3.");
    let status = work.bayan(["status", "--json"]).success().json();
    let releases = &status["statements"][0]["releases"];
    assert_eq!(
        (&releases[0]["matches"], &releases[0]["current"]),
        (&true.into(), &false.into())
    );
    assert_eq!(
        (&releases[1]["matches"], &releases[1]["current"]),
        (&false.into(), &true.into())
    );
    release(&work, &["--with", "en"]).success();
}

/// The kind that the next release of these languages tells.
fn kind(work: &Workspace, with: &str) -> serde_json::Value {
    let report = release(work, &["--with", with, "--json"]).success().json();
    let correction = &report["correction"];
    if !correction.is_null() {
        let lines = correction["lines"].as_object().unwrap();
        assert_eq!(lines.len(), with.split(',').count() + 1, "{lines:?}");
    }
    correction.get("kind").cloned().unwrap_or_default()
}

#[test]
fn the_kind_of_a_correction_is_that_of_the_gravest_change() {
    let spelled = HARBOUR.replace("يصب", "يُصب");
    let worded = spelled.replace("نطالب", "ندعو");
    let work = Workspace::released();
    work.without_checks(&["numbers"]);
    assert_eq!(
        work.read("statements/harbour/releases.toml")
            .matches("correction")
            .count(),
        0
    );
    work.revise("harbour", &spelled);
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "s4"])
        .success();
    approve(&work, "en");
    assert_eq!(kind(&work, "en"), "orthographic");
    work.revise("harbour", &worded);
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "s5"])
        .success();
    approve(&work, "en");
    assert_eq!(kind(&work, "en"), "wording");
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    work.as_person("rana").bayan(["save"]).success();
    approve(&work, "en");
    assert_eq!(kind(&work, "en"), "translation");
    // A sentence more.
    work.revise("harbour", &worded.replace("كلها.", "كلها. ونشكر رجال الإطفاء."));
    let added = work.bayan(["show", "harbour", "--json"]).success().json();
    let id = added["blocks"][3]["segments"][1]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    work.translate("rana", "harbour", "en", &[(&id, "We thank the fire brigade.")]);
    approve(&work, "en");
    assert_eq!(kind(&work, "en"), "substance");
    // The Arabic changes in spelling only, the English in a number: the graver is told.
    work.revise("harbour", &worded.replace("كلها.", "كلّها. ونشكر رجال الإطفاء."));
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "s5"])
        .success();
    work.edit("statements/harbour/en.toml", "in warehouse 3.", "in warehouse 5.");
    work.as_person("rana").bayan(["save"]).success();
    approve(&work, "en");
    assert_eq!(kind(&work, "en"), "substance");
    // More languages of the same texts correct nothing.
    let mut targets = sorani();
    targets.push((&id, "سوپاسی ئاگرکوژێنەوەکان دەکەین."));
    work.translate("dilan", "harbour", "ckb", &targets);
    approve(&work, "ckb");
    assert_eq!(kind(&work, "en,ckb"), serde_json::Value::Null);
}

#[test]
fn what_a_release_replaces_goes_by_its_languages() {
    let work = Workspace::released();
    work.without_checks(&["numbers"]);
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate("dilan", "harbour", "ckb", &sorani());
    approve(&work, "ckb");
    let second = release(&work, &["--with", "ckb", "--json"]).success().json();
    assert_eq!(second["correction"]["kind"], "substance", "{second}");
    assert_eq!(second["correction"]["replaces"], serde_json::json!([1]));
    assert_eq!(second["correction"]["adds_languages"], true);
    // Who has the English has an Arabic that was corrected since.
    let status = work.bayan(["status", "--json"]).success().json();
    let releases = &status["statements"][0]["releases"];
    assert_eq!(
        (&releases[0]["current"], &releases[0]["matches"]),
        (&true.into(), &false.into())
    );
    export(&work, "../tmp", &[])
        .stderr("These documents are release 1.\nRelease 1 is not the latest: release 2 replaces it in ar.\n")
        .success();
    let diff = work
        .bayan(["diff", "harbour", "--release", "1", "--json"])
        .success()
        .json();
    assert_eq!(
        diff["languages"],
        serde_json::json!([{ "language": "en", "against": 1 }, { "language": "ar", "against": 2 }])
    );
    assert_eq!(diff["segments"][0]["language"], "ar");
    let of_source = |rest: &[&str]| {
        let fixed = ["diff", "harbour", "--release", "1", "--lang", "ar", "--json"];
        work.bayan([&fixed[..], rest].concat()).success().json()
    };
    assert_eq!(
        of_source(&[])["languages"],
        serde_json::json!([{ "language": "ar", "against": 2 }])
    );
    assert_eq!(
        of_source(&["--draft"])["languages"],
        serde_json::json!([{ "language": "ar", "against": null }])
    );
    assert_eq!(of_source(&[])["segments"], diff["segments"]);
    assert_eq!(of_source(&["--draft"])["segments"], diff["segments"]);
    work.bayan(["diff", "harbour", "--release", "1", "--lang", "ckb"])
        .stderr("error: Release 1 of harbour is not in ckb.\nhint: Its languages: en\n")
        .code(1);
    work.bayan(["diff", "harbour"]).stdout("").code(2);
    work.bayan(["diff", "harbour", "s1", "--release", "1"])
        .stdout("")
        .code(2);
    retranslate(&work, "The union condemns the fire in warehouse 4.");
    let third = release(&work, &["--with", "both", "--json"]).success().json();
    assert_eq!(third["correction"]["replaces"], serde_json::json!([1, 2]));
    assert_eq!(third["correction"]["adds_languages"], false);
    let line = third["correction"]["lines"]["en"].as_str().unwrap();
    assert!(
        line.starts_with("Correction to release 1, 2: the content"),
        "{line}"
    );
    // The same texts once more, in all of the languages or in one, are no release.
    for (with, asked) in [("both", "en,ckb"), ("en", "en"), ("ckb", "ckb")] {
        release(&work, &["--with", with])
            .stdout("")
            .stderr(&format!("error: harbour was released with exactly these texts before: release 3, in ckb, en.\nhint: To make the documents: bayan export harbour --with {asked}\n"))
            .code(1);
    }
    // A text that changed goes on, and alone.
    let (file, text) = ("statements/harbour/en.toml", "in warehouse 4.");
    work.edit_and_save("rana", file, text, "in warehouse no. 4.");
    approve(&work, "en");
    let fourth = release(&work, &["--with", "en", "--json"]).success().json();
    assert_eq!(fourth["number"], 4);
    assert_eq!(fourth["correction"]["replaces"], serde_json::json!([3]));
    // What the other language says is release 3 still; both together are nobody's yet.
    let refused = release(&work, &["--with", "ckb", "--json"]).code(1).json_error();
    assert_eq!(refused["error"]["code"], "release-already", "{refused}");
    let both = release(&work, &["--with", "both", "--dry-run", "--json"]);
    assert_eq!(both.success().json()["number"], 5);
}

#[test]
fn what_readers_of_another_arabic_have_can_be_released_again() {
    let work = Workspace::released();
    work.without_checks(&["numbers"]);
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate("dilan", "harbour", "ckb", &sorani());
    approve(&work, "ckb");
    release(&work, &["--with", "ckb"]).success();
    // The English is approved for this Arabic still, and readers have had another since.
    work.revise("harbour", HARBOUR);
    let third = release(&work, &["--with", "en", "--json"]).success().json();
    assert_eq!(third["number"], 3);
}

#[test]
fn a_correction_line_is_what_somebody_wrote_and_stays_so() {
    let work = Workspace::approved();
    release(&work, &["--with", "en", "--correction", "en=Too early."])
        .stderr("error: harbour was not released before, so there is nothing to correct.\n")
        .code(2);
    release(&work, &["--with", "en"]).success();
    correct(&work);
    for (given, error) in [
        ("Corrected.", "“Corrected.” does not say in which language it is."),
        (
            "ckb=…",
            "There is a correction line in ckb, but the release is in ar, en.",
        ),
        ("en= ", "The correction in en must be one line of text."),
        ("en=one\ntwo", "The correction in en must be one line of text."),
        ("en=one\u{202e}two", "RIGHT-TO-LEFT OVERRIDE"),
        ("ku=…", "ku"),
    ] {
        let ran = release(&work, &["--with", "en", "--correction", given])
            .stdout("")
            .code(2);
        assert!(ran.stderr.contains(error), "{given:?}: {}", ran.stderr);
    }
    release(
        &work,
        &["--with", "en", "--correction", "en=a", "--correction", "en=b"],
    )
    .stderr("error: There are two correction lines in en. Give one.\n")
    .code(2);
    assert_eq!(
        work.read("statements/harbour/releases.toml")
            .matches("[[release]]")
            .count(),
        1
    );
    let line = "en=The fire was in <b>4</b>, *not* `3` {{ x }}.";
    release(&work, &["--with", "en", "--correction", line]).success();
    export(&work, "../tmp", &[]).success();
    assert!(
        work.read("../tmp/harbour.ar-en.html")
            .contains("The fire was in &lt;b&gt;4&lt;/b&gt;, *not* `3` {{ x }}.")
    );
    let markdown = work.read("../tmp/harbour.ar-en.md");
    assert!(
        markdown.contains("> The fire was in &lt;b&gt;4&lt;/b&gt;, \\*not\\* \\`3\\` {{ x }}."),
        "{markdown}"
    );
    let record = work.read("statements/harbour/releases.toml");
    assert!(record.contains("\nar = \"تصويب للإصدار 1: في المضمون"), "{record}");
    assert!(
        record.contains("\nen = \"The fire was in <b>4</b>, *not* `3` {{ x }}.\"\n"),
        "{record}"
    );
}

#[test]
fn where_the_old_texts_are_lost_the_lines_can_be_written() {
    let work = Workspace::released();
    correct(&work);
    work.git(["tag", "-d", "release/harbour/1"]);
    let tree = work.git(["write-tree"]);
    let commit = work.git(["commit-tree", tree.trim(), "-m", "Begin anew"]);
    work.git(["reset", "--hard", commit.trim()]);
    release(&work, &["--with", "en", "--correction", "en=Warehouse 4, not 3."])
        .stdout("")
        .stderr("error: What changed since release 1 of harbour cannot be told: its texts are not in this clone's history.\nhint: You can write the correction lines yourself: --correction LANGUAGE=TEXT, for every language, the source too.\nhint: If the clone is shallow, fetch the history: git fetch --unshallow\n")
        .code(1);
    release(
        &work,
        &[
            "--with",
            "en",
            "--correction",
            "en=Warehouse 4, not 3.",
            "--correction",
            "ar=المخزن رقم 4 لا 3.",
        ],
    )
    .success();
    work.assert_clean();
}
