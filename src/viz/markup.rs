//! Writing markup: names, attributes, escapes.

use super::{number, tone::Tone};
use crate::escape;
use std::vec;

/// Markup being written.
pub struct Writer {
    /// What is written so far.
    pub out: String,
    /// Where links lead; without, entities are groups with a tooltip.
    pub(super) part: Option<&'static str>,
    /// The places of the links that are still to be written.
    pub(super) places: vec::IntoIter<(usize, usize)>,
    /// What the next shape is painted with.
    pub(super) paint: Option<String>,
}

impl Writer {
    /// Nothing yet; links lead to entities in `part`, if there is one to lead to.
    pub fn new(part: Option<&'static str>) -> Self {
        Self {
            out: String::new(),
            part,
            places: Vec::new().into_iter(),
            paint: None,
        }
    }

    /// Appends markup.
    pub fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Appends text, escaped.
    pub fn text(&mut self, text: &str) {
        escape::push(text, &mut self.out);
    }

    /// Appends ` name="value"`; nothing if the value is empty.
    pub fn attribute(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        self.text(value);
        self.raw("\"");
    }

    /// Appends an attribute of one or more numbers.
    pub fn numbers(&mut self, name: &str, values: &[f64]) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        for (index, value) in values.iter().enumerate() {
            if index > 0 {
                self.raw(" ");
            }
            number::push(&mut self.out, *value);
        }
        self.raw("\"");
    }

    /// Appends a class attribute of a tone and further classes, if there are any.
    pub fn class(&mut self, tone: Option<Tone>, class: &str) {
        match tone {
            Some(tone) if class.is_empty() => self.attribute("class", tone.class()),
            Some(tone) => self.attribute("class", &[tone.class(), " ", class].concat()),
            None => self.attribute("class", class),
        }
    }
}
