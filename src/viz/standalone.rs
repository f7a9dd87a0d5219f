//! A drawing as a file of its own: with its title, its source and its own style, for
//! downloads and golden files. Light, whatever theme the page has.

use super::{
    drawing::Drawing,
    mark::{Anchor, Text},
    markup::Writer,
    number, wrap,
};
use report::model::Source;

/// The page's style for drawings; the first section of it is for these files too.
const STYLE: &str = include_str!("../../assets/style/drawings.css");
/// Where that section begins and ends.
const SECTION: (&str, &str) = ("/* standalone:begin */", "/* standalone:end */");

/// The light theme's values, as in `tokens.css`, and fonts that readers may have.
pub const LIGHT: [(&str, &str); 20] = [
    ("paper", "#FBF8F3"),
    ("ink", "#1B2430"),
    ("muted", "#5B6470"),
    ("hairline", "#E3DCCF"),
    ("mark", "#FFE9A8"),
    ("on-tone", "#FFFFFF"),
    ("area-1", "#B3261E"),
    ("area-2", "#0B6A7F"),
    ("area-3", "#8F5A00"),
    ("area-4", "#2E6B3F"),
    ("violet", "#5A3E8E"),
    ("area-1-tint", "#F7E3E1"),
    ("area-2-tint", "#DDECF0"),
    ("area-3-tint", "#F4E8D3"),
    ("area-4-tint", "#E1EBE2"),
    ("violet-tint", "#E9E4F2"),
    ("night", "#0B2338"),
    ("night-line", "#8FD3E0"),
    ("night-ink", "#EAF6F8"),
    (
        "serif",
        "Song, 'Songti SC', 'Noto Serif CJK SC', STSong, SimSun, serif",
    ),
];
const SANS: &str = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/// Around everything.
const MARGIN: f64 = 24.0;

/// The drawing as a whole SVG file.
pub fn standalone(drawing: &Drawing, source: &Source) -> String {
    let width = drawing.width + 2.0 * MARGIN;
    let (large, small) = (14.0 + drawing.width / 60.0, 15.0);
    let mut y = MARGIN + large;
    let title = lines("song", &drawing.title, large, drawing.width, y);
    y = bottom(&title) + small * 1.3;
    let how = lines("quiet", &drawing.how_to_read, small, drawing.width, y);
    let top = bottom(&how) + small * 1.2;
    let end = top + drawing.height + small * 2.2;
    let credit = [
        "来源：",
        source.publisher,
        " ",
        source.date,
        "《",
        source.title,
        "》",
    ]
    .concat();
    let credit = lines("quiet", &credit, small, drawing.width, end);
    let height = bottom(&credit) + MARGIN;

    let mut svg = Writer::new(None);
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.numbers("viewBox", &[0.0, 0.0, width, height]);
    svg.numbers("width", &[width]);
    svg.numbers("height", &[height]);
    svg.raw(" role=\"img\" xml:lang=\"zh-Hans\">\n<title>");
    svg.text(&drawing.title);
    svg.raw("</title>\n<desc>");
    svg.text(&drawing.desc);
    svg.raw("</desc>\n<style>");
    svg.raw(&style());
    svg.raw("</style>\n<rect fill=\"#FBF8F3\"");
    svg.numbers("width", &[width]);
    svg.numbers("height", &[height]);
    svg.raw("/>\n<g class=\"drawing\">");
    svg.marks(&[title.into(), how.into(), credit.into()]);
    svg.raw("</g>\n<g");
    svg.attribute("class", &["drawing ", drawing.kind.name()].concat());
    svg.raw(" transform=\"translate(");
    number::push(&mut svg.out, MARGIN);
    svg.raw(" ");
    number::push(&mut svg.out, top);
    svg.raw(")\">\n");
    for mark in &drawing.marks {
        svg.marks(std::slice::from_ref(mark));
        svg.raw("\n");
    }
    svg.raw("</g>\n</svg>\n");
    svg.out
}

fn lines(class: &'static str, words: &str, size: f64, width: f64, y: f64) -> Text {
    let lines: Vec<String> = wrap::wrap(words, size, width)
        .into_iter()
        .map(str::to_owned)
        .collect();
    Text::lines(class, (MARGIN, y), size, Anchor::Start, size * 1.4, lines)
}

fn bottom(text: &Text) -> f64 {
    text.bounds().last().map_or(text.y, |last| last.bottom())
}

/// The section of the page's style that is for files, colours resolved.
fn style() -> String {
    let section = STYLE
        .split_once(SECTION.0)
        .and_then(|(_, rest)| rest.split_once(SECTION.1));
    let mut style = section.map_or("", |(section, _)| section).to_owned();
    for (name, value) in LIGHT.into_iter().chain([("sans", SANS)]) {
        style = style.replace(&["var(--", name, ")"].concat(), value);
    }
    style
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_colour_is_resolved() {
        let style = super::style();
        assert!(style.contains("#B3261E"));
        assert!(!style.contains("var("), "{style}");
    }
}
