//! Texts made with an office's own templates: the words stay, in whatever order; nothing in them is a template.

use std::collections::BTreeMap;

use bayan::formats::publication::{PublicationFault, Setting, format};
use bayan::formats::templates::built_in;
use bayan::message::Fault;
use bayan::model::{BlockKind, House, Lang, Letterhead, Publication};
use proptest::prelude::*;

use crate::fixture::{ATTACKS, draft, odds_and_ends, paragraph, released};
use crate::labels::Files;

const TEXTS: [(&str, &str); 2] = [("txt", "document.txt"), ("md", "document.md")];

fn house(templates: &[(&str, &str)]) -> House {
    let one = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    House {
        templates: templates.iter().map(one).collect(),
        ..House::default()
    }
}

fn written(id: &str, publication: &Publication, house: &House) -> Result<String, PublicationFault> {
    let bytes = format(id)
        .unwrap()
        .write(publication, &Setting::new(&Files, house))?;
    Ok(String::from_utf8(bytes).unwrap())
}

fn english(template: &str, publication: &Publication) -> String {
    written("txt", publication, &house(&[("document.txt", template)])).unwrap()
}

#[test]
fn the_template_that_is_printed_makes_what_is_made_without_one() {
    let mut corrected = released(&["ar", "en"]);
    corrected.corrections = vec!["تصحيح رقم.".into(), "A figure is corrected.".into()];
    for publication in [
        corrected,
        released(&["ar", "en", "ckb", "kmr"]),
        draft(&["ar", "en"]),
        odds_and_ends(),
    ] {
        for (id, name) in TEXTS {
            let own = house(&[(name, built_in(name).unwrap())]);
            let wanted = written(id, &publication, &House::default()).unwrap();
            assert_eq!(written(id, &publication, &own).unwrap(), wanted);
        }
    }
}

#[test]
fn blocks_come_in_the_order_and_with_the_words_of_the_template() {
    let template = "{# ours #}\n{{ edition }}\n\n{{ notices }}\n\n== {{ language.name }} ({{ language.tag }}, \
                    {{ language.dir }}) ==\n\n{% for block in body %}{% if block.kind == \"heading\" %}\n\n\
                    {{ block }} [{{ block.level }}]\n{% elif block.kind == \"quotation\" %}\n\n> {{ block }}\n\
                    {% elif block.kind == \"list\" %}\n\n{{ block }}\n{% endif %}{% endfor %}\n\n\
                    {{ statement }}, {{ date.iso }}, {{ release.number }}, {{ release.date.text }}, \
                    {{ release.short }}, {{ languages | join(\"+\") }}{{ none }}{% if correction %}!{% endif %}\n";
    let text = english(template, &released(&["en"]));
    let (first, rest) = text.split_once("\n\n").unwrap();
    assert!(first.starts_with("Release 2 · 14 March 2023"), "{text}");
    for part in [
        "\n\n== English (en, ltr) ==\n\nWhat we ask for [1]\n\n1. That a fixed share",
        "\n\n>     “We had this craft",
        "\n\n2023-03-12-reed-weavers, 2023-03-12, 2, 14 March 2023, f86d-8ad5-18e7-4c8c, en\n",
    ] {
        assert!(rest.contains(part), "{part}\n---\n{rest}");
    }
    assert!(!text.contains("People of the Marshes"));
}

#[test]
fn where_a_release_is_published_can_be_said() {
    let own = |url: Option<&str>| House {
        letterhead: Letterhead {
            url: url.map(str::to_owned),
            names: BTreeMap::from([(Lang::parse("en").unwrap(), "The *Weavers*".to_owned())]),
            ..Letterhead::default()
        },
        ..house(&[
            ("document.txt", "{{ office }}: {{ address }}"),
            ("document.md", "{{ office }}: {{ address }}"),
        ])
    };
    let (at, mut publication) = (Some("https://press.example/a_b_c/"), released(&["en"]));
    publication.demonstration = false;
    let text = written("txt", &publication, &own(at)).unwrap();
    assert!(
        text.starts_with("The *Weavers*: https://press.example/a_b_c/2023-03-12-reed-weavers/2#b3:"),
        "{text}"
    );
    let text = written("md", &publication, &own(at)).unwrap();
    assert!(
        text.contains("**The \\*Weavers\\***: https://press.example/a\\_b\\_c/"),
        "{text}"
    );
    assert_eq!(
        written("txt", &publication, &own(None)).unwrap(),
        "The *Weavers*:\n"
    );
}

