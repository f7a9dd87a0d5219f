//! 「是不是想写…？」

/// The candidate that differs least from `word`, if it differs little enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    let tolerance = (length / 3).max(1);
    candidates
        .into_iter()
        // Texts of such different lengths need not be compared.
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= tolerance)
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many characters must be put in, left out or replaced (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    // What both begin and end with costs nothing, and most ids begin alike.
    let same = |(a, b): &(char, char)| a == b;
    let pairs = left.chars().zip(right.chars()).take_while(same);
    let head: usize = pairs.map(|(own, _)| own.len_utf8()).sum();
    let (left, right) = (&left[head..], &right[head..]);
    let pairs = left.chars().rev().zip(right.chars().rev()).take_while(same);
    let tail: usize = pairs.map(|(own, _)| own.len_utf8()).sum();
    let (left, right) = (&left[..left.len() - tail], &right[..right.len() - tail]);
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        assert_eq!(distance("", ""), 0);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("short", "shrt"), 1);
        assert_eq!(distance("shrt", "short"), 1);
        assert_eq!(distance("unit", "unti"), 2);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("数据", "数椐"), 1);
    }

    #[test]
    fn only_what_can_be_meant_is_suggested() {
        let keys = ["title", "text", "label", "quote"];
        assert_eq!(nearest("lable", keys), None);
        assert_eq!(nearest("labl", keys), Some("label"));
        assert_eq!(nearest("tex", keys), Some("text"));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(
            nearest("references", ["reference", "reverences"]),
            Some("reference")
        );
        assert_eq!(
            nearest("measure-2-9", ["measure-2-4", "figure-a"]),
            Some("measure-2-4")
        );
        assert_eq!(nearest("abc", []), None);
    }
}
