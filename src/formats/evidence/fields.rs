//! Fields of a Word file that programs compute: the number of a page is nobody's word.

use quick_xml::events::{BytesStart, Event};

use crate::text::written_key;

/// Fields that count pages.
pub const COUNTERS: &[&str] = &["PAGE", "NUMPAGES", "SECTIONPAGES"];

/// Where a reader of a part stands: within which fields.
#[derive(Debug, Default)]
pub(super) struct Fields {
    /// The instruction of each field that is open, the outermost first.
    open: Vec<String>,
    is_instruction: bool,
}

impl Fields {
    /// The reader goes on.
    pub fn pass(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "fldSimple" => self.open.push(value(element, "instr")),
                "instrText" => self.is_instruction = true,
                "fldChar" => self.pass_mark(element),
                _ => {}
            },
            Event::Empty(element) if element.local_name().as_ref() == "fldChar" => self.pass_mark(element),
            Event::End(element) => match element.local_name().as_ref() {
                "fldSimple" => drop(self.open.pop()),
                "instrText" => self.is_instruction = false,
                _ => {}
            },
            Event::Text(text) if self.is_instruction => {
                if let Some(open) = self.open.last_mut() {
                    open.push_str(&text.xml10_content());
                }
            }
            _ => {}
        }
    }

    /// Whether a text is the number of a page. Words in the place of one are words: they stand there until a program
    /// counts anew.
    pub fn counts_pages(&self, text: &str) -> bool {
        let is_number = |text: &str| text.trim().chars().all(|c| c.is_ascii_digit());
        let name = self.open.last().and_then(|open| open.split_whitespace().next());
        name.is_some_and(|name| COUNTERS.contains(&name.to_ascii_uppercase().as_str()))
            && is_number(&written_key(text))
    }

    fn pass_mark(&mut self, element: &BytesStart<'_>) {
        match value(element, "fldCharType").as_str() {
            "begin" => self.open.push(String::new()),
            "end" => drop(self.open.pop()),
            _ => {}
        }
    }
}

fn value(element: &BytesStart<'_>, sought: &str) -> String {
    let mut attributes = element.attributes().flatten();
    let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == sought);
    found
        .map(|attribute| attribute.value.to_string())
        .unwrap_or_default()
}
