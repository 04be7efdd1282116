//! Markdown: one language after the other, for a web site's editor, an issue or a message.
//!
//! Every character of a statement is text: what Markdown or HTML would read as a sign is escaped, so that a renderer
//! gives back exactly the statement's words. The renderer's own conveniences (links made of bare addresses) are its
//! affair. Each language stands in a `<div>` that names it and its direction, with blank lines around it so that what
//! is within is still Markdown.

use super::arrange::{Item, List, Part, Shown, arrange, correction, shown, title_parts};
use super::compose::{Composer, Contents, Given, NOTICES};
use super::cut::{Around, BETWEEN, Block, SENTENCE, Section, closed, parts, whole};
use super::direction::steady;
use super::inspect::inspect;
use super::labels::{DEMONSTRATION, DRAFT, DRAFT_NOTICE, Words};
use super::{PublicationFault, PublicationFormat, Setting, front_matter, letterhead, qr};
use crate::model::{BlockKind, Edition, House, Lang, Publication, PublishedBlock};

/// The template of a language's text.
pub(super) const TEMPLATE: (&str, &str) = ("document.md", include_str!("document.md"));

/// One language after the other, as Markdown.
pub(super) struct Markdown;

impl PublicationFormat for Markdown {
    fn id(&self) -> &'static str {
        "md"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        inspect(publication)?;
        let mut text = String::new();
        if setting.front_matter {
            text = front_matter::front_matter(publication, setting);
            text.push('\n');
        }
        text.push_str(&joined(&sheets(publication, setting)?));
        Ok(text.into_bytes())
    }

    fn parts(
        &self,
        publication: &Publication,
        setting: &Setting<'_>,
        longest: usize,
    ) -> Result<Vec<Vec<u8>>, PublicationFault> {
        inspect(publication)?;
        let sheets = sheets(publication, setting)?;
        let sections: Vec<&dyn Section> = sheets.iter().map(|sheet| sheet as &dyn Section).collect();
        let parts = parts(&sections, joined(&sheets), longest);
        Ok(parts.into_iter().map(String::into_bytes).collect())
    }
}

/// The texts of all languages, after each other.
fn joined(sheets: &[Sheet<'_>]) -> String {
    let texts: Vec<String> = sheets.iter().map(Sheet::whole).collect();
    texts.join("\n---\n\n")
}

fn sheets<'a>(
    publication: &'a Publication,
    setting: &Setting<'a>,
) -> Result<Vec<Sheet<'a>>, PublicationFault> {
    let arranged = arrange(publication);
    let composer = Composer::new(TEMPLATE.0, publication, setting)?;
    let languages = publication.languages.iter().enumerate();
    languages
        .map(|(index, lang)| {
            let writer = Writer {
                publication,
                words: Words::new(setting.labels, lang),
                index,
            };
            let contents = writer.contents(&arranged, setting.house, lang);
            Ok(Sheet {
                lang,
                blocks: closed(composer.section(lang, contents)?),
            })
        })
        .collect()
}

/// A language's text, in blocks.
struct Sheet<'a> {
    lang: &'a Lang,
    blocks: Vec<Block>,
}

impl Sheet<'_> {
    fn whole(&self) -> String {
        let blocks: Vec<String> = self.blocks.iter().map(|block| whole(&block.text)).collect();
        self.text(None, &blocks)
    }
}

