//! Signs of the symbol fonts that Word inserts by code: the ones that stand for a character of their own.

/// Code in the font, without its offset F000, and the character.
const SYMBOL: &[(u32, char)] = &[
    (0x2D, '−'),
    (0xA3, '≤'),
    (0xAE, '→'),
    (0xAC, '←'),
    (0xB0, '°'),
    (0xB1, '±'),
    (0xB3, '≥'),
    (0xB4, '×'),
    (0xB7, '•'),
    (0xB8, '÷'),
    (0xB9, '≠'),
    (0xBC, '…'),
];

const WINGDINGS: &[(u32, char)] = &[
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x6C, '●'),
    (0x6E, '■'),
    (0x76, '❖'),
    (0x9F, '•'),
    (0xA7, '▪'),
    (0xA8, '☐'),
    (0xD8, '➢'),
    (0xE0, '→'),
    (0xE8, '➔'),
    (0xFC, '✓'),
    (0xFE, '☑'),
];

/// The character that a sign of a symbol font stands for, if it has one.
pub fn character(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code.trim(), 16).ok()?;
    let table = match font.trim().to_ascii_lowercase().as_str() {
        "symbol" => SYMBOL,
        "wingdings" => WINGDINGS,
        // An ordinary font: the code is the character's own.
        _ if !(0xE000..0xF900).contains(&code) => return char::from_u32(code).filter(|c| !c.is_control()),
        _ => return None,
    };
    table
        .iter()
        .find(|(known, _)| *known == code & 0xFF)
        .map(|(_, c)| *c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_mapped_with_and_without_the_fonts_offset() {
        assert_eq!(character("Symbol", "F0B7"), Some('•'));
        assert_eq!(character("Wingdings", "FC"), Some('✓'));
        assert_eq!(character("Wingdings", "F021"), None);
        assert_eq!(character("Arial", "2713"), Some('✓'));
        assert_eq!(character("Webdings", "F021"), None);
        assert_eq!(character("Arial", "1B"), None);
    }
}
