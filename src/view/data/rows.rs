//! The rows of the dataset, which never change: `platform::rows` shows, hides and orders them.

use crate::{
    data::REPORT,
    language::{status, t},
    query::{
        count::ordinal, counted::Class, filter::owner, part::Part, relation::tone,
        translation::translation,
    },
    view::entity::{href, numeral, place},
    viz::cells,
};
use leptos::{either::Either, prelude::*};
use report::{
    lookup,
    model::{Figure, Quote, Status},
};

/// Where the hatch of planned bars is defined.
const HATCH: &str = "hatch";

/// The cells of bars of what is planned: outlined, hatched. Once for all of them.
pub fn hatches() -> impl IntoView {
    let cell = |nth: u32| {
        let left = 0.5 + f64::from(nth) * cells::PITCH;
        format!("M{left} .5h3.5v15h-3.5zm0 15l3.5-15")
    };
    let ten: String = (0..10).map(cell).collect();
    view! {
        <svg class="cells" width="0" height="0" aria-hidden="true" focusable="false">
            <pattern id=HATCH width=cells::TEN height=cells::HEIGHT patternUnits="userSpaceOnUse">
                <path d=ten></path>
            </pattern>
        </svg>
    }
}

/// The rows of figures that stand together, the first with what they are called. `each`: what a cell
/// stands for.
pub fn rows(class: &Class, each: Option<f64>) -> impl IntoView + use<> {
    let mut head = Some(head(class));
    let row = |figure: &&'static Figure| {
        let head = head.take();
        let bar = each.map(|each| {
            let bar = (class.compared && figure.has_length()).then(|| bar(class, figure, each));
            view! { <td class="drawn">{bar}</td> }
        });
        row(figure, head, bar)
    };
    class.figures.iter().map(row).collect_view()
}

fn head(class: &Class) -> impl IntoView + use<> {
    let rows = class.figures.len().to_string();
    // “Proposals” and “proposals” are the same word.
    let unit = class
        .unit
        .filter(|unit| unit.to_lowercase() != class.name.to_lowercase());
    let unit = unit.map(|unit| view! { " "<small>{unit}</small> });
    view! { <th scope="rowgroup" class="of" rowspan=rows>{class.name}{unit}</th> }
}

fn row(figure: &'static Figure, head: impl IntoView, bar: impl IntoView) -> impl IntoView {
    let (group, item) = owner(&REPORT, figure);
    // A plan has no area: there its task says what it belongs to; else the section does.
    let belongs = if figure.area.is_some() { group } else { item };
    let body = figure
        .body
        .map(|body| view! { " "<span class="tag">{body}</span> });
    view! {
        <tr
            id=place(Part::Data, figure.id)
            class:apart=figure.body.is_some()
            data-id=figure.id
            data-tone=tone(&REPORT, figure.id)
        >
            {head}
            <th scope="row"><a href=href(Part::Data, figure.id)>{figure.label}</a>{body}</th>
            <td class="value" class:long=is_long(figure)>{numeral(figure)}</td>
            {bar}
            <td class="belongs">{belongs}</td>
            <td class="status">{standing(figure)}</td>
            <td class="where">
                <a href=href(Part::Source, figure.id)>{place_of(figure)}</a>
                <span class="sentence">{quoted(figure)}</span>
            </td>
        </tr>
    }
}

/// Whether it is done or planned; of a target, for which year.
fn standing(figure: &Figure) -> String {
    figure.year.map_or_else(
        || status::word(figure.status).to_owned(),
        |year| t!("{0}年的目标", year.to_string()),
    )
}

/// Whether its number is wider than its column, in the size of all others.
fn is_long(figure: &Figure) -> bool {
    figure.split().0.chars().count() > 7
}

/// Where its sentence stands in the article.
fn place_of(figure: &Figure) -> String {
    let index = lookup::sentence(&REPORT, figure.quote.sentence).map_or(0, |(index, _)| index);
    t!("第{0}句", ordinal(index + 1))
}

/// The quote with its quantity marked; in a translated page, what its sentence says before it. For paper
/// and for readers without scripts: others open it.
fn quoted(figure: &'static Figure) -> impl IntoView {
    let Quote {
        exact, sentence, ..
    } = figure.quote;
    let printed = figure.printed;
    let original = match exact.split_once(printed) {
        Some((before, after)) => Either::Left(view! { {before}<mark>{printed}</mark>{after} }),
        None => Either::Right(exact),
    };
    match translation(&REPORT, sentence) {
        Some(said) => Either::Left(view! {
            <span class="said">{said}</span>
            <span class="original" lang="zh-Hans">{original}</span>
        }),
        None => Either::Right(original),
    }
}

/// As many cells as are counted; what is only known to be at least so much has no end.
fn bar(class: &Class, figure: &Figure, each: f64) -> impl IntoView + use<> {
    let length = cells::length(class.length(figure), each);
    let cells = if figure.status != Status::Done {
        let fill = format!("url(#{HATCH})");
        Either::Left(
            view! { <rect width=length.to_string() height=cells::HEIGHT fill=fill></rect> },
        )
    } else {
        Either::Right(view! { <path d=cells::line(length)></path> })
    };
    let open = figure
        .is_open()
        .then(|| view! { <path d=cells::open(length)></path> });
    view! {
        <svg class="cells" preserveAspectRatio="none" aria-hidden="true" focusable="false"
            viewBox=format!("0 0 {} {}", cells::WIDTH, cells::HEIGHT)>
            {cells}
            {open}
        </svg>
    }
}
