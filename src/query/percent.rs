//! Percent-encoding of what a reader typed, for the hash.

/// Appends `text` to `out` with everything but unreserved ASCII and non-ASCII characters
/// percent-encoded. Chinese stays readable in the address bar; browsers encode it themselves.
pub fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for character in text.chars() {
        if character.is_ascii_alphanumeric() || "-_.~".contains(character) || !character.is_ascii()
        {
            out.push(character);
        } else {
            let byte = character as u8;
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)] as char);
            out.push(HEX[usize::from(byte & 15)] as char);
        }
    }
}

/// Decodes percent-encoding and `+`. What is not valid stays as it is (a broken hash is a
/// reader's typing, not an error); bytes that are no UTF-8 become U+FFFD.
pub fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = (
            bytes.get(at + 1).copied().and_then(hex),
            bytes.get(at + 2).copied().and_then(hex),
        );
        match (bytes[at], pair) {
            (b'%', (Some(high), Some(low))) => {
                out.push(high << 4 | low);
                at += 3;
            }
            (b'+', _) => {
                out.push(b' ');
                at += 1;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn encoded(text: &str) -> String {
        let mut out = String::new();
        encode(text, &mut out);
        out
    }

    proptest! {
        #[test]
        fn decoding_undoes_encoding(text in any::<String>()) {
            prop_assert_eq!(decode(&encoded(&text)), text);
        }

        #[test]
        fn encoding_leaves_no_separator(text in any::<String>()) {
            prop_assert!(!encoded(&text).contains(['&', '=', '?', '#', '/', ' ', '+']));
        }

        #[test]
        fn decoding_takes_anything(text in any::<String>()) {
            decode(&text);
        }
    }

    #[test]
    fn browsers_encode_chinese_as_utf8_bytes() {
        assert_eq!(decode("%E6%8F%90%E6%A1%88"), "提案");
        assert_eq!(decode("%E6%8F%9"), "\u{fffd}%9");
        assert_eq!(decode("100%"), "100%");
    }
}
