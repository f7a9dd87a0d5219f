//! What is published, as it is today: it checks, its fonts and pictures are its own, its page says what
//! its article says, and the program says nothing of it by itself. Only these tests may notice a changed
//! report; all others are about the frozen one (`tests/fixtures/reports`).

#![cfg(feature = "ssr")]

mod fonts;
mod own_words;
mod pictures;
mod truth;

use baoan_report::data;

/// Opens the newest of the published reports. Each test begins with it, for each may be the first.
fn open() {
    let newest = data::newest().expect("there is a report");
    if let Err(diagnostics) = data::open(&newest) {
        panic!("{diagnostics}");
    }
    assert_eq!(data::folder(), newest, "another report was opened before");
}
