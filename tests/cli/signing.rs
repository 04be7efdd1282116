//! Signed releases and their manifests: with and without the repository, honest and forged.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::common::Workspace;
use crate::common::people::{self, PEOPLE};

const WORDS: &str = "We call on the management to inspect all warehouses.";

/// A key of that name in the folder `home`, and its public half.
pub fn key(work: &Workspace, name: &str) -> (PathBuf, String) {
    let path = work.beside("home").join(name);
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", name, "-f"])
        .arg(&path)
        .status();
    assert!(made.expect("ssh-keygen is needed for these tests").success());
    let public = fs::read_to_string(path.with_extension("pub"))
        .unwrap()
        .trim()
        .to_owned();
    (path, public)
}

pub fn configure(work: &Workspace, text: &str) {
    fs::write(work.beside("home").join(".gitconfig"), text).unwrap();
}

pub fn ssh_config(path: &std::path::Path) -> String {
    format!(
        "[gpg]\n\tformat = ssh\n[user]\n\tsigningkey = {}\n",
        path.display()
    )
}

/// `workflow.toml` with a key of nadia's.
fn list_key(work: &Workspace, public: &str) {
    let text = people::workflow(PEOPLE, 1, true).replace(
        "[people.nadia]\n",
        &format!("[people.nadia]\nkeys = [\"{public}\"]\n"),
    );
    work.write("workflow.toml", text);
    work.as_person("hala").bayan(["save"]).success();
}

/// A workspace with a signed release, the public key, and the manifest beside it.
fn signed() -> (Workspace, String) {
    let work = Workspace::approved();
    let (path, public) = key(&work, "nadia");
    configure(&work, &ssh_config(&path));
    list_key(&work, &public);
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en", "--sign"])
        .success();
    work.bayan([
        "export",
        "harbour",
        "--with",
        "en",
        "--format",
        "txt,html",
        "--manifest",
        "-o",
        "../tmp",
    ])
    .success();
    (work, public)
}

fn file(work: &Workspace, args: &[&str]) -> (i32, Value) {
    let mut all = vec!["verify", "-", "--json"];
    all.extend(args);
    let ran = work.bayan(all).stdin(WORDS).run();
    (ran.code, ran.json()["files"][0].clone())
}

#[test]
fn a_signature_is_told_by_whom_it_is() {
    let (work, public) = signed();
    let (code, found) = file(&work, &[]);
    assert_eq!(
        (code, &found["signature"]["status"], &found["signature"]["by"]),
        (0, &"good".into(), &"nadia".into()),
        "{found:#}"
    );

    let (_, other) = key(&work, "other");
    list_key(&work, &other);
    let (code, found) = file(&work, &[]);
    assert_eq!((code, &found["signature"]["status"]), (0, &"unknown-key".into()));

    let allowed = |line: &str| fs::write(work.beside("tmp").join("allowed"), line).unwrap();
    for (line, code, status) in [
        (
            format!("press@example.org namespaces=\"bayan-release\" {public}\n"),
            0,
            "good",
        ),
        (format!("press@example.org {public}\n"), 0, "good"),
        (
            format!("press@example.org namespaces=\"git\" {public}\n"),
            1,
            "unknown-key",
        ),
        (format!("press@example.org {other}\n"), 1, "unknown-key"),
        (
            format!("press@example.org valid-before=\"20200101\" {public}\n"),
            1,
            "unknown-key",
        ),
    ] {
        allowed(&line);
        let (found_code, found) = file(&work, &["--allowed-signers", "../tmp/allowed"]);
        assert_eq!(
            (found_code, &found["signature"]["status"]),
            (code, &status.into()),
            "{line}"
        );
    }
}

#[test]
fn a_signature_of_another_or_of_something_else_is_bad() {
    let (work, public) = signed();
    let releases = work.read("statements/harbour/releases.toml");
    // The key of one is no voucher for another.
    let text = people::workflow(PEOPLE, 1, true).replace(
        "[people.rana]\n",
        &format!("[people.rana]\nkeys = [\"{public}\"]\n"),
    );
    work.write("workflow.toml", text);
    assert_eq!(file(&work, &[]).1["signature"]["status"], "bad");
    list_key(&work, &public);
    // Who made it is part of what is signed.
    work.write(
        "statements/harbour/releases.toml",
        releases.replace("by = \"nadia\"", "by = \"hala\""),
    );
    let (code, found) = file(&work, &[]);
    assert_eq!(
        (code, &found["signature"]["status"], &found["verdict"]),
        (1, &"bad".into(), &"unknown".into()),
        "{found:#}"
    );
    // A signature made for git counts for nothing.
    let made = Command::new("ssh-keygen")
        .args(["-Y", "sign", "-n", "git", "-f"])
        .arg(work.beside("home").join("nadia"))
        .arg(work.path("workflow.toml"))
        .output()
        .unwrap();
    assert!(made.status.success());
    let foreign = fs::read_to_string(work.path("workflow.toml.sig")).unwrap();
    let start = releases.find("-----BEGIN").unwrap();
    let end = releases.find("-----END SSH SIGNATURE-----\n").unwrap() + "-----END SSH SIGNATURE-----\n".len();
    work.write(
        "statements/harbour/releases.toml",
        format!("{}{foreign}{}", &releases[..start], &releases[end..]),
    );
    assert_eq!(file(&work, &[]).1["signature"]["status"], "bad");
}

