//! Counts in words, as the page's own lines say them: 「四个领域」「十八组数字」.

use crate::language::{Language, current};

/// A number from 0 to 99 in words; larger ones in digits.
/// Before a measure word 2 is 两, so `counting(2)` is 「两」 and `numeral(2)` is 「二」.
pub fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if current() == Language::English {
        return english(number);
    }
    match number {
        0..=9 => DIGITS[number].to_owned(),
        10 => "十".to_owned(),
        11..=19 => ["十", DIGITS[number - 10]].concat(),
        20..=99 if number.is_multiple_of(10) => [DIGITS[number / 10], "十"].concat(),
        20..=99 => [DIGITS[number / 10], "十", DIGITS[number % 10]].concat(),
        _ => number.to_string(),
    }
}

/// The same before a measure word.
pub fn counting(number: usize) -> String {
    match current() {
        Language::Hans if number == 2 => "两".to_owned(),
        Language::Hant if number == 2 => "兩".to_owned(),
        _ => numeral(number),
    }
}

/// The same where a sentence begins.
pub fn opening(number: usize) -> String {
    let mut said = counting(number);
    if let Some(first) = said.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    said
}

/// A place in a row: 「第二十」 without its 第, “20”.
pub fn ordinal(number: usize) -> String {
    if current() == Language::English {
        number.to_string()
    } else {
        numeral(number)
    }
}

/// In words up to twenty, as papers do.
fn english(number: usize) -> String {
    const WORDS: &str = "no one two three four five six seven eight nine ten eleven twelve thirteen \
        fourteen fifteen sixteen seventeen eighteen nineteen twenty";
    WORDS
        .split(' ')
        .nth(number)
        .map_or_else(|| number.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::speaking;

    #[test]
    fn counts_as_a_newspaper_does() {
        let said: Vec<String> = [0, 2, 4, 10, 12, 18, 20, 52, 99, 100]
            .into_iter()
            .map(numeral)
            .collect();
        assert_eq!(
            said,
            [
                "〇",
                "二",
                "四",
                "十",
                "十二",
                "十八",
                "二十",
                "五十二",
                "九十九",
                "100"
            ]
        );
        assert_eq!(counting(2), "两");
        assert_eq!(counting(12), "十二");
        assert_eq!(opening(4), "四");
    }

    #[test]
    fn english_counts_in_words_up_to_twenty() {
        speaking(Language::English, || {
            let said = [
                opening(4),
                counting(2),
                numeral(20),
                numeral(21),
                ordinal(4),
            ];
            assert_eq!(said, ["Four", "two", "twenty", "21", "4"]);
        });
    }
}
