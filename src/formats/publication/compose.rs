//! What stands in a text, in which order and with what around it: one language's section, as a template arranges it.
//!
//! A layout gives the template its blocks as values and gets blocks back. What a template prints of a block is not its
//! text but a sign that stands for it, between two characters that are none: so no word of a statement passes through
//! the engine, a block that stands by itself keeps what the layout knows of it (where it may be cut, what stands around
//! its pieces), and a blank line within it parts nothing. What is said of a draft cannot be left out. Folding, parts
//! and what stands between languages stay with the layouts.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr, Serde};
use serde::Serialize;

use super::cut::{Around, BETWEEN, Block};
use super::visible::visible;
use super::{PublicationFault, Setting, autonym, dates};
use crate::formats::templates::Templates;
use crate::model::{Edition, Lang, Publication};

/// The name of what a draft, or a reconstruction, says of itself.
pub(super) const NOTICES: &str = "notices";

/// What stands before and after the number of a block in what a template prints. No text holds them: they are no
/// characters.
const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// The most bytes of a section whose blocks are empty, and how often all of its blocks may be printed.
const ROOM: usize = 1 << 20;
const TIMES: usize = 16;

/// A block, and what it is.
#[derive(Debug)]
pub(super) struct Given {
    /// The name of its kind.
    pub kind: &'static str,
    /// How deep a heading stands; else 0.
    pub level: u8,
    /// The block.
    pub block: Block,
}

impl Given {
    /// A block of that kind.
    pub fn of(kind: &'static str, block: Block) -> Self {
        Self {
            kind,
            level: 0,
            block,
        }
    }

    /// A block of text of that kind.
    pub fn text(kind: &'static str, text: String) -> Self {
        Self::of(kind, Block::of(text))
    }
}

/// The blocks of a section, by the names under which its template knows them.
pub(super) type Contents = Vec<(&'static str, Vec<Given>)>;

/// Arranges sections by one template.
pub(super) struct Composer<'a> {
    templates: Templates<'a>,
    name: &'static str,
    publication: &'a Publication,
}

impl<'a> Composer<'a> {
    /// Reads the template of that name.
    ///
    /// # Errors
    /// It is broken.
    pub fn new(
        name: &'static str,
        publication: &'a Publication,
        setting: &Setting<'a>,
    ) -> Result<Self, PublicationFault> {
        Ok(Self {
            templates: Templates::read_text(setting.house, &[name])?,
            name,
            publication,
        })
    }

    /// The blocks of a language's section in the order in which the template has them.
    ///
    /// # Errors
    /// The template is broken, or leaves out what must be said.
    pub fn section(&self, lang: &Lang, contents: Contents) -> Result<Vec<Block>, PublicationFault> {
        let mut values: BTreeMap<&str, Value> = facts(self.publication, lang);
        let mut all = Vec::new();
        let mut must = 0..0;
        for (name, given) in contents {
            let first = all.len();
            let items = given.iter().enumerate();
            let items = items.map(|(at, given)| Arc::new(Sign::of(first + at, given)));
            values.insert(name, Value::from_object(Signs(items.collect())));
            all.extend(given);
            if name == NOTICES {
                must = first..all.len();
            }
        }
        let cells = self.publication.blocks.iter().flat_map(|block| &block.cells);
        let units = cells.map(|cell| 1 + cell.pieces.len()).sum();
        let values = Value::from(values);
        let printed = visible(&self.templates.print(self.name, values, units)?);
        if must.into_iter().any(|index| !printed.contains(&sign(index))) {
            let language = lang.to_string();
            return Err(self
                .templates
                .misused(self.name, |path, name| PublicationFault::SilentTemplate {
                    path,
                    name,
                    language,
                }));
        }
        blocks(&printed, &all).map_err(|misuse| {
            self.templates.misused(self.name, |path, name| match misuse {
                Misuse::Torn => PublicationFault::TornTemplate { path, name },
                Misuse::Long => PublicationFault::LongTemplate {
                    path,
                    line: None,
                    name,
                },
            })
        })
    }
}

/// What stands for the block of that number.
fn sign(index: usize) -> String {
    format!("{OPEN}{index}{CLOSE}")
}

/// A block as a template knows it.
#[derive(Debug)]
struct Sign {
    index: usize,
    kind: &'static str,
    level: u8,
}

impl Sign {
    fn of(index: usize, given: &Given) -> Self {
        Self {
            index,
            kind: given.kind,
            level: given.level,
        }
    }
}

impl Object for Sign {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "kind" => Some(Value::from(self.kind)),
            "level" => Some(Value::from(self.level)),
            _ => None,
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&sign(self.index))
    }
}

