//! How `export` shapes texts: the width of their lines, the parts for messengers, what stands above Markdown.

use crate::formats::publication::{PublicationFault, PublicationFormat, Setting};
use crate::model::Publication;

crate::faults! {
    /// Why texts cannot be shaped as asked.
    pub enum ShapeFault {
        /// None of the formats takes the option.
        Useless["export-option-unused"] { option: String, format: String } hints["export-option-unused-hint"],
    }
}

/// The options.
#[derive(Debug, clap::Args)]
pub struct Shape {
    /// The longest line of plain text, in columns.
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..=1000))]
    width: Option<u16>,
    /// The longest part of a text, in characters.
    #[arg(long, value_name = "LENGTH", value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
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
        Ok(Setting {
            width: self.width.map(usize::from),
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
