//! What the office adds to plain text and Markdown: its name, its contact, and what a site's generator wants to know.

use std::path::Path;

use bayan::formats::document::{ReadOptions, read};
use bayan::formats::publication::{Setting, format};
use bayan::model::{House, Lang, Letterhead, Publication};

use crate::fixture::{ATTACKS, draft, paragraph, released};
use crate::labels::setting;

fn house(name: &str) -> House {
    let texts = |ar: &str, en: &str| {
        [("ar", ar), ("en", en)]
            .map(|(tag, text)| (Lang::parse(tag).unwrap(), text.to_owned()))
            .into()
    };
    House {
        letterhead: Letterhead {
            names: texts("اتحاد النسّاجين", name),
            contacts: texts("هاتف: +964 780 000 0000", "Marsh Street\nChibayish"),
            url: None,
        },
        ..House::default()
    }
}

fn written(id: &str, publication: &Publication, setting: &Setting<'_>) -> String {
    String::from_utf8(format(id).unwrap().write(publication, setting).unwrap()).unwrap()
}

#[test]
fn the_name_stands_above_and_the_contact_below() {
    let house = house("The Weavers’ Union");
    let mut publication = released(&["ar", "en"]);
    publication.corrections = vec!["تصحيح رقم.".into(), "A figure\nis corrected.".into()];
    let text = written("txt", &publication, &setting(&house));
    for part in [
        "العربية --------------------\n\nاتحاد النسّاجين\n\n",
        "English --------------------\n\nThe Weavers’ Union\n\n[A reconstruction",
        "]\n\nStatement\n\n",
        "\n\n[A figure is corrected.]\n\n",
        "\n\nهاتف: \u{2066}+964 780 000 0000\u{2069}\n\nالإصدار 2",
        "\n\nMarsh Street\nChibayish\n\nRelease 2 · ",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let text = written("md", &publication, &setting(&house));
    for part in [
        "<div lang=\"en\" dir=\"ltr\">\n\n**The Weavers’ Union**\n\n> A reconstruction",
        "\n\n**Statement**\n\n",
        "\n\n> A figure is corrected.\n\n",
        "\n\nMarsh Street\\\nChibayish\n\nRelease 2 · ",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn lines_are_as_wide_as_asked() {
    let house = house("The Weavers’ Union");
    for width in [20, 40, 72] {
        let setting = Setting {
            width: Some(width),
            ..setting(&house)
        };
        let publication = released(&["ar", "en", "ckb", "kmr"]);
        let folded = written("txt", &publication, &setting);
        let whole = written("txt", &publication, &crate::labels::setting(&house));
        for line in folded.lines() {
            let wide = unicode_width::UnicodeWidthStr::width(line) > width;
            let text = line.trim_matches(['\u{200f}', '\u{200e}', ' ']);
            let is_one = !text.contains(' ') || text.contains("780 000");
            assert!(!wide || is_one, "{width}: {line}");
        }
        let words = |text: &str| {
            let marks = ['\u{200f}', '\u{200e}', '-'];
            let words = text.split_whitespace().map(|word| word.replace(marks, ""));
            words.filter(|word| !word.is_empty()).collect::<Vec<_>>()
        };
        assert_eq!(words(&folded), words(&whole));
        assert!(folded.lines().count() > whole.lines().count());
    }
}

fn with_front_matter(publication: &Publication, house: &House) -> String {
    let setting = Setting {
        front_matter: true,
        ..setting(house)
    };
    written("md", publication, &setting)
}

#[test]
fn front_matter_says_what_the_text_is() {
    let house = house("The Weavers’ Union");
    let publication = released(&["en", "ar"]);
    let text = with_front_matter(&publication, &house);
    let want = "---\ntitle: \"The Union of Reed Weavers of the Marshes calls for a fair share of water\"\n\
        date: \"2023-03-12\"\nlang: \"en\"\ndir: \"ltr\"\nauthor: \"The Weavers’ Union\"\n\
        statement: \"2023-03-12-reed-weavers\"\nstatus: \"released\"\nrelease: \"2\"\nreleased: \"2023-03-14\"\n\
        digest: \"b3:f86d8ad518e74c8c";
    assert!(text.starts_with(want), "{text}");
    assert!(
        text.contains("\nlanguages: [\"en\", \"ar\"]\ntitles:\n  \"en\": \"The Union"),
        "{text}"
    );
    assert!(text.ends_with(&written("md", &publication, &setting(&house))));
    let draft = with_front_matter(&draft(&["ar", "en"]), &House::default());
    assert!(
        draft.contains("\nstatus: \"draft\"\nlanguages:") && !draft.contains("\nauthor:"),
        "{draft}"
    );
}

#[test]
fn front_matter_is_read_by_our_own_reader_and_holds_any_title() {
    let read = |text: &str| read(Path::new("x.md"), text.as_bytes(), &ReadOptions::default()).unwrap();
    let found = read(&with_front_matter(&released(&["ar", "en"]), &House::default()));
    assert_eq!(found.front.date, Some(jiff::civil::date(2023, 3, 12)));
    let title = "اتحاد ناسجي القصب في الأهوار يطالب بحصة عادلة من المياه";
    assert_eq!(found.front.title.as_deref(), Some(title));
    for attack in ATTACKS
        .iter()
        .chain(&["---", "a\n---\nb: c", "\u{feff}x: y", "!!python/object"])
    {
        let publication = paragraph(attack, attack);
        let text = with_front_matter(&publication, &house(attack));
        let end = text.find("\n---\n\n").unwrap();
        let head = &text[4..end];
        for line in head.lines() {
            let (name, value) = line.trim_start().split_once(": ").unwrap_or((line, ""));
            assert!(!name.is_empty(), "{line}");
            let is_text =
                value.is_empty() || value.starts_with('[') || serde_json::from_str::<String>(value).is_ok();
            assert!(is_text, "{line}");
        }
        assert!(text.ends_with(&written("md", &publication, &setting(&house(attack)))));
    }
}
