//! The words of a package: what stands above each text in it, and what tells the translator how to fill it in.
//!
//! A package is written for one person, so its words are in that person's language; this layer knows only which
//! messages they are, and the caller renders them.

use crate::message::Message;
use crate::model::RowTerm;

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
    /// Stands above the terms.
    pub terms: String,
    /// What is said of the names of a term.
    pub term_words: TermWords,
    /// Stands above a pair of the memory, after its score.
    pub memory: String,
    /// Stands above where a target comes from that was filled in.
    pub filled: String,
}

/// The words that say what a name of a term is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermWords {
    /// Stands before names that are right too.
    pub admitted: String,
    /// Stands before names that are wrong.
    pub forbidden: String,
}

impl TermWords {
    /// The words in a person's language.
    #[must_use]
    pub fn rendered(word: &dyn Fn(&'static str) -> String) -> Self {
        Self {
            admitted: word("terms-admitted"),
            forbidden: word("terms-forbidden"),
        }
    }
}

impl Default for TermWords {
    /// For a file that only programs read.
    fn default() -> Self {
        Self {
            admitted: "admitted:".to_owned(),
            forbidden: "forbidden:".to_owned(),
        }
    }
}

/// A term with what to call it, in one line; each name isolated, because they are of two directions.
fn term_line(term: &RowTerm, words: &TermWords) -> String {
    let isolated = |name: &String| format!("\u{2068}{name}\u{2069}");
    let listed = |names: &[String]| names.iter().map(isolated).collect::<Vec<_>>().join(" | ");
    let mut line = format!("{} = ", isolated(&term.source));
    let mut parts: Vec<String> = term.target.iter().map(isolated).collect();
    for (word, names) in [
        (&words.admitted, &term.admitted),
        (&words.forbidden, &term.forbidden),
    ] {
        if !names.is_empty() {
            parts.push(format!("{word} {}", listed(names)));
        }
    }
    parts.extend(
        term.note
            .as_ref()
            .map(|note| format!("({})", note.replace('\n', " "))),
    );
    line.push_str(&parts.join(" · "));
    line
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
            terms: word("exchange-caption-terms"),
            term_words: TermWords::rendered(&word),
            memory: word("exchange-caption-memory"),
            filled: word("exchange-caption-filled"),
        }
    }

    /// Terms with what to call them, one a line.
    #[must_use]
    pub fn term_lines(&self, terms: &[RowTerm]) -> String {
        let lines: Vec<String> = terms
            .iter()
            .map(|term| term_line(term, &self.term_words))
            .collect();
        lines.join("\n")
    }
}

impl Captions {
    /// What stands above a pair of the memory with that score.
    pub(super) fn of_memory(&self, score: u8) -> String {
        format!("{score} % {}", self.memory)
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
            terms: "terms".to_owned(),
            term_words: TermWords::default(),
            memory: "memory".to_owned(),
            filled: "filled".to_owned(),
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
