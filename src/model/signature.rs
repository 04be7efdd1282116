//! The signature of a verdict or a waiver: what it is of, and what looking at it has shown.
//!
//! Whose key it is, and whether that key counts, is [`crate::workflow`]'s to say. Nothing here computes a signature.

use std::collections::BTreeMap;

use super::{Decision, Digest, Lang, SegmentId, StatementId, Verdict, Waiver};

/// A reviewer's signature of a verdict or a waiver; an editor's, of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictSignature {
    /// The digest of the policy that was in force.
    pub policy: Digest,
    /// What `ssh-keygen` or `gpg` printed.
    pub armored: String,
    /// What looking at it has shown.
    pub seal: Seal,
}

impl VerdictSignature {
    /// A signature as a file has it, at which nobody has looked yet.
    #[must_use]
    pub fn written(policy: Digest, armored: String) -> Self {
        Self {
            policy,
            armored,
            seal: Seal::Unchecked,
        }
    }
}

/// What a signature shows by itself, without knowing anybody's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seal {
    /// Nobody has looked, or the program that can is not there.
    Unchecked,
    /// It is of this text, made with the key of these names: `ssh-ed25519 AAAA…`, or `openpgp:` and a fingerprint.
    By(Vec<String>),
    /// It is damaged, or of another text.
    Broken,
    /// It was made for something else than a verdict.
    OtherPurpose,
}

impl Verdict {
    /// The text that a signature of the verdict is of: line by line, with nothing in it that a person can put a line into.
    #[must_use]
    pub fn signed_text(
        &self,
        workspace: &str,
        statement: &StatementId,
        lang: &Lang,
        policy: &Digest,
    ) -> String {
        let (verdict, because) = match &self.decision {
            Decision::Approve => ("approve", String::new()),
            Decision::Reject { because } => ("reject", Digest::of_bytes(because.as_bytes()).to_string()),
        };
        let mut text = format!(
            "bayan verdict signature 1\nworkspace: {}\nstatement: {statement}\nlanguage: {lang}\nby: {}\nat: {}\npolicy: {}\nverdict: {verdict}\nbecause: {because}\n",
            Digest::of_bytes(workspace.as_bytes()),
            self.by,
            self.at,
            plain(policy),
        );
        push_pairs(&mut text, &self.pairs);
        text
    }
}

impl Waiver {
    /// The text that a signature of the waiver is of. It begins otherwise than a verdict's: neither passes for the other.
    #[must_use]
    pub fn signed_text(
        &self,
        workspace: &str,
        statement: &StatementId,
        lang: &Lang,
        policy: &Digest,
    ) -> String {
        let digest = |text: &str| Digest::of_bytes(text.as_bytes());
        let mut text = format!(
            "bayan waiver signature 1\nworkspace: {}\nstatement: {statement}\nlanguage: {lang}\nby: {}\nat: {}\npolicy: {}\ncheck: {}\nbecause: {}\n",
            digest(workspace),
            self.by,
            self.at,
            plain(policy),
            digest(&self.check),
            digest(&self.because),
        );
        push_pairs(&mut text, &self.pairs);
        text
    }
}

fn plain(digest: &Digest) -> String {
    digest.as_str().replace(char::is_whitespace, "")
}

