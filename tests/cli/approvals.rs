//! Signed approvals: what is signed, whose keys count and until when, and every way in which a signature does not do.

use std::fs;
use std::process::Command;

use crate::common::Workspace;
use crate::common::people::{self, PEOPLE};
use crate::signing::{configure, key, ssh_config};

const REVIEWS: &str = "statements/harbour/en.reviews.toml";

/// `workflow.toml` that asks for signatures, with these keys, each as it is written in the file.
pub fn workflow(keys: &[(&str, &str)]) -> String {
    let mut text = people::workflow(PEOPLE, 1, true).replace("[review]\n", "[review]\nsigned = true\n");
    for (person, key) in keys {
        let head = format!("[people.{person}]\n");
        text = text.replace(&head, &format!("{head}keys = [{key}]\n"));
    }
    text
}

/// The translation to be reviewed, and keys of salam's and mina's that the office knows.
fn translated() -> Workspace {
    let work = Workspace::translated();
    let public = |name: &str| format!("\"{}\"", key(&work, name).1);
    let text = workflow(&[("salam", &public("salam")), ("mina", &public("mina"))]);
    work.write("workflow.toml", text);
    work.as_person("hala").bayan(["save"]).success();
    sign_as(&work, "salam");
    work
}

pub fn sign_as(work: &Workspace, name: &str) {
    configure(work, &ssh_config(&work.beside("home").join(name)));
}

fn approve(work: &Workspace, segment: &str) {
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", segment])
        .success();
}

/// The reason why the last verdict on a segment counts for nothing.
fn void(work: &Workspace, segment: &str) -> String {
    let ran = work
        .bayan(["why", "harbour", "--lang", "en", segment, "--json"])
        .success();
    let facts = ran.json()["facts"].clone();
    let last = facts
        .as_array()
        .unwrap()
        .iter()
        .rfind(|fact| fact["what"] == "void-verdict");
    last.map_or_else(String::new, |fact| fact["detail"].as_str().unwrap().to_owned())
}

#[test]
fn a_signed_approval_counts_and_survives_what_git_does_to_commits() {
    let work = translated();
    approve(&work, "s1");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    let text = work.read(REVIEWS);
    assert!(text.contains("policy = \"b3:"), "{text}");
    assert!(text.contains("-----BEGIN SSH SIGNATURE-----\n"), "{text}");
    work.assert_clean();
    work.git(["checkout", "-q", "-b", "other", "HEAD~1"]);
    work.git(["cherry-pick", "-"]);
    work.git(["commit", "-q", "--amend", "--reset-author", "-m", "squashed"]);
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
}

#[test]
fn without_a_signature_nothing_is_approved() {
    let work = Workspace::approved();
    let (_, public) = key(&work, "salam");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    work.write("workflow.toml", workflow(&[("salam", &format!("\"{public}\""))]));
    work.as_person("hala").bayan(["save"]).success();
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
    assert_eq!(void(&work, "s1"), "unsigned");
    let why = work.bayan(["why", "harbour", "--lang", "en", "s1"]).success();
    assert!(
        why.stdout
            .contains("not signed, and workflow.toml asks for signed verdicts")
    );
    let status = work.bayan(["status", "harbour", "--lang", "en"]).success();
    assert!(status.stdout.contains("count for nothing"), "{}", status.stdout);
    let gate = work
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .code(1);
    assert!(gate.stdout.contains("not signed"), "{}", gate.stdout);
    sign_as(&work, "salam");
    approve(&work, "s1");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
}

#[test]
fn a_key_that_would_not_count_records_nothing() {
    let work = translated();
    let before = work.log();
    let refused = |code: &str| {
        let ran = work
            .as_person("salam")
            .bayan(["approve", "harbour", "--lang", "en", "s1", "--json"])
            .code(2);
        assert_eq!(ran.json_error()["error"]["code"], code);
        assert_eq!(work.log(), before);
        assert!(!work.path(REVIEWS).exists());
    };
    sign_as(&work, "mina");
    refused("signing-not-your-key");
    sign_as(&work, "nobody");
    refused("signing-program");
    configure(&work, "");
    refused("signing-no-key");
    assert_eq!(work.left_in_tmp(), Vec::<String>::new());
}

#[test]
fn a_key_counts_from_and_until() {
    let work = translated();
    let public = fs::read_to_string(work.beside("home").join("salam.pub")).unwrap();
    let with = |span: &str| {
        let key = format!("{{ key = \"{}\"{span} }}", public.trim());
        work.write("workflow.toml", workflow(&[("salam", &key)]));
        work.as_person("hala").bayan(["save"]).success();
    };
    approve(&work, "s1");
    with(", from = 2000-01-01");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    with(", until = 2000-01-01");
    assert_eq!(
        (
            work.state("harbour", "en", "s1").as_str(),
            void(&work, "s1").as_str()
        ),
        ("translated", "key-not-valid")
    );
    let ran = work
        .as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s1"])
        .code(2);
    assert!(ran.stderr.contains("not at this time"), "{}", ran.stderr);
    with(", from = 2090-01-01");
    assert_eq!(void(&work, "s1"), "key-not-valid");
    // A key that is lost is ended, and what it signed before stands.
    with(&format!(", until = {}", work.now()));
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    let (_, new) = key(&work, "salam-new");
    let both = format!(
        "{{ key = \"{}\", until = {} }}, \"{new}\"",
        public.trim(),
        work.now()
    );
    work.write("workflow.toml", workflow(&[("salam", &both)]));
    work.as_person("hala").bayan(["save"]).success();
    sign_as(&work, "salam-new");
    approve(&work, "s2");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    assert_eq!(work.state("harbour", "en", "s2"), "approved");
}

