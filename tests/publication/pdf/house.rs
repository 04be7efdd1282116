//! What an office brings along: its template, fonts and logo, good and bad.

use bayan::formats::publication::{Layout, PublicationFault};
use bayan::model::{House, Logo, LogoKind};

use super::{set, text, try_set, weavers};
use crate::fixture::{paragraph, released};

fn with_template(name: &str, text: &str) -> House {
    let mut house = weavers();
    house.templates.insert(name.into(), text.into());
    house
}

fn fault(house: &House) -> PublicationFault {
    try_set(&paragraph("بيان", "Statement"), house, Layout::SideBySide).unwrap_err()
}

#[test]
fn an_office_may_have_its_own_template_in_several_files() {
    let mut house = with_template(
        "document.typ",
        "#import \"words.typ\": hello\n#set document(title: \"x\")\n#set text(font: sys.inputs.sheet.fonts)\n\
         #hello #sys.inputs.sheet.keywords.first()",
    );
    house
        .templates
        .insert("words.typ".into(), "#let hello = [Our own page for]".into());
    let seen = text(&set(&released(&["ar", "en"]), &house, Layout::SideBySide));
    assert!(
        seen.contains("Our own page for 2023-03-12-reed-weavers"),
        "{seen}"
    );
}

#[test]
fn a_broken_template_is_reported_with_its_line() {
    for (template, wanted, said) in [
        (
            "#set document(title: \"x\")\n\n#let a = (\n",
            3,
            "unclosed delimiter",
        ),
        ("= One\n#sys.inputs.sheet.nothing", 2, "nothing"),
        ("a\nb\n#unknown(1)", 3, "unknown variable"),
        (
            "#set document(title: \"x\")\n#read(\"/etc/passwd\")",
            2,
            "not found",
        ),
        ("#import \"@preview/cetz:0.3.0\": canvas", 1, "denied"),
        (
            "#set document(title: \"x\")\n#datetime.today().display()",
            2,
            "unable to get the current date",
        ),
    ] {
        let fault = fault(&with_template("document.typ", template));
        let PublicationFault::OwnTemplate { path, line, detail } = fault else {
            panic!("{template}: {fault}");
        };
        assert_eq!(path.display().to_string(), "templates/document.typ");
        assert_eq!(line, Some(wanted), "{template}: {detail}");
        assert!(detail.contains(said), "{template}: {detail}");
    }
}

#[test]
fn a_fault_in_an_imported_template_is_reported_there() {
    let mut house = with_template("document.typ", "#import \"words.typ\": hello\n#hello()");
    house
        .templates
        .insert("words.typ".into(), "\n#let hello() = 1 + \"a\"".into());
    let fault = fault(&house);
    let PublicationFault::OwnTemplate { path, line, .. } = fault else {
        panic!("{fault}");
    };
    assert_eq!(
        (path.display().to_string().as_str(), line),
        ("templates/words.typ", Some(2))
    );
}

#[test]
fn what_is_no_font_or_no_picture_is_refused() {
    let fonts = House {
        fonts: vec![b"not a font".to_vec()],
        ..House::default()
    };
    assert!(matches!(fault(&fonts), PublicationFault::Font { number: 1 }));
    for (kind, bytes) in [
        (
            LogoKind::Svg,
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>"[..],
        ),
        (LogoKind::Png, b"\x89PNG\r\n\x1a\nand nothing"),
    ] {
        let house = House {
            logo: Some(Logo {
                kind,
                bytes: bytes.to_vec(),
            }),
            ..House::default()
        };
        let fault = fault(&house);
        assert!(matches!(fault, PublicationFault::Logo { .. }), "{fault}");
    }
}

#[test]
fn a_logo_cannot_fetch_anything() {
    let mut house = weavers();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\
               <image href=\"/etc/passwd\" width=\"9\" height=\"9\"/>\
               <image href=\"https://example.org/x.png\" width=\"9\" height=\"9\"/></svg>";
    house.logo = Some(Logo {
        kind: LogoKind::Svg,
        bytes: svg.into(),
    });
    match try_set(&paragraph("بيان", "Statement"), &house, Layout::SideBySide) {
        Ok(pdf) => assert!(!text(&pdf).contains("root:")),
        Err(fault) => assert!(matches!(fault, PublicationFault::Logo { .. }), "{fault}"),
    }
}

#[test]
fn the_offices_font_goes_before_the_built_in_one() {
    let bold = super::read(std::path::Path::new("assets/fonts/Amiri-Bold.ttf"));
    let house = House {
        fonts: vec![bold],
        ..House::default()
    };
    let publication = paragraph("بيان", "Statement");
    let own = set(&publication, &house, Layout::SideBySide);
    assert!(text(&own).contains("Statement"));
}
