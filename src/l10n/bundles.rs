//! The embedded Fluent files, made into bundles. What a bundle is asked for is decided in the modules beside this one.

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::visible::visible_line;
use crate::message::{Args, Value};

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// The messages of one language.
pub(super) type Bundle = FluentBundle<FluentResource>;

/// Which plural rules a folder's messages follow.
///
/// The plural tables know Northern Kurdish only by its macrolanguage: under `kmr` every number would be "other".
fn plural_locale(folder: &str) -> LanguageIdentifier {
    let tag = if folder == "kmr" { "ku" } else { folder };
    tag.parse().unwrap_or_default()
}

/// The messages of the files of one language that `wanted` names.
///
/// A damaged entry is left out rather than fatal; `tests/locales.rs` holds that there is none.
pub(super) fn bundle(folder: &str, isolating: bool, wanted: impl Fn(&str) -> bool) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![plural_locale(folder)]);
    bundle.set_use_isolating(isolating);
    for (_, _, text) in FILES
        .iter()
        .filter(|(language, file, _)| *language == folder && wanted(file))
    {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The folders that hold a file of this name, in order.
/// The message that stands between the items of a list.
const SEPARATOR: &str = "list-separator";

pub(super) fn folders_with(wanted: &str) -> impl Iterator<Item = &'static str> {
    FILES
        .iter()
        .filter(move |(_, file, _)| *file == wanted)
        .map(|(folder, _, _)| *folder)
}

/// A message, or one of its attributes, filled in; nothing where the bundle has no such pattern.
///
/// What went wrong while filling it in (an argument that was not given) is put into `errors`; the text then shows the
/// argument's name.
pub(super) fn format(
    bundle: &Bundle,
    id: &str,
    attribute: Option<&str>,
    args: &Args,
    errors: &mut Vec<FluentError>,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let args = fluent_args(bundle, args);
    Some(bundle.format_pattern(pattern, Some(&args), errors).into_owned())
}

/// The items one after another, as the language separates them.
fn listed(bundle: &Bundle, items: &[String]) -> String {
    let pattern = bundle.get_message(SEPARATOR).and_then(|message| message.value());
    let separator = pattern.map_or_else(
        || ", ".to_owned(),
        |pattern| bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned(),
    );
    items
        .iter()
        .map(|item| visible_line(item))
        .collect::<Vec<_>>()
        .join(&separator)
}

fn fluent_args(bundle: &Bundle, args: &Args) -> FluentArgs<'static> {
    args.iter()
        .map(|(name, value)| {
            let value = match value {
                Value::Text(text) => FluentValue::from(visible_line(text)),
                Value::Number(number) => FluentValue::from(*number),
                Value::List(items) => FluentValue::from(listed(bundle, items)),
            };
            (name, value)
        })
        .collect()
}
