//! Where Chinese sentences end.

use std::ops::Range;

/// Cuts a line after each `。` `！` `？` and the closing marks that follow it.
/// The pieces are byte ranges of the line and cover it.
pub fn cut(line: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = line.char_indices().peekable();
    while let Some((_, character)) = characters.next() {
        if !matches!(character, '。' | '！' | '？') {
            continue;
        }
        while characters.next_if(|(_, next)| is_end(*next)).is_some() {}
        let end = characters.peek().map_or(line.len(), |(at, _)| *at);
        sentences.push(start..end);
        start = end;
    }
    if start < line.len() {
        sentences.push(start..line.len());
    }
    sentences
}

/// What still belongs to a sentence after its full stop: 「！？」「。”」「。）」.
fn is_end(character: char) -> bool {
    matches!(
        character,
        '。' | '！' | '？' | '”' | '’' | '」' | '』' | '）'
    )
}
