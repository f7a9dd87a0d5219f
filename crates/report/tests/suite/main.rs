//! The report crate from outside: the published package, a small one, and packages with
//! mistakes in them.

mod bad_input;
mod edited;
mod edtf;
mod exports;
mod golden;
mod hard;
mod mutation;
mod published;
mod rules;
mod translation;
