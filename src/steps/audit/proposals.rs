//! What a commit did to the log of proposals and approvals of another policy, and whether they carry a change of it.

use std::path::Path;

use crate::formats::workspace::policy;
use crate::git::FileChange;
use crate::message::Outcome;
use crate::model::{Digest, PersonId, PolicyApproval, PolicyLog, PolicyProposal, VerdictSignature};
use crate::project::{layout, seal_policy};
use crate::workflow::{Config, Role, is_change, proposal_standing, void_seal};

use super::finding::{Finding, Rule};
use super::verdicts::{CLOCK_SKEW, is_late};
use super::walk::{Auditor, Step};

/// A record of either kind: what it says, and in whose name.
struct Claim<'a> {
    key: String,
    by: &'a PersonId,
    at: jiff::Timestamp,
    signature: Option<&'a VerdictSignature>,
    name: String,
}

impl Auditor<'_> {
    pub(super) fn policy_log(&mut self, step: &Step, path: &str, change: &FileChange) -> Outcome<()> {
        let read = |path: &Path, text: &str| policy::read(path, text).ok().map(|log| vec![log]);
        let Some((olds, now)) = self.versions(step, path, change, read)? else {
            return Ok(());
        };
        let mut now = now.into_iter().next().unwrap_or_default();
        let olds: Vec<PolicyLog> = olds.into_iter().flatten().collect();
        let keys = |log: &PolicyLog| claims(log).into_iter().map(|own| own.key).collect::<Vec<_>>();
        let kept = keys(&now);
        for old in &olds {
            for claim in claims(old).iter().filter(|own| !kept.contains(&own.key)) {
                let finding = Finding::breach(Rule::PolicyRecordRemoved).by(claim.by);
                self.found(step, finding.detail(&claim.name));
            }
        }
        let known: Vec<String> = olds.iter().flat_map(keys).collect();
        seal_policy(&step.judge, &mut now)?;
        for claim in claims(&now).iter().filter(|own| !known.contains(&own.key)) {
            if let Some(breach) = self.flawed_claim(step, claim) {
                self.state.flawed.insert(claim.key.clone());
                let finding = Finding::breach(Rule::PolicyRecordForged)
                    .only_if(breach)
                    .by(claim.by);
                self.found(step, finding.detail(&claim.name));
            }
        }
        Ok(())
    }

    /// Whether a record should not count, and if so, whether that is a breach.
    fn flawed_claim(&self, step: &Step, claim: &Claim<'_>) -> Option<bool> {
        let judge = &step.judge;
        let ahead = step
            .time
            .saturating_add(CLOCK_SKEW)
            .is_ok_and(|latest| claim.at > latest);
        let is_theirs = match judge.review.signed {
            true => {
                void_seal(claim.by, claim.at, claim.signature, judge).is_none()
                    && !is_late(step, claim.by, claim.signature)
            }
            false => Self::author(judge, step).is_some_and(|person| person.id == *claim.by),
        };
        match (
            is_theirs || step.is_founding,
            judge.has_role(claim.by, &Role::Editor),
        ) {
            (false, _) => Some(true),
            (true, false) => Some(false),
            (true, true) => ahead.then_some(false),
        }
    }

    /// Whether the log of a commit holds a proposal of exactly this change, with the approvals that the ruling policy
    /// asks for.
    pub(super) fn is_approved(
        &self,
        step: &Step,
        before: &Config,
        after: &Config,
        ruling: &Config,
    ) -> Outcome<bool> {
        let path = Path::new(layout::POLICY);
        let blob = self.reader.archive.file_at(step.id, &self.reader.path(path))?;
        let text = blob.map(|blob| self.reader.text(blob)).transpose()?.flatten();
        let Some(mut log) = text.and_then(|text| policy::read(path, &text).ok()) else {
            return Ok(false);
        };
        seal_policy(ruling, &mut log)?;
        let flawed = &self.state.flawed;
        log.proposals.retain(|own| !flawed.contains(&proposal_key(own)));
        log.approvals.retain(|own| !flawed.contains(&approval_key(own)));
        let same = |id: &PersonId| {
            let all = self.same_human(ruling, id);
            all.iter().filter_map(|own| PersonId::parse(own).ok()).collect()
        };
        let mut proposals = log.proposals.iter();
        Ok(proposals.any(|proposal| {
            is_change(proposal, before, after) && proposal_standing(&log, proposal, ruling, &same).is_met()
        }))
    }
}

fn claims(log: &PolicyLog) -> Vec<Claim<'_>> {
    let proposals = log.proposals.iter().map(|own| Claim {
        key: proposal_key(own),
        by: &own.by,
        at: own.at,
        signature: own.signature.as_ref(),
        name: own.name(),
    });
    let approvals = log.approvals.iter().map(|own| Claim {
        key: approval_key(own),
        by: &own.by,
        at: own.at,
        signature: own.signature.as_ref(),
        name: own.proposal.as_str().chars().skip(3).take(8).collect(),
    });
    proposals.chain(approvals).collect()
}

fn proposal_key(proposal: &PolicyProposal) -> String {
    key(
        "proposal",
        &proposal.digest().to_string(),
        proposal.signature.as_ref(),
    )
}

fn approval_key(approval: &PolicyApproval) -> String {
    let said = format!("{} {} {}", approval.by, approval.at, approval.proposal);
    key("approval", &said, approval.signature.as_ref())
}

fn key(kind: &str, said: &str, signature: Option<&VerdictSignature>) -> String {
    let signed = signature.map(|own| (own.policy.as_str(), own.armored.as_str()));
    Digest::of_bytes(format!("{kind} {said} {signed:?}").as_bytes()).to_string()
}
