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
use crate::query::part::Part;
use report::model::{Figure, Reference, Report};

/// The mark of what does not come from the article.
pub const BACKGROUND: &str = "<span class=\"tag tag-background\">背景补充</span>";

/// HTML being written: markup as given, texts escaped.
#[derive(Default)]
struct Html(String);

impl Html {
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                other => self.0.push(other),
            }
        }
        self
    }
}

/// The detail. `close` is where its close link leads; a card that nobody chose has none,
/// and does not say that it is open.
pub fn detail(report: &'static Report, card: &Card, close: Option<&str>) -> String {
    let mut html = Html::default();
    html.raw("<aside class=\"card\" aria-label=\"详情\" data-tone=\"")
        .raw(card.tone);
    if let Some(close) = close {
        html.raw("\" data-detail=\"")
            .raw(card.id)
            .raw("\"><a class=\"close\" aria-label=\"关闭详情\" href=\"")
            .text(close)
            .raw("\">×</a>");
    } else {
        html.raw("\">");
    }
    html.raw("<p class=\"kind\">")
        .raw(card.kind)
        .raw("</p><h3 tabindex=\"-1\">");
    if let Some(figure) = card.figure {
        let (number, rest) = quantity(figure);
        html.raw("<b class=\"num\">")
            .text(number)
            .raw("<small>")
            .text(rest)
            .raw("</small></b>");
    }
    html.raw("<span>").text(card.title).raw("</span></h3>");
    if !card.facts.is_empty() {
        html.raw("<p class=\"facts\">")
            .text(&card.facts.join("；"))
            .raw("</p>");
    }
    if !card.passage.is_empty() {
        html.raw("<blockquote>");
        card.passage
            .iter()
            .for_each(|segment| words(&mut html, segment));
        html.raw("</blockquote>");
    }
    if let Some(place) = &card.place {
        let address = Route::entity(Part::Source, card.id).hash();
        html.raw("<p class=\"place\">")
            .text(place)
            .raw(" → <a href=\"")
            .raw(&address)
            .raw("\">看原文</a></p>");
    }
    if let Some(blank) = card.blank {
        html.raw("<p class=\"blank\">").text(blank).raw("</p>");
    }
    outside(&mut html, card);
    if !card.links.is_empty() {
        html.raw("<h4>相关</h4><ul class=\"links\">");
        card.links
            .iter()
            .for_each(|link| linked(&mut html, report, link));
        html.raw("</ul>");
    }
    let own = Route::entity(Part::home_of(card.id), card.id).hash();
    html.raw("<p class=\"permalink\"><a href=\"")
        .raw(&own)
        .raw("\">本条链接</a> <button data-save=\"")
        .raw(card.id)
        .raw("\">引用</button></p></aside>");
    html.0
}

/// A figure's quantity split for type: the number large, the rest small.
/// 「300余万元」 → (「300」,「余万元」); 「两期」 → (「两」,「期」).
pub fn quantity(figure: &Figure) -> (&'static str, &'static str) {
    let text = figure.text;
    let digits = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    let first = text.chars().next().map_or(0, char::len_utf8);
    text.split_at(if digits == 0 { first } else { digits })
}

/// Words of the article: the quote plain, what stands around it pale, its quantities marked.
fn words(html: &mut Html, segment: &Segment) {
    match (segment.quoted, segment.figure) {
        (true, Some(_)) => html.raw("<mark>").text(segment.text).raw("</mark>"),
        (true, None) => html.text(segment.text),
        (false, _) => html
            .raw("<span class=\"around\">")
            .text(segment.text)
            .raw("</span>"),
    };
}

fn outside(html: &mut Html, card: &Card) {
    if card.notes.is_empty() && card.references.is_empty() {
        return;
    }
    html.raw("<div class=\"outside\">").raw(BACKGROUND);
    for note in &card.notes {
        html.raw("<p>").text(note).raw("</p>");
    }
    html.raw("<ul>");
    for Reference {
        title,
        url,
        quote,
        note,
        ..
    } in &card.references
    {
        html.raw("<li><a rel=\"noopener external\" href=\"")
            .text(url)
            .raw("\">")
            .text(title);
        html.raw("</a><q>")
            .text(quote)
            .raw("</q><span>")
            .text(note)
            .raw("</span></li>");
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
    html.raw(link.kind)
        .raw("</span>")
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
