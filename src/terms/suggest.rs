//! Candidates for the termbase, out of pairs that people approved: what recurs in sources and has a counterpart that
//! recurs in their targets.
//!
//! Words are counted, nothing is understood: a candidate is something for a person to look at. A phrase stands for the
//! shorter ones within it where those never come alone; one phrase has one counterpart.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Serialize;

use crate::model::Lang;

use super::termbase::Termbase;

mod phrases;
mod stops;

use phrases::{Phrase, Phrases};

/// The least segments that a candidate stands in.
const LEAST: usize = 2;
/// The least share of the segments with the one that have the other too, in both directions taken together.
const AGREEMENT: f64 = 0.5;
/// How many segments of a phrase are looked at: more would not change what its counterpart is.
const LOOKED_AT: usize = 200;
/// What each word more counts for: «الولايات المتحدة» goes before «المتحدة», which stands in other names too.
const WORD_MORE: f64 = 0.4;

/// A candidate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggestion {
    /// The phrase of the sources, as it is written most often.
    pub source: String,
    /// Its counterpart.
    pub target: String,
    /// In how many segments both stand.
    pub together: usize,
    /// In how many sources the one stands.
    pub in_sources: usize,
    /// In how many targets the other stands.
    pub in_targets: usize,
    /// Whether it is written like a name.
    pub name: bool,
}

/// A phrase and its counterpart, by their places.
struct Couple {
    source: usize,
    target: usize,
    together: usize,
    weight: f64,
}

/// The candidates of pairs of source and target, names first, then the surest; what the termbase has is left out.
#[must_use]
pub fn suggest(pairs: &[(&str, &str)], source: &Lang, target: &Lang, known: &Termbase) -> Vec<Suggestion> {
    let sources = Phrases::of(pairs.iter().map(|pair| pair.0), source, LEAST);
    let targets = Phrases::of(pairs.iter().map(|pair| pair.1), target, LEAST);
    let mut couples: Vec<Couple> = Vec::new();
    for (place, phrase) in sources.list.iter().enumerate() {
        if !is_known(phrase, source, target, known) {
            couples.extend(counterparts(place, phrase, &targets, pairs.len()));
        }
    }
    couples.sort_by(|one, other| by_weight(one, other, &sources, &targets));
    let chosen = one_each(couples, &sources, &targets);
    let mut all: Vec<(f64, Suggestion)> = chosen
        .iter()
        .filter_map(|couple| {
            let (from, to) = (sources.list.get(couple.source)?, targets.list.get(couple.target)?);
            let suggestion = Suggestion {
                source: from.written.clone(),
                target: to.written.clone(),
                together: couple.together,
                in_sources: from.segments.len(),
                in_targets: to.segments.len(),
                name: to.name || from.name,
            };
            Some((couple.weight, suggestion))
        })
        .collect();
    // In their order by weight already.
    all.sort_by_key(|(_, own)| !own.name);
    all.into_iter().map(|(_, own)| own).collect()
}

/// The surest first; then the longer, then the more frequent, then by spelling, so that the order is always the same.
fn by_weight(one: &Couple, other: &Couple, sources: &Phrases, targets: &Phrases) -> Ordering {
    let words = |couple: &Couple| {
        let length =
            |phrases: &Phrases, place: usize| phrases.list.get(place).map_or(0, |own| own.words.len());
        length(sources, couple.source) + length(targets, couple.target)
    };
    let spelling = |couple: &Couple| {
        let of = |phrases: &Phrases, place: usize| phrases.list.get(place).map(|own| own.written.clone());
        (of(sources, couple.source), of(targets, couple.target))
    };
    other
        .weight
        .total_cmp(&one.weight)
        .then_with(|| words(other).cmp(&words(one)))
        .then_with(|| other.together.cmp(&one.together))
        .then_with(|| spelling(one).cmp(&spelling(other)))
}

/// Of each phrase the surest couple; what lies within a phrase that has found its own is no candidate beside it.
fn one_each(couples: Vec<Couple>, sources: &Phrases, targets: &Phrases) -> Vec<Couple> {
    let (mut taken, mut given) = (HashSet::new(), HashSet::new());
    let mut chosen = Vec::new();
    for couple in couples {
        let (Some(from), Some(to)) = (sources.list.get(couple.source), targets.list.get(couple.target))
        else {
            continue;
        };
        if from.parts().any(|part| taken.contains(part)) || to.parts().any(|part| given.contains(part)) {
            continue;
        }
        taken.extend(from.parts().map(<[u32]>::to_vec));
        given.extend(to.parts().map(<[u32]>::to_vec));
        chosen.push(couple);
    }
    chosen
}

