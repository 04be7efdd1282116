//! What the termbase adds to the class of an edit: a term that came, went or changed is a change of substance.

use std::collections::BTreeSet;

use crate::alignment::{self, Class, Context};
use crate::model::Lang;

use super::entry::Names;
use super::termbase::Termbase;

/// The names, in the language of the texts, of every term that they use. Only these can matter to their class.
#[must_use]
pub fn names_in<'t>(terms: &Termbase, texts: impl IntoIterator<Item = &'t str>, lang: &Lang) -> Vec<String> {
    let hits = texts.into_iter().flat_map(|text| terms.find(text, lang));
    let entries: BTreeSet<usize> = hits.map(|hit| hit.entry).collect();
    let names = entries
        .iter()
        .filter_map(|place| terms.entry(*place)?.names.get(lang));
    names
        .flat_map(Names::all)
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// How grave the edit from one text to another is, to somebody who knows the terms.
#[must_use]
pub fn edit_class(old: &str, new: &str, lang: &Lang, terms: Option<&Termbase>) -> Class {
    let names = terms
        .map(|terms| names_in(terms, [old, new], lang))
        .unwrap_or_default();
    alignment::class(old, new, lang, &Context { terms: &names })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Entry;

    #[test]
    fn another_term_is_another_substance() {
        let ar = Lang::parse("ar").unwrap();
        let mut entry = Entry::default();
        entry.names.insert(ar.clone(), Names::of("مجلس"));
        let terms = Termbase::new(vec![entry]);
        let of = |old, new, terms| edit_class(old, new, &ar, terms);
        assert_eq!(of("اجتمع مجلس القرية", "اجتمع أهل القرية", None), Class::Wording);
        assert_eq!(
            of("اجتمع مجلس القرية", "اجتمع أهل القرية", Some(&terms)),
            Class::Substance
        );
        assert_eq!(
            of("اجتمع مجلس القرية", "التقى مجلس القرية", Some(&terms)),
            Class::Wording
        );
        assert_eq!(
            of("اجتمع مجلس القرية", "اجتمعَ مجلس القرية", Some(&terms)),
            Class::Orthographic
        );
    }
}
