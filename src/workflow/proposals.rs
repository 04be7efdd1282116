//! Which proposal of another policy has the approvals that the policy in force asks for. Pure.

use std::collections::BTreeSet;

use crate::model::{PersonId, PolicyApproval, PolicyLog, PolicyProposal};

use super::{Config, PolicyDifference, Role, policy_differences, void_seal};

/// Where a proposal stands under the policy that it is to replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalStanding<'a> {
    /// Whether who proposes may: an editor, with their signature where the policy asks for one.
    pub is_valid: bool,
    /// Whose approvals count.
    pub approved_by: Vec<&'a PersonId>,
    /// How many it needs.
    pub needed: u32,
}

impl ProposalStanding<'_> {
    /// Whether it may be put in force.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.is_valid && self.approved_by.len() >= self.needed as usize
    }
}

/// The lines that say what changes from one policy to another: what people are shown, and what they sign.
#[must_use]
pub fn change_lines(old: &Config, new: &Config) -> Vec<String> {
    let line = |change: &PolicyDifference| {
        let of = change.person.iter().map(|person| format!("people.{person}."));
        let name: String = of.chain([change.what.escape_debug().to_string()]).collect();
        format!("{name}: {:?} → {:?}", change.old, change.new)
    };
    policy_differences(old, new).iter().map(line).collect()
}

/// Whether a proposal is one of exactly this change.
#[must_use]
pub fn is_change(proposal: &PolicyProposal, old: &Config, new: &Config) -> bool {
    proposal.from == old.rules_digest()
        && proposal.to == new.rules_digest()
        && proposal.changes == change_lines(old, new)
}

/// Weighs the approvals of a proposal by the policy in force. `same` gives a person and those who are the same human.
#[must_use]
pub fn proposal_standing<'a>(
    log: &'a PolicyLog,
    proposal: &PolicyProposal,
    ruling: &Config,
    same: &dyn Fn(&PersonId) -> BTreeSet<PersonId>,
) -> ProposalStanding<'a> {
    let may = |by: &PersonId| ruling.has_role(by, &Role::Editor);
    let digest = proposal.digest();
    let counts = |approval: &&PolicyApproval| {
        approval.proposal == digest
            && may(&approval.by)
            && void_seal(&approval.by, approval.at, approval.signature.as_ref(), ruling).is_none()
    };
    let mut humans: BTreeSet<PersonId> = match ruling.review.four_eyes {
        true => same(&proposal.by),
        false => BTreeSet::new(),
    };
    let mut approved_by = Vec::new();
    for approval in log.approvals.iter().filter(counts) {
        // Two ids of one human are one approval.
        let own = same(&approval.by);
        if humans.is_disjoint(&own) {
            approved_by.push(&approval.by);
            humans.extend(own);
        }
    }
    let signature = proposal.signature.as_ref();
    ProposalStanding {
        is_valid: may(&proposal.by) && void_seal(&proposal.by, proposal.at, signature, ruling).is_none(),
        approved_by,
        needed: ruling.review.policy_approvals,
    }
}