#[test]
fn no_program_that_the_repository_names_is_run() {
    let work = Workspace::approved();
    let (path, _) = key(&work, "nadia");
    configure(&work, &ssh_config(&path));
    let marker = work.beside("tmp").join("marker");
    let script = work.editor(&format!("touch {}", marker.display()));
    for name in ["gpg.ssh.program", "gpg.program", "gpg.openpgp.program"] {
        work.git(["config", name, script.to_str().unwrap()]);
    }
    work.git(["config", "gpg.format", "openpgp"]);
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en", "--sign"])
        .success();
    file(&work, &[]);
    assert!(!marker.exists());
}

#[test]
fn without_a_key_nothing_is_released() {
    let work = Workspace::approved();
    let before = work.log();
    let ran = work
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en", "--sign"])
        .code(2);
    assert!(ran.stderr.contains("names no key"), "{}", ran.stderr);
    configure(&work, &ssh_config(&work.beside("home").join("none")));
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en", "--sign"])
        .code(2);
    assert_eq!(work.log(), before);
    assert!(!work.path("statements/harbour/releases.toml").exists());
}

#[test]
fn a_manifest_serves_without_the_repository() {
    let (work, public) = signed();
    let away = work.beside("away");
    fs::create_dir(&away).unwrap();
    for name in [
        "harbour.ar-en.manifest.json",
        "harbour.ar-en.txt",
        "harbour.ar-en.html",
    ] {
        fs::copy(work.beside("tmp").join(name), away.join(name)).unwrap();
    }
    fs::write(away.join("allowed"), format!("press@example.org {public}\n")).unwrap();
    let verify = |file: &str, more: &[&str]| {
        let mut args = vec![
            "verify",
            file,
            "--json",
            "--manifest",
            "harbour.ar-en.manifest.json",
        ];
        args.extend(more);
        let ran = work.bayan(args).within(&away).stdin(WORDS).run();
        (ran.code, ran.json()["files"][0].clone())
    };
    for name in ["harbour.ar-en.txt", "harbour.ar-en.html", "-"] {
        let (code, found) = verify(name, &["--allowed-signers", "allowed"]);
        assert_eq!(
            (code, &found["verdict"], &found["signature"]["status"]),
            (0, &"genuine".into(), &"good".into()),
            "{name} {found:#}"
        );
    }
    assert_eq!(verify("-", &[]).1["signature"]["status"], "unknown-key");
    let forged = fs::read_to_string(away.join("harbour.ar-en.txt"))
        .unwrap()
        .replace("warehouse 3", "warehouse 5");
    fs::write(away.join("forged.txt"), forged).unwrap();
    assert_eq!(verify("forged.txt", &[]).1["verdict"], "altered");

    let manifest = fs::read_to_string(away.join("harbour.ar-en.manifest.json")).unwrap();
    for (from, to) in [
        ("warehouse 3.", "warehouse 5."),
        ("\"number\": 1", "\"number\": 2"),
        ("\"approvals\": 1", "\"approvals\": 2"),
        ("\"four_eyes\": true", "\"four_eyes\": false"),
        ("\"by\": \"salam\"", "\"by\": \"hala\""),
        ("رقم 3", "رقم 5"),
        ("\"kind\": \"title\"", "\"kind\": \"note\""),
    ] {
        let changed = manifest.replace(from, to);
        assert_ne!(changed, manifest, "{from}");
        fs::write(away.join("harbour.ar-en.manifest.json"), changed).unwrap();
        let ran = work
            .bayan(["verify", "-", "--manifest", "harbour.ar-en.manifest.json"])
            .within(&away)
            .stdin(WORDS)
            .code(1);
        assert!(ran.stderr.contains("contradicts itself"), "{to}: {}", ran.stderr);
    }
    // A manifest that is whole in itself, of an approval that nobody gave, has no signature that is good.
    let emptied = manifest.replace("signature\": {", "nothing\": {");
    fs::write(away.join("harbour.ar-en.manifest.json"), emptied).unwrap();
    let (code, found) = verify("-", &["--allowed-signers", "allowed"]);
    assert_eq!((code, &found["signature"]["status"]), (1, &"unsigned".into()));
    for broken in [
        "",
        "{",
        "[]",
        "{\"manifest\": \"bayan release manifest 9\"}",
        "{\"manifest\": \"bayan release manifest 1\"}",
    ] {
        fs::write(away.join("harbour.ar-en.manifest.json"), broken).unwrap();
        work.bayan(["verify", "-", "--manifest", "harbour.ar-en.manifest.json"])
            .within(&away)
            .stdin(WORDS)
            .code(2);
    }
}

