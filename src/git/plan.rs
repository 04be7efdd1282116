//! What a commit is to say: data that the caller decides, and the message it becomes.

use git2::{Signature, Time};

use super::{GitFault, Identity};

/// A moment, as a commit records it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// Seconds since 1970, UTC.
    pub seconds: i64,
    /// How far the clock on the wall was ahead of UTC.
    pub offset_minutes: i32,
}

/// A tag to be set on the commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagPlan {
    /// Its name, without `refs/tags/`.
    pub name: String,
    /// What it says.
    pub message: String,
}

/// A commit to be made of a transaction's writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitPlan {
    /// The first line, as a person would write it.
    pub subject: String,
    /// `Statement: …`, `Language: …`, in the order to be written.
    pub trailers: Vec<(String, String)>,
    /// Who acts; author and committer.
    pub author: Identity,
    /// When.
    pub time: Moment,
    /// A tag to be set on it.
    pub tag: Option<TagPlan>,
}

impl CommitPlan {
    /// The whole message. What is given cannot add lines of its own: a trailer stays one line.
    pub(super) fn message(&self) -> String {
        let mut message = one_line(&self.subject);
        message.push('\n');
        if !self.trailers.is_empty() {
            message.push('\n');
        }
        for (name, value) in &self.trailers {
            message.push_str(&format!("{}: {}\n", one_line(name), one_line(value)));
        }
        message
    }

    pub(super) fn signature(&self) -> Result<Signature<'static>, GitFault> {
        let time = Time::new(self.time.seconds, self.time.offset_minutes);
        let Identity { name, email } = &self.author;
        Signature::new(name, email, &time).map_err(|_| GitFault::BadIdentity {
            name: name.clone(),
            email: email.clone(),
        })
    }
}

/// Text with every run of control characters as one blank.
pub(super) fn one_line(text: &str) -> String {
    let parts: Vec<&str> = text.split(char::is_control).filter(|p| !p.is_empty()).collect();
    parts.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_given_adds_a_line_to_the_message() {
        let plan = CommitPlan {
            subject: "Approve 2 segments\nin English".into(),
            trailers: vec![("Statement".into(), "2021\r\n\nForged: yes".into())],
            author: Identity {
                name: "Rana".into(),
                email: "rana@example.org".into(),
            },
            time: Moment {
                seconds: 0,
                offset_minutes: 180,
            },
            tag: None,
        };
        assert_eq!(
            plan.message(),
            "Approve 2 segments in English\n\nStatement: 2021 Forged: yes\n"
        );
        assert_eq!(plan.signature().unwrap().when().offset_minutes(), 180);
    }
}
