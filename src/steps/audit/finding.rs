//! What an audit can find, by rule. One set of rules serves `audit` and `gate`.

use serde::{Deserialize, Serialize};

/// A rule that something breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// A verdict that was in the log is no longer in it, or no longer the same.
    VerdictRemoved,
    /// Verdicts of one person stand in another order.
    VerdictReordered,
    /// A verdict counts for nothing, by the policy of the time at which it came.
    VerdictVoid,
    /// A verdict in the name of somebody else than the author of the commit, without that person's signature.
    VerdictForged,
    /// A waiver in the name of somebody who did not enter it, or might not.
    WaiverForged,
    /// A waiver that was in the log is no longer in it, or no longer the same.
    WaiverRemoved,
    /// A verdict gives a time that had not come when it came.
    VerdictAhead,
    /// A reviewer approved what they had a hand in, as the history shows.
    OwnHand,
    /// The key had ended when the verdict came, whatever time the verdict gives.
    LateKey,
    /// The signature names a policy that was never in force here.
    StrangePolicy,
    /// A question or an answer that was in the log is no longer in it, or no longer the same.
    QuestionRemoved,
    /// A question or an answer in the name of somebody else than the author of the commit.
    QuestionForged,
    /// A release that was recorded is no longer so.
    ReleaseRemoved,
    /// Who released had not the role.
    ReleaseNoRole,
    /// A release in the name of somebody else than the author of the commit, without that person's signature.
    ReleaseForged,
    /// A release of texts that were not all approved.
    ReleaseUnapproved,
    /// A release whose digests are not those of the texts.
    ReleaseDiffers,
    /// The mark of a release stands elsewhere.
    TagMoved,
    /// The policy was changed by somebody who may not.
    PolicyNoRight,
    /// The policy was changed without the signature that it asks for.
    PolicyUnsigned,
    /// The policy was changed without the approvals that the one before asks for.
    PolicyUnapproved,
    /// A proposal of a policy, or an approval of one, is gone from the log or was changed.
    PolicyRecordRemoved,
    /// A proposal or an approval in the name of somebody who did not make it, or might not.
    PolicyRecordForged,
    /// An older policy came back.
    PolicyRolledBack,
    /// Somebody changed a target, and the file does not say so.
    HiddenHand,
    /// A file cannot be read.
    Unreadable,
    /// A text hides something.
    Hazard,
    /// Something else than a file: a link, another repository.
    NotAFile,
    /// A file that no workspace reads, where only a workspace's files belong.
    StrangeFile,
    /// Two names that some computers take for one.
    NamesClash,
    /// A segment is approved only by verdicts that should not count.
    ApprovalUnfounded,
    /// A statement that was released is gone.
    StatementRemoved,
    /// A branch that is kept was rewritten or removed.
    HistoryRewritten,
}

