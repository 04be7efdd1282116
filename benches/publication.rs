//! How fast a bilingual statement of two pages becomes a PDF: by a process that has set nothing yet, and by one that has
//! just set another statement.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark that cannot start must say so, and borrows the statement of the tests"
)]

#[path = "../tests/publication/fixture.rs"]
mod fixture;

use bayan::formats::publication::{Layout, Setting, format};
use bayan::l10n::DocumentLabels;
use bayan::model::{House, Publication};
use divan::Bencher;

fn main() {
    divan::main();
}

const LAYOUTS: [&str; 2] = ["side by side", "sequence"];

fn set(publication: &Publication, layout: &str) -> Vec<u8> {
    let setting = Setting {
        labels: &DocumentLabels,
        house: &House::default(),
        layout: if layout == LAYOUTS[0] {
            Layout::SideBySide
        } else {
            Layout::Sequence
        },
        width: None,
        front_matter: false,
    };
    format("pdf")
        .expect("a format")
        .write(publication, &setting)
        .expect("a PDF")
}

/// The statement, with other words in each sentence, so that nothing of it was ever set before.
fn another(number: &mut u32) -> Publication {
    *number += 1;
    let mut publication = fixture::released(&["ar", "en"]);
    let cells = publication.blocks.iter_mut().flat_map(|block| &mut block.cells);
    for piece in cells.flat_map(|cell| &mut cell.pieces) {
        piece.text = format!("{} {number}", piece.text);
    }
    publication
}

#[divan::bench(args = LAYOUTS, sample_count = 10, sample_size = 1)]
fn cold(bencher: Bencher, layout: &str) {
    bencher
        .with_inputs(|| {
            typst::comemo::evict(0);
            another(&mut 0)
        })
        .bench_values(|publication| set(&publication, layout));
}

#[divan::bench(args = LAYOUTS, sample_count = 10, sample_size = 1)]
fn warm(bencher: Bencher, layout: &str) {
    let mut number = 0;
    bencher
        .with_inputs(|| another(&mut number))
        .bench_local_values(|publication| set(&publication, layout));
}
