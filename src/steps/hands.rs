//! Four eyes, by more than the files say: who changed a target since it was last approved, as git remembers it, and who is
//! the same human under two names.
//!
//! `.mailmap` and the history only ever add hands: nobody gets a right by them.

use std::collections::{BTreeMap, BTreeSet};

use crate::formats::workspace::translation;
use crate::git::Aliases;
use crate::message::Outcome;
use crate::model::{
    Decision, Digest, Lang, PairKey, PersonId, SegmentId, Statement, StatementId, Target, Translation,
    Verdict,
};
use crate::project::{Project, Version, layout};
use crate::store;
use crate::workflow::{Config, Person, Role, SegmentRow, void_signature};

/// Whose hands are in the targets of a translation.
pub struct Hands<'c> {
    config: &'c Config,
    aliases: Aliases,
    /// By segment, beside what the file says.
    history: BTreeMap<SegmentId, BTreeSet<PersonId>>,
}

/// Finds the hands in a translation; none where the policy does not ask for four eyes.
///
/// # Errors
/// What is wrong with the repository.
pub fn hands<'c>(project: &'c Project<'_>, statement: &Statement, lang: &Lang) -> Outcome<Hands<'c>> {
    let config = project.config();
    let mut hands = Hands {
        config,
        aliases: project.aliases()?,
        history: BTreeMap::new(),
    };
    let Some(reviewed) = statement
        .translations
        .get(lang)
        .filter(|_| config.review.four_eyes)
    else {
        return Ok(hands);
    };
    let id = &statement.info.id;
    let approved = approved_pairs(&reviewed.verdicts, lang, config);
    let path = layout::translation(id, lang);
    let mut open: BTreeMap<SegmentId, Option<Digest>> = BTreeMap::new();
    for target in &reviewed.translation.targets {
        open.insert(target.id.clone(), Some(digest(id, lang, target)));
    }
    let read = |version: &Version| -> Outcome<Option<Translation>> {
        let text = project.text_of(version)?;
        Ok(text.and_then(|text| translation::read(&path, &store::plain(&text), lang).ok()))
    };
    let mut newer: Option<(Version, Translation)> = None;
    for version in project.history(&path)? {
        let Some(older) = read(&version)? else { continue };
        if let Some((by, newer)) = &newer {
            hands.compare(by, newer, Some(&older), &mut open);
        }
        open.retain(|segment, today| {
            let Some(target) = older.get(segment) else {
                return true;
            };
            let pair = digest(id, lang, target);
            let is_todays = Some(&pair) == today.as_ref();
            if is_todays && approved.contains(&pair) {
                // Whoever only put approved words back wrote none of them.
                hands.history.remove(segment);
            }
            is_todays || !approved.contains(&pair)
        });
        newer = Some((version, older));
        if open.is_empty() {
            return Ok(hands);
        }
    }
    if let Some((by, first)) = &newer {
        hands.compare(by, first, None, &mut open);
    }
    Ok(hands)
}

fn digest(id: &StatementId, lang: &Lang, target: &Target) -> Digest {
    PairKey {
        statement: id,
        lang,
        segment: &target.id,
        source: target.source.as_deref(),
        rendering: &target.rendering,
    }
    .digest()
}

/// The pairs that as many reviewers approved as the policy asks for.
fn approved_pairs(verdicts: &[Verdict], lang: &Lang, config: &Config) -> BTreeSet<Digest> {
    let role = Role::Reviewer(lang.clone());
    let mut by: BTreeMap<&Digest, BTreeSet<&PersonId>> = BTreeMap::new();
    let counting = verdicts.iter().filter(|verdict| {
        verdict.decision == Decision::Approve
            && config.has_role(&verdict.by, &role)
            && void_signature(verdict, config).is_none()
    });
    for verdict in counting {
        for pair in verdict.pairs.values() {
            by.entry(pair).or_default().insert(&verdict.by);
        }
    }
    let enough = |people: &BTreeSet<&PersonId>| people.len() >= config.review.approvals.max(1) as usize;
    let approved = by.into_iter().filter(|(_, people)| enough(people));
    approved.map(|(pair, _)| pair.clone()).collect()
}

impl Hands<'_> {
    /// Enters the author of a version for what it changed.
    fn compare(
        &mut self,
        version: &Version,
        newer: &Translation,
        older: Option<&Translation>,
        open: &mut BTreeMap<SegmentId, Option<Digest>>,
    ) {
        let humans = self.humans(&version.name, &version.email);
        for target in newer
            .targets
            .iter()
            .filter(|target| open.contains_key(&target.id))
        {
            let before = older.and_then(|older| older.get(&target.id));
            if before.is_none_or(|before| before.rendering != target.rendering) {
                let all = self.history.entry(target.id.clone()).or_default();
                all.extend(humans.iter().cloned());
            }
        }
    }

    fn humans(&self, name: &str, email: &str) -> BTreeSet<PersonId> {
        let (given, own) = (email.trim().to_lowercase(), self.aliases.address(name, email));
        let is_same = |person: &&Person| {
            let mut emails = person.emails.iter();
            // By the address itself too: an entry may lead it elsewhere under one name only.
            emails.any(|email| {
                email.to_lowercase() == given || self.aliases.address(&person.name, email) == own
            })
        };
        let persons = self.config.people.values().filter(is_same);
        persons.map(|person| person.id.clone()).collect()
    }

    /// Whether a person, under any name, had a hand in a target.
    #[must_use]
    pub fn has(&self, target: &Target, by: &PersonId) -> bool {
        if !self.config.review.four_eyes {
            return false;
        }
        let mut same = BTreeSet::from([by.clone()]);
        if let Some(person) = self.config.people.get(by) {
            let emails = person.emails.iter();
            same.extend(emails.flat_map(|email| self.humans(&person.name, email)));
        }
        let history = self.history.get(&target.id);
        target.translators().any(|hand| same.contains(hand))
            || history.is_some_and(|hands| !hands.is_disjoint(&same))
    }

    /// Whose approvals of a row do not count, for their hands are in it; empty if the others are enough.
    #[must_use]
    pub fn in_the_way(&self, row: &SegmentRow<'_>) -> Vec<PersonId> {
        let Some(target) = row.target else {
            return Vec::new();
        };
        let approved = &row.standing.approved_by;
        let own: Vec<PersonId> = approved
            .iter()
            .filter(|by| self.has(target, by))
            .map(|by| (*by).clone())
            .collect();
        let left = approved.len() - own.len();
        match left >= self.config.review.approvals.max(1) as usize {
            true => Vec::new(),
            false => own,
        }
    }
}
