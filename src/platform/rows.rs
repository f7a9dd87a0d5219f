//! The rows of the dataset: all of them are in the page; this shows those that pass the
//! filter, in the wanted order.

use super::{document, each};
use crate::state::Store;
use leptos::prelude::*;

/// Keeps the table true to the filter.
pub fn connect(store: Store) {
    let rows = store.rows();
    Effect::new(move |before: Option<()>| {
        let rows = rows.get();
        let Some(body) = document()
            .query_selector("#data tbody")
            .ok()
            .flatten()
            .filter(|_| before.is_some())
        else {
            return; // the prerendered page shows them all
        };
        each("#data tbody tr", |row| {
            drop(row.set_attribute("hidden", ""))
        });
        for id in rows {
            if let Ok(Some(row)) = body.query_selector(&["[data-id='", id, "']"].concat()) {
                let _ = row.remove_attribute("hidden");
                let _ = body.append_child(&row);
            }
        }
    });
}
