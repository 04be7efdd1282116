//! `links`: addresses of pages, e-mail addresses, names of accounts and telephone numbers that are not the source's.
//!
//! Digits of any script are the same digits. An address may lead to the page in the other language (`/ar/`, `/en/`).

use std::collections::HashMap;
use std::ops::Range;

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::Message;
use crate::model::Gravity;
use crate::text::{digit_value, is_format};

pub(super) const CHECK: Check = Check {
    id: "links",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

/// Fewer digits are no telephone number.
const DIGITS: Range<usize> = 8..16;

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    let Some(source) = pair.source else { return };
    let (from, to) = (found(source), found(pair.target));
    if from.is_empty() && to.is_empty() {
        return;
    }
    let (lost, new) = left_over(&from, &to, source, pair.target);
    for link in lost {
        let message =
            Message::new("check-links-lost").with("text", source.get(link.range.clone()).unwrap_or_default());
        let source = Some(link.range.clone());
        report.add(
            pair,
            Found {
                message,
                source,
                target: None,
            },
        );
    }
    for link in new {
        let message = Message::new("check-links-new")
            .with("text", pair.target.get(link.range.clone()).unwrap_or_default());
        let target = Some(link.range.clone());
        report.add(
            pair,
            Found {
                message,
                source: None,
                target,
            },
        );
    }
}

/// Most links without a partner that are compared further; the time grows with the square of it.
const MOST_TRIED: usize = 40;

/// The links of each text that the other has not.
fn left_over<'l>(
    from: &'l [Link],
    to: &'l [Link],
    source: &str,
    target: &str,
) -> (Vec<&'l Link>, Vec<&'l Link>) {
    let (mut lost, mut new) = (missing(from, to), missing(to, from));
    if lost.len().max(new.len()) > MOST_TRIED {
        return (lost, new);
    }
    // A number with the country before it is the same number.
    lost.retain(|link| {
        let same = new.iter().position(|other| link.is_same_line(other));
        same.map(|place| new.remove(place)).is_none()
    });
    // "example.org" by itself is no link, but may be what the other text has.
    lost.retain(|link| !link.is_named_in(target));
    new.retain(|link| !link.is_named_in(source));
    (lost, new)
}

/// Those of `these` that have no partner among `those`.
fn missing<'l>(these: &'l [Link], those: &[Link]) -> Vec<&'l Link> {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for link in those {
        *left.entry(&link.key).or_default() += 1;
    }
    let unmatched = |link: &&Link| match left.get_mut(link.key.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    these.iter().filter(unmatched).collect()
}

/// Something that leads somewhere.
#[derive(Debug, PartialEq, Eq)]
struct Link {
    /// What is compared.
    key: String,
    kind: Kind,
    range: Range<usize>,
}

/// What a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Page,
    Account,
    Telephone,
}

/// How many digits dial a country, with the nought that some put behind it.
const COUNTRY: usize = 4;

impl Link {
    /// Whether both are one telephone number, dialled from abroad and from within the country.
    fn is_same_line(&self, other: &Self) -> bool {
        let dialled = |link: &Self| link.key.strip_prefix('+').map(str::to_owned);
        let within = |link: &Self| link.key.strip_prefix('0').map(str::to_owned);
        let is_same = |abroad: Option<String>, within: Option<String>| {
            abroad.zip(within).is_some_and(|(abroad, within)| {
                abroad
                    .strip_suffix(&within)
                    .is_some_and(|country| (1..=COUNTRY).contains(&country.len()))
            })
        };
        self.kind == Kind::Telephone
            && other.kind == Kind::Telephone
            && (is_same(dialled(self), within(other)) || is_same(dialled(other), within(self)))
    }

    /// Whether a text has the page's address without what would make it one.
    fn is_named_in(&self, text: &str) -> bool {
        let ends =
            |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && !matches!(c, '/' | '-' | '@'));
        self.kind == Kind::Page
            && text.match_indices(self.key.as_str()).any(|(at, found)| {
                ends(text[..at].chars().next_back()) && ends(text[at + found.len()..].chars().next())
            })
    }
}

