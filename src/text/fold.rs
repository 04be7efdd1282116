//! What becomes of one character in a comparison key: kept, replaced or dropped.
//!
//! Tables only; the order in which they are applied is decided in [`super::keys`].

/// The decimal value of a digit in the scripts that our texts mix: ASCII, Arabic-Indic, its extended form, full width.
pub(crate) fn digit_value(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6F0}'..='\u{6F9}' => '\u{6F0}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    Some(u32::from(c) - u32::from(zero))
}

/// Invisible format characters (general category Cf) that have no weight in a comparison.
pub(crate) fn is_format(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{E0001}' | '\u{E0020}'..='\u{E007F}')
}

/// Arabic vowel signs, Quranic marks and the tatweel: written or left out at will.
pub(crate) fn is_tashkeel_or_tatweel(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61A}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{8D3}'..='\u{8E1}' | '\u{8E3}'..='\u{8FF}')
}

/// Arabic presentation forms that stand for ordinary letters; ornaments, «ﷺ» and the rial sign do not.
pub(crate) fn is_presentation_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FBB1}' | '\u{FBD3}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDF9}' | '\u{FE70}'..='\u{FEFC}')
}

/// The ASCII spelling of a punctuation mark that has several forms.
pub(super) fn punctuation(c: char) -> Option<&'static str> {
    Some(match c {
        '،' | '٬' | '﹐' | '，' | '、' => ",",
        '؛' | '；' => ";",
        '؟' | '？' => "?",
        '！' => "!",
        '：' => ":",
        '٪' | '％' | '﹪' => "%",
        '٫' | '۔' => ".",
        '؍' | '⁄' => "/",
        '٭' => "*",
        '؉' => "‰",
        '﴾' => "(",
        '﴿' => ")",
        '…' => "...",
        '«' | '»' | '“' | '”' | '„' | '‟' | '‹' | '›' | '〝' | '〞' => "\"",
        '‘' | '’' | '‚' | '‛' | '`' | '´' | 'ʼ' | '′' => "'",
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => "-",
        _ => return None,
    })
}

/// The Arabic letter that stands for a family of spellings and of foreign keyboards' letters.
pub(super) fn arabic_letter(c: char) -> char {
    match c {
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' | '\u{6C0}' | '\u{6C1}' | '\u{6C2}' | '\u{6C3}' | '\u{6BE}' | '\u{6D5}' => 'ه',
        'ک' | 'ڪ' => 'ك',
        other => other,
    }
}

/// The Arabic letter of a suggestion: hamza carriers too are folded.
pub(super) fn arabic_loose(c: char) -> char {
    match c {
        'ؤ' => 'و',
        'ئ' => 'ي',
        other => other,
    }
}

/// Hands over the lower case of a character. Scripts without case are not looked up.
pub(crate) fn lower(c: char, mut put: impl FnMut(char)) {
    match c {
        '\u{600}'..='\u{8ff}' => put(c),
        c if c.is_ascii() => put(c.to_ascii_lowercase()),
        c => c.to_lowercase().for_each(put),
    }
}

/// The Latin letter that Kurmanji means where a Turkish or Romanian keyboard wrote another.
pub(super) fn kurmanji_letter(c: char) -> char {
    match c {
        'ı' => 'i',
        'ș' => 'ş',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_four_scripts_have_one_value() {
        for c in ['7', '٧', '۷', '７'] {
            assert_eq!(digit_value(c), Some(7), "{c}");
        }
        assert_eq!(digit_value('²'), None);
    }

    #[test]
    fn ornaments_and_the_blessing_are_not_letters() {
        for c in ['﴾', '﴿', 'ﷺ', '﷼'] {
            assert!(!is_presentation_form(c), "{c}");
        }
        assert!(is_presentation_form('ﻻ'));
    }
}
