//! `terms.toml`: the termbase of a workspace.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::formats::tree::{File, FileFault, Offset, Table, nearest};
use crate::message::{AnyFault, Outcome};
use crate::model::{Lang, LangFault};
use crate::store::{Field, RecordFile};
use crate::terms::{Entry, Names, PartOfSpeech, spelling};

use super::{Languages, TermsFault, accept};

/// The name of the records.
pub const RECORD: &str = "term";

/// The keys of a record beside its languages.
const KEYS: &[&str] = &[
    "id",
    "part_of_speech",
    "domain",
    "note",
    "case_sensitive",
    "forms",
    "admitted",
    "forbidden",
];

/// Reads a termbase.
///
/// # Errors
/// [`FileFault`] or [`TermsFault`], with the line.
pub fn read(path: &Path, text: &str, languages: &Languages) -> Result<Vec<Entry>, AnyFault> {
    let file = File { path, text };
    let tree = file.parse()?;
    let root = file.root(&tree)?;
    let mut seen = Seen::default();
    let mut entries = Vec::new();
    for record in root.records(RECORD)? {
        let entry = read_entry(&record, languages)?;
        accept::entry(path, &|| record.line(), &entry, &languages.source)?;
        seen.unique(&record, &entry, languages)?;
        entries.push(entry);
    }
    Ok(entries)
}

/// What was read before, with its line.
#[derive(Default)]
struct Seen {
    ids: HashMap<String, Offset>,
    names: HashMap<(String, Option<String>), Offset>,
}

impl Seen {
    /// Refuses a second entry for the same thing, naming both lines.
    fn unique(&mut self, record: &Table<'_>, entry: &Entry, languages: &Languages) -> Outcome<()> {
        if let Some(id) = &entry.id
            && let Some(first) = self.ids.insert(id.clone(), record.start())
        {
            let (path, line, id) = (record.path(), record.line(), id.clone());
            let first = record.line_at(first);
            return Err(FileFault::Duplicate {
                path,
                line,
                id,
                first,
            }
            .into());
        }
        let Some(name) = entry.preferred(&languages.source) else {
            return Ok(());
        };
        let key = (spelling(name, &languages.source), entry.domain.clone());
        match self.names.insert(key, record.start()) {
            None => Ok(()),
            Some(first) => Err(TermsFault::Duplicate {
                path: record.path(),
                line: record.line(),
                term: name.to_owned(),
                first: record.line_at(first),
            }
            .into()),
        }
    }
}

fn read_entry(record: &Table<'_>, languages: &Languages) -> Outcome<Entry> {
    let path = record.path();
    let mut names: BTreeMap<Lang, Names> = BTreeMap::new();
    for key in record.keys().filter(|key| !KEYS.contains(key)) {
        let Some(lang) = language(record, key, languages)? else {
            continue;
        };
        let line = || record.line_of(key);
        let preferred = accept::name(&path, &line, key, record.required_word(key)?, &lang)?;
        names.entry(lang).or_default().preferred = Some(preferred);
    }
    read_lists(record, "forms", languages, &mut names, |names| &mut names.forms)?;
    read_lists(record, "admitted", languages, &mut names, |names| {
        &mut names.admitted
    })?;
    read_lists(record, "forbidden", languages, &mut names, |names| {
        &mut names.forbidden
    })?;
    let text = |key: &str| -> Outcome<Option<String>> {
        let text = record.text(key)?.filter(|text| !text.trim().is_empty());
        let line = || record.line_of(key);
        Ok(text
            .map(|text| accept::text(&path, &line, key, text))
            .transpose()?)
    };
    let id = record.word("id")?;
    Ok(Entry {
        id: id
            .map(|id| accept::id(&path, &|| record.line_of("id"), id))
            .transpose()?,
        names,
        part_of_speech: read_part(record)?,
        domain: text("domain")?,
        note: text("note")?,
        case_sensitive: record.boolean("case_sensitive")?.unwrap_or(false),
    })
}

/// The language that a key names; nothing for a key of a newer version, which is kept and not read.
fn language(record: &Table<'_>, key: &str, languages: &Languages) -> Outcome<Option<Lang>> {
    // Our own keys are of several words or none that is a tag; a tag has no low line.
    let parsed = if key.contains('_') {
        Err(LangFault::Malformed { tag: key.to_owned() })
    } else {
        Lang::parse(key)
    };
    match parsed {
        Ok(lang) if languages.all.contains(&lang) => Ok(Some(lang)),
        Ok(_) => Err(TermsFault::Language {
            path: record.path(),
            line: record.line_of(key),
            found: key.to_owned(),
            known: languages.tags(),
        }
        .into()),
        Err(LangFault::Ambiguous { tag }) => Err(FileFault::Ambiguous {
            path: record.path(),
            line: record.line_of(key),
            found: tag,
        }
        .into()),
        Err(LangFault::Malformed { .. }) => {
            let suggestion = nearest(key, KEYS);
            if suggestion.is_empty() {
                return Ok(None);
            }
            Err(FileFault::Key {
                path: record.path(),
                line: record.line_of(key),
                key: key.to_owned(),
                suggestion,
                possible: KEYS.iter().map(|&name| name.to_owned()).collect(),
            }
            .into())
        }
    }
}