impl Section for Sheet<'_> {
    fn lang(&self) -> &Lang {
        self.lang
    }

    fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    fn text(&self, label: Option<&str>, blocks: &[String]) -> String {
        let direction = self.lang.direction().as_str();
        let open = format!("<div lang=\"{}\" dir=\"{direction}\">", self.lang);
        let all = [Some(open.as_str()), label]
            .into_iter()
            .flatten()
            .chain(blocks.iter().map(String::as_str))
            .chain(["</div>\n"]);
        all.collect::<Vec<_>>().join(BETWEEN)
    }

    fn set(&self, block: &str) -> String {
        block.to_owned()
    }

    /// The backslash that breaks a line would be a backslash at the end of a text.
    fn ended<'t>(&self, piece: &'t str) -> &'t str {
        let signs = piece.len() - piece.trim_end_matches('\\').len();
        match piece.strip_suffix('\\') {
            Some(rest) if signs % 2 == 1 => rest,
            _ => piece,
        }
    }

    /// Where lines were indented because they stood within a list, they are moved back, or they would be code; and
    /// where a part begins within a line, a sign that was none becomes none again.
    fn resumed(&self, rest: &str, began_line: bool) -> String {
        let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let mut back = if began_line { indent(rest) } else { usize::MAX };
        let mut lines = Vec::new();
        for (at, line) in rest.split('\n').enumerate() {
            if at == 0 && !began_line {
                let unsigned = match line_sign(line) {
                    Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
                    None => line.to_owned(),
                };
                lines.push(unsigned);
                continue;
            }
            back = back.min(indent(line));
            lines.push(line.get(back..).unwrap_or_default().to_owned());
        }
        lines.join("\n")
    }

    /// Not within a mark of a draft, a tag, a reference to a character, or behind the backslash before a sign.
    fn may_cut(&self, before: &str) -> bool {
        let last = |c: char| before.rfind(c).map_or(0, |at| at + 1);
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        before.matches("<mark>").count() == before.matches("</mark>").count()
            && last('&') <= last(';')
            && last('<') <= last('>')
            && backslashes.is_multiple_of(2)
    }
}

struct Writer<'a> {
    publication: &'a Publication,
    words: Words<'a>,
    index: usize,
}

