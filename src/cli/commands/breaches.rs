//! How `audit` and `gate` say what they found.

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Value};
use crate::steps::audit::{Finding, Rule};

use super::why::void_word;

/// Says a finding in a line: the sentence, then commit and author.
pub fn say(context: &mut Context<'_>, finding: &Finding) {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let detail = match (finding.rule, &finding.detail) {
        (Rule::VerdictVoid, Some(name)) => void_word(context, name),
        (_, detail) => text(detail),
    };
    let id = match (finding.rule, &finding.statement) {
        (Rule::Hazard, None) => "audit-hazard-file",
        (rule, _) => rule.message_id(),
    };
    let message = Message::new(id)
        .with("statement", text(&finding.statement))
        .with("lang", text(&finding.language))
        .with("segments", Value::list(&finding.segments))
        .with("by", text(&finding.by))
        .with("detail", detail);
    let said = context.localizer.message(&message);
    let mark = match (finding.breach, context.terminal.unicode()) {
        (true, true) => "✗",
        (true, false) => "x",
        (false, _) => "-",
    };
    context.terminal.line(&format!("{mark} {said}"));
    if let (Some(commit), Some(author)) = (&finding.commit, &finding.author) {
        let place = format!("{}  {}", short(commit), context.text(author));
        let place = context.terminal.ink().paint(Role::Dim, &place);
        context.terminal.line(&format!("    {place}"));
    }
}

/// A commit as people name it.
pub fn short(commit: &str) -> String {
    commit.chars().take(8).collect()
}
