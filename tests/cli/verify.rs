//! `bayan verify`: what a journalist, a forger and a careless colleague may bring.

use std::fs;

use crate::common::call::Ran;
use crate::common::workspace::{english, sorani};
use crate::common::{HARBOUR, Transcript, Workspace};

const EN: &str = "Statement by the Harbour Workers' Union\n\nBasra, 5 February 2021\n\nThe union condemns the fire in warehouse 3. Nobody was hurt.\n\nWe call on the management to inspect all warehouses.\n\nThe council of the union\n";

fn verify(work: &Workspace, text: &str) -> Ran {
    work.bayan(["verify", "-", "--json"]).stdin(text).run()
}

/// The verdict on a pasted text; the exit code must agree with it.
#[track_caller]
fn verdict(work: &Workspace, text: &str) -> serde_json::Value {
    let ran = verify(work, text);
    let found = ran.json()["files"][0].clone();
    assert_eq!(ran.code == 0, found["verdict"] == "genuine", "{found}");
    found
}

fn exported(work: &Workspace, formats: &str) -> Vec<String> {
    work.bayan([
        "export", "harbour", "--with", "en", "--format", formats, "-o", "../tmp",
    ])
    .success();
    let names = fs::read_dir(work.beside("tmp")).unwrap();
    let mut names: Vec<String> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("harbour.ar-en."))
        .collect();
    names.sort();
    names
}

#[test]
fn every_format_that_we_write_is_genuine_byte_for_byte() {
    let work = Workspace::released();
    for name in exported(&work, "html,md,txt,docx,pdf") {
        let ran = work.bayan(["verify", &format!("../tmp/{name}"), "--json"]).run();
        let found = ran.json()["files"][0].clone();
        assert_eq!(
            (found["verdict"].as_str(), found["by"].as_str()),
            (Some("genuine"), Some("bytes")),
            "{found}"
        );
    }
}

#[test]
fn its_words_are_known_in_every_format_whatever_became_of_the_bytes() {
    let work = Workspace::released();
    for name in exported(&work, "html,md,txt,docx,pdf") {
        let path = work.beside("tmp").join(&name);
        let mut bytes = fs::read(&path).unwrap();
        if name.ends_with("docx") {
            // What follows the archive's end is no part of it.
            let comment = bytes.len() - 2;
            bytes[comment..].copy_from_slice(&[3, 0]);
            bytes.extend(b"xyz");
        } else {
            bytes.extend(b"\n\n");
        }
        fs::write(&path, bytes).unwrap();
        let ran = work.bayan(["verify", &format!("../tmp/{name}"), "--json"]).run();
        let found = ran.json()["files"][0].clone();
        assert_eq!(
            (found["verdict"].as_str(), found["by"].as_str()),
            (Some("genuine"), Some("words")),
            "{name} {found:#}"
        );
        assert_eq!(found["part"], false, "{name}");
    }
}

/// Released with English and Sorani, and a second translation's letters.
fn in_three_languages(text: &str, targets: &[(&str, &str)]) -> Workspace {
    let work = Workspace::new();
    work.without_checks(&["numbers"]);
    work.import("harbour", text);
    work.translate("rana", "harbour", "en", targets);
    work.translate("dilan", "harbour", "ckb", &sorani());
    for lang in ["en", "ckb"] {
        work.as_person("salam")
            .bayan(["approve", "harbour", "--lang", lang, "--all"])
            .success();
    }
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en,ckb"])
        .success();
    work
}

#[test]
fn the_words_of_a_pdf_are_read_in_every_language() {
    let work = in_three_languages(HARBOUR, &english());
    let export = |work: &Workspace| {
        work.bayan([
            "export", "harbour", "--with", "ckb,en", "--format", "pdf", "-o", "../tmp",
        ])
        .success();
        fs::read(work.beside("tmp").join("harbour.ar-ckb-en.pdf")).unwrap()
    };
    let check = |bytes: &[u8]| {
        fs::write(work.beside("tmp").join("got.pdf"), bytes).unwrap();
        let ran = work.bayan(["verify", "../tmp/got.pdf", "--json"]).run();
        (ran.code, ran.json()["files"][0].clone())
    };
    let bytes = export(&work);
    let (code, found) = check(&bytes);
    assert_eq!((code, &found["by"]), (0, &"bytes".into()), "{found:#}");
    let (code, found) = check(&[&bytes[..], b"\n%\n"].concat());
    assert_eq!(
        (code, &found["by"], &found["part"]),
        (0, &"words".into(), &false.into()),
        "{found:#}"
    );
    assert_eq!(found["languages"].as_array().unwrap().len(), 3);
    // One digit, in a file that is otherwise set as ours are.
    let forger = in_three_languages(&HARBOUR.replace("رقم 3", "رقم 8"), &english());
    let (code, found) = check(&export(&forger));
    assert_eq!((code, &found["verdict"]), (1, &"altered".into()), "{found:#}");
    assert_eq!(found["differences"][0]["segment"], "s3");
}

