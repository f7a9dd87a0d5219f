//! The page: one file a part. The only place with `view!`.
//!
//! Most of the page never changes while it is read. Those stretches are wrapped in
//! [`still::still`]: rendered once, natively; the Wasm neither carries nor walks them.
//! What lives (the detail, the dataset, the notices) is hydrated. Entities in still
//! stretches are plain links (`#/part/id`), and `platform` marks the chosen ones.

mod areas;
mod chrome;
mod data;
mod detail;
mod drawing;
mod entity;
mod framework;
mod overview;
mod plan;
mod scene;
mod source;
mod still;
mod timeline;
mod words;

use crate::state::Store;
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
            {timeline::timeline(store)}
            {framework::framework(store)}
            {plan::plan(store)}
            {data::data(store)}
            {source::source(store)}
        </main>
        {chrome::footer()}
        {chrome::announcement()}
    }
}
