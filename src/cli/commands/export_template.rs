//! `bayan export --print-template`: what an office begins its own templates with.

use std::path::Path;

use crate::cli::context::Context;
use crate::cli::terminal::safe_line;
use crate::formats::templates;
use crate::message::Outcome;
use crate::store;

crate::faults! {
    /// Why a template cannot be given out.
    pub enum PrintFault {
        /// A file that is no text, for a terminal.
        Terminal["template-terminal"] { name: String } hints["template-terminal-hint"],
        /// A file of that name, which may be the office's own.
        Exists["template-exists"] { path: std::path::PathBuf } hints["template-exists-hint"],
    }
}

/// Prints a built-in template, or writes it into a folder that has none of that name.
pub(super) fn run(context: &mut Context<'_>, name: &str, folder: Option<&Path>) -> Outcome<u8> {
    let named = templates::FORMATS.iter().find(|(format, _)| *format == name);
    let name = named.map_or(name, |(_, own)| own);
    let bytes = templates::original(name).unwrap_or_default();
    let Some(folder) = folder else {
        if context.environment.streams().stdout && std::str::from_utf8(&bytes).is_err() {
            let name = name.to_owned();
            return Err(PrintFault::Terminal { name }.into());
        }
        context.terminal.bytes(&bytes);
        return Ok(0);
    };
    let shown = folder.join(name);
    let path = context.path(&shown);
    if store::exists(&path) {
        return Err(PrintFault::Exists { path: shown }.into());
    }
    store::create_directory(&context.path(folder))?;
    store::write_given(&path, &bytes)?;
    context.terminal.line(&safe_line(&shown.display().to_string()));
    Ok(0)
}