/// What is said of a PDF that another program has written anew, after some change to it.
fn written_anew(work: &Workspace, args: &[&str], change: fn(&mut lopdf::Document)) -> serde_json::Value {
    let out = work.beside("tmp").join("anew");
    let _ = fs::remove_dir_all(&out);
    let ran = ["export", "harbour", "--format", "pdf", "-o", "../tmp/anew"];
    work.bayan(ran.iter().chain(args)).success();
    let pdf = fs::read_dir(&out).unwrap().next().unwrap().unwrap().path();
    let mut document = lopdf::Document::load(&pdf).unwrap();
    change(&mut document);
    document.renumber_objects();
    document.save(&pdf).unwrap();
    let path = format!("../tmp/anew/{}", pdf.file_name().unwrap().to_str().unwrap());
    let ran = work.bayan(["verify", &path, "--json"]).run();
    let found = ran.json()["files"][0].clone();
    assert_eq!(ran.code == 0, found["verdict"] == "genuine", "{found}");
    found
}

/// Released with a translation whose lines are as long as its column is wide.
fn in_columns(sentence: &'static str) -> Workspace {
    let work = Workspace::new();
    let arabic = "تدين النقابة حريق المخزن رقم 3 الذي لم تفحصه الإدارة منذ سنتين وتطالبها بفحص المخازن كلها \
        وبنشر نتائج الفحص على العمال والصحافة قبل نهاية الشهر القادم.";
    let text = HARBOUR.replace("تدين النقابة حريق المخزن رقم 3.", arabic);
    work.import("harbour", &text);
    let mut targets = english();
    for target in &mut targets {
        if target.0 == "s3" {
            target.1 = sentence;
        }
    }
    work.translate("rana", "harbour", "en", &targets);
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    work
}

const LONG: &str = "The union condemns the fire in warehouse 3, which the management had not inspected for two years, and calls on it to inspect all warehouses and to give the results to the workers and the press before the end of next month.";

#[test]
fn a_pdf_that_was_written_anew_is_read_as_its_structure_says() {
    let work = in_columns(LONG);
    for args in [&["--with", "en"][..], &["--with", "en", "--layout", "sequence"]] {
        let found = written_anew(&work, args, |_| ());
        assert_eq!(
            (&found["verdict"], &found["by"], &found["part"]),
            (&"genuine".into(), &"words".into(), &false.into()),
            "{args:?} {found:#}"
        );
    }
    // Without it nobody can tell in which order the columns are to be read.
    let found = written_anew(&work, &["--with", "en"], |document| {
        document.catalog_mut().unwrap().remove(b"StructTreeRoot");
    });
    assert_eq!(found["verdict"], "unknown", "{found:#}");
    assert_eq!(found["doubts"], serde_json::json!(["order"]), "{found:#}");
}

/// As if it were set in fonts that are not ours, by a program that says nothing of the order of its words.
fn by_another_program(document: &mut lopdf::Document) {
    document.catalog_mut().unwrap().remove(b"StructTreeRoot");
    for object in document.objects.values_mut() {
        if let Ok(dictionary) = object.as_dict_mut()
            && dictionary.has(b"BaseFont")
        {
            dictionary.set("BaseFont", lopdf::Object::Name(b"ABCDEF+Foreign".to_vec()));
        }
    }
}

#[test]
fn what_another_program_has_printed_is_never_altered_for_its_order() {
    let work = in_columns(LONG);
    let found = written_anew(&work, &["--with", "en"], by_another_program);
    assert_eq!(
        (&found["verdict"], &found["statement"]),
        (&"unknown".into(), &"harbour".into()),
        "{found:#}"
    );
    assert_eq!(found["differences"], serde_json::json!([]), "{found:#}");
}

