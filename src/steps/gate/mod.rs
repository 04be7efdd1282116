//! `gate`: whether a push may be taken in, by the rules of `audit`.
//!
//! Everything that is new is judged by the policy of the branch that the repository keeps (the one that its `HEAD` names),
//! as it stands before the push, and by the clock of whoever judges. What is new and counts for nothing is refused too: it
//! would only be carried along.

mod files;

use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use crate::git::{Archive, Oid};
use crate::message::{AnyFault, Outcome};
use crate::model::{Decision, Said, Statement, StatementId};
use crate::project::layout;
use crate::text;
use crate::workflow::Config;

use super::audit::finding::{Finding, Rule};
use super::audit::{AuditFault, Auditor, Range, Reader, State};

/// A reference that a push moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Where it stands; nothing if it is new.
    pub old: Option<String>,
    /// Where it is to stand; nothing if it is to go.
    pub new: Option<String>,
    /// Its full name.
    pub name: String,
}

/// What is in the way of a push.
#[derive(Debug, Default, Serialize)]
pub struct GateReport {
    /// Each reference, and what is in its way.
    pub references: Vec<Refused>,
    /// How many commits were looked at.
    pub commits: usize,
    /// Why files cannot be read.
    #[serde(skip)]
    pub faults: Vec<AnyFault>,
}

/// A reference, and what is in the way.
#[derive(Debug, Serialize)]
pub struct Refused {
    /// Its name.
    pub name: String,
    /// What is in the way; nothing if it may pass.
    pub findings: Vec<Finding>,
}

impl Refused {
    fn of(update: &Update, findings: Vec<Finding>) -> Self {
        let name = update.name.clone();
        Self { name, findings }
    }
}

impl GateReport {
    /// Whether all may pass.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.references
            .iter()
            .all(|reference| reference.findings.is_empty())
    }
}

/// What a push is judged by.
pub struct Gate<'a> {
    /// The repository.
    pub archive: &'a Archive,
    /// The workspace's folder in it.
    pub folder: &'a str,
    /// The clock.
    pub now: Timestamp,
}

/// Reads what git tells a hook: a line for each reference, old, new, name.
///
/// # Errors
/// [`AuditFault::NotAHook`]: a gate that understands nothing must not stand open.
pub fn updates(told: &str) -> Result<Vec<Update>, AuditFault> {
    let is_oid = |word: &&str| word.len() >= 40 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let oid = |word: &str| (!word.bytes().all(|byte| byte == b'0')).then(|| word.to_owned());
    let update = |line: &str| {
        let mut words = line.splitn(3, ' ');
        Some(Update {
            old: oid(words.next().filter(is_oid)?),
            new: oid(words.next().filter(is_oid)?),
            name: words.next()?.to_owned(),
        })
    };
    let read = |(at, line)| update(line).ok_or(AuditFault::NotAHook { line: at + 1 });
    let updates: Vec<Update> = told.lines().enumerate().map(read).collect::<Result<_, _>>()?;
    if updates.is_empty() {
        return Err(AuditFault::NotAHook { line: 1 });
    }
    Ok(updates)
}

