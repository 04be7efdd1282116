//! The languages that the program speaks, and how it is told which.

use crate::common::{Transcript, Workspace};

/// What a run with a mistake in it says, which every language has words for.
fn said(work: &Workspace, flag: Option<&str>, variables: &[(&str, &str)]) -> String {
    let mut args = vec!["frobnicate"];
    args.extend(flag.iter().flat_map(|locale| ["--locale", locale]));
    let mut call = work.bayan(args).stdout("");
    for (name, value) in variables {
        call = call.env(name, value);
    }
    call.code(2).stderr
}

#[test]
fn the_flag_comes_before_lc_all_lc_messages_and_lang() {
    let work = Workspace::nothing();
    let [english, arabic, sorani] = ["en", "ar", "ckb"].map(|locale| said(&work, Some(locale), &[]));
    assert!(
        english.starts_with("error: There is no command “frobnicate”."),
        "{english}"
    );
    assert!(arabic != english && sorani != english && arabic != sorani);
    let all = [
        ("LC_ALL", "ar_IQ.UTF-8"),
        ("LC_MESSAGES", "ckb_IQ.UTF-8"),
        ("LANG", "en_GB.UTF-8"),
    ];
    assert_eq!(said(&work, Some("ckb"), &all), sorani);
    assert_eq!(said(&work, None, &all), arabic);
    assert_eq!(said(&work, None, &all[1..]), sorani);
    assert_eq!(said(&work, None, &all[2..]), english);
    assert_eq!(said(&work, None, &[("LC_ALL", ""), ("LANG", "ar")]), arabic);
    assert_eq!(said(&work, None, &[]), english);
    for nobody in ["C", "C.UTF-8", "POSIX", "fr_FR.UTF-8"] {
        assert_eq!(said(&work, None, &[("LANG", nobody)]), english, "{nobody}");
    }
}

/// The main output of each command, in a language: states, plurals, errors and help.
fn tour(name: &'static str, locale: &str) {
    let work = super::status::every_state();
    let mut seen = Transcript::new(name);
    let mut run = |who: &str, args: &[&str]| {
        seen.run(
            work.as_person(who)
                .bayan(args.iter().chain(&["--locale", locale])),
        );
    };
    run("hala", &["status"]);
    run("hala", &["show", "harbour", "--lang", "en"]);
    run("hala", &["diff", "harbour", "--lang", "en"]);
    run("hala", &["why", "harbour", "--lang", "en", "s2"]);
    run("rana", &["pull", "--lang", "en"]);
    run("rana", &["confirm", "harbour", "--lang", "en", "s5"]);
    run(
        "rana",
        &["omit", "harbour", "--lang", "en", "s8", "--because", "…"],
    );
    run(
        "rana",
        &["add", "harbour", "--lang", "en", "--first", "--text", "…"],
    );
    run("salam", &["review", "--lang", "en"]);
    run(
        "mina",
        &["reject", "harbour", "--lang", "en", "s4", "--because", "…"],
    );
    run("salam", &["approve", "harbour", "--lang", "en", "--all"]);
    run("rana", &["approve", "harbour", "--lang", "en", "s4"]);
    run("nadia", &["release", "harbour", "--with", "en"]);
    run("hala", &["export", "harbour", "--with", "en"]);
    run("hala", &["show", "harbuor"]);
    run("hala", &["save"]);
    run("hala", &["status", "--help"]);
    seen.note(&work.git(["log", "-1", "--format=%B"]));
    seen.finish();
}

#[test]
fn a_tour_in_arabic() {
    tour("locales/ar", "ar");
}

#[test]
fn a_tour_in_sorani() {
    tour("locales/ckb", "ckb");
}

#[test]
fn an_unknown_locale_is_english() {
    let work = Workspace::nothing();
    assert_eq!(said(&work, Some("tlh"), &[]), said(&work, Some("en"), &[]));
}
