//! The laws of alignment, on arbitrary input, and cases that a person would settle at a glance.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use bayan::alignment::{Alignment, Change, Class, Context, Unit, align};
use bayan::model::{Block, BlockKind, Lang};
use proptest::prelude::*;

fn run(old: &[&str], new: &[&str]) -> Alignment {
    let units = |texts: &[&str]| -> Vec<Block> { texts.iter().map(|_| Block::default()).collect() };
    run_in(old, &units(old), new, &units(new))
}

fn run_in(old: &[&str], old_blocks: &[Block], new: &[&str], new_blocks: &[Block]) -> Alignment {
    let lang = Lang::parse("ar").unwrap();
    let units = |texts: &[&'static str], blocks: &[Block]| -> Vec<Unit<'static>> {
        texts
            .iter()
            .zip(blocks)
            .map(|(text, block)| Unit { text, block: *block })
            .collect()
    };
    // The texts outlive the call; leaking them keeps the helper's signature plain.
    let leak = |texts: &[&str]| -> Vec<&'static str> {
        texts
            .iter()
            .map(|text| &*Box::leak(text.to_string().into_boxed_str()))
            .collect()
    };
    align(
        &units(&leak(old), old_blocks),
        &units(&leak(new), new_blocks),
        &lang,
        &Context::default(),
    )
}

/// One word per link: its change, with `*` where it moved, and its origins.
fn shown(alignment: &Alignment) -> Vec<String> {
    let links = alignment.links.iter().map(|link| {
        let from: Vec<String> = link.from.iter().map(ToString::to_string).collect();
        let moved = if link.moved { "*" } else { "" };
        format!("{}{moved} {}", link.change.as_str(), from.join("+"))
    });
    links.map(|shown| shown.trim_end().to_owned()).collect()
}

const TITLE: &str = "بيان حول إغلاق المكتبة العامة";
const FIRST: &str = "أغلقت بلدية المدينة القديمة المكتبة العامة يوم أمس دون إنذار مسبق.";
const SECOND: &str = "ويستفيد من هذه المكتبة نحو 4000 قارئ معظمهم من طلبة الجامعات.";
const THIRD: &str = "وطالبت رابطة القراء بفتح أبوابها فورا وتعويض العاملين فيها عن الأيام الماضية.";
const LAST: &str = "المكتب الصحفي";

#[test]
fn each_kind_of_change_is_told_apart() {
    let old = [TITLE, FIRST, SECOND, THIRD, LAST];
    let edited = SECOND.replace("4000", "5000");
    let longer = format!("{FIRST} {SECOND}");
    for (new, want, removed) in [
        (
            vec![TITLE, FIRST, SECOND, THIRD, LAST],
            vec![
                "unchanged 0",
                "unchanged 1",
                "unchanged 2",
                "unchanged 3",
                "unchanged 4",
            ],
            vec![],
        ),
        (
            vec![TITLE, FIRST, &edited, THIRD, LAST],
            vec![
                "unchanged 0",
                "unchanged 1",
                "edited 2",
                "unchanged 3",
                "unchanged 4",
            ],
            vec![],
        ),
        (
            vec![TITLE, THIRD, FIRST, SECOND, LAST],
            vec![
                "unchanged 0",
                "moved* 3",
                "unchanged 1",
                "unchanged 2",
                "unchanged 4",
            ],
            vec![],
        ),
        (
            vec![TITLE, THIRD, FIRST, &edited, LAST],
            vec![
                "unchanged 0",
                "moved* 3",
                "unchanged 1",
                "edited 2",
                "unchanged 4",
            ],
            vec![],
        ),
        (
            vec![TITLE, &longer, THIRD, LAST],
            vec!["unchanged 0", "merged 1+2", "unchanged 3", "unchanged 4"],
            vec![],
        ),
        (
            vec![
                TITLE,
                FIRST,
                SECOND,
                "وطالبت رابطة القراء بفتح أبوابها فورا.",
                "كما طالبت بتعويض العاملين فيها عن الأيام الماضية.",
                LAST,
            ],
            vec![
                "unchanged 0",
                "unchanged 1",
                "unchanged 2",
                "split 3",
                "split 3",
                "unchanged 4",
            ],
            vec![],
        ),
        (
            vec![TITLE, FIRST, THIRD, LAST],
            vec!["unchanged 0", "unchanged 1", "unchanged 3", "unchanged 4"],
            vec![2],
        ),
        (
            vec![
                TITLE,
                FIRST,
                SECOND,
                "ولم تصدر عن الجهات المعنية أية توضيحات حتى الساعة.",
                THIRD,
                LAST,
            ],
            vec![
                "unchanged 0",
                "unchanged 1",
                "unchanged 2",
                "inserted",
                "unchanged 3",
                "unchanged 4",
            ],
            vec![],
        ),
        (
            vec![TITLE, FIRST, SECOND, THIRD, "دائرة الإعلام"],
            vec![
                "unchanged 0",
                "unchanged 1",
                "unchanged 2",
                "unchanged 3",
                "edited 4",
            ],
            vec![],
        ),
        (vec![], vec![], vec![0, 1, 2, 3, 4]),
    ] {
        let alignment = run(&old, &new);
        assert_eq!(shown(&alignment), want, "{new:?}");
        assert_eq!(alignment.removed, removed, "{new:?}");
    }
}

