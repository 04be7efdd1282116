//! A bar for work that takes long, on stderr, where a person looks at it; for a file or a pipe there is none.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::environment::Environment;

/// How far something has come.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar, if a person looks at stderr.
    #[must_use]
    pub fn new(environment: &Environment) -> Self {
        if !environment.streams().stderr {
            return Self {
                bar: ProgressBar::hidden(),
            };
        }
        let letters = if environment.unicode() { "█▌░" } else { "#>-" };
        let style = ProgressStyle::with_template("{bar:32} {pos}/{len}")
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .progress_chars(letters);
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr()).with_style(style);
        Self { bar }
    }

    /// Shows that so many of so many are done.
    pub fn show(&self, done: usize, total: usize) {
        self.bar.set_length(total as u64);
        self.bar.set_position(done as u64);
    }

    /// Takes the bar away, so that what is said next stands on a line of its own.
    pub fn finish(self) {
        self.bar.finish_and_clear();
    }

    /// Words instead of a bar, if a person looks at stderr: for work of which nobody knows how long it takes.
    #[must_use]
    pub fn of_words(environment: &Environment) -> Self {
        if !environment.streams().stderr {
            return Self {
                bar: ProgressBar::hidden(),
            };
        }
        let style =
            ProgressStyle::with_template("{msg}").unwrap_or_else(|_| ProgressStyle::default_spinner());
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()).with_style(style);
        Self { bar }
    }

    /// Shows what is being done.
    pub fn say(&self, words: String) {
        self.bar.set_message(words);
        self.bar.tick();
    }
}
