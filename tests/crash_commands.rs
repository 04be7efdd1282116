//! The commands themselves, killed and failed at their calls to the system; at work beside each other; and with an
//! output that breaks.
//!
//! Each writing command runs on a fresh copy of a workspace that was made for it, with the tracer of [`ptrace`], and is
//! killed before, or given an I/O error or a full disk at, one call that changes something, or given an I/O error at
//! one call that reads. What remains is the state before or the state after, entirely; the next command works; git
//! finds nothing wrong.
//!
//! A run of all calls takes some minutes. By default every kind of call is tried where it comes first and last, and
//! every few calls between; `BAYAN_CRASH=all cargo test --test crash_commands` tries all of them.
#![cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop anywhere, touches files as a person would, and reads its own environment"
)]

mod crash_support;
mod git_support;
mod ptrace;

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use bayan::store::{Holder, WriteLock};
use crash_support::{Case, Place, Who, exhaust};

/// What the workspaces here are made of.
const DOCUMENT: &str = "بيان عن المكتبة\n\nأربيل، 3 آذار 2022\n\n\
    افتتحت جمعية النهر مكتبتها صباح اليوم. وحضر الافتتاح أربعون طالباً. وشكرت الجمعية المتبرعين.\n\n\
    جمعية النهر\n";
const REVISED: &str = "بيان عن المكتبة\n\nأربيل، 3 آذار 2022\n\n\
    افتتحت جمعية النهر مكتبتها مساء اليوم. وشكرت الجمعية المتبرعين. وستفتح أبوابها كل يوم.\n\n\
    جمعية النهر\n";

fn imported(place: &Place) {
    place.workspace();
    place.given("statement.txt", DOCUMENT);
    place.must(
        Who::Rana,
        &[
            "import",
            "../given/statement.txt",
            "--id",
            "library",
            "--date",
            "2022-03-03",
        ],
    );
}

/// Some English, handed in by Rana.
fn package(place: &Place) {
    imported(place);
    place.must(Who::Rana, &["pull", "--lang", "en", "-o", "../given/en.toml"]);
    place.fill("en.toml");
}

fn translated(place: &Place) {
    package(place);
    place.must(Who::Rana, &["submit", "../given/en.toml"]);
}

fn approved(place: &Place) {
    translated(place);
    place.must(Who::Salam, &["approve", "library", "--lang", "en", "--all"]);
}

fn released(place: &Place) {
    approved(place);
    place.must(Who::Salam, &["release", "library", "--with", "en"]);
}

fn stale(place: &Place) {
    approved(place);
    place.given("revised.txt", REVISED);
    place.must(Who::Rana, &["revise", "library", "../given/revised.txt"]);
}

#[test]
fn init() {
    exhaust(&Case {
        makes_repository: true,
        ..Case::new(Who::Rana, &["init"], 2, |_| {})
    });
}

#[test]
fn init_where_there_is_a_repository() {
    exhaust(&Case::new(Who::Rana, &["init"], 2, |place| {
        place.git(&["init", "-q", "-b", "main"]);
        place.file("notes.txt", "mine\n");
        place.git(&["add", "."]);
        place.git(&["commit", "-q", "-m", "notes"]);
        place.unsettle();
    }));
}

#[test]
fn import() {
    exhaust(&Case::new(
        Who::Rana,
        &["import", "../given/statement.txt", "--id", "library"],
        2,
        |place| {
            place.workspace();
            place.given("statement.txt", DOCUMENT);
            place.unsettle();
        },
    ));
}

#[test]
fn revise() {
    exhaust(&Case::new(
        Who::Rana,
        &["revise", "library", "../given/revised.txt"],
        0,
        |place| {
            approved(place);
            place.given("revised.txt", REVISED);
            place.unsettle();
        },
    ));
}

#[test]
fn submit() {
    exhaust(&Case::new(
        Who::Rana,
        &["submit", "../given/en.toml"],
        0,
        |place| {
            package(place);
            place.unsettle();
        },
    ));
}

#[test]
fn confirm() {
    exhaust(&Case::new(
        Who::Rana,
        &["confirm", "library", "--lang", "en", "--substance", "s3"],
        1,
        |place| {
            stale(place);
            place.unsettle();
        },
    ));
}

#[test]
fn add() {
    exhaust(&Case::new(
        Who::Rana,
        &[
            "add",
            "library",
            "--lang",
            "en",
            "--after",
            "s2",
            "--text",
            "The society said:",
        ],
        0,
        |place| {
            translated(place);
            place.unsettle();
        },
    ));
}

