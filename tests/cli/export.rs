//! `bayan export`: released texts only, or drafts that say so.

use std::fs;

use crate::common::workspace::sorani;
use crate::common::{HARBOUR, Transcript, Workspace};

const ALL: &str = "html,md,txt,json";

fn export(work: &Workspace, folder: &str, rest: &[&str]) -> crate::common::call::Call {
    let mut args = vec!["export", "harbour", "--with", "en", "--format", ALL, "-o", folder];
    args.extend(rest);
    work.bayan(args)
}

fn documents(work: &Workspace, folder: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = fs::read_dir(work.path(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_str().unwrap().to_owned(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_release_is_exported_in_each_format() {
    let work = Workspace::released();
    let mut seen = Transcript::new("export/release");
    seen.run(export(&work, "../tmp", &[]));
    for name in ["harbour.ar-en.md", "harbour.ar-en.txt", "harbour.ar-en.html"] {
        seen.note(&format!("# {name}\n{}", work.read(&format!("../tmp/{name}"))));
    }
    seen.run(export(&work, "../tmp", &["--json"]));
    seen.finish();
}

#[test]
fn the_same_release_gives_the_same_bytes() {
    let work = Workspace::released();
    export(&work, "../tmp/one", &[]).success();
    work.wait(100_000);
    work.as_person("rana")
        .bayan([
            "export",
            "harbour",
            "--with",
            "en",
            "--format",
            ALL,
            "-o",
            "../tmp/two",
            "--locale",
            "ar",
        ])
        .env("TZ", "Asia/Tokyo")
        .success();
    assert_eq!(documents(&work, "../tmp/one"), documents(&work, "../tmp/two"));
}

#[test]
fn work_that_went_on_does_not_change_a_release() {
    let work = Workspace::released();
    export(&work, "../tmp/before", &[]).success();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate("rana", "harbour", "en", &[("s3", "Not yet approved.")]);
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "Tampered with.",
    );
    export(&work, "../tmp/after", &[])
        .stderr("These documents are release 1.\n")
        .success();
    assert_eq!(
        documents(&work, "../tmp/before"),
        documents(&work, "../tmp/after")
    );
    // Nor does a change that nobody saved.
    work.edit("statements/harbour/en.toml", "Tampered with.", "Tampered again.");
    export(&work, "../tmp/later", &[]).success();
    assert_eq!(
        documents(&work, "../tmp/before"),
        documents(&work, "../tmp/later")
    );
}

#[test]
fn nothing_released_is_nothing_exported() {
    let work = Workspace::approved();
    export(&work, "../tmp/out", &[])
        .stdout("")
        .stderr("error: harbour has no release with en.\nhint: To release it: bayan release harbour --with en\nhint: To see it as a draft: bayan export harbour --with en --draft\n")
        .code(1);
    assert!(!work.path("../tmp/out").exists());
    let released = Workspace::released();
    released
        .bayan(["export", "harbour", "--with", "both", "-o", "../tmp"])
        .code(1);
}

#[test]
fn a_draft_says_so_and_marks_what_is_open() {
    let work = super::status::every_state();
    let mut seen = Transcript::new("export/draft");
    seen.run(export(&work, "../tmp", &["--draft"]));
    for (name, text) in documents(&work, "../tmp") {
        seen.note(&format!("# {name}\n{text}"));
    }
    seen.finish();
}

#[test]
fn a_record_written_by_hand_releases_nothing() {
    let work = Workspace::translated();
    let honest = Workspace::released();
    // The digests are those of an honest release: the texts are the same, only nobody approved them here.
    work.write(
        "statements/harbour/releases.toml",
        honest.read("statements/harbour/releases.toml"),
    );
    work.as_person("rana").bayan(["save"]).success();
    export(&work, "../tmp/out", &[])
        .stdout("")
        .stderr("error: Release 1 of harbour names texts that are not approved, first s1 in en. It is not exported.\nhint: To see why: bayan why harbour --lang en s1\n")
        .code(1);
    assert!(!work.path("../tmp/out").exists());
    let digest = |c: char| c.to_string().repeat(64);
    let record = work.read("statements/harbour/releases.toml");
    let found = regex::Regex::new("b3:[0-9a-f]+").unwrap();
    work.write(
        "statements/harbour/releases.toml",
        found.replace_all(&record, format!("b3:{}", digest('0'))).as_ref(),
    );
    work.as_person("rana").bayan(["save"]).success();
    let ran = export(&work, "../tmp/out", &[]).stdout("").code(2);
    assert!(!work.path("../tmp/out").exists(), "{}", ran.stderr);
}

#[test]
fn three_languages_side_by_side() {
    let work = Workspace::approved();
    work.translate("dilan", "harbour", "ckb", &sorani());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "ckb", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "both"])
        .success();
    work.bayan(["export", "harbour", "--with", "both", "-o", "../tmp"])
        .success();
    work.bayan([
        "export", "harbour", "--with", "ckb", "--format", "md", "-o", "../tmp",
    ])
    .success();
    let names: Vec<String> = documents(&work, "../tmp")
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["harbour.ar-ckb.md", "harbour.ar-en-ckb.html"]);
}

