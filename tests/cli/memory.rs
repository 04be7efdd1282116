//! `bayan memory`: what was translated before.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::thread;

use crate::common::{Transcript, Workspace};

/// A second statement, that says again much of what the first says.
const QUAY: &str = "\
بيان صادر عن نقابة عمال الميناء

البصرة، 9 آذار 2021

تدين النقابة حريق المخزن رقم 7. لم يصب أحد بأذى، وبدأ التحقيق.

مجلس النقابة
";

fn two_statements() -> Workspace {
    let work = Workspace::approved();
    work.import("quay", QUAY);
    work
}

#[test]
fn what_is_like_a_text_is_found_with_what_differs() {
    let work = two_statements();
    let mut seen = Transcript::new("memory/find");
    for text in [
        "لَم يُصَب أحدٌ بأذى.",
        "تدين النقابة حريق المخزن رقم 7.",
        "تدين النقابة بشدة حريق المخزن رقم 3.",
        "أعلن مجلس النقابة الحداد",
        "المخازن كلها",
        "لا شيء من هذا قيل من قبل",
    ] {
        seen.run(work.bayan(["memory", "find", text, "--lang", "en"]));
    }
    seen.run(work.bayan(["memory", "find", "مجلس النقابة.", "--lang", "en", "--json"]));
    seen.run(work.bayan([
        "--locale",
        "ar",
        "memory",
        "find",
        "مجلس النقابة.",
        "--lang",
        "en",
    ]));
    seen.run(work.bayan(["--locale", "ckb", "memory", "stats"]));
    seen.run(work.bayan(["memory", "stats"]));
    seen.run(work.bayan(["memory", "stats", "--json"]));
    seen.finish();
}

#[test]
fn a_text_can_come_from_standard_input() {
    let work = two_statements();
    let found = work
        .bayan(["memory", "find", "-", "--lang", "en", "--json"])
        .stdin("مجلس النقابة\n")
        .success()
        .json();
    assert_eq!(found["matches"][0]["score"], 100);
    assert_eq!(found["matches"][0]["kind"], "exact");
    assert_eq!(found["matches"][0]["statement"], "harbour");
}

#[test]
fn nothing_found_is_an_honest_no() {
    let work = two_statements();
    work.bayan(["memory", "find", "لا صلة", "--lang", "en"]).code(1);
    work.bayan(["memory", "find", "لا صلة", "--lang", "fr"]).code(2);
    work.bayan(["memory", "find", "لا صلة", "--lang", "en", "--min", "12"])
        .code(2);
}

#[test]
fn what_is_not_approved_counts_for_less_and_what_is_rejected_for_nothing() {
    let score = |work: &Workspace| {
        let found = work
            .bayan(["memory", "find", "لم يصب أحد بأذى.", "--lang", "en", "--json"])
            .run()
            .json();
        found["matches"][0]["score"].as_u64()
    };
    let work = Workspace::translated();
    assert_eq!(score(&work), Some(90));
    let salam = work.as_person("salam");
    salam
        .bayan(["approve", "harbour", "--lang", "en", "s4"])
        .success();
    assert_eq!(score(&work), Some(100));
    let reject = ["reject", "harbour", "--lang", "en", "s4", "--because", "x"];
    salam.bayan(reject).success();
    assert_eq!(score(&work), None);
    work.edit_and_save(
        "editor",
        "statements/harbour/ar.toml",
        "لم يصب أحد بأذى.",
        "لم يصب أحد.",
    );
    let found = work
        .bayan(["memory", "find", "لم يصب أحد بأذى.", "--lang", "en", "--json"])
        .success()
        .json();
    assert_eq!(found["matches"][0]["standing"], "obsolete");
}

#[test]
fn the_index_is_derived_and_a_damaged_one_is_made_anew() {
    let work = two_statements();
    work.wait(1);
    let find = ["memory", "find", "مجلس النقابة", "--lang", "en"];
    let first = work.bayan(find).success().stdout;
    let folder = work.path(".git/bayan");
    let files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("memory"))
        .collect();
    assert!(!files.is_empty());
    for file in &files {
        let whole = fs::read(file).unwrap();
        let mut turned = whole.clone();
        let middle = turned.len() / 2;
        turned[middle] ^= 0x40;
        for damaged in [&whole[..whole.len() / 2], &[], b"other", &turned] {
            fs::write(file, damaged).unwrap();
            assert_eq!(work.bayan(find).success().stdout, first, "{}", file.display());
        }
    }
    work.assert_clean();
}

