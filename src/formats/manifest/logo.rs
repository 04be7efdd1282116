//! Which logo of a manifest may be drawn: anybody can have made it, and some drawings take hours or all memory.

use crate::model::{Logo, LogoKind};

/// The most points of a picture.
const POINTS: u64 = 4096 * 4096;

/// What may not stand in a drawing: what is computed point by point or drawn again and again, pictures within it, and
/// ways to spell these otherwise.
const COSTLY: &[&str] = &[
    "filter",
    "pattern",
    "marker",
    "data:",
    "<!doctype",
    "<!entity",
    "&#",
    "\\",
];

/// Whether drawing a logo takes a bounded time, whoever made it.
#[must_use]
pub fn is_simple(logo: &Logo) -> bool {
    match logo.kind {
        LogoKind::Png => points(&logo.bytes).is_some_and(|points| points <= POINTS),
        LogoKind::Svg => std::str::from_utf8(&logo.bytes).is_ok_and(|text| {
            let text = text.to_ascii_lowercase();
            !COSTLY.iter().any(|costly| text.contains(costly))
        }),
    }
}

/// How many points a PNG says that it has: its first chunk begins with width and height.
fn points(bytes: &[u8]) -> Option<u64> {
    let side = |at: usize| -> Option<u64> {
        let side: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(side).into())
    };
    let is_first = bytes.get(12..16) == Some(b"IHDR");
    is_first.then(|| side(16)?.checked_mul(side(20)?)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_hours_to_draw_is_not_drawn() {
        let simple = |kind, bytes: &[u8]| {
            let bytes = bytes.to_vec();
            is_simple(&Logo { kind, bytes })
        };
        let svg = |text: &str| simple(LogoKind::Svg, text.as_bytes());
        assert!(svg(
            "<svg viewBox=\"0 0 4 3\"><path clip-path=\"url(#a)\" d=\"M0 0h4\"/></svg>"
        ));
        for costly in [
            "<svg><Filter id=\"a\"/></svg>",
            "<svg style=\"&#102;ilter:blur(9px)\"/>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>",
            "<svg><image href=\"data:image/svg+xml;base64,AAAA\"/></svg>",
            "<svg><style>a{\\66ilter:blur(9px)}</style></svg>",
        ] {
            assert!(!svg(costly), "{costly}");
        }
        assert!(!simple(LogoKind::Svg, b"<svg>\xff</svg>"));
        let png = |width: u32, height: u32| {
            let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
            simple(
                LogoKind::Png,
                &[head, width.to_be_bytes().to_vec(), height.to_be_bytes().to_vec()].concat(),
            )
        };
        assert!(png(4096, 4096));
        assert!(!png(4097, 4096) && !png(u32::MAX, u32::MAX));
        assert!(!simple(LogoKind::Png, b"\x89PNG\r\n\x1a\n"));
    }
}
