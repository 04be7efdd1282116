//! Bringing entries from elsewhere into the termbase: what is new is added, what says something else is left alone and
//! told.

use std::collections::HashMap;

use crate::model::Lang;
use crate::text::exact_key;

use super::entry::{Entry, Names, Status};
use super::keyed::spelling;

/// What became of an entry from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It was added.
    New,
    /// Names or facts were added to an entry that was there.
    Changed,
    /// All of it was there already.
    Same,
    /// It says something else than the entry that is there, which stays as it is.
    Conflict(Clash),
}

/// What two entries say that cannot both be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// About what: a language's tag, `domain`, `note`, `part_of_speech`, or `term` where it fits several entries.
    pub about: String,
    /// What the termbase says.
    pub here: String,
    /// What the other says.
    pub there: String,
}

/// What became of one entry from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What happened.
    pub fate: Fate,
    /// The place of the entry that it became or met, in the termbase as it is then.
    pub place: usize,
}

/// The termbase with entries from elsewhere brought in, and what became of each.
#[must_use]
pub fn merge(here: &[Entry], there: &[Entry], source: &Lang) -> (Vec<Entry>, Vec<Merged>) {
    let mut desk = Desk {
        entries: Vec::new(),
        by_id: HashMap::new(),
        by_name: HashMap::new(),
        source,
    };
    here.iter().for_each(|entry| {
        desk.push(entry.clone());
    });
    let merged = there.iter().map(|entry| desk.take(entry)).collect();
    (desk.entries, merged)
}

/// A termbase that entries are brought into.
struct Desk<'a> {
    entries: Vec<Entry>,
    by_id: HashMap<String, usize>,
    by_name: HashMap<(Lang, String), Vec<usize>>,
    source: &'a Lang,
}

impl Desk<'_> {
    fn push(&mut self, entry: Entry) -> usize {
        let place = self.entries.len();
        if let Some(id) = &entry.id {
            self.by_id.entry(id.clone()).or_insert(place);
        }
        if let Some(name) = self.name(&entry) {
            self.by_name.entry(name).or_default().push(place);
        }
        self.entries.push(entry);
        place
    }

    /// What an entry is known by: its name in the language of the sources, or in the first that it has.
    fn name(&self, entry: &Entry) -> Option<(Lang, String)> {
        let own = |lang: &Lang| {
            let name = entry.names.get(lang)?.all().next()?.0;
            Some((lang.clone(), spelling(name, lang)))
        };
        own(self.source).or_else(|| entry.names.keys().find_map(own))
    }

    /// The entry that another speaks of, if there is one; a fault if there are several.
    fn met(&self, other: &Entry) -> Result<Option<usize>, (usize, Clash)> {
        if let Some(place) = other.id.as_ref().and_then(|id| self.by_id.get(id)) {
            return Ok(Some(*place));
        }
        let Some(places) = self.name(other).and_then(|name| self.by_name.get(&name)) else {
            return Ok(None);
        };
        let of = |place: &&usize| self.entries.get(**place).and_then(|own| own.domain.as_ref());
        if let Some(place) = places.iter().find(|place| of(place) == other.domain.as_ref()) {
            return Ok(Some(*place));
        }
        let open: Vec<&usize> = match other.domain {
            Some(_) => places.iter().filter(|place| of(place).is_none()).collect(),
            None => places.iter().collect(),
        };
        match open.as_slice() {
            [] => Ok(None),
            [one] => Ok(Some(**one)),
            [first, ..] => {
                let domains: Vec<&str> = open.iter().filter_map(of).map(String::as_str).collect();
                let clash = clash(
                    "term",
                    &domains.join(", "),
                    other.domain.as_deref().unwrap_or_default(),
                );
                Err((**first, clash))
            }
        }
    }

    fn take(&mut self, other: &Entry) -> Merged {
        let place = match self.met(other) {
            Err((place, clash)) => {
                let fate = Fate::Conflict(clash);
                return Merged { fate, place };
            }
            Ok(None) => {
                let place = self.push(other.clone());
                let fate = Fate::New;
                return Merged { fate, place };
            }
            Ok(Some(place)) => place,
        };
        let Some(own) = self.entries.get(place) else {
            let fate = Fate::Same;
            return Merged { fate, place };
        };
        let fate = match joined(own, other) {
            Err(clash) => Fate::Conflict(clash),
            Ok(joined) if joined == *own => Fate::Same,
            Ok(joined) => {
                if let Some(id) = &joined.id {
                    self.by_id.entry(id.clone()).or_insert(place);
                }
                if let Some(own) = self.entries.get_mut(place) {
                    *own = joined;
                }
                Fate::Changed
            }
        };
        Merged { fate, place }
    }
}

/// An entry with what another adds to it.
fn joined(own: &Entry, other: &Entry) -> Result<Entry, Clash> {
    let mut names = own.names.clone();
    for (lang, more) in &other.names {
        let here = names.entry(lang.clone()).or_default();
        join_names(here, more).map_err(|(here, there)| clash(lang.as_str(), &here, &there))?;
    }
    let part = |entry: &Entry| entry.part_of_speech.map(|part| part.as_str().to_owned());
    one_of("part_of_speech", part(own), part(other))?;
    Ok(Entry {
        id: own.id.clone().or_else(|| other.id.clone()),
        names,
        part_of_speech: own.part_of_speech.or(other.part_of_speech),
        domain: one_of("domain", own.domain.clone(), other.domain.clone())?,
        note: one_of("note", own.note.clone(), other.note.clone())?,
        case_sensitive: own.case_sensitive || other.case_sensitive,
    })
}

