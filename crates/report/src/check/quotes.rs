//! Quotes stand in the article.

use crate::article::Article;
use crate::diagnostics::Findings;
use crate::draft::Draft;
use crate::quotes::{Trouble, locate};
use crate::rule::Rule;

pub(super) fn check(draft: &mut Draft, article: &Article, out: &mut Findings) {
    for quote in draft.quotes_mut() {
        if quote.exact.is_empty() {
            continue;
        }
        match locate(article, quote) {
            Ok(found) => quote.found = Some(found),
            Err(Trouble::Absent) => {
                out.push(Rule::QuoteVerbatim, quote.exact.at, "原文里没有这句话");
            }
            Err(Trouble::Ambiguous(_)) => {
                out.push(Rule::QuoteUnique, quote.exact.at, "这句话在原文里不止一处");
            }
            Err(Trouble::Spans(_)) => {
                out.push(Rule::QuoteSentence, quote.exact.at, "这段话跨了句");
            }
        }
    }
}
