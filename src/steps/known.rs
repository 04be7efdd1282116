//! What a document can be compared with: the releases of a statement, and what its files say now.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::formats::evidence::{self, Carrier};
use crate::formats::publication::{FORMATS, Layout, Setting};
use crate::message::Outcome;
use crate::model::{
    Block, BlockKind, Digest, Edition, Embargo, House, Lang, PieceState, Publication, PublishedBlock,
    Release, Statement,
};
use crate::project::Project;
use crate::proof::{
    Claim, DifferenceKind, LanguageFound, Passage, Record, RecordLanguage, compare, lines_besides, overlaps,
};
use crate::workflow::Config;

use super::assemble::assemble;
use super::embargo;
use super::released::{self, HouseChoice};

/// A release, or the state of the files, that a document may be of.
#[derive(Debug, Clone)]
pub struct Known {
    /// The release; `None` for what is not released.
    pub release: Option<Release>,
    /// The statement, assembled with all languages that were released.
    pub publication: Publication,
    /// Its texts.
    pub record: Record,
    /// In which looks it may have been set, where that is known: as it was released. None: as the office looks today.
    pub looks: Vec<House>,
    /// The embargo that keeps it from being published now.
    pub embargo: Option<Embargo>,
}

/// What is known of a statement.
#[derive(Debug, Default)]
pub struct Studied {
    /// What a document can be compared with.
    pub known: Vec<Known>,
    /// Releases whose records name texts that were not found, or that nobody approved.
    pub lost: Vec<u32>,
}

impl Known {
    /// A release as it was, from the state in which its texts were found.
    #[must_use]
    pub fn released(statement: &Statement, release: &Release, config: &Config) -> Self {
        let languages: Vec<Lang> = release.languages.iter().map(|own| own.lang.clone()).collect();
        let edition = Edition::Released {
            number: release.number,
            on: release.at.to_zoned(jiff::tz::TimeZone::UTC).date(),
            digest: release.digest(&statement.info.id),
        };
        let mut publication = assemble(statement, &languages, edition, config);
        clear(&mut publication);
        publication.corrections = release.correction_lines(&publication.languages);
        Self::of(Some(release.clone()), publication)
    }

    /// What the files of a statement say now.
    #[must_use]
    pub fn draft(statement: &Statement, config: &Config) -> Self {
        let languages: Vec<Lang> = statement.targets(&config.targets).cloned().collect();
        let publication = assemble(statement, &languages, Edition::Draft, config);
        Self::of(None, publication)
    }

    fn of(release: Option<Release>, publication: Publication) -> Self {
        let languages = publication
            .languages
            .iter()
            .enumerate()
            .map(|(column, lang)| RecordLanguage {
                lang: lang.clone(),
                passages: passages(&publication.blocks, column),
            })
            .collect();
        let furniture = Vec::new();
        Self {
            release,
            record: Record { languages, furniture },
            looks: Vec::new(),
            embargo: None,
            publication,
        }
    }

    /// The digest of the release.
    #[must_use]
    pub fn digest(&self) -> Option<&Digest> {
        match &self.publication.edition {
            Edition::Released { digest, .. } => Some(digest),
            Edition::Draft => None,
        }
    }

    /// The number of the release; 0 for what is not released.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.release.as_ref().map_or(0, |release| release.number)
    }

    /// The publication with these languages only, the source first.
    #[must_use]
    pub fn with(&self, languages: &[Lang]) -> Publication {
        let all = &self.publication;
        let source = all.languages.first().into_iter();
        let wanted = source.chain(
            languages
                .iter()
                .filter(|lang| Some(*lang) != all.languages.first()),
        );
        let columns: Vec<usize> = wanted
            .filter_map(|lang| all.languages.iter().position(|own| own == lang))
            .collect();
        fn chosen<T: Clone>(columns: &[usize], of: &[T]) -> Vec<T> {
            columns
                .iter()
                .filter_map(|&column| of.get(column).cloned())
                .collect()
        }
        let blocks = all.blocks.iter().map(|block| PublishedBlock {
            block: block.block,
            cells: chosen(&columns, &block.cells),
        });
        Publication {
            languages: chosen(&columns, &all.languages),
            titles: chosen(&columns, &all.titles),
            corrections: chosen(&columns, &all.corrections),
            blocks: blocks
                .filter(|block| block.cells.iter().any(|cell| !cell.pieces.is_empty()))
                .collect(),
            ..all.clone()
        }
    }
}

/// Every piece of a release may stand as it is: that its texts are the released ones was made sure of before.
fn clear(publication: &mut Publication) {
    for block in &mut publication.blocks {
        for piece in block.cells.iter_mut().flat_map(|cell| &mut cell.pieces) {
            if let PieceState::Pending(_) = piece.state {
                piece.state = PieceState::Clean;
            }
        }
    }
}

/// The texts of a column in the order in which they are printed: footnotes at the foot.
fn passages(blocks: &[PublishedBlock], column: usize) -> Vec<Passage> {
    let mut numbers: BTreeMap<u8, u32> = BTreeMap::new();
    let (mut body, mut notes) = (Vec::new(), Vec::new());
    for block in blocks {
        let Some(cell) = block.cells.get(column).filter(|cell| !cell.pieces.is_empty()) else {
            continue;
        };
        let mut marker = marker(block.block, &mut numbers);
        let into = if block.block.kind == BlockKind::Footnote {
            &mut notes
        } else {
            &mut body
        };
        for piece in cell.pieces.iter().filter(|piece| !piece.text.trim().is_empty()) {
            let Some(segment) = piece.segment.clone() else {
                continue;
            };
            into.push(Passage {
                segment,
                text: piece.text.clone(),
                marker: marker.take(),
            });
        }
    }
    body.append(&mut notes);
    body
}

