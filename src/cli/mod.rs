//! The command line: the only layer that knows the terminal, the clock and the environment.

pub mod commands;
mod context;
pub mod environment;
pub mod help;
pub mod reference;
pub mod terminal;
pub mod usage;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches};

use crate::l10n::{Localizer, negotiate};
use crate::message::Fault;

use commands::Bayan;
use context::Context;
use environment::{Environment, EnvironmentFault};
use terminal::{ColorWhen, Terminal};

/// Runs the program as this process was started, and gives its exit code.
#[must_use]
pub fn main() -> u8 {
    match Environment::from_process() {
        Ok(environment) => run(&environment),
        Err(fault) => without_environment(&fault),
    }
}

/// Runs the program in that environment, on this process's streams.
#[must_use]
pub fn run(environment: &Environment) -> u8 {
    let json = asks_for_json(environment.args());
    let localizer = Localizer::new(
        environment.locale(help::locale_flag(environment.args()).as_deref()),
        environment.isolates() && !json,
    );
    let mut terminal = Terminal::from_process(environment, ColorWhen::Auto);
    let args = help::ask_for_help(environment.args(), &Bayan::command());
    let command = help::localise(Bayan::command(), &localizer);
    let parsed = command
        .try_get_matches_from(args)
        .and_then(|matches| Bayan::from_arg_matches(&matches));
    let code = match parsed {
        Err(error) => usage::settle(&error, json, &mut terminal, &localizer),
        Ok(bayan) => {
            if bayan.color != ColorWhen::Auto {
                terminal = Terminal::from_process(environment, bayan.color);
            }
            let mut context = Context::new(environment, &localizer, &mut terminal, &bayan);
            match bayan.command.run(&mut context) {
                Ok(code) => code,
                Err(fault) => context.fault(fault.as_ref(), json),
            }
        }
    };
    terminal.finish(code, &localizer)
}

/// Whether the result is asked for as JSON; then an error is told as JSON too, a mistake in the arguments included.
fn asks_for_json(args: &[OsString]) -> bool {
    args.iter()
        .take_while(|arg| *arg != "--")
        .any(|arg| arg == "--json")
}

fn without_environment(fault: &EnvironmentFault) -> u8 {
    let localizer = Localizer::new(negotiate(None, &|_| None), false);
    // There is no terminal yet to tell it on, and nothing to do if even this fails.
    let _ = std::io::Write::write_all(
        &mut std::io::stderr(),
        crate::l10n::render_fault(fault, &localizer).as_bytes(),
    );
    terminal::exit_code(fault.exit())
}
