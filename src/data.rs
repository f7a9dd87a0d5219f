//! The report, checked at build time and compiled in: no parser travels to the reader.

include!(concat!(env!("OUT_DIR"), "/report.rs"));
