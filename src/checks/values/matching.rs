//! Finds for each number and month of one text the one of the other that says the same.

use std::collections::{HashMap, HashSet};

use super::closeness::{Closeness, closeness};
use super::{Compared, Months, Numbers};
use crate::values::{Decimal, Figure, Month, Percent, Reading, Role, Strength};

/// Most left-over numbers of a text that are tried against each other; the time grows with the square of it.
const MOST_TRIED: usize = 40;

/// Compares the readings and writes down what differs. `day_first`: in the source's numeric dates the day stands first
/// beyond doubt.
pub(super) fn compare(compared: &mut Compared, day_first: bool) {
    let mut matching = Matching::new(&compared.source, &compared.target);
    if !matching.sides[0].figures.is_empty() || !matching.sides[1].figures.is_empty() {
        matching.figures();
    }
    let mut months = if compared.source.months.is_empty() && compared.target.months.is_empty() {
        FoundMonths::default()
    } else {
        matching.months(day_first)
    };
    matching.forgive_repetitions();
    let percents = std::mem::take(&mut matching.percents);
    let numbers = matching.left_over();
    months.exchanged_days(&compared.source, &compared.target);
    compared.percents = percents;
    compared.numbers = numbers;
    compared.months = months.differ;
    compared.swapped = months.swapped;
}

/// One text's numbers, and which of them are still unmatched.
struct Side<'a> {
    reading: &'a Reading,
    figures: &'a [Figure],
    open: Vec<bool>,
    duals: usize,
}

impl<'a> Side<'a> {
    fn new(reading: &'a Reading) -> Self {
        Self {
            reading,
            figures: &reading.figures,
            open: vec![true; reading.figures.len()],
            duals: reading.duals,
        }
    }

    fn unmatched(&self) -> impl Iterator<Item = (usize, &'a Figure)> {
        let open = self.open.iter();
        self.figures
            .iter()
            .enumerate()
            .zip(open)
            .filter(|(_, open)| **open)
            .map(|(figure, _)| figure)
    }
}

struct Matching<'a> {
    sides: [Side<'a>; 2],
    percents: Vec<(usize, usize)>,
}

/// Under which value a figure is looked for.
type Key = fn(&Figure) -> Option<(&Decimal, bool)>;
/// Which figures take part.
type Which = fn(&Figure) -> bool;

fn value(figure: &Figure) -> Option<(&Decimal, bool)> {
    Some((&figure.value, false))
}

fn value_and_percent(figure: &Figure) -> Option<(&Decimal, bool)> {
    Some((&figure.value, figure.percent != Percent::No))
}

fn other(figure: &Figure) -> Option<(&Decimal, bool)> {
    figure.other.as_ref().map(|other| (other, false))
}

fn counts(figure: &Figure) -> bool {
    figure.strength != Strength::Loose
}

/// A day of a month is a number that counts, and no other word stands for it.
fn is_no_day(figure: &Figure) -> bool {
    counts(figure) && figure.role != Role::Day
}

fn is_loose(figure: &Figure) -> bool {
    figure.strength == Strength::Loose
}

fn any(_: &Figure) -> bool {
    true
}

impl<'a> Matching<'a> {
    fn new(source: &'a Reading, target: &'a Reading) -> Self {
        Self {
            sides: [Side::new(source), Side::new(target)],
            percents: Vec::new(),
        }
    }

    /// From what surely agrees to what may.
    fn figures(&mut self) {
        self.phase((counts, value_and_percent), (counts, value_and_percent));
        self.phase((counts, value), (counts, value));
        self.phase((is_no_day, value), (is_loose, value));
        self.phase((is_loose, value), (is_no_day, value));
        self.phase((is_loose, value), (is_loose, value));
        self.phase((any, value), (any, other));
        self.phase((any, other), (any, value));
        self.phase((any, other), (any, other));
        self.duals();
    }

    /// Matches figures whose keys are equal, in the order of the texts.
    fn phase(&mut self, source: (Which, Key), target: (Which, Key)) {
        let mut waiting: HashMap<(&Decimal, bool), Vec<usize>> = HashMap::new();
        for (index, figure) in self.sides[1].unmatched().filter(|(_, figure)| target.0(figure)) {
            if let Some(key) = target.1(figure) {
                waiting.entry(key).or_default().push(index);
            }
        }
        if waiting.is_empty() {
            return;
        }
        waiting.values_mut().for_each(|places| places.reverse());
        let found: Vec<(usize, usize)> = self.sides[0]
            .unmatched()
            .filter(|(_, figure)| source.0(figure))
            .filter_map(|(index, figure)| Some((index, waiting.get_mut(&source.1(figure)?)?.pop()?)))
            .collect();
        for (one, two) in found {
            self.sides[0].open[one] = false;
            self.sides[1].open[two] = false;
            let percents = (
                self.sides[0].figures[one].percent,
                self.sides[1].figures[two].percent,
            );
            if matches!(
                percents,
                (Percent::Yes, Percent::No) | (Percent::No, Percent::Yes)
            ) {
                self.percents.push((one, two));
            }
        }
    }

    /// «مقرين» is two of them.
    fn duals(&mut self) {
        for (side, facing) in [(0, 1), (1, 0)] {
            let twos: Vec<usize> = self.sides[side]
                .unmatched()
                .filter(|(_, figure)| figure.role == Role::Count && figure.percent == Percent::No)
                .filter(|(_, figure)| {
                    figure.integer() == Some(2) || figure.other.as_ref().and_then(Decimal::integer) == Some(2)
                })
                .map(|(index, _)| index)
                .take(self.sides[facing].duals)
                .collect();
            for index in twos {
                self.sides[side].open[index] = false;
            }
        }
    }

