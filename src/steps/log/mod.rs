//! `log`: who did what when, as a person would tell it, from git and the logs.
//!
//! Each commit's files are compared with those of its parents, segment by segment ([`deeds`]). Of a merge, only what
//! neither side had is told: the rest is told where it was done. It explains no state ([`super::why`]) and judges
//! nothing.

pub mod deeds;

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use crate::formats::workspace::{questions, releases, reviews, source, translation};
use crate::git::{Commit, Touched};
use crate::message::Outcome;
use crate::model::{Lang, PersonId, SegmentId, Source, StatementId};
use crate::project::{Project, layout};
use crate::store;
use crate::workflow::Config;

use deeds::{Deed, What};

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// One statement only.
    pub id: Option<StatementId>,
    /// One language, and what concerns all.
    pub lang: Option<Lang>,
    /// One segment, and those it was split or merged from.
    pub segment: Option<SegmentId>,
    /// Nothing from before that.
    pub since: Option<Timestamp>,
    /// At most so many entries, the latest.
    pub limit: Option<usize>,
}

/// What happened, oldest first.
#[derive(Debug, Serialize)]
pub struct LogReport {
    /// Each thing.
    pub entries: Vec<Entry>,
    /// The clone does not hold all of the history.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shallow: bool,
}

/// What one person did to one statement in one commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// When: as the log of verdicts or releases says, otherwise as the commit does.
    pub at: Timestamp,
    /// Who: a person's name, or name and address from a commit.
    pub by: String,
    /// Who entered it, where that is somebody else than the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// In which commit.
    pub commit: String,
    /// To which statement; `None` for the configuration.
    pub statement: Option<StatementId>,
    /// What.
    pub what: What,
    /// In which language; `None` for the source and for the statement.
    pub language: Option<Lang>,
    /// To which segments.
    pub segments: Vec<SegmentId>,
    /// The release's number.
    pub number: Option<u32>,
    /// The languages of a release.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Lang>,
    /// The reason that was given, or the id that the statement had before.
    pub because: Option<String>,
}

/// Tells what happened.
///
/// # Errors
/// A statement that there never was, or what is wrong with the repository.
pub fn log(project: &Project<'_>, wanted: &Wanted) -> Outcome<LogReport> {
    let _reading = project.read()?;
    let mut teller = Teller::new(project, wanted);
    project.past_commits(&mut |commit| teller.hear(&commit))?;
    if teller.entries.is_empty()
        && let Some(id) = &wanted.id
    {
        project.statement(id)?;
    }
    let mut entries = teller.entries;
    entries.reverse();
    Ok(LogReport {
        entries,
        shallow: project.is_shallow(),
    })
}

struct Teller<'a, 's> {
    project: &'a Project<'s>,
    wanted: &'a Wanted,
    /// The id that the statement had at the commit that is being heard.
    id: Option<StatementId>,
    /// The segment asked for, and those that it came from.
    segments: BTreeSet<SegmentId>,
    /// Newest first.
    entries: Vec<Entry>,
}

/// A file of a statement, by its name.
enum Part {
    Info,
    Source(Lang),
    Translation(Lang),
    Reviews(Lang),
    Releases,
    Questions,
}

impl<'a, 's> Teller<'a, 's> {
    fn new(project: &'a Project<'s>, wanted: &'a Wanted) -> Self {
        Self {
            project,
            wanted,
            id: wanted.id.clone(),
            segments: wanted.segment.iter().cloned().collect(),
            entries: Vec::new(),
        }
    }

