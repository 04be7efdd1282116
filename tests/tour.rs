//! What README.md and docs/tour.md show is what happens: their commands are typed in a fresh workspace, in the order of
//! the page, and must print what the page says they print.
//!
//! | on the page | meaning |
//! |---|---|
//! | a block ```` ```console omar ```` | typed by Omar, in his clone `~/omar`: commands after `$`, then what they print |
//! | a comment `<!-- omar$ setup -->` | `tests/tour/setup.sh`, done by Omar and not shown |
//! | `[exit code 1]` | how a command ended that did not end with 0 |
//! | `…` in a line that is printed | anything |
//!
//! `BAYAN_BLESS=1 cargo test --test tour` writes what was printed into the pages.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "reads the pages and makes the folders of the tour"
)]
#![expect(
    clippy::unwrap_used,
    reason = "a test ends where its files cannot be read or written"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const PAGES: &[&str] = &["README.md", "docs/tour.md"];

/// What stands between two commands on the clock of the tour, in minutes.
const PAUSE: i64 = 10;

/// A home folder with a shared repository and the clones of those who work with it.
struct World {
    home: tempfile::TempDir,
    minutes: i64,
}

impl World {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        Self { home, minutes: 0 }
    }

    /// The folder of a person, which is there from the first time that it is asked for.
    fn path(&self, who: &str) -> PathBuf {
        let path = self.home.path().join(who);
        fs::create_dir_all(&path).unwrap();
        path
    }

    /// Types a command; gives what it printed, with its exit code if that is not 0.
    fn type_in(&mut self, who: &str, command: &str) -> String {
        let now = jiff::Timestamp::from_second(1_931_072_400 + self.minutes * 60).unwrap();
        self.minutes += PAUSE;
        let tools = Path::new(env!("CARGO_BIN_EXE_bayan")).parent().unwrap();
        let path = format!("{}:{}", tools.display(), std::env::var("PATH").unwrap());
        let mut name = who.to_owned();
        name[..1].make_ascii_uppercase();
        let email = format!("{who}@example.org");
        let output = Command::new("sh")
            .args(["-c", &format!("exec 2>&1\n{command}")])
            .current_dir(self.path(who))
            .stdin(Stdio::null())
            .env_clear()
            .envs([("PATH", path.as_str()), ("LC_ALL", "C.UTF-8"), ("COLUMNS", "100")])
            .envs([("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_AUTHOR_NAME", &name)])
            .envs([("GIT_AUTHOR_EMAIL", &email), ("GIT_COMMITTER_NAME", &name)])
            .env("GIT_COMMITTER_EMAIL", &email)
            .env("HOME", self.home.path())
            .env("BAYAN_NOW", now.to_string())
            .output()
            .unwrap();
        let mut printed = String::from_utf8(output.stdout).unwrap();
        if !printed.is_empty() && !printed.ends_with('\n') {
            printed.push('\n');
        }
        if !output.status.success() {
            let code = output.status.code().unwrap_or(-1);
            printed.push_str(&format!("[exit code {code}]\n"));
        }
        printed
    }
}

/// Plays a page; gives it back as it should be.
fn play(page: &str) -> String {
    let mut world = World::new();
    let mut out = String::new();
    let mut lines = page.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if let Some((who, script)) = hidden(line) {
            let printed = world.type_in(who, &format!("sh {script}"));
            assert!(!printed.contains("[exit code"), "{script}\n{printed}");
        } else if let Some(who) = line.strip_prefix("```console ") {
            let mut body = Vec::new();
            while let Some(line) = lines.next_if(|line| *line != "```") {
                body.push(line);
            }
            out.push_str(&session(&mut world, who, &body));
        }
    }
    out
}

/// Who does what is not shown, and the script that does it.
fn hidden(line: &str) -> Option<(&str, String)> {
    let comment = line.strip_prefix("<!-- ")?.strip_suffix(" -->")?;
    let (who, name) = comment.split_once("$ ")?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tour");
    Some((who, format!("'{}/{name}.sh'", folder.display())))
}

/// Types the commands of a block; gives the block as it should be.
fn session(world: &mut World, who: &str, body: &[&str]) -> String {
    let mut out = String::new();
    let mut lines = body.iter().peekable();
    while let Some(line) = lines.next() {
        out.push_str(&format!("{line}\n"));
        let Some(command) = line.strip_prefix("$ ") else {
            continue;
        };
        let mut expected = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
            expected.push(*line);
        }
        let printed = world.type_in(who, command);
        let printed: Vec<&str> = printed.lines().map(str::trim_end).collect();
        let same = printed.len() == expected.len()
            && printed
                .iter()
                .zip(&expected)
                .all(|(printed, expected)| like(printed, expected));
        let right = if same { expected } else { printed };
        out.extend(right.iter().map(|line| format!("{line}\n")));
    }
    out
}

/// Whether a printed line is as the page has it, where `…` stands for anything.
fn like(printed: &str, expected: &str) -> bool {
    let mut parts = expected.split('…');
    let Some(mut rest) = parts.next().and_then(|start| printed.strip_prefix(start)) else {
        return false;
    };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        let found = if parts.peek().is_none() {
            rest.ends_with(part).then_some(rest.len() - part.len())
        } else {
            rest.find(part)
        };
        let Some(at) = found else { return false };
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    rest.is_empty()
}

#[test]
fn the_pages_show_what_happens() {
    let bless = std::env::var_os("BAYAN_BLESS").is_some();
    for name in PAGES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let page = fs::read_to_string(&path).unwrap();
        let played = play(&page);
        if bless {
            fs::write(&path, &played).unwrap();
            continue;
        }
        for (number, (page, played)) in page.lines().zip(played.lines()).enumerate() {
            assert_eq!(page, played, "{name}:{}", number + 1);
        }
        assert_eq!(page, played, "{name}");
    }
}

#[test]
fn three_dots_stand_for_anything() {
    for (printed, expected, same) in [
        ("a b c", "a … c", true),
        ("a b c", "…", true),
        ("a b c", "a …", true),
        ("a b c", "a … d", false),
        ("a b c", "a b", false),
        ("aba", "…a…a", true),
        ("", "", true),
    ] {
        assert_eq!(like(printed, expected), same, "{printed} ~ {expected}");
    }
}
