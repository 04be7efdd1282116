//! `bayan sync` and `clone`: people in several places on one workspace, with real repositories.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::common::{HARBOUR, Workspace};

/// A workspace with another copy to exchange with, as hala has it, and where that copy is.
pub fn shared(work: Workspace) -> (Workspace, String) {
    let hub = work.beside("hub.git").display().to_string();
    work.git(["init", "--quiet", "--bare", "--initial-branch=main", &hub]);
    work.git(["branch", "-M", "main"]);
    work.git(["remote", "add", "origin", &hub]);
    work.bayan(["sync"]).success();
    (work, hub)
}

/// Somebody else's clone, with its clock at the same time.
pub fn colleague(work: &Workspace, hub: &str) -> Workspace {
    let other = Workspace::nothing();
    let root = other.root.display().to_string();
    other.wait(work.minutes());
    other.as_person("rana").bayan(["clone", hub, &root]).success();
    other
}

pub fn sync(work: &Workspace, person: &str) -> String {
    let ran = work.as_person(person).bayan(["sync"]).success();
    assert_eq!(ran.stderr.matches("warning").count(), 0, "{}", ran.stderr);
    ran.stdout
}

pub fn state(work: &Workspace, segment: &str) -> String {
    let shown = work
        .bayan(["why", "harbour", "--lang", "en", segment, "--json"])
        .success();
    shown.json()["state"].as_str().unwrap().to_owned()
}

/// The files of a workspace, by name and content.
pub fn files(work: &Workspace) -> BTreeSet<(PathBuf, String)> {
    let names = work.git(["ls-files"]);
    let read = |name: &str| (PathBuf::from(name), work.read(name));
    names.lines().map(read).collect()
}

#[test]
fn a_revision_and_a_translation_at_once_make_no_finished_pair() {
    let (hala, hub) = shared(Workspace::imported());
    let rana = colleague(&hala, &hub);
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    rana.translate(
        "rana",
        "harbour",
        "en",
        &[
            ("s3", "The union condemns the fire in warehouse 3."),
            ("s4", "Nobody was hurt."),
        ],
    );
    sync(&hala, "hala");
    rana.as_person("rana")
        .bayan(["sync"])
        .stdout(
            "Came in, in one statement:\n  harbour\n    source: one segment\nWent out, in one statement:\n  harbour\n    en: 2 segments translated\nEverything here and at origin/main is the same now.\n",
        )
        .stderr("")
        .success();
    assert_eq!(
        (state(&rana, "s3").as_str(), state(&rana, "s4").as_str()),
        ("stale", "translated")
    );
    sync(&hala, "hala");
    assert_eq!(files(&hala), files(&rana));
    hala.bayan(["sync"])
        .stdout("Nothing new, here or at origin/main.\n")
        .stderr("")
        .success();
}

#[test]
fn two_reviewers_at_once_lose_no_verdict() {
    let (hala, hub) = shared(Workspace::translated());
    let (salam, mina) = (colleague(&hala, &hub), colleague(&hala, &hub));
    let approve = |work: &Workspace, person: &str, segments: &[&str]| {
        let args = ["approve", "harbour", "--lang", "en"];
        work.as_person(person)
            .bayan(args.iter().chain(segments))
            .success();
    };
    approve(&salam, "salam", &["s1", "s2"]);
    approve(&mina, "mina", &["s2", "s3"]);
    sync(&salam, "salam");
    sync(&mina, "mina");
    sync(&salam, "salam");
    assert_eq!(files(&salam), files(&mina));
    for segment in ["s1", "s2", "s3"] {
        assert_eq!(state(&salam, segment), "approved");
    }
    assert_eq!(
        salam
            .read("statements/harbour/en.reviews.toml")
            .matches("[[verdict]]")
            .count(),
        2
    );
}

#[test]
fn two_new_sentences_with_one_id_are_told_apart_and_keep_their_translations() {
    let (hala, hub) = shared(Workspace::imported());
    let other = colleague(&hala, &hub);
    hala.revise(
        "harbour",
        &HARBOUR.replace("لم يصب أحد بأذى.", "لم يصب أحد بأذى. وأخمد الحريق بسرعة."),
    );
    other.revise(
        "harbour",
        &HARBOUR.replace("مجلس النقابة", "ونشكر رجال الإطفاء.\n\nمجلس النقابة"),
    );
    other.translate("rana", "harbour", "en", &[("s7", "We thank the firefighters.")]);
    sync(&hala, "hala");
    let said = sync(&other, "rana");
    assert!(said.contains("a new segment s7 is now s8"), "{said}");
    sync(&hala, "hala");
    assert_eq!(files(&hala), files(&other));
    let shown = hala.bayan(["show", "harbour", "--lang", "en"]).success().stdout;
    let is_id = |line: &&str| line.starts_with('s') && line[1..].starts_with(|c: char| c.is_ascii_digit());
    let order: Vec<&str> = shown.lines().filter(is_id).map(|line| &line[..2]).collect();
    let one_way = ["s1", "s2", "s3", "s4", "s7", "s5", "s8", "s6"];
    assert!(order == one_way, "{shown}");
    let thanks = shown
        .lines()
        .skip_while(|line| !line.contains("رجال الإطفاء"))
        .nth(1)
        .unwrap();
    assert_eq!(thanks, "  en  translated  We thank the firefighters.");
}

