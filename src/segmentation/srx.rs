//! Reads SRX 2.0, the XML form in which translation tools exchange segmentation rules.
//!
//! Patterns are those of the `regex` crate: no look-around and no back-references, which is what lets a file from
//! outside be run without a thought for its cost. `segmentsubflows` and `formathandle` say how inline markup is
//! treated; there is none in our texts, so they are passed over.

use std::collections::BTreeMap;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use regex::{Regex, RegexBuilder};
use regex_syntax::hir::Hir;

use super::rules::{LanguageMap, Rule, RuleSet, Rules};

crate::faults! {
    /// Why a text is not a rule file that we can use.
    pub enum SrxFault {
        /// Not XML, or XML that is cut short.
        NotXml["segmentation-not-xml"] { line: usize, detail: String } hints[],
        /// The text ends inside an element.
        Unclosed["segmentation-unclosed"] { line: usize } hints[],
        /// XML, but not SRX, or another version of it.
        NotSrx["segmentation-not-srx"] { line: usize, found: String } hints["segmentation-not-srx-hint"],
        /// An element without an attribute that it must have.
        MissingAttribute["segmentation-missing-attribute"] { line: usize, element: String, attribute: String } hints[],
        /// `break` is neither `yes` nor `no`.
        BadBreak["segmentation-bad-break"] { line: usize, found: String } hints[],
        /// A pattern outside the grammar.
        BadPattern["segmentation-bad-pattern"] { line: usize, pattern: String, detail: String } hints["segmentation-bad-pattern-hint"],
        /// A pattern that would take too much memory.
        TooLarge["segmentation-too-large"] { line: usize, pattern: String } hints["segmentation-too-large-hint"],
        /// More rules than any language needs.
        TooMany["segmentation-too-many"] { line: usize, limit: usize } hints[],
        /// Two `languagerule` elements of one name.
        DuplicateRuleSet["segmentation-duplicate-rule-set"] { line: usize, name: String } hints[],
        /// A `languagemap` that names no `languagerule`.
        UnknownRuleSet["segmentation-unknown-rule-set"] { line: usize, name: String, known: Vec<String> } hints[],
        /// No rule for any language.
        NoRules["segmentation-no-rules"] {} hints["segmentation-not-srx-hint"],
    }
}

/// The most rules that a file may have, and the most maps.
const RULES_MAX: usize = 5_000;

/// How much memory a pattern for language tags may take.
const MAP_SIZE: usize = 256 << 10;

/// Reads a file.
pub(super) fn parse(xml: &str) -> Result<Rules, SrxFault> {
    let mut reader = Reader::from_str(xml);
    let mut building = Building::new(xml);
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        building.reach(at);
        let event = reader.read_event().map_err(|e| SrxFault::NotXml {
            line: building.line,
            detail: e.to_string(),
        })?;
        match event {
            Event::Start(element) => building.open(&element)?,
            Event::Empty(element) => {
                building.open(&element)?;
                building.close(element.local_name().as_ref())?;
            }
            Event::End(element) => building.close(element.local_name().as_ref())?,
            Event::Text(text) => building.text.push_str(&text.xml10_content()),
            Event::CData(text) => building.text.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let c = reference(&name);
                building
                    .text
                    .push(c.ok_or_else(|| building.not_xml(&name.xml10_content()))?);
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::DocType(_) | Event::PI(_) => {}
        }
    }
    building.finish()
}

/// The character that a reference such as `&lt;` or `&#x60C;` stands for.
fn reference(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

/// Checks a pattern's grammar.
pub(super) fn check(pattern: &str, line: usize) -> Result<Hir, SrxFault> {
    regex_syntax::parse(pattern).map_err(|e| {
        let detail = match &e {
            regex_syntax::Error::Parse(e) => e.kind().to_string(),
            regex_syntax::Error::Translate(e) => e.kind().to_string(),
            other => other.to_string(),
        };
        SrxFault::BadPattern {
            line,
            pattern: pattern.to_owned(),
            detail,
        }
    })
}

/// A `languagemap` before it is known whether its rule set exists.
struct Mapping {
    line: usize,
    pattern: Regex,
    written: String,
    name: String,
}

/// What has been read so far.
struct Building<'x> {
    xml: &'x [u8],
    /// How far the lines are counted.
    counted: usize,
    line: usize,
    is_srx: bool,
    cascade: bool,
    /// Character data since the last tag.
    text: String,
    rule: Option<Rule>,
    sets: Vec<RuleSet>,
    by_name: BTreeMap<String, usize>,
    mappings: Vec<Mapping>,
    /// How many rules there were.
    rules: usize,
    open: usize,
}

impl<'x> Building<'x> {
    fn new(xml: &'x str) -> Self {
        Self {
            xml: xml.as_bytes(),
            counted: 0,
            line: 1,
            is_srx: false,
            cascade: false,
            text: String::new(),
            rule: None,
            sets: Vec::new(),
            by_name: BTreeMap::new(),
            mappings: Vec::new(),
            rules: 0,
            open: 0,
        }
    }

    /// Counts the lines up to an offset.
    fn reach(&mut self, at: usize) {
        let passed = self.xml.get(self.counted..at).unwrap_or_default();
        self.line += passed.iter().filter(|&&byte| byte == b'\n').count();
        self.counted = self.counted.max(at);
    }