#[test]
fn the_example_in_the_documentation_is_true() {
    let old = [
        "بيان حول إغلاق المكتبة العامة",
        "أغلقت البلدية المكتبة يوم أمس.",
        "ويستفيد منها نحو 4000 قارئ.",
        "وطالبت الرابطة بفتح أبوابها فورا وتعويض العاملين فيها.",
    ];
    let new = [
        "بيان حول إغلاق المكتبة العامة",
        "اغلقت البلدية المكتبة، يوم أمس.",
        "ويستفيد منها نحو 5000 قارئ.",
        "وطالبت الرابطة بفتح أبوابها فورا.",
        "وتعويض العاملين فيها.",
        "ولم يصدر أي توضيح حتى الساعة.",
    ];
    let alignment = run(&old, &new);
    assert_eq!(
        shown(&alignment),
        [
            "unchanged 0",
            "edited 1",
            "edited 2",
            "split 3",
            "split 3",
            "inserted"
        ]
    );
    let classes: Vec<Option<Class>> = alignment.links.iter().map(|link| link.class).collect();
    let (spelling, substance) = (Some(Class::Orthographic), Some(Class::Substance));
    assert_eq!(classes, [None, spelling, substance, spelling, spelling, None]);
}

#[test]
fn a_segment_that_moved_and_was_edited_keeps_its_origin() {
    let edited = THIRD.replace("فورا", "اليوم");
    let alignment = run(
        &[TITLE, FIRST, SECOND, THIRD, LAST],
        &[TITLE, &edited, FIRST, SECOND, LAST],
    );
    assert_eq!(
        shown(&alignment),
        [
            "unchanged 0",
            "edited* 3",
            "unchanged 1",
            "unchanged 2",
            "unchanged 4"
        ]
    );
    assert_eq!(alignment.links[1].class, Some(Class::Substance));
}

#[test]
fn an_unrelated_sentence_in_the_place_of_a_removed_one_is_new() {
    let other = "تتقدم النقابة بالشكر إلى جميع المتطوعين الذين ساهموا في حملة تنظيف ضفاف النهر الكبير.";
    let alignment = run(&[TITLE, FIRST, SECOND, LAST], &[TITLE, FIRST, other, LAST]);
    assert_eq!(
        shown(&alignment),
        ["unchanged 0", "unchanged 1", "inserted", "unchanged 3"]
    );
    assert_eq!(alignment.removed, [2]);
}

#[test]
fn repeated_lines_pair_by_position() {
    let line = "عاش العمال!";
    let alignment = run(
        &[line, FIRST, line, SECOND, line],
        &[line, FIRST, line, THIRD, SECOND, line],
    );
    assert_eq!(
        shown(&alignment),
        [
            "unchanged 0",
            "unchanged 1",
            "unchanged 2",
            "inserted",
            "unchanged 3",
            "unchanged 4"
        ]
    );
}

#[test]
fn moving_one_of_many_flags_one() {
    let texts: Vec<String> = (0..26)
        .map(|n| format!("الفقرة {n} تتحدث عن الموضوع رقم {}.", n * 7))
        .collect();
    let old: Vec<&str> = texts.iter().map(String::as_str).collect();
    let mut new = old.clone();
    let last = new.remove(25);
    new.insert(0, last);
    let alignment = run(&old, &new);
    assert_eq!(alignment.links.iter().filter(|link| link.moved).count(), 1);
    assert_eq!(alignment.links[0].change, Change::Moved);
}

#[test]
fn a_change_of_block_is_not_a_change_of_text() {
    let (plain, heading) = (Block::default(), Block::of(BlockKind::Heading));
    let alignment = run_in(
        &[TITLE, FIRST],
        &[plain, plain],
        &[TITLE, FIRST],
        &[heading, plain],
    );
    assert_eq!(shown(&alignment), ["unchanged 0", "unchanged 1"]);
    assert_eq!(
        alignment
            .links
            .iter()
            .map(|link| link.block_changed)
            .collect::<Vec<_>>(),
        [true, false]
    );
}

