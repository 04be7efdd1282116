//! (being written)

pub mod tree;
pub mod workflow_toml;
//! Bytes to model and model to bytes, one file per format.

pub mod document;
//! Bytes ↔ model: the files that people bring in, exchange and take away.

pub mod exchange;
//! Bytes ↔ model: one file or folder per format, each kind of format listed in one slice.

pub mod publication;
