//! Markdown: the text that a reader of the page would see, in blocks.
//!
//! Marks of emphasis are dropped and their text kept. A link keeps its text, with the address in brackets where it
//! says something else. Raw HTML is shown as the characters it is. A footnote stands at the end; its place in the
//! text has its number in brackets. The front matter is not text; its `title:` and `date:` are offered.

use std::collections::BTreeMap;
use std::path::Path;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use crate::message::Message;
use crate::model::{Block, BlockKind, Document, DocumentBlock};

use super::lines::{check_blocks, check_lines, lines_of, split_lines};
use super::txt::{encoding_warning, full_lines};
use super::{DocumentFault, DocumentFormat, Entry, FrontMatter, Read, ReadOptions, encoding, limits};

pub const ENTRY: Entry = Entry {
    format: DocumentFormat::Markdown,
    name: "md",
    extensions: &["md", "markdown", "mdown", "mkd"],
    knows: |_| false,
    read,
};

fn read(name: &Path, bytes: &[u8], options: &ReadOptions) -> Result<Read, DocumentFault> {
    let decoded = encoding::decode(name, bytes, options.encoding.as_deref())?;
    check_lines(name, &decoded.text)?;
    check_depth(name, &decoded.text)?;
    let extensions =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page = Page::new(&decoded.text, options.unwrap);
    for (event, range) in Parser::new_ext(&decoded.text, extensions).into_offset_iter() {
        page.event(event, range.start);
    }
    let (document, front) = page.finish();
    check_blocks(&document, |block, character| DocumentFault::Control {
        path: name.to_owned(),
        line: block.at,
        character,
    })?;
    let mut warnings = encoding_warning(&decoded);
    let source: Vec<&str> = split_lines(&decoded.text).collect();
    if let Some(count) = full_lines(&source).filter(|_| !options.unwrap) {
        warnings.push(Message::new("document-warning-wrapped").with("count", count));
    }
    Ok(Read {
        document,
        encoding: decoded.encoding,
        format: DocumentFormat::Markdown,
        front,
        warnings,
    })
}

/// Refuses a line that opens more containers than any page has; parsing such lines takes time for nothing.
fn check_depth(name: &Path, text: &str) -> Result<(), DocumentFault> {
    for (index, line) in split_lines(text).enumerate() {
        let opened = line
            .chars()
            .take_while(|c| matches!(c, ' ' | '\t' | '>' | '-' | '+' | '*'))
            .filter(|c| matches!(c, '>' | '-' | '+' | '*'))
            .count();
        let is_rule = line.trim().chars().all(|c| matches!(c, ' ' | '-' | '*')) && !line.contains('>');
        if opened > limits::DEPTH && !is_rule {
            return Err(DocumentFault::TooDeep {
                path: name.to_owned(),
                line: Some(index + 1),
                limit: limits::DEPTH,
            });
        }
    }
    Ok(())
}

/// A link whose text is being read.
struct Link {
    address: String,
    /// Where its text began in the open block.
    from: usize,
}

/// The page as it is read, event by event.
struct Page<'a> {
    source: &'a str,
    joins_soft_breaks: bool,
    blocks: Vec<DocumentBlock>,
    /// The open block.
    block: Block,
    text: String,
    /// Offset in the source where the open block began.
    start: Option<usize>,
    /// The open lists, outermost first: whether each is numbered.
    lists: Vec<bool>,
    quotes: usize,
    links: Vec<Link>,
    has_title: bool,
    is_first_cell: bool,
    is_front: bool,
    front: FrontMatter,
    /// Number of each footnote, by its label, in the order of the text.
    notes: BTreeMap<String, usize>,
    /// The footnote whose text is being read, and those that were read.
    note: Option<String>,
    footnotes: BTreeMap<usize, DocumentBlock>,
    /// Line of the offset that was asked for last: offsets only grow.
    counted: (usize, usize),
}

impl<'a> Page<'a> {
    fn new(source: &'a str, joins_soft_breaks: bool) -> Self {
        Self {
            source,
            joins_soft_breaks,
            blocks: Vec::new(),
            block: Block::default(),
            text: String::new(),
            start: None,
            lists: Vec::new(),
            quotes: 0,
            links: Vec::new(),
            has_title: false,
            is_first_cell: false,
            is_front: false,
            front: FrontMatter::default(),
            notes: BTreeMap::new(),
            note: None,
            footnotes: BTreeMap::new(),
            counted: (0, 1),
        }
    }

