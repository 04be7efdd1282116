//! The index against what it stands for: the same answers, whatever was done to the files.
#![expect(clippy::disallowed_methods, reason = "a test changes files as a person would")]

use std::fs::{self, File, FileTimes};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use crate::formats::workflow_toml;
use crate::model::{Embargo, Lang, Priority};
use crate::workflow::{LanguageStatus, LanguageWork, ReleaseStanding, Tally, WorkStatus};

use super::*;

const CONFIG: &str = "source = \"ar\"\ntargets = [\"en\", \"ckb\"]\n";

/// Three statements; where one "stands" is what its source says, a number.
struct Place {
    dir: tempfile::TempDir,
    config: Config,
    text: String,
    ids: Vec<StatementId>,
}

/// Work on one of the statements, none on the others.
fn work_of(id: &StatementId) -> WorkStatus {
    let mut work = WorkStatus::default();
    if *id.as_str() == *"b" {
        let own = LanguageWork {
            due: Some(jiff::civil::date(2021, 2, 8)),
            priority: Priority::High,
            ..LanguageWork::default()
        };
        work.languages.insert(Lang::parse("en").unwrap(), own);
        work.contested = 3;
    }
    work
}

impl Place {
    fn new() -> Self {
        let place = Self {
            dir: tempfile::tempdir().unwrap(),
            config: workflow_toml::read(Path::new("workflow.toml"), CONFIG).unwrap(),
            text: CONFIG.to_owned(),
            ids: ["a", "b", "c"]
                .iter()
                .map(|id| StatementId::parse(id).unwrap())
                .collect(),
        };
        for id in ["a", "b", "c"] {
            fs::create_dir_all(place.file(id, "ar.toml").parent().unwrap()).unwrap();
            place.write(id, "100");
        }
        place
    }

    /// A place whose statements have been read, and are in the index.
    fn settled() -> Self {
        let place = Self::new();
        wait();
        assert_eq!(place.read(), ["a", "b", "c"]);
        assert_eq!(place.read(), [""; 0]);
        place
    }

    fn file(&self, id: &str, name: &str) -> PathBuf {
        self.dir.path().join("statements").join(id).join(name)
    }

    fn index(&self) -> PathBuf {
        self.dir.path().join("state/index")
    }

    fn write(&self, id: &str, number: &str) {
        fs::write(self.file(id, "ar.toml"), number).unwrap();
    }

    fn actual(&self, id: &StatementId) -> StatementStatus {
        let text = fs::read_to_string(self.file(id.as_str(), "ar.toml")).unwrap();
        let language = LanguageStatus {
            void: 2,
            stopped: 3,
            language: Lang::parse("ckb").unwrap(),
            tally: Tally {
                stale: text.parse().unwrap(),
                words_pending: usize::MAX,
                ..Tally::default()
            },
            releasable: true,
        };
        StatementStatus {
            id: id.clone(),
            date: (*id.as_str() == *"b").then_some(jiff::civil::date(2021, 2, 5)),
            languages: vec![language],
            releases: vec![ReleaseStanding {
                number: 7,
                languages: vec![Lang::parse("en").unwrap(), Lang::parse("kmr").unwrap()],
                current: true,
                matches: *id.as_str() == *"c",
            }],
            embargo: Embargo::parse("2021-02-05T18:00:00+03:00").filter(|_| *id.as_str() == *"a"),
            work: work_of(id),
        }
    }

    /// Asks where all stand, holds that the answers are right, and tells which files were read for it.
    fn read(&self) -> Vec<String> {
        self.read_and(|_| {})
    }

    fn read_and(&self, meanwhile: impl Fn(&StatementId) + Sync) -> Vec<String> {
        let state = self.dir.path().join("state");
        let index = Index::new(&state, self.dir.path(), "", &self.config, (&self.text, b""));
        let read = Mutex::new(Vec::new());
        let standings = index.standings(&self.ids, |id| {
            read.lock().unwrap().push(id.to_string());
            let actual = self.actual(id);
            meanwhile(id);
            Ok(actual)
        });
        if self
            .ids
            .iter()
            .all(|id| !read.lock().unwrap().contains(&id.to_string()))
        {
            let actual: Vec<_> = self.ids.iter().map(|id| self.actual(id)).collect();
            assert_eq!(
                standings.into_iter().collect::<Outcome<Vec<_>>>().unwrap(),
                actual
            );
        }
        let mut read = read.into_inner().unwrap();
        read.sort();
        read
    }

    fn settle_all(&self) {
        wait();
        self.read();
    }
}

/// Longer than the grain of the system's clock.
fn wait() {
    std::thread::sleep(Duration::from_millis(25));
}

fn set_modified(path: &Path, time: SystemTime) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_times(FileTimes::new().set_modified(time)).unwrap();
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn only_what_changed_is_read_again() {
    let place = Place::settled();
    place.write("b", "7");
    wait();
    assert_eq!(place.read(), ["b"]);
    assert_eq!(place.read(), [""; 0]);
}

#[test]
fn a_change_that_hides_behind_size_and_time_is_seen() {
    let place = Place::settled();
    let path = place.file("b", "ar.toml");
    let before = modified(&path);
    place.write("b", "999");
    set_modified(&path, before);
    wait();
    assert_eq!(place.read(), ["b"]);
}

#[test]
fn a_file_that_takes_the_place_of_another_is_seen() {
    let place = Place::settled();
    let path = place.file("b", "ar.toml");
    let other = place.file("b", ".other");
    fs::write(&other, "888").unwrap();
    set_modified(&other, modified(&path));
    fs::rename(&other, &path).unwrap();
    wait();
    assert_eq!(place.read(), ["b"]);
}