/// What either says, if they do not say two things.
fn one_of(about: &str, here: Option<String>, there: Option<String>) -> Result<Option<String>, Clash> {
    match (&here, &there) {
        (Some(one), Some(other)) if one != other => Err(clash(about, one, other)),
        _ => Ok(here.or(there)),
    }
}

fn join_names(here: &mut Names, more: &Names) -> Result<(), (String, String)> {
    for (name, status) in more.all() {
        let known = here.all().find(|(own, _)| exact_key(own) == exact_key(name));
        match known {
            Some((_, own)) if own == status => continue,
            Some((own, of)) => return Err((said(own, of), said(name, status))),
            None => {}
        }
        let preferred = more.preferred.as_deref() == Some(name);
        match (&here.preferred, status) {
            (Some(own), Status::Preferred) if preferred => {
                return Err((own.clone(), name.to_owned()));
            }
            (None, Status::Preferred) if preferred => here.preferred = Some(name.to_owned()),
            (_, Status::Preferred) => here.forms.push(name.to_owned()),
            (_, Status::Admitted) => here.admitted.push(name.to_owned()),
            (_, Status::Forbidden) => here.forbidden.push(name.to_owned()),
        }
    }
    Ok(())
}

fn said(name: &str, status: Status) -> String {
    format!("{name} ({})", status.as_str())
}

fn clash(about: &str, here: &str, there: &str) -> Clash {
    Clash {
        about: about.to_owned(),
        here: here.to_owned(),
        there: there.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).unwrap()
    }

    fn entry(names: &[(&str, &str)]) -> Entry {
        Entry {
            names: names
                .iter()
                .map(|(tag, name)| (lang(tag), Names::of(name)))
                .collect(),
            ..Entry::default()
        }
    }

    fn fates(here: &[Entry], there: &[Entry]) -> (Vec<Entry>, Vec<Fate>) {
        let (entries, merged) = merge(here, there, &lang("ar"));
        (entries, merged.into_iter().map(|own| own.fate).collect())
    }

    #[test]
    fn what_is_new_is_added_and_what_is_there_stays() {
        let here = [entry(&[("ar", "اللجنة"), ("en", "committee")])];
        let there = [
            entry(&[("ar", "اللجنة"), ("en", "committee")]),
            entry(&[("ar", "اللّجنة"), ("ckb", "لیژنە")]),
            entry(&[("ar", "نقابة"), ("en", "union")]),
        ];
        let (_, own) = fates(&here, &there[..1]);
        assert_eq!(own, [Fate::Same]);
        let (_, own) = fates(&here, &there[1..2]);
        assert!(
            matches!(&own[..], [Fate::Conflict(_)]),
            "another spelling of the name: {own:?}"
        );
        let (entries, own) = fates(&here, &there[2..]);
        assert_eq!((entries.len(), own), (2, vec![Fate::New]));
        let (again, own) = fates(&entries, &there[2..]);
        assert_eq!((again, own), (entries, vec![Fate::Same]));
    }

    #[test]
    fn a_language_is_added_to_the_entry_that_is_there() {
        let here = [entry(&[("ar", "لجنة"), ("en", "committee")])];
        let (entries, own) = fates(&here, &[entry(&[("ar", "لجنة"), ("ckb", "لیژنە")])]);
        assert_eq!(own, [Fate::Changed]);
        assert_eq!(entries[0].preferred(&lang("ckb")), Some("لیژنە"));
        assert_eq!(entries[0].preferred(&lang("en")), Some("committee"));
    }

    #[test]
    fn what_says_something_else_changes_nothing() {
        let here = [entry(&[("ar", "لجنة"), ("en", "committee")])];
        let (entries, own) = fates(
            &here,
            &[entry(&[("ar", "لجنة"), ("en", "commission"), ("ckb", "لیژنە")])],
        );
        assert_eq!(own, [Fate::Conflict(clash("en", "committee", "commission"))]);
        assert_eq!(entries, here);
        let mut forbidding = entry(&[("ar", "لجنة")]);
        let names = Names {
            forbidden: vec!["committee".to_owned()],
            ..Names::default()
        };
        forbidding.names.insert(lang("en"), names);
        let (entries, own) = fates(&here, &[forbidding]);
        assert_eq!(
            own,
            [Fate::Conflict(clash(
                "en",
                "committee (preferred)",
                "committee (forbidden)"
            ))]
        );
        assert_eq!(entries, here);
    }

    #[test]
    fn entries_of_two_fields_are_kept_apart() {
        let of = |domain: Option<&str>, en: &str| Entry {
            domain: domain.map(str::to_owned),
            ..entry(&[("ar", "عين"), ("en", en)])
        };
        let here = [of(Some("body"), "eye"), of(Some("places"), "spring")];
        let (entries, own) = fates(&here, &[of(Some("places"), "spring"), of(Some("law"), "deed")]);
        assert_eq!((entries.len(), own), (3, vec![Fate::Same, Fate::New]));
        let (_, own) = fates(&here, &[of(None, "spring")]);
        assert_eq!(own, [Fate::Conflict(clash("term", "body, places", ""))]);
    }

    #[test]
    fn an_id_finds_its_entry_under_another_name() {
        let mut here = entry(&[("ar", "لجنة"), ("en", "committee")]);
        here.id = Some("committee".to_owned());
        let mut there = entry(&[("ckb", "لیژنە")]);
        there.id = Some("committee".to_owned());
        let (entries, own) = fates(&[here], &[there]);
        assert_eq!((entries.len(), own), (1, vec![Fate::Changed]));
    }
}
