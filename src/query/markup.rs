//! A card as HTML text.
//!
//! Typed views of it would be a quarter of the Wasm, for something that is replaced whole
//! at every choice. So it is written once, here, for the prerendered page and the browser.

use super::{
    card::{Card, Link},
    relation::tone,
    route::Route,
    segment::Segment,
};
use crate::{escape, language::t, query::part::Part};
use report::model::Report;

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

/// Ways out of a detail: addresses of the part without it, and of what stands before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    /// Closes it, if it was opened.
    pub close: Option<String>,
    /// To the one before, if there is one.
    pub before: Option<String>,
    /// To the one after, if there is one.
    pub after: Option<String>,
}

/// The detail. A card that nobody chose can't be closed, and does not say that it is open. One that is
/// there only while something is pointed at (`preview`) can't be reached by keys: it would go under them.
pub fn detail(report: &'static Report, card: &Card, ways: Option<&Ways>, preview: bool) -> String {
    let mut html = Html::default();
    let start = if preview {
        "<aside inert class=\"card\" aria-label=\""
    } else {
        "<aside class=\"card\" aria-label=\""
    };
    html.raw(start).raw(t!("详情"));
    // One is chosen, but several parts may open on something.
    if ways.is_none_or(|ways| ways.close.is_none()) {
        html.raw(t!("：")).text(card.title);
    }
    html.raw("\" data-tone=\"").raw(card.tone);
    if let Some(Ways {
        close: Some(close), ..
    }) = ways
    {
        html.raw("\" data-detail=\"")
            .raw(card.id)
            .raw("\"><a class=\"close\" aria-label=\"")
            .raw(t!("关闭详情"))
            .raw("\" href=\"")
            .text(close)
            .raw("\">×</a>");
    } else {
        html.raw("\">");
    }
    html.raw("<p class=\"kind\">").raw(card.kind);
    if let Some(of) = card.of {
        html.raw(" · ").text(of);
    }
    html.raw("</p><h3 tabindex=\"-1\">");
    if let Some(figure) = card.figure {
        let (number, rest) = figure.split();
        html.raw("<b class=\"num\">")
            .text(number)
            .raw("<small>")
            .text(rest)
            .raw("</small></b>");
    }
    html.raw("<span>").text(card.title).raw("</span></h3>");
    if !card.facts.is_empty() {
        let facts = card.facts.join(t!("；"));
        // More than a line beside the sentence (done.css).
        let long = facts.chars().map(|own| if own.is_ascii() { 1 } else { 2 });
        html.raw("<p class=\"facts")
            .raw(if long.sum::<usize>() > 30 {
                " many"
            } else {
                ""
            })
            .raw("\">")
            .text(&facts)
            .raw("</p>");
    }
    if card.said.is_empty() {
        quoted(&mut html, "<blockquote>", &card.passage);
    } else {
        quoted(&mut html, "<blockquote class=\"said\">", &card.said);
        quoted(
            &mut html,
            "<blockquote class=\"original\" lang=\"zh-Hans\">",
            &card.passage,
        );
    }
    if let Some(place) = &card.place {
        let address = Route::entity(Part::Source, card.id).hash();
        html.raw("<p class=\"place\">")
            .text(place)
            .raw(" → <a href=\"")
            .raw(&address)
            .raw("\">")
            .raw(t!("看原文"))
            .raw("</a></p>");
    }
    if let Some(blank) = card.blank {
        html.raw("<p class=\"blank\">").text(blank).raw("</p>");
    }
    outside(&mut html, card);
    if !card.links.is_empty() {
        html.raw("<h4>")
            .raw(t!("相关"))
            .raw("</h4><ul class=\"links\">");
        card.links
            .iter()
            .for_each(|link| linked(&mut html, report, link));
        html.raw("</ul>");
    }
    let own = Route::entity(Part::home_of(card.id), card.id).hash();
    html.raw("<p class=\"permalink\"><a href=\"")
        .raw(&own)
        .raw("\">")
        .raw(t!("本条链接"))
        .raw("</a> <button data-save=\"")
        .raw(card.id)
        .raw("\">")
        .raw(t!("引用"))
        .raw("</button>");
    if card.figure.is_some() {
        html.raw(" <button data-save=\"one\" value=\"")
            .raw(card.id)
            .raw("\">")
            .raw(t!("存这一条"))
            .raw("</button>");
    }
    let steps = |ways: &&Ways| ways.before.is_some() || ways.after.is_some();
    if let Some(Ways { before, after, .. }) = ways.filter(steps) {
        html.raw("<span class=\"steps\">");
        step(&mut html, before.as_deref(), t!("上一项"), "‹");
        step(&mut html, after.as_deref(), t!("下一项"), "›");
        html.raw("</span>");
    }
    html.raw("</p></aside>");
    html.done()
}

/// A way to a neighbour; where there is none, its place stays.
fn step(html: &mut Html, way: Option<&str>, name: &str, sign: &str) {
    match way {
        Some(way) => html
            .raw("<a href=\"")
            .text(way)
            .raw("\" aria-label=\"")
            .raw(name)
            .raw("\" title=\"")
            .raw(name)
            .raw("\">")
            .raw(sign)
            .raw("</a>"),
        None => html
            .raw("<span aria-hidden=\"true\">")
            .raw(sign)
            .raw("</span>"),
    };
}

fn quoted(html: &mut Html, start: &str, passage: &[Segment]) {
    if !passage.is_empty() {
        html.raw(start);
        passage.iter().for_each(|segment| words(html, segment));
        html.raw("</blockquote>");
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

/// The mark of what does not come from the article.
pub(super) fn background(html: &mut Html) {
    html.raw("<span class=\"tag tag-background\">")
        .raw(t!("背景补充"))
        .raw("</span>");
}

fn outside(html: &mut Html, card: &Card) {
    if card.notes.is_empty() && card.references.is_empty() {
        return;
    }
    html.raw("<div class=\"outside\">");
    background(html);
    for note in &card.notes {
        html.raw("<p>").text(note).raw("</p>");
    }
    html.raw("<ul>");
    for (reference, quoted) in &card.references {
        html.raw("<li>");
        if !quoted {
            html.raw(t!("来源："));
        }
        html.raw("<a rel=\"noopener external\" href=\"")
            .text(reference.url)
            .raw("\">")
            .text(reference.title)
            .raw("</a>");
        if *quoted {
            html.raw("<q lang=\"zh-Hans\">")
                .text(reference.quote)
                .raw("</q>");
        }
        html.raw("<span>").text(reference.note).raw("</span></li>");
    }
    html.raw("</ul></div>");
}

fn linked(html: &mut Html, report: &'static Report, link: &Link) {
    let address = Route::entity(link.part, link.id).hash();
    html.raw("<li data-tone=\"")
        .raw(tone(report, link.id))
        .raw("\"><a href=\"")
        .raw(&address)
        .raw("\"><span>");
    // Where the eye has a gap, the ear needs a pause.
    html.raw(link.kind)
        .raw("<span class=\"unseen\">")
        .raw(t!("："))
        .raw("</span></span>")
        .text(link.title)
        .raw(" ")
        .text(link.text)
        .raw("</a>");
    if !link.passage.is_empty() {
        html.raw("<p>");
        for segment in &link.passage {
            words(html, segment);
        }
        html.raw("</p>");
    }
    html.raw("</li>");
}
