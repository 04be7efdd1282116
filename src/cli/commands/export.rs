//! `bayan export`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use serde::Serialize;

use crate::cli::context::Context;
use crate::formats::manifest::ExportedFile;
use crate::formats::publication::{FORMATS, Layout, PublicationFault, PublicationFormat, Setting};
use crate::formats::templates;
use crate::l10n::DocumentLabels;
use crate::message::{Message, Outcome, Value};
use crate::model::{Edition, House, Lang, Publication, StatementId};
use crate::steps::export::{self, Export, ExportRequest, Wanted};
use crate::steps::manifest;
use crate::steps::released::HouseChoice;
use crate::store;

use super::release::languages;
use super::shape::Shape;
use super::{export_all, export_site, export_template};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID", required_unless_present_any = ["all", "site", "print_template"])]
    id: Option<StatementId>,
    /// The languages, or a set.
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',',
        required_unless_present_any = ["all", "site", "print_template"])]
    pub(super) with: Vec<String>,
    /// The formats.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', default_value = "html", value_parser = formats())]
    pub(super) format: Vec<String>,
    /// How the languages stand on a page.
    #[arg(long, value_name = "LAYOUT", value_enum, default_value_t)]
    layout: Pages,
    /// The folder to write into.
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// What is not released, marked as a draft.
    #[arg(long, conflicts_with = "release")]
    draft: bool,
    /// An earlier release.
    #[arg(long, value_name = "NUMBER")]
    release: Option<u32>,
    /// In which look.
    #[arg(long, value_name = "LOOK", value_parser = ["released", "today"], default_value = "released")]
    house: String,
    /// Every current release.
    #[arg(long, conflicts_with_all = ["id", "draft"])]
    all: bool,
    /// The press room of all current releases.
    #[arg(long, value_name = "DIR", conflicts_with_all = ["id", "with", "format", "output", "draft", "all"])]
    site: Option<PathBuf>,
    /// A built-in template.
    #[arg(long, value_name = "TEMPLATE", value_parser = template_names(),
        conflicts_with_all = ["id", "with", "format", "draft", "all", "site", "json"])]
    print_template: Option<String>,
    #[command(flatten)]
    pub(super) shape: Shape,
    /// With the manifest of the release.
    #[arg(long, conflicts_with = "draft")]
    manifest: bool,
    /// As JSON.
    #[arg(long)]
    pub(super) json: bool,
}

impl Args {
    /// The folder to write into.
    pub(super) fn folder(&self) -> &Path {
        self.output.as_deref().unwrap_or(Path::new("."))
    }

    /// How the documents are to be laid out.
    pub(super) fn setting<'s>(&self, house: &'s House) -> Outcome<Setting<'s>> {
        let plain = Setting {
            layout: self.layout.into(),
            ..Setting::new(&DocumentLabels, house)
        };
        Ok(self.shape.apply(plain, &chosen(&self.format))?)
    }
}

/// The names of the templates; that of a format is also known by it.
fn template_names() -> clap::builder::PossibleValuesParser {
    let named = |name: &'static str| {
        let format = templates::FORMATS.iter().find(|(_, own)| *own == name);
        PossibleValue::new(name).aliases(format.map(|(format, _)| *format))
    };
    templates::names().map(named).collect::<Vec<_>>().into()
}

/// How the languages stand on a page: what `--layout` takes.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Pages {
    /// Beside each other.
    #[default]
    SideBySide,
    /// One after the other.
    Sequence,
}

impl From<Pages> for Layout {
    fn from(pages: Pages) -> Self {
        match pages {
            Pages::SideBySide => Self::SideBySide,
            Pages::Sequence => Self::Sequence,
        }
    }
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

/// Exports a release, or a draft; or all releases, or a template.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    if let Some(name) = &args.print_template {
        return export_template::run(context, name, args.output.as_deref());
    }
    match (&args.site, &args.id) {
        (Some(folder), _) => export_site::run(context, folder, args.json),
        (None, None) => export_all::run(context, args),
        (None, Some(id)) => one(context, args, id),
    }
}

