//! What a task is about in particular, in the article's own words.

use report::model::{Report, Task};

/// Quotation marks: of simplified and translated text, and of traditional.
const QUOTES: [(char, char); 2] = [('“', '”'), ('「', '」')];

/// What a task's sentences put in quotation marks, in their order: the name of a survey, a meeting,
/// a scheme. Not what its title says already, nor the groups that it names, which light shows.
pub fn things(report: &Report, task: &Task) -> Vec<&'static str> {
    let sentences = report.source.sentences.iter();
    let own = sentences.filter(|sentence| task.sentences.contains(&sentence.id));
    let mut things = Vec::new();
    for sentence in own {
        let text = sentence.translation.unwrap_or(sentence.text);
        for thing in quoted(text) {
            if !said(report, task, thing) && !things.contains(&thing) {
                things.push(thing);
            }
        }
    }
    things
}

/// What stands in quotation marks, with them.
fn quoted(text: &'static str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (open, close) in QUOTES {
        let mut rest = text;
        while let Some(start) = rest.find(open) {
            let Some(length) = rest[start..].find(close) else {
                break;
            };
            let end = start + length + close.len_utf8();
            found.push(&rest[start..end]);
            rest = &rest[end..];
        }
    }
    found
}

/// Whether the drawing says it elsewhere.
fn said(report: &Report, task: &Task, thing: &str) -> bool {
    let bare = thing.trim_matches(|c| QUOTES.iter().any(|(open, close)| c == *open || c == *close));
    let lower = |words: &str| words.to_lowercase();
    let groups = report.groups().iter();
    let named = groups
        .into_iter()
        .any(|group| lower(group.title).contains(&lower(bare)));
    let code = report.framework.map(|own| own.code);
    named || code == Some(bare) || lower(task.title).contains(&lower(bare))
}
