//! What differs between two versions of an article, line by line.

use std::ops::Range;

/// Lines times lines that are compared at most; beyond, all between the first and the last
/// difference counts as changed.
const EFFORT: usize = 4_000_000;

/// How many characters are shown on either side of what differs.
const CONTEXT: usize = 8;

/// A line that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The bytes of the new text that differ; empty where something was left out.
    pub bytes: Range<usize>,
    /// What stood there, with a few characters around it; `None` if the line is new.
    pub old: Option<String>,
    /// What stands there now, with the same around it; `None` if the line is gone.
    pub new: Option<String>,
}

/// Every line that was changed, added or left out, in the order of the new text. Blank lines are
/// not told: they say nothing.
pub fn changes(old: &str, new: &str) -> Vec<Change> {
    let (old, places) = (lines(old), lines(new));
    let words = |lines: &[(usize, &str)]| -> Vec<String> {
        lines.iter().map(|(_, line)| (*line).to_owned()).collect()
    };
    let mut changes = Vec::new();
    for (before, after) in hunks(&words(&old), &words(&places)) {
        let end = places
            .get(after.end)
            .or(places.last())
            .map_or(0, |(start, _)| *start);
        let olds = &old[before.clone()];
        let news = &places[after.clone()];
        for index in 0..olds.len().max(news.len()) {
            changes.push(match (olds.get(index), news.get(index)) {
                (Some((_, old)), Some((start, new))) => changed(old, new, *start),
                (old, Some((start, new))) => Change {
                    bytes: *start..start + new.len(),
                    old: old.map(|(_, old)| (*old).to_owned()),
                    new: Some(shortened(new)),
                },
                (old, None) => Change {
                    bytes: end..end,
                    old: old.map(|(_, old)| shortened(old)),
                    new: None,
                },
            });
        }
    }
    changes
}

/// The lines that are not blank, each with its first byte.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        if !words.trim().is_empty() {
            lines.push((start, words));
        }
        start += line.len();
    }
    lines
}

/// The stretches of lines that differ: of the old text, and of the new one.
fn hunks(old: &[String], new: &[String]) -> Vec<(Range<usize>, Range<usize>)> {
    let same = |(a, b): &(&String, &String)| a == b;
    let head = old.iter().zip(new).take_while(same).count();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail = old_rest.iter().rev().zip(new_rest.iter().rev());
    let tail = tail.take_while(same).count();
    let (rows, columns) = (old_rest.len() - tail, new_rest.len() - tail);
    if rows == 0 && columns == 0 {
        return Vec::new();
    }
    if rows.saturating_mul(columns) > EFFORT {
        return vec![(head..head + rows, head..head + columns)];
    }
    // How long the longest common subsequence of what follows is, by row and column.
    let width = columns + 1;
    let mut common = vec![0_u32; (rows + 1) * width];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            common[row * width + column] = if old_rest[row] == new_rest[column] {
                common[(row + 1) * width + column + 1] + 1
            } else {
                common[(row + 1) * width + column].max(common[row * width + column + 1])
            };
        }
    }
    let mut hunks: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < rows || column < columns {
        if row < rows && column < columns && old_rest[row] == new_rest[column] {
            (row, column) = (row + 1, column + 1);
            continue;
        }
        let gone = row < rows
            && (column == columns
                || common[(row + 1) * width + column] >= common[row * width + column + 1]);
        let (to_row, to_column) = match gone {
            true => (row + 1, column),
            false => (row, column + 1),
        };
        match hunks.last_mut() {
            Some((before, after)) if before.end == head + row && after.end == head + column => {
                (before.end, after.end) = (head + to_row, head + to_column);
            }
            _ => hunks.push((head + row..head + to_row, head + column..head + to_column)),
        }
        (row, column) = (to_row, to_column);
    }
    hunks
}

/// Two versions of a line that starts at `start`: what differs, and a little around it.
fn changed(old: &str, new: &str, start: usize) -> Change {
    let head: usize = old
        .chars()
        .zip(new.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (old_rest, new_rest) = (&old[head..], &new[head..]);
    let tail: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    // A number is shown whole: of 29 and 28, what differs is 29 and 28.
    let is_number = |character: char| character.is_ascii_digit() || ".,%％".contains(character);
    let head = old[..head].trim_end_matches(is_number).len();
    let behind = |line: &str| line.len() - tail;
    let rest = &new[behind(new)..];
    let tail = rest.trim_start_matches(is_number).len();
    Change {
        bytes: start + head..start + new.len() - tail,
        old: Some(around(old, head, old.len() - tail)),
        new: Some(around(new, head, new.len() - tail)),
    }
}

/// A stretch of a line with its context.
fn around(line: &str, start: usize, end: usize) -> String {
    let before = line[..start].char_indices().rev().take(CONTEXT).last();
    let from = before.map_or(start, |(at, _)| at);
    let after = line[end..].char_indices().nth(CONTEXT);
    let to = after.map_or(line.len(), |(at, _)| end + at);
    let words = shortened(&line[from..to]);
    let dots = |is_cut| if is_cut { "…" } else { "" };
    format!("{}{words}{}", dots(from > 0), dots(to < line.len()))
}

/// The beginning of a long line.
fn shortened(line: &str) -> String {
    const LONGEST: usize = 60;
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each as `bytes: old → new`.
    #[track_caller]
    fn differ(old: &str, new: &str, expected: &[&str]) {
        let told: Vec<_> = changes(old, new)
            .iter()
            .map(|change| {
                let word = |words: &Option<String>| words.clone().unwrap_or("∅".to_owned());
                let place = &new[change.bytes.clone()];
                format!("{place:?}: {} → {}", word(&change.old), word(&change.new))
            })
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn a_number_is_shown_whole() {
        differ(
            "甲\n\n共提交集体提案29件,已办复。\n\n乙",
            "甲\n\n共提交集体提案28件,已办复。\n\n乙",
            &["\"28\": 共提交集体提案29件,已办复。 → 共提交集体提案28件,已办复。"],
        );
        differ(
            "增长1.25%。",
            "增长1.5%。",
            &["\"1.5%\": 增长1.25%。 → 增长1.5%。"],
        );
    }

    #[test]
    fn what_is_far_from_it_is_left_out() {
        differ(
            "零一二三四五六七八九甲零一二三四五六七八九",
            "零一二三四五六七八九乙零一二三四五六七八九",
            &[
                "\"乙\": …二三四五六七八九甲零一二三四五六七… → …二三四五六七八九乙零一二三四五六七…",
            ],
        );
    }

    #[test]
    fn lines_come_and_go() {
        differ("甲\n乙\n丙", "甲\n丙", &["\"\": 乙 → ∅"]);
        differ("甲\n丙", "甲\n乙\n丙", &["\"乙\": ∅ → 乙"]);
        differ(
            "甲\n乙\n丙\n丁\n戊",
            "甲\n丑\n丙\n丁\n",
            &["\"丑\": 乙 → 丑", "\"\": 戊 → ∅"],
        );
        differ("甲", "", &["\"\": 甲 → ∅"]);
        differ("", "甲", &["\"甲\": ∅ → 甲"]);
    }

    #[test]
    fn blank_lines_say_nothing() {
        differ("甲\n\n乙\n", "甲\r\n乙", &[]);
    }

    #[test]
    fn a_great_many_lines_take_no_time() {
        let text = |mark: &str| {
            (0..9_000)
                .map(|line| format!("{mark}{line}\n"))
                .collect::<String>()
        };
        assert_eq!(changes(&text("甲"), &text("乙")).len(), 9_000);
    }
}
