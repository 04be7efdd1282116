//! `bayan export --site`, `--all` and `--print-template`: the press room, everything at once, and an office's templates.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::common::pty::Terminal;
use crate::common::workspace::{english, sorani};
use crate::common::{HARBOUR, Transcript, Workspace};

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(below) = open.pop() {
        for entry in fs::read_dir(below).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn site(work: &Workspace) -> BTreeMap<String, Vec<u8>> {
    files(&work.beside("site"))
}

fn page(work: &Workspace, path: &str) -> String {
    fs::read_to_string(work.beside("site").join(path)).unwrap()
}

const SITE: [&str; 3] = ["export", "--site", "../site"];

/// A second statement, released in English.
fn released_twice() -> Workspace {
    let work = Workspace::released();
    released(&work, "quay", &HARBOUR.replace("حريق المخزن", "إغلاق الرصيف"));
    work
}

fn released(work: &Workspace, id: &str, text: &str) {
    released_as(work, id, text, &english());
}

fn released_as(work: &Workspace, id: &str, text: &str, targets: &[(&str, &str)]) {
    work.import(id, text);
    work.translate("rana", id, "en", targets);
    work.as_person("salam")
        .bayan(["approve", id, "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", id, "--with", "en"])
        .success();
}

/// What the office is called, how it is reached and where its press room is.
fn with_house(work: &Workspace, url: &str) {
    let workflow = work.read("workflow.toml");
    let house = format!(
        "\n[house]\nname = {{ ar = \"نقابة عمال الميناء\", en = \"Harbour Workers' Union\" }}\ncontact = {{ en = \"Basra <press@example.org>\" }}\nlogo = \"logo.svg\"\n{url}"
    );
    work.write("workflow.toml", workflow + &house);
    work.write(
        "logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
    );
    work.as_person("hala").bayan(["save"]).success();
}

#[test]
fn the_press_room_of_a_release() {
    let work = Workspace::released();
    with_house(&work, "url = \"https://press.example/room\"\n");
    let mut seen = Transcript::new("site/release");
    seen.run(work.bayan(SITE));
    let site = site(&work);
    let names: Vec<&str> = site.keys().map(String::as_str).collect();
    seen.note(&format!("# the files\n{}", names.join("\n")));
    for name in [
        ".bayan-site",
        "en/index.html",
        "en/harbour.html",
        "en/feed.xml",
        "sitemap.xml",
        "404.html",
    ] {
        seen.note(&format!("# {name}\n{}", page(&work, name)));
    }
    seen.run(work.bayan(SITE));
    seen.run(work.bayan([&SITE[..], &["--json"]].concat()));
    seen.run(work.bayan([&SITE[..], &["--locale", "ar"]].concat()));
    seen.finish();
}

#[test]
fn the_same_releases_make_the_same_site() {
    let work = released_twice();
    with_house(&work, "");
    work.bayan(SITE).success();
    work.wait(100_000);
    work.as_person("rana")
        .bayan(["export", "--site", "../other", "--locale", "ar"])
        .env("TZ", "Asia/Tokyo")
        .success();
    assert_eq!(site(&work), files(&work.beside("other")));
}

#[test]
fn what_is_not_released_is_nowhere() {
    let work = Workspace::released();
    work.import("secret", &HARBOUR.replace("حريق", "سرّ"));
    work.translate("rana", "secret", "en", &english());
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 44"));
    work.bayan(SITE).success();
    for (name, bytes) in site(&work) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("secret") && !text.contains("سرّ"), "{name}");
        assert!(!text.contains("رقم 44"), "{name}");
    }
    assert!(page(&work, "ar/harbour.html").contains("رقم 3"));
}

#[test]
fn a_release_that_was_replaced_says_so_and_shows_nothing_of_itself() {
    let work = Workspace::released();
    work.bayan(SITE).success();
    work.revise("harbour", &HARBOUR.replace("رقم 3", "رقم 4"));
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 4.")],
    );
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "en"])
        .success();
    work.bayan(SITE).success();
    let old = page(&work, "harbour/1/index.html");
    assert!(old.contains("Release 1 of this statement is no longer current: release 2 has taken its place."));
    assert!(old.contains("href=\"../../en/harbour.html\"") && old.contains("noindex"));
    for (name, bytes) in site(&work) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("warehouse 3") && !text.contains("رقم 3"), "{name}");
    }
    assert!(page(&work, "harbour/2/index.html").contains("warehouse 4"));
}

