//! The files of a workspace: reading them safely, editing them without touching what is not ours, and the lock.
//!
//! Everything that touches a file goes through here or through [`crate::git`], which builds on this module and is
//! never used by it. Writing a workspace file is the business of [`crate::git::Transaction`]: this module only offers
//! it the durable single steps. The meaning of a file's contents is not known here.
#![expect(
    clippy::disallowed_methods,
    reason = "this module is the one place (with git/) where files are touched"
)]

mod derived;
pub mod disk;
mod fault;
mod field;
mod given;
mod listing;
pub mod lock;
mod owned;
mod part;
mod read;
mod records;
mod splice;
mod toml_text;

pub use derived::Replacement;
pub use fault::StoreFault;
pub use field::Field;
pub use given::{
    canonical, create_directory, exists, is_file, new_temporary, read_given, remove_temporary,
    write_all_given, write_given,
};
pub use listing::{Listing, Stat, join, list_files, list_statements, stat};
pub use lock::{Holder, ReadLock, WriteLock};
pub use owned::{Filled, OwnedFault, OwnedFolder};
pub use read::{READ_MAX, as_text, plain, read_bytes, read_text};
pub use records::RecordFile;
pub use toml_text::{FORMAT, conflict_line, line_at, parse_toml};