/// Blocks that a template can print one by one, or all of them as paragraphs.
#[derive(Debug)]
struct Signs(Vec<Arc<Sign>>);

impl Object for Signs {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let item = self.0.get(key.as_usize()?)?;
        Some(Value::from_dyn_object(Arc::clone(item)))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.0.len())
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let signs: Vec<String> = self.0.iter().map(|item| sign(item.index)).collect();
        f.write_str(&signs.join(BETWEEN))
    }
}

/// What is known of a publication beside its text. None of it was written by a person in a sentence: ids, days, tags.
#[derive(Serialize)]
struct Facts<'a> {
    language: Tongue<'a>,
    languages: Vec<&'a str>,
    statement: &'a str,
    date: Option<Day>,
    draft: bool,
    demonstration: bool,
    release: Option<Release<'a>>,
}

#[derive(Serialize)]
struct Tongue<'a> {
    tag: &'a str,
    name: &'a str,
    dir: &'static str,
}

#[derive(Serialize)]
struct Day {
    iso: String,
    text: String,
}

#[derive(Serialize)]
struct Release<'a> {
    number: u32,
    date: Day,
    digest: &'a str,
    short: String,
}

fn facts<'n>(publication: &Publication, lang: &Lang) -> BTreeMap<&'n str, Value> {
    let day = |date: jiff::civil::Date| Day {
        iso: date.to_string(),
        text: dates::long_date(lang, date),
    };
    let facts = Facts {
        language: Tongue {
            tag: lang.as_str(),
            name: autonym(lang),
            dir: lang.direction().as_str(),
        },
        languages: publication.languages.iter().map(Lang::as_str).collect(),
        statement: publication.statement.as_str(),
        date: publication.date.map(day),
        draft: publication.edition == Edition::Draft,
        demonstration: publication.demonstration,
        release: match &publication.edition {
            Edition::Released { number, on, digest } => Some(Release {
                number: *number,
                date: day(*on),
                digest: digest.as_str(),
                short: digest.short(),
            }),
            Edition::Draft => None,
        },
    };
    BTreeMap::from([
        ("language", Value::from(Serde(facts.language))),
        ("languages", Value::from(Serde(facts.languages))),
        ("statement", Value::from(facts.statement)),
        ("date", Value::from(Serde(facts.date))),
        ("draft", Value::from(facts.draft)),
        ("demonstration", Value::from(facts.demonstration)),
        ("release", Value::from(Serde(facts.release))),
    ])
}

/// What a template did with the blocks that it was given.
#[derive(Debug, PartialEq, Eq)]
enum Misuse {
    /// It printed a part of a sign.
    Torn,
    /// It printed them too often.
    Long,
}

/// The paragraphs of what was printed, as blocks.
fn blocks(printed: &str, given: &[Given]) -> Result<Vec<Block>, Misuse> {
    let all: usize = given.iter().map(|given| given.block.text.len()).sum();
    let mut room = ROOM.saturating_add(all.saturating_mul(TIMES));
    let lines: Vec<&str> = printed.split('\n').collect();
    let is_blank = |line: &str| line.trim_matches([' ', '\t']).is_empty();
    let mut blocks = Vec::new();
    for paragraph in lines.chunk_by(|a, b| is_blank(a) == is_blank(b)) {
        if paragraph.iter().all(|line| is_blank(line)) {
            continue;
        }
        let block = paragraph_of(paragraph, given, &mut room)?;
        blocks.push(block);
    }
    Ok(blocks)
}

fn paragraph_of(lines: &[&str], given: &[Given], room: &mut usize) -> Result<Block, Misuse> {
    let mut out = Block::default();
    for (at, line) in lines.iter().enumerate() {
        let is_last = at + 1 == lines.len();
        // Blanks at the end of any other line may break it.
        let line = if is_last {
            line.trim_end_matches([' ', '\t'])
        } else {
            line
        };
        let pieces = pieces(line, given)?;
        if let ([_], [pieces @ .., Piece::Block(block)]) = (lines, pieces.as_slice())
            && let Some(before) = quoting(pieces)
        {
            spend(room, block.text.len())?;
            return Ok(quoted(block, before));
        }
        if at > 0 {
            out.text.push('\n');
        }
        for (at, piece) in pieces.iter().enumerate() {
            let text = match piece {
                Piece::Text(text) => (*text).to_owned(),
                Piece::Block(block) => {
                    out.leads |= block.leads;
                    let before = quoting(pieces.get(..at).unwrap_or_default()).unwrap_or_default();
                    continued(&block.text, before)
                }
            };
            spend(room, text.len())?;
            out.text.push_str(&text);
        }
    }
    Ok(out)
}

