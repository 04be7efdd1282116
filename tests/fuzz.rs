//! Every reader of files, with valid files that were damaged by chance: no panic, no endless run, a fault where there is
//! one; and where a text is read, what is written of it says the same.
//!
//! Some hundred damaged files for each format are tried by default. `BAYAN_FUZZ=100000 cargo test --test fuzz` tries more.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop anywhere, and reads the files that it damages"
)]

mod fuzz {
    pub mod damage;
    pub mod kept;
    pub mod seeds;
}

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use fuzz::damage::{Random, damaged};
use fuzz::kept::{self, Found};
use fuzz::seeds::{self, Seed};

/// What one file may take of a processor; none here is longer than some hundred kilobytes.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long this thread has been at work; how long it has been, where the system does not say.
fn at_work(begun: Instant) -> Duration {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = said.and_then(|said| said.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

fn wanted() -> u64 {
    let wanted = std::env::var("BAYAN_FUZZ")
        .ok()
        .and_then(|value| value.parse().ok());
    wanted.unwrap_or(150)
}

/// Reads a file that must be readable, then damaged ones, and gives how many of them could be read all the same.
fn exhaust(name: &str, seeds: &[Seed], read: impl Fn(&Path, &[u8]) -> Found) {
    assert!(!seeds.is_empty(), "{name}");
    for seed in seeds {
        if let Found::Refused(fault) = read(&seed.path, &seed.bytes) {
            panic!("{name}: {}: {fault:?}", seed.path.display());
        }
    }
    let start = Instant::now();
    let (mut taken, mut refused) = (0_u64, 0_u64);
    for number in 0..wanted() {
        let mut random = Random::new(name, number);
        let seed = &seeds[random.below(seeds.len())];
        let bytes = damaged(&seed.bytes, seeds, &mut random);
        let begun = at_work(start);
        let found = catch_unwind(AssertUnwindSafe(|| read(&seed.path, &bytes)));
        let context = || {
            let file = std::env::temp_dir().join(format!("bayan-fuzz-{name}-{number}"));
            std::fs::write(&file, &bytes).unwrap();
            format!("{name} {number}: see {}", file.display())
        };
        let took = at_work(start).saturating_sub(begun);
        assert!(took < PATIENCE, "{} took {took:?}", context());
        match found {
            Ok(Found::Taken) => taken += 1,
            Ok(Found::Refused(fault)) => {
                refused += 1;
                let Some(fault) = fault else { continue };
                let code = fault.code();
                assert!(!code.is_empty(), "{}", context());
                // Whoever has many files must be told which of them it is.
                let told = fault.to_string();
                assert!(
                    told.contains(&*seed.path.to_string_lossy()),
                    "{}: {told}",
                    context()
                );
            }
            Ok(Found::Broken(why)) => panic!("{}: {why}", context()),
            Err(_) => panic!("{} panics", context()),
        }
    }
    println!("{name}: {taken} read, {refused} refused");
    assert!(refused > 0, "{name}: no damage did any harm");
}

macro_rules! formats {
    ($($name:ident: $seeds:expr, $read:expr;)+) => {
        $(#[test]
        fn $name() {
            exhaust(stringify!($name), &$seeds, $read);
        })+
    };
}

formats! {
    sources: seeds::files("ar.toml"), kept::source;
    translations: seeds::translations(), kept::translation;
    verdicts: seeds::files("reviews.toml"), kept::reviews;
    releases: seeds::files("releases.toml"), kept::releases;
    statements: seeds::files("statement.toml"), kept::statement;
    workflows: seeds::one("workflow.toml"), kept::workflow;
    termbases: seeds::one("terms.toml"), kept::terms;
    merges: seeds::translations(), kept::merge;
    markers: seeds::marked(), kept::markers;
    packages: seeds::packages(), kept::package;
    memories: seeds::memories(), kept::memory;
    tbx: seeds::termbases("tbx"), kept::tbx;
    csv: seeds::termbases("csv"), kept::csv;
    documents: seeds::documents(), kept::document;
    evidence: seeds::evidence(), kept::evidence;
    manifests: seeds::manifests(), kept::manifest;
    rules: seeds::rules(), kept::rules;
}

/// What was wrong with an id or a language in a manifest did not say in which file.
#[test]
fn a_name_that_is_none_in_a_manifest_is_told_with_the_file() {
    let seed = &seeds::manifests()[0];
    let text = String::from_utf8(seed.bytes.clone()).unwrap();
    let damaged = text.replace("\"salam\"", "\"<salam>\"");
    assert_ne!(text, damaged);
    match kept::manifest(&seed.path, damaged.as_bytes()) {
        Found::Refused(Some(fault)) => {
            let told = fault.to_string();
            assert!(told.contains(&*seed.path.to_string_lossy()), "{told}");
        }
        other => panic!("{other:?}"),
    }
}
