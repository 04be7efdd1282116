//! Signatures of releases: what is signed, and whose signature one is.

use crate::git::{Checked, Signers, Signing};
use crate::message::Outcome;
use crate::model::{Release, ReleaseSignature, StatementId};
use crate::project::Project;
use crate::workflow::Config;

use super::manifest::letterhead_digest;
use super::verify::SignatureReport;

/// Signs a release with the key of the user's own git configuration.
///
/// # Errors
/// There is no key, or the program that signs fails.
pub fn sign(project: &Project<'_>, id: &StatementId, release: &Release) -> Outcome<ReleaseSignature> {
    let policy = project.config().policy_digest();
    let letterhead = letterhead_digest(&project.config().letterhead);
    let text = release.signed_text(id, &policy, &letterhead);
    let armored = Signing::of_user().sign(&text)?;
    Ok(ReleaseSignature {
        policy,
        letterhead,
        armored,
    })
}

/// The keys that `workflow.toml` lists.
#[must_use]
pub fn listed(config: &Config) -> Signers {
    let keys = config.people.values().flat_map(|person| {
        let id = person.id.to_string();
        person.keys.iter().map(move |key| (id.clone(), key.clone()))
    });
    Signers::Listed(keys.collect())
}

/// Whose signature a release carries.
///
/// A listed person's signature is good only on a release that says that they made it: the key of one is no voucher for
/// another. In a file of allowed signers the names are whatever its maker chose.
///
/// # Errors
/// Temporary files cannot be written.
pub fn check(id: &StatementId, release: &Release, signers: &Signers) -> Outcome<SignatureReport> {
    let report = |status, by| SignatureReport { status, by };
    let Some(signature) = &release.signature else {
        return Ok(report("unsigned", None));
    };
    let text = release.signed_text(id, &signature.policy, &signature.letterhead);
    let found = Signing::of_user().check(&text, &signature.armored, signers)?;
    Ok(match found {
        Checked::Good(by) if matches!(signers, Signers::File(_)) || by == release.by.as_str() => {
            report("good", Some(by))
        }
        Checked::Good(by) => report("bad", Some(by)),
        Checked::Bad => report("bad", None),
        Checked::UnknownKey => report("unknown-key", None),
        Checked::Unchecked => report("unchecked", None),
    })
}
