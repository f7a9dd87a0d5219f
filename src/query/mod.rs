//! Pure questions to the report: no Leptos, no browser, tested natively.

mod address;
pub mod backing;
pub mod card;
pub mod cite;
pub mod clause;
pub mod clipping;
pub mod count;
pub mod counted;
pub mod deck;
pub mod filter;
mod fold;
pub mod heading;
pub mod largest;
pub mod neighbour;
pub mod part;
pub mod percent;
pub mod relation;
pub mod route;
pub mod search;
pub mod segment;
pub mod selection;
pub mod sort;
pub mod told;
pub mod translation;
