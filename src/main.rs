//! The `bayan` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(bayan::cli::main())
}
