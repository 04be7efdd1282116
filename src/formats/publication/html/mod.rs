//! HTML: one file that needs nothing else, the languages side by side, for the screen, the telephone and the printer.
//!
//! The languages are written one after the other, each a whole article with its own headings and lists, and the
//! stylesheet sets them side by side on one grid whose rows they share. So a wide page is aligned block by block,
//! while a telephone, a screen reader and a search engine get each language as one running text, which is how it is
//! read: nobody reads a paragraph in Arabic and then the same one in English. No script, no font, no image is loaded.

mod metadata;
mod page;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};

use super::inspect::inspect;
use super::{PublicationFault, PublicationFormat, Setting};
use crate::model::Publication;

const TEMPLATE: &str = include_str!("page.html");
const STYLESHEET: &str = include_str!("page.css");

/// Side by side, in one file.
pub(super) struct Html;

impl PublicationFormat for Html {
    fn id(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        inspect(publication)?;
        let page = page::page(publication, setting.labels, STYLESHEET);
        let text = render(&page).map_err(|error| PublicationFault::Template {
            format: self.id().to_owned(),
            detail: error.to_string(),
        })?;
        Ok(text.into_bytes())
    }
}

/// Statements enter the template as data only: they are escaped, and never read as a template.
fn render(page: &page::Page) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    environment.add_template("page.html", TEMPLATE)?;
    let mut text = environment.get_template("page.html")?.render(Serde(page))?;
    text.push('\n');
    Ok(text)
}
