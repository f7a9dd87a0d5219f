//! The rows of the dataset: the page has all of them; this leaves those that pass the filter. They
//! stand together by what they count as long as the reader has not sorted them.

use super::{all, document};
use crate::{data::REPORT, query::filter::Filter, state::State};
use leptos::prelude::*;
use report::model::Figure;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Rows that stand together, as they were prerendered.
struct Class {
    body: Element,
    /// What they are called: the first cell of the first of them, beside all.
    head: Element,
    rows: Vec<Element>,
}

/// The rows of the prerendered table, once they have been needed.
#[derive(Clone, Copy)]
pub struct Rows(StoredValue<Vec<Class>, LocalStorage>);

/// Nothing is done until the filter changes: the page shows all rows.
pub fn connect() -> Rows {
    Rows(StoredValue::new_local(Vec::new()))
}

impl Rows {
    /// Makes the table true to the filter.
    pub fn show(self, before: &State, now: &State) {
        let filter = &now.route.filter;
        if before.route.filter == *filter {
            return;
        }
        let Ok(Some(table)) = document().query_selector("#data table") else {
            return;
        };
        if let Some(part) = document().get_element_by_id("data") {
            let _ = if *filter == Filter::default() {
                part.remove_attribute("data-filtered")
            } else {
                part.set_attribute("data-filtered", "")
            };
        }
        if !self.0.with_value(Vec::is_empty) {
            keep(None);
        } else {
            self.0
                .set_value(all(&table, "tbody").into_iter().filter_map(class).collect());
        }
        let shown = filter.rows(&REPORT, &super::collate);
        let _ = match filter.sort {
            Some(_) => table.set_attribute("data-flat", ""),
            None => table.remove_attribute("data-flat"),
        };
        self.0.with_value(|classes| {
            for class in classes {
                // Also those of another class, where they stood sorted.
                class.body.set_text_content(None);
            }
            match filter.sort {
                Some(_) => sorted(classes, &shown),
                None => classes.iter().for_each(|class| grouped(class, &shown)),
            }
        });
    }
}

/// Where the address filters the rows as the page opens, what stands below the table keeps its place, until
/// the reader filters them.
pub fn opens(now: &State) {
    if now.route.filter != Filter::default()
        && let Ok(Some(table)) = document().query_selector("#data table")
    {
        keep(Some(table.get_bounding_client_rect().height()));
    }
}

/// Gives the table a least height, in CSS px; `None`, none.
fn keep(height: Option<f64>) {
    let Some(part) = document().get_element_by_id("data") else {
        return;
    };
    let style = part.unchecked_ref::<HtmlElement>().style();
    let _ = match height {
        Some(height) => style.set_property(KEPT, &[&*(height as i32).to_string(), "px"].concat()),
        None => style.remove_property(KEPT).map(drop),
    };
}

/// The least height of the table.
const KEPT: &str = "--kept";

/// A class as it stands in the page.
fn class(body: Element) -> Option<Class> {
    let head = body.query_selector(".of").ok()??;
    let rows = all(&body, "tr");
    Some(Class { body, head, rows })
}

fn is(row: &Element, figure: &Figure) -> bool {
    row.get_attribute("data-id").as_deref() == Some(figure.id)
}

/// The rows of a class that are left, its name beside them.
fn grouped(class: &Class, shown: &[&Figure]) {
    let Class { body, head, rows } = class;
    let left: Vec<_> = rows
        .iter()
        .filter(|row| shown.iter().any(|figure| is(row, figure)))
        .collect();
    for row in &left {
        named(row, None);
        let _ = body.append_child(row);
    }
    if let Some(first) = left.first() {
        named(first, Some(head));
        let _ = head.set_attribute("rowspan", &left.len().to_string());
    }
}

/// The rows that are left, each with the name of its class.
fn sorted(classes: &[Class], shown: &[&Figure]) {
    let Some(Class { body, .. }) = classes.first() else {
        return;
    };
    for figure in shown {
        for Class { head, rows, .. } in classes {
            if let Some(row) = rows.iter().find(|row| is(row, figure)) {
                if let Ok(own) = head.clone_node_with_deep(true) {
                    let own = own.unchecked_into::<Element>();
                    let _ = own.set_attribute("scope", "row");
                    let _ = own.remove_attribute("rowspan");
                    named(row, Some(&own));
                }
                let _ = body.append_child(row);
            }
        }
    }
}

/// Gives a row the cell that names its class, or none.
fn named(row: &Element, head: Option<&Element>) {
    if let Ok(Some(old)) = row.query_selector(".of") {
        old.remove();
    }
    if let Some(head) = head {
        let _ = row.insert_before(head, row.first_child().as_ref());
    }
}
