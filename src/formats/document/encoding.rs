//! Bytes → text: Unicode by its marks, the two Arabic code pages by what they decode to.
//!
//! Nothing is replaced: a byte that has no character is refused with its offset. A code page can decode almost any
//! bytes, so one is believed only if the result reads as Arabic does; the guess is reported as a warning.

use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    DecoderResult, Encoding, ISO_8859_6, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256,
};

use super::DocumentFault;
use super::lines::split_lines;

/// Decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding's usual name.
    pub encoding: &'static str,
    /// Whether the encoding was told from the letters rather than from the file or the person.
    pub guessed: bool,
}

/// Decodes a document's bytes.
///
/// # Errors
/// The name is unknown, a byte has no character, or no encoding fits.
pub fn decode(name: &Path, bytes: &[u8], encoding: Option<&str>) -> Result<Decoded, DocumentFault> {
    if let Some(given) = encoding {
        return decode_as_told(name, bytes, given);
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strictly(name, bytes, encoding, length);
    }
    if bytes.contains(&0) {
        return decode_with_nuls(name, bytes);
    }
    let offset = match std::str::from_utf8(bytes) {
        Ok(text) => {
            return Ok(Decoded {
                text: text.to_owned(),
                encoding: UTF_8.name(),
                guessed: false,
            });
        }
        Err(error) => error.valid_up_to(),
    };
    if is_mostly_utf8(bytes) {
        return Err(undecodable(name, bytes, offset, UTF_8));
    }
    legacy(bytes).ok_or_else(|| DocumentFault::Unrecognised {
        path: name.to_owned(),
        line: line_at(bytes, offset),
        offset,
    })
}

fn decode_as_told(name: &Path, bytes: &[u8], given: &str) -> Result<Decoded, DocumentFault> {
    let told = Encoding::for_label_no_replacement(given.trim().as_bytes()).ok_or_else(|| {
        DocumentFault::UnknownEncoding {
            path: name.to_owned(),
            given: given.to_owned(),
        }
    })?;
    let is_utf16 = |encoding: &'static Encoding| encoding == UTF_16LE || encoding == UTF_16BE;
    match Encoding::for_bom(bytes) {
        // "utf-16" is said of both byte orders; the mark knows which.
        Some((marked, length)) if marked == told || is_utf16(marked) && is_utf16(told) => {
            strictly(name, bytes, marked, length)
        }
        _ => strictly(name, bytes, told, 0),
    }
}

/// Decodes all bytes behind the mark, or names the first that cannot be.
fn strictly(
    name: &Path,
    bytes: &[u8],
    encoding: &'static Encoding,
    mark: usize,
) -> Result<Decoded, DocumentFault> {
    let body = bytes.get(mark..).unwrap_or_default();
    match decode_strictly(body, encoding) {
        Ok(text) => Ok(Decoded {
            text,
            encoding: encoding.name(),
            guessed: false,
        }),
        Err(offset) => Err(undecodable(name, bytes, mark + offset, encoding)),
    }
}

/// The text, or the offset of the first byte that has no character.
fn decode_strictly(bytes: &[u8], encoding: &'static Encoding) -> Result<String, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    text.reserve(room.unwrap_or_default());
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(length, after), read) => {
            Err(read.saturating_sub(usize::from(length) + usize::from(after)))
        }
        (DecoderResult::OutputFull, read) => Err(read),
    }
}

fn undecodable(name: &Path, bytes: &[u8], offset: usize, encoding: &'static Encoding) -> DocumentFault {
    DocumentFault::Undecodable {
        path: name.to_owned(),
        line: line_at(bytes, offset),
        offset,
        encoding: encoding.name().to_owned(),
    }
}

/// The line of an offset, from 1, counted by line feeds and lone carriage returns: good for any encoding here.
fn line_at(bytes: &[u8], offset: usize) -> usize {
    let before = String::from_utf8_lossy(bytes.get(..offset).unwrap_or(bytes)).replace('\0', "");
    split_lines(&before).count().max(1) + usize::from(before.ends_with(['\n', '\r']))
}

/// Text with NUL bytes and no mark: UTF-16 where that is sure, else refused.
fn decode_with_nuls(name: &Path, bytes: &[u8]) -> Result<Decoded, DocumentFault> {
    for encoding in [UTF_16LE, UTF_16BE] {
        if let Some(text) = utf16(bytes, encoding) {
            return Ok(Decoded {
                text,
                encoding: encoding.name(),
                guessed: false,
            });
        }
    }
    let path = name.to_owned();
    let offset = bytes.iter().position(|b| *b == 0).unwrap_or_default();
    let is_tail = offset > 0 && bytes.iter().skip(offset).all(|b| *b == 0);
    if is_tail {
        return Err(DocumentFault::NulTail {
            path,
            line: line_at(bytes, offset),
            offset,
        });
    }
    Err(DocumentFault::Binary { path, offset })
}

