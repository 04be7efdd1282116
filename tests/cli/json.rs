//! The shapes of `--json`: exactly these fields. A field may be added here; one that is taken out breaks somebody.

use serde_json::Value;

use crate::common::{HARBOUR, Workspace};

/// The fields of the object that a path leads to; `0` is the first of a list.
#[track_caller]
fn fields(value: &Value, path: &str) -> String {
    let found = value
        .pointer(path)
        .unwrap_or_else(|| panic!("no {path} in {value:#}"));
    let object = found.as_object().unwrap_or_else(|| panic!("{path}: {found}"));
    object.keys().map(String::as_str).collect::<Vec<_>>().join(" ")
}

const COUNTS: &str = "segments missing stale rejected translated approved obsolete words_pending";

#[test]
fn status() {
    let json = super::status::every_state()
        .bayan(["status", "--json"])
        .success()
        .json();
    assert_eq!(fields(&json, ""), "statements total");
    assert_eq!(
        fields(&json, "/statements/0"),
        "id date languages releases embargo"
    );
    assert_eq!(
        fields(&json, "/statements/0/languages/0"),
        format!("language {COUNTS} releasable")
    );
    assert_eq!(
        fields(&json, "/total"),
        format!("statements releasable outdated_releases {COUNTS}")
    );
}

#[test]
fn show_diff_pull_and_why() {
    let work = super::status::every_state();
    let show = work.bayan(["show", "harbour", "--json"]).success().json();
    assert_eq!(fields(&show, ""), "id date embargo releases blocks obsolete");
    assert_eq!(fields(&show, "/blocks/0"), "kind segments");
    assert_eq!(fields(&show, "/blocks/0/segments/0"), "id text targets");
    assert_eq!(
        fields(&show, "/blocks/0/segments/0/targets/en"),
        "state source target by"
    );
    let diff = work
        .bayan(["diff", "harbour", "--lang", "en", "--json"])
        .success()
        .json();
    assert_eq!(fields(&diff, ""), "segments");
    assert_eq!(fields(&diff, "/segments/0"), "id class old new target ops");
    assert_eq!(diff["segments"][0]["ops"][0][0], "equal");
    let pull = work
        .as_person("rana")
        .bayan(["pull", "--lang", "en", "--json"])
        .success()
        .json();
    assert_eq!(fields(&pull, ""), "language segments");
    assert_eq!(
        fields(&pull, "/segments/1"),
        "statement id state source previous_source class target ops before after"
    );
    let why = work
        .bayan(["why", "harbour", "--lang", "en", "s1", "--json"])
        .success()
        .json();
    assert_eq!(fields(&why, ""), "state facts");
    assert_eq!(fields(&why, "/facts/0"), "what by at commit detail");
}

#[test]
fn segment_import_and_revise() {
    let work = Workspace::new();
    let segment = work
        .bayan(["segment", "--lang", "ar", "--json"])
        .stdin(HARBOUR)
        .success()
        .json();
    assert_eq!(fields(&segment, ""), "language blocks");
    assert_eq!(fields(&segment, "/blocks/0"), "kind segments");
    assert!(segment["blocks"][0]["segments"][0].is_string());
    let import = work
        .bayan(["import", "-", "--as", "txt", "--id", "harbour", "--json"])
        .stdin(HARBOUR)
        .success()
        .json();
    assert_eq!(fields(&import, ""), "id date embargo encoding blocks");
    assert_eq!(fields(&import, "/blocks/0"), "kind segments");
    assert_eq!(fields(&import, "/blocks/0/segments/0"), "id text");
    let fire = "تدين النقابة حريق المخزن رقم 3. لم يصب أحد بأذى.\n\n";
    let demand = "نطالب الإدارة بفحص المخازن كلها.\n\n";
    let moved = HARBOUR.replace(
        &format!("{fire}{demand}"),
        &format!("{}{fire}", demand.replace("كلها", "جميعها")),
    );
    let revise = work
        .bayan(["revise", "harbour", "-", "--as", "txt", "--json"])
        .stdin(moved)
        .success()
        .json();
    assert_eq!(fields(&revise, ""), "segments removed");
    assert_eq!(fields(&revise, "/segments/0"), "id change class from text");
    let edited = revise["segments"]
        .as_array()
        .unwrap()
        .iter()
        .find(|s| s["change"] == "edited")
        .unwrap();
    assert_eq!(edited["moved"], true, "{edited}");
}