    fn not_xml(&self, detail: &str) -> SrxFault {
        SrxFault::NotXml {
            line: self.line,
            detail: detail.to_owned(),
        }
    }

    fn open(&mut self, element: &BytesStart<'_>) -> Result<(), SrxFault> {
        self.open += 1;
        self.text.clear();
        let name = element.local_name();
        if !self.is_srx {
            return self.root(element);
        }
        match name.as_ref() {
            "header" => {
                let value = self.attribute(element, "cascade")?;
                self.cascade = value.is_some_and(|value| value == "yes");
            }
            "languagerule" => {
                let name = self.required(element, "languagerulename")?;
                if self.by_name.insert(name.clone(), self.sets.len()).is_some() {
                    return Err(SrxFault::DuplicateRuleSet {
                        line: self.line,
                        name,
                    });
                }
                self.sets.push(RuleSet {
                    name,
                    rules: Vec::new(),
                });
            }
            "rule" => {
                let is_break = self.is_break(element)?;
                self.rule = Some(Rule {
                    line: self.line,
                    is_break,
                    before: String::new(),
                    after: String::new(),
                });
            }
            "languagemap" => {
                let pattern = self.required(element, "languagepattern")?;
                let name = self.required(element, "languagerulename")?;
                self.map(&pattern, name)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// The first element must be `srx` of version 2.0.
    fn root(&mut self, element: &BytesStart<'_>) -> Result<(), SrxFault> {
        let name = element.local_name().as_ref().to_owned();
        let version = self.attribute(element, "version")?.unwrap_or_default();
        if name != "srx" || version != "2.0" {
            let found = format!("{name} {version}").trim_end().to_owned();
            return Err(SrxFault::NotSrx {
                line: self.line,
                found,
            });
        }
        self.is_srx = true;
        Ok(())
    }

    fn is_break(&self, element: &BytesStart<'_>) -> Result<bool, SrxFault> {
        match self.attribute(element, "break")?.as_deref() {
            None | Some("yes") => Ok(true),
            Some("no") => Ok(false),
            Some(other) => Err(SrxFault::BadBreak {
                line: self.line,
                found: other.to_owned(),
            }),
        }
    }

    fn map(&mut self, pattern: &str, name: String) -> Result<(), SrxFault> {
        let line = self.line;
        check(pattern, line)?;
        let written = pattern.to_owned();
        let pattern = RegexBuilder::new(&format!(r"(?i)\A(?:{pattern})\z"))
            .size_limit(MAP_SIZE)
            .build()
            .map_err(|_| SrxFault::TooLarge {
                line,
                pattern: written.clone(),
            })?;
        if self.mappings.len() >= RULES_MAX {
            return Err(SrxFault::TooMany {
                line,
                limit: RULES_MAX,
            });
        }
        self.mappings.push(Mapping {
            line,
            pattern,
            written,
            name,
        });
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), SrxFault> {
        self.open = self.open.saturating_sub(1);
        let text = std::mem::take(&mut self.text);
        match (name, self.rule.as_mut()) {
            ("beforebreak", Some(rule)) => rule.before = text,
            ("afterbreak", Some(rule)) => rule.after = text,
            ("rule", Some(_)) => return self.close_rule(),
            _ => {}
        }
        Ok(())
    }

    fn close_rule(&mut self) -> Result<(), SrxFault> {
        let (Some(rule), Some(set)) = (self.rule.take(), self.sets.last_mut()) else {
            return Ok(());
        };
        self.rules += 1;
        if self.rules > RULES_MAX {
            let (line, limit) = (rule.line, RULES_MAX);
            return Err(SrxFault::TooMany { line, limit });
        }
        check(&rule.before, rule.line)?;
        check(&rule.after, rule.line)?;
        set.rules.push(rule);
        Ok(())
    }

    fn attribute(&self, element: &BytesStart<'_>, name: &str) -> Result<Option<String>, SrxFault> {
        let attribute = element
            .try_get_attribute(name)
            .map_err(|e| self.not_xml(&e.to_string()))?;
        let value = attribute.map(|attribute| attribute.normalized_value(XmlVersion::Implicit1_0));
        let value = value.transpose().map_err(|e| self.not_xml(&e.to_string()))?;
        Ok(value.map(std::borrow::Cow::into_owned))
    }

    fn required(&self, element: &BytesStart<'_>, name: &str) -> Result<String, SrxFault> {
        self.attribute(element, name)?
            .ok_or_else(|| SrxFault::MissingAttribute {
                line: self.line,
                element: element.local_name().as_ref().to_owned(),
                attribute: name.to_owned(),
            })
    }

    fn finish(self) -> Result<Rules, SrxFault> {
        if self.open > 0 {
            return Err(SrxFault::Unclosed { line: self.line });
        }
        let mut maps = Vec::new();
        for Mapping {
            line,
            pattern,
            written,
            name,
        } in self.mappings
        {
            let Some(&set) = self.by_name.get(&name) else {
                let known = self.by_name.into_keys().collect();
                return Err(SrxFault::UnknownRuleSet { line, name, known });
            };
            maps.push(LanguageMap {
                pattern,
                written,
                set,
            });
        }
        if maps.is_empty() {
            return Err(SrxFault::NoRules {});
        }
        Ok(Rules {
            cascade: self.cascade,
            sets: self.sets,
            maps,
        })
    }
}
