//! The browser's entry: attach to the prerendered page.

fn main() {
    #[cfg(feature = "hydrate")]
    baoan_report::attach();
}
