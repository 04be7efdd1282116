//! `status` with an index and without one say the same, whatever happens to the files, the clock, or the index itself.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop anywhere, and changes files as a person would"
)]

#[path = "../benches/common/mod.rs"]
mod common;

use std::fs::{self, File, FileTimes};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use bayan::workflow::status_of;

const STATEMENTS: usize = 5;
const SEGMENTS: usize = 7;

/// What `status` says, in full, faults included: from the index as far as it goes.
fn indexed(root: &Path) -> String {
    let (standings, faults) = common::open(root).standings(&[], b"", &|_, _| ()).unwrap();
    shown(&standings, &faults)
}

/// The same from the files alone.
fn from_files(root: &Path) -> String {
    let project = common::open(root);
    let (statements, faults) = project.load(&[]).unwrap();
    let standings: Vec<_> = statements
        .iter()
        .map(|s| status_of(s, project.config()))
        .collect();
    shown(&standings, &faults)
}

fn shown(standings: &impl serde::Serialize, faults: &[bayan::message::AnyFault]) -> String {
    let faults: Vec<String> = faults
        .iter()
        .map(|fault| format!("{fault}\n{:?}", fault.place()))
        .collect();
    format!(
        "{}\n{}",
        serde_json::to_string_pretty(standings).unwrap(),
        faults.join("\n")
    )
}

fn index(root: &Path) -> PathBuf {
    root.join(".git/bayan/index")
}

/// The same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

fn set_modified(path: &Path, time: SystemTime) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_times(FileTimes::new().set_modified(time)).unwrap();
}

/// Does something to a file, or to the workspace, that a person, git, a program or a wrong clock may do.
fn disturb(root: &Path, dice: &mut Dice) -> &'static str {
    let number = dice.roll(STATEMENTS);
    let folder = root.join("statements").join(common::id_of(number).as_str());
    let names = [
        "ar.toml",
        "en.toml",
        "ckb.toml",
        "en.reviews.toml",
        "ckb.reviews.toml",
        "statement.toml",
    ];
    let path = folder.join(names[dice.roll(names.len())]);
    let before = fs::metadata(&path).and_then(|metadata| metadata.modified());
    let text = fs::read_to_string(&path).unwrap_or_default();
    fs::create_dir_all(&folder).unwrap();
    fs::create_dir_all(root.join(".git/bayan")).unwrap();
    match dice.roll(14) {
        0 => {
            common::write_statement(root, number, SEGMENTS);
            "written anew"
        }
        1 | 2 => {
            // One letter for another: the size stays, and so does the time.
            fs::write(&path, text.replacen(['a', 'م', '7'], "x", 1)).unwrap();
            if let Ok(before) = before {
                set_modified(&path, before);
            }
            "changed behind size and time"
        }
        3 => {
            let other = folder.join(".other");
            fs::write(&other, text.replacen("\"\"\"\n", "\"\"\"\nو", 1)).unwrap();
            fs::rename(&other, &path).unwrap();
            "replaced"
        }
        4 => {
            let _ = fs::remove_file(&path);
            "removed"
        }
        5 => {
            let _ = fs::remove_dir_all(&folder);
            "statement removed"
        }
        6 if path.exists() => {
            set_modified(&path, SystemTime::now() + Duration::from_secs(86_400));
            "from the future"
        }
        7 if path.exists() => {
            set_modified(&path, SystemTime::UNIX_EPOCH);
            "from 1970"
        }
        8 if path.exists() => {
            fs::write(&path, text.replacen("[[", "<<<<<<< ours\n[[", 1)).unwrap();
            "damaged"
        }
        9 => {
            let config = root.join("workflow.toml");
            let text = fs::read_to_string(&config).unwrap();
            let text = match text.contains("four_eyes = false") {
                true => text.replace("\n[review]\nfour_eyes = false\n", ""),
                false => text + "\n[review]\nfour_eyes = false\n",
            };
            fs::write(&config, text.replace("\"reviewer:en\", ", "")).unwrap();
            "configured otherwise"
        }
        10 => {
            let bytes = fs::read(index(root)).unwrap_or_default();
            fs::write(index(root), &bytes[..dice.roll(bytes.len() + 1)]).unwrap();
            "index cut short"
        }
        11 => {
            let mut bytes = fs::read(index(root)).unwrap_or_default();
            let at = dice.roll(bytes.len().max(1));
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 4;
            }
            fs::write(index(root), bytes).unwrap();
            "index damaged"
        }
        12 => {
            std::thread::sleep(Duration::from_millis(15));
            "time passed"
        }
        _ => "nothing",
    }
}

#[test]
fn status_says_the_same_with_an_index_and_without() {
    for seed in 0..4 {
        let dir = tempfile::tempdir().unwrap();
        common::workspace(dir.path(), STATEMENTS, SEGMENTS);
        let mut dice = Dice(seed);
        for step in 0..150 {
            let what = disturb(dir.path(), &mut dice);
            for _ in 0..=dice.roll(2) {
                assert_eq!(
                    indexed(dir.path()),
                    from_files(dir.path()),
                    "seed {seed}, step {step}: {what}"
                );
            }
        }
    }
}

#[test]
fn an_index_is_kept_and_leaves_nothing_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    common::workspace(dir.path(), STATEMENTS, SEGMENTS);
    std::thread::sleep(Duration::from_millis(25));
    indexed(dir.path());
    let made = fs::metadata(index(dir.path())).unwrap();
    assert!(made.len() > 100 * STATEMENTS as u64, "every statement is in it");
    indexed(dir.path());
    assert_eq!(
        fs::metadata(index(dir.path())).unwrap().modified().unwrap(),
        made.modified().unwrap()
    );
    let entries = fs::read_dir(index(dir.path()).parent().unwrap()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["index", "lock"]);
}

#[test]
fn the_generated_workspace_is_what_the_program_reads() {
    let dir = tempfile::tempdir().unwrap();
    common::workspace(dir.path(), 20, common::SEGMENTS);
    let (standings, faults) = common::open(dir.path()).standings(&[], b"", &|_, _| ()).unwrap();
    assert!(faults.is_empty(), "{faults:?}");
    let all = standings.iter().flat_map(|standing| &standing.languages);
    let mut total = bayan::workflow::Tally::default();
    all.for_each(|language| total.add(&language.tally));
    assert_eq!(total.segments, 20 * 2 * common::SEGMENTS);
    for (count, name) in [
        (total.missing, "missing"),
        (total.stale, "stale"),
        (total.rejected, "rejected"),
        (total.translated, "translated"),
    ] {
        assert!(count > 0 && count < total.approved, "{name}: {count}");
    }
}
