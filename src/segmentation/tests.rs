//! What holds for every text and every rule file.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::message::Fault;

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn pieces<'t>(text: &'t str, segmenter: &Segmenter) -> Vec<&'t str> {
    segmenter
        .segment(text)
        .iter()
        .map(|span| span.text(text))
        .collect()
}

fn own(rules: &str) -> Segmenter {
    let xml = format!(
        r#"<srx version="2.0"><header cascade="no"/><body><languagerules><languagerule languagerulename="A">
        {rules}</languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="A"/>
        </maprules></body></srx>"#
    );
    Rules::parse(&xml)
        .unwrap()
        .segmenter(&lang("en"), &Options::default())
        .unwrap()
}

fn rule(is_break: &str, before: &str, after: &str) -> String {
    format!(
        r#"<rule break="{is_break}"><beforebreak>{before}</beforebreak><afterbreak>{after}</afterbreak></rule>"#
    )
}

#[test]
fn a_line_break_is_told_apart_from_a_blank() {
    let text = "One. Two.\r\nThree\u{2028}\n Four";
    let spans = segment(text, &lang("en"));
    let seen: Vec<_> = spans
        .iter()
        .map(|span| (span.text(text), span.after_line_break))
        .collect();
    assert_eq!(
        seen,
        [("One.", false), ("Two.", false), ("Three", true), ("Four", true)]
    );
    assert!(segment("\n\nOne", &lang("en"))[0].after_line_break);
    assert!(segment(" \n\u{200f}\n", &lang("ar")).is_empty());
}

#[test]
fn format_characters_stay_where_they_were_written() {
    let text = "\u{202b}اكتمل العدد.\u{202c} \u{202b}وأُغلق الباب.\u{202c}";
    let spans = segment(text, &lang("ar"));
    let seen: Vec<_> = spans.iter().map(|span| span.text(text)).collect();
    assert_eq!(
        seen,
        ["\u{202b}اكتمل العدد.\u{202c}", "\u{202b}وأُغلق الباب.\u{202c}"]
    );
}

#[test]
fn other_languages_get_the_default() {
    for (tag, text, want) in [
        ("fr", "Il pleut. Nous restons.", ["Il pleut.", "Nous restons."]),
        ("zh", "是的。不是。", ["是的。", "不是。"]),
        ("hi", "घर है। वह गया।", ["घर है।", "वह गया।"]),
    ] {
        let spans = segment(text, &lang(tag));
        let seen: Vec<_> = spans.iter().map(|span| span.text(text)).collect();
        assert_eq!(seen, want);
    }
}

#[test]
fn groups_in_a_pattern_mean_nothing_and_matches_may_overlap() {
    let rules = rule("no", r"(^|\s)(Dr|([A-Z]))\.", r"\s") + &rule("yes", r"\.", r"\s");
    assert_eq!(
        pieces("Dr. J. R. R. Stone left. He ran.", &own(&rules)),
        ["Dr. J. R. R. Stone left.", "He ran."]
    );
}

#[test]
fn the_first_rule_decides() {
    let rules = rule("yes", r"p\.", r"\sB") + &rule("no", r"p\.", "") + &rule("yes", r"\.", r"\s");
    assert_eq!(pieces("p. A p. B x. C", &own(&rules)), ["p. A p.", "B x.", "C"]);
}

#[test]
fn word_boundaries_and_anchors_see_across_the_place() {
    let rules = rule("yes", r"\b\w+!\B", r"\B\s\b") + &rule("yes", "^a;", "b$");
    assert_eq!(pieces("go! on a;b", &own(&rules)), ["go!", "on a;b"]);
    assert_eq!(pieces("a;b", &own(&rules)), ["a;", "b"]);
}

