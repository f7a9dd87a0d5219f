//! HTML text of slides: markup as given, texts escaped.

use super::segment::Segment;
use crate::escape;

/// HTML being written: markup as given, texts escaped.
#[derive(Default)]
pub(super) struct Html(String);

impl Html {
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        escape::push(text, &mut self.0);
        self
    }

    pub(super) fn done(self) -> String {
        self.0
    }
}
/// Words of the article: the quote plain, what stands around it pale, its quantities marked.
pub(super) fn words(html: &mut Html, segment: &Segment) {
    match (segment.quoted, segment.figure) {
        (true, Some(_)) => html.raw("<mark>").text(segment.text).raw("</mark>"),
        (true, None) => html.text(segment.text),
        (false, _) => html
            .raw("<span class=\"around\">")
            .text(segment.text)
            .raw("</span>"),
    };
}
