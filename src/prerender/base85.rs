//! Bytes as text that may stand in a script between double quotes: four bytes in five letters, where base64 takes
//! five and a third. `assets/scripts/expand.js` reads it.

/// The letter of a digit: from `#` on, but for `<` and `\`, which mean something in a page or a
/// string; `x` and `y` stand for them.
const fn letter(digit: u32) -> char {
    match digit {
        25 => 'x',
        57 => 'y',
        _ => (b'#' + digit as u8) as char,
    }
}

/// The text. Of the last bytes, if they are not four, it has one letter more than there are.
pub fn base85(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(4) * 5);
    for chunk in bytes.chunks(4) {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        let mut rest = u32::from_be_bytes(word);
        let mut letters = ['#'; 5];
        for place in letters.iter_mut().rev() {
            *place = letter(rest % 85);
            rest /= 85;
        }
        text.extend(&letters[..=chunk.len()]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base85;

    #[test]
    fn no_letter_means_anything_in_a_page_or_a_string() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(u16::to_be_bytes).collect();
        let text = base85(&all);
        assert_eq!(text.len(), all.len() / 4 * 5);
        assert!(!text.contains(['<', '\\', '"', ' ']));
        assert!(text.chars().all(|letter| ('#'..='y').contains(&letter)));
    }

    #[test]
    fn the_last_bytes_take_one_letter_more() {
        assert_eq!(base85(b""), "");
        assert_eq!(base85(&[0]), "##");
        assert_eq!(base85(&[0, 0, 0]), "####");
        // 0x00000001 is one, 0xFFFFFFFF is 82 23 54 12 0 in base 85.
        assert_eq!(base85(&[0, 0, 0, 1]), "####$");
        assert_eq!(base85(&[255; 4]), "u:Y/#");
    }
}
