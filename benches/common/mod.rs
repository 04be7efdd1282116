//! A workspace of any size, made from a few word lists: the same numbers give the same bytes everywhere.
//!
//! For benchmarks and for the tests that need a lot of files. The sentences mean nothing; their lengths, their letters
//! and the mixture of states are those of real statements: most are approved, some are missing, stale or rejected.

#![allow(
    dead_code,
    clippy::expect_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "each user takes what it needs; a workspace that cannot be made ends the run; files are made directly"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bayan::formats::workspace::{reviews, source, statement, translation};
use bayan::git;
use bayan::message::Message;
use bayan::model::{
    Block, BlockKind, Decision, Lang, PairKey, PersonId, Rendering, SegmentId, Source, SourceSegment,
    StatementId, StatementInfo, Target, Translation, Verdict,
};
use bayan::project::{Project, Session};
use rayon::prelude::*;

/// Languages that statements are translated into.
pub const TARGETS: [&str; 2] = ["en", "ckb"];

/// Segments of an ordinary statement.
pub const SEGMENTS: usize = 26;

const CONFIG: &str = r#"workspace = "bench"
source = "ar"
targets = ["en", "ckb"]

[people.rana]
name = "Rana"
email = "rana@example.org"
roles = ["editor", "press", "translator:en", "translator:ckb"]

[people.salam]
name = "Salam"
email = "salam@example.org"
roles = ["reviewer:en", "reviewer:ckb"]
"#;

const AR: &[&str] = &[
    "أعلنت",
    "ناقشت",
    "افتتحت",
    "راجعت",
    "اللجنة",
    "المدينة",
    "الميناء",
    "المتحف",
    "المكتبة",
    "البستان",
    "الطريق",
    "خطة",
    "مشروع",
    "الجسر",
    "الماء",
    "الكهرباء",
    "المدارس",
    "السوق",
    "صباح",
    "مساء",
    "خلال",
    "بعد",
    "قبل",
    "مع",
    "من",
    "إلى",
    "على",
    "وقالت",
    "وأضافت",
    "إن",
    "التي",
    "الجديدة",
    "القديم",
    "السنوي",
    "المزارعين",
    "الطلبة",
    "العمال",
    "والمهندسين",
    "المحلية",
    "العام",
];
const EN: &[&str] = &[
    "announced",
    "discussed",
    "opened",
    "reviewed",
    "the committee",
    "the city",
    "the harbour",
    "the museum",
    "the library",
    "an orchard",
    "the road",
    "a plan",
    "a project",
    "the bridge",
    "water",
    "electricity",
    "schools",
    "the market",
    "in the morning",
    "in the evening",
    "during",
    "after",
    "before",
    "with",
    "from",
    "to",
    "on",
    "and said",
    "and added",
    "that",
    "which",
    "new",
    "old",
    "annual",
    "farmers",
    "students",
    "workers",
    "engineers",
    "local",
    "general",
];
const CKB: &[&str] = &[
    "ڕایگەیاند",
    "گفتوگۆی",
    "کردەوە",
    "پێداچوونەوەی",
    "لیژنەکە",
    "شارەکە",
    "بەندەرەکە",
    "مۆزەخانەکە",
    "کتێبخانەکە",
    "باخێک",
    "ڕێگاکە",
    "پلانێک",
    "پڕۆژەیەک",
    "پردەکە",
    "ئاو",
    "کارەبا",
    "قوتابخانەکان",
    "بازاڕەکە",
    "بەیانی",
    "ئێوارە",
    "لە ماوەی",
    "دوای",
    "پێش",
    "لەگەڵ",
    "لە",
    "بۆ",
    "لەسەر",
    "گوتیشی",
    "زیادیشی کرد",
    "کە",
    "ئەوەی",
    "نوێ",
    "کۆن",
    "ساڵانە",
    "جووتیارەکان",
    "خوێندکارەکان",
    "کرێکاران",
    "ئەندازیارەکان",
    "ناوخۆیی",
    "گشتی",
];

/// A sentence that hardly any other number gives, of 9 to 22 words.
#[must_use]
pub fn sentence(words: &[&str], number: usize) -> String {
    let mut state = number as u64 ^ 0x9e37_79b9_7f4a_7c15;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    };
    let length = 9 + next() % 14;
    let mut text = String::new();
    for _ in 0..length {
        text.push_str(words[next() % words.len()]);
        text.push(' ');
    }
    text.push_str(&(next() % 900 + 10).to_string());
    text.push('.');
    text
}

/// The Arabic sentence of that number.
#[must_use]
pub fn arabic(number: usize) -> String {
    sentence(AR, number)
}

/// The source of the statement of that number.
#[must_use]
pub fn source_of(number: usize, segments: usize) -> Source {
    let block = |at: usize| match at {
        0 => Some(Block::of(BlockKind::Title)),
        at if at == segments - 1 => Some(Block::of(BlockKind::Signature)),
        at if at % 3 == 1 => Some(Block::default()),
        _ => None,
    };
    Source {
        lang: lang("ar"),
        next: segments as u64 + 1,
        segments: (0..segments)
            .map(|at| SourceSegment {
                id: SegmentId::of_source(at as u64 + 1),
                opens: block(at),
                new_line: false,
                text: arabic(number * 1000 + at),
                from: Vec::new(),
                candidates: Vec::new(),
            })
            .collect(),
    }
}

