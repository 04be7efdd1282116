//! Which segment of a corrected source is which segment of the one before, and how grave each edit is.

mod class;

pub use class::{Class, Context, class};