impl Gate<'_> {
    /// Judges a push.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn push(&self, updates: &[Update]) -> Outcome<GateReport> {
        let main = self.archive.main_branch().unwrap_or_default();
        let kept = self.archive.resolve(&main);
        if kept.is_none() && !self.archive.known()?.is_empty() {
            let branch = main.strip_prefix("refs/heads/").unwrap_or(&main).to_owned();
            return Err(AuditFault::NoMainBranch { branch }.into());
        }
        let mut report = GateReport::default();
        let mut judged = Vec::new();
        let is_branch = |update: &&Update| update.name.starts_with("refs/heads/");
        // What branches bring is judged first: a tag on one of their commits brings nothing more.
        for update in updates.iter().filter(is_branch) {
            let findings = self.branch(update, &main, kept, &mut report)?;
            judged.extend(update.new.as_deref().and_then(|new| self.archive.resolve(new)));
            report.references.push(Refused::of(update, findings));
        }
        for update in updates.iter().filter(|update| !is_branch(update)) {
            let findings = self.other(update, kept, &judged, &mut report)?;
            report.references.push(Refused::of(update, findings));
        }
        Ok(report)
    }

    /// Judges a range of commits by the policy at its beginning.
    ///
    /// # Errors
    /// A name that stands for no commit, or the repository is damaged.
    pub fn range(&self, range: &Range) -> Outcome<GateReport> {
        let find = |name: &str| {
            let unknown = || AuditFault::UnknownCommit {
                name: name.to_owned(),
            };
            self.archive.resolve(name).ok_or_else(unknown)
        };
        let to = find(&range.to)?;
        let after = range.after.as_deref().map(find).transpose()?;
        let mut report = GateReport::default();
        let not_to: Vec<Oid> = after.into_iter().collect();
        let findings = self.commits(to, &not_to, after, &mut report)?;
        report.references.push(Refused {
            name: range.to.clone(),
            findings,
        });
        Ok(report)
    }

    fn branch(
        &self,
        update: &Update,
        main: &str,
        kept: Option<Oid>,
        report: &mut GateReport,
    ) -> Outcome<Vec<Finding>> {
        let mut findings = Vec::new();
        let branch = update.name.strip_prefix("refs/heads/").unwrap_or(&update.name);
        let is_main = update.name == main;
        let rewritten = || Finding::breach(Rule::HistoryRewritten).detail(branch);
        let old = update.old.as_deref().and_then(|old| self.archive.resolve(old));
        let Some(new) = &update.new else {
            findings.extend(is_main.then(rewritten));
            return Ok(findings);
        };
        let unknown = || AuditFault::UnknownCommit { name: new.clone() };
        let new = self.archive.resolve(new).ok_or_else(unknown)?;
        let not_to = match old.filter(|_| is_main) {
            // Commits that came by another branch were judged by the policy of then.
            Some(old) => {
                if !self.archive.leads_to(old, new) {
                    findings.push(rewritten());
                }
                vec![old]
            }
            None => self.archive.known()?,
        };
        findings.extend(self.commits(new, &not_to, kept, report)?);
        Ok(findings)
    }

    /// A tag, or whatever else leads to commits: they are judged as a branch's are, unless they were.
    fn other(
        &self,
        update: &Update,
        kept: Option<Oid>,
        judged: &[Oid],
        report: &mut GateReport,
    ) -> Outcome<Vec<Finding>> {
        let mut findings = Vec::new();
        if let Some(tag) = update.name.strip_prefix("refs/tags/release/") {
            findings.extend(self.tag(update, tag)?);
        }
        if let Some(new) = update.new.as_deref().and_then(|new| self.archive.resolve(new)) {
            let mut not_to = self.archive.known()?;
            not_to.extend(judged);
            findings.extend(self.commits(new, &not_to, kept, report)?);
        }
        Ok(findings)
    }

    fn commits(
        &self,
        new: Oid,
        not_to: &[Oid],
        ruling: Option<Oid>,
        report: &mut GateReport,
    ) -> Outcome<Vec<Finding>> {
        let new_ones = self.archive.commits(&[new], not_to)?;
        if new_ones.is_empty() {
            return Ok(Vec::new());
        }
        let reader = Reader::new(self.archive, self.folder);
        let state = match ruling {
            Some(commit) => self.known(&reader, commit)?,
            None => State::default(),
        };
        let aliases = self.archive.aliases(ruling.unwrap_or(new))?;
        let mut auditor = Auditor::new(&reader, state, aliases);
        auditor.state.findings.clear();
        if let Some(commit) = ruling {
            auditor.ruling = reader.config(commit)?;
            auditor.now = Some(self.now);
        }
        auditor.founded(ruling.unwrap_or(new))?;
        for commit in new_ones {
            report.commits += 1;
            auditor.commit(commit)?;
        }
        report.faults.append(&mut auditor.faults);
        let mut findings = std::mem::take(&mut auditor.state.findings);
        // What was broken on the way and is whole again is looked at as it is now.
        findings.retain(|finding| finding.breach || finding.rule != Rule::Unreadable);
        if let Some(config) = reader.config(new)? {
            for id in &auditor.touched {
                self.present(&reader, new, id, &config, &mut findings, report)?;
            }
            files::look(&reader, new, &config, &auditor.paths, &mut findings, report)?;
        }
        findings.sort();
        findings.dedup();
        Ok(findings)
    }

    /// What the history shows up to a commit. It is kept in the repository, so that only the first push waits for it.
    fn known(&self, reader: &Reader<'_>, commit: Oid) -> Outcome<State> {
        let path = self.archive.folder().join("bayan").join("audit");
        let key = super::audit::key(self.archive, self.folder, commit)?;
        let state = super::audit::go_on(self.archive, commit, State::read(&path, &key));
        let from = state.tip.as_deref().and_then(|tip| self.archive.resolve(tip));
        let commits = self
            .archive
            .commits(&[commit], &from.into_iter().collect::<Vec<Oid>>())?;
        let mut auditor = Auditor::new(reader, state, self.archive.aliases(commit)?);
        auditor.founded(commit)?;
        for commit in &commits {
            auditor.commit(*commit)?;
        }
        if !commits.is_empty() {
            auditor.state.keep(&path, &key);
        }
        Ok(auditor.state)
    }

    fn present(
        &self,
        reader: &Reader<'_>,
        commit: Oid,
        id: &StatementId,
        config: &Config,
        findings: &mut Vec<Finding>,
        report: &mut GateReport,
    ) -> Outcome<()> {
        if !reader.has_statement(commit, id, config)? {
            return Ok(());
        }
        match reader.statement(commit, id, config) {
            Ok(statement) => {
                findings.extend(hazards(&statement));
                Ok(())
            }
            Err(fault) if fault.code().starts_with("git-") => Err(fault),
            Err(fault) => {
                let place = fault.place().map(|place| place.path.display().to_string());
                let finding = Finding::breach(Rule::Unreadable).of(id);
                findings.push(finding.detail(place.unwrap_or_else(|| id.to_string())));
                report.faults.push(fault);
                Ok(())
            }
        }
    }

    /// The mark of a release is set once, on a commit that records the release.
    fn tag(&self, update: &Update, tag: &str) -> Outcome<Option<Finding>> {
        let moved = || Finding::breach(Rule::TagMoved).detail(format!("release/{tag}"));
        let target = update.new.as_deref().and_then(|new| self.archive.resolve(new));
        let (Some(target), None) = (target, &update.old) else {
            return Ok(Some(moved()));
        };
        let reader = Reader::new(self.archive, self.folder);
        let named = tag
            .rsplit_once('/')
            .and_then(|(id, number)| Some((StatementId::parse(id).ok()?, number.parse::<u32>().ok()?)));
        let (Some((id, number)), Some(config)) = (named, reader.config(target)?) else {
            return Ok(Some(moved()));
        };
        let records = |statement: Statement| {
            let mut releases = statement.releases.iter();
            releases
                .any(|release| layout::release_tag(&id, release.number) == layout::release_tag(&id, number))
        };
        let is_there = reader.statement(target, &id, &config).is_ok_and(records);
        Ok((!is_there).then(moved))
    }
}

