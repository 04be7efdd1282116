//! (being written)

pub mod tree;
pub mod workflow_toml;
