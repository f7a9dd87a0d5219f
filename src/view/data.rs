//! 数据: every figure in one table that carries its bars and can be searched, filtered and sorted.
//! Rows stand together by what they count ([`crate::query::counted`]) until they are sorted.

mod rows;

use super::{
    scene::scene,
    still::{still, still_rows},
    words::words,
};
use crate::{
    data::REPORT,
    language::{status, t},
    query::{
        count::numeral,
        counted::{classes, largest},
        filter::{Column, STATUSES, Sort, unit_name, units},
        part::Part,
    },
    state::{Action, Store},
    viz::{cells, number::large},
};
use leptos::prelude::*;
use report::model::Status;
use rows::{hatches, rows};

/// The dataset with its controls.
pub fn data(store: Store) -> impl IntoView {
    let classes = classes(&REPORT);
    let each = largest(&classes).map(cells::each);
    scene(
        store,
        Part::Data,
        "part dataset",
        None,
        (),
        message,
        view! {
                {controls(store)}
                <p class="count">
                    <span role="status" data-rows="" inner_html=words(counted(store))></span>
                    {move || store.filter().sort.map(|_| view! {
                        <button type="button" on:click=move |_| store.dispatch(Action::Group)>{t!("恢复分组")}</button>
                    })}
                </p>
                {still("downloads", downloads)}
                <div class="table" tabindex="0" role="region" aria-label=t!("数据表")>
                    {still("hatches", hatches)}
                    <table>
                        <thead><tr>
                            <th scope="col">{t!("所数的")}</th>
                            {heading(store, Column::Label)}
                            {heading(store, Column::Value)}
                            {each.map(|each| view! { <th scope="col">{scale(each)}</th> })}
                            {heading(store, Column::Area)}
                            {heading(store, Column::Status)}
                            {heading(store, Column::Quote)}
                        </tr></thead>
                        {classes.into_iter().map(|class| still_rows(move || rows(&class, each))).collect_view()}
                    </table>
                    {move || (store.count() == 0).then(|| view! {
                        <p class="empty" data-empty="">
                            {t!("没有符合条件的数据。")}
                            <button type="button" on:click=move |_| store.dispatch(Action::Reset)>{t!("显示全部")}</button>
                        </p>
                    })}
                </div>
        },
    )
}

/// The finding: the checker makes sure that each figure has its sentence. Where nothing can be opened,
/// it does not say so.
fn message() -> impl IntoView {
    view! {
        <p class="kicker">{t!("数据")}</p>
        <h2 id="/data" data-plain=Part::Data.plain()>
            <span class="live">{t!("每个数字，点开都是原句")}</span>
            <span class="bare">{t!("每个数字，都有原句")}</span>
        </h2>
    }
}

fn downloads() -> impl IntoView {
    view! {
        <p>
            {t!("下载：")}
            <a href="data/figures.csv" download="">"CSV"</a>" "
            <a href="data/report.json" download="">"JSON"</a>" "
            <a href="data/report.schema.json" download="">"JSON Schema"</a>" "
            <a href="data/datapackage.json" download="">{t!("数据包说明")}</a>
        </p>
        <p>
            <button type="button" data-save="article">{t!("引用报道")}</button>
            <button type="button" data-save="csv">{t!("当前筛选 CSV")}</button>
            <button type="button" data-save="json">{t!("当前筛选 JSON")}</button>
        </p>
    }
}

/// How many rows there are; once the reader has sorted them, also in which order.
fn counted(store: Store) -> impl Fn() -> String + Copy {
    let order = Memo::new(move |before: Option<&Option<String>>| {
        let sorted = before.is_some_and(Option::is_some);
        store
            .filter()
            .sort
            .map(|sort| sort.words(&REPORT))
            .or_else(|| sorted.then(|| t!("按所数的分组").to_owned()))
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

fn controls(store: Store) -> impl IntoView {
    let choices = [Choice::Area, Choice::Unit, Choice::Status];
    view! {
        <form class="controls" role="search" on:submit=|event| event.prevent_default()>
            <label>
                <span class="unseen">{t!("搜索")}</span>
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
    /// Its label, what stands there for all, and its name in the page.
    fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Choice::Area => (t!("领域"), t!("全部领域"), "area"),
            Choice::Unit => (t!("单位"), t!("全部单位"), "unit"),
            Choice::Status => (t!("状态"), t!("全部状态"), "status"),
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
                .into_iter()
                .filter(|each| REPORT.figures.iter().any(|own| own.status == *each))
                .map(|each| (each.as_str(), status::word(each)))
                .collect(),
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
        let (label, all, control) = self.names();
        let options = self.options();
        // Of one there is nothing to choose.
        (options.len() > 1).then(|| view! {
            <label>
                <span class="unseen">{label}</span>
                <select
                    data-control=control
                    prop:value=move || self.chosen(store)
                    on:change=move |event| self.choose(store, &event_target_value(&event))
                >
                    <option value="">{all}</option>
                    {options.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view()}
                </select>
            </label>
        })
    }
}

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

/// What a cell of the bars stands for.
fn scale(each: f64) -> String {
    let each = each as u64;
    let said = if each < 100 {
        numeral(each as usize)
    } else {
        large(each)
    };
    t!("一格为{0}", said)
}
