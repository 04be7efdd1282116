//! Which text a font's codes stand for.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

use super::ROOM;

/// Most codes of a font.
const CODES: usize = 1 << 17;

/// A font, as far as its words are concerned.
#[derive(Debug, Default)]
pub struct Font {
    /// How many bytes a code has.
    width: usize,
    texts: HashMap<u32, String>,
    /// How far each code moves the pen, in thousandths of the size.
    widths: HashMap<u32, f32>,
    usual: f32,
    is_simple: bool,
}

impl Font {
    /// Reads a font's table of texts.
    pub fn of(document: &Document, font: &Dictionary) -> Self {
        let is_composite = font
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"Type0");
        let table = font
            .get_deref(b"ToUnicode", document)
            .and_then(Object::as_stream)
            .and_then(|stream| stream.get_plain_content_with_limit(ROOM));
        Self {
            width: if is_composite { 2 } else { 1 },
            texts: table.map(|table| texts(&table)).unwrap_or_default(),
            widths: if is_composite {
                composite_widths(document, font)
            } else {
                simple_widths(document, font)
            },
            usual: usual(document, font).unwrap_or(if is_composite { 1000.0 } else { 500.0 }),
            is_simple: !is_composite,
        }
    }

    /// Whether one of its codes is a blank.
    pub fn has_blank(&self) -> bool {
        self.is_simple || self.texts.values().any(|text| text.trim().is_empty())
    }

    /// How far some codes move the pen, in sizes.
    pub fn width_of(&self, codes: &[u8]) -> f32 {
        let of = |code| self.widths.get(&number(code)).copied().unwrap_or(self.usual);
        codes.chunks(self.width.max(1)).map(of).sum::<f32>() / 1000.0
    }

    /// The texts of the codes, one by one; a code without a text is a question.
    pub fn texts<'a>(&'a self, codes: &'a [u8]) -> impl Iterator<Item = String> + 'a {
        codes.chunks(self.width.max(1)).map(|code| {
            let number = code
                .iter()
                .fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
            match self.texts.get(&number) {
                Some(text) => text.clone(),
                None if self.is_simple && (32..127).contains(&number) => {
                    char::from_u32(number).map(String::from).unwrap_or_default()
                }
                None => "\u{FFFD}".to_owned(),
            }
        })
    }
}

/// The width of the codes that a composite font's table leaves out.
fn usual(document: &Document, font: &Dictionary) -> Option<f32> {
    let fonts = font
        .get_deref(b"DescendantFonts", document)
        .ok()?
        .as_array()
        .ok()?;
    let descendant = document.dereference(fonts.first()?).ok()?.1.as_dict().ok()?;
    descendant.get(b"DW").ok()?.as_float().ok()
}

fn simple_widths(document: &Document, font: &Dictionary) -> HashMap<u32, f32> {
    let first = font.get(b"FirstChar").and_then(Object::as_i64).unwrap_or(0);
    let first = u32::try_from(first).unwrap_or(0);
    let widths = font.get_deref(b"Widths", document).and_then(Object::as_array);
    let widths = widths.into_iter().flatten().take(256).zip(first..);
    widths
        .filter_map(|(width, code)| Some((code, width.as_float().ok()?)))
        .collect()
}

/// The widths of a composite font: `code [width …]`, or `first last width`.
fn composite_widths(document: &Document, font: &Dictionary) -> HashMap<u32, f32> {
    let descendant = font
        .get_deref(b"DescendantFonts", document)
        .and_then(Object::as_array)
        .ok()
        .and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
    let table = descendant.and_then(|font| font.get_deref(b"W", document).ok()?.as_array().ok());
    let mut found = HashMap::new();
    let mut row: Vec<f32> = Vec::new();
    for entry in table.into_iter().flatten().take(CODES) {
        match (entry, row.as_slice()) {
            (Object::Array(widths), [first]) => {
                let widths = widths.iter().take(CODES).zip(*first as u32..);
                found.extend(widths.filter_map(|(width, code)| Some((code, width.as_float().ok()?))));
                row.clear();
            }
            (entry, _) => row.extend(entry.as_float().ok()),
        }
        if let [first, last, width] = row.as_slice() {
            let (first, last) = (*first as u32, (*last as u32).min(*first as u32 + 0xFFFF));
            found.extend((first..=last).map(|code| (code, *width)));
            row.clear();
        }
    }
    found
}

