//! The policy as the last commit has it, and the log of what was proposed and approved of another.

use std::path::{Path, PathBuf};

use crate::formats::workflow_toml;
use crate::formats::workspace::policy;
use crate::message::Outcome;
use crate::model::{PolicyApproval, PolicyLog, PolicyProposal};
use crate::store::{self, plain};
use crate::workflow::Config;

use super::files::{Files, WorkingTree};
use super::{Project, Writer, layout, look};

impl Project<'_> {
    /// The text of `workflow.toml` as it now is.
    #[must_use]
    pub fn config_text(&self) -> String {
        plain(&self.config_text).into_owned()
    }

    /// The configuration that the last commit has, and its text; `None` if it has none.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn committed_config(&self) -> Outcome<Option<(String, Config)>> {
        let path = Path::new(layout::CONFIG);
        let Some(bytes) = self.repo.head_blob(&self.in_repo(path)?)? else {
            return Ok(None);
        };
        let text = plain(store::as_text(path, &bytes)?).into_owned();
        let config = workflow_toml::read(path, &text)?;
        Ok(Some((text, config)))
    }

    /// The configurations that the history has had, as far as they can be read, newest first.
    ///
    /// # Errors
    /// What is wrong with the repository.
    pub fn past_configs(&self) -> Outcome<Vec<Config>> {
        let path = Path::new(layout::CONFIG);
        let mut found = Vec::new();
        for version in self.history(path)? {
            let text = self.text_of(&version)?;
            found.extend(text.and_then(|text| workflow_toml::read(path, &plain(&text)).ok()));
        }
        Ok(found)
    }

    /// The proposals and approvals, with what their signatures show where that policy asks for them.
    ///
    /// # Errors
    /// A mistake in the log, with its line.
    pub fn policy_log(&self, ruling: &Config) -> Outcome<PolicyLog> {
        let path = Path::new(layout::POLICY);
        let Some(bytes) = (WorkingTree { root: &self.root }).own(path)? else {
            return Ok(PolicyLog::default());
        };
        let mut log = policy::read(path, &plain(store::as_text(path, &bytes)?))?;
        seal_policy(ruling, &mut log)?;
        Ok(log)
    }
}

impl Writer<'_, '_> {
    /// Adds a proposal to its log.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn append_proposal(&mut self, proposal: &PolicyProposal) -> Outcome<()> {
        let path = PathBuf::from(layout::POLICY);
        let text = policy::append_proposal(&path, self.current(&path)?.as_deref(), proposal)?;
        self.put_file(&path, text.into_bytes());
        Ok(())
    }

    /// Adds an approval to its log.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn append_approval(&mut self, approval: &PolicyApproval) -> Outcome<()> {
        let path = PathBuf::from(layout::POLICY);
        let text = policy::append_approval(&path, self.current(&path)?.as_deref(), approval)?;
        self.put_file(&path, text.into_bytes());
        Ok(())
    }
}

/// Looks at the signatures of proposals and approvals, if the policy asks for signatures.
///
/// # Errors
/// Temporary files, for a program that checks, cannot be written.
pub fn seal_policy(config: &Config, log: &mut PolicyLog) -> Outcome<()> {
    if !config.review.signed {
        return Ok(());
    }
    for approval in &mut log.approvals {
        let mut proposals = log.proposals.iter();
        if let Some(proposal) = proposals.find(|own| own.digest() == approval.proposal) {
            let signature = look(approval.signature.as_ref(), |policy| {
                proposal.approved_text(approval, &config.workspace, policy)
            })?;
            approval.signature = signature;
        }
    }
    for proposal in &mut log.proposals {
        let signature = look(proposal.signature.as_ref(), |policy| {
            proposal.signed_text(&config.workspace, policy)
        })?;
        proposal.signature = signature;
    }
    Ok(())
}
