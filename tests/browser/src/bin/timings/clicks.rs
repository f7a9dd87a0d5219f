//! What a reader does, and what they then wait for.

use fantoccini::key::Key;

/// The hand's part.
#[derive(Clone, Copy)]
pub enum Act {
    /// A click into the middle of the target.
    Click,
    /// The target has the focus, and a key is pressed.
    Press(char),
}

/// One thing that a reader does.
pub struct Step {
    pub name: &'static str,
    /// Where they are before.
    pub from: &'static str,
    /// What it is done to: any one of these that can be seen and hit.
    pub target: &'static str,
    pub act: Act,
    /// What then holds; `id` is the target's entity, `before` what [`BEFORE`] was.
    pub answer: &'static str,
}

/// What answers are compared with.
pub const BEFORE: &str = "({
    rows: $$('#data tbody tr').filter(isVisible).length,
    hash: location.hash,
})";

const OPENED: &str = "$(`[data-detail='${id}']`)";

/// Something in every drawing and in every list, and every control.
pub fn steps() -> Vec<Step> {
    let opens = |name, target| Step {
        name,
        from: "#/",
        target,
        act: Act::Click,
        answer: OPENED,
    };
    // Lists are folded, but for what the address names.
    let listed = |name, from, target| Step {
        from,
        ..opens(name, target)
    };
    let control = |name, target, act, answer| Step {
        name,
        from: "#/data",
        target,
        act,
        answer,
    };
    vec![
        opens("an area of the ring", "#overview svg [data-id^='area-']"),
        opens("a figure of the ring", "#overview svg [data-id^='figure-']"),
        listed(
            "a measure of the list",
            "#/areas/measure-1-1",
            "#areas h4[data-id='measure-1-2'] a",
        ),
        opens("an event drawn", "#timeline svg [data-id^='event-']"),
        listed(
            "an event listed",
            "#/timeline/event-published",
            "#timeline li[data-id^='event-']:not([aria-current]) a",
        ),
        opens("a slot of a tower", "#framework svg [data-id^='slot-']"),
        listed(
            "a slot listed",
            "#/framework/slot-1-2",
            "#framework li[data-id^='slot-']:not([aria-current]) a",
        ),
        opens("a plan of the blueprint", "#plan svg [data-id^='plan-']"),
        listed(
            "a task listed",
            "#/plan/task-2-3",
            "#plan :is(li[data-id^='task-']:not([aria-current]) a, li > a[data-id^='task-']:not([aria-current]))",
        ),
        opens("a number of the table", "#data tbody tr[data-id] .num"),
        opens("a row of the table", "#data tbody tr[data-id] a"),
        Step {
            name: "a figure of the article",
            from: "#/source",
            target: "#source [data-sentence] a",
            act: Act::Click,
            answer: "location.hash !== before.hash && $('[data-highlighted]')",
        },
        Step {
            name: "a part of the navigation",
            from: "#/",
            target: "nav a[href='#/plan']",
            act: Act::Click,
            answer: "Math.abs($('#plan').getBoundingClientRect().top) < innerHeight",
        },
        Step {
            name: "Esc on a detail",
            from: "#/areas/area-1",
            target: "[data-detail] h3",
            act: Act::Press(Key::Escape.into()),
            answer: "!$('[data-detail]')",
        },
        control(
            "a letter of a search",
            "[data-control='q']",
            Act::Press('2'),
            "$$('#data tbody tr').filter(isVisible).length !== before.rows",
        ),
        control(
            "a filter",
            "select[data-control='area']",
            Act::Press(Key::Down.into()),
            "$$('#data tbody tr').filter(isVisible).length !== before.rows",
        ),
        control(
            "a column to sort by",
            "#data thead button",
            Act::Click,
            "$$('#data thead th').some((one) => ['ascending', 'descending'].includes(one.ariaSort))",
        ),
    ]
}