impl Rule {
    /// The message that says so.
    #[must_use]
    pub fn message_id(self) -> &'static str {
        match self {
            Self::VerdictRemoved => "audit-verdict-removed",
            Self::VerdictReordered => "audit-verdict-reordered",
            Self::VerdictVoid => "audit-verdict-void",
            Self::VerdictForged => "audit-verdict-forged",
            Self::WaiverForged => "audit-waiver-forged",
            Self::WaiverRemoved => "audit-waiver-removed",
            Self::VerdictAhead => "audit-verdict-ahead",
            Self::OwnHand => "audit-own-hand",
            Self::LateKey => "audit-late-key",
            Self::StrangePolicy => "audit-strange-policy",
            Self::QuestionRemoved => "audit-question-removed",
            Self::QuestionForged => "audit-question-forged",
            Self::ReleaseRemoved => "audit-release-removed",
            Self::ReleaseNoRole => "audit-release-no-role",
            Self::ReleaseForged => "audit-release-forged",
            Self::ReleaseUnapproved => "audit-release-unapproved",
            Self::ReleaseDiffers => "audit-release-differs",
            Self::TagMoved => "audit-tag-moved",
            Self::PolicyNoRight => "audit-policy-no-right",
            Self::PolicyUnsigned => "audit-policy-unsigned",
            Self::PolicyUnapproved => "audit-policy-unapproved",
            Self::PolicyRecordRemoved => "audit-policy-record-removed",
            Self::PolicyRecordForged => "audit-policy-record-forged",
            Self::PolicyRolledBack => "audit-policy-rolled-back",
            Self::HiddenHand => "audit-hidden-hand",
            Self::Unreadable => "audit-unreadable",
            Self::Hazard => "audit-hazard",
            Self::NotAFile => "audit-not-a-file",
            Self::StrangeFile => "audit-strange-file",
            Self::NamesClash => "audit-names-clash",
            Self::ApprovalUnfounded => "audit-approval-unfounded",
            Self::StatementRemoved => "audit-statement-removed",
            Self::HistoryRewritten => "audit-history-rewritten",
        }
    }

    /// What to do about it, for whoever pushes.
    #[must_use]
    pub fn hint_id(self) -> &'static str {
        match self {
            Self::VerdictRemoved
            | Self::VerdictReordered
            | Self::WaiverRemoved
            | Self::QuestionRemoved
            | Self::PolicyRecordRemoved
            | Self::ReleaseRemoved
            | Self::StatementRemoved => "gate-hint-log",
            Self::VerdictForged
            | Self::WaiverForged
            | Self::QuestionForged
            | Self::ReleaseForged
            | Self::PolicyRecordForged => "gate-hint-forged",
            Self::VerdictAhead => "gate-hint-clock",
            Self::VerdictVoid | Self::LateKey | Self::StrangePolicy | Self::OwnHand => "gate-hint-verdict",
            Self::ReleaseNoRole
            | Self::ReleaseUnapproved
            | Self::ReleaseDiffers
            | Self::ApprovalUnfounded => "gate-hint-release",
            Self::PolicyNoRight | Self::PolicyUnsigned => "gate-hint-policy",
            Self::PolicyUnapproved => "gate-hint-unapproved",
            Self::PolicyRolledBack => "gate-hint-rolled-back",
            Self::HiddenHand => "gate-hint-hand",
            Self::Unreadable | Self::Hazard | Self::NotAFile => "gate-hint-file",
            Self::StrangeFile | Self::NamesClash => "gate-hint-name",
            Self::TagMoved | Self::HistoryRewritten => "gate-hint-history",
        }
    }
}

/// Something that breaks a rule, or that is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// It is a breach; else something that counts for nothing, and harms nobody.
    pub breach: bool,
    /// The commit that brought it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub commit: Option<String>,
    /// The author of that commit, name and address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub author: Option<String>,
    /// The statement.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub statement: Option<String>,
    /// The language.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<String>,
    /// The segments, or a release's number.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub segments: Vec<String>,
    /// The person in whose name it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub by: Option<String>,
    /// The reason, the file, the name of a character: as the rule has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
}

impl Finding {
    /// A breach of that rule.
    #[must_use]
    pub fn breach(rule: Rule) -> Self {
        Self {
            rule,
            breach: true,
            commit: None,
            author: None,
            statement: None,
            language: None,
            segments: Vec::new(),
            by: None,
            detail: None,
        }
    }

    /// The same, no breach unless so.
    #[must_use]
    pub fn only_if(mut self, breach: bool) -> Self {
        self.breach = breach;
        self
    }

    /// In that statement.
    #[must_use]
    pub fn of(mut self, statement: &impl ToString) -> Self {
        self.statement = Some(statement.to_string());
        self
    }

    /// In that language.
    #[must_use]
    pub fn lang(mut self, lang: &impl ToString) -> Self {
        self.language = Some(lang.to_string());
        self
    }

    /// Of these segments.
    #[must_use]
    pub fn segments<T: ToString>(mut self, segments: impl IntoIterator<Item = T>) -> Self {
        self.segments = segments.into_iter().map(|id| id.to_string()).collect();
        self
    }

    /// In the name of that person.
    #[must_use]
    pub fn by(mut self, by: &impl ToString) -> Self {
        self.by = Some(by.to_string());
        self
    }

    /// With that detail.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}
