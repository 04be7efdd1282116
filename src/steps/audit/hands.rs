//! Whose hands are in a target since it was last approved, as the history shows.

use std::collections::BTreeSet;

use crate::formats::workspace::{source, translation};
use crate::git::{FileChange, Oid};
use crate::message::Outcome;
use crate::model::{Lang, SegmentId, State, StatementId, Target, Translation};
use crate::project::layout;
use crate::workflow::rows;

use super::finding::{Finding, Rule};
use super::state::hand_key;
use super::walk::{Auditor, Step, is_own};

impl Auditor<'_> {
    pub(super) fn translation(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        path: &str,
        change: &FileChange,
    ) -> Outcome<()> {
        let Some(blob) = change.new.filter(|_| is_own(change)) else {
            return Ok(());
        };
        let Some(now) = self.targets(path, blob, lang)? else {
            self.found(
                step,
                Finding::breach(Rule::Unreadable).only_if(false).detail(path),
            );
            return Ok(());
        };
        let mut befores = Vec::new();
        for old in change.old.iter().flatten() {
            befores.extend(self.targets(path, *old, lang)?);
        }
        let is_new = |target: &&Target| {
            let mut same = befores.iter().filter_map(|before| before.get(&target.id));
            !same.any(|old| old.rendering == target.rendering)
        };
        let changed: Vec<&Target> = now.targets.iter().filter(is_new).collect();
        if changed.is_empty() {
            return Ok(());
        }
        self.clear_approved(step, id, lang, &changed)?;
        self.add_hands(step, id, lang, &changed, &befores)?;
        self.hidden_hands(step, id, lang, &changed)
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

    fn add_hands(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        changed: &[&Target],
        befores: &[Translation],
    ) -> Outcome<()> {
        let mut humans = self.humans(&step.judge, &step.facts.name, &step.facts.email);
        if humans.is_empty() {
            humans.insert(step.facts.email.to_lowercase());
        }
        let is_first = |target: &&Target| !befores.iter().any(|before| before.get(&target.id).is_some());
        let origins = match changed.iter().any(is_first) {
            true => self.origins(step, id)?,
            false => Vec::new(),
        };
        for target in changed {
            let mut hands = humans.clone();
            hands.extend(target.translators().map(ToString::to_string));
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
    ) -> Outcome<()> {
        let humans = self.humans(&step.judge, &step.facts.name, &step.facts.email);
        if step.is_merge() || step.is_founding || humans.is_empty() {
            return Ok(());
        }
        let is_hidden = |target: &&&Target| !target.translators().any(|hand| humans.contains(hand.as_str()));
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
