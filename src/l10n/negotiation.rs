//! Which of our three languages to speak, from an option and the environment.

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum UiLang {
    /// English: also what is spoken where a message has no translation.
    #[default]
    En,
    /// Arabic.
    Ar,
    /// Central Kurdish (Sorani).
    Ckb,
}

/// The variables that name the language of messages, the strongest first, as POSIX has it.
const VARIABLES: &[&str] = &["LC_ALL", "LC_MESSAGES", "LANG"];

/// How a tag begins, and what we speak to its speakers.
///
/// A Kurdish locale of Iraq or Iran, or in Arabic script, is Sorani's readers'; the others read Kurmanji, which we do
/// not speak, and of which English is nearer than a script they may not read.
const PREFIXES: &[(&str, UiLang)] = &[
    ("ckb", UiLang::Ckb),
    ("ku-arab", UiLang::Ckb),
    ("ku-iq", UiLang::Ckb),
    ("ku-ir", UiLang::Ckb),
    ("ar", UiLang::Ar),
    ("arb", UiLang::Ar),
    ("en", UiLang::En),
    ("ku", UiLang::En),
    ("kmr", UiLang::En),
    ("c", UiLang::En),
    ("posix", UiLang::En),
];

impl UiLang {
    /// Every language, English first.
    pub const ALL: &'static [Self] = &[Self::En, Self::Ar, Self::Ckb];

    /// The tag, which is also the folder of its messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ar => "ar",
            Self::Ckb => "ckb",
        }
    }

    /// `ltr` or `rtl`, as HTML's `dir` has it.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Self::En => "ltr",
            Self::Ar | Self::Ckb => "rtl",
        }
    }

    /// The language of a locale's name (`ar_IQ.UTF-8`, `ckb-IQ`, `C`), if it is one of ours.
    #[must_use]
    pub fn recognise(locale: &str) -> Option<Self> {
        let name = locale.split(['.', '@']).next().unwrap_or_default();
        let tag = name.trim().replace('_', "-").to_ascii_lowercase();
        PREFIXES
            .iter()
            .find(|(prefix, _)| {
                tag.strip_prefix(prefix)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
            })
            .map(|(_, lang)| *lang)
    }
}

/// The language to speak: what the option names, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set.
///
/// A language that we do not speak gets English, not the next one on the list: whoever set `LC_ALL` meant it to win.
#[must_use]
pub fn negotiate(flag: Option<&str>, env: &dyn Fn(&str) -> Option<String>) -> UiLang {
    let chosen = flag.map(str::to_owned).or_else(|| {
        VARIABLES
            .iter()
            .filter_map(|variable| env(variable))
            .find(|value| !value.is_empty())
    });
    chosen.as_deref().and_then(UiLang::recognise).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(variables: &[(&str, &str)]) -> UiLang {
        negotiate(None, &|name| {
            variables
                .iter()
                .find(|(variable, _)| *variable == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn a_locale_is_recognised_by_what_people_have_set() {
        for (locale, want) in [
            ("ar_IQ.UTF-8", Some(UiLang::Ar)),
            ("ar", Some(UiLang::Ar)),
            ("ckb_IQ.UTF-8", Some(UiLang::Ckb)),
            ("ku_IQ", Some(UiLang::Ckb)),
            ("ku-Arab-IQ", Some(UiLang::Ckb)),
            ("KU_arab", Some(UiLang::Ckb)),
            ("ku_TR.UTF-8@sorani", Some(UiLang::En)),
            ("ku", Some(UiLang::En)),
            ("kmr-Latn", Some(UiLang::En)),
            ("C.UTF-8", Some(UiLang::En)),
            ("POSIX", Some(UiLang::En)),
            ("en_GB", Some(UiLang::En)),
            ("arc", None),
            ("fr_FR", None),
            ("", None),
        ] {
            assert_eq!(UiLang::recognise(locale), want, "{locale:?}");
        }
    }

    #[test]
    fn the_strongest_variable_that_is_set_decides() {
        assert_eq!(with(&[]), UiLang::En);
        assert_eq!(with(&[("LANG", "ar_IQ.UTF-8")]), UiLang::Ar);
        assert_eq!(
            with(&[("LANG", "ar_IQ.UTF-8"), ("LC_MESSAGES", "ckb_IQ")]),
            UiLang::Ckb
        );
        assert_eq!(with(&[("LANG", "ar_IQ.UTF-8"), ("LC_ALL", "C")]), UiLang::En);
        assert_eq!(with(&[("LANG", "ar_IQ.UTF-8"), ("LC_ALL", "")]), UiLang::Ar);
        assert_eq!(with(&[("LANG", "ar_IQ.UTF-8"), ("LC_ALL", "fr_FR")]), UiLang::En);
    }

    #[test]
    fn the_option_is_stronger_than_the_environment() {
        assert_eq!(negotiate(Some("ckb"), &|_| Some("ar".to_owned())), UiLang::Ckb);
    }
}
