//! What is to be said to a person, without saying it: a message id and its arguments.
//!
//! Every layer may name a message; only [`crate::l10n`] knows the words. An error type lists its variants through
//! [`faults!`](crate::faults), which gives each a stable code, its arguments, its place in a file and its hints, so
//! that one renderer serves all of them. This module formats nothing and prints nothing.

use std::path::{Path, PathBuf};

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text that is shown isolated from its surroundings, control characters made visible.
    Text(String),
    /// A number that a message may choose its plural form by.
    Number(i64),
    /// Texts that are shown one after another, as the language separates them.
    List(Vec<String>),
}

impl Value {
    /// A list of things by their names.
    pub fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> Self {
        Self::List(items.into_iter().map(|item| item.to_string()).collect())
    }
}

/// The named arguments of a message, in the order they were given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Args(Vec<(&'static str, Value)>);

impl Args {
    /// No arguments.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// These arguments and one more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    /// Name and value of each argument.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}

/// A message to be rendered: its id in `locales/*/*.ftl` and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The Fluent message id.
    pub id: &'static str,
    /// What the message's placeables are filled with.
    pub args: Args,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Args::new(),
        }
    }

    /// Whether it has nothing to say: a hint whose id ends with `-meant` without a `suggestion`, or with `-holders`
    /// without any `holders`.
    #[must_use]
    pub fn is_moot(&self) -> bool {
        let empty = [Value::Text(String::new()), Value::List(Vec::new())];
        [("-meant", "suggestion"), ("-holders", "holders")]
            .iter()
            .any(|(end, needed)| {
                self.id.ends_with(end)
                    && self
                        .args
                        .iter()
                        .any(|(name, value)| name == *needed && empty.contains(value))
            })
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args = self.args.with(name, value);
        self
    }
}

/// Where in a file something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, as the person would name it.
    pub path: PathBuf,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
}

/// Why a command ended without success; decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// An honest "no": findings, a closed gate, a refused row. Exit code 1.
    No,
    /// It could not run: usage, configuration, unreadable input, git. Exit code 2.
    CannotRun,
}

/// What every error type tells the one renderer.
pub trait Fault: std::error::Error + Send + Sync + 'static {
    /// The Fluent message id; also the stable `code` in JSON.
    fn code(&self) -> &'static str;
    /// The arguments of the message.
    fn args(&self) -> Args;
    /// Where the fault lies, if it lies in a file.
    fn place(&self) -> Option<Place>;
    /// What the person can do next.
    fn hints(&self) -> Vec<Message>;
    /// How the command ends.
    fn exit(&self) -> Exit {
        Exit::CannotRun
    }
}

/// Any fault, owned: what crosses from the steps to the renderer.
pub type AnyFault = Box<dyn Fault>;

/// The result of a step.
pub type Outcome<T> = Result<T, AnyFault>;

impl<F: Fault> From<F> for AnyFault {
    fn from(fault: F) -> Self {
        Box::new(fault)
    }
}

macro_rules! number_values {
    ($($t:ty),*) => {$(
        impl From<$t> for Value {
            fn from(n: $t) -> Self { Self::Number(i64::try_from(n).unwrap_or(i64::MAX)) }
        }
        impl From<&$t> for Value {
            fn from(n: &$t) -> Self { Self::from(*n) }
        }
    )*};
}
number_values!(u8, u32, u64, usize, i64);

macro_rules! text_values {
    ($($t:ty),*) => {$(
        impl From<$t> for Value {
            fn from(text: $t) -> Self { Self::Text(text.to_string()) }
        }
    )*};
}
text_values!(&str, &String, String, char, &char);

