//! Bayan (بيان, "statement") tracks statements written in Arabic and their translations, from a document that an editor
//! brings in to a bilingual release that a press office sends out.
//!
//! This page is the map of the code. The words that it uses are those of the files, the messages and the documentation
//! (`docs/glossary.md` has them in four languages).
//!
//! # What it keeps true
//!
//! 1. **State is derived, never stored.** Whether a segment is missing, stale, rejected, translated or approved follows
//!    from the source, the translation, the verdict log and the policy ([`workflow`]). No command sets a state.
//! 2. **An approval belongs to one exact pair** of source and target, by digest ([`model::PairKey`]). Any change of
//!    either ends it; changing the text back restores it.
//! 3. **No text is lost.** What a command writes lands whole or not at all, and what it replaces stays in git
//!    ([`git::Transaction`]).
//! 4. **Ids are stable.** A segment keeps its id through edits and moves; splits and merges record where they came from
//!    ([`alignment`], [`steps::revise`]).
//! 5. **Nothing unapproved leaves as a release** ([`steps::release`], [`steps::export`]), and nothing under embargo unless
//!    the record says who decided so ([`steps::embargo`]); a draft says that it is one.
//! 6. **Nobody changes the rules that they are judged by.** A policy is judged by the one before it, and changed with the
//!    approvals that this asks for ([`steps::policy`], [`steps::audit`], [`steps::gate`]).
//! 7. **The text is sacred.** Nothing normalises what people wrote; texts are compared on derived keys ([`text::keys`]).
//! 8. **Same inputs, same bytes.** No output depends on the clock, the machine or the order of a hash.
//!
//! # Layers
//!
//! Each may use what stands below it; `tests/architecture.rs` checks that.
//!
//! | layer | what it is |
//! |---|---|
//! | `main` | runs, gives the exit code |
//! | [`cli`] | arguments, the terminal, the clock, the environment; one file per command: parse, call, render |
//! | [`l10n`] | every word that a person reads, from `locales/` |
//! | [`steps`] | what the commands do, as functions that return reports; one file per command |
//! | [`project`] | an opened workspace: its configuration, statements, writer, history |
//! | [`git`] | the repository, and the transaction that all writing goes through |
//! | [`formats`] | bytes ↔ model, one file per format: documents, exchange files, publications, our own TOML |
//! | [`store`] | files: read safely, edit records byte for byte, lock |
//! | [`memory`] | pairs of source and target, found again by what a new source has in common with them |
//! | [`bitext`] | which segments of a published document render which of another |
//! | [`checks`] | rules run over pairs of source and target, and what they find |
//! | [`merge`] | what becomes of what two people did at once |
//! | [`proof`] | whether a text's words are those of a release, and which are not |
//! | [`workflow`] | who may do what, what a verdict counts for, the state of each segment |
//! | [`terms`] | what names and terms are called in each language, and where texts use them |
//! | [`alignment`], [`segmentation`], [`anatomy`] | which segment became which; where sentences end; what a block is |
//! | [`diff`] | what changed, word by word |
//! | [`values`] | numbers, months and days as values, however they are written |
//! | [`text`] | keys, words, characters that deceive |
//! | [`model`] | statement, block, segment, translation, ids, digests |
//! | [`message`] | what is to be said, without the words; errors as data |
//!
//! Decisions are pure functions over the model; effects sit at the ends. A new command is one file in [`steps`], one in
//! [`cli::commands`], its messages and its test. A new format is one file and one line in its slice.
//!
//! # The way of a statement
//!
//! ```text
//! document ─ formats::document ─ anatomy ─ segmentation ─ steps::import ──▶ ar.toml
//! corrected document ─ … ─ alignment ─ steps::revise ────────────────────▶ ar.toml (ids kept)
//! ar.toml + en.toml ─ workflow::rows ─ steps::pull ─ formats::exchange ──▶ file for a translator's tool
//! that file, translated ─ formats::exchange ─ steps::submit ─────────────▶ en.toml
//! ar.toml + en.toml ─ checks ─ steps::check ─────────────────────────────▶ findings; en.reviews.toml, if waived
//! en.toml ─ steps::review ─ a reviewer ─ steps::decide ──────────────────▶ en.reviews.toml
//! a question on a segment ─ steps::questions ────────────────────────────▶ questions.toml, asked by steps::release
//! all of it ─ steps::release (the gate) ─────────────────────────────────▶ releases.toml, a tag
//! the released state ─ steps::export ─ formats::publication ─────────────▶ HTML, PDF, Word, text …
//! all that is current ─ steps::site ─ formats::site ─────────────────────▶ the press room
//! workflow.toml, edited ─ steps::policy ─ other editors ─────────────────▶ policy.toml; workflow.toml, once approved
//! every commit and its parents ─ steps::audit ─ rules of workflow ───────▶ breaches; steps::gate refuses them
//! a document of somebody's ─ formats::evidence ─ proof ─ steps::verify ──▶ genuine, altered …
//! ```
//!
//! # Errors
//!
//! Each module has one enum, declared with [`faults!`]: a variant carries data, a stable code, a place in a file and the
//! hints that say what to type next. Words come from Fluent, in one place ([`l10n::render_fault`]). Exit codes: 0 done, 1
//! an honest "no", 2 it could not run.

pub mod alignment;
pub mod anatomy;
pub mod bitext;
pub mod checks;
pub mod cli;
pub mod diff;
pub mod formats;
pub mod git;
pub mod l10n;
pub mod memory;
pub mod merge;
pub mod message;
pub mod model;
pub mod project;
pub mod proof;
pub mod segmentation;
pub mod steps;
pub mod store;
pub mod terms;
pub mod text;
pub mod values;
pub mod workflow;
