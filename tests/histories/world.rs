//! Several clones of a workspace, two shared repositories between them, and what is known of every text in them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bayan::formats::document::{DocumentFormat, ReadOptions};
use bayan::git::{Env, Oid};
use bayan::message::{Message, Outcome};
use bayan::model::{
    Decision, Lang, PersonId, Rendering, SegmentId, SourceCandidate, State, Statement, StatementId, Target,
};
use bayan::project::{Change as Subject, Project, Session};
use bayan::steps::adapt::{self, AddRequest};
use bayan::steps::confirm::{self, ConfirmRequest, Selection, Substance};
use bayan::steps::decide::{Chosen, DecideRequest, decide};
use bayan::steps::resolve;
use bayan::steps::revise::{ReviseRequest, revise};
use bayan::steps::sync::{SyncRequest, sync};
use bayan::steps::targets::Desk;
use bayan::steps::versions;
use bayan::workflow::rows;
use proptest::prelude::*;
use tempfile::TempDir;

use super::acts::{Act, Deed};
use super::revision;
use crate::git_support::folder;

const TRANSLATORS: [&str; 2] = ["rana", "omar"];
const REVIEWERS: [&str; 3] = ["rana", "salam", "mina"];
const EDITOR: &str = "hala";
const WORKFLOW: &str = r#"workspace = "harbour-press"
source = "ar"
targets = ["en"]

[people.hala]
name = "Hala"
email = "hala@example.org"
roles = ["editor"]

[people.rana]
name = "Rana"
email = "rana@example.org"
roles = ["translator:en", "reviewer:en"]

[people.omar]
name = "Omar"
email = "omar@example.org"
roles = ["translator:en"]

[people.salam]
name = "Salam"
email = "salam@example.org"
roles = ["reviewer:en"]

[people.mina]
name = "Mina"
email = "mina@example.org"
roles = ["reviewer:en"]

[review]
approvals = 1
four_eyes = true
"#;
const SOURCE: [&str; 4] = [
    "بيان صادر عن نقابة عمال الميناء",
    "تدين النقابة حريق المخزن الكبير في الميناء القديم. ولم يصب أحد من العمال بأذى في الحريق.",
    "تطالب النقابة الإدارة بفحص المخازن كلها قبل نهاية العام. وتشكر النقابة رجال الإطفاء على عملهم السريع.",
    "مجلس النقابة",
];

/// A pair of source and target, with its segment.
type Exactly = (SegmentId, Option<String>, String);

pub struct World {
    dir: TempDir,
    clones: Vec<PathBuf>,
    step: usize,
    /// Every text that somebody wrote.
    written: BTreeSet<String>,
    /// Every text that somebody replaced or dropped where it stood.
    settled: BTreeSet<String>,
    /// Who wrote a text.
    writers: BTreeMap<String, BTreeSet<String>>,
    /// What was approved, by whom.
    approved: BTreeMap<Exactly, BTreeSet<PersonId>>,
    words: fn(&Message) -> String,
}

impl World {
    pub fn new(clones: usize) -> Self {
        let dir = folder();
        let root = fs::canonicalize(dir.path()).unwrap();
        let first = root.join("0");
        fs::create_dir_all(&first).unwrap();
        git(&first, &["init", "-q", "-b", "main"]);
        fs::write(first.join("workflow.toml"), WORKFLOW).unwrap();
        git(&first, &["add", "."]);
        git(&first, &["commit", "-q", "-m", "Begin"]);
        let mut world = Self {
            dir,
            clones: vec![first.clone()],
            step: 0,
            written: BTreeSet::new(),
            settled: BTreeSet::new(),
            writers: BTreeMap::new(),
            approved: BTreeMap::new(),
            words: |message| message.id.to_owned(),
        };
        let request = bayan::steps::import::ImportRequest {
            id: Some(StatementId::parse("harbour").unwrap()),
            name: "-".into(),
            bytes: SOURCE.join("\n\n").into_bytes(),
            options: plain_text(),
            date: None,
            embargo: None,
            dry_run: false,
        };
        world
            .at(0, EDITOR, |project| {
                bayan::steps::import::import(project, &request)
            })
            .unwrap();
        for hub in ["hub0", "hub1"] {
            git(&root, &["clone", "-q", "--bare", "0", hub]);
            git(&first, &["remote", "add", hub, &format!("../{hub}")]);
        }
        for number in 1..clones {
            let name = number.to_string();
            git(&root, &["clone", "-q", "-o", "hub0", "hub0", &name]);
            git(&root.join(&name), &["remote", "add", "hub1", "../hub1"]);
            world.clones.push(root.join(&name));
        }
        world
    }

