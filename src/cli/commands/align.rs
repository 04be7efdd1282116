//! `bayan align`: pairs from a published document and its translation.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::cli::terminal::Role;
use crate::message::{Message, Outcome};
use crate::model::Lang;
use crate::steps::align::{self, AlignReport, AlignRequest, AlignedPair, Given};
use crate::store;

use super::reading::{ReadArgs, input};

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The document in the language of the sources.
    #[arg(value_name = "SOURCE")]
    source: PathBuf,
    /// Its translation.
    #[arg(value_name = "TARGET")]
    target: PathBuf,
    /// The language of the translation.
    #[arg(long, value_name = "LANG")]
    lang: Lang,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The least confidence of what is written.
    #[arg(long, value_name = "SCORE", default_value_t = 0, value_parser = clap::value_parser!(u8).range(0..=100), requires = "output")]
    min: u8,
    #[command(flatten)]
    reading: ReadArgs,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Puts two documents into pairs, and shows or writes them.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let given = |file: &PathBuf| -> Outcome<Given> {
        let (name, bytes) = input(context, file)?;
        Ok(Given { name, bytes })
    };
    let request = AlignRequest {
        source: given(&args.source)?,
        target: given(&args.target)?,
        lang: args.lang.clone(),
        options: args.reading.options(),
    };
    let report = align::align(&context.project()?, &request)?;
    let written = match &args.output {
        Some(path) => {
            let (text, count) = align::proposals(&report, args.min, path)?;
            if count > 0 {
                store::write_given(&context.path(path), text.as_bytes())?;
            }
            Some((path, count))
        }
        None => None,
    };
    context.warn_all(&report.warnings);
    let pairs = report.pairs.iter().filter(|pair| pair.is_whole()).count();
    if args.json {
        context.json(&report);
    } else {
        for pair in &report.pairs {
            show(context, pair);
        }
        sum_up(context, &report, pairs);
    }
    if let Some((path, count)) = written {
        let message = Message::new("align-written").with("count", count);
        context.tell(&message.with("path", path.as_path()));
        if count == 0 {
            return Ok(1);
        }
        context.hint(&Message::new("align-written-hint").with("path", path.as_path()));
    }
    Ok(u8::from(pairs == 0))
}

fn show(context: &mut Context<'_>, pair: &AlignedPair) {
    let role = if pair.doubtful { Role::Strong } else { Role::Dim };
    let confidence = context
        .terminal
        .ink()
        .paint(role, &format!("{:>3}", pair.confidence));
    let kind = match (pair.source.is_empty(), pair.target.is_empty(), pair.doubtful) {
        (true, _, _) => Some("align-target-only"),
        (_, true, _) => Some("align-source-only"),
        (_, _, true) => Some("align-doubtful"),
        (_, _, false) => None,
    };
    let sizes = format!("{}:{}", pair.source.len(), pair.target.len());
    let line = match kind {
        Some(kind) => format!("{confidence}  {sizes}  {}", context.word(kind)),
        None => format!("{confidence}  {sizes}"),
    };
    context.terminal.line(&line);
    for (label, texts) in [("label-source", &pair.source), ("label-target", &pair.target)] {
        for text in texts {
            let text = context.text(text);
            context.field(label, &text);
        }
    }
}

fn sum_up(context: &mut Context<'_>, report: &AlignReport, pairs: usize) {
    let alone = |is: fn(&AlignedPair) -> bool| report.pairs.iter().filter(|pair| is(pair)).count();
    context.say(
        &Message::new("align-found")
            .with("count", pairs)
            .with("doubtful", alone(|pair| pair.is_whole() && pair.doubtful))
            .with("lang", &report.language),
    );
    let source = alone(|pair| pair.target.is_empty());
    let target = alone(|pair| pair.source.is_empty());
    if source + target > 0 {
        context.say(
            &Message::new("align-alone")
                .with("source", source)
                .with("target", target),
        );
    }
}
