//! The rows of the dataset: the page has all of them; this leaves those that pass the
//! filter, in the wanted order.

use super::{document, each};
use crate::state::Store;
use leptos::prelude::*;

/// Keeps the table true to the filter.
pub fn connect(store: Store) {
    let rows = store.rows();
    let all = StoredValue::new_local(Vec::<web_sys::Element>::new());
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
        if all.with_value(Vec::is_empty) {
            each("#data tbody tr", |row| {
                all.update_value(|all| all.push(row))
            });
        }
        all.with_value(|all| {
            all.iter().for_each(web_sys::Element::remove);
            for id in rows {
                if let Some(row) = all
                    .iter()
                    .find(|row| row.get_attribute("data-id").as_deref() == Some(id))
                {
                    let _ = body.append_child(row);
                }
            }
        });
    });
}