/// Whether a text may hold a link at all: nearly none does, and is passed over at the speed of reading bytes.
fn may_hold(text: &str) -> bool {
    let mut digits = 0;
    let mut before = 0;
    for byte in text.bytes() {
        let last = std::mem::replace(&mut before, byte);
        // The second bytes of ٠–٩ and ۰–۹.
        let is_digit = byte.is_ascii_digit()
            || (last == 0xd9 && matches!(byte, 0xa0..=0xa9))
            || (last == 0xdb && matches!(byte, 0xb0..=0xb9));
        let is_letter =
            byte.is_ascii_alphabetic() || matches!(byte, 0xd8 | 0xda) || (last == 0xd9 && !is_digit);
        digits = match (is_digit, is_letter) {
            (true, _) => digits + 1,
            // A letter ends a number.
            (false, true) => 0,
            (false, false) => digits,
        };
        let is_sign = byte == b'@' || (byte == b'/' && last == b'/') || (byte == b'w' && last == b'w');
        if is_sign || digits >= DIGITS.start {
            return true;
        }
    }
    false
}

fn found(text: &str) -> Vec<Link> {
    if !may_hold(text) {
        return Vec::new();
    }
    let mut links: Vec<Link> = Vec::new();
    let mut start = 0;
    for piece in text.split(|c: char| {
        c.is_whitespace() || matches!(c, '،' | '؛' | '«' | '»' | '“' | '”' | '"' | '<' | '>')
    }) {
        let at = start;
        start += piece.len();
        start += text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        links.extend(address(piece, at));
    }
    let taken: Vec<Range<usize>> = links.iter().map(|link| link.range.clone()).collect();
    // Addresses stand apart and in order, so that the one that could be in the way is found at once.
    let apart = |range: &Range<usize>| {
        let next = taken.partition_point(|own| own.end <= range.start);
        taken.get(next).is_none_or(|own| own.start >= range.end)
    };
    links.extend(telephones(text).into_iter().filter(|link| apart(&link.range)));
    links
}

/// The address of a page, of a mailbox or of an account that a run between blanks holds.
fn address(piece: &str, at: usize) -> Option<Link> {
    let opened = piece.find("http").or_else(|| piece.find("www."));
    let (skip, rest) = match opened.filter(|_| piece.contains("://") || piece.contains("www.")) {
        Some(skip) => (skip, piece.get(skip..)?),
        None => {
            // A letter of the Arabic script may be glued to an account's name: «و@name».
            let first = piece.find(|c: char| c.is_ascii_alphanumeric() || c == '@')?;
            (first, piece.get(first..)?)
        }
    };
    let is_part = |c: char| c.is_ascii_graphic() || is_format(c);
    let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
    let body = rest.get(..end)?.trim_end_matches(|c: char| {
        matches!(
            c,
            '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '\'' | '*' | '_'
        ) || is_format(c)
    });
    let plain: String = body.chars().filter(|c| !is_format(*c)).collect();
    let is_page = plain.contains("://") || plain.starts_with("www.");
    let named = plain.split_once('@').is_some_and(|(before, after)| {
        let is_box = !before.is_empty() && after.contains('.');
        let is_account = before.is_empty() && after.len() > 1;
        (is_box || is_account) && after.starts_with(|c: char| c.is_ascii_alphanumeric())
    });
    (is_page || named).then(|| Link {
        key: if is_page {
            page_key(&plain)
        } else {
            plain.to_ascii_lowercase()
        },
        kind: if is_page { Kind::Page } else { Kind::Account },
        range: at + skip..at + skip + body.len(),
    })
}

/// The names of languages in addresses.
const LANGUAGES: &[&str] = &["ar", "en", "ckb", "kmr", "ku"];

