//! What an audit knows after the commits that it has seen: enough to go on from there the next time.
//!
//! It is kept below the git folder, belongs to one version of the program, carries a checksum, and can be deleted at any
//! time: the next audit then begins anew.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::model::{Digest, Lang, Rendering, SegmentId, Statement, StatementId, Target, Verdict};
use crate::store::{self, Replacement};
use crate::workflow::PolicyDifference;

use super::finding::Finding;

/// A change of the policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyChange {
    /// The commit.
    pub commit: String,
    /// Its author, name and address.
    pub author: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// What differs.
    pub changes: Vec<PolicyDifference>,
}

/// What an audit knows.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct State {
    /// The last commit that was seen.
    pub tip: Option<String>,
    /// The commit that founded the workspace: there is nobody to judge it by.
    pub founder: Option<String>,
    /// The last commit whose configuration could be read.
    pub configured: Option<String>,
    /// How many were.
    pub commits: usize,
    /// What was found in the history.
    pub findings: Vec<Finding>,
    /// The changes of the policy, oldest first.
    pub policies: Vec<PolicyChange>,
    /// The verdicts that should not count, by [`key_of`].
    pub flawed: BTreeSet<String>,
    /// Those that should not count for one segment.
    pub flawed_pairs: BTreeSet<(String, String)>,
    /// Who had a hand in a target since it was last approved, by [`hand_key`].
    pub hands: BTreeMap<String, BTreeSet<String>>,
    /// For each policy, those that it came after.
    pub lineage: BTreeMap<String, BTreeSet<String>>,
    /// When each commit was made at the earliest: not before its parents.
    pub times: BTreeMap<String, i64>,
    /// Where the last version of a log could not be read: the last that could.
    pub good: BTreeMap<String, String>,
    /// The logs of statements that are gone: their last versions. Who takes the id again takes the log, too.
    pub gone: BTreeMap<String, String>,
    /// Translations whose last version could not be read: the last that could, and who wrote since.
    pub broken: BTreeMap<String, Broken>,
    /// Who had a hand in the targets of statements that are gone, by [`pair_key`].
    pub orphans: BTreeMap<String, BTreeSet<String>>,
    /// History is cut off: what lies before was not seen.
    pub is_cut: bool,
}

/// A translation that cannot be read for a while.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Broken {
    /// The last version that could be read, if there was one.
    pub last: Option<String>,
    /// Whose commits came since.
    pub hands: BTreeSet<String>,
}

/// The name of a pair of source and target, wherever it stands.
#[must_use]
pub fn pair_key(lang: &Lang, target: &Target) -> String {
    let (is_text, said) = match &target.rendering {
        Rendering::Text(text) => (true, text),
        Rendering::Omitted(reason) => (false, reason),
    };
    let of = (lang.as_str(), target.source.as_deref(), is_text, said);
    Digest::of_bytes(format!("{of:?}").as_bytes()).to_string()
}

/// The name of a verdict on a translation.
#[must_use]
pub fn key_of(statement: &StatementId, lang: &Lang, verdict: &Verdict) -> String {
    let signature = verdict.signature.as_ref();
    let empty = Digest::of_bytes(&[]);
    let policy = signature.map_or(&empty, |signature| &signature.policy);
    let mut text = verdict.signed_text("", statement, lang, policy);
    text.push_str(signature.map_or("", |signature| &signature.armored));
    Digest::of_bytes(text.as_bytes())
        .as_str()
        .chars()
        .skip(3)
        .take(32)
        .collect()
}

/// The name of a target.
#[must_use]
pub fn hand_key(statement: &StatementId, lang: &Lang, segment: &SegmentId) -> String {
    format!("{statement}/{lang}/{segment}")
}

impl State {
    /// Takes the verdicts out of a statement that should not count, as far as is known.
    pub fn strip(&self, statement: &mut Statement) {
        if self.flawed.is_empty() && self.flawed_pairs.is_empty() {
            return;
        }
        let id = statement.info.id.clone();
        for (lang, reviewed) in &mut statement.translations {
            reviewed
                .verdicts
                .retain(|verdict| !self.flawed.contains(&key_of(&id, lang, verdict)));
            for verdict in &mut reviewed.verdicts {
                let key = key_of(&id, lang, verdict);
                verdict
                    .pairs
                    .retain(|segment, _| !self.flawed_pairs.contains(&(key.clone(), segment.to_string())));
            }
        }
    }

    /// What was kept; nothing if it is not there, not whole, or of another version.
    #[must_use]
    pub fn read(path: &Path, key: &str) -> Option<Self> {
        let text = store::read_text(path).ok()?;
        let (head, body) = text.split_once('\n')?;
        (head == Self::head(key, body)).then(|| serde_json::from_str(body).ok())?
    }

    /// Keeps it. Without it the next audit takes longer, and that is all.
    pub fn keep(&self, path: &Path, key: &str) {
        let Ok(body) = serde_json::to_string(self) else {
            return;
        };
        let text = format!("{}\n{body}", Self::head(key, &body));
        if let Ok(replacement) = Replacement::begin(path) {
            let _ = replacement.finish(text.as_bytes());
        }
    }

    fn head(key: &str, body: &str) -> String {
        let version = env!("BAYAN_SOURCES");
        let key = Digest::of_bytes(format!("{version}\n{key}").as_bytes());
        format!("bayan audit 1 {key} {}", Digest::of_bytes(body.as_bytes()))
    }
}
