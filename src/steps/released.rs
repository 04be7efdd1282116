//! What a release was: its texts and its look, found in the files or, if work has gone on since, in the history.
//!
//! A record names everything by digest. What is found counts only if it has that digest, and texts only if all of them
//! were approved where they were found. So neither a record that somebody wrote by hand nor a tag that was moved makes
//! a release of anything.

use crate::message::{AnyFault, Outcome};
use crate::model::{House, Lang, Release, Statement};
use crate::project::{Past, Project};
use crate::workflow::Config;

use super::release::{blockers, digests, source_digest};

crate::faults! {
    /// Why a release was not found again.
    pub enum ReleasedFault {
        /// The texts of the release are not in the files, and not in what this clone has of the history.
        NotFound["export-release-not-found"] { statement: String, number: u32 } hints["export-release-not-found-hint"],
        /// The texts that the record names are there, but nobody approved them all.
        NotApproved["export-not-approved"] { statement: String, number: u32, segment: String, lang: String } hints["export-not-approved-hint"] exit[No],
        /// The look of the release is neither today's nor in what this clone has of the history.
        NoHouse["released-no-house"] { statement: String, number: u32 } hints["released-no-house-hint", "export-release-not-found-hint"] exit[No],
    }
}

/// In which look a release is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HouseChoice {
    /// The one in which it was released.
    #[default]
    Released,
    /// Today's, whatever it was then.
    Today,
}

/// A release as it was.
#[derive(Debug, Clone)]
pub struct Released {
    /// The statement, dated as it was.
    pub statement: Statement,
    /// The rules of that time.
    pub config: Config,
    /// The look of the office's documents.
    pub house: House,
}

/// Finds the texts of a release and its look.
///
/// # Errors
/// [`ReleasedFault`], or what is wrong with the workspace.
pub fn find(
    project: &Project<'_>,
    statement: &Statement,
    release: &Release,
    choice: HouseChoice,
) -> Outcome<Released> {
    let house = todays_house(project, release, choice)?;
    let mut search = Search::new(project, statement, release, Wanted::Look(house));
    search.go(project)?;
    let house = search.house.take();
    let (statement, config) = search.texts()?;
    let fault = || ReleasedFault::NoHouse {
        statement: statement.info.id.to_string(),
        number: release.number,
    };
    Ok(Released {
        house: house.ok_or_else(fault)?,
        statement,
        config,
    })
}

/// Finds the texts of a release only.
///
/// # Errors
/// As [`find`].
pub fn texts(
    project: &Project<'_>,
    statement: &Statement,
    release: &Release,
) -> Outcome<(Statement, Config)> {
    let mut search = Search::new(project, statement, release, Wanted::Texts);
    search.go(project)?;
    search.texts()
}

/// Today's look, if it is the one to be shown. A release that says nothing of its look is shown in today's.
fn todays_house(project: &Project<'_>, release: &Release, choice: HouseChoice) -> Outcome<Option<House>> {
    match (&release.look, choice) {
        (Some(look), HouseChoice::Released) => {
            // Whatever is wrong with today's files does not matter to a release that looked otherwise.
            let today = project.house().ok();
            Ok(today.filter(|house| house.digest() == look.house))
        }
        _ => project.house().map(Some),
    }
}

enum Wanted {
    Texts,
    /// The look too, unless it is there already.
    Look(Option<House>),
}

/// One walk through the history, for everything that the files do not have.
struct Search<'a> {
    release: &'a Release,
    languages: Vec<Lang>,
    statement: &'a Statement,
    found: Option<(Statement, Config)>,
    house: Option<House>,
    wants_house: bool,
    /// Why today's files are not the release.
    wrong: Option<ReleasedFault>,
    damage: Option<AnyFault>,
}

impl<'a> Search<'a> {
    fn new(project: &Project<'_>, statement: &'a Statement, release: &'a Release, wanted: Wanted) -> Self {
        let languages: Vec<Lang> = release.languages.iter().map(|own| own.lang.clone()).collect();
        let wrong = differs(statement, release, &languages, project.config());
        let found = wrong
            .is_none()
            .then(|| (as_dated(statement.clone(), release), project.config().clone()));
        let (wants_house, house) = match wanted {
            Wanted::Texts => (false, None),
            Wanted::Look(house) => (house.is_none(), house),
        };
        Self {
            release,
            languages,
            statement,
            found,
            house,
            wants_house,
            wrong,
            damage: None,
        }
    }

    fn is_done(&self) -> bool {
        self.found.is_some() && !self.wants_house
    }

    fn go(&mut self, project: &Project<'_>) -> Outcome<()> {
        if self.is_done() {
            return Ok(());
        }
        let (id, number) = (&self.statement.info.id, self.release.number);
        project.released_states(id, number, &mut |past| {
            if self.found.is_none() {
                self.look_for_texts(past);
            }
            if self.wants_house {
                self.look_for_house(past);
            }
            Ok(self.is_done())
        })
    }

    fn look_for_texts(&mut self, past: &Past<'_, '_>) {
        let config = past.config();
        match past.statement(&self.statement.info.id) {
            Ok(statement) => {
                let recorded = statement.releases.contains(self.release);
                if recorded && differs(&statement, self.release, &self.languages, config).is_none() {
                    self.found = Some((as_dated(statement, self.release), config.clone()));
                }
            }
            Err(fault) => self.note(fault),
        }
    }

    fn look_for_house(&mut self, past: &Past<'_, '_>) {
        match past.house() {
            Ok(house) => {
                let look = self.release.look.as_ref();
                if look.is_some_and(|look| look.house == house.digest()) {
                    self.house = Some(house);
                    self.wants_house = false;
                }
            }
            Err(fault) => self.note(fault),
        }
    }

    /// What could not be read at one commit may stand at another; what is damaged is told if it does not.
    fn note(&mut self, fault: AnyFault) {
        if fault.code().starts_with("git-") {
            self.damage.get_or_insert(fault);
        }
    }

    fn texts(self) -> Outcome<(Statement, Config)> {
        if let Some(damage) = self.damage.filter(|_| self.found.is_none() || self.wants_house) {
            return Err(damage);
        }
        match (self.found, self.wrong) {
            (Some(found), _) => Ok(found),
            (None, Some(wrong)) => Err(wrong.into()),
            (None, None) => Err(ReleasedFault::NotFound {
                statement: self.statement.info.id.to_string(),
                number: self.release.number,
            }
            .into()),
        }
    }
}

/// The statement with the date that the release gave it: `statement.toml` may have been edited since.
fn as_dated(mut statement: Statement, release: &Release) -> Statement {
    if let Some(look) = &release.look {
        statement.info.date = look.date;
        statement.info.demonstration = look.demonstration;
    }
    statement
}

/// What keeps these files from being exactly what the record names, all of it approved; `None` if they are.
pub(super) fn differs(
    statement: &Statement,
    release: &Release,
    languages: &[Lang],
    config: &Config,
) -> Option<ReleasedFault> {
    let (id, number) = (statement.info.id.to_string(), release.number);
    let same = source_digest(statement) == release.source
        && digests(statement, languages, config) == release.languages;
    if !same {
        return Some(ReleasedFault::NotFound {
            statement: id,
            number,
        });
    }
    let blocker = blockers(statement, languages, config).into_iter().next()?;
    Some(ReleasedFault::NotApproved {
        statement: id,
        number,
        segment: blocker.segment.to_string(),
        lang: blocker.language.to_string(),
    })
}