    fn config(&self) -> &'a Config {
        self.project.config()
    }

    /// Hears of a commit; `true` if nothing of interest can follow.
    fn hear(&mut self, commit: &Commit) -> Outcome<bool> {
        let mut told: Option<Vec<(Option<StatementId>, Deed)>> = None;
        for side in &commit.sides {
            let deeds = self.deeds(side)?;
            told = Some(match told {
                None => deeds,
                Some(told) => in_both(told, &deeds),
            });
        }
        let mut told = told.unwrap_or_default();
        // Files come by their names; people write before they translate, and translate before they review.
        told.sort_by_key(|(id, deed)| (id.clone(), deed.what.rank()));
        let entries = self.entries_of(commit, told);
        let since = self.wanted.since.unwrap_or(Timestamp::MIN);
        // The newest of a commit is told last, so it comes first here.
        let entries = entries.into_iter().rev().filter(|entry| entry.at >= since);
        self.entries.extend(entries);
        let enough = self.wanted.limit.is_some_and(|limit| self.entries.len() >= limit);
        if let Some(limit) = self.wanted.limit {
            self.entries.truncate(limit);
        }
        Ok(enough)
    }

    /// What a commit did, compared with one of its parents.
    fn deeds(&mut self, side: &[Touched]) -> Outcome<Vec<(Option<StatementId>, Deed)>> {
        let mut told = Vec::new();
        let renamed = renamings(side, &self.config().source);
        for change in side {
            if change.path == layout::CONFIG {
                if self.wanted.id.is_none() && change.before.is_some() {
                    told.push((None, Deed::of(What::PolicyChanged)));
                }
                continue;
            }
            let Some((id, part)) = part_of(&change.path, &self.config().source) else {
                continue;
            };
            if self.id.as_ref().is_some_and(|own| *own != id) {
                continue;
            }
            // What was only moved to another folder was not done to the statement.
            if renamed.iter().any(|(old, new)| *old == id || *new == id) {
                continue;
            }
            let deeds = self.in_file(&id, &part, change)?;
            let deeds = deeds.into_iter().filter(|deed| self.concerns(deed));
            told.extend(deeds.map(|deed| (Some(id.clone()), deed)));
        }
        for (old, new) in renamed {
            if self.id.as_ref().is_none_or(|own| *own == new) {
                let deed = Deed {
                    because: Some(old.to_string()),
                    ..Deed::of(What::Renamed)
                };
                told.push((Some(new.clone()), deed));
                if self.id.is_some() {
                    self.id = Some(old);
                }
            }
        }
        Ok(told)
    }

    fn concerns(&self, deed: &Deed) -> bool {
        let language = self.wanted.lang.as_ref().is_none_or(|lang| {
            deed.language.as_ref().is_none_or(|own| own == lang)
                && (deed.languages.is_empty() || deed.languages.contains(lang))
        });
        let segment = self.wanted.segment.is_none()
            || deed
                .segment
                .as_ref()
                .is_none_or(|own| self.segments.contains(own));
        language && segment
    }

    fn in_file(&mut self, id: &StatementId, part: &Part, change: &Touched) -> Outcome<Vec<Deed>> {
        let before = self.project.text_at(change.before)?;
        let after = self.project.text_at(change.after)?;
        let texts = (before.as_deref(), after.as_deref());
        let told = match part {
            Part::Info => Ok(match texts {
                (Some(before), Some(after)) if before != after => vec![Deed::of(What::FactsChanged)],
                _ => Vec::new(),
            }),
            Part::Source(lang) => self.in_source(id, lang, texts),
            Part::Translation(lang) => {
                let path = layout::translation(id, lang);
                both(texts, |text| translation::read(&path, text, lang).ok())
                    .map(|(before, after)| deeds::in_translation(lang, before.as_ref(), after.as_ref()))
            }
            Part::Reviews(lang) => {
                let path = layout::reviews(id, lang);
                both(texts, |text| reviews::read(&path, text).ok()).map(|(before, after)| {
                    deeds::in_verdicts(
                        lang,
                        &before.unwrap_or_default().verdicts,
                        &after.unwrap_or_default().verdicts,
                    )
                })
            }
            Part::Questions => {
                let path = layout::questions(id);
                both(texts, |text| questions::read(&path, text).ok()).map(|(before, after)| {
                    deeds::in_questions(&before.unwrap_or_default(), &after.unwrap_or_default())
                })
            }
            Part::Releases => {
                let path = layout::releases(id);
                both(texts, |text| releases::read(&path, text).ok()).map(|(before, after)| {
                    deeds::in_releases(&before.unwrap_or_default(), &after.unwrap_or_default())
                })
            }
        };
        Ok(told.unwrap_or_else(|Broken { now }| {
            let broken = Deed {
                language: part.language().cloned(),
                ..Deed::of(What::Broken)
            };
            if now { vec![broken] } else { Vec::new() }
        }))
    }

    fn in_source(
        &mut self,
        id: &StatementId,
        lang: &Lang,
        texts: (Option<&str>, Option<&str>),
    ) -> Result<Vec<Deed>, Broken> {
        let path = layout::source(id, lang);
        let (before, after) = both(texts, |text| source::read(&path, text, lang).ok())?;
        if let Some(after) = &after {
            self.follow(after);
        }
        Ok(deeds::in_source(before.as_ref(), after.as_ref()))
    }

    /// Follows the segments that those asked for were split or merged from.
    fn follow(&mut self, source: &Source) {
        if self.wanted.segment.is_none() {
            return;
        }
        let mut open: Vec<SegmentId> = self.segments.iter().cloned().collect();
        while let Some(id) = open.pop() {
            let from = source.get(&id).map(|segment| segment.from.as_slice());
            for parent in from.unwrap_or_default() {
                if self.segments.insert(parent.clone()) {
                    open.push(parent.clone());
                }
            }
        }
    }

    fn entries_of(&self, commit: &Commit, told: Vec<(Option<StatementId>, Deed)>) -> Vec<Entry> {
        let at = Timestamp::from_second(commit.time.seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        let person = self.config().person_by_email(&commit.email);
        let author = match person {
            Some(person) => person.name.clone(),
            None => format!("{} <{}>", commit.name, commit.email),
        };
        let named = |id: &PersonId| match self.config().people.get(id) {
            Some(person) => person.name.clone(),
            None => id.to_string(),
        };
        let is_author = |by: &PersonId| person.is_some_and(|person| person.id == *by);
        let mut entries: Vec<Entry> = Vec::new();
        for (statement, deed) in told {
            let entry = Entry {
                at: deed.at.unwrap_or(at),
                by: deed.by.as_ref().map_or_else(|| author.clone(), named),
                author: deed
                    .by
                    .as_ref()
                    .filter(|by| !is_author(by))
                    .map(|_| author.clone()),
                commit: commit.id.to_string(),
                statement,
                what: deed.what,
                language: deed.language,
                segments: Vec::new(),
                number: deed.number,
                languages: deed.languages,
                because: deed.because,
            };
            let alike = |other: &&mut Entry| {
                let segments = other.segments.clone();
                **other
                    == Entry {
                        segments,
                        ..entry.clone()
                    }
            };
            match entries.iter_mut().rev().take(LOOK_BACK).find(alike) {
                Some(other) => other.segments.extend(deed.segment),
                None => entries.push(Entry {
                    segments: deed.segment.into_iter().collect(),
                    ..entry
                }),
            }
        }
        entries
    }
}

