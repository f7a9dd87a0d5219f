//! What an editor need not write of a figure, because the article or the rest of it tells: its quote and
//! its status. What is written stays as it is; rules compare it.

use crate::article::Article;
use crate::check::wording::is_subsequence;
use crate::diagnostics::Findings;
use crate::draft::{At, Draft, Figure, Owner, Text};
use crate::model::{Kind, Status};
use crate::quantity::around::{Left, left};
use crate::quantity::digit;
use crate::quotes::places;
use crate::rule::Rule;
use crate::selector;
use std::ops::Range;

/// Fills in what can be told, and reports what can't be.
pub fn figures(draft: &mut Draft, article: &Article, out: &mut Findings) {
    for figure in &mut draft.figures {
        if figure.status.is_none() {
            figure.status = status(figure).map(|value| At {
                value,
                at: figure.id.at,
            });
        }
        let is_told = !figure.text.is_empty() && !figure.label.is_empty();
        if figure.quote.is_left_out() && is_told && !article.text.is_empty() {
            quote(figure, article, out);
        }
    }
}

/// What a figure belongs to is done or planned; a target is planned. `None` where neither tells.
fn status(figure: &Figure) -> Option<Status> {
    let kind = figure.kind.as_deref();
    if kind == Some(&Kind::Target) {
        return Some(Status::Planned);
    }
    match figure.owners().next() {
        Some((Owner::Area | Owner::Measure, _)) => Some(Status::Done),
        Some((Owner::Plan | Owner::Task, _)) => Some(Status::Planned),
        Some((Owner::Section, id)) if id.value == "review" => Some(Status::Done),
        Some((Owner::Section, id)) if id.value == "outlook" => Some(Status::Planned),
        _ => None,
    }
}

/// The one place where the figure's text stands with its label's words around it.
fn quote(figure: &mut Figure, article: &Article, out: &mut Findings) {
    let (text, label) = (&figure.text, &figure.label);
    let whole = |bytes: &Range<usize>| {
        !matches!(
            left(article, bytes),
            Some(Left::NumberBefore(_) | Left::Ordinal)
        )
    };
    let all: Vec<Range<usize>> = places(&article.text, text)
        .into_iter()
        .map(|start| start..start + text.len())
        .filter(whole)
        .collect();
    let found: Vec<Span> = all
        .iter()
        .filter_map(|bytes| span(article, bytes, label))
        .collect();
    let least = found.iter().map(|span| span.clauses).min().unwrap_or(0);
    let best: Vec<&Span> = found.iter().filter(|own| own.clauses == least).collect();
    let told = |spans: &mut dyn Iterator<Item = Range<usize>>| {
        let each: Vec<String> = spans
            .take(5)
            .map(|bytes| {
                let line = article.text[..bytes.start].matches('\n').count() + 1;
                format!("第 {line} 行「{}」", &article.text[bytes])
            })
            .collect();
        each.join("；")
    };
    match best[..] {
        [Span { bytes, .. }] => {
            let put = |value: &str| Text {
                value: value.to_owned(),
                at: text.at,
            };
            let (prefix, suffix) = selector::around(article, bytes);
            figure.quote.exact = put(&article.text[bytes.clone()]);
            figure.quote.prefix = Some(put(prefix)).filter(|words| !words.is_empty());
            figure.quote.suffix = Some(put(suffix)).filter(|words| !words.is_empty());
        }
        [] if all.is_empty() => {
            out.push(
                Rule::FigureText,
                text.at,
                format!("原文里没有「{}」", text.value),
            )
            .label("应与原文一字不差")
            .help("从 article.txt 复制这个数量，连同说明多少的字");
        }
        [] => {
            let mut sentences = all.iter().filter_map(|bytes| {
                let sentence = article.sentence_from(bytes.start)?;
                Some(article.sentences[sentence].bytes.clone())
            });
            out.push(
                Rule::FigureLabel,
                label.at,
                format!("「{}」所在的句子里没有 label 的这些字", text.value),
            )
            .label("每个字都须出自同一句，次序不变")
            .help(format!("它在原文的{}", told(&mut sentences)));
        }
        _ => {
            let mut spans = best.iter().map(|span| span.bytes.clone());
            out.push(
                Rule::QuoteUnique,
                text.at,
                format!("label 和 text 的字在原文里有 {} 处", best.len()),
            )
            .label("不知道指哪一处")
            .help(format!("补一行 quote，写明是哪一处：{}", told(&mut spans)));
        }
    }
}

