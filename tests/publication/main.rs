//! Publications in every format: an invented statement in four languages, drafts, releases, and texts that attack.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the helpers of a test fail as a test does"
)]

mod corrections;
mod docx;
mod fixture;
mod html;
mod labels;
mod markdown;
mod parts;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
mod tokens;
