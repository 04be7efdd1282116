//! Two people's work on one file or on one statement, chosen and generated.

use super::*;
use crate::model::{Digest, PairKey, PersonId, Rendering, State, Target, Verdict};
use crate::workflow::{Config, VerdictIndex, standing};
use proptest::prelude::*;

fn ar() -> Lang {
    Lang::parse("ar").unwrap()
}

fn en() -> Lang {
    Lang::parse("en").unwrap()
}

fn three<'t>(base: &'t str, ours: &'t str, theirs: &'t str) -> Three<'t> {
    Three {
        base: Some(base),
        ours,
        theirs,
    }
}

fn merged(kind: &Kind, base: &str, ours: &str, theirs: &str) -> Merged {
    let path = Path::new("a.toml");
    let one = merge(path, kind, &three(base, ours, theirs), &Renames::default()).unwrap();
    let other = merge(path, kind, &three(base, theirs, ours), &Renames::default()).unwrap();
    assert_eq!(one, other, "the sides are equal");
    one
}

const BASE: &str = r#"# The English, by several hands.
next-review = "monday"

# the title
[[segment]]
id = "s1"
source = "عنوان"
target = "Title"   # short
by = "rana"
checked = true

[[segment]]
id = "s2"
source = "جملة"
target = "A sentence."

# Ends here.
"#;

#[test]
fn what_nobody_changed_keeps_every_byte_and_what_one_changed_is_as_they_wrote_it() {
    let ours = BASE.replace("\"A sentence.\"", "\"One sentence.\" # hm");
    let theirs = BASE.replace("monday", "tuesday").replace(
        "# Ends here.",
        "[[segment]]\n# new\nid = \"s3\"\nsource = \"ج\"\ntarget = \"T\"\n\n# Ends here.",
    );
    let expected = theirs.replace("\"A sentence.\"", "\"One sentence.\" # hm");
    assert_eq!(
        merged(&Kind::Translation(en()), BASE, &ours, &theirs).text,
        expected
    );
}

#[test]
fn two_targets_become_candidates_that_a_later_choice_settles() {
    let ours = BASE.replace("\"Title\"", "\"A title\"");
    let theirs = BASE
        .replace("\"Title\"", "\"The title\"")
        .replace("by = \"rana\"", "by = \"omar\"")
        .replace("checked = true", "checked = false");
    let kind = Kind::Translation(en());
    let contested = merged(&kind, BASE, &ours, &theirs);
    assert_eq!(contested.contested, [SegmentId::of_source(1)]);
    let expected = BASE.replace("\"Title\"   # short\nby = \"rana\"\nchecked = true\n", "\"\"\"\nA title\"\"\"   # short\nby = \"rana\"\nchecked = false\n[[segment.candidate]]\nsource = \"\"\"\nعنوان\"\"\"\ntarget = \"\"\"\nThe title\"\"\"\nby = \"omar\"\n");
    let expected = expected.replace("\"\"\"\nA title\"\"\"", "\"A title\"");
    assert_eq!(contested.text, expected);
    let again = merged(
        &kind,
        &contested.text,
        &contested.text,
        &theirs.replace("\"Title\"", "x"),
    );
    assert_eq!(again.contested, []);
}

#[test]
fn a_revision_on_one_side_and_a_translation_on_the_other_never_make_a_finished_pair() {
    // The source moves in its own file; the target keeps the source it renders beside it.
    let ours = BASE.replace("\"A sentence.\"", "\"Done.\"");
    let result = merged(&Kind::Translation(en()), BASE, &ours, BASE);
    let read = translation::read(Path::new("a"), &result.text, &en()).unwrap();
    let target = read.get(&SegmentId::of_source(2)).unwrap();
    assert_eq!(target.source.as_deref(), Some("جملة"));
}

