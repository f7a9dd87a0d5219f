//! Scales: from values, days and places in a row to lengths, and back.

mod band;
mod linear;
mod time;

pub use band::Band;
pub use linear::Linear;
pub use time::{Domain, Time, civil, day_of};
