//! Arguments that several commands have, declared once.

use crate::model::{Lang, StatementId};

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
