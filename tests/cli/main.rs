//! The program from outside: each command through the real binary, on real repositories. See `tests/common`.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test makes files, and ends where it cannot"
)]

#[path = "../common/mod.rs"]
mod common;

mod adapt;
mod align;
mod approvals;
mod arrivals;
mod attacks;
mod audit;
mod check;
mod claims;
mod confirm;
mod corrections;
mod decide;
mod digest;
mod drivers;
mod due;
mod edit;
mod embargo;
mod environment;
mod exit;
mod export;
mod files;
mod gate;
mod hostile;
mod import;
mod inbox;
mod init;
mod json;
mod locales;
mod log;
mod memory;
#[cfg(feature = "pdf")]
mod pdf;
mod policy;
mod questions;
mod races;
mod reference;
mod release;
mod repository;
mod resolve;
mod review;
mod revise;
mod rules;
mod save;
mod segment;
mod signing;
mod site;
mod status;
mod submit;
mod sync;
mod templates;
mod terms;
mod translate;
mod verify;
mod verify_documents;
mod why;
