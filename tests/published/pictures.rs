//! The pictures for sharing, and the icons, are of the report as it is.

use crate::open;
use baoan_report::{
    data::{REPORT, folder},
    viz::{
        share::{Shape, share},
        standalone::style,
    },
};
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, env, fs, path::PathBuf};

const HOW: &str = "UPDATE_GOLDEN=1 cargo test --features ssr --test published drawn_so, \
                   then python3 assets/reports/make.py YEAR pictures";

fn pictures() -> PathBuf {
    folder().join("pictures")
}

fn read(name: &str) -> String {
    let file = pictures().join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}: {HOW}", file.display()))
}

/// A report that was given no pictures is shared with those that stand in for them.
fn has_none() -> bool {
    !pictures().exists()
}

#[test]
fn each_was_made_of_what_stands_beside_it() {
    open();
    if has_none() {
        return;
    }
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
fn what_they_show_is_drawn_so_today() {
    open();
    let update = env::var_os("UPDATE_GOLDEN").is_some();
    if has_none() && !update {
        return;
    }
    for shape in Shape::ALL {
        let drawn = share(&REPORT, shape).file(&style());
        let name = format!("{}.svg", shape.name());
        if update {
            fs::create_dir_all(pictures()).expect("it can be made");
            fs::write(pictures().join(name), drawn).expect("it can be written");
        } else {
            assert!(read(&name) == drawn, "{name} is another: {HOW}");
        }
    }
}
