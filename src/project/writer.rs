//! Writing a workspace's files: all of a command's changes land, or none, in one commit of exactly these.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::formats::termbase;
use crate::formats::workspace::{claims, plan, questions, releases, reviews, source, statement, translation};
use crate::git::{CommitPlan, Moment, TagPlan, Transaction};
use crate::message::{Message, Outcome};
use crate::model::{
    Claim, EmbargoOverride, Lang, Plan, Release, SegmentId, Source, Statement, StatementId, Translation,
    Utterance, Verdict, Waiver,
};
use crate::store::{self, WriteLock};
use crate::terms::Entry;

use super::files::{Files, WorkingTree};
use super::{Project, layout};

/// What a commit says.
#[derive(Debug, Clone)]
pub struct Change {
    subject: Message,
    statements: Vec<String>,
    languages: Vec<String>,
    segments: Vec<String>,
    substance: Vec<String>,
    embargo: Option<String>,
    tag: Option<String>,
}

impl Change {
    /// A change with that subject.
    #[must_use]
    pub fn new(subject: Message) -> Self {
        Self {
            subject,
            statements: vec![],
            languages: vec![],
            segments: vec![],
            substance: vec![],
            embargo: None,
            tag: None,
        }
    }

    /// It touches that statement.
    #[must_use]
    pub fn statement(mut self, id: &StatementId) -> Self {
        push(&mut self.statements, id.to_string());
        self
    }

    /// It touches that language.
    #[must_use]
    pub fn lang(mut self, lang: &Lang) -> Self {
        push(&mut self.languages, lang.to_string());
        self
    }

    /// It touches these segments.
    #[must_use]
    pub fn segments(mut self, ids: &[SegmentId]) -> Self {
        for id in ids {
            push(&mut self.segments, id.to_string());
        }
        self
    }

    /// It says of these segments that their targets hold although the source changed in substance.
    #[must_use]
    pub fn substance(mut self, ids: &[SegmentId]) -> Self {
        for id in ids {
            push(&mut self.substance, id.to_string());
        }
        self
    }

    /// It was done in spite of an embargo.
    #[must_use]
    pub fn embargo_override(mut self, overridden: &EmbargoOverride) -> Self {
        self.embargo = Some(format!("{} {}", overridden.embargo, overridden.because));
        self
    }

    /// The commit gets that tag.
    #[must_use]
    pub fn tag(mut self, name: &str) -> Self {
        self.tag = Some(name.to_owned());
        self
    }

    fn trailers(&self) -> Vec<(String, String)> {
        let named = [
            ("Statement", &self.statements),
            ("Language", &self.languages),
            ("Segments", &self.segments),
            ("Over-Substance", &self.substance),
        ];
        let overridden = self.embargo.iter();
        let overridden = overridden.map(|own| ("Embargo-Overridden".to_owned(), own.clone()));
        named
            .iter()
            .filter(|(_, values)| !values.is_empty())
            .map(|(name, values)| ((*name).to_owned(), values.join(" ")))
            .chain(overridden)
            .collect()
    }
}

fn push(list: &mut Vec<String>, item: String) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// The one who writes. While it lives, no other command writes to this workspace.
pub struct Writer<'p, 's> {
    project: &'p Project<'s>,
    lock: WriteLock,
    /// What was put so far, by path from the workspace's root; `None`: the file is to go.
    pending: BTreeMap<PathBuf, Option<Vec<u8>>>,
}

impl<'p, 's> Writer<'p, 's> {
    pub(super) fn new(project: &'p Project<'s>) -> Outcome<Self> {
        let lock = project.repo.begin_write(&project.session.git_session())?;
        if project.commits() {
            project.repo.require_idle()?;
        }
        Ok(Self {
            project,
            lock,
            pending: BTreeMap::new(),
        })
    }

    /// The text of a file as this writer would leave it.
    pub(super) fn current(&self, path: &Path) -> Outcome<Option<String>> {
        match self.pending.get(path) {
            Some(bytes) => Ok(bytes
                .as_ref()
                .map(|bytes| String::from_utf8_lossy(bytes).into_owned())),
            None => WorkingTree {
                root: &self.project.root,
            }
            .text(path),
        }
    }

    /// Refuses a file that a hand changed, unless this writer has taken it up already.
    fn refuse_dirty(&self, path: &Path) -> Outcome<()> {
        if self.pending.contains_key(path) {
            return Ok(());
        }
        self.project.refuse_dirty(&[path.to_owned()])
    }

    fn put(&mut self, path: PathBuf, text: String) {
        self.pending.insert(path, Some(text.into_bytes()));
    }

    /// Writes the files of a new statement.
    ///
    /// # Errors
    /// A path that cannot be written.
    pub fn create(&mut self, new: &Statement) -> Outcome<()> {
        let info = layout::info(&new.info.id);
        let text = statement::write(&info, &new.info)?;
        self.put(info, text);
        self.put_source(&new.info.id, &new.source)
    }

    /// Writes a source, keeping every byte of what did not change.
    ///
    /// # Errors
    /// The file that is there cannot be read.
    pub fn put_source(&mut self, id: &StatementId, new: &Source) -> Outcome<()> {
        let path = layout::source(id, &new.lang);
        let text = source::rewrite(&path, self.current(&path)?.as_deref(), new)?;
        self.put(path, text);
        Ok(())
    }

