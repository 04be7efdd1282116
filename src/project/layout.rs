//! Where things are in a workspace: the one place that knows the names of its files.

use std::path::{Path, PathBuf};

use crate::model::{Lang, StatementId};

/// The configuration.
pub const CONFIG: &str = "workflow.toml";

/// The folder of the statements.
pub const STATEMENTS: &str = "statements";

/// The folder of a statement.
#[must_use]
pub fn folder(id: &StatementId) -> PathBuf {
    Path::new(STATEMENTS).join(id.as_str())
}

/// The facts about a statement.
#[must_use]
pub fn info(id: &StatementId) -> PathBuf {
    folder(id).join("statement.toml")
}

/// The source of a statement.
#[must_use]
pub fn source(id: &StatementId, lang: &Lang) -> PathBuf {
    folder(id).join(format!("{lang}.toml"))
}

/// A translation of a statement.
#[must_use]
pub fn translation(id: &StatementId, lang: &Lang) -> PathBuf {
    folder(id).join(format!("{lang}.toml"))
}

/// The verdicts on a translation.
#[must_use]
pub fn reviews(id: &StatementId, lang: &Lang) -> PathBuf {
    folder(id).join(format!("{lang}.reviews.toml"))
}

/// The releases of a statement.
#[must_use]
pub fn releases(id: &StatementId) -> PathBuf {
    folder(id).join("releases.toml")
}

/// Every file that a statement can have, in a workspace with these languages.
#[must_use]
pub fn files(id: &StatementId, source_lang: &Lang, targets: &[Lang]) -> Vec<PathBuf> {
    let mut files = vec![info(id), source(id, source_lang), releases(id)];
    for lang in targets {
        files.push(translation(id, lang));
        files.push(reviews(id, lang));
    }
    files
}
