//! Changes of the policy that editors propose and approve, each a record in an append-only log.

use jiff::Timestamp;

use super::{Digest, PersonId, VerdictSignature};

/// An editor's proposal of another policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyProposal {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// The digest of the rules that it starts from.
    pub from: Digest,
    /// The digest of the rules that it leads to.
    pub to: Digest,
    /// What it changes, a line each: this is what people see, and what they sign.
    pub changes: Vec<String>,
    /// Why.
    pub because: String,
    /// The digest of the `workflow.toml` that it starts from.
    pub base: Digest,
    /// The whole `workflow.toml` that it leads to.
    pub text: String,
    /// The editor's signature, if they signed.
    pub signature: Option<VerdictSignature>,
}

/// An editor's approval of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyApproval {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// The digest of the proposal.
    pub proposal: Digest,
    /// The editor's signature, if they signed.
    pub signature: Option<VerdictSignature>,
}

/// What the log of a workspace's policy holds, each kind in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PolicyLog {
    /// The proposals.
    pub proposals: Vec<PolicyProposal>,
    /// The approvals.
    pub approvals: Vec<PolicyApproval>,
}

impl PolicyProposal {
    /// The digest of everything that it says; a signature is no part of it.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let (by, at) = (self.by.to_string(), self.at.to_string());
        let mut fields = vec![
            "bayan policy proposal 1",
            &by,
            &at,
            self.from.as_str(),
            self.to.as_str(),
            self.base.as_str(),
            &self.because,
            &self.text,
        ];
        fields.extend(self.changes.iter().map(String::as_str));
        let mut bytes = Vec::new();
        for field in fields {
            bytes.extend_from_slice(&(field.len() as u64).to_le_bytes());
            bytes.extend_from_slice(field.as_bytes());
        }
        Digest::of_bytes(&bytes)
    }

    /// What people call it: the beginning of its digest.
    #[must_use]
    pub fn name(&self) -> String {
        let digest = self.digest();
        let digits = digest.as_str().strip_prefix("b3:").unwrap_or_default();
        digits.chars().take(8).collect()
    }

    /// The text that the signature of the proposal is of.
    #[must_use]
    pub fn signed_text(&self, workspace: &str, policy: &Digest) -> String {
        self.text_for("propose", &self.by, self.at, workspace, policy)
    }

    /// The text that the signature of an approval of it is of: what changes, line by line, with nothing in it that a
    /// person can put a line into.
    #[must_use]
    pub fn approved_text(&self, approval: &PolicyApproval, workspace: &str, policy: &Digest) -> String {
        self.text_for("approve", &approval.by, approval.at, workspace, policy)
    }

    fn text_for(&self, act: &str, by: &PersonId, at: Timestamp, workspace: &str, policy: &Digest) -> String {
        let plain = |digest: &Digest| digest.as_str().replace(char::is_whitespace, "");
        let mut text = format!(
            "bayan policy signature 1\nworkspace: {}\nact: {act}\nproposal: {}\nfrom: {}\nto: {}\nby: {by}\nat: {at}\npolicy: {}\n",
            Digest::of_bytes(workspace.as_bytes()),
            self.digest(),
            plain(&self.from),
            plain(&self.to),
            plain(policy),
        );
        for change in &self.changes {
            text.push_str(&format!("change: {}\n", change.escape_debug()));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_a_proposal_is_in_what_is_signed() {
        let digest = |byte: u8| Digest::of_bytes(&[byte]);
        let base = PolicyProposal {
            by: PersonId::parse("hala").unwrap(),
            at: Timestamp::UNIX_EPOCH,
            from: digest(1),
            to: digest(2),
            changes: vec!["approvals: \"1\" → \"2\"".into()],
            because: "more care".into(),
            base: digest(3),
            text: "source = \"ar\"\n".into(),
            signature: None,
        };
        let with = |change: &dyn Fn(&mut PolicyProposal)| {
            let mut proposal = base.clone();
            change(&mut proposal);
            proposal.signed_text("w", &digest(9))
        };
        let approval = PolicyApproval {
            by: base.by.clone(),
            at: base.at,
            proposal: base.digest(),
            signature: None,
        };
        let texts = [
            with(&|_| {}),
            base.signed_text("v", &digest(9)),
            base.signed_text("w", &digest(8)),
            base.approved_text(&approval, "w", &digest(9)),
            with(&|own| own.by = PersonId::parse("rana").unwrap()),
            with(&|own| own.at = Timestamp::from_second(1).unwrap()),
            with(&|own| own.from = digest(4)),
            with(&|own| own.to = digest(4)),
            with(&|own| own.base = digest(4)),
            with(&|own| own.changes = vec!["x\nproposal: y".into()]),
            with(&|own| own.because = "x\nby: y".into()),
            with(&|own| own.text = "source = \"en\"\n".into()),
        ];
        let distinct: std::collections::BTreeSet<_> = texts.iter().collect();
        assert_eq!(distinct.len(), texts.len());
        assert!(texts.iter().all(|text| text.lines().count() == 10), "{texts:?}");
    }
}
