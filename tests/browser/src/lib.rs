//! Drives a real browser over the release page: the harness of the browser tests, and of the
//! programs that take pictures and timings.
//!
//! A [`Lab`] has the driver, the site and a few browsers; a [`Page`] is one browser with the
//! report in it. Whatever the browser complains about on the way, in its console or by a request
//! to another origin, is a failure, whatever the test is about.

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
pub use lab::{Lab, dist, quiet};
pub use page::Page;
pub use session::Session;

/// Any error, told to a person and never looked into.
pub type Result<T, E = Box<dyn std::error::Error + Send + Sync>> = std::result::Result<T, E>;
