//! What the checker would refuse of a proposal, before an editor sees it.

use crate::check::examine;
use crate::package::{FileId, Package};
use crate::rule::Rule;

/// Which of the labels in a proposed `figures.toml` are not their numbers' own, counted from 0.
pub fn labels(article: &str, files: &[(FileId, &str)]) -> Vec<usize> {
    let mut package = Package::new("");
    let article = [(FileId::Article, article)];
    for (file, content) in article.iter().chain(files) {
        package.set(*file, content.as_bytes().to_vec().into());
    }
    let found = examine(&package).diagnostics;
    let figures = files.iter().find(|(file, _)| *file == FileId::Figures);
    let is_label = |line: &str| line.starts_with("label = ");
    let refused = found.iter().filter(|own| own.rule == Rule::FigureLabel);
    let nth = refused.filter_map(|own| {
        let mut lines = figures?.1.lines().take(own.line);
        lines
            .by_ref()
            .filter(|line| is_label(line))
            .count()
            .checked_sub(1)
    });
    let mut labels: Vec<_> = nth.collect();
    labels.dedup();
    labels
}
