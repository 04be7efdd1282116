//! What a press room of a hundred and of a thousand statements costs, each of 26 segments and released in three
//! languages: written into an empty folder, and once more over itself.
//!
//! `cargo bench --bench site`.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a benchmark that cannot start must say so; it touches files as a person would"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use bayan::formats::publication::Setting;
use bayan::formats::workspace::{releases, reviews, source, statement, translation};
use bayan::l10n::DocumentLabels;
use bayan::model::{
    Decision, House, Lang, Letterhead, PairKey, PersonId, Release, Source, StatementInfo, Translation,
    Verdict,
};
use bayan::steps::release::{digests, source_digest};
use bayan::steps::site::site;
use divan::Bencher;

const SIZES: [usize; 2] = [100, 1_000];

fn main() {
    divan::main();
}

/// A workspace of that many released statements, made once.
fn root(statements: usize) -> &'static Path {
    static ROOTS: [OnceLock<tempfile::TempDir>; 2] = [const { OnceLock::new() }; 2];
    let at = SIZES.iter().position(|size| *size == statements).expect("a size");
    ROOTS[at]
        .get_or_init(|| {
            let dir = tempfile::tempdir().expect("a folder");
            common::workspace(dir.path(), 0, 0);
            // The numbers whose generated translations are whole and render today's source.
            let whole = (1..).filter(|number| number % 5 != 0 && number % 4 != 0);
            for number in whole.take(statements) {
                released(dir.path(), number);
            }
            dir
        })
        .path()
}

fn time(number: usize) -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_600_000_000 + number as i64 * 60).expect("a time")
}

fn approval(number: usize, source: &Source, translation: &Translation) -> Verdict {
    let id = common::id_of(number);
    let pairs: BTreeMap<_, _> = translation
        .targets
        .iter()
        .map(|target| {
            let key = PairKey {
                statement: &id,
                lang: &translation.lang,
                segment: &target.id,
                source: source.get(&target.id).map(|segment| segment.text.as_str()),
                rendering: &target.rendering,
            };
            (target.id.clone(), key.digest())
        })
        .collect();
    Verdict {
        signature: None,
        by: PersonId::parse("salam").expect("a person"),
        at: time(number),
        decision: Decision::Approve,
        pairs,
    }
}

/// Writes a statement, all of it approved, and its release.
fn released(root: &Path, number: usize) {
    let id = common::id_of(number);
    let folder = root.join("statements").join(id.as_str());
    fs::create_dir_all(&folder).expect("a folder");
    let put = |name: &str, text: String| fs::write(folder.join(name), text).expect("a file");
    let at = Path::new("f.toml");
    let info = StatementInfo {
        date: id.as_str().get(..10).and_then(|date| date.parse().ok()),
        ..StatementInfo::of(id.clone())
    };
    put("statement.toml", statement::write(at, &info).expect("facts"));
    let ar = common::source_of(number, common::SEGMENTS);
    put("ar.toml", source::rewrite(at, None, &ar).expect("a source"));
    let languages = common::TARGETS.map(|tag| Lang::parse(tag).expect("a language"));
    for tag in common::TARGETS {
        let targets = common::translation_of(number, &ar, tag);
        put(
            &format!("{tag}.toml"),
            translation::rewrite(at, None, &targets).expect("a translation"),
        );
        let log = reviews::append(at, None, &approval(number, &ar, &targets)).expect("a log");
        put(&format!("{tag}.reviews.toml"), log);
    }
    let project = common::open(root);
    let statement = project.statement(&id).expect("a statement");
    let release = Release {
        number: 1,
        at: time(number),
        by: PersonId::parse("rana").expect("a person"),
        source: source_digest(&statement),
        languages: digests(&statement, &languages, project.config()),
        look: None,
        corrections: BTreeMap::new(),
        embargo_override: None,
        signature: None,
    };
    put(
        "releases.toml",
        releases::append(at, None, &release).expect("a record"),
    );
}

fn build(root: &Path, folder: &Path) {
    let house = House {
        letterhead: Letterhead {
            url: Some("https://press.example/".to_owned()),
            ..Letterhead::default()
        },
        ..House::default()
    };
    let setting = Setting::new(&DocumentLabels, &house);
    let report = site(&common::open(root), &setting, (folder, folder), &mut |_, _| {});
    let report = report.map_err(|fault| fault.to_string()).expect("a press room");
    assert!(report.faults.is_empty() && report.statements > 0);
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn into_an_empty_folder(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    bencher
        .with_inputs(|| tempfile::tempdir().expect("a folder"))
        .bench_refs(|dir| build(root, &dir.path().join("site")));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn over_itself(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    let dir = tempfile::tempdir().expect("a folder");
    let folder: PathBuf = dir.path().join("site");
    build(root, &folder);
    bencher.bench(|| build(root, &folder));
}