impl Writer<'_> {
    fn contents(&self, parts: &[Part<'_>], house: &House, lang: &Lang) -> Contents {
        let (title, body) = parts.split_at(title_parts(parts));
        let given =
            |parts: &[Part<'_>]| -> Vec<Given> { parts.iter().filter_map(|part| self.given(part)).collect() };
        let said =
            |kind, text: Option<String>| text.map(|text| Given::text(kind, text)).into_iter().collect();
        let name = letterhead::name(house, lang);
        let notices = self.notices().into_iter();
        let correction = correction(self.publication, self.index);
        let contact = letterhead::contact(house, lang);
        let contact: Vec<String> = contact.iter().map(|line| escape(line)).collect();
        let contact = Some(contact.join(Break::Backslash.as_str())).filter(|contact| !contact.is_empty());
        let edition = escape(&self.words.edition(self.publication));
        let address = qr::published(self.publication, house);
        vec![
            (
                "office",
                said("office", name.map(|name| format!("**{}**", escape(&name)))),
            ),
            (NOTICES, notices.map(|text| Given::text("notice", text)).collect()),
            ("title", given(title)),
            (
                "correction",
                said(
                    "correction",
                    correction.map(|line| format!("> {}", escape(&line))),
                ),
            ),
            ("body", given(body)),
            ("contact", said("contact", contact)),
            ("edition", said("edition", Some(edition))),
            (
                "address",
                said("address", address.map(|address| escape(&address))),
            ),
        ]
    }

    /// What must be said before the text: that it is a draft, that nobody made this statement.
    fn notices(&self) -> Vec<String> {
        let mut notices = Vec::new();
        if self.publication.edition == Edition::Draft {
            let (title, notice) = (
                escape(&self.words.say(DRAFT)),
                escape(&self.words.say(DRAFT_NOTICE)),
            );
            let embargo = self.publication.embargo.as_ref();
            let embargo = embargo.map(|own| format!("\\\n> {}", escape(&self.words.embargo(own))));
            let embargo = embargo.unwrap_or_default();
            notices.push(format!("> **{title}**\\\n> {notice}{embargo}"));
        }
        if self.publication.demonstration {
            notices.push(format!("> {}", escape(&self.words.say(DEMONSTRATION))));
        }
        notices
    }

    fn given(&self, part: &Part<'_>) -> Option<Given> {
        let (kind, level) = part.kind();
        let block = self.part(part)?;
        Some(Given { kind, level, block })
    }

    fn part(&self, part: &Part<'_>) -> Option<Block> {
        match part {
            Part::Block(block) => self.block(block),
            Part::List(list) => {
                let mut lines = Vec::new();
                self.list(list, "", &mut lines);
                (!lines.is_empty()).then(|| Block::of(lines.join("\n")))
            }
            Part::Table(rows) => self.table(rows),
        }
    }

    fn block(&self, block: &PublishedBlock) -> Option<Block> {
        let kind = block.block.kind;
        let heading = |level: usize| {
            let sign = format!("{} ", "#".repeat(level));
            self.inline(block, Break::Tag).map(|text| Block {
                text: format!("{sign}{text}"),
                around: Around::Before(sign),
                leads: true,
            })
        };
        match kind {
            BlockKind::Title => heading(1),
            BlockKind::Heading => heading((usize::from(block.block.level.max(1)) + 1).min(6)),
            BlockKind::Quotation => self.inline(block, Break::Backslash).map(|text| Block {
                text: format!("> {}", text.replace('\n', "\n> ")),
                around: Around::Before("> ".to_owned()),
                leads: false,
            }),
            BlockKind::Kicker | BlockKind::Salutation | BlockKind::Slogan | BlockKind::Signature => {
                self.inline(block, Break::Backslash).map(|text| Block {
                    text: format!("**{text}**"),
                    around: Around::Both("**"),
                    leads: kind == BlockKind::Kicker,
                })
            }
            _ => self.inline(block, Break::Backslash).map(Block::of),
        }
    }

    /// A list, its items indented so that what belongs to an item stands within it.
    fn list(&self, list: &List<'_>, indent: &str, lines: &mut Vec<String>) {
        let mut number = 0;
        for item in &list.items {
            let text = self.inline(item.block, Break::Backslash);
            if text.is_none() && !self.has_text(item) {
                continue;
            }
            number += 1;
            let marker = if list.numbered {
                format!("{number}. ")
            } else {
                "- ".to_owned()
            };
            let within = format!("{indent}{}", " ".repeat(marker.len()));
            let text = text.unwrap_or_default().replace('\n', &format!("\n{within}"));
            lines.push(format!("{indent}{marker}{text}").trim_end().to_owned());
            for inner in &item.lists {
                self.list(inner, &within, lines);
            }
        }
    }

    fn has_text(&self, item: &Item<'_>) -> bool {
        let mut below = item.lists.iter().flat_map(|list| &list.items);
        self.inline(item.block, Break::Tag).is_some() || below.any(|item| self.has_text(item))
    }

    /// A table; its first row is its head, because Markdown has no table without one.
    fn table(&self, rows: &[Vec<&PublishedBlock>]) -> Option<Block> {
        // A row is one line and stays one, so its sentences are no places to cut.
        let text = |cell: &&PublishedBlock| self.inline(cell, Break::Tag).map(|text| whole(&text));
        let texts = |row: &Vec<&PublishedBlock>| -> Vec<Option<String>> { row.iter().map(text).collect() };
        let rows: Vec<Vec<Option<String>>> = rows.iter().map(texts).collect();
        if rows.iter().flatten().all(Option::is_none) {
            return None;
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or_default();
        let line = |row: &Vec<Option<String>>| {
            let cells = (0..width).map(|at| row.get(at).cloned().flatten().unwrap_or_default());
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.insert(1, format!("|{}", " --- |".repeat(width)));
        let head = lines.get(..2).unwrap_or_default().join("\n");
        Some(Block {
            text: lines.join("\n"),
            around: Around::Before(format!("{head}\n")),
            leads: false,
        })
    }

    /// The text of a block, its breaks in the way that its place allows.
    fn inline(&self, block: &PublishedBlock, at_breaks: Break) -> Option<String> {
        let pieces = shown(block, self.index, &self.publication.edition);
        let mut text = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                text.push_str(if piece.new_line { at_breaks.as_str() } else { " " });
                // The end of a line is a place to cut already.
                if !text.ends_with('\n') {
                    text.push(SENTENCE);
                }
            }
            text.push_str(&self.piece(piece, at_breaks));
        }
        (!text.is_empty()).then_some(text)
    }

    fn piece(&self, piece: &Shown, at_breaks: Break) -> String {
        let direction = self.publication.direction(self.index);
        let lines: Vec<String> = piece
            .lines
            .iter()
            .map(|line| escape(&steady(line, direction)))
            .collect();
        // A backslash alone on a line, or at the end of a block, would be a backslash.
        let blank = lines.iter().any(String::is_empty);
        let text = lines.join(if blank {
            Break::Tag.as_str()
        } else {
            at_breaks.as_str()
        });
        match piece.mark {
            None => text,
            Some(mark) => {
                // In brackets too, because some renderers drop the tag and keep the words.
                let mark = format!("<mark>\\[{}\\]</mark>", escape(&self.words.mark(mark)));
                [mark, text]
                    .iter()
                    .filter(|part| !part.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(" ")
            }
        }
    }
}

/// How a line is broken within a block.
#[derive(Clone, Copy)]
enum Break {
    /// A backslash before the end of the line.
    Backslash,
    /// A tag, where the block must stay on one line: headings and cells.
    Tag,
}

impl Break {
    fn as_str(self) -> &'static str {
        match self {
            Self::Backslash => "\\\n",
            Self::Tag => "<br>",
        }
    }
}

/// A line of text in which nothing is a sign of Markdown or HTML.
///
/// Signs that mean something anywhere are escaped everywhere; those that mean something only where a line begins, only
/// there, so that the text stays readable as it is. White space at the ends of a line, which Markdown drops, is
/// written as a character reference.
fn escape(line: &str) -> String {
    let body = line.trim_matches(is_blank);
    if body.is_empty() {
        return line.chars().map(reference).collect();
    }
    let start = line.len() - line.trim_start_matches(is_blank).len();
    let (before, rest) = line.split_at(start);
    let (_, after) = rest.split_at(body.len());
    let mut out: String = before.chars().map(reference).collect();
    let sign = line_sign(body);
    for (at, c) in body.char_indices() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' | '$' => {
                out.push('\\');
                out.push(c);
            }
            _ => {
                if sign == Some(at) {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out.extend(after.chars().map(reference));
    out
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

fn reference(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// Where in a line the sign stands that would make it a heading, a list item, a rule or a definition.
fn line_sign(body: &str) -> Option<usize> {
    let at = body.bytes().take_while(u8::is_ascii_digit).count();
    let mut after = body.get(at..)?.chars();
    let sign = after.next()?;
    let next = after.next();
    let alone = next.is_none_or(char::is_whitespace);
    let acts = match sign {
        '.' | ')' => at > 0 && alone,
        ':' => at == 0 && alone,
        '-' | '+' => at == 0 && (alone || next == Some(sign)),
        '#' | '=' => at == 0,
        _ => false,
    };
    acts.then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_where_they_are_signs() {
        for (given, want) in [
            ("# no heading, #1", "\\# no heading, #1"),
            ("1. no item", "1\\. no item"),
            ("2021) no item", "2021\\) no item"),
            ("35% of 5.2", "35% of 5.2"),
            ("5.2 - 1) x", "5.2 - 1) x"),
            ("12.", "12\\."),
            ("-0.2", "-0.2"),
            ("---", "\\---"),
            ("+", "\\+"),
            ("- no item - dash", "\\- no item - dash"),
            ("===", "\\==="),
            (
                "a_b *c* `d` [e](f) ~g~",
                "a\\_b \\*c\\* \\`d\\` \\[e\\](f) \\~g\\~",
            ),
            ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
            ("  x\t", "&#32;&#32;x&#9;"),
            (" ", "&#32;"),
            ("", ""),
        ] {
            assert_eq!(escape(given), want, "{given:?}");
        }
    }
}
