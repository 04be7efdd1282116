//! What a commit did to the policy, and whether its author may.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::git::{Oid, Purpose, Signing};
use crate::message::Outcome;
use crate::model::{Digest, Seal};
use crate::workflow::{Config, Person, PolicyDifference, Role, policy_differences};

use super::finding::{Finding, Rule};
use super::state::PolicyChange;
use super::walk::{Auditor, Step};

/// Where git looks for who is the same as whom.
const MAILMAP: &str = ".mailmap";

/// Whether a change is of something that is among those.
fn is_in(change: &PolicyDifference, all: &[PolicyDifference]) -> bool {
    all.iter()
        .any(|own| (&own.what, &own.person) == (&change.what, &change.person))
}

impl Auditor<'_> {
    pub(super) fn policy(
        &mut self,
        step: &Step,
        after: &Rc<Config>,
        before: Option<&Rc<Config>>,
    ) -> Outcome<()> {
        let mut befores: Vec<Rc<Config>> = Vec::new();
        for parent in &step.facts.parents {
            befores.extend(self.reader.config(*parent)?);
        }
        if befores.is_empty() {
            befores.extend(before.cloned());
        }
        if befores.iter().any(|before| Rc::ptr_eq(before, after)) && befores.len() < 2 {
            return Ok(());
        }
        self.lineage(step, after, &befores);
        let Some((first, changes)) = self.own_changes(step, after, &befores)? else {
            return Ok(());
        };
        let first = &first;
        let ruling = self.ruling.clone().unwrap_or_else(|| Rc::clone(first));
        if !self.is_approved(step, first, after, &ruling)? {
            if ruling.review.policy_approvals > 0 {
                self.found(step, Finding::breach(Rule::PolicyUnapproved));
            }
            self.right(step, &ruling)?;
        }
        self.state.policies.push(PolicyChange {
            commit: step.id.to_string(),
            author: step.author(),
            at: step.facts.seconds,
            changes,
        });
        Ok(())
    }

    /// What the commit changed itself, and from which policy.
    ///
    /// What a merge takes from one of its parents is that parent's change, seen to where it was made; but only if that
    /// parent made it after the two went apart. Whoever merges an old line does not bring its old rules back.
    fn own_changes(
        &self,
        step: &Step,
        after: &Config,
        befores: &[Rc<Config>],
    ) -> Outcome<Option<(Rc<Config>, Vec<PolicyDifference>)>> {
        // Where a parent's rules cannot be read, nothing is known to be its change.
        let parents = match befores.len() == step.facts.parents.len() {
            true => step.facts.parents.as_slice(),
            false => &[],
        };
        for (at, before) in befores.iter().enumerate() {
            let mut changes = policy_differences(before, after);
            for (&other, theirs) in parents.iter().zip(befores) {
                let Some(&own) = parents.get(at).filter(|own| **own != other) else {
                    continue;
                };
                if changes.is_empty() {
                    break;
                }
                let kept = policy_differences(theirs, after);
                let made = self.made_since(own, other, theirs)?;
                changes.retain(|change| is_in(change, &kept) || !is_in(change, &made));
            }
            if !changes.is_empty() {
                return Ok(Some((Rc::clone(before), changes)));
            }
        }
        Ok(None)
    }

    /// What a line changed since it went apart from another: what is another in each commit that both have. Where they
    /// have none with readable rules, nothing.
    fn made_since(&self, from: Oid, line: Oid, rules: &Config) -> Outcome<Vec<PolicyDifference>> {
        let mut made: Option<Vec<PolicyDifference>> = None;
        for base in self.reader.archive.bases(from, line)? {
            let Some(base) = self.reader.config(base)? else {
                return Ok(Vec::new());
            };
            let mut since = policy_differences(&base, rules);
            since.retain(|own| made.as_ref().is_none_or(|made| is_in(own, made)));
            made = Some(since);
        }
        Ok(made.unwrap_or_default())
    }

    /// What the commit did to `.mailmap`, which says who is the same as whom: it is a rule, and an editor's to change.
    pub(super) fn mailmap(&mut self, step: &Step) -> Outcome<()> {
        let archive = self.reader.archive;
        let own = archive.file_at(step.id, MAILMAP)?;
        let parents = &step.facts.parents;
        let mut is_own = !parents.is_empty();
        for parent in parents {
            let theirs = archive.file_at(*parent, MAILMAP)?;
            if theirs != own {
                continue;
            }
            // Taken from that parent: its change, if it made one since it left each of the others.
            let mut is_theirs = true;
            for other in parents.iter().filter(|other| *other != parent) {
                if archive.file_at(*other, MAILMAP)? == own {
                    continue;
                }
                let bases = archive.bases(*parent, *other)?;
                let changed = |base: &Oid| Ok(archive.file_at(*base, MAILMAP)? != own);
                let made: Outcome<Vec<bool>> = bases.iter().map(changed).collect();
                let made = made?;
                is_theirs &= !made.is_empty() && made.iter().all(|made| *made);
            }
            is_own &= !is_theirs;
        }
        if is_own && !step.is_founding {
            let ruling = Rc::clone(self.ruling.as_ref().unwrap_or(&step.judge));
            self.right(step, &ruling)?;
        }
        Ok(())
    }

    /// Whether the author may change the policy, as it was: an editor, and with a signature where verdicts need one.
    fn right(&mut self, step: &Step, before: &Config) -> Outcome<()> {
        let is_editor = |person: &&Person| person.roles.contains(&Role::Editor);
        let Some(editor) = Self::author(before, step).filter(is_editor) else {
            self.found(step, Finding::breach(Rule::PolicyNoRight));
            return Ok(());
        };
        if !before.review.signed {
            return Ok(());
        }
        let seal = match &step.facts.signature {
            Some((signature, bytes)) => Signing::of_user().seal(Purpose::Commit, bytes, signature)?,
            None => Seal::Broken,
        };
        let is_signed = match seal {
            Seal::By(names) => editor
                .keys
                .iter()
                .any(|key| names.contains(&key.name()) && key.covers(step.time)),
            _ => false,
        };
        if !is_signed {
            let finding = Finding::breach(Rule::PolicyUnsigned).by(&editor.id);
            self.found(step, finding);
        }
        Ok(())
    }

    /// Which policy came after which; one that came before must not come back.
    fn lineage(&mut self, step: &Step, after: &Config, befores: &[Rc<Config>]) {
        self.lineage_of(step, after, befores, &Config::policy_digest);
        // Where proposals carry a change, an old one must not carry it again: then everything that they are about counts.
        let is_proposed = |config: &Config| config.review.policy_approvals > 0;
        if is_proposed(after) || befores.iter().any(|before| is_proposed(before)) {
            self.lineage_of(step, after, befores, &Config::rules_digest);
        }
    }

    fn lineage_of(
        &mut self,
        step: &Step,
        after: &Config,
        befores: &[Rc<Config>],
        digest: &dyn Fn(&Config) -> Digest,
    ) {
        let own = digest(after).to_string();
        let mut came_after: BTreeSet<String> = BTreeSet::new();
        for before in befores {
            let theirs = digest(before).to_string();
            if theirs == own {
                continue;
            }
            let earlier = self.state.lineage.get(&theirs).cloned().unwrap_or_default();
            if earlier.contains(&own) {
                self.found(step, Finding::breach(Rule::PolicyRolledBack));
                continue;
            }
            came_after.extend(earlier);
            came_after.insert(theirs);
        }
        self.state.lineage.entry(own).or_default().extend(came_after);
    }
}
