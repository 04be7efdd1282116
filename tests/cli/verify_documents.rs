//! `bayan verify` of what is more, or less, than one whole statement: parts, folded lines, quotations, two statements in
//! one file, a digest under other words; and of releases whose record somebody damaged.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::common::workspace::{english, sorani};
use crate::common::{HARBOUR, Transcript, Workspace};

/// The answer on a file or a pasted text; the exit code must agree with it.
#[track_caller]
fn answer(work: &Workspace, file: &str, text: &str) -> serde_json::Value {
    let ran = work.bayan(["verify", file, "--json"]).stdin(text).run();
    let found = ran.json()["files"][0].clone();
    assert_eq!(ran.code == 0, found["verdict"] == "genuine", "{found:#}");
    found
}

/// Released in English, then in English and Sorani.
fn in_three_languages() -> Workspace {
    let work = Workspace::released();
    work.translate("dilan", "harbour", "ckb", &sorani());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "ckb", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en,ckb"])
        .success();
    work
}

/// The files that an export wrote, by their names.
fn export(work: &Workspace, args: &[&str]) -> Vec<(String, Vec<u8>)> {
    let out = work.beside("tmp").join("out");
    let _ = fs::remove_dir_all(&out);
    work.bayan(["export", "harbour", "-o", "../tmp/out"].iter().chain(args))
        .success();
    let names = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<(String, Vec<u8>)> = names
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            (format!("../tmp/out/{name}"), fs::read(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn each_part_of_a_text_is_genuine_by_itself() {
    let work = in_three_languages();
    let parts = export(
        &work,
        &["--with", "en,ckb", "--format", "txt,md", "--parts", "150"],
    );
    assert!(parts.len() > 8, "{parts:?}");
    for (name, bytes) in &parts {
        let found = answer(&work, name, "");
        assert_eq!(
            (&found["verdict"], &found["part"], &found["release"]["number"]),
            (&"genuine".into(), &true.into(), &2.into()),
            "{name}\n{}\n{found:#}",
            String::from_utf8_lossy(bytes)
        );
    }
    let all: Vec<u8> = parts
        .iter()
        .filter(|part| part.0.ends_with("txt"))
        .flat_map(|part| [&part.1[..], b"\n\n"].concat())
        .collect();
    let all = String::from_utf8(all).unwrap();
    let found = answer(&work, "-", &all);
    assert_eq!(
        (&found["verdict"], &found["part"]),
        (&"genuine".into(), &false.into()),
        "{found:#}"
    );
    let found = answer(&work, "-", &all.replace("Nobody was hurt.", ""));
    assert_eq!(
        found["verdict"], "altered",
        "with all parts there, nothing may be missing: {found:#}"
    );
}

#[test]
fn a_part_that_holds_the_line_of_the_edition_only_is_genuine() {
    let work = Workspace::released();
    let whole = export(&work, &["--with", "en", "--format", "txt"]);
    let whole = String::from_utf8(whole[0].1.clone()).unwrap();
    let edition = whole.lines().last().unwrap();
    let found = answer(&work, "-", &format!("3/3\n\n{edition}\n"));
    assert_eq!(
        (&found["verdict"], &found["release"]["number"]),
        (&"genuine".into(), &1.into()),
        "{found:#}"
    );
    let found = answer(&work, "-", edition);
    assert_eq!(
        (&found["verdict"], &found["statement"]),
        (&"unknown".into(), &"harbour".into()),
        "{found:#}"
    );
    let forged = format!("3/3\n\nThe strike begins on Monday morning.\n\n{edition}\n");
    assert_eq!(answer(&work, "-", &forged)["verdict"], "altered");
}

#[test]
fn however_narrow_its_lines_a_text_is_genuine() {
    let work = in_three_languages();
    for width in ["20", "23", "31", "44", "50", "72"] {
        let files = export(&work, &["--with", "en,ckb", "--format", "txt", "--width", width]);
        let text = String::from_utf8(files[0].1.clone()).unwrap();
        for text in [text.clone(), text.replace('\n', "\n> ")] {
            let found = answer(&work, "-", &text);
            assert_eq!(
                (&found["verdict"], &found["part"]),
                (&"genuine".into(), &false.into()),
                "{width} {found:#}"
            );
        }
    }
}

#[test]
fn two_statements_in_one_file_are_both_named() {
    let work = Workspace::released();
    let text = "بيان عن أجور عمال الرصيف\n\nتطالب النقابة بصرف الأجور المتأخرة عن ثلاثة أشهر.\n\nلن يعمل أحد على الرصيف بلا أجر.\n";
    let wages = [
        ("s1", "Statement on the wages of the quay"),
        ("s2", "The union demands the wages that are three months late."),
        ("s3", "Nobody will work on the quay without pay."),
    ];
    work.import("wages", text);
    work.translate("rana", "wages", "en", &wages);
    work.as_person("salam")
        .bayan(["approve", "wages", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "wages", "--with", "en"])
        .success();
    let (first, second) = (
        export(&work, &["--with", "en", "--format", "txt"]),
        work.beside("tmp").join("out"),
    );
    work.bayan([
        "export",
        "wages",
        "--with",
        "en",
        "--format",
        "txt",
        "-o",
        "../tmp/out",
    ])
    .success();
    let second = fs::read_to_string(second.join("wages.ar-en.txt")).unwrap();
    let both = format!("{}\n\n{second}", String::from_utf8_lossy(&first[0].1));
    let found = answer(&work, "-", &both);
    assert_eq!(
        (&found["verdict"], &found["also"][0]["verdict"]),
        (&"genuine".into(), &"genuine".into()),
        "{found:#}"
    );
    let mut names = [&found["statement"], &found["also"][0]["statement"]].map(|name| name.as_str().unwrap());
    names.sort_unstable();
    assert_eq!(names, ["harbour", "wages"]);
    // The worse of the two is what the file is.
    for (from, to, altered) in [
        ("three months", "four months", "wages"),
        ("warehouse 3", "warehouse 4", "harbour"),
    ] {
        let found = answer(&work, "-", &both.replace(from, to));
        assert_eq!(
            (&found["verdict"], &found["statement"]),
            (&"altered".into(), &altered.into()),
            "{found:#}"
        );
        assert_eq!(found["differences"].as_array().unwrap().len(), 1, "{found:#}");
        assert_eq!(found["also"][0]["verdict"], "genuine");
    }
    // A sentence taken over from one into the other makes no second statement.
    let mixed = format!("{}\n\n{}", wages[1].1, String::from_utf8_lossy(&first[0].1));
    let found = answer(&work, "-", &mixed);
    assert_eq!(
        (&found["verdict"], &found["also"]),
        (&"altered".into(), &serde_json::Value::Null),
        "{found:#}"
    );
    let mut seen = Transcript::new("verify_documents/two");
    for locale in ["en", "ar", "ckb"] {
        seen.run(
            work.bayan(["verify", "-", "--locale", locale])
                .stdin(both.replace("three months", "four months")),
        );
    }
    seen.finish();
}

#[test]
fn a_digest_under_other_words_makes_them_no_release() {
    let work = Workspace::released();
    let whole = export(&work, &["--with", "en", "--format", "txt"]);
    let whole = String::from_utf8(whole[0].1.clone()).unwrap();
    let edition = whole.lines().last().unwrap();
    let forged = format!("All trains stop on Monday.\n\nBring your own bread.\n\n{edition}\n");
    let found = answer(&work, "-", &forged);
    assert_eq!(found["verdict"], "altered", "{found:#}");
    assert_eq!(found["foreign"].as_array().unwrap().len(), 2, "{found:#}");
    let mut seen = Transcript::new("verify_documents/digest");
    for locale in ["en", "ar", "ckb"] {
        seen.run(
            work.bayan(["verify", "-", "--locale", locale])
                .stdin(forged.as_str()),
        );
        seen.run(work.bayan(["verify", "-", "--locale", locale]).stdin(edition));
    }
    seen.finish();
}

#[test]
fn a_record_that_somebody_damaged_is_told() {
    let work = in_three_languages();
    let record = work.read("statements/harbour/releases.toml");
    let (before, after) = record.split_once("source = \"b3:").unwrap();
    let damaged = format!("{before}source = \"b3:{}{}", "0".repeat(64), &after[64..]);
    work.write("statements/harbour/releases.toml", damaged);
    let mut seen = Transcript::new("verify_documents/damaged");
    let text = english()
        .iter()
        .map(|(_, text)| *text)
        .collect::<Vec<_>>()
        .join("\n\n");
    for locale in ["en", "ar", "ckb"] {
        seen.run(
            work.bayan(["verify", "-", "--locale", locale])
                .stdin(text.as_str()),
        );
    }
    seen.finish();
    // Whose statement this is nobody can say: the record that is lost may be of it.
    work.bayan(["verify", "-"])
        .stdin("The union condemns the rain and the wind.")
        .code(1);
}

#[test]
fn a_statement_under_embargo_says_so() {
    let work = Workspace::released();
    let info = work.read("statements/harbour/statement.toml");
    work.write(
        "statements/harbour/statement.toml",
        format!("{info}embargo = 2031-02-05T18:00:00+03:00\n"),
    );
    let text = english()
        .iter()
        .map(|(_, text)| *text)
        .collect::<Vec<_>>()
        .join("\n\n");
    let mut seen = Transcript::new("verify_documents/embargo");
    for locale in ["en", "ar", "ckb"] {
        seen.run(
            work.bayan(["verify", "-", "--locale", locale])
                .stdin(text.as_str()),
        );
    }
    seen.run(work.bayan(["verify", "-", "--json"]).stdin(text.as_str()));
    seen.finish();
}

#[test]
fn a_quotation_may_begin_within_a_word_as_arabic_writes_them() {
    let work = Workspace::new();
    work.import("harbour", &HARBOUR.replace("نطالب", "ونطالب"));
    work.translate("rana", "harbour", "en", &english());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    let quoted = |text: &str| answer(&work, "-", text)["verdict"].as_str().unwrap().to_owned();
    assert_eq!(quoted("نطالب الإدارة بفحص المخازن كلها."), "genuine");
    assert_eq!(quoted("طالب الإدارة بفحص المخازن كلها."), "altered");
}

/// A Word file with other words in its footers.
fn with_footers(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().to_string();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name.contains("footer") {
            let text = String::from_utf8(content).unwrap();
            assert!(text.contains(from), "{text}");
            content = text.replace(from, to).into_bytes();
        }
        written
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        written.write_all(&content).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn the_number_of_a_page_is_nobodys_word() {
    let work = Workspace::released();
    let files = export(&work, &["--with", "en", "--format", "docx"]);
    let own = "<w:fldSimple w:instr=\"PAGE\"><w:r><w:rPr><w:rtl/><w:lang w:bidi=\"ar-IQ\"/></w:rPr>\
               <w:t xml:space=\"preserve\">1</w:t></w:r></w:fldSimple>";
    let other = |result: &str| {
        let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        let instruction = "<w:r><w:instrText> PAGE </w:instrText></w:r>";
        let result = format!("<w:r><w:t>{result}</w:t></w:r>");
        format!(
            "{}{instruction}{}{result}{}",
            mark("begin"),
            mark("separate"),
            mark("end")
        )
    };
    for (result, verdict) in [("17", "genuine"), ("١٧", "genuine"), ("17 dead", "altered")] {
        let path = work.beside("tmp").join("again.docx");
        fs::write(path, with_footers(&files[0].1, own, &other(result))).unwrap();
        let found = answer(&work, "../tmp/again.docx", "");
        assert_eq!(found["verdict"], verdict, "{result} {found:#}");
    }
}

/// A drawing, wide and high enough to move every line below it.
const DRAWING: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><path d=\"M0 0h40v30z\"/></svg>";

/// A picture of one pixel.
const PICTURE: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 144,
    119, 83, 222, 0, 0, 0, 12, 73, 68, 65, 84, 120, 156, 99, 96, 112, 104, 0, 0, 1, 4, 0, 193, 154, 155, 226,
    204, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

/// A release by an office with that logo, exported with its manifest into a folder without the repository.
fn with_logo(name: &str, logo: &[u8]) -> (Workspace, PathBuf) {
    let work = Workspace::approved();
    let workflow = work.read("workflow.toml");
    let house = format!("\n[house]\nname = {{ en = \"Harbour Workers' Union\" }}\nlogo = \"{name}\"\n");
    work.write("workflow.toml", workflow + &house);
    work.write(name, logo);
    work.as_person("hala").bayan(["save"]).success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    let away = work.beside("away");
    for layout in ["side-by-side", "sequence"] {
        let folder = format!("../away/{layout}");
        work.bayan([
            "export",
            "harbour",
            "--with",
            "en",
            "--format",
            "pdf,docx,html,md,txt",
            "--layout",
            layout,
            "--manifest",
            "-o",
            &folder,
        ])
        .success();
    }
    (work, away)
}

fn by_manifest(work: &Workspace, folder: &Path, file: &str) -> (i32, serde_json::Value) {
    let ran = work
        .bayan([
            "verify",
            "--json",
            "--manifest",
            "harbour.ar-en.manifest.json",
            file,
        ])
        .within(folder)
        .run();
    (ran.code, ran.json()["files"][0].clone())
}

#[test]
fn a_manifest_knows_the_pages_of_an_office_with_a_logo() {
    for (name, logo) in [("logo.svg", DRAWING.as_bytes()), ("logo.png", PICTURE)] {
        let (work, away) = with_logo(name, logo);
        for layout in ["side-by-side", "sequence"] {
            for format in ["pdf", "docx", "html", "md", "txt"] {
                if format == "pdf" && !cfg!(feature = "pdf") {
                    continue;
                }
                let file = format!("harbour.ar-en.{format}");
                let (code, found) = by_manifest(&work, &away.join(layout), &file);
                assert_eq!(
                    (code, &found["verdict"], &found["by"]),
                    (0, &"genuine".into(), &"bytes".into()),
                    "{name} {layout} {format} {found:#}"
                );
            }
        }
    }
}

#[test]
fn a_manifest_with_another_logo_than_the_one_on_the_page_does_not_know_it() {
    let (work, away) = with_logo("logo.png", PICTURE);
    let folder = away.join("side-by-side");
    let path = folder.join("harbour.ar-en.manifest.json");
    let manifest = fs::read_to_string(&path).unwrap();
    let mut without: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert!(without["office"]["logo"]["bytes"].is_string());
    without["office"].as_object_mut().unwrap().remove("logo");
    fs::write(&path, without.to_string()).unwrap();
    if cfg!(feature = "pdf") {
        let (code, found) = by_manifest(&work, &folder, "harbour.ar-en.pdf");
        assert_eq!((code, &found["verdict"]), (1, &"unknown".into()), "{found:#}");
    }
    for (from, to) in [
        ("\"kind\": \"png\"", "\"kind\": \"gif\""),
        ("\"bytes\": \"", "\"bytes\": \"*"),
        ("\"bytes\": \"", "\"bytes\": \"A"),
    ] {
        let changed = manifest.replace(from, to);
        assert_ne!(changed, manifest, "{from}");
        fs::write(&path, changed).unwrap();
        let ran = work
            .bayan([
                "verify",
                "--manifest",
                "harbour.ar-en.manifest.json",
                "harbour.ar-en.txt",
            ])
            .within(&folder)
            .code(1);
        assert!(ran.stderr.contains("contradicts itself"), "{to}: {}", ran.stderr);
    }
}
