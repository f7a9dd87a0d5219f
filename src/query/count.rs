//! Counts in words, as the page's own lines say them: 「四个领域」「十八组数字」.

/// A number from 0 to 99 in Chinese numerals; larger ones in digits.
/// Before a measure word 2 is 两, so `counting(2)` is 「两」 and `numeral(2)` is 「二」.
pub fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
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
    if number == 2 {
        "两".to_owned()
    } else {
        numeral(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
