//! The layers of the program, and the few places that may touch the world.
//!
//! The code is read as text: comments, texts in quotation marks and tests are passed over. What the compiler or clippy
//! can hold, they hold; what is here would otherwise be held by nobody.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "reads the source tree"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

/// The modules, from low to high. Those in one row stand side by side and know nothing of each other.
const LAYERS: &[&[&str]] = &[
    &["message"],
    &["model"],
    &["text"],
    &["values"],
    &["diff"],
    &["alignment", "segmentation", "anatomy"],
    &["terms"],
    &["bitext", "checks", "memory", "merge", "workflow", "proof"],
    &["store"],
    &["formats"],
    &["git"],
    &["project"],
    &["steps"],
    &["l10n"],
    &["cli"],
    &["main"],
];

/// The most lines that a file of code may have, its tests aside.
const LONGEST: usize = 500;

/// Every place in these files where the pattern stands, those in the named layers passed over.
fn outside(layers: &[&str], pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).unwrap();
    program()
        .iter()
        .filter(|file| !layers.contains(&file.layer().as_str()))
        .flat_map(|file| file.find(&pattern))
        .collect()
}

/// One file of code.
struct File {
    /// From `src`.
    path: PathBuf,
    whole: String,
    /// Without tests, comments and texts.
    code: String,
}

impl File {
    fn layer(&self) -> String {
        let first = self.path.components().next().unwrap();
        first
            .as_os_str()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned()
    }

    /// Every place where the pattern stands in the code, as "file: found".
    fn find(&self, pattern: &Regex) -> Vec<String> {
        let found = pattern.find_iter(&self.code);
        found
            .map(|found| format!("{}: {}", self.path.display(), found.as_str().trim()))
            .collect()
    }
}

fn files() -> Vec<File> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut open = vec![source.clone()];
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let whole = fs::read_to_string(&path).unwrap();
                files.push(File {
                    path: path.strip_prefix(&source).unwrap().to_owned(),
                    code: code_of(&whole),
                    whole,
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 100, "read only {} files", files.len());
    files
}

/// Files that are not tests.
fn program() -> Vec<File> {
    let is_test = |file: &File| {
        let name = file.path.file_name().unwrap().to_string_lossy().into_owned();
        name == "tests.rs"
            || name == "samples.rs"
            || file.path.components().any(|part| part.as_os_str() == "tests")
    };
    files().into_iter().filter(|file| !is_test(file)).collect()
}

/// The code of a file up to its tests, without comments and texts.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut code = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => {
                for c in chars.by_ref() {
                    if c == '\n' {
                        code.push('\n');
                        break;
                    }
                }
            }
            '"' if before != '\'' => {
                while let Some(c) = chars.next() {
                    match c {
                        '\\' => drop(chars.next()),
                        '"' => break,
                        '\n' => code.push('\n'),
                        _ => {}
                    }
                }
                code.push_str("\"\"");
            }
            _ => code.push(c),
        }
        before = c;
    }
    code
}

/// The modules that a file's paths begin with: `crate::a::…`, `use crate::{a, b::c}`, and in `main.rs` `bayan::a`.
fn imports(file: &File) -> Vec<String> {
    static PATTERNS: LazyLock<[Regex; 3]> = LazyLock::new(|| {
        [
            r"\b(?:crate|bayan)::(\w+)",
            r"\b(?:crate|bayan)::\{([^;]*?)\};",
            r"^\s*(\w+)",
        ]
        .map(|pattern| Regex::new(pattern).unwrap())
    });
    let [path, group, name] = &*PATTERNS;
    let mut found: Vec<String> = path
        .captures_iter(&file.code)
        .map(|found| found[1].to_owned())
        .collect();
    for list in group.captures_iter(&file.code) {
        let mut depth = 0;
        for part in list[1].split_inclusive([',', '{', '}']) {
            if depth == 0
                && let Some(name) = name.captures(part)
            {
                found.push(name[1].to_owned());
            }
            depth += part.matches('{').count();
            depth -= part.matches('}').count();
        }
    }
    found
}

fn rank(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

#[test]
fn every_module_has_its_place_among_the_layers() {
    for file in files() {
        let layer = file.layer();
        assert!(
            layer == "lib" || rank(&layer).is_some(),
            "{} is in no layer",
            file.path.display()
        );
    }
}

#[test]
fn layers_import_only_downwards() {
    let mut upwards = Vec::new();
    let mut seen = 0;
    for file in program() {
        let own = file.layer();
        let Some(height) = rank(&own) else { continue };
        for import in imports(&file) {
            // A macro that the crate exports stands at its root: `crate::faults!`.
            let Some(of) = rank(&import) else { continue };
            seen += 1;
            if of > height || (of == height && import != own) {
                upwards.push(format!("{} imports {import}", file.path.display()));
            }
        }
    }
    assert!(seen > 300, "found only {seen} imports");
    assert!(upwards.is_empty(), "{upwards:#?}");
}

#[test]
fn only_store_and_git_touch_files() {
    let touched = outside(
        &["store", "git"],
        r"\b(?:std::fs\b|fs::\w+|File::(?:open|create)|OpenOptions)",
    );
    assert!(touched.is_empty(), "{touched:#?}");
}

#[test]
fn only_git_knows_git2() {
    let known = outside(&["git"], r"\bgit2::\w+");
    assert!(known.is_empty(), "{known:#?}");
}

#[test]
fn the_clock_and_the_environment_are_read_in_one_place() {
    let read = outside(
        &[],
        r"\b(?:env::(?:var|vars|var_os|args|args_os|current_dir)|Timestamp::now|SystemTime::now|Zoned::now)\b",
    );
    let elsewhere: Vec<&String> = read
        .iter()
        .filter(|place| !place.starts_with("cli/environment.rs"))
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
    assert!(read.len() >= 4, "the one place is not seen: {read:?}");
}

#[test]
fn only_the_command_line_prints_and_knows_the_terminal() {
    let printed = outside(
        &["cli", "main"],
        r"\b(?:e?println?!|dbg!|io::(?:stdout|stderr|stdin)|anstream|anstyle|console::|clap\b|process::exit)",
    );
    assert!(printed.is_empty(), "{printed:#?}");
}

#[test]
fn the_rest_runs_no_program_and_no_thread() {
    let ran = outside(
        &["store", "git", "project", "cli"],
        r"\b(?:process::Command|Command::new|thread::spawn|rayon)\b",
    );
    assert!(ran.is_empty(), "{ran:#?}");
}

#[test]
fn no_file_is_too_long() {
    let long: Vec<String> = program()
        .iter()
        .map(|file| {
            let code = file
                .whole
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default();
            (&file.path, code.lines().count())
        })
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = files()
        .iter()
        .filter(|file| !file.whole.starts_with("//!"))
        .map(|file| file.path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn no_code_is_unsafe() {
    let found = outside(&[], r"\bunsafe\b");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_reading_of_code_is_right() {
    let file = File {
        path: "formats/x.rs".into(),
        whole: String::new(),
        code: code_of(
            "use crate::{git::{Oid, Repo}, model};\n// crate::cli\nlet x = \"crate::cli\"; crate::store::read();\n#[cfg(test)]\nmod tests {\nuse crate::cli;",
        ),
    };
    assert_eq!(imports(&file), ["store", "git", "model"]);
}