#[test]
fn languages_released_one_after_the_other_stand_together() {
    let work = Workspace::released();
    work.translate("dilan", "harbour", "ckb", &sorani());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "ckb", "--all"])
        .success();
    work.as_person("nadia")
        .bayan(["release", "harbour", "--with", "ckb"])
        .success();
    work.bayan(SITE).success();
    let english = page(&work, "en/harbour.html");
    for said in [
        "<link rel=\"alternate\" hreflang=\"ckb\" href=\"../ckb/harbour.html\">",
        "<link rel=\"alternate\" hreflang=\"ku\" href=\"../ckb/harbour.html\">",
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"../ar/harbour.html\">",
        "\"translationOfWork\":{\"@id\":\"../ar/harbour.html\"}",
        "href=\"../harbour/1/index.html\"",
    ] {
        assert!(english.contains(said), "{said}\n{english}");
    }
    let arabic = page(&work, "ar/harbour.html");
    assert!(arabic.contains(
        "\"workTranslation\":[{\"@id\":\"../en/harbour.html\"},{\"@id\":\"../ckb/harbour.html\"}]"
    ));
    let sorani = page(&work, "ckb/index.html");
    assert!(
        sorani.contains("٥ی شوباتی ٢٠٢١") && sorani.contains("<h2>٢٠٢١</h2>"),
        "{sorani}"
    );
    assert!(page(&work, "ar/index.html").contains("5 شباط 2021"));
}

#[test]
fn a_release_that_lost_a_language_says_which_and_to_which_release() {
    let work = Workspace::approved();
    work.translate("dilan", "harbour", "ckb", &sorani());
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "ckb", "--all"])
        .success();
    let release = |with: &str| {
        work.as_person("nadia")
            .bayan(["release", "harbour", "--with", with])
            .success();
    };
    release("en,ckb");
    work.bayan(SITE).success();
    assert!(!page(&work, "harbour/1/index.html").contains("class=\"replaced\""));
    work.edit_and_save(
        "rana",
        "statements/harbour/en.toml",
        "condemns the fire",
        "strongly condemns the fire",
    );
    work.as_person("salam")
        .bayan(["approve", "harbour", "--lang", "en", "--all"])
        .success();
    release("en");
    work.bayan(SITE).success();
    let old = page(&work, "harbour/1/index.html");
    for said in [
        "<p class=\"replaced\" lang=\"ar\" dir=\"rtl\">حلّ الإصدار 2 محل هذا الإصدار باللغة الآتية: <a href=\"../../en/harbour.html\" lang=\"en\" dir=\"ltr\" hreflang=\"en\">English</a></p>",
        "<p class=\"replaced\" lang=\"ckb\" dir=\"rtl\">بڵاوکردنەوەی ژمارە ٢ بەم زمانە جێی ئەم بڵاوکردنەوەیەی گرتووەتەوە: <a href",
    ] {
        assert!(old.contains(said), "{said}\n{old}");
    }
    assert!(!old.contains("condemns"), "{old}");
    for name in [
        "harbour/2/index.html",
        "en/harbour.html",
        "ckb/harbour.html",
        "ar/harbour.html",
    ] {
        assert!(!page(&work, name).contains("class=\"replaced\""), "{name}");
    }
    // A release that is not to be known of yet has not replaced anything.
    let info = work.read("statements/harbour/statement.toml");
    work.write(
        "statements/harbour/statement.toml",
        format!("{info}embargo = 2021-02-05T18:00:00+03:00\n"),
    );
    work.as_person("hala").bayan(["save"]).success();
    work.bayan(SITE).success();
    for (name, bytes) in site(&work) {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("class=\"replaced\""),
            "{name}"
        );
    }
}

