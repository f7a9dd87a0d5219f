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
    if bytes.end > whole.end {
        return None;
    }
    let text = &article.text[bytes.clone()];
    let clauses = clauses(&article.text, whole, bytes);
    let own = clauses.iter().position(|own| own.end >= bytes.end)?;
    let mut best: Option<Span> = None;
    for first in (own.saturating_sub(FAR)..=own).rev() {
        for last in own..clauses.len().min(own + FAR + 1) {
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

/// The clauses of a sentence without what ends them; the quantity is never cut.
fn clauses(text: &str, sentence: &Range<usize>, quantity: &Range<usize>) -> Vec<Range<usize>> {
    let is_digit = |c: Option<char>| c.and_then(digit).is_some();
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    for (at, mark) in text[sentence.clone()].char_indices() {
        let (at, end) = (sentence.start + at, sentence.start + at + mark.len_utf8());
        let inside = quantity.contains(&at);
        let numeral =
            is_digit(text[..at].chars().next_back()) && is_digit(text[end..].chars().next());
        if !ENDS.contains(&mark) || inside || (numeral && matches!(mark, ',' | '，')) {
            continue;
        }
        if start < at {
            clauses.push(start..at);
        }
        start = end;
    }
    if start < sentence.end {
        clauses.push(start..sentence.end);
    }
    clauses
}

/// What ends a clause. Quotation marks and brackets don't: they come in pairs.
const ENDS: [char; 17] = [
    ',', '，', '、', '。', ';', '；', ':', '：', '!', '！', '?', '？', '…', '—', ' ', '\u{3000}',
    '●',
];

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