/// The text, if all NULs stand in the upper halves of code units and what they spell is text.
fn utf16(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let upper = usize::from(encoding == UTF_16LE);
    let in_place = bytes
        .iter()
        .enumerate()
        .all(|(index, b)| *b != 0 || index % 2 == upper);
    if !in_place || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let text = decode_strictly(bytes, encoding).ok()?;
    let total = text.chars().count();
    let known = text.chars().filter(|c| is_of_our_scripts(*c)).count();
    (known * 10 >= total * 9).then_some(text)
}

/// ASCII text, Latin, Arabic, general punctuation.
fn is_of_our_scripts(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{2000}'..='\u{206f}')
        || is_arabic(c)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}')
}

/// Whether most bytes beyond ASCII do form UTF-8: then it is damaged UTF-8 and not a code page.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let beyond = bytes.iter().filter(|b| !b.is_ascii()).count();
    let well_formed: usize = bytes
        .utf8_chunks()
        .map(|chunk| chunk.valid().bytes().filter(|b| !b.is_ascii()).count())
        .sum();
    well_formed * 2 > beyond
}

/// The text by the code page that it reads as Arabic in, or in which only its quotes and dashes are beyond ASCII.
fn legacy(bytes: &[u8]) -> Option<Decoded> {
    let read = |encoding: &'static Encoding, fits: fn(&str) -> bool| {
        let text = decode_strictly(bytes, encoding).ok().filter(|text| fits(text))?;
        Some(Decoded {
            text,
            encoding: encoding.name(),
            guessed: true,
        })
    };
    let candidates = match detect(bytes) {
        encoding if encoding == ISO_8859_6 => [ISO_8859_6, WINDOWS_1256],
        _ => [WINDOWS_1256, ISO_8859_6],
    };
    candidates
        .into_iter()
        .find_map(|encoding| read(encoding, reads_as_arabic))
        .or_else(|| read(WINDOWS_1252, has_only_typography))
}

fn detect(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The letters that make up two thirds of any Arabic text.
const COMMON: &str = "اليمنوهرتب";

/// Fewest letters that are enough to weigh the common ones among.
const ENOUGH: usize = 20;

/// Whether text from a code page is Arabic: nearly all that is not ASCII is Arabic or typography, there are letters,
/// and they are the common ones. Another language read in an Arabic code page fails one of these.
fn reads_as_arabic(text: &str) -> bool {
    let beyond: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
    let letters = beyond
        .iter()
        .filter(|c| is_arabic(**c) && c.is_alphabetic())
        .count();
    let common = beyond.iter().filter(|c| COMMON.contains(**c)).count();
    let plausible = beyond
        .iter()
        .filter(|c| is_arabic(**c) || is_typography(**c))
        .count();
    // Latin words with accents become Latin words with Arabic letters in them.
    let mixed = mixed_letters(text);
    let has_controls = text.chars().any(|c| c.is_control() && !c.is_whitespace());
    !has_controls
        && letters >= 3
        && mixed * 20 <= letters
        && plausible * 100 >= beyond.len() * 95
        && letters * 10 >= beyond.len() * 6
        && (letters < ENOUGH || common * 2 >= letters)
}

/// How many Arabic letters stand beside a Latin one.
fn mixed_letters(text: &str) -> usize {
    let pairs = text.chars().zip(text.chars().skip(1));
    let is_letter = |c: char| is_arabic(c) && c.is_alphabetic();
    pairs
        .filter(|(a, b)| is_letter(*a) && b.is_ascii_alphabetic() || a.is_ascii_alphabetic() && is_letter(*b))
        .count()
}

fn has_only_typography(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || is_typography(c))
}

