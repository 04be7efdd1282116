//! The press room and single pages as a browser, a validator and an accessibility checker see them.
//!
//! `tests/browser/check.js` says what is tried. It needs Node, Java, Chromium, and a folder with `axe-core`,
//! `playwright-core` and `vnu-jar` of npm, which `BAYAN_BROWSER_TOOLS` names; `.ci/run` installs them and runs this.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test makes files, and ends where it cannot"
)]

#[expect(unused_imports, reason = "this needs the workspace of the harness only")]
mod common;

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use common::Workspace;

/// Kind of block, level, and the text in Arabic, English, Sorani and Kurmanji.
type Block = (&'static str, u8, [&'static str; 4]);

/// An invented statement of an invented body, with what is hard to lay out.
const STATEMENT: &[Block] = &[
    ("kicker", 0, ["بيان", "Statement", "بەیاننامە", "Daxuyanî"]),
    (
        "title",
        0,
        [
            "جمعية صيادي شط الحكايات تطالب برصيف آمن",
            "The fishers of Tales Creek ask for a safe quay",
            "کۆمەڵەی ماسیگرانی کەناری حیکایەت داوای بەندەرێکی پارێزراو دەکات",
            "Komeleya masîgirên Çemê Çîrokan rixtimeke ewle dixwaze",
        ],
    ),
    (
        "paragraph",
        0,
        [
            "تعطّل الرصيف رقم 7 منذ 3 شباط، وقال تقرير Creek Watch (No. 12/2024) إنّ 45% من القوارب لا ترسو.",
            "Quay 7 has been out of use since 3 February; the report of Creek Watch (No. 12/2024) says that 45% of the boats cannot land.",
            "بەندەری ژمارە ٧ لە ٣ی شوباتەوە لە کار کەوتووە؛ ڕاپۆرتی Creek Watch دەڵێت ٤٥٪ی بەلەمەکان ناتوانن بگیرسێنەوە.",
            "Rixtima 7 ji 3ê Sibatê ve naxebite; rapora Creek Watch dibêje ku 45% ji qeyikan nikarin bisekinin.",
        ],
    ),
    (
        "heading",
        1,
        ["مطالبنا", "What we ask for", "داواکارییەکانمان", "Daxwazên me"],
    ),
    (
        "list-item",
        1,
        [
            "إصلاح الرصيف.",
            "That the quay be mended.",
            "چاککردنەوەی بەندەرەکە.",
            "Rixtim bê sererastkirin.",
        ],
    ),
    (
        "list-item",
        2,
        [
            "<script>alert(\"1\")</script> {{ 7 * 7 }} & ]]>",
            "<script>alert(\"1\")</script> {{ 7 * 7 }} & ]]>",
            "<script>alert(\"1\")</script> {{ 7 * 7 }} & ]]>",
            "<script>alert(\"1\")</script> {{ 7 * 7 }} & ]]>",
        ],
    ),
    (
        "quotation",
        0,
        [
            "«نريد أن نعود سالمين.»",
            "“We want to come home safe.”",
            "«دەمانەوێت بە سەلامەتی بگەڕێینەوە.»",
            "“Em dixwazin bi silametî vegerin.”",
        ],
    ),
    (
        "paragraph",
        0,
        [
            "الطولالذيلاينكسرالطولالذيلاينكسرالطولالذيلاينكسرالطولالذيلاينكسرالطولالذيلاينكسر",
            "https://example.org/a/very/long/address/that/nobody/would/ever/break/into/two/lines.html?and=so&on=it",
            "٤٥",
            "x",
        ],
    ),
    (
        "signature",
        0,
        [
            "مجلس الجمعية",
            "The council",
            "ئەنجوومەنی کۆمەڵە",
            "Encûmena komeleyê",
        ],
    ),
    (
        "contact",
        0,
        [
            "fishers@example.org",
            "fishers@example.org",
            "fishers@example.org",
            "fishers@example.org",
        ],
    ),
];

const TAGS: [&str; 3] = ["en", "ckb", "kmr"];

