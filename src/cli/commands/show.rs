//! `bayan show`.

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::model::{Lang, PersonId, State, StatementId};
use crate::steps::show::{self, ShownTarget, ShownVersion};

use super::release::tell_outdated;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// One language only.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Shows a statement with its translations.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let project = context.project()?;
    let (report, now) = (show::show(&project, &args.id, args.lang.as_ref())?, project.now());
    drop(project);
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    for block in &report.blocks {
        let kind = context.terminal.ink().paint(Role::Dim, block.kind.as_str());
        context.terminal.line(&kind);
        for segment in &block.segments {
            let id = context.terminal.ink().paint(Role::Strong, segment.id.as_str());
            let text = segment
                .text
                .as_deref()
                .map(|text| context.text(text))
                .unwrap_or_default();
            context.terminal.line(format!("{id}  {text}").trim_end());
            versions(context, &segment.versions);
            for lang in &report.languages {
                if let Some(target) = segment.targets.get(lang) {
                    let line = target_line(context, lang, target);
                    context.terminal.line(&line);
                    versions(context, &target.versions);
                }
            }
        }
    }
    for gone in &report.obsolete {
        let id = context.terminal.ink().paint(Role::Strong, gone.id.as_str());
        let state = context.state(State::Obsolete);
        let source = context.text(gone.source.as_deref().unwrap_or_default());
        let target = context.text(gone.target.as_deref().unwrap_or_default());
        context.terminal.line(&format!("{id}  {source}"));
        context
            .terminal
            .line(&format!("  {}  {state}  {target}", gone.language));
    }
    if let Some(embargo) = report.embargo.filter(|embargo| now < embargo.until()) {
        context.tell(&Message::new("show-embargo").with("time", embargo.shown()));
    }
    tell_outdated(context, &args.id, &report.releases);
    Ok(0)
}

/// The versions that a merge kept, with their keys, each but the first as a difference from the first.
fn versions(context: &mut Context<'_>, versions: &[ShownVersion]) {
    for version in versions {
        let key = context.terminal.ink().paint(Role::Strong, &version.key);
        let text = match (&version.ops, &version.text) {
            (Some(ops), _) => context.ops(ops),
            (None, Some(text)) => context.text(text),
            (None, None) => context.word("show-removed"),
        };
        let by: Vec<&str> = version.by.iter().map(PersonId::as_str).collect();
        let by = if by.is_empty() {
            String::new()
        } else {
            format!("  ({})", by.join(", "))
        };
        context.terminal.line(&format!("    {key}  {text}{by}"));
    }
}

fn target_line(context: &Context<'_>, lang: &Lang, target: &ShownTarget) -> String {
    let state = context.state(target.state);
    let text = match (&target.target, &target.omitted) {
        _ if !target.versions.is_empty() => String::new(),
        (Some(text), _) => context.text(text),
        (None, Some(reason)) => {
            format!("{} {}", context.word("show-omitted"), context.text(reason))
        }
        (None, None) => String::new(),
    };
    format!("  {lang}  {state}  {text}").trim_end().to_owned()
}
