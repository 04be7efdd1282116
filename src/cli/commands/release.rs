//! `bayan release`.

use crate::cli::context::Context;
use crate::cli::terminal::safe_line;
use crate::l10n::DocumentLabels;
use crate::message::{Message, Outcome, Value};
use crate::model::{Lang, State, StatementId};
use crate::project::Project;
use crate::steps::corrections;
use crate::steps::release::{self, Blocker, ReleaseReport, ReleaseRequest};
use crate::workflow::ReleaseStanding;

use super::why::void_word;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statement.
    #[arg(value_name = "ID")]
    id: StatementId,
    /// The languages, or a set.
    #[arg(long, value_name = "LANGUAGES", value_delimiter = ',', required = true)]
    with: Vec<String>,
    /// What readers are told of a correction.
    #[arg(long, value_name = "CORRECTION")]
    correction: Vec<String>,
    /// In spite of an embargo.
    #[arg(long, requires = "because")]
    override_embargo: bool,
    /// Why.
    #[arg(long, value_name = "TEXT", requires = "override_embargo")]
    because: Option<String>,
    /// Only show.
    #[arg(long)]
    dry_run: bool,
    /// With a signature.
    #[arg(long)]
    sign: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Releases a statement, or lists what is in the way.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let project = context.project()?;
    let languages = languages(&project, &args.with)?;
    let request = ReleaseRequest {
        id: args.id.clone(),
        languages,
        corrections: corrections::lines(&args.correction)?,
        override_embargo: args.because.clone(),
        dry_run: args.dry_run,
        sign: args.sign,
        labels: &DocumentLabels,
    };
    let report = release::release(&project, &request)?;
    drop(project);
    let code = u8::from(report.number.is_none());
    if args.json {
        context.json(&report);
        return Ok(code);
    }
    tell_outdated(context, &args.id, &report.releases);
    if !report.questions.is_empty() {
        let open = Message::new("release-open-questions").with("statement", &args.id);
        context.tell(&open.with("count", report.questions.len()));
    }
    match report.number {
        Some(number) => tell_done(context, args, &report, number),
        None => tell_blocked(context, &args.id, &report.blockers),
    }
    Ok(code)
}

fn tell_done(context: &mut Context<'_>, args: &Args, report: &ReleaseReport, number: u32) {
    let done = if args.dry_run {
        "release-would"
    } else {
        "release-done"
    };
    context.say(
        &Message::new(done)
            .with("statement", &args.id)
            .with("number", number),
    );
    if let Some(correction) = &report.correction {
        let replaces = Value::list(&correction.replaces);
        context.tell(&Message::new("release-correction").with("releases", replaces));
        for (lang, line) in &correction.lines {
            context.tell(
                &Message::new("release-correction-line")
                    .with("lang", lang)
                    .with("line", line),
            );
        }
    }
    if let Some(tag) = &report.tag {
        context.tell(&Message::new("release-tag").with("tag", tag));
    }
    if args.dry_run {
        if report.correction.is_some() {
            context.hint(&Message::new("release-correction-hint"));
        }
        return;
    }
    let with = args.with.join(",");
    context.hint(
        &Message::new("release-next")
            .with("statement", &args.id)
            .with("with", with),
    );
}

fn tell_blocked(context: &mut Context<'_>, id: &StatementId, blockers: &[Blocker]) {
    for blocker in blockers {
        let state = context.state(blocker.state);
        let why = match (&blocker.finding, blocker.hazard.as_deref()) {
            (Some(finding), _) => context.localizer.message(finding),
            (None, hazard) => hazard.map_or(state, safe_line),
        };
        let text = context.text(&blocker.text);
        context.terminal.line(&format!(
            "{}  {}  {why}  {text}",
            blocker.language, blocker.segment
        ));
        for verdict in &blocker.void {
            let by = verdict.by.to_string();
            let said = Message::new("why-void-verdict").with("by", by);
            let (said, reason) = (
                context.localizer.message(&said),
                void_word(context, verdict.reason),
            );
            context.terminal.line(&format!("    {said}: {reason}"));
        }
    }
    let blocked = Message::new("release-blocked").with("statement", id);
    context.tell(&blocked.with("count", blockers.len()));
    if let Some(question) = blockers.iter().find_map(|blocker| blocker.question.as_ref()) {
        let hint = Message::new("release-question-hint").with("statement", id);
        context.hint(&hint.with("question", question.as_str()));
    }
    if let Some(found) = blockers.iter().find(|blocker| blocker.check.is_some()) {
        tell_waivable(context, id, found);
    }
    let is_state = |blocker: &&Blocker| blocker.check.is_none() && blocker.question.is_none();
    if let Some(first) = blockers.iter().find(is_state) {
        let mut of_states = blockers.iter().filter(is_state);
        let only_review = of_states.all(|blocker| blocker.state == State::Translated);
        let hint = if only_review {
            "release-review-hint"
        } else {
            "release-blocked-hint"
        };
        let hint = Message::new(hint).with("statement", id);
        context.hint(&hint.with("lang", &first.language).with("segment", &first.segment));
    }
}

/// Tells how to see what a check has found, and what to do if it is no fault.
fn tell_waivable(context: &mut Context<'_>, id: &StatementId, found: &Blocker) {
    for hint in ["release-check-hint", "release-waive-hint"] {
        let hint = Message::new(hint)
            .with("statement", id)
            .with("lang", &found.language)
            .with("segment", &found.segment);
        context.hint(&hint.with("check", found.check.unwrap_or_default()));
    }
}

/// Tells which releases no longer say what the files say.
pub fn tell_outdated(context: &mut Context<'_>, id: &StatementId, releases: &[ReleaseStanding]) {
    for release in releases.iter().filter(|release| release.is_outdated()) {
        context.tell(
            &Message::new("release-outdated")
                .with("statement", id)
                .with("number", release.number)
                .with("languages", Value::list(&release.languages)),
        );
    }
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
