//! Every word that a person reads: Fluent messages in English, Arabic and Central Kurdish.
//!
//! The words are in `locales/<language>/*.ftl`, embedded when the program is built; a new file there needs no code.
//! [`Localizer`] fills a message with its arguments, [`negotiate`] chooses the language, [`label`] names the parts of
//! a published document in the document's own language, and [`render_fault`] is the one place where an error becomes
//! text. Arguments are shown, never obeyed: what would command a terminal is spelled out by [`visible`].
//!
//! This module prints nothing and reads no environment; [`crate::cli`] does.

mod bundles;
mod labels;
mod localizer;
mod negotiation;
mod tell;
mod visible;

pub use labels::{DocumentLabels, label};
pub use localizer::Localizer;
pub use negotiation::{UiLang, negotiate};
pub use tell::{Told, fault_json, render_fault, tell};
pub use visible::{isolated, visible, visible_line};
