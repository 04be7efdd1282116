//! The sample in `statements/`: it shows what it is meant to show, and its texts hold in each of their languages.
//!
//! Every test works on a copy in a repository of its own, without tags and with one commit, through the program itself:
//! as somebody who has just cloned this repository and has told git nothing about themselves.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test may stop anywhere and touches files as a person would"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A copy of the sample, committed.
struct Copy {
    dir: TempDir,
}

/// Who nobody is, and who has a name.
type Person = Option<(&'static str, &'static str)>;

const DILOVAN: Person = Some(("Dîlovan Şêxo", "dilovan@example.org"));
const MAYSUN: Person = Some(("Maysun Fadil", "maysun@example.org"));
const STATEMENTS: [(&str, [&str; 2]); 3] = [
    ("library", ["en", "kmr"]),
    ("marshes", ["en", "ckb"]),
    ("najaf", ["en", "ckb"]),
];

impl Copy {
    fn new() -> Self {
        let copy = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        let from = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::create_dir_all(copy.root()).unwrap();
        for file in ["workflow.toml", "terms.toml"] {
            fs::copy(from.join(file), copy.root().join(file)).unwrap();
        }
        copy_all(&from.join("statements"), &copy.root().join("statements"));
        copy.git(&["init", "--quiet", "--initial-branch", "main"]);
        copy.commit();
        copy
    }

    fn root(&self) -> PathBuf {
        self.dir.path().join("sample")
    }

