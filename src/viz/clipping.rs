//! A clipping (存这一条): one number of the report with its noun and the sentence that it stands in,
//! as a picture to be posted. Upright, as phones show pictures; a sentence that is long is set
//! smaller, and where that does not do the picture is higher, for nothing is cut.

mod column;

use super::{
    bounds::Bounds,
    picture::{self, Code, Picture, amount, fit},
    poster::Extra,
    standalone,
    tone::Tone,
};
use crate::language::{Language, as_translated, current, t};
use column::Column;
use report::model::{Figure, Report, Status};

/// What it says.
#[derive(Debug, Clone)]
pub struct Clipping {
    /// The number.
    pub figure: &'static Figure,
    /// Whether it is done or planned; then what else is to be known of it.
    pub facts: Vec<String>,
    /// Its sentence: in the language of the page, then where that is another in the article's.
    pub passages: Vec<Vec<Piece>>,
    /// Which sentence of the article that is.
    pub place: String,
}

/// A stretch of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Its words.
    pub words: &'static str,
    /// Whether they are a quantity, which stays on one line.
    pub whole: bool,
    /// Whether they are the one that is marked.
    pub own: bool,
}

/// Its width, and its height unless the sentence wants more.
const SIZE: (f64, f64) = (1080.0, 1440.0);
const MARGIN: f64 = 80.0;
const INNER: f64 = SIZE.0 - 2.0 * MARGIN;
/// Falling sizes of a sentence; those of what was counted.
const SIZES: [f64; 10] = [54.0, 50.0, 46.0, 42.0, 39.0, 36.0, 33.0, 30.0, 27.0, 24.0];
const NOUN: [f64; 6] = [72.0, 64.0, 56.0, 48.0, 42.0, 36.0];
/// A sentence in the article's language below its translation: of its size, and no smaller than.
const ORIGINAL: (f64, f64) = (0.72, 22.0);
/// The side of the QR code, and what stands between that and the words beside it.
const CODE: (f64, f64) = (184.0, 40.0);
/// Of the words below it.
const CAPTION: f64 = 26.0;
/// Above and below the sentence, and below all.
const AIR: f64 = 52.0;

/// The largest number, and words that say where it comes from: on phones as large as the page's.
/// English has more of them.
fn sizes() -> (f64, f64) {
    match current() {
        Language::English => (240.0, 28.0),
        _ => (310.0, 34.0),
    }
}

/// Its style, with that headline font.
pub fn style(font: &str) -> String {
    // Ideographs have other shapes in other languages. Its lines are set out by measured widths, and hang.
    let own = ".drawing .marker{fill:var(--mark)}.drawing .original{font-family:var(--sans)}.drawing .opens{font-feature-settings:normal}";
    let own = standalone::resolved(own, Language::Hans);
    [standalone::face(font), standalone::style(), own].concat()
}

/// The picture of one.
pub fn clipping(report: &Report, clipping: &Clipping, extra: Extra) -> Picture {
    let mut head = head(report, clipping);
    let top = head.y + AIR;
    let below = foot(report, clipping, extra, 0.0).y + AIR;
    let room = SIZE.1 - below - top - AIR;
    let laid = |y, size| sentence(clipping, y, size);
    let fits = |size: &f64| {
        let (set, width) = laid(top, *size);
        set.y - top <= room && width <= INNER
    };
    let smallest = SIZES[SIZES.len() - 1];
    let size = SIZES.into_iter().find(fits).unwrap_or(smallest);
    let (set, _) = laid(top, size);
    // What is left of the room stands above the sentence and below it.
    let spare = (room - (set.y - top)).max(0.0);
    let (set, _) = laid(top + spare / 2.0, size);
    let end = set.y + spare / 2.0 + AIR;
    let source = foot(report, clipping, extra, end);
    head.marks.extend(set.marks);
    head.marks.extend(source.marks);
    Picture {
        size: (SIZE.0, (end + below).round()),
        title: super::figure::words(clipping.figure),
        marks: head.marks,
        code: (!extra.code.is_empty()).then(|| Code {
            href: extra.code.to_owned(),
            at: (SIZE.0 - MARGIN - CODE.0, end + CODE.1),
            side: CODE.0,
        }),
    }
}

/// The number, what was counted, and what is to be known of it.
fn head(report: &Report, clipping: &Clipping) -> Column {
    let figure = clipping.figure;
    let tone = Tone::of_figure(report, figure);
    let (numeral, small) = sizes();
    let mut head = Column::at(64.0);
    let band = Bounds::new(0.0, 0.0, SIZE.0, 20.0);
    head.toned(tone, vec![picture::rect("shape solid", band, 0.0)]);
    head.block("quiet", report.page.kicker, small, MARGIN, INNER);
    head.y += 48.0;
    let number = amount(figure, (MARGIN, head.y), numeral, INNER);
    // Ideographs reach below the line on which numerals stand.
    head.y = number.y + number.size * 0.13;
    head.toned(tone, vec![number.into()]);
    let frame = Bounds::new(MARGIN, head.y, INNER, 2.4 * NOUN[1]);
    let noun = fit("strong", &[figure.label], frame, &NOUN);
    head.y = picture::bottom(&noun) + 30.0;
    head.marks.push(noun.into());
    let planned = figure.status != Status::Done;
    head.facts(tone, planned, &clipping.facts);
    head
}

/// The sentence in that size, and how wide it is.
fn sentence(clipping: &Clipping, y: f64, size: f64) -> (Column, f64) {
    let mut column = Column::at(y);
    let (share, least) = ORIGINAL;
    let (mut size, mut class, mut widest) = (size, "", 0.0_f64);
    for passage in &clipping.passages {
        widest = widest.max(column.passage(passage, class, size));
        (size, class) = ((size * share).max(least), "quiet original");
        column.y += size;
    }
    column.y -= size;
    (column, widest)
}

/// Where it comes from, down to where its QR code ends.
fn foot(report: &Report, clipping: &Clipping, extra: Extra, y: f64) -> Column {
    let (_, small) = sizes();
    let mut foot = Column::at(y);
    let source = report.source.publication(clipping.figure.quote.sentence);
    let (side, apart) = CODE;
    let coded = !extra.code.is_empty();
    let width = if coded { INNER - side - apart } else { INNER };
    foot.rule(MARGIN, INNER);
    foot.y = y + apart;
    let credit = t!(
        "来源：《{0}》{1}《{2}》",
        source.paper,
        source.date,
        source.headline
    );
    foot.block("", &as_translated(credit), small, MARGIN, width);
    foot.block("quiet", &clipping.place, small, MARGIN, width);
    if coded {
        let beside = std::mem::replace(&mut foot.y, y + apart + side + 6.0);
        let middle = MARGIN + INNER - side / 2.0;
        foot.caption(extra.words, CAPTION, middle, side);
        foot.y = foot.y.max(beside);
    }
    foot
}
