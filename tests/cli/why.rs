//! `bayan why`: the chain of facts behind a state.

use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn the_chain_of_facts() {
    let work = Workspace::approved();
    let mut seen = Transcript::new("why/chain");
    let why = |segment: &str| work.bayan(["why", "harbour", "--lang", "en", segment]);
    seen.run(why("s3"));
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    seen.run(why("s3"));
    work.as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "--substance", "s3"])
        .success();
    seen.run(why("s3"));
    work.as_person("mina")
        .bayan([
            "reject",
            "harbour",
            "--lang",
            "en",
            "s3",
            "--because",
            "It says 3",
        ])
        .success();
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    seen.run(why("s3"));
    work.edit(
        "statements/harbour/en.toml",
        "in warehouse 4.",
        "in warehouse four.",
    );
    seen.run(why("s3"));
    seen.run(work.bayan(["why", "harbour", "--lang", "en", "s3", "--json"]));
    seen.run(work.bayan(["why", "harbour", "--lang", "ckb", "s1"]));
    seen.run(why("s99"));
    seen.finish();
}

#[test]
fn a_segment_that_left_the_source_is_explained() {
    let work = Workspace::approved();
    work.revise("harbour", &HARBOUR.replace("لم يصب أحد بأذى.", ""));
    let ran = work.bayan(["why", "harbour", "--lang", "en", "s4"]).success();
    assert!(ran.stdout.starts_with("s4  obsolete\n"), "{}", ran.stdout);
    assert!(
        ran.stdout
            .contains("taken out of the source by Hala Nasir <hala@example.org>"),
        "{}",
        ran.stdout
    );
}

#[test]
fn a_shallow_clone_says_that_it_knows_less() {
    let work = Workspace::approved();
    let url = format!("file://{}", work.root.display());
    let shallow = work.beside("shallow");
    let cloned = work.git_in(
        work.root.parent().unwrap(),
        ["clone", "-q", "--depth", "1", &url, "shallow"],
    );
    assert!(cloned.status.success(), "{cloned:?}");
    let ran = work
        .bayan(["why", "harbour", "--lang", "en", "s1"])
        .within(&shallow)
        .success();
    assert_eq!(
        ran.stderr,
        "This clone does not hold the whole history; there may be more. To fetch it: git fetch --unshallow\n"
    );
    // The state itself needs no history.
    assert!(ran.stdout.starts_with("s1  approved\n"));
}
