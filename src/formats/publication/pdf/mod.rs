//! PDF: a statement as a printer would set it, for sending, printing and keeping.
//!
//! A template in typst's language (`document.typ`, which an office can replace) decides how a page looks; what stands on
//! it comes as data (`sheet`), so a statement's text is never read as markup. The typesetter sees no files, no network
//! and no clock (`world`): its fonts are built in or the office's own, its date is that of the release. So the same
//! release gives the same bytes on any machine.
//!
//! Documents keep to PDF/A-2a, for archives, and to PDF/UA-1, for those who hear them read. All use of typst is in this
//! module, because each of its versions changes the interface, and is left out without the feature `pdf`.

#[cfg(feature = "pdf")]
mod fonts;
#[cfg(feature = "pdf")]
mod glyphs;
#[cfg(feature = "pdf")]
mod rows;
#[cfg(feature = "pdf")]
mod sheet;
#[cfg(feature = "pdf")]
mod typeset;
#[cfg(feature = "pdf")]
mod world;

use super::{PublicationFault, PublicationFormat, Setting};
use crate::model::Publication;

/// The template: its name, which is also that of an office's own, and the text that is built in.
const TEMPLATE: (&str, &str) = ("document.typ", include_str!("document.typ"));

/// All of them.
pub(in crate::formats) const TEMPLATES: &[(&str, &str)] = &[TEMPLATE];

/// Pages, side by side or one language after the other.
pub(super) struct Pdf;

impl PublicationFormat for Pdf {
    fn id(&self) -> &'static str {
        "pdf"
    }

    fn extension(&self) -> &'static str {
        "pdf"
    }

    #[cfg(feature = "pdf")]
    fn write(&self, publication: &Publication, setting: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        super::inspect::inspect(publication)?;
        let fonts = fonts::fonts(&setting.house.fonts)?;
        glyphs::inspect(publication, setting, &fonts)?;
        let sheet = sheet::sheet(publication, setting, &fonts);
        typeset::typeset(publication, setting, &fonts, &sheet)
    }

    #[cfg(not(feature = "pdf"))]
    fn write(&self, _: &Publication, _: &Setting<'_>) -> Result<Vec<u8>, PublicationFault> {
        Err(PublicationFault::NotBuilt {
            format: self.id().to_owned(),
        })
    }
}
