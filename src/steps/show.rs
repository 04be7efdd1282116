//! `show`: a statement side by side with its translations and their states.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diff::{self, Op};
use crate::message::Outcome;
use crate::model::{
    Block, BlockKind, Embargo, Lang, PersonId, Rendering, Reviewed, SegmentId, SourceCandidate,
    SourceSegment, State, Statement, StatementId, Target,
};
use crate::project::Project;
use crate::workflow::{Config, ReleaseStanding, SegmentRow, release_standings, rows};

use super::versions;

/// A statement, block by block.
#[derive(Debug, Serialize)]
pub struct ShowReport {
    /// The statement.
    pub id: StatementId,
    /// Its date.
    pub date: Option<jiff::civil::Date>,
    /// Before which moment it is not to be published.
    pub embargo: Option<Embargo>,
    /// Its releases, and whether they still say what the files say.
    pub releases: Vec<ReleaseStanding>,
    /// Its blocks, each translation's own ones among them.
    pub blocks: Vec<ShownBlock>,
    /// The targets whose segment is gone from the source.
    pub obsolete: Vec<ObsoleteTarget>,
    /// The languages shown, in the workspace's order.
    #[serde(skip)]
    pub languages: Vec<Lang>,
}

/// A target that is kept although its segment is gone.
#[derive(Debug, Serialize)]
pub struct ObsoleteTarget {
    /// The language.
    pub language: Lang,
    /// The segment that it belonged to.
    pub id: SegmentId,
    /// The source that it renders.
    pub source: Option<String>,
    /// The text.
    pub target: Option<String>,
}

/// A block.
#[derive(Debug, Serialize)]
pub struct ShownBlock {
    /// Its kind.
    pub kind: BlockKind,
    /// Its segments.
    pub segments: Vec<ShownSegment>,
}

/// A segment.
#[derive(Debug, Serialize)]
pub struct ShownSegment {
    /// Its id.
    pub id: SegmentId,
    /// The source; `None` for one that a translation adds.
    pub text: Option<String>,
    /// Its targets.
    pub targets: BTreeMap<Lang, ShownTarget>,
    /// The versions of the source that a merge kept, the one above first; none where nobody disagrees.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<ShownVersion>,
}

/// One of the versions that a merge kept.
#[derive(Debug, Serialize)]
pub struct ShownVersion {
    /// Its place among them, from 1.
    pub number: usize,
    /// The key by which it is taken.
    pub key: String,
    /// The text; `None` if the segment is taken out, or left out.
    pub text: Option<String>,
    /// The source that it renders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Who gave it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<PersonId>,
    /// The difference from the first version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ops: Option<Vec<Op>>,
}

/// A target.
#[derive(Debug, Serialize)]
pub struct ShownTarget {
    /// Where it stands.
    pub state: State,
    /// The source that it renders.
    pub source: Option<String>,
    /// The text.
    pub target: Option<String>,
    /// Why there is none, if it was left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub omitted: Option<String>,
    /// Who gave it last.
    pub by: Option<String>,
    /// The versions that a merge kept; none where nobody disagrees.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<ShownVersion>,
}

/// Shows a statement with one translation or all.
///
/// # Errors
/// What is wrong with the workspace or the statement.
pub fn show(project: &Project<'_>, id: &StatementId, lang: Option<&Lang>) -> Outcome<ShowReport> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    if let Some(lang) = lang {
        project.require_translated(&statement, lang)?;
    }
    let langs: Vec<&Lang> = match lang {
        Some(lang) => vec![lang],
        None => statement.targets(&project.config().targets).collect(),
    };
    Ok(of_statement(&statement, &langs, project.config()))
}

/// A segment of the merged view, before it is put into blocks.
struct Shown {
    opens: Option<Block>,
    segment: ShownSegment,
}

