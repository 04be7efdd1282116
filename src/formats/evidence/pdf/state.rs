//! What a page's operators have set: where the pen is, its ink, its letters.

use lopdf::Object;

/// A transformation of the page.
pub type Matrix = [f32; 6];

/// The transformation that changes nothing.
pub const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `a`, then `b`.
pub fn then(a: &Matrix, b: &Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

/// What `q` keeps and `Q` restores.
#[derive(Debug, Clone)]
pub struct State {
    /// From the page's units to the paper's.
    pub page: Matrix,
    /// How light the ink is, from 0 to 1.
    pub light: f32,
    /// How letters are drawn; 3 is not at all.
    pub mode: i64,
    /// The name of the font.
    pub font: Vec<u8>,
    /// Its size.
    pub size: f32,
    /// The distance between lines.
    pub leading: f32,
}

impl Default for State {
    fn default() -> Self {
        Self {
            page: IDENTITY,
            light: 0.0,
            mode: 0,
            font: Vec::new(),
            size: 0.0,
            leading: 0.0,
        }
    }
}

/// The numbers among some operands.
pub fn numbers(operands: &[Object]) -> Vec<f32> {
    operands
        .iter()
        .filter_map(|operand| operand.as_float().ok())
        .collect()
}

/// The matrix that some operands give.
pub fn matrix(operands: &[Object]) -> Option<Matrix> {
    numbers(operands).try_into().ok()
}

/// How light a colour is.
pub fn lightness(channels: &[f32]) -> f32 {
    match channels {
        [grey] => *grey,
        [red, green, blue] => 0.3 * red + 0.59 * green + 0.11 * blue,
        [cyan, magenta, yellow, black] => (1.0 - black) * (1.0 - (cyan + magenta + yellow) / 3.0),
        _ => 0.0,
    }
}
