//! What a link is called by those who listen to it, or speak to it.

use super::{mark::Mark, number::int};
use crate::language::{Language, current, t};

/// The accessible name of a link: `label`, which tells its name, value and state, with all the
/// words that are seen, as speech input needs (WCAG 2.5.3). What is seen first is said first;
/// nothing is said twice. It ends with the link's place among its like, unless that is said
/// already.
pub fn name(label: &str, marks: &[Mark], (at, of): (usize, usize)) -> String {
    let mut name = seen_first(label, &texts(marks));
    if of > 1 && !label.contains(t!("，共")) {
        name += &t!("，第{0}项，共{1}项", int(at), int(of));
    }
    name
}

fn english() -> bool {
    current() == Language::English
}

/// What is to be read in `marks`, text by text, each with its lines.
fn texts(marks: &[Mark]) -> Vec<String> {
    let mut texts = Vec::new();
    for mark in marks {
        mark.walk(&mut |mark| {
            let Mark::Text(text) = mark else { return };
            let mut seen = String::new();
            for run in &text.runs {
                if run.newline.is_some() && !seen.is_empty() {
                    seen.push('\n');
                }
                seen.push_str(&run.words);
            }
            texts.push(seen);
        });
    }
    texts
}

/// In English, words on lines of their own are apart, unless a hyphen joins them.
fn joined<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut words = String::new();
    for line in lines {
        if english() && !words.is_empty() && !words.ends_with(['-', '–', '—', '/']) {
            words.push(' ');
        }
        words.push_str(line);
    }
    words
}

/// What `label` does not say of a text: all of it, or some of its lines.
fn unsaid(label: &str, text: &str) -> Option<String> {
    let is_unsaid = |text: &str| parts(text).any(|part| !says(label, part));
    if !is_unsaid(&joined(text.lines())) {
        return None;
    }
    let rest = joined(text.lines().filter(|line| is_unsaid(line)));
    (!rest.is_empty()).then_some(rest)
}

/// What stands for itself in a text: 「六届一次会议 · 730条」 has two.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(['·', '（'])
}

/// What is seen first, the pieces of `label` that no seen words repeat, and other seen words that it
/// does not say.
fn seen_first(label: &str, texts: &[String]) -> String {
    let stops: &[char] = if english() {
        &[',', ';']
    } else {
        &['，', '；']
    };
    let mut pieces: Vec<&str> = label.split_inclusive(stops).map(str::trim).collect();
    let later = |text: &str| {
        let is = |piece: &&str| letters(piece) == letters(text);
        pieces.iter().skip(1).any(is)
    };
    let mut front = None;
    let mut back = Vec::new();
    for (nth, text) in texts.iter().enumerate() {
        match unsaid(label, text) {
            Some(words) if nth == 0 => front = Some(words),
            Some(words) => back.push(words),
            None if nth == 0 && later(text) => front = Some(joined(text.lines())),
            None => {}
        }
    }
    let said: Vec<String> = front
        .iter()
        .chain(&back)
        .flat_map(|text| parts(text).chain([text.as_str()]))
        .map(letters)
        .collect();
    pieces.retain(|piece| !said.contains(&letters(piece)));
    let pieces = pieces.into_iter();
    let pieces = front.as_deref().into_iter().chain(pieces);
    let mut name = String::new();
    for piece in pieces.chain(back.iter().map(String::as_str)) {
        if !name.is_empty() {
            if !name.ends_with(stops) {
                name += t!("，").trim_end();
            }
            if english() {
                name.push(' ');
            }
        }
        name += piece;
    }
    name.truncate(name.trim_end_matches(stops).len());
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
    fn what_is_seen_is_said_once() {
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
                "走访企业，43家，已完成",
            ),
            ("107国道，原文点名", &["1"], "1，107国道，原文点名"),
            (
                "4大基地，第1组，共6组",
                &["4", "4大基地"],
                "4大基地，第1组，共6组",
            ),
            (
                "引领：以建设为引领，加强党建，部署1",
                &["引领", "1", "以建设为引领加强党建"],
                "引领：以建设为引领，加强党建，部署1",
            ),
            (
                "会议，约2021年，事件",
                &["会议 · 730条", "约2021年，日期未载"],
                "会议 · 730条，约2021年，事件，约2021年，日期未载",
            ),
            ("捐款，已完成", &["≥300万元"], "≥300万元，捐款，已完成"),
            ("捐款", &["捐款", "捐款"], "捐款"),
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
