//! The manifest of a release: made when it is exported, believed only as far as it agrees with itself.

use std::path::Path;

use crate::formats::manifest::{self, ExportedFile, Manifest, ManifestFault};
use crate::message::Outcome;
use crate::model::{Digest, House, Lang, Letterhead, ReleaseSignature, StatementId};
use crate::project::{Project, seal};

use super::export::numbered;
use super::known::Known;
use super::released::{self, ReleasedFault};

/// The manifest of a release with the digests of the files that were exported.
///
/// # Errors
/// There is no such release, its texts cannot be found, or what is wrong with the workspace.
pub fn of_release(
    project: &Project<'_>,
    id: &StatementId,
    number: u32,
    files: Vec<ExportedFile>,
) -> Outcome<Vec<u8>> {
    let _reading = project.read()?;
    let statement = project.statement(id)?;
    let release = numbered(&statement, number, &[])?.clone();
    let earlier = statement.releases.iter().map(|release| release.number);
    let supersedes = earlier.filter(|earlier| *earlier < number).max();
    let (as_released, config) = released::texts(project, &statement, &release)?;
    Ok(manifest::write(&Manifest {
        letterhead: config.letterhead.clone(),
        statement: as_released,
        config,
        release,
        supersedes,
        files,
    }))
}

/// Reads a manifest: the release that it describes, and the words of the office's documents.
///
/// # Errors
/// It cannot be read, a digest in it is not that of its text, or its release is not approved as its own policy asks.
pub fn read(path: &Path, bytes: &[u8]) -> Outcome<(Known, House, Vec<ExportedFile>)> {
    let mut manifest = manifest::read(path, bytes)?;
    for (lang, reviewed) in &mut manifest.statement.translations {
        seal(
            &manifest.config,
            &manifest.statement.info.id,
            lang,
            &mut reviewed.verdicts,
        )?;
    }
    let languages: Vec<Lang> = manifest
        .release
        .languages
        .iter()
        .map(|own| own.lang.clone())
        .collect();
    if let Some(fault) = released::differs(
        &manifest.statement,
        &manifest.release,
        &languages,
        &manifest.config,
    ) {
        let place = match fault {
            ReleasedFault::NotApproved { segment, lang, .. } => format!("{lang} {segment}"),
            _ => "release".to_owned(),
        };
        return Err(ManifestFault::Inconsistent {
            path: path.to_owned(),
            place,
        }
        .into());
    }
    let known = Known::released(&manifest.statement, &manifest.release, &manifest.config);
    let house = House {
        letterhead: vouched(
            manifest.letterhead,
            known
                .release
                .as_ref()
                .and_then(|release| release.signature.as_ref()),
        ),
        ..House::default()
    };
    Ok((known, house, manifest.files))
}

/// The words of the letterhead, as far as the signature is of them too: what they say is passed over in a document, so
/// nobody else may add to them.
fn vouched(letterhead: Letterhead, signature: Option<&ReleaseSignature>) -> Letterhead {
    match signature {
        Some(signature) if signature.letterhead != letterhead_digest(&letterhead) => Letterhead::default(),
        _ => letterhead,
    }
}

/// The digest of the words of a letterhead.
#[must_use]
pub fn letterhead_digest(letterhead: &Letterhead) -> Digest {
    let house = House {
        letterhead: letterhead.clone(),
        ..House::default()
    };
    house.digest()
}
