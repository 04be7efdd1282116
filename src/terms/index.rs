//! The names of one language as a trie of words, and the one pass over a text that finds them.
//!
//! The pass takes time in proportion to the text: a place has at most [`WIDTH`] readings open, and a name at most
//! [`WORDS`] words. How many names there are makes no difference but to memory.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Arc, RwLock};

use crate::model::Lang;
use crate::text::keys::Family;
use crate::text::{loose_key, match_key};

use super::entry::Status;
use super::forms::{Form, Grammar};
use super::keyed::{Gap, Token, is_feminine, spelling, tokens};

/// The most words that a name is compared by; what goes beyond is passed over.
const WORDS: usize = 24;
/// The most readings that are followed at once from one place.
const WIDTH: usize = 64;
/// Words this short are not compared without the letters that writers confuse: too many are other words then.
const LOOSE_LETTERS: usize = 4;
/// What it costs that writers confuse letters.
const LOOSE_COST: u8 = 3;
/// The most letters of a word that is often written in one with the next: «عبد», «تل», «أبو».
const JOINED_LETTERS: usize = 4;
/// The least letters of a word that may be set in two: shorter ones stand at the seam of others («إلى من», «اليمن»).
const SPLIT_LETTERS: usize = 6;
/// How many words of texts are remembered with what they may be: texts say the same words again and again.
const REMEMBERED: usize = 200_000;

/// A name of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name {
    /// The place of the entry in the termbase.
    pub entry: usize,
    /// The place of the name among those of the entry in this language.
    pub name: usize,
    /// What the termbase says of it.
    pub status: Status,
    /// Whether letter case counts.
    pub cased: bool,
    /// Whether it is a noun, of which a verb's form is none.
    pub noun: bool,
}

/// A name found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub name: Name,
    pub range: Range<usize>,
    pub cost: u32,
}

type Node = u32;
type WordId = u32;

/// The names of one language.
#[derive(Debug)]
pub(super) struct Index {
    lang: Lang,
    grammar: Grammar,
    ids: HashMap<(String, bool), WordId>,
    /// What a word of a text may be: by form, the words of names and what it costs.
    listed: HashMap<String, Vec<(WordId, u8)>>,
    children: HashMap<(Node, WordId), Node>,
    ends: HashMap<Node, Vec<Name>>,
    nodes: Node,
    /// What words of texts may be, as far as they were looked at before.
    seen: RwLock<HashMap<String, Arc<Seen>>>,
}

/// A word of a text, and what it may be.
#[derive(Debug)]
struct Seen {
    links: bool,
    readings: Vec<Reading>,
}

/// A word of a name that a word of a text may be.
#[derive(Debug, Clone, Copy)]
struct Reading {
    word: WordId,
    cost: u8,
    front: bool,
    verb: bool,
}

impl Index {
    pub(super) fn new(lang: &Lang) -> Self {
        Self {
            lang: lang.clone(),
            grammar: Grammar::of(lang),
            ids: HashMap::new(),
            listed: HashMap::new(),
            children: HashMap::new(),
            ends: HashMap::new(),
            nodes: 0,
            seen: RwLock::default(),
        }
    }

    /// Adds a name; one without a word is passed over.
    pub(super) fn add(&mut self, text: &str, name: Name) {
        let key = spelling(text, &self.lang);
        let keys: Vec<&str> = key
            .split(' ')
            .filter(|word| !word.is_empty())
            .take(WORDS)
            .collect();
        if keys.is_empty() {
            return;
        }
        self.add_path(&keys, name);
        if !Family::of(&self.lang).joins_words() {
            return;
        }
        // «عبد الله» is written «عبدالله» too.
        for (at, pair) in keys.windows(2).enumerate() {
            if pair[0].chars().count() <= JOINED_LETTERS {
                let joined = pair.concat();
                let mut path = keys.clone();
                path.splice(at..at + 2, [joined.as_str()]);
                self.add_path(&path, name);
            }
        }
    }

