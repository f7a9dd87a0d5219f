//! The report crate from outside: the frozen package, a small one, and packages with
//! mistakes in them.

mod bad_input;
mod edited;
mod edtf;
mod exports;
mod falsehoods;
mod frozen;
mod golden;
mod hard;
mod messages;
mod mutation;
mod numbers;
mod proposing;
mod rules;
mod sealing;
mod series;
mod shapes;
mod translation;
mod uncounted;
