//! The rules: who may do what, what a verdict counts for, and in which state each segment is.
//!
//! A state is never stored. It follows from the source, the target, the verdict log and the policy:
//!
//! * no target, or several that a merge found and nobody has chosen from: *missing*;
//! * the target's recorded source is not today's source, or a merge found two of today's: *stale*;
//! * a reviewer rejected exactly this pair and has not taken that back: *rejected*;
//! * exactly this pair has as many approvals that count as the policy asks for: *approved*;
//! * otherwise: *translated*;
//! * the source segment is gone: *obsolete*.
//!
//! Everything here is pure; nothing reads a file or knows the time.

mod changes;
mod claims;
mod config;
mod keys;
mod logs;
mod proposals;
mod questions;
mod released;
mod rows;
mod standing;
mod status;
mod waivers;
mod work;

pub use changes::{PolicyDifference, policy_differences};
pub use claims::{CLAIM, ClaimedSegment, Held, claims};
pub use config::{Config, Fill, HouseFiles, Person, Policy, Role};
pub use keys::PersonKey;
pub use logs::{LogChange, log_change, release_change, waiver_change};
pub use proposals::{ProposalStanding, change_lines, is_change, proposal_standing};
pub use questions::{Answer, OpenQuestion, Question, answerers, may_answer, questions};
pub use released::{ReleaseStanding, digests, release_standings, source_digest, translation_digest};
pub use rows::{Counts, SegmentRow, counts, rows, rows_of};
pub use standing::{Contested, Standing, VerdictIndex, Void, judge, standing, void_seal, void_signature};
pub use status::{LanguageStatus, StatementStatus, Tally, status_of};
pub use waivers::{WaiverIndex, void_waiver};
pub use work::{LanguageWork, WorkStatus, claims_in, pending_claims};