/// What was done whichever side one comes from. Where one side says that something was new and the other that it was
/// changed, it was changed.
fn in_both(
    told: Vec<(Option<StatementId>, Deed)>,
    others: &[(Option<StatementId>, Deed)],
) -> Vec<(Option<StatementId>, Deed)> {
    let met = |(id, deed): (Option<StatementId>, Deed)| {
        let other = others
            .iter()
            .find(|(other, that)| *other == id && that.same_thing(&deed));
        let (_, other) = other?;
        let is_new = matches!(deed.what, What::Translated | What::Inserted | What::Imported);
        Some((id, if is_new { other.clone() } else { deed }))
    };
    told.into_iter().filter_map(met).collect()
}

/// How many entries back one is joined to another like it: the deeds of one file come together.
const LOOK_BACK: usize = 8;

impl Part {
    fn language(&self) -> Option<&Lang> {
        match self {
            Self::Translation(lang) | Self::Reviews(lang) => Some(lang),
            Self::Info | Self::Source(_) | Self::Releases | Self::Questions => None,
        }
    }
}

/// One of two versions cannot be read.
struct Broken {
    /// It is the later one.
    now: bool,
}

/// Both versions of a file, as far as they are there.
fn both<T>(
    (before, after): (Option<&str>, Option<&str>),
    read: impl Fn(&str) -> Option<T>,
) -> Result<(Option<T>, Option<T>), Broken> {
    let read = |text: Option<&str>, now| {
        text.map(|text| read(&store::plain(text)).ok_or(Broken { now }))
            .transpose()
    };
    let after = read(after, true)?;
    Ok((read(before, false)?, after))
}

/// Which statement and which of its files a path is.
fn part_of(path: &str, source: &Lang) -> Option<(StatementId, Part)> {
    let mut names = Path::new(path).strip_prefix(layout::STATEMENTS).ok()?.iter();
    let id = StatementId::parse(names.next()?.to_str()?).ok()?;
    let name = names.next()?.to_str()?;
    let own = |file: std::path::PathBuf| file.file_name().is_some_and(|own| own == name);
    if names.next().is_some() {
        return None;
    }
    if own(layout::info(&id)) {
        return Some((id, Part::Info));
    }
    if own(layout::releases(&id)) {
        return Some((id, Part::Releases));
    }
    if own(layout::questions(&id)) {
        return Some((id, Part::Questions));
    }
    // Who took what is worth knowing now, and nothing to be told later.
    if own(layout::claims(&id)) {
        return None;
    }
    let stem = name.strip_suffix(".toml")?;
    let (stem, reviews) = match stem.strip_suffix(".reviews") {
        Some(stem) => (stem, true),
        None => (stem, false),
    };
    let lang = Lang::parse(stem).ok()?;
    let part = if reviews {
        Part::Reviews(lang)
    } else if lang == *source {
        Part::Source(lang)
    } else {
        Part::Translation(lang)
    };
    Some((id, part))
}

/// The statements whose source went from one folder to another, unchanged: their old and new ids.
fn renamings(side: &[Touched], source: &Lang) -> Vec<(StatementId, StatementId)> {
    let sources: Vec<(StatementId, &Touched)> = side
        .iter()
        .filter_map(|change| match part_of(&change.path, source)? {
            (id, Part::Source(_)) => Some((id, change)),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    for (old, gone) in sources.iter().filter(|(_, change)| change.after.is_none()) {
        let came = sources
            .iter()
            .find(|(_, change)| change.before.is_none() && change.after == gone.before);
        if let Some((new, _)) = came {
            found.push((old.clone(), new.clone()));
        }
    }
    found
}