#[test]
fn what_was_rewritten_or_has_another_beginning_is_refused() {
    let (hala, hub) = shared(Workspace::translated());
    let before = hala.git(["rev-parse", "HEAD"]);
    hala.git(["--git-dir", &hub, "update-ref", "refs/heads/main", "HEAD~1"]);
    let refused = hala.bayan(["sync"]).stdout("").code(2);
    assert!(refused.stderr.contains("was rewritten"), "{}", refused.stderr);
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
    let apart = Workspace::nothing();
    apart.bayan(["init"]).success();
    let (_apart, other) = shared(apart);
    hala.git(["remote", "set-url", "origin", &other]);
    hala.git(["update-ref", "-d", "refs/bayan/synced/origin/main"]);
    let refused = hala.bayan(["sync"]).stdout("").code(2);
    assert!(
        refused.stderr.contains("no common beginning"),
        "{}",
        refused.stderr
    );
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
}

#[test]
fn what_is_not_saved_stays_and_is_never_overwritten() {
    let (hala, hub) = shared(Workspace::translated());
    let rana = colleague(&hala, &hub);
    let path = "statements/harbour/en.toml";
    rana.edit_and_save("rana", path, "Nobody was hurt.", "No one was hurt.");
    sync(&rana, "rana");
    hala.write("notes.txt", "mine\n");
    hala.edit("statements/harbour/ar.toml", "رقم 3", "رقم 7");
    let ran = hala.bayan(["sync"]).success();
    assert_eq!(
        ran.stderr,
        "warning: Changed by hand and not saved, so it stays here: statements/harbour/ar.toml\n"
    );
    assert!(hala.read("statements/harbour/ar.toml").contains("رقم 7"));
    assert_eq!(hala.read("notes.txt"), "mine\n");
    rana.edit_and_save("rana", path, "No one was hurt.", "None was hurt.");
    sync(&rana, "rana");
    hala.edit(path, "No one was hurt.", "x");
    let before = hala.git(["rev-parse", "HEAD"]);
    hala.bayan(["sync"])
        .stdout("")
        .stderr("error: statements/harbour/en.toml has changes that are not saved, and would be overwritten. Nothing was changed.\nhint: Look at the changes (git diff), then save them: bayan save\n")
        .code(1);
    assert_eq!(hala.git(["rev-parse", "HEAD"]), before);
}

#[test]
fn a_dry_run_changes_nothing_here_or_there() {
    let (hala, hub) = shared(Workspace::imported());
    let rana = colleague(&hala, &hub);
    rana.translate("rana", "harbour", "en", &[("s4", "No one was hurt.")]);
    sync(&rana, "rana");
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    let heads = |work: &Workspace| work.git(["for-each-ref", "refs/heads"]);
    let (here, there) = (heads(&hala), hala.git(["--git-dir", &hub, "for-each-ref"]));
    hala.bayan(["sync", "--dry-run"])
        .stdout("Would come in, in one statement:\n  harbour\n    en: one segment translated\nWould go out, in one statement:\n  harbour\n    source: one segment\nNothing was written or sent.\n")
        .stderr("")
        .success();
    assert_eq!(
        (heads(&hala), hala.git(["--git-dir", &hub, "for-each-ref"])),
        (here, there)
    );
    let json = hala.bayan(["sync", "--dry-run", "--json"]).success().json();
    assert_eq!(json["incoming"][0]["targets"]["en"], 1);
    assert_eq!(json["outgoing"][0]["source"], 1);
}

#[test]
fn without_another_copy_or_a_way_to_it_nothing_is_lost() {
    let work = Workspace::imported();
    work.bayan(["sync"])
        .stdout("")
        .stderr("error: This repository does not know any other copy to exchange with.\nhint: Type: git remote add origin ADDRESS\n")
        .code(2);
    work.git(["remote", "add", "origin", "/nowhere/at/all.git"]);
    let before = work.git(["rev-parse", "HEAD"]);
    let offline = work.bayan(["sync"]).stdout("").code(2);
    assert!(offline.stderr.contains("Nothing is lost"), "{}", offline.stderr);
    assert_eq!(work.git(["rev-parse", "HEAD"]), before);
}

