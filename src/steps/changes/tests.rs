//! What changed between two texts of a statement, and how gravely.

use std::collections::BTreeMap;

use super::*;
use crate::formats::workflow_toml;
use crate::model::{Block, Source, SourceSegment, StatementId, StatementInfo, Target, Translation};

fn config() -> Config {
    let text = "source = \"ar\"\ntargets = [\"en\"]\n";
    workflow_toml::read(std::path::Path::new("workflow.toml"), text).unwrap()
}

fn en() -> Lang {
    Lang::parse("en").unwrap()
}

fn ids(written: &str) -> Vec<SegmentId> {
    written
        .split_whitespace()
        .map(|id| SegmentId::parse(id).unwrap())
        .collect()
}

/// Segments as "id", "what it came from", "source", "target"; an empty source is one that the translation adds.
fn statement(segments: &[(&str, &str, &str, &str)]) -> Statement {
    let of_source = segments.iter().filter(|(_, _, source, _)| !source.is_empty());
    let of_source = of_source.map(|(id, from, source, _)| SourceSegment {
        id: SegmentId::parse(id).unwrap(),
        opens: Some(Block::default()),
        new_line: false,
        text: (*source).to_owned(),
        from: ids(from),
        candidates: Vec::new(),
    });
    let mut after = String::new();
    let mut targets = Vec::new();
    for (id, _, source, target) in segments {
        let added = source.is_empty();
        if !target.is_empty() {
            targets.push(Target {
                id: SegmentId::parse(id).unwrap(),
                source: (!added).then(|| (*source).to_owned()),
                rendering: Rendering::Text((*target).to_owned()),
                after: added.then(|| SegmentId::parse(&after).unwrap()),
                opens: added.then(Block::default),
                by: None,
                hands: Vec::new(),
                candidates: Vec::new(),
            });
        }
        (*id).clone_into(&mut after);
    }
    let translation = Translation {
        targets,
        ..Translation::empty(en())
    };
    let reviewed = Reviewed {
        translation,
        verdicts: Vec::new(),
        waivers: Vec::new(),
    };
    Statement {
        info: StatementInfo::of(StatementId::parse("a").unwrap()),
        source: Source {
            lang: Lang::parse("ar").unwrap(),
            next: 99,
            segments: of_source.collect(),
        },
        translations: BTreeMap::from([(en(), reviewed)]),
        releases: Vec::new(),
        work: crate::model::Work::default(),
    }
}

/// What changed, as "id change class gravity".
fn told(old: &[(&str, &str, &str, &str)], new: &[(&str, &str, &str, &str)]) -> Vec<String> {
    let (old, new, config) = (statement(old), statement(new), config());
    let lang = en();
    let found = changes((&old, &config), (&new, &config), Some(&lang));
    for own in &found {
        let text = |ops: &[Op], without| {
            let kept = ops.iter().filter(|op| op.tag != without);
            kept.map(|op| op.text.as_str()).collect::<String>()
        };
        let (insert, delete) = (diff::Tag::Insert, diff::Tag::Delete);
        assert_eq!(text(&own.ops, insert), own.old.clone().unwrap_or_default());
        assert_eq!(text(&own.ops, delete), own.new.clone().unwrap_or_default());
        assert_eq!(
            text(&own.target_ops, insert),
            own.old_target.clone().unwrap_or_default()
        );
        assert_eq!(
            text(&own.target_ops, delete),
            own.target.clone().unwrap_or_default()
        );
    }
    let line = |own: ChangedSegment| {
        let all: Vec<&str> = std::iter::once(&own.id)
            .chain(&own.with)
            .map(SegmentId::as_str)
            .collect();
        let name = |class: Option<Class>| class.map_or("-", Class::as_str);
        let (class, target) = (name(own.class), name(own.target_class));
        let gravity = own.gravity().as_str();
        format!("{} {:?} {class} {target} {gravity}", all.join("+"), own.change)
    };
    found.into_iter().map(line).collect()
}

const ONE: (&str, &str, &str, &str) = ("s1", "", "اجتمع المجلس أمس.", "The council met yesterday.");
const TWO: (&str, &str, &str, &str) = ("s2", "", "حضر 30 عضواً.", "30 members attended.");
const THREE: (&str, &str, &str, &str) = ("s3", "", "وانتهى اللقاء مساءً.", "It ended in the evening.");

#[test]
fn what_did_not_change_is_not_told() {
    assert_eq!(told(&[ONE, TWO], &[ONE, TWO]), [""; 0]);
}

#[test]
fn edits_are_told_for_source_and_target() {
    let number = ("s2", "", "حضر 31 عضواً.", "31 members attended.");
    assert_eq!(
        told(&[ONE, TWO], &[ONE, number]),
        ["s2 Edited substance substance substance"]
    );
    let target = ("s2", "", TWO.2, "30 members were there.");
    assert_eq!(told(&[ONE, TWO], &[ONE, target]), ["s2 Edited - wording wording"]);
    let untranslated = ("s2", "", TWO.2, "");
    assert_eq!(
        told(&[ONE, TWO], &[ONE, untranslated]),
        ["s2 Edited - substance substance"]
    );
}

#[test]
fn what_came_and_went_is_told_at_its_place() {
    let added = ("en1", "", "", "Issued in Basra.");
    assert_eq!(
        told(&[TWO, THREE], &[ONE, THREE, added]),
        [
            "s2 Removed - - substance",
            "s1 Added - - substance",
            "en1 Added - - wording"
        ]
    );
    assert_eq!(
        told(&[ONE, TWO, THREE], &[ONE, THREE]),
        ["s2 Removed - - substance"]
    );
    assert_eq!(told(&[ONE, TWO], &[ONE]), ["s2 Removed - - substance"]);
}

#[test]
fn a_move_is_told_of_one_of_those_that_changed_places() {
    let moved = told(&[ONE, TWO, THREE], &[TWO, THREE, ONE]);
    assert_eq!(moved, ["s1 Moved - - wording"]);
}

#[test]
fn parts_stand_against_what_they_came_from() {
    let whole = ("s1", "", "اجتمع المجلس أمس. حضر 30 عضواً.", "They met; 30 came.");
    let (first, second) = (("s2", "s1", ONE.2, "They met."), ("s3", "s1", TWO.2, "30 came."));
    assert_eq!(
        told(&[whole], &[first, second]),
        ["s2+s3 Edited - orthographic orthographic"]
    );
    let merged = ("s4", "s2 s3", whole.2, whole.3);
    let parts = [("s2", "", ONE.2, "They met."), ("s3", "", TWO.2, "30 came.")];
    assert_eq!(told(&parts, &[merged]), ["s4 Edited - orthographic orthographic"]);
    // What came in between two versions that are not known is new.
    let grandchild = ("s9", "s8", THREE.2, THREE.3);
    assert_eq!(told(&[ONE], &[ONE, grandchild]), ["s9 Added - - substance"]);
}
