//! 数据: every figure as a table that can be searched, filtered and sorted.

use super::{
    detail,
    entity::{href, numeral},
    still::still,
};
use crate::{
    data::REPORT,
    query::{
        card::status,
        filter::{Column, Sort, owner, units},
        part::Part,
    },
    state::{Action, Store},
};
use leptos::{either::Either, prelude::*};
use report::model::{Figure, Status};

/// The dataset with its controls.
pub fn data(store: Store) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let rows = store.filter().rows(&REPORT, &store.collate());
        rows.into_iter().map(|figure| figure.id).collect::<Vec<_>>()
    });
    view! {
        <section id="data" class="part" aria-labelledby="data-title">
            {still("head", || view! {
                <h2 id="data-title">"数据"</h2>
                <p class="how">"原文的每一个数量都在这里。长条只在单位相同的数之间比较；斜纹是计划，“≥”是原文的“余”。"</p>
            })}
            {controls(store)}
            <p class="count" role="status" data-rows="">
                {move || ["显示", &rows.with(Vec::len).to_string(), "条，共", &REPORT.figures.len().to_string(), "条"].concat()}
            </p>
            <div class="table" tabindex="0" role="region" aria-labelledby="data-title">
                <table>
                    <thead><tr>{Column::ALL.map(|column| heading(store, column)).into_iter().collect_view()}</tr></thead>
                    <tbody>
                        <For
                            each=move || rows.get()
                            key=|id| *id
                            children=move |id| report::lookup::figure(&REPORT, id).map(|figure| row(store, figure))
                        />
                    </tbody>
                </table>
                {move || rows.with(Vec::is_empty).then(|| view! {
                    <p class="empty" data-empty="">
                        "没有符合条件的数据。"
                        <button type="button" on:click=move |_| store.dispatch(Action::Reset)>"显示全部"</button>
                    </p>
                })}
            </div>
            {still("downloads", || view! {
                <p>
                    "下载："
                    <a href="data/figures.csv" download="">"CSV"</a>" "
                    <a href="data/report.json" download="">"JSON"</a>" "
                    <a href="data/report.schema.json" download="">"JSON Schema"</a>" "
                    <a href="data/datapackage.json" download="">"数据包说明"</a>
                </p>
            })}
            {detail::slot(store, Part::Data, None)}
        </section>
    }
}

fn controls(store: Store) -> impl IntoView {
    let filter = move || store.filter();
    let areas = REPORT.areas.iter().map(|area| (area.id, area.short)).collect();
    let units = units(&REPORT).into_iter().map(|unit| (unit, unit)).collect();
    let statuses = [Status::Done, Status::Planned].map(|each| (each.as_str(), status(each))).to_vec();
    view! {
        <form class="controls" role="search" on:submit=|event| event.prevent_default()>
            <label>
                <span>"搜索"</span>
                <input type="search" data-control="q" placeholder="数据项、原句、数字" autocomplete="off"
                    prop:value=move || filter().q
                    on:input=move |event| store.dispatch(Action::Search(event_target_value(&event))) />
            </label>
            {choice("领域", "area", areas, move || filter().area, move |area| store.dispatch(Action::Area(area)))}
            {choice("单位", "unit", units, move || filter().unit, move |unit| store.dispatch(Action::Unit(unit)))}
            {choice("状态", "status", statuses, move || filter().status.map(Status::as_str), move |name| {
                let status = [Status::Done, Status::Planned].into_iter().find(|status| Some(status.as_str()) == name);
                store.dispatch(Action::Status(status))
            })}
        </form>
    }
}

/// One of the three filters: 「全部」, or one of `options` (value, name).
fn choice(
    label: &'static str,
    control: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: impl Fn() -> Option<&'static str> + Send + Sync + Copy + 'static,
    choose: impl Fn(Option<&'static str>) + 'static,
) -> impl IntoView {
    let values: Vec<&'static str> = options.iter().map(|(value, _)| *value).collect();
    let pick = move |event| {
        let wanted = event_target_value(&event);
        choose(values.iter().copied().find(|value| *value == wanted));
    };
    view! {
        <label>
            <span>{label}</span>
            <select data-control=control prop:value=move || chosen().unwrap_or_default() on:change=pick>
                <option value="">"全部"</option>
                {options.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view()}
            </select>
        </label>
    }
}

fn heading(store: Store, column: Column) -> impl IntoView {
    let sort = move || store.filter().sort.filter(|sort| sort.column == column);
    let state = move || match sort() {
        Some(Sort { descending: true, .. }) => "descending",
        Some(_) => "ascending",
        None => "none",
    };
    view! {
        <th scope="col" aria-sort=state data-column=column.as_str()>
            <button type="button" on:click=move |_| store.dispatch(Action::Sort(column))>{column.name()}</button>
        </th>
    }
}

fn row(store: Store, figure: &'static Figure) -> impl IntoView {
    let current = move || (store.chosen() == Some(figure.id)).then_some("true");
    let (group, item) = owner(&REPORT, figure);
    let address = href(Part::Data, figure.id);
    view! {
        <tr data-id=figure.id aria-current=current data-tone=figure.area.unwrap_or("plan")>
            <th scope="row"><a href=address>{figure.label}</a></th>
            <td class="value">{numeral(figure)}{bar(figure)}</td>
            <td>{figure.unit}</td>
            <td>{group}<small>{item}</small></td>
            <td>{status(figure.status)}</td>
            <td class="sentence">{quoted(figure)}</td>
        </tr>
    }
}

/// The figure's share of the largest one of its unit; alone in its unit, there is none.
fn bar(figure: &'static Figure) -> Option<impl IntoView> {
    let same = || REPORT.figures.iter().filter(|other| other.unit == figure.unit);
    let largest = same().map(|other| other.value).max().filter(|largest| *largest > 0)?;
    (same().count() > 1).then(|| {
        let width = (figure.value * 1000 / largest).to_string();
        view! {
            <svg class="share" class:planned=figure.status == Status::Planned viewBox="0 0 1000 8"
                preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width="1000" height="8" class="track"></rect>
                <rect width=width height="8"></rect>
            </svg>
        }
    })
}

/// The quote with its quantity marked.
fn quoted(figure: &'static Figure) -> impl IntoView {
    match figure.quote.exact.split_once(figure.text) {
        Some((before, after)) => Either::Left(view! { {before}<mark>{figure.text}</mark>{after} }),
        None => Either::Right(figure.quote.exact),
    }
}
