//! How `import`, `revise` and `segment` read their input: a file or standard input, and what is said about it.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::cli::context::Context;
use crate::formats::document::{DocumentFormat, ReadOptions};
use crate::message::Outcome;
use crate::store;

crate::faults! {
    /// Why standard input could not be read.
    pub enum ReadingFault {
        /// It ended with an error.
        Stdin["stdin-unreadable"] { reason: String } hints[],
        /// It is longer than any document.
        TooLong["stdin-too-long"] { megabytes: u64 } hints[],
    }
}

/// What can be said about a document that is to be read.
#[derive(Debug, clap::Args)]
pub struct ReadArgs {
    /// The encoding of its bytes.
    #[arg(long, value_name = "ENCODING")]
    pub encoding: Option<String>,
    /// The format.
    #[arg(long = "as", value_name = "DOCUMENT_FORMAT", value_parser = ["txt", "md", "docx"])]
    pub input_format: Option<String>,
    /// Join lines that were wrapped.
    #[arg(long)]
    pub unwrap: bool,
}

impl ReadArgs {
    /// The same for the reader.
    #[must_use]
    pub fn options(&self) -> ReadOptions {
        ReadOptions {
            encoding: self.encoding.clone(),
            format: self.input_format.as_deref().and_then(DocumentFormat::from_name),
            unwrap: self.unwrap,
        }
    }
}

/// The bytes of a file, or of standard input for `-`, and the name that messages give it.
///
/// # Errors
/// It cannot be read.
pub fn input(context: &Context<'_>, file: &Path) -> Outcome<(PathBuf, Vec<u8>)> {
    if file == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin()
            .lock()
            .take(store::READ_MAX + 1)
            .read_to_end(&mut bytes);
        read.map_err(|error| ReadingFault::Stdin {
            reason: error.to_string(),
        })?;
        if bytes.len() as u64 > store::READ_MAX {
            return Err(ReadingFault::TooLong {
                megabytes: store::READ_MAX / (1024 * 1024),
            }
            .into());
        }
        return Ok((file.to_owned(), bytes));
    }
    let bytes = store::read_given(&context.path(file), file)?;
    Ok((file.to_owned(), bytes))
}
