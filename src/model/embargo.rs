//! An embargo: the moment before which a statement is not to be published.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use serde::{Serialize, Serializer};

/// The moment before which nobody is to publish a statement, at the offset from UTC that a person gave it in.
///
/// The offset is required: a time without one would be another moment in each office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Embargo {
    until: Timestamp,
    offset: Offset,
}

impl Embargo {
    /// Reads a moment as a person writes it: `2021-02-05T18:00:00+03:00`; `None` if it is none, or has no offset.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let pieces = Pieces::parse(written).ok()?;
        if pieces.time_zone_annotation().is_some() || pieces.date().year() < 0 {
            return None;
        }
        let offset = pieces.to_numeric_offset()?;
        pieces.time()?;
        // TOML has no seconds in an offset, and no land either.
        if offset.seconds() % 60 != 0 {
            return None;
        }
        let until = written.parse().ok()?;
        Some(Self { until, offset })
    }

    /// The moment at which it ends.
    #[must_use]
    pub fn until(&self) -> Timestamp {
        self.until
    }

    /// The offset that it is written in.
    #[must_use]
    pub fn offset(&self) -> Offset {
        self.offset
    }

    /// Day and time where that offset holds.
    #[must_use]
    pub fn civil(&self) -> DateTime {
        self.offset.to_datetime(self.until)
    }

    /// Day, time and offset, for people: `2021-02-05 18:00 (UTC+03:00)`.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{} {} ({})", self.civil().date(), self.time(), self.zone())
    }

    /// The time of the day where that offset holds; seconds only if there are any.
    #[must_use]
    pub fn time(&self) -> String {
        let time = self.civil().time();
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        match second {
            0 => format!("{hour:02}:{minute:02}"),
            _ => format!("{hour:02}:{minute:02}:{second:02}"),
        }
    }

    /// The offset as people write it: `UTC+03:00`, or `UTC`.
    #[must_use]
    pub fn zone(&self) -> String {
        let minutes = self.offset.seconds() / 60;
        if minutes == 0 {
            return "UTC".to_owned();
        }
        let sign = if minutes < 0 { '-' } else { '+' };
        let minutes = minutes.abs();
        format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl std::fmt::Display for Embargo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.until.display_with_offset(self.offset))
    }
}

impl Serialize for Embargo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_needs_its_offset() {
        for (written, expected) in [
            ("2021-02-05T18:00:00+03:00", Some("2021-02-05T18:00:00+03:00")),
            ("2021-02-05 18:00+03:00", Some("2021-02-05T18:00:00+03:00")),
            ("2021-02-05T15:00:00Z", Some("2021-02-05T15:00:00+00:00")),
            ("2021-02-05T18:00:00-03:30", Some("2021-02-05T18:00:00-03:30")),
            ("2021-02-05T18:00:00", None),
            ("2021-02-05+03:00", None),
            ("2021-02-05", None),
            ("18:00:00+03:00", None),
            ("2021-02-05T18:00:00+03:00[Asia/Baghdad]", None),
            ("2021-02-05T18:00:00+03:00:30", None),
            ("-000001-02-05T18:00:00+03:00", None),
            ("tomorrow", None),
        ] {
            let found = Embargo::parse(written).map(|embargo| embargo.to_string());
            assert_eq!(found.as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn day_and_time_are_those_of_its_offset() {
        let embargo = Embargo::parse("2021-02-05T23:30:00+03:00").unwrap();
        assert_eq!(embargo.civil().to_string(), "2021-02-05T23:30:00");
        assert_eq!(embargo.until().to_string(), "2021-02-05T20:30:00Z");
        assert_eq!(embargo.zone(), "UTC+03:00");
        assert_eq!(embargo.shown(), "2021-02-05 23:30 (UTC+03:00)");
        assert_eq!(Embargo::parse("2021-02-05T23:30:07Z").unwrap().time(), "23:30:07");
        assert_eq!(Embargo::parse("2021-02-05T23:30Z").unwrap().zone(), "UTC");
        assert_eq!(
            Embargo::parse("2021-02-05T23:30-02:30").unwrap().zone(),
            "UTC-02:30"
        );
    }
}
