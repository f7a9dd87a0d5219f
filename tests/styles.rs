//! The style sheets in engines that don't know all of them: a selector that an engine does not know
//! takes its whole list with it, so it may cost looks, never what is shown, hidden or laid out.

use std::{fs, path::Path};

/// Sheets of what runs in the Wasm alone, so in Chromium from 97 on, which knows `:is()` and lists in
/// `:not()`.
const LATER: [&str; 4] = ["present.css", "save.css", "search.css", "speak.css"];

/// What stands in a sheet all the same, and why.
const ALLOWED: [(&str, &str, &str); 2] = [
    (
        "elder.css",
        "[data-elder] body :not(h1, h2, h3, h4,",
        "sizes of text: without it some is smaller",
    ),
    (
        "forced.css",
        "",
        "forced colours are younger than all that stands there",
    ),
];

/// A selector list of a sheet.
struct Prelude {
    sheet: String,
    text: String,
}

fn preludes() -> Vec<Prelude> {
    let mut found = Vec::new();
    for folder in ["assets/style", "assets/tools", "assets/embed"] {
        for entry in fs::read_dir(folder).expect("a folder of sheets").flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "css") {
                let sheet = name(&path);
                let text = fs::read_to_string(&path).expect("a sheet is text");
                for text in lists(&text) {
                    let sheet = sheet.clone();
                    found.push(Prelude { sheet, text });
                }
            }
        }
    }
    found
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What stands before each `{`, but for rules of other kinds.
fn lists(sheet: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        bare += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare += rest;
    let before = bare.split('{').map(|piece| {
        let from = piece.rfind(['}', ';']).map_or(0, |at| at + 1);
        piece[from..].trim().to_owned()
    });
    before
        .filter(|list| !list.is_empty() && !list.starts_with('@'))
        .collect()
}

/// The selectors of a list.
fn selectors(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, sign) in list.char_indices() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                found.push(list[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(list[from..].trim());
    found
}

/// What follows each `name` of a selector, up to the bracket that closes it.
fn arguments<'a>(list: &'a str, name: &'a str) -> impl Iterator<Item = &'a str> {
    list.match_indices(name).map(move |(at, _)| {
        let inner = &list[at + name.len()..];
        let mut depth = 1;
        let end = inner.find(|sign| {
            depth += match sign {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        });
        &inner[..end.unwrap_or(inner.len())]
    })
}

/// What an engine from Chromium 83 on may not know in a list of selectors.
fn young(list: &str, later: bool) -> Option<&'static str> {
    if list.contains(":has(") {
        return Some(":has(): Chromium 105, Firefox 121");
    }
    if later {
        return None;
    }
    if list.contains(":is(") || list.contains(":where(") {
        return Some(":is() and :where(): Chromium 88");
    }
    if arguments(list, ":not(").any(|inner| inner.trim().contains([',', ' ', '>', '+', '~'])) {
        return Some(":not() of more than one simple selector: Chromium 88");
    }
    let shown = |selector: &&str| selector.contains(":focus-visible");
    let all = selectors(list);
    let some = all.iter().filter(|own| shown(own)).count();
    (some > 0 && some < all.len()).then_some(":focus-visible among others: Chromium 86")
}

#[test]
fn no_list_is_lost_to_a_selector_that_is_too_young() {
    let mut wrong = Vec::new();
    for Prelude { sheet, text } in preludes() {
        let allowed =
            |(own, beginning, _): &(&str, &str, &str)| *own == sheet && text.starts_with(beginning);
        if ALLOWED.iter().any(allowed) && !text.contains(":has(") {
            continue;
        }
        if let Some(why) = young(&text, LATER.contains(&sheet.as_str())) {
            wrong.push(format!("{sheet}: {text}\n    {why}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_too_young_is_seen() {
    assert_eq!(
        lists("/* a */ b, c { d: e } @media x { f:not(g) { h: i } }"),
        ["b, c", "f:not(g)"]
    );
    assert_eq!(
        selectors("a:not(b, c), [d=\"e\"] f"),
        ["a:not(b, c)", "[d=\"e\"] f"]
    );
    for (list, known) in [
        ("a:not(b):not([c]) d", true),
        ("a:focus-visible > b, c:focus-visible", true),
        (":focus-visible", true),
        ("a:not(b, c)", false),
        ("a:not(b c)", false),
        ("a:not(:not(b) c)", false),
        (":is(a, b)", false),
        ("a:has(b)", false),
        ("a:focus-visible, b:hover", false),
    ] {
        assert_eq!(young(list, false).is_none(), known, "{list}");
    }
    assert!(young(":is(a, b):not(c, d)", true).is_none() && young("a:has(b)", true).is_some());
}

/// A rule for whatever follows something has engines look at everything anew, with all in it, that follows
/// what comes or goes, wherever in the page: a thousand rows for one.
#[test]
fn no_rule_is_for_whatever_follows_something() {
    let is_any = |selector: &str| {
        let after = selector.split(['+', '~']).skip(1);
        after.map(str::trim_start).any(|own| own.starts_with('*'))
    };
    let wrong: Vec<String> = preludes()
        .into_iter()
        .filter(|own| selectors(&own.text).into_iter().any(is_any))
        .map(|own| format!("{}: {}", own.sheet, own.text))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
