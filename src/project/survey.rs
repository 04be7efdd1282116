//! Looking through all statements at once.

use crate::message::{AnyFault, Outcome};
use crate::model::Statement;

use super::Project;

impl Project<'_> {
    /// What `make` finds in each statement, and why some could not be read. Statements are read side by side, and none
    /// is kept.
    ///
    /// # Errors
    /// The folder of the statements cannot be read.
    pub fn survey<T: Send>(&self, make: impl Fn(Statement) -> T + Sync) -> Outcome<(Vec<T>, Vec<AnyFault>)> {
        self.each(&[], make)
    }
}
