//! `bayan release`.

use crate::cli::context::Context;
use crate::cli::terminal::safe_line;
use crate::message::{Message, Outcome};
use crate::model::{Lang, State, StatementId};
use crate::project::Project;
use crate::steps::release;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The languages, or a set.
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', required = true)]
    with: Vec<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Releases a statement, or lists what is in the way.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let project = context.project()?;
    let languages = languages(&project, &args.with)?;
    let report = release::release(&project, &args.id, &languages)?;
    drop(project);
    let code = u8::from(report.number.is_none());
    if args.json {
        context.json(&report);
        return Ok(code);
    }
    if let Some(number) = report.number {
        context.say(
            &Message::new("release-done")
                .with("statement", &args.id)
                .with("number", number),
        );
        if let Some(tag) = &report.tag {
            context.tell(&Message::new("release-tag").with("tag", tag));
        }
        let with = args.with.join(",");
        context.hint(
            &Message::new("release-next")
                .with("statement", &args.id)
                .with("with", with),
        );
        return Ok(code);
    }
    for blocker in &report.blockers {
        let state = context.state(blocker.state);
        let why = blocker.hazard.as_deref().map_or(state, safe_line);
        let text = context.text(&blocker.text);
        context.terminal.line(&format!(
            "{}  {}  {why}  {text}",
            blocker.language, blocker.segment
        ));
    }
    let blocked = Message::new("release-blocked").with("statement", &args.id);
    context.tell(&blocked.with("count", report.blockers.len()));
    if let Some(first) = report.blockers.first() {
        let only_review = report
            .blockers
            .iter()
            .all(|blocker| blocker.state == State::Translated);
        let hint = if only_review {
            "release-review-hint"
        } else {
            "release-blocked-hint"
        };
        let hint = Message::new(hint).with("statement", &args.id);
        context.hint(&hint.with("lang", &first.language).with("segment", &first.segment));
    }
    Ok(code)
}

/// The languages that were asked for: tags, or the name of a release set.
pub fn languages(project: &Project<'_>, given: &[String]) -> Outcome<Vec<Lang>> {
    let mut languages: Vec<Lang> = Vec::new();
    for name in given {
        let found = match project.config().sets.get(name.trim()) {
            Some(set) => set.clone(),
            None => vec![Lang::parse(name)?],
        };
        for lang in found {
            if lang != project.config().source && !languages.contains(&lang) {
                languages.push(lang);
            }
        }
    }
    Ok(languages)
}
