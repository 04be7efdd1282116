//! Questions about a statement: which are open, who can answer them, and which stand in the way of a release. Pure.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::{Asked, Lang, PersonId, QuestionId, Said, SegmentId, Utterance};

use super::{Config, Role};

/// A question with all that was said to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question<'t> {
    /// Its number in the statement, from 1; a question that comes in from elsewhere can move it.
    pub number: usize,
    /// Who asked.
    pub by: &'t PersonId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub asked: &'t Asked,
    /// What was said to it, the oldest first.
    pub answers: Vec<Answer<'t>>,
    /// Who closed it.
    pub closed: Option<(&'t PersonId, Timestamp)>,
}

/// Something said to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<'t> {
    /// Who.
    pub by: &'t PersonId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: &'t str,
}

/// An open question at a glance, for those who want an overview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenQuestion {
    /// Its id.
    pub id: QuestionId,
    /// The segment.
    pub segment: SegmentId,
    /// The translation that it is about; null: the source.
    pub language: Option<Lang>,
    /// Nothing that it is about is released while it is open.
    pub blocks: bool,
    /// Who asked.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// Who spoke last, where that is somebody else than who asked.
    pub answered_by: Option<PersonId>,
    /// When they did.
    pub answered_at: Option<Timestamp>,
}

impl Question<'_> {
    /// Whether something is left to be answered.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Whether it is about that language: one about the source is about all.
    #[must_use]
    pub fn concerns(&self, lang: &Lang) -> bool {
        self.asked.lang.as_ref().is_none_or(|own| own == lang)
    }

    /// Whether it keeps that language from being released.
    #[must_use]
    pub fn blocks(&self, lang: &Lang) -> bool {
        self.is_open() && self.asked.blocks && self.concerns(lang)
    }

    /// The answer that waits for who asked: the last word, if it is not their own.
    #[must_use]
    pub fn waiting_answer(&self) -> Option<&Answer<'_>> {
        let last = self.answers.last()?;
        (last.by != self.by).then_some(last)
    }

    /// What an overview says of it.
    #[must_use]
    pub fn glance(&self) -> OpenQuestion {
        let answer = self.waiting_answer();
        OpenQuestion {
            id: self.asked.id.clone(),
            segment: self.asked.segment.clone(),
            language: self.asked.lang.clone(),
            blocks: self.asked.blocks,
            by: self.by.clone(),
            at: self.at,
            answered_by: answer.map(|answer| answer.by.clone()),
            answered_at: answer.map(|answer| answer.at),
        }
    }
}

/// Whose question it is to answer: editors', if it is about the source; else translators' and reviewers' of the
/// language, and editors'.
#[must_use]
pub fn may_answer(config: &Config, person: &PersonId, lang: Option<&Lang>) -> bool {
    let of_lang = |lang: &Lang| {
        [Role::Translator(lang.clone()), Role::Reviewer(lang.clone())]
            .iter()
            .any(|role| config.has_role(person, role))
    };
    config.has_role(person, &Role::Editor) || lang.is_some_and(of_lang)
}

/// Whom a question waits for: those whose it is to answer. Where that is nobody but who asked, it is left to them.
#[must_use]
pub fn answerers(config: &Config, asker: &PersonId, lang: Option<&Lang>) -> Vec<PersonId> {
    let all = config.people.keys();
    let others = all.filter(|id| *id != asker && may_answer(config, id, lang));
    let others: Vec<PersonId> = others.cloned().collect();
    if others.is_empty() {
        vec![asker.clone()]
    } else {
        others
    }
}

