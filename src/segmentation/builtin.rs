//! The rules that come with the tool, read once and put to work once per language.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::engine::Segmenter;
use super::rules::{Options, Rules};
use super::srx::SrxFault;
use crate::model::Lang;

/// The built-in rule file, for those who want to start their own from it.
pub const RULES_SRX: &str = include_str!("rules.srx");

/// The built-in rules.
pub fn rules() -> &'static Rules {
    static RULES: OnceLock<Rules> = OnceLock::new();
    // A fault in the built-in file is found by the tests; without rules, lines are still segments.
    RULES.get_or_init(|| Rules::parse(RULES_SRX).unwrap_or_else(|_| Rules::none()))
}

/// The segmenter for a language; languages that share their rules share it.
pub(super) fn segmenter(lang: &Lang, options: &Options) -> Arc<Segmenter> {
    type Ready = Vec<(Vec<usize>, Arc<Segmenter>)>;
    static READY: Mutex<Ready> = Mutex::new(Vec::new());
    let chosen = rules().chosen(lang, options);
    let mut ready = READY.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, segmenter)) = ready.iter().find(|(sets, _)| *sets == chosen) {
        return Arc::clone(segmenter);
    }
    let segmenter = Arc::new(rules().compile(&chosen).unwrap_or_default());
    ready.push((chosen, Arc::clone(&segmenter)));
    segmenter
}

/// The segmenter for a language with rules of one's own, which are asked before the built-in ones.
///
/// # Errors
/// [`SrxFault::TooLarge`] where a pattern needs too much memory, by itself or with those before it.
pub fn segmenter_with(
    own: Option<&Rules>,
    lang: &Lang,
    options: &Options,
) -> Result<Arc<Segmenter>, SrxFault> {
    match own {
        None => Ok(segmenter(lang, options)),
        Some(own) => {
            let all = own.of(lang, options).chain(rules().of(lang, options));
            Segmenter::compile(all).map(Arc::new)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_file_is_sound_for_every_language() {
        let rules = Rules::parse(RULES_SRX).unwrap();
        for tag in ["ar", "ckb", "kmr", "en", "fr", "ar-IQ"] {
            let lang = Lang::parse(tag).unwrap();
            let all = Options {
                colon: true,
                comma: true,
                semicolon: true,
            };
            for options in [Options::default(), all] {
                rules.segmenter(&lang, &options).unwrap();
            }
        }
    }

    #[test]
    fn names_that_other_tools_use_get_the_same_rules() {
        let chosen = |tag: &str| rules().chosen(&Lang::parse(tag).unwrap(), &Options::default());
        assert_eq!(chosen("ckb"), chosen("ckb-IR"));
        assert_eq!(chosen("en"), chosen("en-GB"));
        assert_ne!(chosen("kmr"), chosen("ckb"));
        assert_eq!(chosen("fr"), chosen("de"));
        assert_ne!(chosen("ar"), chosen("fr"));
    }

    #[test]
    fn a_language_is_put_to_work_once() {
        let ar = Lang::parse("ar").unwrap();
        let one = segmenter(&ar, &Options::default());
        assert!(Arc::ptr_eq(&one, &segmenter(&ar, &Options::default())));
    }
}
