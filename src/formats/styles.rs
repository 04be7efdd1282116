//! Whether a style sheet of an office's own is whole: a browser passes over a brace that has no counterpart in silence, and with
//! it over whatever follows.
//!
//! It does not know properties or values: an office may use any.

/// A sign that has no counterpart, and the line that it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpaired {
    /// Its line, counted from one.
    pub line: usize,
    /// The sign.
    pub sign: &'static str,
}

/// Finds the first sign of a style sheet that has no counterpart: a bracket, a comment, a quotation mark.
#[must_use]
pub fn unpaired(sheet: &str) -> Option<Unpaired> {
    let mut open: Vec<Unpaired> = Vec::new();
    for (line, text) in (1..).zip(sheet.split('\n')) {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let within = open.last().map_or("", |own| own.sign);
            let sign = match within {
                "/*" if rest.starts_with("*/") => "*/",
                "/*" => "",
                _ if rest.starts_with("/*") && !is_quote(within) => "/*",
                _ => known(c),
            };
            let escaped = if c == '\\' {
                rest.chars().nth(1).map_or(0, char::len_utf8)
            } else {
                0
            };
            let length = sign.len().max(c.len_utf8()) + escaped;
            rest = rest.get(length..).unwrap_or_default();
            if is_quote(within) || within == "/*" {
                if sign == closing(within) {
                    open.pop();
                }
            } else if is_quote(sign) || matches!(sign, "{" | "(" | "[" | "/*") {
                open.push(Unpaired { line, sign });
            } else if matches!(sign, "}" | ")" | "]") {
                if closing(within) != sign {
                    return Some(open.pop().unwrap_or(Unpaired { line, sign }));
                }
                open.pop();
            }
        }
        // A string ends with its line, unless the line's end is escaped.
        if let Some(own) = open.last()
            && is_quote(own.sign)
            && !text.ends_with('\\')
        {
            return open.pop();
        }
    }
    open.pop()
}

fn known(c: char) -> &'static str {
    match c {
        '{' => "{",
        '}' => "}",
        '(' => "(",
        ')' => ")",
        '[' => "[",
        ']' => "]",
        '"' => "\"",
        '\'' => "'",
        _ => "",
    }
}

fn is_quote(sign: &str) -> bool {
    matches!(sign, "\"" | "'")
}

fn closing(sign: &str) -> &str {
    match sign {
        "{" => "}",
        "(" => ")",
        "[" => "]",
        "/*" => "*/",
        quote => quote,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_whole_or_its_unpaired_sign_is_named() {
        for whole in [
            "",
            "a { color: red }\n/* } ' */\n@media print { b::before { content: \"}\" } }",
            "a { content: \"\\\"\"; background: url('x(y') }",
            "a { content: \"one\\\ntwo\" }",
        ] {
            assert_eq!(unpaired(whole), None, "{whole}");
        }
        for (sheet, line, sign) in [
            ("a {\n color: red;\n", 1, "{"),
            ("a { }\n}\nb { }", 2, "}"),
            ("a { b: c(d }", 1, "("),
            ("a { }\n/* never ends", 2, "/*"),
            ("a {\n content: \"x;\n}", 2, "\""),
        ] {
            assert_eq!(unpaired(sheet), Some(Unpaired { line, sign }), "{sheet}");
        }
    }
}
