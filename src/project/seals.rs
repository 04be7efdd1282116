//! Looking at the signatures of verdicts and waivers, where the policy asks for them.
//!
//! What a signature shows is noted beside it; whether it counts is [`crate::workflow`]'s to say.

use std::sync::LazyLock;

use crate::git::{Purpose, Signing};
use crate::message::Outcome;
use crate::model::{Digest, Lang, StatementId, Verdict, VerdictSignature, Waiver};
use crate::workflow::Config;

/// The user's programs, looked up once: a workspace has thousands of verdicts.
static USER: LazyLock<Signing> = LazyLock::new(Signing::of_user);

/// Looks at the signatures of these verdicts on a translation, if the policy asks for signatures.
///
/// # Errors
/// Temporary files, for a program that checks, cannot be written.
pub fn seal(config: &Config, id: &StatementId, lang: &Lang, verdicts: &mut [Verdict]) -> Outcome<()> {
    if !config.review.signed {
        return Ok(());
    }
    for verdict in verdicts {
        let text = |policy: &Digest| verdict.signed_text(&config.workspace, id, lang, policy);
        let looked = look(verdict.signature.as_ref(), text)?;
        verdict.signature = looked;
    }
    Ok(())
}

/// The same for waivers.
///
/// # Errors
/// As [`seal`].
pub fn seal_waivers(config: &Config, id: &StatementId, lang: &Lang, waivers: &mut [Waiver]) -> Outcome<()> {
    if !config.review.signed {
        return Ok(());
    }
    for waiver in waivers {
        let text = |policy: &Digest| waiver.signed_text(&config.workspace, id, lang, policy);
        let looked = look(waiver.signature.as_ref(), text)?;
        waiver.signature = looked;
    }
    Ok(())
}

/// A signature with what it shows of the text that it should be of, which names the policy of its time.
///
/// # Errors
/// As [`seal`].
pub fn look(
    signature: Option<&VerdictSignature>,
    text: impl FnOnce(&Digest) -> String,
) -> Outcome<Option<VerdictSignature>> {
    let Some(own) = signature else { return Ok(None) };
    let seal = USER.seal(Purpose::Verdict, text(&own.policy).as_bytes(), &own.armored)?;
    Ok(Some(VerdictSignature { seal, ..own.clone() }))
}