#[test]
fn only_the_first_map_holds_without_cascade() {
    let xml = r#"<srx version="2.0"><header cascade="no"/><body><languagerules>
        <languagerule languagerulename="A"><rule><beforebreak>;</beforebreak><afterbreak></afterbreak></rule></languagerule>
        <languagerule languagerulename="B"><rule><beforebreak>,</beforebreak><afterbreak></afterbreak></rule></languagerule>
        </languagerules><maprules><languagemap languagepattern="EN.*" languagerulename="A"/>
        <languagemap languagepattern=".*" languagerulename="B"/></maprules></body></srx>"#;
    for (xml, want) in [
        (xml.to_owned(), vec!["a;", "b,c"]),
        (
            xml.replace(r#"cascade="no""#, r#"cascade="yes""#),
            vec!["a;", "b,", "c"],
        ),
    ] {
        let rules = Rules::parse(&xml).unwrap();
        let segmenter = rules.segmenter(&lang("en-GB"), &Options::default()).unwrap();
        assert_eq!(pieces("a;b,c", &segmenter), want);
    }
}

#[test]
fn faults_of_a_rule_file_name_the_line() {
    let wrap = |body: &str| format!("<srx version=\"2.0\">\n<body>\n{body}\n</body></srx>");
    let set = |rule: &str| {
        wrap(&format!(
            "<languagerules><languagerule languagerulename='A'>\n{rule}</languagerule></languagerules>"
        ))
    };
    let map = "<maprules><languagemap languagepattern='.*' languagerulename='B'/></maprules>";
    let twice = "<languagerules><languagerule languagerulename='A'/>\n<languagerule languagerulename='A'/></languagerules>";
    for (xml, code, line) in [
        (wrap(map), "segmentation-unknown-rule-set", Some(3)),
        (wrap(twice), "segmentation-duplicate-rule-set", Some(4)),
        (
            set("<rule break='maybe'></rule>"),
            "segmentation-bad-break",
            Some(4),
        ),
        (
            set("<rule><beforebreak>(</beforebreak></rule>"),
            "segmentation-bad-pattern",
            Some(4),
        ),
        (
            set("<rule><beforebreak>(?&lt;=a)b</beforebreak></rule>"),
            "segmentation-bad-pattern",
            Some(4),
        ),
        (
            wrap("<languagerules><languagerule/></languagerules>"),
            "segmentation-missing-attribute",
            Some(3),
        ),
        (set(""), "segmentation-no-rules", None),
        ("<tmx version='1.4'/>".to_owned(), "segmentation-not-srx", Some(1)),
        ("<srx version='1.0'/>".to_owned(), "segmentation-not-srx", Some(1)),
        (
            "<srx version='2.0'>\n<body>".to_owned(),
            "segmentation-unclosed",
            Some(2),
        ),
        (
            "<srx version='2.0'>\n</body>".to_owned(),
            "segmentation-not-xml",
            Some(2),
        ),
        (
            "<srx version='2.0'>\n&x;</srx>".to_owned(),
            "segmentation-not-xml",
            Some(2),
        ),
        ("".to_owned(), "segmentation-no-rules", None),
    ] {
        let fault = Rules::parse(&xml).unwrap_err();
        assert_eq!(fault.code(), code, "{xml}");
        let args = fault.args();
        let named = args
            .iter()
            .find(|(name, _)| *name == "line")
            .map(|(_, value)| value.clone());
        assert_eq!(
            named,
            line.map(|line: usize| crate::message::Value::from(line)),
            "{xml}"
        );
    }
}

/// A file with an abbreviation of an office, and names, patterns and an order that writing could get wrong.
const OFFICE: &str = r#"<srx version="2.0"><header cascade="yes"/><body><languagerules>
    <languagerule languagerulename="English"><rule break="no"><beforebreak>\b(?:Cttee|a&lt;b&amp;&quot;)\.</beforebreak>
        <afterbreak>\s</afterbreak></rule></languagerule>
    <languagerule languagerulename='A "set" &lt;x&gt;'><rule><beforebreak>;</beforebreak><afterbreak>\s</afterbreak></rule></languagerule>
    </languagerules><maprules><languagemap languagepattern="en(?:-.*)?" languagerulename="English"/>
    <languagemap languagepattern="[ae][rn]" languagerulename='A "set" &lt;x&gt;'/></maprules></body></srx>"#;

#[test]
fn rules_of_ones_own_are_asked_before_the_built_in_ones() {
    let own = Rules::parse(OFFICE).unwrap();
    let cut = |tag: &str, text: &str| {
        let segmenter = segmenter_with(Some(&own), &lang(tag), &Options::default()).unwrap();
        pieces(text, &segmenter)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let text = "The Cttee. Chair spoke; Dr. Salih left. He came.";
    assert_eq!(
        cut("en", text),
        ["The Cttee. Chair spoke;", "Dr. Salih left.", "He came."]
    );
    assert_eq!(
        cut("en-GB", text),
        ["The Cttee. Chair spoke; Dr. Salih left.", "He came."]
    );
    assert_eq!(cut("kmr", "Ew hat; ew çû. Kî?"), ["Ew hat; ew çû.", "Kî?"]);
}

#[test]
fn rules_that_are_written_and_read_again_cut_alike() {
    assert_eq!(to_srx(None), RULES_SRX);
    let own = Rules::parse(OFFICE).unwrap();
    let written = to_srx(Some(&own));
    let again = Rules::parse(&written).unwrap();
    for (tag, text) in [
        (
            "en",
            "The Cttee. Chair spoke; Dr. Salih left. He came. a<b&\". x\nI. Title. (a) One.",
        ),
        (
            "ar",
            "حضر د. سامر; وقال: نعم. هل جاء؟ «لا.» أولاً- نص. فيتامين د. جديد.",
        ),
        ("ckb", "د. ئازاد هات. کەی هات؟ ١٫٢٢ و ٣.٤. کۆتایی."),
        ("kmr", "Di 17.11. 2031an de ew e. Dr. Berfîn hat. 5. Sibat."),
        ("fr", "Il pleut. Nous restons; oui."),
    ] {
        let (lang, options) = (lang(tag), Options::default());
        let together = segmenter_with(Some(&own), &lang, &options).unwrap();
        let alone = again.segmenter(&lang, &options).unwrap();
        assert_eq!(alone.segment(text), together.segment(text), "{tag}");
    }
}

#[test]
fn names_and_signs_survive_being_written() {
    let taken = &rules().sets[0].name;
    let own = Rules::parse(&format!(
        r#"<srx version="2.0"><header cascade="yes"/><body><languagerules>
        <languagerule languagerulename="{taken}"><rule break="no"><beforebreak>&lt;b&gt;&amp;&#xD;
\u00A0</beforebreak><afterbreak/></rule></languagerule>
        <languagerule languagerulename="{taken} (own)"/><languagerule languagerulename="&quot;&lt;&#x9;&#xA;"/>
        </languagerules><maprules><languagemap languagepattern="[&quot;&amp;]|en" languagerulename="{taken}"/>
        <languagemap languagepattern="en" languagerulename="&quot;&lt;&#x9;&#xA;"/></maprules></body></srx>"#
    ))
    .unwrap();
    let again = Rules::parse(&to_srx(Some(&own))).unwrap();
    let names: Vec<&str> = again.sets[..3].iter().map(|set| set.name.as_str()).collect();
    let renamed = format!("{taken} (own) (own)");
    assert_eq!(names, [&renamed, &format!("{taken} (own)"), "\"<\t\n"]);
    let (before, after) = (&own.sets[0].rules[0], &again.sets[0].rules[0]);
    assert_eq!(before.before, "<b>&\r\n\\u00A0");
    assert_eq!((&before.before, &before.after), (&after.before, &after.after));
    assert!(!after.is_break);
    let maps: Vec<(&str, usize)> = again.maps[..2]
        .iter()
        .map(|map| (map.written.as_str(), map.set))
        .collect();
    assert_eq!(maps, [("[\"&]|en", 0), ("en", 2)]);
}

#[test]
fn more_rules_than_any_language_needs_are_refused() {
    let many = "<rule><beforebreak>a</beforebreak><afterbreak>b</afterbreak></rule>".repeat(5_001);
    let xml = format!(
        "<srx version='2.0'><languagerules><languagerule languagerulename='A'>{many}</languagerule></languagerules></srx>"
    );
    let fault = Rules::parse(&xml).unwrap_err();
    assert!(matches!(fault, SrxFault::TooMany { line: 1, .. }), "{fault}");
}

#[test]
fn patterns_that_need_too_much_memory_together_are_refused() {
    let hungry = (0..80).map(|n| format!(r"<rule><beforebreak>(?:\p{{L}}{{20}}){n}x</beforebreak><afterbreak>\p{{L}}{{50}}</afterbreak></rule>"));
    let hungry: String = hungry.collect();
    let xml = format!(
        "<srx version='2.0'><languagerules><languagerule languagerulename='A'>{hungry}</languagerule></languagerules>\
         <maprules><languagemap languagepattern='.*' languagerulename='A'/></maprules></srx>"
    );
    let fault = Rules::parse(&xml)
        .unwrap()
        .segmenter(&lang("en"), &Options::default())
        .unwrap_err();
    assert!(matches!(fault, SrxFault::TooLarge { .. }), "{fault}");
}

#[test]
fn a_pattern_that_needs_too_much_memory_is_refused_when_it_is_put_to_work() {
    let xml = r#"<srx version="2.0"><body><languagerules><languagerule languagerulename="A"><rule>
        <beforebreak>(?:\p{L}{500}){500}</beforebreak><afterbreak>a</afterbreak></rule></languagerule></languagerules>
        <maprules><languagemap languagepattern=".*" languagerulename="A"/></maprules></body></srx>"#;
    let fault = Rules::parse(xml)
        .unwrap()
        .segmenter(&lang("en"), &Options::default())
        .unwrap_err();
    assert!(matches!(fault, SrxFault::TooLarge { line: 1, .. }), "{fault}");
}

#[test]
fn hostile_text_takes_time_in_proportion_to_its_length() {
    let hostile = [
        "word ",
        ".",
        ". ",
        "J. ",
        "x 2. Y ",
        "http://a.b/",
        "؟\" ",
        "\u{200f}.",
        "(",
        "a.\u{a0}",
        "، ",
    ];
    for tag in ["ar", "ckb", "en", "kmr"] {
        for unit in hostile {
            let time = |bytes: usize| {
                let text = "1. ".to_owned() + &unit.repeat(bytes / unit.len());
                let start = Instant::now();
                std::hint::black_box(segment(&text, &lang(tag)));
                start.elapsed()
            };
            // Eight times the text; a quadratic engine needs 64 times as long. Another program may disturb a measurement,
            // but not three in a row.
            let linear = || {
                let (short, long) = (time(4_000), time(32_000));
                long < short * 30 + Duration::from_millis(20)
            };
            assert!((0..3).any(|_| linear()), "{tag} {unit:?}");
        }
    }
}

/// Text of what matters to segmentation, in any order.
fn any_text() -> impl Strategy<Value = String> {
    let matters = prop::sample::select(vec![
        ".", "!", "?", "؟", "…", "۔", "؛", ":", "،", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{b}", "\u{c}",
        "\u{85}", "\u{2028}", "\u{2029}", "\u{a0}", "\u{200b}", "\u{200c}", "\u{200f}", "\u{202a}",
        "\u{202b}", "\u{202c}", "\u{2067}", "\u{2069}", "\u{feff}", "\"", "«", "»", "(", ")", "1", "٢", "a",
        "B", "Dr", "د", "هات", "ê", "e", "http://", "@", "•", "-", "\u{64b}", "\u{300}", "😀",
    ]);
    prop_oneof![
        prop::collection::vec(matters, 0..40).prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn nothing_is_lost_and_gaps_show_nothing(text in any_text(), tag in 0..5usize, bits in 0..8u8) {
        let lang = lang(["ar", "ckb", "en", "kmr", "fr"][tag]);
        let options = Options { colon: bits & 1 > 0, comma: bits & 2 > 0, semicolon: bits & 4 > 0 };
        let spans = segment_with(&text, &lang, &options);
        let again: String = parts(&text, &spans).map(|part| part.as_str().to_owned()).collect();
        prop_assert_eq!(again, text.as_str());
        for part in parts(&text, &spans) {
            match part {
                Part::Gap(gap) => prop_assert!(gap.chars().all(view::is_blank), "{:?}", gap),
                Part::Segment(piece) => {
                    prop_assert!(!piece.chars().all(view::is_blank));
                    prop_assert_eq!(lines(piece).count(), 1);
                    prop_assert!(!piece.starts_with(char::is_whitespace) && !piece.ends_with(char::is_whitespace));
                }
            }
        }
    }

    #[test]
    fn lines_and_their_breaks_are_the_text(text in any_text()) {
        let again: String = lines(&text).map(|line| &text[line.start..line.next]).collect();
        prop_assert_eq!(again, text);
    }

    #[test]
    fn the_prefilter_never_hides_a_boundary(text in any_text()) {
        static BOTH: OnceLock<(Segmenter, Segmenter)> = OnceLock::new();
        let (fast, slow) = BOTH.get_or_init(|| {
            let make = || rules().segmenter(&lang("en"), &Options::default()).unwrap();
            (make(), make().without_prefilter())
        });
        prop_assert_eq!(fast.segment(&text), slow.segment(&text));
    }

    #[test]
    fn any_rule_file_is_read_or_refused(xml in "(<srx version=\"2.0\">)?(<(rule|languagerule|body)[ a-z=\"]*/?>|\\PC|</rule>){0,20}") {
        let _ = Rules::parse(&xml);
    }
}
