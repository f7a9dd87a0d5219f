//! Whoever puts a new article beside the old TOML would be told of every sentence of the old one.

use crate::article::Article;
use crate::diagnostics::Findings;
use crate::draft::Draft;
use crate::rule::Rule;

/// Shorter quotes stand in any article.
const LONG: usize = 4;

/// As many tell enough.
const LOOKED_AT: usize = 300;

/// Fewer quotes tell nothing.
const ENOUGH: usize = 6;

/// Whether hardly a quote stands in the article; then that is said, and nothing else.
pub(super) fn report(draft: &mut Draft, article: &Article, out: &mut Findings) -> bool {
    let at = draft.source.title.at;
    let quotes = draft.quotes_mut();
    let long = quotes.iter();
    let long: Vec<_> = long
        .filter(|quote| quote.exact.chars().count() >= LONG)
        .collect();
    let step = long.len().div_ceil(LOOKED_AT).max(1);
    let quotes: Vec<_> = long.into_iter().step_by(step).collect();
    let absent = quotes
        .iter()
        .filter(|quote| article.count(&quote.exact) == 0)
        .count();
    let is_another = quotes.len() >= ENOUGH && absent * 4 > quotes.len() * 3;
    if is_another {
        *out = Findings::default();
        out.push(
            Rule::AnotherReport,
            at,
            format!(
                "这些 .toml 写的是另一份报告：看了 {} 条引文，{absent} 条不在 article.txt 里",
                quotes.len()
            ),
        )
        .label("它们写的是这一份")
        .help("新的报告另建文件夹：cargo xtask new 名称 原文.txt；放错了原文的，把 article.txt 换回来");
    }
    is_another
}
