//! What `status` costs on a thousand and on ten thousand statements of 26 segments in three languages, beside what
//! reading and parsing each of their files once in parallel costs.
//!
//! `cargo bench --bench workspace` gives times, and then the ratios, from runs that take turns: times depend on the
//! machine and on what else it does, ratios hardly. `docs/performance.md` says what was found.

#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark that cannot start must say so; it touches files as a person would, and prints what it found"
)]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use bayan::steps::status;
use divan::Bencher;
use rayon::prelude::*;
use toml::de::DeTable;

const SIZES: [usize; 2] = [1_000, 10_000];
const ROUNDS: usize = 7;

fn main() {
    divan::main();
    if !std::env::args().any(|arg| arg == "--test" || arg == "--list") {
        ratios();
    }
}

/// A workspace of that size, made once.
fn root(statements: usize) -> &'static Path {
    static ROOTS: [OnceLock<tempfile::TempDir>; 2] = [const { OnceLock::new() }; 2];
    let at = SIZES.iter().position(|size| *size == statements).expect("a size");
    let made = ROOTS[at].get_or_init(|| {
        let dir = tempfile::tempdir().expect("a folder");
        common::workspace(dir.path(), statements, common::SEGMENTS);
        dir
    });
    made.path()
}

/// Every file of every statement.
fn files(root: &Path) -> Vec<PathBuf> {
    let within = |folder: &Path| {
        let entries = fs::read_dir(folder).expect("a folder");
        entries
            .map(|entry| entry.expect("an entry").path())
            .collect::<Vec<_>>()
    };
    within(&root.join("statements"))
        .iter()
        .flat_map(|folder| within(folder))
        .collect()
}

/// What any program that looks at everything has to do: find the files, read them, parse them.
fn read_and_parse(root: &Path) -> usize {
    let parse = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a text");
        DeTable::parse(&text).expect("TOML").get_ref().len()
    };
    files(root).par_iter().map(parse).sum()
}

fn forget(root: &Path) {
    let _ = fs::remove_file(root.join(".git/bayan/index"));
}

fn status_of(root: &Path) -> usize {
    let report = status::status(&common::open(root), &[], None).expect("a report");
    assert!(report.unreadable.is_empty());
    report.total.tally.segments
}

/// The program itself, from its start to its end, the report of each statement included.
fn process(root: &Path) {
    let ended = Command::new(env!("CARGO_BIN_EXE_bayan"))
        .arg("status")
        .current_dir(root)
        .env("LC_ALL", "C")
        .stdout(Stdio::null())
        .status();
    assert!(ended.expect("the program").success());
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn reading_and_parsing_every_file(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    bencher.bench_local(|| read_and_parse(root));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn first_status(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    bencher
        .with_inputs(|| forget(root))
        .bench_local_values(|()| status_of(root));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn repeated_status(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    status_of(root);
    bencher.bench_local(|| status_of(root));
}

#[divan::bench(args = SIZES, sample_count = 5)]
fn first_status_of_the_program(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    bencher
        .with_inputs(|| forget(root))
        .bench_local_values(|()| process(root));
}

#[divan::bench(args = SIZES, sample_count = 20)]
fn repeated_status_of_the_program(bencher: Bencher<'_, '_>, statements: usize) {
    let root = root(statements);
    process(root);
    bencher.bench_local(|| process(root));
}

/// What the program needs to begin at all.
#[divan::bench(sample_count = 50)]
fn version() {
    let ended = Command::new(env!("CARGO_BIN_EXE_bayan"))
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    assert!(ended.expect("the program").success());
}

fn ratios() {
    println!("\nof reading and parsing every file (best of {ROUNDS}, taking turns)");
    for statements in SIZES {
        let root = root(statements);
        let mut best = [Duration::MAX; 5];
        for _ in 0..ROUNDS {
            let mut take = |at: usize, run: &dyn Fn(&Path)| {
                let begin = Instant::now();
                run(root);
                best[at] = best[at].min(begin.elapsed());
            };
            take(0, &|root| assert!(read_and_parse(root) > 0));
            forget(root);
            take(1, &|root| assert!(status_of(root) > 0));
            take(2, &|root| assert!(status_of(root) > 0));
            forget(root);
            take(3, &process);
            take(4, &process);
        }
        let base = best[0].as_secs_f64();
        println!(
            "{statements} statements, {} files: {base:.3} s",
            files(root).len()
        );
        for (name, time) in [
            ("first status", best[1]),
            ("repeated status", best[2]),
            ("first status, the program", best[3]),
            ("repeated status, the program", best[4]),
        ] {
            println!(
                "  {name:<30} {:.3}  ({:.3} s)",
                time.as_secs_f64() / base,
                time.as_secs_f64()
            );
        }
    }
}
