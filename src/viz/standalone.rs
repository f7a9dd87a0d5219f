//! A drawing as a file of its own: with its title, its source and its own style, for
//! downloads and golden files. Light, whatever theme the page has.

use super::{
    drawing::Drawing,
    mark::{Anchor, Text},
    markup::Writer,
    number, wrap,
};
use crate::language::{Language, as_translated, current, t};
use report::model::Source;

/// The page's style for drawings; the first section of it is for these files too.
const STYLE: &str = include_str!("../../assets/style/drawings.css");
/// That section: cut out when this is compiled, so that no Wasm carries the rest.
static SECTION: [u8; END - BEGIN] = {
    let mut section = [0; END - BEGIN];
    let mut at = 0;
    while at < section.len() {
        section[at] = STYLE.as_bytes()[BEGIN + at];
        at += 1;
    }
    section
};
const BEGIN: usize = find("/* standalone:begin */") + "/* standalone:begin */".len();
const END: usize = find("/* standalone:end */");

/// Where the style says `mark`; does not compile if it does not.
const fn find(mark: &str) -> usize {
    let (style, mark) = (STYLE.as_bytes(), mark.as_bytes());
    let mut at = 0;
    loop {
        let mut same = 0;
        while same < mark.len() && style[at + same] == mark[same] {
            same += 1;
        }
        if same == mark.len() {
            return at;
        }
        at += 1;
    }
}

/// The light theme's values, as in `tokens.css`.
pub const LIGHT: [(&str, &str); 37] = [
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
    ("night-deep", "#103149"),
    ("night-horizon", "#1F4F66"),
    ("night-ground", "#061320"),
    ("night-muted", "#A9C6D2"),
    ("night-thing", "#A8DCE6"),
    ("night-sign", "#C3E4EC"),
    ("night-steel", "#7BB5C9"),
    ("lamp", "#FFE9A8"),
    ("lamp-pale", "#FFF3CF"),
    ("amber", "#FFC24D"),
    ("tail", "#F0857C"),
    ("plate", "#B3261E"),
    ("road", "#13212E"),
    ("half-lit", "#123B52"),
    ("unlit", "#081B2C"),
    ("unlit-edge", "#7FA9C0"),
    ("unlit-pane", "#15324A"),
    ("lit-pane", "#FFFFFF"),
];

/// The faces of a language, as in `tokens.css` and `translated.css`.
fn faces(language: Language) -> [(&'static str, &'static str); 2] {
    match language {
        Language::Hans => [
            (
                "serif",
                "Song, 'Songti SC', 'Noto Serif CJK SC', STSong, SimSun, serif",
            ),
            (
                "sans",
                "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
            ),
        ],
        Language::Hant => [
            (
                "serif",
                "Song, 'Songti TC', 'Noto Serif CJK TC', PMingLiU, serif",
            ),
            (
                "sans",
                "'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK HK', sans-serif",
            ),
        ],
        Language::English => [
            (
                "serif",
                "Song, 'Times New Roman', 'Liberation Serif', serif",
            ),
            (
                "sans",
                "'Helvetica Neue', Arial, 'Liberation Sans', Roboto, sans-serif",
            ),
        ],
    }
}

/// Around everything.
const MARGIN: f64 = 24.0;

/// What a file says of the drawing in it, and how much room that takes.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// The drawing's class: its [`Kind`](super::Kind)'s name.
    pub kind: &'a str,
    /// Width of the box of its marks.
    pub width: f64,
    /// Height of that box.
    pub height: f64,
    /// What it shows.
    pub title: &'a str,
    /// The same in some sentences.
    pub desc: &'a str,
    /// How to read it; may be empty.
    pub how: &'a str,
}

/// The drawing as a whole SVG file.
pub fn standalone(drawing: &Drawing, source: &Source) -> String {
    let mut marks = Writer::new(None);
    let mut top = 0.0;
    for (piece, height) in drawing.whole() {
        if top > 0.0 {
            marks.raw("<g transform=\"translate(0 ");
            number::push(&mut marks.out, top);
            marks.raw(")\">\n");
        }
        for mark in piece {
            marks.marks(std::slice::from_ref(mark));
            marks.raw("\n");
        }
        if top > 0.0 {
            marks.raw("</g>\n");
        }
        top += height;
    }
    let frame = Frame {
        kind: drawing.kind.name(),
        width: drawing.width,
        height: top,
        title: &drawing.title,
        desc: &drawing.desc,
        how: &drawing.how_to_read,
    };
    framed(frame, &marks.out, source)
}

/// Marks that are written already, as a whole SVG file: those of a drawing in the page, say.
pub fn framed(frame: Frame, marks: &str, source: &Source) -> String {
    let (large, small) = (14.0 + frame.width / 60.0, 15.0);
    let mut y = MARGIN + large;
    let title = lines("song", frame.title, large, frame.width, y);
    y = bottom(&title) + small * 1.3;
    let how = lines("quiet", frame.how, small, frame.width, y);
    let top = bottom(&how) + small * 1.2;
    let end = top + frame.height + small * 2.2;
    let credit = t!(
        "来源：{0} {1}《{2}》",
        source.paper,
        source.date,
        source.headline
    );
    let credit = lines("quiet", &as_translated(credit), small, frame.width, end);
    let (width, height) = (frame.width + 2.0 * MARGIN, bottom(&credit) + MARGIN);

    let mut svg = begun((width, height), frame.title, frame.desc, &style());
    svg.raw("<g class=\"drawing\">");
    svg.marks(&[title.into(), how.into(), credit.into()]);
    svg.raw("</g>\n<g");
    svg.attribute("class", &["drawing ", frame.kind].concat());
    svg.raw(" transform=\"translate(");
    number::push(&mut svg.out, MARGIN);
    svg.raw(" ");
    number::push(&mut svg.out, top);
    svg.raw(")\">\n");
    svg.raw(marks);
    svg.raw("</g>\n</svg>\n");
    svg.out
}

/// The rule of the headline font, a `data:` address, for pictures can't load one; without it, none.
pub fn face(font: &str) -> String {
    if font.is_empty() {
        return String::new();
    }
    let rule = "@font-face{font-family:Song;font-weight:700;src:url(";
    [rule, font, ")}"].concat()
}

/// A file as far as its paper: of that size, with its words for those who can't see it, and its style.
pub fn begun((width, height): (f64, f64), title: &str, desc: &str, style: &str) -> Writer {
    let mut svg = Writer::new(None);
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.numbers("viewBox", &[0.0, 0.0, width, height]);
    svg.numbers("width", &[width]);
    svg.numbers("height", &[height]);
    svg.raw(" role=\"img\"");
    svg.attribute("xml:lang", current().tag());
    svg.raw(">\n<title>");
    svg.text(title);
    svg.raw("</title>\n");
    if !desc.is_empty() {
        svg.raw("<desc>");
        svg.text(desc);
        svg.raw("</desc>\n");
    }
    svg.raw("<style>");
    svg.raw(style);
    svg.raw("</style>\n<rect fill=\"#FBF8F3\"");
    svg.numbers("width", &[width]);
    svg.numbers("height", &[height]);
    svg.raw("/>\n");
    svg
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
pub fn style() -> String {
    resolved(&String::from_utf8_lossy(&SECTION), current())
}

/// Rules with the colours of the light theme and the faces of a language.
pub fn resolved(rules: &str, language: Language) -> String {
    let mut style = rules.to_owned();
    for (name, value) in LIGHT.into_iter().chain(faces(language)) {
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
