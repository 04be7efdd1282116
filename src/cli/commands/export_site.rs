//! `bayan export --site`: the press room.

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::terminal::{Progress, safe_line};
use crate::formats::publication::Setting;
use crate::l10n::DocumentLabels;
use crate::message::{Message, Outcome};
use crate::model::{Embargo, StatementId};
use crate::steps::site::site;
use crate::store::Filled;

use super::export_all::{Failed, failed, tell_faults};

#[derive(Serialize)]
struct Built {
    folder: PathBuf,
    statements: usize,
    #[serde(flatten)]
    filled: Filled,
    /// Whether it has feeds and a site map.
    feeds: bool,
    /// What an embargo keeps out, and until when.
    embargoed: Vec<Embargoed>,
    faults: Vec<Failed>,
}

#[derive(Serialize)]
struct Embargoed {
    statement: StatementId,
    until: Embargo,
}

/// Writes the press room into that folder.
pub(super) fn run(context: &mut Context<'_>, folder: &Path, json: bool) -> Outcome<u8> {
    let project = context.project()?;
    let house = project.house()?;
    let setting = Setting::new(&DocumentLabels, &house);
    let progress = Progress::new(context.environment);
    let root = context.path(folder);
    let report = site(&project, &setting, (&root, folder), &mut |done, total| {
        progress.show(done, total);
    });
    progress.finish();
    drop(project);
    let report = report?;
    let code = u8::from(!report.faults.is_empty());
    if json {
        context.json(&Built {
            folder: folder.to_owned(),
            statements: report.statements,
            filled: report.filled,
            feeds: !report.without_address,
            embargoed: report
                .embargoed
                .into_iter()
                .map(|(statement, until)| Embargoed { statement, until })
                .collect(),
            faults: failed(report.faults),
        });
        return Ok(code);
    }
    let first = folder.join("index.html");
    context.terminal.line(&safe_line(&first.display().to_string()));
    tell_faults(context, &report.faults);
    for (statement, embargo) in &report.embargoed {
        let message = Message::new("site-embargoed").with("statement", statement);
        context.tell(&message.with("time", embargo.shown()));
    }
    let done = Message::new("site-done")
        .with("count", report.statements)
        .with("written", report.filled.written)
        .with("unchanged", report.filled.unchanged)
        .with("removed", report.filled.removed);
    context.tell(&done);
    if report.without_address {
        context.hint(&Message::new("site-without-address"));
    }
    Ok(code)
}
