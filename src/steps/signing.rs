//! Signatures of releases and verdicts: what is signed, and whose signature one is.

use jiff::Timestamp;

use crate::git::{Checked, Purpose, Signers, Signing};
use crate::message::Outcome;
use crate::model::{
    Lang, PersonId, Release, ReleaseSignature, StatementId, Verdict, VerdictSignature, Waiver,
};
use crate::project::{Project, seal, seal_waivers};
use crate::workflow::{Config, Void, void_seal};

use super::verify::SignatureReport;

/// Signs a release with the key of the user's own git configuration.
///
/// # Errors
/// There is no key, or the program that signs fails.
pub fn sign(project: &Project<'_>, id: &StatementId, release: &Release) -> Outcome<ReleaseSignature> {
    let policy = project.config().policy_digest();
    let letterhead = project.house()?.head().digest();
    let text = release.signed_text(id, &policy, &letterhead);
    let armored = Signing::of_user().sign(Purpose::Release, &text)?;
    Ok(ReleaseSignature {
        policy,
        letterhead,
        armored,
    })
}

crate::faults! {
    /// Why a verdict that was signed would not count.
    pub enum VerdictSigningFault {
        /// The user's key is not listed as the person's.
        NotYourKey["signing-not-your-key"] { person: String } hints["signing-not-your-key-hint"],
        /// The key is the person's, but not now.
        NotNow["signing-not-now"] { person: String } hints["signing-not-now-hint"],
        /// What was made does not hold: the program that signs or checks is not what it should be.
        Unsound["signing-unsound"] { person: String } hints["signing-program-hint"],
    }
}

/// Signs a verdict with the key of the user's own git configuration, if it then counts.
///
/// # Errors
/// There is no key, the program that signs fails, or the key is not the person's in `workflow.toml`.
pub fn sign_verdict(
    project: &Project<'_>,
    id: &StatementId,
    lang: &Lang,
    verdict: &mut Verdict,
) -> Outcome<()> {
    let config = project.config();
    let policy = config.policy_digest();
    let text = verdict.signed_text(&config.workspace, id, lang, &policy);
    let armored = Signing::of_user().sign(Purpose::Verdict, &text)?;
    verdict.signature = Some(VerdictSignature::written(policy, armored));
    seal(config, id, lang, std::slice::from_mut(verdict))?;
    require_counting(&verdict.by, verdict.at, verdict.signature.as_ref(), config)
}

/// Signs a waiver, if it then counts.
///
/// # Errors
/// As [`sign_verdict`].
pub fn sign_waiver(project: &Project<'_>, id: &StatementId, lang: &Lang, waiver: &mut Waiver) -> Outcome<()> {
    let config = project.config();
    let policy = config.policy_digest();
    let text = waiver.signed_text(&config.workspace, id, lang, &policy);
    let armored = Signing::of_user().sign(Purpose::Verdict, &text)?;
    waiver.signature = Some(VerdictSignature::written(policy, armored));
    seal_waivers(config, id, lang, std::slice::from_mut(waiver))?;
    require_counting(&waiver.by, waiver.at, waiver.signature.as_ref(), config)
}

/// Refuses a signature that was just made and would not count.
///
/// # Errors
/// [`VerdictSigningFault`].
pub fn require_counting(
    by: &PersonId,
    at: Timestamp,
    signature: Option<&VerdictSignature>,
    config: &Config,
) -> Outcome<()> {
    let person = by.to_string();
    match void_seal(by, at, signature, config) {
        None => Ok(()),
        Some(Void::ForeignKey) => Err(VerdictSigningFault::NotYourKey { person }.into()),
        Some(Void::KeyNotValid) => Err(VerdictSigningFault::NotNow { person }.into()),
        Some(_) => Err(VerdictSigningFault::Unsound { person }.into()),
    }
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
    let found = Signing::of_user().check(&text, &signature.armored, signers, release.at)?;
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
