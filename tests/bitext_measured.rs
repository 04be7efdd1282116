//! How well documents are put into pairs, on real text: translated sentence by sentence, joined to documents again, with
//! sentences joined and left out on both sides.
//!
//! Reads a file of parallel texts, one JSON object a line with `doc`, `en`, `ar`, `ckb` and `kmr`, from the path in
//! `BAYAN_PARALLEL`; without it, nothing is measured and that is said. `docs/memory.md` says what was found.
//!
//! ```text
//! BAYAN_PARALLEL=… cargo test --release --test bitext_measured -- --ignored --nocapture
//! ```

#![expect(
    clippy::disallowed_methods,
    reason = "reads a file that only the measurer has"
)]
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement ends where its file cannot be read, and prints what it found"
)]

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Instant;

use bayan::bitext::{Piece, Side, align};
use bayan::model::{BlockKind, Lang};
use bayan::segmentation::segment;

/// A unit of the file: a text in each language.
type Unit = BTreeMap<String, String>;

/// A segment of a document that was made of units.
struct Segment {
    text: String,
    /// The first and the last unit that it holds something of.
    units: (usize, usize),
    opens: bool,
}

/// What is done to the documents.
struct Damage {
    name: &'static str,
    /// In a hundred units, on each side by itself.
    joined: usize,
    left_out: usize,
    paragraphs: bool,
}

const DAMAGES: &[Damage] = &[
    Damage {
        name: "as translated",
        joined: 0,
        left_out: 0,
        paragraphs: false,
    },
    Damage {
        name: "3 in 100 joined and 2 left out, on each side, in paragraphs",
        joined: 3,
        left_out: 2,
        paragraphs: true,
    },
    Damage {
        name: "10 in 100 joined and 5 left out, on each side, in paragraphs",
        joined: 10,
        left_out: 5,
        paragraphs: true,
    },
    Damage {
        name: "10 in 100 joined and 5 left out, on each side, no paragraphs",
        joined: 10,
        left_out: 5,
        paragraphs: false,
    },
];

fn documents() -> Option<Vec<Vec<Unit>>> {
    let path = std::env::var("BAYAN_PARALLEL").ok()?;
    let lines = std::fs::read_to_string(path).unwrap();
    let mut documents: BTreeMap<String, Vec<Unit>> = BTreeMap::new();
    for line in lines.lines() {
        let unit: Unit = serde_json::from_str(line).unwrap();
        documents.entry(unit["doc"].clone()).or_default().push(unit);
    }
    Some(documents.into_values().collect())
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn in_a_hundred(&mut self, share: usize) -> bool {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % 100 < share
    }
}

fn side(units: &[Unit], lang: &Lang, seed: u64, damage: &Damage) -> Vec<Segment> {
    let (mut dice, mut paragraphs) = (Dice(seed), Dice(5));
    let mut segments: Vec<Segment> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        let opens = at == 0 || paragraphs.in_a_hundred(30) && damage.paragraphs;
        let (gone, joined) = (
            dice.in_a_hundred(damage.left_out),
            dice.in_a_hundred(damage.joined),
        );
        if gone {
            continue;
        }
        let text = &unit[lang.as_str()];
        for (part, span) in segment(text, lang).iter().enumerate() {
            match segments.last_mut() {
                Some(last) if part == 0 && joined && !opens => {
                    last.text = format!("{} {}", last.text, span.text(text));
                    last.units.1 = at;
                }
                _ => segments.push(Segment {
                    text: span.text(text).to_owned(),
                    units: (at, at),
                    opens: opens && part == 0,
                }),
            }
        }
    }
    segments
}

/// For each unit, the number of the units that it was joined with, on either side.
fn groups(sides: [&[Segment]; 2], units: usize) -> Vec<usize> {
    let mut joined = vec![false; units];
    for segment in sides.into_iter().flatten() {
        joined[segment.units.0 + 1..=segment.units.1].fill(true);
    }
    let numbers = joined.iter().scan(0, |number, joined| {
        *number += usize::from(!joined);
        Some(*number)
    });
    numbers.collect()
}

