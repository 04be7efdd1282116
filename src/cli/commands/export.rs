//! `bayan export`.

use std::path::PathBuf;

use serde::Serialize;

use crate::cli::context::Context;
use crate::formats::publication::{FORMATS, Layout, PublicationFormat, Setting};
use crate::l10n::DocumentLabels;
use crate::message::{Message, Outcome, Value};
use crate::model::{Edition, StatementId};
use crate::steps::export::{self, Export, ExportRequest, Wanted};
use crate::steps::released::HouseChoice;
use crate::store;

use super::release::languages;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The languages, or a set.
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', required = true)]
    with: Vec<String>,
    /// The formats.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "html", value_parser = formats())]
    format: Vec<String>,
    /// The folder to write into.
    #[arg(
        short,
        long,
        value_name = "DIR",
        default_value = ".",
        hide_default_value = true
    )]
    output: PathBuf,
    /// What is not released, marked as a draft.
    #[arg(long, conflicts_with = "release")]
    draft: bool,
    /// An earlier release.
    #[arg(long, value_name = "NUMBER")]
    release: Option<u32>,
    /// In which look.
    #[arg(long, value_name = "LOOK", value_parser = ["released", "today"], default_value = "released")]
    house: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

fn formats() -> clap::builder::PossibleValuesParser {
    FORMATS
        .iter()
        .map(|format| format.id())
        .collect::<Vec<_>>()
        .into()
}

#[derive(Serialize)]
struct Exported {
    statement: StatementId,
    release: Option<u32>,
    files: Vec<PathBuf>,
}

/// Exports a release, or a draft.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let project = context.project()?;
    let request = ExportRequest {
        id: args.id.clone(),
        languages: languages(&project, &args.with)?,
        edition: match args.release {
            _ if args.draft => Wanted::Draft,
            Some(number) => Wanted::Release(number),
            None => Wanted::Current,
        },
        house: match args.house.as_str() {
            "today" => HouseChoice::Today,
            _ => HouseChoice::Released,
        },
    };
    let Export {
        publication,
        house,
        superseded,
    } = export::export(&project, &request)?;
    drop(project);
    let setting = Setting {
        labels: &DocumentLabels,
        house: &house,
        layout: Layout::SideBySide,
        width: None,
    };
    let tags: Vec<&str> = publication
        .languages
        .iter()
        .map(crate::model::Lang::as_str)
        .collect();
    let (release, suffix) = match publication.edition {
        Edition::Released { number, .. } => (Some(number), String::new()),
        Edition::Draft => (None, ".draft".to_owned()),
    };
    let mut documents = Vec::new();
    for format in chosen(&args.format) {
        let bytes = format.write(&publication, &setting)?;
        let name = format!("{}.{}{suffix}.{}", args.id, tags.join("-"), format.extension());
        documents.push((args.output.join(name), bytes));
    }
    store::create_directory(&context.path(&args.output))?;
    let written: Vec<(PathBuf, &[u8])> = documents
        .iter()
        .map(|(path, bytes)| (context.path(path), bytes.as_slice()))
        .collect();
    store::write_all_given(&written)?;
    let files: Vec<PathBuf> = documents.into_iter().map(|(path, _)| path).collect();
    if args.json {
        context.json(&Exported {
            statement: args.id.clone(),
            release,
            files,
        });
        return Ok(0);
    }
    for file in &files {
        let line = crate::cli::terminal::safe_line(&file.display().to_string());
        context.terminal.line(&line);
    }
    match release {
        Some(number) => {
            context.tell(&Message::new("export-done").with("number", number));
            for (later, languages) in &superseded {
                let message = Message::new("export-superseded").with("number", number);
                let languages = Value::list(languages);
                context.tell(&message.with("later", *later).with("languages", languages));
            }
        }
        None => context.tell(&Message::new("export-draft-done")),
    }
    Ok(0)
}

/// The formats asked for, each once.
fn chosen(ids: &[String]) -> Vec<&'static dyn PublicationFormat> {
    FORMATS
        .iter()
        .copied()
        .filter(|format| ids.iter().any(|id| id == format.id()))
        .collect()
}
