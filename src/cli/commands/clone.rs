//! `bayan clone`.

use std::path::PathBuf;

use crate::cli::context::Context;
use crate::message::{Message, Outcome, Value};
use crate::steps::clone;

/// The arguments.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where it is.
    #[arg(value_name = "URL", allow_hyphen_values = true)]
    address: String,
    /// The folder to make.
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// Makes a copy of a workspace and says who works in it.
pub fn run(context: &mut Context<'_>, args: &Args) -> Outcome<u8> {
    let dir = args
        .dir
        .clone()
        .unwrap_or_else(|| PathBuf::from(clone::folder_of(&args.address)));
    let dir = context.path(&dir);
    let is_path = !args.address.contains(':') && context.path(args.address.as_ref()).is_dir();
    let address = match is_path {
        true => context.path(args.address.as_ref()).display().to_string(),
        false => args.address.clone(),
    };
    let report = clone::clone(&address, &dir, context.session())?;
    context.say(
        &Message::new("clone-done")
            .with("path", report.root.as_path())
            .with("count", report.statements),
    );
    match (&report.person, &report.unknown) {
        (Some(person), _) => context.tell(
            &Message::new("clone-person")
                .with("person", person)
                .with("roles", Value::List(report.roles.clone())),
        ),
        (None, Some(email)) => {
            context.tell(&Message::new("clone-unknown").with("email", email));
            context.hint(&Message::new("clone-unknown-hint"));
        }
        (None, None) => {
            context.tell(&Message::new("git-no-identity"));
            context.hint(&Message::new("git-no-identity-hint-name"));
            context.hint(&Message::new("git-no-identity-hint-email"));
        }
    }
    Ok(0)
}
