//! Plain text: paragraphs, list items, and lines that were broken because they were full.
//!
//! - Where the file has blank lines, they separate paragraphs; the lines between two of them are one block.
//! - Where it has none, every line is a paragraph.
//! - A line that opens with a bullet and a blank is a list item; deeper bullets are deeper items; lines under it that
//!   are indented further belong to it. A number or letter before an item is text and stays.
//! - A line break is a hard boundary, so a text that an e-mail program wrapped would come in pieces. It is known by
//!   its lines being full (see [`is_full`]) and reported; with [`ReadOptions::unwrap`] its lines are joined.

use std::path::Path;

use crate::message::Message;
use crate::model::{Block, BlockKind, Document, DocumentBlock};

use super::encoding::{self, Decoded};
use super::lines::{check_lines, is_blank, split_lines};
use super::{DocumentFault, DocumentFormat, Entry, FrontMatter, Read, ReadOptions};

pub const ENTRY: Entry = Entry {
    format: DocumentFormat::Text,
    name: "txt",
    extensions: &["txt", "text"],
    knows: |_| false,
    read,
};

/// Marks that open a list item when a blank follows.
const BULLETS: &[char] = &['-', '–', '*', '•', '‣', '◦', '▪', '●', '○', '■', '□', '➢'];

/// A line of the file.
struct Line<'a> {
    text: std::borrow::Cow<'a, str>,
    /// Its number, from 1.
    at: usize,
}

fn read(name: &Path, bytes: &[u8], options: &ReadOptions) -> Result<Read, DocumentFault> {
    let decoded = encoding::decode(name, bytes, options.encoding.as_deref())?;
    check_lines(name, &decoded.text)?;
    let mut lines: Vec<Line<'_>> = split_lines(&decoded.text)
        .enumerate()
        .map(|(index, text)| Line {
            text: text.into(),
            at: index + 1,
        })
        .collect();
    let mut warnings = encoding_warning(&decoded);
    let full = full_lines(&lines.iter().map(|line| line.text.as_ref()).collect::<Vec<_>>());
    if options.unwrap {
        lines = unwrapped(lines);
    } else if let Some(count) = full {
        warnings.push(Message::new("document-warning-wrapped").with("count", count));
    }
    Ok(Read {
        document: Document {
            blocks: blocks(&lines),
        },
        encoding: decoded.encoding,
        format: DocumentFormat::Text,
        front: FrontMatter::default(),
        warnings,
    })
}

/// The warning that an encoding was guessed, if it was.
pub fn encoding_warning(decoded: &Decoded) -> Vec<Message> {
    let guess = Message::new("document-warning-encoding").with("encoding", decoded.encoding);
    if decoded.guessed { vec![guess] } else { Vec::new() }
}