    fn add_path(&mut self, keys: &[&str], name: Name) {
        let mut node = 0;
        for (at, key) in keys.iter().enumerate() {
            let word = self.word(key, at + 1 == keys.len());
            let next = self.nodes + 1;
            node = *self.children.entry((node, word)).or_insert(next);
            self.nodes = self.nodes.max(node);
        }
        let ends = self.ends.entry(node).or_default();
        if !ends.contains(&name) {
            ends.push(name);
        }
    }

    /// The id of a name's word, listed under all that it is compared by.
    fn word(&mut self, key: &str, last: bool) -> WordId {
        let next = WordId::try_from(self.ids.len()).unwrap_or(WordId::MAX);
        let id = *self.ids.entry((key.to_owned(), last)).or_insert(next);
        if id != next {
            return id;
        }
        for form in self.grammar.bases(key, last) {
            if let Some(loose) = self.loose(&form.word) {
                list(&mut self.listed, loose, id, form.cost + LOOSE_COST);
            }
            list(&mut self.listed, form.word.into_owned(), id, form.cost);
        }
        id
    }

    /// The word without the letters that writers confuse, marked so that it is found by nothing else.
    fn loose(&self, word: &str) -> Option<String> {
        let apt = self.grammar.is_loose() && word.chars().nth(LOOSE_LETTERS - 1).is_some();
        apt.then(|| format!("\u{2}{}", loose_key(word, &self.lang)))
    }

    /// What a word of a text may be.
    fn seen(&self, raw: &str) -> Arc<Seen> {
        if let Some(seen) = self.seen.read().ok().and_then(|seen| seen.get(raw).cloned()) {
            return seen;
        }
        let key = match_key(raw, &self.lang);
        let seen = Arc::new(Seen {
            links: self.grammar.links(&key),
            readings: self.readings(&key, is_feminine(raw)),
        });
        if let Ok(mut all) = self.seen.write()
            && all.len() < REMEMBERED
        {
            all.insert(raw.to_owned(), Arc::clone(&seen));
        }
        seen
    }

    fn readings(&self, key: &str, feminine: bool) -> Vec<Reading> {
        let mut found: Vec<Reading> = Vec::new();
        let mut note = |listed: Option<&Vec<(WordId, u8)>>, cost: u8, form: &Form<'_>| {
            for (word, own) in listed.into_iter().flatten() {
                let cost = cost + own;
                let same = |r: &&mut Reading| r.word == *word && r.front == form.front && r.verb == form.verb;
                match found.iter_mut().find(same) {
                    Some(reading) => reading.cost = reading.cost.min(cost),
                    None => found.push(Reading {
                        word: *word,
                        cost,
                        front: form.front,
                        verb: form.verb,
                    }),
                }
            }
        };
        for form in self.grammar.forms(key, feminine) {
            note(self.listed.get(&*form.word), form.cost, &form);
            if let Some(loose) = self.loose(&form.word) {
                note(self.listed.get(&loose), form.cost + LOOSE_COST, &form);
            }
        }
        found.sort_by_key(|reading| (reading.cost, reading.word));
        found.truncate(WIDTH);
        found
    }

    /// Every name in a text, in the order of where they begin, the shorter first.
    pub(super) fn find(&self, text: &str) -> Vec<Found> {
        if self.nodes == 0 {
            return Vec::new();
        }
        let tokens = tokens(text, &self.lang);
        let pass = Pass {
            index: self,
            tokens: &tokens,
            seen: &tokens
                .iter()
                .map(|token| self.seen(token.raw))
                .collect::<Vec<_>>(),
            joined: &(0..tokens.len())
                .map(|at| self.joined(&tokens, at))
                .collect::<Vec<_>>(),
        };
        let mut found = Vec::new();
        for at in 0..tokens.len() {
            pass.begin(at, &mut found);
        }
        found
    }

    /// What a word and the next may be in one: «عبد الله» for «عبدالله».
    fn joined(&self, tokens: &[Token<'_>], at: usize) -> Option<Arc<Seen>> {
        let (one, two) = (tokens.get(at)?, tokens.get(at + 1)?);
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).count();
        let apt = two.gap == Gap::Blank
            && Family::of(&self.lang).joins_words()
            && letters(one.raw) <= JOINED_LETTERS + 2
            && letters(one.raw) + letters(two.raw) >= SPLIT_LETTERS;
        apt.then(|| self.seen(&format!("{}{}", one.raw, two.raw)))
    }
}

