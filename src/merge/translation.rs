//! What becomes of a translation that both sides changed.
//!
//! Target, source beside it, and the people whose hands are in it are one thing: they are taken from one side or kept
//! from both, never mixed. The same pair given on both sides has the hands of both.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::model::{Candidate, PersonId, Rendering, SegmentId, Target, Translation};

use super::order::{self, Nature};
use super::values::three;
use super::versions::{self, Versions};

/// What a version says: its source, whether it is left out, and its text or the reason.
type Says = (Option<String>, bool, String);

/// The translation of both sides.
#[must_use]
pub fn merged(base: Option<&Translation>, a: &Translation, b: &Translation) -> Translation {
    let before = base.map(by_id).unwrap_or_default();
    let (first, second) = (by_id(a), by_id(b));
    let mut merged: HashMap<&SegmentId, Target> = HashMap::new();
    for target in a.targets.iter().chain(&b.targets) {
        if !merged.contains_key(&target.id) {
            let get = |side: &HashMap<&SegmentId, &'_ Target>| side.get(&target.id).map(|&own| own.clone());
            if let Some(own) = one(get(&before).as_ref(), get(&first), get(&second)) {
                merged.insert(&target.id, own);
            }
        }
    }
    let kept: HashSet<&SegmentId> = merged.keys().copied().collect();
    let old = base.map(ids).unwrap_or_default();
    let order = order::merged(&old, &ids(a), &ids(b), &kept, |_| Nature::default());
    Translation {
        lang: a.lang.clone(),
        targets: order.iter().filter_map(|id| merged.remove(id)).collect(),
    }
}

fn by_id(translation: &Translation) -> HashMap<&SegmentId, &Target> {
    let targets = translation.targets.iter();
    targets.map(|target| (&target.id, target)).collect()
}

fn ids(translation: &Translation) -> Vec<&SegmentId> {
    translation.targets.iter().map(|target| &target.id).collect()
}

/// One target; nothing if a hand took it out of the file and the other side left it as it was.
fn one(base: Option<&Target>, a: Option<Target>, b: Option<Target>) -> Option<Target> {
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (Some(left), None) | (None, Some(left)) => return (base != Some(&left)).then_some(left),
        (None, None) => return None,
    };
    if base == Some(&a) || a == b {
        return Some(b);
    }
    if base == Some(&b) {
        return Some(a);
    }
    let before = base.map(written);
    let kept = versions::merged(before.as_ref(), &written(&a), &written(&b));
    let hands = [
        base.map(hands_by_version).unwrap_or_default(),
        hands_by_version(&a),
        hands_by_version(&b),
    ];
    let mut kept = kept.into_iter().map(|says| version(says, &hands));
    let first = kept.next()?;
    Some(Target {
        id: a.id.clone(),
        source: first.source,
        rendering: first.rendering,
        by: first.by,
        hands: first.hands,
        after: three(&base.and_then(|base| base.after.clone()), a.after, b.after).first(),
        opens: three(&base.and_then(|base| base.opens), a.opens, b.opens).first(),
        candidates: kept.collect(),
    })
}

fn says(version: &Candidate) -> Says {
    match &version.rendering {
        Rendering::Text(text) => (version.source.clone(), false, text.clone()),
        Rendering::Omitted(reason) => (version.source.clone(), true, reason.clone()),
    }
}

fn written(target: &Target) -> Versions<Says> {
    let mut all = target.versions().into_iter();
    let first = all.next().as_ref().map(says);
    Versions {
        first: first.unwrap_or_default(),
        others: all.map(|version| says(&version)).collect(),
    }
}

/// Who gave a version, and who else had a hand in it.
type Hands = (Option<PersonId>, BTreeSet<PersonId>);

fn hands_by_version(target: &Target) -> BTreeMap<Says, Hands> {
    let own = |version: Candidate| {
        let hands = version.hands.iter().cloned().collect();
        (says(&version), (version.by, hands))
    };
    target.versions().into_iter().map(own).collect()
}

