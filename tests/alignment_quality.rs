//! How well alignment follows an editor: known edits of every kind, counted by what became of them.
//!
//! `cargo test --test alignment_quality -- --nocapture` prints the figures that `docs/revising.md` quotes.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]
#![allow(clippy::print_stdout, reason = "the figures are what this test is run for")]

#[path = "alignment/generator.rs"]
mod generator;

use std::collections::{BTreeMap, BTreeSet};

use bayan::alignment::{Change, Class, Context, Unit, align};
use bayan::model::{Block, BlockKind, Lang};
use generator::{Dice, Sentence, Word, is_long, noun, sentence, statement, stop, text};

const STATEMENTS: u64 = 220;

/// One new segment and what is known of it.
struct Edited {
    kind: &'static str,
    from: Vec<usize>,
    text: String,
    /// The classes that are right.
    classes: &'static [Class],
    block: Block,
}

#[derive(Default)]
struct Tally {
    segments: usize,
    linked: usize,
    wrong: usize,
    none: usize,
    class_right: usize,
    class_known: usize,
}

const ORTHOGRAPHIC: &[Class] = &[Class::Orthographic];
const WORDING: &[Class] = &[Class::Wording];
const SUBSTANCE: &[Class] = &[Class::Substance];

fn word_edit(dice: &mut Dice, old: &Sentence) -> Sentence {
    let mut new = old.clone();
    for _ in 0..1 + dice.below(2) {
        let places: Vec<usize> = (0..new.len())
            .filter(|n| new[*n].plain && !new[*n].text.ends_with('.'))
            .collect();
        if !places.is_empty() {
            let place = places[dice.below(places.len())];
            let (end, replacement) = match dice.below(4) {
                0 => (place, noun(dice)),
                1 => (place + 1, Vec::new()),
                _ => (place + 1, noun(dice)),
            };
            new.splice(place..end, replacement);
        }
    }
    if new == *old { word_edit(dice, old) } else { new }
}

fn number_edit(dice: &mut Dice, old: &Sentence) -> Option<Sentence> {
    let place = old
        .iter()
        .position(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))?;
    let mut new = old.clone();
    let digits = new[place].text.trim_end_matches('.').len();
    let changed = (1000 + dice.below(8000)).to_string();
    new[place].text.replace_range(..digits, &changed);
    Some(new)
}

fn negated(old: &Sentence) -> Sentence {
    let mut new = old.clone();
    new.insert(
        0,
        Word {
            text: "لم".to_owned(),
            plain: false,
        },
    );
    new
}

fn renamed(old: &Sentence) -> Option<Sentence> {
    let title = old
        .iter()
        .position(|word| word.text == "السيد" || word.text == "السيدة")?;
    let mut new = old.clone();
    new.get_mut(title + 1)?.text = "جلال".to_owned();
    Some(new)
}

fn respelled(dice: &mut Dice, old: &Sentence) -> String {
    let old = text(old);
    for turn in 0..6 {
        let new = match (dice.below(6) + turn) % 6 {
            0 => old.replacen('أ', "ا", 1),
            1 => old.replacen("ة ", "ه ", 1),
            2 => old.replacen(' ', "  ", 1),
            3 => old.replacen("ال", "الـ", 1),
            4 => old.replacen(" و", "، و", 1),
            _ => old.trim_end_matches('.').to_owned(),
        };
        if new != old {
            return new;
        }
    }
    format!("{old}.")
}

/// Three words of five replaced, in place.
fn rewritten(dice: &mut Dice, old: &Sentence) -> Sentence {
    let mut new = Vec::new();
    for word in old {
        match dice.below(5) {
            0 | 1 => new.push(word.clone()),
            _ => new.extend(noun(dice).into_iter().take(1)),
        }
    }
    new
}

struct Editor {
    dice: Dice,
    new: Vec<Edited>,
    moved: Vec<Edited>,
}

impl Editor {
    fn put(&mut self, kind: &'static str, from: &[usize], text: String, classes: &'static [Class]) {
        self.new.push(Edited {
            kind,
            from: from.to_vec(),
            text,
            classes,
            block: Block::default(),
        });
    }

