//! SARIF 2.1.0: findings for programs that show them beside the lines of a file, such as editors and code hosts.
//!
//! Only written, never read. What a finding says comes from outside; nothing here knows a check.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::model::{Digest, Gravity};

/// A check, as a rule.
#[derive(Debug)]
pub struct Rule {
    /// Its id.
    pub id: &'static str,
    /// How grave its findings are.
    pub gravity: Gravity,
    /// What it is for.
    pub about: String,
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, from the workspace's root.
    pub path: PathBuf,
    /// The first line of the segment's record.
    pub first: usize,
    /// The last.
    pub last: usize,
}

/// A finding.
#[derive(Debug)]
pub struct Found {
    /// The check's id.
    pub check: &'static str,
    /// How grave it is.
    pub gravity: Gravity,
    /// What is wrong.
    pub message: String,
    /// Where.
    pub place: Place,
    /// The digest of the pair, by which a program knows it again when lines have moved.
    pub digest: Digest,
    /// The digest of the finding: of the pair, the check, what is wrong and where in the texts.
    pub fingerprint: Digest,
    /// Why it is waived, if it is.
    pub waived: Option<String>,
}

/// How the run ended.
#[derive(Debug, Default)]
pub struct Invocation {
    /// The exit code.
    pub exit: u8,
    /// What could not be looked at, and why.
    pub unreadable: Vec<String>,
}

/// A log of one run.
#[must_use]
pub fn log(rules: &[Rule], found: &[Found], invocation: &Invocation) -> Value {
    let index = |id: &str| rules.iter().position(|rule| rule.id == id);
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Bayan",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(rule).collect::<Vec<_>>(),
            }},
            "invocations": [run(invocation)],
            "columnKind": "unicodeCodePoints",
            "results": found.iter().map(|found| result(found, index(found.check))).collect::<Vec<_>>(),
        }],
    })
}

/// That it found something is success; that it could not read something is not.
fn run(invocation: &Invocation) -> Value {
    let told = invocation
        .unreadable
        .iter()
        .map(|text| json!({ "level": "error", "message": { "text": text } }));
    json!({
        "executionSuccessful": invocation.unreadable.is_empty(),
        "exitCode": invocation.exit,
        "toolExecutionNotifications": told.collect::<Vec<_>>(),
    })
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.about },
        "help": { "text": rule.about },
        "defaultConfiguration": { "level": rule.gravity.as_str() },
    })
}

fn result(found: &Found, rule: Option<usize>) -> Value {
    let mut result = json!({
        "ruleId": found.check,
        "level": found.gravity.as_str(),
        "message": { "text": found.message },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&found.place.path), "uriBaseId": "%SRCROOT%" },
            "region": { "startLine": found.place.first, "endLine": found.place.last },
        }}],
        "partialFingerprints": {
            "pair/v1": found.digest.as_str(),
            "finding/v1": found.fingerprint.as_str(),
        },
    });
    if let Some(fields) = result.as_object_mut() {
        if let Some(rule) = rule {
            fields.insert("ruleIndex".to_owned(), json!(rule));
        }
        if let Some(because) = &found.waived {
            let waived = json!([{ "kind": "external", "status": "accepted", "justification": because }]);
            fields.insert("suppressions".to_owned(), waived);
        }
    }
    result
}

/// A relative path as a reference of RFC 3986.
fn uri(path: &Path) -> String {
    let mut uri = String::new();
    for part in path {
        if !uri.is_empty() {
            uri.push('/');
        }
        for byte in part.to_string_lossy().bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                    uri.push(char::from(byte));
                }
                other => uri.push_str(&format!("%{other:02X}")),
            }
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(
            uri(Path::new("statements/بيان 1/en.toml")),
            "statements/%D8%A8%D9%8A%D8%A7%D9%86%201/en.toml"
        );
    }

    #[test]
    fn a_finding_names_its_rule_its_lines_and_why_it_is_waived() {
        let rules = [Rule {
            id: "links",
            gravity: Gravity::Error,
            about: "Links are unchanged.".into(),
        }];
        let found = Found {
            check: "links",
            gravity: Gravity::Error,
            message: "gone".into(),
            place: Place {
                path: "statements/a/en.toml".into(),
                first: 3,
                last: 7,
            },
            digest: Digest::of_bytes(b"x"),
            fingerprint: Digest::of_bytes(b"y"),
            waived: Some("moved".into()),
        };
        let invocation = Invocation {
            exit: 2,
            unreadable: vec!["b: cut short".into()],
        };
        let log = log(&rules, &[found], &invocation);
        let run = &log["runs"][0];
        assert_eq!(run["invocations"][0]["executionSuccessful"], false);
        assert_eq!(run["invocations"][0]["exitCode"], 2);
        let told = &run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
        assert_eq!(told, "b: cut short");
        let prints = &run["results"][0]["partialFingerprints"];
        assert_ne!(prints["finding/v1"], prints["pair/v1"]);
        assert_eq!(run["results"][0]["ruleIndex"], 0);
        let place = &run["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["region"], json!({ "startLine": 3, "endLine": 7 }));
        assert_eq!(run["results"][0]["suppressions"][0]["justification"], "moved");
        assert_eq!(
            run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"],
            "error"
        );
    }
}