/// The lists of names by language under a key.
fn read_lists(
    record: &Table<'_>,
    key: &str,
    languages: &Languages,
    names: &mut BTreeMap<Lang, Names>,
    list: fn(&mut Names) -> &mut Vec<String>,
) -> Outcome<()> {
    let Some(table) = record.table(key)? else {
        return Ok(());
    };
    for tag in table.keys() {
        let Some(lang) = language(&table, tag, languages)? else {
            return Err(TermsFault::Language {
                path: record.path(),
                line: table.line_of(tag),
                found: tag.to_owned(),
                known: languages.tags(),
            }
            .into());
        };
        for (name, at) in table.texts(tag)?.unwrap_or_default() {
            let name = accept::name(&record.path(), &|| table.line_at(at), tag, name, &lang)?;
            list(names.entry(lang.clone()).or_default()).push(name);
        }
    }
    Ok(())
}

fn read_part(record: &Table<'_>) -> Outcome<Option<PartOfSpeech>> {
    let key = "part_of_speech";
    let Some(found) = record.word(key)? else {
        return Ok(None);
    };
    match PartOfSpeech::from_name(found) {
        Some(part) => Ok(Some(part)),
        None => {
            let possible: Vec<&str> = PartOfSpeech::ALL.iter().map(|part| part.as_str()).collect();
            Err(record.choice(key, record.line_of(key), found, &possible).into())
        }
    }
}

/// The file's new text: `old` with what changed. `new` begins with the entries that the file holds, in its order; what
/// follows is added at the end.
///
/// # Errors
/// The old text is no termbase.
pub fn rewrite(path: &Path, old: Option<&str>, new: &[Entry], languages: &Languages) -> Outcome<String> {
    let text = old.unwrap_or_default();
    let before = read(path, text, languages)?;
    let mut file = RecordFile::parse(path, text, RECORD)?;
    for (place, (entry, before)) in new.iter().zip(&before).enumerate() {
        if entry == before {
            continue;
        }
        let (fields, held) = (fields(entry, languages), fields(before, languages));
        let changed: Vec<(&str, Option<Field>)> = fields
            .iter()
            .zip(&held)
            .filter(|(new, old)| new != old)
            .map(|((key, field), _)| (key.as_str(), field.clone()))
            .collect();
        file.set(place, &changed)?;
    }
    for entry in new.iter().skip(before.len()) {
        let fields = fields(entry, languages);
        let present: Vec<(&str, Field)> = fields
            .iter()
            .filter_map(|(key, field)| Some((key.as_str(), field.clone()?)))
            .collect();
        file.push(&present)?;
    }
    Ok(file.to_string())
}

