//! Whatever several people do in several clones, in whatever order they exchange it: all end with the same bytes, no text
//! that somebody wrote is gone unless somebody who saw it replaced it, and nothing is approved that nobody approved.
//!
//! The acts are those of the commands, on real repositories, with two shared ones between the clones, so that each line
//! takes in the other in both directions. After every exchange that put two lines together, it is done once more with
//! the sides swapped.
//!
//! A few short histories are tried by default. `BAYAN_HISTORIES=200 cargo test --test histories` tries more and longer
//! ones.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test may stop anywhere, and makes repositories"
)]

mod git_support;
mod histories {
    pub mod acts;
    pub mod revision;
    pub mod world;
}

use histories::acts::{Act, Deed, act};
use histories::world::World;
use proptest::prelude::*;

fn wanted() -> Option<u32> {
    std::env::var("BAYAN_HISTORIES").ok()?.parse().ok()
}

fn run(clones: usize, acts: &[Act]) -> Result<(), TestCaseError> {
    let mut world = World::new(clones);
    for act in acts {
        world.act(act)?;
    }
    world.settle()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: wanted().unwrap_or(3),
        failure_persistence: None,
        max_shrink_time: 40_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn all_clones_end_with_the_same_bytes_and_every_text(
        clones in 2..=5usize,
        acts in prop::collection::vec(act(), 30..if wanted().is_some() { 150 } else { 60 }),
    ) {
        run(clones, &acts)?;
    }
}

/// Each had taken in the other's work. The base that was picked of the two did not know of the text that was put back
/// since, so it was lost without a word.
#[test]
fn a_text_that_was_put_back_after_two_lines_crossed_stays() {
    // Which of two bases is picked depends on their names, and those on the time.
    for wait in 0..4 {
        let mut world = World::new(2);
        let mut act = |clone: usize, deed: Deed| {
            world
                .act(&Act {
                    clone,
                    person: 0,
                    deed,
                })
                .unwrap();
        };
        for _ in 0..wait {
            act(0, Deed::Confirm(0));
        }
        act(0, Deed::Translate(2, Some(0)));
        for (clone, hub) in [(0, 0), (0, 1), (1, 0)] {
            act(clone, Deed::Sync(hub));
        }
        act(0, Deed::Translate(2, Some(1)));
        act(1, Deed::Translate(4, None));
        for (clone, hub) in [(0, 0), (1, 1), (0, 1), (1, 0)] {
            act(clone, Deed::Sync(hub));
        }
        act(0, Deed::Translate(2, Some(0)));
        act(1, Deed::Translate(3, None));
        act(0, Deed::Sync(0));
        assert_eq!(world.target(0, 2).as_deref(), Some("Shared text 0."), "{wait}");
        world.settle().unwrap();
    }
}
