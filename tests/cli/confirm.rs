//! `bayan confirm`.

use crate::common::pty::Terminal;
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
    seen.run(confirm(&["s3"]));
    seen.run(confirm(&["s3", "--substance"]));
    seen.note(&work.last_message());
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
fn a_change_of_substance_among_others_stops_them_all_until_somebody_says_so() {
    let work = stale();
    let confirm = |rest: &[&str]| {
        let fixed = ["confirm", "harbour", "--lang", "en"];
        work.as_person("rana").bayan([&fixed[..], rest].concat())
    };
    let before = work.git(["rev-parse", "HEAD"]);
    confirm(&["s4", "s3"])
        .stdout("")
        .stderr("error: The source of s3 in harbour changed in substance: a number, a date, a name, a negation, a quotation or a term. Nothing was confirmed in en.\nhint: To see what is stale: bayan diff harbour --lang en\nhint: If the translation is right all the same, say so: bayan confirm harbour --lang en --substance s4 s3\n")
        .code(1);
    assert_eq!(work.git(["rev-parse", "HEAD"]), before);
    assert_eq!(work.state("harbour", "en", "s4"), "stale");
    let error = confirm(&["s3", "--json"]).code(1).json_error();
    assert_eq!(error["error"]["code"], "confirm-substance", "{error}");
    // What is confirmed in spite of it is told with what is wrong with it: the number is still the old one.
    let done = confirm(&["s4", "s3", "--substance", "--json"]).success().json();
    assert_eq!(done["findings"][0]["check"], "numbers", "{done}");
    assert!(
        work.last_message()
            .contains("Segments: s4 s3\nOver-Substance: s3")
    );
}

#[test]
fn a_day_or_a_negation_is_as_grave_as_a_number() {
    for (from, to, stale) in [
        ("لم يصب أحد", "أصيب أحد العمال", "s4"),
        ("5 شباط", "5 آذار", "s2"),
    ] {
        let work = Workspace::approved();
        work.revise("harbour", &HARBOUR.replace(from, to));
        assert_eq!(work.state("harbour", "en", stale), "stale");
        let asked = ["confirm", "harbour", "--lang", "en", stale, "--json"];
        let error = work.as_person("rana").bayan(asked).code(1).json_error();
        assert_eq!(error["error"]["code"], "confirm-substance", "{from}: {error}");
    }
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

const ASKED: &str = "Is the translation still right?";

#[test]
fn at_a_terminal_a_change_of_substance_is_shown_and_asked_about() {
    let work = stale();
    let confirm = || {
        let call = work
            .as_person("rana")
            .bayan(["confirm", "harbour", "--lang", "en", "s3", "s4"]);
        Terminal::of(&call)
    };
    let mut terminal = confirm();
    terminal.wait_for("s3: the source changed in substance");
    terminal
        .wait_for("رقم")
        .wait_for("The union condemns the fire in warehouse 3.");
    terminal.wait_for(ASKED).type_keys("\n");
    let (code, shown) = terminal.end();
    assert_eq!(code, 1, "{shown}");
    assert!(shown.ends_with("Left as it was: s3\n"), "{shown}");
    assert_eq!(work.state("harbour", "en", "s3"), "stale");
    assert_eq!(work.state("harbour", "en", "s4"), "translated");
    assert!(!work.last_message().contains("Over-Substance"));

    let mut terminal = Terminal::of(
        &work
            .as_person("rana")
            .bayan(["confirm", "harbour", "--lang", "en", "s3"]),
    );
    terminal.wait_for(ASKED).type_keys("y\n");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert_eq!(work.state("harbour", "en", "s3"), "translated");
    assert!(work.last_message().contains("Over-Substance: s3"));
}

#[test]
fn what_changed_while_somebody_was_asked_is_not_confirmed() {
    let work = stale();
    let call = work
        .as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "s3"]);
    let mut terminal = Terminal::of(&call);
    terminal.wait_for(ASKED);
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "The union condemns the fire",
        "The union praises the fire",
    );
    terminal.type_keys("y\n");
    let (code, shown) = terminal.end();
    assert_eq!(code, 1, "{shown}");
    assert!(shown.contains("Nothing was confirmed in en."), "{shown}");
    assert_eq!(work.state("harbour", "en", "s3"), "stale");
}