    /// Writes a translation, keeping every byte of what did not change.
    ///
    /// # Errors
    /// The file that is there cannot be read, or was changed by hand and not saved.
    pub fn put_translation(&mut self, id: &StatementId, new: &Translation) -> Outcome<()> {
        let path = layout::translation(id, &new.lang);
        self.refuse_dirty(&path)?;
        let text = translation::rewrite(&path, self.current(&path)?.as_deref(), new)?;
        self.put(path, text);
        Ok(())
    }

    /// Adds a verdict to its log.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn append_verdict(&mut self, id: &StatementId, lang: &Lang, verdict: &Verdict) -> Outcome<()> {
        let path = layout::reviews(id, lang);
        let text = reviews::append(&path, self.current(&path)?.as_deref(), verdict)?;
        self.put(path, text);
        Ok(())
    }

    /// Adds a waiver to the log of the verdicts.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn append_waiver(&mut self, id: &StatementId, lang: &Lang, waiver: &Waiver) -> Outcome<()> {
        let path = layout::reviews(id, lang);
        let text = reviews::append_waiver(&path, self.current(&path)?.as_deref(), waiver)?;
        self.put(path, text);
        Ok(())
    }

    /// Adds a release to its log.
    ///
    /// # Errors
    /// The log cannot be read.
    pub fn append_release(&mut self, id: &StatementId, release: &Release) -> Outcome<()> {
        let path = layout::releases(id);
        let text = releases::append(&path, self.current(&path)?.as_deref(), release)?;
        self.put(path, text);
        Ok(())
    }

    /// Adds a question or an answer to their log.
    ///
    /// # Errors
    /// The log cannot be read, or was changed by hand and not saved.
    pub fn append_utterance(&mut self, id: &StatementId, new: &Utterance) -> Outcome<()> {
        let path = layout::questions(id);
        self.refuse_dirty(&path)?;
        let text = questions::append(&path, self.current(&path)?.as_deref(), new)?;
        self.put(path, text);
        Ok(())
    }

    /// Adds a claim, or the end of one, to their log.
    ///
    /// # Errors
    /// The log cannot be read, or was changed by hand and not saved.
    pub fn append_claim(&mut self, id: &StatementId, new: &Claim) -> Outcome<()> {
        let path = layout::claims(id);
        self.refuse_dirty(&path)?;
        let text = claims::append(&path, self.current(&path)?.as_deref(), new)?;
        self.put(path, text);
        Ok(())
    }

    /// Writes until when a statement is wanted, and leaves the other facts about it as they are.
    ///
    /// # Errors
    /// The file that is there cannot be read, or was changed by hand and not saved.
    pub fn put_plan(&mut self, id: &StatementId, plan: &Plan) -> Outcome<()> {
        let path = layout::info(id);
        self.refuse_dirty(&path)?;
        let text = plan::rewrite(&path, self.current(&path)?.as_deref(), plan)?;
        self.put(path, text);
        Ok(())
    }

    /// Writes the termbase, keeping every byte of what did not change. The entries begin with those that it has.
    ///
    /// # Errors
    /// The file that is there cannot be read, or was changed by hand and not saved.
    pub fn put_terms(&mut self, entries: &[Entry]) -> Outcome<()> {
        let path = PathBuf::from(layout::TERMS);
        self.project.refuse_dirty(std::slice::from_ref(&path))?;
        let languages = self.project.term_languages();
        let text = termbase::rewrite(&path, self.current(&path)?.as_deref(), entries, &languages)?;
        self.put(path, text);
        Ok(())
    }

    /// Writes a file of the workspace that is no statement's.
    pub fn put_file(&mut self, path: &Path, bytes: Vec<u8>) {
        self.pending.insert(path.to_owned(), Some(bytes));
    }

    /// Takes a file into the commit as it is; one that is gone is taken out.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn keep_file(&mut self, path: &Path) -> Outcome<()> {
        let full = self.project.root.join(path);
        let bytes = if store::exists(&full) {
            Some(store::read_bytes(&full)?)
        } else {
            None
        };
        self.pending.insert(path.to_owned(), bytes);
        Ok(())
    }

    /// Lands everything, in a commit where the workspace asks for it.
    ///
    /// # Errors
    /// Nothing has landed.
    pub fn finish(self, change: &Change) -> Outcome<()> {
        if !self.project.commits() {
            return self.land(None);
        }
        let subject = (self.project.session.words)(&change.subject);
        let plan = CommitPlan {
            tag: change.tag.clone().map(|name| TagPlan {
                name,
                message: subject.clone(),
            }),
            subject,
            trailers: change.trailers(),
            author: self.project.identity()?,
            time: Moment {
                seconds: self.project.session.now.as_second(),
                offset_minutes: 0,
            },
        };
        self.land(Some(&plan))
    }

    /// Lands everything and leaves the commit to the user.
    ///
    /// # Errors
    /// Nothing has landed.
    pub fn finish_without_commit(self) -> Outcome<()> {
        self.land(None)
    }

    fn land(self, plan: Option<&CommitPlan>) -> Outcome<()> {
        let mut transaction = Transaction::new(&self.project.repo, &self.lock);
        for (path, bytes) in self.pending {
            let path = self.project.in_repo(&path)?;
            match bytes {
                Some(bytes) => transaction.write(&path, bytes)?,
                None => transaction.remove(&path)?,
            }
        }
        transaction.commit(plan)?;
        Ok(())
    }
}
