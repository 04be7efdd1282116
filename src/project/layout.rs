//! Where things are in a workspace: the one place that knows the names of its files.

use std::path::{Path, PathBuf};

use crate::formats::merging::Kind;
use crate::model::{Lang, StatementId};

/// The configuration.
pub const CONFIG: &str = "workflow.toml";

/// The termbase.
pub const TERMS: &str = "terms.toml";

/// The log of proposals and approvals of another policy.
pub const POLICY: &str = "policy.toml";

/// The segmentation rules of the office's own.
pub const SEGMENTATION: &str = "segmentation.srx";

/// The folder of the statements.
pub const STATEMENTS: &str = "statements";

/// The folder of the office's own templates.
pub const TEMPLATES: &str = "templates";

/// The folder of the translation memories that came as files.
pub const MEMORY: &str = "memory";

const INFO: &str = "statement.toml";
const RELEASES: &str = "releases.toml";
const QUESTIONS: &str = "questions.toml";
const CLAIMS: &str = "claims.toml";

/// The folder of a statement.
#[must_use]
pub fn folder(id: &StatementId) -> PathBuf {
    Path::new(STATEMENTS).join(id.as_str())
}

/// The facts about a statement.
#[must_use]
pub fn info(id: &StatementId) -> PathBuf {
    folder(id).join(INFO)
}

/// The source of a statement.
#[must_use]
pub fn source(id: &StatementId, lang: &Lang) -> PathBuf {
    folder(id).join(format!("{lang}.toml"))
}

/// A translation of a statement.
#[must_use]
pub fn translation(id: &StatementId, lang: &Lang) -> PathBuf {
    folder(id).join(format!("{lang}.toml"))
}

/// The verdicts on a translation.
#[must_use]
pub fn reviews(id: &StatementId, lang: &Lang) -> PathBuf {
    folder(id).join(format!("{lang}.reviews.toml"))
}

/// The releases of a statement.
#[must_use]
pub fn releases(id: &StatementId) -> PathBuf {
    folder(id).join(RELEASES)
}

/// What was asked about a statement and answered.
#[must_use]
pub fn questions(id: &StatementId) -> PathBuf {
    folder(id).join(QUESTIONS)
}

/// Who took which segments of a statement.
#[must_use]
pub fn claims(id: &StatementId) -> PathBuf {
    folder(id).join(CLAIMS)
}

/// The tag that marks the commit of a release.
#[must_use]
pub fn release_tag(id: &StatementId, number: u32) -> String {
    format!("release/{id}/{number}")
}

/// The name of every file that a statement can have in its folder, in a workspace with these languages.
#[must_use]
pub fn names(source_lang: &Lang, targets: &[Lang]) -> Vec<String> {
    let mut names = vec![
        INFO.to_owned(),
        format!("{source_lang}.toml"),
        RELEASES.to_owned(),
        QUESTIONS.to_owned(),
        CLAIMS.to_owned(),
    ];
    for lang in targets {
        names.push(format!("{lang}.toml"));
        names.push(format!("{lang}.reviews.toml"));
    }
    names
}

/// Every file that a statement can have, in a workspace with these languages.
#[must_use]
pub fn files(id: &StatementId, source_lang: &Lang, targets: &[Lang]) -> Vec<PathBuf> {
    let folder = folder(id);
    let names = names(source_lang, targets);
    names.iter().map(|name| folder.join(name)).collect()
}

/// What a file is, by its path from the workspace's root, and the statement that it belongs to; `None`: none of ours.
#[must_use]
pub fn kind(path: &Path, source_lang: &Lang) -> Option<(Option<StatementId>, Kind)> {
    let parts: Option<Vec<&str>> = path.components().map(|part| part.as_os_str().to_str()).collect();
    match parts?.as_slice() {
        [CONFIG] => Some((None, Kind::Workflow)),
        [TERMS] => Some((None, Kind::Keyed)),
        [POLICY] => Some((None, Kind::Policy)),
        [STATEMENTS, id, name] => {
            let id = StatementId::parse(id).ok()?;
            let kind = match *name {
                INFO => Kind::Statement,
                RELEASES => Kind::Releases,
                QUESTIONS => Kind::Questions,
                CLAIMS => Kind::Claims,
                name => match name.strip_suffix(".toml")? {
                    log if log
                        .strip_suffix(".reviews")
                        .is_some_and(|lang| Lang::parse(lang).is_ok()) =>
                    {
                        Kind::Reviews
                    }
                    lang => match Lang::parse(lang).ok()? {
                        lang if lang == *source_lang => Kind::Source(lang),
                        lang => Kind::Translation(lang),
                    },
                },
            };
            Some((Some(id), kind))
        }
        _ => None,
    }
}
