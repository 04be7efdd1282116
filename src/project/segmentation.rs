//! The segmentation rules of a workspace: a file of its own, asked before those that come with the tool.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::message::{Args, Fault, Message, Outcome, Place, Value};
use crate::model::Lang;
use crate::segmentation::{Options, Rules, Segmenter, SrxFault, segmenter_with};
use crate::store;

use super::files::{Files, WorkingTree};
use super::{Project, layout};

/// What is wrong with a file of rules, and with which.
#[derive(Debug)]
pub struct RuleFileFault {
    path: PathBuf,
    fault: SrxFault,
}

impl std::fmt::Display for RuleFileFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.path.display(), self.fault)
    }
}

impl std::error::Error for RuleFileFault {}

impl Fault for RuleFileFault {
    fn code(&self) -> &'static str {
        self.fault.code()
    }

    fn args(&self) -> Args {
        self.fault.args()
    }

    fn place(&self) -> Option<Place> {
        let args = self.fault.args();
        let line = args.iter().find_map(|(name, value)| match (name, value) {
            ("line", Value::Number(line)) => usize::try_from(*line).ok(),
            _ => None,
        });
        let path = self.path.clone();
        Some(Place { path, line })
    }

    fn hints(&self) -> Vec<Message> {
        self.fault.hints()
    }
}

/// Reads a file of rules.
///
/// # Errors
/// What is wrong with it, with its name and the line.
pub fn read_rules(path: &Path, bytes: &[u8]) -> Outcome<Rules> {
    let text = store::as_text(path, bytes)?;
    Rules::parse(&store::plain(text)).map_err(|fault| in_file(path, fault))
}

/// The rules of a file, if there is one, put to work for a language before those that come with the tool.
///
/// # Errors
/// A pattern needs too much memory.
pub fn put_to_work(
    path: &Path,
    own: Option<&Rules>,
    lang: &Lang,
    options: &Options,
) -> Outcome<Arc<Segmenter>> {
    segmenter_with(own, lang, options).map_err(|fault| in_file(path, fault))
}

/// The rules of a file put to work for a language, without those that come with the tool.
///
/// # Errors
/// As [`put_to_work`].
pub fn put_alone_to_work(
    path: &Path,
    rules: &Rules,
    lang: &Lang,
    options: &Options,
) -> Outcome<Arc<Segmenter>> {
    let segmenter = rules.segmenter(lang, options);
    segmenter.map(Arc::new).map_err(|fault| in_file(path, fault))
}

fn in_file(path: &Path, fault: SrxFault) -> crate::message::AnyFault {
    let path = path.to_owned();
    RuleFileFault { path, fault }.into()
}

impl Project<'_> {
    /// The segmentation rules of the workspace; `None` where it has no such file.
    ///
    /// # Errors
    /// A mistake in it, with its line.
    pub fn segmentation_rules(&self) -> Outcome<Option<Rules>> {
        let path = Path::new(layout::SEGMENTATION);
        let bytes = (WorkingTree { root: &self.root }).own(path)?;
        bytes.map(|bytes| read_rules(path, &bytes)).transpose()
    }

    /// What cuts texts in a language into segments here.
    ///
    /// # Errors
    /// As [`Project::segmentation_rules`].
    pub fn segmenter(&self, lang: &Lang) -> Outcome<Arc<Segmenter>> {
        let own = self.segmentation_rules()?;
        let path = Path::new(layout::SEGMENTATION);
        put_to_work(path, own.as_ref(), lang, &Options::default())
    }
}