#[test]
fn logs_are_united_in_the_order_of_time() {
    let verdict = |by: &str, at: &str| {
        format!("[[verdict]]\nby = \"{by}\"\nat = 2021-02-05T{at}:00Z\n[verdict.approve]\ns1 = \"b3:1\"\n")
    };
    let base = verdict("a", "10:00");
    let ours = format!("{base}\n{}\n{}", verdict("b", "12:00"), verdict("b", "11:00"));
    let theirs = format!("{base}\n# on the train\n{}", verdict("c", "11:30"));
    let united = merged(&Kind::Reviews, &base, &ours, &theirs).text;
    let by: Vec<String> = reviews::read(Path::new("r"), &united)
        .unwrap()
        .verdicts
        .iter()
        .map(|verdict| format!("{} {}", verdict.by, verdict.at))
        .collect();
    assert_eq!(by[1], "c 2021-02-05T11:30:00Z");
    assert_eq!(by.len(), 4);
    assert!(by[2].ends_with("12:00:00Z") && united.contains("# on the train"));
    assert_eq!(merged(&Kind::Reviews, &base, &united, &ours).text, united);
}

#[test]
fn waivers_are_united_among_the_verdicts() {
    let verdict = "[[verdict]]\nby = \"a\"\nat = 2021-02-05T10:00:00Z\n[verdict.approve]\ns1 = \"b3:1\"\n";
    let waiver = |by: &str| {
        format!(
            "[[waiver]]\nby = \"{by}\"\nat = 2021-02-05T11:00:00Z\ncheck = \"numbers\"\nbecause = \"so\"\n[waiver.pairs]\ns1 = \"b3:1\"\n"
        )
    };
    let base = format!("{verdict}\n{}", waiver("b"));
    let ours = format!("{base}\n{}\n{}", waiver("c"), verdict.replace("\"a\"", "\"e\""));
    let theirs = format!("{base}\n{}", waiver("d"));
    let united = merged(&Kind::Reviews, &base, &ours, &theirs).text;
    let log = reviews::read(Path::new("r"), &united).unwrap_or_else(|e| panic!("{e:?}\n{united}"));
    let mut by: Vec<&str> = log.waivers.iter().map(|waiver| waiver.by.as_str()).collect();
    by.sort_unstable();
    assert_eq!((log.verdicts.len(), by), (2, vec!["b", "c", "d"]), "{united}");
    assert_eq!(merged(&Kind::Reviews, &base, &theirs, &ours).text, united);
    assert_eq!(merged(&Kind::Reviews, &base, &united, &ours).text, united);
}

/// A clone: a source and a translation as files.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Files {
    source: String,
    translation: String,
}

/// What a person does in a clone.
#[derive(Debug, Clone)]
enum Act {
    Insert { at: usize, split: bool },
    Edit(usize),
    Remove(usize),
    Move { from: usize, to: usize },
    Translate(usize),
    Confirm(usize),
    Add(usize),
    Choose(usize),
}

fn acts() -> impl Strategy<Value = Act> {
    prop_oneof![
        (0..9usize, any::<bool>()).prop_map(|(at, split)| Act::Insert { at, split }),
        (0..9usize).prop_map(Act::Edit),
        (0..9usize).prop_map(Act::Remove),
        (0..9usize, 0..9usize).prop_map(|(from, to)| Act::Move { from, to }),
        (0..9usize).prop_map(Act::Translate),
        (0..9usize).prop_map(Act::Translate),
        (0..9usize).prop_map(Act::Confirm),
        (0..9usize).prop_map(Act::Add),
        (0..9usize).prop_map(Act::Choose),
    ]
}

impl Files {
    fn first() -> Self {
        let mut own = Source {
            lang: ar(),
            next: 1,
            segments: vec![],
        };
        for number in 0..4 {
            insert(&mut own, number, format!("جملة {number}"), vec![]);
        }
        Self {
            source: source::rewrite(Path::new("ar"), None, &own).unwrap(),
            translation: String::new(),
        }
    }

