//! The drawings in the page: each laid out for phones and for wide screens, one shown.

use super::still::still;
use crate::{
    data::REPORT,
    language::t,
    viz::{Kind, Size, VARIANTS, layout::draw, svg},
};
use leptos::prelude::*;

/// A drawing in all its layouts.
pub fn drawing(kind: Kind) -> impl IntoView {
    drawing_over(kind, || ())
}

/// The same, with what stands between the drawing and what is said of it.
pub fn drawing_over<V: IntoView + 'static>(kind: Kind, below: fn() -> V) -> impl IntoView {
    still("chart", move || {
        let layouts: String = VARIANTS
            .iter()
            .filter(|variant| variant.kind == kind)
            .map(|variant| {
                svg::page(
                    &draw(
                        &REPORT,
                        kind,
                        Size {
                            width: variant.width,
                        },
                    ),
                    variant.name,
                )
            })
            .collect();
        let how = draw(&REPORT, kind, Size { width: 920.0 })
            .how_to_read
            .to_string();
        // Once more for the file, which says it as it is, also in a page that was translated.
        let kept = how.clone();
        view! { <figure><div inner_html=layouts></div>{below()}<figcaption class="how" data-how=kept>{how}<button type="button" data-save="">{t!("存图")}</button></figcaption></figure> }
    })
}
