//! `bayan resolve`: versions that a merge kept, and files in which plain git left both sides.

use crate::common::{HARBOUR, Workspace};
use crate::sync::{colleague, files, shared, state, sync};

/// The keys of a segment's versions, as `show` gives them.
fn keys(work: &Workspace, segment: &str, lang: Option<&str>) -> Vec<String> {
    let shown = work.bayan(["show", "harbour", "--json"]).success().json();
    let blocks = shown["blocks"].as_array().unwrap().iter();
    let mut segments = blocks.flat_map(|block| block["segments"].as_array().unwrap());
    let own = segments.find(|own| own["id"] == segment).unwrap();
    let versions = match lang {
        Some(lang) => &own["targets"][lang]["versions"],
        None => &own["versions"],
    };
    let versions = versions.as_array().unwrap().iter();
    versions
        .map(|own| own["key"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn two_targets_are_kept_until_somebody_chooses_and_no_approval_counts_before() {
    let (hala, hub) = shared(Workspace::approved());
    let rana = colleague(&hala, &hub);
    let dilan = colleague(&hala, &hub);
    rana.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "No one was hurt.",
    );
    rana.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s4"])
        .success();
    dilan.edit_and_save(
        "hala",
        "statements/harbour/en.toml",
        "Nobody was hurt.",
        "There were no casualties.",
    );
    sync(&rana, "rana");
    let said = sync(&dilan, "hala");
    assert!(
        said.contains("harbour, en: s4 was changed on both sides. Both versions are kept.\n"),
        "{said}"
    );
    assert_eq!(state(&dilan, "s4"), "missing");
    assert_eq!(state(&dilan, "s3"), "approved", "what nobody contested stands");
    dilan
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .code(1);
    dilan
        .as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "s4"])
        .code(1);
    let keys = keys(&dilan, "s4", Some("en"));
    let (first, second) = (keys[0].as_str(), keys[1].as_str());
    let shown = dilan.bayan(["show", "harbour", "--lang", "en"]).success().stdout;
    assert!(
        shown.contains(&format!(
            "  en  missing\n    {first}  No one was hurt.  (rana)\n    {second}  "
        )),
        "{shown}"
    );
    assert!(
        shown.contains("{+There were no casualties+}.  (hala)\n"),
        "{shown}"
    );
    let pulled = dilan
        .bayan(["pull", "--lang", "en", "harbour", "--json"])
        .success()
        .json();
    assert_eq!(pulled["segments"][0]["versions"].as_array().unwrap().len(), 2);
    dilan
        .as_person("hala")
        .bayan(["resolve", "harbour", "s4", "--lang", "en", "--take", first])
        .code(2);
    dilan
        .as_person("rana")
        .bayan(["resolve", "harbour", "s4", "--lang", "en", "--take", "kkkkk"])
        .stdout("")
        .code(2);
    dilan
        .as_person("rana")
        .bayan(["resolve", "harbour", "s4", "--lang", "en", "--take", first])
        .stdout("s4 now has the version you chose.\n  No one was hurt.\n")
        .stderr("")
        .success();
    assert_eq!(state(&dilan, "s4"), "approved", "exactly this pair was approved");
    dilan
        .as_person("rana")
        .bayan(["resolve", "harbour", "s4", "--lang", "en", "--take", first])
        .stdout("")
        .stderr("error: harbour has only one version of s4 there: there is nothing to choose.\nhint: To see the versions: bayan show harbour\n")
        .code(2);
    sync(&dilan, "rana");
    sync(&rana, "rana");
    assert_eq!(files(&rana), files(&dilan));
    assert!(!rana.read("statements/harbour/en.toml").contains("candidate"));
}

#[test]
fn two_texts_of_one_source_segment_block_the_release_until_an_editor_chooses() {
    let (hala, hub) = shared(Workspace::approved());
    let other = colleague(&hala, &hub);
    hala.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    other.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 5"));
    sync(&hala, "hala");
    sync(&other, "hala");
    assert_eq!(state(&other, "s3"), "stale");
    other
        .as_person("rana")
        .bayan(["confirm", "harbour", "--lang", "en", "--substance", "s3"])
        .success();
    assert_eq!(state(&other, "s3"), "stale", "what it renders is not settled");
    let second = &keys(&other, "s3", None)[1];
    other
        .bayan(["resolve", "harbour", "s3", "--take", second])
        .success();
    assert!(!other.read("statements/harbour/ar.toml").contains("candidate"));
    sync(&other, "hala");
    sync(&hala, "hala");
    assert_eq!(files(&hala), files(&other));
}

