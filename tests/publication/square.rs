//! Reads square codes as ISO/IEC 18004 describes them, to check those that are drawn. Nothing is corrected: what is not as
//! it was drawn is read as something else.

/// For each version from 1, at the level M: error codewords of a block, then how many blocks have how many data codewords.
const BLOCKS: &[(usize, &[(usize, usize)])] = &[
    (10, &[(1, 16)]),
    (16, &[(1, 28)]),
    (26, &[(1, 44)]),
    (18, &[(2, 32)]),
    (24, &[(2, 43)]),
    (16, &[(4, 27)]),
    (18, &[(4, 31)]),
    (22, &[(2, 38), (2, 39)]),
    (22, &[(3, 36), (2, 37)]),
    (26, &[(4, 43), (1, 44)]),
];

/// Where the small squares stand, for each version.
const SMALL: &[&[usize]] = &[
    &[],
    &[6, 18],
    &[6, 22],
    &[6, 26],
    &[6, 30],
    &[6, 34],
    &[6, 22, 38],
    &[6, 24, 42],
    &[6, 26, 46],
    &[6, 28, 50],
];

/// What the bits of the format are combined with, so that none is all light.
const FORMAT_MASK: u32 = 0b101_0100_0001_0010;

/// What a code of that many modules to a side says; `dark` is asked by row and column.
pub fn of_modules(size: usize, dark: impl Fn(usize, usize) -> bool) -> String {
    let version = (size - 17) / 4;
    let (level, mask) = format(&dark);
    assert_eq!(level, 0, "the level of error correction is not M");
    let bits = bits(size, version, |row, column| {
        dark(row, column) != masked(mask, row, column)
    });
    let codewords: Vec<u8> = bits
        .chunks_exact(8)
        .map(|byte| byte.iter().fold(0, |number, bit| number << 1 | u8::from(*bit)))
        .collect();
    said(&data(version, &codewords), version)
}

/// The level of error correction and the mask, which stand around the first corner.
fn format(dark: &impl Fn(usize, usize) -> bool) -> (u32, u32) {
    let across = [0, 1, 2, 3, 4, 5, 7, 8].map(|column| dark(8, column));
    let down = [7, 5, 4, 3, 2, 1, 0].map(|row| dark(row, 8));
    let read = across.into_iter().chain(down);
    let bits = read.fold(0, |bits, bit| bits << 1 | u32::from(bit)) ^ FORMAT_MASK;
    (bits >> 13, bits >> 10 & 7)
}

fn masked(mask: u32, row: usize, column: usize) -> bool {
    let product = row * column;
    0 == match mask {
        0 => (row + column) % 2,
        1 => row % 2,
        2 => column % 3,
        3 => (row + column) % 3,
        4 => (row / 2 + column / 3) % 2,
        5 => product % 2 + product % 3,
        6 => (product % 2 + product % 3) % 2,
        _ => ((row + column) % 2 + product % 3) % 2,
    }
}

/// The bits in their order: two columns at a time from the right, up and down in turn, around what is no data.
fn bits(size: usize, version: usize, bit: impl Fn(usize, usize) -> bool) -> Vec<bool> {
    let mut bits = Vec::new();
    let mut upwards = true;
    let rights = (1..size)
        .rev()
        .step_by(2)
        .map(|right| if right <= 6 { right - 1 } else { right });
    for right in rights {
        for step in 0..size {
            let row = if upwards { size - 1 - step } else { step };
            for column in [right, right - 1] {
                if !is_fixed(size, version, row, column) {
                    bits.push(bit(row, column));
                }
            }
        }
        upwards = !upwards;
    }
    bits
}

/// Whether a module is part of the frame and no data.
fn is_fixed(size: usize, version: usize, row: usize, column: usize) -> bool {
    let far = size - 8;
    let corner = (row < 9 && (column < 9 || column >= far)) || (row >= far && column < 9);
    let small = SMALL[version - 1];
    let in_small = small.iter().any(|y| {
        small.iter().any(|x| {
            let is_corner =
                |y: usize, x: usize| (y, x) == (6, 6) || (y, x) == (6, size - 7) || (y, x) == (size - 7, 6);
            !is_corner(*y, *x) && y.abs_diff(row) <= 2 && x.abs_diff(column) <= 2
        })
    });
    let end = size - 11..size - 8;
    let number = version >= 7 && ((row < 6 && end.contains(&column)) || (column < 6 && end.contains(&row)));
    corner || in_small || number || row == 6 || column == 6
}

/// The data codewords: a codeword of each block in turn, the shorter blocks being at their end first.
fn data(version: usize, codewords: &[u8]) -> Vec<u8> {
    let (_, groups) = BLOCKS[version - 1];
    let lengths: Vec<usize> = groups
        .iter()
        .flat_map(|(count, length)| vec![*length; *count])
        .collect();
    let mut blocks: Vec<Vec<u8>> = vec![Vec::new(); lengths.len()];
    let mut rest = codewords.iter();
    for at in 0..lengths.iter().copied().max().unwrap() {
        for (block, length) in blocks.iter_mut().zip(&lengths) {
            if at < *length {
                block.push(*rest.next().unwrap());
            }
        }
    }
    blocks.concat()
}

/// Takes numbers of some bits from the front.
struct Reader<'d> {
    data: &'d [u8],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, bits: usize) -> Option<usize> {
        let mut number = 0;
        for at in self.at..self.at + bits {
            let byte = self.data.get(at / 8)?;
            number = number << 1 | usize::from(byte >> (7 - at % 8) & 1);
        }
        self.at += bits;
        Some(number)
    }
}

/// The text of the segments: digits, letters of a small alphabet, or bytes.
fn said(data: &[u8], version: usize) -> String {
    const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let mut reader = Reader { data, at: 0 };
    let mut text: Vec<u8> = Vec::new();
    let longer = usize::from(version >= 10);
    while let Some(mode) = reader.take(4).filter(|mode| *mode != 0) {
        let wide = match mode {
            1 => 10 + 2 * longer,
            2 => 9 + 2 * longer,
            4 => 8 + 8 * longer,
            other => panic!("nobody writes segments of kind {other}"),
        };
        let mut left = reader.take(wide).unwrap();
        while left > 0 {
            let (taken, letters) = match mode {
                1 => {
                    let taken = left.min(3);
                    let number = reader.take([0, 4, 7, 10][taken]).unwrap();
                    (taken, format!("{number:0taken$}").into_bytes())
                }
                2 if left >= 2 => {
                    let pair = reader.take(11).unwrap();
                    (2, vec![LETTERS[pair / 45], LETTERS[pair % 45]])
                }
                2 => (1, vec![LETTERS[reader.take(6).unwrap()]]),
                _ => (1, vec![u8::try_from(reader.take(8).unwrap()).unwrap()]),
            };
            text.extend(letters);
            left -= taken;
        }
    }
    String::from_utf8(text).unwrap()
}
