//! What the blocks of a statement are, told from their words and their place: kicker, title, dateline, signature …
//!
//! Only what the format left as a paragraph is looked at, so a style in Word or a mark in Markdown always wins. The
//! rules are few and cautious: where none speaks clearly, a paragraph stays a paragraph, and a person can correct any
//! kind afterwards. A block whose lines are of different kinds is taken apart; no line is ever changed or lost. The
//! rules themselves are listed in `docs/importing.md`.

mod dates;
mod fold;
mod line;
mod slug;
mod tables;
mod units;
mod words;

#[cfg(test)]
mod tests;

use jiff::civil::Date;

use crate::model::{BlockKind, Document, Lang};

pub use dates::find_date;
pub use slug::slug_words;

use line::Line;
use units::Unit;
use words::Words;

/// Most lines of a contact part, and the longest of them.
const CONTACT: (usize, usize) = (15, 200);

/// Most lines that sign a statement.
const SIGNATURES: usize = 10;

/// Longest title, in letters.
const TITLE: usize = 160;

/// Gives a kind to each block that the format left as a paragraph.
pub fn classify(document: &mut Document, lang: &Lang) {
    let words = &Words::of(lang);
    let mut units = units::take(document);
    let texts: Vec<String> = units.iter().map(Unit::text).collect();
    let lines: Vec<Line<'_>> = texts.iter().map(|text| Line::new(text)).collect();
    let parts = Parts::find(&units, &lines, words);
    parts.head(&mut units, &lines, words);
    parts.body(&mut units, &lines, words);
    parts.tail(&mut units, &lines, words);
    units::put_back(document, units);
}

/// The statement's date: that of its dateline, or of the date below its signature.
#[must_use]
pub fn statement_date(document: &Document, lang: &Lang) -> Option<Date> {
    document
        .blocks
        .iter()
        .filter(|block| matches!(block.block.kind, BlockKind::Dateline | BlockKind::Date))
        .find_map(|block| find_date(&block.lines.join(" "), lang))
}

/// The statement's title, for its id and its metadata.
#[must_use]
pub fn title(document: &Document) -> Option<String> {
    let title = document
        .blocks
        .iter()
        .find(|block| block.block.kind == BlockKind::Title)?;
    Some(title.lines.join(" "))
}

/// Where the running text begins and ends, and where the contact part begins, as places among the units.
#[derive(Debug)]
struct Parts {
    /// The first unit of running text.
    first: usize,
    /// The one behind the last.
    last: usize,
    /// The first of the contact part.
    contact: usize,
    /// The one behind the last that is not a footnote.
    end: usize,
}