#[test]
fn files_in_which_git_left_both_sides_are_repaired() {
    let work = Workspace::translated();
    let path = "statements/harbour/en.toml";
    let line = "Nobody was hurt.\"\"\"\n";
    let marked = "<<<<<<< HEAD\nNo one was hurt.\"\"\"\n=======\nNone were hurt.\"\"\"\n>>>>>>> side\n";
    work.edit(path, line, marked);
    let refused = work.bayan(["show", "harbour"]).code(2);
    assert!(
        refused.stderr.contains("hint: Type: bayan resolve."),
        "{}",
        refused.stderr
    );
    work.bayan(["resolve"])
        .stdout("statements/harbour/en.toml\nOne file was repaired.\nOf one segment both versions are kept: somebody has to choose.\n")
        .stderr("hint: To see the versions: bayan show. To choose one: bayan resolve STATEMENT SEGMENT --lang LANGUAGE --take KEY\nhint: Save the repaired files: bayan save\n")
        .success();
    assert_eq!(state(&work, "s4"), "missing");
    work.bayan(["resolve"])
        .stdout("No file has conflict markers.\n")
        .stderr("")
        .success();
    work.edit(
        "workflow.toml",
        "approvals = 1\n",
        "<<<<<<< HEAD\napprovals = 2\n=======\napprovals = 3\n>>>>>>> side\n",
    );
    work.bayan(["resolve"]).success();
    assert!(
        work.read("workflow.toml").contains("approvals = 3\n"),
        "the stricter"
    );
}

#[test]
fn a_key_names_a_version_only_while_all_versions_are_those_that_were_shown() {
    let work = Workspace::translated();
    let path = "statements/harbour/en.toml";
    let line = "target = \"\"\"\nNobody was hurt.\"\"\"\n";
    let version = |text: &str| {
        format!("[[segment.candidate]]\nsource = \"لم يصب أحد بأذى.\"\ntarget = \"{text}\"\nby = \"rana\"\n")
    };
    let record = work.read(path);
    let at = record.find(line).unwrap();
    let end = at
        + record[at..]
            .find("\n[[segment]]")
            .map_or(record.len() - at, |end| end + 1);
    let with = |texts: &[&str]| {
        let versions: String = texts.iter().map(|text| version(text)).collect();
        format!("{}{versions}{}", &record[..end], &record[end..])
    };
    work.write(path, with(&["None was hurt."]));
    work.as_person("rana").bayan(["save"]).success();
    let shown = keys(&work, "s4", Some("en"));
    // Another version comes in between looking and choosing.
    work.write(path, with(&["All are well.", "None was hurt."]));
    work.as_person("rana").bayan(["save"]).success();
    for key in [shown[0].as_str(), &shown[1], "1", "2"] {
        let ran = work
            .as_person("rana")
            .bayan(["resolve", "harbour", "s4", "--lang", "en", "--take", key]);
        let ran = ran.stdout("").code(2);
        assert!(ran.stderr.contains("bayan show harbour"), "{}", ran.stderr);
    }
    assert_eq!(work.read(path), with(&["All are well.", "None was hurt."]));
    let now = keys(&work, "s4", Some("en"));
    work.as_person("rana")
        .bayan(["resolve", "harbour", "s4", "--lang", "en", "--take", &now[2]])
        .stdout("s4 now has the version you chose.\n  None was hurt.\n")
        .success();
}

#[test]
fn a_choice_without_a_segment_says_where_there_is_one() {
    let work = Workspace::translated();
    let resolve = |args: &[&str]| {
        let call = work.as_person("rana").bayan([&["resolve"], args].concat());
        call.stdout("").code(2).stderr
    };
    assert_eq!(
        resolve(&["harbour", "--take", "kkkkk"]),
        "error: Nothing is to be chosen in harbour: every segment has one version.\n"
    );
    assert_eq!(
        resolve(&["--take", "kkkkk"]),
        "error: Which segment is meant? “--take” needs a statement and a segment.\n\
         hint: Type: bayan resolve STATEMENT SEGMENT --lang LANGUAGE --take KEY\n"
    );
    work.edit(
        "statements/harbour/en.toml",
        "Nobody was hurt.\"\"\"\n",
        "<<<<<<< HEAD\nNo one was hurt.\"\"\"\n=======\nNone were hurt.\"\"\"\n>>>>>>> side\n",
    );
    work.bayan(["resolve"]).success();
    assert_eq!(
        resolve(&["harbour", "--take", "kkkkk"]),
        "error: Which segment of harbour is meant? “--take” needs a segment, too.\n\
         hint: Of these there are several versions: s4 --lang en\n"
    );
}
