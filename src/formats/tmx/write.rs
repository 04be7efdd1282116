//! Writing TMX, as its document type has it.

use crate::model::Lang;

/// A pair for a file.
#[derive(Debug, Clone, Copy)]
pub struct TmxPair<'a> {
    /// The language of the target.
    pub lang: &'a Lang,
    /// The source.
    pub source: &'a str,
    /// The target.
    pub target: &'a str,
    /// What is said of it: type and text, each type beginning with `x-`.
    pub props: &'a [(&'a str, &'a str)],
}

/// A memory with those pairs, in that order.
#[must_use]
pub fn write<'a>(source_lang: &Lang, pairs: impl Iterator<Item = TmxPair<'a>>) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n\
         <tmx version=\"1.4\">\n  \
         <header creationtool=\"bayan\" creationtoolversion=\"{}\" segtype=\"sentence\" o-tmf=\"bayan\" \
         adminlang=\"en\" srclang=\"{source_lang}\" datatype=\"plaintext\"/>\n  <body>\n",
        env!("CARGO_PKG_VERSION"),
    );
    for pair in pairs {
        out.push_str("    <tu>\n");
        for (kind, value) in pair.props {
            let value = escaped(value);
            out.push_str(&format!("      <prop type=\"{kind}\">{value}</prop>\n"));
        }
        for (lang, text) in [(source_lang, pair.source), (pair.lang, pair.target)] {
            let text = escaped(text);
            out.push_str(&format!(
                "      <tuv xml:lang=\"{lang}\"><seg>{text}</seg></tuv>\n"
            ));
        }
        out.push_str("    </tu>\n");
    }
    out.push_str("  </body>\n</tmx>\n");
    out
}

/// Text as XML holds it; what XML cannot hold at all is replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A reader would make a line feed of it.
            '\r' => out.push_str("&#xD;"),
            '\t' | '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use proptest::prelude::*;
    use std::path::Path;

    fn written(source: &str, target: &str) -> String {
        let (ar, en) = (Lang::parse("ar").unwrap(), Lang::parse("en").unwrap());
        let pair = TmxPair {
            lang: &en,
            source,
            target,
            props: &[("x-status", "approved")],
        };
        write(&ar, std::iter::once(pair))
    }

    fn round(source: &str, target: &str) -> Option<(String, String)> {
        let (ar, en) = (Lang::parse("ar").unwrap(), Lang::parse("en").unwrap());
        let file = written(source, target);
        let units = read(Path::new("m.tmx"), file.as_bytes()).unwrap();
        let text = |lang: &Lang| units[0].text(lang).map(str::to_owned);
        Some((text(&ar)?, text(&en)?))
    }

    #[test]
    fn markup_in_a_text_stays_text() {
        let hostile = "</seg><!DOCTYPE x> & ]]> <b>";
        assert_eq!(round("نص", hostile), Some(("نص".to_owned(), hostile.to_owned())));
        let file = written("a\u{1b}b", "x\ry");
        assert!(
            file.contains("<seg>a\u{fffd}b</seg>") && file.contains("<seg>x&#xD;y</seg>"),
            "{file}"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(source in "[ -~ابتةەڕ\u{200f}\n\t]{1,20}", target in "[ -~ابتةەڕ\n]{1,20}") {
            prop_assert_eq!(round(&source, &target), Some((source, target)));
        }
    }
}
