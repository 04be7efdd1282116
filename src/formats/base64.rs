//! Base64 with padding (RFC 4648): bytes within a text, as `data:` addresses and manifests have them.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes as text.
pub(super) fn encoded(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |index: usize| chunk.get(index).copied().map_or(0, u32::from);
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= chunk.len() {
                char::from(letter)
            } else {
                '='
            });
        }
    }
    out
}

/// The bytes that were written so; nothing for a text that [`encoded`] does not write.
pub(super) fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    for chunk in text.trim_end_matches('=').as_bytes().chunks(4) {
        let mut group = 0_u32;
        for place in 0..4 {
            let value = match chunk.get(place) {
                Some(letter) => LETTERS.iter().position(|own| own == letter)?,
                None => 0,
            };
            group = group << 6 | u32::try_from(value).ok()?;
        }
        let [_, bytes @ ..] = group.to_be_bytes();
        out.extend(bytes.iter().take(chunk.len().saturating_sub(1)));
    }
    // One form for the same bytes: nothing hides in what is left over of a last letter, or in signs at the end.
    (encoded(&out) == text).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (given, want) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encoded(given.as_bytes()), want);
            assert_eq!(decoded(want).unwrap(), given.as_bytes());
        }
        assert_eq!(encoded(&[0xfb, 0xff]), "+/8=");
        assert_eq!(decoded("+/8=").unwrap(), [0xfb, 0xff]);
    }

    #[test]
    fn what_was_not_written_so_is_not_read() {
        for text in [
            "Z", "Zg", "Zg=", "Zh==", "Zg===", "Zm9v=", "Zm9v\n", "Zm 9", "-_8=", "=", "ش",
        ] {
            assert_eq!(decoded(text), None, "{text:?}");
        }
    }
}
