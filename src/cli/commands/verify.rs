//! `bayan verify`.

use std::path::{Path, PathBuf};

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::formats::publication::Setting;
use crate::git::Signers;
use crate::l10n::DocumentLabels;
use crate::message::{Message, Outcome, Value};
use crate::model::House;
use crate::steps::verify::{self, DifferenceReport, FileReport, Received, Trust, Verdict, VerifyReport};
use crate::steps::{self, known, signing};
use crate::store;

use super::reading::input;
use super::revise::class_message;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The documents.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// A release's manifest.
    #[arg(long, value_name = "FILE")]
    manifest: Option<PathBuf>,
    /// Keys to check signatures by.
    #[arg(long, value_name = "FILE")]
    allowed_signers: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Says what each document is.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let mut received = Vec::new();
    let mut code = 0;
    for file in &args.files {
        match input(context, file) {
            Ok((file, bytes)) => received.push(Received { file, bytes }),
            Err(fault) => code = context.fault(fault.as_ref(), args.json).max(code),
        }
    }
    let report = match &args.manifest {
        Some(manifest) => by_manifest(context, manifest, &received, args)?,
        None => in_workspace(context, &received, args)?,
    };
    let faults: Vec<_> = report.faults().map(AsRef::as_ref).collect();
    for fault in faults {
        code = context.fault(fault, args.json).max(code);
    }
    if args.json {
        context.json(&report);
    } else {
        for file in &report.files {
            show(context, file, args);
            for other in &file.also {
                context.say(&Message::new("verify-also"));
                show(context, other, args);
            }
        }
    }
    let mut answers = report.files.iter().flat_map(FileReport::all);
    let is_no = answers.any(|file| file.verdict != Verdict::Genuine || file.embargo.is_some());
    Ok(code.max(u8::from(is_no)))
}

fn in_workspace(context: &Context<'_>, received: &[Received], args: &Args) -> Outcome<VerifyReport> {
    let project = context.project()?;
    let house = known::house(&project);
    let trust = trust(context, args, signing::listed(project.config()))?;
    verify::verify(&project, received, &setting(&house), &trust)
}

fn by_manifest(
    context: &Context<'_>,
    manifest: &Path,
    received: &[Received],
    args: &Args,
) -> Outcome<VerifyReport> {
    let bytes = store::read_given(&context.path(manifest), manifest)?;
    let (known, house, files) = steps::manifest::read(manifest, &bytes)?;
    // Whoever has the workspace too has its keys; whoever has not needs none.
    let listed = match context.project() {
        Ok(project) => signing::listed(project.config()),
        Err(_) => Signers::Listed(Vec::new()),
    };
    let trust = trust(context, args, listed)?;
    verify::verify_against(&known, &files, received, &setting(&house), &trust)
}

/// The keys that were given, which then must have signed; else those that are listed.
fn trust(context: &Context<'_>, args: &Args, listed: Signers) -> Outcome<Trust> {
    Ok(match &args.allowed_signers {
        Some(file) => Trust {
            signers: Signers::File(store::read_given(&context.path(file), file)?),
            is_required: true,
        },
        None => Trust {
            signers: listed,
            is_required: false,
        },
    })
}

fn setting(house: &House) -> Setting<'_> {
    Setting::new(&DocumentLabels, house)
}

/// The answer in a line, then what it rests on.
fn show(context: &mut Context<'_>, file: &FileReport, args: &Args) {
    let means: Vec<String> = file
        .doubts
        .iter()
        .map(|doubt| context.word(means(doubt)))
        .collect();
    context.say(&answer(file).with("means", Value::list(means)));
    let of_release =
        matches!(file.verdict, Verdict::Genuine | Verdict::Superseded) || file.quotation.is_some();
    if let Some(time) = &file.embargo {
        indented(context, &Message::new("verify-embargo").with("time", time));
    }
    if file.part && of_release {
        for language in &file.languages {
            let part = Message::new("verify-part")
                .with("lang", &language.language)
                .with("count", language.segments.len())
                .with("of", language.of);
            indented(context, &part);
        }
    }
    for difference in &file.differences {
        show_difference(context, difference);
    }
    for foreign in &file.foreign {
        let text = context.text(foreign);
        context.field("verify-label-foreign", &text);
    }
    if let Some(signature) = &file.signature {
        let is_asked = args.allowed_signers.is_some() || args.manifest.is_some();
        if is_asked || signature.status != "unsigned" {
            let by = signature.by.clone().unwrap_or_default();
            indented(context, &Message::new(signed(signature.status)).with("by", by));
        }
    }
    if !file.doubts.is_empty() {
        context.hint(&Message::new("verify-doubt-hint"));
    }
    if file.verdict == Verdict::Unknown && file.statement.is_none() {
        let hint = Message::new("verify-unknown-hint").with("words", crate::proof::PART_WORDS);
        context.hint(&hint);
    }
}

