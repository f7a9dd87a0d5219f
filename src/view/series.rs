//! What the reports of several years say of one quantity: a page of its own, made natively, which no program
//! comes with. Nothing is drawn in it: two points make no trend.

use super::{
    entity::{href, numeral},
    text::text,
};
use crate::{
    data::archive::{Archive, Place, years},
    language::{Language, current, t},
    query::part::Part,
};
use leptos::prelude::*;
use report::{
    lookup::{self, Entity},
    model::Figure,
    number::Number,
    series::{Series, Year},
};

/// The content of the page's body; `up` leads from it to the site's root, `others` to the same page in other
/// languages.
pub fn body(archive: &Archive, up: &str, others: &[(Language, String)]) -> String {
    let newest = archive.reports()[0];
    let name = newest.report().page.name;
    let home = [up, &newest.page()].concat();
    let reports = archive.reports().iter().map(|place| {
        let address = [up, &place.page()].concat();
        view! { <li><a href=address>{label(place)}</a></li> }
    });
    let series = archive
        .series()
        .iter()
        .map(|series| one(archive, up, series));
    let languages = others.iter().map(|(language, address)| {
        view! { <a href=address.clone() hreflang=language.tag() lang=language.tag()>{language.name()}</a> }
    });
    text(view! {
        <a class="skip" href="#main">{t!("跳到正文")}</a>
        <nav class="years" aria-label=t!("历年报告")>
            <span aria-hidden="true">{t!("历年报告")}</span>
            <ul>{reports.collect_view()}</ul>
            <a class="beside" aria-current="page" href="./">{t!("历年对照")}</a>
        </nav>
        <header class="bar"><p class="brand"><a href=home>{name}</a></p></header>
        <main id="main" tabindex="-1">
            <section class="intro">
                <h1>{t!("历年对照")}</h1>
                <p class="lead">{t!("同一个量，各年的报告怎么说。哪些数是同一个量，由编辑认定；差额由本页计算，报告里没有。")}</p>
                <p class="files">
                    <a href=data("series.csv") download="">"CSV"</a>" "
                    <a href=data("series.json") download="">"JSON"</a>
                </p>
            </section>
            {series.collect_view()}
        </main>
        <footer><p class="languages">{languages.collect_view()}</p></footer>
    })
}

/// A file beside the page in the reports' own language.
fn data(name: &str) -> String {
    let up = if current().is_original() { "" } else { "../" };
    [up, name].concat()
}

/// A report's year, as other pages call it.
fn label(place: &Place) -> String {
    let year = place.at(|| years().into_iter().find(|year| year.is_current));
    year.map_or_else(
        || place.report().source.year().to_owned(),
        |year| year.label,
    )
}

fn one(archive: &Archive, up: &str, series: &Series) -> impl IntoView + use<> {
    let rows: Vec<_> = series
        .years
        .iter()
        .map(|year| row(archive, up, year))
        .collect();
    let figures = series.years.iter().rev().find_map(|year| {
        let place = archive.place(year.member.name)?;
        Some(translated(place, year.result?).label)
    });
    // The editor's word is of the reports' language.
    let title = if current().is_original() {
        series.title.clone()
    } else {
        figures.unwrap_or_default().to_owned()
    };
    view! {
        <section id=series.id.clone()>
            <h2>{title}</h2>
            <ol class="through">{rows}</ol>
        </section>
    }
}

fn row(archive: &Archive, up: &str, year: &Year) -> Option<impl IntoView + use<>> {
    let place = archive.place(year.member.name)?;
    let page = [up, &place.page()].concat();
    let result = year.result.map(|own| {
        let computed = [(year.change, Than::Result), (year.beyond, Than::Target)];
        let computed = computed.into_iter().filter_map(|(number, than)| {
            Some(view! { <span class="computed">{difference(than, number?, own)}</span> })
        });
        view! { <div class="said">{figure(place, &page, own)}{computed.collect_view()}</div> }
    });
    let missing = year.result.is_none().then(|| {
        view! { <p class="blank">{t!("这份报告里没有这个数。")}</p> }
    });
    let target = year.target.map(|own| {
        view! { <div class="said"><span class="tag tag-planned">{t!("计划")}</span>{figure(place, &page, own)}</div> }
    });
    Some(view! {
        <li>
            <h3><a href=page.clone()>{label(&place)}</a></h3>
            {result}{missing}{target}
        </li>
    })
}

/// A figure's number, and the clause that says it, with the number marked; it leads to its row.
fn figure(place: Place, page: &str, own: &'static Figure) -> impl IntoView + use<> {
    let address = [page, &href(Part::Data, own.id)].concat();
    let shown = translated(place, own);
    let exact = own.quote.exact;
    let (before, after) = exact.split_once(own.printed).unwrap_or((exact, ""));
    let printed = (before.len() < exact.len()).then(|| view! { <mark>{own.printed}</mark> });
    view! {
        <a class="value" href=address>{numeral(shown)}</a>
        <q lang="zh-Hans">{before}{printed}{after}</q>
    }
}

/// The same figure in the current language.
fn translated(place: Place, own: &'static Figure) -> &'static Figure {
    match lookup::entity(place.report(), own.id) {
        Some(Entity::Figure(figure)) => figure,
        _ => own,
    }
}

/// What a number of ours is the difference from.
#[derive(Clone, Copy)]
enum Than {
    Result,
    Target,
}

/// 「比上一份报告的数多70盏（本页计算）」
fn difference(than: Than, number: Number, own: &Figure) -> String {
    let amount = [&number.magnitude().text(), own.unit_name].concat();
    let sign = (number != Number::whole(0)).then(|| number.is_negative());
    match (than, sign) {
        (Than::Result, None) => t!("与上一份报告的数相同（本页计算）").to_owned(),
        (Than::Result, Some(true)) => t!("比上一份报告的数少{0}（本页计算）", amount),
        (Than::Result, Some(false)) => t!("比上一份报告的数多{0}（本页计算）", amount),
        (Than::Target, None) => t!("与上一份报告的计划相同（本页计算）").to_owned(),
        (Than::Target, Some(true)) => t!("比上一份报告的计划少{0}（本页计算）", amount),
        (Than::Target, Some(false)) => t!("比上一份报告的计划多{0}（本页计算）", amount),
    }
}
