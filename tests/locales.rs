//! The messages of all languages agree with each other and with the code that names them.
//!
//! Files are read from the source tree, so that a mistake is found whether or not a command happens to show it.

#![expect(clippy::disallowed_methods, reason = "reads the source tree and the locales")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test ends where its files cannot be read"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant,
    VariantKey,
};
use fluent_syntax::parser;
use regex::Regex;

/// The languages that the program speaks.
const SPOKEN: &[&str] = &["en", "ar", "ckb"];

/// The plural categories of each language whose messages we have.
const PLURALS: &[(&str, &[&str])] = &[
    ("ar", &["few", "many", "one", "other", "two", "zero"]),
    ("ckb", &["one", "other"]),
    ("en", &["one", "other"]),
    ("kmr", &["one", "other"]),
];

/// Letters that a language's messages cannot hold: they come from the other language's keyboard.
const FOREIGN: &[(&str, &str)] = &[("ar", "یکەێۆڕڵگچپژڤ"), ("ckb", "يكىةؤإأ")];

/// One message: which arguments its value and its attributes take.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
    has_value: bool,
}

/// One `.ftl` file.
struct File {
    locale: String,
    name: String,
    text: String,
}

impl File {
    fn resource(&self) -> Resource<&str> {
        parser::parse(self.text.as_str()).unwrap_or_else(|(_, errors)| panic!("{self}: {errors:?}"))
    }
}

impl std::fmt::Display for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "locales/{}/{}", self.locale, self.name)
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder, sorted.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files_below(&path)
            } else {
                vec![path]
            }
        })
        .collect();
    paths.sort();
    paths
}

fn locales() -> Vec<File> {
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files_below(&root().join("locales"))
        .into_iter()
        .map(|path| File {
            locale: name(path.parent().unwrap()),
            name: name(&path),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect()
}

/// The messages of a language, with the file each is in.
fn shapes(locale: &str) -> BTreeMap<String, (String, Shape)> {
    let mut shapes = BTreeMap::new();
    for file in locales().iter().filter(|file| file.locale == locale) {
        for entry in file.resource().body {
            let Entry::Message(message) = entry else { continue };
            let mut shape = Shape {
                has_value: message.value.is_some(),
                ..Shape::default()
            };
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            for pattern in message.value.iter().chain(attributes) {
                visit(pattern, &mut |expression| {
                    shape.variables.extend(variable(expression));
                });
            }
            shape.attributes = message
                .attributes
                .iter()
                .map(|attribute| attribute.id.name.to_owned())
                .collect();
            shapes.insert(message.id.name.to_owned(), (file.name.clone(), shape));
        }
    }
    shapes
}

/// Calls `see` with every expression of a pattern, those within others too.
fn visit<'a>(pattern: &Pattern<&'a str>, see: &mut dyn FnMut(&Expression<&'a str>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, see);
        }
    }
}

fn visit_expression<'a>(expression: &Expression<&'a str>, see: &mut dyn FnMut(&Expression<&'a str>)) {
    see(expression);
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => visit_expression(expression, see),
        Expression::Inline(_) => {}
        Expression::Select { selector, variants } => {
            see(&Expression::Inline(selector.clone()));
            for variant in variants {
                visit(&variant.value, see);
            }
        }
    }
}

fn variable(expression: &Expression<&str>) -> Vec<String> {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => vec![id.name.to_owned()],
        Expression::Inline(InlineExpression::FunctionReference { arguments, .. }) => in_call(arguments),
        _ => Vec::new(),
    }
}

fn in_call(arguments: &CallArguments<&str>) -> Vec<String> {
    let positional = arguments.positional.iter().cloned();
    positional
        .flat_map(|argument| variable(&Expression::Inline(argument)))
        .collect()
}

/// The source text without comments and without tests, by file.
fn sources() -> Vec<(PathBuf, String)> {
    ["src", "templates"]
        .iter()
        .flat_map(|folder| files_below(&root().join(folder)))
        .filter_map(|path| {
            let text = fs::read_to_string(&path).ok()?;
            let code = text.split("#[cfg(test)]\nmod ").next()?;
            let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            Some((path, lines.collect::<Vec<_>>().join("\n")))
        })
        .collect()
}