#[test]
fn what_a_statement_says_is_no_template() {
    for attack in ATTACKS.iter().copied().chain([
        "{{ 7 * 7 }}",
        "{% for a in range(9) %}x{% endfor %}",
        "{# gone #}",
        "a\n\nb\n\n{{ edition }}",
        "\u{fdd0}0\u{fdd1}",
        "\u{fdd0}",
    ]) {
        let publication = paragraph("نص", attack).only(1).unwrap();
        for (id, name, rule) in [("txt", "document.txt", "{{ rule }}"), ("md", "document.md", "")] {
            let plain = written(id, &publication, &House::default()).unwrap();
            let template = format!("{rule}\n\nBegin\n\n{{{{ body }}}}\n\nEnd\n\n{{{{ edition }}}}");
            let text = written(id, &publication, &house(&[(name, &template)])).unwrap();
            // The same as without, and our words before and behind.
            let edition = plain.rfind("\n\nRelease 1").unwrap();
            let (before, after) = plain.split_at(edition);
            let wanted = format!("{}\n\nEnd{after}", before.replacen("\n\n", "\n\nBegin\n\n", 1));
            assert_eq!(text, wanted, "{id}");
        }
    }
}

#[test]
fn parts_and_width_hold_with_a_template_of_the_offices_own() {
    let template = "Weavers’ news\n\n{{ title }}\n\n> {{ body }}\n\n{{ notices }}\n\nForward this message.\n\n{{ edition }}";
    let publication = released(&["ar", "en"]);
    let own = house(&[("document.txt", template), ("document.md", template)]);
    for (id, _) in TEXTS {
        for longest in [200, 300, 1000] {
            let setting = Setting::new(&Files, &own);
            let parts = format(id)
                .unwrap()
                .parts(&publication, &setting, longest)
                .unwrap();
            assert!(parts.len() > 2);
            let texts: Vec<String> = parts
                .into_iter()
                .map(|part| String::from_utf8(part).unwrap())
                .collect();
            for text in &texts {
                assert!(text.encode_utf16().count() <= longest, "{id} {longest}: {text}");
                assert!(!text.contains(['\u{fdd0}', '\u{fdd1}', '\u{ffff}']));
            }
            // No word is lost or doubled: a part begins with a label, and signs stand around pieces.
            let words = |text: &str| -> Vec<String> {
                let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
                text.split_whitespace()
                    .filter(is_word)
                    .map(str::to_owned)
                    .collect()
            };
            let whole = written(id, &publication, &own).unwrap();
            let frames = |word: &String| {
                !word.starts_with("lang=") && !word.contains("div") && !word.starts_with("dir=")
            };
            let cut: Vec<String> = words(&texts.join("\n")).into_iter().filter(frames).collect();
            let whole: Vec<String> = words(&whole).into_iter().filter(frames).collect();
            let bare = |words: Vec<String>| {
                let marks = [
                    '\u{200e}', '\u{200f}', '\u{2066}', '\u{2069}', '*', '\\', '#', '>',
                ];
                words
                    .into_iter()
                    .map(|word| word.replace(marks, ""))
                    .collect::<Vec<_>>()
            };
            assert_eq!(bare(cut), bare(whole), "{id} {longest}");
        }
    }
    let setting = Setting {
        width: Some(40),
        ..Setting::new(&Files, &own)
    };
    let text = format("txt")
        .unwrap()
        .write(&released(&["en"]), &setting)
        .unwrap();
    let text = String::from_utf8(text).unwrap();
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
}

