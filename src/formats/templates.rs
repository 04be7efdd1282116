//! The templates of documents: those that are built in, and an office's own in their place.
//!
//! A file in the workspace's `templates/` replaces the built-in template of the same name. A template is filled with
//! data that is decided already; what a statement says is data only, escaped, and never read as a template. A template
//! reaches no file, no network and no other template, and it is stopped when it does not come to its end. What the data
//! is, is the business of the formats.

use std::path::{Path, PathBuf};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, ErrorKind, Output, State, UndefinedBehavior, Value};
use serde::Serialize;

use super::publication::{self, PublicationFault};
use super::site;
use super::styles;
use super::tree::nearest;
use crate::model::House;

/// The folder of an office's own templates, as messages name it.
const FOLDER: &str = "templates";

/// The steps that every template may take, and those that it may take more for each unit of its data. The built-in
/// ones take a tenth of them.
const FUEL: u64 = 2_000_000;
const FUEL_PER_UNIT: u64 = 2_000;

/// The most bytes that every template may print, and those that it may print more for each unit of its data.
const PRINTED: usize = 64 << 20;
const PRINTED_PER_UNIT: usize = 64 << 10;

/// Every built-in template, by the module that fills it: the name of its file, and its text.
pub const BUILT_IN: &[&[(&str, &str)]] = &[
    publication::HTML_TEMPLATES,
    publication::TEXT_TEMPLATES,
    publication::PDF_TEMPLATES,
    site::TEMPLATES,
];

/// Formats whose documents are made with one template, and its name.
pub const FORMATS: &[(&str, &str)] = &[
    ("html", "page.html"),
    ("pdf", "document.typ"),
    ("txt", "document.txt"),
    ("md", "document.md"),
    ("docx", publication::WORD_TEMPLATE),
];

/// The names of all templates, in the order in which they are listed.
pub fn names() -> impl Iterator<Item = &'static str> {
    let texts = BUILT_IN.iter().copied().flatten().map(|(name, _)| *name);
    texts.chain([publication::WORD_TEMPLATE])
}

/// The bytes of the built-in template of that name: what an office begins its own with.
#[must_use]
pub fn original(name: &str) -> Option<Vec<u8>> {
    if name == publication::WORD_TEMPLATE {
        return Some(publication::word_template());
    }
    built_in(name).map(|text| text.as_bytes().to_vec())
}

/// The text of the built-in template of that name.
#[must_use]
pub fn built_in(name: &str) -> Option<&'static str> {
    let all = BUILT_IN.iter().copied().flatten();
    all.filter(|(own, _)| *own == name).map(|(_, text)| *text).next()
}

/// Refuses an office's template that replaces nothing: its name is mistyped, and the built-in one would be used. Refuses
/// style sheets that are not whole, because no browser would say so.
///
/// # Errors
/// [`PublicationFault::UnknownTemplate`], [`PublicationFault::UnpairedStyle`].
pub fn check(house: &House) -> Result<(), PublicationFault> {
    // What a template of a page for printing imports lies beside it.
    let takes_a_place = |name: &str| built_in(name).is_some() || name.ends_with(".typ");
    let Some(unknown) = house.templates.keys().find(|name| !takes_a_place(name)) else {
        return check_styles(house);
    };
    let known: Vec<&str> = names().collect();
    Err(PublicationFault::UnknownTemplate {
        path: Path::new(FOLDER).join(unknown),
        suggestion: nearest(unknown, &known),
        known: known.into_iter().map(str::to_owned).collect(),
    })
}

fn check_styles(house: &House) -> Result<(), PublicationFault> {
    let sheets = house.templates.iter().filter(|(name, _)| name.ends_with(".css"));
    for (name, sheet) in sheets {
        if let Some(found) = styles::unpaired(sheet) {
            return Err(PublicationFault::UnpairedStyle {
                path: Path::new(FOLDER).join(name),
                line: found.line,
                name: name.clone(),
                sign: found.sign.to_owned(),
            });
        }
    }
    Ok(())
}

/// The text of that template: the office's own, else the built-in one.
#[must_use]
pub fn text<'h>(house: &'h House, name: &str) -> &'h str {
    match house.templates.get(name) {
        Some(own) => own,
        None => built_in(name).unwrap_or_default(),
    }
}

/// Templates that are ready to be filled.
pub(super) struct Templates<'h> {
    environment: Environment<'h>,
    house: &'h House,
}

