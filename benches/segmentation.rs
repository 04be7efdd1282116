//! How fast a text is cut into segments: bytes per second on running text and on text made to be slow.

#![expect(clippy::expect_used, reason = "a benchmark that cannot start must say so")]

use bayan::model::Lang;
use bayan::segmentation::{Options, rules, segment};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// What running text in a language is made of here.
const TEXTS: &[(&str, &str)] = &[
    (
        "ar",
        "اجتمعت لجنة الحي مساء الخميس في 5.2.2031 لمناقشة كلفة الجسر البالغة 3.5 مليون دينار، وحضر د. سامر. \
         هل يُفتح الجسر قريبا؟ قال المدير: «سنفتحه في الربيع.» وانصرف الحاضرون عند الساعة 20:30. ",
    ),
    (
        "ckb",
        "لیژنەی گەڕەک ئێوارەی پێنجشەممە لە 5.2.2031 کۆبووەوە بۆ باسکردنی تێچووی پردەکە کە 3.5 ملیۆن دینارە. \
         د. سیروان ئامادە بوو. پردەکە کەی دەکرێتەوە؟ بەڕێوەبەر گوتی: «لە بەهاردا دەیکەینەوە.» ",
    ),
    (
        "en",
        "The ward committee met on Thursday, 5 Feb. 2031, to discuss the cost of the bridge, which is 3.5 million. \
         Dr. J. Samir was there. Will it open soon? \"In spring,\" the director said. They left at 8 p.m. ",
    ),
    (
        "kmr",
        "Komîteya taxê êvara pêncşemê di 17.11. 2031an de civiya ku li ser lêçûna pirê biaxive, ku 3.5 milyon e. \
         Dr. Berfîn li wir bû. Dê kengî vebe? Rêveber got: \"Di biharê de.\" Paşê her kes çû. ",
    ),
];

const HOSTILE: &[&str] = &[
    "no stop here ",
    ".",
    ". ",
    "J. ",
    "x 2. Y ",
    "aa.Bb,",
    "\u{202a}.\u{202c}",
];

const SIZE: usize = 1 << 20;

fn repeated(unit: &str) -> String {
    unit.repeat(SIZE / unit.len())
}

#[divan::bench(args = ["ar", "ckb", "en", "kmr"])]
fn running_text(bencher: Bencher<'_, '_>, tag: &str) {
    let lang = Lang::parse(tag).expect("a tag");
    let unit = TEXTS.iter().find(|(of, _)| *of == tag).expect("a text").1;
    let text = repeated(unit);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| segment(&text, &lang));
}

#[divan::bench(args = HOSTILE)]
fn hostile_text(bencher: Bencher<'_, '_>, unit: &str) {
    let lang = Lang::parse("en").expect("a tag");
    let text = "1. ".to_owned() + &repeated(unit);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| segment(&text, &lang));
}

#[divan::bench(args = ["ar", "ckb", "en", "kmr"])]
fn putting_the_rules_to_work(bencher: Bencher<'_, '_>, tag: &str) {
    let lang = Lang::parse(tag).expect("a tag");
    bencher.bench_local(|| rules().segmenter(&lang, &Options::default()));
}
