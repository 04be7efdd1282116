//! `bayan review`: without a terminal it says what to type instead; with one it walks the queue.

use crate::common::pty::Terminal;
use crate::common::{HARBOUR, Transcript, Workspace};

const KEYS: &str = "? help";

#[test]
fn without_a_terminal_the_queue_and_the_commands_are_told() {
    let work = Workspace::approved();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    let mut seen = Transcript::new("review/no-terminal");
    seen.run(work.as_person("salam").bayan(["review", "--lang", "en"]));
    seen.run(
        work.as_person("salam")
            .bayan(["review", "harbour", "--lang", "en", "--json"]),
    );
    seen.run(work.as_person("rana").bayan(["review", "--lang", "en"]));
    seen.run(work.as_person("salam").bayan(["review", "--lang", "ckb"]));
    seen.run(work.as_person("hala").bayan(["review", "--lang", "en"]));
    seen.finish();
}

#[test]
fn keys_approve_reject_skip_go_back_and_quit() {
    let work = Workspace::translated();
    let mut terminal = Terminal::of(&work.as_person("salam").bayan(["review", "--lang", "en"]));
    terminal.wait_for("s1 · 1 of 6").wait_for(KEYS).type_keys("a");
    terminal.wait_for("1 segment approved in en.");
    terminal.wait_for("s2 · 2 of 6").wait_for(KEYS).type_keys("?");
    terminal
        .wait_for("this translation may go out")
        .wait_for(KEYS)
        .type_keys("s");
    terminal.wait_for("s3 · 3 of 6").wait_for(KEYS).type_keys("b");
    terminal.wait_for("s2 · 2 of 6").wait_for(KEYS).type_keys("r");
    terminal.wait_for("Why?").type_keys("which Basra?\n");
    terminal.wait_for("1 segment rejected in en.");
    terminal.wait_for("s3 · 3 of 6").wait_for(KEYS);
    // What is decided is saved at once, before the walk is over.
    assert_eq!(work.state("harbour", "en", "s1"), "approved");
    assert_eq!(work.state("harbour", "en", "s2"), "rejected");
    terminal.type_keys("q");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.ends_with("2 decided, 4 left.\n"), "{shown}");
    let why = work.bayan(["why", "harbour", "--lang", "en", "s2"]).success();
    assert!(why.stdout.contains("which Basra?"));
    assert_eq!(work.counts("harbour", "en")["translated"], 4);
    work.assert_clean();
}

#[test]
fn a_capital_a_approves_the_rest_of_the_statement() {
    let work = Workspace::translated();
    let mut terminal = Terminal::of(&work.as_person("salam").bayan(["review", "--lang", "en"]));
    terminal.wait_for("s1 · 1 of 6").wait_for(KEYS).type_keys("s");
    terminal.wait_for("s2 · 2 of 6").wait_for(KEYS).type_keys("A");
    terminal.wait_for("5 segments approved in en.");
    let (code, shown) = terminal.end();
    assert_eq!(code, 0, "{shown}");
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
    assert_eq!(work.counts("harbour", "en")["approved"], 5);
}

#[test]
fn what_changed_while_it_was_shown_is_not_approved() {
    let work = Workspace::translated();
    let mut terminal = Terminal::of(&work.as_person("salam").bayan(["review", "--lang", "en"]));
    terminal.wait_for("s1 · 1 of 6").wait_for(KEYS);
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Statement by the Harbour",
        "Lies by the Harbour",
    );
    terminal.type_keys("a");
    terminal.wait_for("s1: it has changed since it was shown to you");
    terminal.wait_for(KEYS).type_keys("q");
    let (_, shown) = terminal.end();
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
    assert!(shown.ends_with("0 decided, 6 left.\n"), "{shown}");
}

#[test]
fn an_empty_reason_does_not_reject() {
    let work = Workspace::translated();
    let mut terminal = Terminal::of(&work.as_person("salam").bayan(["review", "--lang", "en"]));
    terminal.wait_for("s1 · 1 of 6").wait_for(KEYS).type_keys("r");
    terminal.wait_for("Why?").type_keys("\n");
    terminal.wait_for("s1 · 1 of 6").wait_for(KEYS).type_keys("q");
    let (code, _) = terminal.end();
    assert_eq!(code, 0);
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
}
