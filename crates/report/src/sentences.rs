//! Where Chinese sentences end.

use crate::list_mark::begins_clause;
use std::ops::Range;

/// Cuts a line after each `。` `！` `？` and the closing marks that follow it; and between the items of a list,
/// which are as much as sentences: 「一是…；」「二是…。」.
/// The pieces are byte ranges of the line and cover it.
pub fn cut(line: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = line.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_between = matches!(character, '；' | ';' | '：' | ':')
            && begins_clause(&line[at + character.len_utf8()..]);
        if !is_between && !matches!(character, '。' | '！' | '？') {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn cuts(line: &str, sentences: &[&str]) {
        let pieces: Vec<_> = cut(line).into_iter().map(|range| &line[range]).collect();
        assert_eq!(pieces, sentences);
    }

    #[test]
    fn sentences_end_at_full_stops() {
        cuts("一。二！三？四", &["一。", "二！", "三？", "四"]);
        cuts("标题", &["标题"]);
        cuts("", &[]);
        cuts("。", &["。"]);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence() {
        cuts("他说：“好。”又说。", &["他说：“好。”", "又说。"]);
        cuts("（完。）下", &["（完。）", "下"]);
        cuts("‘好！’」下", &["‘好！’」", "下"]);
        cuts("真的？！真的。", &["真的？！", "真的。"]);
    }

    #[test]
    fn items_of_a_list_are_sentences() {
        cuts(
            "要做三件事：一是学；二是做，好;三是想。",
            &["要做三件事：", "一是学；", "二是做，好;", "三是想。"],
        );
        cuts("一要学；二要做。", &["一要学；", "二要做。"]);
        cuts("见三；三要素：是。", &["见三；三要素：是。"]);
    }

    #[test]
    fn nothing_else_ends_a_sentence() {
        cuts("一,二;三:四.五、六…七”八", &["一,二;三:四.五、六…七”八"]);
    }
}
