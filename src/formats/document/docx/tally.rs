//! What was left out of a Word file, or read in a way that a person should know.

use crate::message::Message;

/// Counts of what deserves a warning.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Pieces of text that Word does not show.
    pub hidden: usize,
    /// Insertions that were taken as accepted, and text moved in.
    pub inserted: usize,
    /// Deletions that were taken as accepted, and text moved away.
    pub deleted: usize,
    /// Remarks at the text's edge.
    pub comments: usize,
    /// Pictures and drawings without text.
    pub pictures: usize,
    /// Signs of symbol fonts that have no letter.
    pub symbols: usize,
    /// Documents embedded as a whole.
    pub embedded: usize,
}

impl Tally {
    /// Adds another part's counts.
    pub fn add(&mut self, other: &Self) {
        self.hidden += other.hidden;
        self.inserted += other.inserted;
        self.deleted += other.deleted;
        self.comments += other.comments;
        self.pictures += other.pictures;
        self.symbols += other.symbols;
        self.embedded += other.embedded;
    }

    /// The warnings, in a fixed order.
    pub fn warnings(&self) -> Vec<Message> {
        let mut warnings = Vec::new();
        if self.inserted + self.deleted > 0 {
            warnings.push(
                Message::new("document-warning-changes")
                    .with("inserted", self.inserted)
                    .with("deleted", self.deleted),
            );
        }
        for (id, count) in [
            ("document-warning-hidden", self.hidden),
            ("document-warning-comments", self.comments),
            ("document-warning-pictures", self.pictures),
            ("document-warning-symbols", self.symbols),
            ("document-warning-embedded", self.embedded),
        ] {
            if count > 0 {
                warnings.push(Message::new(id).with("count", count));
            }
        }
        warnings
    }
}
