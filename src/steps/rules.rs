//! The segmentation rules of a workspace's own, before they are committed.

use std::path::Path;

use crate::message::Outcome;
use crate::project::{Project, layout, put_to_work};
use crate::segmentation::Options;

/// Refuses rules that cannot be put to work in a language of the workspace.
///
/// # Errors
/// What is wrong with them.
pub fn check(project: &Project<'_>) -> Outcome<()> {
    let Some(rules) = project.segmentation_rules()? else {
        return Ok(());
    };
    let config = project.config();
    for lang in std::iter::once(&config.source).chain(&config.targets) {
        put_to_work(
            Path::new(layout::SEGMENTATION),
            Some(&rules),
            lang,
            &Options::default(),
        )?;
    }
    Ok(())
}