    /// Edits the sentence at that place, and says how many it used up.
    fn edit(&mut self, old: &[Sentence], at: usize) -> usize {
        let here = &old[at];
        let dice = &mut self.dice;
        match dice.below(14) {
            _ if !is_long(here) => self.put("kept", &[at], text(here), &[]),
            0 | 1 => {
                let new = text(&word_edit(dice, here));
                self.put("word edited", &[at], new, WORDING);
            }
            2 => match number_edit(dice, here) {
                Some(new) => self.put("number edited", &[at], text(&new), SUBSTANCE),
                None => self.put("negated", &[at], text(&negated(here)), SUBSTANCE),
            },
            3 => match renamed(here) {
                Some(new) => self.put("name edited", &[at], text(&new), SUBSTANCE),
                None => self.put("negated", &[at], text(&negated(here)), SUBSTANCE),
            },
            4 => {
                let new = respelled(dice, here);
                self.put("respelled", &[at], new, ORTHOGRAPHIC);
            }
            5 => {
                let new = text(&rewritten(dice, here));
                self.put("rewritten", &[at], new, &[]);
            }
            6 | 7 => {
                let new = text(&sentence(dice));
                self.put("kept", &[at], text(here), &[]);
                self.put("inserted", &[], new, &[]);
            }
            8 => {}
            9 => self.moves(here, at),
            10 | 11 => self.split(here, at),
            12 => return self.merge(old, at),
            _ => {
                self.put("block changed", &[at], text(here), &[]);
                self.new.last_mut().unwrap().block = Block::of(BlockKind::Heading);
            }
        }
        1
    }

    fn moves(&mut self, here: &Sentence, at: usize) {
        let (kind, new, classes): (_, _, &[Class]) = match self.dice.below(3) {
            0 => (
                "moved and edited",
                text(&word_edit(&mut self.dice, here)),
                WORDING,
            ),
            _ => ("moved", text(here), &[]),
        };
        let block = Block::default();
        self.moved.push(Edited {
            kind,
            from: vec![at],
            text: new,
            classes,
            block,
        });
    }

    fn split(&mut self, here: &Sentence, at: usize) {
        let edit = self.dice.below(3) == 0;
        let whole = if edit {
            word_edit(&mut self.dice, here)
        } else {
            here.clone()
        };
        let cut = 3 + self.dice.below(whole.len() - 6);
        let mut first = whole[..cut].to_vec();
        stop(&mut first);
        let (kind, classes) = if edit {
            ("split and edited", WORDING)
        } else {
            ("split", ORTHOGRAPHIC)
        };
        self.put(kind, &[at], text(&first), classes);
        self.put(kind, &[at], text(&whole[cut..]), classes);
    }

    fn merge(&mut self, old: &[Sentence], at: usize) -> usize {
        let Some(next) = old.get(at + 1).filter(|next| is_long(next)) else {
            self.put("kept", &[at], text(&old[at]), &[]);
            return 1;
        };
        let edit = self.dice.below(3) == 0;
        let second = if edit {
            word_edit(&mut self.dice, next)
        } else {
            next.clone()
        };
        let joined = format!("{}، كما {}", text(&old[at]).trim_end_matches('.'), text(&second));
        self.put(
            if edit { "merged and edited" } else { "merged" },
            &[at, at + 1],
            joined,
            WORDING,
        );
        2
    }

    /// Puts what was moved elsewhere, at least two segments away.
    fn settle(&mut self) {
        for moved in std::mem::take(&mut self.moved) {
            let home = self
                .new
                .partition_point(|edited| edited.from.first() < moved.from.first());
            let places: Vec<usize> = (1..self.new.len())
                .filter(|place| place.abs_diff(home) > 2)
                .collect();
            let place = if places.is_empty() {
                0
            } else {
                places[self.dice.below(places.len())]
            };
            self.new.insert(place, moved);
        }
    }
}

fn revise(seed: u64) -> (Vec<String>, Vec<Edited>) {
    let mut dice = Dice::new(seed);
    let old = statement(&mut dice);
    let mut editor = Editor {
        dice,
        new: Vec::new(),
        moved: Vec::new(),
    };
    let mut at = 0;
    while at < old.len() {
        at += if editor.dice.below(10) < 4 {
            editor.edit(&old, at)
        } else {
            editor.put("kept", &[at], text(&old[at]), &[]);
            1
        };
    }
    editor.settle();
    replacements(&mut editor.new, old.len());
    (old.iter().map(|sentence| text(sentence)).collect(), editor.new)
}

