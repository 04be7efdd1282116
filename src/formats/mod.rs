//! Formats: bytes ↔ model, one module per format. Nothing here touches the disk or the repository.

mod base64;
pub mod document;
pub mod evidence;
pub mod exchange;
pub mod manifest;
pub mod merging;
pub mod publication;
pub mod sarif;
pub mod site;
mod styles;
pub mod templates;
pub mod termbase;
pub mod tmx;
pub mod tree;
pub mod workflow_toml;
pub mod workspace;
