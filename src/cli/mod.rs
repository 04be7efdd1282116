//! The command line: the only layer that knows the terminal, the clock and the environment.

pub mod environment;
pub mod terminal;
