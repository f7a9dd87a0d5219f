//! The rows of the dataset: the page has all of them; this leaves those that pass the filter. They
//! stand together by what they count as long as the reader has not sorted them.

use super::{all, document};
use crate::{
    data::REPORT,
    query::filter::Filter,
    state::{State, Store},
};
use leptos::prelude::*;
use report::model::Figure;
use std::{ops::Range, ptr};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Rows that stand together, as they were prerendered.
struct Class {
    body: Element,
    /// What they are called: the first cell of the first of them, beside all.
    head: Element,
}

/// The row of a figure, and which class it is of.
type Row = (Element, usize);

/// The prerendered table.
#[derive(Default)]
struct Table {
    classes: Vec<Class>,
    /// In the order of the report's figures.
    rows: Vec<Option<Row>>,
    /// How often rows were put in: what an earlier time had left to do is no longer to be done.
    turn: u32,
}

/// The prerendered table, once it has been needed.
#[derive(Clone, Copy)]
pub struct Rows(StoredValue<Table, LocalStorage>);

/// So many rows are put in at once: more than a window shows. Others follow, so many a frame.
const AT_ONCE: usize = 60;

/// Nothing is done until the filter changes: the page shows all rows.
pub fn connect() -> Rows {
    Rows(StoredValue::new_local(Table::default()))
}

impl Rows {
    /// Makes the table true to the filter.
    pub fn show(self, store: Store, before: &State, now: &State) {
        let filter = &now.route.filter;
        if before.route.filter == *filter {
            return;
        }
        let Ok(Some(table)) = document().query_selector("#data table") else {
            return;
        };
        // As the page opens: what is below the table has its place.
        let opens = is_kept() && self.0.with_value(|own| own.turn == 0);
        let shown = store.rows();
        // A row that is chosen has its detail beneath it; and who comes to another place, or back to one, is
        // brought there in the next frame.
        let is_here = before.route.part == now.route.part && now.unsaid;
        let at_once = if opens || now.route.id.is_some() || !is_here {
            shown.len()
        } else {
            AT_ONCE
        };
        if shown.len() <= at_once && !opens {
            keep(None);
        } else if !is_kept() {
            keep(Some(table.get_bounding_client_rect().height()));
        }
        if self.0.with_value(|own| own.turn == 0) {
            self.0.set_value(Table::of(&table));
        }
        self.0.update_value(|own| {
            own.turn += 1;
            for class in &own.classes {
                // Also those of another class, where they stood sorted.
                class.body.set_text_content(None);
            }
        });
        // When no row has to be looked at again for it.
        let mark = |element: &Element, name, is: bool| {
            let _ = match is {
                true => element.set_attribute(name, ""),
                false => element.remove_attribute(name),
            };
        };
        mark(&table, "data-flat", filter.sort.is_some());
        if let Some(part) = document().get_element_by_id("data") {
            mark(&part, "data-filtered", *filter != Filter::default());
        }
        let turn = self.0.with_value(|own| own.turn);
        self.put(shown, 0..at_once, turn, filter.sort.is_some());
    }

    /// Puts in those rows, and the others in the frames after this one.
    fn put(self, shown: Vec<&'static Figure>, now: Range<usize>, turn: u32, is_sorted: bool) {
        let is_current = self.0.with_value(|own| {
            let is_current = own.turn == turn;
            if is_current {
                own.put(&shown, now.clone(), is_sorted);
            }
            is_current
        });
        if is_current && now.end < shown.len() {
            let next = now.end..now.end + AT_ONCE;
            request_animation_frame(move || self.put(shown, next, turn, is_sorted));
        } else if is_current && now.start > 0 {
            keep(None);
        }
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

/// Whether the table has a least height.
fn is_kept() -> bool {
    let part = document().get_element_by_id("data");
    part.is_some_and(|part| {
        let style = part.unchecked_ref::<HtmlElement>().style();
        style
            .get_property_value(KEPT)
            .is_ok_and(|kept| !kept.is_empty())
    })
}

/// The least height of the table.
const KEPT: &str = "--kept";

impl Table {
    /// The table as it stands in the page.
    fn of(table: &Element) -> Self {
        let figures = REPORT.figures;
        let mut own = Self::default();
        own.rows.resize(figures.len(), None);
        for body in all(table, "tbody") {
            let Ok(Some(head)) = body.query_selector(".of") else {
                continue;
            };
            for row in all(&body, "tr") {
                let id = row.get_attribute("data-id");
                if let Some(at) = figures.iter().position(|own| id.as_deref() == Some(own.id)) {
                    own.rows[at] = Some((row, own.classes.len()));
                }
            }
            own.classes.push(Class { body, head });
        }
        own
    }

    fn row(&self, figure: &Figure) -> Option<&Row> {
        let mut both = REPORT.figures.iter().zip(&self.rows);
        both.find(|(own, _)| ptr::eq(*own, figure))?.1.as_ref()
    }

    /// Puts those of the rows in after the others: where they are sorted, each with the name of its class;
    /// else in their class, whose name stands beside all of them.
    fn put(&self, shown: &[&Figure], range: Range<usize>, is_sorted: bool) {
        let rows: Vec<&Row> = shown.iter().filter_map(|own| self.row(own)).collect();
        for (at, (row, class)) in rows.iter().enumerate().take(range.end).skip(range.start) {
            let Class { body, head } = &self.classes[*class];
            if is_sorted {
                if let Ok(own) = head.clone_node_with_deep(true) {
                    let own = own.unchecked_into::<Element>();
                    let _ = own.set_attribute("scope", "row");
                    let _ = own.remove_attribute("rowspan");
                    named(row, Some(&own));
                }
                let _ = self.classes[0].body.append_child(row);
                continue;
            }
            let is_first = at == 0 || rows[at - 1].1 != *class;
            named(row, is_first.then_some(head));
            let _ = body.append_child(row);
            if is_first {
                let beside = rows.iter().filter(|(_, own)| own == class).count();
                let _ = head.set_attribute("rowspan", &beside.to_string());
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
