//! The state: what zooming, panning, pointing and stepping back make of it.

use baoan_report::{
    data::REPORT,
    query::{part::Part, route::parse},
    state::{Action, State, reduce},
    viz::scale::Domain,
};
use proptest::prelude::*;
use report::{lookup, model::Lane};

fn go(state: State, hash: &str) -> State {
    reduce(state, Action::Go(parse(&REPORT, hash).expect("a route")))
}

#[test]
fn esc_chooses_nothing_and_stays_in_the_part() {
    for hash in ["#/overview/area-2", "#/areas/measure-2-3"] {
        let chosen = go(State::default(), hash);
        let part = chosen.route.part;
        let out = reduce(chosen, Action::Clear);
        assert_eq!((out.route.id, out.route.part), (None, part), "{hash}");
    }
}

#[test]
fn esc_where_nothing_is_chosen_shows_the_whole_timeline() {
    let zoomed = reduce(
        State::default(),
        Action::Zoom {
            factor: 0.5,
            day: None,
        },
    );
    assert!(zoomed.span.is_some());
    assert_eq!(reduce(zoomed, Action::Clear).span, None);
}

#[test]
fn buttons_zoom_around_the_chosen_event() {
    let event = REPORT
        .events
        .iter()
        .find(|event| event.date.is_some_and(|date| date.precision() == "day"))
        .expect("an event with a day");
    let day = f64::from(event.date.expect("a date").first_day());
    let mut state = go(State::default(), &["#/timeline/", event.id].concat());
    for _ in 0..9 {
        state = reduce(
            state,
            Action::Zoom {
                factor: 0.6,
                day: None,
            },
        );
        let span = state.span.expect("a part of it");
        assert!(span.start <= day && day < span.end, "{span:?} lost {day}");
    }
}

#[test]
fn what_cannot_be_drawn_is_said_and_shown_whole() {
    let zoomed = reduce(
        State::default(),
        Action::Zoom {
            factor: 0.5,
            day: None,
        },
    );
    let stuck = reduce(zoomed, Action::Stuck);
    assert_eq!((stuck.span, stuck.stuck), (None, true));
    assert!(!reduce(stuck, Action::Dismiss).stuck);
}

#[test]
fn a_choice_ends_what_was_pointed_at_before() {
    let pointed = Some((Part::Framework, "framework"));
    let state = reduce(State::default(), Action::Point(pointed));
    assert_eq!(state.pointed, pointed);
    assert_eq!(go(state, "#/framework/framework-1").pointed, None);
}

#[test]
fn pointing_changes_nothing_that_the_hash_says() {
    for entity in lookup::entities(&REPORT) {
        let before = go(State::default(), "#/plan/plan-2");
        let pointed = reduce(
            before.clone(),
            Action::Point(Some((Part::Plan, entity.id()))),
        );
        assert_eq!(pointed.route, before.route);
        assert_eq!(reduce(pointed, Action::Point(None)), before);
    }
}

#[test]
fn what_was_read_from_the_hash_is_not_written_back() {
    let read = go(State::default(), "#/data/?unit=%E4%BB%B6");
    assert!(!read.unsaid);
    let cleared = reduce(go(read.clone(), "#/plan/plan-1"), Action::Clear);
    assert!(cleared.unsaid);
    // Until it has been read again, whatever else happens.
    let pointed = reduce(cleared, Action::Point(None));
    assert!(pointed.unsaid);
    assert!(!go(pointed, "#/plan").unsaid);
    assert!(!reduce(read, Action::Point(None)).unsaid);
}

/// Anything that a reader can do to the timeline.
fn moves() -> impl Strategy<Value = Action> {
    let fit = Domain::fit(&REPORT);
    let day = (fit.start - 900.0)..(fit.end + 900.0);
    prop_oneof![
        (0.01f64..30.0, prop::option::of(day.clone()))
            .prop_map(|(factor, day)| Action::Zoom { factor, day }),
        (-4.0f64..4.0).prop_map(Action::Pan),
        (day, 0.0f64..2_000.0)
            .prop_map(|(start, length)| Action::Show(Some(Domain::new(start, start + length)))),
        Just(Action::Show(None)),
    ]
}

/// By numbers of its own: the program's word for it would hold whatever that says.
fn seen(event: &Domain, span: &Domain) -> bool {
    event.start < span.end && event.end > span.start
}

/// Whether any of what happened, besides phases, is in a stretch of time.
fn shows_an_event(span: &Domain) -> bool {
    let mut events = REPORT
        .events
        .iter()
        .filter(|event| event.lane != Lane::Phase);
    events.any(|event| {
        event
            .date
            .is_some_and(|date| seen(&Domain::of(&date), span))
    })
}

#[test]
fn moving_on_meets_every_event_skips_what_is_empty_and_rests_at_the_last() {
    let fit = Domain::fit(&REPORT);
    for (share, from) in [(0.4, fit.start), (-0.4, fit.end - 5.0)] {
        let near = Action::Show(Some(Domain::new(from, from + 5.0)));
        let mut state = reduce(State::default(), near);
        let mut shown = Vec::new();
        for _ in 0..400 {
            let span = state.span.expect("a part");
            assert!(shows_an_event(&span), "{span:?}");
            shown.push(span);
            state = reduce(state, Action::Pan(share));
        }
        assert_eq!(shown[398], shown[399]);
        for event in REPORT
            .events
            .iter()
            .filter(|event| event.lane != Lane::Phase)
        {
            let met = |date| shown.iter().any(|span| seen(&Domain::of(&date), span));
            assert!(event.date.is_none_or(met), "{} was passed by", event.id);
        }
    }
}

proptest! {
    #[test]
    fn the_timeline_never_leaves_its_events(moves in prop::collection::vec(moves(), 1..40)) {
        let fit = Domain::fit(&REPORT);
        let mut state = State::default();
        for action in moves {
            state = reduce(state, action);
            if let Some(span) = state.span {
                prop_assert!(span.start >= fit.start - 1e-6 && span.end <= fit.end + 1e-6, "{:?}", span);
                prop_assert!(span.length() >= 5.0 - 1e-6 && span.length() < fit.length());
                prop_assert!(shows_an_event(&span), "{:?}", span);
            }
        }
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer(factor in 0.2f64..0.9, place in 0.1f64..0.9) {
        let fit = Domain::fit(&REPORT);
        let day = fit.start + fit.length() * place;
        // Where nothing happened, it goes on to where something did.
        prop_assume!(shows_an_event(&fit.zoom(day, factor)));
        let span = reduce(State::default(), Action::Zoom { factor, day: Some(day) }).span.expect("a part");
        prop_assert!(((day - span.start) / span.length() - place).abs() < 1e-9);
    }
}
