//! Four eyes, by more than the files say: who changed a target since it was last approved, as git remembers it, and who is
//! the same human under two names.
//!
//! `.mailmap` and the history only ever add hands: nobody gets a right by them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::formats::merging::Kind;
use crate::formats::workspace::translation;
use crate::git::{Aliases, Archive};
use crate::message::Outcome;
use crate::model::{
    Decision, Digest, Lang, PairKey, PersonId, SegmentId, Statement, StatementId, Target, Translation,
    Verdict,
};
use crate::project::{Project, Version, layout};
use crate::store;
use crate::workflow::{Config, Person, Role, SegmentRow, void_signature};

/// Who is the same human under two names.
pub struct Humans<'c> {
    config: &'c Config,
    aliases: Aliases,
}

impl<'c> Humans<'c> {
    /// The persons of that configuration, told apart as far as `.mailmap` lets them be.
    ///
    /// # Errors
    /// What is wrong with the repository.
    pub fn new(project: &Project<'_>, config: &'c Config) -> Outcome<Self> {
        let aliases = project.aliases()?;
        Ok(Self { config, aliases })
    }

    /// The persons that an address is one of.
    fn of(&self, name: &str, email: &str) -> BTreeSet<PersonId> {
        let (given, own) = (email.trim().to_lowercase(), self.aliases.address(name, email));
        let is_same = |person: &&Person| {
            let mut emails = person.emails.iter();
            // By the address itself too: an entry may lead it elsewhere under one name only.
            emails.any(|email| {
                email.to_lowercase() == given || self.aliases.address(&person.name, email) == own
            })
        };
        let persons = self.config.people.values().filter(is_same);
        persons.map(|person| person.id.clone()).collect()
    }

    /// A person, and those who are the same human.
    #[must_use]
    pub fn same(&self, id: &PersonId) -> BTreeSet<PersonId> {
        let mut same = BTreeSet::from([id.clone()]);
        if let Some(person) = self.config.people.get(id) {
            let emails = person.emails.iter();
            same.extend(emails.flat_map(|email| self.of(&person.name, email)));
        }
        same
    }
}

/// Whose hands are in the targets of a translation.
pub struct Hands<'c> {
    humans: Humans<'c>,
    /// By segment, beside what the file says.
    history: BTreeMap<SegmentId, BTreeSet<PersonId>>,
}

crate::faults! {
    /// Why nobody can say whose hands are in a translation.
    pub enum HandsFault {
        /// The clone does not hold the history that would tell.
        Shallow["hands-shallow"] { statement: String, lang: String } hints["hands-shallow-hint"],
    }
}

/// Finds the hands in a translation; none where the policy does not ask for four eyes.
///
/// # Errors
/// [`HandsFault`], or what is wrong with the repository.
pub fn hands<'c>(project: &'c Project<'_>, statement: &Statement, lang: &Lang) -> Outcome<Hands<'c>> {
    let config = project.config();
    let mut hands = Hands {
        humans: Humans::new(project, config)?,
        history: BTreeMap::new(),
    };
    let Some(reviewed) = statement
        .translations
        .get(lang)
        .filter(|_| config.review.four_eyes)
    else {
        return Ok(hands);
    };
    let approved = approved_pairs(&reviewed.verdicts, lang, config);
    let mut trail = Trail {
        project,
        archive: Archive::open(project.git_dir(), None)?,
        lang,
        approved: &approved,
        open: BTreeMap::new(),
        known: BTreeSet::new(),
        ahead: Vec::new(),
    };
    let id = &statement.info.id;
    for target in &reviewed.translation.targets {
        trail.open.insert(target.id.clone(), target.clone());
    }
    trail.ahead.push(id.clone());
    while let Some(id) = trail.ahead.pop() {
        if trail.known.insert(id.clone()) {
            trail.follow(&mut hands, &id)?;
        }
    }
    Ok(hands)
}

/// What a version of a translation changed is judged by these: what stood before it, and everybody who may have changed it.
struct Before {
    translations: Vec<Translation>,
    authors: Vec<(String, String)>,
    /// History is cut off here.
    is_cut: bool,
}

