//! `[checks]`: what the findings of each check are worth.

use std::collections::BTreeMap;

use crate::checks::CHECKS;
use crate::formats::tree::{FileFault, Table};
use crate::model::Gravity;

const VALUES: &[&str] = &["error", "warning", "off"];

/// Reads the table, if there is one. A check that there is not is a slip, and named with the one that is meant.
pub(super) fn read(root: &Table<'_>) -> Result<BTreeMap<String, Option<Gravity>>, FileFault> {
    let Some(table) = root.table("checks")? else {
        return Ok(BTreeMap::new());
    };
    let known: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
    table.only(&known)?;
    let each = table.keys().map(|check| {
        let gravity = match table.required_word(check)? {
            "error" => Some(Gravity::Error),
            "warning" => Some(Gravity::Warning),
            "off" => None,
            other => return Err(table.choice(check, table.line_of(check), other, VALUES)),
        };
        Ok((check.to_owned(), gravity))
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::read;
    use crate::model::Gravity;

    const HEAD: &str = "source = \"ar\"\ntargets = [\"en\"]\n\n[checks]\n";

    #[test]
    fn each_check_is_an_error_a_warning_or_off() {
        let text = format!("{HEAD}hidden = \"warning\"\nlinks = \"off\"\n");
        let config = read(Path::new("workflow.toml"), &text).unwrap();
        assert_eq!(config.gravity("hidden", Gravity::Error), Some(Gravity::Warning));
        assert_eq!(config.gravity("links", Gravity::Error), None);
        assert_eq!(
            config.gravity("letters", Gravity::Warning),
            Some(Gravity::Warning)
        );
    }

    #[test]
    fn a_slip_is_found_at_its_line() {
        for (line, code) in [
            ("hiden = \"off\"", "file-unknown-key"),
            ("hidden = \"of\"", "file-unknown-value"),
            ("hidden = true", "file-wrong-type"),
        ] {
            let fault = read(Path::new("workflow.toml"), &format!("{HEAD}{line}\n")).unwrap_err();
            assert_eq!(fault.code(), code, "{line}");
            assert_eq!(fault.place().and_then(|place| place.line), Some(5), "{line}");
        }
    }

    #[test]
    fn the_policy_is_another_once_a_check_is_named() {
        let digest = |checks: &str| {
            let text = format!("{HEAD}{checks}");
            read(Path::new("workflow.toml"), &text).unwrap().policy_digest()
        };
        let plain = digest("");
        assert_ne!(plain, digest("hidden = \"off\"\n"));
        assert_ne!(digest("hidden = \"warning\"\n"), digest("hidden = \"off\"\n"));
    }
}