    fn at<T>(&self, clone: usize, person: &str, work: impl FnOnce(&Project<'_>) -> Outcome<T>) -> Outcome<T> {
        let seconds = 1_612_515_600 + i64::try_from(self.step).unwrap() * 60;
        let session = Session {
            git: Env {
                author_name: Some(person.to_owned()),
                author_email: Some(format!("{person}@example.org")),
                ..Env::default()
            },
            now: jiff::Timestamp::from_second(seconds).unwrap(),
            command: "bayan test".to_owned(),
            commit: None,
            words: &self.words,
        };
        work(&Project::open(&self.clones[clone], session)?)
    }

    fn statement(&self, clone: usize) -> Statement {
        let id = StatementId::parse("harbour").unwrap();
        self.at(clone, EDITOR, |project| project.statement(&id)).unwrap()
    }

    /// The text of the target of a segment, by its place.
    pub fn target(&self, clone: usize, at: usize) -> Option<String> {
        let statement = self.statement(clone);
        let translation = &statement.translations.get(&Lang::parse("en").ok()?)?.translation;
        let own = translation.get(&statement.source.segments.get(at)?.id)?;
        own.rendering
            .text()
            .filter(|_| !own.is_contested())
            .map(str::to_owned)
    }

    fn is_settled(&self, text: &str) -> bool {
        self.settled.contains(text) || text.starts_with("Shared")
    }

    /// Does it; whether the command refused it does not matter, only what is there afterwards.
    pub fn act(&mut self, act: &Act) -> Result<(), TestCaseError> {
        self.step += 1;
        let clone = act.clone % self.clones.len();
        if let Deed::Sync(hub) = act.deed {
            return self.exchange(clone, hub);
        }
        let before = self.statement(clone);
        self.deed(clone, act.person, &act.deed, &before);
        let after = self.statement(clone);
        let (before, after) = (texts(&before), texts(&after));
        // What several people write may be in two places, and replaced in each of them by another: that nobody lost it
        // cannot be told from the text alone.
        self.settled.extend(before.difference(&after).cloned());
        self.written.extend(after.difference(&before).cloned());
        self.check(clone)
    }

    fn deed(&mut self, clone: usize, person: usize, deed: &Deed, statement: &Statement) -> Option<()> {
        let (id, lang) = (statement.info.id.clone(), Lang::parse("en").unwrap());
        let translator = TRANSLATORS[person % TRANSLATORS.len()];
        let reviewer = REVIEWERS[person % REVIEWERS.len()];
        let all: Vec<SegmentId> = statement
            .source
            .segments
            .iter()
            .map(|own| own.id.clone())
            .collect();
        let segment = |at: &usize| all.get(at % all.len().max(1)).cloned();
        match deed {
            Deed::Translate(at, text) => {
                let text = match text {
                    Some(shared) => format!("Shared text {shared}."),
                    None => format!("Text number {}.", self.step),
                };
                self.writers
                    .entry(text.clone())
                    .or_default()
                    .insert(translator.to_owned());
                let at = segment(at)?;
                let done = self.at(clone, translator, |project| {
                    let statement = project.statement(&id)?;
                    let mut writer = project.write()?;
                    let mut desk = Desk::new(&statement, &lang, project.config());
                    desk.render(&at, Rendering::Text(text), &PersonId::parse(translator)?);
                    writer.put_translation(&id, &desk.into_translation())?;
                    writer.finish(&Subject::new(Message::new("commit-submit")))
                });
                done.ok()
            }
            Deed::Confirm(at) => {
                let request = ConfirmRequest {
                    id,
                    lang: lang.clone(),
                    selection: Selection::Segments(vec![segment(at)?]),
                    substance: Substance::Accepted,
                };
                let target = statement
                    .translations
                    .get(&lang)?
                    .translation
                    .get(&segment(at)?)?
                    .rendering
                    .clone();
                if let Rendering::Text(text) = target {
                    self.writers
                        .entry(text)
                        .or_default()
                        .insert(translator.to_owned());
                }
                let done = self.at(clone, translator, |project| confirm::confirm(project, &request));
                done.ok().map(drop)
            }
            Deed::Add(at) => {
                let text = format!("Added text {}.", self.step);
                self.writers
                    .entry(text.clone())
                    .or_default()
                    .insert(translator.to_owned());
                let request = AddRequest {
                    id,
                    lang,
                    after: segment(at),
                    opens: None,
                    text,
                };
                self.at(clone, translator, |project| adapt::add(project, &request))
                    .ok()
                    .map(drop)
            }
            Deed::Omit(at) => {
                let (at, because) = (segment(at)?, format!("Left out {}.", self.step));
                let done = self.at(clone, translator, |project| {
                    adapt::omit(project, &id, &lang, &at, &because)
                });
                done.ok().map(drop)
            }
            Deed::Revise(change) => {
                let request = ReviseRequest {
                    id,
                    name: "-".into(),
                    bytes: revision::revised(&statement.source, change, self.step).into_bytes(),
                    options: plain_text(),
                    dry_run: false,
                };
                self.at(clone, EDITOR, |project| revise(project, &request))
                    .ok()
                    .map(drop)
            }
            Deed::Approve(at) => self.decide(clone, reviewer, Chosen::Named(vec![segment(at)?]), true),
            Deed::ApproveAll => self.decide(clone, reviewer, Chosen::AllTranslated, true),
            Deed::Reject(at) => self.decide(clone, reviewer, Chosen::Named(vec![segment(at)?]), false),
            Deed::Resolve(true, at) => {
                let own = statement.source.segments.iter().find(|own| own.is_contested())?;
                let keys = versions::source_keys(own);
                let key = &keys[at % keys.len()];
                let done = self.at(clone, EDITOR, |project| {
                    resolve::take_source(project, &id, &own.id, key)
                });
                done.ok().map(drop)
            }
            Deed::Resolve(false, at) => {
                let targets = &statement.translations.get(&lang)?.translation.targets;
                let own = targets.iter().find(|own| own.is_contested())?;
                let keys = versions::target_keys(own);
                let key = &keys[at % keys.len()];
                let done = self.at(clone, translator, |project| {
                    resolve::take_target(project, &id, &lang, &own.id, key)
                });
                done.ok().map(drop)
            }
            Deed::Sync(_) => None,
        }
    }

    fn decide(&mut self, clone: usize, reviewer: &str, segments: Chosen, approves: bool) -> Option<()> {
        let request = DecideRequest {
            id: StatementId::parse("harbour").unwrap(),
            lang: Lang::parse("en").unwrap(),
            segments,
            decision: match approves {
                true => Decision::Approve,
                false => Decision::Reject {
                    because: "It is not what the source says".to_owned(),
                },
            },
        };
        let report = self
            .at(clone, reviewer, |project| decide(project, &request))
            .ok()?;
        let statement = self.statement(clone);
        let translation = &statement.translations.get(&request.lang)?.translation;
        for outcome in report
            .segments
            .iter()
            .filter(|own| approves && own.refused.is_none())
        {
            let target = translation.get(&outcome.id)?;
            let pair = exactly(&outcome.id, target);
            self.approved
                .entry(pair)
                .or_default()
                .insert(PersonId::parse(reviewer).unwrap());
        }
        Some(())
    }

    fn exchange(&mut self, clone: usize, hub: usize) -> Result<(), TestCaseError> {
        let request = SyncRequest {
            remote: Some(format!("hub{hub}")),
            dry_run: false,
        };
        let before = texts(&self.statement(clone));
        let done = self.at(clone, EDITOR, |project| sync(project, &request, &mut |_| {}));
        prop_assert!(done.is_ok(), "{:?}", done.err());
        let after = texts(&self.statement(clone));
        // What went from this clone was replaced or dropped by somebody else, or chosen against.
        let gone: Vec<&String> = before
            .difference(&after)
            .filter(|text| !self.is_settled(text))
            .collect();
        prop_assert!(gone.is_empty(), "an exchange lost {gone:?}");
        self.check_merge(clone)?;
        self.check(clone)
    }

    /// The last commit, if it puts two lines together, is the same from either side.
    fn check_merge(&self, clone: usize) -> Result<(), TestCaseError> {
        let root = &self.clones[clone];
        let parents = git(root, &["log", "-1", "--format=%P"]);
        let parents: Vec<Oid> = parents
            .split_whitespace()
            .map(|id| Oid::from_str(id).unwrap())
            .collect();
        let [ours, theirs] = parents.as_slice() else {
            return Ok(());
        };
        let (ours, theirs) = (*ours, *theirs);
        let tree = git(root, &["log", "-1", "--format=%T"]);
        let joined = |ours, theirs| {
            self.at(clone, EDITOR, |project| {
                let Some(base) = project.base(ours, theirs)? else {
                    return Ok(None);
                };
                let joined = project.join(base, ours, theirs)?;
                Ok(Some(project.repo().tree_with(ours, &joined.changes)?.to_string()))
            })
        };
        let (one, other) = (joined(ours, theirs).unwrap(), joined(theirs, ours).unwrap());
        prop_assert_eq!(one.as_deref(), Some(tree.as_str()));
        prop_assert_eq!(
            other.as_deref(),
            Some(tree.as_str()),
            "it matters whose side is whose"
        );
        Ok(())
    }

    /// No id twice; approved only what a reviewer approved whose text it is not.
    fn check(&self, clone: usize) -> Result<(), TestCaseError> {
        let (statement, lang) = (self.statement(clone), Lang::parse("en").unwrap());
        let ids: Vec<&SegmentId> = statement.source.segments.iter().map(|own| &own.id).collect();
        let unique: BTreeSet<&SegmentId> = ids.iter().copied().collect();
        prop_assert_eq!(ids.len(), unique.len(), "an id twice: {:?}", ids);
        let Some(reviewed) = statement.translations.get(&lang) else {
            return Ok(());
        };
        let config = self
            .at(clone, EDITOR, |project| Ok(project.config().clone()))
            .unwrap();
        for row in rows(&statement, &lang, reviewed, &config) {
            if row.state() != State::Approved {
                continue;
            }
            let target = row.target.unwrap();
            let pair = exactly(row.id, target);
            let by = self.approved.get(&pair);
            prop_assert!(by.is_some(), "nobody approved {pair:?}");
            prop_assert!(row.source.map(|own| &own.text) == target.source.as_ref());
            if let Some(own) = target.rendering.text().and_then(|text| self.writers.get(text)) {
                let other = by.into_iter().flatten().any(|by| !own.contains(by.as_str()));
                prop_assert!(other || own.len() > 1, "only who wrote it approved {pair:?}");
            }
        }
        Ok(())
    }

    /// Everybody exchanges everything; then all have the same, and every text that nobody dropped.
    pub fn settle(&mut self) -> Result<(), TestCaseError> {
        // At last through one of the two: each merge of both would be a new commit that the other has not.
        for hub in [1, 0, 0] {
            for clone in 0..self.clones.len() {
                self.step += 1;
                self.exchange(clone, hub)?;
            }
        }
        let heads = |world: &Self| -> BTreeSet<String> {
            world
                .clones
                .iter()
                .map(|root| git(root, &["rev-parse", "HEAD"]))
                .collect()
        };
        let before = heads(self);
        prop_assert_eq!(before.len(), 1, "the clones differ");
        for clone in 0..self.clones.len() {
            self.exchange(clone, 0)?;
            prop_assert_eq!(git(&self.clones[clone], &["status", "--porcelain"]), "");
        }
        prop_assert_eq!(heads(self), before, "an exchange without news made something");
        let here = texts(&self.statement(0));
        let lost: Vec<&String> = self
            .written
            .iter()
            .filter(|text| !here.contains(*text) && !self.is_settled(text))
            .collect();
        prop_assert!(lost.is_empty(), "lost: {lost:?} of {here:?}");
        prop_assert!(self.dir.path().is_dir());
        Ok(())
    }
}

fn exactly(id: &SegmentId, target: &Target) -> Exactly {
    let rendering = match &target.rendering {
        Rendering::Text(text) => text.clone(),
        Rendering::Omitted(reason) => format!("left out: {reason}"),
    };
    (id.clone(), target.source.clone(), rendering)
}

/// All that is said in a statement, in every version.
fn texts(statement: &Statement) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for segment in &statement.source.segments {
        all.insert(segment.text.clone());
        for candidate in &segment.candidates {
            if let SourceCandidate::Text(text) = candidate {
                all.insert(text.clone());
            }
        }
    }
    for reviewed in statement.translations.values() {
        for version in reviewed.translation.targets.iter().flat_map(Target::versions) {
            match version.rendering {
                Rendering::Text(text) | Rendering::Omitted(text) => all.insert(text),
            };
        }
    }
    all
}

fn plain_text() -> ReadOptions {
    ReadOptions {
        format: Some(DocumentFormat::Text),
        ..ReadOptions::default()
    }
}

fn git(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::new("git");
    command
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap())
        .env("GIT_CONFIG_NOSYSTEM", "1");
    for (name, value) in [
        ("HOME", "/nonexistent"),
        ("GIT_AUTHOR_NAME", "hala"),
        ("GIT_AUTHOR_EMAIL", "hala@example.org"),
        ("GIT_COMMITTER_NAME", "hala"),
        ("GIT_COMMITTER_EMAIL", "hala@example.org"),
    ] {
        command.env(name, value);
    }
    let output = command.args(args).current_dir(folder).output().unwrap();
    assert!(
        output.status.success(),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
}
