//! Markdown, as the page that it becomes: front matter and marks are not words, raw HTML is obeyed as browsers do.

use std::path::Path;

use pulldown_cmark::{Options, Parser, html};

use super::{Entry, EvidenceFault, Shown, page};
use crate::formats::document::{decode, split_lines};
use crate::message::Outcome;

pub(super) const ENTRY: Entry = Entry {
    name: "md",
    extensions: &["md", "markdown", "mdown", "mkd"],
    knows: |_| false,
    read,
};

/// Most containers that one line opens; parsing more takes time for nothing.
const DEPTH: usize = 128;

fn read(name: &Path, bytes: &[u8]) -> Outcome<Shown> {
    if super::trimmed(bytes).is_empty() {
        return Ok(Shown::default());
    }
    let text = decode(name, bytes, None)?.text;
    for line in split_lines(&text) {
        let opened = line.chars().take_while(|c| " \t>-+*".contains(*c));
        if opened.filter(|c| !c.is_whitespace()).count() > DEPTH && line.contains('>') {
            let path = name.to_owned();
            return Err(EvidenceFault::TooDeep { path }.into());
        }
    }
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut rendered = String::new();
    html::push_html(&mut rendered, Parser::new_ext(&text, options));
    page::shown(name, &rendered)
}
