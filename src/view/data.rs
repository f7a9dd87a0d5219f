//! 数据: every figure as a table that can be searched, filtered and sorted.

use super::{
    detail,
    drawing::drawing,
    entity::{href, numeral, place},
    still::{still, still_rows},
    words::words,
};
use crate::{
    data::REPORT,
    language::{status, t},
    query::{
        filter::{Column, Sort, owner, unit_name, units},
        part::Part,
        translation::translation,
    },
    state::{Action, Store},
    viz::Kind,
};
use leptos::{either::Either, prelude::*};
use report::model::{Figure, Quote, Status};

/// The dataset with its controls.
pub fn data(store: Store) -> impl IntoView {
    view! {
        <section id="data" class="part" aria-labelledby="/data">
            {still("head", || view! {
                <h2 id="/data" data-plain=Part::Data.plain()>{t!("数据")}</h2>
                <p class="how">{t!("原文的每一个数量都在这里。长条只在单位相同的数之间比较；斜纹是计划，“≥”是原文的“余”。")}</p>
            })}
            {still("tools", toggle)}
            {controls(store)}
            <p class="count" role="status" data-rows="" inner_html=words(counted(store))></p>
            {drawing(Kind::Bars)}
            {REPORT.page.dots.map(|_| drawing(Kind::Dots))}
            <div class="table" tabindex="0" role="region" aria-label=t!("数据表")>
                <table>
                    <thead><tr>{Column::ALL.map(|column| heading(store, column)).into_iter().collect_view()}</tr></thead>
                    {still_rows(|| REPORT.figures.iter().map(row).collect_view())}
                </table>
                {move || (store.count() == 0).then(|| view! {
                    <p class="empty" data-empty="">
                        {t!("没有符合条件的数据。")}
                        <button type="button" on:click=move |_| store.dispatch(Action::Reset)>{t!("显示全部")}</button>
                    </p>
                })}
            </div>
            {still("downloads", || view! {
                <p>
                    {t!("下载：")}
                    <a href="data/figures.csv" download="">"CSV"</a>" "
                    <a href="data/report.json" download="">"JSON"</a>" "
                    <a href="data/report.schema.json" download="">"JSON Schema"</a>" "
                    <a href="data/datapackage.json" download="">{t!("数据包说明")}</a>
                    <button type="button" data-save="csv">{t!("当前筛选 CSV")}</button>
                    <button type="button" data-save="json">{t!("当前筛选 JSON")}</button>
                    <button type="button" data-save="article">{t!("引用报道")}</button>
                </p>
            })}
            {detail::slot(store, Part::Data, None)}
        </section>
    }
}

/// How many rows there are; once the reader has sorted them, also in which order.
fn counted(store: Store) -> impl Fn() -> String + Copy {
    let order = Memo::new(move |before: Option<&Option<String>>| {
        let sorted = before.is_some_and(Option::is_some);
        store
            .filter()
            .sort
            .map(Sort::words)
            .or_else(|| sorted.then(|| t!("按原文顺序排列").to_owned()))
    });
    move || {
        let count = t!(
            "显示{0}条，共{1}条",
            store.count().to_string(),
            REPORT.figures.len().to_string()
        );
        order.with(|order| match order {
            Some(order) => [&*count, t!("，"), order].concat(),
            None => count,
        })
    }
}

/// Charts, table, or both; `platform` tells the style sheet.
fn toggle() -> impl IntoView {
    let choice = |value: &'static str, name: &'static str| {
        view! { <label><input type="radio" name="show" value=value checked={value == "both"} autocomplete="off"/><span>{name}</span></label> }
    };
    view! {
        <fieldset class="toggle">
            <legend class="unseen">{t!("显示")}</legend>
            {choice("both", t!("图和表"))}
            {choice("charts", t!("只看图"))}
            {choice("table", t!("只看表"))}
        </fieldset>
    }
}

fn controls(store: Store) -> impl IntoView {
    let choices = [Choice::Area, Choice::Unit, Choice::Status];
    view! {
        <form class="controls" role="search" on:submit=|event| event.prevent_default()>
            <label>
                <span>{t!("搜索")}</span>
                <input
                    type="search"
                    data-control="q"
                    placeholder=t!("数据项、原句、数字")
                    autocomplete="off"
                    prop:value=move || store.filter().q
                    on:input=move |event| store.dispatch(Action::Search(event_target_value(&event)))
                />
            </label>
            {choices.map(|choice| choice.view(store)).into_iter().collect_view()}
        </form>
    }
}

