//! From the data of a document to its pages.

use std::collections::BTreeMap;

use serde::Deserialize as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Dict, Smart, Value};
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::TEMPLATE;
use super::fonts::Fonts;
use super::sheet::{self, Sheet};
use super::world::Desk;
use crate::formats::publication::{PublicationFault, Setting};
use crate::model::{Edition, House, Publication};

/// For how many more documents what was set once is remembered. It makes the next one quick, and is dropped before a
/// thousand of them fill the memory.
const REMEMBERED: usize = 2;

/// Sets a document.
pub(super) fn typeset(
    publication: &Publication,
    setting: &Setting<'_>,
    fonts: &Fonts,
    sheet: &Sheet,
) -> Result<Vec<u8>, PublicationFault> {
    let house = setting.house;
    let desk = inputs(sheet)
        .and_then(|inputs| Desk::new(fonts, files(house, sheet), inputs).map_err(|detail| ours(&detail)))?;
    let set = typst::compile::<PagedDocument>(&desk)
        .output
        .and_then(|document| typst_pdf::pdf(&document, &options(publication)));
    typst::comemo::evict(REMEMBERED);
    set.map_err(|faults| fault(&faults, &desk, house))
}

/// Everything that the template may name: itself, an office's other templates, the logo, the code.
fn files(house: &House, sheet: &Sheet) -> BTreeMap<String, Bytes> {
    let mut files = BTreeMap::from([(TEMPLATE.0.to_owned(), Bytes::from_string(TEMPLATE.1))]);
    for (name, text) in &house.templates {
        files.insert(name.clone(), Bytes::from_string(text.clone()));
    }
    if let (Some(picture), Some(logo)) = (&sheet.logo, &house.logo) {
        files.insert(picture.file.to_owned(), Bytes::new(logo.bytes.clone()));
    }
    if let Some(code) = &sheet.code {
        files.insert(code.file.to_owned(), Bytes::from_string(code.svg.clone()));
    }
    files
}

/// The data as the template sees it: `sys.inputs.sheet`. Text arrives there as strings, which are never markup.
fn inputs(sheet: &Sheet) -> Result<Dict, PublicationFault> {
    let data = serde_json::to_value(sheet).map_err(|error| ours(&error.to_string()))?;
    let value = Value::deserialize(data).map_err(|error| ours(&error.to_string()))?;
    Ok(Dict::from_iter([("sheet".into(), value)]))
}

/// The standards a document keeps to, and what identifies it. Archives take only what has a day, and a draft has none, as
/// nothing happened on one.
fn options(publication: &Publication) -> PdfOptions {
    let (timestamp, standards): (_, &[PdfStandard]) = match &publication.edition {
        Edition::Released { on, .. } => (
            released_on(*on).map(Timestamp::new_utc),
            &[PdfStandard::A_2a, PdfStandard::Ua_1],
        ),
        Edition::Draft => (None, &[PdfStandard::Ua_1]),
    };
    PdfOptions {
        ident: Smart::Custom(sheet::identity(publication)),
        creator: Smart::Custom(Some("Bayan".to_owned())),
        timestamp,
        standards: PdfStandards::new(standards).unwrap_or_default(),
        ..PdfOptions::default()
    }
}

fn released_on(on: jiff::civil::Date) -> Option<Datetime> {
    let (month, day) = (u8::try_from(on.month()).ok()?, u8::try_from(on.day()).ok()?);
    Datetime::from_ymd_hms(i32::from(on.year()), month, day, 0, 0, 0)
}

/// What went wrong, and in whose file: the office's template, its logo, or ours.
fn fault(faults: &[SourceDiagnostic], desk: &Desk, house: &House) -> PublicationFault {
    let Some(first) = faults.first() else {
        return ours("");
    };
    let hints = first.hints.iter().map(|hint| hint.v.to_string());
    let said: Vec<String> = std::iter::once(first.message.to_string()).chain(hints).collect();
    let detail = said.join("; ");
    // The typesetter names the place of the call, and not the picture, where it cannot make sense of one.
    if house.logo.is_some() && detail.starts_with("failed to decode image") {
        return PublicationFault::Logo { detail };
    }
    let calls = first.trace.iter().map(|call| call.span.into());
    for span in std::iter::once(first.span).chain(calls) {
        let Some(id) = span.id() else { continue };
        let Some(name) = Desk::name(id) else { continue };
        if name.starts_with(sheet::LOGO) {
            return PublicationFault::Logo { detail };
        }
        if house.templates.contains_key(name) {
            let start = desk.range(span).map(|range| range.start);
            let line = start.and_then(|start| desk.source(id).ok()?.lines().byte_to_line(start));
            return PublicationFault::OwnTemplate {
                path: format!("templates/{name}").into(),
                line: line.map(|line| line + 1),
                detail,
            };
        }
    }
    if house.templates.contains_key(TEMPLATE.0) {
        return PublicationFault::OwnTemplate {
            path: format!("templates/{}", TEMPLATE.0).into(),
            line: None,
            detail,
        };
    }
    ours(&detail)
}

fn ours(detail: &str) -> PublicationFault {
    PublicationFault::Template {
        format: "pdf".to_owned(),
        detail: detail.to_owned(),
    }
}
