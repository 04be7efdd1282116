//! The commands: one file each, its arguments and one function that parses, calls the step and renders the report.

mod add;
mod align;
mod answer;
mod approve;
mod ask;
mod audit;
mod breaches;
mod check;
mod clone;
mod completions;
mod confirm;
mod diff;
mod diff_driver;
mod digest;
mod due;
mod edit;
mod export;
mod export_all;
mod export_site;
mod export_template;
mod findings;
mod gate;
mod import;
mod inbox;
mod init;
mod log;
mod man;
mod memory;
mod merge_driver;
mod omit;
mod policy;
mod pull;
mod reading;
mod reject;
mod release;
mod resolve;
mod review;
mod revise;
mod save;
mod segment;
mod shape;
mod shared;
mod show;
mod status;
mod submit;
mod sync;
mod terms;
mod threads;
mod verdicts;
mod verify;
mod waive;
mod why;
mod work_notes;

pub use shared::ArgumentFault;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::message::Outcome;

use super::context::Context;
use super::terminal::ColorWhen;

/// The program and its global arguments.
#[derive(Debug, Parser)]
#[command(name = "bayan", version, propagate_version = false)]
pub struct Bayan {
    /// The language to speak.
    #[arg(long, global = true, value_name = "LOCALE")]
    pub locale: Option<String>,
    /// When to colour.
    #[arg(long, global = true, value_enum, default_value_t = ColorWhen::Auto, value_name = "COLOR")]
    pub color: ColorWhen,
    /// The folder to work in.
    #[arg(short = 'C', long, global = true, value_name = "DIR")]
    pub directory: Option<PathBuf>,
    /// Leave the commit to the user.
    #[arg(long, global = true)]
    pub no_commit: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Commands,
}

macro_rules! commands {
    ($($(#[$attr:meta])* $variant:ident($module:ident) = $name:literal),+ $(,)?) => {
        /// Every command.
        #[derive(Debug, Subcommand)]
        pub enum Commands {
            $( #[doc = concat!("`bayan ", $name, "`")] $(#[$attr])* $variant($module::Args) ),+
        }

        impl Commands {
            /// The command as typed.
            #[must_use]
            pub fn name(&self) -> &'static str {
                match self { $( Self::$variant(_) => $name ),+ }
            }

            /// Runs the command and gives the exit code.
            ///
            /// # Errors
            /// What ended it.
            pub fn run(&self, context: &mut Context<'_>) -> Outcome<u8> {
                match self { $( Self::$variant(args) => $module::run(context, args) ),+ }
            }
        }
    };
}

commands! {
    Init(init) = "init",
    Clone(clone) = "clone",
    Sync(sync) = "sync",
    Resolve(resolve) = "resolve",
    Import(import) = "import",
    Segment(segment) = "segment",
    Revise(revise) = "revise",
    Status(status) = "status",
    Inbox(inbox) = "inbox",
    Show(show) = "show",
    Diff(diff) = "diff",
    Why(why) = "why",
    Log(log) = "log",
    Digest(digest) = "digest",
    Due(due) = "due",
    Memory(memory) = "memory",
    Align(align) = "align",
    Pull(pull) = "pull",
    Submit(submit) = "submit",
    Edit(edit) = "edit",
    Ask(ask) = "ask",
    Answer(answer) = "answer",
    Confirm(confirm) = "confirm",
    Add(add) = "add",
    Omit(omit) = "omit",
    Check(check) = "check",
    Waive(waive) = "waive",
    Review(review) = "review",
    Approve(approve) = "approve",
    Reject(reject) = "reject",
    Release(release) = "release",
    Export(export) = "export",
    Verify(verify) = "verify",
    Policy(policy) = "policy",
    Audit(audit) = "audit",
    Gate(gate) = "gate",
    Terms(terms) = "terms",
    Save(save) = "save",
    Completions(completions) = "completions",
    Man(man) = "man",
    #[command(hide = true)]
    MergeDriver(merge_driver) = "merge-driver",
    #[command(hide = true, alias = "textconv")]
    DiffDriver(diff_driver) = "diff-driver",
}