/// The number of an item, counting on in its list.
fn marker(block: Block, numbers: &mut BTreeMap<u8, u32>) -> Option<u32> {
    if block.kind != BlockKind::ListItem {
        numbers.clear();
        return None;
    }
    numbers.retain(|level, _| *level <= block.level);
    if !block.mark {
        numbers.remove(&block.level);
        return None;
    }
    let number = numbers.entry(block.level).or_insert(0);
    *number += 1;
    Some(*number)
}

/// What can be known of a statement: its releases, found in the files or in the history, and what its files say now.
///
/// # Errors
/// What is wrong with the repository.
pub fn of_statement(project: &Project<'_>, statement: &Statement) -> Outcome<Studied> {
    let holding = embargo::holding(statement, project.now());
    let draft = Known::draft(statement, project.config());
    let mut studied = Studied {
        known: vec![Known {
            embargo: holding,
            ..draft
        }],
        lost: Vec::new(),
    };
    for release in &statement.releases {
        match released::texts(project, statement, release) {
            Ok((statement, config)) => studied.known.push(Known {
                looks: looks(project, &statement, release),
                embargo: holding.filter(|embargo| !embargo::overrides(release, *embargo)),
                ..Known::released(&statement, release, &config)
            }),
            Err(fault) if fault.code().starts_with("git-") => return Err(fault),
            // A record without its texts says nothing about words.
            Err(_) => studied.lost.push(release.number),
        }
    }
    Ok(studied)
}

/// The looks in which a release may have been set: the one that its record names; without one, today's, or none at all.
fn looks(project: &Project<'_>, statement: &Statement, release: &Release) -> Vec<House> {
    let today = house(project);
    match &release.look {
        None if today == House::default() => vec![today],
        None => vec![today, House::default()],
        Some(look) if look.house == today.digest() => vec![today],
        Some(_) => released::find(project, statement, release, HouseChoice::Released)
            .map_or_else(|_| vec![today], |found| vec![found.house]),
    }
}

/// What the layouts add to the words of a publication: lines to pass over, and means to hide words that are ours.
#[derive(Debug, Clone, Default)]
pub struct Furniture {
    /// Lines that are no words of the statement.
    pub lines: Vec<String>,
    /// What our own file of that format carries.
    pub carriers: BTreeSet<Carrier>,
    /// The families of its fonts.
    pub families: BTreeSet<String>,
}

/// A publication in a format, in one of our layouts after the other. Each is set when it is asked for: a page of print
/// takes long.
pub fn laid_out<'p>(
    publication: &'p Publication,
    format: &str,
    setting: &Setting<'p>,
) -> impl Iterator<Item = Vec<u8>> + use<'p> {
    let written = FORMATS.iter().find(|written| written.id() == format);
    let setting = *setting;
    let layouts = [Layout::SideBySide, Layout::Sequence].into_iter();
    layouts.filter_map(move |layout| {
        let setting = Setting { layout, ..setting };
        written?.write(publication, &setting).ok()
    })
}

/// What our layouts print beside the text of a release, in the document's own format, in which it is laid out already, and
/// in those that are pasted.
///
/// Learnt by reading what we set ourselves, so that whatever a layout prints is known without being listed twice.
#[must_use]
pub fn furniture(
    known: &Known,
    publication: &Publication,
    (format, own): (&str, &[Vec<u8>]),
    setting: &Setting<'_>,
) -> Furniture {
    let mut found = Furniture::default();
    let pasted = ["txt", "md", "html"]
        .into_iter()
        .filter(|pasted| *pasted != format);
    for written in pasted {
        for bytes in laid_out(publication, written, setting) {
            found.learn(known, publication, written, &bytes);
        }
    }
    for bytes in own {
        if let Some(shown) = found.learn(known, publication, format, bytes) {
            found.carriers.extend(shown.carriers);
            found.families.extend(shown.families);
        }
    }
    found.lines.sort();
    found.lines.dedup();
    found
}

impl Furniture {
    /// Adds the lines that a document of ours has besides; gives what it shows.
    fn learn(
        &mut self,
        known: &Known,
        publication: &Publication,
        format: &str,
        bytes: &[u8],
    ) -> Option<evidence::Shown> {
        let shown = evidence::read(Path::new(&format!("x.{format}")), bytes).ok()?;
        let own = compare(&shown.evidence, &known.record, Claim::None);
        let is_whole = own.languages.iter().all(LanguageFound::is_whole)
            && own.languages.len() == publication.languages.len();
        let mut lines = own.foreign;
        lines.extend(lines_besides(&shown.evidence, &known.record));
        let added = own.differences.into_iter();
        let added = added.filter(|difference| difference.kind == DifferenceKind::Added);
        lines.extend(added.map(|difference| difference.new));
        // A sentence that was not found where it stands must not pass for something that the layout adds.
        lines.retain(|line| is_whole || !overlaps(line, &known.record));
        self.lines.extend(lines);
        Some(shown)
    }
}

/// The look of the documents of today; none if it cannot be read.
#[must_use]
pub fn house(project: &Project<'_>) -> House {
    project.house().unwrap_or_default()
}