    fn read(&self) -> (Source, Translation) {
        let own = source::read(Path::new("ar"), &self.source, &ar()).unwrap();
        let translated = translation::read(Path::new("en"), &self.translation, &en()).unwrap();
        (own, translated)
    }

    /// Does it, and gives the text that somebody wrote, if it is new.
    fn act(&mut self, act: &Act, word: &str) -> Option<String> {
        let (mut own, mut translated) = self.read();
        let count = own.segments.len().max(1);
        let mut wrote = None;
        match act {
            Act::Insert { at, split } => {
                let at = at % (own.segments.len() + 1);
                let from = own.segments.get(at.wrapping_sub(1)).filter(|_| *split);
                let from = from.map(|segment| segment.id.clone()).into_iter().collect();
                insert(&mut own, at, word.to_owned(), from);
                wrote = Some(word.to_owned());
            }
            Act::Edit(at) => {
                if let Some(segment) = own.segments.get_mut(at % count) {
                    segment.text = word.to_owned();
                    segment.candidates.clear();
                    wrote = Some(word.to_owned());
                }
            }
            Act::Remove(at) => {
                if own.segments.len() > 1 {
                    own.segments.remove(at % count);
                }
            }
            Act::Move { from, to } => {
                if !own.segments.is_empty() {
                    let segment = own.segments.remove(from % count);
                    own.segments.insert(to % count, segment);
                }
            }
            Act::Translate(at) => {
                if let Some(segment) = own.segments.get(at % count) {
                    let target = target(segment.id.clone(), Some(segment.text.clone()), word);
                    match translated.targets.iter_mut().find(|own| own.id == segment.id) {
                        Some(old) => *old = target,
                        None => translated.targets.push(target),
                    }
                    wrote = Some(word.to_owned());
                }
            }
            Act::Confirm(at) => {
                if let Some(segment) = own.segments.get(at % count)
                    && let Some(old) = translated.targets.iter_mut().find(|own| own.id == segment.id)
                    && old.source.is_some()
                {
                    old.source = Some(segment.text.clone());
                    old.candidates.clear();
                }
            }
            Act::Add(at) => {
                let numbers = translated
                    .targets
                    .iter()
                    .filter_map(|own| own.id.as_str().strip_prefix("en")?.parse().ok());
                let next = numbers.max().unwrap_or(0u64) + 1;
                let mut target = target(SegmentId::of_translation(&en(), next), None, word);
                target.after = own.segments.get(at % count).map(|segment| segment.id.clone());
                translated.targets.push(target);
                wrote = Some(word.to_owned());
            }
            Act::Choose(at) => {
                let held = translated.targets.len().max(1);
                if let Some(old) = translated.targets.get_mut(at % held) {
                    old.candidates.clear();
                }
            }
        }
        self.source = source::rewrite(Path::new("ar"), Some(&self.source), &own).unwrap();
        let text = (!self.translation.is_empty()).then_some(self.translation.as_str());
        self.translation = translation::rewrite(Path::new("en"), text, &translated).unwrap();
        wrote
    }

    fn merge(base: &Self, ours: &Self, theirs: &Self) -> Self {
        let of_source = three(&base.source, &ours.source, &theirs.source);
        let found = renames(Path::new("ar"), &ar(), &of_source, [Weight::default(); 2]).unwrap();
        let of_translation = three(&base.translation, &ours.translation, &theirs.translation);
        let source = merge(Path::new("ar"), &Kind::Source(ar()), &of_source, &found).unwrap();
        let translation = merge(Path::new("en"), &Kind::Translation(en()), &of_translation, &found).unwrap();
        Self {
            source: source.text,
            translation: translation.text,
        }
    }
}

fn insert(own: &mut Source, at: usize, text: String, from: Vec<SegmentId>) {
    let segment = crate::model::SourceSegment {
        id: SegmentId::of_source(own.next),
        opens: at.is_multiple_of(3).then(crate::model::Block::default),
        new_line: false,
        text,
        from,
        candidates: vec![],
    };
    own.next += 1;
    own.segments.insert(at, segment);
}

