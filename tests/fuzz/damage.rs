//! Damage by chance, the same for the same number.

use super::seeds::Seed;

/// Numbers that look random and are not.
pub struct Random(u64);

impl Random {
    pub fn new(name: &str, number: u64) -> Self {
        let name = name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut random = Self(name ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 16).unwrap_or(0) % end.max(1)
    }
}

/// What files of all formats break on.
const TOKENS: &[&[u8]] = &[
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    "\u{202e}".as_bytes(),
    "\u{2028}".as_bytes(),
    "\u{1b}]8;;x\u{7}".as_bytes(),
    b"99999999999999999999999999",
    b"-9223372036854775808",
    b"1e309",
    b"0000-13-45",
    b"9999-12-31T23:59:60Z",
    b"\"\"\"",
    b"'''",
    b"\\uD800",
    b"\\u0000",
    b"[[segment]]\n",
    b"[[segment.candidate]]\n",
    b"[[verdict]]\n",
    b"<<<<<<< HEAD\n",
    b"=======\n",
    b">>>>>>> side\n",
    b"id = \"../../x\"\n",
    b"id = \"s18446744073709551615\"\n",
    b"next = 9223372036854775807\n",
    b"format = 999\n",
    b"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    b"&a;&#0;&#x110000;&amp",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"<?xml version=\"1.0\" encoding=\"utf-16\"?>",
    b"</segment></file></body></tu>",
    b"\r",
    b"\r\n",
    b"\x1a",
    b"{{{{",
    b"}",
    b"[[[[[[[[[[[[[[[[[[[[",
    b"|||||||",
    b"%s%n{0}$(id)`id`",
    b"# a remark\n",
    b"\nextra = 1\n",
    b"\n\n  \t",
    b" ",
    "\u{200f}".as_bytes(),
    "é\u{301}ک".as_bytes(),
    b"\\n\\t",
    b"\"",
];

/// A damaged copy.
pub fn damaged(bytes: &[u8], others: &[Seed], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    // Mostly one wound: a file with many is refused for the first of them.
    for _ in 0..=random.below(2) * random.below(3) {
        once(&mut bytes, others, random);
    }
    bytes
}

fn once(bytes: &mut Vec<u8>, others: &[Seed], random: &mut Random) {
    let (from, to) = {
        let (one, other) = (random.below(bytes.len() + 1), random.below(bytes.len() + 1));
        (one.min(other), one.max(other))
    };
    match random.below(12) {
        0 => {
            if let Some(byte) = bytes.get_mut(from) {
                *byte ^= 1 << random.below(8);
            }
        }
        1 => bytes.truncate(from),
        2 => drop(bytes.drain(from..to.min(from + 40))),
        3 | 4 => {
            let token = TOKENS[random.below(TOKENS.len())];
            bytes.splice(from..from, token.iter().copied());
        }
        5 => {
            let piece = bytes[from..to.min(from + 400)].to_vec();
            let at = random.below(bytes.len() + 1);
            bytes.splice(at..at, piece);
        }
        6 => {
            let other = &others[random.below(others.len())].bytes;
            let (a, b) = (random.below(other.len() + 1), random.below(other.len() + 1));
            let piece = other[a.min(b)..a.max(b).min(a.min(b) + 600)].to_vec();
            bytes.splice(from..to.min(from + 200), piece);
        }
        7 => deep(bytes, from, random),
        8 | 9 => lines(bytes, random),
        10 => number(bytes, from),
        _ => {
            let piece = bytes[from..to.min(from + 60)].to_vec();
            for _ in 0..random.below(300) {
                bytes.splice(from..from, piece.iter().copied());
            }
        }
    }
}

/// Many beginnings without an end.
fn deep(bytes: &mut Vec<u8>, at: usize, random: &mut Random) {
    let opening: &[u8] = [&b"["[..], b"{a=", b"<g>", b"<mrk>", b"(", b"> ", b"- ", b"<div>"][random.below(8)];
    let many = opening.repeat([3, 300, 20_000][random.below(3)]);
    bytes.splice(at..at, many);
}

/// A line twice, or in another place, or gone.
fn lines(bytes: &mut Vec<u8>, random: &mut Random) {
    let mut lines: Vec<Vec<u8>> = bytes
        .split_inclusive(|byte| *byte == b'\n')
        .map(<[u8]>::to_vec)
        .collect();
    if lines.is_empty() {
        return;
    }
    let (from, to) = (random.below(lines.len()), random.below(lines.len()));
    match random.below(4) {
        0 => lines.insert(to, lines[from].clone()),
        1 => lines.swap(from, to),
        2 => drop(lines.remove(from)),
        _ => lines[from] = lines[to].clone(),
    }
    *bytes = lines.concat();
}

/// Another number where one stands.
fn number(bytes: &mut Vec<u8>, from: usize) {
    let digit = |byte: &u8| byte.is_ascii_digit();
    if let Some(at) = bytes[from..].iter().position(digit) {
        let at = from + at;
        let end = bytes[at..]
            .iter()
            .position(|byte| !digit(byte))
            .map_or(bytes.len(), |end| at + end);
        bytes.splice(at..end, *b"184467440737095516160");
    }
}
