//! All that the typesetter can see: its template, the logo, the code, the fonts and the data of one document.
//!
//! It has no way to a file, a package, the network or the clock, whatever a template asks for.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::TEMPLATE;
use super::fonts::Fonts;

/// What there is for one document.
pub(super) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    /// A desk with these files, by name, among them the template; the template sees the inputs.
    pub fn new(fonts: &Fonts, files: BTreeMap<String, Bytes>, inputs: Dict) -> Result<Self, String> {
        let path = VirtualPath::new(TEMPLATE.0).map_err(|error| format!("{error:?}"))?;
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(fonts.all())),
            fonts: fonts.all().to_vec(),
            main: FileId::new(RootedPath::new(VirtualRoot::Project, path)),
            files,
        })
    }

    /// The name of a file; nothing for one in a package.
    pub fn name(id: FileId) -> Option<&'static str> {
        let path = id.get();
        (*path.root() == VirtualRoot::Project).then(|| path.vpath().get_without_slash())
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let bytes = self.file(id)?;
        let text = bytes.as_str().map_err(|_| FileError::InvalidUtf8)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = Self::name(id).ok_or(FileError::AccessDenied)?;
        let file = self.files.get(name).cloned();
        file.ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
