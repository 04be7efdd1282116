//! `waive`: a reviewer says that what a check reports of exactly this pair is no fault, and why.
//!
//! A waiver that would not count is refused and not recorded. It ends with any change of source or target, as an
//! approval does.

use serde::Serialize;

use crate::checks;
use crate::formats::tree::nearest;
use crate::message::{Message, Outcome};
use crate::model::{Lang, PersonId, SegmentId, Statement, StatementId, Waiver};
use crate::project::{Change, Project};
use crate::workflow::Role;

use super::adapt::{AdaptFault, require_clean};
use super::check;
use super::confirm::ConfirmFault;
use super::hands;
use super::signing;

crate::faults! {
    /// Why nothing was waived.
    pub enum WaiveFault {
        /// There is no such check.
        UnknownCheck["waive-unknown-check"] { found: String, suggestion: String, possible: Vec<String> } hints["waive-unknown-check-meant", "waive-unknown-check-hint"],
        /// Its findings cannot be waived.
        NeverWaived["waive-never"] { check: String } hints["waive-never-hint"] exit[No],
        /// The check has nothing against that pair.
        NothingFound["waive-nothing"] { check: String, statement: String, lang: String, segment: String } hints["waive-nothing-hint"] exit[No],
        /// It is waived already.
        AlreadyWaived["waive-already"] { check: String, segment: String, person: String } hints[] exit[No],
        /// The policy asks for four eyes, and the reviewer translated it.
        OwnTranslation["waive-own-translation"] { segment: String, person: String } hints["waive-own-translation-hint"] exit[No],
    }
}

/// What to waive.
#[derive(Debug)]
pub struct WaiveRequest {
    /// The statement.
    pub id: StatementId,
    /// The language.
    pub lang: Lang,
    /// The segment.
    pub segment: SegmentId,
    /// The check's id.
    pub check: String,
    /// Why.
    pub because: String,
}

/// What was waived.
#[derive(Debug, Serialize)]
pub struct WaiveReport {
    /// The statement.
    pub statement: StatementId,
    /// The language.
    pub language: Lang,
    /// The segment.
    pub segment: SegmentId,
    /// The check.
    pub check: String,
    /// How many findings that settles.
    pub findings: usize,
}

/// Records that the findings of a check in one pair are no faults.
///
/// # Errors
/// A missing role, an empty reason, nothing to waive, files that are not committed, or what is wrong with the
/// workspace.
pub fn waive(project: &Project<'_>, request: &WaiveRequest) -> Outcome<WaiveReport> {
    known_check(&request.check)?;
    project.require_target(&request.lang)?;
    let by = project.require(&Role::Reviewer(request.lang.clone()))?.id.clone();
    if request.because.trim().is_empty() {
        return Err(AdaptFault::EmptyReason {}.into());
    }
    require_clean("--because", &request.because)?;
    let references = check::references_if(project, request.check == check::COMPARES)?;
    let mut writer = project.write()?;
    project.require_committed(&request.id)?;
    let statement = project.statement(&request.id)?;
    project.require_translated(&statement, &request.lang)?;
    require_segment(&statement, request)?;
    let found: Vec<check::Reported> =
        check::findings(&statement, &request.lang, project.config(), &references)
            .into_iter()
            .filter(|found| found.finding.segment == request.segment && found.finding.check == request.check)
            .collect();
    let Some(first) = found.first() else {
        return Err(nothing(request).into());
    };
    if let Some(waiver) = &first.waived {
        let (check, segment, person) = (
            request.check.clone(),
            request.segment.to_string(),
            waiver.by.to_string(),
        );
        return Err(WaiveFault::AlreadyWaived {
            check,
            segment,
            person,
        }
        .into());
    }
    let mut waiver = Waiver {
        by,
        at: project.now(),
        check: request.check.clone(),
        pairs: [(request.segment.clone(), first.digest.clone())].into(),
        because: request.because.trim().to_owned(),
        signature: None,
    };
    refuse_own(&statement, request, &waiver.by, project)?;
    if project.config().review.signed {
        signing::sign_waiver(project, &request.id, &request.lang, &mut waiver)?;
    }
    writer.append_waiver(&request.id, &request.lang, &waiver)?;
    writer.finish(&change(request))?;
    Ok(WaiveReport {
        statement: request.id.clone(),
        language: request.lang.clone(),
        segment: request.segment.clone(),
        check: request.check.clone(),
        findings: found.len(),
    })
}

fn known_check(id: &str) -> Result<(), WaiveFault> {
    match checks::by_id(id) {
        Some(check) if check.can_be_waived() => Ok(()),
        Some(_) => Err(WaiveFault::NeverWaived { check: id.to_owned() }),
        None => {
            let known: Vec<&str> = checks::ids().collect();
            Err(WaiveFault::UnknownCheck {
                found: id.to_owned(),
                suggestion: nearest(id, &known),
                possible: known.iter().map(ToString::to_string).collect(),
            })
        }
    }
}

fn require_segment(statement: &Statement, request: &WaiveRequest) -> Result<(), ConfirmFault> {
    let reviewed = statement.translations.get(&request.lang);
    let in_target = reviewed.and_then(|reviewed| reviewed.translation.get(&request.segment));
    if in_target.is_some() || statement.source.get(&request.segment).is_some() {
        return Ok(());
    }
    Err(ConfirmFault::Unknown {
        statement: request.id.to_string(),
        segment: request.segment.to_string(),
        lang: request.lang.to_string(),
    })
}

/// Refuses what would not count: under four eyes, nobody waives what is reported of their own translation.
fn refuse_own(
    statement: &Statement,
    request: &WaiveRequest,
    by: &PersonId,
    project: &Project<'_>,
) -> Outcome<()> {
    let reviewed = statement.translations.get(&request.lang);
    let target = reviewed.and_then(|reviewed| reviewed.translation.get(&request.segment));
    let Some(target) = target else { return Ok(()) };
    let hands = hands::hands(project, statement, &request.lang)?;
    if !hands.has(target, by) {
        return Ok(());
    }
    let (segment, person) = (request.segment.to_string(), by.to_string());
    Err(WaiveFault::OwnTranslation { segment, person }.into())
}

fn nothing(request: &WaiveRequest) -> WaiveFault {
    WaiveFault::NothingFound {
        check: request.check.clone(),
        statement: request.id.to_string(),
        lang: request.lang.to_string(),
        segment: request.segment.to_string(),
    }
}

fn change(request: &WaiveRequest) -> Change {
    let subject = Message::new("commit-waive")
        .with("statement", &request.id)
        .with("language", &request.lang)
        .with("segment", &request.segment)
        .with("check", &request.check);
    Change::new(subject)
        .statement(&request.id)
        .lang(&request.lang)
        .segments(std::slice::from_ref(&request.segment))
}