    fn event(&mut self, event: Event<'_>, offset: usize) {
        match event {
            Event::Start(tag) => self.open(tag, offset),
            Event::End(tag) => self.close(tag),
            Event::Text(text) if self.is_front => self.read_front(&text),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.push(&text, offset);
            }
            Event::SoftBreak if self.joins_soft_breaks => self.push(" ", offset),
            Event::SoftBreak | Event::HardBreak => self.push("\n", offset),
            Event::FootnoteReference(label) => {
                let mark = format!("[{}]", self.number(&label));
                self.push(&mark, offset);
            }
            Event::Rule => self.flush(),
            Event::TaskListMarker(is_done) => self.push(if is_done { "[x] " } else { "[ ] " }, offset),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text, offset),
        }
    }

    fn push(&mut self, text: &str, offset: usize) {
        if self.start.is_none() {
            self.block = self.flowing();
            self.start = Some(offset);
        }
        self.text.push_str(text);
    }

    fn open(&mut self, tag: Tag<'_>, offset: usize) {
        match tag {
            Tag::Paragraph if !self.lists.is_empty() && self.start.is_some() => self.text.push('\n'),
            Tag::Paragraph | Tag::Item | Tag::CodeBlock(_) | Tag::HtmlBlock => {
                self.begin(self.flowing(), offset);
            }
            Tag::Heading { level, .. } => self.begin(self.heading(level as u8), offset),
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes += 1;
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first.is_some());
            }
            Tag::FootnoteDefinition(label) => {
                self.flush();
                self.note = Some(label.to_string());
            }
            Tag::TableHead | Tag::TableRow => self.is_first_cell = true,
            Tag::TableCell => {
                let mark = self.is_first_cell;
                self.begin(
                    Block {
                        kind: BlockKind::TableCell,
                        level: 0,
                        mark,
                    },
                    offset,
                );
            }
            Tag::Link {
                link_type, dest_url, ..
            } => {
                let address = address(link_type, &dest_url);
                self.links.push(Link {
                    address,
                    from: self.text.len(),
                });
            }
            Tag::MetadataBlock(_) => self.is_front = true,
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if !self.lists.is_empty() => {}
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::Item => {
                self.flush();
            }
            TagEnd::TableCell => {
                // A row's first cell may be empty; the mark then stands at the first that is not.
                self.is_first_cell &= self.text.trim().is_empty();
                self.flush();
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                self.note = None;
            }
            TagEnd::Link => self.close_link(),
            TagEnd::MetadataBlock(_) => self.is_front = false,
            _ => {}
        }
    }

    /// What running text is here: an item, a quotation, a paragraph.
    fn flowing(&self) -> Block {
        if let Some(is_numbered) = self.lists.last() {
            let level = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
            return Block {
                kind: BlockKind::ListItem,
                level,
                mark: *is_numbered,
            };
        }
        Block::of(if self.quotes > 0 {
            BlockKind::Quotation
        } else {
            BlockKind::Paragraph
        })
    }

    fn heading(&self, level: u8) -> Block {
        if level == 1 && !self.has_title {
            return Block::of(BlockKind::Title);
        }
        Block {
            kind: BlockKind::Heading,
            level,
            mark: false,
        }
    }

    fn begin(&mut self, block: Block, offset: usize) {
        self.flush();
        self.block = block;
        self.start = Some(offset);
    }

    /// Ends the open block and keeps it, if there is anything to read in it.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        let block = self.block;
        let Some(start) = self.start.take() else { return };
        let lines = lines_of(&text);
        if lines.is_empty() {
            return;
        }
        self.has_title |= block.kind == BlockKind::Title;
        let at = self.line_at(start);
        let Some(label) = self.note.clone() else {
            self.blocks.push(DocumentBlock { block, lines, at });
            return;
        };
        let number = self.number(&label);
        let note = self.footnotes.entry(number).or_insert_with(|| DocumentBlock {
            block: Block::of(BlockKind::Footnote),
            lines: Vec::new(),
            at,
        });
        let first = note.lines.len();
        note.lines.extend(lines);
        if let Some(line) = note.lines.get_mut(first).filter(|_| first == 0) {
            line.insert_str(0, &format!("[{number}] "));
        }
    }

    fn close_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        let text = self.text.get(link.from..).unwrap_or_default().trim();
        let says_the_same = link.address.is_empty() || link.address == text;
        if !says_the_same {
            self.text.push_str(&format!(" ({})", link.address));
        }
    }

    fn number(&mut self, label: &str) -> usize {
        let next = self.notes.len() + 1;
        *self.notes.entry(label.to_owned()).or_insert(next)
    }

    fn line_at(&mut self, offset: usize) -> usize {
        let (from, line) = self.counted;
        if offset < from {
            return line;
        }
        let between = self.source.get(from..offset).unwrap_or_default();
        let breaks = split_lines(between).count() - usize::from(!between.is_empty() && !ends_a_line(between));
        self.counted = (offset, line + breaks);
        line + breaks
    }

    fn read_front(&mut self, text: &str) {
        for line in split_lines(text) {
            let Some((key, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim().trim_matches(['"', '\'']).trim();
            match key.trim() {
                "title" if !value.is_empty() => self.front.title = Some(value.to_owned()),
                "date" => self.front.date = value.get(..10).and_then(|date| date.parse().ok()),
                _ => {}
            }
        }
    }

    fn finish(mut self) -> (Document, FrontMatter) {
        self.flush();
        let mut blocks = self.blocks;
        blocks.extend(self.footnotes.into_values());
        (Document { blocks }, self.front)
    }
}

fn ends_a_line(text: &str) -> bool {
    text.ends_with(super::lines::is_line_break)
}

/// What to show of a link's address; nothing for a place on the same page.
fn address(kind: LinkType, address: &str) -> String {
    if address.starts_with('#') || kind == LinkType::Email {
        return String::new();
    }
    address.strip_prefix("mailto:").unwrap_or(address).to_owned()
}

#[cfg(test)]
mod tests;
