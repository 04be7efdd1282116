//! The walk over a part's text: which elements are text, which contain text, and which are passed over.
//!
//! An element that is not named here is passed over with all that is in it. The walk recurses as deep as the elements
//! nest, which [`Xml`] limits.

use std::path::Path;

use crate::model::DocumentBlock;

use super::super::lines::lines_of;
use super::super::{DocumentFault, limits};
use super::notes::Notes;
use super::numbering::Numbering;
use super::package::Role;
use super::paragraph::{Paragraph, Properties, read_run_properties};
use super::styles::Styles;
use super::symbols;
use super::table::Table;
use super::tally::Tally;
use super::xml::{Element, Node, Space, Xml};

/// What the children of the open element are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Context {
    /// Paragraphs and tables.
    Blocks,
    /// Rows of a table.
    Rows,
    /// Cells of a row.
    Cells,
    /// Runs of a paragraph.
    Inline,
    /// Pieces of a run.
    Run,
    /// A drawing that may hold a text box anywhere.
    Drawing,
}

/// Elements that only wrap what stands in their place anyway.
const WRAPPERS: &[&str] = &["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"];

/// Elements that wrap runs.
const INLINE_WRAPPERS: &[&str] = &["hyperlink", "fldSimple", "dir", "bdo"];

/// Reads blocks out of a part.
pub struct Walker<'d> {
    path: &'d Path,
    styles: &'d Styles,
    numbering: &'d Numbering,
    notes: &'d mut Notes,
    pub(super) blocks: Vec<DocumentBlock>,
    /// The paragraph being read.
    paragraph: Paragraph,
    /// A paragraph whose end was deleted; the next one continues it.
    carried: Option<Paragraph>,
    /// The open fields: whether what comes is what the field is computed from rather than its result.
    fields: Vec<bool>,
    is_hidden: bool,
    pub(super) tables: Vec<Table>,
    paragraphs: usize,
    pub(super) tally: Tally,
}

impl<'d> Walker<'d> {
    /// A walker over one part.
    pub fn new(path: &'d Path, styles: &'d Styles, numbering: &'d Numbering, notes: &'d mut Notes) -> Self {
        Self {
            path,
            styles,
            numbering,
            notes,
            blocks: Vec::new(),
            paragraph: Paragraph::default(),
            carried: None,
            fields: Vec::new(),
            is_hidden: false,
            tables: Vec::new(),
            paragraphs: 0,
            tally: Tally::default(),
        }
    }

    /// Reads the main part.
    pub fn document(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        loop {
            match xml.next()? {
                Node::Open(element) if element.is("document") => {}
                Node::Open(element) if element.is("body") => self.children(xml, Context::Blocks)?,
                Node::Open(element) if element.is("background") => xml.skip()?,
                Node::Open(_) => {
                    return Err(DocumentFault::NotWord {
                        path: self.path.to_owned(),
                    });
                }
                Node::End => return Ok(()),
                Node::Close | Node::Text(_) => {}
            }
        }
    }

    /// The blocks that were read and what was left out.
    pub fn finish(mut self) -> Result<(Vec<DocumentBlock>, Tally), DocumentFault> {
        self.flush_carried()?;
        Ok((self.blocks, self.tally))
    }

    /// Reads the children of the open element, which ends.
    pub fn children(&mut self, xml: &mut Xml<'_>, context: Context) -> Result<(), DocumentFault> {
        while let Some(element) = xml.child()? {
            self.element(xml, context, &element)?;
        }
        Ok(())
    }

    fn element(
        &mut self,
        xml: &mut Xml<'_>,
        context: Context,
        element: &Element,
    ) -> Result<(), DocumentFault> {
        match element.space {
            Space::Compatibility if element.local == "AlternateContent" => self.alternative(xml, context),
            Space::Math if element.local.starts_with("oMath") => self.formula(xml, context),
            Space::Word => self.word_element(xml, context, element),
            _ if context == Context::Drawing => self.children(xml, context),
            _ => xml.skip(),
        }
    }

