//! Which findings are waived: a reviewer said, of exactly this pair, that what a check reports is no fault. Pure.

use std::collections::HashMap;

use crate::model::{Digest, Lang, SegmentId, Target, Waiver};

use super::standing::{Void, void_person, void_seal};
use super::{Config, Role};

/// The waivers of one translation, found by the pair they are about.
#[derive(Debug, Default)]
pub struct WaiverIndex<'a> {
    on: HashMap<(&'a str, &'a SegmentId, &'a Digest), Vec<&'a Waiver>>,
}

impl<'a> WaiverIndex<'a> {
    /// Indexes a log.
    #[must_use]
    pub fn new(waivers: &'a [Waiver]) -> Self {
        let mut index = Self::default();
        for waiver in waivers {
            for (segment, digest) in &waiver.pairs {
                let key = (waiver.check.as_str(), segment, digest);
                index.on.entry(key).or_default().push(waiver);
            }
        }
        index
    }

    /// Whether nothing is waived.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.on.is_empty()
    }

    /// The waiver of a check's findings in exactly this pair that counts: the first of them by somebody who may.
    #[must_use]
    pub fn counting(
        &self,
        check: &str,
        target: &Target,
        digest: &Digest,
        lang: &Lang,
        config: &Config,
    ) -> Option<&'a Waiver> {
        let all = self.on.get(&(check, &target.id, digest))?;
        all.iter()
            .find(|waiver| void_waiver(waiver, target, lang, config).is_none())
            .copied()
    }
}

/// Why a waiver counts for nothing: the rules are those of a verdict.
#[must_use]
pub fn void_waiver(waiver: &Waiver, target: &Target, lang: &Lang, config: &Config) -> Option<Void> {
    void_person(&waiver.by, target, &Role::Reviewer(lang.clone()), config)
        .or_else(|| void_seal(&waiver.by, waiver.at, waiver.signature.as_ref(), config))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PersonId, Rendering};
    use crate::workflow::{Person, Policy};

    fn config(four_eyes: bool) -> Config {
        let en = Lang::parse("en").unwrap();
        let person = |id: &str, roles: &[Role]| Person {
            id: PersonId::parse(id).unwrap(),
            name: String::new(),
            emails: vec![],
            roles: roles.iter().cloned().collect(),
            keys: vec![],
        };
        let people = [
            person("rana", &[Role::Reviewer(en.clone())]),
            person("salam", &[Role::Reviewer(en.clone())]),
            person("omar", &[Role::Editor]),
        ];
        Config {
            workspace: "w".into(),
            source: Lang::parse("ar").unwrap(),
            targets: vec![en],
            people: people.map(|person| (person.id.clone(), person)).into(),
            review: Policy {
                approvals: 1,
                four_eyes,
                ..Policy::default()
            },
            sets: Default::default(),
            commit: true,
            fill: Default::default(),
            claim: crate::workflow::CLAIM,
            letterhead: Default::default(),
            house: Default::default(),
            checks: Default::default(),
        }
    }

    fn waiver(by: &str, check: &str, of: &Digest) -> Waiver {
        Waiver {
            by: PersonId::parse(by).unwrap(),
            at: jiff::Timestamp::UNIX_EPOCH,
            check: check.into(),
            pairs: [(SegmentId::of_source(1), of.clone())].into(),
            because: "so it is".into(),
            signature: None,
        }
    }

    #[test]
    fn a_waiver_counts_for_its_check_and_its_pair_by_a_reviewer_who_is_not_the_translator() {
        let target = Target {
            id: SegmentId::of_source(1),
            source: Some("نص".into()),
            rendering: Rendering::Text("text".into()),
            by: Some(PersonId::parse("rana").unwrap()),
            hands: vec![],
            after: None,
            opens: None,
            candidates: vec![],
        };
        let (pair, other) = (Digest::of_bytes(b"a"), Digest::of_bytes(b"b"));
        let en = Lang::parse("en").unwrap();
        for (by, check, of, four_eyes, counts) in [
            ("salam", "numbers", &pair, true, true),
            ("salam", "links", &pair, true, false),
            ("salam", "numbers", &other, true, false),
            ("rana", "numbers", &pair, true, false),
            ("rana", "numbers", &pair, false, true),
            ("omar", "numbers", &pair, true, false),
            ("nobody", "numbers", &pair, true, false),
        ] {
            let log = [waiver(by, check, of)];
            let found = WaiverIndex::new(&log).counting("numbers", &target, &pair, &en, &config(four_eyes));
            assert_eq!(found.is_some(), counts, "{by} {check} {four_eyes}");
        }
    }
}
