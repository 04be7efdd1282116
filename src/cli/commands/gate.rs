//! `bayan gate`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::audit::Range;
use crate::steps::gate::{self, Gate, GateReport};

use super::breaches::say;
use super::reading::input;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Commits instead of what git tells a hook.
    #[arg(long, value_name = "RANGE")]
    range: Option<String>,
    /// The workspace's folder in the repository.
    #[arg(long, value_name = "DIR", default_value = "")]
    within: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Says whether a push may be taken in.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let variable = |name: &str| context.environment.variable_os(name).map(PathBuf::from);
    let folder = match (&args.range, variable("GIT_DIR")) {
        (None, Some(git_dir)) => context.path(&git_dir),
        _ => context.folder.clone(),
    };
    let quarantine = variable("GIT_QUARANTINE_PATH").map(|path| context.path(&path));
    let archive = gate::open(&folder, quarantine.as_deref())?;
    let gate = Gate {
        archive: &archive,
        folder: args.within.trim_matches('/'),
        now: context.environment.now(),
    };
    let report = match &args.range {
        Some(range) => gate.range(&Range::parse(range))?,
        None => {
            let (_, told) = input(context, Path::new("-"))?;
            gate.push(&gate::updates(&String::from_utf8_lossy(&told))?)?
        }
    };
    if args.json {
        context.json(&report);
    } else {
        show(context, &report);
    }
    let faults: Vec<_> = report.faults.iter().map(AsRef::as_ref).collect();
    for fault in faults {
        context.fault(fault, args.json);
    }
    Ok(u8::from(!report.is_open()))
}

fn show(context: &mut Context<'_>, report: &GateReport) {
    let mut hints = BTreeSet::new();
    for reference in &report.references {
        for finding in &reference.findings {
            say(context, finding);
            hints.insert(finding.rule.hint_id());
        }
    }
    if report.is_open() {
        context.say(&Message::new("gate-open").with("count", report.commits));
        return;
    }
    context.say(&Message::new("gate-closed"));
    for hint in hints {
        context.hint(&Message::new(hint));
    }
}
