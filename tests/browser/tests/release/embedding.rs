//! The report in the pages of others: other origins, strict policies, sandboxes.

mod capped;
pub mod documented;
mod fitting;
mod forged;
pub mod host;
mod low;
mod manners;
mod parts;
pub mod sandboxed;
mod swapping;
mod swinging;

use crate::suite::Suite;

/// Two parts beside a text field, as embed.js makes them.
const TWO: &str = "
    <p><input type=text></p>
    <div data-baoan-report data-part=framework data-theme=light></div>
    <div data-baoan-report data-part=plan></div>
    <script src='{site}embed.js'></script>";

/// The same by the host's own listener.
const TWO_OWN: &str = "
    <p><input type=text></p>
    <iframe data-baoan-report src='{site}?embed=1&amp;part=framework&amp;n=one' title=1 width='100%' height=400 frameborder=0></iframe>
    <iframe data-baoan-report src='{site}?embed=1&amp;part=plan&amp;n=two' title=2 width='100%' height=400 frameborder=0></iframe>
    <script src='listener.js'></script>";

pub fn add(suite: &mut Suite) {
    fitting::add(suite);
    sandboxed::add(suite);
    manners::add(suite);
    parts::add(suite);
    forged::add(suite);
    documented::add(suite);
    swinging::add(suite);
    capped::add(suite);
    low::add(suite);
    swapping::add(suite);
}