#[test]
fn omit() {
    exhaust(&Case::new(
        Who::Rana,
        &["omit", "library", "--lang", "en", "s4", "--because", "said above"],
        0,
        |place| {
            translated(place);
            place.unsettle();
        },
    ));
}

#[test]
fn approve() {
    exhaust(&Case::new(Who::Salam, APPROVE, 1, |place| {
        translated(place);
        place.unsettle();
    }));
}

#[test]
fn reject() {
    exhaust(&Case::new(
        Who::Salam,
        &[
            "reject",
            "library",
            "--lang",
            "en",
            "s3",
            "--because",
            "a word is missing",
        ],
        1,
        |place| {
            translated(place);
            place.unsettle();
        },
    ));
}

#[test]
fn release() {
    exhaust(&Case::new(
        Who::Salam,
        &["release", "library", "--with", "en"],
        1,
        |place| {
            approved(place);
            place.unsettle();
        },
    ));
}

#[test]
fn save() {
    exhaust(&Case::new(Who::Rana, &["save"], 0, |place| {
        translated(place);
        let path = "statements/library/en.toml";
        place.file(path, &place.read(path).replace("one", "the first"));
        place.file(
            "workflow.toml",
            &format!("# Ours.\n{}", place.read("workflow.toml")),
        );
        place.unsettle();
    }));
}

#[test]
fn pull() {
    exhaust(&Case {
        outputs: true,
        partial: Some("</xliff>"),
        ..Case::new(
            Who::Rana,
            &["pull", "--lang", "en", "-o", "../given/out.xlf"],
            0,
            |place| {
                stale(place);
                place.given("out.xlf", "of yesterday\n");
                place.unsettle();
            },
        )
    });
}

#[test]
fn export() {
    exhaust(&Case {
        outputs: true,
        ..Case::new(
            Who::Salam,
            &[
                "export",
                "library",
                "--with",
                "en",
                "--format",
                "html,md,txt",
                "-o",
                "../given/out",
            ],
            0,
            |place| {
                released(place);
                place.given("out/library.ar-en.html", "of yesterday\n");
                place.unsettle();
            },
        )
    });
}

const APPROVE: &[&str] = &["approve", "library", "--lang", "en", "s3", "s4"];

/// An I/O error on reading back a lock of git's that we had taken made it look like somebody else's, so that it stayed.
#[test]
fn a_lock_that_could_not_be_read_for_a_moment_does_not_stay() {
    crash_support::exhaust_last_reads(&Case::new(Who::Salam, APPROVE, 1, translated), 40);
}

/// An I/O error on looking for the index made it begin anew: what a person had staged was forgotten.
#[test]
fn an_index_that_could_not_be_looked_for_is_not_begun_anew() {
    crash_support::exhaust_reads_named(
        &Case::new(Who::Salam, APPROVE, 1, |place| {
            translated(place);
            place.unsettle();
        }),
        "access",
    );
}

/// An I/O error on looking at a statement's folder made `save` pass it over and say that all was saved.
#[test]
fn a_statement_that_could_not_be_looked_at_is_not_passed_over_by_save() {
    let case = Case::new(Who::Rana, &["save"], 0, |place| {
        translated(place);
        let path = "statements/library/en.toml";
        place.file(path, &place.read(path).replace("one", "the first"));
        place.file(
            "workflow.toml",
            &format!("# Ours.\n{}", place.read("workflow.toml")),
        );
    });
    crash_support::exhaust_reads_named(&case, "statx");
}

/// An `init` that was killed when the repository was made left an empty folder, which no later one removed.
#[test]
fn an_init_that_was_killed_leaves_no_folder_beside_the_repository() {
    let place = Place::new();
    place.git(&["init", "-q", "-b", "main"]);
    place.file(".bayan-init/.git/HEAD", "ref: refs/heads/main\n");
    place.must(Who::Rana, &["init"]);
    assert!(!place.work().join(".bayan-init").exists());
}

/// A statement of so many segments, all translated.
fn long(place: &Place, segments: usize) {
    place.workspace();
    let sentence = |number| format!("هذه هي الجملة رقم {number} من النص.\n\n");
    place.given("statement.txt", &(1..=segments).map(sentence).collect::<String>());
    place.must(
        Who::Rana,
        &["import", "../given/statement.txt", "--id", "library"],
    );
    place.must(Who::Rana, &["pull", "--lang", "en", "-o", "../given/en.toml"]);
    place.fill("en.toml");
    place.must(Who::Rana, &["submit", "../given/en.toml"]);
}