/// The message ids that the code names for certain: codes and hints of faults, and messages said at once.
fn named_in_code() -> BTreeMap<String, PathBuf> {
    let id = r#"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"#;
    let places = [
        format!(r#"\w\s*\["{id}"\]\s*\{{"#),
        format!(r#"\bMessage::new\(\s*"{id}""#),
        format!(r#"\btext\(\s*"{id}""#),
        format!(r#"\blabel\([^",]*,\s*"{id}""#),
        format!(r#"\bid:\s*"{id}""#),
    ];
    let hints = Regex::new(r#"\bhints\[([^\]]*)\]"#).unwrap();
    let quoted = Regex::new(&format!("\"{id}\"")).unwrap();
    let places: Vec<Regex> = places.iter().map(|place| Regex::new(place).unwrap()).collect();
    let mut named = BTreeMap::new();
    for (path, code) in sources() {
        let lists = hints
            .captures_iter(&code)
            .map(|list| list.get(1).unwrap().as_str().to_owned());
        let lists: Vec<String> = lists.collect();
        let in_lists = lists.iter().flat_map(|list| quoted.captures_iter(list));
        let said = places.iter().flat_map(|place| place.captures_iter(&code));
        named.extend(
            in_lists
                .chain(said)
                .map(|found| (found[1].to_owned(), path.clone())),
        );
    }
    named
}

#[test]
fn every_file_is_well_formed_and_no_id_is_given_twice() {
    let mut seen = BTreeMap::new();
    let files = locales();
    assert!(files.len() > SPOKEN.len());
    for file in &files {
        for entry in file.resource().body {
            let id = match entry {
                Entry::Message(message) => message.id.name.to_owned(),
                Entry::Term(term) => format!("-{}", term.id.name),
                Entry::Junk { content } => panic!("{file}: cannot be read: {content}"),
                _ => continue,
            };
            let earlier = seen.insert((file.locale.clone(), id.clone()), file.name.clone());
            assert_eq!(earlier, None, "{file}: {id} is given a second time");
        }
    }
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let mut wrong = Vec::new();
    for file in locales() {
        let Some((_, want)) = PLURALS.iter().find(|(locale, _)| *locale == file.locale) else {
            continue;
        };
        for entry in file.resource().body {
            let Entry::Message(message) = entry else { continue };
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            for pattern in message.value.iter().chain(attributes) {
                visit(pattern, &mut |expression| {
                    if let Expression::Select { variants, .. } = expression
                        && let Some(found) = plural_forms(variants)
                        && found != want.iter().copied().collect()
                    {
                        wrong.push(format!("{file}: {} has the forms {found:?}", message.id.name));
                    }
                });
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The plural categories that a selection is made by, if it is made by any; exact numbers may stand beside them.
fn plural_forms<'a>(variants: &[Variant<&'a str>]) -> Option<BTreeSet<&'a str>> {
    let names: BTreeSet<&str> = variants
        .iter()
        .filter_map(|variant| match variant.key {
            VariantKey::Identifier { name } => Some(name),
            VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    let categories = ["few", "many", "one", "two", "zero"];
    let numbers = variants.len() > names.len();
    (numbers || names.iter().any(|name| categories.contains(name))).then_some(names)
}

#[test]
fn letters_are_those_of_the_language() {
    for file in locales() {
        let Some((_, foreign)) = FOREIGN.iter().find(|(locale, _)| *locale == file.locale) else {
            continue;
        };
        for (number, line) in file.text.lines().enumerate() {
            let found = line.chars().find(|c| foreign.contains(*c));
            assert_eq!(found, None, "{file}:{}: {line}", number + 1);
        }
    }
}

#[test]
fn messages_hold_no_controls_and_leave_isolation_to_fluent() {
    for file in locales() {
        let bad = |c: &char| {
            (c.is_control() && *c != '\n')
                || matches!(c, '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        };
        assert_eq!(file.text.chars().find(bad), None, "{file}");
    }
}

/// Without the mark, `--help` in an Arabic sentence is shown as `help--`, and the date 2021-02-05 backwards.
#[test]
fn what_is_typed_is_held_from_left_to_right_in_text_from_right_to_left() {
    let typed = Regex::new(r"(?:^|[\s«(])(?:--?[A-Za-z]|[./@$~<][A-Za-z]|[0-9]+[-:./][0-9A-Za-z])").unwrap();
    let mut wrong = Vec::new();
    for file in locales()
        .iter()
        .filter(|file| ["ar", "ckb"].contains(&file.locale.as_str()))
    {
        for (number, line) in file
            .text
            .lines()
            .enumerate()
            .filter(|(_, line)| !line.starts_with('#'))
        {
            let line = line.split_once(" = ").map_or(line, |(_, text)| text);
            let in_latin = |at: usize| {
                let before = line.get(..at).unwrap_or_default().trim_end();
                before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '>' | '{'))
            };
            if typed.find_iter(line).any(|found| !in_latin(found.start())) {
                wrong.push(format!(
                    "{file}:{}: U+200E is missing before what is typed: {line}",
                    number + 1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_message_that_the_code_names_exists_in_english() {
    let english = shapes("en");
    let named = named_in_code();
    assert!(named.len() > 20, "the search finds too little: {named:?}");
    let undefined: Vec<_> = named
        .iter()
        .filter(|(id, _)| !english.contains_key(*id))
        // The id of a check is no message; what it is for is one.
        .filter(|(id, _)| !english.contains_key(&format!("check-about-{id}")))
        .collect();
    assert!(undefined.is_empty(), "{undefined:#?}");
}

#[test]
fn a_language_that_is_not_spoken_has_labels_of_documents_only() {
    for file in locales() {
        let spoken = SPOKEN.contains(&file.locale.as_str());
        assert!(
            spoken || file.name == "publication.ftl",
            "{file}: no command shows it"
        );
    }
}

/// SARIF, the documentation and `bayan check --help` say of each check what it is for.
#[test]
fn every_check_says_what_it_is_for() {
    for locale in SPOKEN {
        let messages = shapes(locale);
        for check in bayan::checks::CHECKS {
            assert!(
                messages.contains_key(&check.about()),
                "locales/{locale}: {}",
                check.about()
            );
        }
    }
}
