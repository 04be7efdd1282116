//! `bayan ask` and `bayan answer`: what people want to know of each other, and what that stops.

use std::path::Path;

use crate::common::{HARBOUR, Transcript, Workspace};
use crate::gate::Server;
use crate::sync::{colleague, shared, sync};

const LOG: &str = "statements/harbour/questions.toml";

/// The id of the only question of the statement.
fn only(work: &Workspace) -> String {
    let all = work.bayan(["answer", "harbour", "--all", "--json"]).success();
    let all = all.json();
    let questions = all["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 1, "{all}");
    questions[0]["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_question_goes_to_who_can_answer_and_its_answer_to_who_asked() {
    let work = Workspace::translated();
    let mut seen = Transcript::new("questions/round");
    let rana = work.as_person("rana");
    seen.run(rana.bayan(["ask", "harbour", "s3", "Which warehouse «رقم 3» is it?"]));
    let id = only(&work);
    seen.run(work.bayan(["inbox"]));
    seen.run(rana.bayan(["inbox"]));
    seen.run(work.bayan(["status", "harbour"]));
    seen.run(work.bayan(["answer", "harbour"]));
    seen.run(work.bayan(["answer", "harbour", "1", "The third from the gate."]));
    seen.run(work.bayan(["inbox"]));
    seen.run(rana.bayan(["inbox"]));
    seen.run(rana.bayan(["answer", "harbour", &id]));
    seen.run(rana.bayan(["answer", "harbour", &id, "--close"]));
    seen.run(rana.bayan(["inbox"]));
    seen.run(work.bayan(["answer", "harbour"]));
    seen.run(work.bayan(["answer", "harbour", "--all", "--json"]));
    seen.run(work.bayan(["log", "harbour", "s3"]));
    seen.run(work.bayan(["digest", "--since", "2021-02-05"]));
    seen.run(work.bayan(["answer", "harbour", "--all", "--locale", "ar"]));
    seen.note(&work.read(LOG));
    seen.note(&work.last_message());
    seen.finish();
    work.assert_clean();
}

#[test]
fn a_question_is_seen_by_whoever_works_on_the_segment() {
    let work = Workspace::imported();
    let text = "Is it \"warehouse\" or <store>?";
    work.as_person("salam")
        .bayan(["ask", "harbour", "s3", text, "--lang", "en"])
        .success();
    for file in ["package.xlf", "package.toml"] {
        let file = work.beside("tmp").join(file);
        let name = file.to_str().unwrap();
        work.as_person("rana")
            .bayan(["pull", "--lang", "en", "-o", name])
            .success();
        let written = std::fs::read_to_string(&file).unwrap();
        assert!(written.contains("salam: Is it"), "{written}");
        work.as_person("rana")
            .bayan(["pull", "--lang", "ckb", "-o", name])
            .success();
        let other = std::fs::read_to_string(&file).unwrap();
        assert!(!other.contains("salam"), "it is not about the Sorani: {other}");
    }
    let listed = work.as_person("rana").bayan(["pull", "--lang", "en"]).success();
    assert!(listed.stdout.contains(text), "{}", listed.stdout);
    let edited = work
        .as_person("rana")
        .bayan(["edit", "harbour", "--lang", "en", "s3"])
        .env(
            "EDITOR",
            work.editor("cp \"$1\" \"$HOME/seen.txt\"").to_str().unwrap(),
        )
        .success();
    assert_eq!(edited.code, 0);
    let shown = std::fs::read_to_string(work.beside("home").join("seen.txt")).unwrap();
    assert!(shown.contains("salam: Is it"), "{shown}");
    work.translate("rana", "harbour", "en", &[("s3", "The fire is condemned, 3.")]);
    let queue = work
        .as_person("mina")
        .bayan(["review", "harbour", "--lang", "en", "--json"])
        .success();
    assert_eq!(queue.json()["items"][0]["questions"][0]["said"][0]["text"], text);
    let queue = work
        .as_person("mina")
        .bayan(["review", "harbour", "--lang", "en"])
        .run();
    assert!(queue.stdout.contains(text), "{}", queue.stdout);
}

#[test]
fn an_open_question_that_blocks_stops_the_release_of_what_it_is_about() {
    let work = Workspace::approved();
    let mut seen = Transcript::new("questions/blocks");
    seen.run(work.as_person("salam").bayan([
        "ask",
        "harbour",
        "s4",
        "Is that confirmed by the hospital?",
        "--blocks",
    ]));
    let id = only(&work);
    let nadia = work.as_person("nadia");
    seen.run(nadia.bayan(["status", "harbour", "--lang", "en"]));
    seen.run(nadia.bayan(["release", "harbour", "--with", "en"]));
    seen.run(nadia.bayan(["release", "harbour", "--with", "en", "--json"]));
    seen.run(nadia.bayan(["release", "harbour", "--with", "en", "--locale", "ar"]));
    seen.run(nadia.bayan(["release", "harbour", "--with", "en", "--locale", "ckb"]));
    // The press may not settle what is not theirs, and an answer alone settles nothing.
    seen.run(nadia.bayan(["answer", "harbour", &id, "Never mind.", "--close"]));
    seen.run(work.bayan(["answer", "harbour", &id, "Yes."]));
    seen.run(nadia.bayan(["release", "harbour", "--with", "en", "--dry-run"]));
    seen.run(
        work.as_person("salam")
            .bayan(["answer", "harbour", &id, "--close"]),
    );
    seen.run(nadia.bayan(["release", "harbour", "--with", "en"]));
    seen.finish();
    work.assert_clean();
}

#[test]
fn a_question_about_one_language_blocks_that_one_and_a_plain_one_none() {
    let work = Workspace::approved();
    work.bayan([
        "ask",
        "harbour",
        "s4",
        "Is this idiom right?",
        "--lang",
        "ckb",
        "--blocks",
    ])
    .success();
    work.bayan(["ask", "harbour", "s4", "By the way?"]).success();
    let nadia = work.as_person("nadia");
    let ran = nadia.bayan(["release", "harbour", "--with", "en"]).success();
    assert!(
        ran.stderr.contains("1 question about harbour is open"),
        "{}",
        ran.stderr
    );
    let ran = nadia
        .bayan(["release", "harbour", "--with", "both", "--json"])
        .run();
    let blockers = ran.json()["blockers"].as_array().unwrap().clone();
    let of_questions: Vec<_> = blockers
        .iter()
        .filter(|own| own["question"].is_string())
        .collect();
    assert_eq!((ran.code, of_questions.len()), (1, 1), "{blockers:?}");
    assert_eq!(of_questions[0]["language"], "ckb");
}

#[test]
fn an_end_that_was_written_in_by_hand_by_somebody_who_may_not_is_none() {
    let work = Workspace::approved();
    work.as_person("salam")
        .bayan(["ask", "harbour", "s4", "Is it so?", "--blocks"])
        .success();
    let id = only(&work);
    let mut log = work.read(LOG);
    log.push_str(&format!(
        "\n[[entry]]\nto = \"{id}\"\nby = \"nadia\"\nat = 2021-02-05T12:00:00Z\ncloses = true\n"
    ));
    work.write(LOG, log);
    work.as_person("nadia").bayan(["save"]).success();
    let ran = work
        .as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .run();
    assert_eq!(ran.code, 1, "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stdout.contains(&id), "{}", ran.stdout);
}

#[test]
fn what_cannot_be_asked_or_answered_is_refused_and_changes_nothing() {
    let work = Workspace::translated();
    work.as_person("rana")
        .bayan(["ask", "harbour", "s3", "Which one?"])
        .success();
    let id = only(&work);
    let before = (work.read(LOG), work.log());
    let mut seen = Transcript::new("questions/refused");
    let long = "x".repeat(4001);
    for args in [
        vec!["ask", "harbour", "s99", "?"],
        vec!["ask", "harbour", "s99", "?", "--lang", "en"],
        vec!["ask", "harbour", "s3", "  "],
        vec!["ask", "harbour", "s3", "gnp.\u{202e}exe"],
        vec!["ask", "harbour", "s3", "\u{1b}[2Jgone"],
        vec!["ask", "harbour", "s3", "?", "--lang", "fr"],
        vec!["ask", "nowhere", "s3", "?"],
        vec!["answer", "harbour", "7", "?"],
        vec!["answer", "harbour", "../x", "?"],
        vec!["answer", "harbour", &id, "\u{2066}hidden"],
        vec!["answer", "harbour", &id, ""],
    ] {
        seen.run(work.bayan(args));
    }
    let ran = work.bayan(["ask", "harbour", "s3", &long]).run();
    seen.note(&ran.stderr);
    seen.run(
        work.as_person("dilan")
            .bayan(["answer", "harbour", &id, "Not mine."]),
    );
    seen.run(work.as_person("stranger").bayan(["ask", "harbour", "s3", "?"]));
    seen.finish();
    assert_eq!((work.read(LOG), work.log()), before);
    work.bayan(["answer", "harbour", &id, "--close"]).success();
    let again = work.bayan(["answer", "harbour", &id, "Too late."]).run();
    assert_eq!(again.code, 1, "{}", again.stderr);
    assert!(again.stderr.contains("closed already"), "{}", again.stderr);
}

#[test]
fn what_came_by_a_file_is_shown_without_its_tricks() {
    let work = Workspace::imported();
    let log = "[[entry]]\nid = \"q3f9a0c12\"\nby = \"salam\"\nat = 2021-02-05T12:00:00Z\nsegment = \"s3\"\nask = \"\\u001b[2J\\u202egone\"\n";
    work.write(LOG, log);
    for args in [
        vec!["answer", "harbour"],
        vec!["pull", "--lang", "en"],
        vec!["inbox"],
        vec!["status"],
    ] {
        let ran = work.bayan(args.clone()).run();
        let all = format!("{}{}", ran.stdout, ran.stderr);
        assert!(!all.contains(['\u{1b}', '\u{202e}']), "{args:?}: {all:?}");
    }
    for (wrong, words) in [
        (log.replace("q3f9a0c12", "nonsense"), "not the id of a question"),
        (log.replace("segment", "segments"), "segment"),
        ("<<<<<<< ours\n".to_owned(), "questions.toml"),
        (String::new(), "questions.toml"),
    ] {
        work.write(LOG, &wrong);
        let ran = work.bayan(["answer", "harbour"]).run();
        assert_eq!(ran.code, 2, "{wrong}");
        assert!(ran.stderr.contains(words), "{wrong}: {}", ran.stderr);
    }
}

#[test]
fn questions_and_answers_of_two_clones_are_all_kept() {
    let (hala, hub) = shared(Workspace::imported());
    let rana = colleague(&hala, &hub);
    rana.as_person("rana")
        .bayan(["ask", "harbour", "s3", "From Erbil?"])
        .success();
    hala.bayan([
        "ask",
        "harbour",
        "s3",
        "From Baghdad?",
        "--lang",
        "en",
        "--blocks",
    ])
    .success();
    hala.bayan(["ask", "harbour", "s4", "And this?", "--lang", "en"])
        .success();
    sync(&hala, "hala");
    let told = sync(&rana, "rana");
    assert!(told.contains("2 questions and answers"), "{told}");
    sync(&hala, "hala");
    assert_eq!(hala.read(LOG), rana.read(LOG));
    for work in [&hala, &rana] {
        let all = work.bayan(["answer", "harbour", "--json"]).success().json();
        let asked: Vec<&str> = all["questions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|own| own["said"][0]["text"].as_str().unwrap())
            .collect();
        assert_eq!(asked, ["From Baghdad?", "From Erbil?", "And this?"]);
    }
    // The same question answered in both places has both answers.
    let id = |work: &Workspace, at: usize| {
        let all = work.bayan(["answer", "harbour", "--json"]).success().json();
        all["questions"][at]["id"].as_str().unwrap().to_owned()
    };
    assert_eq!(id(&hala, 1), id(&rana, 1));
    let second = id(&hala, 1);
    hala.bayan(["answer", "harbour", &second, "One."]).success();
    rana.as_person("rana")
        .bayan(["answer", "harbour", &second, "Two.", "--close"])
        .success();
    sync(&rana, "rana");
    sync(&hala, "hala");
    sync(&rana, "rana");
    assert_eq!(hala.read(LOG), rana.read(LOG));
    let told = hala.bayan(["answer", "harbour", &second]).success().stdout;
    assert!(
        told.contains("One.") && told.contains("Two.") && told.contains("closed"),
        "{told}"
    );
}

#[test]
fn a_question_follows_its_segment_when_a_merge_gives_that_another_id() {
    let (hala, hub) = shared(Workspace::imported());
    let rana = colleague(&hala, &hub);
    rana.write(
        "workflow.toml",
        rana.read("workflow.toml").replace(
            "roles = [\"translator:en\", \"reviewer:en\"]",
            "roles = [\"translator:en\", \"reviewer:en\", \"editor\"]",
        ),
    );
    rana.as_person("rana").bayan(["save"]).success();
    let more = |work: &Workspace, person: &str, text: &str| {
        let new = HARBOUR.replace("مجلس النقابة", &format!("{text}\n\nمجلس النقابة"));
        work.as_person(person)
            .bayan(["revise", "harbour", "-", "--as", "txt"])
            .stdin(new)
            .success();
        work.as_person(person)
            .bayan(["ask", "harbour", "s7", text])
            .success();
    };
    more(&hala, "hala", "يبدأ الفحص غداً في الميناء القديم.");
    more(&rana, "rana", "تشكر النقابة فرق الإطفاء على عملها.");
    sync(&hala, "hala");
    sync(&rana, "rana");
    sync(&hala, "hala");
    assert_eq!(hala.read(LOG), rana.read(LOG));
    let shown = hala.bayan(["show", "harbour", "--json"]).success().json();
    let mut texts = std::collections::BTreeMap::new();
    for block in shown["blocks"].as_array().unwrap() {
        for segment in block["segments"].as_array().unwrap() {
            let text = |key: &str| segment[key].as_str().unwrap().to_owned();
            texts.insert(text("id"), text("text"));
        }
    }
    let all = hala.bayan(["answer", "harbour", "--json"]).success().json();
    let questions = all["questions"].as_array().unwrap();
    assert_eq!(questions.len(), 2, "{all}");
    for question in questions {
        let about = &texts[question["segment"].as_str().unwrap()];
        assert_eq!(question["said"][0]["text"], about.as_str(), "{all}");
    }
    let audited = hala.bayan(["audit"]).run();
    assert!(!audited.stdout.contains("log of questions"), "{}", audited.stdout);
}

#[test]
fn the_gate_takes_questions_in_and_lets_nobody_take_them_out() {
    let work = Workspace::approved();
    let server = Server::of(&work);
    work.as_person("salam")
        .bayan(["ask", "harbour", "s4", "Is it so?", "--blocks"])
        .success();
    let (open, said) = server.push(&work, &[]);
    assert!(open, "{said}");
    let log = work.read(LOG);
    for (text, words) in [
        (log.replace("blocks = true\n", ""), "log of questions"),
        ("# nothing\n".to_owned(), "log of questions"),
        (format!("{log}\n[[entry]]\nask = 3\n"), "questions.toml"),
        (log.replace("Is it so?", "gone\u{202e}"), "log of questions"),
    ] {
        work.write(LOG, &text);
        work.git(["commit", "-qam", "by hand"]);
        let (open, said) = server.push(&work, &[]);
        assert!(!open && said.contains(words), "{text}: {said}");
        work.git(["reset", "-q", "--hard", "HEAD^"]);
    }
    let hidden = format!(
        "{log}\n[[entry]]\nid = \"qabcdef12\"\nby = \"hala\"\nat = 2021-02-05T12:00:00Z\nsegment = \"s3\"\nask = \"a\\u202eb\"\n"
    );
    work.write(LOG, hidden);
    work.git(["commit", "-qam", "by hand"]);
    let (open, said) = server.push(&work, &[]);
    assert!(!open, "{said}");
    assert!(Path::new(&work.path(LOG)).exists());
}
