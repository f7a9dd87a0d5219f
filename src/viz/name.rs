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
    if seen.is_empty() || label.contains(&seen) {
        return label.to_owned();
    }
    let common: usize = seen
        .chars()
        .zip(label.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let rest = label[common..].trim_start_matches(['，', '；']);
    [seen.as_str(), if rest.is_empty() { "" } else { "，" }, rest].concat()
}
