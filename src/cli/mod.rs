//! The command line: the only layer that knows the terminal, the clock and the environment.

pub mod environment;
pub mod help;
pub mod reference;
pub mod terminal;
pub mod usage;
