//! One commit after the other: what each did to the policy, the translations, the verdicts and the releases.
//!
//! A commit is judged by the policy of its first parent, so that nobody gives themselves a right in the commit that needs
//! it. A merge is asked only about what none of its parents has.

use std::collections::BTreeSet;
use std::path::Path;
use std::rc::Rc;

use jiff::Timestamp;

use crate::git::{Aliases, CommitFacts, FileChange, Oid};
use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, PersonId, StatementId};
use crate::project::layout;
use crate::workflow::Config;

use super::finding::{Finding, Rule};
use super::hands::Left;
use super::reader::Reader;
use super::state::State;

/// Goes through the commits.
pub struct Auditor<'a> {
    pub(super) reader: &'a Reader<'a>,
    /// What is known so far.
    pub state: State,
    pub(super) aliases: Aliases,
    /// The policy that rules all commits, where it is not the one of each commit's parent.
    pub ruling: Option<Rc<Config>>,
    /// The time at which everything came, where somebody knows it better than the commits do.
    pub now: Option<Timestamp>,
    /// The statements that some commit touched.
    pub touched: BTreeSet<StatementId>,
    /// The files that some commit touched, from the workspace's root.
    pub paths: BTreeSet<String>,
    /// The commits that lead to the one that founded the workspace.
    forebears: Option<BTreeSet<Oid>>,
    /// Why files could not be read.
    pub faults: Vec<AnyFault>,
}

/// The commit that is being looked at.
pub(super) struct Step {
    pub id: Oid,
    pub facts: CommitFacts,
    /// The configuration of the commit, with the policy that it is judged by.
    pub judge: Rc<Config>,
    /// The commit before has no workspace: there is nobody to judge by.
    pub is_founding: bool,
    /// Not earlier than its parents were made.
    pub time: Timestamp,
    /// The versions of logs that the commit took from where they were.
    pub left: BTreeSet<Oid>,
    /// Those that it put where there was none.
    pub arrived: BTreeSet<Oid>,
}

impl Step {
    /// Notes a log that went or came.
    fn moves(&mut self, change: &FileChange) {
        if change.new.is_none() {
            self.left.extend(change.old.iter().flatten());
        }
        if change.old.iter().all(Option::is_none) {
            self.arrived.extend(change.new);
        }
    }

    pub fn is_merge(&self) -> bool {
        self.facts.parents.len() > 1
    }

    /// Whether a log was only taken from the folder of another statement.
    pub fn is_moved(&self, change: &FileChange) -> bool {
        change.old.iter().all(Option::is_none) && change.new.is_some_and(|new| self.left.contains(&new))
    }

    pub fn author(&self) -> String {
        format!("{} <{}>", self.facts.name, self.facts.email)
    }
}

/// The versions of a log that a commit comes from, and its own.
pub(super) type Versions<T> = (Vec<Vec<T>>, Vec<T>);

/// What a path in a workspace is.
pub(super) enum Place {
    Config,
    Policy,
    Reviews(StatementId, Lang),
    Translation(StatementId, Lang),
    Releases(StatementId),
    Questions(StatementId),
    OfStatement(StatementId),
    /// Something else that only a workspace's files should be: below `statements`, or in the place of a file of its root.
    Stray,
    Other,
}

impl<'a> Auditor<'a> {
    /// Begins with what is known; persons are told apart as far as `aliases` lets them be.
    #[must_use]
    pub fn new(reader: &'a Reader<'a>, state: State, aliases: Aliases) -> Self {
        Self {
            reader,
            state,
            aliases,
            ruling: None,
            now: None,
            touched: BTreeSet::new(),
            paths: BTreeSet::new(),
            forebears: None,
            faults: Vec::new(),
        }
    }

