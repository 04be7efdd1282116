//! Looking at the signatures of verdicts, where the policy asks for them.
//!
//! What a signature shows is noted beside it; whether it counts is [`crate::workflow`]'s to say.

use std::sync::LazyLock;

use crate::git::{Purpose, Signing};
use crate::message::Outcome;
use crate::model::{Lang, StatementId, Verdict};
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
        let Some(signature) = &verdict.signature else {
            continue;
        };
        let text = verdict.signed_text(&config.workspace, id, lang, &signature.policy);
        let seal = USER.seal(Purpose::Verdict, text.as_bytes(), &signature.armored)?;
        if let Some(signature) = &mut verdict.signature {
            signature.seal = seal;
        }
    }
    Ok(())
}