/// The questions of a statement, the oldest first.
///
/// A question is closed by who asked, or by somebody whose it is to answer; an end that anybody else wrote into the log
/// is none.
#[must_use]
pub fn questions<'t>(talk: &'t [Utterance], config: &Config) -> Vec<Question<'t>> {
    let mut all: Vec<Question<'t>> = talk
        .iter()
        .filter_map(|own| match &own.said {
            Said::Asked(asked) => Some(Question {
                number: 0,
                by: &own.by,
                at: own.at,
                asked,
                answers: Vec::new(),
                closed: None,
            }),
            Said::Answered { .. } => None,
        })
        .collect();
    all.sort_by_key(|question| (question.at, &question.asked.id));
    all.dedup_by(|later, first| later.asked == first.asked && (later.by, later.at) == (first.by, first.at));
    for (at, question) in all.iter_mut().enumerate() {
        question.number = at + 1;
    }
    let mut of_id: std::collections::HashMap<&QuestionId, Vec<usize>> = std::collections::HashMap::new();
    for (at, question) in all.iter().enumerate() {
        of_id.entry(&question.asked.id).or_default().push(at);
    }
    for own in talk {
        let Said::Answered {
            question,
            text,
            closes,
        } = &own.said
        else {
            continue;
        };
        for at in of_id.get(question).into_iter().flatten() {
            let Some(question) = all.get_mut(*at) else {
                continue;
            };
            if let Some(text) = text {
                question.answers.push(Answer {
                    by: &own.by,
                    at: own.at,
                    text,
                });
            }
            let may = own.by == *question.by || may_answer(config, &own.by, question.asked.lang.as_ref());
            if *closes && may && question.closed.is_none_or(|(_, at)| own.at < at) {
                question.closed = Some((&own.by, own.at));
            }
        }
    }
    for question in &mut all {
        question.answers.sort_by_key(|answer| (answer.at, answer.by));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Letterhead;
    use crate::workflow::{Fill, HouseFiles, Person, Policy};
    use std::collections::BTreeMap;

    fn id(name: &str) -> PersonId {
        PersonId::parse(name).unwrap()
    }

    fn config(people: &[(&str, Role)]) -> Config {
        let person = |(name, role): &(&str, Role)| Person {
            id: id(name),
            name: (*name).to_owned(),
            emails: vec![],
            roles: [role.clone()].into(),
            keys: vec![],
        };
        Config {
            workspace: String::new(),
            source: Lang::parse("ar").unwrap(),
            targets: vec![en()],
            people: people.iter().map(|own| (id(own.0), person(own))).collect(),
            review: Policy::default(),
            sets: BTreeMap::new(),
            fill: Fill::Off,
            commit: true,
            letterhead: Letterhead::default(),
            house: HouseFiles::default(),
            checks: BTreeMap::new(),
            claim: crate::workflow::CLAIM,
        }
    }

    fn en() -> Lang {
        Lang::parse("en").unwrap()
    }

    fn office() -> Config {
        config(&[
            ("hala", Role::Editor),
            ("rana", Role::Translator(en())),
            ("salam", Role::Reviewer(en())),
            ("nadia", Role::Press),
        ])
    }

    fn asked(by: &str, seconds: i64, lang: Option<Lang>) -> Utterance {
        Utterance {
            by: id(by),
            at: Timestamp::from_second(seconds).unwrap(),
            said: Said::Asked(Asked {
                id: QuestionId::parse("q1234").unwrap(),
                segment: SegmentId::of_source(1),
                lang,
                blocks: true,
                text: "?".into(),
            }),
        }
    }

    fn said(by: &str, seconds: i64, text: Option<&str>, closes: bool) -> Utterance {
        Utterance {
            by: id(by),
            at: Timestamp::from_second(seconds).unwrap(),
            said: Said::Answered {
                question: QuestionId::parse("q1234").unwrap(),
                text: text.map(str::to_owned),
                closes,
            },
        }
    }

    #[test]
    fn a_question_is_open_until_somebody_closes_it_who_may() {
        let ask = || asked("rana", 1, None);
        for (more, open) in [
            (vec![], true),
            (vec![said("hala", 2, Some("yes"), false)], true),
            (vec![said("hala", 2, None, true)], false),
            (vec![said("rana", 2, None, true)], false),
            // About the source: neither a reviewer of a language nor the press decides it, nor a stranger.
            (vec![said("salam", 2, None, true)], true),
            (vec![said("nadia", 2, Some("done"), true)], true),
            (vec![said("nobody", 2, None, true)], true),
        ] {
            let mut talk = more.clone();
            talk.push(ask());
            for _ in 0..2 {
                talk.reverse();
                let config = office();
                let found = questions(&talk, &config);
                assert_eq!(found[0].is_open(), open, "{more:?}");
                assert_eq!(found[0].blocks(&en()), open, "{more:?}");
            }
        }
    }

    #[test]
    fn the_last_word_decides_whose_turn_it_is() {
        let config = office();
        let turn = |more: &[Utterance]| {
            let mut talk = vec![asked("rana", 1, Some(en()))];
            talk.extend(more.iter().cloned());
            questions(&talk, &config)[0].glance().answered_by
        };
        assert_eq!(turn(&[]), None);
        assert_eq!(turn(&[said("salam", 2, Some("yes"), false)]), Some(id("salam")));
        let back = [
            said("rana", 3, Some("sure?"), false),
            said("salam", 2, Some("yes"), false),
        ];
        assert_eq!(turn(&back), None);
    }

    #[test]
    fn it_waits_for_those_whose_it_is_to_answer() {
        let office = office();
        let names = |asker: &str, lang: Option<&Lang>| {
            let found = answerers(&office, &id(asker), lang);
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(names("rana", None), ["hala"]);
        assert_eq!(names("rana", Some(&en())), ["hala", "salam"]);
        assert_eq!(names("nadia", Some(&en())), ["hala", "rana", "salam"]);
        assert_eq!(names("hala", None), ["hala"], "there is nobody else");
    }

    #[test]
    fn two_questions_are_numbered_by_their_time_whatever_the_order_of_the_log() {
        let config = office();
        let mut other = asked("salam", 9, Some(en()));
        if let Said::Asked(own) = &mut other.said {
            own.id = QuestionId::parse("q0000").unwrap();
        }
        let talk = [other, asked("rana", 1, None)];
        let found = questions(&talk, &config);
        let numbered: Vec<_> = found.iter().map(|own| (own.number, own.by.as_str())).collect();
        assert_eq!(numbered, [(1, "rana"), (2, "salam")]);
    }
}
