//! `bayan export --all`: every current release, in the formats of one.

use std::path::PathBuf;

use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::terminal::{Progress, safe_line};
use crate::formats::templates;
use crate::l10n::fault_json;
use crate::message::{AnyFault, Message, Outcome};
use crate::model::StatementId;
use crate::steps::export::Export;
use crate::steps::export_all::export_all;
use crate::store;

use super::export::{Args, documents};
use super::release::languages;

#[derive(Serialize)]
struct Exported<'a> {
    releases: usize,
    files: Vec<PathBuf>,
    /// Statements without a current release in the languages asked for.
    without: &'a [StatementId],
    /// Statements that an embargo holds back.
    embargoed: &'a [StatementId],
    faults: Vec<Failed>,
}

/// A statement that was passed over because something is wrong with it.
#[derive(Serialize)]
pub(super) struct Failed {
    statement: StatementId,
    #[serde(flatten)]
    fault: serde_json::Value,
}

/// Exports them all.
pub(super) fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let project = context.project()?;
    let house = project.house()?;
    templates::check(&house)?;
    let with = match args.with.as_slice() {
        [] => None,
        given => Some(languages(&project, given)?),
    };
    for lang in with.iter().flatten() {
        project.require_target(lang)?;
    }
    let mut files = Vec::new();
    let mut unset: Vec<(StatementId, AnyFault)> = Vec::new();
    let mut write = |export: Export| -> Outcome<()> {
        let setting = args.setting(&export.house)?;
        let made = documents(&export.publication, &setting, args)?;
        let documents = made.documents;
        store::create_directory(&context.path(args.folder()))?;
        let written: Vec<(PathBuf, &[u8])> = documents
            .iter()
            .map(|(path, bytes)| (context.path(path), bytes.as_slice()))
            .collect();
        store::write_all_given(&written)?;
        files.extend(documents.into_iter().map(|(path, _)| path));
        let statement = &export.publication.statement;
        let faults = made.unset.into_iter();
        unset.extend(faults.map(|fault| (statement.clone(), fault.into())));
        Ok(())
    };
    let progress = Progress::new(context.environment);
    let report = export_all(&project, with.as_deref(), &mut write, &mut |done, total| {
        progress.show(done, total);
    });
    progress.finish();
    drop(project);
    let mut report = report?;
    let code = u8::from(!(report.faults.is_empty() && unset.is_empty()));
    if args.json {
        report.faults.extend(unset);
        context.json(&Exported {
            releases: report.releases,
            files,
            without: &report.without,
            embargoed: &report.embargoed,
            faults: failed(report.faults),
        });
        return Ok(code);
    }
    for file in &files {
        context.terminal.line(&safe_line(&file.display().to_string()));
    }
    tell_faults(context, &report.faults);
    for (_, fault) in &unset {
        context.terminal.fault(&**fault, context.localizer);
    }
    if !report.without.is_empty() {
        let id = match with {
            Some(_) => "export-all-without",
            None => "export-all-unreleased",
        };
        context.tell(&Message::new(id).with("count", report.without.len()));
    }
    if !report.embargoed.is_empty() {
        context.tell(&Message::new("export-all-embargoed").with("count", report.embargoed.len()));
    }
    context.tell(&Message::new("export-all-done").with("count", report.releases));
    Ok(code)
}

/// The statements that were passed over, for JSON.
pub(super) fn failed(faults: Vec<(StatementId, AnyFault)>) -> Vec<Failed> {
    let one = |(statement, fault): (StatementId, AnyFault)| Failed {
        fault: fault_json(&*fault),
        statement,
    };
    faults.into_iter().map(one).collect()
}

/// Says which statements were passed over, and why.
pub(super) fn tell_faults(context: &mut Context<'_>, faults: &[(StatementId, AnyFault)]) {
    for (statement, fault) in faults {
        context.terminal.fault(&**fault, context.localizer);
        context.tell(&Message::new("export-all-passed-over").with("statement", statement));
    }
}
