//! `bayan waive`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::SegmentId;
use crate::steps::waive::{self, WaiveRequest};

use super::shared::InLanguage;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    of: InLanguage,
    /// The segment.
    #[arg(value_name = "SEGMENT")]
    segment: SegmentId,
    /// The check.
    #[arg(value_name = "CHECK")]
    check: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    because: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Records that what a check reports of a pair is no fault.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let request = WaiveRequest {
        id: args.of.id.clone(),
        lang: args.of.lang.clone(),
        segment: args.segment.clone(),
        check: args.check.clone(),
        because: args.because.clone(),
    };
    let report = waive::waive(&context.project()?, &request)?;
    if args.json {
        context.json(&report);
    } else {
        context.say(
            &Message::new("waive-done")
                .with("segment", &report.segment)
                .with("check", &report.check)
                .with("lang", &report.language)
                .with("count", report.findings),
        );
    }
    Ok(0)
}
