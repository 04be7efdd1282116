//! Embargoes: what is not to be published yet. Pure; whoever publishes anything asks here.

use jiff::Timestamp;

use crate::model::Statement;

/// Whether nothing keeps a statement from being published at that time: it has no embargo, or its time has come.
#[must_use]
pub fn lifted(statement: &Statement, now: Timestamp) -> bool {
    statement
        .info
        .embargo
        .is_none_or(|embargo| embargo.until() <= now)
}
