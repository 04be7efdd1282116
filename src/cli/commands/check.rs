//! `bayan check`.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde_json::json;

use crate::checks::CHECKS;
use crate::cli::context::Context;
use crate::formats::sarif::{self, Found, Invocation, Place, Rule};
use crate::l10n::{Localizer, UiLang};
use crate::message::{Args as Arguments, Message, Outcome};
use crate::model::{Digest, Gravity, Lang, SegmentId, StatementId};
use crate::project::Project;
use crate::steps::check::{self, CheckReport, Reported};

use super::findings;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The statements; all if none is named.
    #[arg(value_name = "ID")]
    ids: Vec<StatementId>,
    /// One language only.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// As JSON.
    #[arg(long, conflicts_with = "sarif")]
    json: bool,
    /// As SARIF.
    #[arg(long)]
    sarif: bool,
}

/// Runs the checks; gives 1 if there is an error that nobody waived.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let project = context.project()?;
    let report = check::check(&project, &args.ids, args.lang.as_ref())?;
    let found = u8::from(report.count(Gravity::Error) > 0);
    let log = match args.sarif {
        true => Some(sarif(&project, &report, found)?),
        false => None,
    };
    drop(project);
    if let Some(log) = log {
        context.json(&log);
    } else if args.json {
        context.json(&json!({ "findings": findings::shapes(&report.findings) }));
    } else {
        show(context, &report);
    }
    let unreadable = context.unreadable(&report.unreadable, args.json);
    Ok(unreadable.max(found))
}

fn show(context: &mut Context<'_>, report: &CheckReport) {
    for found in &report.findings {
        findings::show(context, found);
    }
    context.say(
        &Message::new("check-total")
            .with("pairs", report.pairs)
            .with("errors", report.count(Gravity::Error))
            .with("warnings", report.count(Gravity::Warning))
            .with("waived", report.waived()),
    );
    let open = report.findings.iter().find(|found| found.stops());
    if let Some(found) = open.filter(|found| found.finding.check != "hidden") {
        context.hint(
            &Message::new("check-waive-hint")
                .with("statement", &found.statement)
                .with("lang", &found.language)
                .with("segment", &found.finding.segment)
                .with("check", found.finding.check),
        );
    }
}

/// The findings for programs that show them beside the files. In English, as all that programs read.
fn sarif(project: &Project<'_>, report: &CheckReport, found: u8) -> Outcome<serde_json::Value> {
    let english = Localizer::new(UiLang::En, false);
    let rules: Vec<Rule> = CHECKS
        .iter()
        .filter_map(|check| {
            Some(Rule {
                id: check.id,
                gravity: project.config().gravity(check.id, check.gravity)?,
                about: english.text(&check.about(), &Arguments::new()),
            })
        })
        .collect();
    let mut lines: BTreeMap<(&StatementId, &Lang), BTreeMap<SegmentId, Place>> = BTreeMap::new();
    let mut results = Vec::new();
    for found in &report.findings {
        let key = (&found.statement, &found.language);
        let places = match lines.entry(key) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(check::places(project, &found.statement, &found.language)?),
        };
        let place = places.get(&found.finding.segment);
        results.extend(place.map(|place| result(found, place.clone(), &english)));
    }
    let unreadable = report.unreadable.iter().map(|fault| {
        let place = fault.place().map(|place| format!("{}: ", place.path.display()));
        place.unwrap_or_default() + &english.text(fault.code(), &fault.args())
    });
    let unreadable: Vec<String> = unreadable.collect();
    let invocation = Invocation {
        exit: if unreadable.is_empty() { found } else { 2 },
        unreadable,
    };
    Ok(sarif::log(&rules, &results, &invocation))
}

fn result(found: &Reported, place: Place, english: &Localizer) -> Found {
    Found {
        check: found.finding.check,
        gravity: found.finding.gravity,
        message: english.message(&found.finding.message),
        place,
        digest: found.digest.clone(),
        fingerprint: fingerprint(found),
        waived: found.waived.as_ref().map(|waiver| waiver.because.clone()),
    }
}

/// What tells a finding from all others, and stays as long as its pair does.
fn fingerprint(found: &Reported) -> Digest {
    let finding = &found.finding;
    let span = |span: &Option<std::ops::Range<usize>>| {
        span.as_ref()
            .map_or_else(String::new, |span| format!("{}-{}", span.start, span.end))
    };
    let parts = [
        found.digest.as_str().to_owned(),
        finding.check.to_owned(),
        finding.message.id.to_owned(),
        span(&finding.source),
        span(&finding.target),
    ];
    Digest::of_bytes(parts.join("\n").as_bytes())
}
