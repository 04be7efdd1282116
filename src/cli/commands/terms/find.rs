//! `bayan terms find`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::model::Lang;
use crate::steps::terms;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A text, or a part of a name.
    #[arg(value_name = "TEXT")]
    text: String,
    /// The language of the text.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Finds terms; ends with 1 if there are none.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = terms::find(&context.project()?, &args.text, args.lang.as_ref())?;
    let code = u8::from(report.terms.is_empty());
    if args.json {
        context.json(&report);
        return Ok(code);
    }
    for term in &report.terms {
        super::show(context, &term.entry);
        let mut found: Vec<String> = term.found.iter().map(|own| context.text(&own.text)).collect();
        found.dedup();
        if !found.is_empty() {
            let separator = context.word("list-separator");
            context.field("label-found", &found.join(&separator));
        }
    }
    if report.terms.is_empty() {
        context.tell(&Message::new("terms-find-none"));
    }
    Ok(code)
}