fn push_pairs(text: &mut String, pairs: &BTreeMap<SegmentId, Digest>) {
    for (segment, digest) in pairs {
        text.push_str(&format!("pair: {segment} {}\n", plain(digest)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PersonId, SegmentId};

    #[test]
    fn every_part_of_a_verdict_is_in_what_is_signed() {
        let id = |id: &str| StatementId::parse(id).unwrap();
        let lang = |tag: &str| Lang::parse(tag).unwrap();
        let digest = |byte: u8| Digest::of_bytes(&[byte]);
        let base = Verdict {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::UNIX_EPOCH,
            decision: Decision::Approve,
            pairs: [(SegmentId::of_source(1), digest(1))].into(),
            signature: None,
        };
        let reject = |because: &str| Decision::Reject {
            because: because.to_owned(),
        };
        let with = |change: &dyn Fn(&mut Verdict)| {
            let mut verdict = base.clone();
            change(&mut verdict);
            verdict.signed_text("w", &id("a"), &lang("en"), &digest(9))
        };
        let texts = [
            with(&|_| {}),
            base.signed_text("v", &id("a"), &lang("en"), &digest(9)),
            base.signed_text("w", &id("b"), &lang("en"), &digest(9)),
            base.signed_text("w", &id("a"), &lang("ckb"), &digest(9)),
            base.signed_text("w", &id("a"), &lang("en"), &digest(8)),
            with(&|verdict| verdict.by = PersonId::parse("rana").unwrap()),
            with(&|verdict| verdict.at = jiff::Timestamp::from_second(1).unwrap()),
            with(&|verdict| verdict.decision = reject("x")),
            with(&|verdict| verdict.decision = reject("y")),
            with(&|verdict| verdict.pairs = [(SegmentId::of_source(1), digest(2))].into()),
            with(&|verdict| verdict.pairs = [(SegmentId::of_source(2), digest(1))].into()),
            with(&|verdict| drop(verdict.pairs.insert(SegmentId::of_source(2), digest(1)))),
        ];
        let distinct: std::collections::BTreeSet<_> = texts.iter().collect();
        assert_eq!(distinct.len(), texts.len());
    }

    #[test]
    fn every_part_of_a_waiver_is_in_what_is_signed() {
        let base = Waiver {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::UNIX_EPOCH,
            check: "numbers".into(),
            pairs: [(SegmentId::of_source(1), Digest::of_bytes(&[1]))].into(),
            because: "so it is".into(),
            signature: None,
        };
        let (a, b) = (StatementId::parse("a").unwrap(), StatementId::parse("b").unwrap());
        let (en, ckb) = (Lang::parse("en").unwrap(), Lang::parse("ckb").unwrap());
        let policy = Digest::of_bytes(&[9]);
        let with = |change: &dyn Fn(&mut Waiver)| {
            let mut waiver = base.clone();
            change(&mut waiver);
            waiver.signed_text("w", &a, &en, &policy)
        };
        let texts = [
            with(&|_| {}),
            base.signed_text("v", &a, &en, &policy),
            base.signed_text("w", &b, &en, &policy),
            base.signed_text("w", &a, &ckb, &policy),
            base.signed_text("w", &a, &en, &Digest::of_bytes(&[8])),
            with(&|waiver| waiver.by = PersonId::parse("rana").unwrap()),
            with(&|waiver| waiver.at = jiff::Timestamp::from_second(1).unwrap()),
            with(&|waiver| waiver.check = "links\npair: s9 b3:00".into()),
            with(&|waiver| waiver.because = "x\npair: s9 b3:00".into()),
            with(&|waiver| waiver.pairs = [(SegmentId::of_source(2), Digest::of_bytes(&[1]))].into()),
        ];
        let distinct: std::collections::BTreeSet<_> = texts.iter().collect();
        assert_eq!(distinct.len(), texts.len());
        assert!(texts.iter().all(|text| text.lines().count() == 10), "{texts:?}");
    }

    #[test]
    fn what_a_person_wrote_adds_no_line() {
        let verdict = Verdict {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::UNIX_EPOCH,
            decision: Decision::Reject {
                because: "x\npair: s9 b3:00".to_owned(),
            },
            pairs: [(SegmentId::of_source(1), Digest::from_written("b3:\npair: s2"))].into(),
            signature: None,
        };
        let (id, lang) = (StatementId::parse("a").unwrap(), Lang::parse("en").unwrap());
        let text = verdict.signed_text("w\nx", &id, &lang, &Digest::from_written("b3:\ny"));
        assert_eq!(text.lines().count(), 10);
    }
}