impl From<&PathBuf> for Value {
    fn from(path: &PathBuf) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&Path> for Value {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<&Vec<String>> for Value {
    fn from(items: &Vec<String>) -> Self {
        Self::List(items.clone())
    }
}

macro_rules! optional_values {
    ($($t:ty),*) => {$(
        impl From<&Option<$t>> for Value {
            fn from(value: &Option<$t>) -> Self {
                value.as_ref().map_or_else(|| Self::Text(String::new()), Self::from)
            }
        }
    )*};
}
optional_values!(usize, String, PathBuf);

/// Declares an error enum whose variants carry data and are rendered by Fluent.
///
/// ```
/// bayan::faults! {
///     /// What can go wrong while counting.
///     pub enum CountFault {
///         /// The file holds nothing.
///         Empty["count-empty"] { path: std::path::PathBuf } hints["count-empty-hint"],
///         /// Not a number.
///         NotANumber["count-not-a-number"] { path: std::path::PathBuf, line: usize, found: String } hints[],
///     }
/// }
/// use bayan::message::Fault;
/// assert_eq!(CountFault::Empty { path: "a.txt".into() }.code(), "count-empty");
/// ```
///
/// The fields named `path` (`PathBuf`) and `line` (`usize` or `Option<usize>`) become the fault's [`Place`]; every
/// field becomes an argument of the message and of its hints. A variant that ends with `exit[No]` is an honest "no"
/// (exit code 1).
#[macro_export]
macro_rules! faults {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(
                $(#[$vmeta:meta])*
                $variant:ident [$code:literal] { $( $field:ident : $ty:ty ),* $(,)? } hints[$($hint:literal),*] $(exit[$exit:ident])?
            ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the fields are the arguments of the message named beside each variant")]
        pub enum $name {
            $( $(#[$vmeta])* $variant { $( $field: $ty ),* } ),+
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str($crate::message::Fault::code(self))?;
                for (name, value) in $crate::message::Fault::args(self).iter() {
                    write!(f, " {name}={value:?}")?;
                }
                Ok(())
            }
        }

        impl std::error::Error for $name {}

        #[allow(unused_variables, reason = "a variant may have no fields")]
        impl $crate::message::Fault for $name {
            fn code(&self) -> &'static str {
                match self { $( Self::$variant { .. } => $code ),+ }
            }

            fn args(&self) -> $crate::message::Args {
                match self {
                    $( Self::$variant { $( $field ),* } => {
                        $crate::message::Args::new()$( .with(stringify!($field), $crate::message::Value::from($field)) )*
                    } ),+
                }
            }

            fn place(&self) -> Option<$crate::message::Place> {
                match self {
                    $( Self::$variant { $( $field ),* } => $crate::fault_place!($( $field ),*) ),+
                }
            }

            fn hints(&self) -> Vec<$crate::message::Message> {
                match self {
                    $( Self::$variant { .. } => {
                        let hints: Vec<$crate::message::Message> =
                            vec![$( $crate::message::Message { id: $hint, args: self.args() } ),*];
                        hints.into_iter().filter(|hint| !hint.is_moot()).collect()
                    } ),+
                }
            }

            fn exit(&self) -> $crate::message::Exit {
                match self {
                    $( Self::$variant { .. } => $crate::fault_exit!($($exit)?) ),+
                }
            }
        }

        impl $name {
            /// The message ids that this type can name, for the tests that a locale has them.
            #[allow(dead_code, reason = "the repository's own tests ask for most of them by reading the code")]
            pub const CODES: &'static [&'static str] = &[ $( $code, $( $hint, )* )+ ];
        }
    };
}

/// The exit of a fault's variant: what is named, or "could not run".
#[doc(hidden)]
#[macro_export]
macro_rules! fault_exit {
    () => {
        $crate::message::Exit::CannotRun
    };
    ($exit:ident) => {
        $crate::message::Exit::$exit
    };
}

/// Picks `path` and `line` from a variant's fields.
#[doc(hidden)]
#[macro_export]
macro_rules! fault_place {
    ($( $field:ident ),*) => {{
        #[allow(unused_mut, reason = "a variant may have neither field")]
        let mut place: (Option<std::path::PathBuf>, Option<usize>) = (None, None);
        $( $crate::fault_place_field!(place, $field); )*
        place.0.map(|path| $crate::message::Place { path, line: place.1 })
    }};
}

/// Reads one field of a variant into its place, if it is named `path` or `line`.
#[doc(hidden)]
#[macro_export]
macro_rules! fault_place_field {
    ($place:ident, $field:ident) => {
        $crate::message::pick(stringify!($field), $field, &mut $place);
    };
}

/// Reads a field named `path` or `line` into a place; every other field is passed over.
#[doc(hidden)]
pub fn pick<T: std::any::Any>(name: &str, field: &T, place: &mut (Option<PathBuf>, Option<usize>)) {
    let field: &dyn std::any::Any = field;
    match name {
        "path" => place.0 = field.downcast_ref::<PathBuf>().cloned(),
        "line" => {
            place.1 = field
                .downcast_ref::<usize>()
                .copied()
                .or_else(|| field.downcast_ref::<Option<usize>>().copied().flatten());
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    faults! {
        /// For these tests.
        pub enum Sample {
            /// With a place.
            Placed["sample-placed"] { path: PathBuf, line: Option<usize>, found: String } hints["sample-hint"],
            /// Without.
            Bare["sample-bare"] {} hints[] exit[No],
        }
    }

    #[test]
    fn a_fault_knows_its_code_place_arguments_and_hints() {
        let fault = Sample::Placed {
            path: "a/b.toml".into(),
            line: Some(3),
            found: "x".into(),
        };
        assert_eq!(fault.code(), "sample-placed");
        assert_eq!(
            fault.place(),
            Some(Place {
                path: "a/b.toml".into(),
                line: Some(3)
            })
        );
        assert_eq!(fault.hints()[0].id, "sample-hint");
        assert_eq!(fault.exit(), Exit::CannotRun);
        assert_eq!(fault.args().iter().count(), 3);
    }

    #[test]
    fn a_fault_without_fields_has_no_place_and_may_be_an_honest_no() {
        let fault = Sample::Bare {};
        assert_eq!((fault.place(), fault.exit()), (None, Exit::No));
    }
}
