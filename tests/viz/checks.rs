//! What must hold of every drawing.

use baoan_report::viz::{
    Drawing,
    bounds::Bounds,
    mark::{Mark, Text},
};

/// A drawing, and what comes to it where it stands alone, each with a frame of its own.
pub fn pieces(drawing: &Drawing) -> Vec<Drawing> {
    let mut own = drawing.clone();
    let strip = own.alone.take();
    let strip = strip.map(|strip| Drawing {
        height: strip.height,
        title: strip.title,
        marks: strip.marks,
        ..own.clone()
    });
    strip.into_iter().chain([own]).collect()
}

/// Every text, the visible ones only.
pub fn texts(drawing: &Drawing) -> Vec<&Text> {
    let mut texts = Vec::new();
    drawing.walk(&mut |mark| {
        if let Mark::Text(text) = mark {
            texts.push(text);
        }
    });
    texts
}

/// All words of a drawing, run by run.
pub fn words(drawing: &Drawing) -> String {
    let texts = texts(drawing);
    let runs = texts
        .iter()
        .flat_map(|text| &text.runs)
        .map(|run| run.words.as_ref());
    runs.collect::<Vec<_>>().join("|")
}

/// The smallest font size.
pub fn smallest(drawing: &Drawing) -> f64 {
    let sizes = texts(drawing)
        .into_iter()
        .flat_map(|text| text.runs.iter().map(|run| run.size.unwrap_or(text.size)));
    sizes.fold(f64::MAX, f64::min)
}

/// Ink reaches a little less far than the em box.
fn ink(line: &Bounds) -> Bounds {
    let shy = line.height * 0.08;
    Bounds::new(line.x, line.y + shy, line.width, line.height - 2.0 * shy)
}

/// Two lines of text that share an area, if any do; of those that are seen only when they are chosen,
/// one is seen at a time.
pub fn overlap(drawing: &Drawing) -> Option<String> {
    let mut lines: Vec<(Bounds, String, bool)> = Vec::new();
    for text in texts(drawing) {
        let words: String = text.runs.iter().map(|run| run.words.as_ref()).collect();
        let alone = text.class == "noun";
        let own = text.bounds();
        lines.extend(own.iter().map(|line| (ink(line), words.clone(), alone)));
    }
    // From top to bottom, so that most pairs need not be looked at.
    lines.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
    for (index, (bounds, words, alone)) in lines.iter().enumerate() {
        let near = lines[index + 1..]
            .iter()
            .take_while(|(other, ..)| other.y < bounds.bottom());
        for (other, others, too) in near {
            let seen = !(*alone && *too);
            if seen && bounds.inset(0.02).overlaps(&other.inset(0.02)) {
                return Some(format!("「{words}」 {bounds:?} and 「{others}」 {other:?}"));
            }
        }
    }
    None
}

/// A mark that leaves the drawing, or is not a number.
pub fn outside(drawing: &Drawing) -> Option<String> {
    let frame = Bounds::new(-0.6, -0.6, drawing.width + 1.2, drawing.height + 1.2);
    let width = drawing.width;
    let mut found = None;
    let mut check = |bounds: Bounds, what: &str| {
        let finite = [bounds.x, bounds.y, bounds.width, bounds.height]
            .iter()
            .all(|n| n.is_finite());
        if found.is_none() && !(finite && frame.contains(&bounds)) {
            found = Some(format!(
                "{what} {bounds:?} outside of {} × {}",
                drawing.width, drawing.height
            ));
        }
    };
    drawing.walk(&mut |mark| match mark {
        Mark::Text(text) => {
            for line in text.bounds() {
                check(
                    ink(&line),
                    &format!("「{:?}」", text.runs.first().map(|run| &run.words)),
                );
            }
        }
        // What can be hit may reach a little further than what can be seen.
        Mark::Rect {
            class: "hit",
            bounds,
            ..
        } => check(bounds.inset(4.0), "hit"),
        // What is behind may reach beyond both sides, and light fades out beyond any.
        Mark::Rect { class, bounds, .. } if class.starts_with("bleed") => {
            let inside = bounds.x.max(0.0);
            let width = (bounds.right().min(width) - inside).max(0.0);
            check(Bounds::new(inside, bounds.y, width, bounds.height), class);
        }
        Mark::Rect {
            class: "light",
            bounds,
            ..
        } => check(Bounds::around(bounds.cx(), bounds.cy(), 0.0, 0.0), "light"),
        Mark::Rect { class, bounds, .. } => check(*bounds, class),
        Mark::Circle {
            class,
            cx,
            cy,
            radius,
        } => {
            check(Bounds::around(*cx, *cy, radius * 2.0, radius * 2.0), class);
        }
        Mark::Path { class, d } => {
            for (x, y) in points(d.as_str()) {
                let x = if class.starts_with("bleed") { 0.0 } else { x };
                check(Bounds::new(x, y, 0.0, 0.0), class);
            }
        }
        Mark::Group { .. } | Mark::Link(_) | Mark::Closer { .. } => {}
        Mark::Paints(_) | Mark::Painted { .. } => {}
    });
    found
}

/// The end points (and control points) of a path.
pub fn points(d: &str) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let starts: Vec<usize> = d
        .match_indices(|c: char| c.is_ascii_alphabetic())
        .map(|(at, _)| at)
        .collect();
    for (nth, start) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).copied().unwrap_or(d.len());
        let spaced = d[start + 1..end].replace('-', " -");
        let numbers: Vec<f64> = spaced
            .split_whitespace()
            .map(|number| number.parse().expect("a number"))
            .collect();
        match (&d[*start..=*start], numbers.as_slice()) {
            ("M" | "L", [px, py]) => (x, y) = (*px, *py),
            ("C", [ax, ay, bx, by, px, py]) => {
                points.extend([(*ax, *ay), (*bx, *by)]);
                (x, y) = (*px, *py);
            }
            ("A", [.., px, py]) => (x, y) = (*px, *py),
            ("a", [.., dx, dy]) => (x, y) = (x + dx, y + dy),
            ("m", [dx, dy]) => (x, y) = (x + dx, y + dy),
            ("h", [dx]) => x += dx,
            ("v", [dy]) => y += dy,
            ("Z", []) => {}
            (command, numbers) => panic!("unknown command {command} {numbers:?}"),
        }
        points.push((x, y));
    }
    points
}
