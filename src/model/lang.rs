//! Language tags (BCP 47) and what the tool must know of a language: its script's direction.

use compact_str::CompactString;
use serde::{Deserialize, Serialize};

crate::faults! {
    /// Why a text is not a language tag that we accept.
    pub enum LangFault {
        /// Bare `ku` names two languages that readers of one cannot read in the other's script.
        Ambiguous["lang-ambiguous"] { tag: String } hints["lang-ambiguous-hint"],
        /// Not of the form of a BCP 47 tag.
        Malformed["lang-malformed"] { tag: String } hints["lang-malformed-hint"],
    }
}

/// Which way a language's script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// `ltr` or `rtl`, as HTML's `dir` has it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language tag in canonical form: `ar`, `en`, `ckb` (Central Kurdish, Sorani), `kmr` (Northern Kurdish, Kurmanji).
///
/// Other well-formed tags (`fr`, `pt-BR`) are accepted too; they get the default segmentation rules.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang(CompactString);

/// Names that people and other programs use for the two Kurdish languages, and what they mean here.
const ALIASES: &[(&str, &str)] = &[
    ("ku-arab", "ckb"),
    ("ku-iq", "ckb"),
    ("ku-ir", "ckb"),
    ("ckb-arab", "ckb"),
    ("sdh-arab", "sdh"),
    ("ku-latn", "kmr"),
    ("ku-tr", "kmr"),
    ("ku-sy", "kmr"),
    ("kmr-latn", "kmr"),
    ("arb", "ar"),
    ("ar-arab", "ar"),
    ("en-latn", "en"),
];

/// Primary subtags whose usual script runs from right to left.
const RTL: &[&str] = &[
    "ar", "ckb", "fa", "he", "ps", "sd", "sdh", "ug", "ur", "yi", "dv", "syr", "arc",
];

/// Script subtags that run from right to left.
const RTL_SCRIPTS: &[&str] = &["arab", "hebr", "syrc", "thaa"];

impl Lang {
    /// Reads a tag, in any case and with `-` or `_`, into canonical form.
    ///
    /// # Errors
    /// [`LangFault::Ambiguous`] for a bare `ku`; [`LangFault::Malformed`] for anything that is not a tag.
    pub fn parse(tag: &str) -> Result<Self, LangFault> {
        let lower = tag.trim().replace('_', "-").to_ascii_lowercase();
        if lower == "ku" || lower == "kur" {
            return Err(LangFault::Ambiguous { tag: tag.to_owned() });
        }
        if let Some((_, canonical)) = ALIASES.iter().find(|(alias, _)| *alias == lower) {
            return Ok(Self((*canonical).into()));
        }
        let mut subtags = lower.split('-');
        let primary = subtags.next().unwrap_or_default();
        let well_formed = (2..=3).contains(&primary.len())
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && subtags
                .clone()
                .all(|s| (2..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
            && lower.len() <= 35;
        if !well_formed {
            return Err(LangFault::Malformed { tag: tag.to_owned() });
        }
        let mut canonical = CompactString::from(primary);
        for subtag in subtags {
            canonical.push('-');
            match subtag.len() {
                2 => canonical.push_str(&subtag.to_ascii_uppercase()),
                4 => {
                    canonical.push_str(&subtag[..1].to_ascii_uppercase());
                    canonical.push_str(&subtag[1..]);
                }
                _ => canonical.push_str(subtag),
            }
        }
        Ok(Self(canonical))
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag: `ar` of `ar-IQ`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// Which way the language's script runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let script = self
            .0
            .split('-')
            .skip(1)
            .find(|s| s.len() == 4)
            .map(str::to_ascii_lowercase);
        let rtl = match script.as_deref() {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL.contains(&self.primary()),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Lang {
    type Err = LangFault;

    fn from_str(tag: &str) -> Result<Self, LangFault> {
        Self::parse(tag)
    }
}

impl TryFrom<String> for Lang {
    type Error = LangFault;

    fn try_from(tag: String) -> Result<Self, LangFault> {
        Self::parse(&tag)
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0.into_string()
    }
}

impl From<&Lang> for crate::message::Value {
    fn from(lang: &Lang) -> Self {
        Self::from(lang.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_into_canonical_form() {
        for (given, want) in [
            ("ar", "ar"),
            ("AR_iq", "ar-IQ"),
            ("ku-Latn", "kmr"),
            ("ckb_Arab", "ckb"),
            ("pt-br", "pt-BR"),
            ("zh-hant-tw", "zh-Hant-TW"),
        ] {
            assert_eq!(Lang::parse(given).unwrap().as_str(), want);
        }
    }

    #[test]
    fn a_bare_ku_is_ambiguous() {
        assert!(matches!(Lang::parse("ku"), Err(LangFault::Ambiguous { .. })));
    }

    #[test]
    fn nonsense_is_not_a_tag() {
        for bad in ["", "e", "english", "e1", "en-", "../x", "en--x", "ar\u{202e}"] {
            assert!(
                matches!(Lang::parse(bad), Err(LangFault::Malformed { .. })),
                "{bad:?}"
            );
        }
    }

    #[test]
    fn direction_follows_the_script() {
        let direction = |tag| Lang::parse(tag).unwrap().direction();
        assert_eq!(direction("ckb"), Direction::Rtl);
        assert_eq!(direction("kmr"), Direction::Ltr);
        assert_eq!(direction("az-Arab"), Direction::Rtl);
        assert_eq!(direction("ar-Latn"), Direction::Ltr);
    }
}
