//! What the commands do, as functions that return reports: one module per command.
//!
//! A step reads the project, decides in pure functions, and writes through one transaction. It prints nothing and asks
//! nobody; [`crate::cli`] does both.

pub mod adapt;
pub mod align;
pub mod assemble;
pub mod audit;
pub mod changes;
pub mod check;
pub mod clone;
pub mod confirm;
pub mod corrections;
pub mod current;
pub mod decide;
pub mod diff;
pub mod digest;
pub mod earlier;
pub mod edit;
pub mod embargo;
pub mod export;
pub mod export_all;
pub mod gate;
pub mod hands;
pub mod history;
pub mod import;
pub mod inbox;
pub mod init;
mod json;
pub mod known;
pub mod log;
pub mod manifest;
pub mod memory;
pub mod memory_files;
pub mod merge_driver;
pub mod pull;
pub mod release;
pub mod release_diff;
pub mod released;
pub mod resolve;
pub mod review;
pub mod revise;
pub mod save;
pub mod segments;
pub mod show;
pub mod signing;
pub mod site;
pub mod status;
pub mod submit;
pub mod sync;
pub mod targets;
pub mod terms;
pub mod verify;
pub mod versions;
pub mod waive;
pub mod why;
