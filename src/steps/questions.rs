//! `ask` and `answer`: what people want to know of each other about a segment.
//!
//! Anybody who works here may ask. A question that blocks keeps what it is about from being released until it is closed;
//! who asked closes it, or somebody whose it is to answer.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::message::{Message, Outcome};
use crate::model::{Asked, Lang, PersonId, QuestionId, Said, SegmentId, Statement, StatementId, Utterance};
use crate::project::{Change, Project};
use crate::workflow::{Config, Question, answerers, may_answer, questions};

use super::adapt::require_clean;
use super::confirm::ConfirmFault;

crate::faults! {
    /// Why nothing was asked or answered.
    pub enum QuestionFault {
        /// Nothing was written.
        Empty["question-empty"] {} hints[],
        /// More than anybody reads beside a sentence.
        TooLong["question-too-long"] { length: usize, most: usize } hints["question-too-long-hint"],
        /// The source has no such segment.
        NotInSource["question-not-in-source"] { statement: String, segment: String } hints["question-not-in-source-hint"],
        /// The statement has no such question.
        Unknown["question-unknown"] { statement: String, found: String } hints["question-unknown-hint"],
        /// It is closed.
        Closed["question-closed"] { question: String, person: String } hints["question-closed-hint"] exit[No],
        /// It is not theirs to answer.
        NotYours["question-not-yours"] { question: String, person: String, people: Vec<String> } hints["question-not-yours-hint"] exit[No],
    }
}

/// The most characters that a question or an answer may have.
const LONGEST: usize = 4000;

/// What to ask.
#[derive(Debug)]
pub struct AskRequest {
    /// The statement.
    pub id: StatementId,
    /// The segment.
    pub segment: SegmentId,
    /// The translation that it is about; `None`: the source.
    pub lang: Option<Lang>,
    /// The question.
    pub text: String,
    /// Keep what it is about from being released until it is closed.
    pub blocks: bool,
}

/// What to answer.
#[derive(Debug)]
pub struct AnswerRequest {
    /// The statement.
    pub id: StatementId,
    /// The question, by its id or its number.
    pub question: String,
    /// The answer.
    pub text: Option<String>,
    /// Nothing is left to be answered.
    pub close: bool,
}

/// A question with all that was said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Thread {
    /// The statement.
    pub statement: StatementId,
    /// Its id.
    pub id: QuestionId,
    /// Its number in the statement.
    pub number: usize,
    /// The segment.
    pub segment: SegmentId,
    /// The translation that it is about; null: the source.
    pub language: Option<Lang>,
    /// Nothing that it is about is released while it is open.
    pub blocks: bool,
    /// Nothing is left to be answered.
    pub closed: bool,
    /// The question and the answers, in their order.
    pub said: Vec<Line>,
    /// Whom it waits for; nobody if it is closed.
    pub waits_for: Vec<PersonId>,
}

/// Something said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Who.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub text: String,
}

/// Asks something about a segment.
///
/// # Errors
/// [`QuestionFault`], [`ConfirmFault::Unknown`], a text that hides something, or what is wrong with the workspace.
pub fn ask(project: &Project<'_>, request: &AskRequest) -> Outcome<Thread> {
    let by = project.actor()?.id.clone();
    let text = checked(&request.text)?;
    if let Some(lang) = &request.lang {
        project.require_target(lang)?;
    }
    let mut writer = project.write()?;
    let mut statement = project.statement(&request.id)?;
    require_segment(project, &statement, request)?;
    let at = project.now();
    let id = Asked::new_id(
        &request.id,
        (&request.segment, request.lang.as_ref()),
        (&by, at),
        &text,
    );
    let asked = Asked {
        id: id.clone(),
        segment: request.segment.clone(),
        lang: request.lang.clone(),
        blocks: request.blocks,
        text,
    };
    let new = Utterance {
        by,
        at,
        said: Said::Asked(asked),
    };
    writer.append_utterance(&request.id, &new)?;
    let subject = Message::new("commit-ask")
        .with("statement", &request.id)
        .with("segment", &request.segment);
    writer.finish(&change(
        subject,
        &request.id,
        request.lang.as_ref(),
        &request.segment,
    ))?;
    statement.work.talk.push(new);
    thread_of(&statement, project.config(), &id)
}

