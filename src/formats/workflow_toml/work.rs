//! `[work]`: for how long a translator's claim on segments holds.

use crate::formats::tree::{FileFault, Table};
use crate::workflow::CLAIM;

/// The units that a time is given in, and their hours.
const UNITS: &[(&str, u32)] = &[
    ("hour", 1),
    ("hours", 1),
    ("day", 24),
    ("days", 24),
    ("week", 168),
    ("weeks", 168),
];

/// The most that a claim can be asked to hold, in hours: a year.
const MOST: u32 = 366 * 24;

/// For how many hours a claim holds.
pub(super) fn read(root: &Table<'_>) -> Result<u32, FileFault> {
    let Some(work) = root.table("work")? else {
        return Ok(CLAIM);
    };
    work.only(&["claim"])?;
    let Some(given) = work.word("claim")? else {
        return Ok(CLAIM);
    };
    hours(given).ok_or_else(|| FileFault::Type {
        path: work.path(),
        line: work.line_of("claim"),
        key: "claim".to_owned(),
        expected: "span".to_owned(),
    })
}

/// `3 days`, `12 hours`, `1 week`.
fn hours(given: &str) -> Option<u32> {
    let (count, unit) = given.trim().split_once(' ')?;
    let count: u32 = count.parse().ok().filter(|count| *count > 0)?;
    let (_, hours) = UNITS.iter().find(|(name, _)| *name == unit.trim())?;
    count.checked_mul(*hours).filter(|hours| *hours <= MOST)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::read;

    #[test]
    fn a_claim_holds_for_hours_days_or_weeks() {
        let claim = |text: &str| {
            let text = format!("source = \"ar\"\n{text}");
            read(Path::new("workflow.toml"), &text).map(|config| config.claim)
        };
        for (text, hours) in [
            ("", 72),
            ("[work]", 72),
            ("[work]\nclaim = \"1 hour\"", 1),
            ("[work]\nclaim = \"3 days\"", 72),
            ("[work]\nclaim = \"2 weeks\"", 336),
        ] {
            assert_eq!(claim(text).unwrap(), hours, "{text}");
        }
        for (text, code) in [
            ("claim = \"soon\"", "file-wrong-type"),
            ("claim = 3", "file-wrong-type"),
            ("claim = \"0 days\"", "file-wrong-type"),
            ("claim = \"3 moons\"", "file-wrong-type"),
            ("claim = \"-3 days\"", "file-wrong-type"),
            ("claim = \"4000000000 weeks\"", "file-wrong-type"),
            ("claims = \"3 days\"", "file-unknown-key"),
        ] {
            let fault = claim(&format!("[work]\n{text}")).unwrap_err();
            let found = (fault.code(), fault.place().and_then(|place| place.line));
            assert_eq!(found, (code, Some(3)), "{text}");
        }
    }
}