/// Texts of a statement that hide something.
fn hazards(statement: &Statement) -> Vec<Finding> {
    let id = &statement.info.id;
    let mut found = Vec::new();
    let mut look = |lang: &str, segment: String, text: &str| {
        if let Some(hazard) = text::first_error(text) {
            let finding = Finding::breach(Rule::Hazard).of(id).lang(&lang);
            found.push(finding.segments([segment]).detail(hazard.name));
        }
    };
    let source = &statement.source;
    for segment in &source.segments {
        look(source.lang.as_str(), segment.id.to_string(), &segment.text);
    }
    for own in &statement.work.talk {
        let (segment, text) = match &own.said {
            Said::Asked(asked) => (asked.segment.to_string(), asked.text.as_str()),
            Said::Answered { text, .. } => (String::new(), text.as_deref().unwrap_or_default()),
        };
        look(source.lang.as_str(), segment, text);
    }
    for (lang, reviewed) in &statement.translations {
        for target in &reviewed.translation.targets {
            let text = target.rendering.text().unwrap_or_default();
            look(lang.as_str(), target.id.to_string(), text);
        }
        for verdict in &reviewed.verdicts {
            if let Decision::Reject { because } = &verdict.decision {
                look(lang.as_str(), String::new(), because);
            }
        }
    }
    found
}

/// The repository of a hook or a clone.
///
/// # Errors
/// There is none.
pub fn open(folder: &Path, quarantine: Option<&Path>) -> Outcome<Archive> {
    Ok(Archive::open(folder, quarantine)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_tells_a_hook_is_read_and_anything_else_is_an_error() {
        let [zero, a, b] = ["0", "a", "b"].map(|digit| digit.repeat(40));
        let told = format!("{zero} {a} refs/heads/main\n{b} {zero} refs/heads/a b\n");
        let read = updates(&told).unwrap();
        assert_eq!(read.len(), 2);
        assert_eq!((&read[0].old, read[0].new.as_deref()), (&None, Some(&*a)));
        assert_eq!((read[1].old.as_deref(), &read[1].new), (Some(&*b), &None));
        assert_eq!(read[1].name, "refs/heads/a b");
        for nonsense in [String::new(), "nonsense\n".to_owned(), format!("{told}\n")] {
            assert!(updates(&nonsense).is_err(), "{nonsense:?}");
        }
    }
}