    fn word_element(
        &mut self,
        xml: &mut Xml<'_>,
        context: Context,
        element: &Element,
    ) -> Result<(), DocumentFault> {
        let local = element.local.as_str();
        if context == Context::Drawing {
            return if local == "txbxContent" {
                self.text_box(xml)
            } else {
                self.children(xml, context)
            };
        }
        if matches!(local, "del" | "moveFrom") {
            self.tally.deleted += 1;
            return xml.skip();
        }
        if WRAPPERS.contains(&local) {
            self.tally.inserted += usize::from(matches!(local, "ins" | "moveTo"));
            return self.children(xml, context);
        }
        match context {
            Context::Blocks => match local {
                "p" => self.paragraph(xml),
                "tbl" => self.table(xml),
                "altChunk" => {
                    self.tally.embedded += 1;
                    xml.skip()
                }
                _ => xml.skip(),
            },
            Context::Rows if local == "tr" => self.row(xml),
            Context::Cells if local == "tc" => self.cell(xml),
            Context::Inline if local == "r" => self.run(xml),
            Context::Inline if INLINE_WRAPPERS.contains(&local) => self.children(xml, context),
            Context::Inline if local == "pPr" => {
                self.paragraph.properties = Properties::read(xml)?;
                Ok(())
            }
            Context::Run => self.run_piece(xml, element),
            _ => xml.skip(),
        }
    }

    /// The same thing written for newer and for older programs: the first is read, and only that.
    fn alternative(&mut self, xml: &mut Xml<'_>, context: Context) -> Result<(), DocumentFault> {
        let mut is_done = false;
        while let Some(element) = xml.child()? {
            let is_one = element.space == Space::Compatibility
                && matches!(element.local.as_str(), "Choice" | "Fallback");
            if is_one && !is_done {
                is_done = true;
                self.children(xml, context)?;
            } else {
                xml.skip()?;
            }
        }
        Ok(())
    }

    /// A formula's letters, in their order.
    fn formula(&mut self, xml: &mut Xml<'_>, context: Context) -> Result<(), DocumentFault> {
        let mut depth = 1_usize;
        while depth > 0 {
            match xml.next()? {
                Node::Open(element) if element.space == Space::Math && element.local == "t" => {
                    let text = xml.text()?;
                    if matches!(context, Context::Inline | Context::Run) {
                        self.push(&text);
                    }
                }
                Node::Open(_) => depth += 1,
                Node::Close => depth -= 1,
                Node::Text(_) => {}
                Node::End => break,
            }
        }
        Ok(())
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        self.paragraphs += 1;
        let outer = std::mem::take(&mut self.paragraph);
        self.paragraph.at = self.paragraphs;
        self.children(xml, Context::Inline)?;
        let mut paragraph = std::mem::replace(&mut self.paragraph, outer);
        // A field's formula does not go on past a paragraph; a damaged one must not swallow the rest of the text.
        self.fields.iter_mut().for_each(|is_formula| *is_formula = false);
        if let Some(before) = self.carried.take() {
            paragraph = before.continued_by(paragraph);
        }
        if paragraph.properties.end_is_deleted {
            self.tally.deleted += 1;
            self.carried = Some(paragraph);
            return Ok(());
        }
        self.keep(paragraph)
    }

    /// Keeps a paragraph that was read, if there is anything to read in it.
    fn keep(&mut self, paragraph: Paragraph) -> Result<(), DocumentFault> {
        let lines = lines_of(&paragraph.text);
        if !lines.is_empty() {
            let block = paragraph.properties.block(self.styles, self.numbering);
            self.blocks.push(DocumentBlock {
                block,
                lines,
                at: paragraph.at,
            });
        }
        self.blocks.extend(paragraph.floating);
        if self.blocks.len() > limits::BLOCKS {
            return Err(DocumentFault::TooManyBlocks {
                path: self.path.to_owned(),
                limit: limits::BLOCKS,
            });
        }
        Ok(())
    }

    fn flush_carried(&mut self) -> Result<(), DocumentFault> {
        match self.carried.take() {
            Some(paragraph) if !paragraph.is_empty() => self.keep(paragraph),
            _ => Ok(()),
        }
    }