/// Answers a question, closes it, or both.
///
/// # Errors
/// [`QuestionFault`], a text that hides something, or what is wrong with the workspace.
pub fn answer(project: &Project<'_>, request: &AnswerRequest) -> Outcome<Thread> {
    let by = project.actor()?.id.clone();
    let text = request.text.as_deref().map(checked).transpose()?;
    let mut writer = project.write()?;
    let mut statement = project.statement(&request.id)?;
    let config = project.config();
    let all = questions(&statement.work.talk, config);
    let question = find(&all, &request.id, &request.question)?;
    require_turn(config, question, &by)?;
    let (id, lang, segment) = (
        question.asked.id.clone(),
        question.asked.lang.clone(),
        question.asked.segment.clone(),
    );
    let new = Utterance {
        by,
        at: after(question, project.now()),
        said: Said::Answered {
            question: id.clone(),
            text,
            closes: request.close,
        },
    };
    writer.append_utterance(&request.id, &new)?;
    let subject = if request.close {
        "commit-close"
    } else {
        "commit-answer"
    };
    let subject = Message::new(subject)
        .with("statement", &request.id)
        .with("segment", &segment);
    writer.finish(&change(subject, &request.id, lang.as_ref(), &segment))?;
    statement.work.talk.push(new);
    thread_of(&statement, config, &id)
}

/// The questions of a statement: those that are open, or all.
///
/// # Errors
/// There is no such statement, or it cannot be read.
pub fn list(project: &Project<'_>, id: &StatementId, closed_too: bool) -> Outcome<Vec<Thread>> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    let all = questions(&statement.work.talk, project.config());
    let wanted = all.iter().filter(|own| closed_too || own.is_open());
    Ok(wanted.map(|own| thread(id, own, project.config())).collect())
}

/// One question of a statement, by its id or its number.
///
/// # Errors
/// [`QuestionFault::Unknown`], or the statement cannot be read.
pub fn one(project: &Project<'_>, id: &StatementId, question: &str) -> Outcome<Thread> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    let all = questions(&statement.work.talk, project.config());
    Ok(thread(id, find(&all, id, question)?, project.config()))
}

/// The open questions by the segments of a translation: those about it, and those about its source.
#[must_use]
pub fn open_in(statement: &Statement, lang: &Lang, config: &Config) -> BTreeMap<SegmentId, Vec<Thread>> {
    let mut of_segment: BTreeMap<SegmentId, Vec<Thread>> = BTreeMap::new();
    for own in questions(&statement.work.talk, config) {
        if own.is_open() && own.concerns(lang) {
            let all = of_segment.entry(own.asked.segment.clone()).or_default();
            all.push(thread(&statement.info.id, &own, config));
        }
    }
    of_segment
}

/// What was said, a line for each thing, for a file that goes to a translator.
#[must_use]
pub fn note(thread: &Thread) -> String {
    let lines = thread
        .said
        .iter()
        .map(|line| format!("{}: {}", line.by, line.text));
    format!("{} · {}", thread.id, lines.collect::<Vec<_>>().join("\n"))
}

/// A question as it is shown.
#[must_use]
pub fn thread(id: &StatementId, question: &Question<'_>, config: &Config) -> Thread {
    let first = Line {
        by: question.by.clone(),
        at: question.at,
        text: question.asked.text.clone(),
    };
    let answers = question.answers.iter().map(|answer| Line {
        by: answer.by.clone(),
        at: answer.at,
        text: answer.text.to_owned(),
    });
    let waits_for = match (question.is_open(), question.waiting_answer()) {
        (false, _) => Vec::new(),
        (true, Some(_)) => vec![question.by.clone()],
        (true, None) => answerers(config, question.by, question.asked.lang.as_ref()),
    };
    Thread {
        statement: id.clone(),
        id: question.asked.id.clone(),
        number: question.number,
        segment: question.asked.segment.clone(),
        language: question.asked.lang.clone(),
        blocks: question.asked.blocks,
        closed: !question.is_open(),
        said: std::iter::once(first).chain(answers).collect(),
        waits_for,
    }
}

