//! 部署: five plans and their tasks, on a night-blue sheet.

use super::{
    detail,
    drawing::drawing,
    entity::{href, numeral, place, status_tag},
    still::still,
};
use crate::{
    data::REPORT,
    query::{part::Part, told},
    state::Store,
    viz::Kind,
};
use leptos::prelude::*;
use report::{
    lookup,
    model::{Plan, Task},
};

/// The plans for the year, in their roles.
pub fn plan(store: Store) -> impl IntoView {
    view! {
        <section id="plan" class="part night" aria-labelledby="/plan">
            {still("head", || view! {
                <h2 id="/plan" data-plain=Part::Plan.plain()>{told::outlook(&REPORT)}</h2>
                <p class="how">{told::stations(&REPORT)}</p>
            })}
            {drawing(Kind::Blueprint)}
            {still("body", || view! {
                <ol class="plans">{REPORT.plans.iter().map(station).collect_view()}</ol>
            })}
            {detail::slot(store, Part::Plan, None)}
        </section>
    }
}

fn station(plan: &'static Plan) -> impl IntoView {
    view! {
        <li class="station">
            <p class="role"><span>{plan.role}</span><b class="num" aria-hidden="true">{plan.order.to_string()}</b></p>
            <h3 id=place(Part::Plan, plan.id) data-id=plan.id><a href=href(Part::Plan, plan.id)><b>{plan.aim}</b>" "<span>{plan.title}</span></a></h3>
            <ol class="tasks">{plan.tasks.iter().map(task).collect_view()}</ol>
        </li>
    }
}

fn task(task: &'static Task) -> impl IntoView {
    let figures = task
        .figures
        .iter()
        .filter_map(|id| lookup::figure(&REPORT, id))
        .map(|figure| {
            view! {
                <a class="planned" id=place(Part::Plan, figure.id) href=href(Part::Plan, figure.id) data-id=figure.id>
                    {numeral(figure)}<span>{figure.label}</span>
                </a>
                {status_tag(figure.status)}
            }
        });
    view! {
        <li id=place(Part::Plan, task.id)>
            <a href=href(Part::Plan, task.id) data-id=task.id>{task.title}</a>
            {figures.collect_view()}
        </li>
    }
}