#[test]
fn a_very_large_statement_is_aligned_in_bounded_time() {
    let texts: Vec<String> = (0..12_000)
        .map(|n| format!("قسم {} بند {} فقرة {}", n % 211, n % 307, n % 401))
        .collect();
    let mut changed: Vec<String> = texts.clone();
    for n in (0..12_000).step_by(97) {
        changed[n] = format!("{} جديد", changed[n]);
    }
    let other: Vec<String> = (0..12_000)
        .map(|n| format!("مادة {} نقطة {}", n % 409, n % 601))
        .collect();
    let refs = |texts: &[String]| -> Vec<Unit<'static>> {
        let leaked: &'static [String] = Box::leak(texts.to_vec().into_boxed_slice());
        leaked
            .iter()
            .map(|text| Unit {
                text,
                block: Block::default(),
            })
            .collect()
    };
    let lang = Lang::parse("ar").unwrap();
    let alignment = align(&refs(&texts), &refs(&changed), &lang, &Context::default());
    assert_eq!(
        alignment
            .links
            .iter()
            .filter(|link| link.change == Change::Edited)
            .count(),
        12_000_usize.div_ceil(97)
    );
    let rewritten = align(&refs(&texts), &refs(&other), &lang, &Context::default());
    assert_eq!(rewritten.links.len(), 12_000);
}

fn check_laws(old: &[&str], new: &[&str]) -> Result<(), TestCaseError> {
    let alignment = run(old, new);
    prop_assert_eq!(alignment.links.len(), new.len());
    for i in 0..old.len() {
        let is_origin = alignment.links.iter().any(|link| link.from.contains(&i));
        prop_assert_eq!(
            is_origin,
            !alignment.removed.contains(&i),
            "old {} of {:?}",
            i,
            old
        );
    }
    prop_assert!(alignment.removed.windows(2).all(|pair| pair[0] < pair[1]));
    for (link, text) in alignment.links.iter().zip(new) {
        prop_assert!(link.from.windows(2).all(|pair| pair[0] < pair[1]));
        let origin = link.from.first().and_then(|i| old.get(*i));
        let same = origin == Some(text);
        let lawful = match link.change {
            Change::Inserted => link.from.is_empty() && link.class.is_none(),
            Change::Unchanged => same && !link.moved && link.class.is_none(),
            Change::Moved => same && link.moved && link.class.is_none(),
            Change::Edited => link.from.len() == 1 && !same && link.class.is_some(),
            Change::Split => link.from.len() == 1,
            Change::Merged => link.from.len() > 1,
        };
        prop_assert!(lawful, "{:?} of {:?}", link, text);
    }
    Ok(())
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = prop::sample::select(vec![
        "نعم",
        "لا",
        "5",
        "وزارة",
        "المدينة",
        "عقدت",
        "لقاء",
        "في",
        "،",
        ".",
        "أمس",
        "قرار",
    ]);
    let text = prop::collection::vec(word, 0..9).prop_map(|words| words.join(" "));
    prop::collection::vec(text, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_segment_is_accounted_for(old in texts(), new in texts()) {
        let (old, new): (Vec<&str>, Vec<&str>) = (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
        check_laws(&old, &new)?;
    }

    #[test]
    fn so_it_is_for_any_text(old in prop::collection::vec(any::<String>(), 0..6), new in prop::collection::vec(any::<String>(), 0..6)) {
        let (old, new): (Vec<&str>, Vec<&str>) = (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
        check_laws(&old, &new)?;
    }

    #[test]
    fn the_same_statement_is_unchanged(old in texts()) {
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let alignment = run(&old, &old);
        for (n, link) in alignment.links.iter().enumerate() {
            prop_assert_eq!(link.change, Change::Unchanged);
            prop_assert_eq!(&link.from, &vec![n]);
        }
    }

    #[test]
    fn shuffled_sentences_are_all_found_again(old in texts(), seed in any::<usize>()) {
        let old: Vec<String> = old.iter().enumerate().map(|(n, text)| format!("{text} ثم الفقرة المرقمة {n}")).collect();
        let mut new: Vec<&str> = old.iter().map(String::as_str).collect();
        for n in (1..new.len()).rev() {
            new.swap(n, seed.wrapping_mul(n + 7) % (n + 1));
        }
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let alignment = run(&old, &new);
        prop_assert!(alignment.removed.is_empty());
        prop_assert!(alignment.links.iter().all(|link| matches!(link.change, Change::Unchanged | Change::Moved)));
    }
}
