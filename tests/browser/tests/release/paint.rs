//! What holds before anything is painted: browsers paint no page whose body has not come.

/// Notes what the root says, and how the body looks, in the moment in which it comes. (What a script
/// changes within that moment is not painted, either.)
pub const WATCH: &str = "
    new MutationObserver((_, watcher) => {
        if (!document.body || window.bodyCame) return;
        watcher.disconnect();
        const { fontSize: size, backgroundColor: paper } = getComputedStyle(document.body);
        window.bodyCame = { ...document.documentElement.dataset, size, paper };
    }).observe(document, { childList: true, subtree: true });";

/// Whether the first paint waited for no style sheet: each came later, if at all. That of paper may come
/// when it likes.
pub const NO_SHEET_BEFORE: &str = "performance.getEntriesByType('resource').every(({ name, responseEnd }) => !/\\/(?!print-)[^/]*\\.css$/.test(name) || responseEnd > performance.getEntriesByName('first-contentful-paint')[0].startTime)";
