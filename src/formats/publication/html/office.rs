//! The office on its pages: name and mark at the head, how to reach it at the foot.

use serde::Serialize;

use crate::formats::base64;
use crate::formats::publication::labels::{LOGO, LOGO_UNNAMED, Labels, Words};
use crate::formats::publication::visible::lines;
use crate::message::Args;
use crate::model::{House, Lang, Logo, LogoKind};

/// What the pages of one office have in common, made once.
pub(in crate::formats) struct Office {
    house: House,
    logo: Option<String>,
}

/// The mark, as a page shows it.
#[derive(Serialize)]
pub(in crate::formats) struct Picture {
    src: String,
    alt: String,
}

impl Office {
    /// The office with that look.
    pub fn of(house: &House) -> Self {
        Self {
            house: House {
                letterhead: house.letterhead.clone(),
                ..House::default()
            },
            logo: house.logo.as_ref().map(inlined),
        }
    }

    /// What the office is called in that language.
    pub fn name(&self, lang: &Lang) -> Option<String> {
        let name = self.house.letterhead.names.get(lang)?;
        let name = lines(name).join(" ");
        (!name.trim().is_empty()).then_some(name)
    }

    /// How it is reached, line by line.
    pub fn contact(&self, lang: &Lang) -> Vec<String> {
        let contact = self.house.letterhead.contacts.get(lang);
        let all = contact.map(|contact| lines(contact)).unwrap_or_default();
        all.into_iter().filter(|line| !line.trim().is_empty()).collect()
    }

    /// The mark with the words for those who do not see it; from the root of a press room, else part of the page.
    pub fn picture(&self, lang: &Lang, labels: &dyn Labels, root: Option<&str>) -> Option<Picture> {
        let inlined = self.logo.as_ref()?;
        let src = match root {
            Some(root) => format!("{root}{}", logo_name(inlined)),
            None => inlined.clone(),
        };
        let alt = match self.name(lang) {
            Some(name) => labels.label(lang, LOGO, &Args::new().with("name", name)),
            None => Words::new(labels, lang).say(LOGO_UNNAMED),
        };
        let alt = alt.replace(['\u{2068}', '\u{2069}'], "");
        Some(Picture { src, alt })
    }

    /// The look that the code at the foot is made for.
    pub fn house(&self) -> &House {
        &self.house
    }
}

/// The mark as a file of a press room: its name and bytes.
pub(in crate::formats) fn logo_file(house: &House) -> Option<(&'static str, &[u8])> {
    let logo = house.logo.as_ref()?;
    let name = match logo.kind {
        LogoKind::Svg => "logo.svg",
        LogoKind::Png => "logo.png",
    };
    Some((name, &logo.bytes))
}

fn logo_name(inlined: &str) -> &'static str {
    match inlined.starts_with("data:image/svg") {
        true => "logo.svg",
        false => "logo.png",
    }
}

fn inlined(logo: &Logo) -> String {
    let kind = match logo.kind {
        LogoKind::Svg => "svg+xml",
        LogoKind::Png => "png",
    };
    format!("data:image/{kind};base64,{}", base64::encoded(&logo.bytes))
}
