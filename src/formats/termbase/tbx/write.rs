//! A termbase as TBX.

use std::fmt::Write;

use crate::formats::exchange::xml_text;
use crate::model::Lang;
use crate::terms::{Entry, Names, Status};

use super::super::Languages;
use super::{CASE, NAMESPACE, PARTS, STATUSES};

pub(in crate::formats::termbase) fn write(entries: &[Entry], languages: &Languages) -> String {
    let mut out = Out::default();
    out.line(0, r#"<?xml version="1.0" encoding="UTF-8"?>"#);
    let root = format!(
        r#"<tbx type="TBX-Basic" style="dca" xml:lang="{}" xmlns="{NAMESPACE}">"#,
        languages.source
    );
    out.line(0, &root);
    out.line(1, "<tbxHeader>");
    out.line(
        2,
        "<fileDesc><sourceDesc><p>bayan terms export</p></sourceDesc></fileDesc>",
    );
    out.line(1, "</tbxHeader>");
    out.line(1, "<text>");
    out.line(2, "<body>");
    for (place, entry) in entries.iter().enumerate() {
        write_entry(&mut out, entry, place + 1, languages);
    }
    out.line(2, "</body>");
    out.line(1, "</text>");
    out.line(0, "</tbx>");
    out.text
}

fn write_entry(out: &mut Out, entry: &Entry, number: usize, languages: &Languages) {
    // An id that nobody gave begins with a sign that none of ours begins with, and is forgotten on the way back.
    let id = entry.id.clone().unwrap_or_else(|| format!("_{number}"));
    out.line(3, &format!(r#"<conceptEntry id="{id}">"#));
    if let Some(domain) = &entry.domain {
        out.element(4, "descrip", "subjectField", domain);
    }
    if let Some(note) = &entry.note {
        out.line(4, &format!("<note>{}</note>", xml_text(note)));
    }
    let known = languages
        .all
        .iter()
        .filter_map(|lang| entry.names.get_key_value(lang));
    let written: Vec<(&Lang, &Names)> = known.filter(|(_, names)| names.all().next().is_some()).collect();
    for (lang, names) in written {
        out.line(4, &format!(r#"<langSec xml:lang="{lang}">"#));
        for (at, (name, status)) in names.all().enumerate() {
            let form = status == Status::Preferred && (at > 0 || names.preferred.is_none());
            write_name(out, name, status, form, entry);
        }
        out.line(4, "</langSec>");
    }
    out.line(3, "</conceptEntry>");
}

fn write_name(out: &mut Out, name: &str, status: Status, form: bool, entry: &Entry) {
    out.line(5, "<termSec>");
    out.line(6, &format!("<term>{}</term>", xml_text(name)));
    if let Some((_, part)) = PARTS.iter().find(|(own, _)| Some(*own) == entry.part_of_speech) {
        out.element(6, "termNote", "partOfSpeech", part);
    }
    if form {
        out.element(6, "termNote", "termType", "variant");
    }
    if let Some((_, status)) = STATUSES.iter().find(|(own, _)| *own == status) {
        out.element(6, "termNote", "administrativeStatus", status);
    }
    if entry.case_sensitive {
        out.element(6, "admin", "projectSubset", CASE);
    }
    out.line(5, "</termSec>");
}

/// The text under construction.
#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn line(&mut self, depth: usize, markup: &str) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{}{markup}", "  ".repeat(depth));
    }

    fn element(&mut self, depth: usize, name: &str, category: &str, text: &str) {
        self.line(
            depth,
            &format!(r#"<{name} type="{category}">{}</{name}>"#, xml_text(text)),
        );
    }
}
