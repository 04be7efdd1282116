//! Which releases of a statement are current: what the press room shows, and what `export --all` exports. Pure.
//!
//! Offices release a statement in one language after the other, so a later release takes the place of an earlier one
//! only in the languages that it has. But a translation of an Arabic text that has been released anew in other words
//! is a translation of something that the office no longer says: from then on it is not current in any language.

use jiff::Timestamp;

use crate::model::{Lang, Release, Statement};

use super::embargo;

/// A release that is current, and the languages in which it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentRelease<'s> {
    /// The release.
    pub release: &'s Release,
    /// Those of its translations that no later release has taken the place of; never none.
    pub languages: Vec<Lang>,
}

/// The current releases, oldest first.
///
/// ```text
/// 1: en        2: ckb               1 and 2 are current
/// 1: en, ckb   2: en                1 in ckb, 2 in en
/// 1: en        2: ckb, of another source     2 only
/// ```
#[must_use]
pub fn current(statement: &Statement) -> Vec<CurrentRelease<'_>> {
    let mut newest_first: Vec<&Release> = statement.releases.iter().collect();
    newest_first.sort_by_key(|release| std::cmp::Reverse(release.number));
    let Some(latest) = newest_first.first().copied() else {
        return Vec::new();
    };
    let mut taken: Vec<&Lang> = Vec::new();
    let mut current = Vec::new();
    for release in newest_first
        .into_iter()
        .filter(|release| release.source == latest.source)
    {
        let own: Vec<&Lang> = release.languages.iter().map(|released| &released.lang).collect();
        let free: Vec<&Lang> = own.into_iter().filter(|lang| !taken.contains(lang)).collect();
        if !free.is_empty() {
            let languages = free.iter().copied().cloned().collect();
            current.push(CurrentRelease { release, languages });
        }
        taken.extend(free);
    }
    current.reverse();
    current
}

/// The current releases that may be published at that time: while an embargo holds, only those that overrode it.
#[must_use]
pub fn publishable(statement: &Statement, now: Timestamp) -> Vec<CurrentRelease<'_>> {
    let mut releases = current(statement);
    releases.retain(|own| embargo::require_exportable(statement, own.release, now).is_ok());
    releases
}

/// The languages of a release in which it is not current, each with the number of the one among these that is.
#[must_use]
pub fn replaced(release: &Release, current: &[CurrentRelease<'_>]) -> Vec<(Lang, u32)> {
    let later = |lang: &Lang| {
        let mut others = current.iter().filter(|own| own.release.number > release.number);
        others
            .find(|own| own.languages.contains(lang))
            .map(|own| own.release.number)
    };
    let languages = release.languages.iter().map(|own| &own.lang);
    languages
        .filter_map(|lang| Some((lang.clone(), later(lang)?)))
        .collect()
}

/// The numbers of the releases that are not current in any language, each with that of the latest.
#[must_use]
pub fn superseded(statement: &Statement) -> Vec<(u32, u32)> {
    let current: Vec<u32> = current(statement)
        .iter()
        .map(|current| current.release.number)
        .collect();
    let Some(latest) = current.last().copied() else {
        return Vec::new();
    };
    let mut old: Vec<u32> = statement.releases.iter().map(|release| release.number).collect();
    old.retain(|number| !current.contains(number));
    old.sort_unstable();
    old.dedup();
    old.into_iter().map(|number| (number, latest)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Digest, PersonId, ReleasedLanguage, Source, StatementId, StatementInfo};

    fn release(number: u32, source: &str, languages: &[&str]) -> Release {
        let released = |tag: &&str| ReleasedLanguage {
            lang: Lang::parse(tag).unwrap(),
            digest: Digest::of_bytes(tag.as_bytes()),
        };
        Release {
            number,
            at: Timestamp::UNIX_EPOCH,
            by: PersonId::parse("nadia").unwrap(),
            source: Digest::of_bytes(source.as_bytes()),
            languages: languages.iter().map(released).collect(),
            look: None,
            corrections: std::collections::BTreeMap::new(),
            embargo_override: None,
            signature: None,
        }
    }

    fn statement(releases: Vec<Release>) -> Statement {
        Statement {
            info: StatementInfo::of(StatementId::parse("harbour").unwrap()),
            source: Source {
                lang: Lang::parse("ar").unwrap(),
                next: 1,
                segments: Vec::new(),
            },
            translations: std::collections::BTreeMap::new(),
            releases,
            work: crate::model::Work::default(),
        }
    }

    /// `1:en 2:ckb,kmr`.
    fn sketch(statement: &Statement) -> String {
        let one = |current: &CurrentRelease<'_>| {
            let languages: Vec<&str> = current.languages.iter().map(Lang::as_str).collect();
            format!("{}:{}", current.release.number, languages.join(","))
        };
        current(statement).iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_release_is_superseded_language_by_language_and_whole_by_another_source() {
        for (releases, want, old) in [
            (vec![], "", vec![]),
            (vec![release(1, "a", &["en", "ckb"])], "1:en,ckb", vec![]),
            (
                vec![release(1, "a", &["en"]), release(2, "a", &["ckb"])],
                "1:en 2:ckb",
                vec![],
            ),
            (
                vec![release(1, "a", &["en", "ckb"]), release(2, "a", &["en"])],
                "1:ckb 2:en",
                vec![],
            ),
            (
                vec![release(1, "a", &["en"]), release(2, "a", &["en", "ckb"])],
                "2:en,ckb",
                vec![(1, 2)],
            ),
            (
                vec![release(1, "a", &["en"]), release(2, "b", &["ckb"])],
                "2:ckb",
                vec![(1, 2)],
            ),
            (
                vec![release(2, "b", &["en"]), release(1, "a", &["en"])],
                "2:en",
                vec![(1, 2)],
            ),
        ] {
            let statement = statement(releases);
            assert_eq!(sketch(&statement), want);
            assert_eq!(superseded(&statement), old, "{want}");
        }
    }

    #[test]
    fn a_release_that_lost_a_language_knows_to_which() {
        let statement = statement(vec![
            release(1, "a", &["en", "ckb", "kmr"]),
            release(2, "a", &["en", "kmr"]),
            release(3, "a", &["kmr"]),
        ]);
        let told = |number: u32, current: &[CurrentRelease<'_>]| {
            let release = statement.releases.iter().find(|own| own.number == number);
            let told = replaced(release.unwrap(), current).into_iter();
            told.map(|(lang, by)| format!("{lang}:{by}")).collect::<Vec<_>>()
        };
        let all = current(&statement);
        assert_eq!(told(1, &all), ["en:2", "kmr:3"]);
        assert_eq!(told(2, &all), ["kmr:3"]);
        assert!(told(3, &all).is_empty());
        // What may not be published yet has not replaced anything that readers know of.
        assert_eq!(told(1, &all[..2]), ["en:2"]);
    }
}
