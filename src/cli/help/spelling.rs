//! What must be understood of the arguments before clap reads them: the language of its errors, and `help`.

use std::ffi::{OsStr, OsString};

use clap::Command;

/// The value of `--locale`, wherever it stands; clap's own errors are already told in that language.
#[must_use]
pub fn locale_flag(args: &[OsString]) -> Option<String> {
    let words: Vec<&str> = args
        .iter()
        .skip(1)
        .map(|arg| arg.to_str().unwrap_or_default())
        .collect();
    let before_text = words.iter().position(|word| *word == "--").unwrap_or(words.len());
    let options = words.get(..before_text)?;
    options
        .iter()
        .enumerate()
        .rev()
        .find_map(|(at, word)| match word.strip_prefix("--locale") {
            Some("") => options.get(at + 1).map(|value| (*value).to_owned()),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        })
}

/// `bayan help import` as `bayan import --help`; other arguments as they are. The tree tells which options take a
/// value, so that `--locale help` is not taken for the command.
#[must_use]
pub fn ask_for_help(args: &[OsString], command: &Command) -> Vec<OsString> {
    match first_word(args, command) {
        Some(at) if args.get(at).map(OsString::as_os_str) == Some(OsStr::new("help")) => {
            let mut args = args.to_vec();
            args.remove(at);
            args.push("--help".into());
            args
        }
        _ => args.to_vec(),
    }
}

/// Where the first argument stands that is neither an option nor an option's value.
fn first_word(args: &[OsString], command: &Command) -> Option<usize> {
    let takes_value = |option: &str| {
        command
            .get_arguments()
            .filter(|arg| arg.get_action().takes_values())
            .any(|arg| {
                let long = arg
                    .get_long()
                    .is_some_and(|long| option.strip_prefix("--") == Some(long));
                long || arg
                    .get_short()
                    .is_some_and(|short| option.strip_prefix('-') == Some(&*short.to_string()))
            })
    };
    let mut at = 1;
    loop {
        let word = args.get(at)?.to_string_lossy();
        match word.starts_with('-') && word.len() > 1 {
            true if word == "--" => return None,
            true if takes_value(&word) => at += 2,
            true => at += 1,
            false => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::sample;
    use super::*;

    fn os(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        for (words, want) in [
            (&["bayan", "--locale", "ar", "status"][..], Some("ar")),
            (&["bayan", "status", "--locale=ckb"], Some("ckb")),
            (&["bayan", "--locale", "ar", "--locale", "en"], Some("en")),
            (&["bayan", "status", "--locale"], None),
            (&["bayan", "find", "--", "--locale", "ar"], None),
            (&["bayan", "--locales=x"], None),
            (&["bayan"], None),
            (&[], None),
        ] {
            assert_eq!(locale_flag(&os(words)).as_deref(), want, "{words:?}");
        }
    }

    #[test]
    fn help_can_be_asked_for_as_a_command() {
        for (words, want) in [
            (
                &["bayan", "help", "drawer", "find"][..],
                &["bayan", "drawer", "find", "--help"][..],
            ),
            (
                &["bayan", "--locale", "ar", "help"],
                &["bayan", "--locale", "ar", "--help"],
            ),
            (&["bayan", "--locale", "help"], &["bayan", "--locale", "help"]),
            (&["bayan", "import", "help"], &["bayan", "import", "help"]),
            (&["bayan"], &["bayan"]),
        ] {
            assert_eq!(ask_for_help(&os(words), &sample()), os(want));
        }
    }
}
