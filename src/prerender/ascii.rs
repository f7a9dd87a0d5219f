//! Scripts and style sheets in ASCII: whatever a server says of their encoding (GBK, say, for all
//! that it sends), their words arrive. A mark would do for a browser, but not where the content is
//! carried on in another file.

use std::fmt::Write;

/// A script whose strings, templates and expressions have other signs escaped. Comments may have
/// them, and come out odd; names may not.
pub fn script(source: &[u8]) -> Vec<u8> {
    escaped(source, |sign, out| {
        let mut units = [0; 2];
        for unit in sign.encode_utf16(&mut units) {
            let _ = write!(out, "\\u{unit:04x}");
        }
    })
}

/// A style sheet whose strings and names have other signs escaped.
pub fn style(sheet: &[u8]) -> Vec<u8> {
    // The space ends the number, and is no part of the text.
    escaped(sheet, |sign, out| {
        let _ = write!(out, "\\{:x} ", u32::from(sign));
    })
}

fn escaped(content: &[u8], escape: impl Fn(char, &mut String)) -> Vec<u8> {
    let mut out = String::with_capacity(content.len());
    for sign in String::from_utf8_lossy(content).chars() {
        if sign.is_ascii() {
            out.push(sign);
        } else {
            escape(sign, &mut out);
        }
    }
    out.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{script, style};

    #[test]
    fn a_script_says_the_same() {
        assert_eq!(
            script("say(\"已复制。\", /[，]/, `𠮷`)".as_bytes()),
            br#"say("\u5df2\u590d\u5236\u3002", /[\uff0c]/, `\ud842\udfb7`)"#
        );
    }

    #[test]
    fn a_style_sheet_says_the_same() {
        assert_eq!(
            style("a{content:\" ↕a\" / \"\"}".as_bytes()),
            br#"a{content:" \2195 a" / ""}"#
        );
    }
}
