//! A document that was read, in short: what tests compare.

use super::Read;

/// Each block as `kind level mark @place: line / line`.
pub(super) fn outline(read: &Read) -> Vec<String> {
    let blocks = read.document.blocks.iter();
    blocks
        .map(|b| {
            let level = match b.block.level {
                0 => String::new(),
                level => level.to_string(),
            };
            let mark = if b.block.mark { "+" } else { "" };
            let (kind, lines) = (b.block.kind.as_str(), b.lines.join(" / "));
            format!("{kind}{level}{mark} @{}: {lines}", b.at)
        })
        .collect()
}
