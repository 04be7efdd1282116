//! `bayan revise`: ids are kept, targets become stale, nothing is lost.

use crate::common::{HARBOUR, Transcript, Workspace};

/// Every kind of change at once: s3 substance, s4 spelling, s5 after s6 moved is not possible here, one new, one gone.
fn corrected() -> String {
    HARBOUR
        .replace("المخزن رقم 3", "المخزن رقم 4")
        .replace("لم يصب أحد بأذى.", "لم يُصب أحد بأذى. والتحقيق جار.")
        .replace("نطالب الإدارة بفحص المخازن كلها.\n\n", "")
}

#[test]
fn a_correction_is_shown_and_entered() {
    let work = Workspace::translated();
    let mut seen = Transcript::new("revise/correction");
    let revise = |options: &[&str]| {
        let mut args = vec!["revise", "harbour", "-", "--as", "txt"];
        args.extend(options);
        work.bayan(args).stdin(corrected())
    };
    seen.run(revise(&["--dry-run"]));
    assert_eq!(work.git(["status", "--porcelain"]), "");
    seen.run(revise(&["--json", "--dry-run"]));
    seen.run(revise(&[]));
    seen.run(revise(&[]));
    seen.note(&work.last_message());
    seen.run(work.bayan(["show", "harbour", "--lang", "en"]));
    seen.run(work.bayan(["diff", "harbour", "--lang", "en"]));
    seen.run(work.bayan(["diff", "harbour", "--lang", "en", "s4", "--json"]));
    seen.run(work.bayan(["diff", "harbour", "--lang", "ckb"]));
    seen.finish();
    work.assert_clean();
}

#[test]
fn a_split_and_a_merge_record_where_they_come_from() {
    let work = Workspace::translated();
    let joined = HARBOUR.replace("رقم 3. لم يصب", "رقم 3 ولم يصب");
    work.revise("harbour", &joined);
    assert!(
        work.read("statements/harbour/ar.toml")
            .contains("from = [\"s3\", \"s4\"]")
    );
    let report = work
        .bayan(["revise", "harbour", "-", "--as", "txt", "--json"])
        .stdin(HARBOUR)
        .success()
        .json();
    let changes: Vec<(&str, &str)> = report["segments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|segment| {
            (
                segment["id"].as_str().unwrap(),
                segment["change"].as_str().unwrap(),
            )
        })
        .filter(|(_, change)| *change != "unchanged")
        .collect();
    assert_eq!(changes, [("s3", "split"), ("s4", "split")]);
}

#[test]
fn a_source_changed_and_changed_back_has_its_approvals_again() {
    let work = Workspace::approved();
    work.revise("harbour", &corrected());
    assert_eq!(work.state("harbour", "en", "s3"), "stale");
    assert_eq!(work.state("harbour", "en", "s5"), "obsolete");
    work.revise("harbour", HARBOUR);
    let states = work.states("harbour", "en");
    assert!(states.iter().all(|(_, state)| state == "approved"), "{states:?}");
    assert_eq!(states.len(), 6);
}

#[test]
fn kinds_that_somebody_corrected_stay() {
    let work = Workspace::imported();
    work.edit_and_save(
        "hala",
        "statements/harbour/ar.toml",
        "id = \"s5\"\nblock = \"paragraph\"",
        "id = \"s5\"\nblock = \"quotation\"",
    );
    work.revise("harbour", &HARBOUR.replace("كلها", "جميعا"));
    assert!(
        work.read("statements/harbour/ar.toml")
            .contains("block = \"quotation\"")
    );
}

#[test]
fn a_moved_paragraph_keeps_its_ids_and_approvals() {
    let work = Workspace::approved();
    let fire = "تدين النقابة حريق المخزن رقم 3. لم يصب أحد بأذى.\n\n";
    let demand = "نطالب الإدارة بفحص المخازن كلها.\n\n";
    let moved = HARBOUR.replace(&format!("{fire}{demand}"), &format!("{demand}{fire}"));
    assert_ne!(moved, HARBOUR);
    work.revise("harbour", &moved);
    let states = work.states("harbour", "en");
    let order: Vec<&str> = states.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(order, ["s1", "s2", "s5", "s3", "s4", "s6"]);
    assert!(states.iter().all(|(_, state)| state == "approved"), "{states:?}");
}

#[test]
fn an_unknown_statement_is_named_with_the_nearest_one() {
    let work = Workspace::imported();
    work.bayan(["revise", "harbuor", "-", "--as", "txt"])
        .stdin(HARBOUR)
        .stdout("")
        .stderr("error: There is no statement “harbuor”.\nhint: Did you mean “harbour”?\nhint: To see all statements: bayan status\n")
        .code(2);
}
