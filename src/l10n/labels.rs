//! The words of a published document itself ("Released on", "Draft"), in the language of the document rather than of
//! the person who exports it. They are the messages of `publication.ftl`, which Northern Kurdish has too.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::bundles::{self, Bundle};
use crate::formats::publication::Labels;
use crate::message::Args;
use crate::model::Lang;

/// The file that holds them.
const FILE: &str = "publication.ftl";

/// A document's label in the document's language; in English where that language has none, and where nobody wrote
/// it, the id.
///
/// Without isolation marks, because the formats isolate in their own ways.
#[must_use]
pub fn label(lang: &Lang, id: &str, args: &Args) -> String {
    let bundles = bundles();
    [lang.primary(), "en"]
        .iter()
        .filter_map(|folder| bundles.get(folder))
        .find_map(|bundle| bundles::format(bundle, id, None, args, &mut Vec::new()))
        .unwrap_or_else(|| id.to_owned())
}

/// The labels as the formats of a publication ask for them.
#[derive(Debug, Clone, Copy)]
pub struct DocumentLabels;

impl Labels for DocumentLabels {
    fn label(&self, lang: &Lang, id: &'static str, args: &Args) -> String {
        label(lang, id, args)
    }
}

fn bundles() -> &'static BTreeMap<&'static str, Bundle> {
    static BUNDLES: OnceLock<BTreeMap<&'static str, Bundle>> = OnceLock::new();
    BUNDLES.get_or_init(|| {
        bundles::folders_with(FILE)
            .map(|folder| (folder, bundles::bundle(folder, false, |file| file == FILE)))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_that_nobody_wrote_shows_its_id() {
        let lang = Lang::parse("kmr").unwrap();
        assert_eq!(
            label(&lang, "publication-no-such-label", &Args::new()),
            "publication-no-such-label"
        );
    }
}
