//! What a commit did to the policy, and whether its author may.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::git::{Purpose, Signing};
use crate::message::Outcome;
use crate::model::{Digest, Seal};
use crate::workflow::{Config, Person, PolicyDifference, Role, policy_differences};

use super::finding::{Finding, Rule};
use super::state::PolicyChange;
use super::walk::{Auditor, Step};

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
        let Some(first) = befores.first() else {
            return Ok(());
        };
        // What one parent has is that parent's change, seen to where it was made.
        let mut changes = policy_differences(first, after);
        for other in befores.iter().skip(1) {
            let theirs = policy_differences(other, after);
            let is_theirs = |change: &PolicyDifference| {
                let same =
                    |their: &PolicyDifference| (&their.what, &their.person) == (&change.what, &change.person);
                theirs.iter().any(same)
            };
            changes.retain(is_theirs);
        }
        if changes.is_empty() {
            return Ok(());
        }
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