#[test]
fn one_changed_digit_is_found_in_every_format() {
    let work = Workspace::released();
    for name in exported(&work, "html,md,txt") {
        let path = work.beside("tmp").join(&name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(
            &path,
            text.replace("warehouse 3.", "warehouse 4.")
                .replace("warehouse 3\\.", "warehouse 4\\."),
        )
        .unwrap();
        let ran = work
            .bayan(["verify", &format!("../tmp/{name}"), "--json"])
            .code(1);
        let found = ran.json()["files"][0].clone();
        assert_eq!(found["verdict"], "altered", "{name} {found:#}");
        assert_eq!(
            found["differences"].as_array().unwrap().len(),
            1,
            "{name} {found:#}"
        );
        assert_eq!(found["differences"][0]["class"], "substance");
        assert_eq!(found["differences"][0]["segment"], "s3");
    }
}

#[test]
fn what_does_not_change_the_words_does_not_count() {
    let work = Workspace::released();
    let arabic = HARBOUR
        .replace("رقم 3", "رقم ٣")
        .replace("بيان", "بيـــان")
        .replace("لم يصب", "لم  يصـب\u{200f}");
    let wrapped = "> Statement by the Harbour\n> Workers’ Union\n>\n> Basra, 5\n> February 2021\n>\n> The union condemns the fire in\n> warehouse 3. Nobody was hurt.\n";
    for text in [
        EN,
        HARBOUR,
        &arabic,
        wrapped,
        "*Nobody* was hurt .",
        "تدين الن قابة حريق المخزن رقم 3 .لم يصب أحد بأذى.",
    ] {
        assert_eq!(
            verdict(&work, text)["verdict"],
            "genuine",
            "{text}\n{:#}",
            verdict(&work, text)
        );
    }
}

#[test]
fn every_alteration_is_found() {
    let work = Workspace::released();
    for (from, to, segment) in [
        ("warehouse 3", "warehouse 13", "s3"),
        ("Nobody was", "Somebody was", "s4"),
        ("condemns", "welcomes", "s3"),
        ("5 February", "6 February", "s2"),
        (" Nobody was hurt.", "", "s4"),
        ("hurt.\n", "hurt. Strike on Monday.\n", ""),
    ] {
        let found = verdict(&work, &EN.replace(from, to));
        assert_eq!(found["verdict"], "altered", "{to}: {found:#}");
        assert_eq!(
            found["differences"][0]["segment"].as_str().unwrap_or(""),
            segment,
            "{found:#}"
        );
    }
    let negation = HARBOUR.replace("لم يصب", "يصب");
    assert_eq!(verdict(&work, &negation)["differences"][0]["class"], "substance");
    let swapped = EN.replace(
        "The union condemns the fire in warehouse 3. Nobody was hurt.",
        "Nobody was hurt. The union condemns the fire in warehouse 3.",
    );
    assert_eq!(verdict(&work, &swapped)["verdict"], "altered");
}

#[test]
fn a_quotation_is_known_and_told_from_the_words_around_it() {
    let work = Workspace::released();
    let found = verdict(&work, "We call on the management to inspect all warehouses.");
    assert_eq!(
        (&found["verdict"], &found["part"]),
        (&"genuine".into(), &true.into())
    );
    assert_eq!(found["languages"][0]["segments"], serde_json::json!(["s5"]));
    let article = "The port spoke on Friday.\n\n“The union condemns the fire in warehouse 3. Nobody was hurt.”\n\nThe ministry was silent.";
    let found = verdict(&work, article);
    assert_eq!(
        (&found["verdict"], &found["quotation"]),
        (&"unknown".into(), &"genuine".into()),
        "{found:#}"
    );
    assert_eq!(found["foreign"].as_array().unwrap().len(), 2);
    let twisted = article.replace("warehouse 3", "warehouse 2");
    assert_eq!(verdict(&work, &twisted)["verdict"], "altered");
    assert_eq!(verdict(&work, "inspect all warehouses")["verdict"], "unknown");
}

#[test]
fn a_superseded_release_is_named_with_the_one_that_took_its_place() {
    let work = Workspace::released();
    exported(&work, "txt");
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    assert_eq!(
        verdict(&work, &EN.replace("warehouse 3", "warehouse 4"))["verdict"],
        "draft"
    );
    assert_eq!(verdict(&work, EN)["verdict"], "genuine", "still the only release");
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    let found = verdict(&work, EN);
    assert_eq!(
        (&found["verdict"], &found["superseded_by"]),
        (&"superseded".into(), &2.into()),
        "{found:#}"
    );
    assert_eq!(found["release"]["number"], 1);
    let found = verdict(&work, &EN.replace("warehouse 3", "warehouse 4"));
    assert_eq!(
        (&found["verdict"], &found["release"]["number"]),
        (&"genuine".into(), &2.into())
    );
    let ran = work
        .bayan(["verify", "../tmp/harbour.ar-en.txt", "--json"])
        .code(1);
    assert_eq!(ran.json()["files"][0]["verdict"], "superseded");
    assert_eq!(
        verdict(&work, "Nobody was hurt.")["release"]["number"],
        2,
        "what still holds is current"
    );
    // A tag that somebody moved leads nobody astray.
    work.git(["tag", "-f", "release/harbour/1", "HEAD"]);
    assert_eq!(verdict(&work, EN)["verdict"], "superseded");
}

#[test]
fn a_release_of_other_words_is_found_in_the_history() {
    let work = Workspace::released();
    work.revise(
        "harbour",
        "بلاغ جديد تماما من الميناء\n\nلا شيء من النص القديم هنا أبدا.\n",
    );
    let found = verdict(&work, HARBOUR);
    assert_eq!(found["release"]["number"], 1, "{found:#}");
}

#[test]
fn a_draft_says_what_it_is() {
    let work = Workspace::translated();
    assert_eq!(verdict(&work, EN)["verdict"], "draft");
    work.bayan([
        "export", "harbour", "--with", "en", "--draft", "--format", "txt,html", "-o", "../tmp",
    ])
    .success();
    for name in ["harbour.ar-en.draft.txt", "harbour.ar-en.draft.html"] {
        let ran = work
            .bayan(["verify", &format!("../tmp/{name}"), "--json"])
            .code(1);
        assert_eq!(ran.json()["files"][0]["verdict"], "draft", "{}", ran.stdout);
    }
    let text = fs::read_to_string(work.beside("tmp").join("harbour.ar-en.draft.txt")).unwrap();
    assert_eq!(verdict(&work, &format!("{text}\n"))["verdict"], "draft");
}

#[test]
fn what_is_hidden_makes_nothing_genuine() {
    let work = Workspace::released();
    let page = |body: &str| {
        let path = work.beside("tmp").join("page.html");
        fs::write(&path, format!("<!doctype html><html>{body}</html>")).unwrap();
        let ran = work.bayan(["verify", "../tmp/page.html", "--json"]).run();
        (ran.code, ran.json()["files"][0].clone())
    };
    let (code, found) = page("<p>Nobody was hurt.</p>");
    assert_eq!((code, &found["verdict"]), (0, &"genuine".into()), "{found:#}");
    for body in [
        "<p hidden>Nobody was hurt.</p><p>Everybody was burnt to death.</p>",
        "<style>b{display:none}</style><p>We call on the management <b>not</b> to inspect all warehouses.</p>",
        "<style>b{display:none}</style><p>Nobody was hurt.</p>",
        "<p>Nobody was hurt.</p><script>document.body.innerText='x'</script>",
        "<p>Nobody was <s>hurt</s>.</p>",
        "<p style='color:white'>Nobody was hurt.</p>",
        "<p>Nobody was hurt.</p><iframe src='x'></iframe>",
        "<!-- Nobody was hurt. --><p>Welcome.</p>",
    ] {
        let (code, found) = page(body);
        assert_eq!(code, 1, "{body} {found:#}");
        assert_ne!(found["verdict"], "genuine", "{body}");
    }
}

#[test]
fn bad_input_is_named_and_the_rest_is_answered() {
    let work = Workspace::released();
    let tmp = work.beside("tmp");
    fs::write(
        tmp.join("deep.html"),
        format!("<!doctype html>{}", "<div>".repeat(100_000)),
    )
    .unwrap();
    fs::write(tmp.join("not.docx"), b"PK\x03\x04 no").unwrap();
    fs::write(tmp.join("good.txt"), EN).unwrap();
    fs::write(
        tmp.join("esc\u{1b}[31m.txt"),
        format!("{EN}\n\n\u{1b}[31mRed\u{202e}"),
    )
    .unwrap();
    let mut seen = Transcript::new("verify/bad");
    seen.run(work.bayan([
        "verify",
        "../tmp/deep.html",
        "../tmp/not.docx",
        "../tmp/none.txt",
        "../tmp/good.txt",
        "../tmp/esc\u{1b}[31m.txt",
    ]));
    seen.finish();
}

#[test]
fn what_a_person_reads() {
    let work = Workspace::released();
    fs::write(work.beside("tmp").join("good.txt"), EN).unwrap();
    fs::write(
        work.beside("tmp").join("forged.txt"),
        EN.replace("3. Nobody", "4. Everybody"),
    )
    .unwrap();
    fs::write(
        work.beside("tmp").join("article.txt"),
        "A paper writes:\n\nNobody was hurt.\n\nSo they say.",
    )
    .unwrap();
    let mut seen = Transcript::new("verify/answers");
    for locale in ["en", "ar", "ckb"] {
        seen.run(work.bayan([
            "verify",
            "../tmp/good.txt",
            "../tmp/forged.txt",
            "../tmp/article.txt",
            "--locale",
            locale,
        ]));
        seen.run(
            work.bayan(["verify", "-", "--locale", locale])
                .stdin("Nobody knows this text at all."),
        );
    }
    seen.run(work.bayan(["verify", "../tmp/forged.txt", "--json"]));
    seen.finish();
}
