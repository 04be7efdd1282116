//! The harness of the end-to-end tests: a workspace in a folder of its own, invented people who work in it, and the real
//! program run as each of them.
//!
//! Nothing of the computer reaches a run: it has its own HOME, no git configuration, and no variable that is not set
//! here. The clock stands at a fixed time and goes on by a minute with each run, so that every output is the same each
//! time. Outputs are compared exactly, after folders and commit names have been replaced ([`text::Names`]).
//!
//! ```ignore
//! let work = Workspace::translated();
//! work.as_person("salam")
//!     .bayan(["approve", "harbour", "--lang", "en", "s1"])
//!     .stdout("1 segment approved in en.\n")
//!     .success();
//! ```
//!
//! Long outputs stand in `tests/cli/expected/<name>.txt`, a transcript of commands with all that they printed. After a
//! wanted change, `BAYAN_BLESS=1 cargo test --test cli` writes them anew; read the difference before you commit it.

#![allow(dead_code, reason = "each test binary uses its part of the harness")]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test makes files, and ends where it cannot"
)]

pub mod call;
pub mod people;
pub mod pty;
pub mod stage;
pub mod text;
pub mod transcript;
pub mod workspace;

pub use transcript::Transcript;
pub use workspace::{HARBOUR, Workspace};
