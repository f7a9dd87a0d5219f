//! One diagnostic as text, in the manner of rustc.

use super::{Diagnostic, Severity, Texts};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::ops::Range;

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
        let lines = line_of(text, start);
        let shown = shown(text, &lines, start);
        let end = end.min(lines.end).clamp(start, shown.end);
        let mut caret = AnnotationKind::Primary.span(start - shown.start..end - shown.start);
        if !item.label.is_empty() {
            caret = caret.label(item.label.as_str());
        }
        let snippet = Snippet::source(&text[shown.clone()]).line_start(item.line);
        if shown == lines {
            title.element(snippet.path(path).annotation(caret))
        } else {
            let origin = Origin::path(path).line(item.line).char_column(item.column);
            title.element(origin).element(snippet.annotation(caret))
        }
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

/// The line in which a byte stands, without its break.
fn line_of(text: &str, byte: usize) -> Range<usize> {
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..].find(['\n', '\r']);
    start..end.map_or(text.len(), |at| byte + at)
}

/// What of a line is handed over to be shown: all of it, but of one that is longer than anybody's a stretch
/// around the spot.
fn shown(text: &str, line: &Range<usize>, spot: usize) -> Range<usize> {
    const LONG: usize = 6000;
    const AROUND: usize = 1500;
    if line.len() <= LONG {
        return line.clone();
    }
    let start = text.floor_char_boundary(spot.saturating_sub(AROUND));
    let end = text.floor_char_boundary((spot + AROUND).min(text.len()));
    start.max(line.start)..end.min(line.end)
}
