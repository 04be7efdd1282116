//! `policy`: editors propose another policy, approve it, and see what is proposed.
//!
//! Who may is judged by `workflow.toml` as the last commit has it, never as it lies in the folder. What is proposed waits in
//! `policy.toml`; the approval that makes enough puts it in force. Whether the shared repository takes it in is
//! [`super::gate`]'s to say, by the same rules.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::formats::workflow_toml;
use crate::git::{Purpose, Signing};
use crate::message::{Message, Outcome};
use crate::model::{Digest, PersonId, PolicyApproval, PolicyLog, PolicyProposal, VerdictSignature};
use crate::project::{Change, Project, ProjectFault, layout, look};
use crate::workflow::{
    Config, Person, PolicyDifference, Role, change_lines, is_change, policy_differences, proposal_standing,
};

use super::adapt::{AdaptFault, require_clean};
use super::hands::Humans;
use super::signing::require_counting;

crate::faults! {
    /// Why a policy was not proposed or approved.
    pub enum PolicyFault {
        /// No commit has a `workflow.toml` yet.
        NoPolicy["policy-none"] {} hints["policy-none-hint"],
        /// Nothing differs of what a proposal could be about.
        Nothing["policy-nothing"] {} hints["policy-nothing-hint"] exit[No],
        /// The history has had that policy before.
        RolledBack["policy-rolled-back"] {} hints["policy-rolled-back-hint"] exit[No],
        /// There is no such proposal.
        Unknown["policy-unknown"] { found: String, possible: Vec<String> } hints["policy-unknown-hint"],
        /// `workflow.toml` is no longer what the proposal starts from.
        Outdated["policy-outdated"] { proposal: String } hints["policy-outdated-hint"] exit[No],
        /// The record does not say what its text does, or nobody who may has made it.
        Unsound["policy-unsound"] { proposal: String, person: String } hints["policy-outdated-hint"] exit[No],
        /// Who proposes does not approve.
        Own["policy-own"] { proposal: String, person: String } hints["policy-own-hint"] exit[No],
        /// They approved it before.
        Already["policy-already"] { proposal: String, person: String } hints[] exit[No],
        /// A change of the policy that needs approvals is not just saved.
        NeedsProposal["policy-needs-proposal"] { count: u32 } hints["policy-needs-proposal-hint"] exit[No],
    }
}

/// A proposal, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProposalReport {
    /// What it is called.
    pub proposal: String,
    /// Who proposes.
    pub by: PersonId,
    /// When.
    pub at: jiff::Timestamp,
    /// Why.
    pub because: String,
    /// What it would change; of one that starts from another policy, nothing can be said.
    pub changes: Vec<PolicyDifference>,
    /// The same, line by line as it is signed.
    pub signed: Vec<String>,
    /// Whose approvals count.
    pub approved_by: Vec<PersonId>,
    /// How many it needs.
    pub needed: u32,
    /// Where it stands.
    pub state: ProposalState,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProposalState {
    /// It waits for approvals.
    Open,
    /// Its policy is in force.
    InForce,
    /// It starts from a policy that is not in force, or it was not made by somebody who may.
    Void,
}

/// Proposes `workflow.toml` as it lies in the folder. Where no approval is asked for, it is in force at once.
///
/// # Errors
/// [`PolicyFault`], a missing role, an empty reason, or what is wrong with the workspace.
pub fn propose(project: &Project<'_>, because: &str) -> Outcome<ProposalReport> {
    if because.trim().is_empty() {
        return Err(AdaptFault::EmptyReason {}.into());
    }
    require_clean("--because", because)?;
    let mut writer = project.write()?;
    let (base, old) = committed(project)?;
    let by = editor(project, &old)?.id.clone();
    let new = project.config();
    if old.rules_digest() == new.rules_digest() {
        return Err(PolicyFault::Nothing {}.into());
    }
    refuse_earlier(project, &old, new)?;
    project.refuse_dirty(&[PathBuf::from(layout::POLICY)])?;
    let mut proposal = PolicyProposal {
        by,
        at: project.now(),
        from: old.rules_digest(),
        to: new.rules_digest(),
        changes: change_lines(&old, new),
        because: because.trim().to_owned(),
        base: Digest::of_bytes(base.as_bytes()),
        text: project.config_text(),
        signature: None,
    };
    if old.review.signed {
        let text = |policy: &Digest| proposal.signed_text(&old.workspace, policy);
        proposal.signature = Some(sign(&old, &proposal.by, proposal.at, text)?);
    }
    writer.append_proposal(&proposal)?;
    let subject = match old.review.policy_approvals {
        0 => {
            writer.keep_file(Path::new(layout::CONFIG))?;
            "commit-policy-change"
        }
        _ => {
            writer.put_file(Path::new(layout::CONFIG), base.into_bytes());
            "commit-policy-propose"
        }
    };
    writer.finish(&change(subject, &proposal))?;
    let log = project.policy_log(&old)?;
    let now = if old.review.policy_approvals == 0 {
        new
    } else {
        &old
    };
    report(project, &log, &proposal, &old, now)
}

