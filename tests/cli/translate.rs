//! `bayan pull`: what is pending, on the screen and as a package.

use std::fs;

use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn what_is_pending_is_listed_and_written() {
    let work = Workspace::translated();
    work.as_person("salam")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s1",
            "--because",
            "Use “union” once",
        ])
        .success();
    work.revise(
        "harbour",
        &HARBOUR
            .replace("رقم 3", "رقم 4")
            .replace("بأذى.", "بأذى. وبدأ التحقيق."),
    );
    let mut seen = Transcript::new("translate/pull");
    seen.run(work.as_person("rana").bayan(["pull", "--lang", "en"]));
    seen.run(work.as_person("rana").bayan(["pull", "--lang", "en", "--json"]));
    for (file, shown) in [("work.toml", "TOML"), ("work.xlf", "XLIFF")] {
        let path = work.beside("tmp").join(file);
        seen.run(
            work.as_person("rana")
                .bayan(["pull", "--lang", "en", "-o", path.to_str().unwrap()]),
        );
        seen.note(&format!("# {shown}\n{}", fs::read_to_string(path).unwrap()));
    }
    seen.finish();
}

#[test]
fn a_package_is_the_same_each_time() {
    let work = Workspace::imported();
    let path = work.beside("tmp").join("work.xlf");
    let name = path.to_str().unwrap();
    work.bayan(["pull", "--lang", "ckb", "-o", name]).success();
    let first = fs::read(&path).unwrap();
    work.wait(1000);
    work.bayan(["pull", "--lang", "ckb", "-o", name]).success();
    assert_eq!(fs::read(&path).unwrap(), first);
}

#[test]
fn nothing_pending_is_said() {
    let work = Workspace::translated();
    work.as_person("rana")
        .bayan(["pull", "--lang", "en"])
        .stdout("Nothing is pending in en.\n")
        .stderr("")
        .success();
}

#[test]
fn an_ending_that_names_no_format_is_refused() {
    let work = Workspace::imported();
    let refused = work
        .bayan(["pull", "--lang", "en", "-o", "work.docx"])
        .stdout("")
        .code(2);
    assert!(
        refused.stderr.contains(".xlf") && refused.stderr.contains(".toml"),
        "{}",
        refused.stderr
    );
    assert_eq!(work.git(["status", "--porcelain"]), "");
}
