//! Plain text: one language after the other, for an e-mail, a messenger or a terminal.
//!
//! A paragraph is one line, however long, unless a width is asked for; the reader's program folds it. Nothing in it
//! acts: control characters are shown by their code point ([`visible`](super::visible)). Directions and folding are
//! `fold`'s, parts for messengers `cut`'s.

use unicode_width::UnicodeWidthStr;

use super::arrange::{Item, List, Part, arrange, correction, shown, title_parts};
use super::compose::{Composer, Contents, Given, NOTICES};
use super::cut::{BETWEEN, Block, Section, closed, parts, whole};
use super::direction::CLOSE;
use super::fold::fold;
use super::inspect::inspect;
use super::labels::{DEMONSTRATION, DRAFT, DRAFT_NOTICE, Words};
use super::{PublicationFault, PublicationFormat, Setting, autonym, dates, letterhead, qr};
use crate::model::{BlockKind, Edition, Lang, Publication, PublishedBlock};

/// The template of a language's text.
pub(super) const TEMPLATE: (&str, &str) = ("document.txt", include_str!("document.txt"));

/// The most signs that stand before and after a language's name where its text begins.
const RULE: usize = 20;

/// What stands between two sentences on one line.
const NEXT: &str = " \u{ffff}";

/// What stands before the lines of a quotation.
const INDENT: &str = "    ";

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
        Ok(joined(&sheets(publication, setting)?).into_bytes())
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
    texts.join("\n\n")
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
                lang,
                index,
            };
            Ok(Sheet {
                lang,
                width: setting.width,
                blocks: closed(composer.section(lang, writer.contents(&arranged, setting))?),
            })
        })
        .collect()
}

/// What of a publication is read as its body: its notices and its text, without headline, letterhead and edition.
pub(super) fn body(publication: &Publication, words: Words<'_>, lang: &Lang, index: usize) -> String {
    let writer = Writer {
        publication,
        words,
        lang,
        index,
    };
    let text = arrange(publication)
        .iter()
        .filter(|part| !is_headline(part))
        .filter_map(|part| writer.part(part))
        .map(|block| whole(&block.text))
        .collect();
    let blocks: [Vec<String>; 2] = [writer.notices(), text];
    blocks.concat().join("\n\n")
}

/// Whether a part stands above the text: a headline.
pub(super) fn is_headline(part: &Part<'_>) -> bool {
    use BlockKind::{Kicker, Subtitle, Title};
    matches!(part, Part::Block(block) if matches!(block.block.kind, Kicker | Title | Subtitle))
}

/// A language's text, in blocks.
struct Sheet<'a> {
    lang: &'a Lang,
    width: Option<usize>,
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
        let all = label.into_iter().chain(blocks.iter().map(String::as_str));
        let mut text = all.map(|block| self.set(block)).collect::<Vec<_>>().join(BETWEEN);
        text.push('\n');
        text
    }

    fn set(&self, block: &str) -> String {
        fold(block, self.lang.direction(), self.width)
    }

    fn resumed(&self, rest: &str, _began_line: bool) -> String {
        rest.to_owned()
    }

    /// Not within an isolate, the halves of which would show.
    fn may_cut(&self, before: &str) -> bool {
        open_isolates(before).is_empty()
    }

    /// Within isolates: each half has its own.
    fn bridge(&self, before: &str) -> Option<(String, String)> {
        let open = open_isolates(before);
        let closing = open.iter().map(|_| CLOSE).collect();
        Some((closing, open.into_iter().collect()))
    }
}

/// The signs that opened the isolates in which these characters end.
fn open_isolates(before: &str) -> Vec<char> {
    let mut open = Vec::new();
    for c in before.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(c),
            CLOSE => drop(open.pop()),
            _ => {}
        }
    }
    open
}

struct Writer<'a> {
    publication: &'a Publication,
    words: Words<'a>,
    lang: &'a Lang,
    index: usize,
}

impl Writer<'_> {
    fn contents(&self, parts: &[Part<'_>], setting: &Setting<'_>) -> Contents {
        let (house, lang) = (setting.house, self.lang);
        let rule = Block {
            leads: true,
            ..Block::of(rule(autonym(lang), setting.width))
        };
        let (title, body) = parts.split_at(title_parts(parts));
        let given =
            |parts: &[Part<'_>]| -> Vec<Given> { parts.iter().filter_map(|part| self.given(part)).collect() };
        let said =
            |kind, text: Option<String>| text.map(|text| Given::text(kind, text)).into_iter().collect();
        let notices = self.notices().into_iter();
        let correction = correction(self.publication, self.index);
        let contact = letterhead::contact(house, lang);
        let contact = Some(contact.join("\n")).filter(|contact| !contact.is_empty());
        let edition = self.words.edition(self.publication);
        vec![
            ("rule", vec![Given::of("rule", rule)]),
            ("office", said("office", letterhead::name(house, lang))),
            (NOTICES, notices.map(|text| Given::text("notice", text)).collect()),
            ("title", given(title)),
            (
                "correction",
                said("correction", correction.map(|line| format!("[{line}]"))),
            ),
            ("body", given(body)),
            ("contact", said("contact", contact)),
            ("edition", said("edition", Some(edition))),
            ("address", said("address", qr::published(self.publication, house))),
        ]
    }

    fn given(&self, part: &Part<'_>) -> Option<Given> {
        let (kind, level) = part.kind();
        let block = self.part(part)?;
        Some(Given { kind, level, block })
    }

    /// What must be said before the text: that it is a draft, that nobody made this statement.
    fn notices(&self) -> Vec<String> {
        let say = |id| self.words.say(id);
        let draft = || format!("[{}] {}", say(DRAFT), say(DRAFT_NOTICE));
        let is_draft = self.publication.edition == Edition::Draft;
        let demonstration = || format!("[{}]", say(DEMONSTRATION));
        let embargo = self.publication.embargo.filter(|_| is_draft);
        let notices = [
            is_draft.then(draft),
            embargo.map(|embargo| format!("[{}]", self.words.embargo(&embargo))),
            self.publication.demonstration.then(demonstration),
        ];
        notices.into_iter().flatten().collect()
    }

    fn part(&self, part: &Part<'_>) -> Option<Block> {
        use BlockKind::{Heading, Kicker, Quotation, Title};
        let text = match part {
            Part::Block(block) => {
                let text = self.text(block)?;
                let text = if block.block.kind == Quotation {
                    indent(&text, INDENT)
                } else {
                    text
                };
                return Some(Block {
                    leads: matches!(block.block.kind, Heading | Kicker | Title),
                    ..Block::of(text)
                });
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
        };
        text.map(Block::of)
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
                // The break of a line is a place to cut already.
                text.push_str(if piece.new_line { "\n" } else { NEXT });
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

/// A language's name between signs, on one line of that width.
fn rule(name: &str, width: Option<usize>) -> String {
    let room = width.unwrap_or(usize::MAX).saturating_sub(name.width() + 2) / 2;
    let signs = "-".repeat(room.clamp(2, RULE));
    format!("{signs} {name} {signs}")
}