#[test]
fn a_heading_still_leads_what_it_heads() {
    let template = "{% for block in body %}\n\n{% if block.kind == \"heading\" %}== {% endif %}{{ block }}\n\
                    {% endfor %}\n\n{{ notices }}";
    let own = house(&[("document.txt", template)]);
    for longest in (250..700).step_by(25) {
        let setting = Setting::new(&Files, &own);
        let parts = format("txt")
            .unwrap()
            .parts(&released(&["en"]), &setting, longest)
            .unwrap();
        for part in parts {
            let part = String::from_utf8(part).unwrap();
            let last = part.trim_end().rsplit("\n\n").next().unwrap().to_owned();
            assert!(!last.starts_with("== "), "{longest}: {part}");
        }
    }
}

#[test]
fn a_template_that_is_wrong_is_told_and_which() {
    for (template, code, line) in [
        (
            "{{ body }}\n{{ notices }}\n\n{{ titel }}",
            "template-broken",
            Some(4),
        ),
        ("{% if %}", "template-broken", Some(1)),
        (
            "{{ notices }}\n{% include \"/etc/passwd\" %}",
            "template-broken",
            Some(2),
        ),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}{% set c = 1 %}{% endfor %}{% endfor %}",
            "template-endless",
            Some(1),
        ),
        ("{{ body }}", "template-silent", None),
        ("{{ (body | string)[:1] }}{{ notices }}", "template-torn", None),
        ("{{ notices }}\u{fdd0}99\u{fdd1}", "template-torn", None),
        (
            "{{ notices }}{% for a in range(9999) %}{{ body }}\n\n{% endfor %}",
            "template-long",
            None,
        ),
    ] {
        for (id, name) in TEXTS {
            let fault = written(id, &draft(&["ar", "en"]), &house(&[(name, template)])).unwrap_err();
            assert_eq!(fault.code(), code, "{template}: {fault}");
            let place = fault.place().unwrap();
            assert_eq!(place.path, std::path::Path::new("templates").join(name));
            assert_eq!(place.line, line, "{template}");
        }
    }
}

#[test]
fn a_release_need_not_say_what_only_a_draft_says() {
    let mut publication = released(&["en"]);
    publication.demonstration = false;
    assert_eq!(
        written("txt", &publication, &house(&[("document.txt", "{{ title[1] }}")])).unwrap(),
        "The Union of Reed Weavers of the Marshes calls for a fair share of water\n"
    );
    assert_eq!(
        written("txt", &publication, &house(&[("document.txt", "{# #}\n")])).unwrap(),
        "\n"
    );
}

#[test]
fn every_kind_has_the_name_that_the_template_lists() {
    for (_, name) in TEXTS {
        let text = built_in(name).unwrap();
        for kind in BlockKind::ALL {
            let listed = match kind {
                BlockKind::ListItem => "list",
                BlockKind::TableCell => "table",
                kind => kind.as_str(),
            };
            let is_listed = text.split([' ', ',', '\n', ';']).any(|word| word == listed);
            assert!(is_listed, "{listed} in {name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_printed_as_without_a_template(text in "[\\PC\u{fdd0}\u{fdd1}\u{ffff}\n{}%#]{1,80}") {
        for (id, name) in TEXTS {
            let own = house(&[(name, "{{ rule is defined and rule or \"\" }}\n\n{{ office }}\n\n{{ notices }}\n\n\
                {{ title }}\n\n{% for block in body %}\n\n{{ block }}\n\n{% endfor %}\n\n{{ contact }}\n\n{{ edition }}")]);
            let publication = paragraph("نص", &text);
            let plain = written(id, &publication, &House::default());
            let ours = written(id, &publication, &own);
            prop_assert_eq!(plain.is_ok(), ours.is_ok());
            if let (Ok(plain), Ok(ours)) = (plain, ours) {
                prop_assert_eq!(plain, ours);
            }
        }
    }
}
