//! Publications in every format: an invented statement in four languages, drafts, releases, and texts that attack.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "the helpers of a test fail as a test does, and write files for the programs of others"
)]

mod corrections;
mod docx;
mod fixture;
mod html;
mod json;
mod labels;
mod letterhead;
mod markdown;
mod parts;
#[cfg(feature = "pdf")]
mod pdf;
mod plain;
#[cfg(feature = "pdf")]
mod square;
mod stationery;
mod templates;
mod tokens;
mod validators;

#[cfg(not(feature = "pdf"))]
#[test]
fn without_the_typesetter_a_pdf_is_refused_by_name() {
    let fault = labels::try_laid_out("pdf", &fixture::released(&["ar", "en"])).unwrap_err();
    assert_eq!(bayan::message::Fault::code(&fault), "pdf-not-built");
}
