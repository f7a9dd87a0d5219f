//! Drives a real browser over the release page: the harness of the browser tests, and of the
//! programs that take pictures and timings.
//!
//! A [`Lab`] has the driver, the site and a few browsers; a [`Page`] is one browser with the
//! report in it. Whatever the browser complains about on the way, in its console or by a request
//! to another origin, is a failure, whatever the test is about.
//!
//! # Which checks run in which engine
//!
//! Chromium makes all checks. The other engines make those whose outcome is the engine's: what a
//! reader does there (pointer, fingers, wheel, keys, focus, scrolling, history, forms, dialogs, the
//! full screen, the clipboard), how the page comes and stays (loading, what is missing or refused,
//! storage, the service worker, `file://`, frames, downloads), and how it looks and sounds there
//! (measures of letters, layout, old style sheets, paper, names told to screen readers). What Rust,
//! the prerendered document or a script alone decides is the same in all: words, filters, order,
//! hits, routes, cards, languages, exports. Every subject with a gesture in it has a check
//! everywhere; the suite refuses to run where one has none.
//!
//! A check says so itself (`suite.everywhere().add(…)`); `BAOAN_ALL_CHECKS=1`, or `cargo xtask test
//! --all`, runs all of them in all engines.

pub mod axe;
pub mod build;
pub mod catalog;
pub mod contrast;
pub mod device;
pub mod download;
pub mod engine;
pub mod media;
pub mod offline;
pub mod orca;
pub mod painted;
pub mod pdf;
pub mod pictures;
pub mod shifts;
pub mod tree;

mod browser;
mod commands;
mod complaints;
mod connection;
mod driver;
mod lab;
mod page;
mod pointer;
mod session;

pub use browser::Browser;
pub use complaints::Complaint;
pub use driver::Driver;
pub use engine::Engine;
pub use lab::{Lab, archive, dist, quiet};
pub use page::Page;
pub use session::Session;

/// Any error, told to a person and never looked into.
pub type Result<T, E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;
