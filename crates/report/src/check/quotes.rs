//! Quotes stand in the article: verbatim, once, in a sentence, cut at punctuation.

use super::desk::inside;
use super::passage;
use super::wording::is_punctuation;
use crate::article::Article;
use crate::diagnostics::{Findings, Texts};
use crate::draft::{Draft, Found, Quote};
use crate::list_mark::mark;
use crate::quotes::{self, Trouble};
use crate::rule::Rule;
use std::collections::{HashMap, HashSet};

/// How many characters of context are tried to tell two places apart.
const CONTEXT: usize = 24;

/// Locates every quote and reports those that can't be located. A quote that spans
/// sentences counts as not located: nothing could be said about where it stands.
pub(super) fn locate(draft: &mut Draft, article: &Article, texts: &Texts, out: &mut Findings) {
    // Of words that many quotes have without telling which.
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for quote in draft.quotes_mut() {
        if quote.exact.is_empty() {
            continue;
        }
        match quotes::locate(article, quote) {
            Ok(found) => quote.found = Some(found),
            Err(Trouble::Absent) => absent(quote, article, texts, out),
            Err(Trouble::Ambiguous) => {
                let words = format!("{:?}", quotes::parts(quote));
                let places = places.entry(words);
                let places = places.or_insert_with(|| quotes::candidates(article, quote));
                ambiguous(quote, places, article, out);
            }
            Err(Trouble::Spans(found)) => spans(quote, found, article, out),
        }
    }
}

/// Misquoted: the nearest passage, and the first character that differs.
fn absent(quote: &Quote, article: &Article, texts: &Texts, out: &mut Findings) {
    let exact = &quote.exact;
    let places = article.places(exact);
    if !places.is_empty() {
        let context = quote
            .prefix
            .as_ref()
            .or(quote.suffix.as_ref())
            .unwrap_or(exact);
        let places: Vec<_> = places
            .iter()
            .take(5)
            .map(|at| distinction(article, exact, *at))
            .collect();
        out.push(
            Rule::QuoteVerbatim,
            context.at,
            format!("原文里有「{}」，但前后文不是这样", exact.value),
        )
        .label("prefix、suffix 要与原文紧挨着的字一致")
        .help(format!("原文里它在：{}", places.join("；")));
        return;
    }
    let Some(range) = passage::nearest(article, exact) else {
        out.push(Rule::QuoteVerbatim, exact.at, "原文里没有这句话")
            .label("原文里也没有相近的话")
            .help("从 article.txt 复制原句，连标点一起");
        return;
    };
    let line = article.line_number(range.start);
    let passage = &article.text[range];
    let same = passage::common_prefix(exact, passage);
    let label = match (exact.chars().nth(same), passage.chars().nth(same)) {
        (Some(ours), Some(theirs)) if same_mark(ours, theirs) => {
            let width = if theirs.is_ascii() {
                "半角"
            } else {
                "全角"
            };
            format!("原文这里是{width}的「{theirs}」")
        }
        (_, Some(theirs)) => format!("原文这里是「{theirs}」"),
        (_, None) => "原文到这里就完了".to_owned(),
    };
    out.push(
        Rule::QuoteVerbatim,
        inside(texts, exact, same),
        "原文里没有这句话",
    )
    .label(label)
    .help(format!(
        "原文第 {line} 行最相近的是「{passage}」；照原文改，标点也要一样"
    ));
}

/// The same mark in its ASCII and its full-width form.
fn same_mark(left: char, right: char) -> bool {
    let pairs = [
        (',', '，'),
        (':', '：'),
        (';', '；'),
        ('!', '！'),
        ('?', '？'),
        ('(', '（'),
        (')', '）'),
        ('"', '“'),
    ];
    pairs.contains(&(left, right)) || pairs.contains(&(right, left))
}

fn ambiguous(quote: &Quote, places: &[usize], article: &Article, out: &mut Findings) {
    let exact = &quote.exact;
    let shown: Vec<_> = places
        .iter()
        .take(5)
        .map(|at| distinction(article, exact, *at))
        .collect();
    out.push(
        Rule::QuoteUnique,
        exact.at,
        format!("「{}」在原文里有 {} 处", exact.value, places.len()),
    )
    .label("不知道指哪一处")
    .help(format!(
        "写明前文或后文，如 {{ exact = \"…\", prefix = \"…\" }}：{}",
        shown.join("；")
    ));
}

