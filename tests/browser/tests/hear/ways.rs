//! The ways: where each begins, and the keys that a reader presses.

/// A way through the page. It begins with a key that moves the focus: where a script has put it,
/// Orca does not always go.
pub struct Way {
    pub name: &'static str,
    /// Where it begins: the address within the site, and what has the focus there.
    pub address: &'static str,
    pub from: &'static str,
    /// Keys by their names on an X screen, each with what holds in the page once it has been heard.
    pub keys: &'static [(&'static str, &'static str)],
}

const NOW: &str = "true";
const DETAIL: &str = "$('[data-detail]')?.contains(document.activeElement)";
const NO_DETAIL: &str = "!$('[data-detail]')";
const BOX: &str = "$('dialog.search')?.open && document.activeElement === $('.search input')";
const DIALOG: &str = "$('dialog')?.open";
const NO_DIALOG: &str = "!$('dialog[open]')";
const MENU: &str = "$('.more').open";
const SLIDE: &str = "$('.present .slide')";

pub const WAYS: [Way; 15] = [
    Way {
        name: "the headline, line by line",
        address: "",
        from: "[data-nav=source]",
        keys: &[
            ("Tab", NOW),
            ("Down", NOW),
            ("Down", NOW),
            ("Down", NOW),
            ("Down", NOW),
            ("Down", NOW),
            ("Down", NOW),
            ("Down", NOW),
            ("Down", NOW),
        ],
    },
    Way {
        name: "the ring's hub, line by line",
        address: "",
        from: ".more summary",
        // The ring is one stop; its hub stands before its first area.
        keys: &[("Tab", NOW), ("Up", NOW), ("Up", NOW), ("Up", NOW)],
    },
    Way {
        name: "the ring, by Tab and arrows",
        address: "",
        from: ".more summary",
        keys: &[("Tab", NOW), ("Right", NOW), ("Right", NOW)],
    },
    Way {
        name: "related links of a detail",
        address: "",
        from: "#overview .place a",
        keys: &[("Tab", NOW), ("Tab", NOW)],
    },
    Way {
        name: "a measure is opened, read and closed",
        address: "",
        from: "#areas h3 a",
        keys: &[
            ("Tab", NOW),
            ("Return", DETAIL),
            ("Down", NOW),
            ("Escape", NO_DETAIL),
        ],
    },
    Way {
        name: "the dataset is filtered",
        address: "#/data",
        from: "[data-control=q]",
        keys: &[
            ("Tab", NOW),
            ("Down", "$$('#data tbody tr').length === 3"),
            ("Up", "$$('#data tbody tr').length === 18"),
        ],
    },
    Way {
        name: "the dataset is sorted",
        address: "#/data",
        from: "[data-column=label] button",
        keys: &[
            ("Tab", NOW),
            ("Return", "$('[aria-sort=descending]')"),
            ("Return", "$('[aria-sort=ascending]')"),
            ("Return", "!$('[aria-sort=ascending]')"),
            ("Tab", NOW),
        ],
    },
    Way {
        name: "the timeline is zoomed",
        address: "",
        from: ".lessons li:last-child a",
        keys: &[("Tab", NOW), ("equal", "$('.span').textContent")],
    },
    Way {
        name: "search, by its button",
        address: "",
        from: "[data-nav=source]",
        keys: &[
            ("Tab", NOW),
            ("Return", BOX),
            (
                "2",
                "$$('.finds mark').some(({ textContent }) => textContent === '2')",
            ),
            (
                "9",
                "$$('.finds mark').some(({ textContent }) => textContent === '29')",
            ),
            ("Down", "document.activeElement === $('.finds a')"),
            ("Escape", NO_DIALOG),
        ],
    },
    Way {
        name: "search, by its key, and to what it found",
        // In Firefox they are its own, unless they are asked for.
        address: "?keys=on",
        from: "#areas h4 a",
        keys: &[
            ("slash", BOX),
            (
                "2",
                "$$('.finds mark').some(({ textContent }) => textContent === '2')",
            ),
            (
                "9",
                "$$('.finds mark').some(({ textContent }) => textContent === '29')",
            ),
            ("Down", "document.activeElement === $('.finds a')"),
            ("Return", DETAIL),
            ("Escape", NO_DETAIL),
        ],
    },
    Way {
        name: "large print, on and off",
        address: "",
        from: "[data-tool=Search]",
        keys: &[
            ("Tab", NOW),
            ("Return", "document.documentElement.dataset.elder"),
            ("Return", "!document.documentElement.dataset.elder"),
        ],
    },
    Way {
        name: "settings are opened, read and closed",
        address: "",
        from: ".more summary",
        keys: &[
            ("Return", MENU),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Return", DIALOG),
            ("Down", NOW),
            ("Escape", NO_DIALOG),
        ],
    },
    Way {
        name: "the menu, to another language",
        address: "",
        from: ".more summary",
        keys: &[
            ("Return", MENU),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Tab", NOW),
        ],
    },
    Way {
        name: "a measure is cited",
        address: "#/areas/measure-1-1",
        from: "[data-detail] .permalink a",
        keys: &[("Tab", NOW), ("Return", DIALOG), ("Escape", NO_DIALOG)],
    },
    // What is said when they are left depends on how soon the window is as large as before.
    Way {
        name: "slides are shown",
        address: "",
        from: ".more summary",
        keys: &[
            ("Return", MENU),
            ("Tab", NOW),
            ("Tab", NOW),
            ("Return", SLIDE),
        ],
    },
];