    fn git(&self, args: &[&str]) {
        let date = "2024-03-01T08:00:00Z";
        let done = self
            .hermetic("git", Some(("Somebody", "somebody@example.org")))
            .args(args)
            .envs([("GIT_AUTHOR_DATE", date), ("GIT_COMMITTER_DATE", date)])
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "The sample"]);
    }

    fn hermetic(&self, program: &str, person: Person) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.root())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.dir.path().join("home"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("LANG", "C.UTF-8")
            .env("BAYAN_NOW", "2024-03-01T09:00:00Z");
        if let Some((name, email)) = person {
            command.envs([("GIT_AUTHOR_NAME", name), ("GIT_COMMITTER_NAME", name)]);
            command.envs([("GIT_AUTHOR_EMAIL", email), ("GIT_COMMITTER_EMAIL", email)]);
        }
        command
    }

    fn bayan_as(&self, person: Person, args: &[&str]) -> Output {
        self.hermetic(env!("CARGO_BIN_EXE_bayan"), person)
            .args(args)
            .output()
            .unwrap()
    }

    /// What the program prints, having said that all is well.
    fn bayan(&self, args: &[&str]) -> String {
        let done = self.bayan_as(None, args);
        assert!(done.status.success(), "{args:?}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }

    fn json(&self, args: &[&str]) -> Value {
        let args = [args, &["--json"]].concat();
        serde_json::from_str(&self.bayan(&args)).unwrap()
    }

    /// The code of the fault that a command ends with, and its exit code.
    fn fault(&self, person: Person, args: &[&str]) -> (String, i32) {
        let done = self.bayan_as(person, &[args, &["--json"]].concat());
        let said: Value =
            serde_json::from_slice(&done.stderr).unwrap_or_else(|_| panic!("{args:?}: {done:?}"));
        (text(&said["error"]["code"]), done.status.code().unwrap())
    }

    /// Exports, and gives the documents by name.
    fn export(&self, folder: &str, args: &[&str]) -> BTreeMap<String, String> {
        let folder = self.dir.path().join(folder);
        let formats = ["--format", "html,md,txt", "-o", folder.to_str().unwrap()];
        self.bayan(&[&["export"], args, &formats].concat());
        files(&folder)
    }

    /// Every target of the sample: statement, language, segment.
    fn targets(&self) -> Vec<Target> {
        let mut targets = Vec::new();
        for (statement, languages) in STATEMENTS {
            let shown = self.json(&["show", statement]);
            for segment in shown["blocks"].as_array().unwrap().iter().flat_map(segments) {
                for language in languages {
                    let target = &segment["targets"][language];
                    if let Some(words) = target["target"].as_str() {
                        targets.push(Target {
                            place: format!("{statement} {language} {}", text(&segment["id"])),
                            language,
                            state: text(&target["state"]),
                            source: target["source"].as_str().map(str::to_owned),
                            text: words.to_owned(),
                        });
                    }
                }
            }
        }
        targets
    }
}

/// A target, with the source that it renders.
struct Target {
    place: String,
    language: &'static str,
    state: String,
    source: Option<String>,
    text: String,
}

fn segments(block: &Value) -> impl Iterator<Item = &Value> {
    block["segments"].as_array().unwrap().iter()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value}")).to_owned()
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (name(&entry), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

// ── What it shows ──

#[test]
fn the_checks_have_nothing_against_it() {
    let checked = Copy::new().json(&["check"]);
    assert_eq!(checked["findings"], serde_json::json!([]));
}

#[test]
fn every_translation_stands_where_it_is_meant_to() {
    let status = Copy::new().json(&["status"]);
    let mut found = Vec::new();
    for statement in status["statements"].as_array().unwrap() {
        for language in statement["languages"].as_array().unwrap() {
            let count = |state: &str| language[state].as_u64().unwrap();
            let states = [
                "missing",
                "stale",
                "rejected",
                "translated",
                "approved",
                "obsolete",
            ]
            .map(count);
            let releasable = language["releasable"].as_bool().unwrap();
            found.push((
                text(&statement["id"]),
                text(&language["language"]),
                states,
                releasable,
            ));
        }
    }
    let expected = [
        ("library", "en", [0, 0, 0, 5, 6, 0], false),
        ("library", "kmr", [3, 0, 1, 4, 3, 0], false),
        ("marshes", "en", [2, 4, 0, 6, 4, 1], false),
        ("marshes", "ckb", [6, 3, 1, 3, 3, 0], false),
        ("najaf", "en", [0, 0, 0, 0, 22, 0], true),
        ("najaf", "ckb", [0, 0, 0, 0, 21, 0], true),
    ];
    let expected =
        expected.map(|(id, lang, states, releasable)| (id.to_owned(), lang.to_owned(), states, releasable));
    assert_eq!(found, expected);
    for state in 0..6 {
        assert!(
            found.iter().any(|row| row.2[state] > 0),
            "state {state} is nowhere to be seen"
        );
    }
}

#[test]
fn the_termbase_is_of_the_statements_and_the_translations_agree_with_it() {
    let copy = Copy::new();
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("terms.toml");
    let lang = |tag: &str| bayan::model::Lang::parse(tag).unwrap();
    let targets = ["en", "ckb", "kmr"].map(lang);
    let languages = bayan::formats::termbase::Languages::of(&lang("ar"), &targets);
    let written = fs::read_to_string(from).unwrap();
    let entries = bayan::formats::termbase::read(Path::new("terms.toml"), &written, &languages).unwrap();
    let terms = bayan::terms::Termbase::new(entries);
    let (mut used, mut astray) = (std::collections::BTreeSet::new(), Vec::new());
    for target in copy.targets() {
        let Some(source) = &target.source else { continue };
        let language = lang(target.language);
        for own in bayan::terms::uses(&terms, (source, &lang("ar")), (&target.text, &language)) {
            used.insert(own.entry);
            if own.right.is_none() {
                astray.push(format!("{}: {}", target.place, &source[own.source]));
            }
        }
    }
    assert_eq!(astray, Vec::<String>::new());
    assert_eq!(used.len(), terms.entries().len(), "a term that no statement uses");
}

#[test]
fn the_reason_behind_each_state_is_told() {
    let copy = Copy::new();
    let facts = |id: &str, lang: &str, segment: &str| {
        let why = copy.json(&["why", id, "--lang", lang, segment]);
        let facts = why["facts"].as_array().unwrap().clone();
        let told = facts.iter().map(|fact| text(&fact["what"])).collect::<Vec<_>>();
        (text(&why["state"]), told)
    };
    for (id, lang, segment, state, what) in [
        ("najaf", "en", "s19", "approved", "omitted"),
        ("najaf", "en", "en1", "approved", "approved"),
        ("library", "kmr", "s3", "rejected", "rejected"),
        ("library", "kmr", "s5", "missing", "source-written"),
        ("library", "en", "s6", "translated", "translated"),
        ("marshes", "en", "s3", "stale", "approved-earlier"),
        ("marshes", "en", "s7", "obsolete", "approved-earlier"),
        ("marshes", "ckb", "s13", "rejected", "rejected"),
    ] {
        let (found, told) = facts(id, lang, segment);
        assert_eq!(found, state, "{id} {lang} {segment}");
        assert!(told.contains(&what.to_owned()), "{id} {lang} {segment}: {told:?}");
    }
}

#[test]
fn the_revision_of_marshes_shows_every_class_of_change() {
    let diff = Copy::new().json(&["diff", "marshes", "--lang", "en"]);
    let found: Vec<_> = segments(&diff)
        .map(|segment| (text(&segment["id"]), text(&segment["class"])))
        .collect();
    let expected = [
        ("s3", "substance"),
        ("s4", "orthographic"),
        ("s5", "wording"),
        // The committee, which the termbase has, comes in.
        ("s6", "substance"),
    ];
    assert_eq!(
        found,
        expected.map(|(id, class)| (id.to_owned(), class.to_owned()))
    );
}

// ── The release ──

#[test]
fn najaf_is_released_with_english_and_with_sorani() {
    let copy = Copy::new();
    for (with, name) in [
        ("en", "ar-en"),
        ("ckb", "ar-ckb"),
        ("en,ckb", "ar-en-ckb"),
        ("both", "ar-en-ckb"),
    ] {
        let documents = copy.export(with, &["najaf", "--with", with]);
        let expected = ["html", "md", "txt"].map(|format| format!("najaf.{name}.{format}"));
        assert_eq!(documents.keys().cloned().collect::<Vec<_>>(), expected);
        assert!(documents[&expected[2]].contains("الإصدار 2 · 6 شباط 2021"));
    }
    let released = copy.fault(MAYSUN, &["release", "najaf", "--with", "en,ckb"]);
    assert_eq!(released, ("release-already".to_owned(), 1));
    for (id, lang) in [("marshes", "en"), ("library", "kmr")] {
        let refused = copy.fault(None, &["export", id, "--with", lang]);
        assert_eq!(refused, ("export-not-released".to_owned(), 1));
        let blocked = copy.bayan_as(MAYSUN, &["release", id, "--with", lang]);
        assert_eq!(blocked.status.code(), Some(1));
    }
}

#[test]
fn the_documents_hold_every_sentence_in_its_place() {
    let copy = Copy::new();
    let documents = copy.export("out", &["najaf", "--with", "en,ckb"]);
    let plain = &documents["najaf.ar-en-ckb.txt"];
    let shown = copy.json(&["show", "najaf"]);
    for segment in shown["blocks"].as_array().unwrap().iter().flat_map(segments) {
        let texts = ["en", "ckb"].map(|language| &segment["targets"][language]["target"]);
        for words in texts
            .into_iter()
            .chain([&segment["text"]])
            .filter_map(Value::as_str)
        {
            assert!(plain.contains(words), "{words}");
        }
    }
    let (_, english) = plain.split_once(" English ").unwrap();
    let (english, sorani) = english.split_once(" کوردیی ناوەندی ").unwrap();
    in_order(
        english,
        &[
            "Statement",
            "On the armed attack on our party’s office in Najaf",
            "5 February 2021",
            "Political Bureau states:",
            "On the morning of Friday, 5 February 2021,",
            "Baghdad, Basra, Diwaniyah and Nasiriyah",
            "86 years",
            "parliamentary elections",
            "local and federal",
            "Long live Iraq",
            "Political Bureau\nIraqi Communist Party",
            "Al-Andalus Square, Baghdad",
        ],
    );
    in_order(
        sorani,
        &[
            "بەیاننامە",
            "لە نەجەف",
            "ڕایدەگەیەنێت:",
            "هەینی، ٥ی شوباتی ٢٠٢١",
            "بەغدا و بەسرە و دیوانیە و ناسریە",
            "٨٦ ساڵ",
            "هەڵبژاردنی پەرلەمانی",
            "بژی عێراق",
            "مەکتەبی سیاسی\nحزبی شیوعی عێراق",
            "٥ی شوباتی ٢٠٢١",
            "گۆڕەپانی ئەندەلوس، بەغدا",
        ],
    );
    let after_lead_in = english.split_once("states:").unwrap().1;
    assert_eq!(
        after_lead_in.matches("5 February 2021").count(),
        1,
        "the closing date is left out"
    );
}

fn in_order(document: &str, parts: &[&str]) {
    let mut rest = document;
    for part in parts {
        rest = rest
            .split_once(part)
            .unwrap_or_else(|| panic!("{part}: {rest}"))
            .1;
    }
}

#[test]
fn the_same_release_gives_the_same_bytes_in_every_clone() {
    let (one, other) = (Copy::new(), Copy::new());
    let here = one.export("out", &["najaf", "--with", "en,ckb"]);
    let there = other
        .hermetic(env!("CARGO_BIN_EXE_bayan"), DILOVAN)
        .args(["--locale", "ckb", "export", "najaf", "--with", "en,ckb"])
        .args(["--format", "txt,md,html", "-o", "../out"])
        .env("BAYAN_NOW", "2031-12-24T23:59:59Z")
        .env("LANG", "ar_IQ.UTF-8")
        .env("TZ", "Asia/Baghdad")
        .output()
        .unwrap();
    assert!(there.status.success(), "{there:?}");
    assert_eq!(here, files(&other.dir.path().join("out")));
}

#[test]
fn every_document_says_that_it_is_a_demonstration() {
    let copy = Copy::new();
    for (statement, [one, other]) in STATEMENTS {
        let with = format!("{one},{other}");
        let mut args = vec![statement, "--with", &with];
        if statement != "najaf" {
            args.push("--draft");
        }
        for (name, document) in copy.export(statement, &args) {
            for language in ["ar", one, other] {
                let notice = demonstration(language);
                assert!(document.contains(&notice), "{name}: {notice}");
            }
        }
    }
}

fn demonstration(language: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}/publication.ftl"));
    let labels = fs::read_to_string(path).unwrap();
    let notice = labels
        .lines()
        .find_map(|line| line.strip_prefix("publication-demonstration = "));
    notice.unwrap().to_owned()
}

#[test]
fn a_draft_marks_what_may_not_go_out() {
    let documents = Copy::new().export("out", &["marshes", "--with", "en,ckb", "--draft"]);
    let plain = &documents["marshes.ar-en-ckb.draft.txt"];
    in_order(
        plain,
        &[
            "[stale: the source has changed] Since the beginning of the year",
            "[missing translation] [stale: the source has changed] It emerged",
            "[awaits review] We ask the authorities",
        ],
    );
    assert!(
        !plain.contains("full report"),
        "what is obsolete is in no document"
    );
}

// ── The texts ──

/// A month in each language that the sample has it in.
const MONTHS: [(&str, &str, &str, &str); 5] = [
    ("شباط", "February", "شوبات", "Sibat"),
    ("أيار", "May", "ئایار", "Gulan"),
    ("حزيران", "June", "حوزەیران", "Hezîran"),
    ("أيلول", "September", "ئەیلوول", "Îlon"),
    ("تشرين الأول", "October", "تشرینی یەکەم", "Cotmeh"),
];

#[test]
fn months_are_right_in_each_language_but_for_the_one_that_a_reviewer_found() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for target in Copy::new().targets() {
        let Some(source) = &target.source else { continue };
        for (arabic, english, sorani, kurmanji) in MONTHS {
            let own = match target.language {
                "en" => english,
                "ckb" => sorani,
                _ => kurmanji,
            };
            let has = |text: &str, month: &str| text.contains(month);
            seen += usize::from(has(source, arabic));
            if has(source, arabic) != has(&target.text, own) {
                wrong.push((target.place.clone(), target.state.clone()));
            }
        }
    }
    assert!(seen >= 14, "{seen}");
    assert_eq!(wrong, [("marshes ckb s13".to_owned(), "rejected".to_owned())]);
}

