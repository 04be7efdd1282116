//! A manifest as it is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Manifest;
use crate::formats::base64;
use crate::model::{Block, Decision, Digest, Gravity, Lang, PairKey, Rendering, SegmentId, Target};
use crate::workflow::{Config, Person, PersonKey, Role};

/// The version of the form.
pub(super) const VERSION: &str = "bayan release manifest 1";

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sheet {
    pub manifest: String,
    pub statement: String,
    pub date: Option<String>,
    #[serde(default)]
    pub demonstration: bool,
    pub release: ReleaseSheet,
    pub supersedes: Option<u32>,
    pub policy: PolicySheet,
    pub people: BTreeMap<String, PersonSheet>,
    pub office: OfficeSheet,
    pub source: SourceSheet,
    pub translations: Vec<TranslationSheet>,
    pub files: Vec<FileSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ReleaseSheet {
    pub number: u32,
    pub digest: Digest,
    pub at: String,
    pub by: String,
    pub source: Digest,
    pub languages: BTreeMap<String, Digest>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub corrections: BTreeMap<String, String>,
    pub signature: Option<SignatureSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SignatureSheet {
    pub policy: Digest,
    pub letterhead: Digest,
    pub armored: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PolicySheet {
    pub digest: Digest,
    pub approvals: u32,
    pub four_eyes: bool,
    /// What each check that the workspace names is worth: `error`, `warning` or `off`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub checks: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub signed: bool,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub revision: u32,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub policy_approvals: u32,
    /// The name of the workspace, which signatures of verdicts are bound to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PersonSheet {
    pub name: String,
    pub roles: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeySheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeySheet {
    pub key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct OfficeSheet {
    pub names: BTreeMap<String, String>,
    pub contacts: BTreeMap<String, String>,
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<LogoSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct LogoSheet {
    /// `svg` or `png`.
    pub kind: String,
    /// The file, in Base64.
    pub bytes: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SourceSheet {
    pub language: String,
    pub segments: Vec<SegmentSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct SegmentSheet {
    pub id: String,
    pub opens: Option<BlockSheet>,
    #[serde(default)]
    pub new_line: bool,
    pub text: String,
    pub digest: Digest,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct BlockSheet {
    pub kind: String,
    #[serde(default)]
    pub level: u8,
    #[serde(default)]
    pub mark: bool,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TranslationSheet {
    pub language: String,
    pub segments: Vec<TargetSheet>,
    pub approvals: Vec<ApprovalSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct TargetSheet {
    pub id: String,
    pub source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub omitted: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub opens: Option<BlockSheet>,
    pub by: Vec<String>,
    pub digest: Digest,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ApprovalSheet {
    pub by: String,
    pub at: String,
    pub segments: BTreeMap<String, Digest>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<VerdictSignatureSheet>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct VerdictSignatureSheet {
    pub policy: Digest,
    pub armored: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct FileSheet {
    pub name: String,
    pub length: usize,
    pub digest: Digest,
}

fn check((id, gravity): (&String, &Option<Gravity>)) -> (String, String) {
    (id.clone(), gravity.map_or("off", Gravity::as_str).to_owned())
}

impl Sheet {
    pub fn of(manifest: &Manifest) -> Self {
        let (statement, release) = (&manifest.statement, &manifest.release);
        let config = &manifest.config;
        let languages = release.languages.iter();
        Self {
            manifest: VERSION.to_owned(),
            statement: statement.info.id.to_string(),
            date: statement.info.date.map(|date| date.to_string()),
            demonstration: statement.info.demonstration,
            release: release_sheet(manifest),
            supersedes: manifest.supersedes,
            policy: PolicySheet {
                digest: config.policy_digest(),
                approvals: config.review.approvals,
                four_eyes: config.review.four_eyes,
                checks: config.checks.iter().map(check).collect(),
                signed: config.review.signed,
                revision: config.review.revision,
                policy_approvals: config.review.policy_approvals,
                workspace: config.review.signed.then(|| config.workspace.clone()),
            },
            people: config.people.values().map(|own| person(own, config)).collect(),
            office: office(manifest),
            source: SourceSheet {
                language: statement.source.lang.to_string(),
                segments: statement
                    .source
                    .segments
                    .iter()
                    .map(|segment| SegmentSheet {
                        id: segment.id.to_string(),
                        opens: segment.opens.map(block),
                        new_line: segment.new_line,
                        text: segment.text.clone(),
                        digest: Digest::of_bytes(segment.text.as_bytes()),
                    })
                    .collect(),
            },
            translations: languages
                .filter_map(|own| translation(manifest, &own.lang))
                .collect(),
            files: manifest
                .files
                .iter()
                .map(|file| FileSheet {
                    name: file.name.clone(),
                    length: file.length,
                    digest: file.digest.clone(),
                })
                .collect(),
        }
    }
}

fn release_sheet(manifest: &Manifest) -> ReleaseSheet {
    let release = &manifest.release;
    let languages = release.languages.iter();
    ReleaseSheet {
        number: release.number,
        digest: release.digest(&manifest.statement.info.id),
        at: release.at.to_string(),
        by: release.by.to_string(),
        source: release.source.clone(),
        languages: languages
            .map(|own| (own.lang.to_string(), own.digest.clone()))
            .collect(),
        corrections: release
            .corrections
            .iter()
            .map(|(lang, line)| (lang.to_string(), line.clone()))
            .collect(),
        signature: release.signature.as_ref().map(|signature| SignatureSheet {
            policy: signature.policy.clone(),
            letterhead: signature.letterhead.clone(),
            armored: signature.armored.clone(),
        }),
    }
}

fn person(person: &Person, config: &Config) -> (String, PersonSheet) {
    let key = |key: &PersonKey| KeySheet {
        key: key.key.clone(),
        from: key.from.map(|at| at.to_string()),
        until: key.until.map(|at| at.to_string()),
    };
    let with_keys = config.keys_are_policy();
    let sheet = PersonSheet {
        name: person.name.clone(),
        roles: person.roles.iter().map(Role::name).collect(),
        keys: person.keys.iter().filter(|_| with_keys).map(key).collect(),
    };
    (person.id.to_string(), sheet)
}

fn office(manifest: &Manifest) -> OfficeSheet {
    let texts = |of: &BTreeMap<Lang, String>| {
        of.iter()
            .map(|(lang, text)| (lang.to_string(), text.clone()))
            .collect()
    };
    let letterhead = &manifest.house.letterhead;
    let logo = manifest.house.logo.as_ref();
    OfficeSheet {
        names: texts(&letterhead.names),
        contacts: texts(&letterhead.contacts),
        url: letterhead.url.clone(),
        logo: logo.map(|logo| LogoSheet {
            kind: logo.kind.as_str().to_owned(),
            bytes: base64::encoded(&logo.bytes),
        }),
    }
}

fn block(block: Block) -> BlockSheet {
    BlockSheet {
        kind: block.kind.as_str().to_owned(),
        level: block.level,
        mark: block.mark,
    }
}

/// A translation with the approvals of the pairs that were released, and of no other.
fn translation(manifest: &Manifest, lang: &Lang) -> Option<TranslationSheet> {
    let statement = &manifest.statement;
    let reviewed = statement.translations.get(lang)?;
    let mut released: BTreeMap<SegmentId, Digest> = BTreeMap::new();
    let mut segments = Vec::new();
    for target in &reviewed.translation.targets {
        let is_there = target.is_added() || statement.source.get(&target.id).is_some();
        if !is_there {
            continue;
        }
        let digest = PairKey {
            statement: &statement.info.id,
            lang,
            segment: &target.id,
            source: target.source.as_deref(),
            rendering: &target.rendering,
        }
        .digest();
        released.insert(target.id.clone(), digest.clone());
        segments.push(target_sheet(target, digest));
    }
    let approvals = reviewed.verdicts.iter().filter_map(|verdict| {
        let is_released = |(id, digest): &(&SegmentId, &Digest)| released.get(*id) == Some(*digest);
        if !verdict.pairs.iter().any(|pair| is_released(&pair)) {
            return None;
        }
        // A signature is of all pairs of its verdict.
        let all = verdict.signature.is_some();
        let pairs = verdict.pairs.iter().filter(|pair| all || is_released(pair));
        let pairs: BTreeMap<String, Digest> = pairs
            .map(|(id, digest)| (id.to_string(), digest.clone()))
            .collect();
        (verdict.decision == Decision::Approve).then(|| ApprovalSheet {
            by: verdict.by.to_string(),
            at: verdict.at.to_string(),
            segments: pairs,
            signature: verdict.signature.as_ref().map(|signature| VerdictSignatureSheet {
                policy: signature.policy.clone(),
                armored: signature.armored.clone(),
            }),
        })
    });
    Some(TranslationSheet {
        language: lang.to_string(),
        segments,
        approvals: approvals.collect(),
    })
}

fn target_sheet(target: &Target, digest: Digest) -> TargetSheet {
    let (text, omitted) = match &target.rendering {
        Rendering::Text(text) => (Some(text.clone()), None),
        Rendering::Omitted(reason) => (None, Some(reason.clone())),
    };
    TargetSheet {
        id: target.id.to_string(),
        source: target.source.clone(),
        text,
        omitted,
        after: target.after.as_ref().map(ToString::to_string),
        opens: target.opens.map(block),
        by: target.translators().map(ToString::to_string).collect(),
        digest,
    }
}