/// So many clauses away from its number a label's words stand at most: what is told further off is told
/// of something else, and an article may be one sentence.
const FAR: usize = 6;

/// Clauses of one sentence.
struct Span {
    bytes: Range<usize>,
    clauses: usize,
}

/// The shortest run of clauses that holds the quantity at `bytes`, once, and the words of its label.
fn span(article: &Article, bytes: &Range<usize>, label: &str) -> Option<Span> {
    let sentence = article.sentence_from(bytes.start)?;
    let whole = &article.sentences[sentence].bytes;
    if bytes.start < whole.start || whole.end < bytes.end {
        return None;
    }
    let text = &article.text[bytes.clone()];
    let clauses = clauses(&article.text, whole, bytes);
    let own = clauses.iter().position(|own| own.end >= bytes.end)?;
    // Most labels stand in the same clause as their number, or nowhere near it.
    let all = clauses[0].start..clauses[clauses.len() - 1].end;
    if !is_subsequence(label, &article.text[all]) {
        return None;
    }
    let mut best: Option<Span> = None;
    for first in (0..=own).rev() {
        for last in own..clauses.len() {
            if best.as_ref().is_some_and(|best| best.clauses == 1) {
                return best;
            }
            let run = clauses[first].start..clauses[last].end;
            let words = &article.text[run.clone()];
            let fits = is_subsequence(label, words) && places(words, text).len() == 1;
            let shorter = |best: &Span| run.len() < best.bytes.len();
            if fits && best.as_ref().is_none_or(shorter) {
                best = Some(Span {
                    bytes: run,
                    clauses: last - first + 1,
                });
            }
        }
    }
    best
}

/// The clauses of a sentence around a quantity, without what ends them; the quantity is never cut.
fn clauses(text: &str, sentence: &Range<usize>, quantity: &Range<usize>) -> Vec<Range<usize>> {
    let ends = |at: usize, mark: char| ends_clause(text, at, mark);
    let before = &text[sentence.start..quantity.start];
    let before = before.char_indices().rev();
    let before = before.map(|(at, mark)| (sentence.start + at, mark));
    let after = text[quantity.end..sentence.end].char_indices();
    let after = after.map(|(at, mark)| (quantity.end + at, mark));
    // From the nearest on.
    let mut starts = before.filter(|(at, mark)| ends(*at, *mark));
    let mut stops = after.filter(|(at, mark)| ends(*at, *mark));
    let mut clauses = Vec::new();
    let mut end = None;
    for _ in 0..=FAR {
        let mark = starts.next();
        let start = mark.map_or(sentence.start, |(at, mark)| at + mark.len_utf8());
        clauses.push((start, end));
        let Some((at, _)) = mark else { break };
        end = Some(at);
    }
    clauses.reverse();
    let own = clauses.len() - 1;
    for _ in 0..=FAR {
        let mark = stops.next();
        let stop = mark.map_or(sentence.end, |(at, _)| at);
        clauses.last_mut().expect("the quantity's own").1 = Some(stop);
        let Some((at, mark)) = mark else { break };
        clauses.push((at + mark.len_utf8(), None));
    }
    // The last one may not have ended; that of the quantity has.
    let known = clauses.into_iter().enumerate();
    known
        .filter_map(|(at, (start, end))| Some((at, start..end?)))
        .filter(|(at, range)| *at == own || !range.is_empty())
        .map(|(_, range)| range)
        .collect()
}