fn thread_of(statement: &Statement, config: &Config, id: &QuestionId) -> Outcome<Thread> {
    let all = questions(&statement.work.talk, config);
    let question = find(&all, &statement.info.id, id.as_str())?;
    Ok(thread(&statement.info.id, question, config))
}

/// The text without white space around it, if it says something and hides nothing.
fn checked(text: &str) -> Outcome<String> {
    let text = text.trim();
    let length = text.chars().count();
    if length == 0 {
        return Err(QuestionFault::Empty {}.into());
    }
    if length > LONGEST {
        let most = LONGEST;
        return Err(QuestionFault::TooLong { length, most }.into());
    }
    require_clean("TEXT", text)?;
    Ok(text.to_owned())
}

fn require_segment(project: &Project<'_>, statement: &Statement, request: &AskRequest) -> Outcome<()> {
    let in_source = statement.source.get(&request.segment).is_some();
    let Some(lang) = &request.lang else {
        return match in_source {
            true => Ok(()),
            false => Err(QuestionFault::NotInSource {
                statement: request.id.to_string(),
                segment: request.segment.to_string(),
            }
            .into()),
        };
    };
    project.require_translated(statement, lang)?;
    let reviewed = statement.translations.get(lang);
    let in_target = reviewed.and_then(|reviewed| reviewed.translation.get(&request.segment));
    match in_source || in_target.is_some() {
        true => Ok(()),
        false => Err(ConfirmFault::Unknown {
            statement: request.id.to_string(),
            segment: request.segment.to_string(),
            lang: lang.to_string(),
        }
        .into()),
    }
}

/// The question with that id, or that number.
fn find<'q, 't>(
    all: &'q [Question<'t>],
    statement: &StatementId,
    found: &str,
) -> Result<&'q Question<'t>, QuestionFault> {
    let number: Option<usize> = found.parse().ok();
    let is_it = |own: &&Question<'_>| own.asked.id.as_str() == found || number == Some(own.number);
    all.iter().find(is_it).ok_or_else(|| QuestionFault::Unknown {
        statement: statement.to_string(),
        found: found.to_owned(),
    })
}

fn require_turn(config: &Config, question: &Question<'_>, by: &PersonId) -> Result<(), QuestionFault> {
    let id = question.asked.id.to_string();
    if let Some((closer, _)) = question.closed {
        let person = closer.to_string();
        return Err(QuestionFault::Closed { question: id, person });
    }
    let lang = question.asked.lang.as_ref();
    if by == question.by || may_answer(config, by, lang) {
        return Ok(());
    }
    Err(QuestionFault::NotYours {
        question: id,
        person: by.to_string(),
        people: answerers(config, question.by, lang)
            .iter()
            .map(ToString::to_string)
            .collect(),
    })
}

/// Now, or just after what was said last: a clock that was ahead must not turn question and answer round.
fn after(question: &Question<'_>, now: Timestamp) -> Timestamp {
    let answers = question.answers.iter().map(|answer| answer.at);
    let last = answers.chain([question.at]).max().unwrap_or(now);
    let next = last.checked_add(jiff::SignedDuration::from_secs(1));
    next.map_or(now, |next| next.max(now))
}

fn change(subject: Message, id: &StatementId, lang: Option<&Lang>, segment: &SegmentId) -> Change {
    let change = Change::new(subject)
        .statement(id)
        .segments(std::slice::from_ref(segment));
    match lang {
        Some(lang) => change.lang(lang),
        None => change,
    }
}
