//! Reading one file: never through a link, never without end, and never as text what is no text.

use std::borrow::Cow;
use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::Path;
use std::str::Utf8Error;

use super::StoreFault;

/// The largest file that is read, in bytes.
///
/// A statement of 10 MB is already a hundred times the longest known; beyond this the file is something else.
pub const READ_MAX: u64 = 128 * 1024 * 1024;

/// Longest stretch that decides whether undecodable bytes look like Arabic in Windows-1256.
const SNIFF: usize = 4096;

/// The bytes of a regular file.
///
/// # Errors
/// By name, what stands in its place or what the system reports.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, StoreFault> {
    let file = open(path)?;
    let opened = file.metadata().map_err(|e| StoreFault::of(path, &e))?;
    bearable(path, &opened)?;
    let mut bytes = Vec::with_capacity(usize::try_from(opened.len()).unwrap_or(0));
    file.take(READ_MAX + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| StoreFault::of(path, &e))?;
    if bytes.len() as u64 > READ_MAX {
        return Err(too_large(path, bytes.len() as u64));
    }
    Ok(bytes)
}

/// The text of a file exactly as it stands there, with its mark of order and its line ends.
///
/// [`plain`] gives what it means; [`super::RecordFile`] edits it.
///
/// # Errors
/// As [`read_bytes`], and the encoding by name if it is not UTF-8.
pub fn read_text(path: &Path) -> Result<String, StoreFault> {
    let bytes = read_bytes(path)?;
    refuse_no_text(path, &bytes)?;
    String::from_utf8(bytes).map_err(|error| undecodable(path, error.as_bytes(), error.utf8_error()))
}

/// The text that a file's bytes are.
///
/// # Errors
/// As [`read_text`].
pub fn as_text<'b>(path: &Path, bytes: &'b [u8]) -> Result<&'b str, StoreFault> {
    refuse_no_text(path, bytes)?;
    // The quick look only says that something is wrong; the thorough one says where.
    simdutf8::basic::from_utf8(bytes)
        .or_else(|_| std::str::from_utf8(bytes))
        .map_err(|error| undecodable(path, bytes, error))
}

fn refuse_no_text(path: &Path, bytes: &[u8]) -> Result<(), StoreFault> {
    // Only a text that holds a zero, or begins with the mark, is looked at more closely.
    let zero = bytes.contains(&0).then(|| bytes.iter().position(|b| *b == 0));
    if (zero.is_some() || bytes.first() >= Some(&0xfe)) && is_utf16(bytes) {
        return Err(StoreFault::Utf16 {
            path: path.to_path_buf(),
        });
    }
    if let Some(offset) = zero.flatten() {
        return Err(StoreFault::Nul {
            path: path.to_path_buf(),
            line: line_of(bytes, offset),
            offset,
        });
    }
    Ok(())
}

/// What a file's text means: without the byte order mark, every line ended by a line feed alone.
///
/// A clone on Windows may have CRLF in its files; the texts in them are the same texts. Lines keep their numbers.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Opens a file, without following a link, and without waiting where a pipe stands in its place.
#[cfg(unix)]
fn open(path: &Path) -> Result<File, StoreFault> {
    use std::os::unix::fs::OpenOptionsExt;
    let opened = File::options()
        .read(true)
        .custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK)
        .open(path);
    opened.map_err(|error| match regular(path) {
        Err(fault) => fault,
        Ok(_) => StoreFault::of(path, &error),
    })
}

#[cfg(not(unix))]
fn open(path: &Path) -> Result<File, StoreFault> {
    regular(path)?;
    File::open(path).map_err(|e| StoreFault::of(path, &e))
}

/// What the system says about a path, if it is a regular file of bearable size.
fn regular(path: &Path) -> Result<Metadata, StoreFault> {
    let metadata = fs::symlink_metadata(path).map_err(|e| StoreFault::of(path, &e))?;
    if metadata.file_type().is_symlink() {
        return Err(StoreFault::Symlink {
            path: path.to_path_buf(),
        });
    }
    bearable(path, &metadata)?;
    Ok(metadata)
}

/// Refuses what is no regular file, or larger than anything that is read.
fn bearable(path: &Path, metadata: &Metadata) -> Result<(), StoreFault> {
    if !metadata.is_file() {
        return Err(StoreFault::NotAFile {
            path: path.to_path_buf(),
        });
    }
    if metadata.len() > READ_MAX {
        return Err(too_large(path, metadata.len()));
    }
    Ok(())
}

