//! The words of a package: what stands above each text in it, and what tells the translator how to fill it in.
//!
//! A package is written for one person, so its words are in that person's language; this layer knows only which
//! messages they are, and the caller renders them.

use crate::message::Message;

/// The words that a format writes into a package, in the translator's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captions {
    /// How to fill in the file, line by line.
    pub instructions: Vec<String>,
    /// Stands above the source.
    pub source: String,
    /// Stands above the source that the earlier target rendered.
    pub previous_source: String,
    /// Stands above the earlier target.
    pub previous_target: String,
    /// Stands above the segment before.
    pub before: String,
    /// Stands above the segment after.
    pub after: String,
    /// Stands above a remark.
    pub note: String,
}

impl Captions {
    /// The captions in a person's language; `instructions` is the message that [`super::ExchangeFormat::instructions`]
    /// names.
    #[must_use]
    pub fn rendered(instructions: &'static str, render: &dyn Fn(&Message) -> String) -> Self {
        let word = |id| render(&Message::new(id));
        Self {
            instructions: word(instructions).lines().map(str::to_owned).collect(),
            source: word("exchange-caption-source"),
            previous_source: word("exchange-caption-previous-source"),
            previous_target: word("exchange-caption-previous-target"),
            before: word("exchange-caption-before"),
            after: word("exchange-caption-after"),
            note: word("exchange-caption-note"),
        }
    }
}

impl Default for Captions {
    /// The names of the note categories, for a file that only programs read; no instructions.
    fn default() -> Self {
        Self {
            instructions: Vec::new(),
            source: "source".to_owned(),
            previous_source: "previous-source".to_owned(),
            previous_target: "previous-target".to_owned(),
            before: "before".to_owned(),
            after: "after".to_owned(),
            note: "note".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caller_gives_the_words_and_instructions_fall_into_lines() {
        let captions = Captions::rendered("exchange-instructions-text", &|message| match message.id {
            "exchange-instructions-text" => "one\ntwo".to_owned(),
            id => id.to_uppercase(),
        });
        assert_eq!(captions.instructions, ["one", "two"]);
        assert_eq!(captions.before, "EXCHANGE-CAPTION-BEFORE");
    }
}
