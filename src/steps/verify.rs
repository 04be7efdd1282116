//! `verify`: whether documents are genuine releases, and if not, what they are.
//!
//! A document is read for its words and compared with what is known of each statement that shares three words in a row
//! with it. Releases that stand in the history only, of statements that share nothing with it today, are looked up only
//! if nothing else explains the document.

mod judge;
mod parts;
mod records;
mod report;
mod several;

use std::path::PathBuf;

use crate::formats::evidence::{self, Shown};
use crate::formats::manifest::ExportedFile;
use crate::formats::publication::Setting;
use crate::git::Signers;
use crate::message::{AnyFault, Outcome};
use crate::model::{Digest, Lang, Release, Statement, StatementId};
use crate::project::Project;
use crate::proof::Shingles;
use crate::workflow::Config;

use super::known::{self, Known};
use super::release::{digests, source_digest};
use super::signing;
use records::Library;

pub use report::{
    DifferenceReport, FileReport, LanguageReport, ReleaseReport, SignatureReport, Verdict, VerifyReport,
};

/// A document that is to be verified.
#[derive(Debug)]
pub struct Received {
    /// Its name as it was typed.
    pub file: PathBuf,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// By which keys signatures are checked.
#[derive(Debug)]
pub struct Trust {
    /// The keys.
    pub signers: Signers,
    /// Only what one of them signed is genuine.
    pub is_required: bool,
}

/// A document whose words were read.
struct Document<'r> {
    received: &'r Received,
    shown: Shown,
}

/// What a statement has to do with the documents.
enum Touch {
    /// They share words, or the documents name a release of it.
    Related(Box<Statement>),
    /// They share none with it today, but something else may have been released.
    Perhaps(StatementId),
    Unrelated,
}

/// Verifies documents against all releases of a workspace.
///
/// # Errors
/// What is wrong with the workspace. What is wrong with a document stands in the report.
pub fn verify(
    project: &Project<'_>,
    received: &[Received],
    setting: &Setting<'_>,
    trust: &Trust,
) -> Outcome<VerifyReport> {
    let (documents, mut report) = read_all(received);
    let mut shingles = Shingles::default();
    for document in &documents {
        shingles.add(&document.shown.evidence);
    }
    let config = project.config();
    let (touches, faults) = project.survey(|statement| touch(statement, &shingles, &documents, config))?;
    report.unreadable = faults;
    let mut library = Library::default();
    let mut others = Vec::new();
    for touch in touches {
        match touch {
            Touch::Related(statement) => library.add(&statement, known::of_statement(project, &statement)?),
            Touch::Perhaps(id) => others.push(id),
            Touch::Unrelated => {}
        }
    }
    let mut unexplained = Vec::new();
    for document in documents {
        let found = judge::judge(document.received, &document.shown, &library.known(), setting);
        if found.verdict == Verdict::Unknown || !found.is_explained() {
            unexplained.push((document, found));
        } else {
            report.push(document.received, found);
        }
    }
    let known = library.known().len();
    if !unexplained.is_empty() {
        for id in others {
            let statement = project.statement(&id)?;
            let mut old = known::of_statement(project, &statement)?;
            old.known.retain(|known| shares_words(known, &shingles));
            library.add(&statement, old);
        }
    }
    for (document, mut found) in unexplained {
        if library.known().len() > known {
            found = judge::judge(document.received, &document.shown, &library.known(), setting);
        }
        report.push(document.received, found);
    }
    report.in_order(received);
    report.check_signatures(trust)?;
    library.look_over(project, &mut report, trust)?;
    Ok(report)
}

/// Verifies documents against a release that is known from its manifest.
///
/// The digests of files in a manifest are nobody's signature: they say that a document whose words are genuine is one of
/// the files, and no more.
///
/// # Errors
/// Signatures cannot be checked at all.
pub fn verify_against(
    known: &Known,
    files: &[ExportedFile],
    received: &[Received],
    setting: &Setting<'_>,
    trust: &Trust,
) -> Outcome<VerifyReport> {
    let (documents, mut report) = read_all(received);
    let library = [known];
    for document in documents {
        let mut found = judge::judge(document.received, &document.shown, &library, setting);
        let digest = Digest::of_bytes(&document.received.bytes);
        if found.verdict == Verdict::Genuine && files.iter().any(|file| file.digest == digest) {
            found.by = Some("bytes");
        }
        // What a manifest says of a text that is not released is nothing.
        if found.release.is_none() {
            found = FileReport::unknown();
        }
        report.push(document.received, found);
    }
    report.in_order(received);
    report.check_signatures(trust)?;
    Ok(report)
}

