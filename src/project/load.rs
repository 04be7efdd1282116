//! Reading a statement from its files.

use std::collections::BTreeMap;
use std::path::Path;

use crate::formats::workspace::{claims, plan, questions, releases, reviews, source, statement, translation};
use crate::message::{AnyFault, Outcome};
use crate::model::{Plan, Reviewed, Statement, StatementId, Translation, Work};
use crate::store::{self, plain};
use crate::workflow::Config;

use super::files::Files;
use super::{layout, seal, seal_waivers};

/// Reads a statement.
///
/// # Errors
/// Its source is not there ([`super::ProjectFault::NoSource`]), or a file of it cannot be read.
pub fn statement(files: &dyn Files, id: &StatementId, config: &Config) -> Outcome<Statement> {
    let source_path = layout::source(id, &config.source);
    let Some(source) = read(files, &source_path, |path, text| {
        let source = source::read(path, text, &config.source)?;
        if source.segments.is_empty() {
            return Err(emptied(path));
        }
        Ok(source)
    })?
    else {
        return Err(super::ProjectFault::NoSource {
            path: files.shown(&source_path),
        }
        .into());
    };
    let info_path = layout::info(id);
    let (info, plan) = match read(files, &info_path, |path, text| {
        Ok((statement::read(path, text, id)?, plan::read(path, text)?))
    })? {
        Some(facts) => facts,
        None => (statement::read(&info_path, "", id)?, Plan::default()),
    };
    let mut translations = BTreeMap::new();
    for lang in &config.targets {
        let targets = read(files, &layout::translation(id, lang), |path, text| {
            Ok(translation::read(path, filled(path, text)?, lang)?)
        })?;
        let log = read(files, &layout::reviews(id, lang), |path, text| {
            Ok(reviews::read(path, filled(path, text)?)?)
        })?;
        if targets.is_some() || log.is_some() {
            let translation = targets.unwrap_or_else(|| Translation::empty(lang.clone()));
            let mut log = log.unwrap_or_default();
            seal(config, id, lang, &mut log.verdicts)?;
            seal_waivers(config, id, lang, &mut log.waivers)?;
            let reviewed = Reviewed {
                translation,
                verdicts: log.verdicts,
                waivers: log.waivers,
            };
            translations.insert(lang.clone(), reviewed);
        }
    }
    let releases = read(files, &layout::releases(id), |path, text| {
        Ok(releases::read(path, filled(path, text)?)?)
    })?;
    Ok(Statement {
        info,
        source,
        translations,
        releases: releases.unwrap_or_default(),
        work: work(files, id, plan)?,
    })
}

/// What was asked about a statement, and who took what of it.
fn work(files: &dyn Files, id: &StatementId, plan: Plan) -> Outcome<Work> {
    let talk = read(files, &layout::questions(id), |path, text| {
        Ok(questions::read(path, filled(path, text)?)?)
    })?;
    let claims = read(files, &layout::claims(id), |path, text| {
        Ok(claims::read(path, filled(path, text)?)?)
    })?;
    Ok(Work {
        talk: talk.unwrap_or_default(),
        claims: claims.unwrap_or_default(),
        plan,
    })
}

/// A file that was emptied, by a full disk or by mistake, must not pass for one that has nothing to say.
fn filled<'t>(path: &Path, text: &'t str) -> Outcome<&'t str> {
    if text.trim().is_empty() {
        return Err(emptied(path));
    }
    Ok(text)
}

fn emptied(path: &Path) -> AnyFault {
    let path = path.to_owned();
    super::ProjectFault::Emptied { path }.into()
}

fn read<T>(files: &dyn Files, path: &Path, parse: impl Fn(&Path, &str) -> Outcome<T>) -> Outcome<Option<T>> {
    let Some(bytes) = files.own(path)? else {
        return Ok(None);
    };
    let shown = files.shown(path);
    let text = store::as_text(&shown, &bytes)?;
    parse(&shown, &plain(text)).map(Some)
}
