//! The lines of all pages in the order in which they are read, and whether a reader's eye must take the same.
//!
//! The structure of a tagged document says which part comes first; what is outside of it comes last. Nobody sees the
//! structure, so it can lead astray: unless the lines run down the page one by one, where each of them stands is noted as
//! a carrier. Then the words prove something only on a page that looks as our own does.

use super::super::{CarrierKind, Shown};
use super::place::Found;
use crate::model::Digest;
use crate::proof::{Evidence, Line};

/// Puts the lines of each page into the order in which they are read.
pub fn enter(pages: Vec<Vec<Found>>, shown: &mut Shown) {
    let mut lines: Vec<(usize, Found)> = pages
        .into_iter()
        .enumerate()
        .flat_map(|(page, lines)| lines.into_iter().map(move |line| (page, line)))
        .collect();
    lines.sort_by_key(|(_, line)| line.spot.part.unwrap_or(usize::MAX));
    note_order(&lines, shown);
    let mut block = 0;
    let mut before: Option<(usize, usize, Option<usize>)> = None;
    let mut read = Vec::with_capacity(lines.len());
    for (page, line) in lines {
        let own = (page, line.block, line.spot.part);
        block += usize::from(before.is_some_and(|before| before != own));
        before = Some(own);
        let text = line.text;
        read.push(Line { text, block });
    }
    shown.evidence = Evidence { lines: read };
}

/// Notes the pages whose lines do not run down in the order in which they are read, and pages that do not follow each other.
fn note_order(lines: &[(usize, Found)], shown: &mut Shown) {
    let Some(last) = lines.iter().map(|(page, _)| *page).max() else {
        return;
    };
    let mut pages: Vec<Vec<&Found>> = vec![Vec::new(); last + 1];
    for (page, line) in lines {
        if let Some(page) = pages.get_mut(*page) {
            page.push(line);
        }
    }
    for page in &pages {
        if !page.is_sorted_by(|upper, lower| runs_down(upper, lower)) {
            shown.carry(CarrierKind::Order, format!("page {}", look(page)));
        }
    }
    if !lines.is_sorted_by_key(|(page, _)| *page) {
        let looks: Vec<String> = pages.iter().map(|page| look(page).to_string()).collect();
        shown.carry(CarrierKind::Order, format!("pages {}", looks.join(" ")));
    }
}

/// Whether a line stands below another, clear of it.
fn runs_down(upper: &Found, lower: &Found) -> bool {
    upper.y - lower.y > 0.5 * upper.size.max(lower.size)
}

/// What a page looks like, as far as its words go: which line stands where.
fn look(page: &[&Found]) -> Digest {
    let mut lines: Vec<String> = page
        .iter()
        .map(|line| {
            let (from, to) = line.reach;
            let place = format!("{from:.0} {to:.0} {:.0} {:.0}", line.y, line.size);
            format!("{place} {}\n", line.text)
        })
        .collect();
    lines.sort_unstable();
    Digest::of_bytes(lines.concat().as_bytes())
}
