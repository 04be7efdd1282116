//! What a commit did to a log of verdicts.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::{SignedDuration, Timestamp};

use crate::formats::workspace::reviews;
use crate::git::{FileChange, Oid};
use crate::message::Outcome;
use crate::model::{Lang, PersonId, Seal, StatementId, Verdict, VerdictSignature, Waiver};
use crate::project::{layout, seal, seal_waivers};
use crate::workflow::{Config, Role, Void, log_change, void_seal, void_signature, waiver_change};

use super::finding::{Finding, Rule};
use super::state::{hand_key, key_of};
use super::walk::{Auditor, Place, Step, place};

/// How far the time of a verdict may lie ahead of when it came: a clock that shows another zone's hour is honest.
pub(super) const CLOCK_SKEW: SignedDuration = SignedDuration::from_hours(24);

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
            return self.removed_statement(step, id, path, change);
        }
        let is_moved = step.is_moved(change);
        let read = |path: &Path, text: &str| reviews::read(path, text).ok().map(|log| vec![log]);
        let Some((olds, now)) = self.versions(step, path, change, read)? else {
            return Ok(());
        };
        let (olds, old_waivers): (Vec<_>, Vec<_>) = olds.into_iter().map(parted).unzip();
        let (now, mut waivers) = parted(now);
        seal_waivers(&step.judge, id, lang, &mut waivers)?;
        let (removed, added) = waiver_change(&old_waivers, &waivers);
        for waiver in removed {
            self.found(step, about_waiver(Rule::WaiverRemoved, id, lang, waiver));
        }
        for waiver in added.into_iter().filter(|_| !is_moved) {
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
            if is_moved {
                // They were given to another statement and count for nothing here, whoever moved the file.
                self.state.flawed.insert(key_of(id, lang, verdict));
            } else {
                self.added_verdict(step, id, lang, verdict);
            }
        }
        Ok(())
    }

    /// A waiver stands in the name of who entered it: the commit is theirs, or the signature where the policy asks for one.
    fn added_waiver(&mut self, step: &Step, id: &StatementId, lang: &Lang, waiver: &Waiver) {
        let judge = &step.judge;
        let may = judge.has_role(&waiver.by, &Role::Reviewer(lang.clone()));
        let is_theirs = match judge.review.signed {
            true => void_seal(&waiver.by, waiver.at, waiver.signature.as_ref(), judge).is_none(),
            false => Self::author(judge, step).is_some_and(|person| person.id == waiver.by),
        };
        if step.is_founding || (may && is_theirs) {
            return;
        }
        self.found(step, about_waiver(Rule::WaiverForged, id, lang, waiver));
    }

    /// A whole statement that goes takes its verdicts along; one that was released does not go. What its log said is
    /// remembered, in case the statement comes back.
    fn removed_statement(
        &mut self,
        step: &Step,
        id: &StatementId,
        path: &str,
        change: &FileChange,
    ) -> Outcome<()> {
        if let Some(last) = change.old.iter().flatten().next() {
            self.state.gone.insert(path.to_owned(), last.to_string());
        }
        let releases = self.reader.path(&layout::releases(id));
        let mut released = false;
        for parent in &step.facts.parents {
            released |= self.reader.archive.file_at(*parent, &releases)?.is_some();
        }
        let is_renamed = change.old.iter().flatten().any(|old| step.arrived.contains(old));
        if released || !is_renamed {
            let finding = Finding::breach(Rule::StatementRemoved).only_if(released).of(id);
            self.found(step, finding);
        }
        Ok(())
    }

    /// A statement that comes back comes with its log.
    pub(super) fn returned_statement(&mut self, step: &Step, id: &StatementId) -> Outcome<()> {
        let folder = self.reader.path(&layout::folder(id));
        let of_statement = |path: &&String| {
            path.strip_prefix(&folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        let logs: Vec<String> = self.state.gone.keys().filter(of_statement).cloned().collect();
        for path in logs {
            if self.reader.archive.file_at(step.id, &path)?.is_some() {
                continue;
            }
            let Some(Place::Reviews(_, lang)) =
                self.reader.within(&path).map(|path| place(path, &step.judge))
            else {
                continue;
            };
            let gone = self
                .state
                .gone
                .remove(&path)
                .and_then(|gone| Oid::from_str(&gone).ok());
            let text = gone.map(|gone| self.reader.text(gone)).transpose()?.flatten();
            let log = text.and_then(|text| reviews::read(Path::new(&path), &text).ok());
            let log = log.unwrap_or_default();
            for verdict in &log.verdicts {
                self.found(step, about(Rule::VerdictRemoved, id, &lang, verdict));
            }
            for waiver in &log.waivers {
                self.found(step, about_waiver(Rule::WaiverRemoved, id, &lang, waiver));
            }
        }
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
        let ahead = (verdict.at > step.time.saturating_add(CLOCK_SKEW).unwrap_or(Timestamp::MAX))
            .then_some((Rule::VerdictAhead, false, None));
        if !judge.review.signed {
            let is_author = Self::author(judge, step).is_some_and(|person| person.id == verdict.by);
            let is_forged = !is_author && !step.is_founding;
            return is_forged.then_some((Rule::VerdictForged, true, None)).or(ahead);
        }
        if !self.was_in_force(judge, verdict) {
            return Some((Rule::StrangePolicy, true, None));
        }
        is_late(step, &verdict.by, verdict.signature.as_ref())
            .then_some((Rule::LateKey, true, None))
            .or(ahead)
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
pub(super) fn is_late(step: &Step, by: &PersonId, signature: Option<&VerdictSignature>) -> bool {
    let Some(Seal::By(names)) = signature.map(|signature| &signature.seal) else {
        return false;
    };
    let keys = step.judge.people.get(by).map(|person| &person.keys);
    let mut keys = keys
        .into_iter()
        .flatten()
        .filter(|key| names.contains(&key.name()));
    !keys.any(|key| key.until.is_none_or(|until| step.time < until))
}

fn about_waiver(rule: Rule, id: &StatementId, lang: &Lang, waiver: &Waiver) -> Finding {
    Finding::breach(rule)
        .of(id)
        .lang(lang)
        .by(&waiver.by)
        .segments(waiver.pairs.keys())
}

fn about(rule: Rule, id: &StatementId, lang: &Lang, verdict: &Verdict) -> Finding {
    Finding::breach(rule)
        .of(id)
        .lang(lang)
        .by(&verdict.by)
        .segments(verdict.pairs.keys())
}
