//! Commands with all that they printed, compared with a file.

use std::fs;
use std::path::Path;

use super::call::{Call, Ran};
use super::text::assert_same;

/// What was typed and printed so far. `$` begins a command, `!` a line of stderr, `[exit n]` an exit code other than 0.
pub struct Transcript {
    name: &'static str,
    text: String,
}

impl Transcript {
    /// To be compared with `tests/cli/expected/<name>.txt`.
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            text: String::new(),
        }
    }

    /// Runs a command and notes it.
    pub fn run(&mut self, call: Call) -> Ran {
        let ran = call.run();
        self.note(&ran.transcript());
        ran
    }

    /// Notes something else: a file's text, a commit's message.
    pub fn note(&mut self, text: &str) -> &mut Self {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        if !text.ends_with('\n') {
            self.text.push('\n');
        }
        self
    }

    /// Compares; or writes the file, if `BAYAN_BLESS` is set.
    #[track_caller]
    pub fn finish(self) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/cli/expected")
            .join(format!("{}.txt", self.name));
        if std::env::var_os("BAYAN_BLESS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &self.text).unwrap();
            return;
        }
        let expected = fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("no {}: BAYAN_BLESS=1 writes it", path.display()));
        assert_same(self.name, &expected, &self.text);
    }
}