#[test]
fn files_that_appear_or_go_are_seen() {
    let place = Place::settled();
    fs::write(place.file("a", "releases.toml"), "").unwrap();
    wait();
    assert_eq!(place.read(), ["a"]);
    fs::remove_file(place.file("a", "releases.toml")).unwrap();
    assert_eq!(place.read(), ["a"]);
    assert_eq!(place.read(), [""; 0]);
}

#[test]
fn statements_that_appear_or_go_are_seen() {
    let mut place = Place::settled();
    let gone = place.ids.pop().unwrap();
    assert_eq!(place.read(), [""; 0]);
    place.ids.push(gone);
    assert_eq!(place.read(), ["c"], "the entry went with its statement");
}

#[test]
fn a_file_from_the_future_is_read_every_time() {
    let place = Place::settled();
    let path = place.file("c", "ar.toml");
    set_modified(&path, SystemTime::now() + Duration::from_secs(3600));
    wait();
    assert_eq!(place.read(), ["c"]);
    assert_eq!(place.read(), ["c"]);
    set_modified(&path, SystemTime::UNIX_EPOCH);
    wait();
    assert_eq!(place.read(), ["c"], "1970 is a time like any other");
    assert_eq!(place.read(), [""; 0]);
}

#[test]
fn a_change_while_a_file_is_read_is_seen_the_next_time() {
    let place = Place::settled();
    place.write("a", "200");
    wait();
    let read = place.read_and(|id| {
        if id.as_str() == "a" {
            place.write("a", "300");
        }
    });
    assert_eq!(read, ["a"]);
    assert_eq!(place.read(), ["a"]);
}

#[test]
fn changes_as_fast_as_the_clock_can_tell_are_never_missed() {
    let place = Place::settled();
    let path = place.file("a", "ar.toml");
    let before = modified(&path);
    for number in 100..400 {
        place.write("a", &number.to_string());
        if number % 2 == 0 {
            set_modified(&path, before);
        }
        place.read();
        place.read();
    }
}

#[test]
fn another_configuration_is_another_index() {
    let mut place = Place::settled();
    place.text.push_str("# four eyes\n");
    assert_eq!(place.read().len(), 3);
    assert_eq!(place.read(), [""; 0]);
}

#[test]
fn whatever_is_wrong_with_the_index_it_is_made_anew() {
    let place = Place::settled();
    let good = fs::read(place.index()).unwrap();
    let mut wrong: Vec<Vec<u8>> = (0..good.len()).map(|length| good[..length].to_vec()).collect();
    wrong.extend((0..good.len()).map(|at| {
        let mut flipped = good.clone();
        flipped[at] ^= 1 << (at % 8);
        flipped
    }));
    wrong.extend([
        [&good[..], b"x"].concat(),
        vec![0; 4096],
        b"DIRC\0\0\0\x02".to_vec(),
    ]);
    for bytes in wrong {
        assert!(
            Entries::parse(
                bytes,
                &Key::new(
                    CONFIG,
                    b"",
                    &layout::names(&place.config.source, &place.config.targets)
                )
            )
            .is_none()
        );
    }
    fs::write(place.index(), &good[..good.len() / 2]).unwrap();
    assert_eq!(place.read().len(), 3);
    assert_eq!(fs::read(place.index()).unwrap(), good);
}

#[test]
fn what_is_no_entry_is_not_taken_for_one() {
    let place = Place::settled();
    let index = Index::new(
        &place.dir.path().join("state"),
        place.dir.path(),
        "",
        &place.config,
        (&place.text, b""),
    );
    let id = &place.ids[0];
    let stamps = index.stamps(&mut PathBuf::new(), id).unwrap();
    let langs = &place.config.targets;
    let good = entry::write(&stamps, &place.actual(id), langs).unwrap();
    assert_eq!(entry::read(&good, &stamps, id, langs), Some(place.actual(id)));
    let bare = entry::write(
        &stamps,
        &StatementStatus {
            languages: vec![],
            ..place.actual(id)
        },
        langs,
    )
    .unwrap();
    for length in (0..good.len()).filter(|length| *length != bare.len()) {
        assert_eq!(entry::read(&good[..length], &stamps, id, langs), None, "{length}");
    }
    let endless = [&bare[..], &[0xff; 40]].concat();
    assert_eq!(entry::read(&endless, &stamps, id, langs), None);
}

#[test]
fn where_no_index_can_be_kept_everything_works_without() {
    let place = Place::new();
    fs::write(place.dir.path().join("state"), "in the way").unwrap();
    wait();
    assert_eq!(place.read().len(), 3);
    assert_eq!(place.read().len(), 3);
    fs::remove_file(place.dir.path().join("state")).unwrap();
    fs::create_dir_all(place.index()).unwrap();
    assert_eq!(place.read().len(), 3);
    assert_eq!(place.read().len(), 3);
    assert_eq!(fs::read_dir(place.index().parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn an_index_that_says_what_is_so_is_not_written_again() {
    let place = Place::settled();
    set_modified(
        &place.file("c", "ar.toml"),
        SystemTime::now() + Duration::from_secs(3600),
    );
    place.settle_all();
    let old = SystemTime::UNIX_EPOCH;
    set_modified(&place.index(), old);
    assert_eq!(place.read(), ["c"]);
    assert_eq!(modified(&place.index()), old);
}

#[test]
fn many_at_once_do_not_disturb_each_other() {
    let place = Place::new();
    wait();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| (0..20).for_each(|_| drop(place.read())));
        }
    });
    assert_eq!(place.read(), [""; 0]);
}