/// A version with the hands of whoever gave it.
fn version(says: Says, [base, a, b]: &[BTreeMap<Says, Hands>; 3]) -> Candidate {
    let nobody = (None, BTreeSet::new());
    let (by, mut hands) = match (a.get(&says), b.get(&says)) {
        (Some(a), Some(b)) if a != b => match base.get(&says) {
            Some(before) if before == a => b.clone(),
            Some(before) if before == b => a.clone(),
            _ => {
                let by = a.0.iter().chain(&b.0).min().cloned();
                let named = a.0.iter().chain(&b.0);
                (by, a.1.iter().chain(&b.1).chain(named).cloned().collect())
            }
        },
        (Some(own), _) | (None, Some(own)) => own.clone(),
        (None, None) => base.get(&says).cloned().unwrap_or(nobody),
    };
    if let Some(by) = &by {
        hands.remove(by);
    }
    let (source, omitted, text) = says;
    Candidate {
        source,
        rendering: if omitted {
            Rendering::Omitted(text)
        } else {
            Rendering::Text(text)
        },
        by,
        hands: hands.into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    fn target(number: u64, source: &str, text: &str, by: &str) -> Target {
        Target {
            id: SegmentId::of_source(number),
            source: Some(source.to_owned()),
            rendering: Rendering::Text(text.to_owned()),
            by: PersonId::parse(by).ok(),
            hands: vec![],
            after: None,
            opens: None,
            candidates: vec![],
        }
    }

    fn translation(targets: Vec<Target>) -> Translation {
        Translation {
            lang: Lang::parse("en").unwrap(),
            targets,
        }
    }

    fn shown(translation: &Translation) -> Vec<String> {
        let version = |own: Candidate| {
            let people: Vec<String> = own.by.iter().chain(&own.hands).map(ToString::to_string).collect();
            let (source, _, text) = says(&own);
            format!("{}={text} by {}", source.unwrap_or_default(), people.join("+"))
        };
        let show = |target: &Target| {
            let versions: Vec<String> = target.versions().into_iter().map(version).collect();
            format!("{} {}", target.id, versions.join(" | "))
        };
        translation.targets.iter().map(show).collect()
    }

    #[test]
    fn targets_keep_the_source_they_stand_beside_whatever_both_sides_did() {
        let base = translation(vec![
            target(1, "old", "one", "rana"),
            target(2, "two", "deux", "rana"),
        ]);
        let confirmed = translation(vec![
            target(1, "new", "one", "dilan"),
            target(2, "two", "deux", "rana"),
        ]);
        let reworded = translation(vec![
            target(1, "old", "uno", "omar"),
            target(2, "two", "zwei", "omar"),
        ]);
        assert_eq!(
            shown(&merged(Some(&base), &confirmed, &reworded)),
            ["s1 new=one by dilan | old=uno by omar", "s2 two=zwei by omar"]
        );
    }

    #[test]
    fn the_same_pair_from_two_has_the_hands_of_both() {
        let a = translation(vec![target(1, "a", "one", "rana")]);
        let b = translation(vec![
            target(1, "a", "one", "dilan"),
            target(2, "b", "two", "dilan"),
        ]);
        assert_eq!(
            shown(&merged(None, &a, &b)),
            ["s1 a=one by dilan+rana", "s2 b=two by dilan"]
        );
    }

    #[test]
    fn what_a_hand_took_out_is_out_unless_somebody_worked_on_it() {
        let base = translation(vec![target(1, "a", "one", "rana"), target(2, "b", "two", "rana")]);
        let none = translation(vec![]);
        let worked = translation(vec![target(1, "a", "uno", "rana"), target(2, "b", "two", "rana")]);
        assert_eq!(shown(&merged(Some(&base), &none, &worked)), ["s1 a=uno by rana"]);
    }
}