/// One of the three filters.
#[derive(Clone, Copy)]
enum Choice {
    Area,
    Unit,
    Status,
}

impl Choice {
    /// Its label and its name in the page.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Choice::Area => (t!("领域"), "area"),
            Choice::Unit => (t!("单位"), "unit"),
            Choice::Status => (t!("状态"), "status"),
        }
    }

    /// What can be chosen besides 「全部」: value and name.
    fn options(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Choice::Area => REPORT
                .areas
                .iter()
                .map(|area| (area.id, area.short))
                .collect(),
            Choice::Unit => units(&REPORT)
                .into_iter()
                .map(|unit| (unit, unit_name(&REPORT, unit)))
                .collect(),
            Choice::Status => STATUSES
                .map(|each| (each.as_str(), status::word(each)))
                .to_vec(),
        }
    }

    /// What is chosen; empty for 「全部」.
    fn chosen(self, store: Store) -> &'static str {
        let filter = store.filter();
        match self {
            Choice::Area => filter.area,
            Choice::Unit => filter.unit,
            Choice::Status => filter.status.map(Status::as_str),
        }
        .unwrap_or_default()
    }

    fn choose(self, store: Store, wanted: &str) {
        let value = self
            .options()
            .into_iter()
            .map(|(value, _)| value)
            .find(|value| *value == wanted);
        store.dispatch(match self {
            Choice::Area => Action::Area(value),
            Choice::Unit => Action::Unit(value),
            Choice::Status => Action::Status(
                STATUSES
                    .into_iter()
                    .find(|each| Some(each.as_str()) == value),
            ),
        });
    }

    fn view(self, store: Store) -> impl IntoView {
        let (label, control) = self.names();
        let options = self.options().into_iter();
        view! {
            <label>
                <span>{label}</span>
                <select
                    data-control=control
                    prop:value=move || self.chosen(store)
                    on:change=move |event| self.choose(store, &event_target_value(&event))
                >
                    <option value="">{t!("全部")}</option>
                    {options.map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view()}
                </select>
            </label>
        }
    }
}

/// What a figure can be.
const STATUSES: [Status; 2] = [Status::Done, Status::Planned];

fn heading(store: Store, column: Column) -> impl IntoView {
    let sort = move || store.filter().sort.filter(|sort| sort.column == column);
    let state = move || match sort() {
        Some(Sort {
            descending: true, ..
        }) => "descending",
        Some(_) => "ascending",
        None => "none",
    };
    view! {
        <th scope="col" abbr=column.name() aria-sort=state data-column=column.as_str()>
            <button type="button" on:click=move |_| store.dispatch(Action::Sort(column))>
                {column.name()}
                // The style sheet draws the arrow; `aria-sort` says it.
                <span class="arrow" aria-hidden="true"></span>
            </button>
        </th>
    }
}

fn row(figure: &'static Figure) -> impl IntoView {
    let (group, item) = owner(&REPORT, figure);
    let address = href(Part::Data, figure.id);
    view! {
        <tr id=place(Part::Data, figure.id) data-id=figure.id data-tone=figure.area.unwrap_or("plan")>
            <th scope="row"><a href=address>{figure.label}</a></th>
            <td class="value">{numeral(figure)}{bar(figure)}</td>
            <td>{figure.unit_name}</td>
            <td>{group}<small>{item}</small></td>
            <td>{status::word(figure.status)}</td>
            <td class="sentence">{quoted(figure)}</td>
        </tr>
    }
}

/// The figure's share of the largest one of its unit; alone in its unit, there is none.
fn bar(figure: &'static Figure) -> Option<impl IntoView> {
    let same = || {
        REPORT
            .figures
            .iter()
            .filter(|other| other.unit == figure.unit)
    };
    let largest = same()
        .map(|other| other.value)
        .max()
        .filter(|largest| *largest > 0)?;
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

/// The quote with its quantity marked; in a translated page, what its sentence says before it.
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
