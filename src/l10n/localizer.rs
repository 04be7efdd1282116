//! Messages in one language, filled in.

use super::bundles::{self, Bundle};
use super::negotiation::UiLang;
use super::visible::{isolated, visible_line};
use crate::message::{Args, Message, Value};

/// Speaks one language: turns message ids and arguments into sentences.
///
/// Where its language lacks a message, the English one is used; where that is lacking too, the id and the arguments
/// themselves are shown, so that nothing is ever hidden from the reader.
pub struct Localizer {
    lang: UiLang,
    isolating: bool,
    own: Bundle,
    english: Option<Bundle>,
}

impl Localizer {
    /// A speaker of a language.
    ///
    /// With `isolating`, every argument stands between Unicode isolation marks, which keeps a Latin file name in an
    /// Arabic sentence (and the reverse) in its place. Some programs show the marks as boxes: leave them out of pipes.
    #[must_use]
    pub fn new(lang: UiLang, isolating: bool) -> Self {
        let load = |lang: UiLang| bundles::bundle(lang.as_str(), isolating, |_| true);
        let english = (lang != UiLang::En).then(|| load(UiLang::En));
        Self {
            lang,
            isolating,
            own: load(lang),
            english,
        }
    }

    /// The language spoken.
    #[must_use]
    pub fn lang(&self) -> UiLang {
        self.lang
    }

    /// Whether arguments are put between isolation marks.
    #[must_use]
    pub fn is_isolating(&self) -> bool {
        self.isolating
    }

    /// A message in words.
    #[must_use]
    pub fn message(&self, message: &Message) -> String {
        self.text(message.id, &message.args)
    }

    /// The message of an id in words.
    #[must_use]
    pub fn text(&self, id: &str, args: &Args) -> String {
        self.find(id, None, args).unwrap_or_else(|| bare(id, args))
    }

    /// A message or one of its attributes in words, if there is one in this language or in English.
    #[must_use]
    pub fn find(&self, id: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        std::iter::once(&self.own)
            .chain(&self.english)
            .find_map(|bundle| bundles::format(bundle, id, attribute, args, &mut Vec::new()))
    }

    /// Whether this very language has the message or the attribute.
    #[must_use]
    pub fn has(&self, id: &str, attribute: Option<&str>) -> bool {
        self.own.get_message(id).is_some_and(|message| match attribute {
            Some(name) => message.get_attribute(name).is_some(),
            None => message.value().is_some(),
        })
    }

    /// The text between isolation marks, where this speaker uses them.
    #[must_use]
    pub fn isolate(&self, text: &str) -> String {
        if self.isolating {
            isolated(text)
        } else {
            text.to_owned()
        }
    }

    /// Whether a message can be said in this language with these arguments; for tests.
    ///
    /// # Errors
    /// What is wrong, one line each: no such message in this language, or an argument that it wants and did not get.
    pub fn check(&self, message: &Message) -> Result<(), Vec<String>> {
        let mut errors = Vec::new();
        match bundles::format(&self.own, message.id, None, &message.args, &mut errors) {
            None => Err(vec![format!("{}: no message {}", self.lang.as_str(), message.id)]),
            Some(_) if errors.is_empty() => Ok(()),
            Some(_) => Err(errors
                .iter()
                .map(|error| format!("{}: {}: {error}", self.lang.as_str(), message.id))
                .collect()),
        }
    }
}

/// What stands for a message that nobody wrote.
fn bare(id: &str, args: &Args) -> String {
    args.iter().fold(id.to_owned(), |shown, (name, value)| {
        let value = match value {
            Value::Text(text) => visible_line(text),
            Value::Number(number) => number.to_string(),
            Value::List(items) => visible_line(&items.join(", ")),
        };
        format!("{shown} {name}={value}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(lang: UiLang, isolating: bool, path: &str) -> String {
        Localizer::new(lang, isolating).message(&Message::new("fault-place").with("place", path))
    }

    #[test]
    fn arguments_are_isolated_only_where_that_is_wanted() {
        assert_eq!(spoken(UiLang::En, false, "a.toml:3"), "at a.toml:3");
        assert_eq!(
            spoken(UiLang::En, true, "a.toml:3"),
            "at \u{2068}a.toml:3\u{2069}"
        );
    }

    #[test]
    fn an_argument_cannot_command_the_terminal_or_leave_its_isolation() {
        let shown = spoken(UiLang::Ar, true, "x\u{1b}]8;;http://e\u{7}\u{2069}\u{202e}\n");
        assert!(
            shown.contains("x<ESC>]8;;http://e<BEL><PDI><RLO>⏎\u{2069}"),
            "{shown:?}"
        );
    }

    #[test]
    fn a_message_that_nobody_wrote_still_shows_what_it_was_to_say() {
        let message = Message::new("no-such-message")
            .with("path", "a\u{1b}")
            .with("count", 3_u32);
        for lang in UiLang::ALL {
            let localizer = Localizer::new(*lang, true);
            assert_eq!(localizer.message(&message), "no-such-message path=a<ESC> count=3");
            assert!(localizer.check(&message).is_err());
        }
    }

    #[test]
    fn an_argument_that_was_not_given_is_found_by_the_check() {
        let localizer = Localizer::new(UiLang::Ckb, false);
        assert!(localizer.check(&Message::new("fault-place")).is_err());
        assert_eq!(
            localizer.check(&Message::new("fault-place").with("place", "a")),
            Ok(())
        );
    }

    #[test]
    fn arabic_uses_its_six_plural_forms_and_kurdish_its_two() {
        let forms = |lang, counts: &[u32]| -> Vec<String> {
            let localizer = Localizer::new(lang, false);
            let mut forms: Vec<_> = counts
                .iter()
                .map(|n| {
                    let args = Args::new().with("min", *n).with("actual", 0_u32).with("arg", "X");
                    localizer
                        .text("usage-too-few", &args)
                        .replace(&n.to_string(), "#")
                })
                .collect();
            forms.dedup();
            forms
        };
        assert_eq!(forms(UiLang::Ar, &[0, 1, 2, 3, 10, 11, 99, 100]).len(), 6);
        assert_eq!(forms(UiLang::Ckb, &[1, 2, 11]).len(), 2);
    }

    #[test]
    fn numbers_are_ascii_digits_in_every_language() {
        for lang in UiLang::ALL {
            let args = Args::new()
                .with("min", 1_234_567_u32)
                .with("actual", 3_u32)
                .with("arg", "X");
            assert!(
                Localizer::new(*lang, false)
                    .text("usage-too-few", &args)
                    .contains("1234567")
            );
        }
    }
}
