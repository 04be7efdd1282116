//! The words that a layout adds to a statement, in the document's own languages.

use super::dates;
use crate::message::Args;
use crate::model::{Direction, Edition, Embargo, Lang, PieceState, Publication, State};

/// Where the words come from. The interface's bundles implement it; formats know only ids.
pub trait Labels {
    /// The label of that id in the language of the text beside which it stands.
    fn label(&self, lang: &Lang, id: &'static str, args: &Args) -> String;
}

pub(super) const DRAFT: &str = "publication-draft";
pub(super) const DRAFT_NOTICE: &str = "publication-draft-notice";
pub(super) const NOT_RELEASED: &str = "publication-not-released";
pub(in crate::formats) const DEMONSTRATION: &str = "publication-demonstration";
pub(super) const RELEASE: &str = "publication-release";
pub(in crate::formats) const LANGUAGES: &str = "publication-languages";
/// What the office's mark is, for those who do not see it.
pub(super) const LOGO: &str = "publication-logo";
pub(super) const LOGO_UNNAMED: &str = "publication-logo-unnamed";
/// What the code at the foot is.
pub(super) const CODE_IMAGE: &str = "publication-code-image";
/// What a press room says around its statements.
pub(in crate::formats) const STATEMENTS: &str = "publication-statements";
pub(in crate::formats) const SIDE_BY_SIDE: &str = "publication-side-by-side";
pub(in crate::formats) const SEARCH: &str = "publication-search";
pub(in crate::formats) const RESULTS: &str = "publication-results";
pub(in crate::formats) const NOTHING_FOUND: &str = "publication-nothing-found";
pub(in crate::formats) const NO_STATEMENTS: &str = "publication-no-statements";
pub(in crate::formats) const FEED: &str = "publication-feed";
pub(in crate::formats) const NOT_FOUND: &str = "publication-not-found";
pub(in crate::formats) const NOT_FOUND_TEXT: &str = "publication-not-found-text";
pub(in crate::formats) const SUPERSEDED_TITLE: &str = "publication-superseded-title";
pub(in crate::formats) const SUPERSEDED: &str = "publication-superseded";
/// That a later release took the place of one in a language, which is named after it.
pub(super) const REPLACED: &str = "publication-replaced";
pub(super) const EMBARGO: &str = "publication-embargo";
pub(super) const CODE: &str = "publication-code";
const PAGE: &str = "publication-page";
const MISSING: &str = "publication-missing";
const STALE: &str = "publication-stale";
const REJECTED: &str = "publication-rejected";
const AWAITS_REVIEW: &str = "publication-awaits-review";
const OMITTED: &str = "publication-omitted";

/// Every label that a format asks for, so that a test can hold that each language has them.
pub const LABELS: &[&str] = &[
    DRAFT,
    DRAFT_NOTICE,
    NOT_RELEASED,
    DEMONSTRATION,
    RELEASE,
    LANGUAGES,
    CODE,
    PAGE,
    MISSING,
    STALE,
    REJECTED,
    AWAITS_REVIEW,
    OMITTED,
    EMBARGO,
    correction::SPELLING,
    correction::WORDING,
    correction::SUBSTANCE,
    correction::TRANSLATION,
    correction::LANGUAGES,
    LOGO,
    LOGO_UNNAMED,
    CODE_IMAGE,
    STATEMENTS,
    SIDE_BY_SIDE,
    SEARCH,
    RESULTS,
    NOTHING_FOUND,
    NO_STATEMENTS,
    FEED,
    NOT_FOUND,
    NOT_FOUND_TEXT,
    SUPERSEDED_TITLE,
    SUPERSEDED,
    REPLACED,
];

/// The labels of correction lines. Whoever makes a release asks for them, for the line is kept with it as it was printed.
pub mod correction {
    /// Spelling and punctuation.
    pub const SPELLING: &str = "publication-correction-spelling";
    /// Words.
    pub const WORDING: &str = "publication-correction-wording";
    /// Figures, dates, names.
    pub const SUBSTANCE: &str = "publication-correction-substance";
    /// A translation, and not the source.
    pub const TRANSLATION: &str = "publication-correction-translation";
    /// That there are languages that were not there before.
    pub const LANGUAGES: &str = "publication-correction-languages";
}

/// What is said beside a piece that a draft has to mark: the label and the name of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Labels, in the order in which they are said.
    pub labels: &'static [&'static str],
    /// The name by which a stylesheet knows it.
    pub class: &'static str,
}

