//! How wide the columns of plans are: as their words want it.

use super::{Form, Night, concrete::things, tears};
use crate::viz::{figure, text, wrap};
use report::model::{Plan, Report};

/// Where the column of a plan is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub x: f64,
    pub width: f64,
}

/// Room is given away in that many pieces.
const PIECES: usize = 72;
/// What a line above the tasks costs: those of all plans begin below the longest.
const HEAD: f64 = 2.5;
/// What a quotation or a word torn by a line's end costs, in lines.
const TORN: f64 = 4.0;

/// Columns side by side from `left` to `right`: of all ways to share the room the one with the
/// fewest lines, the fewest quotations and words torn, and no column much longer than the others.
pub fn columns(
    night: &Night,
    report: &Report,
    (left, right): (f64, f64),
    gutter: f64,
) -> Vec<Column> {
    let plans = report.plans;
    let count = plans.len();
    if count == 0 {
        return Vec::new();
    }
    let room = right - left - gutter * (count - 1) as f64;
    let piece = room / PIECES as f64;
    // No column has less than half of its share, or more than two.
    let least = (PIECES / count / 2).max(1);
    let most = (PIECES * 2 / count)
        .min(PIECES.saturating_sub(least * (count - 1)))
        .max(1);
    if night.form == Form::Phone {
        // There are no columns: conduits only want a place.
        return vec![
            Column {
                x: left,
                width: room
            };
            count
        ];
    }
    let mut widths = vec![PIECES / count; count];
    // best[used]: what the columns so far cost at least with that many pieces, and their widths.
    let mut best: Vec<Option<(f64, Vec<usize>)>> = vec![None; PIECES + 1];
    best[0] = Some((0.0, Vec::new()));
    for plan in plans {
        let texts = texts(night, report, plan);
        let costs: Vec<(usize, f64)> = (least..=most)
            .map(|width| (width, cost(report, &texts, piece * width as f64)))
            .collect();
        let mut next: Vec<Option<(f64, Vec<usize>)>> = vec![None; PIECES + 1];
        for (used, before) in best.iter().enumerate() {
            let Some((known, shares)) = before else {
                continue;
            };
            for (width, own) in costs.iter().filter(|(width, _)| used + width <= PIECES) {
                let total = known + own;
                let cell = &mut next[used + width];
                if cell.as_ref().is_none_or(|(other, _)| total < other - 1e-9) {
                    let mut shares = shares.clone();
                    shares.push(*width);
                    *cell = Some((total, shares));
                }
            }
        }
        best = next;
    }
    if let Some((_, shares)) = best.pop().flatten() {
        widths = shares;
    }
    let mut x = left;
    let column = |pieces: usize| {
        let width = piece * pieces as f64;
        let column = Column { x, width };
        x += width + gutter;
        column
    };
    widths.into_iter().map(column).collect()
}

/// Words, their size, and what a line of them counts.
type Weighed = (&'static str, f64, f64);

/// All that a plan's column says.
fn texts(night: &Night, report: &Report, plan: &'static Plan) -> Vec<Weighed> {
    let aim = plan.aim.map(|aim| (aim, night.small, HEAD));
    let heads = aim.into_iter().chain([(plan.title, night.strong, HEAD)]);
    let tasks = plan.tasks.iter().flat_map(|task| {
        let figures = figure::all(report, task.figures).into_iter();
        let figures = figures.map(|figure| figure.label);
        [task.title]
            .into_iter()
            .chain(things(report, task))
            .chain(figures)
    });
    let own = figure::all(report, plan.figures).into_iter();
    let tasks = own.map(|figure| figure.label).chain(tasks);
    let tasks = tasks.map(|words| (words, night.small, 1.0));
    heads.chain(tasks).collect()
}

/// What words cost in a column of that width.
fn cost(report: &Report, texts: &[Weighed], width: f64) -> f64 {
    let mut lines = 0.0;
    let mut torn = 0.0;
    for (words, size, weight) in texts.iter().copied() {
        if text::width(words, size) <= width {
            lines += weight;
            continue;
        }
        let broken = wrap::wrap(words, size, width);
        lines += broken.len() as f64 * weight;
        torn += broken.iter().filter(|line| tears(line)).count() as f64;
        let whole = |text: &str| {
            let words = report.page.unbroken.iter();
            words.map(|word| text.matches(word).count()).sum::<usize>()
        };
        let kept: usize = broken.iter().map(|line| whole(line)).sum();
        torn += whole(words).saturating_sub(kept) as f64;
        // What can't be broken sticks out.
        let over = broken.iter().map(|line| text::width(line, size) - width);
        lines += over.fold(0.0, f64::max) * 0.5;
    }
    lines + torn * TORN + lines * lines / 40.0
}
