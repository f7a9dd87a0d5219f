//! The pictures for sharing, and the icons, are of the report as it is.

use crate::open;
use baoan_report::{
    data::{REPORT, folder},
    viz::{Kind, Size, VARIANTS, layout::draw, standalone::standalone},
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, fs, path::PathBuf};

const HOW: &str = "cargo xtask build, then python3 assets/reports/make.py YEAR pictures";

fn pictures() -> PathBuf {
    folder().join("pictures")
}

fn read(name: &str) -> String {
    let file = pictures().join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}: {HOW}", file.display()))
}

#[test]
fn each_was_made_of_what_stands_beside_it() {
    open();
    let sums = read("SHA256SUMS");
    let mut listed = BTreeSet::new();
    for line in sums.lines() {
        let (sum, name) = line.split_once("  ").expect("a sum and a name");
        let content = fs::read(pictures().join(name)).expect(name);
        let actual = Sha256::digest(content)
            .iter()
            .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        assert_eq!(actual, sum, "{name} has changed since: {HOW}");
        listed.insert(name.to_owned());
    }
    let names = fs::read_dir(pictures()).expect("the folder is there");
    let names = names.map(|entry| entry.expect("it can be read").file_name());
    let mut names: BTreeSet<String> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect();
    names.remove("SHA256SUMS");
    assert_eq!(names, listed, "{HOW}");
}

#[test]
fn the_ring_in_them_is_drawn_so_today() {
    open();
    let mut variants = VARIANTS.iter();
    let wide = variants.find(|variant| variant.kind == Kind::Ring && variant.name == "wide");
    let size = Size {
        width: wide.expect("it is drawn wide").width,
    };
    let drawn = standalone(&draw(&REPORT, Kind::Ring, size), &REPORT.source);
    assert!(read("ring.svg") == drawn, "ring.svg is another: {HOW}");
}

/// The words of a page, without tags, style and spaces.
fn words(page: &str) -> String {
    let body = page.split("</style>").nth(1).expect("a style, then words");
    let pieces = body
        .split('<')
        .filter_map(|piece| Some(piece.split_once('>')?.1));
    pieces.flat_map(str::split_whitespace).collect()
}

#[test]
fn their_words_are_the_reports() {
    open();
    let source = REPORT.source;
    let headline = source.headline.replace(' ', "");
    let byline = format!("据《{}》{}报道", source.paper, source.date);
    assert_eq!(
        words(&read("share.html")),
        [REPORT.page.kicker, &headline, &byline].concat()
    );
    assert!(words(&read("square.html")).starts_with(&headline));
}
