//! What a statement is made of: languages, ids, blocks, segments, translations, verdicts, releases, digests.
//!
//! Pure data. Nothing here reads a file, asks the time or knows a format; states are derived in [`crate::workflow`].

mod block;
mod digest;
mod document;
mod embargo;
mod exchange;
mod finding;
mod house;
mod ids;
mod lang;
mod policy;
mod publication;
mod record;
mod signature;
mod source;
mod state;
mod statement;
mod translation;
mod work;

pub use block::{Block, BlockKind};
pub use digest::{Digest, PairKey};
pub use document::{Document, DocumentBlock};
pub use embargo::Embargo;
pub use exchange::{
    Earlier, Package, Proposal, Row, RowTerm, SourceCheck, SourceMark, Submission, SubmittedRow,
};
pub use finding::{Finding, Gravity};
pub use house::{House, Letterhead, Logo, LogoKind};
pub use ids::{IdFault, PersonId, QuestionId, SegmentId, StatementId};
pub use lang::{Direction, Lang, LangFault};
pub use policy::{PolicyApproval, PolicyLog, PolicyProposal};
pub use publication::{Cell, Edition, Piece, PieceState, Publication, PublishedBlock};
pub use record::{
    Decision, EmbargoOverride, Release, ReleaseSignature, ReleasedLanguage, ReleasedLook, Verdict, Waiver,
};
pub use signature::{Seal, VerdictSignature};
pub use source::{Source, SourceCandidate, SourceSegment, StatementInfo};
pub use state::State;
pub use statement::{Reviewed, Statement};
pub use translation::{Candidate, Rendering, Target, Translation};
pub use work::{Asked, Claim, ClaimDeed, Plan, Priority, Said, Utterance, Work};
