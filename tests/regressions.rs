//! What real texts and hostile files taught: one test for each fault that was found by using the program, named after
//! the fault. Each test types commands as people would, in a workspace of its own.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test may stop anywhere and touches files as a person would"
)]

#[path = "regressions/desk.rs"]
mod desk;
#[path = "regressions/hostile_files.rs"]
mod hostile_files;
#[path = "regressions/real_texts.rs"]
mod real_texts;
