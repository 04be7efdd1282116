//! What `approve`, `reject` and `review` have in common: recording a decision and saying what came of it.

use crate::cli::context::Context;
use crate::message::{Message, Outcome, Value};
use crate::model::{Decision, Lang, SegmentId};
use crate::steps::check;
use crate::steps::decide::{self, DecideReport, DecideRequest};

use super::findings;

/// Records a decision, tells what became of it, and what the checks find in what is approved now; gives 1 if any verdict
/// was refused.
pub fn run(context: &mut Context<'_>, request: &DecideRequest, json: bool) -> Outcome<u8> {
    let project = context.project()?;
    let report = decide::decide(&project, request)?;
    let approved = matches!(request.decision, Decision::Approve);
    let recorded = report.segments.iter().filter(|outcome| outcome.refused.is_none());
    let recorded: Vec<SegmentId> = recorded
        .filter(|_| approved)
        .map(|outcome| outcome.id.clone())
        .collect();
    let found = check::of_segments(&project, &request.id, &request.lang, &recorded);
    drop(project);
    if json {
        match approved {
            true => context.json(&findings::with(&report, &found)),
            false => context.json(&report),
        }
        return Ok(u8::from(
            report.segments.iter().any(|outcome| outcome.refused.is_some()),
        ));
    }
    let code = show(context, &report, &request.decision, &request.lang);
    findings::tell(context, &found);
    Ok(code)
}

/// Tells what became of each verdict; gives 1 if any was refused.
pub fn show(context: &mut Context<'_>, report: &DecideReport, decision: &Decision, lang: &Lang) -> u8 {
    for outcome in &report.segments {
        if let Some(refused) = outcome.refused {
            let who = Value::list(&outcome.who);
            let message = Message::new(refused.message_id())
                .with("segment", &outcome.id)
                .with("who", who)
                .with("hazard", outcome.hazard.as_deref().unwrap_or_default());
            context.tell(&message);
        } else if outcome.approvals_missing > 0 {
            let message = Message::new("approve-more-needed").with("segment", &outcome.id);
            context.tell(&message.with("count", outcome.approvals_missing));
        }
    }
    let recorded = report
        .segments
        .iter()
        .filter(|outcome| outcome.refused.is_none())
        .count();
    let done = match decision {
        Decision::Approve => "approve-done",
        Decision::Reject { .. } => "reject-done",
    };
    context.say(&Message::new(done).with("count", recorded).with("lang", lang));
    u8::from(recorded < report.segments.len())
}
