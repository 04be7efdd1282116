//! PDFs: the right words in the right order, pages that look as they should, valid, and inert.
//!
//! What a PDF is, is for others to say: these tests ask poppler and qpdf, and fail where they are not installed.

mod code;
mod hostile;
mod house;
mod pages;
mod words;

use std::path::Path;
use std::process::{Command, Output};

use bayan::formats::publication::{Layout, PublicationFault, Setting, format};
use bayan::model::{House, Lang, Letterhead, Logo, LogoKind, Publication};

use crate::labels::Files;

/// What is set for an office in a layout.
fn try_set(publication: &Publication, house: &House, layout: Layout) -> Result<Vec<u8>, PublicationFault> {
    let setting = Setting {
        layout,
        ..Setting::new(&Files, house)
    };
    format("pdf").unwrap().write(publication, &setting)
}

fn set(publication: &Publication, house: &House, layout: Layout) -> Vec<u8> {
    try_set(publication, house, layout).unwrap()
}

/// The office of the weavers, with a letterhead in each language and a sign.
fn weavers() -> House {
    let mut letterhead = Letterhead {
        url: Some("https://weavers.example.org/press/".into()),
        ..Letterhead::default()
    };
    for (tag, name, contact) in [
        ("ar", "اتحاد ناسجي القصب في الأهوار", "شارع الهور، الجبايش"),
        (
            "en",
            "Union of Reed Weavers of the Marshes",
            "Marsh Street, Chibayish",
        ),
        ("ckb", "یەکێتیی قامیشچنەکانی هۆڕەکان", "شەقامی هۆڕ، چبایش"),
        ("kmr", "Yekîtiya Qamîşçinên Hewran", "kolana Hewrê, Çibayiş"),
    ] {
        let lang = Lang::parse(tag).unwrap();
        let contact = format!("{contact}\nweavers@example.org");
        letterhead.names.insert(lang.clone(), name.into());
        letterhead.contacts.insert(lang, contact);
    }
    let sign = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 40\">\
                <circle cx=\"20\" cy=\"20\" r=\"19\" fill=\"#1d5c4d\"/></svg>";
    House {
        letterhead,
        logo: Some(Logo {
            kind: LogoKind::Svg,
            bytes: sign.into(),
        }),
        ..House::default()
    }
}

/// Runs a program on a PDF, which it finds as `page.pdf` in its folder.
fn ask(pdf: &[u8], program: &str, package: &str, args: &[&str]) -> (Output, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("page.pdf"), pdf);
    let ran = Command::new(program)
        .args(args)
        .current_dir(folder.path())
        .output();
    let Ok(output) = ran else {
        panic!("{program} cannot be run, and this test needs it: install the package {package}");
    };
    (output, folder)
}

#[expect(clippy::disallowed_methods, reason = "a test writes its own files")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a test reads its own files")]
fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of a PDF as a reader copies it.
fn text(pdf: &[u8]) -> String {
    let (output, _) = ask(
        pdf,
        "pdftotext",
        "poppler-utils",
        &["-enc", "UTF-8", "page.pdf", "-"],
    );
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}
