//! Valid files: those of the sample workspace, and what the program makes of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

/// A valid file, by the name that a person would see.
pub struct Seed {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn seed(path: &Path) -> Seed {
    Seed {
        path: path.file_name().unwrap().into(),
        bytes: fs::read(path).unwrap(),
    }
}

/// The files in a folder, and in the folders in it, of which the name ends so.
fn below(folder: &Path, end: &str) -> Vec<Seed> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            found.extend(below(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(seed(&path));
        }
    }
    found
}

pub fn files(end: &str) -> Vec<Seed> {
    let mut found = below(&root().join("statements"), end);
    if end == "ar.toml" {
        found.extend(
            found
                .first()
                .map(|own| with(own, SOURCE_VERSIONS))
                .into_iter()
                .collect::<Vec<_>>(),
        );
    }
    found
}

pub fn one(name: &str) -> Vec<Seed> {
    vec![seed(&root().join(name))]
}

const SOURCE_VERSIONS: &str =
    "[[segment.candidate]]\ntext = \"نص آخر\"\n\n[[segment.candidate]]\nremoved = true\n";
const TARGET_VERSIONS: &str =
    "[[segment.candidate]]\nsource = \"نص\"\ntarget = \"Another text\"\nby = \"rana\"\nhands = [\"salam\"]\n";

/// The file with more versions of its last segment.
fn with(own: &Seed, versions: &str) -> Seed {
    let mut bytes = own.bytes.clone();
    bytes.extend_from_slice(versions.as_bytes());
    Seed {
        path: own.path.clone(),
        bytes,
    }
}

pub fn translations() -> Vec<Seed> {
    let mut found = files("/en.toml");
    let more = found.first().map(|own| with(own, TARGET_VERSIONS));
    found.extend(more);
    found
}

pub fn marked() -> Vec<Seed> {
    let mark = |own: Seed| {
        let text = String::from_utf8(own.bytes).unwrap();
        let (begin, rest) = text.split_at(text.find("target").unwrap());
        let text = format!("{begin}<<<<<<< HEAD\n{rest}||||||| 12ab34\n=======\n{rest}>>>>>>> side\n");
        Seed {
            path: own.path,
            bytes: text.into_bytes(),
        }
    };
    files("/en.toml").into_iter().map(mark).collect()
}

pub fn packages() -> Vec<Seed> {
    let mut found = below(&root().join("tests/exchange"), ".xlf");
    for name in ["pulled.toml", "pulled.txt", "pulled.xlf"] {
        found.push(seed(&made().join(name)));
    }
    found
}

pub fn memories() -> Vec<Seed> {
    vec![seed(&made().join("memory.tmx"))]
}

pub fn termbases(extension: &str) -> Vec<Seed> {
    vec![seed(&made().join("terms").with_extension(extension))]
}

pub fn documents() -> Vec<Seed> {
    let mut found = below(&root().join("tests/documents"), "");
    found.extend(below(&made().join("out"), ".docx"));
    found
}

pub fn evidence() -> Vec<Seed> {
    ["html", "docx", "md", "txt", "pdf"]
        .iter()
        .flat_map(|end| below(&made().join("out"), end))
        .collect()
}

pub fn manifests() -> Vec<Seed> {
    below(&made().join("out"), "manifest.json")
}

pub fn rules() -> Vec<Seed> {
    vec![seed(&root().join("src/segmentation/rules.srx"))]
}

/// What the program makes of the sample.
fn made() -> &'static Path {
    static MADE: OnceLock<TempDir> = OnceLock::new();
    MADE.get_or_init(|| {
        let dir = tempfile::tempdir().unwrap();
        copy(&root().join("statements"), &dir.path().join("statements"));
        for name in ["workflow.toml", "terms.toml"] {
            fs::copy(root().join(name), dir.path().join(name)).unwrap();
        }
        let run = |program: &str, who: &str, args: &[&str]| {
            let output = Command::new(program)
                .args(args)
                .current_dir(dir.path())
                .env_clear()
                .env("PATH", std::env::var_os("PATH").unwrap_or_default())
                .envs([("HOME", "/nonexistent"), ("GIT_CONFIG_NOSYSTEM", "1")])
                .envs([("GIT_AUTHOR_NAME", who), ("GIT_COMMITTER_NAME", who)])
                .env("GIT_AUTHOR_EMAIL", format!("{who}@example.org"))
                .env("GIT_COMMITTER_EMAIL", format!("{who}@example.org"))
                .output()
                .unwrap();
            assert!(
                output.status.success(),
                "{args:?}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        };
        for args in [
            &["init", "-q"][..],
            &["add", "."],
            &["commit", "-q", "-m", "Begin"],
        ] {
            run("git", "huda", args);
        }
        let bayan = env!("CARGO_BIN_EXE_bayan");
        for name in ["pulled.toml", "pulled.txt", "pulled.xlf"] {
            run(bayan, "rana", &["pull", "--lang", "en", "-o", name]);
        }
        run(bayan, "huda", &["memory", "export", "-o", "memory.tmx"]);
        for name in ["terms.tbx", "terms.csv"] {
            run(bayan, "huda", &["terms", "export", "-o", name]);
        }
        let formats = if cfg!(feature = "pdf") {
            "html,docx,md,txt,pdf"
        } else {
            "html,docx,md,txt"
        };
        run(
            bayan,
            "huda",
            &[
                "export",
                "najaf",
                "--with",
                "en",
                "--format",
                formats,
                "--manifest",
                "-o",
                "out",
            ],
        );
        dir
    })
    .path()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}
