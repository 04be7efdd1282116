//! Bayan (بيان, "statement"): statements written in Arabic, released together with their translations.

pub mod alignment;
pub mod anatomy;
pub mod cli;
pub mod diff;
pub mod formats;
pub mod git;
pub mod l10n;
pub mod message;
pub mod model;
pub mod project;
pub mod segmentation;
pub mod steps;
pub mod store;
pub mod text;
pub mod workflow;
