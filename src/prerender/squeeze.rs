//! Takes comments and indentation out of style sheets and of wasm-bindgen's glue.
//!
//! By lines, not by a parser: Trunk's minifier fails on the glue, and after brotli the
//! rest would be a few hundred bytes.

/// A style sheet without comments, line breaks, and spaces that say nothing. Strings in it keep
/// their spaces, as long as they do not span lines.
pub fn style(sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    tight(&lines.collect::<Vec<_>>().join(" "))
}

/// Without the spaces around signs. A space before a colon stays: it may stand for a descendant.
fn tight(sheet: &str) -> String {
    let mut tight = String::with_capacity(sheet.len());
    for (index, piece) in sheet.split('"').enumerate() {
        if index > 0 {
            tight.push('"');
        }
        // Every other piece is a string.
        if index % 2 == 1 {
            tight.push_str(piece);
            continue;
        }
        for sign in piece.chars() {
            let last = tight.chars().next_back();
            // A custom property that is empty: Chromium before 92 wants the space that it then is.
            let is_empty = last == Some(':') && matches!(sign, ';' | '}');
            match sign {
                ' ' if last.is_none_or(|last| "{};,:>".contains(last)) => continue,
                '{' | '}' | ';' | ',' | '>' if last == Some(' ') => {
                    tight.pop();
                }
                _ => {}
            }
            if sign == '}' && tight.ends_with(';') {
                tight.pop();
            }
            if is_empty {
                tight.push(' ');
            }
            tight.push(sign);
        }
    }
    tight
}

/// A script without indentation, empty lines and lines that are only comment.
/// Line breaks stay: they may end statements.
pub fn script(source: &str) -> String {
    let mut bare = String::with_capacity(source.len());
    let mut comment = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with("/*") {
            comment = true;
        }
        if !comment && !line.is_empty() && !line.starts_with("//") {
            bare.push_str(line);
            bare.push('\n');
        }
        if comment && line.ends_with("*/") {
            comment = false;
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_loses_only_air() {
        let empty = ":root { --light: ; --dark: }";
        assert_eq!(style(empty), ":root{--light: ;--dark: }");
        let sheet = "/* all\n of it */\na :is(b, c) > d {\n  content: \"; ↕\" / \"\"; /* an arrow */\n}\n\n@media (x: 1px) { b { c: calc(1em + 2px) d; } }\n";
        assert_eq!(
            style(sheet),
            "a :is(b,c)>d{content:\"; ↕\" / \"\"}@media (x:1px){b{c:calc(1em + 2px) d}}"
        );
    }

    #[test]
    fn a_script_keeps_its_lines() {
        let source = "/**\n * says what\n * a_b */\nfunction a() {\n    // why\n    return 'x // y';\n}\n\n/* one */\nb();\n";
        assert_eq!(
            script(source),
            "function a() {\nreturn 'x // y';\n}\nb();\n"
        );
    }
}