#[test]
fn numbers_are_those_of_the_source_that_a_target_renders() {
    for target in Copy::new().targets() {
        if let Some(source) = &target.source {
            assert_eq!(numbers(source), numbers(&target.text), "{}", target.place);
        }
    }
}

/// The numbers of a text in European digits, without group marks, sorted.
fn numbers(text: &str) -> Vec<String> {
    let digits: String = text
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap(),
            c => c,
        })
        .collect();
    let mut found: Vec<String> = digits
        .replace("1,200", "1200")
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect();
    found.sort();
    found
}

#[test]
fn names_are_right_in_each_language() {
    let names = [
        ("النجف", "Najaf", "نەجەف", ""),
        ("بغداد", "Baghdad", "بەغدا", ""),
        ("البصرة", "Basra", "بەسرە", ""),
        ("الديوانية", "Diwaniyah", "دیوانیە", ""),
        ("الناصرية", "Nasiriyah", "ناسریە", ""),
        ("الأندلس", "Al-Andalus", "ئەندەلوس", ""),
        ("العراق", "Iraq", "عێراق", ""),
        ("هور الياقوت", "Hor al-Yaqut", "هۆری یاقووت", ""),
        ("عين القصب", "Ain al-Qasab", "عەین قەسەب", ""),
        ("النوارس", "al-Nawaris", "نەوارس", ""),
        ("تل المرايا", "Tell al-Maraya", "", "Til Merayayê"),
        ("الجمعة", "Friday", "هەینی", ""),
        ("الاثنين", "Monday", "", "Duşem"),
    ];
    for target in Copy::new().targets() {
        let Some(source) = &target.source else { continue };
        for (arabic, english, sorani, kurmanji) in names {
            let own = match target.language {
                "en" => english,
                "ckb" => sorani,
                _ => kurmanji,
            };
            if source.contains(arabic) {
                assert!(
                    !own.is_empty() && target.text.contains(own),
                    "{}: {own}",
                    target.place
                );
            }
        }
    }
}

