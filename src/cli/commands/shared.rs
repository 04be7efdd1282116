//! Arguments that several commands have, declared once.

use jiff::civil::Date;

use crate::model::{Lang, StatementId};

crate::faults! {
    /// Why an argument is not what it should be.
    pub enum ArgumentFault {
        /// Not a day of the calendar.
        NotADay["day-malformed"] { given: String } hints["day-malformed-hint"],
    }
}

/// Reads a day that somebody typed.
///
/// # Errors
/// [`ArgumentFault::NotADay`].
pub fn day(given: &str) -> Result<Date, ArgumentFault> {
    given.trim().parse().map_err(|_| ArgumentFault::NotADay {
        given: given.to_owned(),
    })
}

/// A statement in one language.
#[derive(Debug, clap::Args)]
pub struct InLanguage {
    /// The statement.
    #[arg(value_name = "ID")]
    pub id: StatementId,
    /// The language.
    #[arg(long, value_name = "LANG")]
    pub lang: Lang,
}

/// Whether an answer that somebody typed is a yes, in one of the languages of the commands. What is unclear is none.
pub fn says_yes(answer: &str) -> bool {
    matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "نعم" | "بەڵێ"
    )
}
