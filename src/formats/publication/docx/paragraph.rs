//! Paragraphs and their runs: which way each runs, what language it is in, and what is in it.
//!
//! Word takes the direction of a run from what the file says, not from its letters. So each run says `rtl` or does not,
//! and a paragraph that runs from left to right says so too: within a table that runs from right to left some programs
//! would otherwise turn it round. The children of each element stand in the order that the schema asks for.

use std::ops::Range;

use super::names::Names;
use super::styles;
use super::xml::Xml;
use crate::formats::publication::arrange::Shown;
use crate::formats::publication::direction::{misread, runs};
use crate::formats::publication::labels::Words;
use crate::model::{Direction, Lang};

/// The mark that counts as a letter of a left-to-right script and is not seen.
const LEFT_TO_RIGHT: char = '\u{200e}';

/// Writes paragraphs in one language.
#[derive(Clone, Copy)]
pub(super) struct Hand<'a> {
    pub words: Words<'a>,
    pub lang: &'a Lang,
    /// The ids of the styles.
    pub names: &'a Names,
    /// The language of right-to-left words that stand in a left-to-right text.
    pub guest: Option<&'a Lang>,
}

/// How a paragraph is placed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// On a new page.
    pub new_page: bool,
    /// The list and the level in it, from zero.
    pub item: Option<(usize, u8)>,
}

/// A line of a paragraph, and which parts of it a draft says about the text.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    marks: Vec<Range<usize>>,
}

impl Line {
    /// A line of text.
    pub fn of(text: String) -> Self {
        Self {
            text,
            marks: Vec::new(),
        }
    }
}

impl<'a> Hand<'a> {
    /// A paragraph of that style.
    pub fn paragraph(&self, xml: &mut Xml, style: &str, place: Place, lines: &[Line]) {
        self.around(xml, style, place, |xml| {
            for (at, line) in lines.iter().enumerate() {
                if at > 0 {
                    xml.within("w:r", &[], |xml| xml.empty("w:br", &[]));
                }
                self.line(xml, line);
            }
        });
    }

    /// A paragraph of that style around its runs.
    pub fn around(&self, xml: &mut Xml, style: &str, place: Place, content: impl FnOnce(&mut Xml)) {
        let direction = self.lang.direction();
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.value("w:pStyle", self.names.id(style));
                if place.new_page {
                    xml.empty("w:pageBreakBefore", &[]);
                }
                if let Some((list, level)) = place.item {
                    xml.within("w:numPr", &[], |xml| {
                        xml.value("w:ilvl", &level.to_string());
                        xml.value("w:numId", &list.to_string());
                    });
                }
                match direction {
                    Direction::Rtl => xml.empty("w:bidi", &[]),
                    Direction::Ltr => xml.value("w:bidi", "0"),
                }
            });
            content(xml);
        });
    }

    /// What a field of that language shows until Word has computed it.
    pub fn field(&self, xml: &mut Xml, shown: &str) {
        self.run(xml, shown, self.lang.direction(), false);
    }

    /// The lines of a block.
    pub fn lines(&self, pieces: &[Shown]) -> Vec<Line> {
        let mut lines = vec![Line::default()];
        for (at, piece) in pieces.iter().enumerate() {
            if piece.new_line {
                lines.push(Line::default());
            } else if at > 0 {
                push(&mut lines, " ");
            }
            if let Some(mark) = piece.mark {
                let mark = format!("[{}]", self.words.mark(mark));
                if let Some(line) = lines.last_mut() {
                    line.marks.push(line.text.len()..line.text.len() + mark.len());
                }
                push(&mut lines, &mark);
                push(&mut lines, if piece.lines.is_empty() { "" } else { " " });
            }
            for (at, text) in piece.lines.iter().enumerate() {
                if at > 0 {
                    lines.push(Line::default());
                }
                push(&mut lines, text);
            }
        }
        lines
    }

    /// A line. Around what would be set the wrong way stand marks of direction, because LibreOffice looks at letters and
    /// not at what a run says; every program knows these marks, while isolates are boxes to an older Word.
    fn line(&self, xml: &mut Xml, line: &Line) {
        let base = self.lang.direction();
        let held = misread(&line.text, base);
        for run in runs(&line.text, base) {
            for (range, is_mark) in cut(run.range, &line.marks) {
                for (range, is_held) in cut(range, &held) {
                    let text = line.text.get(range).unwrap_or_default();
                    if is_held {
                        let text = format!("{LEFT_TO_RIGHT}{text}{LEFT_TO_RIGHT}");
                        self.run(xml, &text, run.direction, is_mark);
                    } else {
                        self.run(xml, text, run.direction, is_mark);
                    }
                }
            }
        }
    }

    fn run(&self, xml: &mut Xml, text: &str, direction: Direction, is_mark: bool) {
        xml.within("w:r", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                if is_mark {
                    xml.value("w:rStyle", self.names.id(styles::MARK));
                }
                self.tongue(xml, direction);
            });
            for (at, part) in text.split('\t').enumerate() {
                if at > 0 {
                    xml.empty("w:tab", &[]);
                }
                if !part.is_empty() {
                    xml.text("w:t", &[("xml:space", "preserve")], part);
                }
            }
        });
    }

    /// Direction and language of a run. Words of the other script are in another language, which only a guess could
    /// name unless the document itself has it.
    fn tongue(&self, xml: &mut Xml, direction: Direction) {
        match direction {
            Direction::Rtl => {
                xml.empty("w:rtl", &[]);
                let own = Some(self.lang).filter(|lang| lang.direction() == Direction::Rtl);
                if let Some(lang) = own.or(self.guest) {
                    xml.empty("w:lang", &[("w:bidi", &tag(lang))]);
                }
            }
            Direction::Ltr if self.lang.direction() == Direction::Ltr => {
                xml.empty("w:lang", &[("w:val", &tag(self.lang))]);
            }
            Direction::Ltr => {}
        }
    }
}

fn push(lines: &mut [Line], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.text.push_str(text);
    }
}

/// A run's range, cut where marks begin and end.
fn cut(range: Range<usize>, marks: &[Range<usize>]) -> Vec<(Range<usize>, bool)> {
    let ends = marks.iter().flat_map(|mark| [mark.start, mark.end]);
    let mut at: Vec<usize> = ends.filter(|end| range.contains(end)).collect();
    at.extend([range.start, range.end]);
    at.sort_unstable();
    at.dedup();
    let piece = |pair: &[usize]| match pair {
        [start, end] => Some((*start..*end, marks.iter().any(|mark| mark.contains(start)))),
        _ => None,
    };
    at.windows(2).filter_map(piece).collect()
}

/// The tag by which Word and LibreOffice know a language's dictionary: they want a country, and know Sorani by an older
/// name.
pub(super) fn tag(lang: &Lang) -> String {
    let known = match lang.as_str() {
        "en" => "en-GB",
        "ar" => "ar-IQ",
        "ckb" | "ckb-IQ" => "ku-Arab-IQ",
        "kmr" => "kmr-Latn-TR",
        other => other,
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_cut_at_the_ends_of_marks() {
        assert_eq!(
            cut(2..10, &[0..4, 8..12]),
            [(2..4, true), (4..8, false), (8..10, true)]
        );
        assert_eq!(cut(2..3, &[]), [(2..3, false)]);
    }
}
