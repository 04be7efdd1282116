//! The texts hold in each of their languages: months, numbers, names, letters.

use crate::*;

/// A month in each language that the sample has it in.
const MONTHS: [(&str, &str, &str, &str); 5] = [
    ("شباط", "February", "شوبات", "Sibat"),
    ("أيار", "May", "ئایار", "Gulan"),
    ("حزيران", "June", "حوزەیران", "Hezîran"),
    ("أيلول", "September", "ئەیلوول", "Îlon"),
    ("تشرين الأول", "October", "تشرینی یەکەم", "Cotmeh"),
];

#[test]
fn months_are_right_in_each_language_but_for_the_one_that_a_reviewer_found() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for target in Copy::new().targets() {
        let Some(source) = &target.source else { continue };
        for (arabic, english, sorani, kurmanji) in MONTHS {
            let own = match target.language {
                "en" => english,
                "ckb" => sorani,
                _ => kurmanji,
            };
            let has = |text: &str, month: &str| text.contains(month);
            seen += usize::from(has(source, arabic));
            if has(source, arabic) != has(&target.text, own) {
                wrong.push((target.place.clone(), target.state.clone()));
            }
        }
    }
    assert!(seen >= 14, "{seen}");
    assert_eq!(wrong, [("marshes ckb s13".to_owned(), "rejected".to_owned())]);
}

#[test]
fn numbers_are_those_of_the_source_that_a_target_renders() {
    for target in Copy::new().targets() {
        if let Some(source) = &target.source {
            assert_eq!(numbers(source), numbers(&target.text), "{}", target.place);
        }
    }
}

/// The numbers of a text in European digits, without group marks, sorted.
fn numbers(text: &str) -> Vec<String> {
    let digits: String = text
        .chars()
        .map(|c| match c {
            '٠'..='٩' => char::from_digit(u32::from(c) - u32::from('٠'), 10).unwrap(),
            c => c,
        })
        .collect();
    let mut found: Vec<String> = digits
        .replace("1,200", "1200")
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect();
    found.sort();
    found
}

#[test]
fn names_are_right_in_each_language() {
    let names = [
        ("النجف", "Najaf", "نەجەف", ""),
        ("بغداد", "Baghdad", "بەغدا", ""),
        ("البصرة", "Basra", "بەسرە", ""),
        ("الديوانية", "Diwaniyah", "دیوانیە", ""),
        ("الناصرية", "Nasiriyah", "ناسریە", ""),
        ("الأندلس", "Al-Andalus", "ئەندەلوس", ""),
        ("العراق", "Iraq", "عێراق", ""),
        ("هور الياقوت", "Hor al-Yaqut", "هۆری یاقووت", ""),
        ("عين القصب", "Ain al-Qasab", "عەین قەسەب", ""),
        ("النوارس", "al-Nawaris", "نەوارس", ""),
        ("تل المرايا", "Tell al-Maraya", "", "Til Merayayê"),
        ("الجمعة", "Friday", "هەینی", ""),
        ("الاثنين", "Monday", "", "Duşem"),
    ];
    for target in Copy::new().targets() {
        let Some(source) = &target.source else { continue };
        for (arabic, english, sorani, kurmanji) in names {
            let own = match target.language {
                "en" => english,
                "ckb" => sorani,
                _ => kurmanji,
            };
            if source.contains(arabic) {
                assert!(
                    !own.is_empty() && target.text.contains(own),
                    "{}: {own}",
                    target.place
                );
            }
        }
    }
}

/// The letters of Sorani and of Kurmanji; a Sorani text typed on an Arabic keyboard has others.
const SORANI: &str = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ";
const KURMANJI: &str = "abcçdeêfghiîjklmnopqrsştuûvwxyz";

#[test]
fn each_text_has_the_letters_of_its_language() {
    let copy = Copy::new();
    for target in copy.targets() {
        let is_own = |c: char| match target.language {
            "en" => c.is_ascii_alphabetic(),
            "ckb" => SORANI.contains(c),
            _ => c.to_lowercase().all(|c| KURMANJI.contains(c)),
        };
        let foreign: String = target
            .text
            .chars()
            .filter(|c| c.is_alphabetic() && !is_own(*c))
            .collect();
        assert_eq!(foreign, "", "{}: {}", target.place, target.text);
        tidy(&target.place, &target.text, target.language != "ckb");
    }
    for (statement, _) in STATEMENTS {
        let shown = copy.json(&["show", statement]);
        for segment in shown["blocks"].as_array().unwrap().iter().flat_map(segments) {
            let Some(words) = segment["text"].as_str() else {
                continue;
            };
            assert!(
                !words.contains(['ی', 'ک', 'ە', 'ێ', 'ۆ', 'ڕ', 'ڵ', 'پ', 'چ', 'ژ', 'گ', 'ھ']),
                "{words}"
            );
            tidy(statement, words, false);
        }
    }
}

/// No doubled blanks, no hidden characters, and the punctuation of the script.
fn tidy(place: &str, text: &str, is_latin: bool) {
    assert_eq!(text.trim(), text, "{place}");
    assert!(!text.contains("  "), "{place}: {text}");
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{640}')
    };
    assert!(!text.contains(hidden), "{place}: {text:?}");
    let other: &[char] = if is_latin {
        &['،', '؛', '؟', '٪']
    } else {
        &[',', ';', '?', '!', '"']
    };
    assert!(!text.contains(other), "{place}: {text}");
}

#[test]
fn everybody_in_it_is_invented() {
    let workflow = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("workflow.toml")).unwrap();
    let addresses = workflow.lines().filter(|line| line.starts_with("email = "));
    for address in addresses.clone() {
        assert!(address.ends_with("@example.org\""), "{address}");
    }
    assert_eq!(addresses.count(), 7);
}
