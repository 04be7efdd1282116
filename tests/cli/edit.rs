//! `bayan edit`, with editors that are small scripts.

use crate::common::{Transcript, Workspace};

#[test]
fn what_is_written_in_the_editor_is_entered() {
    let work = Workspace::imported();
    let mut seen = Transcript::new("edit/edit");
    let keep = work.beside("tmp").join("seen.txt");
    let script = format!(
        "cp \"$1\" '{}'; sed -i '0,/^#> *$/s//#>\\nA statement\\nby the union/' \"$1\"",
        keep.display()
    );
    seen.run(
        work.as_person("rana")
            .bayan(["edit", "harbour", "--lang", "en"])
            .env("EDITOR", work.editor(&script)),
    );
    seen.note(&format!(
        "# as the editor saw it\n{}",
        work.read("../tmp/seen.txt")
    ));
    seen.run(work.bayan(["show", "harbour", "--lang", "en"]));
    seen.finish();
    assert_eq!(work.left_in_tmp(), ["seen.txt"]);
}

#[test]
fn nothing_changed_enters_nothing() {
    let work = Workspace::imported();
    work.as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .env("EDITOR", "true")
        .stdout("Nothing was changed.\n")
        .stderr("")
        .success();
    assert!(work.left_in_tmp().is_empty());
    let done = Workspace::translated();
    done.as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .env("EDITOR", "false")
        .stdout("Nothing is pending in harbour in en.\n")
        .success();
}

#[test]
fn what_cannot_be_entered_is_kept_and_can_be_submitted_later() {
    let work = Workspace::imported();
    let spoil = "sed -i -e '0,/^#> *$/s//#>\\nA statement/' -e '$d' \"$1\"";
    let ran = work
        .as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .env("EDITOR", work.editor(spoil))
        .stdout("")
        .code(1);
    assert!(ran.stderr.contains("lacks its last line"), "{}", ran.stderr);
    let kept = work.left_in_tmp();
    let [kept] = kept.as_slice() else {
        panic!("{kept:?}")
    };
    assert!(
        ran.stderr.contains(&format!("bayan submit [tmp]/{kept}")),
        "{}",
        ran.stderr
    );
    let text = work.read(&format!("../tmp/{kept}"));
    assert!(text.contains("A statement"));
    work.write(&format!("../tmp/{kept}"), format!("{text}\n#.\n"));
    work.as_person("rana")
        .bayan(["submit", &format!("../tmp/{kept}")])
        .success();
    assert_eq!(work.state("harbour", "en", "s1"), "translated");
}

#[test]
fn an_editor_that_fails_loses_nothing() {
    let work = Workspace::imported();
    let fail = "sed -i '0,/^#> *$/s//#>\\nA statement/' \"$1\"; exit 3";
    let ran = work
        .as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .env("EDITOR", work.editor(fail))
        .code(2);
    assert!(ran.stderr.contains("exit status: 3"), "{}", ran.stderr);
    let kept = work.left_in_tmp();
    assert!(work.read(&format!("../tmp/{}", kept[0])).contains("A statement"));
    assert_eq!(work.state("harbour", "en", "s1"), "missing");
}

#[test]
fn without_an_editor_one_is_asked_for() {
    let work = Workspace::imported();
    work.as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .stdout("")
        .stderr("error: No editor is known.\nhint: Name one, for example: export EDITOR=nano\n")
        .code(2);
    assert!(work.left_in_tmp().is_empty(), "{:?}", work.left_in_tmp());
}

#[test]
fn editors_are_asked_in_the_order_that_git_asks_them() {
    let work = Workspace::imported();
    work.as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .env("GIT_EDITOR", "true")
        .env("VISUAL", "false")
        .env("EDITOR", "false")
        .success();
    work.as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en"])
        .env("VISUAL", "true")
        .env("EDITOR", "false")
        .success();
}

#[test]
fn a_segment_can_be_named_even_if_it_is_not_pending() {
    let work = Workspace::translated();
    work.as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en", "s4"])
        .env(
            "EDITOR",
            work.editor("sed -i 's/Nobody was hurt/No one was hurt/' \"$1\""),
        )
        .stdout("1 entered, 0 unchanged, 0 refused.\n")
        .stderr("")
        .success();
    assert!(
        work.read("statements/harbour/en.toml")
            .contains("No one was hurt.")
    );
}