fn list(listed: &mut HashMap<String, Vec<(WordId, u8)>>, form: String, word: WordId, cost: u8) {
    let all = listed.entry(form).or_default();
    match all.iter_mut().find(|(own, _)| *own == word) {
        Some((_, own)) => *own = cost.min(*own),
        None => all.push((word, cost)),
    }
}

/// One pass over a text.
struct Pass<'a> {
    index: &'a Index,
    tokens: &'a [Token<'a>],
    seen: &'a [Arc<Seen>],
    joined: &'a [Option<Arc<Seen>>],
}

/// Where a name under way stands: before which token, at which node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Open {
    at: usize,
    cost: u32,
    node: Node,
    /// One of its words has the ending of a verb.
    verb: bool,
}

impl Pass<'_> {
    /// Follows every name that begins at a token.
    fn begin(&self, start: usize, found: &mut Vec<Found>) {
        let mut open = vec![Open {
            at: start,
            cost: 0,
            node: 0,
            verb: false,
        }];
        let mut here: Vec<Found> = Vec::new();
        while !open.is_empty() {
            let mut next: Vec<Open> = Vec::new();
            for state in open {
                self.step(start, state, &mut next, &mut here);
            }
            next.sort_unstable();
            next.dedup_by_key(|state| (state.at, state.node, state.verb));
            next.truncate(WIDTH);
            open = next;
        }
        keep_plainest(&mut here);
        found.append(&mut here);
    }

    fn step(&self, start: usize, state: Open, next: &mut Vec<Open>, found: &mut Vec<Found>) {
        let (Some(token), Some(seen)) = (self.tokens.get(state.at), self.seen.get(state.at)) else {
            return;
        };
        let inside = state.at > start;
        if inside && token.gap == Gap::Hard {
            return;
        }
        if inside && state.at < start + WORDS * 2 && seen.links {
            let at = state.at + 1;
            next.push(Open { at, ..state });
        }
        let mut follow = |reading: &Reading, width: usize| {
            if let Some(&node) = self.index.children.get(&(state.node, reading.word)) {
                let (at, cost) = (state.at + width, state.cost + u32::from(reading.cost));
                let verb = state.verb || reading.verb;
                let open = Open { at, cost, node, verb };
                self.end(start, open, found);
                next.push(open);
            }
        };
        let apt = |reading: &&Reading| !(inside && reading.front);
        seen.readings
            .iter()
            .filter(apt)
            .for_each(|reading| follow(reading, 1));
        // What is set apart is taken for one word only as it is listed, with a preposition at most.
        let joined = self.joined.get(state.at).and_then(Option::as_ref);
        let joined = joined.iter().flat_map(|seen| &seen.readings);
        joined
            .filter(|reading| reading.cost == u8::from(reading.front) && apt(reading))
            .for_each(|reading| follow(reading, 2));
    }

    /// Notes the names that end at a node, having read up to a token.
    fn end(&self, start: usize, open: Open, found: &mut Vec<Found>) {
        let (Some(first), Some(last)) = (self.tokens.get(start), self.tokens.get(open.at - 1)) else {
            return;
        };
        let range = first.range.start..last.range.end;
        let names = self.index.ends.get(&open.node).into_iter().flatten();
        for name in names.filter(|name| !(name.noun && open.verb)) {
            let (name, range, cost) = (*name, range.clone(), open.cost);
            found.push(Found { name, range, cost });
        }
    }
}

/// Of the readings of the same words only the plainest: who writes «مالي» means that name, and no «مال» of theirs.
fn keep_plainest(found: &mut Vec<Found>) {
    found.sort_by_key(|found| (found.range.end, found.cost, found.name));
    let mut least: Option<(usize, u32)> = None;
    found.retain(|found| match least {
        Some((end, cost)) if end == found.range.end => found.cost == cost,
        _ => {
            least = Some((found.range.end, found.cost));
            true
        }
    });
    found.dedup_by_key(|found| (found.range.end, found.name));
}