    /// A year or a day may be said once for several dates: by the text that names fewer months.
    fn forgive_repetitions(&mut self) {
        for (side, facing) in [(0, 1), (1, 0)] {
            let months = |side: usize| self.sides[side].reading.months.len();
            if months(side) <= months(facing) {
                continue;
            }
            let repeated = |figure: &Figure| matches!(figure.role, Role::Day | Role::Year);
            let open: Vec<(usize, &Figure)> = self.sides[side]
                .unmatched()
                .filter(|(_, figure)| repeated(figure))
                .collect();
            if open.is_empty() {
                continue;
            }
            let there: HashSet<&Decimal> = self.sides[facing]
                .figures
                .iter()
                .flat_map(|figure| [Some(&figure.value), figure.other.as_ref()])
                .flatten()
                .collect();
            let forgiven: Vec<usize> = open
                .into_iter()
                .filter(|(_, figure)| {
                    there.contains(&figure.value)
                        || figure.other.as_ref().is_some_and(|other| there.contains(other))
                })
                .map(|(index, _)| index)
                .collect();
            for index in forgiven {
                self.sides[side].open[index] = false;
            }
        }
    }

    /// The number of a name, where all other names agree: another name's, or a slip in a single digit.
    fn renamed(
        &self,
        source: &mut Vec<(usize, &Figure)>,
        target: &mut Vec<(usize, &Figure)>,
    ) -> Option<Numbers> {
        let is_name = |figure: &Figure| figure.role == Role::Name;
        let names = |side: usize| {
            self.sides[side]
                .figures
                .iter()
                .filter(|figure| is_name(figure))
                .count()
        };
        let only = |open: &[(usize, &Figure)]| {
            let mut names = open.iter().enumerate().filter(|(_, (_, figure))| is_name(figure));
            let first = names.next().map(|(place, _)| place);
            first.filter(|_| names.next().is_none())
        };
        let (one, two) = (only(source)?, only(target)?);
        if names(0) != names(1) {
            return None;
        }
        let ((one, a), (two, b)) = (source.remove(one), target.remove(two));
        Some(Numbers {
            source: Some(one),
            target: Some(two),
            closeness: closeness(a.value.digits(), b.value.digits()).or(Some(Closeness::Changed)),
        })
    }

    /// The numbers that are left, paired where one seems to stand for the other.
    fn left_over(&self) -> Vec<Numbers> {
        let mut found = Vec::new();
        let candidates = |side: usize| -> Vec<(usize, &Figure)> {
            let takes_part =
                |figure: &Figure| counts(figure) || matches!(figure.role, Role::Name | Role::Enumerator);
            self.sides[side]
                .unmatched()
                .filter(|(_, figure)| takes_part(figure))
                .collect()
        };
        let (mut source, mut target) = (candidates(0), candidates(1));
        found.extend(self.renamed(&mut source, &mut target));
        if source.len() <= MOST_TRIED && target.len() <= MOST_TRIED {
            source.retain(|(one, a)| {
                let near = target.iter().position(|(_, b)| is_slip(a, b));
                let Some(place) = near else { return true };
                let (two, b) = target.remove(place);
                found.push(Numbers {
                    source: Some(*one),
                    target: Some(two),
                    closeness: closeness(a.value.digits(), b.value.digits()).or(Some(Closeness::Changed)),
                });
                false
            });
        }
        source.retain(|(_, figure)| counts(figure));
        target.retain(|(_, figure)| counts(figure));
        if let ([(one, _)], [(two, _)]) = (source.as_slice(), target.as_slice()) {
            found.push(Numbers {
                source: Some(*one),
                target: Some(*two),
                closeness: None,
            });
            return found;
        }
        found.extend(source.iter().map(|(index, _)| Numbers {
            source: Some(*index),
            target: None,
            closeness: None,
        }));
        found.extend(target.iter().map(|(index, _)| Numbers {
            source: None,
            target: Some(*index),
            closeness: None,
        }));
        found
    }
}

/// Whether one is the other, mistyped.
fn is_slip(a: &Figure, b: &Figure) -> bool {
    let in_digits = |figure: &Figure| figure.strength == Strength::Digits || figure.role != Role::Count;
    let enumerators = a.role == Role::Enumerator && b.role == Role::Enumerator;
    // Two names' numbers are one name's only if the same kind of slip explains it.
    in_digits(a) && in_digits(b) && (enumerators || closeness(a.value.digits(), b.value.digits()).is_some())
}

/// The months that differ.
#[derive(Default)]
struct FoundMonths {
    differ: Vec<Months>,
    swapped: Vec<usize>,
}

impl Matching<'_> {
    fn months(&mut self, day_first: bool) -> FoundMonths {
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
                if let Some(known) = all.get_mut(usize::from(month.number)) {
                    *known = true;
                }
                all
            })
        };
        let mut known = numbers(&self.sides[1 - side].reading.months);
        let mut without = Vec::new();
        for (index, month) in self.sides[side].reading.months.iter().enumerate() {
            if let Some(known) = known.get_mut(usize::from(month.number))
                && !*known
                && !month.perhaps
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
    fn exchanged_days(&mut self, source: &Reading, target: &Reading) {
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
