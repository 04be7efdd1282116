//! The square code of a release, read by something else than what draws it.

use bayan::formats::publication::{Setting, format};
use bayan::model::{Edition, Publication};

use super::weavers;
use crate::fixture::released;
use crate::labels::Files;
use crate::square;

/// What the line of the edition says: the statement, the number and the beginning of the digest, all of which the code
/// has too.
fn is_what_is_printed(address: &str, printed: &str, publication: &Publication) {
    let Edition::Released { number, digest, .. } = &publication.edition else {
        panic!("a draft has no code");
    };
    let (statement, release) = address.rsplit_once('/').unwrap();
    let statement = statement.rsplit(['/', ':']).next().unwrap();
    assert_eq!(release, format!("{number}#{digest}"));
    assert_eq!(statement, publication.statement.as_str());
    let (short, words) = (digest.short(), format!("Release {number}"));
    let letters: String = short.chars().filter(char::is_ascii_alphanumeric).collect();
    assert!(release.contains(&format!("#b3:{letters}")), "{release} {letters}");
    for said in [statement, &short, &words] {
        assert!(printed.contains(said), "{said} is not in {printed}");
    }
}

#[test]
fn the_code_of_a_web_page_says_what_its_edition_line_says() {
    let (publication, house) = (released(&["ar", "en"]), weavers());
    let setting = Setting::new(&Files, &house);
    let page = format("html").unwrap().write(&publication, &setting).unwrap();
    let page = String::from_utf8(page).unwrap();
    let address = in_svg(&page);
    assert!(address.starts_with("https://weavers.example.org/press/"));
    is_what_is_printed(&address, &page, &publication);
}

/// What the code says whose dark places the path of a drawing lists: `M4 4h7v1h-7z` for seven in a row.
fn in_svg(page: &str) -> String {
    let path = page
        .split("d=\"")
        .find(|rest| rest.starts_with('M') && rest.contains("v1h-"));
    let path = path.unwrap().split('"').next().unwrap();
    let runs = path.split('M').skip(1).map(|run| {
        let (at, rest) = run.split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let length = rest.split('v').next().unwrap();
        [x, y, length].map(|number| number.parse::<usize>().unwrap())
    });
    let runs: Vec<[usize; 3]> = runs.collect();
    let edge = runs.iter().map(|[x, ..]| *x).min().unwrap();
    let end = runs.iter().map(|[x, _, length]| x + length).max().unwrap();
    square::of_modules(end - edge, |row, column| {
        let (row, column) = (row + edge, column + edge);
        runs.iter()
            .any(|[x, y, length]| *y == row && (*x..x + length).contains(&column))
    })
}
