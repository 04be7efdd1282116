//! Errors in words: the one place where a [`Fault`] becomes text or JSON.

use serde_json::{Value, json};

use super::localizer::Localizer;
use super::negotiation::UiLang;
use crate::message::{Args, Fault, Place};

/// A fault in words, in the pieces that a terminal may colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// `error:`, in the language.
    pub head: String,
    /// What went wrong.
    pub text: String,
    /// Where, unless the text says so itself.
    pub place: Option<String>,
    /// `hint:`, in the language.
    pub hint_head: String,
    /// What the person can do next.
    pub hints: Vec<String>,
}

/// A fault in the words of a language.
#[must_use]
pub fn tell(fault: &dyn Fault, localizer: &Localizer) -> Told {
    let text = localizer.text(fault.code(), &fault.args());
    let place = fault
        .place()
        .filter(|place| place.line.is_some() || !text.contains(&*place.path.to_string_lossy()))
        .map(|place| localizer.text("fault-place", &Args::new().with("place", spell_place(&place))));
    Told {
        head: localizer.text("fault-error", &Args::new()),
        text,
        place,
        hint_head: localizer.text("fault-hint", &Args::new()),
        hints: fault.hints().iter().map(|hint| localizer.message(hint)).collect(),
    }
}

/// A fault as lines of plain text: what went wrong, where, and what to do next. Ends with a line break.
#[must_use]
pub fn render_fault(fault: &dyn Fault, localizer: &Localizer) -> String {
    let told = tell(fault, localizer);
    let mut lines = format!("{} {}\n", told.head, told.text);
    if let Some(place) = &told.place {
        lines.push_str(&format!("  {place}\n"));
    }
    for hint in &told.hints {
        lines.push_str(&format!("{} {hint}\n", told.hint_head));
    }
    lines
}

/// A fault for other programs: always in English, so that they may rely on it.
#[must_use]
pub fn fault_json(fault: &dyn Fault) -> Value {
    let english = Localizer::new(UiLang::En, false);
    let place = fault.place();
    json!({
        "error": {
            "code": fault.code(),
            "message": english.text(fault.code(), &fault.args()),
            "hints": fault.hints().iter().map(|hint| english.message(hint)).collect::<Vec<_>>(),
            "file": place.as_ref().map(|place| place.path.display().to_string()),
            "line": place.and_then(|place| place.line),
        }
    })
}

/// `file:line`, as editors and compilers write it.
fn spell_place(place: &Place) -> String {
    match place.line {
        Some(line) => format!("{}:{line}", place.path.display()),
        None => place.path.display().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    // The codes are messages that exist for other faults, so that these tests need no messages of their own.
    crate::faults! {
        /// For these tests.
        pub enum Sample {
            /// Its text does not name the file.
            Placed["lang-malformed"] { path: PathBuf, line: Option<usize>, tag: String } hints["lang-malformed-hint"],
            /// Nothing but a text.
            Bare["lang-ambiguous"] { tag: String } hints[],
        }
    }

    fn placed(line: Option<usize>) -> Sample {
        Sample::Placed {
            path: "workflow.toml".into(),
            line,
            tag: "e\u{1b}".into(),
        }
    }

    #[test]
    fn a_fault_is_told_with_its_place_and_hints() {
        let text = render_fault(&placed(Some(7)), &Localizer::new(UiLang::En, false));
        let lines: Vec<_> = text.lines().collect();
        assert!(
            lines[0].starts_with("error: ") && lines[0].contains("e<ESC>"),
            "{text}"
        );
        assert_eq!(lines[1], "  at workflow.toml:7");
        assert!(lines[2].starts_with("hint: "), "{text}");
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn a_fault_is_told_in_every_language() {
        for lang in UiLang::ALL {
            let localizer = Localizer::new(*lang, false);
            assert!(Sample::CODES.iter().all(|code| localizer.has(code, None)));
            let told = tell(&Sample::Bare { tag: "ku".into() }, &Localizer::new(*lang, false));
            assert!(
                told.text.contains("ku") && told.place.is_none() && told.hints.is_empty(),
                "{told:?}"
            );
        }
    }

    #[test]
    fn a_place_is_not_said_twice() {
        let named = Sample::Placed {
            path: "xyz".into(),
            line: None,
            tag: "in xyz".into(),
        };
        assert_eq!(tell(&named, &Localizer::new(UiLang::En, false)).place, None);
    }

    #[test]
    fn json_is_english_and_complete() {
        let value = fault_json(&placed(None));
        assert_eq!(value["error"]["code"], "lang-malformed");
        assert_eq!(value["error"]["file"], "workflow.toml");
        assert!(value["error"]["line"].is_null());
        assert_eq!(value["error"]["hints"].as_array().map(Vec::len), Some(1));
    }
}