/// An address without the parts that name a language, how it is fetched and the "www": all of them lead to one page.
fn page_key(address: &str) -> String {
    let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let host = match host.split_once('.') {
        Some((front, rest)) if LANGUAGES.contains(&front) && rest.contains('.') => rest,
        _ => host,
    };
    let parts = path
        .split('/')
        .filter(|part| !part.is_empty() && !LANGUAGES.contains(part));
    let own: Vec<&str> = std::iter::once(host).chain(parts).collect();
    own.join("/")
}

/// The telephone numbers of a text: they begin with a plus or a zero, and are no dates.
fn telephones(text: &str) -> Vec<Link> {
    let mut found = Vec::new();
    let mut run: Option<Run> = None;
    let (mut earlier, mut before) = (' ', ' ');
    for (at, c) in text.char_indices() {
        let digit = digit_value(c);
        if run.as_ref().is_some_and(|run| run.is_over(before, c, digit)) {
            found.extend(run.take().and_then(Run::link));
        }
        match (&mut run, digit) {
            (Some(run), Some(value)) => run.digit(value, at + c.len_utf8()),
            (Some(_), None) if separates(c) || is_format(c) => {}
            (None, Some(0)) if may_begin(earlier, before) => {
                let mut begun = Run::at(at, false);
                begun.digit(0, at + c.len_utf8());
                run = Some(begun);
            }
            (_, None) => {
                found.extend(run.take().and_then(Run::link));
                run = (c == '+').then(|| Run::at(at, true));
            }
            _ => {}
        }
        (earlier, before) = (before, c);
    }
    found.extend(run.and_then(Run::link));
    found
}

/// Whether a number may begin behind these two: not within a word or another number, but behind a joined particle.
fn may_begin(earlier: char, before: char) -> bool {
    let is_free = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '/' | ':' | '-');
    is_free(before) || (matches!(before, 'و' | 'ف' | 'ب' | 'ل') && is_free(earlier))
}

fn separates(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '/' | '.')
}

/// A number of so many digits may be whole.
const WHOLE: usize = 7;

/// One of so many has its area, and is whole.
const WHOLE_WITH_AREA: usize = 10;

/// Digits on the way to a telephone number.
struct Run {
    start: usize,
    end: usize,
    plus: bool,
    digits: String,
}

impl Run {
    fn at(start: usize, plus: bool) -> Self {
        Self {
            start,
            end: start,
            plus,
            digits: String::new(),
        }
    }

    /// Whether the number is whole and what follows is another: behind a slash or a dash that stands by itself, or a new
    /// beginning behind a blank.
    fn is_over(&self, before: char, c: char, digit: Option<u32>) -> bool {
        let is_blank = |c: char| matches!(c, ' ' | '\u{a0}');
        let parts = c == '/' || (matches!(c, '-' | '–') && is_blank(before));
        // 0.5 is no beginning.
        let is_decimal = c == '.' && self.digits == "0";
        is_decimal
            || (parts && self.digits.len() >= WHOLE)
            || (digit == Some(0) && is_blank(before) && self.digits.len() >= WHOLE_WITH_AREA)
    }

    fn digit(&mut self, value: u32, end: usize) {
        self.digits.extend(char::from_digit(value, 10));
        self.end = end;
    }