/// Shows a statement. Pure.
#[must_use]
pub fn of_statement(statement: &Statement, langs: &[&Lang], config: &Config) -> ShowReport {
    let mut merged: Vec<Shown> = statement
        .source
        .segments
        .iter()
        .map(|segment| Shown {
            opens: segment.opens,
            segment: ShownSegment {
                id: segment.id.clone(),
                text: Some(segment.text.clone()),
                targets: BTreeMap::new(),
                versions: source_versions(segment),
            },
        })
        .collect();
    let mut obsolete = Vec::new();
    for &lang in langs {
        let empty = Reviewed::empty(lang.clone());
        let reviewed = statement.translations.get(lang).unwrap_or(&empty);
        let mut at = 0;
        for row in rows(statement, lang, reviewed, config) {
            if row.state() == State::Obsolete {
                let shown = target(&row);
                obsolete.push(ObsoleteTarget {
                    language: lang.clone(),
                    id: row.id.clone(),
                    source: shown.source,
                    target: shown.target,
                });
                continue;
            }
            match merged
                .iter()
                .skip(at)
                .position(|shown| shown.segment.id == *row.id)
            {
                Some(found) => at += found,
                None => {
                    let opens = row.opens.then_some(row.block);
                    let segment = ShownSegment {
                        id: row.id.clone(),
                        text: None,
                        targets: BTreeMap::new(),
                        versions: Vec::new(),
                    };
                    merged.insert(at.min(merged.len()), Shown { opens, segment });
                }
            }
            if let Some(shown) = merged.get_mut(at) {
                shown.segment.targets.insert(lang.clone(), target(&row));
            }
            at += 1;
        }
    }
    let mut blocks: Vec<ShownBlock> = Vec::new();
    for shown in merged {
        if let Some(block) = shown.opens.or_else(|| blocks.is_empty().then(Block::default)) {
            blocks.push(ShownBlock {
                kind: block.kind,
                segments: Vec::new(),
            });
        }
        if let Some(last) = blocks.last_mut() {
            last.segments.push(shown.segment);
        }
    }
    ShowReport {
        id: statement.info.id.clone(),
        date: statement.info.date,
        embargo: statement.info.embargo,
        releases: release_standings(statement, config, BTreeMap::new()),
        blocks,
        obsolete,
        languages: langs.iter().map(|&lang| lang.clone()).collect(),
    }
}

fn target(row: &SegmentRow<'_>) -> ShownTarget {
    let omitted = row.target.and_then(|target| match &target.rendering {
        Rendering::Omitted(reason) => Some(reason.clone()),
        Rendering::Text(_) => None,
    });
    ShownTarget {
        state: row.state(),
        source: row.target.and_then(|target| target.source.clone()),
        target: row
            .target
            .and_then(|target| target.rendering.text())
            .map(str::to_owned),
        omitted,
        by: row
            .target
            .and_then(|target| target.by.as_ref())
            .map(ToString::to_string),
        versions: row.target.map(target_versions).unwrap_or_default(),
    }
}

/// The versions of a target, with the keys by which one is chosen; none where there is nothing to choose.
#[must_use]
pub fn target_versions(target: &Target) -> Vec<ShownVersion> {
    if !target.is_contested() {
        return Vec::new();
    }
    let shown = target.versions().into_iter().map(|version| ShownVersion {
        number: 0,
        key: String::new(),
        text: version.rendering.text().map(str::to_owned),
        source: version.source,
        by: version.by.into_iter().chain(version.hands).collect(),
        ops: None,
    });
    numbered(shown.collect(), versions::target_keys(target))
}

fn source_versions(segment: &SourceSegment) -> Vec<ShownVersion> {
    if !segment.is_contested() {
        return Vec::new();
    }
    let others = segment.candidates.iter().map(|other| match other {
        SourceCandidate::Text(text) => Some(text.clone()),
        SourceCandidate::Removed => None,
    });
    let texts = std::iter::once(Some(segment.text.clone())).chain(others);
    let shown = texts.map(|text| ShownVersion {
        number: 0,
        key: String::new(),
        text,
        source: None,
        by: Vec::new(),
        ops: None,
    });
    numbered(shown.collect(), versions::source_keys(segment))
}

fn numbered(mut versions: Vec<ShownVersion>, keys: Vec<String>) -> Vec<ShownVersion> {
    let first = versions.first().and_then(|first| first.text.clone());
    for ((at, version), key) in versions.iter_mut().enumerate().zip(keys) {
        version.number = at + 1;
        version.key = key;
        let change = first.as_ref().zip(version.text.as_ref()).filter(|_| at > 0);
        version.ops = change.map(|(old, new)| diff::words(old, new));
    }
    versions
}
