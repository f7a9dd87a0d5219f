//! What a link is called by those who listen to it, or speak to it.

use super::mark::Mark;

/// The accessible name of a link: begins with the words that are seen, as speech input needs
/// (WCAG 2.5.3), and goes on with what `label` says beyond them.
pub fn name(label: &str, marks: &[Mark]) -> String {
    let mut seen = String::new();
    for mark in marks {
        mark.walk(&mut |mark| {
            if let Mark::Text(text) = mark {
                text.runs.iter().for_each(|run| seen.push_str(&run.words));
            }
        });
    }
    // A seen 「1」 is not said by 「107国道」: a number counts as said only whole.
    let whole = |rest: &str| !rest.starts_with(|next: char| next.is_ascii_digit());
    if seen.is_empty() || label.strip_prefix(seen.as_str()).is_some_and(whole) {
        return label.to_owned();
    }
    let common: usize = seen
        .chars()
        .zip(label.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let common = if whole(&label[common..]) { common } else { 0 };
    let rest = label[common..].trim_start_matches(['，', '；']);
    [seen.as_str(), if rest.is_empty() { "" } else { "，" }, rest].concat()
}