#[test]
fn addresses_and_names_that_would_run_something_are_refused() {
    let work = Workspace::imported();
    let mark = work.beside("home").join("run");
    let helper = format!("ext::sh -c touch% {}", mark.display());
    let option = format!("--upload-pack=touch {};", mark.display());
    for address in [&helper, &option] {
        work.bayan(["clone", "--", address, "x"]).stdout("").code(2);
        work.git(["config", "remote.origin.url", address]);
        work.git([
            "config",
            "remote.origin.fetch",
            "+refs/heads/*:refs/remotes/origin/*",
        ]);
        work.bayan(["sync"]).stdout("").code(2);
    }
    work.git(["config", "remote.origin.url", "/nowhere"]);
    work.git(["config", "branch.main.remote", "origin"]);
    work.git(["branch", "-M", "main"]);
    work.git(["config", "branch.main.merge", &option]);
    work.bayan(["sync"]).stdout("").code(2);
    assert!(!mark.exists());
}

#[test]
fn a_clone_says_who_works_in_it() {
    let (_hala, hub) = shared(Workspace::imported());
    let new = Workspace::nothing();
    let root = new.beside("press").display().to_string();
    new.as_person("rana")
        .bayan(["clone", &hub, &root])
        .stderr("You are rana here: translator:en, reviewer:en\n")
        .success();
    let config = std::fs::read_to_string(new.beside("press").join(".git/config")).unwrap();
    assert!(
        config.contains("driver = \"bayan merge-driver %O %A %B %P || git merge-file"),
        "{config}"
    );
    let again = new
        .as_person("rana")
        .bayan(["clone", &hub, &root])
        .stdout("")
        .code(2);
    assert!(again.stderr.contains("There is something in"), "{}", again.stderr);
    let stranger = new.beside("stranger").display().to_string();
    let ran = new
        .as_person("nobody")
        .bayan(["clone", &hub, &stranger])
        .success();
    assert!(
        ran.stderr.contains("is nobody’s in workflow.toml"),
        "{}",
        ran.stderr
    );
}

#[test]
fn whatever_three_people_do_they_end_with_the_same_files_and_every_text() {
    let (hala, hub) = shared(Workspace::imported());
    let clones = [colleague(&hala, &hub), colleague(&hala, &hub)];
    let all = [&hala, &clones[0], &clones[1]];
    let mut seed = 20_210_205u64;
    let mut random = move |below: u64| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let mut written = BTreeSet::new();
    for step in 0..36 {
        let work = all[random(3) as usize];
        let word = format!("text {step}");
        match random(6) {
            0 => {
                let shown = work.bayan(["show", "harbour", "--json"]).success().json();
                let blocks = shown["blocks"].as_array().unwrap().clone();
                let mut text: Vec<String> = blocks
                    .iter()
                    .map(|block| {
                        let segments = block["segments"].as_array().unwrap().iter();
                        let texts = segments.filter_map(|own| own["text"].as_str());
                        texts.collect::<Vec<_>>().join(" ")
                    })
                    .collect();
                let at = 2 + random(text.len() as u64 - 2) as usize;
                match random(3) {
                    0 => text.insert(at, format!("جملة جديدة رقم {step}.")),
                    1 => text[at].push_str(&format!(" وأضيف {step}.")),
                    _ if text.len() > 4 => drop(text.remove(at)),
                    _ => {}
                }
                work.revise("harbour", &text.join("\n\n"));
            }
            1 | 2 => {
                let shown = work.bayan(["show", "harbour", "--json"]).success().json();
                let blocks = shown["blocks"].as_array().unwrap().clone();
                let ids: Vec<String> = blocks
                    .iter()
                    .flat_map(|block| block["segments"].as_array().unwrap().clone())
                    .map(|own| own["id"].as_str().unwrap().to_owned())
                    .collect();
                let id = &ids[random(ids.len() as u64) as usize];
                work.as_person("rana")
                    .bayan(["add", "harbour", "--lang", "en", "--after", id, "--text", &word])
                    .success();
                written.insert(word);
            }
            3 => {
                work.as_person("salam")
                    .bayan(["approve", "harbour", "--lang", "en", "--all"])
                    .run();
            }
            _ => drop(sync(work, "hala")),
        }
    }
    for work in all.iter().chain(&all) {
        sync(work, "hala");
    }
    assert_eq!(files(all[0]), files(all[1]));
    assert_eq!(files(all[0]), files(all[2]));
    let english = all[0].read("statements/harbour/en.toml");
    for text in written {
        assert!(
            english.contains(&format!("{text}\"\"\"")),
            "{text} is lost:\n{english}"
        );
    }
}
