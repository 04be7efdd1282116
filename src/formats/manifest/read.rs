//! Reading a manifest: every name and time checked, every digest computed again.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::sheet::{
    BlockSheet, KeySheet, LogoSheet, OfficeSheet, PersonSheet, SegmentSheet, Sheet, TargetSheet,
    TranslationSheet, VERSION,
};
use super::{ExportedFile, Manifest, ManifestFault};
use crate::formats::base64;
use crate::message::{AnyFault, Outcome, Value};
use crate::model::{
    Block, BlockKind, Decision, Digest, Gravity, House, Lang, Letterhead, Logo, LogoKind, PairKey, PersonId,
    Release, ReleaseSignature, ReleasedLanguage, Rendering, Reviewed, SegmentId, Source, SourceSegment,
    Statement, StatementId, StatementInfo, Target, Translation, Verdict, VerdictSignature,
};
use crate::workflow::{Config, Fill, HouseFiles, Person, PersonKey, Policy, Role};

/// A manifest under reading: knows its name.
struct Reader<'p> {
    path: &'p Path,
}

pub(super) fn read(path: &Path, bytes: &[u8]) -> Outcome<Manifest> {
    let reader = Reader { path };
    let malformed = |error: serde_json::Error| ManifestFault::Malformed {
        path: path.to_owned(),
        line: error.line(),
        detail: error.to_string(),
    };
    // The version first, so that a newer form is called newer and not damaged.
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(malformed)?;
    let version = value
        .get("manifest")
        .and_then(serde_json::Value::as_str)
        .unwrap_or_default();
    if version != VERSION {
        return Err(ManifestFault::Version {
            path: path.to_owned(),
            found: version.chars().take(TOLD).collect(),
        }
        .into());
    }
    let sheet: Sheet = serde_json::from_slice(bytes).map_err(malformed)?;
    reader.manifest(sheet).map_err(|fault| reader.named(fault))
}

/// How much of a name that is none is told.
const TOLD: usize = 60;

