//! Reading TMX.

use std::path::Path;

use super::TmxFault;
use crate::formats::exchange::{Element, Events, ExchangeFault, Node, decode};
use crate::message::{AnyFault, Outcome};
use crate::model::{Direction, Lang};
use crate::text::first_error;

/// The most units that are read from one file.
const UNITS_MAX: usize = 2_000_000;

/// The document type that TMX files name; nothing is read from it.
const DOCTYPE: &str = "tmx";

/// One unit of a memory: a text in several languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TmxUnit {
    /// The line at which it begins.
    pub line: usize,
    /// The texts, in the order of the file.
    pub texts: Vec<(Lang, String)>,
    /// What the unit says of itself: the type and the text of each `prop`.
    pub props: Vec<(String, String)>,
}

impl TmxUnit {
    /// The text in a language: exactly that one, or another region's.
    #[must_use]
    pub fn text(&self, lang: &Lang) -> Option<&str> {
        let exact = self.texts.iter().find(|(own, _)| own == lang);
        let near = || self.texts.iter().find(|(own, _)| own.primary() == lang.primary());
        exact.or_else(near).map(|(_, text)| text.as_str())
    }

    /// What the unit says under that type.
    #[must_use]
    pub fn prop(&self, kind: &str) -> Option<&str> {
        let found = self.props.iter().find(|(own, _)| own == kind);
        found.map(|(_, value)| value.as_str())
    }
}

/// The units of a file.
///
/// # Errors
/// It cannot be read as a whole; the fault names the line.
pub fn read(path: &Path, bytes: &[u8]) -> Outcome<Vec<TmxUnit>> {
    let text = decode(path, bytes)?;
    let mut events = Events::new(path, &text).with_doctype(DOCTYPE);
    units(path, &mut events)
}

/// The same fault with the next step for a memory.
fn own(fault: ExchangeFault) -> AnyFault {
    match fault {
        ExchangeFault::Xml { path, line, .. }
        | ExchangeFault::Truncated { path, line }
        | ExchangeFault::Control { path, line, .. }
        | ExchangeFault::TooDeep { path, line, .. } => TmxFault::Broken { path, line }.into(),
        ExchangeFault::Doctype { path, line } => TmxFault::Doctype { path, line }.into(),
        ExchangeFault::Entity { path, line, name } => TmxFault::Entity { path, line, name }.into(),
        other => other.into(),
    }
}

fn units(path: &Path, events: &mut Events<'_>) -> Outcome<Vec<TmxUnit>> {
    let root = loop {
        match events.next().map_err(own)? {
            Node::Text(text) if text.trim().is_empty() => {}
            other => break other,
        }
    };
    match root {
        Node::Start(root) if root.name == "tmx" => {}
        Node::Start(other) => return Err(not_tmx(path, other.line, &other.name)),
        Node::Text(_) | Node::End | Node::Eof => return Err(not_tmx(path, 1, "")),
    }
    let mut units = Vec::new();
    loop {
        match events.next().map_err(own)? {
            Node::Start(element) if element.name == "tu" => {
                if units.len() >= UNITS_MAX {
                    let path = path.to_owned();
                    return Err(TmxFault::TooMany {
                        path,
                        limit: UNITS_MAX,
                    }
                    .into());
                }
                let number = units.len() + 1;
                units.push(unit(path, events, &element, number)?);
            }
            Node::Start(element) if element.name == "header" => events.skip().map_err(own)?,
            Node::Eof => return Ok(units),
            Node::Start(_) | Node::Text(_) | Node::End => {}
        }
    }
}

fn not_tmx(path: &Path, line: usize, found: &str) -> AnyFault {
    TmxFault::NotTmx {
        path: path.to_owned(),
        line,
        found: found.chars().take(40).collect(),
    }
    .into()
}

fn unit(path: &Path, events: &mut Events<'_>, start: &Element, number: usize) -> Outcome<TmxUnit> {
    let name = || match start.attribute("tuid") {
        Some(id) if !id.trim().is_empty() => id.chars().take(40).collect(),
        _ => number.to_string(),
    };
    let mut unit = TmxUnit {
        line: start.line,
        texts: Vec::new(),
        props: Vec::new(),
    };
    loop {
        match events.next().map_err(own)? {
            Node::Start(element) if element.name == "prop" => {
                let kind = element.attribute("type").unwrap_or_default().to_owned();
                unit.props.push((kind, events.text().map_err(own)?));
            }
            Node::Start(element) if element.name == "tuv" => {
                let tag = element
                    .attribute("xml:lang")
                    .or_else(|| element.attribute("lang"));
                let text = variant(events)?;
                let lang = language(path, element.line, tag.unwrap_or_default(), &text)?;
                harmless(path, element.line, name, &lang, &text)?;
                unit.texts.push((lang, text));
            }
            Node::Start(_) => events.skip().map_err(own)?,
            Node::End | Node::Eof => return Ok(unit),
            Node::Text(_) => {}
        }
    }
}

/// Refuses a text with characters that deceive, as every other way in does: what is proposed is soon a target.
fn harmless(path: &Path, line: usize, unit: impl Fn() -> String, lang: &Lang, text: &str) -> Outcome<()> {
    let Some(hazard) = first_error(text) else {
        return Ok(());
    };
    Err(TmxFault::Hazard {
        path: path.to_owned(),
        line,
        unit: unit(),
        lang: lang.to_string(),
        hazard: hazard.name.to_owned(),
    }
    .into())
}

/// The text of a variant that has just begun, read to its end.
fn variant(events: &mut Events<'_>) -> Outcome<String> {
    let mut text = String::new();
    loop {
        match events.next().map_err(own)? {
            Node::Start(element) if element.name == "seg" => {
                text.clear();
                segment(events, &mut text)?;
            }
            Node::Start(_) => events.skip().map_err(own)?,
            Node::End | Node::Eof => return Ok(text),
            Node::Text(_) => {}
        }
    }
}

