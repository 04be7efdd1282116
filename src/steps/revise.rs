//! `revise`: the corrected source takes the place of the old, and every segment keeps its id.
//!
//! Which new segment comes from which old one is [`crate::alignment`]'s decision; here it becomes ids. A segment keeps
//! its id through edits and moves. Of a split, the first part keeps the id; a merge keeps the id of its first parent;
//! all of them record `from`, so that the earlier translation is seen at the right place. A sentence that was taken out
//! earlier and is put back word for word gets its old id, and with it its translation.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;

use serde::Serialize;

use crate::alignment::{self, Alignment, Change, Class, Context, Unit};
use crate::anatomy;
use crate::formats::document::{self, ReadOptions};
use crate::message::{Message, Outcome};
use crate::model::{
    Block, Document, DocumentBlock, Lang, Reviewed, SegmentId, Source, SourceSegment, Statement, StatementId,
};
use crate::project::{self, Project};
use crate::terms::names_in;
use crate::workflow::Role;

use super::import::ImportFault;
use super::segments::{self, Unnumbered};

/// The corrected document of a statement.
#[derive(Debug)]
pub struct ReviseRequest {
    /// The statement.
    pub id: StatementId,
    /// The document's name; `-` for standard input.
    pub name: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How to read it.
    pub options: ReadOptions,
    /// Only show what would change.
    pub dry_run: bool,
}

/// What became of each segment.
#[derive(Debug, Serialize)]
pub struct ReviseReport {
    /// The segments of the new source, in order.
    pub segments: Vec<RevisedSegment>,
    /// The segments that are gone.
    pub removed: Vec<SegmentId>,
    /// The texts of those that are gone, for the person who reads the report.
    #[serde(skip)]
    pub removed_texts: Vec<String>,
    /// What the reader of the document noticed.
    #[serde(skip)]
    pub warnings: Vec<Message>,
}

/// One segment of the new source.
#[derive(Debug, Serialize)]
pub struct RevisedSegment {
    /// Its id.
    pub id: SegmentId,
    /// What happened to it.
    pub change: Change,
    /// For a change of words: how deep it goes.
    pub class: Option<Class>,
    /// The old segments that it comes from.
    pub from: Vec<SegmentId>,
    /// Its text.
    pub text: String,
    /// It stands elsewhere than before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub moved: bool,
    /// Its block is of another kind than before.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub block_changed: bool,
    /// What it read before, for the person who reads the report.
    #[serde(skip)]
    pub before: Option<String>,
}

impl RevisedSegment {
    /// Whether anything about it changed.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.change != Change::Unchanged || self.moved || self.block_changed
    }
}

/// Takes the corrected document of a statement.
///
/// # Errors
/// What is wrong with the document or the workspace; then nothing has been written.
pub fn revise(project: &Project<'_>, request: &ReviseRequest) -> Outcome<ReviseReport> {
    if !request.dry_run {
        project.require(&Role::Editor)?;
    }
    let lang = project.config().source.clone();
    let mut read = document::read(&request.name, &request.bytes, &request.options)?;
    anatomy::classify(&mut read.document, &lang);
    let segmenter = project.segmenter(&lang)?;
    let new = segments::of_document(&read.document, &segmenter);
    if new.is_empty() {
        return Err(ImportFault::NoText {
            path: request.name.clone(),
        }
        .into());
    }
    let writer = if request.dry_run {
        None
    } else {
        Some(project.write()?)
    };
    let old = project.statement(&request.id)?;
    let names = match project.terms()? {
        None => Vec::new(),
        Some(terms) => {
            let before = old.source.segments.iter().map(|segment| segment.text.as_str());
            names_in(
                &terms,
                before.chain(new.iter().map(|segment| segment.text.as_str())),
                &lang,
            )
        }
    };
    let (revised, mut report) = revised(&old, new, &lang, &Context { terms: &names });
    report.warnings = read.warnings;
    report
        .warnings
        .extend(segments::hazard_warning(&request.id, &revised.source));
    if let Some(mut writer) = writer
        && revised != old
    {
        writer.put_source(&request.id, &revised.source)?;
        for (lang, reviewed) in &revised.translations {
            if old.translations.get(lang) != Some(reviewed) {
                writer.put_translation(&request.id, &reviewed.translation)?;
            }
        }
        let changed = report.segments.iter().filter(|segment| segment.changed());
        let ids: Vec<SegmentId> = changed
            .map(|segment| segment.id.clone())
            .chain(report.removed.clone())
            .collect();
        let subject = Message::new("commit-revise")
            .with("statement", &request.id)
            .with("count", ids.len());
        writer.finish(
            &project::Change::new(subject)
                .statement(&request.id)
                .lang(&lang)
                .segments(&ids),
        )?;
    }
    Ok(report)
}

