//! What every part is built of: what it tells, and a rail beside it with its heading and the detail of
//! what is chosen.

use super::{detail::detail, still::still};
use crate::{query::part::Part, state::Store};
use leptos::prelude::*;

/// A part of the page. `message` heads its rail and never changes; `first` is what its detail shows
/// before anything is chosen, `resting` stands there where that is nothing.
pub fn scene<M: IntoView + 'static>(
    store: Store,
    part: Part,
    class: &'static str,
    first: Option<&'static str>,
    resting: impl IntoView,
    message: impl FnOnce() -> M,
    told: impl IntoView,
) -> impl IntoView {
    view! {
        <section id=part.as_str() class=class aria-labelledby=part.heading()>
            <div class="rail">
                {still("message", message)}
                {detail(store, part, first, resting)}
            </div>
            <div class="told">{told}</div>
        </section>
    }
}
