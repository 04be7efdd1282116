//! Runs SRX rules over text.
//!
//! At each place of a line the first rule whose two patterns meet there decides, as SRX 2.0 says, with two
//! precautions that other engines lack: groups in a pattern mean nothing, and matches of one rule may overlap, so that
//! in `J. R. R.` every stop is looked at.

use std::collections::BTreeMap;

use regex::{Regex, RegexBuilder};

use super::edges::{ByteSet, Edge, bytes_at};
use super::lines::lines;
use super::rules::Rule;
use super::span::Span;
use super::srx::{self, SrxFault};
use super::view::{View, closing_length, trim};

/// How many bytes a rule sees on each side of a place.
///
/// A bound is what keeps the time linear; it is far longer than any abbreviation or enumerator with its context.
pub const WINDOW: usize = 512;

/// How much memory one pattern may take when it is put to work: what suffices is what it is taken to need.
const SIZES: &[usize] = &[64 << 10, 512 << 10, 4 << 20];

/// How much memory the patterns of one language may take together.
const BUDGET: usize = 128 << 20;

/// The rules of one language, ready for use.
#[derive(Debug)]
pub struct Segmenter {
    rules: Vec<Ready>,
    /// For each byte before a place, the rules with a break that it allows, one bit each.
    last: [u64; 256],
    /// For each byte after a place, likewise.
    first: [u64; 256],
}

/// A rule, ready for use.
#[derive(Debug)]
struct Ready {
    is_break: bool,
    /// The bytes that what stands before can end with.
    last: ByteSet,
    /// The bytes that what stands after can begin with.
    first: ByteSet,
    /// Matches what stands before and one more character, at the end of the text.
    before: Regex,
    /// Matches one character and what stands after, at the start of the text.
    after: Regex,
}

impl Default for Segmenter {
    /// No rules: lines are segments.
    fn default() -> Self {
        Self {
            rules: Vec::new(),
            last: [0; 256],
            first: [0; 256],
        }
    }
}

impl Segmenter {
    pub(super) fn compile<'r>(rules: impl Iterator<Item = &'r Rule>) -> Result<Self, SrxFault> {
        let mut compiler = Compiler::default();
        let mut made = Self::default();
        for rule in rules {
            made.rules.push(compiler.rule(rule)?);
        }
        let breaking = made.rules.iter().filter(|rule| rule.is_break);
        for (i, rule) in breaking.enumerate() {
            // Rules past the 63rd share a bit: a place more is looked at, none is missed.
            let bit = 1 << i.min(63);
            for byte in 0..=u8::MAX {
                made.last[usize::from(byte)] |= if rule.last.has(byte) { bit } else { 0 };
                made.first[usize::from(byte)] |= if rule.first.has(byte) { bit } else { 0 };
            }
        }
        Ok(made)
    }

    /// The same rules, tried at every place.
    #[cfg(test)]
    pub(super) fn without_prefilter(mut self) -> Self {
        (self.last, self.first) = ([1; 256], [1; 256]);
        self.rules
            .iter_mut()
            .for_each(|rule| (rule.last, rule.first) = (ByteSet::ALL, ByteSet::ALL));
        self
    }

    /// The segments of a text.
    #[must_use]
    pub fn segment(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::new();
        let mut after_line_break = false;
        for line in lines(text) {
            let mut start = line.start;
            let written = text.get(line.start..line.end).unwrap_or_default();
            let view = View::new(written);
            let ends = self.boundaries(&view).into_iter().map(|at| line.start + at);
            for end in ends.chain([line.end]) {
                if let Some((from, to)) = trim(text, start, end) {
                    spans.push(Span {
                        start: from,
                        end: to,
                        after_line_break,
                    });
                    after_line_break = false;
                }
                start = start.max(end);
            }
            after_line_break |= line.next > line.end;
        }
        spans
    }

    /// The places in a line, as offsets in the line as written, where a rule breaks it.
    fn boundaries(&self, view: &View<'_>) -> Vec<usize> {
        let bytes = view.text.as_bytes();
        let mut found = Vec::new();
        for (i, pair) in bytes.windows(2).enumerate() {
            let &[last, first] = pair else { continue };
            if self.last[usize::from(last)] & self.first[usize::from(first)] == 0 {
                continue;
            }
            if self.breaks_at(&view.text, i + 1, last, first) {
                let at = view.offset(i + 1);
                found.push(at + closing_length(view.written.get(at..).unwrap_or_default()));
            }
        }
        found
    }

    fn breaks_at(&self, text: &str, at: usize, last: u8, first: u8) -> bool {
        if !text.is_char_boundary(at) {
            return false;
        }
        let near = Near::new(text, at);
        let mut candidates = self
            .rules
            .iter()
            .filter(|rule| rule.last.has(last) && rule.first.has(first));
        let decides = candidates
            .find(|rule| rule.after.is_match(near.after) && rule.before.is_match_at(near.before, near.from));
        decides.is_some_and(|rule| rule.is_break)
    }
}

/// What is near a place. Both sides hold the character across the place too, so that a word boundary in a pattern
/// sees it.
struct Near<'t> {
    /// The text up to and including the character after the place.
    before: &'t str,
    /// Where to begin to look in it.
    from: usize,
    /// The text from the character before the place on, as far as a rule sees.
    after: &'t str,
}

impl<'t> Near<'t> {
    fn new(text: &'t str, at: usize) -> Self {
        let (head, tail) = text.split_at(at);
        let next = tail.chars().next().map_or(0, char::len_utf8);
        let previous = head.chars().next_back().map_or(0, char::len_utf8);
        let to = text.ceil_char_boundary(at.saturating_add(WINDOW));
        Self {
            before: &text[..at + next],
            from: text.floor_char_boundary(at.saturating_sub(WINDOW)),
            after: &text[at - previous..to],
        }
    }
}

/// Compiles each different pattern once; many rules share what comes after.
#[derive(Default)]
struct Compiler {
    made: BTreeMap<String, Regex>,
    spent: usize,
}

impl Compiler {
    fn rule(&mut self, rule: &Rule) -> Result<Ready, SrxFault> {
        let (before, after) = (&rule.before, &rule.after);
        Ok(Ready {
            is_break: rule.is_break,
            last: edge(Edge::Last, before, rule.line)?,
            first: edge(Edge::First, after, rule.line)?,
            before: self.pattern(format!(r"(?:{before})(?s:.)\z"), before, rule.line)?,
            after: self.pattern(format!(r"\A(?s:.)(?:{after})"), after, rule.line)?,
        })
    }

    fn pattern(&mut self, whole: String, pattern: &str, line: usize) -> Result<Regex, SrxFault> {
        if let Some(regex) = self.made.get(&whole) {
            return Ok(regex.clone());
        }
        let made = SIZES.iter().find_map(|&size| {
            let regex = RegexBuilder::new(&whole).size_limit(size).build().ok()?;
            Some((regex, size))
        });
        let fits = made.filter(|(_, size)| self.spent + size <= BUDGET);
        let (regex, size) = fits.ok_or_else(|| SrxFault::TooLarge {
            line,
            pattern: pattern.to_owned(),
        })?;
        self.spent += size;
        self.made.insert(whole, regex.clone());
        Ok(regex)
    }
}

fn edge(edge: Edge, pattern: &str, line: usize) -> Result<ByteSet, SrxFault> {
    let hir = srx::check(pattern, line)?;
    Ok(bytes_at(edge, &hir))
}