/// The statement with its new source, and what became of each segment. Pure.
#[must_use]
pub fn revised(
    old: &Statement,
    new: Vec<Unnumbered>,
    lang: &Lang,
    context: &Context<'_>,
) -> (Statement, ReviseReport) {
    let (mut new, corrections) = keep_corrected_kinds(&old.source, new, lang);
    let old_blocks: Vec<(Block, &SourceSegment)> = old.source.with_blocks().collect();
    let old_units: Vec<Unit<'_>> = old_blocks
        .iter()
        .map(|(block, segment)| Unit {
            text: &segment.text,
            block: *block,
        })
        .collect();
    let mut alignment = align(&old_units, &new, lang, context);
    if follow_corrections(&mut new, &alignment, &corrections) {
        alignment = align(&old_units, &new, lang, context);
    }
    let mut ids = Ids::new(old);
    let mut source = Source {
        lang: lang.clone(),
        next: 1,
        segments: Vec::with_capacity(new.len()),
    };
    let mut report = ReviseReport {
        segments: Vec::with_capacity(new.len()),
        removed: Vec::new(),
        removed_texts: Vec::new(),
        warnings: Vec::new(),
    };
    let given = ids.give(&alignment, &new, &old_blocks);
    for ((segment, link), id) in new.into_iter().zip(&alignment.links).zip(given) {
        let origins: Vec<&SourceSegment> = link
            .from
            .iter()
            .filter_map(|&at| old_blocks.get(at).map(|(_, segment)| *segment))
            .collect();
        let from: Vec<SegmentId> = origins.iter().map(|origin| origin.id.clone()).collect();
        let recorded = match link.change {
            Change::Split | Change::Merged => from.clone(),
            _ => origins
                .first()
                .map(|origin| origin.from.clone())
                .unwrap_or_default(),
        };
        let before = origins
            .iter()
            .map(|origin| origin.text.as_str())
            .collect::<Vec<_>>()
            .join(" ");
        report.segments.push(RevisedSegment {
            id: id.clone(),
            change: link.change,
            class: link.class,
            from,
            text: segment.text.clone(),
            moved: link.moved,
            block_changed: link.block_changed,
            before: (!before.is_empty()).then_some(before),
        });
        // What nobody has chosen from is not settled by a document that leaves the text as it stands.
        let untouched = origins.first().filter(|origin| origin.text == segment.text);
        let candidates = untouched
            .map(|origin| origin.candidates.clone())
            .unwrap_or_default();
        source.segments.push(SourceSegment {
            id,
            opens: segment.opens,
            new_line: segment.new_line,
            text: segment.text,
            from: recorded,
            candidates,
        });
    }
    source.next = ids.next;
    let live: HashSet<&SegmentId> = source.segments.iter().map(|segment| &segment.id).collect();
    for segment in old
        .source
        .segments
        .iter()
        .filter(|segment| !live.contains(&segment.id))
    {
        report.removed.push(segment.id.clone());
        report.removed_texts.push(segment.text.clone());
    }
    let translations = anchored(old, &source, &report);
    let revised = Statement {
        info: old.info.clone(),
        source,
        translations,
        releases: old.releases.clone(),
        work: old.work.clone(),
    };
    (revised, report)
}

