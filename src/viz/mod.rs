//! Drawings of the report as pure functions: no browser, no DOM, no view.
//!
//! 1. [`scale`]s map values, days and places to lengths; [`ticks`] name some of them
//! 2. [`text`] tells how wide words are, [`wrap`] breaks them into lines
//! 3. [`layout`]s turn a report and a width into [`mark`]s in a [`drawing`]
//! 4. [`name`] and [`place`] put links into words
//! 5. [`svg`] writes marks, and [`paint`]s for them, into the page, [`standalone`] writes a file of its own, [`poster`] one of
//!    several together, [`share`] and [`clipping`] [`picture`]s to be posted, all with [`markup`]
//! 6. [`variant`] says which layouts the page has, and when it shows which
//!
//! [`cells`] are the bars of the dataset, which are no drawing: they stand in the rows of its table.
//! Numbers are hand-written by [`number`] and [`path`]; colours are named by [`tone`] and
//! defined by `assets/style/drawings.css`.

pub mod bounds;
pub mod cells;
pub mod clipping;
pub mod drawing;
pub mod figure;
pub mod layout;
pub mod mark;
pub mod markup;
pub mod name;
pub mod number;
pub mod paint;
pub mod path;
pub mod picture;
pub mod place;
pub mod plan;
pub mod poster;
pub mod scale;
pub mod share;
pub mod standalone;
pub mod svg;
pub mod text;
pub mod ticks;
pub mod tone;
pub mod variant;
pub mod walk;
pub mod wrap;

pub use drawing::{Drawing, Size};
pub use variant::{Kind, VARIANTS, Variant};