/// 「第 3 行第 9 列 prefix = "…"」: what tells this place of the words from the others.
fn distinction(article: &Article, exact: &str, at: usize) -> String {
    let text = &article.text;
    let (line, line_start) = (article.line_number(at), article.line_start(at));
    let column = article.characters_before(at) - article.characters_before(line_start) + 1;
    let after = at + exact.len();
    let befores = text[line_start..at].char_indices().rev().take(CONTEXT);
    let prefix = befores
        .map(|(start, _)| line_start + start..at)
        .find(|range| article.stands_once(&(range.start..after)));
    let afters = text[after..].char_indices().take(CONTEXT);
    let suffixes = afters
        .take_while(|(_, character)| *character != '\n')
        .map(|(start, character)| after + start + character.len_utf8());
    let suffix = suffixes
        .map(|end| after..end)
        .find(|range| article.stands_once(&(at..range.end)));
    match (prefix, suffix) {
        (Some(prefix), _) => format!("第 {line} 行第 {column} 列 prefix = {:?}", &text[prefix]),
        (None, Some(suffix)) => format!("第 {line} 行第 {column} 列 suffix = {:?}", &text[suffix]),
        (None, None) => format!("第 {line} 行第 {column} 列"),
    }
}

fn spans(quote: &Quote, found: Found, article: &Article, out: &mut Findings) {
    let end = article.sentences[found.sentence].bytes.end;
    let inside = article.text.get(found.start..end).unwrap_or_default();
    out.push(
        Rule::QuoteSentence,
        quote.exact.at,
        "引文跨了句：每条引文只能取自一句",
    )
    .label("原文在中间断句或换行")
    .help(format!("可以只引第一句：「{inside}」"));
}

/// Reports the located quotes that begin or end in the middle of a clause.
pub(super) fn cuts(draft: &mut Draft, article: &Article, out: &mut Findings) {
    // A number that does not count is only pointed at; nobody reads it as a clause.
    let uncounted: HashSet<_> = draft
        .uncounted
        .iter()
        .map(|number| number.quote.exact.at)
        .collect();
    for quote in draft.quotes_mut() {
        let Some(found) = quote.found else { continue };
        let wider = widened(article, found);
        if wider == (found.start, found.end) || uncounted.contains(&quote.exact.at) {
            continue;
        }
        let text = &article.text;
        let label = match (wider.0 < found.start, wider.1 > found.end) {
            (true, false) => "开头不在标点处",
            (false, true) => "结尾不在标点处",
            _ => "开头和结尾都不在标点处",
        };
        out.push(
            Rule::QuoteCut,
            quote.exact.at,
            "引文要在标点处断开，免得断章取义",
        )
        .label(label)
        .help(format!("取到标点为止：「{}」", &text[wider.0..wider.1]));
    }
}

/// The quote's bounds, moved out to the next punctuation where they are not at one.
fn widened(article: &Article, found: Found) -> (usize, usize) {
    let sentence = &article.sentences[found.sentence].bytes;
    let words = &article.text[found.start..found.end];
    let before = &article.text[sentence.start..found.start];
    let after = &article.text[found.end..sentence.end];
    // The mark of a list is none of an item's words.
    let is_item = mark(&article.text[sentence.clone()]).is_some_and(|(_, end)| end == before.len());
    let start = if is_item || words.starts_with(is_punctuation) {
        found.start
    } else {
        let mark = before
            .char_indices()
            .rev()
            .find(|(_, character)| is_punctuation(*character));
        mark.map_or(sentence.start, |(at, character)| {
            sentence.start + at + character.len_utf8()
        })
    };
    let end = if words.ends_with(is_punctuation) {
        found.end
    } else {
        after
            .find(is_punctuation)
            .map_or(sentence.end, |at| found.end + at)
    };
    (start, end)
}
