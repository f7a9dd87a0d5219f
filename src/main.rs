//! The browser's entry: attach to the prerendered page.

fn main() {
    #[cfg(feature = "hydrate")]
    leptos::mount::hydrate_body(|| {
        let store = baoan_report::state::Store::default();
        baoan_report::platform::connect(store);
        baoan_report::view::app(store)
    });
}
