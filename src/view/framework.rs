//! 422133: six groups, fifteen slots, and the plan tasks that serve them.

use super::{
    drawing::drawing,
    entity::{background, href, place},
    phrases::phrases,
    scene::scene,
    still::still,
    twin::twin,
};
use crate::{
    data::REPORT,
    language::t,
    query::{part::Part, relation::tone_of_group, told},
    state::Store,
    viz::{Kind, layout::slot_name},
};
use leptos::prelude::*;
use report::{
    lookup::{self, Entity},
    model::{Group, Origin, Slot},
};

/// The framework: a digit, its name, its members, its tasks. It opens on what the article itself names.
pub fn framework(store: Store) -> impl IntoView {
    let named = |slot: &Slot| kind_of(slot) == "article";
    let mut groups = REPORT.groups().iter();
    let first = groups.find(|group| group.slots.iter().any(named));
    let first = first.map(|group| group.id);
    scene(
        store,
        Part::Framework,
        "part",
        first,
        (),
        message,
        view! {
                {drawing(Kind::Towers)}
                {still("body", || {
                    let groups = REPORT.groups();
                    let slots = groups.iter().map(|group| group.slots.len()).sum();
                    twin(Part::Framework, slots, view! { <ol class="groups">{groups.iter().map(group).collect_view()}</ol> })
                })}
        },
    )
}

fn message() -> impl IntoView {
    let framework = REPORT.framework.as_ref();
    let notes = framework.into_iter().flat_map(|own| own.notes).map(|note| {
        view! { <p class="how">{note.text}" "{background()}" "{cites(note.references)}</p> }
    });
    view! {
        {framework.map(|own| view! {
            <p class="kicker"><a id=place(Part::Framework, own.id) href=href(Part::Framework, own.id)>{own.title}</a></p>
        })}
        <h2 id="/framework" data-plain=Part::Framework.plain()>{phrases(told::framework(&REPORT))}</h2>
        {notes.collect_view()}
        {legend()}
    }
}

/// What is lit by whom, as far as any slot is.
fn legend() -> impl IntoView {
    let slots = || REPORT.groups().iter().flat_map(|group| group.slots);
    let signs = [
        ("article", t!("原文点名")),
        ("background", t!("据来源补充")),
        ("unnamed", t!("原文未列")),
    ];
    let shown = signs
        .into_iter()
        .filter(|(kind, _)| slots().any(|slot| kind_of(slot) == *kind))
        .map(|(kind, words)| view! { <li data-kind=kind>{words}</li> });
    view! { <ul class="legend">{shown.collect_view()}</ul> }
}

/// By whom a slot is named.
pub fn kind_of(slot: &Slot) -> &'static str {
    match (slot.title, slot.origin) {
        (None, _) => "unnamed",
        (_, Origin::Background) => "background",
        (_, Origin::Article) => "article",
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
            let mut groups = REPORT.groups().iter();
            let first = groups.find(|group| group.tasks.contains(&id));
            let own = first.is_some_and(|first| first.id == group.id);
            view! { <li id=own.then(|| place(Part::Framework, id))><a href=href(Part::Plan, id)>{task.title()}</a></li> }
        });
    view! {
        <li class="group" data-tone=tone_of_group(&REPORT, group)>
            <b class="digit" aria-hidden="true">{group.digit.to_string()}</b>
            <h3 id=place(Part::Framework, group.id) data-id=group.id><a id=place(Part::Plan, group.id) href=href(Part::Framework, group.id)>{group.title}</a></h3>
            <ul class="slots">{group.slots.iter().map(|own| slot(group, own)).collect_view()}</ul>
            <p class="serves">{t!("有关任务")}</p>
            <ul class="tasks">{tasks.collect_view()}</ul>
        </li>
    }
}

fn slot(group: &'static Group, slot: &'static Slot) -> impl IntoView {
    // Those that nobody names are told apart by where they stand.
    let name = slot.title.is_none().then(|| slot_name(group, slot));
    view! {
        <li class="block" data-kind=kind_of(slot) id=place(Part::Framework, slot.id) data-id=slot.id>
            <a href=href(Part::Framework, slot.id) aria-label=name>{slot.title.unwrap_or(t!("原文未列"))}</a>
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
