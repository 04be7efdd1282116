//! Whose hands are in a target since it was last approved, as the history shows.

use std::collections::{BTreeMap, BTreeSet};

use crate::formats::workspace::{source, translation};
use crate::git::{FileChange, Oid};
use crate::message::Outcome;
use crate::model::{Lang, SegmentId, State, StatementId, Target, Translation};
use crate::project::layout;
use crate::workflow::rows;

use super::finding::{Finding, Rule};
use super::state::{hand_key, pair_key};
use super::walk::{Auditor, Step, is_own};

/// Whose hands were in what a commit took away: a statement that only gets another id keeps them.
#[derive(Debug, Default)]
pub(super) struct Left {
    pairs: BTreeMap<String, BTreeSet<String>>,
    sources: BTreeMap<(Lang, String), BTreeSet<String>>,
}

impl Auditor<'_> {
    /// Remembers whose hands were in a translation that goes.
    pub(super) fn left_translation(
        &mut self,
        id: &StatementId,
        lang: &Lang,
        path: &str,
        change: &FileChange,
        left: &mut Left,
    ) -> Outcome<()> {
        for old in change.old.iter().flatten().filter(|_| change.new.is_none()) {
            let targets = self.targets(path, *old, lang)?.map(|old| old.targets);
            for target in targets.iter().flatten() {
                let known = self.state.hands.get(&hand_key(id, lang, &target.id));
                let mut hands: BTreeSet<String> = known.cloned().unwrap_or_default();
                hands.extend(target.translators().map(ToString::to_string));
                if let Some(source) = &target.source {
                    let of_source = left.sources.entry((lang.clone(), source.clone())).or_default();
                    of_source.extend(hands.iter().cloned());
                }
                let key = pair_key(lang, target);
                let orphans = self.state.orphans.entry(key.clone()).or_default();
                orphans.extend(hands.iter().cloned());
                left.pairs.entry(key).or_default().extend(hands);
            }
        }
        Ok(())
    }

    pub(super) fn translation(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        path: &str,
        change: &FileChange,
        left: &Left,
    ) -> Outcome<()> {
        let Some(blob) = change.new.filter(|_| is_own(change)) else {
            return Ok(());
        };
        let mut befores = Vec::new();
        for old in change.old.iter().flatten() {
            befores.extend(self.targets(path, *old, lang)?);
        }
        let is_mended = befores.len() < change.old.iter().flatten().count();
        let Some(now) = self.targets(path, blob, lang)? else {
            return self.broken(step, path, change, befores.is_empty());
        };
        let mut writers = self.writers(step)?;
        if is_mended && let Some(broken) = self.state.broken.remove(path) {
            writers.extend(broken.hands);
            if let Some(last) = broken.last.and_then(|last| Oid::from_str(&last).ok())
                && befores.is_empty()
            {
                befores.extend(self.targets(path, last, lang)?);
            }
        }
        let mut changed = Vec::new();
        for target in &now.targets {
            let mut same = befores.iter().filter_map(|before| before.get(&target.id));
            if same.any(|old| old.rendering == target.rendering) {
                continue;
            }
            match self.carried(step, id, lang, target, &befores, left) {
                Some(hands) => {
                    let key = hand_key(id, lang, &target.id);
                    self.state.hands.entry(key).or_default().extend(hands);
                }
                None => changed.push(target),
            }
        }
        if changed.is_empty() {
            return Ok(());
        }
        self.clear_approved(step, id, lang, &changed)?;
        self.add_hands(step, id, lang, &changed, &befores, &writers, left)?;
        self.hidden_hands(step, id, lang, &changed, &writers)
    }

    /// The hands in a target that is nobody's new text: it came with its statement from another id, or by a merge from a
    /// side that numbered it otherwise.
    fn carried(
        &self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        target: &Target,
        befores: &[Translation],
        left: &Left,
    ) -> Option<BTreeSet<String>> {
        if befores.is_empty() {
            return left.pairs.get(&pair_key(lang, target)).cloned();
        }
        let is_same = |old: &&Target| (&old.source, &old.rendering) == (&target.source, &target.rendering);
        let mut sides = befores.iter().filter(|_| step.is_merge());
        let old = sides.find_map(|before| before.targets.iter().find(is_same))?;
        let hands = self.state.hands.get(&hand_key(id, lang, &old.id));
        Some(hands.cloned().unwrap_or_default())
    }

    /// A version that cannot be read hides what its author changed: whoever mends it is compared with the last that
    /// could be, and does not stand for both.
    fn broken(&mut self, step: &Step, path: &str, change: &FileChange, was_broken: bool) -> Outcome<()> {
        let writers = self.writers(step)?;
        let broken = self.state.broken.entry(path.to_owned()).or_default();
        broken.hands.extend(writers);
        if !was_broken {
            let last = change.old.iter().flatten().next();
            broken.last = last.map(ToString::to_string);
        }
        let finding = Finding::breach(Rule::Unreadable).only_if(false);
        self.found(step, finding.detail(path));
        Ok(())
    }

    /// The persons that the author of a commit is, by the policy that judges and by that of its parent; an address that is
    /// nobody's stands for itself.
    fn writers(&self, step: &Step) -> Outcome<BTreeSet<String>> {
        let mut humans = self.humans(&step.judge, &step.facts.name, &step.facts.email);
        if let Some(parent) = step.facts.parents.first()
            && let Some(config) = self.reader.config(*parent)?
        {
            humans.extend(self.humans(&config, &step.facts.name, &step.facts.email));
        }
        if humans.is_empty() {
            humans.insert(step.facts.email.to_lowercase());
        }
        Ok(humans)
    }

    fn targets(&self, path: &str, blob: Oid, lang: &Lang) -> Outcome<Option<Translation>> {
        let text = self.reader.text(blob)?;
        let read = |text: String| translation::read(std::path::Path::new(path), &text, lang).ok();
        Ok(text.and_then(read))
    }

    /// Hands in what was approved are no hands in what comes after it.
    fn clear_approved(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        changed: &[&Target],
    ) -> Outcome<()> {
        let has_hands = |target: &&&Target| self.state.hands.contains_key(&hand_key(id, lang, &target.id));
        let asked: BTreeSet<&SegmentId> = changed
            .iter()
            .filter(has_hands)
            .map(|target| &target.id)
            .collect();
        let Some(parent) = step.facts.parents.first().filter(|_| !asked.is_empty()) else {
            return Ok(());
        };
        for segment in self.approved(*parent, step, id, lang)? {
            if asked.contains(&segment) {
                self.state.hands.remove(&hand_key(id, lang, &segment));
            }
        }
        Ok(())
    }

    /// The segments that stand approved at a commit; none where it cannot be read.
    fn approved(&self, commit: Oid, step: &Step, id: &StatementId, lang: &Lang) -> Outcome<Vec<SegmentId>> {
        let mut statement = match self.reader.statement(commit, id, &step.judge) {
            Ok(statement) => statement,
            Err(fault) if fault.code().starts_with("git-") => return Err(fault),
            Err(_) => return Ok(Vec::new()),
        };
        self.state.strip(&mut statement);
        let Some(reviewed) = statement.translations.get(lang) else {
            return Ok(Vec::new());
        };
        let rows = rows(&statement, lang, reviewed, &step.judge);
        let approved = rows.iter().filter(|row| row.state() == State::Approved);
        Ok(approved.map(|row| row.id.clone()).collect())
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "what a target is, and where its hands may come from"
    )]
    fn add_hands(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        changed: &[&Target],
        befores: &[Translation],
        writers: &BTreeSet<String>,
        left: &Left,
    ) -> Outcome<()> {
        let is_first = |target: &&Target| !befores.iter().any(|before| before.get(&target.id).is_some());
        let origins = match changed.iter().any(is_first) {
            true => self.origins(step, id)?,
            false => Vec::new(),
        };
        for target in changed {
            let mut hands = writers.clone();
            hands.extend(target.translators().map(ToString::to_string));
            if is_first(target) {
                let orphaned = self.state.orphans.get(&pair_key(lang, target));
                let of_source = target.source.clone().map(|source| (lang.clone(), source));
                let renamed = of_source.and_then(|key| left.sources.get(&key));
                hands.extend(orphaned.into_iter().chain(renamed).flatten().cloned());
            }
            let from = origins
                .iter()
                .filter(|(to, _)| is_first(target) && *to == target.id);
            for (_, from) in from {
                let of_origin = self.state.hands.get(&hand_key(id, lang, from));
                hands.extend(of_origin.into_iter().flatten().cloned());
            }
            let all = self
                .state
                .hands
                .entry(hand_key(id, lang, &target.id))
                .or_default();
            all.extend(hands);
        }
        Ok(())
    }

    /// Which segments were split or merged from which.
    fn origins(&self, step: &Step, id: &StatementId) -> Outcome<Vec<(SegmentId, SegmentId)>> {
        let path = layout::source(id, &step.judge.source);
        let blob = self.reader.archive.file_at(step.id, &self.reader.path(&path))?;
        let Some(text) = blob.map(|blob| self.reader.text(blob)).transpose()?.flatten() else {
            return Ok(Vec::new());
        };
        let Ok(source) = source::read(&path, &text, &step.judge.source) else {
            return Ok(Vec::new());
        };
        let pairs = source.segments.iter().flat_map(|segment| {
            let from = segment.from.iter();
            from.map(|from| (segment.id.clone(), from.clone()))
        });
        Ok(pairs.collect())
    }

    /// The file says who had a hand in a target. What stands approved as it was put back is nobody's new translation.
    fn hidden_hands(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        changed: &[&Target],
        writers: &BTreeSet<String>,
    ) -> Outcome<()> {
        if step.is_founding {
            return Ok(());
        }
        // Of a target that a merge left open nobody has written anything yet.
        let is_hidden = |target: &&&Target| {
            !target.is_contested() && !target.translators().any(|hand| writers.contains(hand.as_str()))
        };
        let mut hidden: Vec<&SegmentId> = changed
            .iter()
            .filter(is_hidden)
            .map(|target| &target.id)
            .collect();
        if !hidden.is_empty() {
            let approved = self.approved(step.id, step, id, lang)?;
            hidden.retain(|segment| !approved.contains(segment));
        }
        if !hidden.is_empty() {
            let finding = Finding::breach(Rule::HiddenHand).only_if(false).of(id).lang(lang);
            self.found(step, finding.segments(hidden));
        }
        Ok(())
    }
}
