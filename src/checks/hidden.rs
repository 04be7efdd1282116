//! `hidden`: characters that show nothing, or make text show in another order than it is stored.
//!
//! The marks that Arabic and Kurdish need, and closed isolates, are no findings.

use super::{Check, Found, Look, Pair, Report, Subject};
use crate::message::{Args, Message};
use crate::model::Gravity;
use crate::text::{Severity, hazards};

pub(super) const CHECK: Check = Check {
    id: "hidden",
    gravity: Gravity::Error,
    look: Look::Pair(look),
};

fn look(pair: &Pair<'_>, _: &Subject<'_>, report: &mut Report<'_>) {
    for hazard in hazards(pair.target) {
        if hazard.severity != Severity::Error {
            continue;
        }
        let Some((start, c)) = pair.target.char_indices().nth(hazard.at) else {
            continue;
        };
        report.add(
            pair,
            Found {
                message: Message {
                    id: "check-hidden",
                    args: Args::new().with("character", hazard.name),
                },
                source: None,
                target: Some(start..start + c.len_utf8()),
            },
        );
    }
}