fn read_all(received: &[Received]) -> (Vec<Document<'_>>, VerifyReport) {
    let mut report = VerifyReport::default();
    let mut documents = Vec::new();
    for received in received {
        match evidence::read(&received.file, &received.bytes) {
            Ok(shown) => documents.push(Document { received, shown }),
            Err(fault) => report.failed.push((received.file.clone(), fault)),
        }
    }
    (documents, report)
}

fn touch(statement: Statement, shingles: &Shingles, documents: &[Document<'_>], config: &Config) -> Touch {
    let texts = statement
        .source
        .segments
        .iter()
        .map(|segment| segment.text.as_str());
    let targets = statement
        .translations
        .values()
        .flat_map(|reviewed| &reviewed.translation.targets)
        .filter_map(|target| target.rendering.text());
    let shares = texts.chain(targets).any(|text| shingles.touch(text));
    let is_named = |document: &Document<'_>| {
        let mut names = statement
            .releases
            .iter()
            .map(|release| release.digest(&statement.info.id).short());
        names.any(|name| document.shown.evidence.mentions(&name))
    };
    if shares || documents.iter().any(is_named) {
        Touch::Related(Box::new(statement))
    } else if statement
        .releases
        .iter()
        .any(|release| !is_today(&statement, release, config))
    {
        Touch::Perhaps(statement.info.id)
    } else {
        Touch::Unrelated
    }
}

/// Whether the files still say what was released.
fn is_today(statement: &Statement, release: &Release, config: &Config) -> bool {
    let languages: Vec<Lang> = release.languages.iter().map(|own| own.lang.clone()).collect();
    release.source == source_digest(statement) && release.languages == digests(statement, &languages, config)
}

fn shares_words(known: &Known, shingles: &Shingles) -> bool {
    let passages = known
        .record
        .languages
        .iter()
        .flat_map(|language| &language.passages);
    passages.into_iter().any(|passage| shingles.touch(&passage.text))
}

impl VerifyReport {
    fn push(&mut self, received: &Received, mut found: FileReport) {
        let file = received.file.display().to_string();
        found
            .also
            .iter_mut()
            .for_each(|other| other.file.clone_from(&file));
        found.file = file;
        self.files.push(found);
    }

    fn check_signatures(&mut self, trust: &Trust) -> Outcome<()> {
        for file in &mut self.files {
            check_signature(file, trust)?;
            for other in &mut file.also {
                check_signature(other, trust)?;
            }
            file.settle();
        }
        Ok(())
    }

    /// As the documents were given.
    fn in_order(&mut self, received: &[Received]) {
        let place = |file: &str| {
            received
                .iter()
                .position(|one| one.file.display().to_string() == file)
        };
        self.files.sort_by_key(|report| place(&report.file));
    }

    /// What could not be read, as faults to be told.
    pub fn faults(&self) -> impl Iterator<Item = &AnyFault> {
        self.failed.iter().map(|(_, fault)| fault).chain(&self.unreadable)
    }
}

/// Looks whose signature a release carries. A signature that is wrong makes nothing genuine, nor does one that is missing
/// where it is asked for.
fn check_signature(file: &mut FileReport, trust: &Trust) -> Outcome<()> {
    let (Some(statement), Some(release)) = (&file.statement, &file.record) else {
        return Ok(());
    };
    let found = signing::check(statement, release, &trust.signers)?;
    let is_believed = match found.status {
        "good" => true,
        "bad" => false,
        _ => !trust.is_required,
    };
    if !is_believed && matches!(file.verdict, Verdict::Genuine | Verdict::Superseded) {
        file.verdict = Verdict::Unknown;
    }
    file.signature = Some(found);
    Ok(())
}