fn one(context: &mut Context<'_>, args: &Args, id: &StatementId) -> Outcome<u8> {
    let project = context.project()?;
    let request = ExportRequest {
        id: id.clone(),
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
    templates::check(&house)?;
    let setting = args.setting(&house)?;
    let release = match publication.edition {
        Edition::Released { number, .. } => Some(number),
        Edition::Draft => None,
    };
    let Made { mut documents, unset } = documents(&publication, &setting, args)?;
    if let Some(number) = release.filter(|_| args.manifest) {
        let tags: Vec<&str> = publication.languages.iter().map(Lang::as_str).collect();
        let name = format!("{id}.{}.manifest.json", tags.join("-"));
        let files = documents
            .iter()
            .map(|(path, bytes)| ExportedFile::of(&file_name(path), bytes));
        let bytes = manifest::of_release(&project, id, number, files.collect())?;
        documents.push((args.folder().join(name), bytes));
    }
    drop(project);
    store::create_directory(&context.path(args.folder()))?;
    let written: Vec<(PathBuf, &[u8])> = documents
        .iter()
        .map(|(path, bytes)| (context.path(path), bytes.as_slice()))
        .collect();
    store::write_all_given(&written)?;
    let files: Vec<PathBuf> = documents.into_iter().map(|(path, _)| path).collect();
    if args.json {
        context.json(&Exported {
            statement: id.clone(),
            release,
            files,
        });
        return Ok(told(context, &unset, true));
    }
    for file in &files {
        let line = crate::cli::terminal::safe_line(&file.display().to_string());
        context.terminal.line(&line);
    }
    match release {
        Some(number) => {
            context.tell(&Message::new("export-done").with("number", number));
            tell_superseded(context, number, &superseded);
        }
        None => context.tell(&Message::new("export-draft-done")),
    }
    Ok(told(context, &unset, false))
}

/// What was made of a publication.
pub(super) struct Made {
    /// The files, by their paths.
    pub documents: Vec<(PathBuf, Vec<u8>)>,
    /// Why some format could not be set, though others could.
    pub unset: Vec<PublicationFault>,
}

/// Tells why formats are missing among the files; gives the exit code.
fn told(context: &mut Context<'_>, unset: &[PublicationFault], json: bool) -> u8 {
    let codes: Vec<u8> = unset.iter().map(|fault| context.fault(fault, json)).collect();
    codes.into_iter().max().unwrap_or(0)
}

/// The files of a publication, in the formats asked for. A letter that no font has keeps back the PDF only.
pub(super) fn documents(publication: &Publication, setting: &Setting<'_>, args: &Args) -> Outcome<Made> {
    let tags: Vec<&str> = publication.languages.iter().map(Lang::as_str).collect();
    let suffix = match publication.edition {
        Edition::Released { .. } => "",
        Edition::Draft => ".draft",
    };
    let mut made = Made {
        documents: Vec::new(),
        unset: Vec::new(),
    };
    for format in chosen(&args.format) {
        match args.shape.files(format, publication, setting) {
            Ok(files) => made.documents.extend(files.into_iter().map(|(end, bytes)| {
                let name = format!("{}.{}{suffix}{end}", publication.statement, tags.join("-"));
                (args.folder().join(name), bytes)
            })),
            Err(
                fault @ (PublicationFault::Characters { .. } | PublicationFault::LetterheadCharacters { .. }),
            ) => made.unset.push(fault),
            Err(fault) => return Err(fault.into()),
        }
    }
    match made.unset.pop() {
        Some(fault) if made.documents.is_empty() => Err(fault.into()),
        fault => {
            made.unset.extend(fault);
            Ok(made)
        }
    }
}

/// Tells which later releases took the place of this one.
fn tell_superseded(context: &mut Context<'_>, number: u32, superseded: &BTreeMap<u32, Vec<Lang>>) {
    for (later, languages) in superseded {
        let message = Message::new("export-superseded").with("number", number);
        let languages = Value::list(languages);
        context.tell(&message.with("later", *later).with("languages", languages));
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The formats asked for, each once.
fn chosen(ids: &[String]) -> Vec<&'static dyn PublicationFormat> {
    FORMATS
        .iter()
        .copied()
        .filter(|format| ids.iter().any(|id| id == format.id()))
        .collect()
}
