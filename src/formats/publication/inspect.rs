//! The gate before every format: what would lose text, or print as released what nobody approved, is refused.

use super::PublicationFault;
use crate::model::{Edition, PieceState, Publication, State};

/// Checks that a publication can be laid out as what it says it is.
///
/// The release command has its own gate; this one holds even if a publication was assembled wrongly.
pub(super) fn inspect(publication: &Publication) -> Result<(), PublicationFault> {
    let statement = || publication.statement.to_string();
    let expected = publication.languages.len();
    if expected == 0 {
        return Err(PublicationFault::NoLanguages {
            statement: statement(),
        });
    }
    for (index, block) in publication.blocks.iter().enumerate() {
        if block.cells.len() != expected {
            return Err(PublicationFault::Uneven {
                statement: statement(),
                block: index + 1,
                expected,
                found: block.cells.len(),
            });
        }
        if publication.edition == Edition::Draft {
            continue;
        }
        for (cell, lang) in block.cells.iter().zip(&publication.languages) {
            if !cell.pieces.iter().all(|piece| is_approved(piece.state)) {
                return Err(PublicationFault::Unapproved {
                    statement: statement(),
                    language: lang.to_string(),
                    block: index + 1,
                });
            }
        }
    }
    Ok(())
}

fn is_approved(state: PieceState) -> bool {
    match state {
        PieceState::Clean => true,
        PieceState::Pending(state) | PieceState::Omitted(state) => state == State::Approved,
    }
}