impl<'h> Templates<'h> {
    /// Reads the templates of those names, which are HTML.
    ///
    /// # Errors
    /// [`PublicationFault::BrokenTemplate`] where one is not written as a template is.
    pub fn read(house: &'h House, names: &[&'static str]) -> Result<Self, PublicationFault> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(escaped);
        Self::read_into(environment, house, names)
    }

    /// Reads the templates of those names, which print values as they are, and nothing for what there is not.
    ///
    /// # Errors
    /// [`PublicationFault::BrokenTemplate`] where one is not written as a template is.
    pub fn read_text(house: &'h House, names: &[&'static str]) -> Result<Self, PublicationFault> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::None);
        environment.set_formatter(|out, _, value| {
            let text = if value.is_none() {
                String::new()
            } else {
                value.to_string()
            };
            Ok(out.write_str(&text)?)
        });
        Self::read_into(environment, house, names)
    }

    fn read_into(
        mut environment: Environment<'h>,
        house: &'h House,
        names: &[&'static str],
    ) -> Result<Self, PublicationFault> {
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let mut templates = Self { environment, house };
        let syntax = SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build();
        match syntax {
            Ok(syntax) => templates.environment.set_syntax(syntax),
            Err(error) => return Err(templates.fault("", &error)),
        }
        for name in names {
            if let Err(error) = templates.environment.add_template(name, text(house, name)) {
                return Err(templates.fault(name, &error));
            }
        }
        Ok(templates)
    }

    /// A stylesheet or script of that name, as it is.
    pub fn text(&self, name: &str) -> &'h str {
        text(self.house, name)
    }

    /// Fills a template that was read with data of about that many units.
    ///
    /// # Errors
    /// [`PublicationFault::BrokenTemplate`] where an office's template asks for what there is not, or does not end.
    pub fn fill(&self, name: &str, data: &impl Serialize, units: usize) -> Result<String, PublicationFault> {
        let mut text = self.print(name, Value::from(Serde(data)), units)?;
        text.truncate(text.trim_end().len());
        text.push('\n');
        Ok(text)
    }

    /// Prints a template that was read with values of about that many units.
    ///
    /// # Errors
    /// As [`fill`](Self::fill).
    pub fn print(&self, name: &str, values: Value, units: usize) -> Result<String, PublicationFault> {
        let more = u64::try_from(units)
            .unwrap_or(u64::MAX)
            .saturating_mul(FUEL_PER_UNIT);
        let mut environment = self.environment.clone();
        environment.set_fuel(Some(FUEL.saturating_add(more)));
        let mut page = Page {
            text: Vec::new(),
            room: PRINTED.saturating_add(units.saturating_mul(PRINTED_PER_UNIT)),
        };
        let printed = environment
            .get_template(name)
            .and_then(|template| template.render_captured_to(values, &mut page).map(drop));
        match printed {
            Ok(()) => Ok(String::from_utf8_lossy(&page.text).into_owned()),
            Err(error) => Err(self.fault(name, &error)),
        }
    }

    /// That a template of the office's own does something with its values that none may; without a line, which nobody
    /// knows when all is printed. In a built-in template it is ours.
    pub fn misused(
        &self,
        name: &str,
        fault: impl FnOnce(PathBuf, String) -> PublicationFault,
    ) -> PublicationFault {
        if self.house.templates.contains_key(name) {
            return fault(Path::new(FOLDER).join(name), name.to_owned());
        }
        PublicationFault::Template {
            format: name.to_owned(),
            detail: String::new(),
        }
    }

    /// An error in an office's template is theirs to mend; one in a built-in template is ours.
    fn fault(&self, name: &str, error: &minijinja::Error) -> PublicationFault {
        let place = error.name().unwrap_or(name);
        if !self.house.templates.contains_key(place) {
            return PublicationFault::Template {
                format: name.to_owned(),
                detail: error.to_string(),
            };
        }
        let path: PathBuf = Path::new(FOLDER).join(place);
        let (line, name) = (error.line(), place.to_owned());
        if error.kind() == ErrorKind::OutOfFuel {
            return PublicationFault::EndlessTemplate { path, line, name };
        }
        if error.kind() == ErrorKind::WriteFailure {
            return PublicationFault::LongTemplate { path, line, name };
        }
        let kind = error.kind().to_string();
        let reason = match error.detail() {
            Some(detail) => format!("{kind}: {detail}"),
            None => kind,
        };
        PublicationFault::BrokenTemplate {
            path,
            line,
            name,
            reason,
        }
    }
}