/// The letters of Sorani and of Kurmanji; a Sorani text typed on an Arabic keyboard has others.
const SORANI: &str = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ";
const KURMANJI: &str = "abcçdeêfghiîjklmnopqrsştuûvwxyz";

#[test]
fn each_text_has_the_letters_of_its_language() {
    let copy = Copy::new();
    for target in copy.targets() {
        let is_own = |c: char| match target.language {
            "en" => c.is_ascii_alphabetic(),
            "ckb" => SORANI.contains(c),
            _ => c.to_lowercase().all(|c| KURMANJI.contains(c)),
        };
        let foreign: String = target
            .text
            .chars()
            .filter(|c| c.is_alphabetic() && !is_own(*c))
            .collect();
        assert_eq!(foreign, "", "{}: {}", target.place, target.text);
        tidy(&target.place, &target.text, target.language != "ckb");
    }
    for (statement, _) in STATEMENTS {
        let shown = copy.json(&["show", statement]);
        for segment in shown["blocks"].as_array().unwrap().iter().flat_map(segments) {
            let Some(words) = segment["text"].as_str() else {
                continue;
            };
            assert!(
                !words.contains(['ی', 'ک', 'ە', 'ێ', 'ۆ', 'ڕ', 'ڵ', 'پ', 'چ', 'ژ', 'گ', 'ھ']),
                "{words}"
            );
            tidy(statement, words, false);
        }
    }
}