fn spend(room: &mut usize, bytes: usize) -> Result<(), Misuse> {
    *room = room.checked_sub(bytes).ok_or(Misuse::Long)?;
    Ok(())
}

/// What a line that was printed is made of.
#[derive(Debug)]
enum Piece<'p> {
    Text(&'p str),
    Block(&'p Block),
}

fn pieces<'p>(line: &'p str, given: &'p [Given]) -> Result<Vec<Piece<'p>>, Misuse> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find([OPEN, CLOSE]) {
        let (text, sign) = rest.split_at(at);
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        let sign = sign.strip_prefix(OPEN).ok_or(Misuse::Torn)?;
        let (index, after) = sign.split_once(CLOSE).ok_or(Misuse::Torn)?;
        let index: usize = index.parse().map_err(|_| Misuse::Torn)?;
        let given = given.get(index).ok_or(Misuse::Torn)?;
        pieces.push(Piece::Block(&given.block));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    Ok(pieces)
}

/// What is before a block on its line, if it is something that stands before each line of a quotation: blanks and `>`.
fn quoting<'p>(before: &[Piece<'p>]) -> Option<&'p str> {
    match before {
        [] => Some(""),
        [Piece::Text(text)] if text.trim_matches([' ', '\t', '>']).is_empty() => Some(text),
        _ => None,
    }
}

fn continued(text: &str, before: &str) -> String {
    if before.is_empty() {
        return text.to_owned();
    }
    text.replace('\n', &format!("\n{before}"))
}

/// The block with that before each of its lines.
fn quoted(block: &Block, before: &str) -> Block {
    if before.is_empty() {
        return block.clone();
    }
    Block {
        text: format!("{before}{}", continued(&block.text, before)),
        around: match &block.around {
            Around::Nothing => Around::Before(before.to_owned()),
            Around::Before(sign) => Around::Before(format!("{before}{}", continued(sign, before))),
            Around::Both(sign) => Around::Both(sign),
        },
        leads: block.leads,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given() -> Vec<Given> {
        let heading = Block {
            text: "# one".to_owned(),
            around: Around::Before("# ".to_owned()),
            leads: true,
        };
        vec![
            Given::of("heading", heading),
            Given::text("paragraph", "two\n\nthree {{ x }}".to_owned()),
        ]
    }

    fn read(printed: &str) -> Result<Vec<Block>, Misuse> {
        let signs = ["0", "1", "7"].map(|index| (format!("<{index}>"), format!("{OPEN}{index}{CLOSE}")));
        let printed = signs
            .iter()
            .fold(printed.to_owned(), |text, (name, sign)| text.replace(name, sign));
        blocks(&printed, &given())
    }

    #[test]
    fn a_paragraph_of_one_block_is_that_block() {
        let found = read("\n<0>  \n \t\n\n<1>\n").unwrap();
        assert_eq!(found.len(), 2);
        assert!(found[0].leads && found[0].around == Around::Before("# ".to_owned()));
        assert_eq!(found[1].text, "two\n\nthree {{ x }}");
    }

    #[test]
    fn a_block_among_other_words_is_its_text() {
        let found = read("Note: <1>.\nMore <0>\n\nOwn words").unwrap();
        let texts: Vec<&str> = found.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["Note: two\n\nthree {{ x }}.\nMore # one", "Own words"]);
        assert!(found[0].leads && found[0].around == Around::Nothing && !found[1].leads);
    }

    #[test]
    fn what_quotes_a_block_stands_before_each_of_its_lines() {
        let found = read("> <1>\n\n> <0>\n\n> a\n> <1>").unwrap();
        assert_eq!(found[0].text, "> two\n> \n> three {{ x }}");
        assert_eq!(found[0].around, Around::Before("> ".to_owned()));
        assert_eq!(found[1].around, Around::Before("> # ".to_owned()));
        assert_eq!(found[2].text, "> a\n> two\n> \n> three {{ x }}");
    }

    #[test]
    fn a_sign_that_was_cut_or_made_up_is_refused() {
        for printed in [
            "<7>",
            "\u{fdd0}1",
            "1\u{fdd1}",
            "\u{fdd0}\u{fdd1}",
            "\u{fdd0}x\u{fdd1}",
        ] {
            assert_eq!(read(printed).unwrap_err(), Misuse::Torn, "{printed:?}");
        }
        let often = "<1>\n\n".repeat(100_000);
        assert_eq!(read(&often).unwrap_err(), Misuse::Long);
    }
}
