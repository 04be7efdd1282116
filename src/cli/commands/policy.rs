//! `bayan policy`: how people and rules in `workflow.toml` are changed.

mod approve;
mod propose;
mod show;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome, Value};
use crate::steps::policy::{ProposalReport, ProposalState};
use crate::workflow::PolicyDifference;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Commands,
}

/// What to do with the policy.
#[derive(Debug, clap::Subcommand)]
enum Commands {
    Propose(propose::Args),
    Approve(approve::Args),
    Show(show::Args),
}

/// Runs what was asked for.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    match &args.command {
        Commands::Propose(args) => propose::run(context, args),
        Commands::Approve(args) => approve::run(context, args),
        Commands::Show(args) => show::run(context, args),
    }
}

/// Shows a proposal: who, when and why, what it changes in words, and each line as it is signed.
fn show(context: &mut Context<'_>, report: &ProposalReport) {
    let name = context.terminal.ink().paint(Role::Strong, &report.proposal);
    let by = context.text(report.by.as_str());
    context.terminal.line(&format!("{name}  {by}  {}", report.at));
    let because = context.text(&report.because);
    context.field("label-because", &because);
    for (at, change) in report.changes.iter().enumerate() {
        let said = context.localizer.message(&in_words(change));
        context.terminal.line(&format!("  {said}"));
        let signed = report
            .signed
            .get(at)
            .map(|line| context.text(line))
            .unwrap_or_default();
        let signed = context.terminal.ink().paint(Role::Dim, &signed);
        context.terminal.line(&format!("      {signed}"));
    }
    let state = match report.state {
        ProposalState::Open if report.approved_by.is_empty() => "policy-state-waiting",
        ProposalState::Open => "policy-state-open",
        ProposalState::InForce => "policy-state-in-force",
        ProposalState::Void => "policy-state-void",
    };
    let state = Message::new(state)
        .with("have", report.approved_by.len())
        .with("count", report.needed)
        .with("who", Value::list(&report.approved_by));
    let said = context.localizer.message(&state);
    context.terminal.line(&format!("  {said}"));
}

/// A change in words.
fn in_words(change: &PolicyDifference) -> Message {
    let (what, name) = match change.what.split_once('.') {
        Some((what, name)) => (what, name),
        None => (change.what.as_str(), ""),
    };
    let id = match what {
        "approvals" => "policy-change-approvals",
        "four_eyes" => "policy-change-four-eyes",
        "signed" => "policy-change-signed",
        "revision" => "policy-change-revision",
        "policy_approvals" => "policy-change-policy-approvals",
        "workspace" => "policy-change-workspace",
        "source" => "policy-change-source",
        "targets" => "policy-change-targets",
        "checks" => "policy-change-check",
        "sets" => "policy-change-set",
        "role" => "policy-change-role",
        "key" => "policy-change-key",
        _ => "policy-change-email",
    };
    let said = |text: &str| {
        if text.is_empty() {
            "—".to_owned()
        } else {
            text.to_owned()
        }
    };
    Message::new(id)
        .with("name", change.person.as_deref().unwrap_or(name))
        .with("old", said(&change.old))
        .with("new", said(&change.new))
}
