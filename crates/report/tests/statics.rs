//! The Rust source that build.rs includes compiles and is the report.
#![cfg(feature = "native")]

mod generated {
    include!("golden/statics.rs");
}

#[test]
fn the_statics_are_the_report() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/report");
    let checked = report::load(&dir).unwrap_or_else(|found| panic!("{found}"));
    assert_eq!(&generated::REPORT, checked.report);
}
