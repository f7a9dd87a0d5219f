//! What the page gets: SVG without looks, one variant at a time, in large enough type.

use crate::checks::smallest;
use baoan_report::{
    data::REPORT,
    viz::{Kind, Size, VARIANTS, Variant, layout, standalone::LIGHT, svg},
};

const TOKENS: &str = include_str!("../../assets/style/tokens.css");
const STYLE: &str = include_str!("../../assets/style/drawings.css");

fn drawn(variant: &Variant) -> String {
    let drawing = layout::draw(
        &REPORT,
        variant.kind,
        Size {
            width: variant.width,
        },
    );
    svg::page(&drawing, variant.name)
}

#[test]
fn exactly_one_variant_is_shown_at_any_width() {
    for viewport in 320..=1920_u16 {
        for kind in Kind::ALL {
            let shown = VARIANTS.iter().filter(|variant| variant.kind == kind);
            let shown = shown.filter(|variant| (variant.from..=variant.to).contains(&viewport));
            assert_eq!(shown.count(), 1, "{kind:?} at {viewport} px");
        }
    }
}

#[test]
fn the_style_has_the_same_widths() {
    for variant in VARIANTS.iter().filter(|variant| variant.from > 0) {
        let (from, below) = (variant.from, variant.from - 1);
        assert!(
            STYLE.contains(&format!("(min-width: {from}px)")),
            "{:?}",
            variant.kind
        );
        assert!(
            STYLE.contains(&format!("(max-width: {below}.98px)")),
            "{:?}",
            variant.kind
        );
    }
    assert!(STYLE.contains(".drawing.phone { max-width: 480px; }"));
}

#[test]
fn files_have_the_colours_of_the_light_theme() {
    for (name, value) in LIGHT
        .into_iter()
        .filter(|(_, value)| value.starts_with('#'))
    {
        let alone = format!("--{name}: {value};");
        let with_dark = format!("--{name}: var(--light, {value}) ");
        assert!(
            TOKENS.contains(&alone) || TOKENS.contains(&with_dark),
            "{name}"
        );
    }
}

#[test]
fn no_text_is_smaller_than_twelve_pixels_anywhere() {
    for variant in &VARIANTS {
        let drawing = layout::draw(
            &REPORT,
            variant.kind,
            Size {
                width: variant.width,
            },
        );
        for viewport in variant.from.max(320)..=variant.to.min(1920) {
            // The page's gutters (`--gutter` in tokens.css) are 4 % of the viewport.
            // Between phones and desks the night reaches beyond them (night.css), as does the timeline
            // right above phones (parts.css).
            let gutter = match (variant.kind, variant.name) {
                (_, "middle") => 14.0,
                (Kind::Timeline, "wide") if viewport < 760 => 14.0,
                _ => (f64::from(viewport) * 0.04).clamp(20.0, 48.0),
            };
            let night = matches!(variant.kind, Kind::Blueprint | Kind::Towers);
            // Beside the steps the ring has 660 px or more (done.css).
            let column = match variant.kind {
                Kind::Ring if viewport >= 1100 => 660.0,
                _ if night => 1248.0,
                _ => 1200.0,
            };
            let shown = (f64::from(viewport) - 2.0 * gutter)
                .min(column)
                .min(variant.widest);
            let mut size = smallest(&drawing);
            let smaller = if night { 1360 } else { 1080 };
            if viewport >= smaller && variant.name == "wide" && variant.kind != Kind::Ring {
                // Where the style makes small print smaller.
                size = size.min(13.0);
            }
            let pixels = size * shown / variant.width;
            assert!(
                pixels >= 11.99,
                "{:?} {} at {viewport} px: {pixels}",
                variant.kind,
                variant.name
            );
        }
    }
}

#[test]
fn markup_is_well_formed_and_free_of_looks() {
    for variant in &VARIANTS {
        let svg = drawn(variant);
        // Light is painted with what is defined in the same layout.
        let mut looks = svg.clone();
        for reference in svg.split(" fill=\"url(#").skip(1) {
            let id = reference.split(')').next().expect("an end");
            assert!(svg.contains(&format!(" id=\"{id}\"")), "{id} is missing");
            looks = looks.replace(&format!(" fill=\"url(#{id})\""), "");
        }
        for banned in [
            "style=", " fill=", " stroke=", "NaN", "inf", "<script", "url(",
        ] {
            assert!(
                !looks.contains(banned),
                "{banned} in {:?} {}",
                variant.kind,
                variant.name
            );
        }
        let mut open = Vec::new();
        for tag in svg.split('<').skip(1) {
            let name = tag
                .split([' ', '>', '/'])
                .find(|part| !part.is_empty())
                .unwrap_or("");
            let whole = tag.split('>').next().unwrap_or("");
            if tag.starts_with('/') {
                assert_eq!(open.pop(), Some(name), "{:?}", variant.kind);
            } else if !whole.ends_with('/') {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn ids_are_the_pages_only_ones() {
    let page: String = VARIANTS.iter().map(drawn).collect();
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn all_drawings_together_are_small_enough_for_the_page() {
    let count = |svg: &String| svg.matches('<').count() - svg.matches("</").count();
    let total: usize = VARIANTS.iter().map(|variant| count(&drawn(variant))).sum();
    // The night has three layouts, and in each what it has where it stands alone.
    assert!(total <= 2000, "{total} elements");
}

#[test]
fn every_link_has_a_name_and_leads_to_its_entity() {
    for variant in &VARIANTS {
        let drawing = layout::draw(
            &REPORT,
            variant.kind,
            Size {
                width: variant.width,
            },
        );
        let svg = svg::page(&drawing, variant.name);
        for link in drawing.links() {
            assert!(
                link.label.chars().count() >= 4,
                "{}: 「{}」",
                link.id,
                link.label
            );
            let href = format!(
                "href=\"#/{}/{}\" data-id=\"{}\"",
                variant.kind.part(),
                link.id,
                link.id
            );
            assert!(svg.contains(&href), "{href}");
        }
    }
}
