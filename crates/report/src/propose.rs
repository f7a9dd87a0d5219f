//! A report's folder from an article: what can be read out of it is written down, and what can't is asked.
//!
//! Nothing is guessed that the checker would not compare with the article; what is left to the editor is
//! empty, with a question above it, and the checker points at it.

mod block;
mod decode;
mod figure;
mod figures;
mod framework;
mod numbers;
mod quote;
mod refused;
mod shape;
mod tables;
mod toml;

use crate::article::Article;
use crate::package::FileId;
use numbers::Numbers;
use shape::Shape;

pub(crate) use toml::text as toml_text;

/// What is put into a new folder.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// Name and content of each file.
    pub files: Vec<(&'static str, String)>,
    /// What was done to the article, what was found in it, what is to be decided; a line each.
    pub told: Vec<String>,
}

/// The files of a report about this article.
///
/// # Errors
/// If it can't be read as text, or there is none: what is to be done.
pub fn propose(bytes: &[u8]) -> Result<Proposal, String> {
    let mut told = Vec::new();
    let text = decode::text(bytes, &mut told)?;
    let article = Article::new(text);
    if article.lines.is_empty() {
        return Err("原文是空的".to_owned());
    }
    let shape = Shape::of(&article);
    let mut numbers = Numbers::of(&article, &shape);
    // Words that look like a number's own and are another's are not written down. Each time so many are told
    // as anybody would read; what is left of thousands, the checker tells the editor.
    let _ = (0..8).any(|_| own_labels(&article, &shape, &mut numbers));
    shape.tell(&article, &mut told);
    numbers.tell(&mut told);
    let file = |file: FileId, content: String| (file.name(), content);
    let mut files = vec![
        file(FileId::Report, tables::report(&article, &shape, &numbers)),
        file(FileId::Areas, tables::areas(&article, &shape)),
        file(
            FileId::Figures,
            figures::figures(&article, &numbers, shape.year()),
        ),
    ];
    // What the article has nothing of is left out.
    if !shape.plans.is_empty() {
        let plans = tables::plans(&article, &shape, &numbers);
        files.push(file(FileId::Plans, plans));
    }
    if shape.byline.is_some() && shape.date.is_some() {
        files.push(file(FileId::Events, tables::events(&article, &shape)));
    }
    files.extend([
        file(FileId::References, tables::REFERENCES.to_owned()),
        file(FileId::Traditional, tables::TRADITIONAL.to_owned()),
    ]);
    if let Some(framework) = &numbers.framework {
        files.push(file(FileId::Framework, tables::framework(framework)));
    }
    files.insert(0, file(FileId::Article, article.text));
    Ok(Proposal { files, told })
}

/// Empties the labels that the checker would refuse; whether there was none.
fn own_labels(article: &Article, shape: &Shape, numbers: &mut Numbers) -> bool {
    let report = tables::report(article, shape, numbers);
    let areas = tables::areas(article, shape);
    let plans = tables::plans(article, shape, numbers);
    let figures = figures::figures(article, numbers, shape.year());
    let mut files = vec![
        (FileId::Report, report.as_str()),
        (FileId::Areas, &areas),
        (FileId::Figures, &figures),
    ];
    if !shape.plans.is_empty() {
        files.push((FileId::Plans, &plans));
    }
    let refused = refused::labels(&article.text, &files);
    for nth in &refused {
        numbers.figures[*nth].label.clear();
    }
    refused.is_empty()
}
