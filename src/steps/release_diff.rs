//! `diff --release`: what readers of a release should know of what changed since, in the source and in each translation.

use serde::Serialize;

use crate::message::Outcome;
use crate::model::{Lang, Release, Statement, StatementId};
use crate::project::Project;

use super::changes::{ChangedSegment, Version, changes};
use super::export::numbered;
use super::released;

/// Which release to compare, and with what.
#[derive(Debug)]
pub struct ReleaseDiffRequest {
    /// The statement.
    pub id: StatementId,
    /// The release.
    pub number: u32,
    /// One of its languages, or that of the source; all translations if none is named.
    pub lang: Option<Lang>,
    /// With the texts as they are worked on, and not with the current release.
    pub draft: bool,
}

/// What changed since a release.
#[derive(Debug, Serialize)]
pub struct ReleaseDiffReport {
    /// The statement.
    pub statement: StatementId,
    /// The release.
    pub release: u32,
    /// Each of its languages, and what it was compared with. The source is among them where a release in other languages
    /// has a newer one.
    pub languages: Vec<Compared>,
    /// Each segment that changed, by language.
    pub segments: Vec<ChangedIn>,
}

/// A language of a release, and what took its place.
#[derive(Debug, Serialize)]
pub struct Compared {
    /// The language.
    pub language: Lang,
    /// The release that readers have now, which may be the same; `None`: the texts as they are worked on.
    pub against: Option<u32>,
}

/// A segment that changed, as readers of one language see it.
#[derive(Debug, Serialize)]
pub struct ChangedIn {
    /// The language.
    pub language: Lang,
    /// What changed.
    #[serde(flatten)]
    pub segment: ChangedSegment,
}

/// Compares a release with what took its place, or with the texts as they are.
///
/// # Errors
/// There is no such release, its texts cannot be found, or what is wrong with the workspace.
pub fn release_diff(project: &Project<'_>, request: &ReleaseDiffRequest) -> Outcome<ReleaseDiffReport> {
    let _reading = project.read()?;
    let statement = project.statement(&request.id)?;
    let of_source = request.lang.as_ref() == Some(&statement.source.lang);
    let required = request.lang.as_slice();
    let release = numbered(&statement, request.number, if of_source { &[] } else { required })?;
    let (old, rules) = released::texts(project, &statement, release)?;
    let languages = release.languages.iter().map(|own| &own.lang);
    let asked: Vec<&Lang> = languages
        .filter(|lang| request.lang.as_ref().is_none_or(|asked| asked == *lang))
        .collect();
    let mut report = ReleaseDiffReport {
        statement: request.id.clone(),
        release: release.number,
        languages: Vec::new(),
        segments: Vec::new(),
    };
    if request.draft {
        let now = (&statement, project.config());
        if of_source {
            report.enter(&statement.source.lang, None, changes((&old, &rules), now, None));
        }
        for lang in asked {
            report.enter(lang, None, changes((&old, &rules), now, Some(lang)));
        }
        return Ok(report);
    }
    let mut newest = release;
    for lang in asked {
        let latest = statement.latest_release(lang).unwrap_or(release);
        report.compare(project, &statement, (&old, &rules), latest, Some(lang))?;
        newest = later(newest, latest);
    }
    // A release in other languages may have brought a newer source, which these readers should know of too.
    let last = statement.releases.iter().fold(newest, later);
    let newer = last.number > newest.number && last.source != newest.source;
    if of_source || newer {
        report.compare(project, &statement, (&old, &rules), last, None)?;
    }
    Ok(report)
}

fn later<'r>(one: &'r Release, other: &'r Release) -> &'r Release {
    if other.number > one.number { other } else { one }
}

impl ReleaseDiffReport {
    /// Enters what a later release changed, in that language or in the source.
    fn compare(
        &mut self,
        project: &Project<'_>,
        statement: &Statement,
        old: Version<'_>,
        later: &Release,
        lang: Option<&Lang>,
    ) -> Outcome<()> {
        let (now, config) = released::texts(project, statement, later)?;
        let found = changes(old, (&now, &config), lang);
        let lang = lang.unwrap_or(&statement.source.lang);
        self.enter(lang, Some(later.number), found);
        Ok(())
    }

    fn enter(&mut self, lang: &Lang, against: Option<u32>, found: Vec<ChangedSegment>) {
        self.languages.push(Compared {
            language: lang.clone(),
            against,
        });
        self.segments.extend(found.into_iter().map(|segment| ChangedIn {
            language: lang.clone(),
            segment,
        }));
    }
}
