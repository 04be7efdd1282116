//! JSON on its way to a terminal.

/// JSON with everything escaped that acts on a terminal: JSON itself asks for less.
///
/// Such characters can stand only within its strings, so that an escape means the same.
#[must_use]
pub fn inert_json(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        let acts = (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}');
        if acts {
            text.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_escaped_and_means_the_same() {
        let value = serde_json::json!({ "text": "a\u{1b}[31m \u{9b}1m \u{7f} \u{202e}نص\n\u{200f}" });
        let text = inert_json(&serde_json::to_string_pretty(&value).unwrap());
        assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{text}");
        assert!(text.contains("\\u202eنص\\n\u{200f}"), "{text}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
}
