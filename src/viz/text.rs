//! How wide text is, without a browser: by classes of characters.
//!
//! The classes are upper bounds over the faces that the page may meet (Noto, PingFang,
//! YaHei, Songti), so that what is laid out by them fits in all.

use std::borrow::Cow;

/// Height of the box of a line, in font sizes: ideographs fill the em box.
pub const HEIGHT: f64 = 1.0;
/// Its top above the baseline.
pub const ASCENT: f64 = 0.88;

/// Width of a line.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * size
}

/// Width of one character, in font sizes.
pub const fn advance(c: char) -> f64 {
    match c {
        '0'..='9' => 0.6,
        ' ' | ',' | '.' | ':' | ';' | '\'' | '!' | '|' | 'i' | 'j' | 'l' | '/' => 0.36,
        '-' | '(' | ')' | '[' | ']' | 'f' | 'r' | 't' | 'I' => 0.42,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        'A'..='Z' | '+' | '=' | '<' | '>' | '~' => 0.72,
        '\0'..='\u{7f}' => 0.6,
        '\u{b7}' => 0.6,
        _ => 1.0,
    }
}

/// The text, or as much of it as fits and 「…」.
pub fn cut(text: &'static str, size: f64, max: f64) -> Cow<'static, str> {
    if width(text, size) <= max {
        return Cow::Borrowed(text);
    }
    let mut room = max - size;
    let mut cut = String::new();
    for c in text.chars() {
        room -= advance(c) * size;
        if room < 0.0 {
            break;
        }
        cut.push(c);
    }
    Cow::Owned(cut + "…")
}
