//! What is seen of hostile and ordinary documents.

use std::path::Path;

use super::*;

fn shown(name: &str, bytes: &[u8]) -> Shown {
    read(Path::new(name), bytes).unwrap()
}

fn words(shown: &Shown) -> Vec<&str> {
    shown
        .evidence
        .lines
        .iter()
        .map(|line| line.text.as_str())
        .collect()
}

fn kinds(shown: &Shown) -> Vec<CarrierKind> {
    shown.carriers.iter().map(|carrier| carrier.kind).collect()
}

#[test]
fn the_bytes_say_more_than_the_name() {
    for (name, bytes, want) in [
        ("a.txt", &b"text"[..], "txt"),
        ("a.md", b"# x", "md"),
        ("-", b"\xEF\xBB\xBF <!DOCTYPE HTML><p>x", "html"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.html", b"PK\x03\x04", "docx"),
        ("noname", b"words", "txt"),
    ] {
        assert_eq!(format_of(Path::new(name), bytes), want, "{name}");
    }
}

#[test]
fn a_page_is_read_as_a_browser_shows_it() {
    let page = shown(
        "a.html",
        "<!doctype html><title>t</title><p>One <b>t</b>wo<br>three<!-- no --><p hidden>no<div style='display: none'>no</div>\
         <ul><li>four</ul><table>five<tr><td>six<td>seven</table><script type='application/ld+json'>no</script><template>no</template>"
            .as_bytes(),
    );
    assert_eq!(words(&page), ["One two", "three", "four", "five", "six", "seven"]);
    assert_eq!(kinds(&page), []);
}

#[test]
fn what_could_show_something_else_is_named() {
    for (html, kind) in [
        ("<style>.a{display:none}</style>", CarrierKind::Style),
        ("<link rel=stylesheet href=x.css>", CarrierKind::Style),
        ("<p style='font-size:0'>not</p>", CarrierKind::Style),
        ("<p>x</p><script>document.write(1)</script>", CarrierKind::Script),
        ("<p onclick='x()'>y", CarrierKind::Script),
        ("<iframe srcdoc='x'></iframe>", CarrierKind::Embedded),
        ("<svg><text>x</text></svg>", CarrierKind::Embedded),
        ("<p>did <s>not</s>", CarrierKind::Struck),
    ] {
        let page = shown("a.html", html.as_bytes());
        assert_eq!(kinds(&page), [kind], "{html}");
    }
    let struck = shown("a.md", b"did ~~not~~ go");
    assert_eq!(kinds(&struck), [CarrierKind::Struck]);
}

#[test]
fn markdown_is_read_as_its_page() {
    let page = shown(
        "a.md",
        b"---\ntitle: no\n---\n# One\n\n**Two** \\#three\\\nfour\n\n<div lang=\"ar\">\n\n- five\n\n</div>\n",
    );
    assert_eq!(words(&page), ["One", "Two #three", "four", "five"]);
}

#[test]
fn limits_are_named_and_reached_at_once() {
    let deep = "<div>".repeat(200_000);
    let fault = read(Path::new("a.html"), deep.as_bytes()).unwrap_err();
    assert_eq!(fault.code(), "evidence-too-deep");
    let broad = "<p>x".repeat(1_100_000);
    let fault = read(Path::new("a.html"), broad.as_bytes()).unwrap_err();
    assert_eq!(fault.code(), "evidence-too-much");
    let fault = read(Path::new("a.txt"), &vec![b'a'; INPUT_BYTES + 1]).unwrap_err();
    assert_eq!(fault.code(), "evidence-too-large");
    let fault = read(Path::new("a.md"), ">".repeat(5000).as_bytes()).unwrap_err();
    assert_eq!(fault.code(), "evidence-too-deep");
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200), name in "a\\.(txt|md|html|docx|pdf)") {
        let _ = read(Path::new(&name), &bytes);
    }

    #[test]
    fn no_markup_makes_a_reader_panic(html in "(<(/)?(p|table|tr|td|b|i|a|div|svg|select|template|form|li)( hidden)?>|x| |&lt;){0,60}") {
        let _ = read(Path::new("a.html"), html.as_bytes());
    }
}
