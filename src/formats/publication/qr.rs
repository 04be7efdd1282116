//! The square code at the foot of a release: what a telephone reads to find out whether a page is genuine.
//!
//! It says which release of which statement the page claims to be, and its whole digest, of which the page itself
//! prints only the beginning. It proves nothing by itself, as anybody can print one: it is a question that can be put
//! to the office's site or to `bayan verify` without typing. Formats draw it from the modules, or take the SVG.

use qrcode::{Color, EcLevel, QrCode};

use crate::model::{Edition, House, Publication};

/// What stands before the statement's id where the office has no press room.
const SCHEME: &str = "bayan:";

/// Modules that stay light on each side, so that a reader finds the code.
const QUIET: usize = 4;

/// A code, as a square of modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// How many modules a side has, without the light margin.
    pub size: usize,
    /// Which modules are dark, row by row.
    pub modules: Vec<bool>,
}

/// What the code of a publication says; nothing for a draft, which is not anything that could be genuine.
#[must_use]
pub fn address(publication: &Publication, house: &House) -> Option<String> {
    let Edition::Released { number, digest, .. } = &publication.edition else {
        return None;
    };
    let base = house.letterhead.url.as_deref().unwrap_or(SCHEME);
    Some(format!("{base}{}/{number}#{digest}", publication.statement))
}

/// Where a publication is to be looked up, if the office has a press room.
#[must_use]
pub fn published(publication: &Publication, house: &House) -> Option<String> {
    house.letterhead.url.as_ref()?;
    address(publication, house)
}

/// The code of a text; none if the text is too long for one.
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    Some(Code {
        size: code.width(),
        modules: code
            .into_colors()
            .into_iter()
            .map(|color| color == Color::Dark)
            .collect(),
    })
}

impl Code {
    /// The code as a picture with its margin, one unit for each module. It paints dark modules only, in the colour of
    /// the text around it, so what it stands on must be light.
    #[must_use]
    pub fn svg(&self) -> String {
        let side = self.size + 2 * QUIET;
        let runs: String = self
            .runs()
            .map(|(row, column, length)| format!("M{} {}h{length}v1h-{length}z", column + QUIET, row + QUIET))
            .collect();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
             shape-rendering=\"crispEdges\"><path fill=\"currentColor\" d=\"{runs}\"/></svg>"
        )
    }

    /// Runs of dark modules: the row and column where each begins, and its length. Drawn as one shape each, they show
    /// no hairlines between modules.
    fn runs(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        let rows = self.modules.chunks(self.size.max(1)).enumerate();
        rows.flat_map(|(row, modules)| {
            let mut column = 0;
            modules.chunk_by(|a, b| a == b).filter_map(move |run| {
                let start = column;
                column += run.len();
                run.first()
                    .is_some_and(|dark| *dark)
                    .then_some((row, start, run.len()))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Digest, Lang, Letterhead, StatementId};

    fn publication(edition: Edition) -> Publication {
        Publication {
            statement: StatementId::parse("2023-03-12-reed-weavers").unwrap(),
            date: None,
            demonstration: false,
            embargo: None,
            edition,
            languages: vec![Lang::parse("ar").unwrap()],
            titles: vec![String::new()],
            corrections: Vec::new(),
            blocks: Vec::new(),
        }
    }

    #[test]
    fn a_code_names_the_release_and_its_whole_digest_and_a_draft_has_none() {
        let digest = Digest::of_bytes(b"x");
        let released = publication(Edition::Released {
            number: 2,
            on: jiff::civil::date(2023, 3, 14),
            digest: digest.clone(),
        });
        let mut house = House::default();
        assert_eq!(
            address(&released, &house).unwrap(),
            format!("bayan:2023-03-12-reed-weavers/2#{digest}")
        );
        house.letterhead = Letterhead {
            url: Some("https://press.example/".into()),
            ..Letterhead::default()
        };
        assert_eq!(
            address(&released, &house).unwrap(),
            format!("https://press.example/2023-03-12-reed-weavers/2#{digest}")
        );
        assert_eq!(address(&publication(Edition::Draft), &house), None);
    }

    #[test]
    fn a_code_has_the_three_corners_by_which_it_is_found() {
        let code = code("https://press.example/a/1#b3:00").unwrap();
        assert_eq!(code.modules.len(), code.size * code.size);
        let dark = |row: usize, column: usize| code.modules[row * code.size + column];
        let ring = |row: usize, column: usize| {
            (0..7).all(|at| dark(row, column + at) && dark(row + 6, column + at) && dark(row + at, column))
                && !dark(row + 1, column + 1)
                && dark(row + 3, column + 3)
        };
        let far = code.size - 7;
        assert!(ring(0, 0) && ring(0, far) && ring(far, 0) && !ring(far, far));
    }

    #[test]
    fn the_picture_has_every_dark_module_and_no_other() {
        let code = code("bayan").unwrap();
        let mut painted = vec![false; code.modules.len()];
        for (row, column, length) in code.runs() {
            painted[row * code.size + column..][..length].fill(true);
        }
        assert_eq!(painted, code.modules);
        let side = code.size + 8;
        assert!(code.svg().contains(&format!("viewBox=\"0 0 {side} {side}\"")));
        assert!(
            code.svg().contains("d=\"M4 4h7v1h-7z"),
            "the first corner begins after the margin"
        );
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(code(&"x".repeat(3000)), None);
    }
}