#[test]
fn nothing_of_others_is_touched_and_nothing_is_written_twice() {
    let work = released_twice();
    fs::create_dir_all(work.beside("site")).unwrap();
    fs::write(work.beside("site/thesis.txt"), "mine").unwrap();
    work.bayan(SITE)
        .stdout("")
        .stderr("error: ../site holds files that this command did not write. Nothing was changed.\nhint: Name an empty folder, or one that does not exist yet.\n")
        .code(2);
    assert_eq!(site(&work).len(), 1);
    fs::remove_file(work.beside("site/thesis.txt")).unwrap();
    work.bayan(SITE).success();
    let written = |name: &str| {
        fs::metadata(work.beside("site").join(name))
            .unwrap()
            .modified()
            .unwrap()
    };
    let (page, before) = ("en/harbour.html", site(&work));
    let first = written(page);
    fs::write(work.beside("site/thesis.txt"), "mine").unwrap();
    let ran = work.bayan(SITE).success();
    assert!(ran.stderr.contains("Files written: 0, "), "{}", ran.stderr);
    assert_eq!(written(page), first);
    fs::remove_dir_all(work.path("statements/quay")).unwrap();
    let ran = work.bayan(SITE).success();
    assert!(ran.stderr.contains("removed: 3."), "{}", ran.stderr);
    let after = site(&work);
    assert_eq!(after.get("thesis.txt").map(Vec::as_slice), Some(&b"mine"[..]));
    assert!(before.contains_key("en/quay.html") && !after.keys().any(|name| name.contains("quay")));
    // Where something of another's stands in the way, nothing is begun.
    fs::remove_dir_all(work.beside("site")).unwrap();
    work.bayan(SITE).success();
    let list = fs::read_to_string(work.beside("site/.bayan-site")).unwrap();
    fs::write(work.beside("site/.bayan-site"), list.replace("page.css\n", "")).unwrap();
    work.bayan(SITE).stdout("").code(2);
}

#[test]
fn one_bad_statement_does_not_keep_the_others_back() {
    let work = released_twice();
    work.bayan(SITE).success();
    let before = site(&work);
    work.edit("statements/harbour/releases.toml", "[[release]]", "[[releases]]");
    let ran = work.bayan(SITE).code(1);
    assert!(
        ran.stderr.contains("statements/harbour/releases.toml"),
        "{}",
        ran.stderr
    );
    assert!(
        ran.stderr.contains("The statement harbour was passed over."),
        "{}",
        ran.stderr
    );
    let after = site(&work);
    assert_eq!(before.get("en/harbour.html"), after.get("en/harbour.html"));
    assert!(!page(&work, "en/index.html").contains("harbour.html"));
    assert!(page(&work, "en/index.html").contains("quay.html"));
    let mut seen = Transcript::new("site/all-but-one");
    seen.run(work.bayan(["export", "--all", "-o", "../tmp/all"]));
    seen.run(work.bayan(["export", "--all", "-o", "../tmp/all", "--json"]));
    seen.finish();
    assert_eq!(files(&work.path("../tmp/all")).len(), 1);
}

#[test]
fn all_current_releases_at_once() {
    let work = released_twice();
    work.import("draft", HARBOUR);
    let mut seen = Transcript::new("site/all");
    seen.run(work.bayan(["export", "--all", "--format", "html,txt", "-o", "../tmp/all"]));
    seen.run(work.bayan(["export", "--all", "--with", "en", "-o", "../tmp/en", "--json"]));
    seen.run(work.bayan(["export", "--all", "--with", "ckb", "-o", "../tmp/ckb"]));
    seen.run(work.bayan(["export", "--all", "--with", "fr", "-o", "../tmp/fr"]));
    seen.run(work.bayan(["export", "harbour", "--all"]));
    seen.run(work.bayan(["export"]));
    seen.finish();
    work.bayan(["export", "quay", "--with", "en", "-o", "../tmp/one"])
        .success();
    let (all, one) = (files(&work.path("../tmp/all")), files(&work.path("../tmp/one")));
    assert_eq!(all.get("quay.ar-en.html"), one.get("quay.ar-en.html"));
    assert!(!work.path("../tmp/ckb").exists());
}

#[test]
fn a_person_sees_how_far_it_has_come() {
    let work = released_twice();
    let (code, shown) = Terminal::of(&work.bayan(SITE)).end();
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("/2"), "{shown:?}");
}

#[test]
fn an_office_has_templates_of_its_own() {
    let work = Workspace::released();
    work.bayan(SITE).success();
    let before = site(&work);
    for name in ["page.html", "page.css", "site.html", "site.css", "site.js"] {
        let ran = work.bayan(["export", "--print-template", name]).success();
        work.write(&format!("templates/{name}"), &ran.raw);
    }
    let ran = work.bayan(SITE).success();
    assert!(ran.stderr.contains("Files written: 0, "), "{}", ran.stderr);
    work.edit("templates/page.css", "--accent: #7a3b12;", "--accent: #123b7a;");
    work.edit("templates/site.html", "<main>", "<main id=\"ours\">");
    work.bayan(SITE).success();
    let after = site(&work);
    assert_ne!(before.get("page.css"), after.get("page.css"));
    assert!(page(&work, "en/index.html").contains("<main id=\"ours\">"));
    let mut export = vec!["export", "harbour", "--with", "en", "-o", "../tmp"];
    work.bayan(&export).success();
    assert!(!work.read("../tmp/harbour.ar-en.html").contains("#123b7a"));
    export.extend(["--house", "today"]);
    work.bayan(&export).success();
    assert!(
        work.read("../tmp/harbour.ar-en.html")
            .contains("--accent: #123b7a;")
    );
}

