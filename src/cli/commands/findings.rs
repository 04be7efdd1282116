//! How findings are shown, and written as JSON: for `check`, `submit` and `review` alike.

use std::ops::Range;

use serde::Serialize;

use crate::cli::context::Context;
use crate::cli::terminal::{Role, spanned};
use crate::l10n::{Localizer, UiLang};
use crate::message::Message;
use crate::model::{Gravity, Lang, PersonId, SegmentId, StatementId};
use crate::steps::check::Reported;

/// A finding as JSON has it: its message in English, whatever the locale.
#[derive(Debug, Serialize)]
pub struct Shape {
    check: &'static str,
    severity: &'static str,
    statement: StatementId,
    language: Lang,
    segment: SegmentId,
    message: String,
    source_span: Option<[usize; 2]>,
    target_span: Option<[usize; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waived: Option<Waived>,
}

#[derive(Debug, Serialize)]
struct Waived {
    by: PersonId,
    at: jiff::Timestamp,
    because: String,
}

/// A report and the findings that belong to it.
#[derive(Debug, Serialize)]
pub struct With<'r, T> {
    #[serde(flatten)]
    report: &'r T,
    findings: Vec<Shape>,
}

/// A report with its findings, for JSON.
pub fn with<'r, T>(report: &'r T, findings: &[Reported]) -> With<'r, T> {
    With {
        report,
        findings: shapes(findings),
    }
}

/// Findings for JSON.
pub fn shapes(findings: &[Reported]) -> Vec<Shape> {
    if findings.is_empty() {
        return Vec::new();
    }
    let english = Localizer::new(UiLang::En, false);
    findings.iter().map(|found| shape(found, &english)).collect()
}

fn shape(found: &Reported, english: &Localizer) -> Shape {
    let finding = &found.finding;
    let source = found.source.as_deref().unwrap_or_default();
    Shape {
        check: finding.check,
        severity: finding.gravity.as_str(),
        statement: found.statement.clone(),
        language: found.language.clone(),
        segment: finding.segment.clone(),
        message: english.message(&finding.message),
        source_span: finding.source.as_ref().map(|span| scalars(source, span)),
        target_span: finding.target.as_ref().map(|span| scalars(&found.target, span)),
        waived: found.waived.as_ref().map(|waiver| Waived {
            by: waiver.by.clone(),
            at: waiver.at,
            because: waiver.because.clone(),
        }),
    }
}

/// A span of bytes as one of Unicode scalar values.
fn scalars(text: &str, span: &Range<usize>) -> [usize; 2] {
    let count = |end: usize| text.get(..end).map_or(0, |before| before.chars().count());
    [count(span.start), count(span.end)]
}

/// Shows a finding with its pair, as a result.
pub fn show(context: &mut Context<'_>, found: &Reported) {
    for line in lines(context, found) {
        context.terminal.line(&line);
    }
}

/// Tells each finding with its pair, as talk.
pub fn tell(context: &mut Context<'_>, findings: &[Reported]) {
    for found in findings.iter().filter(|found| found.waived.is_none()) {
        for line in lines(context, found) {
            context.terminal.talk(&line);
        }
    }
}

/// Shows a finding where its pair is shown already: what it is, and the stretch of the target that it is about.
pub fn show_beside(context: &mut Context<'_>, found: &Reported) {
    let line = format!("  {}", said(context, found));
    context.terminal.line(&line);
    if let Some(span) = &found.finding.target {
        let target = marked(context, &found.target, Some(span));
        context.terminal.line(&format!("    {target}"));
    }
}

fn lines(context: &Context<'_>, found: &Reported) -> Vec<String> {
    let ink = context.terminal.ink();
    let place = format!(
        "{}  {}  {}",
        found.statement, found.language, found.finding.segment
    );
    let mut lines = vec![
        ink.paint(Role::Strong, &place),
        format!("  {}", said(context, found)),
    ];
    let mut field = |label: &'static str, text: String| {
        let label = ink.paint(Role::Dim, &context.word(label));
        lines.push(format!("  {label} {text}"));
    };
    if let Some(source) = &found.source {
        field(
            "label-source",
            marked(context, source, found.finding.source.as_ref()),
        );
    }
    field(
        "label-target",
        marked(context, &found.target, found.finding.target.as_ref()),
    );
    if let Some(waiver) = &found.waived {
        let because = Message::new("check-waived-because")
            .with("by", waiver.by.as_str())
            .with("because", &waiver.because);
        lines.push(format!("  {}", context.localizer.message(&because)));
    }
    lines
}

/// "warning (tatweel): …"
fn said(context: &Context<'_>, found: &Reported) -> String {
    let (head, role) = match (found.waived.is_some(), found.finding.gravity) {
        (true, _) => ("check-waived", Role::Dim),
        (false, Gravity::Error) => ("check-error", Role::Error),
        (false, Gravity::Warning) => ("check-warning", Role::Warning),
    };
    let head = Message::new(head).with("check", found.finding.check);
    let head = context
        .terminal
        .ink()
        .paint(role, &context.localizer.message(&head));
    format!("{head} {}", context.localizer.message(&found.finding.message))
}

fn marked(context: &Context<'_>, text: &str, span: Option<&Range<usize>>) -> String {
    match span {
        None => context.text(text),
        Some(span) => {
            let (ink, isolates) = (context.terminal.ink(), context.terminal.isolates());
            context.localizer.isolate(&spanned(text, span, ink, isolates))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scalars;

    #[test]
    fn spans_count_scalar_values() {
        assert_eq!(scalars("نص 5", &(5..6)), [3, 4]);
        assert_eq!(scalars("😀a", &(4..5)), [1, 2]);
        assert_eq!(scalars("a", &(0..9)), [0, 0]);
    }
}
