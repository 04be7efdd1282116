//! The `bayan` command.

fn main() {}