    /// Reads the children of the open element as blocks of their own, apart from what surrounds them.
    pub fn apart(&mut self, xml: &mut Xml<'_>) -> Result<Vec<DocumentBlock>, DocumentFault> {
        let blocks = std::mem::take(&mut self.blocks);
        let carried = self.carried.take();
        let fields = std::mem::take(&mut self.fields);
        let is_hidden = std::mem::take(&mut self.is_hidden);
        self.children(xml, Context::Blocks)?;
        self.flush_carried()?;
        self.carried = carried;
        self.fields = fields;
        self.is_hidden = is_hidden;
        Ok(std::mem::replace(&mut self.blocks, blocks))
    }

    fn text_box(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        let is_hidden = self.is_hidden;
        let blocks = self.apart(xml)?;
        if is_hidden {
            self.tally.hidden += blocks.len();
        } else {
            self.paragraph.floating.extend(blocks);
        }
        Ok(())
    }

    fn run(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        let outer = self.is_hidden;
        self.is_hidden = outer || self.styles.is_hidden(self.paragraph.properties.style.as_deref());
        while let Some(element) = xml.child()? {
            if element.is("rPr") {
                let properties = read_run_properties(xml)?;
                let by_style = || self.styles.is_hidden(properties.style.as_deref());
                self.is_hidden = outer
                    || properties
                        .is_hidden
                        .unwrap_or_else(|| self.is_hidden || by_style());
            } else {
                self.element(xml, Context::Run, &element)?;
            }
        }
        self.is_hidden = outer;
        Ok(())
    }

    fn run_piece(&mut self, xml: &mut Xml<'_>, element: &Element) -> Result<(), DocumentFault> {
        match element.local.as_str() {
            "t" => {
                let is_kept = element.attr("space") == Some("preserve");
                let text = xml.text()?.replace(['\n', '\r', '\t'], " ");
                self.push(if is_kept { &text } else { text.trim_matches(' ') });
                return Ok(());
            }
            "tab" | "ptab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("\u{2011}"),
            "sym" => self.symbol(element),
            "footnoteReference" => self.reference(Role::Footnotes, element),
            "endnoteReference" => self.reference(Role::Endnotes, element),
            "commentReference" => self.tally.comments += 1,
            "fldChar" => self.field(element),
            "ruby" => return self.children(xml, Context::Run),
            "rubyBase" => return self.children(xml, Context::Inline),
            "drawing" | "pict" | "object" => return self.drawing(xml),
            _ => {}
        }
        xml.skip()
    }

    fn push(&mut self, text: &str) {
        if self.fields.contains(&true) {
            return;
        }
        if self.is_hidden {
            self.tally.hidden += usize::from(!text.trim().is_empty());
            return;
        }
        self.paragraph.text.push_str(text);
    }

    fn symbol(&mut self, element: &Element) {
        let font = element.attr("font").unwrap_or_default();
        match symbols::character(font, element.attr("char").unwrap_or_default()) {
            Some(c) => self.push(c.encode_utf8(&mut [0; 4])),
            None => self.tally.symbols += 1,
        }
    }

    fn reference(&mut self, role: Role, element: &Element) {
        if self.is_hidden || self.fields.contains(&true) {
            return;
        }
        if let Some(id) = element.attr("id") {
            let number = self.notes.number(role, id);
            self.push(&format!("[{number}]"));
        }
    }

    fn field(&mut self, element: &Element) {
        match element.attr("fldCharType") {
            Some("begin") => self.fields.push(true),
            Some("separate") => {
                if let Some(is_formula) = self.fields.last_mut() {
                    *is_formula = false;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn drawing(&mut self, xml: &mut Xml<'_>) -> Result<(), DocumentFault> {
        let before = (self.paragraph.floating.len(), self.tally.hidden);
        self.children(xml, Context::Drawing)?;
        if before == (self.paragraph.floating.len(), self.tally.hidden) {
            self.tally.pictures += 1;
        }
        Ok(())
    }
}
