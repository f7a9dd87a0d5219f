//! The drawings, tested from outside: their marks, their words, their files.

mod checks;
mod classes;
mod english;
mod filtered;
mod fixtures;
mod golden;
mod layouts;
mod lines;
mod minimap;
mod night;
mod page;
mod pictures;
mod scales;
mod timeline;
