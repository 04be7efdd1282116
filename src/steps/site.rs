//! `export --site`: the press room of all current releases, in a folder of its own.
//!
//! One statement is read, laid out and written at a time; only what the lists say of it is kept. Nothing is written
//! before the templates have been tried on a statement and on the lists.

use std::path::Path;

use crate::formats::publication::Setting;
use crate::formats::site::{Current, Entry, Presented, Site, SiteFile, belongs};
use crate::formats::templates;
use crate::message::{AnyFault, Outcome};
use crate::model::{Embargo, StatementId};
use crate::project::Project;
use crate::store::{Filled, OwnedFolder};

use super::current::{publishable, replaced, superseded};
use super::embargo;
use super::export::of_release;
use super::export_all::in_order;
use super::released::HouseChoice;

/// The file by which a press room is known as one of ours.
const LIST: &str = ".bayan-site";
const HEAD: &str = "# Made by bayan export --site: the files below are replaced and removed by it.";

/// What came of it.
#[derive(Debug)]
pub struct SiteReport {
    /// How many statements it shows.
    pub statements: usize,
    /// What became of its files.
    pub filled: Filled,
    /// Its address is not known, so it has no feeds and no site map.
    pub without_address: bool,
    /// The statements that an embargo keeps out, and until when.
    pub embargoed: Vec<(StatementId, Embargo)>,
    /// The statements that could not be shown, and why.
    pub faults: Vec<(StatementId, AnyFault)>,
}

/// Writes the press room into a folder that is empty or was filled in this way before.
///
/// The pages of a statement that cannot be read stay as they were, but no list leads to them. Messages call the folder
/// `shown`; `seen` is told how many
/// statements there are and have been dealt with.
///
/// # Errors
/// A broken template, a folder that is not ours, or what is wrong with the workspace or the disk.
pub fn site(
    project: &Project<'_>,
    setting: &Setting<'_>,
    (root, shown): (&Path, &Path),
    seen: &mut dyn FnMut(usize, usize),
) -> Outcome<SiteReport> {
    let _reading = project.read()?;
    templates::check(setting.house)?;
    let config = project.config();
    let languages = std::iter::once(&config.source)
        .chain(&config.targets)
        .cloned()
        .collect();
    let site = Site::new(setting, languages)?;
    let mut room = Room::new((root, shown), &site);
    let ids = project.statement_ids()?;
    for (at, id) in ids.iter().enumerate() {
        seen(at, ids.len());
        let made = present(project, id).and_then(|presented| {
            let embargo = presented.1.map(|embargo| (id.clone(), embargo));
            room.embargoed.extend(embargo);
            Ok(site.statement(&presented.0)?)
        });
        match made {
            Ok(None) => {}
            Ok(Some((files, entry))) => room.take(&files, entry)?,
            Err(fault) if fault.code().starts_with("template-") => return Err(fault),
            Err(fault) => room.faults.push((id.clone(), fault)),
        }
    }
    seen(ids.len(), ids.len());
    room.finish()
}

/// A statement with its current releases, and the embargo that keeps any of them out.
fn present(project: &Project<'_>, id: &StatementId) -> Outcome<(Presented, Option<Embargo>)> {
    let statement = project.statement(id)?;
    let releases = publishable(&statement, project.now());
    let publications = releases.iter().map(|current| {
        let release = current.release;
        Ok(Current {
            number: release.number,
            at: release.at,
            replaced: replaced(release, &releases),
            publication: of_release(
                project,
                &statement,
                release,
                &in_order(project, current.languages.clone()),
                HouseChoice::Today,
            )?
            .publication,
        })
    });
    let current: Vec<Current> = publications.collect::<Outcome<_>>()?;
    // Under an embargo there is no page at all, not even one that says that another took its place.
    let superseded = if current.is_empty() {
        Vec::new()
    } else {
        superseded(&statement)
    };
    let held_back = super::current::current(&statement).len() > current.len();
    let embargo = embargo::holding(&statement, project.now()).filter(|_| held_back);
    Ok((Presented { current, superseded }, embargo))
}

/// The press room in the making.
struct Room<'a> {
    root: &'a Path,
    /// How messages name it.
    shown: &'a Path,
    site: &'a Site<'a>,
    /// Opened when there is something to write.
    folder: Option<OwnedFolder>,
    entries: Vec<Entry>,
    embargoed: Vec<(StatementId, Embargo)>,
    faults: Vec<(StatementId, AnyFault)>,
}

impl<'a> Room<'a> {
    fn new((root, shown): (&'a Path, &'a Path), site: &'a Site<'a>) -> Self {
        Self {
            root,
            shown,
            site,
            folder: None,
            entries: Vec::new(),
            embargoed: Vec::new(),
            faults: Vec::new(),
        }
    }

    fn take(&mut self, files: &[SiteFile], entry: Entry) -> Outcome<()> {
        self.entries.push(entry);
        let mut folder = self.opened()?;
        put_all(&mut folder, files)?;
        self.folder = Some(folder);
        Ok(())
    }

    /// The folder; before it is taken, the lists have been tried.
    fn opened(&mut self) -> Outcome<OwnedFolder> {
        if let Some(folder) = self.folder.take() {
            return Ok(folder);
        }
        let lists = self.site.lists(&self.entries)?;
        let folder = OwnedFolder::open(self.root, self.shown, LIST, HEAD)?;
        folder.check(
            lists
                .iter()
                .chain(&self.site.assets())
                .map(|file| file.path.as_str()),
        )?;
        Ok(folder)
    }

    fn finish(mut self) -> Outcome<SiteReport> {
        let mut folder = self.opened()?;
        put_all(&mut folder, &self.site.assets())?;
        put_all(&mut folder, &self.site.lists(&self.entries)?)?;
        let faults = &self.faults;
        folder.keep(&|path| faults.iter().any(|(id, _)| belongs(path, id)));
        Ok(SiteReport {
            statements: self.entries.len(),
            filled: folder.finish()?,
            without_address: !self.site.has_address(),
            embargoed: self.embargoed,
            faults: self.faults,
        })
    }
}

fn put_all(folder: &mut OwnedFolder, files: &[SiteFile]) -> Outcome<()> {
    files
        .iter()
        .try_for_each(|file| folder.put(&file.path, &file.bytes))
}