    fn link(self) -> Option<Link> {
        let (plus, digits) = match self.digits.strip_prefix("00") {
            Some(rest) if !self.plus => (true, rest),
            _ => (self.plus, self.digits.as_str()),
        };
        // 05-02-2021 has eight digits as well.
        let is_date = !plus && digits.len() == 8 && ["19", "20"].contains(&digits.get(4..6)?);
        let is_number = DIGITS.contains(&digits.len()) && !is_date;
        is_number.then(|| Link {
            key: if plus {
                format!("+{digits}")
            } else {
                digits.to_owned()
            },
            kind: Kind::Telephone,
            range: self.start..self.end,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{assert_silent, found};
    use super::CHECK;

    #[test]
    fn what_leads_elsewhere_is_found() {
        for (source, target, ids, span) in [
            (
                "هاتف: 0780 123 4567",
                "Telephone: 0780 123 4576",
                &["check-links-lost", "check-links-new"][..],
                "0780 123 4576",
            ),
            (
                "اكتب إلى press@example.org.",
                "Write to pres@example.org.",
                &["check-links-lost", "check-links-new"],
                "pres@example.org",
            ),
            (
                "راجع https://example.org/a/b.",
                "See our page.",
                &["check-links-lost"],
                "",
            ),
            (
                "على @harbour_union",
                "on @harbor_union",
                &["check-links-lost", "check-links-new"],
                "@harbor_union",
            ),
            (
                "هاتف: +964 770 123 4567",
                "Telephone: 0770 123 4576",
                &["check-links-lost", "check-links-new"],
                "0770 123 4576",
            ),
            (
                "هاتف: +964 770 123 4567",
                "Telephone: +963 770 123 4567",
                &["check-links-lost", "check-links-new"],
                "+963 770 123 4567",
            ),
            (
                "على www.example.org",
                "at https://example.com",
                &["check-links-lost", "check-links-new"],
                "https://example.com",
            ),
            (
                "على https://example.org",
                "at example.organic",
                &["check-links-lost"],
                "",
            ),
            (
                "هاتف",
                "Call +964 780 123 4567",
                &["check-links-new"],
                "+964 780 123 4567",
            ),
        ] {
            let all = found(&CHECK, "ar>en", source, target);
            let found: Vec<_> = all.iter().map(|(id, _)| *id).collect();
            assert_eq!(found, ids, "{source} → {target}");
            assert_eq!(all.last().map(|(_, span)| span.as_str()), Some(span), "{target}");
        }
    }

    #[test]
    fn the_same_in_other_digits_or_on_the_page_of_the_other_language_is_the_same() {
        assert_silent(
            &CHECK,
            &[
                ("ar>en", "هاتف: ٠٧٨٠ ١٢٣ ٤٥٦٧", "Telephone: 0780-123-4567"),
                (
                    "ar>en",
                    "هاتف: 07801234567 / 07901234567",
                    "Telephone: +9647801234567, +9647901234567",
                ),
                (
                    "ar>en",
                    "07801234567 و07901234567 - 07701234567",
                    "0780 123 4567 0790 123 4567 and +9647701234567",
                ),
                (
                    "ar>en",
                    "هاتف: 00964 780 123 4567",
                    "Telephone: +964 (780) 123 4567.",
                ),
                (
                    "ar>en",
                    "(https://example.org/ar/press)، وعلى @union",
                    "(https://example.org/en/press), @Union",
                ),
                (
                    "ar>ckb",
                    "press@example.org",
                    "\u{200e}press@example.org\u{200e}،",
                ),
                ("ar>en", "هاتف: +964 770 123 4567", "Phone: 0770 123 4567"),
                ("ar>en", "هاتف: ٠٧٧٠ ١٢٣ ٤٥٦٧", "Phone: +964 (0)770 123 4567"),
                ("ar>en", "هاتف: 00964 770 1234567", "Phone: 0770-123-4567"),
                ("ar>en", "على www.example.org.", "at https://www.example.org/"),
                ("ar>en", "على https://example.org/، وغيره", "at www.Example.org!"),
                ("ar>en", "على https://example.org/a", "at example.org/a."),
                (
                    "ar>en",
                    "على https://ar.example.org/a",
                    "at https://en.example.org/a",
                ),
                ("ar>en", "في 05-02-2021 وفي 2021/02/05", "on 5 February 2021"),
                ("ar>en", "1 000 000 دينار و0.123456789", "a million dinars, 0.12"),
                ("ar>en", "نص", "text @ home, a@b"),
            ],
        );
    }
}
