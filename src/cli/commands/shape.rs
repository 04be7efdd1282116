//! How `export` shapes texts: the width of their lines, the parts for messengers, what stands above Markdown.

use crate::formats::publication::{PublicationFault, PublicationFormat, Setting};
use crate::model::Publication;

crate::faults! {
    /// Why texts cannot be shaped as asked.
    pub enum ShapeFault {
        /// None of the formats takes the option.
        Useless["export-option-unused"] { option: String, format: String } hints["export-option-unused-hint"],
        /// Too short for anything to be read in it, or longer than any text.
        Range["export-option-range"] { option: String, given: u32, least: u32, most: u32 } hints[],
    }
}

/// The widths that a line can have: a word in Arabic, and more than any screen.
const WIDTHS: (u32, u32) = (20, 1000);

/// The lengths that a part can have: a language's name and a few words, and more than any messenger takes.
const LENGTHS: (u32, u32) = (100, 1_000_000);

/// The options.
#[derive(Debug, clap::Args)]
pub struct Shape {
    /// The longest line of plain text, in columns.
    #[arg(long, value_name = "COLUMNS")]
    width: Option<u32>,
    /// The longest part of a text, in characters.
    #[arg(long, value_name = "LENGTH")]
    parts: Option<u32>,
    /// Metadata above Markdown.
    #[arg(long, conflicts_with = "parts")]
    front_matter: bool,
}

impl Shape {
    /// The setting with what was asked for, if these formats can do something with it.
    ///
    /// # Errors
    /// [`ShapeFault`].
    pub fn apply<'s>(
        &self,
        setting: Setting<'s>,
        formats: &[&dyn PublicationFormat],
    ) -> Result<Setting<'s>, ShapeFault> {
        let has = |id: &str| formats.iter().any(|format| format.id() == id);
        let options = [
            (self.width.is_some(), "--width", "txt"),
            (self.front_matter, "--front-matter", "md"),
        ];
        for (is_asked, option, format) in options {
            if is_asked && !has(format) {
                return Err(ShapeFault::Useless {
                    option: option.to_owned(),
                    format: format.to_owned(),
                });
            }
        }
        within(self.width, "--width", WIDTHS)?;
        within(self.parts, "--parts", LENGTHS)?;
        Ok(Setting {
            width: self
                .width
                .map(|width| usize::try_from(width).unwrap_or(usize::MAX)),
            front_matter: self.front_matter,
            ..setting
        })
    }

    /// The files of a publication in a format: the end of the name of each, with a dot before it, and its bytes.
    ///
    /// # Errors
    /// [`PublicationFault`].
    pub fn files(
        &self,
        format: &dyn PublicationFormat,
        publication: &Publication,
        setting: &Setting<'_>,
    ) -> Result<Vec<(String, Vec<u8>)>, PublicationFault> {
        let extension = format.extension();
        let Some(longest) = self.parts else {
            return Ok(vec![(
                format!(".{extension}"),
                format.write(publication, setting)?,
            )]);
        };
        let longest = usize::try_from(longest).unwrap_or(usize::MAX);
        let parts = format.parts(publication, setting, longest)?;
        let total = parts.len();
        let named = parts.into_iter().zip(1_usize..).map(|(bytes, number)| {
            // Padded, so that a list of the files stands in the order in which they are sent.
            let name = match total {
                1 => format!(".{extension}"),
                _ => format!(
                    ".{number:0width$}of{total}.{extension}",
                    width = total.to_string().len()
                ),
            };
            (name, bytes)
        });
        Ok(named.collect())
    }
}

fn within(given: Option<u32>, option: &str, (least, most): (u32, u32)) -> Result<(), ShapeFault> {
    match given {
        Some(given) if !(least..=most).contains(&given) => Err(ShapeFault::Range {
            option: option.to_owned(),
            given,
            least,
            most,
        }),
        _ => Ok(()),
    }
}