/// No doubled blanks, no hidden characters, and the punctuation of the script.
fn tidy(place: &str, text: &str, is_latin: bool) {
    assert_eq!(text.trim(), text, "{place}");
    assert!(!text.contains("  "), "{place}: {text}");
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{640}')
    };
    assert!(!text.contains(hidden), "{place}: {text:?}");
    let other: &[char] = if is_latin {
        &['،', '؛', '؟', '٪']
    } else {
        &[',', ';', '?', '!', '"']
    };
    assert!(!text.contains(other), "{place}: {text}");
}

#[test]
fn everybody_in_it_is_invented() {
    let workflow = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("workflow.toml")).unwrap();
    let addresses = workflow.lines().filter(|line| line.starts_with("email = "));
    for address in addresses.clone() {
        assert!(address.ends_with("@example.org\""), "{address}");
    }
    assert_eq!(addresses.count(), 7);
}

// ── What the sample taught ──

#[test]
fn what_two_translations_add_at_the_same_place_stands_side_by_side() {
    let documents = Copy::new().export("out", &["najaf", "--with", "en,ckb"]);
    let page = &documents["najaf.ar-en-ckb.html"];
    let row = |words: &str| {
        let line = page
            .lines()
            .find(|line| line.contains("lead-in") && line.contains(words))
            .unwrap();
        line.split_once("grid-row:")
            .unwrap()
            .1
            .split_once('"')
            .unwrap()
            .0
            .to_owned()
    };
    assert_eq!(row("Political Bureau"), row("مەکتەبی سیاسی"));
    in_order(page, &["class=\"dateline\"", "class=\"lead-in\""]);
}