/// An entry as it is written, key by key; `None`: the key is not there.
fn fields(entry: &Entry, languages: &Languages) -> Vec<(String, Option<Field>)> {
    let line = |text: &str| {
        if text.contains('\n') {
            Field::Text(text.to_owned())
        } else {
            Field::Word(text.to_owned())
        }
    };
    let lists = |of: fn(&Names) -> &Vec<String>| {
        let filled = entry.names.iter().filter(|(_, names)| !of(names).is_empty());
        let lists: BTreeMap<String, Vec<String>> = filled
            .map(|(lang, names)| (lang.to_string(), of(names).clone()))
            .collect();
        (!lists.is_empty()).then_some(Field::Lists(lists))
    };
    let mut fields = vec![("id".to_owned(), entry.id.as_deref().map(line))];
    for lang in &languages.all {
        fields.push((lang.to_string(), entry.preferred(lang).map(line)));
    }
    let part = entry
        .part_of_speech
        .map(|part| Field::Word(part.as_str().to_owned()));
    fields.push(("part_of_speech".to_owned(), part));
    fields.push(("domain".to_owned(), entry.domain.as_deref().map(line)));
    let cased = entry.case_sensitive.then_some(Field::Bool(true));
    fields.push(("case_sensitive".to_owned(), cased));
    fields.push(("note".to_owned(), entry.note.as_deref().map(line)));
    fields.push(("forms".to_owned(), lists(|names| &names.forms)));
    fields.push(("admitted".to_owned(), lists(|names| &names.admitted)));
    fields.push(("forbidden".to_owned(), lists(|names| &names.forbidden)));
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages() -> Languages {
        let lang = |tag| Lang::parse(tag).unwrap();
        Languages::of(&lang("ar"), &[lang("en"), lang("ckb")])
    }

    fn parse(text: &str) -> Result<Vec<Entry>, AnyFault> {
        read(Path::new("terms.toml"), text, &languages())
    }

    fn refused(text: &str) -> (&'static str, Option<usize>) {
        let fault = parse(text).unwrap_err();
        (fault.code(), fault.place().and_then(|place| place.line))
    }

    const FULL: &str = "# Ours.\n\n[[term]]\nid = \"committee\"\nar = \"لجنة\"\nen = \"committee\"   # not \"council\"\nkmr = \"komîte\"\npart_of_speech = \"noun\"\ndomain = \"bodies\"\nuse_it = 1\nnote = \"Small first letter.\"\n[term.forms]\nar = [\"لجان\"]\n[term.forbidden]\nen = [\"council\"]\n\n# Places\n\n[[term]]\nar = \"عين القصب\"\nen = \"Ain al-Qasab\"\n";

    #[test]
    fn what_is_written_is_what_is_read() {
        let entries = parse(FULL).unwrap();
        let en = Lang::parse("en").unwrap();
        assert_eq!(entries[0].names[&en].forbidden, ["council"]);
        assert_eq!(entries[1].part_of_speech, None);
        let path = Path::new("terms.toml");
        let new = rewrite(path, None, &entries, &languages()).unwrap();
        assert_eq!(parse(&new).unwrap(), entries);
        assert_eq!(rewrite(path, Some(FULL), &entries, &languages()).unwrap(), FULL);
    }

    #[test]
    fn a_change_touches_only_what_it_names() {
        let mut entries = parse(FULL).unwrap();
        let ckb = Lang::parse("ckb").unwrap();
        entries[1].names.insert(ckb.clone(), Names::of("عەین قەسەب"));
        let mut third = Entry::default();
        third.names.insert(ckb, Names::of("هۆر"));
        entries.push(third);
        let new = rewrite(Path::new("terms.toml"), Some(FULL), &entries, &languages()).unwrap();
        assert_eq!(
            new,
            format!("{FULL}ckb = \"عەین قەسەب\"\n\n[[term]]\nckb = \"هۆر\"\n")
        );
        let mut fewer = entries.clone();
        fewer[0]
            .names
            .get_mut(&Lang::parse("ar").unwrap())
            .unwrap()
            .forms
            .push("لجنات".to_owned());
        let changed = rewrite(Path::new("terms.toml"), Some(&new), &fewer, &languages()).unwrap();
        assert_eq!(parse(&changed).unwrap(), fewer);
        assert!(
            changed.contains("# not \"council\"") && changed.contains("use_it = 1"),
            "{changed}"
        );
    }

    #[test]
    fn mistakes_are_told_with_their_line() {
        let term = |rest: &str| format!("[[term]]\n{rest}\n");
        for (text, want) in [
            (term("ar = \" … \""), ("terms-empty", Some(2))),
            (term("ar = \"أ\u{202e}ب\""), ("terms-hazard", Some(2))),
            (
                term(&format!("ar = \"{}\"", "أ".repeat(201))),
                ("terms-long", Some(2)),
            ),
            (term("fr = \"comité\""), ("terms-language", Some(2))),
            (term("ku = \"komîte\""), ("file-ambiguous-language", Some(2))),
            (
                term("ar = \"أ\"\nforms.english = [\"x\"]"),
                ("terms-language", Some(3)),
            ),
            (term("ar = \"أ\"\ndomian = \"x\""), ("file-unknown-key", Some(3))),
            (
                term("ar = \"أ\"\npart_of_speech = \"nuon\""),
                ("file-unknown-value", Some(3)),
            ),
            (term("ar = \"أ\"\nid = \"1 a\""), ("terms-id", Some(3))),
            (term("domain = \"x\""), ("terms-no-names", Some(1))),
            (
                term("en = \"union\"\nforbidden.en = [\"union\"]"),
                ("terms-contradiction", Some(1)),
            ),
            (
                term("ar = \"لجنة\"") + &term("ar = \"لجنه\""),
                ("terms-duplicate", Some(3)),
            ),
            (
                term("ar = \"أ\"\nid = \"a\"") + &term("ar = \"ب\"\nid = \"a\""),
                ("file-duplicate-id", Some(4)),
            ),
            ("term = 1\n".to_owned(), ("file-wrong-type", Some(1))),
        ] {
            assert_eq!(refused(&text), want, "{text}");
        }
    }

    #[test]
    fn the_same_name_in_two_fields_is_two_things() {
        let text = "[[term]]\nar = \"عين\"\nen = \"eye\"\n[[term]]\nar = \"عين\"\nen = \"spring\"\ndomain = \"places\"\n";
        assert_eq!(parse(text).unwrap().len(), 2);
    }
}
