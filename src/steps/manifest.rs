//! The manifest of a release: made when it is exported, believed only as far as it agrees with itself.

use std::path::Path;

use crate::formats::manifest::{self, ExportedFile, Manifest, ManifestFault};
use crate::message::Outcome;
use crate::model::{House, Lang, Release, ReleaseSignature, Statement, StatementId};
use crate::project::{Project, seal};

use super::export::numbered;
use super::known::Known;
use super::released::{self, HouseChoice, Released, ReleasedFault};

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
    let found = as_released(project, &statement, &release)?;
    Ok(manifest::write(&Manifest {
        house: found.house.head(),
        statement: found.statement,
        config: found.config,
        release,
        supersedes,
        files,
    }))
}

/// The release as it was. A look that is nowhere to be found leaves the words of the letterhead.
fn as_released(project: &Project<'_>, statement: &Statement, release: &Release) -> Outcome<Released> {
    let found = released::find(project, statement, release, HouseChoice::Released);
    let is_lookless = found
        .as_ref()
        .is_err_and(|fault| fault.code() == "released-no-house");
    if !is_lookless && release.look.is_some() {
        return found;
    }
    let (statement, config) = released::texts(project, statement, release)?;
    // A record without a look says nothing of the letterhead; the files in which its texts were found do.
    let house = House {
        letterhead: config.letterhead.clone(),
        logo: found.ok().and_then(|found| found.house.logo),
        ..House::default()
    };
    Ok(Released {
        statement,
        config,
        house,
    })
}

/// Reads a manifest: the release that it describes, and what the office's documents print around it.
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
    let signature = known
        .release
        .as_ref()
        .and_then(|release| release.signature.as_ref());
    let mut house = vouched(manifest.house, signature);
    house.logo = house.logo.filter(manifest::is_simple);
    Ok((known, house, manifest.files))
}

/// The letterhead and the logo, as far as the signature is of them too: what they say and show is passed over in a
/// document, so nobody else may add to them.
fn vouched(house: House, signature: Option<&ReleaseSignature>) -> House {
    let Some(signature) = signature else {
        return house;
    };
    if signature.letterhead == house.head().digest() {
        return house;
    }
    // Earlier versions signed the words only.
    let words = House {
        letterhead: house.letterhead,
        ..House::default()
    };
    if signature.letterhead == words.digest() {
        words
    } else {
        House::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Digest, Letterhead, Logo, LogoKind};

    fn house(url: &str, logo: Option<&[u8]>) -> House {
        House {
            letterhead: Letterhead {
                url: Some(url.to_owned()),
                ..Letterhead::default()
            },
            logo: logo.map(|bytes| Logo {
                kind: LogoKind::Png,
                bytes: bytes.to_vec(),
            }),
            ..House::default()
        }
    }

    fn signed(letterhead: Digest) -> ReleaseSignature {
        ReleaseSignature {
            policy: Digest::of_bytes(b"policy"),
            letterhead,
            armored: String::new(),
        }
    }

    #[test]
    fn only_the_letterhead_and_the_logo_that_were_signed_are_believed() {
        let (ours, words) = (
            house("https://a.example/", Some(b"ours")),
            house("https://a.example/", None),
        );
        let of_all = signed(ours.digest());
        let of_words = signed(words.digest());
        let none = House::default();
        for (signature, given, believed) in [
            (None, &ours, &ours),
            (Some(&of_all), &ours, &ours),
            (
                Some(&of_all),
                &house("https://a.example/", Some(b"theirs")),
                &none,
            ),
            (Some(&of_all), &house("https://b.example/", Some(b"ours")), &none),
            (Some(&of_all), &words, &none),
            (Some(&of_words), &words, &words),
            (Some(&of_words), &ours, &words),
            (Some(&of_words), &house("https://b.example/", None), &none),
        ] {
            assert_eq!(&vouched(given.clone(), signature), believed, "{given:?}");
        }
    }
}
