//! What can be said of one line by its form and its words alone, wherever it stands.

use super::dates;
use super::fold::fold;
use super::words::Words;

/// Ends of a sentence that is not a cry or a question: a title may end in those.
const STOPS: &[char] = &['.', '۔', '…'];

/// Opening quotation marks, each with the marks that can close it. In Arabic both curly marks are used to open.
const QUOTES: &[(char, &[char])] = &[
    ('«', &['»']),
    ('“', &['”']),
    ('”', &['“', '”']),
    ('"', &['"']),
    ('„', &['“', '”']),
];

/// Longest body text that is not one by its length alone.
const BODY: usize = 120;

/// A line and its key.
#[derive(Debug)]
pub struct Line<'a> {
    pub text: &'a str,
    /// The folded text, without marks at its ends.
    key: String,
    pub letters: usize,
    pub words: usize,
}

impl<'a> Line<'a> {
    pub fn new(text: &'a str) -> Self {
        let key = fold(text).trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let key = key.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = key.split(' ').filter(|word| !word.is_empty()).count();
        Self {
            text: text.trim(),
            key,
            letters: text.trim().chars().count(),
            words,
        }
    }

    fn bare(&self) -> &str {
        self.text.trim_end_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    '\u{200e}' | '\u{200f}' | '\u{61c}' | '»' | '"' | '”' | '“' | ')' | ']'
                )
        })
    }

    fn ends_with(&self, marks: &[char]) -> bool {
        self.bare().ends_with(marks)
    }

    /// Whether it ends as a statement of fact does.
    pub fn has_stop(&self) -> bool {
        self.ends_with(STOPS)
    }

    /// Whether there is any mark at its end.
    pub fn has_end(&self) -> bool {
        self.has_stop() || self.ends_with(&['!', '?', '؟', ':', '؛', ';', '،', ','])
    }

    /// Whether it leads over to what follows.
    pub fn leads_on(&self) -> bool {
        self.ends_with(&[':'])
    }

    /// Whether it is running text: long, or a sentence of six words and more with its stop.
    pub fn is_body(&self) -> bool {
        self.letters > BODY || self.words >= 6 && (self.has_stop() || self.ends_with(&['؛', ';']))
    }

    fn is_one_of(&self, words: &[String]) -> bool {
        let is_spaced_out = self.words > 2 && self.key.split(' ').all(|word| word.chars().count() == 1);
        let joined = if is_spaced_out {
            self.key.replace(' ', "")
        } else {
            self.key.clone()
        };
        words.contains(&joined)
    }

    /// Whether it begins with one of these, as whole words; «الحرية ل» may be followed by a word at once.
    fn begins_with(&self, openings: &[String]) -> bool {
        openings.iter().any(|opening| {
            let opening = opening.trim_end_matches(':');
            self.key.strip_prefix(opening).is_some_and(|rest| {
                rest.is_empty() || !rest.starts_with(char::is_alphabetic) || opening.ends_with(" ل")
            })
        })
    }

    fn has_word(&self, words: &[String]) -> bool {
        let padded = format!(" {} ", self.key.replace(|c: char| !c.is_alphanumeric(), " "));
        words
            .iter()
            .any(|word| padded.contains(&format!(" {word} ")) || padded.contains(&format!(" ال{word} ")))
    }

    /// `###`, `-30-`, `ENDS`.
    pub fn is_end_mark(&self, words: &Words) -> bool {
        let bare: String = self.text.chars().filter(|c| !c.is_whitespace()).collect();
        let is_signs = bare.len() >= 3 && (bare.chars().all(|c| c == '#') || bare.chars().all(|c| c == '*'));
        let is_thirty = self.key == "30" && bare.starts_with(['-', '–', '—']);
        is_signs || is_thirty || self.words <= 3 && self.is_one_of(&words.ends)
    }

    /// A date, alone or with its place.
    pub fn is_date(&self, words: &Words) -> bool {
        dates::is_date_line(self.text) && !self.has_word(&words.kinds)
    }

    /// The kind line.
    pub fn is_kind(&self, words: &Words) -> bool {
        self.is_one_of(&words.kinds)
    }

    /// What may stand above a title.
    pub fn may_be_kicker(&self, words: &Words) -> bool {
        self.letters <= BODY && !self.has_stop() && self.begins_with(&words.kicker_openings)
    }

    /// "… has issued the following statement:".
    pub fn is_lead_in(&self, words: &Words) -> bool {
        self.leads_on()
            && self.letters <= 300
            && self.words >= 3
            && self.has_word(&words.statement)
            && self.has_word(&words.issued)
    }

    /// «إلى …», "Dear friends,".
    pub fn is_salutation(&self, words: &Words) -> bool {
        let calls = self.begins_with(&words.calling) && self.ends_with(&['،', ',', ':', '!']);
        self.letters <= 80 && !self.has_stop() && (calls || self.begins_with(&words.addressing))
    }

    /// «عاش …», "Long live …".
    pub fn is_slogan(&self, words: &Words) -> bool {
        self.letters <= 100
            && self.words >= 2
            && (!self.has_stop() || self.words <= 6)
            && !self.leads_on()
            && self.begins_with(&words.slogans)
    }

    /// A cry: short, with an exclamation mark.
    pub fn is_cry(&self) -> bool {
        self.letters <= 80 && self.ends_with(&['!'])
    }

    /// Where the contact part begins, or a line of it.
    pub fn opens_contact(&self, words: &Words) -> bool {
        self.letters <= 90 && !(self.has_stop() && self.words > 8) && self.begins_with(&words.contacts)
            || self.is_reachable()
    }

    /// A telephone number, an e-mail or web address, with few words around it.
    fn is_reachable(&self) -> bool {
        let is_address = |word: &str| {
            let named = word
                .split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
            named || word.starts_with("www.") || word.starts_with("http://") || word.starts_with("https://")
        };
        let digits = self.key.chars().filter(char::is_ascii_digit).count();
        let is_number = digits >= 7
            && self
                .key
                .chars()
                .all(|c| c.is_ascii_digit() || " +-()/.".contains(c));
        self.words <= 5
            && (self.key.split(' ').any(is_address) || is_number && !dates::is_date_line(self.text))
    }

    /// A note to editors.
    pub fn opens_note(&self, words: &Words) -> bool {
        self.begins_with(&words.notes) && (self.leads_on() || self.text.contains(':') || self.words <= 4)
    }

    /// Whether all of it is one quotation.
    pub fn is_quotation(&self) -> bool {
        let text = self.text.trim_end_matches(['.', '،', ',', '۔']).trim();
        let mut letters = text.chars();
        let (Some(first), Some(last)) = (letters.next(), letters.next_back()) else {
            return false;
        };
        let Some((_, closing)) = QUOTES.iter().find(|(opening, _)| *opening == first) else {
            return false;
        };
        let inner = letters.as_str();
        closing.contains(&last) && !inner.contains(*closing) && !inner.contains(first) && self.words >= 3
    }

    /// A line that can head a part of the body.
    pub fn may_head(&self) -> bool {
        self.letters <= 60 && (1..=8).contains(&self.words) && (!self.has_end() || self.leads_on())
    }

    /// A line that can stand among signatures.
    pub fn may_sign(&self) -> bool {
        self.letters <= 80
            && (1..=10).contains(&self.words)
            && !self.has_stop()
            && !self.ends_with(&['?', '؟'])
    }
}
