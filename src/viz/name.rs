//! What a link is called by those who listen to it, or speak to it.

use super::{mark::Mark, number::int};
use crate::language::{Language, current, t};

/// The accessible name of a link: all words that are seen, in the order in which they are seen, as
/// speech input needs (WCAG 2.5.3); then the pieces of `label`, which tells name, value and state,
/// that the seen words do not say. It ends with the link's place among its like, unless that is
/// said already.
pub fn name(label: &str, marks: &[Mark], (at, of): (usize, usize)) -> String {
    let mut name = seen_first(label, &seen(label, marks));
    if of > 1 && !label.contains(t!("，共")) {
        name += &t!("，第{0}项，共{1}项", int(at), int(of));
    }
    name
}

fn english() -> bool {
    current() == Language::English
}

/// What is to be read in `marks`, piece by piece: a line goes on with the one before where `label` has
/// both in one piece; or, if it looks like that one or has the unit of its number (which the drawing
/// keeps apart by a space), where together they are words of `label`. In English, words on lines of their own are apart, unless a hyphen joins them.
fn seen(label: &str, marks: &[Mark]) -> Vec<String> {
    let mut texts = Vec::new();
    for mark in marks {
        mark.walk(&mut |mark| {
            let Mark::Text(text) = mark else { return };
            let (mut seen, mut look) = (String::new(), ("", None));
            for run in &text.runs {
                if run.newline.is_some() && !seen.is_empty() {
                    let piece = [seen.as_str(), gap(&seen), &*run.words].concat();
                    let alike =
                        look == (run.class, run.size) || !counts(&seen) && label.contains(&piece);
                    let gap = if alike { gap(&seen) } else { " " };
                    let whole = [seen.as_str(), gap, &*run.words].concat();
                    // What is added in brackets, the label says in its own place.
                    let bare = whole.split('（').next().unwrap_or_default();
                    if (alike || counts(&seen)) && says(label, bare) {
                        seen = whole;
                        continue;
                    }
                    texts.push(std::mem::take(&mut seen));
                }
                seen.push_str(&run.words);
                look = (run.class, run.size);
            }
            if !seen.is_empty() {
                texts.push(seen);
            }
        });
    }
    texts
}

/// Whether a line is a number, 「16」 or 「两」: its unit may look otherwise, but goes on with it.
fn counts(line: &str) -> bool {
    line.ends_with(|last: char| {
        last.is_ascii_digit() || "一二两兩三四五六七八九十百千".contains(last)
    })
}

/// What keeps a line apart from the one that goes on with it.
fn gap(line: &str) -> &'static str {
    if english() && !line.ends_with(['-', '–', '—', '/']) {
        " "
    } else {
        ""
    }
}

/// The seen words, then what they leave unsaid of `label`.
fn seen_first(label: &str, texts: &[String]) -> String {
    let stops: &[char] = if english() {
        &[',', ';']
    } else {
        &['，', '；']
    };
    let all = joined(texts, stops);
    let said = |piece: &str| says(&all, piece) || texts.iter().any(|text| says(text, piece));
    let unsaid = label
        .split_inclusive(stops)
        .map(str::trim)
        .filter_map(|piece| {
            // Of 「引领：以建设为引领」 the seen may say what stands before the colon, or all.
            let rest = match piece.split_once(['：', ':']) {
                Some((head, rest)) if said(head) => rest.trim(),
                _ => piece,
            };
            (!said(rest)).then(|| rest.to_owned())
        });
    let texts: Vec<String> = texts.iter().cloned().chain(unsaid).collect();
    let mut name = joined(&texts, stops);
    name.truncate(name.trim_end_matches(stops).len());
    name
}

/// Texts one after the other, each apart from the one before.
fn joined(texts: &[String], stops: &[char]) -> String {
    let mut name = String::new();
    for text in texts {
        if !name.is_empty() {
            if !name.ends_with(stops) {
                name += t!("，").trim_end();
            }
            if english() {
                name.push(' ');
            }
        }
        name += text;
    }
    name
}

/// Whether `label` has the words of `text`, whatever the punctuation. A number counts only whole,
/// as does an English word: a seen 「1」 is not said by 「107国道」.
fn says(label: &str, text: &str) -> bool {
    let (label, text) = (letters(label), letters(text));
    let (label, text) = (label.as_bytes(), text.as_bytes());
    let (Some(first), Some(last)) = (text.first(), text.last()) else {
        return true;
    };
    let cut = |before: Option<&u8>, after: Option<&u8>| {
        let both = |is: fn(&u8) -> bool| before.is_some_and(is) && after.is_some_and(is);
        both(u8::is_ascii_digit) || english() && both(u8::is_ascii_alphabetic)
    };
    // The search of the standard library would weigh a kilobyte.
    (0..label.len()).any(|at| {
        let (before, rest) = label.split_at(at);
        rest.strip_prefix(text).is_some_and(|after| {
            !cut(before.last(), Some(first)) && !cut(Some(last), after.first())
        })
    })
}

/// Without punctuation; in English, with single spaces in its stead.
fn letters(text: &str) -> String {
    let mut letters = String::new();
    for letter in text.chars() {
        let silent = match letter {
            ' '..='~' => !letter.is_ascii_alphanumeric(),
            '·' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
            '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' => true,
            _ => false,
        };
        if !silent {
            letters.push(letter);
        } else if english() && !letters.ends_with(' ') && !letters.is_empty() {
            letters.push(' ');
        }
    }
    letters.truncate(letters.trim_end().len());
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::speaking;

    fn named(label: &str, seen: &[&str]) -> String {
        let texts: Vec<String> = seen.iter().map(|text| (*text).to_owned()).collect();
        seen_first(label, &texts)
    }

    #[test]
    fn what_is_seen_is_said_first_and_in_its_order() {
        for (label, seen, expected) in [
            (
                "走访企业，43家，已完成",
                &["走访企业"][..],
                "走访企业，43家，已完成",
            ),
            (
                "走访企业，43家，已完成",
                &["43家", "走访企业"],
                "43家，走访企业，已完成",
            ),
            (
                "走访企业，43家，已完成",
                &["走访企业", "43"],
                "走访企业，43，43家，已完成",
            ),
            ("107国道，原文点名", &["1"], "1，107国道，原文点名"),
            (
                "4大基地，第1组，共6组",
                &["4", "4大基地"],
                "4，4大基地，第1组，共6组",
            ),
            (
                "引领：以建设为引领，加强党建，部署1",
                &["引领", "1", "以建设为引领加强党建"],
                "引领，1，以建设为引领加强党建，部署1",
            ),
            (
                "会议，约2021年，事件",
                &["会议 · 730条", "约2021年，日期未载"],
                "会议 · 730条，约2021年，日期未载，事件",
            ),
            ("捐款，已完成", &["≥300万元"], "≥300万元，捐款，已完成"),
            ("捐款", &["捐款", "捐款"], "捐款，捐款"),
        ] {
            assert_eq!(named(label, seen), expected);
        }
    }

    #[test]
    fn english_words_are_whole() {
        speaking(Language::English, || {
            assert_eq!(
                named("Visits, 43 companies, done", &["43 companies", "Visits"]),
                "43 companies, Visits, done"
            );
            assert_eq!(named("Visits, done", &["Visit"]), "Visit, Visits, done");
        });
    }

    #[test]
    fn the_place_is_said_once() {
        let label = "制造业基地，第1组，共6组";
        assert_eq!(name(label, &[], (1, 6)), label);
        assert_eq!(name("制造业基地", &[], (1, 6)), "制造业基地，第1项，共6项");
    }
}
