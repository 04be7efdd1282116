//! Finds the months that differ, and days that are not those of their months.

use std::collections::BTreeSet;

use super::matching::{MOST_TRIED, Matching};
use super::{Months, Numbers};
use crate::values::{Figure, Month, Reading, Role};

/// The months that differ.
#[derive(Default)]
pub(super) struct FoundMonths {
    pub differ: Vec<Months>,
    pub swapped: Vec<usize>,
}

impl Matching<'_> {
    /// Compares them. `day_first`: in the source's numeric dates the day stands first beyond doubt.
    pub(super) fn months(&mut self, day_first: bool) -> FoundMonths {
        let mut missing = self.months_without(0);
        let mut extra = self.months_without(1);
        let mut swapped = Vec::new();
        // A numeric date whose month is the other's day.
        for (side, list) in [(0, &mut missing), (1, &mut extra)] {
            let facing = &self.sides[1 - side].reading.months;
            list.retain(|place| {
                let month = &self.sides[side].reading.months[*place];
                let by_own = month
                    .swapped
                    .is_some_and(|swapped| facing.iter().any(|other| other.number == swapped));
                let by_other = !(day_first && side == 1)
                    && facing.iter().any(|other| other.swapped == Some(month.number));
                if side == 1 && by_own {
                    swapped.push(*place);
                }
                !(by_own || by_other)
            });
        }
        self.months_as_numbers(0, &mut missing);
        self.months_as_numbers(1, &mut extra);
        let mut differ = Vec::new();
        let paired = missing.len().min(extra.len());
        differ.extend(missing.iter().zip(&extra).map(|(one, two)| Months {
            source: Some(*one),
            target: Some(*two),
        }));
        differ.extend(missing.iter().skip(paired).map(|one| Months {
            source: Some(*one),
            target: None,
        }));
        differ.extend(extra.iter().skip(paired).map(|two| Months {
            source: None,
            target: Some(*two),
        }));
        FoundMonths { differ, swapped }
    }

    /// The first mention of each month that the other text does not name.
    fn months_without(&self, side: usize) -> Vec<usize> {
        let numbers = |months: &[Month]| {
            months.iter().fold([false; 13], |mut all, month| {
                for number in std::iter::once(month.number).chain(month.either) {
                    if let Some(known) = all.get_mut(usize::from(number)) {
                        *known = true;
                    }
                }
                all
            })
        };
        let mut known = numbers(&self.sides[1 - side].reading.months);
        let mut without = Vec::new();
        for (index, month) in self.sides[side].reading.months.iter().enumerate() {
            let is_other = |either: u8| known.get(usize::from(either)).copied().unwrap_or_default();
            if month.perhaps || month.either.is_some_and(is_other) {
                continue;
            }
            if let Some(known) = known.get_mut(usize::from(month.number))
                && !*known
            {
                *known = true;
                without.push(index);
            }
        }
        without
    }

    /// «4/2» and «مانگی 4»: a month may be a number in the other text.
    fn months_as_numbers(&mut self, side: usize, months: &mut Vec<usize>) {
        let reading = self.sides[side].reading;
        months.retain(|place| {
            let number = u32::from(reading.months[*place].number);
            let facing = &mut self.sides[1 - side];
            let found = facing
                .unmatched()
                .find(|(_, figure)| figure.integer() == Some(number) && figure.role != Role::Name);
            let index = found.map(|(index, _)| index);
            if let Some(index) = index {
                facing.open[index] = false;
            }
            index.is_none()
        });
    }
}

impl FoundMonths {
    /// «5 شباط … 7 آذار» rendered as "5 March … 7 March": both months are there, but not with their days.
    pub(super) fn exchanged_days(&mut self, source: &Reading, target: &Reading) {
        if source.days.len() < 2 && target.days.len() < 2
            || source.days.len().max(target.days.len()) > MOST_TRIED
        {
            return;
        }
        for day in &source.days {
            let same_day = |other: &&crate::values::Day| day.day.is_some() && other.day == day.day;
            let mut there = target.days.iter().filter(same_day).peekable();
            let mut own = source.days.iter().filter(|other| other.day == day.day);
            let Some(first) = there.peek().copied() else {
                continue;
            };
            let agrees = there.any(|other| other.month == day.month || other.ambiguous) || day.ambiguous;
            if agrees || own.any(|other| other.month == first.month) {
                continue;
            }
            let place = |reading: &Reading, span: &std::ops::Range<usize>| {
                reading
                    .months
                    .iter()
                    .position(|month| span.contains(&month.span.start))
            };
            let months = Months {
                source: place(source, &day.span),
                target: place(target, &first.span),
            };
            let number = |reading: &Reading, place: Option<usize>| Some(reading.months.get(place?)?.number);
            let said = |told: &Months| (number(source, told.source), number(target, told.target));
            let is_told = self.differ.iter().any(|told| said(told) == said(&months));
            if !is_told && months.source.is_some() && months.target.is_some() {
                self.differ.push(months);
            }
        }
    }
}

/// «5 شباط … 12» rendered as "12 February … 5": all numbers are there, but another is the day. Only for a single day of
/// a month that both texts name, and that nothing is said of otherwise.
pub(super) fn exchanged_numbers(source: &Reading, target: &Reading, told: &[Numbers]) -> Vec<Numbers> {
    let mut found = Vec::new();
    if source.days.len().max(target.days.len()) > MOST_TRIED {
        return found;
    }
    for month in 1..=12 {
        let days = |reading: &Reading| -> Option<BTreeSet<u8>> {
            let own = || reading.days.iter().filter(|day| day.month == month);
            let is_open =
                own().any(|day| day.ambiguous) || reading.months.iter().any(|own| own.swapped == Some(month));
            (!is_open).then(|| own().filter_map(|day| day.day).collect())
        };
        let (Some(own), Some(other)) = (days(source), days(target)) else {
            continue;
        };
        let mut missing = own.difference(&other);
        let mut extra = other.difference(&own);
        let (Some(one), Some(two), None, None) = (missing.next(), extra.next(), missing.next(), extra.next())
        else {
            continue;
        };
        let numbers = Numbers {
            source: day_figure(source, month, *one),
            target: day_figure(target, month, *two),
            closeness: None,
        };
        let is_told = told
            .iter()
            .any(|told| told.source == numbers.source || told.target == numbers.target);
        if !is_told && numbers.source.is_some() && numbers.target.is_some() {
            found.push(numbers);
        }
    }
    found
}

/// The figure that is that day of that month.
fn day_figure(reading: &Reading, month: u8, number: u8) -> Option<usize> {
    let mut days = reading.days.iter();
    let day = days.find(|day| day.month == month && day.day == Some(number))?;
    let is_it = |figure: &Figure| {
        figure.role == Role::Day
            && figure.integer() == Some(u32::from(number))
            && day.span.start <= figure.span.start
            && figure.span.end <= day.span.end
    };
    reading.figures.iter().position(is_it)
}