fn align(old: &[Unit<'_>], new: &[Unnumbered], lang: &Lang, context: &Context<'_>) -> Alignment {
    let new: Vec<Unit<'_>> = new
        .iter()
        .map(|segment| Unit {
            text: &segment.text,
            block: segment.block,
        })
        .collect();
    alignment::align(old, &new, lang, context)
}

/// Gives ids to the segments of a new source.
struct Ids {
    next: u64,
    used: HashSet<SegmentId>,
    /// Segments that are gone from the source but not from a translation, by the text that they had.
    gone: HashMap<String, Vec<SegmentId>>,
}

impl Ids {
    fn new(old: &Statement) -> Self {
        let live: HashSet<&SegmentId> = old.source.segments.iter().map(|segment| &segment.id).collect();
        let mut gone: BTreeMap<&SegmentId, &str> = BTreeMap::new();
        let mut next = old.source.next;
        for reviewed in old.translations.values() {
            for target in &reviewed.translation.targets {
                if let Some(source) = target.source.as_deref()
                    && !live.contains(&target.id)
                {
                    gone.insert(&target.id, source);
                    next = next.max(target.id.number().unwrap_or(0).saturating_add(1));
                }
            }
        }
        let mut by_text: HashMap<String, Vec<SegmentId>> = HashMap::new();
        for (id, text) in gone.into_iter().rev() {
            by_text.entry(text.to_owned()).or_default().push(id.clone());
        }
        Self {
            next,
            used: HashSet::new(),
            gone: by_text,
        }
    }

    /// One id for each new segment: first those that come whole from an old one, then the rest.
    fn give(
        &mut self,
        alignment: &Alignment,
        new: &[Unnumbered],
        old: &[(Block, &SourceSegment)],
    ) -> Vec<SegmentId> {
        let own = |at: &usize| old.get(*at).map(|(_, segment)| segment.id.clone());
        let mut given: Vec<Option<SegmentId>> = alignment
            .links
            .iter()
            .map(|link| {
                link.from
                    .iter()
                    .filter_map(own)
                    .find(|id| !self.used.contains(id))
                    .inspect(|id| {
                        self.used.insert(id.clone());
                    })
            })
            .collect();
        new.iter()
            .zip(&mut given)
            .map(|(segment, id)| match id.take() {
                Some(id) => id,
                None => self.restored(&segment.text).unwrap_or_else(|| self.fresh()),
            })
            .collect()
    }

    fn restored(&mut self, text: &str) -> Option<SegmentId> {
        let id = self.gone.get_mut(text)?.pop()?;
        self.used.insert(id.clone()).then_some(id)
    }

    fn fresh(&mut self) -> SegmentId {
        let id = SegmentId::of_source(self.next);
        self.next = self.next.saturating_add(1);
        id
    }
}

/// What a person made of what the rules had said of a block.
#[derive(Debug, Clone, Copy)]
struct Correction {
    rule: Block,
    corrected: Block,
}

/// Keeps the kind of a block that a person corrected: where the rules say of the new text what they said of the old,
/// the correction still holds.
///
/// Gives the corrections too, each at the place of the old segment that opens the block, for those blocks whose first
/// line was edited and is only found by alignment.
fn keep_corrected_kinds(
    old: &Source,
    mut new: Vec<Unnumbered>,
    lang: &Lang,
) -> (Vec<Unnumbered>, Vec<Option<Correction>>) {
    let mut by_rule = document_of(old);
    let corrected: Vec<Block> = by_rule.blocks.iter().map(|block| block.block).collect();
    for block in &mut by_rule.blocks {
        block.block = Block::default();
    }
    anatomy::classify(&mut by_rule, lang);
    let mut known: HashMap<&str, (Block, Block)> = HashMap::new();
    for (block, corrected) in by_rule.blocks.iter().zip(&corrected) {
        if let Some(first) = block.lines.first() {
            known.insert(first, (block.block, *corrected));
        }
    }
    let mut blocks = by_rule.blocks.iter().map(|block| block.block).zip(&corrected);
    let corrections = (0..old.segments.len())
        .zip(&old.segments)
        .map(|(at, segment)| {
            let (rule, &corrected) = (at == 0 || segment.opens.is_some())
                .then(|| blocks.next())
                .flatten()?;
            (rule != corrected).then_some(Correction { rule, corrected })
        })
        .collect();
    let firsts: Vec<String> = first_lines(&new);
    let mut first = firsts.iter();
    let mut kept = None;
    for segment in &mut new {
        if segment.opens.is_some() {
            kept = first
                .next()
                .and_then(|line| known.get(line.as_str()))
                .filter(|(rule, _)| rule.kind == segment.block.kind)
                .map(|(_, corrected)| *corrected);
        }
        if let Some(block) = kept {
            segment.block = block;
            segment.opens = segment.opens.map(|_| block);
        }
    }
    (new, corrections)
}

/// Lets each correction hold for the block that its block became, if the rules say of it what they said before.
fn follow_corrections(
    new: &mut [Unnumbered],
    alignment: &Alignment,
    corrections: &[Option<Correction>],
) -> bool {
    let mut changed = false;
    let mut kept = None;
    for (segment, link) in new.iter_mut().zip(&alignment.links) {
        if segment.opens.is_some() {
            kept = link
                .from
                .first()
                .and_then(|&at| corrections.get(at).copied().flatten())
                .filter(|correction| correction.rule == segment.block)
                .map(|correction| correction.corrected);
        }
        if let Some(block) = kept {
            segment.block = block;
            segment.opens = segment.opens.map(|_| block);
            changed = true;
        }
    }
    changed
}

/// The first line of each block, its segments joined.
fn first_lines(segments: &[Unnumbered]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut within_first = false;
    for segment in segments {
        if segment.opens.is_some() {
            lines.push(segment.text.clone());
            within_first = true;
        } else if segment.new_line {
            within_first = false;
        } else if within_first && let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(&segment.text);
        }
    }
    lines
}

