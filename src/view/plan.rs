//! 部署: five plans and their tasks, by night.

use super::{
    drawing::drawing,
    entity::{href, numeral, place, status_tag},
    phrases::phrases,
    scene::scene,
    still::still,
    twin::twin,
};
use crate::{
    data::REPORT,
    query::{part::Part, told},
    state::Store,
    viz::{Kind, plan as words},
};
use leptos::{either::Either, prelude::*};
use report::{
    lookup,
    model::{Figure, Plan, Task},
};

/// The plans for the year, in their roles.
pub fn plan(store: Store) -> impl IntoView {
    scene(
        store,
        Part::Plan,
        "part",
        None,
        (),
        message,
        view! {
                {drawing(Kind::Blueprint)}
                {still("body", || twin(Part::Plan, REPORT.plans.iter().map(|plan| plan.tasks.len()).sum(), view! {
                    <ol class="plans">{REPORT.plans.iter().map(station).collect_view()}</ol>
                }))}
        },
    )
}

/// Whether any plan's tasks name groups of the framework, so that light falls from it.
pub fn any_lit() -> bool {
    let mut plans = REPORT.plans.iter();
    plans.any(|plan| lookup::plan_names_group(&REPORT, plan))
}

fn message() -> impl IntoView {
    view! {
        <p class="kicker">{told::outlook(&REPORT)}</p>
        <h2 id="/plan" data-plain=Part::Plan.plain()>{phrases(told::plans(&REPORT))}</h2>
        <p class="how">{told::stations(&REPORT)}</p>
    }
}

fn station(plan: &'static Plan) -> impl IntoView {
    let tasks = plan.tasks.iter().map(task).collect_view();
    let tasks = if plan.figures.is_empty() {
        Either::Left(tasks)
    } else {
        Either::Right((view! { <li>{figures(plan.figures)}</li> }, tasks))
    };
    let rank = (!words::is_numbered(plan))
        .then(|| view! { <b class="num" aria-hidden="true">{plan.order.to_string()}</b> });
    let title = plan
        .aim
        .is_some()
        .then(|| view! { " "<span>{plan.title}</span> });
    view! {
        <li class="station">
            <p class="role"><span>{words::sign(plan)}</span>{rank}</p>
            <h3 id=place(Part::Plan, plan.id) data-id=plan.id><a href=href(Part::Plan, plan.id)><b>{plan.name()}</b>{title}</a></h3>
            <ol class="tasks">{tasks}</ol>
        </li>
    }
}

fn task(task: &'static Task) -> impl IntoView {
    view! {
        <li id=place(Part::Plan, task.id)>
            <a href=href(Part::Plan, task.id) data-id=task.id>{task.title}</a>
            {figures(task.figures)}
        </li>
    }
}

/// Figures of a task, or of a plan itself.
fn figures(ids: &'static [&'static str]) -> impl IntoView {
    let figures = ids.iter().filter_map(|id| lookup::figure(&REPORT, id));
    let figure = |figure: &'static Figure| {
        view! {
            <a class="planned" id=place(Part::Plan, figure.id) href=href(Part::Plan, figure.id) data-id=figure.id>
                {numeral(figure)}<span>{figure.label}</span>
            </a>
            {status_tag(figure.status)}
        }
    };
    figures.map(figure).collect_view()
}
