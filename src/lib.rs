//! The report of one newspaper page as an interactive graphic.
//!
//! Data flows one way, and each module is one step of it:
//!
//! 1. [`data`]: the checked report in the [`language`] of the page
//! 2. [`query`]: pure questions to it: which route, which rows, which card
//! 3. [`viz`]: pure drawings of it: scales, layouts, marks, SVG
//! 4. [`state`]: what the reader has chosen, and how choosing changes it
//! 5. [`view`]: the page, as Leptos views; rendered natively, hydrated in the browser. What the slides look
//!    like, too, natively alone
//! 6. [`platform`]: everything that touches the browser (feature `hydrate`)
//! 7. [`exports`]: what scripts may ask for (feature `hydrate`)
//! 8. [`prerender`]: everything that writes `dist/` (feature `ssr`)

pub mod data;
mod escape;
#[cfg(feature = "hydrate")]
pub mod exports;
pub mod language;
mod order;
#[cfg(feature = "hydrate")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod query;
pub mod state;
pub mod view;
pub mod viz;
