//! Marks to SVG, for the page. Geometry in attributes, looks in classes, nothing inline.

use super::{
    drawing::{Drawing, Strip},
    mark::{Anchor, Link, Mark, Run, Text},
    markup::Writer,
    name::name,
    number::int,
    place::places,
    variant::Kind,
    wrap,
};
use crate::language::{Language, current};
use std::borrow::Cow;

/// The drawing as an element of the page. `variant` is a class, and tells its ids from
/// those of the other variants. What comes to it where it stands alone is an element beside it, of
/// the class `alone`, which the page shows only there.
pub fn page(drawing: &Drawing, variant: &str) -> String {
    let mut svg = Writer::new(Some(drawing.kind.part()));
    let beside = [variant, " alone"].concat();
    // The widest is alone nowhere in a page: it leaves room beside for what the page says.
    let strip = drawing.alone.as_ref().filter(|_| variant != "wide");
    if let Some(strip) = strip.filter(|strip| strip.above) {
        svg.strip(drawing, &beside, strip);
    }
    svg.own(drawing, variant);
    if let Some(strip) = strip.filter(|strip| !strip.above) {
        svg.strip(drawing, &beside, strip);
    }
    svg.out
}

/// The drawing as a picture within the page: nothing in it leads anywhere. Where it is given more
/// room than it needs it begins where the words above it do, unless it is round.
pub fn still(drawing: &Drawing) -> String {
    let mut svg = Writer::new(None);
    svg.raw("<svg");
    svg.attribute("class", &["drawing ", drawing.kind.name()].concat());
    svg.attribute("translate", "no");
    svg.numbers("viewBox", &[0.0, 0.0, drawing.width, drawing.height]);
    if drawing.kind != Kind::Ring {
        svg.attribute("preserveAspectRatio", "xMinYMid");
    }
    svg.attribute("role", "img");
    let label = [&*drawing.title, "。", &*drawing.desc].concat();
    svg.attribute("aria-label", &label);
    svg.raw(">");
    svg.marks(&drawing.marks);
    svg.raw("</svg>");
    svg.out
}

impl Writer {
    /// Appends the drawing itself.
    fn own(&mut self, drawing: &Drawing, variant: &str) {
        self.begin(drawing, variant, drawing.height, &drawing.title);
        let desc = [drawing.kind.name(), "-", variant, "-desc"].concat();
        self.attribute("aria-describedby", &desc);
        if let Some(axis) = drawing.axis {
            self.attribute("data-axis", if axis.vertical { "y" } else { "x" });
            self.numbers("data-start", &[axis.range.0]);
            self.numbers("data-end", &[axis.range.1]);
        }
        self.raw("><desc");
        self.attribute("id", &desc);
        self.raw(">");
        self.text(&drawing.desc);
        self.raw("</desc>");
        self.end(&drawing.marks);
    }

    /// Appends what comes to it where it stands alone.
    fn strip(&mut self, drawing: &Drawing, variant: &str, strip: &Strip) {
        self.begin(drawing, variant, strip.height, &strip.title);
        self.raw(">");
        self.end(&strip.marks);
    }

    fn begin(&mut self, drawing: &Drawing, variant: &str, height: f64, title: &str) {
        self.raw("<svg");
        let class = ["drawing ", drawing.kind.name(), " ", variant].concat();
        self.attribute("class", &class);
        // Every word has the room that it needs; another would not, and saved files are made of these.
        self.attribute("translate", "no");
        self.numbers("viewBox", &[0.0, 0.0, drawing.width, height]);
        self.numbers("width", &[drawing.width]);
        self.numbers("height", &[height]);
        self.attribute("role", "group");
        self.attribute("aria-label", title);
    }

    fn end(&mut self, marks: &[Mark]) {
        self.places = places(marks).into_iter();
        self.marks(marks);
        self.raw("</svg>");
    }

