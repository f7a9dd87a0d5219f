//! What the search box answers, as HTML: in one sentence how much was found, then what, by kind;
//! where nothing was, where to look instead.

use super::{Found, Hit, Marked, search, suggest};
use crate::language::t;
use crate::query::{
    count::counting,
    markup::{self, Html},
    part::Part,
    relation::tone,
    route::Route,
};
use report::{
    lookup::Entity,
    model::{Origin, Report},
};
use std::ops::Range;

/// The answer to a query. It begins with a sentence, `.said`, if anything was asked for.
pub fn answer(report: &'static Report, query: &str) -> String {
    let mut html = Html::default();
    let hits = search(report, query);
    let asked = query.trim();
    if !hits.is_empty() {
        say(&mut html, &t!("找到{0}条。", counting(hits.len())));
        found(&mut html, report, &hits);
    } else if asked.is_empty() {
        near(&mut html, report, query, t!("不妨从这里看起"));
    } else {
        say(&mut html, &t!("没有找到“{0}”。", asked));
        near(&mut html, report, query, t!("不妨看看"));
    }
    html.done()
}

fn say(html: &mut Html, sentence: &str) {
    html.raw("<p class=\"said\">").text(sentence).raw("</p>");
}

/// Where to go instead.
fn near(html: &mut Html, report: &'static Report, query: &str, title: &str) {
    html.raw("<section data-near><h3>")
        .raw(title)
        .raw("</h3><ul class=\"links\">");
    for hit in suggest(report, query) {
        item(html, report, &hit, true);
    }
    html.raw("</ul></section>");
}

/// Hits by kind; the kind of the best comes first.
fn found(html: &mut Html, report: &'static Report, hits: &[Hit]) {
    for (at, first) in hits.iter().enumerate() {
        let same = |hit: &&Hit| hit.kind.text == first.kind.text;
        if hits[..at].iter().any(|hit| same(&hit)) {
            continue;
        }
        html.raw("<section><h3>");
        marked(html, &first.kind, &(0..first.kind.text.len()));
        html.raw("</h3><ul class=\"links\">");
        for hit in hits.iter().filter(same) {
            item(html, report, hit, false);
        }
        html.raw("</ul></section>");
    }
}

/// One of them, a link: a quantity large, the name, and below it what else is said. With its kind
/// where that does not stand above it.
fn item(html: &mut Html, report: &'static Report, hit: &Hit, with_kind: bool) {
    let id = hit.id();
    html.raw("<li data-tone=\"")
        .raw(tone(report, id))
        .raw("\"><a href=\"")
        .raw(&Route::entity(Part::home_of(id), id).hash())
        .raw("\">");
    let mut beside = Some(&hit.beside).filter(|beside| !beside.text.is_empty());
    if with_kind {
        html.raw("<span>")
            .text(&hit.kind.text)
            .raw("<span class=\"unseen\">")
            .raw(t!("："))
            .raw("</span></span>");
    } else if let Found::Entity(Entity::Figure(figure)) = hit.found {
        quantity(html, &hit.beside, figure.split().0.len());
        beside = None;
    }
    html.raw("<b>");
    excerpt(html, &hit.title);
    html.raw("</b>");
    let place = Some(hit.place).filter(|place| !place.is_empty() && *place != hit.title.text);
    let background = is_background(hit.found);
    if beside.is_some() || place.is_some() || background {
        html.raw("<small>");
        if let Some(beside) = beside {
            excerpt(html, beside);
        }
        html.text(place.unwrap_or_default());
        if background {
            markup::background(html.raw(" "));
        }
        html.raw("</small>");
    }
    html.raw("</a></li>");
}

/// Whether what is shown does not come from the article alone, and its kind does not say so.
fn is_background(found: Found) -> bool {
    match found {
        Found::Entity(Entity::Slot(_, slot)) => slot.origin == Origin::Background,
        Found::Entity(Entity::Event(event)) => !event.references.is_empty(),
        _ => false,
    }
}

/// A quantity, its first `split` bytes large.
fn quantity(html: &mut Html, text: &Marked, split: usize) {
    html.raw("<b class=\"num\">");
    marked(html, text, &(0..split));
    html.raw("<small>");
    marked(html, text, &(split..text.text.len()));
    html.raw("</small></b>");
}

fn excerpt(html: &mut Html, text: &Marked) {
    let mut shown = 0;
    for clause in text.clauses() {
        if clause.start > shown {
            html.raw(t!("……"));
        }
        marked(html, text, &clause);
        shown = clause.end;
    }
    if shown < text.text.len() {
        html.raw(t!("……"));
    }
}

/// A stretch of a text with its marks.
fn marked(html: &mut Html, marked: &Marked, shown: &Range<usize>) {
    let mut at = shown.start;
    for mark in &marked.marks {
        let (start, end) = (mark.start.max(at), mark.end.min(shown.end));
        if start < end {
            html.text(&marked.text[at..start])
                .raw("<mark>")
                .text(&marked.text[start..end])
                .raw("</mark>");
            at = end;
        }
    }
    html.text(&marked.text[at..shown.end]);
}
