//! The keys of persons, and for how long each is theirs.

use jiff::Timestamp;

/// A key that a person signs with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonKey {
    /// As it is written: an SSH key as in a `.pub` file, or `openpgp:` and a fingerprint.
    pub key: String,
    /// The first moment at which it is theirs; always, if not said.
    pub from: Option<Timestamp>,
    /// The first moment at which it no longer is; never, if not said.
    pub until: Option<Timestamp>,
}

impl PersonKey {
    /// A key without limits.
    #[must_use]
    pub fn always(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            from: None,
            until: None,
        }
    }

    /// The key by its name, without comment or blanks: what two ways of writing it have in common.
    #[must_use]
    pub fn name(&self) -> String {
        key_name(&self.key)
    }

    /// Whether it is the person's at that moment.
    #[must_use]
    pub fn covers(&self, at: Timestamp) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at < until)
    }

    /// What of it is part of the policy's digest.
    pub(super) fn fields(&self, field: &mut impl FnMut(&str)) {
        let moment = |moment: Option<Timestamp>| moment.map(|at| at.to_string()).unwrap_or_default();
        field(&self.name());
        field(&moment(self.from));
        field(&moment(self.until));
    }
}

/// A key by its name.
fn key_name(key: &str) -> String {
    match key.trim().strip_prefix("openpgp:") {
        Some(print) => {
            let digits = print.chars().filter(|c| !c.is_whitespace());
            format!("openpgp:{}", digits.collect::<String>().to_ascii_uppercase())
        }
        None => key.split_whitespace().take(2).collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_same_however_it_is_written() {
        let name = |key: &str| PersonKey::always(key).name();
        assert_eq!(name("ssh-ed25519  AAAA rana@home"), name("ssh-ed25519 AAAA"));
        assert_eq!(name("openpgp:ab cd"), name("openpgp:ABCD"));
        assert_ne!(name("ssh-ed25519 AAAA"), name("ssh-ed25519 AAAB"));
    }

    #[test]
    fn a_key_covers_its_first_moment_and_not_its_end() {
        let at = |seconds| Timestamp::from_second(seconds).unwrap();
        let key = PersonKey {
            from: Some(at(10)),
            until: Some(at(20)),
            ..PersonKey::always("ssh-ed25519 AAAA")
        };
        let covered: Vec<i64> = (8..22).filter(|second| key.covers(at(*second))).collect();
        assert_eq!(covered, (10..20).collect::<Vec<_>>());
        assert!(PersonKey::always("k").covers(at(0)));
    }
}