/// A source as a document again: blocks of lines.
fn document_of(source: &Source) -> Document {
    let mut document = Document::default();
    for (block, segment) in source.with_blocks() {
        if segment.opens.is_some() || document.blocks.is_empty() {
            document.blocks.push(DocumentBlock {
                block,
                lines: Vec::new(),
                at: 0,
            });
        }
        let Some(last) = document.blocks.last_mut() else {
            continue;
        };
        match last.lines.last_mut() {
            Some(line) if !segment.new_line => {
                line.push(' ');
                line.push_str(&segment.text);
            }
            _ => last.lines.push(segment.text.clone()),
        }
    }
    document
}

/// The translations, their added segments standing after the nearest segment that is still there.
fn anchored(old: &Statement, source: &Source, report: &ReviseReport) -> BTreeMap<Lang, Reviewed> {
    let mut place: HashMap<&SegmentId, Option<SegmentId>> = HashMap::new();
    let live: HashSet<&SegmentId> = source.segments.iter().map(|segment| &segment.id).collect();
    let mut heirs: HashMap<&SegmentId, &SegmentId> = HashMap::new();
    for segment in &report.segments {
        for origin in &segment.from {
            heirs.entry(origin).or_insert(&segment.id);
        }
    }
    let mut last: Option<SegmentId> = None;
    for segment in &old.source.segments {
        if live.contains(&segment.id) {
            last = Some(segment.id.clone());
        } else {
            let heir = heirs.get(&segment.id).map(|&heir| heir.clone());
            place.insert(&segment.id, heir.or_else(|| last.clone()));
        }
    }
    let mut translations = old.translations.clone();
    for reviewed in translations.values_mut() {
        for target in &mut reviewed.translation.targets {
            if let Some(moved) = target.after.as_ref().and_then(|after| place.get(after)) {
                target.after.clone_from(moved);
            }
        }
    }
    translations
}
