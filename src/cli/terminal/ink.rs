//! Colours, by what they mean rather than by what they are; and whether there are any.

use anstyle::{AnsiColor, Effects, Style};

use crate::model::State;

/// When to colour: what `--color` takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum ColorWhen {
    /// Where a person reads.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// What a stretch of text is, so that it may be coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A state of a segment, or something counted by it.
    State(State),
    /// Text that was added.
    Insert,
    /// Text that was taken away.
    Delete,
    /// A title, or what the eye should find first.
    Strong,
    /// What can be passed over.
    Dim,
    /// The head of an error.
    Error,
    /// The head of a warning.
    Warning,
    /// The head of a hint.
    Hint,
}

/// Colours text, or leaves it as it is where there are no colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    on: bool,
}

impl Ink {
    /// Ink, or none.
    #[must_use]
    pub fn new(on: bool) -> Self {
        Self { on }
    }

    /// Whether there are colours.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.on
    }

    /// The text in the colours of its role.
    #[must_use]
    pub fn paint(self, role: Role, text: &str) -> String {
        let style = style(role);
        if !self.on || text.is_empty() || style.is_plain() {
            return text.to_owned();
        }
        format!("{style}{text}{style:#}")
    }
}

fn style(role: Role) -> Style {
    let color = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
    match role {
        Role::State(State::Missing | State::Rejected) | Role::Delete => color(AnsiColor::Red),
        Role::State(State::Stale) => color(AnsiColor::Yellow),
        Role::State(State::Translated) => color(AnsiColor::Cyan),
        Role::State(State::Approved) | Role::Insert => color(AnsiColor::Green),
        Role::State(State::Obsolete) | Role::Dim => Style::new().effects(Effects::DIMMED),
        Role::Strong => Style::new().bold(),
        Role::Error => color(AnsiColor::Red).bold(),
        Role::Warning => color(AnsiColor::Yellow).bold(),
        Role::Hint => color(AnsiColor::Cyan).bold(),
    }
}

/// The message that names a state.
#[must_use]
pub fn state_name(state: State) -> &'static str {
    match state {
        State::Missing => "state-missing",
        State::Stale => "state-stale",
        State::Rejected => "state-rejected",
        State::Translated => "state-translated",
        State::Approved => "state-approved",
        State::Obsolete => "state-obsolete",
    }
}

/// Whether a stream gets colours: as asked for, else by `NO_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR` and `TERM`, else if
/// it is a terminal.
#[must_use]
pub fn coloured(when: ColorWhen, terminal: bool, env: &dyn Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| env(name).filter(|value| !value.is_empty());
    match when {
        ColorWhen::Always => true,
        ColorWhen::Never => false,
        ColorWhen::Auto if set("NO_COLOR").is_some() => false,
        ColorWhen::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColorWhen::Auto => {
            terminal && set("CLICOLOR").as_deref() != Some("0") && set("TERM").as_deref() != Some("dumb")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn auto(terminal: bool, variables: &[(&str, &str)]) -> bool {
        coloured(ColorWhen::Auto, terminal, &|name| {
            variables
                .iter()
                .find(|(set, _)| *set == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn colours_are_where_a_person_reads_and_wants_them() {
        assert!(auto(true, &[]));
        assert!(!auto(false, &[]));
        assert!(!auto(true, &[("NO_COLOR", "1")]));
        assert!(auto(true, &[("NO_COLOR", "")]));
        assert!(!auto(true, &[("TERM", "dumb")]));
        assert!(!auto(true, &[("CLICOLOR", "0")]));
        assert!(auto(false, &[("CLICOLOR_FORCE", "1")]));
        assert!(!auto(false, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
        assert!(coloured(ColorWhen::Always, false, &|_| Some("1".to_owned())));
        assert!(!coloured(ColorWhen::Never, true, &|_| None));
    }

    #[test]
    fn without_ink_the_text_is_itself() {
        for state in State::ALL {
            assert_eq!(Ink::new(false).paint(Role::State(*state), "x"), "x");
            let painted = Ink::new(true).paint(Role::State(*state), "x");
            assert!(
                painted.starts_with("\u{1b}[") && painted.ends_with("x\u{1b}[0m"),
                "{painted:?}"
            );
        }
    }
}