/// The way back through the history of a translation.
struct Trail<'t, 's> {
    project: &'t Project<'s>,
    archive: Archive,
    lang: &'t Lang,
    approved: &'t BTreeSet<Digest>,
    /// The targets whose hands are still looked for, as they are today.
    open: BTreeMap<SegmentId, Target>,
    /// The ids under which the statement was followed.
    known: BTreeSet<StatementId>,
    /// Those under which it is still to be.
    ahead: Vec<StatementId>,
}

impl Trail<'_, '_> {
    /// Goes back through the versions of one file.
    fn follow(&mut self, hands: &mut Hands<'_>, id: &StatementId) -> Outcome<()> {
        let path = layout::translation(id, self.lang);
        for version in self.project.history(&path)? {
            let text = self.project.text_of(&version)?;
            // What a version changed that cannot be read is seen in the next that can: it may have been either's.
            let Some(now) = text.and_then(|text| self.read(&path, &text)) else {
                continue;
            };
            self.close(hands, id, &now);
            if self.open.is_empty() {
                return Ok(());
            }
            let mut before = self.before(&version, &path)?;
            if before.is_cut {
                let (statement, lang) = (id.to_string(), self.lang.to_string());
                return Err(HandsFault::Shallow { statement, lang }.into());
            }
            if before.translations.is_empty()
                && let Some((other, there)) = self.other_id(&version, id, &now)?
            {
                self.ahead.push(other);
                before.translations.push(there);
            }
            hands.compare(&now, &before, &self.open);
        }
        Ok(())
    }

    fn read(&self, path: &Path, text: &str) -> Option<Translation> {
        translation::read(path, &store::plain(text), self.lang).ok()
    }

    /// Ends the search where a target stood approved in other words than today.
    fn close(&mut self, hands: &mut Hands<'_>, id: &StatementId, older: &Translation) {
        let (approved, lang) = (self.approved, self.lang);
        self.open.retain(|segment, today| {
            let Some(target) = older.get(segment) else {
                return true;
            };
            let pair = digest(id, lang, target);
            let is_todays = is_same_pair(today, target);
            if is_todays && approved.contains(&pair) {
                // Whoever only put approved words back wrote none of them.
                hands.history.remove(segment);
            }
            is_todays || !approved.contains(&pair)
        });
    }

    /// What the parents of a version have. Where one has what cannot be read, the last that could be is asked, and whoever
    /// wrote in between may have changed it, too.
    fn before(&self, version: &Version, path: &Path) -> Outcome<Before> {
        let in_repository = self.in_repository(path)?;
        let facts = self.archive.facts(version.commit)?;
        let mut before = Before {
            translations: Vec::new(),
            authors: vec![(facts.name, facts.email)],
            is_cut: facts.is_cut,
        };
        for parent in facts.parents {
            let mut at = Some(parent);
            while let Some(commit) = at.take() {
                let Some(blob) = self.archive.file_at(commit, &in_repository)? else {
                    break;
                };
                let text = String::from_utf8(self.archive.blob(blob)?).unwrap_or_default();
                if let Some(translation) = self.read(path, &text) {
                    before.translations.push(translation);
                    break;
                }
                let facts = self.archive.facts(commit)?;
                before.is_cut |= facts.is_cut;
                before.authors.push((facts.name, facts.email));
                at = facts.parents.first().copied();
            }
        }
        Ok(before)
    }

    fn in_repository(&self, path: &Path) -> Outcome<String> {
        let folder = self.project.folder_in_repo()?;
        let path = path.to_string_lossy();
        Ok(match folder.as_str() {
            "" => path.into_owned(),
            folder => format!("{folder}/{path}"),
        })
    }

