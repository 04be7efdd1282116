//! `bayan terms add`.

use crate::cli::context::Context;
use crate::message::{Message, Outcome};
use crate::steps::terms::{self, TermsAddFault, Word};
use crate::terms::{Entry, Names, PartOfSpeech};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What it is called, by language.
    #[arg(value_name = "NAME", required = true)]
    names: Vec<String>,
    /// Forms that no rule makes.
    #[arg(long, value_name = "NAME")]
    form: Vec<String>,
    /// Right too.
    #[arg(long, value_name = "NAME")]
    admitted: Vec<String>,
    /// Wrong.
    #[arg(long, value_name = "NAME")]
    forbidden: Vec<String>,
    /// The field.
    #[arg(long, value_name = "DOMAIN")]
    domain: Option<String>,
    /// The part of speech.
    #[arg(long, value_name = "PART", value_parser = PartOfSpeech::ALL.iter().map(|part| part.as_str()).collect::<Vec<_>>())]
    part_of_speech: Option<String>,
    /// What a translator should know.
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Its id.
    #[arg(long, value_name = "TERM")]
    id: Option<String>,
    /// Letter case counts.
    #[arg(long)]
    case_sensitive: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Adds a term, or names to one that is there.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let report = terms::add(&context.project()?, &entry(args)?)?;
    if args.json {
        context.json(&report);
        return Ok(0);
    }
    let id = match report.outcome {
        "new" => "terms-add-new",
        "changed" => "terms-add-changed",
        _ => "terms-add-same",
    };
    context.say(&Message::new(id));
    super::show(context, &report.term);
    Ok(0)
}

/// One of the lists of names.
type List = fn(&mut Names) -> &mut Vec<String>;

fn entry(args: &Args) -> Outcome<Entry> {
    let mut entry = Entry {
        id: args.id.clone(),
        part_of_speech: args.part_of_speech.as_deref().and_then(PartOfSpeech::from_name),
        domain: args.domain.clone(),
        note: args.note.clone(),
        case_sensitive: args.case_sensitive,
        ..Entry::default()
    };
    for given in &args.names {
        let Word { lang, name } = terms::word(given)?;
        let names = entry.names.entry(lang.clone()).or_default();
        if names.preferred.replace(name).is_some() {
            let lang = lang.to_string();
            return Err(TermsAddFault::Twice { lang }.into());
        }
    }
    let lists: [(&[String], List); 3] = [
        (&args.form, |names| &mut names.forms),
        (&args.admitted, |names| &mut names.admitted),
        (&args.forbidden, |names| &mut names.forbidden),
    ];
    for (given, list) in lists {
        for given in given {
            let Word { lang, name } = terms::word(given)?;
            list(entry.names.entry(lang).or_default()).push(name);
        }
    }
    Ok(entry)
}