fn answer(file: &FileReport) -> Message {
    let id = match (file.verdict, file.quotation, file.by) {
        (Verdict::Genuine, _, Some("bytes")) => "verify-genuine-bytes",
        (Verdict::Genuine, ..) => "verify-genuine-words",
        (Verdict::Superseded, ..) => "verify-superseded",
        (Verdict::Altered, ..) if file.differences.is_empty() => "verify-altered-all",
        (Verdict::Altered, ..) if file.release.is_some() => "verify-altered",
        (Verdict::Altered, ..) => "verify-altered-draft",
        (Verdict::Draft, ..) => "verify-draft",
        (Verdict::Unknown, Some(Verdict::Genuine), _) => "verify-quotes",
        (Verdict::Unknown, Some(Verdict::Superseded), _) => "verify-quotes-superseded",
        (Verdict::Unknown, Some(_), _) => "verify-quotes-draft",
        (Verdict::Unknown, None, _) if file.is_unsure => "verify-illegible",
        (Verdict::Unknown, None, _) if !file.doubts.is_empty() => "verify-doubtful",
        (Verdict::Unknown, None, _) if file.languages.is_empty() && file.release.is_some() => "verify-names",
        (Verdict::Unknown, None, _) if file.release.is_some() => "verify-unsigned",
        (Verdict::Unknown, None, _) => "verify-unknown",
    };
    let statement = file.statement.as_ref().map(ToString::to_string);
    Message::new(id)
        .with("file", &file.file)
        .with("statement", statement.unwrap_or_default())
        .with(
            "number",
            file.release.as_ref().map_or(0, |release| release.number),
        )
        .with("newer", file.superseded_by.unwrap_or(0))
        .with("count", file.differences.len())
}

/// The words for what a file can show beside its words.
fn means(doubt: &str) -> &'static str {
    match doubt {
        "script" => "verify-means-script",
        "embedded" => "verify-means-embedded",
        "struck" => "verify-means-struck",
        "invisible" => "verify-means-invisible",
        "changes" => "verify-means-changes",
        "layer" => "verify-means-layer",
        "order" => "verify-means-order",
        _ => "verify-means-style",
    }
}

/// The words for what a signature says.
fn signed(status: &str) -> &'static str {
    match status {
        "good" => "verify-signature-good",
        "bad" => "verify-signature-bad",
        "unknown-key" => "verify-signature-unknown-key",
        "unchecked" => "verify-signature-unchecked",
        _ => "verify-signature-unsigned",
    }
}

fn indented(context: &mut Context<'_>, message: &Message) {
    let text = context.localizer.message(message);
    context.terminal.line(&format!("  {text}"));
}

fn show_difference(context: &mut Context<'_>, difference: &DifferenceReport) {
    let kind = context.word(match difference.kind {
        "missing" => "verify-missing",
        "added" => "verify-added",
        "moved" => "verify-moved",
        "cut" => "verify-cut",
        _ => "verify-changed",
    });
    let class = match difference.kind {
        "changed" => format!(" ({})", context.word(class_message(difference.class))),
        _ => String::new(),
    };
    let segment = difference
        .segment
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let place = format!("{} {segment}", difference.language);
    let place = context.terminal.ink().paint(Role::Strong, place.trim());
    let ops = context.ops(&difference.ops);
    context.terminal.line(&format!("  {place}  {kind}{class}"));
    context.terminal.line(&format!("    {ops}"));
}
