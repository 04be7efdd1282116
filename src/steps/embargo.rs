//! Embargoes: what is not to be published yet. Pure; whoever publishes anything asks here.
//!
//! A press officer can release a statement before its time. The record says so, and then that release may be exported;
//! an embargo that is put later than the one they overrode holds again.

use jiff::Timestamp;

use crate::message::Outcome;
use crate::model::{Embargo, EmbargoOverride, Release, Statement};

use super::adapt::{AdaptFault, require_clean};

crate::faults! {
    /// Why something is not published yet.
    pub enum EmbargoFault {
        /// Its time has not come.
        Release["embargo-release"] { statement: String, time: String } hints["embargo-wait-hint", "embargo-override-hint"] exit[No],
        /// Its time has not come, and it was not released in spite of that.
        Export["embargo-export"] { statement: String, time: String } hints["embargo-wait-hint", "export-embargo-draft-hint"] exit[No],
        /// Not a moment, or one without its offset.
        NotAMoment["embargo-not-a-moment"] { given: String } hints["embargo-not-a-moment-hint"],
        /// There is none to be overridden.
        Nothing["embargo-nothing"] { statement: String } hints["embargo-nothing-hint"],
    }
}

/// Whether nothing keeps a statement from being published at that time: it has no embargo, or its time has come.
#[must_use]
pub fn lifted(statement: &Statement, now: Timestamp) -> bool {
    holding(statement, now).is_none()
}

/// The embargo that keeps a statement from being published at that time.
#[must_use]
pub fn holding(statement: &Statement, now: Timestamp) -> Option<Embargo> {
    statement.info.embargo.filter(|embargo| now < embargo.until())
}

/// Reads a moment that somebody typed.
///
/// # Errors
/// [`EmbargoFault::NotAMoment`].
pub fn parse(given: &str) -> Outcome<Embargo> {
    let fault = || EmbargoFault::NotAMoment {
        given: given.to_owned(),
    };
    Ok(Embargo::parse(given.trim()).ok_or_else(fault)?)
}

/// Whether a statement may be released now: the override to be recorded, if there is an embargo and a reason to
/// override it.
///
/// # Errors
/// [`EmbargoFault`], or a reason that is none.
pub fn permit(
    statement: &Statement,
    now: Timestamp,
    because: Option<&str>,
) -> Outcome<Option<EmbargoOverride>> {
    let id = statement.info.id.to_string();
    match (holding(statement, now), because.map(str::trim)) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(EmbargoFault::Nothing { statement: id }.into()),
        (Some(embargo), None) => Err(EmbargoFault::Release {
            statement: id,
            time: embargo.shown(),
        }
        .into()),
        (Some(_), Some("")) => Err(AdaptFault::EmptyReason {}.into()),
        (Some(embargo), Some(because)) => {
            require_clean("--because", because)?;
            Ok(Some(EmbargoOverride {
                embargo,
                because: because.to_owned(),
            }))
        }
    }
}

/// Refuses to export a release of a statement whose time has not come, unless the release overrode that embargo.
///
/// # Errors
/// [`EmbargoFault::Export`].
pub fn require_exportable(statement: &Statement, release: &Release, now: Timestamp) -> Outcome<()> {
    match holding(statement, now) {
        Some(embargo) if !overrides(release, embargo) => Err(EmbargoFault::Export {
            statement: statement.info.id.to_string(),
            time: embargo.shown(),
        }
        .into()),
        _ => Ok(()),
    }
}

/// Whether a release was made in spite of that embargo, or of a later one.
#[must_use]
pub fn overrides(release: &Release, embargo: Embargo) -> bool {
    let overridden = release.embargo_override.as_ref();
    overridden.is_some_and(|own| own.embargo.until() >= embargo.until())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::{Digest, Lang, PersonId, Source, StatementId, StatementInfo};

    const NOON: &str = "2021-02-05T15:00:00+03:00";

    fn statement(embargo: Option<&str>) -> Statement {
        Statement {
            info: StatementInfo {
                embargo: embargo.map(|written| Embargo::parse(written).unwrap()),
                ..StatementInfo::of(StatementId::parse("a").unwrap())
            },
            source: Source {
                lang: Lang::parse("ar").unwrap(),
                next: 1,
                segments: Vec::new(),
            },
            translations: BTreeMap::new(),
            releases: Vec::new(),
            work: crate::model::Work::default(),
        }
    }

    fn at(written: &str) -> Timestamp {
        written.parse().unwrap()
    }

    #[test]
    fn it_holds_until_its_moment_and_not_at_it() {
        let statement = statement(Some(NOON));
        assert!(!lifted(&statement, at("2021-02-05T11:59:59.999999999Z")));
        assert!(lifted(&statement, at("2021-02-05T12:00:00Z")));
        assert!(lifted(&self::statement(None), Timestamp::MIN));
    }

    #[test]
    fn only_a_reason_overrides_it_and_only_where_it_holds() {
        let (before, after) = (at("2021-02-05T09:00:00Z"), at("2021-02-05T13:00:00Z"));
        let held = statement(Some(NOON));
        let code = |outcome: Outcome<Option<EmbargoOverride>>| outcome.unwrap_err().code();
        assert_eq!(code(permit(&held, before, None)), "embargo-release");
        assert_eq!(code(permit(&held, before, Some(" \n"))), "adapt-empty-reason");
        assert_eq!(code(permit(&held, before, Some("a\u{202e}b"))), "text-hazard");
        assert_eq!(code(permit(&held, after, Some("because"))), "embargo-nothing");
        assert_eq!(permit(&held, after, None).unwrap(), None);
        assert_eq!(permit(&statement(None), before, None).unwrap(), None);
        let overridden = permit(&held, before, Some(" because ")).unwrap().unwrap();
        assert_eq!(overridden.because, "because");
        assert_eq!(Some(overridden.embargo), held.info.embargo);
    }

    #[test]
    fn an_override_holds_for_embargoes_up_to_its_own() {
        let now = at("2021-02-05T09:00:00Z");
        let release = |overridden: Option<&str>| Release {
            number: 1,
            at: now,
            by: PersonId::parse("omar").unwrap(),
            source: Digest::of_bytes(&[]),
            languages: Vec::new(),
            look: None,
            corrections: BTreeMap::new(),
            embargo_override: overridden.map(|written| EmbargoOverride {
                embargo: Embargo::parse(written).unwrap(),
                because: "because".to_owned(),
            }),
            signature: None,
        };
        let may =
            |embargo, overridden| require_exportable(&statement(embargo), &release(overridden), now).is_ok();
        assert!(may(None, None));
        assert!(!may(Some(NOON), None));
        assert!(may(Some(NOON), Some(NOON)));
        assert!(may(Some(NOON), Some("2021-02-05T12:00:00Z")));
        assert!(may(Some("2021-02-05T14:00:00+03:00"), Some(NOON)));
        assert!(!may(Some("2021-02-05T15:00:01+03:00"), Some(NOON)));
        assert!(may(Some("2021-02-05T09:00:00Z"), None));
    }
}
