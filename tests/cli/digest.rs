//! `bayan digest`: what happened since a day, for an e-mail.

use super::status::every_state;
use crate::common::{Transcript, Workspace};

#[test]
fn what_happened_and_what_is_left() {
    let work = every_state();
    let mut seen = Transcript::new("digest/since");
    seen.run(work.bayan(["digest", "--since", "2021-02-05"]));
    seen.run(work.bayan(["digest", "--since", "2021-02-05", "--locale", "ar"]));
    seen.run(work.bayan(["digest", "--since", "2021-02-05", "--json"]));
    seen.run(work.bayan(["digest", "--since", "2021-02-06"]));
    seen.run(work.bayan(["digest"]));
    seen.run(work.bayan(["digest", "--since", "yesterday"]));
    seen.finish();
}

#[test]
fn the_same_done_twice_is_told_once() {
    let work = Workspace::imported();
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s1", "A statement"), ("s4", "Nobody was hurt.")],
    );
    work.translate(
        "rana",
        "harbour",
        "en",
        &[("s3", "The union condemns the fire in warehouse 3.")],
    );
    let ran = work.bayan(["digest", "--since", "2021-02-05"]).success();
    assert!(
        ran.stdout
            .contains("- Rana Aziz translated into en (3 segments)\n"),
        "{}",
        ran.stdout
    );
}
