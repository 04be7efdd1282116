//! `bayan confirm`.

use crate::common::{HARBOUR, Transcript, Workspace};

/// s3 stale in substance, s4 in spelling.
fn stale() -> Workspace {
    let work = Workspace::approved();
    work.revise(
        "harbour",
        &HARBOUR.replace("رقم 3", "رقم 4").replace("لم يصب", "لم يُصب"),
    );
    work
}

#[test]
fn a_confirmed_target_awaits_review() {
    let work = stale();
    let mut seen = Transcript::new("confirm/confirm");
    let confirm = |rest: &[&str]| {
        let mut args = vec!["confirm", "harbour", "--lang", "en"];
        args.extend(rest);
        work.as_person("rana").bayan(args)
    };
    seen.run(confirm(&["--orthographic"]));
    seen.note(&work.last_message());
    seen.run(confirm(&["--orthographic"]));
    seen.run(confirm(&["s4"]));
    seen.run(confirm(&["s3", "--json"]));
    seen.run(confirm(&["s99"]));
    seen.run(confirm(&[]));
    seen.run(
        work.as_person("salam")
            .bayan(["confirm", "harbour", "--lang", "en", "s3"]),
    );
    seen.finish();
    assert_eq!(work.state("harbour", "en", "s3"), "translated");
    assert_eq!(work.state("harbour", "en", "s4"), "translated");
    assert_eq!(work.state("harbour", "en", "s5"), "approved");
    work.assert_clean();
}

#[test]
fn one_that_cannot_be_confirmed_leaves_all_as_they_were() {
    let work = stale();
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "s3", "s5"])
        .stdout("")
        .stderr("error: s5 of harbour is approved in en; only a stale target can be confirmed.\nhint: To see what is stale: bayan diff harbour --lang en\n")
        .code(1);
    assert_eq!(work.state("harbour", "en", "s3"), "stale");
}

#[test]
fn confirming_makes_a_translator_of_whoever_confirms() {
    let work = stale();
    // rana reviews English too, but it was she who said that the target still renders the source.
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "s4"])
        .success();
    work.as_person("rana")
        .bayan(["approve", "harbour", "--lang", "en", "s4"])
        .stdout("Nothing approved in en.\n")
        .stderr("s4: four eyes; translated by rana, so somebody else must decide.\n")
        .code(1);
}
