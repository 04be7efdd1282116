//! One entry: what the system said about each file of a statement, then where the statement stood.

use jiff::civil::Date;

use crate::model::{Embargo, Lang, StatementId};
use crate::store::Stat;
use crate::workflow::{LanguageStatus, ReleaseStanding, StatementStatus, Tally, WorkStatus};

/// Writes an entry; nothing if the statement has a language that the workspace has not.
pub(super) fn write(stamps: &[Option<Stat>], status: &StatementStatus, langs: &[Lang]) -> Option<Vec<u8>> {
    let mut out = stamps_as_bytes(stamps);
    let days = status.date.map(|date| {
        [
            i64::from(date.year()),
            i64::from(date.month()),
            i64::from(date.day()),
        ]
    });
    put(&mut out, u64::from(days.is_some()));
    for part in days.iter().flatten() {
        put(&mut out, part.cast_unsigned());
    }
    put_embargo(&mut out, status.embargo);
    put_releases(&mut out, &status.releases)?;
    put_work(&mut out, &status.work)?;
    for language in &status.languages {
        let at = langs.iter().position(|lang| *lang == language.language)?;
        put(&mut out, at as u64);
        put(&mut out, u64::from(language.releasable));
        put(&mut out, language.void as u64);
        put(&mut out, language.stopped as u64);
        for count in counts(language.tally) {
            put(&mut out, count as u64);
        }
    }
    Some(out)
}

/// Reads an entry; nothing if the system says something else of the files today.
pub(super) fn read(
    entry: &[u8],
    stamps: &[Option<Stat>],
    id: &StatementId,
    langs: &[Lang],
) -> Option<StatementStatus> {
    let rest = entry.strip_prefix(&*stamps_as_bytes(stamps))?;
    let mut rest = rest.iter().copied();
    let date = match take(&mut rest)? {
        0 => None,
        _ => Some(read_date(&mut rest)?),
    };
    let embargo = take_embargo(&mut rest)?;
    let releases = take_releases(&mut rest)?;
    let work = take_work(&mut rest)?;
    let mut languages = Vec::with_capacity(langs.len());
    while rest.len() > 0 {
        languages.push(read_language(&mut rest, langs)?);
    }
    Some(StatementStatus {
        id: id.clone(),
        date,
        languages,
        releases,
        embargo,
        work,
    })
}

fn read_date(rest: &mut impl Iterator<Item = u8>) -> Option<Date> {
    let mut part = || take(rest).map(u64::cast_signed);
    let (year, month, day) = (part()?, part()?, part()?);
    Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
    .ok()
}

fn read_language(rest: &mut impl Iterator<Item = u8>, langs: &[Lang]) -> Option<LanguageStatus> {
    let at = usize::try_from(take(rest)?).ok()?;
    let releasable = take(rest)? == 1;
    let mut count = || take(rest).and_then(|count| usize::try_from(count).ok());
    let (void, stopped) = (count()?, count()?);
    Some(LanguageStatus {
        language: langs.get(at)?.clone(),
        releasable,
        void,
        stopped,
        tally: Tally {
            segments: count()?,
            missing: count()?,
            stale: count()?,
            rejected: count()?,
            translated: count()?,
            approved: count()?,
            obsolete: count()?,
            words_pending: count()?,
        },
    })
}

/// As a person wrote it, which keeps its offset.
fn put_embargo(out: &mut Vec<u8>, embargo: Option<Embargo>) {
    put_text(
        out,
        &embargo.map(|embargo| embargo.to_string()).unwrap_or_default(),
    );
}

fn take_embargo(rest: &mut impl Iterator<Item = u8>) -> Option<Option<Embargo>> {
    match take_text(rest)?.as_str() {
        "" => Some(None),
        written => Some(Some(Embargo::parse(written)?)),
    }
}

/// Most statements have nothing of the kind, and then it takes a byte.
fn put_work(out: &mut Vec<u8>, work: &WorkStatus) -> Option<()> {
    let written = match work.is_empty() {
        true => String::new(),
        false => serde_json::to_string(work).ok()?,
    };
    put_text(out, &written);
    Some(())
}

fn take_work(rest: &mut impl Iterator<Item = u8>) -> Option<WorkStatus> {
    match take_text(rest)?.as_str() {
        "" => Some(WorkStatus::default()),
        written => serde_json::from_str(written).ok(),
    }
}

/// The languages by name: a release may have one that the workspace no longer has.
fn put_releases(out: &mut Vec<u8>, releases: &[ReleaseStanding]) -> Option<()> {
    put(out, u64::try_from(releases.len()).ok()?);
    for release in releases {
        put(out, u64::from(release.number));
        put(out, u64::from(release.current) | u64::from(release.matches) << 1);
        put(out, u64::try_from(release.languages.len()).ok()?);
        for lang in &release.languages {
            put_text(out, lang.as_str());
        }
    }
    Some(())
}

fn take_releases(rest: &mut impl Iterator<Item = u8>) -> Option<Vec<ReleaseStanding>> {
    let mut releases = Vec::new();
    for _ in 0..take(rest)? {
        let number = take(rest)?.try_into().ok()?;
        let flags = take(rest)?;
        let mut languages = Vec::new();
        for _ in 0..take(rest)? {
            languages.push(Lang::parse(&take_text(rest)?).ok()?);
        }
        releases.push(ReleaseStanding {
            number,
            languages,
            current: flags & 1 != 0,
            matches: flags & 2 != 0,
        });
    }
    Some(releases)
}

pub(in crate::project) fn put_text(out: &mut Vec<u8>, text: &str) {
    put(out, text.len() as u64);
    out.extend(text.as_bytes());
}

pub(in crate::project) fn take_text(rest: &mut impl Iterator<Item = u8>) -> Option<String> {
    let length = usize::try_from(take(rest)?).ok()?;
    let bytes: Vec<u8> = rest.take(length).collect();
    (bytes.len() == length).then(|| String::from_utf8(bytes).ok())?
}

/// The counts in the order in which they are written. Taken apart by name, so that none can be forgotten.
fn counts(tally: Tally) -> [usize; 8] {
    let Tally {
        segments,
        missing,
        stale,
        rejected,
        translated,
        approved,
        obsolete,
        words_pending,
    } = tally;
    [
        segments,
        missing,
        stale,
        rejected,
        translated,
        approved,
        obsolete,
        words_pending,
    ]
}

/// The number of the file system is left out: it is another one each time the system is started.
pub(in crate::project) fn stamps_as_bytes(stamps: &[Option<Stat>]) -> Vec<u8> {
    let mut out = Vec::with_capacity(40 * stamps.len());
    for stamp in stamps {
        let Some(stat) = stamp else {
            put(&mut out, 0);
            continue;
        };
        put(&mut out, if stat.is_file { 1 } else { 2 });
        put(&mut out, stat.size);
        put(&mut out, stat.inode);
        out.extend(stat.mtime.to_le_bytes());
        out.extend(stat.ctime.to_le_bytes());
    }
    out
}

/// Writes a number, seven bits to a byte, the lowest first.
pub(in crate::project) fn put(out: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

pub(in crate::project) fn take(bytes: &mut impl Iterator<Item = u8>) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let byte = bytes.next()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}