/// The mark of a piece; none for one that may stand as it is.
pub(super) fn mark(state: PieceState) -> Option<Mark> {
    let of = |labels, class| Some(Mark { labels, class });
    match state {
        PieceState::Clean | PieceState::Pending(State::Approved) => None,
        PieceState::Pending(State::Missing) => of(&[MISSING], "missing"),
        PieceState::Pending(State::Stale | State::Obsolete) => of(&[STALE], "stale"),
        PieceState::Pending(State::Rejected) => of(&[REJECTED], "rejected"),
        PieceState::Pending(State::Translated) => of(&[AWAITS_REVIEW], "translated"),
        PieceState::Omitted(State::Approved) => of(&[OMITTED], "omitted"),
        PieceState::Omitted(State::Rejected) => of(&[OMITTED, REJECTED], "omitted"),
        PieceState::Omitted(State::Stale | State::Obsolete) => of(&[OMITTED, STALE], "omitted"),
        PieceState::Omitted(State::Missing | State::Translated) => of(&[OMITTED, AWAITS_REVIEW], "omitted"),
    }
}

/// The labels in one language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    labels: &'a dyn Labels,
    lang: &'a Lang,
}

impl<'a> Words<'a> {
    pub fn new(labels: &'a dyn Labels, lang: &'a Lang) -> Self {
        Self { labels, lang }
    }

    /// The label of that id.
    pub fn say(&self, id: &'static str) -> String {
        self.labels.label(self.lang, id, &Args::new())
    }

    /// "Release 3". Digits between our own words need no isolation, so it is taken off.
    pub fn release(&self, number: u32) -> String {
        let number = dates::number(self.lang, number);
        let said = self
            .labels
            .label(self.lang, RELEASE, &Args::new().with("number", number));
        said.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// The line at the foot of a text: which edition of which statement, and the short digest by which it is known. Id
    /// and digest are isolated where the script around them would reorder their parts.
    pub fn edition(&self, publication: &Publication) -> String {
        let id = self.isolated(publication.statement.as_str());
        match &publication.edition {
            Edition::Released { number, on, digest } => {
                let date = dates::long_date(self.lang, *on);
                let digest = self.isolated(&digest.short());
                format!("{} · {date} · {id} · {digest}", self.release(*number))
            }
            Edition::Draft => format!("{} · {id}", self.say(NOT_RELEASED)),
        }
    }

    /// That a draft is one, and before which moment it is not to be published.
    pub fn draft_notice(&self, publication: &Publication) -> String {
        let notice = self.say(DRAFT_NOTICE);
        match &publication.embargo {
            Some(embargo) => format!("{notice} {}", self.embargo(embargo)),
            None => notice,
        }
    }

    /// Before which moment a draft is not to be published.
    pub fn embargo(&self, embargo: &Embargo) -> String {
        let args = Args::new()
            .with("date", dates::long_date(self.lang, embargo.civil().date()))
            .with("time", dates::digits(self.lang, &embargo.time()))
            .with("zone", self.isolated(&embargo.zone()));
        self.labels.label(self.lang, EMBARGO, &args)
    }

    /// "Page {page} of {pages}", where a format that knows the numbers only when all is set puts them.
    #[cfg(feature = "pdf")]
    pub fn page(&self) -> String {
        let places = Args::new().with("page", "{page}").with("pages", "{pages}");
        let said = self.labels.label(self.lang, PAGE, &places);
        said.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// Letters, digits and hyphens that are to stay in their order.
    fn isolated(&self, text: &str) -> String {
        match self.lang.direction() {
            Direction::Rtl => format!("\u{2066}{text}\u{2069}"),
            Direction::Ltr => text.to_owned(),
        }
    }

    /// The words of a mark.
    pub fn mark(&self, mark: Mark) -> String {
        let said: Vec<String> = mark.labels.iter().map(|id| self.say(id)).collect();
        said.join(" · ")
    }
}