    /// Appends marks in their order.
    pub fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            self.mark(mark);
        }
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            // A group without anything of its own is no element.
            Mark::Group {
                class: "",
                tone: None,
                label,
                marks,
            } if label.is_empty() => {
                self.marks(marks);
            }
            Mark::Group {
                class,
                tone,
                label,
                marks,
            } => {
                self.raw("<g");
                self.class(*tone, class);
                if !label.is_empty() {
                    self.attribute("role", "group");
                    self.attribute("aria-label", label);
                }
                self.raw(">");
                self.marks(marks);
                self.raw("</g>");
            }
            Mark::Link(link) => self.link(link),
            Mark::Closer {
                from,
                to,
                label,
                marks,
            } => {
                let days = [("data-from", *from), ("data-to", *to)];
                self.anchor("", &days, label, |svg| svg.class(None, "closer"), marks);
            }
            Mark::Path { class, d } => {
                self.open("path", class);
                self.attribute("d", d.as_str());
                self.raw("/>");
            }
            Mark::Rect {
                class,
                bounds,
                radius,
            } => {
                self.open("rect", class);
                self.numbers("x", &[bounds.x]);
                self.numbers("y", &[bounds.y]);
                self.numbers("width", &[bounds.width]);
                self.numbers("height", &[bounds.height]);
                if *radius > 0.0 {
                    self.numbers("rx", &[*radius]);
                }
                self.raw("/>");
            }
            Mark::Circle {
                class,
                cx,
                cy,
                radius,
            } => {
                self.open("circle", class);
                self.numbers("cx", &[*cx]);
                self.numbers("cy", &[*cy]);
                self.numbers("r", &[*radius]);
                self.raw("/>");
            }
            Mark::Text(text) => self.lines(text),
            Mark::Paints(paints) => self.paints(paints),
            // All text is told its colour; this one is told to take it from here.
            Mark::Painted { paint, mark } if mark.is_text() => {
                self.raw("<g");
                self.attribute("fill", &reference(paint));
                self.raw(">");
                self.mark(mark);
                self.raw("</g>");
            }
            Mark::Painted { paint, mark } => {
                self.paint = Some(reference(paint));
                self.mark(mark);
            }
        }
    }

    /// Begins a shape or a text, in the paint that was laid out for it.
    fn open(&mut self, name: &str, class: &str) {
        self.raw("<");
        self.raw(name);
        self.class(None, class);
        if let Some(paint) = self.paint.take() {
            self.attribute("fill", &paint);
        }
    }

    fn link(&mut self, link: &Link) {
        let class = |svg: &mut Self| svg.class(link.tone, link.class);
        self.anchor(link.id, &[], &link.label, class, &link.marks);
    }

    /// A link, or where links lead nowhere a group with a tooltip.
    fn anchor(
        &mut self,
        id: &str,
        days: &[(&str, f64)],
        label: &str,
        class: impl FnOnce(&mut Self),
        marks: &[Mark],
    ) {
        let Some(part) = self.part else {
            self.raw("<g");
            class(self);
            self.raw("><title>");
            self.text(label);
            self.raw("</title>");
            self.marks(marks);
            return self.raw("</g>");
        };
        let slash = if id.is_empty() { "" } else { "/" };
        self.raw("<a");
        self.attribute("href", &["#/", part, slash, id].concat());
        self.attribute("data-id", id);
        for (name, day) in days {
            self.numbers(name, &[*day]);
        }
        class(self);
        let place = self.places.next().unwrap_or_default();
        self.attribute("aria-label", &name(label, marks, place));
        self.raw(">");
        let mut after_text = false;
        for mark in marks {
            let text = mark.is_text();
            if text && after_text {
                // Who puts the seen words together reads 「4 4大基地」, not 「44大基地」.
                self.raw(" ");
            }
            after_text |= text;
            self.mark(mark);
        }
        self.raw("</a>");
    }

    fn lines(&mut self, text: &Text) {
        self.open("text", text.class);
        self.numbers("x", &[text.x]);
        self.numbers("y", &[text.y]);
        self.numbers("font-size", &[text.size]);
        match text.anchor {
            Anchor::Start => {}
            Anchor::Middle => self.attribute("text-anchor", "middle"),
            Anchor::End => self.attribute("text-anchor", "end"),
        }
        self.raw(">");
        let mut before: Option<&Run> = None;
        for run in &text.runs {
            let apart = before.is_some_and(|before| apart(before, run));
            let first = before.is_none() || run.newline.is_some();
            let opens = first && text.anchor == Anchor::Start && wrap::opens(&run.words);
            self.run(run, text, apart, opens);
            before = Some(run);
        }
        self.raw("</text>");
    }

    /// `apart`: with a space before it that takes no room on its line. `opens`: its line begins with a
    /// sign that has half its width before it.
    fn run(&mut self, run: &Run, text: &Text, apart: bool, opens: bool) {
        if run.newline.is_none() && run.size.is_none() && run.class.is_empty() && !opens {
            return self.text(&run.words);
        }
        if apart {
            match text.anchor {
                Anchor::Start => self.raw(" "),
                Anchor::Middle => self.raw("<tspan font-size=\"0\"> </tspan>"),
                Anchor::End => {}
            }
        }
        self.raw("<tspan");
        let class = match (run.class, opens) {
            (class, false) => Cow::Borrowed(class),
            ("", true) => Cow::Borrowed("opens"),
            (class, true) => Cow::Owned([class, " opens"].concat()),
        };
        self.attribute("class", &class);
        if let Some(leading) = run.newline {
            self.numbers("x", &[text.x]);
            match run.size.filter(|_| run.grows) {
                Some(size) => self.attribute("dy", &ems(leading / size)),
                None => self.numbers("dy", &[leading]),
            }
        }
        if let Some(size) = run.size {
            self.numbers("font-size", &[size]);
        }
        self.raw(">");
        if apart && text.anchor == Anchor::End {
            self.raw(" ");
        }
        self.text(&run.words);
        self.raw("</tspan>");
    }
}

/// A length in font sizes, to hundredths.
fn ems(value: f64) -> String {
    let hundredths = (value * 100.0).round() as usize;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [&int(whole), ".", zero, &int(rest), "em"].concat()
}

/// How a paint is referred to.
fn reference(paint: &str) -> String {
    ["url(#", paint, ")"].concat()
}

/// Whether a line is no part of the same words as the one before: it looks otherwise, or it is in
/// English, where words end with their lines unless a hyphen joins them.
fn apart(before: &Run, run: &Run) -> bool {
    let alike = (before.class, before.size) == (run.class, run.size);
    let hyphen = before.words.ends_with(['-', '–', '—', '/']);
    run.newline.is_some() && (!alike || current() == Language::English && !hyphen)
}