    /// Looks at a commit; its parents were looked at before, as far as they are asked about.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn commit(&mut self, id: Oid) -> Outcome<()> {
        self.state.commits += 1;
        self.state.tip = Some(id.to_string());
        let facts = self.reader.archive.facts(id)?;
        self.state.is_cut |= facts.is_cut;
        let time = self.time(id, &facts);
        let before = self.before(id, &facts)?;
        let Some(after) = self.reader.config(id)? else {
            if self.is_before_founding(id)? {
                return Ok(());
            }
            return self.without_config(id, &facts, before.is_some());
        };
        self.state.configured = Some(id.to_string());
        let ruling = self.ruling.as_ref().or(before.as_ref());
        let mut step = Step {
            id,
            judge: judged(&after, ruling),
            is_founding: ruling.is_none(),
            time,
            left: BTreeSet::new(),
            arrived: BTreeSet::new(),
            facts,
        };
        let archive = self.reader.archive;
        let changes = archive.changes(id, &step.facts.parents, &self.reader.folder)?;
        let mut places: Vec<(Place, &String, &FileChange)> = Vec::new();
        for (path, change) in &changes {
            let within = self.reader.within(path);
            let place = within.map_or(Place::Other, |path| place(path, &after));
            self.strange(&step, &place, path, change);
            self.paths.extend(within.map(str::to_owned));
            if let Place::Reviews(..) | Place::Questions(_) = place {
                step.moves(change);
            }
            if let Place::Policy = place {
                self.policy_log(&step, path, change)?;
            }
            places.push((place, path, change));
        }
        self.policy(&step, &after, before.as_ref())?;
        self.mailmap(&step)?;
        self.look(&step, &places)
    }

    /// Looks at the files that a commit changed: what went first, then translations before the verdicts on them.
    fn look(&mut self, step: &Step, places: &[(Place, &String, &FileChange)]) -> Outcome<()> {
        let mut left = Left::default();
        for (place, path, change) in places {
            if let Place::Translation(id, lang) = place {
                self.left_translation(id, lang, path, change, &mut left)?;
            }
        }
        for (place, path, change) in places {
            if let Place::Translation(id, lang) = place {
                self.translation(step, id, lang, path, change, &left)?;
            }
        }
        for (place, path, change) in places {
            if let Place::Reviews(id, lang) = place {
                self.reviews(step, id, lang, path, change)?;
            }
        }
        for (place, path, change) in places {
            match place {
                Place::Questions(id) => self.questions(step, id, path, change)?,
                Place::Releases(id) => self.releases(step, id, path, change)?,
                Place::OfStatement(id)
                    if change.old.iter().all(Option::is_none)
                        && change.new.is_some()
                        && self.reader.has_statement(step.id, id, &step.judge)? =>
                {
                    self.returned_statement(step, id)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether a commit without a workspace only leads to the one that founded it: there was nothing to break.
    fn is_before_founding(&mut self, id: Oid) -> Outcome<bool> {
        let founder = self
            .state
            .founder
            .as_deref()
            .and_then(|own| Oid::from_str(own).ok());
        let Some(founder) = founder.filter(|founder| *founder != id) else {
            return Ok(false);
        };
        if self.forebears.is_none() {
            let all = self.reader.archive.commits(&[founder], &[])?;
            self.forebears = Some(all.into_iter().collect());
        }
        Ok(self.forebears.as_ref().is_some_and(|all| all.contains(&id)))
    }

    /// Settles which commit founded the workspace: the first with a configuration that leads straight to this one.
    ///
    /// # Errors
    /// The repository is damaged.
    pub fn founded(&mut self, to: Oid) -> Outcome<()> {
        if self.state.founder.is_none() {
            for commit in self.reader.archive.main_line(to)? {
                if self.reader.config(commit)?.is_some() {
                    self.state.founder = Some(commit.to_string());
                    break;
                }
            }
        }
        Ok(())
    }

    /// The configuration that was in force before a commit: its first parent's, or, where that has none, the last that
    /// was seen, or the first of all. Only the founding commit has none before it.
    fn before(&self, id: Oid, facts: &CommitFacts) -> Outcome<Option<Rc<Config>>> {
        if let Some(parent) = facts.parents.first()
            && let Some(config) = self.reader.config(*parent)?
        {
            return Ok(Some(config));
        }
        if self.state.founder.as_deref() == Some(&id.to_string()) {
            return Ok(None);
        }
        let known = self.state.configured.as_ref().or(self.state.founder.as_ref());
        match known.and_then(|known| self.reader.archive.resolve(known)) {
            Some(known) => self.reader.config(known),
            None => Ok(None),
        }
    }

    /// When a commit was made at the earliest. Clocks can be set back; a commit cannot be older than its parents.
    fn time(&mut self, id: Oid, facts: &CommitFacts) -> Timestamp {
        let parents = facts.parents.iter();
        let known = parents.filter_map(|parent| self.state.times.get(&parent.to_string()).copied());
        let seconds = known.max().unwrap_or(i64::MIN).max(facts.seconds);
        self.state.times.insert(id.to_string(), seconds);
        let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        self.now.unwrap_or(time)
    }

    fn without_config(&mut self, id: Oid, facts: &CommitFacts, had: bool) -> Outcome<()> {
        if had {
            let mut finding = Finding::breach(Rule::Unreadable).detail(layout::CONFIG);
            finding.commit = Some(id.to_string());
            finding.author = Some(format!("{} <{}>", facts.name, facts.email));
            self.state.findings.push(finding);
            self.faults.extend(self.reader.config_fault(id)?);
        }
        Ok(())
    }

    fn strange(&mut self, step: &Step, place: &Place, path: &str, change: &FileChange) {
        if let Place::Reviews(id, _)
        | Place::Translation(id, _)
        | Place::Releases(id)
        | Place::Questions(id)
        | Place::OfStatement(id) = place
        {
            self.touched.insert(id.clone());
        }
        if change.is_strange && !matches!(place, Place::Other) {
            self.found(step, Finding::breach(Rule::NotAFile).detail(path));
        }
    }

    /// Notes what a commit brought.
    pub(super) fn found(&mut self, step: &Step, mut finding: Finding) {
        finding.commit = Some(step.id.to_string());
        finding.author = Some(step.author());
        self.state.findings.push(finding);
    }

    /// The persons that an address is one of; `.mailmap` makes several one, and gives nobody a right.
    pub(super) fn humans(&self, config: &Config, name: &str, email: &str) -> BTreeSet<String> {
        let (given, own) = (email.trim().to_lowercase(), self.aliases.address(name, email));
        let is_same = |person: &&crate::workflow::Person| {
            let mut emails = person.emails.iter();
            // By the address itself too: an entry may lead it elsewhere under one name only.
            emails.any(|email| {
                email.to_lowercase() == given || self.aliases.address(&person.name, email) == own
            })
        };
        let persons = config.people.values().filter(is_same);
        persons.map(|person| person.id.to_string()).collect()
    }

    /// A person, and those who are the same human.
    pub(super) fn same_human(&self, config: &Config, id: &PersonId) -> BTreeSet<String> {
        let mut all = BTreeSet::from([id.to_string()]);
        if let Some(person) = config.people.get(id) {
            for email in &person.emails {
                all.extend(self.humans(config, &person.name, email));
            }
        }
        all
    }

    /// Who the author of a commit is, by the address alone.
    pub(super) fn author<'c>(config: &'c Config, step: &Step) -> Option<&'c crate::workflow::Person> {
        config.person_by_email(&step.facts.email)
    }

    /// The old versions of a log, and the new one. A version that cannot be read is passed over: the last that could be
    /// is asked instead.
    pub(super) fn versions<T>(
        &mut self,
        step: &Step,
        path: &str,
        change: &FileChange,
        read: impl Fn(&Path, &str) -> Option<Vec<T>>,
    ) -> Outcome<Option<Versions<T>>> {
        let shown = Path::new(path);
        let parse = |blob: Option<Oid>| -> Outcome<Option<Vec<T>>> {
            let Some(blob) = blob else {
                return Ok(Some(Vec::new()));
            };
            Ok(self.reader.text(blob)?.and_then(|text| read(shown, &text)))
        };
        let good = |blob: Option<Oid>, state: &State| {
            let kept = state.good.get(path).and_then(|kept| Oid::from_str(kept).ok());
            kept.or(blob)
        };
        let Some(now) = parse(change.new)? else {
            let last = change.old.first().copied().flatten();
            if let Some(last) = last
                && parse(Some(last))?.is_some()
            {
                self.state.good.insert(path.to_owned(), last.to_string());
            }
            let finding = Finding::breach(Rule::Unreadable).only_if(false).detail(path);
            self.found(step, finding);
            return Ok(None);
        };
        let mut olds = Vec::new();
        let gone = self
            .state
            .gone
            .get(path)
            .and_then(|gone| Oid::from_str(gone).ok());
        for old in &change.old {
            let found = match parse(old.or(gone))? {
                Some(found) => Some(found),
                None => parse(good(*old, &self.state))?,
            };
            olds.extend(found);
        }
        self.state.good.remove(path);
        if change.new.is_some() {
            self.state.gone.remove(path);
        }
        Ok(Some((olds, now)))
    }
}

/// The configuration of a commit with the people and the policy of another.
fn judged(own: &Rc<Config>, ruling: Option<&Rc<Config>>) -> Rc<Config> {
    match ruling {
        Some(ruling)
            if ruling.people != own.people || ruling.review != own.review || ruling.checks != own.checks =>
        {
            Rc::new(Config {
                people: ruling.people.clone(),
                review: ruling.review,
                checks: ruling.checks.clone(),
                ..(**own).clone()
            })
        }
        _ => Rc::clone(own),
    }
}

pub(super) fn place(path: &str, config: &Config) -> Place {
    if path == layout::CONFIG {
        return Place::Config;
    }
    if path == layout::POLICY {
        return Place::Policy;
    }
    let top = path.split('/').next().unwrap_or_default();
    let other = match [
        layout::STATEMENTS,
        layout::TERMS,
        layout::TEMPLATES,
        layout::MEMORY,
    ]
    .contains(&top)
    {
        true => Place::Stray,
        false => Place::Other,
    };
    let mut parts = path.split('/');
    let (Some(layout::STATEMENTS), Some(id), Some(file), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return other;
    };
    let Ok(id) = StatementId::parse(id) else {
        return other;
    };
    if Path::new(path) == layout::releases(&id) {
        return Place::Releases(id);
    }
    if Path::new(path) == layout::questions(&id) {
        return Place::Questions(id);
    }
    if Path::new(path) == layout::claims(&id) {
        return Place::OfStatement(id);
    }
    let stem = file.strip_suffix(".toml").unwrap_or_default();
    let reviews = stem.strip_suffix(".reviews").map(Lang::parse);
    match (reviews, Lang::parse(stem)) {
        (Some(Ok(lang)), _) => Place::Reviews(id, lang),
        (None, Ok(lang)) if lang != config.source => Place::Translation(id, lang),
        _ => Place::OfStatement(id),
    }
}

/// Whether no parent has what the commit has.
pub(super) fn is_own(change: &FileChange) -> bool {
    change.old.iter().all(|old| *old != change.new)
}