impl Parts {
    fn find(units: &[Unit], lines: &[Line<'_>], words: &Words) -> Self {
        let end = units
            .iter()
            .rposition(|unit| unit.kind != BlockKind::Footnote)
            .map_or(0, |last| last + 1);
        let is_body = |index: usize| match (units.get(index), lines.get(index)) {
            (Some(unit), Some(line)) if unit.is_free() => {
                line.is_body() && !line.is_lead_in(words) && !line.is_date(words)
            }
            (Some(unit), _) => {
                matches!(
                    unit.kind,
                    BlockKind::ListItem | BlockKind::Quotation | BlockKind::TableCell
                )
            }
            _ => false,
        };
        let is_free = |index: usize| units.get(index).is_some_and(Unit::is_free);
        let stops = |index: usize| lines.get(index).is_some_and(Line::has_stop);
        let first = (0..end)
            .find(|index| is_body(*index))
            .or_else(|| (0..end).find(|index| stops(*index)));
        let first = first.unwrap_or(end);
        let contact = (first..end)
            .skip(1)
            .find(|index| {
                let rest = lines.get(*index..end).unwrap_or_default();
                is_free(*index)
                    && lines.get(*index).is_some_and(|line| line.opens_contact(words))
                    && rest.len() <= CONTACT.0
                    && rest.iter().all(|line| line.letters <= CONTACT.1)
            })
            .unwrap_or(end);
        let heads_notes = |index: &usize| {
            is_free(*index)
                && lines
                    .get(*index)
                    .is_some_and(|line| line.words <= 5 && line.opens_note(words))
        };
        let notes = (first..contact).skip(1).find(heads_notes).unwrap_or(contact);
        let last = (first..notes)
            .rev()
            .find(|index| is_body(*index))
            .map_or(first, |last| last + 1);
        Self {
            first,
            last: last.max((first + 1).min(contact)),
            contact,
            end,
        }
    }

    /// What stands above the running text.
    fn head(&self, units: &mut [Unit], lines: &[Line<'_>], words: &Words) {
        let has_title =
            units.iter().any(|unit| unit.kind == BlockKind::Title) || promote_heading(units, self.first);
        let head = units.iter_mut().zip(lines).take(self.first);
        let mut open: Vec<(&mut Unit, &Line<'_>)> = Vec::new();
        for (unit, line) in head.filter(|(unit, _)| unit.is_free()) {
            match head_kind(line, words) {
                Some(kind) => unit.kind = kind,
                None => open.push((unit, line)),
            }
        }
        let has_body = self.first < self.end;
        let mut open = open
            .into_iter()
            .filter(|(_, line)| line.letters <= TITLE && !line.has_stop())
            .peekable();
        if has_title {
            if let Some((unit, _)) = open.next_if(|(_, line)| line.may_be_kicker(words)) {
                unit.kind = BlockKind::Kicker;
            }
            return;
        }
        let Some((first, line)) = open.next().filter(|_| has_body) else {
            return;
        };
        let mut next = open.next();
        if line.may_be_kicker(words) && next.is_some() {
            first.kind = BlockKind::Kicker;
            if let Some((title, _)) = next {
                title.kind = BlockKind::Title;
            }
            next = open.next();
        } else {
            first.kind = BlockKind::Title;
        }
        if let Some((unit, _)) = next.filter(|(_, line)| line.letters <= 120 && !line.leads_on()) {
            unit.kind = BlockKind::Subtitle;
        }
    }

    /// The running text itself: what stands out of it.
    fn body(&self, units: &mut [Unit], lines: &[Line<'_>], words: &Words) {
        for index in self.first..self.last {
            let (Some(unit), Some(line)) = (units.get(index), lines.get(index)) else {
                continue;
            };
            if !unit.is_free() {
                continue;
            }
            let next = lines.get(index + 1).filter(|_| index + 1 < self.last);
            let leads_to_list = units
                .get(index + 1)
                .is_some_and(|next| next.kind == BlockKind::ListItem);
            let heads = index > self.first
                && unit.is_whole
                && line.may_head()
                && !(line.leads_on() && leads_to_list)
                && (leads_to_list || next.is_some_and(|next| next.is_body() || next.leads_on()));
            let kind = if line.is_lead_in(words) && index == self.first {
                BlockKind::LeadIn
            } else if line.is_quotation() {
                BlockKind::Quotation
            } else if line.is_slogan(words) {
                BlockKind::Slogan
            } else if line.is_end_mark(words) {
                BlockKind::EndMark
            } else if heads {
                BlockKind::Heading
            } else {
                continue;
            };
            if let Some(unit) = units.get_mut(index) {
                unit.set(kind);
            }
        }
    }

    /// What stands below the running text.
    fn tail(&self, units: &mut [Unit], lines: &[Line<'_>], words: &Words) {
        let mut is_note = false;
        let mut signatures = 0;
        for (index, (unit, line)) in units
            .iter_mut()
            .zip(lines)
            .enumerate()
            .take(self.end)
            .skip(self.last)
        {
            if !unit.is_free() {
                continue;
            }
            is_note = index < self.contact && (is_note || line.opens_note(words));
            unit.kind = if line.is_end_mark(words) {
                BlockKind::EndMark
            } else if is_note || line.opens_note(words) {
                BlockKind::Note
            } else if line.is_date(words) {
                BlockKind::Date
            } else if index >= self.contact {
                BlockKind::Contact
            } else if line.is_slogan(words) || line.is_cry() {
                BlockKind::Slogan
            } else if line.may_sign() && signatures < SIGNATURES {
                signatures += 1;
                BlockKind::Signature
            } else {
                BlockKind::Paragraph
            };
        }
    }
}

/// The kind of a line above the running text that its words or its form decide.
fn head_kind(line: &Line<'_>, words: &Words) -> Option<BlockKind> {
    if line.is_kind(words) {
        Some(BlockKind::Kicker)
    } else if line.is_date(words) {
        Some(BlockKind::Dateline)
    } else if line.is_lead_in(words) {
        Some(BlockKind::LeadIn)
    } else if line.is_salutation(words) {
        Some(BlockKind::Salutation)
    } else {
        None
    }
}

/// Makes a heading of the first level above the running text the title.
fn promote_heading(units: &mut [Unit], first: usize) -> bool {
    let mut head = units.iter_mut().take(first);
    let heading = head.find(|unit| unit.kind == BlockKind::Heading && unit.level() == 1);
    heading.map(|unit| unit.set(BlockKind::Title)).is_some()
}