#[test]
fn whatever_is_changed_in_a_signed_verdict_makes_it_count_for_nothing() {
    let work = translated();
    approve(&work, "s1");
    let whole = work.read(REVIEWS);
    let at = whole
        .lines()
        .find(|line| line.starts_with("at = "))
        .unwrap()
        .to_owned();
    let policy = whole
        .lines()
        .find(|line| line.starts_with("policy = "))
        .unwrap()
        .to_owned();
    for (from, to, reason) in [
        (at.as_str(), "at = 2021-02-05T14:10:00Z", "bad-signature"),
        (policy.as_str(), "policy = \"b3:00\"", "bad-signature"),
        ("by = \"salam\"", "by = \"mina\"", "bad-signature"),
        (
            "[verdict.approve]",
            "because = \"x\"\n[verdict.reject]",
            "bad-signature",
        ),
        (
            "-----BEGIN SSH SIGNATURE-----\n",
            "-----BEGIN SSH SIGNATURE-----\nAAAA",
            "bad-signature",
        ),
    ] {
        let changed = whole.replace(from, to);
        assert_ne!(changed, whole, "{from}");
        work.write(REVIEWS, changed);
        assert_eq!(
            (
                work.state("harbour", "en", "s1").as_str(),
                void(&work, "s1").as_str()
            ),
            ("translated", reason),
            "{to}"
        );
    }
    work.write(REVIEWS, &whole);
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    // In a workspace of another name the same verdict is a stranger's.
    work.edit("workflow.toml", "harbour-press", "another-press");
    assert_eq!(void(&work, "s1"), "bad-signature");
}

#[test]
fn a_signature_for_something_else_counts_for_nothing() {
    let work = translated();
    approve(&work, "s1");
    let text = work.read(REVIEWS);
    let start = text.find("-----BEGIN").unwrap();
    let end = text.find("-----END SSH SIGNATURE-----\n").unwrap() + "-----END SSH SIGNATURE-----\n".len();
    let file = work.beside("tmp").join("text");
    fs::write(&file, "x").unwrap();
    let made = Command::new("ssh-keygen")
        .args(["-q", "-Y", "sign", "-n", "git", "-f"])
        .arg(work.beside("home").join("salam"))
        .arg(&file)
        .output()
        .unwrap();
    assert!(made.status.success());
    let foreign = fs::read_to_string(file.with_extension("sig")).unwrap();
    work.write(REVIEWS, format!("{}{foreign}{}", &text[..start], &text[end..]));
    assert_eq!(void(&work, "s1"), "other-purpose");
}

#[test]
fn a_copy_of_an_old_approval_does_not_undo_a_rejection() {
    let work = translated();
    approve(&work, "s1");
    let approval = work.read(REVIEWS);
    work.as_person("salam")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s1",
            "--because",
            "It says 3",
        ])
        .success();
    assert_eq!(work.state("harbour", "en", "s1"), "rejected");
    let record = &approval[approval.find("[[verdict]]").unwrap()..];
    let replayed = format!("{}\n{record}", work.read(REVIEWS));
    work.write(REVIEWS, replayed);
    assert_eq!(work.state("harbour", "en", "s1"), "rejected");
}

#[test]
fn keys_that_are_not_checked_here_are_checked_by_ssh_keygen() {
    let work = translated();
    let path = work.beside("home").join("rsa");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "rsa", "-b", "2048", "-N", "", "-f"])
        .arg(&path)
        .status()
        .unwrap();
    assert!(made.success());
    let public = fs::read_to_string(path.with_extension("pub")).unwrap();
    work.write(
        "workflow.toml",
        workflow(&[("salam", &format!("\"{}\"", public.trim()))]),
    );
    work.as_person("hala").bayan(["save"]).success();
    sign_as(&work, "rsa");
    approve(&work, "s1");
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    let none = work
        .bayan(["why", "harbour", "--lang", "en", "s1", "--json"])
        .env("PATH", "/nowhere")
        .success()
        .json();
    assert_eq!(none["state"], "translated");
    work.edit(REVIEWS, "by = \"salam\"", "by = \"mina\"");
    assert_eq!(void(&work, "s1"), "bad-signature");
}

#[test]
fn a_manifest_carries_the_signatures_and_is_checked_by_them() {
    let work = translated();
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    work.bayan([
        "export",
        "harbour",
        "--with",
        "en",
        "--format",
        "txt",
        "--manifest",
        "-o",
        "../tmp",
    ])
    .success();
    let path = work.beside("tmp").join("harbour.ar-en.manifest.json");
    let manifest = fs::read_to_string(&path).unwrap();
    let verify = || {
        work.bayan([
            "verify",
            "harbour.ar-en.txt",
            "--manifest",
            "harbour.ar-en.manifest.json",
        ])
        .within(work.beside("tmp"))
        .run()
        .code
    };
    assert_eq!(verify(), 0);
    let at = manifest.find("\"approvals\": [").unwrap();
    let forged = format!(
        "{}{}",
        &manifest[..at],
        manifest[at..].replacen("\"by\": \"salam\"", "\"by\": \"mina\"", 1)
    );
    assert_ne!(forged, manifest);
    fs::write(&path, forged).unwrap();
    assert_eq!(verify(), 1);
}