/// Whether the mark at a byte ends a clause, and does not stand within a number: 「4,118」.
pub(crate) fn ends_clause(text: &str, at: usize, mark: char) -> bool {
    let is_digit = |c: Option<char>| c.and_then(digit).is_some();
    let (before, after) = (&text[..at], &text[at + mark.len_utf8()..]);
    let numeral = is_digit(before.chars().next_back()) && is_digit(after.chars().next());
    ENDS.contains(&mark) && !(numeral && matches!(mark, ',' | '，'))
}

/// What ends a clause. Quotation marks and brackets don't: they come in pairs.
const ENDS: [char; 17] = [
    ',', '，', '、', '。', ';', '；', ':', '：', '!', '！', '?', '？', '…', '—', ' ', '\u{3000}',
    '●',
];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn quoted(article: &str, label: &str, text: &str, wanted: Option<&str>) {
        let article = Article::new(article);
        let start = article.text.rfind(text).expect("it is there");
        let found = span(&article, &(start..start + text.len()), label);
        let found = found.map(|span| &article.text[span.bytes]);
        assert_eq!(found, wanted, "{}", article.text);
    }

    #[test]
    fn the_shortest_run_of_clauses() {
        quoted(
            "新建学校5所,修路3公里。",
            "修路",
            "3公里",
            Some("修路3公里"),
        );
        quoted(
            "新建学校,今年共5所,全部启用。",
            "新建学校",
            "5所",
            Some("新建学校,今年共5所"),
        );
        quoted(
            "新建5所,都是学校。",
            "新建学校",
            "5所",
            Some("新建5所,都是学校"),
        );
        quoted(
            "走访4,118户,办结300件。",
            "办结",
            "300件",
            Some("办结300件"),
        );
        quoted(
            "走访4,118户,办结300件。",
            "走访",
            "4,118户",
            Some("走访4,118户"),
        );
        quoted(
            "“街坊议事”12场(次)。",
            "街坊议事",
            "12场",
            Some("“街坊议事”12场(次)"),
        );
        quoted("开办学校、幼儿园5所。", "幼儿园", "5所", Some("幼儿园5所"));
        quoted("新建学校。共5所。", "新建学校", "5所", None);
        quoted("学校5所,学校5所。", "学校", "5所", Some("学校5所"));
        quoted("5所学校,医院5所。", "学校医院", "5所", None);
        quoted(
            "学校,一,二,三,四,五,建成5所。",
            "学校",
            "5所",
            Some("学校,一,二,三,四,五,建成5所"),
        );
        quoted("学校,一,二,三,四,五,六,建成5所。", "学校", "5所", None);
        quoted("建成5所", "建成", "5所", Some("建成5所"));
        quoted(",,建成,,5所,,,", "建成", "5所", Some("建成,,5所"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever it is, what is found is in one sentence, and has what was looked for.
        #[test]
        fn what_is_found_is_there(text in "[建学校,，、。“” 0-9所\r\n]{1,60}", from in any::<prop::sample::Index>(), length in 1usize..6, label in "[建学校]{1,3}") {
            let article = Article::new(text);
            let starts: Vec<usize> = article.text.char_indices().map(|(at, _)| at).collect();
            let start = starts[from.index(starts.len())];
            let end = article.text[start..].char_indices().nth(length).map_or(article.text.len(), |(at, _)| start + at);
            if let Some(Span { bytes, clauses }) = span(&article, &(start..end), &label) {
                let words = &article.text[bytes.clone()];
                prop_assert!(bytes.start <= start && end <= bytes.end && clauses > 0);
                prop_assert!(is_subsequence(&label, words) && !words.contains('\n'));
                prop_assert_eq!(words.matches(&article.text[start..end]).count(), 1);
            }
        }
    }
}
