//! Numbers that are the same in ways that no table of values shows: times said as hours, telephone numbers with and
//! without the country, dates of another calendar.

use super::matching::{MOST_TRIED, Matching};
use super::months::FoundMonths;
use crate::values::{Decimal, Figure, Role};

/// How many digits dial a country, with the nought that some put behind it.
const COUNTRY: usize = 4;

/// Fewer digits are no whole telephone number without its country.
const NATIONAL: usize = 8;

impl Matching<'_> {
    /// «الساعة السابعة» and "at seven", 7:30 and «حەوت و نیو», 19:00 and "at 19 hours": an hour may be a plain number.
    pub(super) fn hours(&mut self) {
        for (side, facing) in [(0, 1), (1, 0)] {
            let times: Vec<(usize, Vec<[u32; 2]>)> = self.sides[side]
                .unmatched()
                .filter(|(_, figure)| figure.role == Role::Clock)
                .take(MOST_TRIED)
                .map(|(index, figure)| {
                    let parts = |value: &Decimal| value.integer().map(|value| [value / 100, value % 100]);
                    let readings = std::iter::once(&figure.value).chain(&figure.other);
                    (index, readings.filter_map(parts).collect())
                })
                .collect();
            for (index, readings) in times {
                let plain = readings
                    .into_iter()
                    .find_map(|time| self.plain_hour(facing, time));
                if let Some(plain) = plain {
                    self.sides[side].open[index] = false;
                    for place in plain {
                        self.sides[facing].open[place] = false;
                    }
                }
            }
        }
    }

    /// The numbers of a text that may say this time: one, or the hour and the minutes apart.
    fn plain_hour(&self, side: usize, [hour, minute]: [u32; 2]) -> Option<Vec<usize>> {
        let open = || {
            let counts = |figure: &Figure| matches!(figure.role, Role::Count | Role::Day | Role::Year);
            self.sides[side]
                .unmatched()
                .filter(move |(_, figure)| counts(figure))
                .take(MOST_TRIED)
        };
        let says = |wanted: u32| {
            open()
                .find(|(_, figure)| figure.integer() == Some(wanted))
                .map(|(index, _)| index)
        };
        // 19:00 is "seven" to who names the evening otherwise.
        let twelve = if hour % 12 == 0 { 12 } else { hour % 12 };
        let by_hour = |hour: u32| match minute {
            0 => says(hour).map(|place| vec![place]),
            30 => {
                let half = Decimal::from(u64::from(hour)).and_a_half();
                let is_half = |figure: &Figure| {
                    half.is_some() && (Some(&figure.value) == half.as_ref() || figure.other == half)
                };
                let place = open().find(|(_, figure)| is_half(figure)).map(|(index, _)| index);
                place.map(|place| vec![place])
            }
            _ => None,
        };
        let apart = |hour: u32| Some(vec![says(hour)?, says(minute)?]);
        by_hour(hour)
            .or_else(|| by_hour(twelve))
            .or_else(|| {
                says(hour * 100 + minute)
                    .filter(|_| hour > 9)
                    .map(|place| vec![place])
            })
            .or_else(|| apart(hour))
            .or_else(|| apart(twelve))
    }

    /// +964 770 123 4567 is 0770 123 4567 within the country.
    pub(super) fn telephones(&mut self) {
        let open = |side: usize| -> Vec<(usize, String)> {
            self.sides[side]
                .unmatched()
                .filter(|(_, figure)| figure.role == Role::Phone)
                .take(MOST_TRIED)
                .map(|(index, figure)| (index, dialled(figure)))
                .collect()
        };
        let (source, mut target) = (open(0), open(1));
        for (one, digits) in source {
            let same = target.iter().position(|(_, other)| is_same_line(&digits, other));
            if let Some(place) = same {
                let (two, _) = target.swap_remove(place);
                self.sides[0].open[one] = false;
                self.sides[1].open[two] = false;
            }
        }
    }

    /// A text that says a date in another calendar may leave ours to the other text, or the other way round. What both
    /// say of our calendar must agree.
    pub(super) fn forgive_other_calendars(&mut self, months: &mut FoundMonths) {
        for (side, facing) in [(0, 1), (1, 0)] {
            let dates = |side: usize| {
                let figures = self.sides[side].figures.iter();
                figures.filter(|figure| figure.role == Role::Calendar).count()
            };
            let is_dated = |figure: &Figure| matches!(figure.role, Role::Day | Role::Year);
            let has_own = self.sides[side].unmatched().any(|(_, figure)| is_dated(figure));
            let told = dates(side);
            if told == 0 || dates(facing) > 0 || has_own {
                continue;
            }
            // A day and a year for each number of the other calendar, and a month.
            let forgiven: Vec<usize> = self.sides[facing]
                .unmatched()
                .filter(|(_, figure)| is_dated(figure))
                .map(|(index, _)| index)
                .take(told * 2)
                .collect();
            for index in forgiven {
                self.sides[facing].open[index] = false;
            }
            let mut left = told;
            months.differ.retain(|month| {
                let (own, other) = if side == 0 {
                    (month.source, month.target)
                } else {
                    (month.target, month.source)
                };
                let is_forgiven = own.is_none() && other.is_some() && left > 0;
                left -= usize::from(is_forgiven);
                !is_forgiven
            });
        }
    }
}

/// All the digits of a number, as dialled.
fn dialled(figure: &Figure) -> String {
    let (digits, zeros) = figure.value.digits();
    format!(
        "{digits}{}",
        "0".repeat(usize::try_from(zeros).unwrap_or(0).min(16))
    )
}

/// Whether one is the other with the country before it.
fn is_same_line(one: &str, other: &str) -> bool {
    let (long, short) = if one.len() > other.len() {
        (one, other)
    } else {
        (other, one)
    };
    short.len() >= NATIONAL && long.len() - short.len() <= COUNTRY && long.ends_with(short)
}
