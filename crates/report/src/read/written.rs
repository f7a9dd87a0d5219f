//! Slips of the input method: full-width marks where TOML has half-width ones.

use crate::quantity::digit;
use std::ops::Range;

/// A full-width character where a half-width one belongs.
pub(super) struct Slip {
    /// What kind of mark it is.
    pub name: &'static str,
    /// What was written.
    pub written: char,
    /// What was meant.
    pub meant: char,
    /// What to do about it.
    pub help: &'static str,
}

impl Slip {
    /// What is wrong with it, in one word.
    pub fn width(&self) -> &'static str {
        match self.meant {
            '"' => "中文",
            _ => "全角",
        }
    }
}

/// The first slip of a line that is not TOML, and where.
pub(super) fn slip(line: &str) -> Option<(Range<usize>, Slip)> {
    let mut open = None;
    let mut escaped = false;
    let mut last = None;
    for (at, character) in line.char_indices() {
        let here = at..at + character.len_utf8();
        let slip = |(name, meant, help)| {
            let written = character;
            Slip {
                name,
                written,
                meant,
                help,
            }
        };
        if let Some(mark) = open {
            // What a text that does not end seems to end with.
            if !character.is_whitespace() {
                last = closing(character).map(|meant| (here, slip(meant)));
            }
            if character == mark && !escaped {
                open = None;
            }
            escaped = character == '\\' && !escaped && mark == '"';
            continue;
        }
        match character {
            '"' | '\'' => (open, last) = (Some(character), None),
            '#' => return None,
            _ => {
                if let Some(meant) = meant(character) {
                    return Some((here, slip(meant)));
                }
                // Words without quotation marks: their marks are their own.
                if character.is_alphabetic() && !character.is_ascii() {
                    return None;
                }
            }
        }
    }
    last.filter(|_| open.is_some())
}

/// Whether a text ends just before `at` because of a quotation mark within it: its words go on.
pub(super) fn nested(line: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (line.get(..at), line.get(at..)) else {
        return false;
    };
    before.ends_with('"') && after.starts_with(char::is_alphabetic)
}

type Meant = (&'static str, char, &'static str);

const QUOTATION: &str = "两边都改成半角的 \"，引文里面原有的中文引号不动";
const INPUT: &str = "切换到英文输入法再打";

fn closing(character: char) -> Option<Meant> {
    "”」』’＂"
        .contains(character)
        .then_some(("引号", '"', QUOTATION))
}

fn meant(character: char) -> Option<Meant> {
    if "“”「」『』‘’＂＇".contains(character) {
        return Some(("引号", '"', QUOTATION));
    }
    let marks = [
        ("等号", "＝", '='),
        ("逗号", "，、", ','),
        ("方括号", "［【", '['),
        ("方括号", "］】", ']'),
        ("花括号", "｛", '{'),
        ("花括号", "｝", '}'),
        ("等号", "：", '='),
        ("空格", "\u{3000}", ' '),
        ("井号", "＃", '#'),
    ];
    let mark = marks
        .iter()
        .find(|(_, written, _)| written.contains(character));
    if let Some((name, _, meant)) = mark {
        return Some((name, *meant, INPUT));
    }
    let digit = digit(character).filter(|_| !character.is_ascii())?;
    Some(("数字", char::from_digit(digit, 10)?, INPUT))
}
