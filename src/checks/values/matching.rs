//! Finds for each number of one text the one of the other that says the same.

use std::collections::{HashMap, HashSet};

use super::closeness::{Closeness, closeness};
use super::months::FoundMonths;
use super::{Compared, Numbers};
use crate::values::{Decimal, Figure, Percent, Reading, Role, Strength};

/// Most left-over numbers of a text that are tried against each other; the time grows with the square of it.
pub(super) const MOST_TRIED: usize = 40;

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
    matching.forgive_other_calendars(&mut months);
    let percents = std::mem::take(&mut matching.percents);
    let mut numbers = matching.left_over();
    months.exchanged_days(&compared.source, &compared.target);
    let exchanged = super::months::exchanged_numbers(&compared.source, &compared.target, &numbers);
    numbers.extend(exchanged);
    compared.percents = percents;
    compared.numbers = numbers;
    compared.months = months.differ;
    compared.swapped = months.swapped;
}

/// One text's numbers, and which of them are still unmatched.
pub(super) struct Side<'a> {
    pub reading: &'a Reading,
    pub figures: &'a [Figure],
    pub open: Vec<bool>,
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

    pub(super) fn unmatched(&self) -> impl Iterator<Item = (usize, &'a Figure)> {
        let open = self.open.iter();
        self.figures
            .iter()
            .enumerate()
            .zip(open)
            .filter(|(_, open)| **open)
            .map(|(figure, _)| figure)
    }
}

pub(super) struct Matching<'a> {
    pub sides: [Side<'a>; 2],
    percents: Vec<(usize, usize)>,
}

/// Under which value a figure is looked for.
type Key = fn(&Figure) -> Option<(&Decimal, Sort)>;
/// Which figures take part.
type Which = fn(&Figure) -> bool;

/// What tells numbers of the same value apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sort {
    Plain,
    Percent,
    Clock,
    Calendar,
}

fn sort(figure: &Figure) -> Sort {
    match figure.role {
        Role::Clock => Sort::Clock,
        Role::Calendar => Sort::Calendar,
        _ => Sort::Plain,
    }
}

fn value(figure: &Figure) -> Option<(&Decimal, Sort)> {
    Some((&figure.value, sort(figure)))
}

fn value_and_percent(figure: &Figure) -> Option<(&Decimal, Sort)> {
    match figure.percent {
        Percent::No => value(figure),
        _ => Some((&figure.value, Sort::Percent)),
    }
}

/// As if it were of our calendar: for days of months that the other language has another spelling of.
fn plain_value(figure: &Figure) -> Option<(&Decimal, Sort)> {
    (figure.role != Role::Clock).then_some((&figure.value, Sort::Plain))
}

fn other(figure: &Figure) -> Option<(&Decimal, Sort)> {
    figure.other.as_ref().map(|other| (other, sort(figure)))
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

fn is_day(figure: &Figure) -> bool {
    counts(figure) && figure.role == Role::Day
}

/// The day that a holiday is: "May Day".
fn is_named_day(figure: &Figure) -> bool {
    is_loose(figure) && figure.role == Role::Day
}

fn is_calendar(figure: &Figure) -> bool {
    figure.role == Role::Calendar
}

fn is_count(figure: &Figure) -> bool {
    counts(figure) && figure.role == Role::Count
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
        self.phase((is_day, value), (is_named_day, value));
        self.phase((is_named_day, value), (is_day, value));
        self.phase((any, value), (any, other));
        self.phase((any, other), (any, value));
        self.phase((any, other), (any, other));
        self.phase((is_calendar, plain_value), (is_count, plain_value));
        self.phase((is_count, plain_value), (is_calendar, plain_value));
        self.hours();
        self.telephones();
        self.duals();
    }

    /// Matches figures whose keys are equal, in the order of the texts.
    fn phase(&mut self, source: (Which, Key), target: (Which, Key)) {
        let mut waiting: HashMap<(&Decimal, Sort), Vec<usize>> = HashMap::new();
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
            let takes_part = |figure: &Figure| {
                counts(figure) || matches!(figure.role, Role::Name | Role::Enumerator | Role::Calendar)
            };
            self.sides[side]
                .unmatched()
                .filter(|(_, figure)| takes_part(figure))
                .collect()
        };
        let (mut source, mut target) = (candidates(0), candidates(1));
        found.extend(self.renamed(&mut source, &mut target));
        for role in [Role::Clock, Role::Calendar] {
            found.extend(of_one_role(role, &mut source, &mut target));
        }
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

/// Times that are left are held against times, in the order of the texts, and so are days of other calendars.
fn of_one_role(
    role: Role,
    source: &mut Vec<(usize, &Figure)>,
    target: &mut Vec<(usize, &Figure)>,
) -> Vec<Numbers> {
    let own = |open: &[(usize, &Figure)]| open.iter().filter(|(_, figure)| figure.role == role).count();
    let pairs = own(source).min(own(target));
    let take = |open: &mut Vec<(usize, &Figure)>| {
        let mut taken = Vec::new();
        open.retain(|(index, figure)| {
            let is_taken = figure.role == role && taken.len() < pairs;
            if is_taken {
                taken.push((*index, figure.value.clone(), figure.strength));
            }
            !is_taken
        });
        taken
    };
    let in_digits = |strength: Strength| strength == Strength::Digits;
    take(source)
        .into_iter()
        .zip(take(target))
        .map(|((one, a, by), (two, b, with))| Numbers {
            source: Some(one),
            target: Some(two),
            closeness: closeness(a.digits(), b.digits()).filter(|_| in_digits(by) && in_digits(with)),
        })
        .collect()
}

/// Whether one is the other, mistyped.
fn is_slip(a: &Figure, b: &Figure) -> bool {
    let in_digits = |figure: &Figure| figure.strength == Strength::Digits || figure.role != Role::Count;
    let enumerators = a.role == Role::Enumerator && b.role == Role::Enumerator;
    if (a.role == Role::Clock) != (b.role == Role::Clock) {
        return false;
    }
    // Two names' numbers are one name's only if the same kind of slip explains it.
    in_digits(a) && in_digits(b) && (enumerators || closeness(a.value.digits(), b.value.digits()).is_some())
}