/// The pairs of code and text in a table: `bfchar` and `bfrange`.
fn texts(table: &[u8]) -> HashMap<u32, String> {
    let source = String::from_utf8_lossy(table);
    let mut found = HashMap::new();
    let mut section = "";
    let mut row: Vec<Vec<u8>> = Vec::new();
    let mut list: Option<Vec<Vec<u8>>> = None;
    for token in tokens(&source) {
        match token {
            "beginbfchar" | "beginbfrange" => {
                section = token;
                row.clear();
            }
            "endbfchar" | "endbfrange" => section = "",
            "[" => list = Some(Vec::new()),
            "]" => {
                for (offset, text) in list.take().unwrap_or_default().into_iter().enumerate() {
                    let first = row.first().map_or(0, |code| number(code));
                    put(
                        &mut found,
                        first.saturating_add(u32::try_from(offset).unwrap_or(0)),
                        &text,
                        0,
                    );
                }
                row.clear();
            }
            _ => {
                let Some(bytes) = hex(token) else { continue };
                match &mut list {
                    Some(list) => list.push(bytes),
                    None => row.push(bytes),
                }
            }
        }
        match (section, row.as_slice()) {
            ("beginbfchar", [code, text]) => {
                put(&mut found, number(code), text, 0);
                row.clear();
            }
            ("beginbfrange", [first, last, text]) => {
                let (first, last) = (number(first), number(last));
                for code in first..=last.min(first.saturating_add(0xFFFF)) {
                    put(&mut found, code, text, code - first);
                }
                row.clear();
            }
            _ => {}
        }
    }
    found
}

/// Brackets, words and numbers in angle brackets.
fn tokens(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = source;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let length = match rest.chars().next()? {
            '[' | ']' => 1,
            '<' => rest.find('>').map_or(rest.len(), |end| end + 1),
            first => {
                let after = first.len_utf8();
                let end = rest
                    .get(after..)?
                    .find(|c: char| c.is_whitespace() || "<[]".contains(c));
                end.map_or(rest.len(), |end| end + after)
            }
        };
        let (token, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(token)
    })
}

fn hex(token: &str) -> Option<Vec<u8>> {
    let digits: Vec<u32> = token
        .strip_prefix('<')?
        .strip_suffix('>')?
        .chars()
        .filter_map(|c| c.to_digit(16))
        .collect();
    let bytes = digits.chunks(2).map(|pair| match pair {
        [high, low] => u8::try_from(high << 4 | low).unwrap_or(0),
        _ => 0,
    });
    Some(bytes.collect())
}

fn number(code: &[u8]) -> u32 {
    code.iter()
        .take(4)
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn put(found: &mut HashMap<u32, String>, code: u32, text: &[u8], add: u32) {
    if found.len() >= CODES {
        return;
    }
    let mut units: Vec<u16> = utf16(text);
    if let Some(last) = units.last_mut() {
        *last = last.wrapping_add(u16::try_from(add).unwrap_or(0));
    }
    found.insert(code, String::from_utf16_lossy(&units));
}

/// The units of UTF-16 in some bytes.
pub fn utf16(bytes: &[u8]) -> Vec<u16> {
    let pairs = bytes.chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => u16::from_be_bytes([*high, *low]),
            [one] => u16::from(*one),
            _ => 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_texts_is_read_in_all_its_forms() {
        let table = b"2 beginbfchar <0001> <0629> <0002> <00640065> endbfchar 2 beginbfrange <0003> <0005> <0041> <0006><0007>[<0061><00620063>] endbfrange";
        let found = texts(table);
        let of = |code: u32| found.get(&code).map(String::as_str);
        assert_eq!(
            [of(1), of(2), of(4), of(5), of(7)],
            [Some("ة"), Some("de"), Some("B"), Some("C"), Some("bc")]
        );
        assert!(texts(b"beginbfrange <00000000> <FFFFFFFF> <0041>").len() <= CODES);
        let _ = texts("beginbfchar < é [ ] <1".as_bytes());
    }
}
