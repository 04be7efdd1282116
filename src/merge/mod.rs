//! What becomes of two versions of the same thing: three-way, segment by segment. Pure.
//!
//! Two people worked at once from one state, the *base*. What only one of them changed is taken; what both changed in
//! the same way is taken once; what both changed in different ways is kept in both versions, as *candidates*, until a
//! person chooses. A target is never parted from the source that it stands beside, so no merge can make a translation
//! look finished that is not.
//!
//! The two sides are equal: swapping them changes nothing. [`crate::formats::merging`] sees to that by putting them into
//! an order of its own before it asks anything here; where a choice without meaning has to be made, the first is taken.
//!
//! | module | question |
//! |---|---|
//! | [`order`] | in which order do the segments of both stand? |
//! | [`source`], [`translation`] | what becomes of a segment, of a target? |
//! | [`renumber`] | which of two new segments with one id gets another? |
//! | [`log`] | which records does a log have that both sides wrote to? |
//! | [`values`] | what becomes of a single value, a list, a rule of the policy? |
//!
//! How a file is written is not known here, nor is what a repository is.

pub mod log;
pub mod order;
pub mod renumber;
pub mod source;
pub mod translation;
pub mod values;
mod versions;