/// Approves a proposal by its name, or the beginning of it; the approval that makes enough puts it in force.
///
/// # Errors
/// [`PolicyFault`], a missing role, or what is wrong with the workspace.
pub fn approve(project: &Project<'_>, name: &str) -> Outcome<ProposalReport> {
    let mut writer = project.write()?;
    project.refuse_dirty(&[layout::CONFIG, layout::POLICY].map(PathBuf::from))?;
    let (base, old) = committed(project)?;
    let by = editor(project, &old)?.id.clone();
    let log = project.policy_log(&old)?;
    let proposal = find(&log, name)?;
    let new = sound(project, &log, proposal, &base, &old)?;
    let humans = Humans::new(project, &old)?;
    let standing = proposal_standing(&log, proposal, &old, &|id| humans.same(id));
    let (named, person) = (proposal.name(), by.to_string());
    let same = humans.same(&by);
    if old.review.four_eyes && same.contains(&proposal.by) {
        return Err(PolicyFault::Own {
            proposal: named,
            person,
        }
        .into());
    }
    if standing.approved_by.iter().any(|own| same.contains(*own)) {
        return Err(PolicyFault::Already {
            proposal: named,
            person,
        }
        .into());
    }
    let mut approval = PolicyApproval {
        by,
        at: project.now(),
        proposal: proposal.digest(),
        signature: None,
    };
    if old.review.signed {
        let text = |policy: &Digest| proposal.approved_text(&approval, &old.workspace, policy);
        approval.signature = Some(sign(&old, &approval.by, approval.at, text)?);
    }
    writer.append_approval(&approval)?;
    let is_met = standing.approved_by.len() + 1 >= old.review.policy_approvals as usize;
    if is_met {
        writer.put_file(Path::new(layout::CONFIG), proposal.text.clone().into_bytes());
    }
    let subject = if is_met {
        "commit-policy-change"
    } else {
        "commit-policy-approve"
    };
    writer.finish(&change(subject, proposal))?;
    let mut after = log.clone();
    after.approvals.push(approval);
    report(project, &after, proposal, &old, if is_met { &new } else { &old })
}

/// The proposals: those that are open, or every one.
///
/// # Errors
/// What is wrong with the workspace.
pub fn proposals(project: &Project<'_>, name: Option<&str>, all: bool) -> Outcome<Vec<ProposalReport>> {
    let _reading = project.read()?;
    let (_, old) = committed(project)?;
    let log = project.policy_log(&old)?;
    let chosen: Vec<&PolicyProposal> = match name {
        Some(name) => vec![find(&log, name)?],
        None => log.proposals.iter().collect(),
    };
    let reports = chosen
        .into_iter()
        .map(|own| report(project, &log, own, &old, &old));
    let mut reports = reports.collect::<Outcome<Vec<_>>>()?;
    reports.retain(|own| all || name.is_some() || own.state == ProposalState::Open);
    Ok(reports)
}

/// Refuses to save a change of the policy that needs approvals.
///
/// # Errors
/// [`PolicyFault::NeedsProposal`].
pub fn require_proposed(project: &Project<'_>) -> Outcome<()> {
    let Some((_, old)) = project.committed_config()? else {
        return Ok(());
    };
    let count = old.review.policy_approvals;
    if count > 0 && old.rules_digest() != project.config().rules_digest() {
        return Err(PolicyFault::NeedsProposal { count }.into());
    }
    Ok(())
}

fn committed(project: &Project<'_>) -> Outcome<(String, Config)> {
    let found = project.committed_config()?;
    Ok(found.ok_or(PolicyFault::NoPolicy {})?)
}

