//! `bayan terms list`.

use crate::cli::context::Context;
use crate::message::Outcome;
use crate::model::Lang;
use crate::steps::terms;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only those with a name in this language.
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// Only those of this field.
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Lists the termbase.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = terms::list(&context.project()?, args.domain.as_deref(), args.lang.as_ref())?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    for entry in &report.terms {
        super::show(context, entry);
    }
    super::count(context, report.terms.len());
    Ok(0)
}
