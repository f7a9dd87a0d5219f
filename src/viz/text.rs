//! How wide text is, without a browser: by classes of characters.
//!
//! The classes are upper bounds over the faces that the page may meet (Noto, PingFang,
//! YaHei, Songti; in English Helvetica, Times, Noto), so that what is laid out by them
//! fits in all.

use crate::language::{Language, current};
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
pub fn advance(c: char) -> f64 {
    if current() == Language::English {
        return latin(c);
    }
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

/// The same in a text of Latin letters, where bounds for single letters would add up to lines far
/// too short: Helvetica bold and whatever is wider of Roboto and the headline face.
fn latin(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '|' | '\'' | '‘' | '’' => 0.31,
        ' ' | ',' | '.' | ':' | ';' | '!' | '/' | 'f' | 't' | '\u{b7}' | '\u{a0}' => 0.35,
        'r' | '-' | '(' | ')' | '[' | ']' => 0.42,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.57,
        'w' | 'G' | 'O' | 'Q' => 0.8,
        'm' | 'M' => 0.91,
        'W' | '%' | '@' => 0.96,
        'A'..='Z' => 0.73,
        '0'..='9' => 0.6,
        '\0'..='\u{7f}' | '“' | '”' | '–' => 0.612,
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
    // Words stay whole.
    if current() == Language::English
        && let Some(space) = cut.rfind(' ')
    {
        cut.truncate(space);
    }
    Cow::Owned(cut + "…")
}
