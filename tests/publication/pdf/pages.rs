//! How pages look, compared with pictures that a person has looked at.
//!
//! The pictures are small and grey: enough to see a line that moved, a letter that came apart, or a column on the wrong
//! side. `BAYAN_BLESS=1` makes them anew; look at them before you commit them.

use std::path::PathBuf;

use bayan::formats::publication::Layout;
use bayan::model::{House, Publication};

use super::{ask, read, set, weavers, write};
use crate::fixture::{draft, odds_and_ends, released};

/// Dots to the inch.
const FINE: &str = "45";

/// A dot is another if its grey differs by more than this; rasterisers round differently.
const GREY: u8 = 60;

/// The share of dots that may be others, in thousandths.
const OTHERS: usize = 4;

/// A page as dots from black (0) to white (255).
pub struct Page {
    pub width: u32,
    pub height: u32,
    pub dots: Vec<u8>,
}

impl Page {
    /// Reads what poppler draws: `P5`, width, height, 255, and the dots.
    fn of_pgm(bytes: &[u8]) -> Self {
        let mut head = bytes.splitn(4, u8::is_ascii_whitespace);
        let mut next = || std::str::from_utf8(head.next().unwrap()).unwrap();
        assert_eq!(next(), "P5");
        let (width, height) = (next().parse().unwrap(), next().parse().unwrap());
        let dots = head.next().unwrap().strip_prefix(b"255\n").unwrap().to_vec();
        Self { width, height, dots }
    }

    fn of_png(bytes: &[u8]) -> Self {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes))
            .read_info()
            .unwrap();
        let mut dots = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut dots).unwrap();
        assert_eq!(info.color_type, png::ColorType::Grayscale);
        Self {
            width: info.width,
            height: info.height,
            dots,
        }
    }

    fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_compression(png::Compression::High);
        encoder
            .write_header()
            .unwrap()
            .write_image_data(&self.dots)
            .unwrap();
        bytes
    }
}

/// The pages of a PDF, as pictures of that many dots to the inch.
pub fn drawn(pdf: &[u8], dots: &str) -> Vec<Page> {
    let args = ["-gray", "-r", dots, "page.pdf", "page"];
    let (output, folder) = ask(pdf, "pdftoppm", "poppler-utils", &args);
    assert!(output.status.success());
    let paths = (1..).map(|number| folder.path().join(format!("page-{number}.pgm")));
    let paths = paths.take_while(|path| path.exists());
    paths.map(|path| Page::of_pgm(&read(&path))).collect()
}

/// How many dots in a thousand differ; all of them where the sizes do.
fn difference(a: &Page, b: &Page) -> usize {
    if a.width != b.width || a.dots.len() != b.dots.len() {
        return 1000;
    }
    let others = a.dots.iter().zip(&b.dots).filter(|(a, b)| a.abs_diff(**b) > GREY);
    (others.count() * 1000).div_ceil(a.dots.len())
}

fn kept(name: &str, page: usize) -> PathBuf {
    PathBuf::from(format!("tests/publication/pdf/pages/{name}-{page}.png"))
}

fn looks_as_kept(name: &str, publication: &Publication, house: &House, layout: Layout) {
    let pages = drawn(&set(publication, house, layout), FINE);
    #[expect(
        clippy::disallowed_methods,
        reason = "whether a person asked for new pictures"
    )]
    let bless = std::env::var_os("BAYAN_BLESS").is_some();
    for (at, page) in pages.iter().enumerate() {
        let path = kept(name, at + 1);
        if bless {
            write(&path, &page.png());
        }
        let difference = difference(page, &Page::of_png(&read(&path)));
        if difference > OTHERS {
            let seen = std::env::temp_dir().join(format!("{name}-{}.png", at + 1));
            write(&seen, &page.png());
            panic!(
                "{difference} dots in a thousand are not as in {}; see {}",
                path.display(),
                seen.display()
            );
        }
    }
    assert!(
        !kept(name, pages.len() + 1).exists(),
        "{name} has only {} pages",
        pages.len()
    );
}

#[test]
fn arabic_and_english_side_by_side() {
    looks_as_kept("ar-en", &released(&["ar", "en"]), &weavers(), Layout::SideBySide);
}

#[test]
fn a_draft_in_arabic_and_sorani_side_by_side() {
    looks_as_kept(
        "ar-ckb-draft",
        &draft(&["ar", "ckb"]),
        &weavers(),
        Layout::SideBySide,
    );
}

#[test]
fn arabic_and_kurmanji_one_after_the_other() {
    looks_as_kept(
        "ar-kmr",
        &released(&["ar", "kmr"]),
        &House::default(),
        Layout::Sequence,
    );
}

#[test]
fn arabic_and_kurmanji_side_by_side() {
    let publication = released(&["ar", "kmr"]);
    looks_as_kept("ar-kmr-beside", &publication, &weavers(), Layout::SideBySide);
}

#[test]
fn three_languages_one_after_the_other() {
    let publication = released(&["ar", "en", "ckb"]);
    looks_as_kept("ar-en-ckb-after", &publication, &weavers(), Layout::Sequence);
}

#[test]
fn three_languages_on_a_wide_page() {
    let publication = released(&["ar", "en", "ckb"]);
    looks_as_kept("ar-en-ckb", &publication, &weavers(), Layout::SideBySide);
}

#[test]
fn tables_headings_and_notes() {
    looks_as_kept("odds", &odds_and_ends(), &House::default(), Layout::SideBySide);
}

#[test]
fn a_line_that_is_missing_is_seen() {
    let mut publication = released(&["ar", "kmr"]);
    publication
        .blocks
        .retain(|block| block.block.kind != bayan::model::BlockKind::Slogan);
    let pages = drawn(&set(&publication, &House::default(), Layout::Sequence), FINE);
    let difference = difference(&pages[0], &Page::of_png(&read(&kept("ar-kmr", 1))));
    assert!(difference > OTHERS, "{difference}");
}