#[test]
fn what_a_manifest_adds_to_the_letterhead_or_the_files_vouches_for_nothing() {
    let (work, public) = signed();
    let away = work.beside("away");
    fs::create_dir(&away).unwrap();
    fs::write(away.join("allowed"), format!("press@example.org {public}\n")).unwrap();
    let text = fs::read_to_string(work.beside("tmp").join("harbour.ar-en.txt")).unwrap();
    let forged = format!("{text}\nThe union takes it all back.\n");
    fs::write(away.join("forged.txt"), &forged).unwrap();
    let mut manifest: Value = serde_json::from_str(
        &fs::read_to_string(work.beside("tmp").join("harbour.ar-en.manifest.json")).unwrap(),
    )
    .unwrap();
    manifest["office"]["contacts"]["en"] = "The union takes it all back.".into();
    let digest = bayan::model::Digest::of_bytes(forged.as_bytes());
    manifest["files"][0]["digest"] = digest.as_str().into();
    fs::write(away.join("m.json"), manifest.to_string()).unwrap();
    let ran = work
        .bayan([
            "verify",
            "forged.txt",
            "--json",
            "--manifest",
            "m.json",
            "--allowed-signers",
            "allowed",
        ])
        .within(&away)
        .code(1);
    assert_ne!(ran.json()["files"][0]["verdict"], "genuine", "{}", ran.stdout);
}

#[test]
fn the_same_release_has_the_same_manifest() {
    let (work, _) = signed();
    let first = fs::read(work.beside("tmp").join("harbour.ar-en.manifest.json")).unwrap();
    work.wait(5000);
    work.revise("harbour", &crate::common::HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan([
            "export",
            "harbour",
            "--with",
            "en",
            "--format",
            "txt,html",
            "--manifest",
            "-o",
            "../tmp/again",
            "--locale",
            "ar",
        ])
        .success();
    let again = fs::read(work.beside("tmp").join("again/harbour.ar-en.manifest.json")).unwrap();
    assert_eq!(
        String::from_utf8(first).unwrap(),
        String::from_utf8(again).unwrap()
    );
}

#[test]
fn a_release_can_be_signed_with_gpg() {
    let work = Workspace::approved();
    let home = work.beside("home");
    // The socket of gpg's agent has no room for a long path.
    let gnupg = tempfile::Builder::new().prefix("g").tempdir_in("/tmp").unwrap();
    let gpg = |args: &[&str]| {
        let output = Command::new("gpg")
            .args(args)
            .env("GNUPGHOME", gnupg.path())
            .env("HOME", &home)
            .output();
        let output = output.expect("gpg is needed for this test");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    gpg(&[
        "--batch",
        "--passphrase",
        "",
        "--quick-generate-key",
        "Nadia <nadia@example.org>",
        "ed25519",
        "sign",
    ]);
    let listed = gpg(&["--list-keys", "--with-colons"]);
    let print = listed
        .lines()
        .find_map(|line| line.strip_prefix("fpr:::::::::"))
        .unwrap()
        .trim_end_matches(':')
        .to_owned();
    configure(&work, &format!("[user]\n\tsigningkey = {print}\n"));
    list_key(&work, &format!("openpgp:{print}"));
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en", "--sign"])
        .env("GNUPGHOME", gnupg.path())
        .success();
    let status = |home: &std::path::Path| {
        let ran = work
            .bayan(["verify", "-", "--json"])
            .env("GNUPGHOME", home)
            .stdin(WORDS)
            .run();
        ran.json()["files"][0]["signature"]["status"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(status(gnupg.path()), "good");
    list_key(&work, &format!("openpgp:{}", "0".repeat(40)));
    assert_eq!(status(gnupg.path()), "unknown-key");
    let empty = tempfile::Builder::new().prefix("g").tempdir_in("/tmp").unwrap();
    assert_eq!(status(empty.path()), "unknown-key");
    list_key(&work, &format!("openpgp:{print}"));
    work.edit(
        "statements/harbour/releases.toml",
        "by = \"nadia\"",
        "by = \"hala\"",
    );
    assert_eq!(status(gnupg.path()), "bad");
}