fn blocks(lines: &[Line<'_>]) -> Vec<DocumentBlock> {
    let is_apart = are_apart(lines);
    let mut blocks: Vec<DocumentBlock> = Vec::new();
    let mut is_open = false;
    let mut indents: Vec<usize> = Vec::new();
    for line in lines {
        let text = line.text.trim();
        if is_blank(text) {
            is_open = false;
            continue;
        }
        let indent = indent(&line.text);
        if let Some(item) = item(text) {
            indents.retain(|outer| *outer < indent);
            indents.push(indent);
            let level = u8::try_from(indents.len()).unwrap_or(u8::MAX);
            let block = Block {
                kind: BlockKind::ListItem,
                level,
                mark: false,
            };
            blocks.push(DocumentBlock {
                block,
                lines: vec![item.to_owned()],
                at: line.at,
            });
            is_open = true;
            continue;
        }
        let belongs = match blocks.last() {
            Some(last) if is_open && last.block.kind == BlockKind::ListItem => {
                indents.last().is_some_and(|item| indent > *item)
            }
            Some(_) => is_open && is_apart,
            None => false,
        };
        match blocks.last_mut() {
            Some(last) if belongs => last.lines.push(text.to_owned()),
            _ => {
                indents.clear();
                let block = Block::of(BlockKind::Paragraph);
                blocks.push(DocumentBlock {
                    block,
                    lines: vec![text.to_owned()],
                    at: line.at,
                });
            }
        }
        is_open = true;
    }
    blocks
}

/// Whether blank lines separate the paragraphs: there is one with text before and behind it.
fn are_apart(lines: &[Line<'_>]) -> bool {
    let filled: Vec<bool> = lines.iter().map(|line| !is_blank(&line.text)).collect();
    let first = filled.iter().position(|filled| *filled);
    let last = filled.iter().rposition(|filled| *filled);
    match (first, last) {
        (Some(first), Some(last)) => filled
            .get(first..last)
            .is_some_and(|inner| inner.contains(&false)),
        _ => false,
    }
}

/// The text of a list item without its bullet.
fn item(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(BULLETS)?;
    let is_item = rest.starts_with([' ', '\t', '\u{a0}']) && rest.chars().any(char::is_alphanumeric);
    let text = rest.trim_start();
    // `- 30 -` ends a press release.
    (is_item && !text.ends_with(" -")).then_some(text)
}

fn indent(line: &str) -> usize {
    line.chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum()
}

/// Widths that programs wrap text at.
const WIDTHS: std::ops::RangeInclusive<usize> = 55..=100;

/// How many letters wide: marks above and below letters take no room.
fn width(line: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(line.trim())
}

/// The width at which lines were broken, if they were: that of the longest that is not beyond [`WIDTHS`].
fn wrap_width<'a>(lines: impl Iterator<Item = &'a str>) -> usize {
    lines
        .map(width)
        .filter(|width| width <= WIDTHS.end())
        .max()
        .unwrap_or_default()
}

/// Whether a line is full: the next one's first word would not have fitted on it. A line that is itself longer than
/// any width was not wrapped, nor was what stands before it.
fn is_full(line: &str, next: &str, room: usize) -> bool {
    let used = width(line);
    let word = next.split_whitespace().next().unwrap_or_default();
    WIDTHS.contains(&room) && used <= room && width(next) <= room && used + 1 + width(word) > room
}

/// How many line breaks are there only because the line was full, if that is so throughout: at least three of the
/// breaks within paragraphs, four of five, and not mostly at the end of a sentence.
pub fn full_lines(lines: &[&str]) -> Option<usize> {
    let room = wrap_width(lines.iter().copied());
    let inner: Vec<(&str, &str)> = lines
        .windows(2)
        .filter_map(|pair| match pair {
            [line, next] if !is_blank(line) && !is_blank(next) && item(next.trim()).is_none() => {
                Some((*line, *next))
            }
            _ => None,
        })
        .collect();
    let full: Vec<&str> = inner
        .iter()
        .filter(|(line, next)| is_full(line, next, room))
        .map(|(line, _)| *line)
        .collect();
    let stopped = full
        .iter()
        .filter(|line| line.trim_end().ends_with(['.', '؟', '?', '!', ':']))
        .count();
    let throughout = full.len() >= 3 && full.len() * 5 >= inner.len() * 4;
    (throughout && stopped * 3 <= full.len()).then_some(full.len())
}

/// The lines, each joined to the one that continues it.
fn unwrapped(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let room = wrap_width(lines.iter().map(|line| line.text.as_ref()));
    let mut joined: Vec<Line<'_>> = Vec::new();
    let mut last = String::new();
    for line in lines {
        let continues = !is_blank(&last)
            && !is_blank(&line.text)
            && item(line.text.trim()).is_none()
            && is_full(&last, &line.text, room);
        last = line.text.clone().into_owned();
        match joined.last_mut() {
            Some(before) if continues => {
                let text = before.text.to_mut();
                text.truncate(text.trim_end().len());
                text.push(' ');
                text.push_str(line.text.trim());
            }
            _ => joined.push(line),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, options: &ReadOptions) -> Read {
        super::super::read(Path::new("a.txt"), text.as_bytes(), options).unwrap()
    }

    fn short(read: &Read) -> Vec<(&'static str, u8, usize, Vec<&str>)> {
        let blocks = read.document.blocks.iter();
        blocks
            .map(|b| {
                (
                    b.block.kind.as_str(),
                    b.block.level,
                    b.at,
                    b.lines.iter().map(String::as_str).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn blank_lines_separate_paragraphs_and_breaks_within_stay() {
        let read = text(
            "\n\u{feff}one\r\ntwo \r\n\r\n \t\r\nthree\r\n",
            &ReadOptions::default(),
        );
        assert_eq!(
            short(&read),
            [
                ("paragraph", 0, 2, vec!["\u{feff}one", "two"]),
                ("paragraph", 0, 6, vec!["three"]),
            ]
        );
    }

    #[test]
    fn without_blank_lines_every_line_is_a_paragraph() {
        let read = text(
            "\nبيان\nفقرة أولى.\u{2028}فقرة ثانية.\u{85}ثالثة\n\n",
            &ReadOptions::default(),
        );
        assert_eq!(
            short(&read).iter().map(|b| (b.2, b.3[0])).collect::<Vec<_>>(),
            [(2, "بيان"), (3, "فقرة أولى."), (4, "فقرة ثانية."), (5, "ثالثة")]
        );
    }

    #[test]
    fn bullets_open_list_items_and_numbers_stay() {
        let source =
            "نطالب بما يلي:\n• أولا\n  - فرعي\n    تتمته\n– ثانيا\n1. ثالثا\n-30-\n- 30 -\n* * *\n-5 درجات";
        let read = text(source, &ReadOptions::default());
        assert_eq!(
            short(&read),
            [
                ("paragraph", 0, 1, vec!["نطالب بما يلي:"]),
                ("list-item", 1, 2, vec!["أولا"]),
                ("list-item", 2, 3, vec!["فرعي", "تتمته"]),
                ("list-item", 1, 5, vec!["ثانيا"]),
                ("paragraph", 0, 6, vec!["1. ثالثا"]),
                ("paragraph", 0, 7, vec!["-30-"]),
                ("paragraph", 0, 8, vec!["- 30 -"]),
                ("paragraph", 0, 9, vec!["* * *"]),
                ("paragraph", 0, 10, vec!["-5 درجات"]),
            ]
        );
    }

    const WRAPPED: &str = "The reading society of the northern quarter will open its new hall on\n\
        Saturday, and everybody who lends books there is invited to come with\n\
        a friend. Doors open at ten. Tea is served in the garden until the\n\
        last guest has left or the rain begins, whichever of the two happens\n\
        to come first.\n\n- bring a book that you can spare, because there will be a table for\n  exchanging them\n\nThe Society\nNorth Street\n";

    #[test]
    fn a_wrapped_text_is_reported_and_its_lines_kept() {
        let read = text(WRAPPED, &ReadOptions::default());
        assert_eq!(read.document.blocks[0].lines.len(), 5);
        assert_eq!(read.warnings.len(), 1);
        assert_eq!(read.warnings[0].id, "document-warning-wrapped");
    }

    #[test]
    fn a_wrapped_text_is_joined_when_asked_and_short_lines_stay() {
        let read = text(
            WRAPPED,
            &ReadOptions {
                unwrap: true,
                ..ReadOptions::default()
            },
        );
        let blocks = short(&read);
        assert_eq!(blocks.iter().map(|b| b.3.len()).collect::<Vec<_>>(), [1, 1, 2]);
        assert!(blocks[0].3[0].contains("hall on Saturday, and") && blocks[0].3[0].ends_with("come first."));
        assert_eq!(blocks[1].0, "list-item");
        assert!(read.warnings.is_empty());
    }

    #[test]
    fn one_line_per_paragraph_is_not_taken_for_wrapped() {
        let long = "ستواصل الجمعية عملها في الحي القديم وستفتح أبوابها أمام كل من يرغب في القراءة أو التعلم أو المشاركة في أعمالها. ".repeat(2);
        let source = format!("بيان\n{long}\nعنوان فرعي قصير\n{long}\nالجمعية\nفي 3 أيار 2020\n");
        let read = text(&source, &ReadOptions::default());
        assert!(read.warnings.is_empty());
        let same = text(
            &source,
            &ReadOptions {
                unwrap: true,
                ..ReadOptions::default()
            },
        );
        assert_eq!(read.document, same.document);
    }

    #[test]
    fn a_five_megabyte_line_is_one_block() {
        let read = text(&"كلمة ".repeat(600_000), &ReadOptions::default());
        assert_eq!(read.document.blocks.len(), 1);
    }

    #[test]
    fn more_blocks_than_the_limit_are_refused() {
        let source = "a\n".repeat(200_001);
        let fault =
            super::super::read(Path::new("a.txt"), source.as_bytes(), &ReadOptions::default()).unwrap_err();
        assert!(matches!(
            fault,
            DocumentFault::TooManyBlocks { limit: 200_000, .. }
        ));
    }

    proptest::proptest! {
        #[test]
        fn every_letter_of_the_text_is_in_a_block(source in "[ab\\-• \n]{0,60}") {
            let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            if let Ok(read) = super::super::read(Path::new("a.txt"), source.as_bytes(), &ReadOptions::default()) {
                let kept: String = read.document.blocks.iter().flat_map(|b| b.lines.iter()).map(|l| letters(l)).collect();
                proptest::prop_assert_eq!(kept, letters(&source));
            }
        }
    }
}
