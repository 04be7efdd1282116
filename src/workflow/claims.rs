//! Claims: who has taken a segment of a translation, and who wanted it too. Pure, and without a clock: whoever asks says
//! what time it is.
//!
//! Of two who took a segment without knowing of each other, the first has it: by time, then by name. The second stands
//! behind them and has it when the first gives it back or lets it expire. Nothing is ever refused for a claim: it keeps
//! people from doing the same work twice, and decides nothing about a text.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::model::{Claim, ClaimDeed, Lang, PersonId, SegmentId, State};

/// Hours for which a claim holds where the workspace says nothing.
pub const CLAIM: u32 = 72;

/// One person's claim on one segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Who.
    pub by: PersonId,
    /// Since when.
    pub at: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// A segment that somebody took.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimedSegment {
    /// The segment.
    pub segment: SegmentId,
    /// Where it stands.
    pub state: State,
    /// The claims that hold; the first has it, the others stand behind.
    pub claims: Vec<Held>,
}

impl ClaimedSegment {
    /// Who has it at that time.
    #[must_use]
    pub fn holder(&self, now: Timestamp) -> Option<&Held> {
        self.claims.iter().find(|held| now < held.until)
    }

    /// Drops what has expired by then; whether anything is left.
    pub fn expire(&mut self, now: Timestamp) -> bool {
        self.claims.retain(|held| now < held.until);
        !self.claims.is_empty()
    }
}

/// The claims on the segments of one translation, in the order of their ids. What has expired is still among them if
/// nothing happened since: see [`ClaimedSegment::expire`].
#[must_use]
pub fn claims(log: &[Claim], lang: &Lang) -> BTreeMap<SegmentId, Vec<Held>> {
    let mut events: Vec<&Claim> = log.iter().filter(|claim| claim.lang == *lang).collect();
    // Taking comes before giving back, so that both at one time leave nothing behind.
    events.sort_by_key(|claim| (claim.at, matches!(claim.deed, ClaimDeed::Released), &claim.by));
    let mut all: BTreeMap<SegmentId, Vec<Held>> = BTreeMap::new();
    for event in events {
        for segment in &event.segments {
            let queue = all.entry(segment.clone()).or_default();
            queue.retain(|held| event.at < held.until);
            match &event.deed {
                ClaimDeed::Released => queue.retain(|held| held.by != event.by),
                ClaimDeed::Taken { until, over } => {
                    queue.retain(|held| !over.contains(&held.by) || held.by == event.by);
                    match queue.iter_mut().find(|held| held.by == event.by) {
                        Some(own) => own.until = *until,
                        None => queue.push(Held {
                            by: event.by.clone(),
                            at: event.at,
                            until: *until,
                        }),
                    }
                }
            }
        }
    }
    all.retain(|_, queue| !queue.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(by: &str, seconds: i64, deed: ClaimDeed) -> Claim {
        Claim {
            by: PersonId::parse(by).unwrap(),
            at: Timestamp::from_second(seconds).unwrap(),
            lang: Lang::parse("en").unwrap(),
            segments: vec![SegmentId::of_source(1)],
            deed,
        }
    }

    fn taken(by: &str, seconds: i64, until: i64, over: &[&str]) -> Claim {
        let over = over.iter().map(|id| PersonId::parse(id).unwrap()).collect();
        let until = Timestamp::from_second(until).unwrap();
        claim(by, seconds, ClaimDeed::Taken { until, over })
    }

    /// Who has the segment at that time, and who stands behind, whatever the order of the log.
    #[track_caller]
    fn queue(log: &[Claim], now: i64) -> Vec<String> {
        let now = Timestamp::from_second(now).unwrap();
        let told = |log: &[Claim]| {
            let mut all = claims(log, &Lang::parse("en").unwrap()).into_iter();
            let Some((segment, claims)) = all.next() else {
                return Vec::new();
            };
            let mut segment = ClaimedSegment {
                segment,
                state: State::Missing,
                claims,
            };
            segment.expire(now);
            segment.claims.iter().map(|held| held.by.to_string()).collect()
        };
        let mut reversed = log.to_vec();
        reversed.reverse();
        let found: Vec<String> = told(log);
        assert_eq!(found, told(&reversed), "the order of the log decided");
        found
    }

    #[test]
    fn the_first_has_it_by_time_and_then_by_name() {
        let two = [taken("rana", 5, 50, &[]), taken("mina", 6, 60, &[])];
        assert_eq!(queue(&two, 10), ["rana", "mina"]);
        assert_eq!(queue(&two, 50), ["mina"], "what expires leaves it to the next");
        assert!(queue(&two, 60).is_empty());
        let at_once = [taken("rana", 5, 50, &[]), taken("mina", 5, 50, &[])];
        assert_eq!(queue(&at_once, 10), ["mina", "rana"]);
    }

    #[test]
    fn it_is_free_when_it_is_given_back_or_expired() {
        let first = taken("rana", 5, 50, &[]);
        let back = claim("rana", 7, ClaimDeed::Released);
        assert!(queue(&[first.clone(), back.clone()], 10).is_empty());
        let other = claim("mina", 7, ClaimDeed::Released);
        assert_eq!(queue(&[first.clone(), other], 10), ["rana"]);
        let again = [first.clone(), back, taken("rana", 8, 80, &[])];
        assert_eq!(queue(&again, 10), ["rana"]);
        assert_eq!(queue(&[first, taken("mina", 51, 99, &[])], 60), ["mina"]);
    }

    #[test]
    fn a_claim_over_anothers_ends_it_and_one_of_ones_own_renews_it() {
        let over = [taken("rana", 5, 50, &[]), taken("mina", 6, 60, &["rana"])];
        assert_eq!(queue(&over, 10), ["mina"]);
        let renewed = [
            taken("rana", 5, 20, &[]),
            taken("mina", 6, 60, &[]),
            taken("rana", 10, 90, &[]),
        ];
        assert_eq!(queue(&renewed, 30), ["rana", "mina"]);
    }
}