    /// The id that the statement had before the commit that brought the file, and its translation there: those of a
    /// statement which went in the same commit and had one of these pairs.
    fn other_id(
        &self,
        first: &Version,
        id: &StatementId,
        now: &Translation,
    ) -> Outcome<Option<(StatementId, Translation)>> {
        let facts = self.archive.facts(first.commit)?;
        let folder = self.project.folder_in_repo()?;
        for (path, change) in self.archive.changes(first.commit, &facts.parents, &folder)? {
            let within = path
                .strip_prefix(&folder)
                .unwrap_or(&path)
                .trim_start_matches('/');
            let within = Path::new(within);
            let source = &self.project.config().source;
            let (Some((Some(other), Kind::Translation(lang))), None, Some(Some(old))) =
                (layout::kind(within, source), change.new, change.old.first())
            else {
                continue;
            };
            if lang != *self.lang || other == *id {
                continue;
            }
            let text = String::from_utf8(self.archive.blob(*old)?).unwrap_or_default();
            let is_shared = |target: &Target| now.targets.iter().any(|own| is_same_pair(own, target));
            let gone = self.read(within, &text);
            if let Some(gone) = gone.filter(|gone| gone.targets.iter().any(is_shared)) {
                return Ok(Some((other, gone)));
            }
        }
        Ok(None)
    }
}

fn is_same_pair(one: &Target, other: &Target) -> bool {
    (&one.source, &one.rendering) == (&other.source, &other.rendering)
}

fn digest(id: &StatementId, lang: &Lang, target: &Target) -> Digest {
    PairKey {
        statement: id,
        lang,
        segment: &target.id,
        source: target.source.as_deref(),
        rendering: &target.rendering,
    }
    .digest()
}

/// The pairs that as many reviewers approved as the policy asks for.
fn approved_pairs(verdicts: &[Verdict], lang: &Lang, config: &Config) -> BTreeSet<Digest> {
    let role = Role::Reviewer(lang.clone());
    let mut by: BTreeMap<&Digest, BTreeSet<&PersonId>> = BTreeMap::new();
    let counting = verdicts.iter().filter(|verdict| {
        verdict.decision == Decision::Approve
            && config.has_role(&verdict.by, &role)
            && void_signature(verdict, config).is_none()
    });
    for verdict in counting {
        for pair in verdict.pairs.values() {
            by.entry(pair).or_default().insert(&verdict.by);
        }
    }
    let enough = |people: &BTreeSet<&PersonId>| people.len() >= config.review.approvals.max(1) as usize;
    let approved = by.into_iter().filter(|(_, people)| enough(people));
    approved.map(|(pair, _)| pair.clone()).collect()
}

impl Hands<'_> {
    /// Enters the authors of a version for what none of those before it has.
    fn compare(&mut self, now: &Translation, before: &Before, open: &BTreeMap<SegmentId, Target>) {
        let authors = before.authors.iter();
        let humans: BTreeSet<PersonId> = authors
            .flat_map(|(name, email)| self.humans.of(name, email))
            .collect();
        let targets = now.targets.iter();
        for target in targets.filter(|target| open.contains_key(&target.id)) {
            let mut olds = before.translations.iter().filter_map(|old| old.get(&target.id));
            // A merge may number otherwise what a side has.
            let mut sides = before
                .translations
                .iter()
                .filter(|_| before.translations.len() > 1);
            let is_old = olds.any(|old| old.rendering == target.rendering)
                || sides.any(|side| side.targets.iter().any(|old| is_same_pair(old, target)));
            if !is_old {
                let all = self.history.entry(target.id.clone()).or_default();
                all.extend(humans.iter().cloned());
            }
        }
    }

    /// Whether a person, under any name, had a hand in a target.
    #[must_use]
    pub fn has(&self, target: &Target, by: &PersonId) -> bool {
        if !self.humans.config.review.four_eyes {
            return false;
        }
        let same = self.humans.same(by);
        let history = self.history.get(&target.id);
        target.translators().any(|hand| same.contains(hand))
            || history.is_some_and(|hands| !hands.is_disjoint(&same))
    }

    /// Whose approvals of a row do not count, for their hands are in it; empty if the others are enough.
    #[must_use]
    pub fn in_the_way(&self, row: &SegmentRow<'_>) -> Vec<PersonId> {
        let Some(target) = row.target else {
            return Vec::new();
        };
        let approved = &row.standing.approved_by;
        let own: Vec<PersonId> = approved
            .iter()
            .filter(|by| self.has(target, by))
            .map(|by| (*by).clone())
            .collect();
        let left = approved.len() - own.len();
        match left >= self.humans.config.review.approvals.max(1) as usize {
            true => Vec::new(),
            false => own,
        }
    }
}