/// The id of the statement of that number.
#[must_use]
pub fn id_of(number: usize) -> StatementId {
    StatementId::parse(&format!(
        "20{:02}-{:02}-{:02}-item-{number}",
        number % 30,
        number % 12 + 1,
        number % 28 + 1
    ))
    .expect("a slug")
}

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).expect("a language")
}

/// What a translator gave: a segment in thirteen has none, another was translated before the source changed.
#[must_use]
pub fn translation_of(number: usize, source: &Source, tag: &str) -> Translation {
    let words = if tag == "en" { EN } else { CKB };
    let rana = PersonId::parse("rana").expect("a person");
    let wanted = |at: &usize| !number.is_multiple_of(5) || at % 13 != 6;
    let targets = source.segments.iter().enumerate().filter(|(at, _)| wanted(at));
    Translation {
        lang: lang(tag),
        targets: targets
            .map(|(at, segment)| Target {
                id: segment.id.clone(),
                source: Some(match number % 4 {
                    0 if at % 13 == 3 => segment.text.replace("اللجنة", "الهيئة") + "..",
                    _ => segment.text.clone(),
                }),
                rendering: Rendering::Text(sentence(words, number * 1000 + at)),
                by: Some(rana.clone()),
                hands: Vec::new(),
                after: None,
                opens: None,
                candidates: Vec::new(),
            })
            .collect(),
    }
}

/// What a reviewer decided: all but one segment in seven, in two sittings; one rejection in some.
#[must_use]
pub fn verdicts_of(
    number: usize,
    id: &StatementId,
    source: &Source,
    translation: &Translation,
) -> Vec<Verdict> {
    let mut sittings: [BTreeMap<SegmentId, _>; 3] = Default::default();
    for (at, target) in translation.targets.iter().enumerate() {
        let key = PairKey {
            statement: id,
            lang: &translation.lang,
            segment: &target.id,
            source: source.get(&target.id).map(|segment| segment.text.as_str()),
            rendering: &target.rendering,
        };
        let sitting = match (number % 3, at % 7) {
            (0, 2) => continue,
            (1, 4) => 2,
            (_, at) => at % 2,
        };
        sittings[sitting].insert(target.id.clone(), key.digest());
    }
    let decision = |sitting: usize| match sitting {
        2 => Decision::Reject {
            because: "the date is wrong".to_owned(),
        },
        _ => Decision::Approve,
    };
    let log = sittings
        .into_iter()
        .enumerate()
        .filter(|(_, pairs)| !pairs.is_empty());
    log.map(|(sitting, pairs)| Verdict {
        signature: None,
        by: PersonId::parse("salam").expect("a person"),
        at: jiff::Timestamp::from_second(1_600_000_000 + number as i64 * 60).expect("a time"),
        decision: decision(sitting),
        pairs,
    })
    .collect()
}

/// Writes a statement's files as the program itself writes them.
pub fn write_statement(root: &Path, number: usize, segments: usize) {
    let id = id_of(number);
    let folder = root.join("statements").join(id.as_str());
    fs::create_dir_all(&folder).expect("a folder");
    let put = |name: &str, text: String| fs::write(folder.join(name), text).expect("a file");
    let at = Path::new("f.toml");
    let info = StatementInfo {
        date: id.as_str().get(..10).and_then(|date| date.parse().ok()),
        ..StatementInfo::of(id.clone())
    };
    put("statement.toml", statement::write(at, &info).expect("facts"));
    let ar = source_of(number, segments);
    put("ar.toml", source::rewrite(at, None, &ar).expect("a source"));
    for tag in TARGETS {
        let targets = translation_of(number, &ar, tag);
        put(
            &format!("{tag}.toml"),
            translation::rewrite(at, None, &targets).expect("a translation"),
        );
        let mut log: Option<String> = None;
        for verdict in verdicts_of(number, &id, &ar, &targets) {
            log = Some(reviews::append(at, log.as_deref(), &verdict).expect("a log"));
        }
        if let Some(log) = log {
            put(&format!("{tag}.reviews.toml"), log);
        }
    }
}

/// Makes a workspace of so many statements, in a repository of one commit that holds its configuration.
pub fn workspace(root: &Path, statements: usize, segments: usize) {
    fs::create_dir_all(root.join("statements")).expect("a folder");
    fs::write(root.join("workflow.toml"), CONFIG).expect("a configuration");
    (0..statements)
        .into_par_iter()
        .for_each(|number| write_statement(root, number, segments));
    let repository = git2::Repository::init(root).expect("a repository");
    let mut index = repository.index().expect("an index");
    index.add_path(Path::new("workflow.toml")).expect("a file");
    index.write().expect("a disk");
    let tree = repository
        .find_tree(index.write_tree().expect("a tree"))
        .expect("a tree");
    let who =
        git2::Signature::new("Rana", "rana@example.org", &git2::Time::new(1_600_000_000, 0)).expect("a name");
    repository
        .commit(Some("HEAD"), &who, &who, "Begin", &tree, &[])
        .expect("a commit");
}

fn words(message: &Message) -> String {
    message.id.to_owned()
}

/// A run of the program in that workspace, as the library knows it.
#[must_use]
pub fn open(root: &Path) -> Project<'static> {
    let session = Session {
        git: git::Env::default(),
        now: jiff::Timestamp::UNIX_EPOCH,
        command: "bayan status".to_owned(),
        commit: None,
        words: &words,
    };
    Project::open(root, session).expect("a workspace")
}
