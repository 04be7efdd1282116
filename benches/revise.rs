//! What `revise` costs from the bytes of the files to the new statement: parsing what there is, reading the corrected
//! document, cutting it into segments, aligning, and giving ids. Writing and committing are left out.
//!
//! `cargo bench --bench revise`

#![expect(clippy::expect_used, reason = "a benchmark that cannot start must say so")]

mod common;

use std::path::Path;

use bayan::alignment::Context;
use bayan::anatomy;
use bayan::formats::document::{self, ReadOptions};
use bayan::formats::workspace::{source, translation};
use bayan::model::{Lang, Reviewed, Source, Statement, StatementInfo};
use bayan::segmentation::{Options, segmenter_with};
use bayan::steps::{revise, segments};
use divan::Bencher;
use rayon::prelude::*;

fn main() {
    divan::main();
}

/// A statement as its files have it, and the corrected document.
struct Case {
    number: usize,
    source: String,
    translations: Vec<(Lang, String)>,
    document: String,
}

impl Case {
    fn new(number: usize, length: usize) -> Self {
        let at = Path::new("f.toml");
        let old = common::source_of(number, length);
        let translations = common::TARGETS.iter().map(|tag| {
            let targets = common::translation_of(number, &old, tag);
            let text = translation::rewrite(at, None, &targets).expect("a translation");
            (targets.lang, text)
        });
        Self {
            number,
            translations: translations.collect(),
            document: corrected(&old, number),
            source: source::rewrite(at, None, &old).expect("a source"),
        }
    }

    /// How many segments there are after the revision.
    fn revise(&self) -> usize {
        let at = Path::new("f.toml");
        let ar = Lang::parse("ar").expect("a language");
        let translations = self.translations.iter().map(|(lang, text)| {
            let translation = translation::read(at, text, lang).expect("a translation");
            let verdicts = Vec::new();
            (
                lang.clone(),
                Reviewed {
                    translation,
                    verdicts,
                    waivers: Vec::new(),
                },
            )
        });
        let old = Statement {
            info: StatementInfo::of(common::id_of(self.number)),
            source: source::read(at, &self.source, &ar).expect("a source"),
            translations: translations.collect(),
            releases: Vec::new(),
            work: bayan::model::Work::default(),
        };
        let mut read = document::read(
            Path::new("new.txt"),
            self.document.as_bytes(),
            &ReadOptions::default(),
        )
        .expect("a document");
        anatomy::classify(&mut read.document, &ar);
        let segmenter = segmenter_with(None, &ar, &Options::default()).expect("built-in rules");
        let new = segments::of_document(&read.document, &segmenter);
        let (revised, report) = revise::revised(&old, new, &ar, &Context::default());
        assert!(!report.segments.is_empty());
        revised.source.segments.len()
    }
}

/// Of every twenty sentences two edited, one new, one gone, one elsewhere.
fn corrected(old: &Source, seed: usize) -> String {
    let mut blocks: Vec<Vec<String>> = Vec::new();
    for (at, segment) in old.segments.iter().enumerate() {
        if segment.opens.is_some() {
            blocks.push(Vec::new());
        }
        let text = segment.text.clone();
        let put = match (at * 7 + seed) % 20 {
            0 | 1 => vec![text.replacen(' ', " وثيقة ", 1)],
            2 => vec![text, common::arabic(at + 900_000 + seed)],
            3 => vec![],
            4 => {
                blocks.insert(0, vec![text]);
                vec![]
            }
            _ => vec![text],
        };
        blocks.last_mut().expect("a block").extend(put);
    }
    let lines: Vec<String> = blocks
        .iter()
        .filter(|block| !block.is_empty())
        .map(|block| block.join(" "))
        .collect();
    lines.join("\n\n")
}

#[divan::bench(sample_count = 5)]
fn a_thousand_statements(bencher: Bencher<'_, '_>) {
    let cases: Vec<Case> = (0..1000)
        .map(|number| Case::new(number, common::SEGMENTS))
        .collect();
    bencher.bench_local(|| cases.iter().map(Case::revise).sum::<usize>());
}

#[divan::bench(sample_count = 5)]
fn a_thousand_statements_on_all_cores(bencher: Bencher<'_, '_>) {
    let cases: Vec<Case> = (0..1000)
        .map(|number| Case::new(number, common::SEGMENTS))
        .collect();
    bencher.bench_local(|| cases.par_iter().map(Case::revise).sum::<usize>());
}

#[divan::bench(sample_count = 20)]
fn one_statement_of_500_segments(bencher: Bencher<'_, '_>) {
    let case = Case::new(3, 500);
    bencher.bench_local(|| case.revise());
}