/// What a template prints, which has an end.
struct Page {
    text: Vec<u8>,
    room: usize,
}

impl std::io::Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let room = self.room.checked_sub(bytes.len());
        self.room = room.ok_or(std::io::ErrorKind::FileTooLarge)?;
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Prints a value with what HTML would obey as references. The engine's own escape would write every slash of an
/// address as one too.
fn escaped(out: &mut Output<'_>, _: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    let text = value.to_string();
    if value.is_safe() {
        return Ok(out.write_str(&text)?);
    }
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['&', '<', '>', '"', '\'']) {
        let (plain, from) = rest.split_at(at);
        let (sign, after) = from.split_at(1);
        out.write_str(plain)?;
        out.write_str(match sign {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            "\"" => "&quot;",
            _ => "&#x27;",
        })?;
        rest = after;
    }
    Ok(out.write_str(rest)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;
    use std::collections::BTreeMap;

    fn house(name: &str, text: &str) -> House {
        House {
            templates: BTreeMap::from([(name.to_owned(), text.to_owned())]),
            ..House::default()
        }
    }

    fn filled(text: &str, data: &serde_json::Value) -> Result<String, PublicationFault> {
        let house = house("page.html", text);
        Templates::read(&house, &["page.html"])?.fill("page.html", data, 1)
    }

    #[test]
    fn names_are_told_apart() {
        let mut seen = std::collections::BTreeSet::new();
        for name in names() {
            assert!(seen.insert(name), "{name} is there twice");
            assert!(!original(name).unwrap().trim_ascii().is_empty());
        }
        assert!(FORMATS.iter().all(|(_, name)| seen.contains(name)));
    }

    #[test]
    fn a_broken_template_is_told_with_its_line() {
        let data = serde_json::json!({ "title": "x" });
        for (text, line) in [
            ("<p>\n{% if %}", 2),
            ("<p>\n\n{{ titel }}", 3),
            ("{{ title|nosuch }}", 1),
            ("a\n{% include \"/etc/passwd\" %}", 2),
        ] {
            let fault = filled(text, &data).unwrap_err();
            assert_eq!(fault.code(), "template-broken", "{text}");
            let place = fault.place().unwrap();
            assert_eq!(
                (place.path, place.line),
                ("templates/page.html".into(), Some(line))
            );
        }
    }

    #[test]
    fn a_template_that_does_not_end_is_stopped() {
        let endless =
            "{% for a in range(9999) %}{% for b in range(9999) %}\n{% set c = a %}{% endfor %}{% endfor %}";
        let fault = filled(endless, &serde_json::json!({})).unwrap_err();
        assert_eq!(fault.code(), "template-endless");
        let recursive = "{% macro m(n) %}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}";
        let fault = filled(recursive, &serde_json::json!({})).unwrap_err();
        assert_eq!(fault.code(), "template-broken");
        let long = "\n{% for a in range(99) %}{{ \"a\" * 9999999 }}{% endfor %}";
        let fault = filled(long, &serde_json::json!({})).unwrap_err();
        assert_eq!(fault.code(), "template-long");
    }

    #[test]
    fn data_is_escaped_and_never_a_template() {
        let data = serde_json::json!({ "title": "{{ 1 + 1 }}<b>{% raw %}" });
        assert_eq!(
            filled("{{ title }}", &data).unwrap(),
            "{{ 1 + 1 }}&lt;b&gt;{% raw %}\n"
        );
        let data = serde_json::json!({ "title": "../a&b=\"'" });
        let filled = filled("<a href=\"{{ title }}\">{{ title | safe }} {{ 1 + 1 }}", &data).unwrap();
        assert_eq!(filled, "<a href=\"../a&amp;b=&quot;&#x27;\">../a&b=\"' 2\n");
    }

    #[test]
    fn a_name_that_replaces_nothing_is_told_with_the_one_that_was_meant() {
        let fault = check(&house("page.htm", "")).unwrap_err();
        assert_eq!(fault.code(), "template-unknown");
        assert_eq!(fault.hints().first().unwrap().id, "template-unknown-meant");
        check(&house("page.css", "")).unwrap();
        let fault = check(&house("page.css", "a {\n}\nb {\n")).unwrap_err();
        assert_eq!(fault.place().and_then(|place| place.line), Some(3));
    }
}
