//! `bayan edit`: a translation in the user's own editor.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cli::context::Context;
use crate::formats::exchange::{self, ExchangeFormat};
use crate::message::{AnyFault, Message, Outcome};
use crate::model::{Lang, SegmentId, StatementId};
use crate::steps::submit::{RowResult, SubmittedFile};
use crate::steps::{edit, submit};
use crate::store;

use super::shared::InLanguage;

crate::faults! {
    /// Why nothing was edited.
    pub enum EditFault {
        /// No editor is known.
        NoEditor["edit-no-editor"] {} hints["edit-no-editor-hint"],
        /// The editor could not be started, or said that it failed.
        Failed["edit-editor-failed"] { editor: String, reason: String, path: PathBuf } hints["edit-kept-hint"],
        /// What was written cannot be entered as it is.
        Kept["edit-kept"] { path: PathBuf } hints["edit-kept-hint"] exit[No],
        /// A text for another command could not be entered.
        KeptText["edit-kept"] { path: PathBuf } hints[] exit[No],
    }
}

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segments; all pending ones if none is named.
    #[arg(value_name = "SEGMENT")]
    segments: Vec<SegmentId>,
}

/// Opens the editor, and enters what was written.
///
/// The file stays until everything in it has been entered: whatever happens, nothing typed is lost.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    segments(context, &args.of.id, &args.of.lang, &args.segments)
}

/// The same for one segment, from within another command.
pub fn segment(context: &mut Context<'_>, id: &StatementId, lang: &Lang, segment: &SegmentId) -> Outcome<u8> {
    segments(context, id, lang, std::slice::from_ref(segment))
}

fn segments(context: &mut Context<'_>, id: &StatementId, lang: &Lang, segments: &[SegmentId]) -> Outcome<u8> {
    let project = context.project()?;
    let package = edit::package(&project, id, lang, segments)?;
    drop(project);
    if package.rows.is_empty() {
        context.say(
            &Message::new("edit-nothing")
                .with("statement", id)
                .with("lang", lang),
        );
        return Ok(0);
    }
    if context.environment.editor().is_none() {
        return Err(EditFault::NoEditor {}.into());
    }
    let format = exchange::EditText;
    let text = format.write(&package, &super::pull::captions(context, format.instructions()));
    let name = format!("bayan-{id}-{lang}.txt");
    let path = store::new_temporary(&name, text.as_bytes())?;
    loop {
        open(context, &path)?;
        let bytes = store::read_given(&path, &path)?;
        if bytes == text.as_bytes() {
            store::remove_temporary(&path)?;
            context.say(&Message::new("edit-unchanged"));
            return Ok(0);
        }
        match enter(context, &path, bytes) {
            Ok(true) => {
                store::remove_temporary(&path)?;
                return Ok(0);
            }
            Ok(false) => {}
            Err(fault) => {
                context.fault(fault.as_ref(), false);
            }
        }
        if !reopen(context) {
            return Err(EditFault::Kept { path }.into());
        }
    }
}

/// Enters what was written; false if a row was refused.
fn enter(context: &mut Context<'_>, path: &Path, bytes: Vec<u8>) -> Outcome<bool> {
    let file = SubmittedFile {
        path: path.to_owned(),
        bytes,
    };
    let report = submit::submit(&context.project()?, &[file])?;
    super::submit::show(context, &report);
    Ok(report.count(RowResult::Refused) == 0)
}

/// A text that the user writes in the editor, for a command that was given none.
///
/// The file stays until the caller says that the text is entered.
pub fn free_text(context: &Context<'_>) -> Outcome<(PathBuf, String)> {
    if context.environment.editor().is_none() {
        return Err(EditFault::NoEditor {}.into());
    }
    let path = store::new_temporary("bayan-add.txt", b"")?;
    open(context, &path)?;
    let text = store::read_text(&path)?;
    Ok((path, store::plain(&text).into_owned()))
}

/// Starts the editor and waits for it. The editor may be a command with arguments, as git allows.
fn open(context: &Context<'_>, path: &Path) -> Outcome<()> {
    let editor = context
        .environment
        .editor()
        .ok_or(EditFault::NoEditor {})?
        .to_owned();
    let mut words = editor.split_whitespace();
    let program = words.next().ok_or(EditFault::NoEditor {})?;
    let status = Command::new(program)
        .args(words)
        .arg(path)
        .current_dir(&context.folder)
        .status();
    let reason = match status {
        Ok(status) if status.success() => return Ok(()),
        Ok(status) => status.to_string(),
        Err(error) => error.to_string(),
    };
    Err(AnyFault::from(EditFault::Failed {
        editor,
        reason,
        path: path.to_owned(),
    }))
}

/// Asks whether to open the editor again; without a terminal there is nobody to ask.
fn reopen(context: &mut Context<'_>) -> bool {
    let streams = context.environment.streams();
    if !(streams.stdin && streams.stderr) {
        return false;
    }
    context.tell(&Message::new("edit-reopen"));
    let mut answer = String::new();
    if std::io::stdin().read_line(&mut answer).is_err() || answer.is_empty() {
        return false;
    }
    !matches!(
        answer.trim().to_lowercase().as_str(),
        "n" | "no" | "ل" | "لا" | "نا" | "نەخێر"
    )
}
