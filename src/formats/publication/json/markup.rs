//! A body as HTML for a page that somebody else makes: elements and classes, and nothing that acts.
//!
//! It has no headline, no style and no address; every character of the statement is escaped.

use crate::formats::publication::arrange::{Item, List, Part, Shown, shown};
use crate::formats::publication::labels::{DEMONSTRATION, DRAFT, Words};
use crate::model::{BlockKind, Edition, Lang, Publication, PublishedBlock};

/// These parts of a publication in one language.
pub(super) fn markup(
    publication: &Publication,
    words: Words<'_>,
    lang: &Lang,
    index: usize,
    parts: &[Part<'_>],
) -> String {
    let hand = Hand {
        publication,
        words,
        index,
    };
    let mut blocks = hand.notices();
    blocks.extend(parts.iter().filter_map(|part| hand.part(part)));
    let direction = lang.direction().as_str();
    format!(
        "<div lang=\"{lang}\" dir=\"{direction}\">\n{}\n</div>",
        blocks.join("\n")
    )
}

struct Hand<'a> {
    publication: &'a Publication,
    words: Words<'a>,
    index: usize,
}

impl Hand<'_> {
    fn notices(&self) -> Vec<String> {
        let say = |id| escape(&self.words.say(id));
        let draft = || {
            format!(
                "<p class=\"draft\"><strong>[{}]</strong> {}</p>",
                say(DRAFT),
                escape(&self.words.draft_notice(self.publication))
            )
        };
        let is_draft = self.publication.edition == Edition::Draft;
        let demonstration = || format!("<p class=\"demonstration\">[{}]</p>", say(DEMONSTRATION));
        let notices = [
            is_draft.then(draft),
            self.publication.demonstration.then(demonstration),
        ];
        notices.into_iter().flatten().collect()
    }

    fn part(&self, part: &Part<'_>) -> Option<String> {
        match part {
            Part::Block(block) => self.block(block),
            Part::List(list) => self.list(list),
            Part::Table(rows) => self.table(rows),
        }
    }

    fn block(&self, block: &PublishedBlock) -> Option<String> {
        let text = self.inline(block)?;
        let kind = block.block.kind;
        let class = kind.as_str();
        Some(match kind {
            BlockKind::Paragraph => format!("<p>{text}</p>"),
            BlockKind::Heading => {
                let level = (block.block.level.max(1) + 1).min(6);
                format!("<h{level}>{text}</h{level}>")
            }
            BlockKind::Quotation => format!("<blockquote><p>{text}</p></blockquote>"),
            _ => format!("<p class=\"{class}\">{text}</p>"),
        })
    }

    fn list(&self, list: &List<'_>) -> Option<String> {
        let item = |item: &Item<'_>| {
            let text = self.inline(item.block);
            let inner: String = item.lists.iter().filter_map(|list| self.list(list)).collect();
            (text.is_some() || !inner.is_empty())
                .then(|| format!("<li>{}{inner}</li>", text.unwrap_or_default()))
        };
        let items: String = list.items.iter().filter_map(item).collect();
        let tag = if list.numbered { "ol" } else { "ul" };
        (!items.is_empty()).then(|| format!("<{tag}>{items}</{tag}>"))
    }

    fn table(&self, rows: &[Vec<&PublishedBlock>]) -> Option<String> {
        let is_empty = rows.iter().flatten().all(|cell| self.inline(cell).is_none());
        let cell = |cell: &&PublishedBlock| format!("<td>{}</td>", self.inline(cell).unwrap_or_default());
        let row =
            |row: &Vec<&PublishedBlock>| format!("<tr>{}</tr>", row.iter().map(cell).collect::<String>());
        (!is_empty).then(|| format!("<table>{}</table>", rows.iter().map(row).collect::<String>()))
    }

    fn inline(&self, block: &PublishedBlock) -> Option<String> {
        let pieces = shown(block, self.index, &self.publication.edition);
        let mut text = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            if at > 0 {
                text.push_str(if piece.new_line { "<br>" } else { " " });
            }
            text.push_str(&self.piece(piece));
        }
        (!text.is_empty()).then_some(text)
    }

    fn piece(&self, piece: &Shown) -> String {
        let lines: Vec<String> = piece.lines.iter().map(|line| escape(line)).collect();
        let text = lines.join("<br>");
        match piece.mark {
            None => text,
            Some(mark) => {
                let mark = format!("<mark>[{}]</mark>", escape(&self.words.mark(mark)));
                if text.is_empty() {
                    mark
                } else {
                    format!("{mark} {text}")
                }
            }
        }
    }
}

fn escape(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut out, c| {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#x27;"),
                _ => out.push(c),
            }
            out
        })
}
