//! How a report travels in a page: as [postcard](https://postcard.jamesmunns.com/wire-format.html),
//! written as text.
//!
//! Bytes that are UTF-8 stand as the characters they are, so that the page's own compression sees
//! every quote for the second time; all others, and what an HTML parser would change or end at, as
//! [`BYTES`] and the byte. What is read is never freed, so that it has the type that the whole
//! program works on: it is read once.

use serde::{Deserialize, Deserializer};

/// Private use; the character of a byte is that many above it.
pub const BYTES: u32 = 0xE000;

/// The shape of what is written; another is not read. A golden file of the tests changes with it.
const FORMAT: u16 = 7;

/// Reads a list that lives as long as the program.
///
/// # Errors
/// When an item can't be read.
pub fn list<'de: 'static, D, T>(deserializer: D) -> Result<&'static [T], D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + 'static,
{
    Vec::deserialize(deserializer).map(|items| &*items.leak())
}

/// A value as text that stands in a `<script>` of a page of the encoding UTF-8.
///
/// # Panics
/// When a value has what postcard can't write: sequences of unknown length.
#[cfg(feature = "native")]
pub fn written(value: &impl serde::Serialize) -> String {
    let bytes =
        postcard::to_allocvec(&(FORMAT, value)).expect("the model has only what postcard writes");
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                // Ends lines, is no character of HTML, or ends the element.
                '\0'..='\x1f' | '<' | '\x7f'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}' => {
                    let mut buffer = [0; 4];
                    out.extend(character.encode_utf8(&mut buffer).bytes().map(character_of));
                }
                other => out.push(other),
            }
        }
        out.extend(chunk.invalid().iter().copied().map(character_of));
    }
    out
}

#[cfg(feature = "native")]
fn character_of(byte: u8) -> char {
    char::from_u32(BYTES + u32::from(byte)).expect("the area of private use has them all")
}

/// Reads what `written` wrote; `None` where it is cut, or of another shape.
pub fn read<T: Deserialize<'static>>(text: &str) -> Option<T> {
    let mut bytes = Vec::with_capacity(text.len());
    for character in text.chars() {
        match (character as u32).wrapping_sub(BYTES) {
            byte @ 0..=0xff => bytes.push(byte as u8),
            _ => bytes.extend(character.encode_utf8(&mut [0; 4]).bytes()),
        }
    }
    let (format, rest) = postcard::take_from_bytes::<u16>(bytes.leak()).ok()?;
    if format != FORMAT {
        return None;
    }
    let (value, rest) = postcard::take_from_bytes(rest).ok()?;
    rest.is_empty().then_some(value)
}

#[cfg(all(test, feature = "native"))]
mod tests {
    use super::{FORMAT, read, written};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(text in any::<String>(), numbers in any::<Vec<u64>>(), other in any::<(Option<char>, i32, bool)>()) {
            let value = (text, numbers, other);
            let written = written(&value);
            prop_assert!(!written.contains(['<', '\0', '\r', '\n']));
            prop_assert_eq!(read(&written), Some(value));
        }

        #[test]
        fn what_is_cut_is_not_read(text in ".{1,40}", at in 0usize..100) {
            let written = written(&text);
            let cut: String = written.chars().take(at).collect();
            if cut != written {
                prop_assert_eq!(read::<String>(&cut), None);
            }
        }
    }

    /// The character of a byte that is no text.
    fn stands_for(byte: u16) -> char {
        char::from_u32(0xe000 + u32::from(byte)).unwrap()
    }

    #[test]
    fn words_stand_as_they_are() {
        let format = stands_for(FORMAT);
        assert_eq!(
            written(&("提案29件", 7u8)),
            format!("{format}\u{e00b}提案29件\u{e007}")
        );
    }

    #[test]
    fn what_was_written_by_another_is_not_read() {
        let other = written(&7u8).replace(stands_for(FORMAT), &stands_for(FORMAT - 1).to_string());
        assert_eq!(read::<u8>(&other), None);
    }
}
