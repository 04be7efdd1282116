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

/// A language's text in blocks, and how a format makes a text of some of them.
pub(super) trait Section {
    /// The language.
    fn lang(&self) -> &Lang;

    /// All of it.
    fn blocks(&self) -> &[Block];

    /// These blocks as a text of their own, which begins with that label if there is one.
    fn text(&self, label: Option<&str>, blocks: &[String]) -> String;

    /// A piece that ends a part where the line had an end, without the sign for it.
    fn ended<'t>(&self, piece: &'t str) -> &'t str {
        piece
    }

    /// What is left of a block, made ready to begin a part; whether it began a line says if signs there are signs.
    fn resumed(&self, rest: &str, began_line: bool) -> String;

    /// Whether a text may be cut behind these characters: not within what would fall apart.
    fn may_cut(&self, before: &str) -> bool;
}

/// The sections in parts of at most that many UTF-16 units; one part without a label if everything fits into it.
///
/// `joined` is the whole text as one.
pub(super) fn parts(sections: &[&dyn Section], joined: String, longest: usize) -> Vec<String> {
    if length(&joined) <= longest {
        return vec![joined];
    }
    let mut digits = 1;
    loop {
        let cutter = Cutter { longest, digits };
        let cut: Vec<Vec<Vec<String>>> = sections.iter().map(|section| cutter.section(*section)).collect();
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

/// Cuts sections into parts whose label has numbers of so many digits.
struct Cutter {
    longest: usize,
    digits: usize,
}

impl Cutter {
    fn fits(&self, section: &dyn Section, blocks: &[String]) -> bool {
        // No unit takes more than three bytes: what is much too long need not be set to know it.
        if blocks.iter().map(String::len).sum::<usize>() > self.longest.saturating_mul(3) {
            return false;
        }
        let widest = 10_usize.saturating_pow(u32::try_from(self.digits).unwrap_or(9)) - 1;
        let label = label(section.lang(), widest, widest);
        length(&section.text(Some(&label), blocks)) <= self.longest
    }

    /// The blocks of each part.
    fn section(&self, section: &dyn Section) -> Vec<Vec<String>> {
        let mut parts = Vec::new();
        let mut part: Vec<String> = Vec::new();
        // How many blocks at the end of the part only lead to what follows.
        let mut leading = 0;
        for block in section.blocks() {
            part.push(whole(&block.text));
            if self.fits(section, &part) {
                leading = if block.leads { leading + 1 } else { 0 };
                continue;
            }
            part.pop();
            let kept = part.len() - leading;
            let mut next = if kept > 0 {
                part.split_off(kept)
            } else {
                std::mem::take(&mut part)
            };
            if !part.is_empty() {
                parts.push(std::mem::take(&mut part));
            }
            next.push(whole(&block.text));
            if !self.fits(section, &next) {
                next.pop();
                self.long(section, block, &mut next, &mut parts);
            }
            part = next;
            leading = usize::from(block.leads);
        }
        parts.extend((!part.is_empty()).then_some(part));
        parts
    }

    /// A block that is longer than a part: full parts are put to the others, the last is left open.
    fn long(
        &self,
        section: &dyn Section,
        block: &Block,
        part: &mut Vec<String>,
        parts: &mut Vec<Vec<String>>,
    ) {
        let mut rest = block.text.clone();
        loop {
            part.push(whole(&rest));
            if self.fits(section, part) {
                return;
            }
            part.pop();
            let Some((piece, after)) = self.piece(section, block, &rest, part) else {
                if part.is_empty() {
                    // Not even one letter fits: a part that is too long is better than a text that is lost.
                    part.push(whole(&rest));
                    return;
                }
                parts.push(std::mem::take(part));
                continue;
            };
            part.push(piece);
            parts.push(std::mem::take(part));
            rest = after;
        }
    }

    /// As much of the text as fits after what the part holds, and what is left of it; nothing if nothing fits.
    fn piece(
        &self,
        section: &dyn Section,
        block: &Block,
        text: &str,
        part: &[String],
    ) -> Option<(String, String)> {
        let mut trial = part.to_vec();
        let mut fits = |end: usize| {
            let (piece, _) = split(section, block, text, end);
            trial.truncate(part.len());
            trial.push(piece);
            self.fits(section, &trial)
        };
        let breaks: [Breaks; 4] = [sentences, words, letters, characters];
        // Within a sentence only where a part begins with it.
        let coarse = if part.is_empty() { breaks.len() } else { 1 };
        let end = breaks.iter().take(coarse).find_map(|breaks| {
            let ends = breaks(text);
            let count = ends.partition_point(|end| fits(*end));
            let mut ends = ends.get(..count).unwrap_or_default().iter().rev();
            ends.find(|end| section.may_cut(text.get(..**end).unwrap_or_default()))
                .copied()
        })?;
        Some(split(section, block, text, end))
    }
}

/// A block's text in two, each as it stands in its part; the second still has the marks between its sentences.
fn split(section: &dyn Section, block: &Block, text: &str, end: usize) -> (String, String) {
    let (piece, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let began_line = piece.ends_with('\n');
    let piece = whole(piece);
    let piece = piece.trim_end_matches([' ', '\n']);
    let piece = if began_line { section.ended(piece) } else { piece };
    let rest = section.resumed(rest.trim_start_matches([' ', SENTENCE]), began_line);
    match &block.around {
        Around::Nothing => (piece.to_owned(), rest),
        Around::Both(sign) => (format!("{piece}{sign}"), format!("{sign}{rest}")),
        Around::Before(sign) if began_line && rest.starts_with(sign.as_str()) => (piece.to_owned(), rest),
        Around::Before(sign) => (piece.to_owned(), format!("{sign}{rest}")),
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
