//! A page taken apart: its tags and its texts, by the rules that matter for text that must not become markup.

/// What a page is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A tag, comment or declaration, as written.
    Tag(String),
    /// A text, its references resolved.
    Text(String),
}

/// The tokens of a page. The content of `script` and `style` is text, up to their end tag.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(at) = rest.find('<') else {
            out.push(Token::Text(resolve(rest)));
            break;
        };
        let (text, tag) = rest.split_at(at);
        if !text.is_empty() {
            out.push(Token::Text(resolve(text)));
        }
        let end = tag_end(tag);
        out.push(Token::Tag(tag[..end].to_owned()));
        rest = &tag[end..];
        for raw in ["script", "style"] {
            if tag.starts_with(&format!("<{raw}")) {
                let end = rest.find(&format!("</{raw}")).unwrap();
                out.push(Token::Text(rest[..end].to_owned()));
                rest = &rest[end..];
            }
        }
    }
    out
}

/// Where a tag ends: at the first `>` outside quotes.
fn tag_end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    panic!("a tag without an end: {tag}");
}

fn resolve(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (reference, c)| text.replace(reference, c))
}

/// The tags only.
pub fn tags(html: &str) -> Vec<String> {
    let tag = |token| match token {
        Token::Tag(tag) => Some(tag),
        Token::Text(_) => None,
    };
    tokens(html).into_iter().filter_map(tag).collect()
}

/// The text of the body, `<br>` as a line feed.
pub fn body_text(html: &str) -> String {
    let body = &html[html.find("<body").unwrap()..];
    tokens(body)
        .into_iter()
        .map(|token| match token {
            Token::Text(text) => text,
            Token::Tag(tag) if tag == "<br>" => "\n".to_owned(),
            Token::Tag(_) => String::new(),
        })
        .collect()
}
