//! A text in parts that are short enough for a messenger, none of which ends within a sentence if it can be helped.
//!
//! Messengers count UTF-16 units, so that is what a part's length is. Each language begins a part of its own: a reader
//! is sent one language. Within it blocks are kept whole where they fit into a part; a longer block is cut between
//! lines and sentences; a sentence longer than a part between words, a word longer than a part between letters. Each
//! part says which of how many it is.

use unicode_segmentation::UnicodeSegmentation;

use super::dates;
use crate::model::Lang;

/// Stands between the sentences of a block until the text is done. No statement can hold it: it is no character, and
/// what is no character is shown by its code point ([`visible`](super::visible)).
pub(super) const SENTENCE: char = '\u{ffff}';

/// The text without the marks between its sentences.
pub(super) fn whole(text: &str) -> String {
    text.replace(SENTENCE, "")
}

/// A block of text as a format wrote it, with [`SENTENCE`] between its sentences.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    /// The text.
    pub text: String,
    /// What stands around each piece that it is cut into.
    pub around: Around,
    /// It must not be the last of a part: a heading.
    pub leads: bool,
}

/// What stands around the pieces of a block that was cut.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Around {
    /// Nothing.
    #[default]
    Nothing,
    /// The same sign before and after each.
    Both(&'static str),
    /// That before each but the first.
    Before(String),
}

impl Block {
    /// A block of text.
    pub fn of(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

/// The longest block, in bytes, that goes over to the next part with the line at the end of the text.
const SHORT: usize = 400;

/// The blocks of a whole text: its last line is not left alone in a part if what stands before it is short.
pub(super) fn closed(mut blocks: Vec<Block>) -> Vec<Block> {
    if let [.., before, _last] = blocks.as_mut_slice() {
        before.leads |= before.text.len() <= SHORT;
    }
    blocks
}

/// What stands between blocks.
pub(super) const BETWEEN: &str = "\n\n";

/// A language's text in blocks, and how a format makes a text of some of them.
pub(super) trait Section {
    /// The language.
    fn lang(&self) -> &Lang;

    /// All of it.
    fn blocks(&self) -> &[Block];

    /// These blocks as a text of their own, which begins with that label if there is one. Each block is set by itself:
    /// it adds [`set`](Self::set) and [`BETWEEN`] to the text.
    fn text(&self, label: Option<&str>, blocks: &[String]) -> String;

    /// A block as it stands in the text.
    fn set(&self, block: &str) -> String;

    /// A piece that ends a part where the line had an end, without the sign for it.
    fn ended<'t>(&self, piece: &'t str) -> &'t str {
        piece
    }

    /// What is left of a block, made ready to begin a part; whether it began a line says if signs there are signs.
    fn resumed(&self, rest: &str, began_line: bool) -> String;

    /// Whether a text may be cut behind these characters: not within what would fall apart.
    fn may_cut(&self, before: &str) -> bool;

    /// How it is cut behind these characters all the same if every other place is too far: what closes the piece, and
    /// what begins the rest so that it reads as it did. Nothing where it would fall apart.
    fn bridge(&self, _before: &str) -> Option<(String, String)> {
        None
    }
}

/// The sections in parts of at most that many UTF-16 units; one part without a label if everything fits into it.
///
/// `joined` is the whole text as one.
pub(super) fn parts(sections: &[&dyn Section], joined: String, longest: usize) -> Vec<String> {
    if length(&joined) <= longest {
        return vec![joined];
    }
    let mut digits = (length(&joined) / longest.max(1)).to_string().len();
    loop {
        let cut: Vec<Vec<Vec<String>>> = sections
            .iter()
            .map(|section| Cutter::new(*section, longest, digits).section())
            .collect();
        let total = cut.iter().map(Vec::len).sum::<usize>();
        if total.to_string().len() > digits {
            digits = total.to_string().len();
            continue;
        }
        let mut number = 0;
        let mut out = Vec::with_capacity(total);
        for (section, parts) in sections.iter().zip(cut) {
            for blocks in parts {
                number += 1;
                out.push(section.text(Some(&label(section.lang(), number, total)), &blocks));
            }
        }
        return out;
    }
}

/// "1/3" in the digits of the language.
fn label(lang: &Lang, number: usize, total: usize) -> String {
    let say = |number: usize| dates::number(lang, u32::try_from(number).unwrap_or(u32::MAX));
    format!("{}/{}", say(number), say(total))
}

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The places within a text at which it may be cut in some way.
type Breaks = fn(&str) -> Vec<usize>;

/// Cuts a section into parts.
struct Cutter<'a> {
    section: &'a dyn Section,
    /// The units of a part that its blocks may take.
    room: usize,
}

/// A part in the making.
#[derive(Default)]
struct Part {
    blocks: Vec<String>,
    sizes: Vec<usize>,
}

impl Part {
    fn push(&mut self, block: String, size: usize) {
        self.blocks.push(block);
        self.sizes.push(size);
    }

    fn size(&self) -> usize {
        self.sizes.iter().sum()
    }

    /// What stands from that block on.
    fn split_off(&mut self, at: usize) -> Self {
        Self {
            blocks: self.blocks.split_off(at),
            sizes: self.sizes.split_off(at),
        }
    }
}

impl<'a> Cutter<'a> {
    /// A cutter into parts of that length, whose labels have numbers of so many digits.
    fn new(section: &'a dyn Section, longest: usize, digits: usize) -> Self {
        let widest = 10_usize.saturating_pow(u32::try_from(digits).unwrap_or(9)) - 1;
        let label = label(section.lang(), widest, widest);
        let frame = length(&section.text(Some(&label), &[]));
        Self {
            section,
            room: longest.saturating_sub(frame),
        }
    }

