//! 422133: six groups, fifteen slots, and the plan tasks that serve them.

use super::{
    detail,
    drawing::drawing,
    entity::{background, href, place},
    still::still,
};
use crate::{data::REPORT, language::t, query::part::Part, state::Store, viz::Kind};
use leptos::prelude::*;
use report::{
    lookup::{self, Entity},
    model::{Group, Origin, Slot},
};

/// The framework: a digit, its name, its members, its tasks.
pub fn framework(store: Store) -> impl IntoView {
    view! {
        <section id="framework" class="part" aria-labelledby="/framework">
            {still("head", || {
                let framework = &REPORT.framework;
                view! {
                    <h2 id="/framework" data-plain=Part::Framework.plain() data-id=framework.id>
                        <a id=place(Part::Framework, framework.id) href=href(Part::Framework, framework.id)>{framework.title}</a>
                    </h2>
                    <p class="how">{t!("原文点名的是实底，据来源补充的是浅底加“背景补充”，都没有点名的画虚线，写“原文未列”。")}</p>
                }
            })}
            {drawing(Kind::Towers)}
            {still("body", || {
                let framework = &REPORT.framework;
                view! {
                    <ol class="groups">{framework.groups.iter().map(group).collect_view()}</ol>
                    <div class="glossary">
                        <h3>{t!("{0}是什么", framework.code)}</h3>
                        {background()}
                        {framework.notes.iter().map(|note| view! { <p>{note.text}{cites(note.references)}</p> }).collect_view()}
                    </div>
                }
            })}
            {detail::slot(store, Part::Framework, None)}
        </section>
    }
}

fn group(group: &'static Group) -> impl IntoView {
    let tasks = group
        .tasks
        .iter()
        .filter_map(|id| lookup::entity(&REPORT, id))
        .map(|task| {
            let id = task.id();
            // One that serves several groups is found at the first.
            let mut groups = REPORT.framework.groups.iter();
            let first = groups.find(|group| group.tasks.contains(&id));
            let own = first.is_some_and(|first| first.id == group.id);
            view! { <li id=own.then(|| place(Part::Framework, id))><a href=href(Part::Plan, id)>{task.title()}</a></li> }
        });
    view! {
        <li class="group" data-tone=group.id>
            <b class="digit" aria-hidden="true">{group.digit.to_string()}</b>
            <h3 id=place(Part::Framework, group.id) data-id=group.id><a id=place(Part::Plan, group.id) href=href(Part::Framework, group.id)>{group.title}</a></h3>
            <ul class="slots">{group.slots.iter().map(slot).collect_view()}</ul>
            <p class="serves">{t!("有关任务")}</p>
            <ul class="tasks">{tasks.collect_view()}</ul>
        </li>
    }
}

fn slot(slot: &'static Slot) -> impl IntoView {
    let kind = match (slot.title, slot.origin) {
        (None, _) => "unnamed",
        (_, Origin::Background) => "background",
        (_, Origin::Article) => "article",
    };
    view! {
        <li class="block" data-kind=kind id=place(Part::Framework, slot.id) data-id=slot.id>
            <a href=href(Part::Framework, slot.id)>{slot.title.unwrap_or(t!("原文未列"))}</a>
            {(slot.origin == Origin::Background).then(background)}
        </li>
    }
}

fn cites(ids: &'static [&'static str]) -> impl IntoView {
    ids.iter()
        .filter_map(|id| match lookup::entity(&REPORT, id) {
            Some(Entity::Reference(reference)) => Some(view! {
                {t!("（")} <a href=href(Part::Framework, reference.id)>{reference.title}</a> {t!("）")}
            }),
            _ => None,
        })
        .collect_view()
}