/// Sets apart what was inserted exactly where something was removed: a person too may read it as an edit of that.
fn replacements(new: &mut [Edited], olds: usize) {
    let living: BTreeSet<usize> = new.iter().flat_map(|edited| edited.from.clone()).collect();
    for place in 0..new.len() {
        let start = new[..place]
            .iter()
            .rev()
            .find_map(|edited| edited.from.last().copied());
        let end = new[place..]
            .iter()
            .find_map(|edited| edited.from.first().copied())
            .unwrap_or(olds);
        let mut between = start.map_or(0, |start| start + 1)..end;
        if new[place].kind == "inserted" && between.any(|old| !living.contains(&old)) {
            new[place].kind = "inserted for a removed one";
        }
    }
}

fn tally(tallies: &mut BTreeMap<&'static str, Tally>, seed: u64) {
    let (old, new) = revise(seed);
    let olds: Vec<Unit<'_>> = old
        .iter()
        .map(|text| Unit {
            text,
            block: Block::default(),
        })
        .collect();
    let news: Vec<Unit<'_>> = new
        .iter()
        .map(|edited| Unit {
            text: &edited.text,
            block: edited.block,
        })
        .collect();
    let alignment = align(&olds, &news, &Lang::parse("ar").unwrap(), &Context::default());
    for (link, edited) in alignment.links.iter().zip(&new) {
        // Of two equal texts either is the true origin.
        let texts = |places: &[usize]| -> BTreeSet<&str> {
            places.iter().map(|place| old[*place].as_str()).collect()
        };
        let (got, want) = (texts(&link.from), texts(&edited.from));
        let tally = tallies.entry(edited.kind).or_default();
        tally.segments += 1;
        tally.linked += usize::from(got == want);
        tally.none += usize::from(got.is_empty() && !want.is_empty());
        tally.wrong += usize::from(got != want && !got.is_empty());
        if got == want && !edited.classes.is_empty() {
            tally.class_known += 1;
            tally.class_right += usize::from(link.class.is_some_and(|class| edited.classes.contains(&class)));
        }
        if edited.kind == "block changed" {
            assert!(link.block_changed, "seed {seed}: {}", edited.text);
        }
        if edited.kind == "inserted" && !got.is_empty() {
            assert_ne!(link.change, Change::Unchanged);
        }
        if got != want && std::env::args().any(|argument| argument == "--nocapture") {
            println!(
                "seed {seed}, {}: {}\n  got {got:?}\n  not {want:?}",
                edited.kind, edited.text
            );
        }
    }
}

#[test]
fn every_kind_of_edit_is_followed() {
    let mut tallies: BTreeMap<&'static str, Tally> = BTreeMap::new();
    for seed in 1..=STATEMENTS {
        tally(&mut tallies, seed);
    }
    println!(
        "| edit | segments | true origin | wrong origin | none | class right |\n|---|---|---|---|---|---|"
    );
    for (kind, t) in &tallies {
        let class = if t.class_known == 0 {
            "–".to_owned()
        } else {
            format!("{} of {}", t.class_right, t.class_known)
        };
        println!(
            "| {kind} | {} | {} | {} | {} | {class} |",
            t.segments, t.linked, t.wrong, t.none
        );
    }
    let changed = |of: fn(&Tally) -> usize| -> usize {
        let kinds = tallies
            .iter()
            .filter(|(kind, _)| !matches!(**kind, "kept" | "inserted" | "inserted for a removed one"));
        kinds.map(|(_, tally)| of(tally)).sum()
    };
    let (segments, linked) = (changed(|tally| tally.segments), changed(|tally| tally.linked));
    let (class_right, class_known) = (
        changed(|tally| tally.class_right),
        changed(|tally| tally.class_known),
    );
    println!(
        "changed: {linked} of {segments} linked to their true origin; class right for {class_right} of {class_known}"
    );
    assert!(segments >= 1000, "{segments}");
    assert!(linked * 1000 >= segments * 990, "{linked} of {segments}");
    assert!(
        class_right * 100 >= class_known * 99,
        "{class_right} of {class_known}"
    );
    for kind in [
        "split",
        "merged",
        "moved",
        "block changed",
        "word edited",
        "number edited",
        "respelled",
    ] {
        assert_eq!(tallies[kind].linked, tallies[kind].segments, "{kind}");
    }
    assert_eq!(tallies["kept"].linked, tallies["kept"].segments, "kept");
    assert_eq!(
        tallies["inserted"].wrong, 0,
        "inserted segments that were given another's text"
    );
}
