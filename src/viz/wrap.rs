//! Breaking text into lines, as a compositor would.
//!
//! 1. A break is possible between ideographs, not inside a number, a date or a Latin word, not
//!    before closing punctuation, not after opening punctuation.
//! 2. Of all ways with the fewest lines the cheapest is taken: lines of like length; and
//!    since most words have two characters, and the report's headings end in phrases of
//!    four, breaks an even number of characters before the end.
//!
//! On an English page, breaks that no ideograph is beside are [`latin`].

mod latin;

use super::text;
use crate::data::REPORT;
use crate::language::{Language, current};
use std::ops::Range;

/// Must not begin a line.
const CLOSING: &str = "，。、；：！？”’）》」』…—,.;:!?)]%";
/// Mostly end a word, so had better not begin a line; also in traditional characters.
const SUFFIX: &str = "级业化性者们期员会区域的地得了級業們員會區";
/// Must not end a line.
const OPENING: &str = "“‘（《「『([";
/// A good end of a line.
const PAUSE: &str = "，、；：,的” ";

/// Lines no wider than `max`, as few as possible. A piece that can't be broken may be
/// wider.
pub fn wrap(words: &str, size: f64, max: f64) -> Vec<&str> {
    wrap_whole(words, size, max, &[])
}

/// The same without a break within any of those ranges of bytes: a quantity, say, whose number and
/// unit never part.
pub fn wrap_whole<'a>(words: &'a str, size: f64, max: f64, whole: &[Range<usize>]) -> Vec<&'a str> {
    let mut breaks = breaks(words);
    breaks.retain(|(at, _)| {
        let torn = |range: &Range<usize>| range.start < *at && *at < range.end;
        !whole.iter().any(torn)
    });
    let most = breaks.len() + 1;
    // Of English, only the long word is to be wider.
    let max = if current() == Language::English {
        max.max(widest(words, &breaks, size))
    } else {
        max
    };
    // Fewer lines than its width fills are never enough; a space at their ends takes no room.
    let least = (text::width(words, size) / (max + size)) as usize;
    (least.max(1)..=most)
        .find_map(|count| best(words, &breaks, size, max, count))
        .unwrap_or_else(|| best(words, &breaks, size, f64::MAX, most).unwrap_or_default())
}

/// Exactly `count` lines if that many fit within `max`.
pub fn wrap_to(words: &str, size: f64, max: f64, count: usize) -> Option<Vec<&str>> {
    best(words, &breaks(words), size, max, count)
}

/// Whether a line begins with a sign that is as wide as an ideograph, with half of that before it.
pub fn opens(line: &str) -> bool {
    current() != Language::English && line.starts_with(|c| "“‘《「『（".contains(c))
}

/// A place to break: where, and what it costs.
type Break = (usize, f64);

fn breaks(words: &str) -> Vec<Break> {
    let chars: Vec<(usize, char)> = words.char_indices().collect();
    let mut found = Vec::new();
    let mut since_pause = 0;
    let mut quoted = false;
    let traditional = current() == Language::Hant;
    let quotes = if traditional {
        ('「', '」')
    } else {
        ('“', '”')
    };
    let unbroken = REPORT.page.unbroken;
    // From the end, because rhythm counts from there.
    for index in (1..chars.len()).rev() {
        let ((_, before), (at, after)) = (chars[index - 1], chars[index]);
        if current() == Language::English && before.max(after) < '\u{2fff}' {
            found.extend(latin::cost(words, at).map(|cost| (at, cost)));
            continue;
        }
        since_pause += usize::from(!CLOSING.contains(after));
        let joined = |a: char, b: char| a.is_ascii_alphanumeric() && b == '-';
        let glued = before.is_ascii_alphanumeric()
            && (after.is_ascii_alphanumeric() || (after > '\u{2fff}' && !OPENING.contains(after)))
            || joined(before, after)
            || joined(after, before);
        let pause = PAUSE.contains(before);
        let (open, close) = quotes;
        quoted = (quoted || matches!(after, '）' | '》') || after == close)
            && !(matches!(after, '（' | '《') || after == open);
        let torn = |word: &&str| {
            words
                .match_indices(*word)
                .any(|(start, _)| start < at && at < start + word.len())
        };
        if !CLOSING.contains(after) && !OPENING.contains(before) && !glued {
            let cost = match since_pause % 4 {
                _ if quoted => 1.2,
                _ if SUFFIX.contains(after) || unbroken.iter().any(torn) => 0.8,
                _ if pause || OPENING.contains(after) => 0.0,
                0 => 0.08,
                2 => 0.1,
                _ => 0.2,
            };
            // No lone character on the last or first line.
            let lone = index + 1 >= chars.len() || index == 1;
            found.push((at, if lone { 9.0 } else { cost }));
        }
        if pause {
            since_pause = 0;
        }
    }
    found.reverse();
    found
}

/// Width of the widest piece that can't be broken.
fn widest(words: &str, breaks: &[Break], size: f64) -> f64 {
    let (mut from, mut widest) = (0, 0.0_f64);
    for to in breaks.iter().map(|(at, _)| *at).chain([words.len()]) {
        let piece = words.get(from..to).unwrap_or("");
        widest = widest.max(text::width(piece.trim_end(), size));
        from = to;
    }
    widest
}

/// The cheapest `count` lines within `max`, by dynamic programming over the breaks.
fn best<'a>(
    words: &'a str,
    breaks: &[Break],
    size: f64,
    max: f64,
    count: usize,
) -> Option<Vec<&'a str>> {
    let ideal = text::width(words, size) / count as f64;
    let mut stops: Vec<Break> = vec![(0, 0.0)];
    stops.extend_from_slice(breaks);
    stops.push((words.len(), 0.0));
    let last = stops.len() - 1;
    let widths = stops.windows(2).scan(0.0, |sum, pair| {
        *sum += text::width(&words[pair[0].0..pair[1].0], size);
        Some(*sum)
    });
    let reach: Vec<f64> = std::iter::once(0.0).chain(widths).collect();
    let cost = |from: usize, to: usize| {
        let mut line = words.get(stops[from].0..stops[to].0).unwrap_or("");
        if current() == Language::English {
            line = line.trim_end();
        }
        let width = text::width(line, size);
        let ragged = if ideal > 0.0 {
            (width - ideal) / ideal
        } else {
            0.0
        };
        (width <= max + 0.01).then_some(ragged * ragged + stops[to].1)
    };
    // rows[line][stop]: cheapest way to end that line there, and where the line began.
    let mut rows: Vec<Vec<Option<(f64, usize)>>> = Vec::new();
    for _ in 0..count {
        let mut row = vec![None; stops.len()];
        for (to, cell) in row.iter_mut().enumerate().skip(1) {
            for from in 0..to {
                let before = match rows.last() {
                    None => (from == 0).then_some(0.0),
                    Some(above) => above[from].map(|(cost, _)| cost),
                };
                // Long texts have many places, most of them too far away or no end of a line.
                if let Some(before) = before
                    && reach[to] - reach[from] <= max + size
                    && let Some(own) = cost(from, to)
                    && cell.is_none_or(|(known, _)| before + own < known - 1e-9)
                {
                    *cell = Some((before + own, from));
                }
            }
        }
        rows.push(row);
    }
    let mut end = last;
    let mut lines = Vec::new();
    for row in rows.iter().rev() {
        let (_, start) = row[end]?;
        lines.push(words[stops[start].0..stops[end].0].trim());
        end = start;
    }
    lines.reverse();
    Some(lines)
}
