//! Encodings that Chinese texts come in, other than UTF-8.

/// The encoding of a text that is not UTF-8, by the name that editors have for it.
pub fn of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        Some("UTF-16（记事本里叫 Unicode）")
    } else {
        is_gbk(bytes).then_some("GBK（记事本里叫 ANSI）")
    }
}

/// Whether bytes are well-formed GBK: pairs of a high byte and one from 0x40 up, or ASCII.
fn is_gbk(bytes: &[u8]) -> bool {
    let mut bytes = bytes.iter();
    while let Some(byte) = bytes.next() {
        let pair = match byte {
            ..=0x80 => continue,
            0x81..=0xFE => bytes.next(),
            _ => return false,
        };
        if !pair.is_some_and(|byte| matches!(byte, 0x40..=0xFE) && *byte != 0x7F) {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_gbk() {
        assert!(is_gbk(&[0xC9, 0xEE, b'3', 0xDB, 0xDA, b'\n']));
        assert!(!is_gbk(&[0xC9]));
        assert!(!is_gbk(&[0xC9, b'3']));
        assert!(!is_gbk(&[0xFF, 0xFE, 0x2D, 0x4E]));
    }
}
