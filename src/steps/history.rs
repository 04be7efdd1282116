//! What git remembers of a translation: earlier texts, and who changed what when.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::formats::workspace;
use crate::message::Outcome;
use crate::model::{Digest, Lang, PairKey, SegmentId, StatementId, Target, Verdict};
use crate::project::{Project, layout};

/// The last pair of each segment that reviewers approved, other than today's.
///
/// The verdict log says which digests were approved; the texts behind them are looked for in today's file and then in
/// the file's history, newest first, until all are found. What a shallow clone does not hold is simply not found.
///
/// # Errors
/// What is wrong with the repository.
pub fn last_approved(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    verdicts: &[Verdict],
    today: &BTreeMap<SegmentId, Digest>,
) -> Outcome<BTreeMap<SegmentId, Target>> {
    let mut approved: HashMap<&SegmentId, BTreeSet<&Digest>> = HashMap::new();
    for verdict in verdicts
        .iter()
        .filter(|verdict| verdict.decision == crate::model::Decision::Approve)
    {
        for (segment, digest) in verdict
            .pairs
            .iter()
            .filter(|(segment, digest)| today.get(*segment).is_some_and(|today| today != *digest))
        {
            approved.entry(segment).or_default().insert(digest);
        }
    }
    let mut found = BTreeMap::new();
    if approved.is_empty() {
        return Ok(found);
    }
    let path = layout::translation(id, lang);
    for version in project.history(&path)? {
        let Some(text) = project.text_of(&version)? else {
            continue;
        };
        let Ok(translation) = workspace::translation::read(&path, &text, lang) else {
            continue;
        };
        for target in translation.targets {
            let Some(digests) = approved.get(&target.id) else {
                continue;
            };
            let pair = PairKey {
                statement: id,
                lang,
                segment: &target.id,
                source: target.source.as_deref(),
                rendering: &target.rendering,
            };
            if !found.contains_key(&target.id) && digests.contains(&pair.digest()) {
                found.insert(target.id.clone(), target);
            }
        }
        if found.len() == approved.len() {
            break;
        }
    }
    Ok(found)
}
