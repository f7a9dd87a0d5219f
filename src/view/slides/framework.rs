//! The framework as a skyline, and each of its digits.

use crate::{
    language::{Language, current, t},
    query::card,
    view::{entity::background, framework::kind_of},
    viz::wrap,
};
use leptos::{either::Either, prelude::*};
use report::{
    lookup::{self, Entity},
    model::{Group, Origin, Report, Slot},
};

/// Higher towers say how many more blocks they have: the slide of their digit has them all.
const TALLEST: usize = 4;

/// A tower for each digit: its members on the road, and the digit below.
pub fn skyline(report: &Report) -> impl IntoView + use<> {
    let towers = report.groups().iter().map(|group| {
        view! {
            <li>
                <h3>{named(group.title)}</h3>
                {members(group.slots, TALLEST)}
                {digit(group)}
            </li>
        }
    });
    view! { <ol class="skyline">{towers.collect_view()}</ol> }
}

/// One digit as large as there is room, its members, and the tasks that serve it.
pub fn group(report: &'static Report, group: &'static Group) -> impl IntoView {
    let tasks = group.tasks.iter();
    let tasks: Vec<_> = tasks
        .filter_map(|id| lookup::entity(report, id))
        .map(served)
        .collect();
    let tasks = (!tasks.is_empty())
        .then(|| view! { <h3>{t!("有关任务")}</h3><ul class="served">{tasks}</ul> });
    view! {
        {digit(group)}
        <div>
            {members(group.slots, usize::MAX)}
            {tasks}
        </div>
    }
}

/// A task and the plan that it is of.
fn served(task: Entity) -> impl IntoView {
    let plan = match task {
        Entity::Task(plan, _) => Some(plan),
        _ => None,
    };
    let plan = plan.map(|plan| {
        let role = plan.role.map(|role| [" · ", role].concat());
        view! { " "<span>{card::kind(Entity::Plan(plan))}{role}</span> }
    });
    view! { <li>{task.title()}{plan}</li> }
}

/// A name in two halves, which stand on one line where there is room: broken where a compositor would, for an
/// engine breaks ideographs anywhere.
fn named(name: &'static str) -> impl IntoView {
    let halves = match current() {
        Language::English => None,
        _ => wrap::wrap_to(name, 1.0, f64::MAX, 2),
    };
    halves
        .unwrap_or_else(|| vec![name])
        .into_iter()
        .map(|half| view! { <span>{half}</span> })
        .collect_view()
}

fn digit(group: &Group) -> impl IntoView + use<> {
    let lit = group.slots.iter().any(|slot| kind_of(slot) == "article");
    // The group's title begins with it.
    view! { <b class="digit" class:lit=lit aria-hidden="true">{group.digit.to_string()}</b> }
}

fn members(slots: &'static [Slot], most: usize) -> impl IntoView {
    let more = slots.len().saturating_sub(most);
    let more = (more > 0).then(|| view! { <li>{t!("另有{0}项", more.to_string())}</li> });
    let shown = slots.iter().take(most).map(|slot| {
        let outside = (slot.origin == Origin::Background).then(|| view! { " "{background()} });
        let name = match slot.title {
            Some(title) => Either::Left(view! { <div>{named(title)}</div> }),
            None => Either::Right(t!("原文未列")),
        };
        view! { <li data-kind=kind_of(slot)>{name}{outside}</li> }
    });
    view! { <ul class="members" data-count=slots.len()>{more}{shown.collect_view()}</ul> }
}