/// Quotes, dashes, blanks and marks that Western and Arabic code pages have at the same places.
fn is_typography(c: char) -> bool {
    matches!(c, '\u{2013}'..='\u{2026}' | '\u{200c}'..='\u{200f}' | '«' | '»' | '\u{a0}' | '©' | '®' | '°' | '·' | '™' | '‹' | '›' | '\u{ad}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARABIC: &str =
        "أعلنت الجمعية أن لقاءها السنوي سيعقد في قاعة المكتبة، ويبدأ عند العاشرة صباحاً.\r\n«من يرغب؟»\r\n";

    fn decoded(bytes: &[u8]) -> Result<Decoded, DocumentFault> {
        decode(Path::new("a.txt"), bytes, None)
    }

    fn utf16_bytes(text: &str, to: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to).collect()
    }

    #[test]
    fn arabic_text_comes_back_from_every_encoding() {
        let (cp1256, _, lost) = WINDOWS_1256.encode(ARABIC);
        assert!(!lost);
        let plain = ARABIC.replace(['«', '»'], "\"");
        let (iso, _, lost) = ISO_8859_6.encode(&plain);
        assert!(!lost);
        for (bytes, encoding, guessed, want) in [
            (ARABIC.as_bytes().to_vec(), "UTF-8", false, ARABIC),
            (
                [b"\xEF\xBB\xBF", ARABIC.as_bytes()].concat(),
                "UTF-8",
                false,
                ARABIC,
            ),
            (
                utf16_bytes(&format!("\u{feff}{ARABIC}"), u16::to_le_bytes),
                "UTF-16LE",
                false,
                ARABIC,
            ),
            (
                utf16_bytes(&format!("\u{feff}{ARABIC}"), u16::to_be_bytes),
                "UTF-16BE",
                false,
                ARABIC,
            ),
            (utf16_bytes(ARABIC, u16::to_le_bytes), "UTF-16LE", false, ARABIC),
            (utf16_bytes(ARABIC, u16::to_be_bytes), "UTF-16BE", false, ARABIC),
            (cp1256.to_vec(), "windows-1256", true, ARABIC),
            (iso.to_vec(), "ISO-8859-6", true, plain.as_str()),
        ] {
            let read = decoded(&bytes).unwrap();
            assert_eq!(
                (read.text.as_str(), read.encoding, read.guessed),
                (want, encoding, guessed)
            );
        }
    }

    #[test]
    fn a_short_line_in_an_arabic_code_page_is_recognised() {
        for text in ["بيان صحفي", "بلاغ", "المكتب السياسي 2021"] {
            assert_eq!(decoded(&WINDOWS_1256.encode(text).0).unwrap().text, text);
        }
    }

    #[test]
    fn western_quotes_are_read_and_western_letters_are_not_guessed() {
        let (bytes, _, _) = WINDOWS_1252.encode("The “committee” met – again.");
        assert_eq!(decoded(&bytes).unwrap().text, "The “committee” met – again.");
        let (bytes, _, _) = WINDOWS_1252.encode("Le comité a été élu à l'unanimité.");
        assert!(matches!(
            decoded(&bytes),
            Err(DocumentFault::Unrecognised { offset: 8, .. })
        ));
    }

    #[test]
    fn other_alphabets_are_not_taken_for_arabic() {
        for encoding in [encoding_rs::WINDOWS_1251, encoding_rs::KOI8_R] {
            let (bytes, _, _) = encoding.encode("Комитет провёл заседание в пятницу и принял решение.");
            assert!(
                matches!(decoded(&bytes), Err(DocumentFault::Unrecognised { .. })),
                "{}",
                encoding.name()
            );
        }
        let (bytes, _, _) = encoding_rs::WINDOWS_1254
            .encode("Komîteya hevpar duh li navenda bajêr civiya û biryar da, şîrove kir.");
        assert!(decoded(&bytes).is_err());
    }

    #[test]
    fn what_a_person_says_decides() {
        let read = |bytes: &[u8], encoding| decode(Path::new("a.txt"), bytes, Some(encoding));
        assert_eq!(read(b"\xC8", "windows-1256").unwrap().text, "ب");
        assert_eq!(read(b"\xC8", "cp1256").unwrap().encoding, "windows-1256");
        assert_eq!(read(b"\xFE\xFF\x06\x28", "utf-16").unwrap().text, "ب");
        assert!(matches!(
            read(b"a", "klingon"),
            Err(DocumentFault::UnknownEncoding { .. })
        ));
        let Err(DocumentFault::Undecodable {
            offset,
            line,
            encoding,
            ..
        }) = read(b"a\nb\xC8", "utf-8")
        else {
            panic!()
        };
        assert_eq!((offset, line, encoding.as_str()), (3, 2, "UTF-8"));
        assert!(matches!(
            read(b"ab\xFF", "iso-8859-6"),
            Err(DocumentFault::Undecodable { offset: 2, .. })
        ));
    }

    #[test]
    fn damage_is_named_with_its_offset() {
        let mut broken = ARABIC.as_bytes().to_vec();
        broken[3] = 0xFF;
        assert!(matches!(
            decoded(&broken),
            Err(DocumentFault::Undecodable {
                offset: 2 | 3,
                line: 1,
                ..
            })
        ));
        let cut = &ARABIC.as_bytes()[..ARABIC.find('؟').unwrap() + 1];
        let Err(DocumentFault::Undecodable { offset, line, .. }) = decoded(cut) else {
            panic!()
        };
        assert_eq!((offset, line), (cut.len() - 1, 2));
        let mut odd = utf16_bytes(&format!("\u{feff}{ARABIC}"), u16::to_le_bytes);
        odd.pop();
        assert!(
            matches!(decoded(&odd), Err(DocumentFault::Undecodable { offset, .. }) if offset >= odd.len() - 2)
        );
    }

    #[test]
    fn nuls_are_refused_as_what_they_are() {
        let Err(DocumentFault::NulTail { offset, line, .. }) = decoded(b"one\ntwo\0\0\0") else {
            panic!()
        };
        assert_eq!((offset, line), (7, 2));
        assert!(matches!(
            decoded(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
            Err(DocumentFault::Binary { offset: 8, .. })
        ));
        assert!(matches!(
            decoded(b"\0\0\0\0"),
            Err(DocumentFault::Binary { offset: 0, .. })
        ));
    }

    proptest::proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            let _ = decoded(&bytes);
        }

        #[test]
        fn unicode_text_is_never_changed(text in "\\PC{0,60}") {
            if !text.starts_with('\u{feff}') {
                proptest::prop_assert_eq!(decoded(text.as_bytes()).unwrap().text, text);
            }
        }
    }
}
