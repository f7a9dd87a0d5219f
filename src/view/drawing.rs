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
        let variants = VARIANTS.iter().filter(|variant| variant.kind == kind);
        let mut how = String::new();
        let layouts: String = variants
            .map(|variant| {
                let size = Size {
                    width: variant.width,
                };
                let drawing = draw(&REPORT, kind, size);
                // The widest says what is to be seen in all of them.
                how = drawing.how_to_read.to_string();
                svg::page(&drawing, variant.name)
            })
            .collect();
        // Once more for the file, which says it as it is, also in a page that was translated.
        let kept = how.clone();
        view! { <figure><div inner_html=layouts></div>{below()}<figcaption class="how" data-how=kept>{how}<button type="button" data-save="">{t!("存图")}</button></figcaption></figure> }
    })
}
