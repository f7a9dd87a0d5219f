//! One diagnostic as text, in the manner of rustc.

use super::{Diagnostic, Severity, Texts};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

/// Columns of the widest line: longer ones are cut around the spot. Fixed, so that the
/// same report prints the same anywhere.
const WIDTH: usize = 120;

pub(super) fn one(item: &Diagnostic, root: &str, texts: &Texts, color: bool) -> String {
    let level = match item.severity() {
        Severity::Error => Level::ERROR.with_name("错误"),
        Severity::Warning => Level::WARNING.with_name("提醒"),
    };
    let title = level
        .primary_title(item.message.as_str())
        .id(item.rule.number());
    let path = match item.file {
        None => root.to_owned(),
        Some(file) if root.is_empty() => file.name().to_owned(),
        Some(file) => format!("{}/{}", root.trim_end_matches('/'), file.name()),
    };
    let text = item.file.map_or("", |file| &texts[file as usize]);
    let mut group = if text.is_empty() {
        title.element(Origin::path(path))
    } else {
        // A caret under the first line of a spot says as much as one under all of them.
        let (start, end) = item.span;
        let end = text[start..end]
            .find(['\n', '\r'])
            .map_or(end, |at| start + at);
        let mut caret = AnnotationKind::Primary.span(start..end);
        if !item.label.is_empty() {
            caret = caret.label(item.label.as_str());
        }
        title.element(Snippet::source(text).path(path).annotation(caret))
    };
    if !item.help.is_empty() {
        group = group.element(Level::HELP.with_name("说明").message(item.help.as_str()));
    }
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.term_width(WIDTH).render(&[group])
}
