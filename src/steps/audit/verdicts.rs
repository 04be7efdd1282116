//! What a commit did to a log of verdicts.

use std::collections::BTreeSet;
use std::path::Path;

use crate::formats::workspace::reviews;
use crate::git::FileChange;
use crate::message::Outcome;
use crate::model::{Lang, Seal, StatementId, Verdict, Waiver};
use crate::project::{layout, seal};
use crate::workflow::{Config, Role, Void, log_change, void_signature};

use super::finding::{Finding, Rule};
use super::state::{hand_key, key_of};
use super::walk::{Auditor, Step};

impl Auditor<'_> {
    pub(super) fn reviews(
        &mut self,
        step: &Step,
        id: &StatementId,
        lang: &Lang,
        path: &str,
        change: &FileChange,
    ) -> Outcome<()> {
        if change.new.is_none() && !self.reader.has_statement(step.id, id, &step.judge)? {
            return self.removed_statement(step, id);
        }
        let read = |path: &Path, text: &str| reviews::read(path, text).ok().map(|log| vec![log]);
        let Some((olds, now)) = self.versions(step, path, change, read)? else {
            return Ok(());
        };
        let (olds, old_waivers): (Vec<_>, Vec<_>) = olds.into_iter().map(parted).unzip();
        let (now, waivers) = parted(now);
        let is_new = |waiver: &&Waiver| !old_waivers.iter().flatten().any(|old| old == *waiver);
        for waiver in waivers.iter().filter(is_new) {
            self.added_waiver(step, id, lang, waiver);
        }
        let log = log_change(&olds, &now);
        for (rule, verdicts) in [
            (Rule::VerdictRemoved, &log.removed),
            (Rule::VerdictReordered, &log.reordered),
        ] {
            for verdict in verdicts {
                self.found(step, about(rule, id, lang, verdict));
            }
        }
        let mut added: Vec<Verdict> = log.added.into_iter().cloned().collect();
        seal(&step.judge, id, lang, &mut added)?;
        for verdict in &added {
            self.added_verdict(step, id, lang, verdict);
        }
        Ok(())
    }

    /// A waiver stands in the name of who entered it: it carries no signature, so the commit has to be theirs.
    fn added_waiver(&mut self, step: &Step, id: &StatementId, lang: &Lang, waiver: &Waiver) {
        let judge = &step.judge;
        let may = judge.has_role(&waiver.by, &Role::Reviewer(lang.clone()));
        let is_author = Self::author(judge, step).is_some_and(|person| person.id == waiver.by);
        if step.is_founding || (may && is_author) {
            return;
        }
        let finding = Finding::breach(Rule::WaiverForged)
            .of(id)
            .lang(lang)
            .by(&waiver.by)
            .segments(waiver.pairs.keys());
        self.found(step, finding);
    }

    /// A whole statement that goes takes its verdicts along; one that was released does not go.
    fn removed_statement(&mut self, step: &Step, id: &StatementId) -> Outcome<()> {
        let releases = self.reader.path(&layout::releases(id));
        let mut released = false;
        for parent in &step.facts.parents {
            released |= self.reader.archive.file_at(*parent, &releases)?.is_some();
        }
        let finding = Finding::breach(Rule::StatementRemoved).only_if(released).of(id);
        self.found(step, finding);
        Ok(())
    }

    fn added_verdict(&mut self, step: &Step, id: &StatementId, lang: &Lang, verdict: &Verdict) {
        if let Some((rule, breach, detail)) = self.flaw(step, lang, verdict) {
            self.state.flawed.insert(key_of(id, lang, verdict));
            let finding = about(rule, id, lang, verdict).only_if(breach);
            let finding = match detail {
                Some(detail) => finding.detail(detail),
                None => finding,
            };
            self.found(step, finding);
            return;
        }
        if !step.judge.review.four_eyes {
            return;
        }
        let humans = self.same_human(&step.judge, &verdict.by);
        let is_own = |key: &String| {
            let hands = self.state.hands.get(key);
            hands.is_some_and(|hands| !hands.is_disjoint(&humans))
        };
        let own: Vec<_> = verdict
            .pairs
            .keys()
            .filter(|segment| is_own(&hand_key(id, lang, segment)))
            .cloned()
            .collect();
        if own.is_empty() {
            return;
        }
        let key = key_of(id, lang, verdict);
        for segment in &own {
            self.state.flawed_pairs.insert((key.clone(), segment.to_string()));
        }
        let finding = about(Rule::OwnHand, id, lang, verdict)
            .only_if(false)
            .segments(&own);
        self.found(step, finding);
    }

    /// Why a verdict should not count, by what was known when it came.
    fn flaw(&self, step: &Step, lang: &Lang, verdict: &Verdict) -> Option<(Rule, bool, Option<String>)> {
        let judge = &step.judge;
        let void = |void: Void| {
            let forged = matches!(void, Void::BadSignature | Void::ForeignKey | Void::OtherPurpose);
            Some((Rule::VerdictVoid, forged, Some(void.name().to_owned())))
        };
        if !judge.people.contains_key(&verdict.by) {
            return void(Void::UnknownPerson);
        }
        if !judge.has_role(&verdict.by, &Role::Reviewer(lang.clone())) {
            return void(Void::NotAReviewer);
        }
        if let Some(reason) = void_signature(verdict, judge) {
            return void(reason);
        }
        if !judge.review.signed {
            let is_author = Self::author(judge, step).is_some_and(|person| person.id == verdict.by);
            return (!is_author && !step.is_founding).then_some((Rule::VerdictForged, true, None));
        }
        if !self.was_in_force(judge, verdict) {
            return Some((Rule::StrangePolicy, true, None));
        }
        is_late(step, verdict).then_some((Rule::LateKey, true, None))
    }

    /// Whether the policy that a signature names is this one or one before it. Where the history is not known, it may be.
    fn was_in_force(&self, judge: &Config, verdict: &Verdict) -> bool {
        let Some(signature) = &verdict.signature else {
            return true;
        };
        let own = judge.policy_digest();
        let before: Option<&BTreeSet<String>> = self.state.lineage.get(own.as_str());
        signature.policy == own
            || before.is_none_or(|before| before.contains(signature.policy.as_str()))
            || self.state.is_cut
    }
}

/// The verdicts and the waivers of a version of a log; none where there was no file.
fn parted(logs: Vec<reviews::Log>) -> (Vec<Verdict>, Vec<Waiver>) {
    let (verdicts, waivers): (Vec<_>, Vec<_>) =
        logs.into_iter().map(|log| (log.verdicts, log.waivers)).unzip();
    (verdicts.concat(), waivers.concat())
}

/// Whether the key was no longer the person's when the verdict came.
fn is_late(step: &Step, verdict: &Verdict) -> bool {
    let Some(Seal::By(names)) = verdict.signature.as_ref().map(|signature| &signature.seal) else {
        return false;
    };
    let keys = step.judge.people.get(&verdict.by).map(|person| &person.keys);
    let mut keys = keys
        .into_iter()
        .flatten()
        .filter(|key| names.contains(&key.name()));
    !keys.any(|key| key.until.is_none_or(|until| step.time < until))
}

fn about(rule: Rule, id: &StatementId, lang: &Lang, verdict: &Verdict) -> Finding {
    Finding::breach(rule)
        .of(id)
        .lang(lang)
        .by(&verdict.by)
        .segments(verdict.pairs.keys())
}
