//! The releases that documents are compared with, and records among them that somebody damaged.
//!
//! A record that names texts which are nowhere proves nothing, and a document of that release is not recognised. So it is
//! told, whatever the documents turn out to be: else a damaged record would look like a release that never was.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::report::{FileReport, VerifyReport};
use super::{Trust, signing};
use crate::message::Outcome;
use crate::model::{Statement, StatementId};
use crate::project::{Project, layout};
use crate::steps::known::{Known, Studied};

crate::faults! {
    /// What is wrong with a record of a release.
    pub enum RecordFault {
        /// Nothing that is approved, in the files or in the history, has the digests that it names.
        Lost["verify-record-lost"] { path: PathBuf, statement: String, number: u32 } hints["verify-record-hint"] exit[No],
        /// It is not what was signed.
        Signature["verify-record-signature"] { path: PathBuf, statement: String, number: u32 } hints["verify-record-hint"] exit[No],
    }
}

/// All that documents are compared with.
#[derive(Debug, Default)]
pub(super) struct Library {
    known: Vec<Known>,
    lost: Vec<(StatementId, u32)>,
}

impl Library {
    /// Adds what is known of a statement.
    pub fn add(&mut self, statement: &Statement, studied: Studied) {
        let id = &statement.info.id;
        self.lost
            .extend(studied.lost.into_iter().map(|number| (id.clone(), number)));
        self.known.extend(studied.known);
    }

    /// What a document can be compared with.
    pub fn known(&self) -> Vec<&Known> {
        self.known.iter().collect()
    }

    /// Enters the damaged records of the statements that the documents have to do with. In a clone without its history
    /// texts are missing for a better reason.
    pub fn look_over(&self, project: &Project<'_>, report: &mut VerifyReport, trust: &Trust) -> Outcome<()> {
        let answers = || report.files.iter().flat_map(FileReport::all);
        let statements: BTreeSet<StatementId> = answers().filter_map(|file| file.statement.clone()).collect();
        let told: BTreeSet<(StatementId, u32)> = answers()
            .filter_map(|file| Some((file.statement.clone()?, file.record.as_ref()?.number)))
            .collect();
        let is_nameless = answers().any(|file| file.statement.is_none());
        let mut faults = Vec::new();
        for (id, number) in &self.lost {
            if !project.is_shallow() && (is_nameless || statements.contains(id)) {
                faults.push(RecordFault::Lost {
                    path: layout::releases(id),
                    statement: id.to_string(),
                    number: *number,
                });
            }
        }
        for known in self
            .known
            .iter()
            .filter(|known| statements.contains(&known.publication.statement))
        {
            let id = &known.publication.statement;
            if let Some(release) = &known.release
                && !told.contains(&(id.clone(), release.number))
                && signing::check(id, release, &trust.signers)?.status == "bad"
            {
                faults.push(RecordFault::Signature {
                    path: layout::releases(id),
                    statement: id.to_string(),
                    number: release.number,
                });
            }
        }
        report.unreadable.extend(faults.into_iter().map(Into::into));
        Ok(())
    }
}
