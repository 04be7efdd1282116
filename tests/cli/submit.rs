//! `bayan submit`: each way in which a file can be wrong is told apart, and a submission never approves.

use std::fs;
use std::path::PathBuf;

use crate::common::workspace::{english, fill};
use crate::common::{HARBOUR, Transcript, Workspace};

/// A package that rana pulled and filled in; it lies beside the workspace.
fn pulled(work: &Workspace, file: &str) -> PathBuf {
    let path = work.beside("tmp").join(file);
    work.as_person("rana")
        .bayan(["pull", "--lang", "en", "-o", path.to_str().unwrap()])
        .success();
    if file.ends_with(".toml") {
        fill(&path, &english());
    }
    path
}

fn change(path: &PathBuf, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from:?} in {text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_package_comes_back_through_toml_and_is_not_approved() {
    let work = Workspace::imported();
    let path = pulled(&work, "work.toml");
    let mut seen = Transcript::new("submit/toml");
    seen.run(work.as_person("rana").bayan(["submit", "../tmp/work.toml"]));
    seen.note(&work.last_message());
    seen.note(&format!("# en.toml\n{}", work.read("statements/harbour/en.toml")));
    seen.run(work.as_person("rana").bayan(["submit", "../tmp/work.toml"]));
    seen.run(
        work.as_person("rana")
            .bayan(["submit", path.to_str().unwrap(), "--json"]),
    );
    seen.finish();
    assert!(
        work.states("harbour", "en")
            .iter()
            .all(|(_, state)| state == "translated")
    );
    work.assert_clean();
}

#[test]
fn a_package_comes_back_through_xliff_even_if_the_tool_calls_it_final() {
    let work = Workspace::imported();
    let path = pulled(&work, "work.xlf");
    let mut text = fs::read_to_string(&path).unwrap();
    for (_, target) in english() {
        text = text.replacen(
            "</source>\n      </segment>",
            &format!("</source>\n<target>{target}</target></segment>"),
            1,
        );
    }
    fs::write(&path, text.replace("state=\"initial\"", "state=\"final\"")).unwrap();
    work.as_person("rana")
        .bayan(["submit", "../tmp/work.xlf"])
        .stdout("6 entered, 0 unchanged, 0 refused.\n")
        .stderr("")
        .success();
    assert!(
        work.states("harbour", "en")
            .iter()
            .all(|(_, state)| state == "translated")
    );
}

#[test]
fn a_row_whose_source_changed_is_refused_with_the_difference_and_the_others_are_entered() {
    let work = Workspace::imported();
    pulled(&work, "work.toml");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan(["submit", "../tmp/work.toml"])
        .stdout("5 entered, 0 unchanged, 1 refused.\n")
        .stderr(
            "../tmp/work.toml:39: the source of s3 has changed since it was pulled; not entered\n  تدين النقابة حريق المخزن رقم [-3-]{+4+}.\nhint: Pull the new source and translate it: bayan pull --lang en harbour\n",
        )
        .code(1);
    assert_eq!(work.state("harbour", "en", "s3"), "missing");
    assert_eq!(work.state("harbour", "en", "s4"), "translated");
    work.assert_clean();
}

#[test]
fn what_is_wrong_with_a_row_is_told_apart() {
    let work = Workspace::imported();
    let path = pulled(&work, "work.toml");
    change(&path, "id = \"s1\"", "id = \"s99\"");
    change(
        &path,
        "statement = \"harbour\"\nid = \"s2\"",
        "statement = \"nowhere\"\nid = \"s2\"",
    );
    change(&path, "حريق المخزن رقم 3.\"\"\"", "حريق المخزن رقم 9.\"\"\"");
    change(&path, "Nobody was hurt.", "Nobody\u{202e} was hurt.");
    change(
        &path,
        "inspect all warehouses.\"\"\"",
        "inspect all warehouses.\"\"\"\nunfinished = true",
    );
    let text = fs::read_to_string(&path).unwrap();
    let last = text.rfind("[[segment]]").unwrap();
    fs::write(
        &path,
        format!("{text}\n{}", text[last..].replace("The council", "A council")),
    )
    .unwrap();
    let mut seen = Transcript::new("submit/rows");
    seen.run(work.as_person("rana").bayan(["submit", "../tmp/work.toml"]));
    seen.run(
        work.as_person("rana")
            .bayan(["submit", "../tmp/work.toml", "--json"]),
    );
    seen.finish();
    assert_eq!(work.state("harbour", "en", "s6"), "translated");
}

#[test]
fn what_is_wrong_with_a_file_is_told_apart() {
    let work = Workspace::imported();
    let toml = fs::read_to_string(pulled(&work, "work.toml")).unwrap();
    let xliff = fs::read_to_string(pulled(&work, "work.xlf")).unwrap();
    let doctype = xliff.replacen(
        "?>",
        "?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
        1,
    );
    let cases = [
        (
            "other-workspace.toml",
            toml.replace("harbour-press", "another-office"),
        ),
        ("no-language.toml", toml.replace("lang = \"en\"\n", "")),
        ("french.toml", toml.replace("lang = \"en\"\n", "lang = \"fr\"\n")),
        ("kurdish.toml", toml.replace("lang = \"en\"\n", "lang = \"ku\"\n")),
        (
            "truncated.toml",
            toml[..toml.rfind("The council").unwrap() + 5].to_owned(),
        ),
        ("truncated.xlf", xliff[..xliff.len() / 2].to_owned()),
        ("empty.toml", String::new()),
        ("something.txt", "Dear colleagues\n".to_owned()),
        ("mistyped.toml", toml.replacen("\ntarget = ", "\ntaregt = ", 1)),
        (
            "merge.toml",
            toml.replacen(
                "Nobody was hurt.",
                "<<<<<<< ours\nNobody\n=======\nNone\n>>>>>>> theirs\n",
                1,
            ),
        ),
        ("doctype.xlf", doctype),
        (
            "no-rows.toml",
            toml[..toml.find("[[segment]]").unwrap()].to_owned(),
        ),
    ];
    let mut seen = Transcript::new("submit/files");
    for (name, text) in cases {
        fs::write(work.beside("tmp").join(name), text).unwrap();
        seen.run(
            work.as_person("rana")
                .bayan(["submit", &format!("../tmp/{name}")]),
        );
    }
    seen.run(work.as_person("rana").bayan(["submit", "../tmp/not-there.xlf"]));
    seen.run(work.as_person("dilan").bayan(["submit", "../tmp/work.toml"]));
    seen.run(work.as_person("rana").bayan(["submit"]));
    seen.finish();
    assert_eq!(work.git(["status", "--porcelain"]), "");
    assert_eq!(work.counts("harbour", "en")["missing"], 6);
}

#[test]
fn one_bad_file_among_several_leaves_everything_as_it_was() {
    let work = Workspace::imported();
    pulled(&work, "work.toml");
    fs::write(work.beside("tmp").join("bad.toml"), "<<<<<<< ours\n").unwrap();
    work.as_person("rana")
        .bayan(["submit", "../tmp/work.toml", "../tmp/bad.toml"])
        .stdout("")
        .code(2);
    assert_eq!(work.counts("harbour", "en")["missing"], 6);
}

#[test]
fn missing_rows_and_empty_targets_stay_pending() {
    let work = Workspace::imported();
    let path = pulled(&work, "work.toml");
    let text = fs::read_to_string(&path).unwrap();
    let last = text.rfind("[[segment]]").unwrap();
    fs::write(&path, text[..last].replace("Nobody was hurt.", "")).unwrap();
    work.as_person("rana")
        .bayan(["submit", "../tmp/work.toml"])
        .stdout("4 entered, 0 unchanged, 0 refused.\n")
        .stderr("1 segment that was pulled is not in the file; it stays pending.\n1 segment was left empty; it stays pending.\n")
        .success();
    assert_eq!(work.counts("harbour", "en")["missing"], 2);
}

#[test]
fn stale_and_rejected_targets_that_were_not_touched_stay_so() {
    let work = Workspace::translated();
    work.as_person("salam")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s4",
            "--because",
            "who was not?",
        ])
        .success();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    let path = work.beside("tmp").join("work.toml");
    work.as_person("rana")
        .bayan(["pull", "--lang", "en", "-o", path.to_str().unwrap()])
        .success();
    work.as_person("rana")
        .bayan(["submit", "../tmp/work.toml"])
        .stdout("0 entered, 2 unchanged, 0 refused.\n")
        .stderr(
            "../tmp/work.toml:11: the target of s3 was not touched although its source changed; it stays stale\n../tmp/work.toml:30: the target of s4 was not touched although it was rejected; it stays rejected\nhint: If a stale target is still right, say so: bayan confirm harbour --lang en s3\n",
        )
        .success();
    assert_eq!(work.state("harbour", "en", "s3"), "stale");
    assert_eq!(work.state("harbour", "en", "s4"), "rejected");
}

#[test]
fn a_package_pulled_before_a_colleague_translated_replaces_and_says_so() {
    let work = Workspace::imported();
    let people = work.read("workflow.toml");
    work.write(
        "workflow.toml",
        people.replace(
            "\"reviewer:en\"]\n\n[people.nadia]",
            "\"reviewer:en\", \"translator:en\"]\n\n[people.nadia]",
        ),
    );
    work.as_person("hala").bayan(["save"]).success();
    let path = pulled(&work, "work.toml");
    work.translate("mina", "harbour", "en", &[("s1", "A statement")]);
    change(&path, "Nobody was hurt.", "");
    let ran = work
        .as_person("rana")
        .bayan(["submit", "../tmp/work.toml"])
        .success();
    assert!(
        ran.stderr
            .contains("s1 entered in the place of a colleague's translation"),
        "{}",
        ran.stderr
    );
}