#[test]
fn an_unknown_format_is_refused_with_the_known_ones() {
    let work = Workspace::released();
    let ran = work
        .bayan(["export", "harbour", "--with", "en", "--format", "doc"])
        .stdout("")
        .code(2);
    assert!(
        ran.stderr.contains("html, pdf, docx, md, txt, json"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_text_is_shaped_as_asked() {
    let work = Workspace::released();
    let run = |folder: &str, rest: &[&str]| {
        let mut args = vec!["export", "harbour", "--with", "en", "-o", folder];
        args.extend(rest);
        work.bayan(args)
    };
    run("../tmp/parts", &["--format", "txt,md", "--parts", "300"]).success();
    let parts = documents(&work, "../tmp/parts");
    let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    let of = |extension: &str| {
        let total = names.iter().filter(|name| name.ends_with(extension)).count();
        (1..=total)
            .map(|number| format!("harbour.ar-en.{number}of{total}.{extension}"))
            .collect::<Vec<_>>()
    };
    let (md, txt) = (of("md"), of("txt"));
    assert!(md.len() > 2 && txt.len() > 2, "{names:?}");
    for name in md.iter().chain(&txt) {
        assert!(names.contains(&name.as_str()), "{name} in {names:?}");
    }
    assert!(parts.iter().all(|(_, text)| text.encode_utf16().count() <= 300));
    run("../tmp/one", &["--format", "txt", "--parts", "4096"]).success();
    let one = documents(&work, "../tmp/one");
    assert_eq!(one.len(), 1);
    run("../tmp/plain", &["--format", "txt"]).success();
    assert_eq!(one, documents(&work, "../tmp/plain"), "what fits is not cut");
    run("../tmp/wide", &["--format", "txt", "--width", "30"]).success();
    let wide = &documents(&work, "../tmp/wide")[0].1;
    assert!(wide.lines().count() > one[0].1.lines().count());
    run("../tmp/front", &["--format", "md", "--front-matter"]).success();
    assert!(
        documents(&work, "../tmp/front")[0]
            .1
            .starts_with("---\ntitle: \"")
    );
}

#[test]
fn an_option_that_could_do_nothing_is_refused() {
    let work = Workspace::released();
    let mut seen = Transcript::new("export/shape");
    for rest in [
        &["--format", "html", "--width", "72"][..],
        &["--format", "txt", "--front-matter"],
        &["--format", "txt,docx", "--parts", "4096"],
        &["--format", "md", "--parts", "4096", "--front-matter"],
        &["--format", "txt", "--parts", "10"],
        &["--format", "txt", "--width", "wide"],
    ] {
        let mut args = vec!["export", "harbour", "--with", "en", "-o", "../tmp/none"];
        args.extend(rest);
        seen.run(work.bayan(args));
        assert!(!work.path("../tmp/none").exists());
    }
    seen.finish();
}

#[test]
fn a_word_file_holds_the_statement_and_reads_back() {
    let work = Workspace::released();
    let ran = work.bayan([
        "export",
        "harbour",
        "--with",
        "en",
        "--format",
        "docx,json",
        "-o",
        "../tmp",
        "--json",
    ]);
    let ran = ran.success();
    assert!(ran.stdout.contains("harbour.ar-en.docx") && ran.stdout.contains("harbour.ar-en.json"));
    let read = work
        .bayan(["segment", "--lang", "ar", "../tmp/harbour.ar-en.docx", "--json"])
        .success();
    assert!(
        read.stdout.contains("لم يصب أحد بأذى") && read.stdout.contains("Nobody was hurt."),
        "{}",
        read.stdout
    );
    let json: serde_json::Value = serde_json::from_str(&work.read("../tmp/harbour.ar-en.json")).unwrap();
    let segments = json["bayan"]["segments"].as_array().unwrap();
    assert!(
        segments.iter().all(|segment| segment["id"].is_string()),
        "{segments:#?}"
    );
    assert!(
        segments
            .iter()
            .any(|segment| segment["texts"]["en"] == "Nobody was hurt.")
    );
}

#[test]
fn a_style_sheet_that_is_not_whole_is_told_with_its_line() {
    let work = Workspace::released();
    work.write(
        "templates/page.css",
        "body { color: black }\n\nh1 {\n  color: green;\n",
    );
    let mut seen = Transcript::new("export/style");
    for locale in ["en", "ar", "ckb"] {
        seen.run(work.bayan([
            "export",
            "harbour",
            "--with",
            "en",
            "--format",
            "html",
            "--house",
            "today",
            "-o",
            "../tmp/out",
            "--locale",
            locale,
        ]));
    }
    seen.run(work.bayan(["export", "--site", "../tmp/site"]));
    seen.finish();
    assert!(!work.path("../tmp/out").exists() && !work.path("../tmp/site").exists());
}