fn too_large(path: &Path, bytes: u64) -> StoreFault {
    StoreFault::TooLarge {
        path: path.to_path_buf(),
        megabytes: bytes.div_ceil(1024 * 1024),
        limit: READ_MAX / (1024 * 1024),
    }
}

fn line_of(bytes: &[u8], offset: usize) -> usize {
    bytes.iter().take(offset).filter(|b| **b == b'\n').count() + 1
}

/// With its mark, or by the pattern that Latin letters and line breaks leave.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let head = bytes.get(..bytes.len().min(SNIFF)).unwrap_or(bytes);
    let pairs = head.chunks_exact(2);
    let total = pairs.len();
    let one_sided = pairs.filter(|p| matches!(p, [0, b] | [b, 0] if *b != 0)).count();
    total >= 4 && one_sided * 10 >= total * 3
}

fn undecodable(path: &Path, bytes: &[u8], error: Utf8Error) -> StoreFault {
    let offset = error.valid_up_to();
    let line = line_of(bytes, offset);
    let path = path.to_path_buf();
    if error.error_len().is_none() {
        StoreFault::CutShort { path, line, offset }
    } else if looks_like_windows_1256(bytes.get(offset..).unwrap_or_default()) {
        StoreFault::Windows1256 { path, line, offset }
    } else {
        StoreFault::NotUtf8 { path, line, offset }
    }
}

/// Nearly all of the bytes beyond ASCII are Arabic letters in that encoding, and they stand together as words do.
fn looks_like_windows_1256(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(SNIFF)).unwrap_or(bytes);
    let (decoded, _) = encoding_rs::WINDOWS_1256.decode_without_bom_handling(head);
    let (mut high, mut arabic) = (0usize, 0usize);
    for letter in decoded.chars().filter(|c| !c.is_ascii()) {
        high += 1;
        arabic += usize::from(('\u{600}'..='\u{6ff}').contains(&letter));
    }
    high >= 3 && arabic * 10 >= high * 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Fault;

    fn code(bytes: &[u8]) -> (&'static str, Option<usize>) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.toml");
        fs::write(&path, bytes).unwrap();
        let fault = read_text(&path).unwrap_err();
        (fault.code(), fault.place().and_then(|p| p.line))
    }

    #[test]
    fn text_that_is_none_is_refused_by_name_and_line() {
        let old = encoding_rs::WINDOWS_1256
            .encode("a = 1\ntext = \"بيان صحفي\"\n")
            .0
            .into_owned();
        let wide: Vec<u8> = "id = \"s1\"\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let marked = [&[0xff, 0xfe][..], &wide].concat();
        for (bytes, expected) in [
            (&old[..], ("store-windows-1256", Some(2))),
            (&wide[..], ("store-utf16", None)),
            (&marked[..], ("store-utf16", None)),
            (b"a = 1\nb = \"\xff\"\n", ("store-not-utf8", Some(2))),
            (b"a = 1\n\nb\0\0", ("store-nul", Some(3))),
            (
                "a\nب".as_bytes().split_last().unwrap().1,
                ("store-cut-short", Some(2)),
            ),
        ] {
            assert_eq!(code(bytes), expected);
        }
    }

    #[test]
    fn a_mark_and_line_ends_change_bytes_but_not_meaning() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.toml");
        fs::write(&path, "\u{feff}a = 1\r\nb = 2\r\n").unwrap();
        let text = read_text(&path).unwrap();
        assert_eq!(text, "\u{feff}a = 1\r\nb = 2\r\n");
        assert_eq!(plain(&text), "a = 1\nb = 2\n");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_neither_followed_nor_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("real"), "x").unwrap();
        std::os::unix::fs::symlink(at("real"), at("link")).unwrap();
        std::os::unix::fs::symlink(at("nowhere"), at("dangling")).unwrap();
        assert!(
            std::process::Command::new("mkfifo")
                .arg(at("pipe"))
                .status()
                .unwrap()
                .success()
        );
        for (name, code) in [
            ("link", "store-symlink"),
            ("dangling", "store-symlink"),
            ("pipe", "store-not-a-file"),
            (".", "store-not-a-file"),
            ("absent", "store-missing"),
        ] {
            assert_eq!(read_bytes(&at(name)).unwrap_err().code(), code, "{name}");
        }
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_without_reading_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("big");
        File::create(&path).unwrap().set_len(READ_MAX + 1).unwrap();
        assert_eq!(read_bytes(&path).unwrap_err().code(), "store-too-large");
    }
}
