//! What texts that nobody here wrote had in them, in words of ours.

use super::desk::Desk;

/// As it came from an encyclopaedia: two zero width spaces before a word, which nobody sees.
const WITH_HIDDEN: &str = "بيان عن المدرسة\n\nافتُتحت \u{200b}\u{200b}المدرسة أمس. حضر الأهالي.\n";

#[test]
fn a_hidden_character_in_the_source_was_told_only_to_the_reviewer() {
    let desk = Desk::new();
    let done = desk.import("school", WITH_HIDDEN);
    assert!(
        done.err.contains("s2") && done.err.contains("ZERO WIDTH SPACE"),
        "{}",
        done.err
    );
    let path = desk.beside("document.txt");
    let done = desk
        .run(
            "nadia",
            &["revise", "school", path.to_str().unwrap(), "--dry-run"],
        )
        .code(0);
    assert!(done.err.contains("ZERO WIDTH SPACE"), "{}", done.err);
}

#[test]
fn a_reviewer_was_not_told_which_hidden_character_is_in_the_way() {
    let desk = Desk::new();
    desk.import("school", WITH_HIDDEN);
    desk.translate("en", |number| format!("Sentence {number}."));
    let done = desk
        .run("samira", &["approve", "school", "--lang", "en", "--all"])
        .code(1);
    assert!(done.err.contains("ZERO WIDTH SPACE"), "{}", done.err);
    assert!(done.out.contains('2'), "the others are approved: {}", done.out);
}

#[test]
fn a_text_of_many_segments_keeps_its_words_and_their_order_on_the_way_to_the_page() {
    let desk = Desk::new();
    let paragraph = |n: usize| {
        format!(
            "الفقرة رقم {n} تبدأ هنا. وفي عام {} تغيّر كل شيء، وهذه نهايتها.",
            1900 + n
        )
    };
    let text: Vec<String> = (1..=150).map(paragraph).collect();
    desk.import("long", &text.join("\n\n"));
    desk.translate("en", |number| {
        format!("Translation {number}, with (brackets) & signs.")
    });
    desk.run("samira", &["approve", "long", "--lang", "en", "--all"])
        .code(0);
    desk.run("layla", &["release", "long", "--with", "en"]).code(0);
    desk.run("layla", &["export", "long", "--with", "en", "--format", "txt"])
        .code(0);
    let page = desk.read("long.ar-en.txt");
    let mut from = 0;
    let english = (1..=300).map(|n| format!("Translation {n}, with (brackets) & signs."));
    for expected in text.into_iter().chain(english) {
        let at = page[from..].find(&expected);
        from += at.unwrap_or_else(|| panic!("“{expected}” is missing or out of order")) + expected.len();
    }
}
