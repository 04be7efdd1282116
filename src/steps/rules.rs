//! `segment --import-rules` and `--export-rules`: the segmentation rules of a workspace as SRX files.
//!
//! Rules say how documents are cut from now on. No statement is cut anew by a change of them: its segments stand in its
//! files, and only `revise` cuts a document again.

use std::path::Path;

use crate::message::{Message, Outcome};
use crate::project::{Change, Project, layout, put_to_work, read_rules};
use crate::segmentation::{Options, Rules, to_srx};
use crate::store;
use crate::workflow::Role;

/// What became of a file of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The workspace had none.
    New,
    /// They took the place of others.
    Replaced,
    /// They were there before, byte for byte.
    Known,
}

/// Makes a file the rules of the workspace: a copy, byte for byte.
///
/// # Errors
/// What is wrong with the file, or that a hand changed the rules and did not save them; then nothing has been written.
pub fn import(project: &Project<'_>, file: &Path, shown: &Path) -> Outcome<Taken> {
    project.require(&Role::Editor)?;
    let bytes = store::read_given(file, shown)?;
    let rules = read_rules(shown, &bytes)?;
    try_all(project, shown, &rules)?;
    let mut writer = project.write()?;
    let path = Path::new(layout::SEGMENTATION);
    project.refuse_dirty(&[path.to_owned()])?;
    let full = project.root().join(path);
    let taken = match store::exists(&full) {
        true if store::read_bytes(&full)? == bytes => return Ok(Taken::Known),
        true => Taken::Replaced,
        false => Taken::New,
    };
    writer.put_file(path, bytes);
    writer.finish(&Change::new(Message::new("commit-rules")))?;
    Ok(taken)
}

/// Refuses rules that cannot be put to work in a language of the workspace.
///
/// # Errors
/// What is wrong with them.
pub fn check(project: &Project<'_>) -> Outcome<()> {
    match project.segmentation_rules()? {
        None => Ok(()),
        Some(rules) => try_all(project, Path::new(layout::SEGMENTATION), &rules),
    }
}

fn try_all(project: &Project<'_>, path: &Path, rules: &Rules) -> Outcome<()> {
    let config = project.config();
    for lang in std::iter::once(&config.source).chain(&config.targets) {
        put_to_work(path, Some(rules), lang, &Options::default())?;
    }
    Ok(())
}

/// The rules that hold in a workspace, or anywhere, as one SRX file.
#[derive(Debug)]
pub struct Exported {
    /// The file's text.
    pub text: String,
    /// The workspace's own rules ask only the first map that fits, which a file with those of others cannot say.
    pub only_first: bool,
}

/// The rules that hold, as one file.
///
/// # Errors
/// The workspace's own rules have a mistake.
pub fn export(project: Option<&Project<'_>>) -> Outcome<Exported> {
    let own = match project {
        Some(project) => project.segmentation_rules()?,
        None => None,
    };
    Ok(Exported {
        text: to_srx(own.as_ref()),
        only_first: own.is_some_and(|own| own.asks_only_first()),
    })
}
