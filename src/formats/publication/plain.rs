//! Plain text: one language after the other, for an e-mail or a terminal.
//!
//! A paragraph is one line, however long; the reader's program folds it. Nothing in it acts: control characters are
//! shown by their code point ([`visible`](super::visible)).
//!
//! Direction: programs take a line's direction from its first letter. So a mark of direction (U+200F, U+200E) is put
//! before a line only if that letter is of the other direction, or if a line of a right-to-left language has no letter
//! at all. Isolates are put only around the statement's id at the foot of a right-to-left text.

use super::arrange::{Item, List, Part, arrange, correction, shown, title_parts};
use super::inspect::inspect;
use super::labels::{DEMONSTRATION, DRAFT, DRAFT_NOTICE, Words};
use super::{PublicationFault, PublicationFormat, Setting, autonym, dates};
use crate::model::{BlockKind, Direction, Edition, Lang, Publication, PublishedBlock};

/// What stands before and after a language's name where its text begins.
const RULE: &str = "--------------------";

/// One language after the other, as plain text.
pub(super) struct Plain;

impl PublicationFormat for Plain {
    fn id(&self) -> &'static str {
        "txt"
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        inspect(publication)?;
        let parts = arrange(publication);
        let languages = publication.languages.iter().enumerate();
        let sections: Vec<String> = languages
            .map(|(index, lang)| {
                let writer = Writer {
                    publication,
                    words: Words::new(setting.labels, lang),
                    lang,
                    index,
                };
                writer.section(&parts)
            })
            .collect();
        Ok(sections.join("\n\n").into_bytes())
    }
}

struct Writer<'a> {
    publication: &'a Publication,
    words: Words<'a>,
    lang: &'a Lang,
    index: usize,
}

impl Writer<'_> {
    fn section(&self, parts: &[Part<'_>]) -> String {
        let mut blocks = vec![format!("{RULE} {} {RULE}", autonym(self.lang))];
        if self.publication.edition == Edition::Draft {
            blocks.push(format!(
                "[{}] {}",
                self.words.say(DRAFT),
                self.words.say(DRAFT_NOTICE)
            ));
            let embargo = self.publication.embargo.as_ref();
            blocks.extend(embargo.map(|own| format!("[{}]", self.words.embargo(own))));
        }
        if self.publication.demonstration {
            blocks.push(format!("[{}]", self.words.say(DEMONSTRATION)));
        }
        let (title, body) = parts.split_at(title_parts(parts));
        blocks.extend(title.iter().filter_map(|part| self.part(part)));
        blocks.extend(correction(self.publication, self.index).map(|line| format!("[{line}]")));
        blocks.extend(body.iter().filter_map(|part| self.part(part)));
        blocks.push(self.words.edition(self.publication));
        let mut text = String::new();
        for (at, block) in blocks.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            for line in block.split('\n') {
                text.push_str(directed(line, self.lang.direction()));
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }

    fn part(&self, part: &Part<'_>) -> Option<String> {
        match part {
            Part::Block(block) => {
                let text = self.text(block)?;
                let indented = block.block.kind == BlockKind::Quotation;
                Some(if indented { indent(&text, "    ") } else { text })
            }
            Part::List(list) => {
                let mut lines = Vec::new();
                self.list(list, "", &mut lines);
                (!lines.is_empty()).then(|| lines.join("\n"))
            }
            Part::Table(rows) => {
                let rows = rows.iter().filter_map(|row| self.row(row));
                let rows: Vec<String> = rows.collect();
                (!rows.is_empty()).then(|| rows.join("\n"))
            }
        }
    }

    fn row(&self, row: &[&PublishedBlock]) -> Option<String> {
        let cells = row
            .iter()
            .map(|cell| self.text(cell).unwrap_or_default().replace('\n', " / "));
        let line = cells.collect::<Vec<_>>().join(" | ");
        row.iter().any(|cell| self.text(cell).is_some()).then_some(line)
    }

    fn list(&self, list: &List<'_>, before: &str, lines: &mut Vec<String>) {
        let mut number = 0;
        for item in &list.items {
            if !self.has_text(item) {
                continue;
            }
            number += 1;
            let marker = if list.numbered {
                format!("{}. ", dates::number(self.lang, number))
            } else {
                "• ".to_owned()
            };
            let within = format!("{before}{}", " ".repeat(marker.chars().count()));
            let text = self.text(item.block).unwrap_or_default();
            lines.push(format!(
                "{before}{marker}{}",
                text.replace('\n', &format!("\n{within}"))
            ));
            for inner in &item.lists {
                self.list(inner, &within, lines);
            }
        }
    }

    fn has_text(&self, item: &Item<'_>) -> bool {
        let mut below = item.lists.iter().flat_map(|list| &list.items);
        self.text(item.block).is_some() || below.any(|item| self.has_text(item))
    }

    /// The text of a block; a piece that a draft marks has its mark before it.
    fn text(&self, block: &PublishedBlock) -> Option<String> {
        let pieces = shown(block, self.index, &self.publication.edition);
        let mut text = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                text.push(if piece.new_line { '\n' } else { ' ' });
            }
            if let Some(mark) = piece.mark {
                text.push_str(&format!("[{}]", self.words.mark(mark)));
                text.push_str(if piece.lines.is_empty() { "" } else { " " });
            }
            text.push_str(&piece.lines.join("\n"));
        }
        (!text.is_empty()).then_some(text)
    }
}

fn indent(text: &str, by: &str) -> String {
    text.split('\n')
        .map(|line| format!("{by}{line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The mark that a line needs so that a program sets it in that direction; empty if it needs none.
fn directed(line: &str, direction: Direction) -> &'static str {
    match (direction, first_letter(line)) {
        _ if line.trim().is_empty() => "",
        (Direction::Rtl, Some(Direction::Ltr) | None) => "\u{200f}",
        (Direction::Ltr, Some(Direction::Rtl)) => "\u{200e}",
        _ => "",
    }
}

/// The direction of the first letter, or mark of direction, outside isolates.
fn first_letter(line: &str) -> Option<Direction> {
    let mut isolated = 0_usize;
    for c in line.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => isolated += 1,
            '\u{2069}' => isolated = isolated.saturating_sub(1),
            _ if isolated > 0 => {}
            '\u{200e}' => return Some(Direction::Ltr),
            '\u{200f}' | '\u{61c}' => return Some(Direction::Rtl),
            _ if !c.is_alphabetic() => {}
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                return Some(Direction::Rtl);
            }
            '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => return Some(Direction::Rtl),
            _ => return Some(Direction::Ltr),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_gets_a_mark_of_direction_only_where_it_would_run_the_wrong_way() {
        use Direction::{Ltr, Rtl};
        for (line, direction, want) in [
            ("قالت UNESCO", Rtl, ""),
            ("«قالت UNESCO»", Rtl, ""),
            ("UNESCO قالت", Rtl, "\u{200f}"),
            ("\u{2066}UNESCO\u{2069} قالت", Rtl, ""),
            ("5/2/2021", Rtl, "\u{200f}"),
            ("\u{200f}UNESCO", Rtl, ""),
            ("The word بيان", Ltr, ""),
            ("بيان means statement", Ltr, "\u{200e}"),
            ("5/2/2021", Ltr, ""),
            ("", Rtl, ""),
        ] {
            assert_eq!(directed(line, direction), want, "{line:?}");
        }
    }
}