/// Who is at work, if they are an editor by the policy in force.
fn editor<'c>(project: &Project<'_>, old: &'c Config) -> Outcome<&'c Person> {
    let email = project.identity()?.email;
    let unknown = || ProjectFault::NotAPerson { email: email.clone() };
    let person = old.person_by_email(&email).ok_or_else(unknown)?;
    if person.roles.contains(&Role::Editor) {
        return Ok(person);
    }
    let fault = ProjectFault::LacksRole {
        person: person.id.to_string(),
        role: Role::Editor.name(),
        holders: old.holders(&Role::Editor),
    };
    Err(fault.into())
}

/// An older policy does not come back under the same number.
fn refuse_earlier(project: &Project<'_>, old: &Config, new: &Config) -> Outcome<()> {
    let policy = Some(new.policy_digest()).filter(|digest| *digest != old.policy_digest());
    let is_proposed = old.review.policy_approvals > 0 || new.review.policy_approvals > 0;
    let rules = Some(new.rules_digest()).filter(|_| is_proposed);
    let mut past = project.past_configs()?.into_iter();
    let is_back = past.any(|own| {
        policy
            .as_ref()
            .is_some_and(|policy| own.policy_digest() == *policy)
            || rules.as_ref().is_some_and(|rules| own.rules_digest() == *rules)
    });
    match is_back {
        true => Err(PolicyFault::RolledBack {}.into()),
        false => Ok(()),
    }
}

fn sign(
    old: &Config,
    by: &PersonId,
    at: jiff::Timestamp,
    text: impl Fn(&Digest) -> String,
) -> Outcome<VerdictSignature> {
    let policy = old.policy_digest();
    let armored = Signing::of_user().sign(Purpose::Verdict, &text(&policy))?;
    let made = VerdictSignature::written(policy, armored);
    let looked = look(Some(&made), text)?;
    require_counting(by, at, looked.as_ref(), old)?;
    Ok(looked.unwrap_or(made))
}

fn find<'l>(log: &'l PolicyLog, name: &str) -> Outcome<&'l PolicyProposal> {
    let mut named = log
        .proposals
        .iter()
        .filter(|own| name.len() >= 4 && own.name().starts_with(name));
    match (named.next(), named.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(PolicyFault::Unknown {
            found: name.to_owned(),
            possible: log.proposals.iter().map(PolicyProposal::name).collect(),
        }
        .into()),
    }
}

/// The policy that a proposal leads to, if it starts from the one in force and says what it does.
fn sound(
    project: &Project<'_>,
    log: &PolicyLog,
    proposal: &PolicyProposal,
    base: &str,
    old: &Config,
) -> Outcome<Config> {
    let named = proposal.name();
    if proposal.from != old.rules_digest() || proposal.base != Digest::of_bytes(base.as_bytes()) {
        return Err(PolicyFault::Outdated { proposal: named }.into());
    }
    let new = workflow_toml::read(Path::new(layout::CONFIG), &proposal.text)?;
    let humans = Humans::new(project, old)?;
    let is_valid = proposal_standing(log, proposal, old, &|id| humans.same(id)).is_valid;
    if !is_valid || !is_change(proposal, old, &new) {
        let person = proposal.by.to_string();
        return Err(PolicyFault::Unsound {
            proposal: named,
            person,
        }
        .into());
    }
    Ok(new)
}

fn report(
    project: &Project<'_>,
    log: &PolicyLog,
    proposal: &PolicyProposal,
    old: &Config,
    now: &Config,
) -> Outcome<ProposalReport> {
    let humans = Humans::new(project, old)?;
    let standing = proposal_standing(log, proposal, old, &|id| humans.same(id));
    let new = workflow_toml::read(Path::new(layout::CONFIG), &proposal.text).ok();
    let new = new.filter(|new| is_change(proposal, old, new));
    let state = if proposal.to == now.rules_digest() {
        ProposalState::InForce
    } else if new.is_some() && standing.is_valid {
        ProposalState::Open
    } else {
        ProposalState::Void
    };
    Ok(ProposalReport {
        proposal: proposal.name(),
        by: proposal.by.clone(),
        at: proposal.at,
        because: proposal.because.clone(),
        signed: proposal.changes.clone(),
        changes: new.map(|new| policy_differences(old, &new)).unwrap_or_default(),
        approved_by: standing.approved_by.into_iter().cloned().collect(),
        needed: standing.needed,
        state,
    })
}

fn change(subject: &'static str, proposal: &PolicyProposal) -> Change {
    Change::new(Message::new(subject).with("proposal", proposal.name()))
}