fn target(id: SegmentId, source: Option<String>, text: &str) -> Target {
    Target {
        id,
        source,
        rendering: Rendering::Text(text.to_owned()),
        by: None,
        hands: vec![],
        after: None,
        opens: None,
        candidates: vec![],
    }
}

/// Every pair that stands in a translation, in whatever version.
fn pairs(files: &Files) -> Vec<(Option<String>, Rendering)> {
    let (_, translated) = files.read();
    let versions = translated.targets.iter().flat_map(Target::versions);
    versions
        .map(|version| (version.source, version.rendering))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 150 } else { 20_000 }))]

    #[test]
    fn two_people_s_work_is_all_there_in_whatever_order_it_is_merged(
        before in proptest::collection::vec(acts(), 0..8),
        left in proptest::collection::vec(acts(), 0..8),
        right in proptest::collection::vec(acts(), 0..8),
    ) {
        let mut base = Files::first();
        for (at, act) in before.iter().enumerate() {
            base.act(act, &format!("b{at}"));
        }
        let (mut ours, mut theirs) = (base.clone(), base.clone());
        for (at, act) in left.iter().enumerate() {
            ours.act(act, &format!("o{at}"));
        }
        for (at, act) in right.iter().enumerate() {
            theirs.act(act, &format!("t{at}"));
        }
        let merged = Files::merge(&base, &ours, &theirs);
        prop_assert_eq!(&merged, &Files::merge(&base, &theirs, &ours));
        prop_assert_eq!(&Files::merge(&ours, &ours, &merged), &merged);
        prop_assert_eq!(&Files::merge(&base, &ours, &base), &ours);
        let (own, _) = merged.read();
        let all = pairs(&merged);
        for side in [&ours, &theirs] {
            let (source_of_side, _) = side.read();
            for pair in pairs(side) {
                let other = if std::ptr::eq(side, &ours) { &theirs } else { &ours };
                let replaced = pairs(&base).contains(&pair) && !pairs(other).contains(&pair);
                prop_assert!(all.contains(&pair) || replaced, "{pair:?} is lost:\n{}", merged.translation);
            }
            let old = base.read().0;
            for segment in source_of_side.segments.iter().filter(|own| old.segments.iter().all(|old| old.text != own.text)) {
                let texts = own.segments.iter().flat_map(|own| {
                    let others = own.candidates.iter().filter_map(|other| match other {
                        crate::model::SourceCandidate::Text(text) => Some(text.as_str()),
                        crate::model::SourceCandidate::Removed => None,
                    });
                    std::iter::once(own.text.as_str()).chain(others).collect::<Vec<_>>()
                });
                prop_assert!(texts.into_iter().any(|text| text == segment.text), "{} is lost", segment.text);
            }
        }
        // No pair is there that nobody made.
        let made: Vec<_> = [&base, &ours, &theirs].into_iter().flat_map(pairs).collect();
        for pair in all {
            prop_assert!(made.contains(&pair), "{pair:?} was made by nobody");
        }
        let mut seen = std::collections::HashSet::new();
        for segment in &own.segments {
            prop_assert!(seen.insert(segment.id.clone()), "{} twice", segment.id);
            prop_assert!(segment.id.number() < Some(own.next));
        }
        prop_assert!(own.next >= ours.read().0.next.max(theirs.read().0.next));
    }

    #[test]
    fn texts_of_any_kind_are_merged_or_refused(base in ".{0,60}", ours in ".{0,60}", theirs in ".{0,60}") {
        for kind in [Kind::Source(ar()), Kind::Translation(en()), Kind::Reviews, Kind::Releases, Kind::Questions, Kind::Claims, Kind::Workflow, Kind::Keyed] {
            let _ = merge(Path::new("a"), &kind, &three(&base, &ours, &theirs), &Renames::default());
        }
    }
}