#[test]
fn a_language_that_a_statement_does_not_have_is_refused_rather_than_shown_as_missing() {
    let copy = Copy::new();
    let commands: [&[&str]; 4] = [
        &["show", "najaf", "--lang", "kmr"],
        &["diff", "najaf", "--lang", "kmr"],
        &["why", "najaf", "--lang", "kmr", "s1"],
        &["pull", "najaf", "--lang", "kmr"],
    ];
    for command in commands {
        let refused = copy.fault(DILOVAN, command);
        assert_eq!(refused.0, "project-not-in-statement", "{command:?}");
    }
    let add: &[&str] = &[
        "add",
        "najaf",
        "--lang",
        "kmr",
        "--after",
        "s2",
        "--text",
        "Daxuyanî",
    ];
    let omit: &[&str] = &[
        "omit",
        "najaf",
        "--lang",
        "kmr",
        "s19",
        "--because",
        "Li jor heye.",
    ];
    for command in [add, omit] {
        let refused = copy.fault(DILOVAN, command);
        assert_eq!(refused.0, "project-not-in-statement", "{command:?}");
    }
    let pulled = copy.json(&["pull", "--lang", "kmr"]);
    assert!(segments(&pulled).all(|segment| segment["statement"] == "library"));
    assert_eq!(segments(&pulled).count(), 4);
}

#[test]
fn a_part_that_was_split_off_is_new_work_and_not_a_change_of_substance() {
    let pulled = Copy::new().json(&["pull", "marshes", "--lang", "en"]);
    let part = segments(&pulled).find(|segment| segment["id"] == "s16").unwrap();
    assert_eq!(text(&part["state"]), "missing");
    assert!(part["class"].is_null());
    assert!(
        text(&part["target"]).contains("listened to fishers"),
        "the earlier translation helps"
    );
}

#[test]
fn targets_are_shown_in_the_order_of_the_workflow() {
    let shown = Copy::new().bayan(&["show", "marshes"]);
    in_order(&shown, &["s1", "  en  approved", "  ckb  approved", "s2"]);
}

#[test]
fn facts_of_the_same_second_are_told_in_the_order_of_their_commits() {
    let copy = Copy::new();
    let path = copy.root().join("statements/library/ar.toml");
    let source = fs::read_to_string(&path).unwrap();
    fs::write(&path, source.replace("في المساء أيضاً", "مساءً أيضاً")).unwrap();
    copy.commit();
    let why = copy.json(&["why", "library", "--lang", "en", "s1"]);
    let told: Vec<_> = why["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| text(&fact["what"]))
        .collect();
    assert_eq!(
        told,
        [
            "approved-earlier",
            "source-written",
            "translated",
            "source-changed"
        ]
    );
}

#[test]
fn a_reviewer_sees_around_a_segment_what_the_translation_adds() {
    let copy = Copy::new();
    let path = copy.root().join("statements/najaf/en.reviews.toml");
    fs::remove_file(&path).unwrap();
    copy.commit();
    let salam = Some(("Salam Yaqub", "salam@example.org"));
    let done = copy.bayan_as(salam, &["review", "najaf", "--lang", "en", "--json"]);
    let queue: Value = serde_json::from_slice(&done.stdout).unwrap();
    let items = queue["items"].as_array().unwrap();
    let around = |id: &str| {
        let item = items.iter().find(|item| item["id"] == id).unwrap();
        [text(&item["before"]), text(&item["after"])]
    };
    assert_eq!(
        around("en1")[1],
        "The Iraqi Communist Party’s Political Bureau states:"
    );
    assert_eq!(around("en2")[0], "5 February 2021");
    assert_eq!(
        around("s3")[0],
        "The Iraqi Communist Party’s Political Bureau states:"
    );
}

#[test]
fn segments_left_empty_are_counted_once() {
    let copy = Copy::new();
    let file = copy.dir.path().join("pulled.toml");
    let name = file.to_str().unwrap();
    assert!(
        copy.bayan_as(DILOVAN, &["pull", "library", "--lang", "kmr", "-o", name])
            .status
            .success()
    );
    let done = copy.bayan_as(DILOVAN, &["submit", name]);
    let said = String::from_utf8([done.stdout, done.stderr].concat()).unwrap();
    in_order(
        &said,
        &["0 entered, 1 unchanged, 0 refused.", "3 segments were left empty"],
    );
}
