//! `align`: a published document and its translation, in pairs: proposals for the memory.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::anatomy;
use crate::bitext::{self, Bead, Piece, Side};
use crate::formats::document::{self, ReadOptions};
use crate::formats::tmx::{self, STATUS, TmxPair};
use crate::memory::Standing;
use crate::message::{Message, Outcome};
use crate::model::Lang;
use crate::project::Project;

use super::import::ImportFault;
use super::segments::{self, Unnumbered};

crate::faults! {
    /// Why documents cannot be put into pairs.
    pub enum AlignFault {
        /// More segments than are compared.
        TooLong["align-too-long"] { path: PathBuf, count: usize, limit: usize } hints["align-too-long-hint"],
        /// A file to write whose name does not say that it is TMX.
        Name["align-name"] { path: PathBuf } hints["align-name-hint"],
    }
}

/// A document that was given.
#[derive(Debug)]
pub struct Given {
    /// Its name; `-` for standard input.
    pub name: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Two documents, the one a translation of the other.
#[derive(Debug)]
pub struct AlignRequest {
    /// The one in the language of the sources.
    pub source: Given,
    /// The other.
    pub target: Given,
    /// The language of the other.
    pub lang: Lang,
    /// How to read both.
    pub options: ReadOptions,
}

/// What belongs together.
#[derive(Debug, Serialize)]
pub struct AlignReport {
    /// The language of the source.
    pub source_language: Lang,
    /// The language of the target.
    pub language: Lang,
    /// Every segment of both documents, in their order.
    pub pairs: Vec<AlignedPair>,
    /// What the readers noticed.
    #[serde(skip)]
    pub warnings: Vec<Message>,
    /// What the documents are called, without their folders.
    #[serde(skip)]
    pub origin: String,
}

/// Segments of the source and those of the target that render them. One of the two may be missing.
#[derive(Debug, Serialize)]
pub struct AlignedPair {
    /// How sure it is, of 100.
    pub confidence: u8,
    /// Whether a person should look at it first.
    pub doubtful: bool,
    /// The segments of the source.
    pub source: Vec<String>,
    /// The segments of the target.
    pub target: Vec<String>,
}

impl AlignedPair {
    /// Whether both sides have something.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.source.is_empty() && !self.target.is_empty()
    }
}

/// Puts two documents into pairs. Writes nothing.
///
/// # Errors
/// What is wrong with a document, the language or the workspace.
pub fn align(project: &Project<'_>, request: &AlignRequest) -> Outcome<AlignReport> {
    project.require_target(&request.lang)?;
    let source_lang = &project.config().source;
    let mut warnings = Vec::new();
    let source = read(
        project,
        &request.source,
        &request.options,
        source_lang,
        &mut warnings,
    )?;
    let target = read(
        project,
        &request.target,
        &request.options,
        &request.lang,
        &mut warnings,
    )?;
    let terms = project.terms()?;
    let (source_pieces, target_pieces) = (pieces(&source), pieces(&target));
    let sides = (
        Side {
            lang: source_lang,
            pieces: &source_pieces,
        },
        Side {
            lang: &request.lang,
            pieces: &target_pieces,
        },
    );
    let beads = bitext::align(&sides.0, &sides.1, terms.as_ref());
    Ok(AlignReport {
        source_language: source_lang.clone(),
        language: request.lang.clone(),
        pairs: beads.iter().map(|bead| pair(bead, &source, &target)).collect(),
        warnings,
        origin: format!(
            "{} + {}",
            bare_name(&request.source.name),
            bare_name(&request.target.name)
        ),
    })
}

fn read(
    project: &Project<'_>,
    given: &Given,
    options: &ReadOptions,
    lang: &Lang,
    warnings: &mut Vec<Message>,
) -> Outcome<Vec<Unnumbered>> {
    let mut read = document::read(&given.name, &given.bytes, options)?;
    warnings.append(&mut read.warnings);
    anatomy::classify(&mut read.document, lang);
    let segmenter = project.segmenter(lang)?;
    let segments = segments::of_document(&read.document, &segmenter);
    let path = given.name.clone();
    if segments.is_empty() {
        return Err(ImportFault::NoText { path }.into());
    }
    if segments.len() > bitext::SEGMENTS_MAX {
        let (count, limit) = (segments.len(), bitext::SEGMENTS_MAX);
        return Err(AlignFault::TooLong { path, count, limit }.into());
    }
    Ok(segments)
}

fn pieces(segments: &[Unnumbered]) -> Vec<Piece<'_>> {
    segments
        .iter()
        .map(|segment| Piece {
            text: &segment.text,
            opens: segment.opens.is_some(),
            kind: segment.block.kind,
        })
        .collect()
}

fn pair(bead: &Bead, source: &[Unnumbered], target: &[Unnumbered]) -> AlignedPair {
    let texts = |segments: &[Unnumbered], range: &std::ops::Range<usize>| {
        let own = segments.get(range.clone()).unwrap_or_default();
        own.iter().map(|segment| segment.text.clone()).collect()
    };
    AlignedPair {
        confidence: bead.confidence,
        doubtful: bead.is_doubtful(),
        source: texts(source, &bead.source),
        target: texts(target, &bead.target),
    }
}

/// The name of a file without its folder: where it lies on one machine says nothing on another.
fn bare_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// The pairs with at least that confidence as a memory of proposals, and how many these are. Each says how sure it is
/// and where it comes from, and that nobody has approved it.
///
/// # Errors
/// The file's name does not say that it is TMX.
pub fn proposals(report: &AlignReport, least: u8, path: &Path) -> Outcome<(String, usize)> {
    let is_tmx = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("tmx"));
    if !is_tmx {
        let path = path.to_owned();
        return Err(AlignFault::Name { path }.into());
    }
    let kept: Vec<(String, String, String)> = report
        .pairs
        .iter()
        .filter(|pair| pair.is_whole() && pair.confidence >= least)
        .map(|pair| {
            (
                pair.confidence.to_string(),
                pair.source.join(" "),
                pair.target.join(" "),
            )
        })
        .collect();
    let props: Vec<[(&str, &str); 3]> = kept
        .iter()
        .map(|(confidence, _, _)| {
            [
                (STATUS, Standing::Unapproved.as_str()),
                ("x-confidence", confidence),
                ("x-origin", &report.origin),
            ]
        })
        .collect();
    let pairs = kept
        .iter()
        .zip(&props)
        .map(|((_, source, target), props)| TmxPair {
            lang: &report.language,
            source,
            target,
            props,
        });
    Ok((tmx::write(&report.source_language, pairs), kept.len()))
}
