//! `import`: a document in the source language becomes a statement.

use std::path::PathBuf;

use jiff::civil::Date;
use serde::Serialize;

use crate::anatomy;
use crate::formats::document::{self, ReadOptions};
use crate::message::{Message, Outcome};
use crate::model::{
    BlockKind, Document, Embargo, Lang, SegmentId, Source, SourceSegment, Statement, StatementId,
    StatementInfo,
};
use crate::project::{Change, Project};
use crate::workflow::Role;

use super::segments::{self, Unnumbered};

crate::faults! {
    /// Why a document was not brought in.
    pub enum ImportFault {
        /// The title gives no id, and none was given.
        NoId["import-no-id"] { path: PathBuf } hints["import-no-id-hint"],
        /// There is a statement with that id.
        Exists["import-exists"] { id: String } hints["import-exists-hint"],
        /// Nothing in it to translate.
        NoText["import-no-text"] { path: PathBuf } hints[],
    }
}

/// What to bring in, and as what.
#[derive(Debug)]
pub struct ImportRequest {
    /// The document's name; `-` for standard input.
    pub name: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How to read it.
    pub options: ReadOptions,
    /// The statement's id; made from date and title if not given.
    pub id: Option<StatementId>,
    /// The statement's date; taken from its date line if not given.
    pub date: Option<Date>,
    /// Before which moment it is not to be published.
    pub embargo: Option<Embargo>,
    /// Only show what would be made.
    pub dry_run: bool,
}

/// What was brought in.
#[derive(Debug, Serialize)]
pub struct ImportReport {
    /// The statement's id.
    pub id: StatementId,
    /// Its date.
    pub date: Option<Date>,
    /// Before which moment it is not to be published.
    pub embargo: Option<Embargo>,
    /// The encoding that the bytes were in.
    pub encoding: String,
    /// Its blocks.
    pub blocks: Vec<ImportedBlock>,
    /// What the reader noticed.
    #[serde(skip)]
    pub warnings: Vec<Message>,
    /// The languages that it can be translated into.
    #[serde(skip)]
    pub targets: Vec<Lang>,
}

/// A block as brought in.
#[derive(Debug, Serialize)]
pub struct ImportedBlock {
    /// Its kind.
    pub kind: BlockKind,
    /// Its segments.
    pub segments: Vec<ImportedSegment>,
}

/// A segment as brought in.
#[derive(Debug, Serialize)]
pub struct ImportedSegment {
    /// Its id.
    pub id: SegmentId,
    /// Its text.
    pub text: String,
}

/// Brings a document in.
///
/// # Errors
/// What is wrong with the document, the id or the workspace; then nothing has been written.
pub fn import(project: &Project<'_>, request: &ImportRequest) -> Outcome<ImportReport> {
    if !request.dry_run {
        project.require(&Role::Editor)?;
    }
    let lang = &project.config().source;
    let mut read = document::read(&request.name, &request.bytes, &request.options)?;
    anatomy::classify(&mut read.document, lang);
    let segmenter = project.segmenter(lang)?;
    let segments = segments::of_document(&read.document, &segmenter);
    if segments.is_empty() {
        return Err(ImportFault::NoText {
            path: request.name.clone(),
        }
        .into());
    }
    let date = request
        .date
        .or(read.front.date)
        .or_else(|| anatomy::statement_date(&read.document, lang));
    let id = match &request.id {
        Some(id) => id.clone(),
        None => derived_id(&read.document, date, request)?,
    };
    let statement = Statement {
        info: StatementInfo {
            date,
            embargo: request.embargo,
            ..StatementInfo::of(id.clone())
        },
        source: numbered(segments, lang),
        translations: std::collections::BTreeMap::new(),
        releases: Vec::new(),
        work: crate::model::Work::default(),
    };
    let writer = if request.dry_run {
        None
    } else {
        Some(project.write()?)
    };
    if project.exists(&id)? {
        return Err(ImportFault::Exists { id: id.to_string() }.into());
    }
    if let Some(mut writer) = writer {
        writer.create(&statement)?;
        let count = statement.source.segments.len();
        let subject = Message::new("commit-import")
            .with("statement", &id)
            .with("count", count);
        writer.finish(&Change::new(subject).statement(&id).lang(lang))?;
    }
    read.warnings
        .extend(segments::hazard_warning(&id, &statement.source));
    Ok(ImportReport {
        id,
        date,
        embargo: request.embargo,
        encoding: read.encoding.to_owned(),
        blocks: blocks_of(&statement.source),
        warnings: read.warnings,
        targets: project.config().targets.clone(),
    })
}

fn derived_id(document: &Document, date: Option<Date>, request: &ImportRequest) -> Outcome<StatementId> {
    let words = anatomy::title(document).map_or_else(String::new, |title| anatomy::slug_words(&title));
    let id = match date {
        Some(date) if words.is_empty() => date.to_string(),
        Some(date) => format!("{date}-{words}"),
        None => words,
    };
    StatementId::parse(&id).map_err(|_| {
        ImportFault::NoId {
            path: request.name.clone(),
        }
        .into()
    })
}

fn numbered(segments: Vec<Unnumbered>, lang: &Lang) -> Source {
    let segments: Vec<SourceSegment> = segments
        .into_iter()
        .zip(1..)
        .map(|(segment, number)| SourceSegment {
            id: SegmentId::of_source(number),
            opens: segment.opens,
            new_line: segment.new_line,
            text: segment.text,
            from: Vec::new(),
            candidates: Vec::new(),
        })
        .collect();
    Source {
        lang: lang.clone(),
        next: segments.len() as u64 + 1,
        segments,
    }
}

fn blocks_of(source: &Source) -> Vec<ImportedBlock> {
    let mut blocks: Vec<ImportedBlock> = Vec::new();
    for (block, segment) in source.with_blocks() {
        if segment.opens.is_some() || blocks.is_empty() {
            blocks.push(ImportedBlock {
                kind: block.kind,
                segments: Vec::new(),
            });
        }
        if let Some(last) = blocks.last_mut() {
            last.segments.push(ImportedSegment {
                id: segment.id.clone(),
                text: segment.text.clone(),
            });
        }
    }
    blocks
}