/// The phrases of the targets that go with one of the sources.
fn counterparts(place: usize, phrase: &Phrase, targets: &Phrases, all: usize) -> Vec<Couple> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for segment in phrase.segments.iter().take(LOOKED_AT) {
        for target in targets.in_segment.get(*segment).into_iter().flatten() {
            *counts.entry(*target).or_default() += 1;
        }
    }
    let looked_at = phrase.segments.len().min(LOOKED_AT);
    let couples = counts.into_iter().filter_map(|(target, together)| {
        let own = targets.list.get(target)?;
        let there = own.segments.len();
        let words = phrase.words.len().min(own.words.len());
        let agreement = 2.0 * count(together) / count(looked_at + there);
        (together >= LEAST && agreement >= AGREEMENT).then(|| Couple {
            source: place,
            target,
            together,
            weight: likelihood(together, looked_at, there, all) * (1.0 + WORD_MORE * count(words - 1)),
        })
    });
    couples.collect()
}

/// How unlikely it is that two phrases meet so often by chance: the log-likelihood ratio.
fn likelihood(together: usize, source: usize, target: usize, all: usize) -> f64 {
    let neither = all.saturating_sub(source + target - together);
    let table = [
        (together, source, target),
        (source - together, source, all.saturating_sub(target)),
        (target - together, all.saturating_sub(source), target),
        (neither, all.saturating_sub(source), all.saturating_sub(target)),
    ];
    let cells = table.iter().map(|(seen, row, column)| {
        let expected = count(*row) * count(*column) / count(all.max(1));
        if *seen == 0 || expected <= 0.0 {
            0.0
        } else {
            count(*seen) * (count(*seen) / expected).ln()
        }
    });
    2.0 * cells.sum::<f64>()
}

#[expect(clippy::cast_precision_loss, reason = "counts of segments are far below 2^52")]
fn count(n: usize) -> f64 {
    n as f64
}

/// Whether the termbase can name a phrase already.
fn is_known(phrase: &Phrase, source: &Lang, target: &Lang, known: &Termbase) -> bool {
    let entries: BTreeSet<usize> = known
        .find(&phrase.written, source)
        .into_iter()
        .filter(|hit| hit.range == (0..phrase.written.len()))
        .map(|hit| hit.entry)
        .collect();
    entries
        .iter()
        .filter_map(|place| known.entry(*place)?.names.get(target))
        .any(super::Names::has_right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Entry, Names};

    const PAIRS: &[(&str, &str)] = &[
        (
            "زارت لجنة هور الياقوت أمس",
            "A committee visited Hor al-Yaqut yesterday",
        ),
        ("في هور الياقوت ماء كثير", "There is much water in Hor al-Yaqut"),
        (
            "عاد الصيادون إلى هور الياقوت",
            "The fishers returned to Hor al-Yaqut",
        ),
        ("وصلت اللجنة مساءً", "The committee arrived in the evening"),
        ("الماء كثير هنا", "There is a lot of water here"),
        ("لم يعد أحد", "Nobody came back"),
    ];

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn suggested(known: &Termbase) -> Vec<(String, String)> {
        let all = suggest(PAIRS, &lang("ar"), &lang("en"), known);
        all.into_iter().map(|own| (own.source, own.target)).collect()
    }

    #[test]
    fn what_recurs_with_its_counterpart_is_proposed_names_first() {
        let all = suggested(&Termbase::default());
        assert_eq!(
            all[0],
            ("هور الياقوت".to_owned(), "Hor al-Yaqut".to_owned()),
            "{all:?}"
        );
        let committee = all
            .iter()
            .any(|(source, target)| source.contains("لجنة") && target == "committee");
        assert!(committee, "{all:?}");
        assert!(
            all.iter()
                .all(|(source, _)| source != "في" && source != "الياقوت"),
            "{all:?}"
        );
    }

    #[test]
    fn what_the_termbase_has_is_left_out() {
        let mut entry = Entry::default();
        entry.names.insert(lang("ar"), Names::of("هور الياقوت"));
        entry.names.insert(lang("en"), Names::of("Hor al-Yaqut"));
        let all = suggested(&Termbase::new(vec![entry]));
        assert!(all.iter().all(|(source, _)| source != "هور الياقوت"), "{all:?}");
    }

    #[test]
    fn the_order_of_equals_is_always_the_same() {
        let first = suggested(&Termbase::default());
        for _ in 0..5 {
            assert_eq!(suggested(&Termbase::default()), first);
        }
        assert!(suggest(&[], &lang("ar"), &lang("en"), &Termbase::default()).is_empty());
    }
}