fn segment(events: &mut Events<'_>, text: &mut String) -> Outcome<()> {
    let (mut inside, mut codes) = (0, 0);
    loop {
        match events.next().map_err(own)? {
            Node::Text(more) => text.push_str(&more),
            // What is highlighted is text like any other.
            Node::Start(element) if matches!(element.name.as_str(), "hi" | "sub") => inside += 1,
            Node::Start(_) => {
                events.skip().map_err(own)?;
                codes += 1;
                text.push_str(&format!("{{{codes}}}"));
            }
            Node::End if inside > 0 => inside -= 1,
            Node::End | Node::Eof => return Ok(()),
        }
    }
}

/// The language of a text. Of a bare `ku` the script says which of the two it is.
fn language(path: &Path, line: usize, tag: &str, text: &str) -> Outcome<Lang> {
    let is_kurdish = matches!(tag.to_ascii_lowercase().as_str(), "ku" | "kur");
    let tag = match (is_kurdish, direction(text)) {
        (true, Direction::Rtl) => "ckb",
        (true, Direction::Ltr) => "kmr",
        (false, _) => tag,
    };
    Lang::parse(tag).map_err(|_| {
        TmxFault::Lang {
            path: path.to_owned(),
            line,
            tag: tag.chars().take(40).collect(),
        }
        .into()
    })
}

fn direction(text: &str) -> Direction {
    if text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}')) {
        Direction::Rtl
    } else {
        Direction::Ltr
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(body: &str) -> Outcome<Vec<TmxUnit>> {
        let text = format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header/><body>\n{body}\n</body></tmx>"
        );
        read(Path::new("m.tmx"), text.as_bytes())
    }

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    #[test]
    fn texts_are_found_by_language_whatever_case_and_region() {
        let units = of(
            "<tu><prop type=\"x-status\">unapproved</prop><tuv xml:lang=\"AR-iq\"><seg>نص</seg></tuv>\
             <tuv lang=\"EN_gb\"><seg>a &amp; b</seg></tuv></tu>",
        )
        .unwrap();
        assert_eq!(units[0].text(&lang("ar")), Some("نص"));
        assert_eq!(units[0].text(&lang("en")), Some("a & b"));
        assert_eq!(units[0].text(&lang("ckb")), None);
        assert_eq!(
            (units[0].prop("x-status"), units[0].line),
            (Some("unapproved"), 4)
        );
    }

    #[test]
    fn the_script_says_which_kurdish_a_bare_ku_is() {
        let units = of(
            "<tu><tuv xml:lang=\"ku\"><seg>دەق</seg></tuv></tu><tu><tuv xml:lang=\"KU\"><seg>nivîs</seg></tuv></tu>",
        )
        .unwrap();
        assert_eq!(units[0].text(&lang("ckb")), Some("دەق"));
        assert_eq!(units[1].text(&lang("kmr")), Some("nivîs"));
    }

    #[test]
    fn a_unit_that_hides_something_is_named_by_its_id_or_its_number() {
        for (attribute, want) in [("", "2"), (" tuid=\"lead\"", "lead"), (" tuid=\" \"", "2")] {
            let fault = of(&format!(
                "<tu/><tu{attribute}><tuv lang=\"en\"><seg>\u{2067}open</seg></tuv></tu>"
            ))
            .unwrap_err();
            let args = fault.args();
            let unit = args.iter().find(|(name, _)| *name == "unit").unwrap().1;
            assert_eq!(*unit, crate::message::Value::Text(want.to_owned()));
        }
        assert!(of("<tu><tuv lang=\"ckb\"><seg>می\u{200c}خوا \u{2068}NGO\u{2069}</seg></tuv></tu>").is_ok());
    }

    #[test]
    fn codes_within_a_text_are_shown_where_they_stood() {
        let units = of(
            "<tu><tuv xml:lang=\"en\"><seg><bpt i=\"1\">&lt;b&gt;</bpt>bold<ept i=\"1\"/> <hi>high <ph/></hi>end</seg></tuv></tu>",
        )
        .unwrap();
        assert_eq!(units[0].text(&lang("en")), Some("{1}bold{2} high {3}end"));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        for (body, code, line) in [
            ("<tu>\n<tuv><seg>x</seg></tuv></tu>", "tmx-lang", Some(5)),
            (
                "<tu><tuv xml:lang=\"en\"><seg>&bomb;</seg></tuv></tu>",
                "tmx-entity",
                Some(4),
            ),
            ("<tu>\n</tuv>", "tmx-broken", Some(5)),
            (
                "<tu><tuv lang=\"ar\"><seg>a</seg></tuv>\n<tuv lang=\"en\"><seg>a\u{202e}b</seg></tuv></tu>",
                "tmx-hazard",
                Some(5),
            ),
            (
                "<tu><tuv lang=\"en\"><seg>a&#x9b;b</seg></tuv></tu>",
                "tmx-hazard",
                Some(4),
            ),
        ] {
            let fault = of(body).unwrap_err();
            assert_eq!(
                (fault.code(), fault.place().and_then(|place| place.line)),
                (code, line),
                "{body}"
            );
        }
        for (text, code) in [
            ("<html/>", "tmx-not"),
            ("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx/>", "tmx-doctype"),
            ("<!DOCTYPE html><tmx/>", "tmx-doctype"),
        ] {
            let fault = read(Path::new("m.tmx"), text.as_bytes()).unwrap_err();
            assert_eq!(fault.code(), code, "{text}");
        }
    }
}
