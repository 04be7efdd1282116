//! What a commit did to the log of questions: what can keep a statement from being released must not go unseen.
//!
//! Claims are not looked at: they decide nothing.

use std::path::Path;

use crate::formats::workspace::questions;
use crate::git::FileChange;
use crate::message::Outcome;
use crate::model::{Asked, PersonId, QuestionId, Said, StatementId, Utterance};

use super::finding::{Finding, Rule};
use super::walk::{Auditor, Step};

impl Auditor<'_> {
    pub(super) fn questions(
        &mut self,
        step: &Step,
        id: &StatementId,
        path: &str,
        change: &FileChange,
    ) -> Outcome<()> {
        if change.new.is_none() && !self.reader.has_statement(step.id, id, &step.judge)? {
            return Ok(());
        }
        let read = |path: &Path, text: &str| questions::read(path, text).ok();
        let Some((olds, now)) = self.versions(step, path, change, read)? else {
            return Ok(());
        };
        for old in olds.iter().flatten() {
            if !now.iter().any(|own| same(own, old)) {
                let (by, question) = about(old);
                let finding = Finding::breach(Rule::QuestionRemoved).of(id).by(by);
                self.found(step, finding.detail(question.to_string()));
            }
        }
        // A statement under another name brings its log along.
        if step.is_founding || step.is_moved(change) {
            return Ok(());
        }
        let author = Self::author(&step.judge, step).map(|person| person.id.clone());
        let all: Vec<&Utterance> = olds.iter().flatten().collect();
        for new in now.iter().filter(|own| !all.iter().any(|old| same(own, old))) {
            let (by, question) = about(new);
            if author.as_ref() != Some(&new.by) {
                let finding = Finding::breach(Rule::QuestionForged).of(id).by(by);
                self.found(step, finding.detail(question.to_string()));
            }
        }
        Ok(())
    }
}

fn about(own: &Utterance) -> (&PersonId, &QuestionId) {
    match &own.said {
        Said::Asked(asked) => (&own.by, &asked.id),
        Said::Answered { question, .. } => (&own.by, question),
    }
}

/// Whether two records say the same. A merge can give another id to the segment that a question is about.
fn same(one: &Utterance, other: &Utterance) -> bool {
    let said = match (&one.said, &other.said) {
        (Said::Asked(one), Said::Asked(other)) => {
            let parts = |own: &Asked| (own.id.clone(), own.lang.clone(), own.blocks, own.text.clone());
            parts(one) == parts(other)
        }
        (one, other) => one == other,
    };
    said && (&one.by, one.at) == (&other.by, other.at)
}