#[test]
fn submit_decide_confirm_review_and_release() {
    let work = Workspace::translated();
    work.without_checks(&["numbers"]);
    let path = work.beside("tmp").join("work.toml");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.as_person("rana")
        .bayan(["pull", "--lang", "en", "-o", path.to_str().unwrap()])
        .success();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 5"));
    let submit = work
        .as_person("rana")
        .bayan(["submit", "../tmp/work.toml", "--json"])
        .code(1)
        .json();
    assert_eq!(fields(&submit, ""), "rows missing_rows findings");
    assert_eq!(fields(&submit, "/rows/0"), "statement id outcome reason ops");
    let confirm = work
        .as_person("rana")
        .bayan([
            "confirm",
            "harbour",
            "--lang",
            "en",
            "s3",
            "--substance",
            "--json",
        ])
        .success()
        .json();
    assert_eq!(fields(&confirm, "/segments/0"), "id class");
    let review = work
        .as_person("salam")
        .bayan(["review", "--lang", "en", "--json"])
        .success()
        .json();
    assert_eq!(
        fields(&review, "/items/0"),
        "statement id kind digest before after source target omitted by source_ops target_ops approved_by findings"
    );
    let approve = work
        .as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all", "--json"])
        .success()
        .json();
    assert_eq!(
        fields(&approve, "/segments/0"),
        "id state refused approvals_missing"
    );
    let release = work
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en", "--json"])
        .success()
        .json();
    assert_eq!(
        fields(&release, ""),
        "statement number tag languages correction releases blockers"
    );
    let export = work
        .bayan(["export", "harbour", "--with", "en", "-o", "../tmp", "--json"])
        .success()
        .json();
    assert_eq!(fields(&export, ""), "statement release files");
}

#[test]
fn a_failure_is_told_as_json_on_stderr() {
    let work = Workspace::translated();
    let error = work
        .bayan(["show", "harbuor", "--json"])
        .stdout("")
        .code(2)
        .json_error();
    assert_eq!(fields(&error, ""), "error");
    assert_eq!(fields(&error, "/error"), "code message hints file line");
    assert_eq!(error["error"]["code"], "project-unknown-statement");
    assert_eq!(error["error"]["message"], "There is no statement “harbuor”.");
    assert_eq!(error["error"]["hints"][0], "Did you mean “harbour”?");
    work.edit("statements/harbour/en.toml", "id = \"s2\"", "id = \"s1\"");
    let error = work.bayan(["show", "harbour", "--json"]).code(2).json_error();
    assert_eq!(error["error"]["file"], "statements/harbour/en.toml");
    assert_eq!(error["error"]["line"], 9);
    let usage = work
        .bayan(["show", "--json", "--frobnicate"])
        .code(2)
        .json_error();
    assert_eq!(usage["error"]["code"], "usage-unknown-argument");
}

#[test]
fn json_is_the_same_in_every_language() {
    let work = super::status::every_state();
    for args in [
        &["status", "--json"][..],
        &["show", "harbour", "--json"],
        &["why", "harbour", "--lang", "en", "s1", "--json"],
        &["pull", "--lang", "en", "--json"],
    ] {
        let english = work.as_person("rana").bayan(args).success().stdout;
        for locale in ["ar", "ckb"] {
            let other = work
                .as_person("rana")
                .bayan(args.iter().chain(&["--locale", locale]))
                .success();
            assert_eq!(other.stdout, english, "{args:?} in {locale}");
        }
    }
    let english = work.bayan(["show", "x", "--json"]).code(2).stderr;
    assert_eq!(
        work.bayan(["show", "x", "--json", "--locale", "ar"])
            .code(2)
            .stderr,
        english
    );
}

#[test]
fn statements_that_cannot_be_read_are_told_as_json_too() {
    let work = Workspace::translated();
    work.edit("statements/harbour/en.toml", "id = \"s2\"", "id = \"s1\"");
    let ran = work.bayan(["status", "--json"]).code(2);
    assert_eq!(ran.json_error()["error"]["code"], "file-duplicate-id");
    let review = work
        .as_person("salam")
        .bayan(["review", "--lang", "en", "--json"])
        .code(2);
    assert_eq!(review.json_error()["error"]["code"], "file-duplicate-id");
}