#[test]
fn a_broken_template_is_named_with_its_line_and_nothing_is_written() {
    let work = Workspace::released();
    let mut seen = Transcript::new("site/templates");
    let export = [
        "export",
        "harbour",
        "--with",
        "en",
        "-o",
        "../tmp/out",
        "--house",
        "today",
    ];
    for (name, text) in [
        ("page.html", "<p>\n{% if title %}\n{{ titel }}\n{% endif %}\n"),
        ("page.html", "<p>{% for %}\n"),
        (
            "page.html",
            "{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}\n",
        ),
        (
            "page.html",
            "{{ include(\"/etc/passwd\") }}{% include \"/etc/passwd\" %}\n",
        ),
        ("site.html", "<p>\n{{ headings }}\n"),
        ("pages.html", "<p>\n"),
    ] {
        fs::remove_dir_all(work.path("templates")).ok();
        work.write(&format!("templates/{name}"), text);
        seen.note(&format!("# templates/{name}\n{text}"));
        if name != "site.html" {
            seen.run(work.bayan(export));
        }
        seen.run(work.bayan(SITE));
    }
    seen.run(work.bayan(["export", "--print-template", "pages.html"]));
    seen.finish();
    assert!(!work.path("../tmp/out").exists());
    assert!(!work.beside("site").exists());
}

#[test]
fn what_a_statement_says_is_no_template_and_no_markup() {
    let work = Workspace::new();
    // An override of direction cannot be approved, so there is none here.
    let text = "</script><script>alert(1)</script> {{ 7 * 7 }} {% raw %}\n\nفقرة <img src=x onerror=alert(1)> ]]> &amp; ${x}\n";
    released_as(
        &work,
        "index",
        text,
        &[
            ("s1", "</title><script>alert(1)</script> {{ 7 * 7 }} {% raw %}"),
            ("s2", "Paragraph <img src=x onerror=alert(1)> ]]> &amp; ${x}"),
        ],
    );
    with_house(&work, "url = \"https://press.example\"\n");
    work.bayan(SITE).success();
    for (name, bytes) in site(&work).iter().filter(|(name, _)| !name.ends_with(".js")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(
            !text.contains("<script>") && !text.contains("<img src=x"),
            "{name}"
        );
        assert!(!text.contains("script&gt; 49"), "{name}: {text}");
    }
    assert!(page(&work, "en/index-.html").contains("{{ 7 * 7 }}"));
    assert!(page(&work, "en/index.html").contains("href=\"../en/index-.html\""));
    assert!(page(&work, "en/feed.xml").contains("{{ 7 * 7 }}"));
}

#[test]
fn a_press_room_of_nothing_says_so() {
    let work = Workspace::imported();
    let ran = work.bayan(SITE).success();
    assert!(ran.stderr.contains("shows 0 statements"), "{}", ran.stderr);
    assert!(page(&work, "index.html").contains("لم يصدر شيء بعد."));
}

#[test]
fn what_is_under_embargo_is_nowhere_before_its_time() {
    let work = released_twice();
    work.bayan(SITE).success();
    let info = work.read("statements/quay/statement.toml");
    work.write(
        "statements/quay/statement.toml",
        format!("{info}embargo = 2021-02-05T18:00:00+03:00\n"),
    );
    work.as_person("hala").bayan(["save"]).success();
    work.bayan(SITE).success();
    for (name, bytes) in site(&work) {
        assert!(
            !name.contains("quay") && !String::from_utf8_lossy(&bytes).contains("quay"),
            "{name}"
        );
    }
    work.bayan(["export", "--all", "-o", "../tmp/all"]).success();
    assert_eq!(files(&work.path("../tmp/all")).len(), 1);
    work.wait(24 * 60);
    work.bayan(SITE).success();
    assert!(page(&work, "en/index.html").contains("quay.html"));
}
