//! In which order the lines of a page are read, and when that is doubted.

use lopdf::{Document, Object, dictionary};

use super::*;

/// A page on which each stretch of text stands at its place, in letters half as wide as high.
fn page(stretches: &[(Option<i64>, (i64, i64), &str)], tree: &[Object]) -> Vec<u8> {
    let mut content = String::new();
    for (number, (x, y), text) in stretches {
        let tag = number.map(|number| format!("/P <</MCID {number}>> BDC "));
        let end = if tag.is_some() { " EMC" } else { "" };
        let tag = tag.unwrap_or_default();
        content.push_str(&format!(
            "{tag}BT /F 10 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET{end}\n"
        ));
    }
    let mut document = Document::with_version("1.7");
    let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
    let font = document.add_object(font);
    let content = lopdf::Stream::new(dictionary! {}, content.into_bytes());
    let content = document.add_object(content);
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "Contents" => content,
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    });
    let parent = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, parent.into());
    let parts: Vec<Object> = tree
        .iter()
        .map(|children| {
            let part = dictionary! { "S" => "P", "Pg" => page, "K" => children.clone() };
            document.add_object(part).into()
        })
        .collect();
    let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => pages };
    if !parts.is_empty() {
        let root = document.add_object(dictionary! { "Type" => "StructTreeRoot", "K" => parts });
        catalogue.set("StructTreeRoot", root);
    }
    let catalogue = document.add_object(catalogue);
    document.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn numbers(numbers: &[i64]) -> Object {
    Object::Array(numbers.iter().map(|number| (*number).into()).collect())
}

fn seen(bytes: &[u8]) -> (Vec<String>, bool) {
    let shown = read(Path::new("x.pdf"), bytes).unwrap();
    let is_doubted = shown
        .carriers
        .iter()
        .any(|carrier| carrier.kind == CarrierKind::Order);
    let lines = shown.evidence.lines.into_iter();
    (lines.map(|line| line.text).collect(), is_doubted)
}

/// Two columns with hardly more than a blank between them, drawn row by row.
const COLUMNS: &[(Option<i64>, (i64, i64), &str)] = &[
    (Some(0), (50, 700), "Nobody was"),
    (Some(1), (103, 700), "Somebody"),
    (Some(2), (50, 688), "hurt."),
    (Some(3), (103, 688), "sang."),
];

#[test]
fn columns_are_read_one_after_the_other_where_the_structure_tells_them_apart() {
    let tree = [numbers(&[0, 2]), numbers(&[1, 3])];
    let (lines, is_doubted) = seen(&page(COLUMNS, &tree));
    assert_eq!(lines, ["Nobody was", "hurt.", "Somebody", "sang."]);
    assert!(is_doubted, "nobody sees the structure");
    let turned = [numbers(&[1, 3]), numbers(&[0, 2])];
    assert_eq!(seen(&page(COLUMNS, &turned)).0[0], "Somebody");
    assert_eq!(seen(&page(COLUMNS, &[])).0[0], "Nobody wasSomebody");
}

#[test]
fn lines_that_run_down_the_page_are_not_doubted() {
    let lines = [
        (Some(0), (50, 700), "One"),
        (Some(1), (69, 700), "line,"),
        (Some(2), (50, 688), "two lines."),
    ];
    let whole = page(&lines, &[numbers(&[0, 1]), numbers(&[2])]);
    assert_eq!(
        seen(&whole),
        (vec!["Oneline,".to_owned(), "two lines.".to_owned()], false)
    );
    let (turned, is_doubted) = seen(&page(&lines, &[numbers(&[2]), numbers(&[0, 1])]));
    assert_eq!((turned[0].as_str(), is_doubted), ("two lines.", true));
}

#[test]
fn a_word_that_is_put_elsewhere_by_the_structure_alone_is_doubted() {
    let lines = [
        (Some(0), (50, 700), "We did"),
        (Some(1), (82, 700), "not"),
        (Some(0), (99, 700), "strike."),
    ];
    let (read, is_doubted) = seen(&page(&lines, &[numbers(&[0]), numbers(&[1])]));
    assert_eq!(read.last().unwrap(), "not");
    assert!(is_doubted);
    // The same in the order of the drawing alone.
    let drawn = [
        (None, (50, 688), "Then nobody did."),
        (None, (50, 700), "They struck."),
    ];
    assert!(seen(&page(&drawn, &[])).1);
}

#[test]
fn what_is_drawn_counts_once_each_time_and_what_no_part_has_comes_last() {
    let lines = [
        (None, (50, 712), "Outside"),
        (Some(0), (50, 700), "Twice"),
        (Some(0), (50, 688), "Twice"),
        (Some(7), (50, 676), "Unknown"),
    ];
    let (read, is_doubted) = seen(&page(&lines, &[numbers(&[0, 0, 5])]));
    assert_eq!(read, ["Twice", "Twice", "Outside", "Unknown"]);
    assert!(is_doubted);
}

#[test]
fn the_place_of_each_line_is_what_is_noted() {
    let tree = [numbers(&[0, 2]), numbers(&[1, 3])];
    let order = |stretches: &[_]| {
        let shown = read(Path::new("x.pdf"), &page(stretches, &tree)).unwrap();
        let mut carriers = shown.carriers.into_iter();
        carriers.find(|carrier| carrier.kind == CarrierKind::Order)
    };
    let mut moved = COLUMNS.to_vec();
    moved[3].1.0 = 160;
    assert!(order(COLUMNS).is_some());
    assert_eq!(order(COLUMNS), order(COLUMNS));
    assert_ne!(order(COLUMNS), order(&moved));
}

#[test]
fn a_tree_without_end_is_read_to_an_end() {
    let mut document = Document::load_mem(&page(COLUMNS, &[numbers(&[0])])).unwrap();
    let root = document.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let root = root.as_reference().unwrap();
    let mut deep = Object::Reference(root);
    for _ in 0..5000 {
        deep = document
            .add_object(dictionary! { "S" => "Div", "K" => vec![deep, root.into()] })
            .into();
    }
    let tree = document.get_dictionary_mut(root).unwrap();
    tree.set("K", deep);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(seen(&bytes).0, ["Nobody wasSomebody", "hurt.", "sang."]);
}
