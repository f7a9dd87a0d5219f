//! One diagnostic as text, in the manner of rustc.

use super::{Diagnostic, Severity, Texts};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// How many characters of a line are shown before and after the spot.
const CONTEXT: usize = 24;

/// How many characters of the spot itself are shown.
const WIDEST: usize = 48;

pub(super) fn one(item: &Diagnostic, root: &str, texts: &Texts, color: bool) -> String {
    let level = match item.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(item.message.as_str())
        .id(item.rule.id())
        .elements([] as [Origin<'_>; 0]);
    match item.file {
        None => group = group.element(Origin::path(root)),
        Some(file) => {
            let path = if root.is_empty() {
                file.name().to_owned()
            } else {
                format!("{root}/{}", file.name())
            };
            let text = &texts[file as usize];
            group = group.element(Origin::path(path).line(item.line).char_column(item.column));
            if !text.is_empty() {
                let (line, span) = excerpt(text, item.span.0..item.span.1);
                let mut caret = AnnotationKind::Primary.span(span);
                if !item.label.is_empty() {
                    caret = caret.label(item.label.as_str());
                }
                group = group.element(
                    Snippet::source(line)
                        .line_start(item.line)
                        .annotation(caret),
                );
            }
        }
    }
    if !item.help.is_empty() {
        group = group.element(Level::HELP.message(item.help.as_str()));
    }
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

/// The line around the spot, cut to a readable length, and where the spot is in it.
/// Only the first line of a spot that has several is shown.
fn excerpt(text: &str, span: Range<usize>) -> (String, Range<usize>) {
    let line_start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[span.start..]
        .find(['\n', '\r'])
        .map_or(text.len(), |at| span.start + at);
    let before = &text[line_start..span.start];
    let after_spot = span.end.clamp(span.start, line_end);
    let spot = &text[span.start..after_spot];
    let after = &text[after_spot..line_end];

    let skipped = before.chars().count().saturating_sub(CONTEXT);
    let mut line = if skipped > 0 {
        "…".to_owned()
    } else {
        String::new()
    };
    line.extend(before.chars().skip(skipped));
    let start = line.len();
    line.extend(spot.chars().take(WIDEST));
    let end = line.len();
    if spot.chars().nth(WIDEST).is_some() {
        line.push('…');
    } else {
        line.extend(after.chars().take(CONTEXT));
        if after.chars().nth(CONTEXT).is_some() {
            line.push('…');
        }
    }
    (line, start..end)
}
