//! TOML as an editor reads it.

use super::quote::Quote;
use crate::article::Article;
use std::fmt::Write as _;

/// A text as TOML writes it on one line.
pub fn text(words: &str) -> String {
    let escaped = words
        .replace('\\', r"\\")
        .replace('"', "\\\"")
        .replace('\n', r"\n")
        .replace('\t', r"\t");
    format!("\"{escaped}\"")
}

/// A file that is being written.
pub struct Toml(pub String);

impl Toml {
    pub fn new(comment: &str) -> Self {
        Self(format!("# {comment}\n"))
    }

    pub fn line(&mut self, line: &str) {
        let _infallible = writeln!(self.0, "{line}");
    }

    pub fn table(&mut self, header: &str) {
        self.line(&format!("\n{header}"));
    }

    pub fn put(&mut self, key: &str, words: &str) {
        self.line(&format!("{key} = {}", text(words)));
    }

    pub fn quote(&mut self, quote: &Quote) {
        let exact = text(&quote.exact);
        let context = [("prefix", &quote.prefix), ("suffix", &quote.suffix)];
        let context = context.into_iter().find(|(_, words)| !words.is_empty());
        match context {
            Some((key, words)) => {
                let words = text(words);
                self.line(&format!("quote = {{ exact = {exact}, {key} = {words} }}"));
            }
            None => self.line(&format!("quote = {exact}")),
        }
    }
}

/// A number with a few characters on either side.
pub fn around(article: &Article, byte: usize) -> String {
    const CONTEXT: usize = 10;
    let before: Vec<char> = article.text[..byte].chars().rev().take(CONTEXT).collect();
    let words = before
        .into_iter()
        .rev()
        .chain(article.text[byte..].chars().take(CONTEXT));
    words.filter(|character| *character != '\n').collect()
}