impl Reader<'_> {
    /// A fault with the file's name: what is wrong with an id or a language does not know where it stands.
    fn named(&self, fault: AnyFault) -> AnyFault {
        if fault.place().is_some() {
            return fault;
        }
        let told = fault.args().iter().find_map(|(_, value)| match value {
            Value::Text(text) => Some(text.chars().take(TOLD).collect::<String>()),
            _ => None,
        });
        self.inconsistent(&told.unwrap_or_default()).into()
    }

    fn manifest(&self, sheet: Sheet) -> Outcome<Manifest> {
        let id = StatementId::parse(&sheet.statement)?;
        let config = self.config(&sheet)?;
        self.same("policy", &config.policy_digest(), &sheet.policy.digest)?;
        let release = self.release(&sheet)?;
        self.same("release", &release.digest(&id), &sheet.release.digest)?;
        let segments = sheet.source.segments.iter().map(|segment| self.segment(segment));
        let source = Source {
            lang: config.source.clone(),
            next: u64::from(u32::MAX),
            segments: segments.collect::<Outcome<_>>()?,
        };
        let mut translations = BTreeMap::new();
        for translation in &sheet.translations {
            let reviewed = self.translation(&id, translation)?;
            translations.insert(reviewed.translation.lang.clone(), reviewed);
        }
        let date = sheet
            .date
            .as_deref()
            .map(|date| self.parsed("date", date))
            .transpose()?;
        let house = self.house(&sheet.office)?;
        let files = sheet.files.into_iter().map(|file| ExportedFile {
            name: file.name,
            length: file.length,
            digest: file.digest,
        });
        Ok(Manifest {
            statement: Statement {
                info: StatementInfo {
                    date,
                    demonstration: sheet.demonstration,
                    ..StatementInfo::of(id)
                },
                source,
                translations,
                releases: vec![release.clone()],
                work: crate::model::Work::default(),
            },
            house,
            config,
            release,
            supersedes: sheet.supersedes,
            files: files.collect(),
        })
    }

    fn house(&self, sheet: &OfficeSheet) -> Outcome<House> {
        let logo = |sheet: &LogoSheet| -> Outcome<Logo> {
            let kinds = [LogoKind::Svg, LogoKind::Png];
            let kind = kinds.into_iter().find(|kind| kind.as_str() == sheet.kind);
            match (kind, base64::decoded(&sheet.bytes)) {
                (Some(kind), Some(bytes)) => Ok(Logo { kind, bytes }),
                _ => Err(self.inconsistent("logo").into()),
            }
        };
        Ok(House {
            letterhead: Letterhead {
                names: langs(&sheet.names)?,
                contacts: langs(&sheet.contacts)?,
                url: sheet.url.clone(),
            },
            logo: sheet.logo.as_ref().map(logo).transpose()?,
            ..House::default()
        })
    }

    fn inconsistent(&self, place: &str) -> ManifestFault {
        ManifestFault::Inconsistent {
            path: self.path.to_owned(),
            place: place.to_owned(),
        }
    }

    fn same(&self, place: &str, computed: &Digest, written: &Digest) -> Outcome<()> {
        if computed == written {
            return Ok(());
        }
        Err(self.inconsistent(place).into())
    }

    fn parsed<T: std::str::FromStr>(&self, place: &str, text: &str) -> Outcome<T> {
        Ok(text.parse().map_err(|_| self.inconsistent(place))?)
    }

    fn release(&self, sheet: &Sheet) -> Outcome<Release> {
        let languages = sheet.release.languages.iter().map(|(lang, digest)| {
            Ok(ReleasedLanguage {
                lang: Lang::parse(lang)?,
                digest: digest.clone(),
            })
        });
        let signature = sheet.release.signature.as_ref();
        Ok(Release {
            number: sheet.release.number,
            at: self.parsed("at", &sheet.release.at)?,
            by: PersonId::parse(&sheet.release.by)?,
            source: sheet.release.source.clone(),
            languages: languages.collect::<Outcome<_>>()?,
            look: None,
            corrections: langs(&sheet.release.corrections)?,
            embargo_override: None,
            signature: signature.map(|signature| ReleaseSignature {
                policy: signature.policy.clone(),
                letterhead: signature.letterhead.clone(),
                armored: signature.armored.clone(),
            }),
        })
    }

    fn config(&self, sheet: &Sheet) -> Outcome<Config> {
        let mut people = BTreeMap::new();
        for (id, person) in &sheet.people {
            let person = self.person(id, person)?;
            people.insert(person.id.clone(), person);
        }
        let targets = sheet.release.languages.keys().map(|lang| Ok(Lang::parse(lang)?));
        Ok(Config {
            workspace: sheet.policy.workspace.clone().unwrap_or_default(),
            source: Lang::parse(&sheet.source.language)?,
            targets: targets.collect::<Outcome<_>>()?,
            people,
            review: Policy {
                approvals: sheet.policy.approvals.max(1),
                four_eyes: sheet.policy.four_eyes,
                signed: sheet.policy.signed,
                revision: sheet.policy.revision,
                policy_approvals: sheet.policy.policy_approvals,
            },
            sets: BTreeMap::new(),
            fill: Fill::default(),
            claim: crate::workflow::CLAIM,
            commit: true,
            letterhead: Letterhead::default(),
            house: HouseFiles::default(),
            checks: sheet.policy.checks.iter().map(check).collect(),
        })
    }

    fn person(&self, id: &str, sheet: &PersonSheet) -> Outcome<Person> {
        let mut roles = BTreeSet::new();
        for role in &sheet.roles {
            roles.insert(match role.split_once(':') {
                None if role == "editor" => Role::Editor,
                None if role == "press" => Role::Press,
                Some(("translator", lang)) => Role::Translator(Lang::parse(lang)?),
                Some(("reviewer", lang)) => Role::Reviewer(Lang::parse(lang)?),
                _ => return Err(self.inconsistent(id).into()),
            });
        }
        let keys = sheet.keys.iter().map(|key| self.key(id, key));
        Ok(Person {
            keys: keys.collect::<Outcome<_>>()?,
            id: PersonId::parse(id)?,
            name: sheet.name.clone(),
            emails: Vec::new(),
            roles,
        })
    }

    fn key(&self, person: &str, sheet: &KeySheet) -> Outcome<PersonKey> {
        let moment = |at: &Option<String>| at.as_deref().map(|at| self.parsed(person, at)).transpose();
        Ok(PersonKey {
            key: sheet.key.clone(),
            from: moment(&sheet.from)?,
            until: moment(&sheet.until)?,
        })
    }

    fn segment(&self, sheet: &SegmentSheet) -> Outcome<SourceSegment> {
        self.same(&sheet.id, &Digest::of_bytes(sheet.text.as_bytes()), &sheet.digest)?;
        Ok(SourceSegment {
            id: SegmentId::parse(&sheet.id)?,
            opens: sheet.opens.as_ref().map(|block| self.block(block)).transpose()?,
            new_line: sheet.new_line,
            text: sheet.text.clone(),
            from: Vec::new(),
            candidates: Vec::new(),
        })
    }

    fn block(&self, sheet: &BlockSheet) -> Outcome<Block> {
        let kind = BlockKind::from_name(&sheet.kind).ok_or_else(|| self.inconsistent(&sheet.kind))?;
        Ok(Block {
            kind,
            level: sheet.level,
            mark: sheet.mark,
        })
    }

    fn translation(&self, statement: &StatementId, sheet: &TranslationSheet) -> Outcome<Reviewed> {
        let lang = Lang::parse(&sheet.language)?;
        let mut targets = Vec::new();
        for target in &sheet.segments {
            targets.push(self.target(statement, &lang, target)?);
        }
        let mut verdicts = Vec::new();
        for approval in &sheet.approvals {
            let pairs = approval.segments.iter();
            let pairs = pairs.map(|(id, digest)| Ok((SegmentId::parse(id)?, digest.clone())));
            verdicts.push(Verdict {
                by: PersonId::parse(&approval.by)?,
                at: self.parsed("at", &approval.at)?,
                decision: Decision::Approve,
                pairs: pairs.collect::<Outcome<_>>()?,
                signature: approval.signature.as_ref().map(|signature| {
                    VerdictSignature::written(signature.policy.clone(), signature.armored.clone())
                }),
            });
        }
        Ok(Reviewed {
            translation: Translation { lang, targets },
            verdicts,
            waivers: Vec::new(),
        })
    }

    fn target(&self, statement: &StatementId, lang: &Lang, sheet: &TargetSheet) -> Outcome<Target> {
        let id = SegmentId::parse(&sheet.id)?;
        let rendering = match (&sheet.text, &sheet.omitted) {
            (Some(text), None) => Rendering::Text(text.clone()),
            (None, Some(reason)) => Rendering::Omitted(reason.clone()),
            _ => return Err(self.inconsistent(&sheet.id).into()),
        };
        let pair = PairKey {
            statement,
            lang,
            segment: &id,
            source: sheet.source.as_deref(),
            rendering: &rendering,
        };
        self.same(&format!("{lang} {id}"), &pair.digest(), &sheet.digest)?;
        let mut hands = Vec::new();
        for hand in &sheet.by {
            hands.push(PersonId::parse(hand)?);
        }
        Ok(Target {
            source: sheet.source.clone(),
            by: (!hands.is_empty()).then(|| hands.remove(0)),
            hands,
            after: sheet.after.as_deref().map(SegmentId::parse).transpose()?,
            opens: sheet.opens.as_ref().map(|block| self.block(block)).transpose()?,
            rendering,
            id,
            candidates: Vec::new(),
        })
    }
}

fn langs(of: &BTreeMap<String, String>) -> Outcome<BTreeMap<Lang, String>> {
    of.iter()
        .map(|(lang, text)| Ok((Lang::parse(lang)?, text.clone())))
        .collect()
}

/// A word that is none of ours makes the digest of the policy another, which is found.
fn check((id, gravity): (&String, &String)) -> (String, Option<Gravity>) {
    let gravity = match gravity.as_str() {
        "error" => Some(Gravity::Error),
        "warning" => Some(Gravity::Warning),
        _ => None,
    };
    (id.clone(), gravity)
}
