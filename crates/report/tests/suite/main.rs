//! The report crate from outside: the real package, and that package with mistakes in it.

mod bad_input;
mod edited;
mod exports;
mod golden;
mod mutation;
mod render;
mod report;
mod rules;
