//! What comes from outside: variables, the folder, the terminal.

use crate::common::Workspace;

#[test]
fn a_clock_that_is_no_time_is_refused() {
    let work = Workspace::new();
    work.bayan(["status"])
        .env("BAYAN_NOW", "yesterday")
        .stdout("")
        .stderr("error: BAYAN_NOW is “yesterday”, which is not a time.\nhint: Write it like 2021-02-05T09:00:00Z, or unset it so that the clock is used.\n")
        .code(2);
}

#[test]
fn a_folder_can_be_named_and_paths_count_from_it() {
    let work = Workspace::imported();
    let outside = work.beside("tmp");
    let root = work.root.to_str().unwrap().to_owned();
    let ran = work.bayan(["-C", &root, "status"]).within(&outside).success();
    assert_eq!(ran.stdout, work.bayan(["status"]).success().stdout);
    work.bayan(["-C", "nowhere", "status"]).within(&outside).code(2);
}

#[test]
fn isolates_are_wished_for_or_not() {
    let work = Workspace::imported();
    let isolated = |value: &str| {
        let ran = work
            .bayan(["show", "harbour"])
            .env("BAYAN_ISOLATES", value)
            .success();
        ran.stdout.contains('\u{2068}')
    };
    assert!(isolated("1"));
    assert!(!isolated("0"));
}

#[test]
fn the_clock_does_not_decide_what_is_newer() {
    let work = Workspace::translated();
    // The reviewer's clock is fifty years slow; the verdict counts all the same.
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .env("BAYAN_NOW", "1971-01-01T00:00:00Z")
        .success();
    assert_eq!(work.counts("harbour", "en")["approved"], 6);
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .env("BAYAN_NOW", "2099-01-01T00:00:00Z")
        .success();
    work.bayan(["export", "harbour", "--with", "en", "-o", "../tmp"])
        .success();
}
