//! The documentation agrees with the repository: links lead somewhere, the commands of the README are those that CI runs.

#![expect(clippy::disallowed_methods, reason = "reads the pages")]
#![expect(clippy::unwrap_used, reason = "a test ends where its files cannot be read")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// Every Markdown page of the repository, sorted.
fn pages() -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = [root().to_owned(), root().join("docs")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    pages
}

/// The anchors of a page's headings, as GitHub makes them.
fn anchors(page: &str) -> BTreeSet<String> {
    page.lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            line.trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
                .map(|c| if c == ' ' { '-' } else { c })
                .collect()
        })
        .collect()
}

#[test]
fn links_lead_somewhere() {
    let link = Regex::new(r"\]\(([^)\s]+)\)").unwrap();
    let mut found = 0;
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for captures in link.captures_iter(&text) {
            let target = &captures[1];
            if target.contains("://") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let path = match file {
                "" => page.clone(),
                file => page.parent().unwrap().join(file),
            };
            assert!(path.exists(), "{}: {target}", page.display());
            if !anchor.is_empty() {
                let there = anchors(&fs::read_to_string(&path).unwrap());
                assert!(there.contains(anchor), "{}: {target}: {there:?}", page.display());
            }
            found += 1;
        }
    }
    assert!(found > 20, "the search finds too little: {found}");
}

#[test]
fn every_page_of_docs_is_reached_from_the_readme() {
    let readme = read("README.md");
    for page in pages() {
        let path = page.strip_prefix(root()).unwrap().display().to_string();
        assert!(
            path == "README.md" || readme.contains(&format!("({path})")),
            "{path}"
        );
    }
}

#[test]
fn ci_runs_the_commands_of_the_readme() {
    let (readme, ci) = (read("README.md"), read(".ci/run"));
    let commands = readme
        .split("```sh\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    assert!(commands.lines().count() >= 2, "{commands}");
    for command in commands.lines() {
        assert!(ci.lines().any(|line| line == command), ".ci/run lacks: {command}");
    }
}

#[test]
fn the_wide_world_reads_no_paths_of_anybodys_machine() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for private in ["/home/", "/root/", "/Users/", "C:\\"] {
            assert!(!text.contains(private), "{}: {private}", page.display());
        }
    }
}