const HOUSE: &str = "\
[house]
name = { ar = \"جمعية صيادي شط الحكايات\", en = \"Fishers of Tales Creek\", ckb = \"کۆمەڵەی ماسیگران\", kmr = \"Komeleya masîgiran\" }
contact = { ar = \"المكتب الصحفي\\nfishers@example.org\", en = \"Press office\\nfishers@example.org\" }
url = \"https://press.example\"
logo = \"logo.svg\"
";

/// Some languages say less than others here.
const CHECKS: &str = "[checks]\nlinks = \"off\"\nnumbers = \"off\"\ndates = \"off\"\n";

fn workflow() -> String {
    let roles: Vec<String> = TAGS
        .iter()
        .flat_map(|tag| [format!("translator:{tag}"), format!("reviewer:{tag}")])
        .chain(["editor".to_owned(), "press".to_owned()])
        .collect();
    format!(
        "workspace = \"creek\"\nsource = \"ar\"\ntargets = {TAGS:?}\n\n[people.hala]\nname = \"Hala\"\nemail = \"hala@example.org\"\nroles = {roles:?}\n\n[review]\nfour_eyes = false\n\n{CHECKS}\n{HOUSE}"
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A statement, approved in these languages.
fn approved(work: &Workspace, id: &str, date: &str, blocks: &[Block], tags: &[&str]) {
    let mut source = "next = 100\n".to_owned();
    let mut targets = vec![String::new(); TAGS.len()];
    for (at, (kind, level, texts)) in blocks.iter().enumerate() {
        let (id, arabic) = (format!("s{}", at + 1), quoted(texts[0]));
        let level = if *level > 0 {
            format!("level = {level}\n")
        } else {
            String::new()
        };
        write!(
            source,
            "\n[[segment]]\nid = \"{id}\"\nblock = \"{kind}\"\n{level}text = {arabic}\n"
        )
        .unwrap();
        for (text, target) in texts[1..].iter().zip(&mut targets) {
            let text = quoted(text);
            write!(
                target,
                "\n[[segment]]\nid = \"{id}\"\nsource = {arabic}\ntarget = {text}\nby = \"hala\"\n"
            )
            .unwrap();
        }
    }
    let path = |name: &str| format!("statements/{id}/{name}.toml");
    work.write(
        &path("statement"),
        format!("date = {date}\ndemonstration = true\n"),
    );
    work.write(&path("ar"), source);
    for (tag, target) in TAGS.iter().zip(&targets) {
        work.write(&path(tag), target);
    }
    work.bayan(["save"]).success();
    for tag in tags {
        work.bayan(["approve", id, "--lang", tag, "--all"]).success();
    }
}

fn press_room() -> Workspace {
    let work = Workspace::new();
    work.write("workflow.toml", workflow());
    work.write(
        "logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1H0z\"/></svg>",
    );
    work.bayan(["save"]).success();
    approved(&work, "quay", "2024-02-05", STATEMENT, &TAGS);
    // The first is superseded by the second, the second in English by the third.
    for with in ["en", "en,ckb,kmr"] {
        work.bayan(["release", "quay", "--with", with]).success();
    }
    work.edit_and_save(
        "hala",
        "statements/quay/en.toml",
        "ask for a safe quay",
        "call for a safe quay",
    );
    work.bayan(["approve", "quay", "--lang", "en", "--all"]).success();
    work.bayan(["release", "quay", "--with", "en"]).success();
    approved(&work, "nets", "2023-11-30", &STATEMENT[..3], &["en"]);
    work.bayan(["release", "nets", "--with", "en"]).success();
    work.bayan(["export", "--site", "../site"]).success();
    for (with, draft) in [
        ("en", false),
        ("ckb", true),
        ("en,ckb", false),
        ("en,ckb,kmr", true),
    ] {
        let mut args = vec!["export", "quay", "--with", with, "-o", "../site/documents"];
        args.extend(draft.then_some("--draft"));
        work.bayan(args).success();
    }
    work
}

#[test]
#[ignore = "needs Node, Java, Chromium and BAYAN_BROWSER_TOOLS; .ci/run installs and runs it"]
fn nothing_is_found_in_any_language_width_or_light() {
    let tools = std::env::var("BAYAN_BROWSER_TOOLS").expect(
        "BAYAN_BROWSER_TOOLS names a folder made by: npm install --prefix FOLDER axe-core playwright-core vnu-jar",
    );
    let work = press_room();
    let check = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/check.js");
    let found = Command::new("node")
        .arg(check)
        .arg(work.beside("site"))
        .arg(tools)
        .args([
            "ar=الصيادين=0",
            "ar=صيادي=2",
            "ar=7=2",
            "ckb=بەلەمەكان=1",
            "kmr=REPORA=0",
            "kmr=Rapora=1",
        ])
        .args(["en=quay 7=2", "en=quays=0"])
        .output()
        .expect("Node is to be installed: the package \"nodejs\"");
    let said = String::from_utf8_lossy(&found.stdout);
    let errors = String::from_utf8_lossy(&found.stderr);
    assert!(
        found.status.success() && said.lines().count() == 1,
        "{said}{errors}"
    );
    let pages: usize = said
        .split_whitespace()
        .nth(2)
        .and_then(|n| n.parse().ok())
        .unwrap_or(0);
    assert!(pages > 15, "{said}");
}
