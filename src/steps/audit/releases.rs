//! What a commit did to the record of releases.

use crate::formats::workspace::releases;
use crate::git::FileChange;
use crate::message::Outcome;
use crate::model::{Lang, Release, StatementId};
use crate::steps::released::{ReleasedFault, differs};
use crate::steps::signing;
use crate::workflow::{Role, release_change};

use super::finding::{Finding, Rule};
use super::walk::{Auditor, Step};

impl Auditor<'_> {
    pub(super) fn releases(
        &mut self,
        step: &Step,
        id: &StatementId,
        path: &str,
        change: &FileChange,
    ) -> Outcome<()> {
        let read = |path: &std::path::Path, text: &str| releases::read(path, text).ok();
        let Some((olds, now)) = self.versions(step, path, change, read)? else {
            return Ok(());
        };
        let (removed, added) = release_change(&olds, &now);
        for release in removed {
            self.found(step, about(Rule::ReleaseRemoved, id, release));
        }
        for release in added {
            self.added_release(step, id, release)?;
        }
        Ok(())
    }

    fn added_release(&mut self, step: &Step, id: &StatementId, release: &Release) -> Outcome<()> {
        let judge = &step.judge;
        if !judge.has_role(&release.by, &Role::Press) {
            self.found(step, about(Rule::ReleaseNoRole, id, release));
        }
        let is_author = Self::author(judge, step).is_some_and(|person| person.id == release.by);
        if !is_author && !step.is_founding {
            let signed = signing::check(id, release, &signing::listed(judge))?;
            if signed.status != "good" {
                self.found(step, about(Rule::ReleaseForged, id, release));
            }
        }
        let mut statement = match self.reader.statement(step.id, id, judge) {
            Ok(statement) => statement,
            Err(fault) if fault.code().starts_with("git-") => return Err(fault),
            Err(_) => {
                self.found(step, about(Rule::ReleaseDiffers, id, release));
                return Ok(());
            }
        };
        self.state.strip(&mut statement);
        let languages: Vec<Lang> = release.languages.iter().map(|own| own.lang.clone()).collect();
        match differs(&statement, release, &languages, judge) {
            None => {}
            Some(ReleasedFault::NotApproved { segment, lang, .. }) => {
                let finding = about(Rule::ReleaseUnapproved, id, release);
                self.found(step, finding.lang(&lang).detail(segment));
            }
            Some(_) => self.found(step, about(Rule::ReleaseDiffers, id, release)),
        }
        Ok(())
    }
}

pub(super) fn about(rule: Rule, id: &StatementId, release: &Release) -> Finding {
    Finding::breach(rule)
        .of(id)
        .by(&release.by)
        .segments([release.number])
}
