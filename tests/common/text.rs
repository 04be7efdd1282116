//! Outputs made comparable: what differs from run to run is replaced by a name for it.

use std::path::Path;

use regex::Regex;

/// What is replaced in an output.
#[derive(Debug, Clone)]
pub struct Names(Vec<(String, &'static str)>);

impl Names {
    /// The folders of a workspace, the longest first.
    pub fn new(folders: &[(&Path, &'static str)]) -> Self {
        let mut names: Vec<(String, &'static str)> = folders
            .iter()
            .map(|(path, name)| (path.display().to_string(), *name))
            .collect();
        names.sort_by_key(|(path, _)| std::cmp::Reverse(path.len()));
        Self(names)
    }

    /// The text with folders, commits and temporary names replaced.
    pub fn apply(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (path, name) in &self.0 {
            text = text.replace(path, name);
        }
        let commit = Regex::new(r"\b[0-9a-f]{40}\b").unwrap();
        let short = Regex::new(r"(?m)^((?:  )?\d{4}-\d\d-\d\d \d\d:\d\d  )[0-9a-f]{8}  ").unwrap();
        let process = Regex::new(r"\(process \d+\)").unwrap();
        let text = commit.replace_all(&text, "[commit]");
        let text = short.replace_all(&text, "$1[commit]  ");
        process.replace_all(&text, "(process [pid])").into_owned()
    }
}

/// Fails with both texts and their difference, line by line.
#[track_caller]
pub fn assert_same(what: &str, expected: &str, found: &str) {
    if expected == found {
        return;
    }
    let diff = similar::TextDiff::from_lines(expected, found);
    let shown = diff.unified_diff().header("expected", "found").to_string();
    panic!("{what} differs:\n{shown}\nfound:\n{found}");
}

/// A text without characters that act on a terminal: what must hold of all that is printed.
#[track_caller]
pub fn assert_harmless(what: &str, text: &str) {
    for c in text.chars() {
        let acts = c.is_control() && c != '\n' && c != '\t';
        let overrides = matches!(c, '\u{202a}'..='\u{202e}');
        assert!(
            !acts && !overrides,
            "{what} prints U+{:04X}: {text:?}",
            u32::from(c)
        );
    }
}
