//! The bytes of a file that came back, as text.
//!
//! Translators' tools and editors save in other encodings than they were given: with a byte order mark, in UTF-16, or
//! in the one that the XML declaration names. The content decides; the file's name does not. What cannot be decoded is
//! refused rather than patched with replacement characters.

use std::path::Path;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::ExchangeFault;

/// The most that is read: some hundred thousand segments, far more than any package has.
pub(super) const MAX_MEGABYTES: usize = 64;

/// How far into a file its XML declaration can reach.
const DECLARATION_MAX: usize = 200;

/// The text of a file, without its byte order mark; refused where it is too large, empty, undecodable, or in the
/// middle of a merge.
pub(in crate::formats) fn decode(path: &Path, bytes: &[u8]) -> Result<String, ExchangeFault> {
    let path_buf = || path.to_path_buf();
    if bytes.len() > MAX_MEGABYTES << 20 {
        return Err(ExchangeFault::TooLarge {
            path: path_buf(),
            limit: MAX_MEGABYTES,
        });
    }
    let named = |name: &str| ExchangeFault::EncodingNamed {
        path: path_buf(),
        name: name.to_owned(),
    };
    let (encoding, skip) = encoding_of(bytes).map_err(|name| named(&name))?;
    let body = bytes.get(skip..).unwrap_or_default();
    let text = if encoding == UTF_8 {
        utf8(path, body, skip)?
    } else {
        encoding
            .decode_without_bom_handling_and_without_replacement(body)
            .ok_or_else(|| named(encoding.name()))?
            .into_owned()
    };
    if text.trim().is_empty() {
        return Err(ExchangeFault::Empty { path: path_buf() });
    }
    match conflict(&text) {
        Some(line) => Err(ExchangeFault::Conflict {
            path: path_buf(),
            line,
        }),
        None => Ok(text),
    }
}

/// The encoding and the length of the byte order mark; or the name, if the XML declaration names an unknown one.
fn encoding_of(bytes: &[u8]) -> Result<(&'static Encoding, usize), String> {
    if let Some(found) = Encoding::for_bom(bytes) {
        return Ok(found);
    }
    match bytes {
        [first, 0, ..] if *first != 0 => return Ok((UTF_16LE, 0)),
        [0, second, ..] if *second != 0 => return Ok((UTF_16BE, 0)),
        _ => {}
    }
    match declared(bytes) {
        Some(label) => Encoding::for_label(label)
            .map(|encoding| (encoding, 0))
            .ok_or_else(|| String::from_utf8_lossy(label).into_owned()),
        None => Ok((UTF_8, 0)),
    }
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&[u8]> {
    let head = bytes.get(..bytes.len().min(DECLARATION_MAX))?;
    let head = head.strip_prefix(b"<?xml")?;
    let end = head.windows(2).position(|pair| pair == b"?>")?;
    let declaration = head.get(..end)?;
    let at = declaration.windows(8).position(|word| word == b"encoding")?;
    let mut quoted = declaration.get(at..)?.split(|byte| matches!(byte, b'"' | b'\''));
    quoted.nth(1)
}

/// UTF-8, or where it ends to be so. A character cut off at the very end is a cut file, not a wrong encoding.
fn utf8(path: &Path, body: &[u8], skip: usize) -> Result<String, ExchangeFault> {
    std::str::from_utf8(body).map(str::to_owned).map_err(|error| {
        let valid = body.get(..error.valid_up_to()).unwrap_or_default();
        match error.error_len() {
            None => ExchangeFault::Truncated {
                path: path.to_path_buf(),
                line: 1 + valid.iter().filter(|byte| **byte == b'\n').count(),
            },
            Some(_) => ExchangeFault::Encoding {
                path: path.to_path_buf(),
                offset: skip + error.valid_up_to(),
            },
        }
    })
}

/// The line where a merge's markers begin: all three, in their order, as each alone may be somebody's text.
fn conflict(text: &str) -> Option<usize> {
    let mut begun = None;
    let mut divided = false;
    for (at, line) in text.lines().enumerate() {
        if line.starts_with("<<<<<<< ") {
            begun = Some(at + 1);
            divided = false;
        } else if line.trim_end() == "=======" {
            divided = begun.is_some();
        } else if divided && line.starts_with(">>>>>>> ") {
            return begun;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    fn code(bytes: &[u8]) -> &'static str {
        decode(Path::new("a.xlf"), bytes).unwrap_err().code()
    }

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn what_tools_save_in_is_recognised_by_content() {
        let text = "<a>بيان</a>";
        let marked = |text: &str, big| utf16(&format!("\u{feff}{text}"), big);
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            utf16(text, false),
            utf16(text, true),
            marked(text, false),
            marked(text, true),
        ] {
            assert_eq!(decode(Path::new("a.xlf"), &bytes).unwrap(), text);
        }
        let declared = b"<?xml version='1.0' encoding='windows-1256'?><a>\xc8\xed\xc7\xe4</a>";
        assert!(
            decode(Path::new("a.xlf"), declared)
                .unwrap()
                .ends_with("<a>بيان</a>")
        );
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_reason() {
        assert_eq!(code(b""), "exchange-empty");
        assert_eq!(code(b" \r\n\t"), "exchange-empty");
        assert_eq!(code(b"<a>\xff\xfe</a>"), "exchange-encoding");
        assert_eq!(
            code("<a>بيان".as_bytes().split_last().unwrap().1),
            "exchange-truncated"
        );
        assert_eq!(
            code(b"<?xml version=\"1.0\" encoding=\"klingon\"?><a/>"),
            "exchange-encoding-named"
        );
        assert_eq!(
            code(b"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n"),
            "exchange-conflict"
        );
    }

    #[test]
    fn a_marker_alone_is_somebodys_text() {
        assert!(decode(Path::new("a"), b"=======\n<<<<<<< a\n>>>>>>> b\n").is_ok());
    }

    #[test]
    fn a_huge_file_is_refused_before_it_is_looked_at() {
        assert_eq!(code(&vec![b'a'; (MAX_MEGABYTES << 20) + 1]), "exchange-too-large");
    }
}
