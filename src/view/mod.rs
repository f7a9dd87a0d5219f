//! The page: one file a part. The only place with `view!`.
//!
//! Most of the page never changes while it is read. Those stretches are wrapped in
//! [`still::still`]: rendered once, natively; the Wasm neither carries nor walks them.
//! What lives (the detail, the dataset, the notices) is hydrated; within it [`card`] and [`answer`] are made
//! anew whenever they change, whole ([`still::replaced`]). Entities in still
//! stretches are plain links (`#/part/id`), and `platform` marks the chosen ones.
//!
//! [`slides`] and [`series`] are no part of it: only rendered, to [`text`](text::text) that no program takes up.

pub mod answer;
mod areas;
pub mod card;
mod chrome;
mod data;
mod detail;
mod drawing;
mod entity;
mod framework;
mod overview;
mod phrases;
mod plan;
mod scene;
#[cfg(feature = "ssr")]
pub mod series;
#[cfg(feature = "ssr")]
pub mod slides;
mod source;
mod still;
#[cfg(feature = "ssr")]
mod text;
mod timeline;
mod twin;
mod words;

#[cfg(not(feature = "ssr"))]
pub use still::mount;

use crate::{query::part::Part, state::Store};
use leptos::prelude::*;

/// The whole body of the page.
pub fn app(store: Store) -> impl IntoView {
    view! {
        {chrome::header()}
        {chrome::notice(store)}
        <main id="main" tabindex="-1">
            // What was done, one picture: ring and card stand beside the steps.
            <div class="done">
                {overview::overview(store)}
                {areas::areas()}
            </div>
            {Part::Timeline.is_present().then(|| timeline::timeline(store))}
            {night(store)}
            {data::data(store)}
            {source::source(store)}
        </main>
        {chrome::footer()}
        {chrome::announcement()}
    }
}

/// The plans and what they are for, one picture: assets/style/night.css.
fn night(store: Store) -> impl IntoView {
    let [plan, framework] = [Part::Plan, Part::Framework].map(Part::is_present);
    (plan || framework).then(|| {
        view! {
            <div class="scene night" class:lit=plan::any_lit() class:single=plan != framework>
                {plan.then(|| plan::plan(store))}
                {framework.then(|| framework::framework(store))}
            </div>
        }
    })
}