#[derive(Default)]
struct Tally {
    beads: usize,
    right: usize,
    doubtful_wrong: usize,
    doubtful_right: usize,
    units: usize,
    whole: usize,
}

impl Tally {
    fn add(&mut self, languages: [&Lang; 2], units: &[Unit], damage: &Damage) {
        let source = side(units, languages[0], 13, damage);
        let target = side(units, languages[1], 14, damage);
        let groups = groups([&source, &target], units.len());
        let pieces = |segments: &[Segment]| -> Vec<(String, bool)> {
            segments.iter().map(|own| (own.text.clone(), own.opens)).collect()
        };
        let (source_texts, target_texts) = (pieces(&source), pieces(&target));
        let one: Vec<Piece<'_>> = source_texts.iter().map(piece).collect();
        let other: Vec<Piece<'_>> = target_texts.iter().map(piece).collect();
        let beads = align(
            &Side {
                lang: languages[0],
                pieces: &one,
            },
            &Side {
                lang: languages[1],
                pieces: &other,
            },
            None,
        );
        let of = |segments: &[Segment], range: &Range<usize>| -> Vec<usize> {
            let mut own: Vec<usize> = segments[range.clone()]
                .iter()
                .map(|segment| groups[segment.units.0])
                .collect();
            own.dedup();
            own
        };
        let has = |segments: &[Segment], group: &usize| {
            segments.iter().any(|segment| groups[segment.units.0] == *group)
        };
        let mut damaged: Vec<usize> = Vec::new();
        for bead in &beads {
            let (from, to) = (of(&source, &bead.source), of(&target, &bead.target));
            let is_right = match (from.as_slice(), to.as_slice()) {
                ([], alone) => alone.iter().all(|group| !has(&source, group)),
                (alone, []) => alone.iter().all(|group| !has(&target, group)),
                (from, to) => from == to,
            };
            self.beads += 1;
            self.right += usize::from(is_right);
            self.doubtful_right += usize::from(is_right && bead.is_doubtful());
            self.doubtful_wrong += usize::from(!is_right && bead.is_doubtful());
            if !is_right {
                damaged.extend(from.into_iter().chain(to));
            }
        }
        damaged.sort_unstable();
        damaged.dedup();
        let all = groups.last().copied().unwrap_or_default();
        self.units += all;
        self.whole += all - damaged.len();
    }
}

fn piece((text, opens): &(String, bool)) -> Piece<'_> {
    Piece {
        text,
        opens: *opens,
        kind: BlockKind::Paragraph,
    }
}

#[test]
#[ignore = "needs BAYAN_PARALLEL"]
fn pairs_of_real_text() {
    let Some(documents) = documents() else {
        println!("BAYAN_PARALLEL is not set: nothing was measured");
        return;
    };
    for damage in DAMAGES {
        println!("{}", damage.name);
        for (source, target) in [
            ("ar", "en"),
            ("ar", "ckb"),
            ("ar", "kmr"),
            ("en", "ckb"),
            ("en", "kmr"),
        ] {
            let languages = [&Lang::parse(source).unwrap(), &Lang::parse(target).unwrap()];
            let (start, mut tally) = (Instant::now(), Tally::default());
            for units in &documents {
                tally.add(languages, units, damage);
            }
            let share = |part: usize, of: usize| 100.0 * part as f64 / of as f64;
            println!(
                "    {source}-{target}: {:.2} % of {} beads right, {:.2} % of {} units whole; wrong {}, of these doubtful {}; \
                 right but doubtful {}; {:?}",
                share(tally.right, tally.beads),
                tally.beads,
                share(tally.whole, tally.units),
                tally.units,
                tally.beads - tally.right,
                tally.doubtful_wrong,
                tally.doubtful_right,
                start.elapsed()
            );
        }
    }
}