    /// The units that a block takes; more than there are in a part if it is far too long.
    fn size(&self, block: &str) -> usize {
        // No unit takes more than three bytes: what is much too long need not be set to know it.
        if block.len() / 3 > self.room {
            return self.room.saturating_add(1);
        }
        length(&self.section.set(block)) + length(BETWEEN)
    }

    /// The blocks of each part.
    fn section(&self) -> Vec<Vec<String>> {
        let mut parts = Vec::new();
        let mut part = Part::default();
        // How many blocks at the end of the part only lead to what follows.
        let mut leading = 0;
        for block in self.section.blocks() {
            let text = whole(&block.text);
            let size = self.size(&text);
            if part.size() + size <= self.room {
                part.push(text, size);
                leading = if block.leads { leading + 1 } else { 0 };
                continue;
            }
            let kept = part.blocks.len() - leading;
            let mut next = if kept > 0 {
                part.split_off(kept)
            } else {
                std::mem::take(&mut part)
            };
            close(&mut part, &mut parts);
            if next.size() + size <= self.room {
                next.push(text, size);
            } else {
                self.long(block, &mut next, &mut parts);
            }
            part = next;
            leading = usize::from(block.leads);
        }
        close(&mut part, &mut parts);
        parts
    }

    /// A block that is longer than a part: full parts are put to the others, the last is left open.
    fn long(&self, block: &Block, part: &mut Part, parts: &mut Vec<Vec<String>>) {
        let mut rest = block.text.clone();
        loop {
            let text = whole(&rest);
            let size = self.size(&text);
            if part.size() + size <= self.room {
                part.push(text, size);
                return;
            }
            match self.piece(block, &rest, part) {
                Some((piece, after)) => {
                    part.push(piece, 0);
                    rest = after;
                }
                // Not even one letter fits: a part that is too long is better than a text that is lost.
                None if part.blocks.is_empty() => {
                    part.push(text, size);
                    return;
                }
                None => {}
            }
            close(part, parts);
        }
    }

    /// As much of the text as fits after what the part holds, and what is left of it; nothing if nothing fits.
    fn piece(&self, block: &Block, text: &str, part: &Part) -> Option<(String, String)> {
        let room = self.room.saturating_sub(part.size());
        let window = text.get(..text.floor_char_boundary(room * 3 + 3))?;
        let fits = |end: usize| self.size(&split(self.section, block, window, end).0) <= room;
        let breaks: [Breaks; 4] = [sentences, words, letters, characters];
        // Within a sentence only where a part begins with it.
        let coarse = if part.blocks.is_empty() { breaks.len() } else { 1 };
        let last = |may_cut: &dyn Fn(usize, &str) -> bool| {
            breaks.iter().take(coarse).find_map(|breaks| {
                let mut ends = breaks(window);
                ends.truncate(ends.partition_point(|end| fits(*end)));
                let mut ends = ends.into_iter().rev();
                ends.find(|end| may_cut(*end, window.get(..*end).unwrap_or_default()))
            })
        };
        // What a bridge opens anew is to be less than what the piece takes away.
        let bridged = |end: usize, before: &str| {
            let bridge = self.section.bridge(before);
            bridge.is_some_and(|(_, opening)| opening.len() < end)
        };
        let end = last(&|_, before| self.section.may_cut(before)).or_else(|| last(&bridged))?;
        Some(split(self.section, block, text, end))
    }
}

/// Puts a part that holds anything to the others.
fn close(part: &mut Part, parts: &mut Vec<Vec<String>>) {
    let part = std::mem::take(part);
    parts.extend((!part.blocks.is_empty()).then_some(part.blocks));
}

/// A block's text in two, each as it stands in its part; the second still has the marks between its sentences.
fn split(section: &dyn Section, block: &Block, text: &str, end: usize) -> (String, String) {
    let (piece, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let began_line = piece.ends_with('\n');
    let piece = whole(piece);
    let piece = piece.trim_end_matches([' ', '\n']);
    let piece = if began_line { section.ended(piece) } else { piece };
    let (closing, opening) = section.bridge(piece).unwrap_or_default();
    let piece = format!("{piece}{closing}");
    let rest = section.resumed(rest.trim_start_matches([' ', SENTENCE]), began_line);
    let rest = format!("{opening}{rest}");
    match &block.around {
        Around::Nothing => (piece, rest),
        Around::Both(sign) => (format!("{piece}{sign}"), format!("{sign}{rest}")),
        Around::Before(sign) if began_line && rest.starts_with(sign.as_str()) => (piece, rest),
        Around::Before(sign) => (piece, format!("{sign}{rest}")),
    }
}

/// The ends of lines and sentences within a text.
fn sentences(text: &str) -> Vec<usize> {
    let ends = text.match_indices(['\n', SENTENCE]);
    within(text, ends.map(|(at, mark)| at + mark.len()))
}

/// Behind the blanks between words.
fn words(text: &str) -> Vec<usize> {
    within(text, text.match_indices(' ').map(|(at, _)| at + 1))
}

/// Between the letters as readers count them.
fn letters(text: &str) -> Vec<usize> {
    within(text, text.grapheme_indices(true).map(|(at, _)| at))
}

fn characters(text: &str) -> Vec<usize> {
    within(text, text.char_indices().map(|(at, _)| at))
}

fn within(text: &str, ends: impl Iterator<Item = usize>) -> Vec<usize> {
    ends.filter(|end| *end > 0 && *end < text.len()).collect()
}
