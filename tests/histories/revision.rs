//! What an editor makes of a source.

use bayan::model::Source;
use proptest::prelude::*;

/// A change of the source. Sentences and blocks are numbered through, around the end.
#[derive(Debug, Clone)]
pub enum Change {
    Edit(usize),
    Insert(usize),
    InsertBlock(usize),
    Remove(usize),
    Split(usize),
    Join(usize),
    Move(usize, usize),
}

pub fn change() -> impl Strategy<Value = Change> {
    let place = || 0..8usize;
    prop_oneof![
        4 => place().prop_map(Change::Edit),
        3 => place().prop_map(Change::Insert),
        2 => place().prop_map(Change::InsertBlock),
        2 => place().prop_map(Change::Remove),
        2 => place().prop_map(Change::Split),
        1 => place().prop_map(Change::Join),
        2 => (place(), place()).prop_map(|(from, to)| Change::Move(from, to)),
    ]
}

/// The document that an editor hands in: its blocks, each of sentences. `step` is in every word that is new.
pub fn revised(source: &Source, change: &Change, step: usize) -> String {
    let mut blocks: Vec<Vec<String>> = Vec::new();
    for segment in &source.segments {
        if segment.opens.is_some() || blocks.is_empty() {
            blocks.push(Vec::new());
        }
        if let Some(block) = blocks.last_mut() {
            block.push(segment.text.clone());
        }
    }
    make(&mut blocks, change, step);
    let blocks: Vec<String> = blocks
        .iter()
        .filter(|block| !block.is_empty())
        .map(|block| block.join(" "))
        .collect();
    blocks.join("\n\n")
}

fn make(blocks: &mut Vec<Vec<String>>, change: &Change, step: usize) {
    let sentence = format!("وهذه جملة جديدة رقمها {step} في البيان.");
    let all: usize = blocks.iter().map(Vec::len).sum();
    let place = |at: usize| {
        let mut left = at % all.max(1);
        for (block, own) in blocks.iter().enumerate() {
            if left < own.len() {
                return (block, left);
            }
            left -= own.len();
        }
        (0, 0)
    };
    match change {
        Change::Edit(at) => {
            let (block, at) = place(*at);
            let own = &mut blocks[block][at];
            *own = format!("{} مع تعديل رقمه {step}.", own.trim_end_matches('.'));
        }
        Change::Insert(at) => {
            let (block, at) = place(*at);
            blocks[block].insert(at + 1, sentence);
        }
        Change::InsertBlock(at) => {
            let (block, _) = place(*at);
            blocks.insert(block + 1, vec![sentence]);
        }
        Change::Remove(at) => {
            if all > 3 {
                let (block, at) = place(*at);
                blocks[block].remove(at);
            }
        }
        Change::Split(at) => {
            let (block, at) = place(*at);
            let own = blocks[block][at].clone();
            let words: Vec<&str> = own.split(' ').collect();
            if words.len() > 5 {
                let (left, right) = words.split_at(words.len() / 2);
                blocks[block][at] = format!("{}.", left.join(" "));
                blocks[block].insert(at + 1, right.join(" "));
            }
        }
        Change::Join(at) => {
            let (block, at) = place(*at);
            if at + 1 < blocks[block].len() {
                let second = blocks[block].remove(at + 1);
                let own = &mut blocks[block][at];
                *own = format!("{}، {second}", own.trim_end_matches('.'));
            }
        }
        Change::Move(from, to) => {
            let (from, to) = (place(*from).0, place(*to).0);
            let block = blocks.remove(from);
            blocks.insert(to.min(blocks.len()), block);
        }
    }
}
