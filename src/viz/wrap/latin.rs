//! Where English may be broken: between words, and after hyphens.

/// Little words that belong to what follows them.
const LEADING: [&str; 15] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with",
];

/// What a break at byte `at` costs; `None` inside a word, and between a number and its unit.
pub fn cost(words: &str, at: usize) -> Option<f64> {
    let (before, after) = words.split_at(at);
    let next = after.chars().next()?;
    if let Some(line) = before.strip_suffix(' ') {
        let last = line.rsplit(' ').next().unwrap_or(line);
        let number = last.ends_with(|c: char| c.is_ascii_digit());
        return match next {
            // Dashes and points do not begin a line.
            '·' | '–' | '—' | ' ' => None,
            'a'..='z' if number => None,
            _ if last.ends_with([',', ';', ':', '.']) => Some(0.0),
            _ if LEADING.contains(&last) => Some(0.15),
            // Dates, and names that end in a number.
            _ if number || next.is_ascii_digit() => Some(0.3),
            _ => Some(0.05),
        };
    }
    let mut ending = before.chars().rev();
    let (hyphen, inner) = (ending.next()?, ending.next()?);
    let joins = matches!(hyphen, '-' | '–' | '—') && inner.is_ascii_alphabetic();
    // An address has no spaces.
    let joins = joins || hyphen == '/' && inner != '/';
    (joins && next.is_ascii_alphanumeric()).then_some(0.4)
}