/// What somebody does in one of several clones.
#[derive(Debug, Clone)]
enum Step {
    Work(Act),
    Approve(usize),
    Sync,
}

/// A clone with a log of verdicts, and the state that it has in common with the shared copy.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Clone {
    files: Files,
    log: String,
}

impl Clone {
    fn approve(&mut self, at: usize, time: i64) -> Option<Digest> {
        let (_, translated) = self.files.read();
        let target = translated.targets.get(at % translated.targets.len().max(1))?;
        let digest = pair(target);
        let verdict = Verdict {
            by: PersonId::parse("salam").unwrap(),
            at: jiff::Timestamp::from_second(time).unwrap(),
            decision: Decision::Approve,
            pairs: [(target.id.clone(), digest.clone())].into(),
            signature: None,
        };
        self.log = reviews::append(Path::new("log"), Some(&self.log), &verdict).unwrap();
        Some(digest)
    }

    fn merge(base: &Self, ours: &Self, theirs: &Self) -> Self {
        let log = three(&base.log, &ours.log, &theirs.log);
        Self {
            files: Files::merge(&base.files, &ours.files, &theirs.files),
            log: merge(Path::new("log"), &Kind::Reviews, &log, &Renames::default())
                .unwrap()
                .text,
        }
    }
}

fn pair(target: &Target) -> Digest {
    let statement = StatementId::parse("a").unwrap();
    let key = PairKey {
        statement: &statement,
        lang: &en(),
        segment: &target.id,
        source: target.source.as_deref(),
        rendering: &target.rendering,
    };
    key.digest()
}

fn config() -> Config {
    let text = "source = \"ar\"\ntargets = [\"en\"]\n[people.salam]\nroles = [\"reviewer:en\"]\n";
    workflow_toml::read(Path::new("workflow.toml"), text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 40 } else { 5_000 }))]

    #[test]
    fn clones_that_sync_in_any_order_end_alike_and_approve_nothing_that_nobody_did(
        count in 2..=5usize,
        steps in proptest::collection::vec((0..5usize, prop_oneof![
            4 => acts().prop_map(Step::Work),
            1 => (0..9usize).prop_map(Step::Approve),
            2 => Just(Step::Sync),
        ]), 0..60),
    ) {
        let mut hub = Clone { files: Files::first(), log: String::new() };
        let mut clones = vec![(hub.clone(), hub.clone()); count];
        let (mut approved, mut written, mut seen) = (Vec::new(), Vec::new(), String::new());
        let all: Vec<(usize, Step)> = (0..2 * count).map(|at| (at, Step::Sync)).collect();
        for (number, (who, step)) in steps.into_iter().chain(all).enumerate() {
            let (base, own) = &mut clones[who % count];
            match step {
                Step::Work(act) => written.extend(own.files.act(&act, &format!("w{number}w"))),
                Step::Approve(at) => approved.extend(own.approve(at, number as i64)),
                Step::Sync => {
                    hub = Clone::merge(base, own, &hub);
                    (*base, *own) = (hub.clone(), hub.clone());
                }
            }
            // What a commit has had stays in the history.
            seen.push_str(&own.files.source);
            seen.push_str(&own.files.translation);
        }
        for (_, own) in &clones {
            prop_assert_eq!(own, &hub);
        }
        for text in written {
            prop_assert!(seen.contains(&text), "{} is lost", text);
        }
        let verdicts = reviews::read(Path::new("log"), &hub.log).unwrap().verdicts;
        prop_assert_eq!(verdicts.len(), approved.len(), "every verdict is there once");
        let (own, translated) = hub.files.read();
        let index = VerdictIndex::new(&verdicts);
        for target in &translated.targets {
            let statement = StatementId::parse("a").unwrap();
            let standing = standing(&statement, &en(), own.get(&target.id), Some(target), &index, &config());
            if standing.state == State::Approved {
                prop_assert!(approved.contains(&pair(target)), "{target:?}");
                prop_assert!(!target.is_contested());
            }
        }
    }
}
