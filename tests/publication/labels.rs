//! The labels of the four languages, rendered by Fluent as the program will; and what holds of them.

use std::collections::{BTreeMap, BTreeSet};

use bayan::formats::publication::{LABELS, Labels, Layout, PublicationFault, Setting, format};
use bayan::message::{Args, Value};
use bayan::model::{House, Lang, Publication};
use fluent::{FluentArgs, FluentBundle, FluentResource};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

/// Each language and its labels.
const FILES: &[(&str, &str)] = &[
    ("ar", include_str!("../../locales/ar/publication.ftl")),
    ("ckb", include_str!("../../locales/ckb/publication.ftl")),
    ("en", include_str!("../../locales/en/publication.ftl")),
    ("kmr", include_str!("../../locales/kmr/publication.ftl")),
];

/// Labels from the files of the four languages.
pub struct Files;

impl Labels for Files {
    fn label(&self, lang: &Lang, id: &'static str, args: &Args) -> String {
        let file = FILES.iter().find(|(tag, _)| *tag == lang.primary());
        let text = file.unwrap_or(&FILES[2]).1;
        let mut bundle = FluentBundle::new(vec![unic_langid::LanguageIdentifier::default()]);
        bundle
            .add_resource(FluentResource::try_new(text.to_owned()).unwrap())
            .unwrap();
        let mut given = FluentArgs::new();
        for (name, value) in args.iter() {
            match value {
                Value::Text(text) => given.set(name, text.clone()),
                Value::Number(number) => given.set(name, *number),
                Value::List(items) => given.set(name, items.join(", ")),
            }
        }
        let message = bundle
            .get_message(id)
            .and_then(|message| message.value())
            .unwrap();
        let mut errors = Vec::new();
        let said = bundle
            .format_pattern(message, Some(&given), &mut errors)
            .into_owned();
        assert!(errors.is_empty(), "{lang} {id}: {errors:?}");
        said
    }
}

/// Each message of a file and the variables that it uses.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(text).unwrap();
    let entries = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    let variables = |message: fluent_syntax::ast::Message<&str>| {
        let elements = message.value.into_iter().flat_map(|pattern| pattern.elements);
        elements
            .filter_map(|element| match element {
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => Some(id.name.to_owned()),
                _ => None,
            })
            .collect()
    };
    entries
        .map(|message| (message.id.name.to_owned(), variables(message)))
        .collect()
}

#[test]
fn every_language_has_every_label_with_the_same_variables_and_no_other() {
    let wanted: BTreeSet<&str> = LABELS.iter().copied().collect();
    assert_eq!(wanted.len(), LABELS.len());
    let english = messages(FILES[2].1);
    for (tag, text) in FILES {
        let found = messages(text);
        assert_eq!(
            found.keys().map(String::as_str).collect::<BTreeSet<_>>(),
            wanted,
            "{tag}"
        );
        assert_eq!(found, english, "{tag}");
    }
}

/// A value for each variable that a label has.
fn every_argument() -> Args {
    [
        "number", "releases", "date", "time", "zone", "page", "pages", "name", "by",
    ]
    .iter()
    .fold(Args::new(), |args, name| args.with(name, "1"))
}

#[test]
fn no_language_borrows_the_words_of_another() {
    let mut said = BTreeMap::new();
    for (tag, _) in FILES {
        for id in LABELS {
            let text = Files.label(&Lang::parse(tag).unwrap(), id, &every_argument());
            assert_eq!(said.insert(text.clone(), (tag, id)), None, "{tag} {id}: {text}");
        }
    }
}

/// An office without a letterhead, and no wish beyond the format.
pub fn setting(house: &House) -> Setting<'_> {
    Setting::new(&Files, house)
}

/// The publication in the format of that name, by an office without a letterhead of its own.
pub fn try_laid_out(id: &str, publication: &Publication) -> Result<Vec<u8>, PublicationFault> {
    format(id)
        .unwrap()
        .write(publication, &setting(&House::default()))
}

/// The same as text.
pub fn laid_out(id: &str, publication: &Publication) -> String {
    String::from_utf8(try_laid_out(id, publication).unwrap()).unwrap()
}

/// The publication in the format of that name, by that office.
pub fn by_office(id: &str, publication: &Publication, house: &House, layout: Layout) -> String {
    let setting = Setting {
        layout,
        ..Setting::new(&Files, house)
    };
    let bytes = format(id).unwrap().write(publication, &setting).unwrap();
    String::from_utf8(bytes).unwrap()
}
