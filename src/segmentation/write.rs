//! Writes SRX 2.0: the rules of a workspace and those that come with the tool as one file, for other programs.

use std::collections::BTreeSet;

use super::builtin::{RULES_SRX, rules};
use super::rules::{LanguageMap, RuleSet, Rules};

/// What is added to the name of a set that has the name of a built-in one.
const OWN: &str = " (own)";

/// The built-in rules as a file, behind rules of one's own if there are any.
///
/// The built-in file alone is given as it is, with its comments.
#[must_use]
pub fn to_srx(own: Option<&Rules>) -> String {
    let Some(own) = own else {
        return RULES_SRX.to_owned();
    };
    let built_in = rules();
    let own_names = told_apart(own, built_in);
    let names: Vec<String> = built_in.sets.iter().map(|set| set.name.clone()).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <srx xmlns=\"http://www.lisa.org/srx20\" version=\"2.0\">\n  \
         <header segmentsubflows=\"yes\" cascade=\"yes\"/>\n  <body>\n    <languagerules>\n",
    );
    put_sets(&mut out, own, &own_names);
    put_sets(&mut out, built_in, &names);
    out.push_str("    </languagerules>\n    <maprules>\n");
    put_maps(&mut out, &own.maps, &own_names);
    put_maps(&mut out, &built_in.maps, &names);
    out.push_str("    </maprules>\n  </body>\n</srx>\n");
    out
}

/// The names of one's own sets: each its own, but where a built-in set has the same.
fn told_apart(own: &Rules, built_in: &Rules) -> Vec<String> {
    let all = own.sets.iter().chain(&built_in.sets);
    let mut taken: BTreeSet<String> = all.map(|set| set.name.clone()).collect();
    let is_built_in = |name: &str| built_in.sets.iter().any(|set| set.name == name);
    let new_name = |set: &RuleSet| {
        let mut name = set.name.clone();
        if is_built_in(&name) {
            while !taken.insert(name.clone()) {
                name.push_str(OWN);
            }
        }
        name
    };
    own.sets.iter().map(new_name).collect()
}

fn put_sets(out: &mut String, rules: &Rules, names: &[String]) {
    for (set, name) in rules.sets.iter().zip(names) {
        let name = in_attribute(name);
        out.push_str(&format!("      <languagerule languagerulename=\"{name}\">\n"));
        for rule in &set.rules {
            let (is_break, before, after) = (
                if rule.is_break { "yes" } else { "no" },
                in_text(&rule.before),
                in_text(&rule.after),
            );
            out.push_str(&format!(
                "        <rule break=\"{is_break}\">\n          <beforebreak>{before}</beforebreak>\n          \
                 <afterbreak>{after}</afterbreak>\n        </rule>\n"
            ));
        }
        out.push_str("      </languagerule>\n");
    }
}

fn put_maps(out: &mut String, maps: &[LanguageMap], names: &[String]) {
    for map in maps {
        let name = names
            .get(map.set)
            .map(|name| in_attribute(name))
            .unwrap_or_default();
        let pattern = in_attribute(&map.written);
        out.push_str(&format!(
            "      <languagemap languagepattern=\"{pattern}\" languagerulename=\"{name}\"/>\n"
        ));
    }
}

fn in_text(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    // A reader would make a line feed of it.
    text.replace('>', "&gt;").replace('\r', "&#xD;")
}

fn in_attribute(text: &str) -> String {
    let text = in_text(text).replace('"', "&quot;");
    // A reader would make a blank of either.
    text.replace('\n', "&#xA;").replace('\t', "&#x9;")
}
