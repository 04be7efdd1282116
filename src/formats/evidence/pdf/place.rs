//! Where letters stand on a page: runs, lines and columns.

use super::line::logical;

/// A gap wider than this, in sizes, parts two columns: blanks are drawn as signs.
const COLUMN: f32 = 0.45;

/// A line as it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What it says.
    pub text: String,
    /// The number of its paragraph on the page.
    pub block: usize,
    /// What it is part of.
    pub spot: Spot,
    /// Where it begins and ends, from the left.
    pub reach: (f32, f32),
    /// How high it stands.
    pub y: f32,
    /// The size of its letters.
    pub size: f32,
}

/// What letters are part of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spot {
    /// The part of the structure; none for what is outside of it.
    pub part: Option<usize>,
    /// It belongs to the page and not to the text.
    pub is_edge: bool,
}

/// The lines of a page, as they are drawn.
#[derive(Debug, Default)]
pub struct Lines {
    drawn: Drawn,
    found: Vec<Found>,
    block: usize,
}

/// What is drawn at one height, one run after the other.
#[derive(Debug, Default)]
struct Drawn {
    runs: Vec<Run>,
    y: f32,
    size: f32,
    spot: Spot,
}

/// Letters that stand one behind the other.
#[derive(Debug)]
struct Run {
    from: f32,
    to: f32,
    pieces: Vec<String>,
}

impl Lines {
    /// Begins a new line where the pen is not on the one that is being drawn, or draws another part.
    pub fn go_to(&mut self, (x, y): (f32, f32), size: f32, spot: Spot) {
        let largest = size.max(self.drawn.size);
        let near = (self.drawn.y - y).abs() <= 0.5 * largest;
        let is_same = spot == self.drawn.spot;
        if !(near && is_same) {
            let gap = self.drawn.y - y;
            let goes_on = is_same && gap > 0.0 && gap <= 1.9 * largest;
            self.end_line();
            self.block += usize::from(!goes_on);
        }
        (self.drawn.y, self.drawn.size, self.drawn.spot) = (y, size, spot);
        let goes_on = self
            .drawn
            .runs
            .last()
            .is_some_and(|run| (run.to - x).abs() < 0.01 * size);
        if !goes_on {
            let pieces = Vec::new();
            self.drawn.runs.push(Run {
                from: x,
                to: x,
                pieces,
            });
        }
    }

    /// Adds a piece to what is being drawn.
    pub fn write(&mut self, text: String) {
        if let Some(run) = self.drawn.runs.last_mut() {
            run.pieces.push(text);
        }
    }

    /// The pen has moved on.
    pub fn advance(&mut self, to: f32) {
        if let Some(run) = self.drawn.runs.last_mut() {
            run.to = run.to.max(to);
        }
    }

    /// All of them, in the order in which they were drawn.
    pub fn finish(&mut self) -> Vec<Found> {
        self.end_line();
        std::mem::take(&mut self.found)
    }

    /// Ends what is drawn at one height: the runs from left to right, columns apart, in the order in which they were begun.
    fn end_line(&mut self) {
        let mut runs: Vec<(usize, Run)> = std::mem::take(&mut self.drawn.runs)
            .into_iter()
            .enumerate()
            .collect();
        runs.sort_by(|a, b| a.1.from.total_cmp(&b.1.from));
        let mut columns: Vec<(usize, Run)> = Vec::new();
        for (begun, run) in runs {
            match columns.last_mut() {
                Some((first, column)) if run.from - column.to <= COLUMN * self.drawn.size => {
                    *first = begun.min(*first);
                    column.to = run.to.max(column.to);
                    column.pieces.extend(run.pieces);
                }
                _ => columns.push((begun, run)),
            }
        }
        columns.sort_by_key(|column| column.0);
        for (at, (_, column)) in columns.into_iter().enumerate() {
            self.block += usize::from(at > 0);
            let text = logical(&column.pieces);
            if !text.trim().is_empty() {
                self.found.push(Found {
                    text,
                    block: self.block,
                    spot: self.drawn.spot,
                    reach: (column.from, column.to),
                    y: self.drawn.y,
                    size: self.drawn.size,
                });
            }
        }
    }
}