/// What is kept of the memory in one language, by the file's name.
fn kept(work: &Workspace) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(work.path(".git/bayan"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("memory"))
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

/// What several searches find, with what is kept and then without it.
fn found_twice(work: &Workspace) -> [String; 2] {
    let all = || {
        let texts = [
            "مجلس النقابة",
            "تدين النقابة حريق المخزن رقم 9.",
            "لم يصب أحد",
            "بيان",
        ];
        let found = texts.map(|text| {
            let find = ["memory", "find", text, "--lang", "en", "--json", "--min", "50"];
            work.bayan(find).run().stdout
        });
        found.concat() + &work.bayan(["memory", "stats"]).success().stdout
    };
    let with = all();
    let files = kept(work);
    for path in files.keys() {
        fs::remove_file(path).unwrap();
    }
    let without = all();
    for (path, bytes) in files {
        fs::write(path, bytes).unwrap();
    }
    [with, without]
}

#[test]
fn only_what_changed_is_indexed_again_and_the_same_is_found() {
    let work = two_statements();
    work.wait(1);
    let index = work.path(".git/bayan/memory-index-en");
    let [first, again] = found_twice(&work);
    assert_eq!(first, again);
    let base = fs::read(&index).unwrap();
    let salam = work.as_person("salam");
    let steps: [&dyn Fn(); 6] = [
        &|| work.translate("rana", "quay", "en", &[("s5", "The council"), ("s4", "Nobody")]),
        &|| {
            salam.bayan(["approve", "quay", "--lang", "en", "s5"]).run();
        },
        &|| {
            let reject = ["reject", "harbour", "--lang", "en", "s4", "--because", "x"];
            work.as_person("salam").bayan(reject).success();
        },
        &|| {
            let file = "statements/harbour/ar.toml";
            work.edit_and_save("editor", file, "لم يصب أحد بأذى.", "لم يصب أحد.");
        },
        &|| {
            work.write(
                "memory/more.tmx",
                tmx_pair("مجلس النقابة كله", "All of the council"),
            );
        },
        &|| fs::remove_dir_all(work.path("statements/quay")).unwrap(),
    ];
    let mut before = first;
    for (number, step) in steps.iter().enumerate() {
        step();
        let [with, without] = found_twice(&work);
        assert_eq!(with, without, "step {number}");
        assert_ne!(with, before, "step {number}");
        assert!(
            fs::read(&index).unwrap() == base,
            "step {number}: all was indexed again"
        );
        before = with;
    }
    assert!(work.path(".git/bayan/memory-recent-en").exists());
}

#[test]
fn two_programs_may_bring_the_index_up_to_date_at_once() {
    let work = two_statements();
    work.bayan(["memory", "stats"]).success();
    for number in 0..4 {
        let source = format!("مجلس النقابة رقم {number}");
        work.write(&format!("memory/m{number}.tmx"), tmx_pair(&source, "council"));
        let find = || work.bayan(["memory", "find", &source, "--lang", "en", "--json"]);
        thread::scope(|scope| {
            let running: Vec<_> = (0..4)
                .map(|_| find())
                .map(|call| scope.spawn(move || call.success().json()))
                .collect();
            for run in running {
                assert_eq!(run.join().unwrap()["matches"][0]["source"], source);
            }
        });
        let [with, without] = found_twice(&work);
        assert_eq!(with, without);
    }
}

#[test]
fn a_package_brings_what_the_memory_has() {
    let work = two_statements();
    let mut seen = Transcript::new("memory/pull");
    seen.run(work.as_person("rana").bayan(["pull", "quay", "--lang", "en"]));
    for file in ["work.toml", "work.xlf"] {
        let path = work.beside("tmp").join(file);
        let call =
            work.as_person("rana")
                .bayan(["pull", "quay", "--lang", "en", "-o", path.to_str().unwrap()]);
        seen.run(call);
        seen.note(&fs::read_to_string(&path).unwrap());
        work.as_person("rana")
            .bayan(["submit", path.to_str().unwrap()])
            .run();
    }
    seen.finish();
    assert_eq!(
        work.counts("quay", "en")["missing"],
        5,
        "a proposal is no translation"
    );
    let pulled = work
        .bayan(["pull", "quay", "--lang", "en", "--json"])
        .success()
        .json();
    let third = &pulled["segments"][2]["matches"][0];
    assert_eq!(third["adapted"], "The union condemns the fire in warehouse 7.");
    assert_eq!(pulled["segments"][0]["matches"][0]["kind"], "exact");
}

#[test]
fn what_reads_the_same_is_filled_in_where_the_workspace_says_so() {
    let work = two_statements();
    let path = work.beside("tmp").join("work.toml");
    let pull = [
        "pull",
        "quay",
        "--lang",
        "en",
        "--fill",
        "-o",
        path.to_str().unwrap(),
    ];
    let refused = work.as_person("rana").bayan(pull).code(2).stderr;
    assert!(refused.contains("workflow.toml"), "{refused}");
    assert!(!path.exists());
    let policy = work.read("workflow.toml");
    work.write("workflow.toml", format!("{policy}\n[memory]\nfill = \"exact\"\n"));
    work.as_person("omar").bayan(["save"]).success();
    let told = work.as_person("rana").bayan(pull).success().stderr;
    assert!(told.contains("2 targets filled in from the memory"), "{told}");
    work.as_person("rana")
        .bayan(["submit", path.to_str().unwrap()])
        .success();
    let counts = work.counts("quay", "en");
    assert_eq!(
        (&counts["translated"], &counts["approved"]),
        (&2.into(), &0.into())
    );
    let json = work
        .bayan(["pull", "harbour", "--lang", "ckb", "--fill", "--json"])
        .success()
        .json();
    assert!(json["segments"][0].get("filled_from").is_none());
}

#[test]
fn a_memory_goes_out_and_comes_into_another_workspace() {
    let work = two_statements();
    let file = work.beside("tmp").join("union.tmx");
    let name = file.to_str().unwrap();
    work.bayan(["memory", "export", "--lang", "en", "-o", name])
        .stdout("6 pairs written to [tmp]/union.tmx\n")
        .success();
    let other = Workspace::new();
    other.write("../tmp/union.tmx", fs::read(&file).unwrap());
    let own = other.beside("tmp").join("union.tmx");
    let import = ["memory", "import", own.to_str().unwrap()];
    let dry = [&import[..], &["--dry-run"]].concat();
    other.bayan(&dry).stdout("6 pairs with en\n").success();
    assert!(!other.path("memory").exists());
    other.bayan(import).stdout("6 pairs with en\n").success();
    assert!(
        other
            .last_message()
            .starts_with("Bring memory/union.tmx into the memory")
    );
    other.assert_clean();
    other
        .bayan(import)
        .stderr("memory/union.tmx is part of the memory already, byte for byte.\n")
        .success();
    let found = other
        .bayan(["memory", "find", "مجلس النقابة", "--lang", "en", "--json"])
        .success()
        .json();
    assert_eq!(found["matches"][0]["score"], 98);
    assert_eq!(found["matches"][0]["standing"], "file");
    assert_eq!(found["matches"][0]["statement"], "memory/union.tmx");
}

#[test]
fn a_file_that_cannot_be_used_changes_nothing() {
    let work = two_statements();
    let mut seen = Transcript::new("memory/refused");
    let tmx = |body: &str| format!("<tmx version=\"1.4\"><header/><body>\n{body}\n</body></tmx>");
    let pair =
        "<tu><tuv xml:lang=\"AR\"><seg>نص</seg></tuv><tuv xml:lang=\"en-GB\"><seg>text</seg></tuv></tu>";
    for (name, text) in [
        ("page.tmx", "<html/>".to_owned()),
        (
            "bomb.tmx",
            format!("<!DOCTYPE tmx [<!ENTITY a \"aaaa\">]>{}", tmx(pair)),
        ),
        (
            "entity.tmx",
            tmx("<tu><tuv xml:lang=\"ar\"><seg>&a;</seg></tuv></tu>"),
        ),
        ("cut.tmx", tmx(pair).replace("</body></tmx>", "")),
        ("tag.tmx", tmx(&pair.replace("en-GB", "english please"))),
        ("french.tmx", tmx(&pair.replace("en-GB", "fr"))),
        ("a b.tmx", tmx(pair)),
        ("pairs.xml", tmx(pair)),
    ] {
        let path = work.beside("tmp").join(name);
        fs::write(&path, text).unwrap();
        seen.run(work.bayan(["memory", "import", path.to_str().unwrap()]));
    }
    seen.finish();
    assert!(!work.path("memory").exists());
    work.assert_clean();
    let path = work.beside("tmp").join("pairs.tmx");
    fs::write(&path, tmx(pair)).unwrap();
    work.bayan(["memory", "import", path.to_str().unwrap()]).success();
    fs::write(&path, tmx(&pair.replace("text", "other"))).unwrap();
    let error = work
        .bayan(["memory", "import", path.to_str().unwrap()])
        .code(2)
        .stderr;
    assert!(error.contains("memory/pairs.tmx"), "{error}");
}

#[test]
fn a_statement_that_cannot_be_read_hides_no_other() {
    let work = two_statements();
    work.write("statements/quay/ar.toml", "[[segment]]\nid = ");
    let ran = work
        .bayan(["memory", "find", "مجلس النقابة", "--lang", "en"])
        .code(2);
    assert!(ran.stdout.contains("The council of the union"));
    assert!(ran.stderr.contains("statements/quay/ar.toml"));
}

#[test]
fn hostile_text_stays_text() {
    let work = Workspace::imported();
    let path = work.beside("tmp").join("hostile.tmx");
    fs::write(&path, tmx_pair("نص خبيث", "text &lt;b&gt; &amp; {1}")).unwrap();
    work.bayan(["memory", "import", path.to_str().unwrap()]).success();
    let shown = work
        .bayan(["memory", "find", "نص خبيث", "--lang", "en"])
        .success()
        .stdout;
    assert!(shown.contains("text <b> & {1}"), "{shown:?}");
}

fn tmx_pair(source: &str, target: &str) -> String {
    format!(
        "<tmx version=\"1.4\"><body>\n<tu tuid=\"lead\"><tuv xml:lang=\"ar\"><seg>{source}</seg></tuv>\n\
         <tuv xml:lang=\"en\"><seg>{target}</seg></tuv></tu></body></tmx>"
    )
}

#[test]
fn a_file_that_hides_something_is_refused_with_file_line_and_unit() {
    let work = two_statements();
    let path = work.beside("tmp").join("hiding.tmx");
    let mut seen = Transcript::new("memory/hiding");
    for (source, target) in [
        ("نص", "text \u{202e}txet"),
        ("نص\u{2066}", "text"),
        ("نص", "&#x9b;31m"),
        ("ن\u{200b}ص", "text"),
    ] {
        fs::write(&path, tmx_pair(source, target)).unwrap();
        seen.run(work.bayan(["memory", "import", path.to_str().unwrap()]));
        seen.run(work.bayan(["memory", "import", path.to_str().unwrap(), "--dry-run"]));
    }
    assert!(!work.path("memory").exists());
    work.assert_clean();
    // The same file put there by hand: it gives nothing, it is named, and the rest is found all the same.
    work.write(
        "memory/hiding.tmx",
        tmx_pair("مجلس النقابة", "The \u{202e}council"),
    );
    let found = work
        .bayan(["memory", "find", "مجلس النقابة", "--lang", "en", "--json"])
        .code(2);
    let matches = found.json()["matches"].clone();
    assert_eq!(matches.as_array().unwrap().len(), 1, "{matches}");
    assert_eq!(matches[0]["statement"], "harbour");
    let locale = ["--locale", "ar"];
    seen.run(
        work.bayan(
            locale
                .iter()
                .chain(&["memory", "find", "مجلس النقابة", "--lang", "en"]),
        ),
    );
    let pulled = work.bayan(["pull", "quay", "--lang", "en"]).code(2).stderr;
    assert!(pulled.contains("memory/hiding.tmx"), "{pulled}");
    seen.finish();
}

/// A third statement, signed like the others.
const PIER: &str = "\
بيان صادر عن نقابة عمال الميناء

البصرة، 2 نيسان 2021

تطالب النقابة بفتح الرصيف. لم يصب أحد بأذى.

مجلس النقابة
";

fn fills(work: &Workspace, policy: &str) {
    let workflow = work.read("workflow.toml");
    work.write(
        "workflow.toml",
        format!("{workflow}\n[memory]\nfill = \"{policy}\"\n"),
    );
    work.as_person("omar").bayan(["save"]).success();
}

#[test]
fn what_is_signed_alike_is_translated_once() {
    let work = two_statements();
    fills(&work, "exact");
    let mut seen = Transcript::new("memory/fill");
    let salam = work.as_person("salam");
    for file in ["filled.toml", "filled.xlf"] {
        let path = work.beside("tmp").join(file);
        let path = path.to_str().unwrap();
        let pull = ["pull", "quay", "--lang", "en", "--fill", "-o", path];
        seen.run(work.as_person("rana").bayan(pull));
        seen.note(&fs::read_to_string(path).unwrap());
    }
    seen.run(
        work.as_person("rana")
            .bayan(["pull", "quay", "--lang", "en", "--fill"]),
    );
    let path = work.beside("tmp").join("filled.xlf");
    seen.run(work.as_person("rana").bayan(["submit", path.to_str().unwrap()]));
    let states = work.states("quay", "en");
    let state = |id: &str| states.iter().find(|(own, _)| own == id).unwrap().1.as_str();
    assert_eq!(
        [state("s1"), state("s2"), state("s5")],
        ["translated", "missing", "translated"]
    );
    // Now somebody approves another wording of the same source: two differ, and neither is taken.
    let file = "statements/quay/en.toml";
    work.edit_and_save("rana", file, "The council of the union", "The Union Council");
    salam.bayan(["approve", "quay", "--lang", "en", "s1", "s5"]).run();
    assert_eq!(work.state("quay", "en", "s5"), "approved");
    work.import("pier", PIER);
    let path = work.beside("tmp").join("pier.toml");
    let pull = [
        "pull",
        "pier",
        "--lang",
        "en",
        "--fill",
        "-o",
        path.to_str().unwrap(),
    ];
    seen.run(work.as_person("rana").bayan(pull));
    seen.run(work.bayan(["--locale", "ar", "pull", "pier", "--lang", "en", "--fill"]));
    seen.finish();
    let filled = fs::read_to_string(&path).unwrap();
    assert!(!filled.contains("target = \"\"\"\nThe council"), "{filled}");
}

#[test]
fn between_other_neighbours_only_what_stands_in_its_place_is_filled_in() {
    let work = two_statements();
    fills(&work, "context");
    let pulled = work
        .bayan(["pull", "quay", "--lang", "en", "--fill", "--json"])
        .success()
        .json();
    let filled: Vec<&serde_json::Value> = pulled["segments"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|segment| segment.get("filled_from").is_some())
        .map(|segment| &segment["id"])
        .collect();
    assert_eq!(filled, [""; 0], "the dateline below the title is another");
    work.import(
        "again",
        &PIER
            .replace("2 نيسان", "5 شباط")
            .replace("تطالب النقابة بفتح الرصيف.", "تدين النقابة حريق المخزن رقم 3."),
    );
    let pulled = work
        .bayan(["pull", "again", "--lang", "en", "--fill", "--json"])
        .success()
        .json();
    assert_eq!(pulled["segments"][0]["filled_from"], "harbour/s1");
    assert_eq!(pulled["segments"][0]["matches"][0]["kind"], "context");
}

#[test]
fn what_differs_is_what_reads_differently() {
    let work = two_statements();
    let found = work
        .bayan([
            "memory",
            "find",
            "تُدينُ النقابة بشدّة حریق المخزن رقم ٣.",
            "--lang",
            "en",
            "--json",
        ])
        .success()
        .json();
    let ops = found["matches"][0]["ops"].as_array().unwrap();
    let changed: Vec<_> = ops.iter().filter(|op| op[0] != "equal").collect();
    assert_eq!(changed.len(), 1, "{ops:?}");
    assert_eq!(changed[0][1].as_str().unwrap().trim(), "بشدّة");
}
