//! The words of a page of HTML, as a browser without programs and style sheets would show them.
//!
//! What is hidden by an attribute of its own is passed over. Everything else that decides what is seen (style sheets,
//! scripts, frames, drawings, struck words) is listed as a carrier: it is not understood here.

mod sink;

use std::path::Path;

use super::{CarrierKind, EvidenceFault, Shown};
use crate::message::Outcome;
use crate::proof::{Evidence, Line};
use sink::{Node, Tree};

/// The words of a page.
pub(super) fn shown(name: &Path, html: &str) -> Outcome<Shown> {
    let tree = sink::parse(html).map_err(|fault| match fault {
        sink::Limit::Depth => EvidenceFault::TooDeep {
            path: name.to_owned(),
        },
        sink::Limit::Nodes => EvidenceFault::TooMuch {
            path: name.to_owned(),
        },
    })?;
    let mut page = Page::default();
    page.walk(&tree);
    page.shown.evidence = page.lines.finish();
    Ok(page.shown)
}

/// Elements with nothing in them that is shown as words.
const SILENT: &[&str] = &[
    "head", "title", "template", "datalist", "colgroup", "source", "track", "map",
];

/// Elements that show what is not words here.
const EMBEDDED: &[&str] = &[
    "iframe", "object", "embed", "canvas", "video", "audio", "frame", "frameset", "portal",
];

/// Elements that stand in the line.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "kbd",
    "label", "mark", "q", "rp", "rt", "ruby", "samp", "small", "span", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr", "del", "ins", "s", "strike", "svg", "script", "style", "link", "meta",
];

#[derive(Default)]
struct Page {
    shown: Shown,
    lines: Lines,
}

enum Step {
    Enter(usize),
    Leave,
}

impl Page {
    fn walk(&mut self, tree: &Tree) {
        let mut steps = vec![Step::Enter(0)];
        while let Some(step) = steps.pop() {
            let Step::Enter(id) = step else {
                self.lines.end_block();
                continue;
            };
            match tree.node(id) {
                Some(Node::Text(text)) => self.lines.push(text),
                Some(Node::Element { name, attributes }) if self.element(tree, id, name, attributes) => {
                    if !INLINE.contains(&name.as_str()) {
                        self.lines.end_block();
                        steps.push(Step::Leave);
                    }
                    steps.extend(tree.children(id).iter().rev().map(|child| Step::Enter(*child)));
                }
                Some(Node::Root) => {
                    steps.extend(tree.children(id).iter().rev().map(|child| Step::Enter(*child)));
                }
                Some(Node::Element { .. }) | None => {}
            }
        }
    }

    /// Notes what an element can do, and says whether its words are shown.
    fn element(&mut self, tree: &Tree, id: usize, name: &str, attributes: &[(String, String)]) -> bool {
        let attribute = |sought: &str| {
            let found = attributes.iter().find(|(name, _)| name == sought);
            found.map(|(_, value)| value.as_str())
        };
        if name == "head" {
            // What stands in the head is not shown, but style sheets do their work from there.
            for &child in tree.children(id) {
                if let Some(Node::Element { name, attributes }) = tree.node(child) {
                    self.element(tree, child, name, attributes);
                }
            }
        }
        match name {
            "br" => self.lines.end_line(),
            "hr" => self.lines.end_block(),
            "style" => self.shown.carry(CarrierKind::Style, tree.text_of(id)),
            "link" if attribute("rel").is_some_and(|rel| rel.to_lowercase().contains("stylesheet")) => {
                self.shown
                    .carry(CarrierKind::Style, attribute("href").unwrap_or_default());
            }
            "script" if !attribute("type").is_some_and(|kind| kind.to_lowercase().ends_with("json")) => {
                let source = attribute("src").unwrap_or_default();
                self.shown
                    .carry(CarrierKind::Script, format!("{source} {}", tree.text_of(id)));
            }
            "svg" => self.shown.carry(CarrierKind::Embedded, tree.source_of(id)),
            "bdo" => self.shown.carry(CarrierKind::Style, "bdo"),
            "del" | "s" | "strike" => self.shown.carry(CarrierKind::Struck, tree.text_of(id)),
            _ if EMBEDDED.contains(&name) => self.shown.carry(CarrierKind::Embedded, name),
            _ => {}
        }
        if let Some((handler, code)) = attributes.iter().find(|(name, _)| name.starts_with("on")) {
            self.shown.carry(CarrierKind::Script, format!("{handler}={code}"));
        }
        let style = attribute("style").unwrap_or_default().to_lowercase();
        let bare: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        let is_hidden = attribute("hidden").is_some()
            || bare
                .split(';')
                .any(|rule| matches!(rule, "display:none" | "display:none!important"));
        if !is_hidden && !bare.split(';').all(is_harmless) {
            self.shown.carry(CarrierKind::Style, bare);
        }
        !is_hidden
            && !SILENT.contains(&name)
            && !EMBEDDED.contains(&name)
            && !matches!(name, "script" | "style" | "svg" | "link" | "meta")
    }
}

/// Whether a rule on one element cannot hide, add or reorder words.
fn is_harmless(rule: &str) -> bool {
    const HARMLESS: &[&str] = &[
        "grid-row",
        "text-align",
        "font-weight",
        "font-style",
        "font-family",
        "line-height",
    ];
    let name = rule.split(':').next().unwrap_or_default();
    rule.is_empty() || name.starts_with("--") || HARMLESS.contains(&name)
}

/// Lines under construction.
#[derive(Default)]
struct Lines {
    done: Vec<Line>,
    line: String,
    block: usize,
}

impl Lines {
    fn push(&mut self, text: &str) {
        self.line.push_str(&text.replace(['\n', '\r', '\t'], " "));
    }

    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.line);
        if !text.trim().is_empty() {
            let (text, block) = (text.trim().to_owned(), self.block);
            self.done.push(Line { text, block });
        }
    }

    fn end_block(&mut self) {
        self.end_line();
        if self.done.last().is_some_and(|line| line.block == self.block) {
            self.block += 1;
        }
    }

    fn finish(&mut self) -> Evidence {
        self.end_line();
        Evidence {
            lines: std::mem::take(&mut self.done),
        }
    }
}
