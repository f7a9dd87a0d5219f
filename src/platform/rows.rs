//! The rows of the dataset: the page has all of them; this leaves those that pass the
//! filter, in the wanted order.

use super::{document, each};
use crate::{data::REPORT, state::State};
use leptos::prelude::*;
use web_sys::Element;

/// The rows of the prerendered table, once they have been needed.
#[derive(Clone, Copy)]
pub struct Rows(StoredValue<Vec<Element>, LocalStorage>);

/// Nothing is done until the filter changes: the page shows all rows.
pub fn connect() -> Rows {
    Rows(StoredValue::new_local(Vec::new()))
}

impl Rows {
    /// Makes the table true to the filter.
    pub fn show(self, before: &State, now: &State) {
        let filter = &now.route.filter;
        let Ok(Some(body)) = document().query_selector("#data tbody") else {
            return;
        };
        if before.route.filter == *filter {
            return;
        }
        if self.0.with_value(Vec::is_empty) {
            each("#data tbody tr", |row| {
                self.0.update_value(|all| all.push(row));
            });
        }
        self.0.with_value(|all| {
            all.iter().for_each(Element::remove);
            for figure in filter.rows(&REPORT, &super::collate) {
                let is =
                    |row: &&Element| row.get_attribute("data-id").as_deref() == Some(figure.id);
                if let Some(row) = all.iter().find(is) {
                    let _ = body.append_child(row);
                }
            }
        });
    }
}