fn commits(place: &Place) -> usize {
    place
        .git(&["rev-list", "--count", "HEAD"])
        .trim()
        .parse()
        .unwrap()
}

#[test]
fn eight_processes_with_five_approvals_each_all_land() {
    let place = Place::new();
    long(&place, 40);
    let before = commits(&place);
    std::thread::scope(|scope| {
        for process in 0..8 {
            let place = &place;
            scope.spawn(move || {
                for round in 0..5 {
                    let segment = format!("s{}", process * 5 + round + 1);
                    place.must(Who::Salam, &["approve", "library", "--lang", "en", &segment]);
                }
            });
        }
    });
    assert_eq!(commits(&place), before + 40);
    let reviews = place.read("statements/library/en.reviews.toml");
    assert_eq!(reviews.matches("[[verdict]]").count(), 40);
    let status = place.must(Who::Rana, &["status", "--json"]).out;
    assert!(status.contains(r#""approved": 40"#), "{status}");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    assert_eq!(place.git(&["fsck", "--strict", "--no-dangling"]), "");
}

#[test]
fn of_eight_who_approve_the_same_segment_one_wins_and_the_others_are_told_who() {
    let place = Place::new();
    translated(&place);
    let before = commits(&place);
    let children: Vec<_> = (1..=8)
        .map(|number| {
            let who = Who::Reviewer(number);
            let mut command = place.command(who, &["approve", "library", "--lang", "en", "s3"]);
            command
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let outputs: Vec<_> = children
        .into_iter()
        .map(|child| child.wait_with_output().unwrap())
        .collect();
    let winners: Vec<usize> = (0..8).filter(|&at| outputs[at].status.success()).collect();
    assert_eq!(winners.len(), 1, "{outputs:?}");
    let told = format!("s3: already approved by reviewer{}.", winners[0] + 1);
    for (at, output) in outputs.iter().enumerate().filter(|(at, _)| *at != winners[0]) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{at}: {said}");
        assert!(said.contains(&told), "{at}: {said}");
    }
    assert_eq!(commits(&place), before + 1);
}

#[test]
fn an_export_while_others_work_is_one_release_or_the_other() {
    let place = Place::new();
    released(&place);
    place.given("revised.txt", REVISED);
    let export = || {
        place.must(
            Who::Salam,
            &[
                "export", "library", "--with", "en", "--format", "md", "-o", "../given",
            ],
        );
        place.read("../given/library.ar-en.md")
    };
    let first = export();
    let exported = std::thread::scope(|scope| {
        let work = scope.spawn(|| {
            place.must(Who::Rana, &["revise", "library", "../given/revised.txt"]);
            place.must(Who::Rana, &["pull", "--lang", "en", "-o", "../given/en.toml"]);
            place.fill("en.toml");
            place.must(Who::Rana, &["submit", "../given/en.toml"]);
            place.must(Who::Salam, &["approve", "library", "--lang", "en", "--all"]);
            place.must(Who::Salam, &["release", "library", "--with", "en"]);
        });
        let mut exported = vec![export()];
        while !work.is_finished() {
            exported.push(export());
        }
        work.join().unwrap();
        exported
    });
    let second = export();
    assert_ne!(first, second);
    assert!(exported.iter().all(|text| *text == first || *text == second));
}

/// Where the results go to, and what comes of it.
#[test]
fn an_output_that_breaks_is_no_reason_to_panic() {
    let place = Place::new();
    translated(&place);
    place.keep();
    let full = || Stdio::from(fs::File::options().write(true).open("/dev/full").unwrap());
    let broken = || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        Stdio::from(writer)
    };
    for args in [&["status"], &["status", "--json"], &["show", "library"], APPROVE] as [&[&str]; 4] {
        for (name, out, err, code) in [
            ("a full disk", full(), Stdio::piped(), 2),
            ("two full disks", full(), full(), 2),
            ("a pipe that nobody reads", broken(), Stdio::piped(), 141),
            ("two of them", broken(), broken(), 141),
        ] {
            place.restore();
            let before = commits(&place);
            let mut command = place.command(Who::Salam, args);
            let output = command
                .stdout(out)
                .stderr(err)
                .spawn()
                .unwrap()
                .wait_with_output()
                .unwrap();
            let told = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{args:?} into {name}: {told}");
            assert!(!told.contains("panicked"), "{args:?} into {name}: {told}");
            if name == "a full disk" {
                assert!(told.contains("No space left"), "{args:?} into {name}: {told}");
            }
            assert_eq!(
                commits(&place),
                before + usize::from(args == APPROVE),
                "what was done is done"
            );
        }
        place.restore();
        let mut shell = std::process::Command::new("sh");
        place
            .hermetic(&mut shell, Who::Salam)
            .args([
                "-c",
                r#"exec "$0" "$@" <&- >&- 2>&-"#,
                env!("CARGO_BIN_EXE_bayan"),
            ])
            .args(args);
        assert_eq!(
            shell.status().unwrap().code(),
            Some(0),
            "{args:?} without streams"
        );
    }
    let said = place.bayan(
        Who::Rana,
        &["export", "library", "--with", "en", "--draft", "-o", "/dev/full"],
    );
    assert_eq!(said.code, Some(2), "{}", said.err);
}

fn hold(place: &Place) -> WriteLock {
    let holder = Holder {
        command: "bayan review".into(),
        since: "2022-03-04T09:58:00Z".into(),
    };
    WriteLock::acquire(&place.work().join(".git/bayan"), &holder, Duration::from_secs(5)).unwrap()
}

#[test]
fn who_waits_for_another_can_be_interrupted_and_is_told_who_it_is() {
    let place = Place::new();
    translated(&place);
    let before = commits(&place);
    let held = hold(&place);
    for signal in [libc::SIGINT, libc::SIGTERM] {
        let mut child = place
            .command(Who::Salam, APPROVE)
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(400));
        let pid = child.id().to_string();
        let killed = std::process::Command::new("kill")
            .args([format!("-{signal}"), pid])
            .status();
        assert!(killed.unwrap().success());
        assert_eq!(child.wait().unwrap().signal(), Some(signal));
    }
    let refused = place.bayan(Who::Salam, APPROVE);
    assert_eq!(refused.code, Some(2), "{}", refused.err);
    let pid = std::process::id().to_string();
    for part in ["“bayan review”", &pid, "2022-03-04T09:58:00Z"] {
        assert!(refused.err.contains(part), "{part}: {}", refused.err);
    }
    drop(held);
    assert_eq!(commits(&place), before);
    place.must(Who::Salam, APPROVE);
    assert_eq!(commits(&place), before + 1);
}

#[test]
fn a_lock_that_git_left_is_named_with_its_age_and_not_touched() {
    let place = Place::new();
    translated(&place);
    // What a process that is gone wrote about itself holds nobody up.
    let holder = r#"{"pid":4194303,"command":"bayan review","since":"2022-03-04T09:58:00Z"}"#;
    place.file(".git/bayan/holder", holder);
    let lock = place.work().join(".git/index.lock");
    fs::write(&lock, "git's").unwrap();
    let left = SystemTime::now() - Duration::from_secs(7200);
    fs::File::options()
        .write(true)
        .open(&lock)
        .unwrap()
        .set_modified(left)
        .unwrap();
    let before = commits(&place);
    let refused = place.bayan(Who::Salam, APPROVE);
    assert_eq!(refused.code, Some(2), "{}", refused.err);
    assert!(refused.err.contains(".git/index.lock"), "{}", refused.err);
    assert!(refused.err.contains(" 72"), "about 7200 seconds: {}", refused.err);
    place.must(Who::Rana, &["status"]);
    assert_eq!(fs::read_to_string(&lock).unwrap(), "git's");
    assert_eq!(fs::metadata(&lock).unwrap().modified().unwrap(), left);
    assert_eq!(commits(&place), before);
    fs::remove_file(&lock).unwrap();
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    place.must(Who::Salam, APPROVE);
    assert_eq!(commits(&place), before + 1);
}

#[test]
fn what_a_killed_export_left_beside_its_file_goes_with_the_next_one() {
    let place = Place::new();
    released(&place);
    place.given("out/.library.ar-en.html.123.part", "<html");
    place.must(
        Who::Salam,
        &["export", "library", "--with", "en", "-o", "../given/out"],
    );
    let left: Vec<_> = fs::read_dir(place.world().join("given/out"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["library.ar-en.html"]);
}

/// Two formats in one command: where the second could not be written, the first had been replaced already.
#[test]
fn an_export_of_which_a_part_cannot_be_written_replaces_nothing() {
    let place = Place::new();
    released(&place);
    place.given("out/library.ar-en.html", "of yesterday\n");
    fs::create_dir(place.world().join("given/out/library.ar-en.txt")).unwrap();
    let args = [
        "export",
        "library",
        "--with",
        "en",
        "--format",
        "html,txt",
        "-o",
        "../given/out",
    ];
    let said = place.bayan(Who::Salam, &args);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert_eq!(place.read("../given/out/library.ar-en.html"), "of yesterday\n");
}
