//! `bayan export --format pdf`: the same bytes wherever it runs, the office's own look, and what is said if it cannot be.

use std::fs;

use crate::common::{Transcript, Workspace};

fn export(work: &Workspace, folder: &str, rest: &[&str]) -> crate::common::call::Call {
    let mut args = vec![
        "export", "harbour", "--with", "en", "--format", "pdf", "-o", folder,
    ];
    args.extend(rest);
    work.bayan(args)
}

fn pdf(work: &Workspace, folder: &str) -> Vec<u8> {
    fs::read(work.path(&format!("{folder}/harbour.ar-en.pdf"))).unwrap()
}

#[test]
fn the_same_release_gives_the_same_pages_at_any_time_in_any_language() {
    let work = Workspace::released();
    export(&work, "../tmp/one", &[]).success();
    work.wait(100_000);
    work.as_person("rana");
    export(&work, "../tmp/two", &["--locale", "ckb"])
        .env("TZ", "Asia/Tokyo")
        .success();
    export(&work, "../tmp/three", &["--layout", "sequence"]).success();
    let one = pdf(&work, "../tmp/one");
    assert!(one.starts_with(b"%PDF-1.7") && one == pdf(&work, "../tmp/two"));
    assert!(one != pdf(&work, "../tmp/three"));
    let written = String::from_utf8_lossy(&one).into_owned();
    let here = work.path(".").display().to_string();
    assert!(!written.contains(&here), "the machine is in the document");
}

#[test]
fn the_look_of_the_house_is_on_the_page() {
    let work = Workspace::released();
    export(&work, "../tmp/bare", &[]).success();
    let workflow = work.read("workflow.toml");
    let house =
        "\n[house]\nname = { ar = \"نقابة عمال الميناء\", en = \"Harbour Union\" }\nlogo = \"sign.svg\"\n";
    work.write("workflow.toml", format!("{workflow}{house}"));
    let sign = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><rect width=\"4\" height=\"4\"/></svg>";
    work.write("sign.svg", sign);
    export(&work, "../tmp/released", &[]).success();
    assert_eq!(pdf(&work, "../tmp/released"), pdf(&work, "../tmp/bare"));
    export(&work, "../tmp/house", &["--house", "today"]).success();
    assert!(pdf(&work, "../tmp/house") != pdf(&work, "../tmp/bare"));
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_nothing_is_written() {
    let work = Workspace::released();
    let mut seen = Transcript::new("export/pdf-refused");
    work.write(
        "templates/document.typ",
        "#set document(title: \"x\")\n\n#nothing(\n  1,\n)\n",
    );
    seen.run(export(&work, "../tmp/out", &["--house", "today"]));
    seen.run(export(
        &work,
        "../tmp/out",
        &["--locale", "ar", "--house", "today"],
    ));
    fs::remove_file(work.path("templates/document.typ")).unwrap();
    let workflow = work.read("workflow.toml");
    work.write(
        "workflow.toml",
        format!("{workflow}\n[house]\nfont = [\"own.ttf\"]\n"),
    );
    work.write("own.ttf", "This is no font.");
    seen.run(export(&work, "../tmp/out", &["--house", "today"]));
    work.write("workflow.toml", workflow);
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "Nobody was hurt 😀.",
    );
    seen.run(export(&work, "../tmp/out", &["--draft"]));
    seen.finish();
    assert!(!work.path("../tmp/out").exists());
}

#[test]
fn a_letter_that_no_font_has_keeps_back_the_pdf_only() {
    let work = Workspace::released();
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "Nobody was hurt 😀.",
    );
    let mut seen = Transcript::new("export/pdf-letters");
    for locale in ["en", "ar", "ckb"] {
        seen.run(work.bayan([
            "export",
            "harbour",
            "--with",
            "en",
            "--draft",
            "--format",
            "pdf,txt,docx",
            "-o",
            "../tmp/out",
            "--locale",
            locale,
        ]));
    }
    seen.finish();
    assert!(work.path("../tmp/out/harbour.ar-en.draft.txt").exists());
    assert!(!work.path("../tmp/out/harbour.ar-en.draft.pdf").exists());
}
