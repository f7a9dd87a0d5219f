//! Hashes, filters and the state: round trips over every entity and over random input.

use baoan_report::{
    data::REPORT,
    query::{
        card,
        clause::{Says, words},
        filter::{Column, Filter, Sort, units},
        part::Part,
        percent,
        relation::related,
        route::{Route, Unknown, parse},
        search::search,
        segment::segments,
    },
    state::{Action, State, reduce},
};
use proptest::prelude::*;
use report::{lookup, model::Status};

fn filters() -> impl Strategy<Value = Filter> {
    let areas: Vec<_> = REPORT.areas.iter().map(|area| area.id).collect();
    let statuses = prop::sample::select(vec![Status::Done, Status::Planned]);
    let sort = (prop::sample::select(Column::ALL.to_vec()), any::<bool>())
        .prop_map(|(column, descending)| Sort { column, descending });
    (
        prop::option::of(prop::sample::select(areas)),
        prop::option::of(prop::sample::select(units(&REPORT))),
        prop::option::of(statuses),
        any::<String>(),
        prop::option::of(sort),
    )
        .prop_map(|(area, unit, status, q, sort)| Filter {
            area,
            unit,
            status,
            q,
            sort,
        })
}

fn routes() -> impl Strategy<Value = Route> {
    let ids: Vec<_> = lookup::entities(&REPORT)
        .into_iter()
        .map(|entity| entity.id())
        .collect();
    let part = prop::sample::select(Part::ALL.to_vec());
    let id = prop::option::of(prop::sample::select(ids));
    (part, id, filters()).prop_map(|(part, id, filter)| {
        let filter = Some(filter).filter(|_| part == Part::Data);
        let filter = filter.unwrap_or_default();
        Route { part, id, filter }
    })
}

/// What programs do to an address on its way to a reader.
#[derive(Debug, Clone, Copy)]
enum Damage {
    /// In capitals, but for what is searched for.
    Capitals,
    /// What stands behind it in a sentence.
    Sign(&'static str),
    /// Where it was shared.
    Shared(&'static str),
    /// Escaped as a whole.
    Escaped,
    /// The separators alone.
    Separators,
}

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let signs = [
        "）",
        "。",
        ",",
        "，",
        ".",
        "」",
        "%EF%BC%89",
        "%E3%80%82",
        ")",
        "\"",
        " ",
        "）。",
    ];
    let shares = ["&from=timeline", "&from=singlemessage&isappinstalled=0"];
    let one = prop_oneof![
        Just(Damage::Capitals),
        prop::sample::select(signs.to_vec()).prop_map(Damage::Sign),
        prop::sample::select(shares.to_vec()).prop_map(Damage::Shared),
        Just(Damage::Escaped),
        Just(Damage::Separators),
    ];
    prop::collection::vec(one, 1..4)
}

fn damaged(route: &Route, damages: &[Damage]) -> String {
    let mut address = route.hash().split_off(1);
    // What is searched for may be written in capitals, and end in a sign.
    let searched = !route.filter.q.is_empty();
    let mut free = searched;
    let mut escaped = 0;
    for damage in damages {
        match damage {
            Damage::Capitals if !searched && route.filter.unit.is_none() => {
                address = address.to_ascii_uppercase();
            }
            Damage::Sign(sign) if !free => address += sign,
            Damage::Shared(where_to) => {
                address += where_to;
                free = false;
            }
            Damage::Escaped if escaped < 3 => {
                let mut out = String::new();
                percent::encode(&address, &mut out);
                address = out;
                escaped += 1;
            }
            Damage::Separators if route.filter == Filter::default() && escaped == 0 => {
                address = address
                    .replacen('/', "", 1)
                    .replace('/', "%2F")
                    .replace('&', "%26");
                address.insert(0, '/');
            }
            _ => {}
        }
    }
    address.insert(0, '#');
    address
}

proptest! {
    #[test]
    fn what_is_done_to_an_address_on_its_way_is_undone(route in routes(), damages in damages()) {
        let hash = damaged(&route, &damages);
        let parsed = parse(&REPORT, &hash).expect("a route");
        prop_assert_eq!(&parsed.route, &route, "{}", hash);
        prop_assert_eq!(parsed.unknown, None);
        prop_assert!(parsed.mended || hash == route.hash(), "{} is not set right", hash);
    }

    #[test]
    fn a_filter_survives_the_hash(filter in filters()) {
        let route = Route { part: Part::Data, id: None, filter };
        let parsed = parse(&REPORT, &route.hash()).expect("a route");
        prop_assert_eq!(parsed.route, route);
        prop_assert_eq!(parsed.unknown, None);
    }

    #[test]
    fn any_hash_can_be_read(hash in any::<String>()) {
        if let Some(parsed) = parse(&REPORT, &hash) {
            let again = parse(&REPORT, &parsed.route.hash()).expect("its own hash is a route");
            prop_assert_eq!(again.route, parsed.route);
            prop_assert!(!again.mended);
        }
    }

    #[test]
    fn the_address_is_the_state(before in filters(), filter in filters(), nth in any::<prop::sample::Index>()) {
        let go = |state, route: &Route| {
            let parsed = parse(&REPORT, &route.hash()).expect("a route");
            reduce(state, Action::Go(parsed))
        };
        let list = Route { part: Part::Data, id: None, filter };
        // Wherever the reader comes from, by a link, by Back or by loading the page.
        let from = Route { filter: before, ..list.clone() };
        let listed = go(go(State::default(), &from), &list);
        prop_assert_eq!(&listed.route, &list);
        let rows = list.filter.rows(&REPORT, &str::cmp);
        let figure = nth.get(REPORT.figures);
        let passes = rows.contains(&figure);
        // Links say nothing of the filter.
        let opened = reduce(listed, Action::Follow(Route::entity(Part::Data, figure.id)));
        let kept = if passes { list.filter.clone() } else { Filter::default() };
        prop_assert_eq!(opened.route.id, Some(figure.id));
        prop_assert_eq!(&opened.route.filter, &kept);
        prop_assert!(opened.unsaid);
        for state in [State::default(), go(State::default(), &from), opened.clone()] {
            prop_assert_eq!(&go(state, &opened.route).route, &opened.route);
        }
        let closed = reduce(opened, Action::Clear);
        prop_assert_eq!((closed.route.id, &closed.route.filter), (None, &kept));
    }

    #[test]
    fn rows_pass_their_filter(filter in filters()) {
        let rows = filter.rows(&REPORT, &str::cmp);
        for row in &rows {
            prop_assert!(filter.area.is_none_or(|area| row.area == Some(area)));
            prop_assert!(filter.unit.is_none_or(|unit| row.unit == unit));
            prop_assert!(filter.status.is_none_or(|status| row.status == status));
        }
        let fewer = Filter { q: "提案".to_owned(), ..filter }.rows(&REPORT, &str::cmp);
        prop_assert!(fewer.iter().all(|row| row.label.contains("提案") || row.quote.exact.contains("提案")));
    }
}

/// The figures that a reader finds who types that.
fn found(q: &str) -> Vec<&'static str> {
    let filter = Filter {
        q: q.to_owned(),
        ..Filter::default()
    };
    let rows = filter.rows(&REPORT, &str::cmp);
    rows.into_iter().map(|row| row.id).collect()
}

#[test]
fn the_dataset_is_searched_however_a_reader_writes() {
    for (one, other) in [
        ("２９", "29"),
        ("　２９件　提案 ", "29件 提案"),
        ("委員", "委员"),
        ("\"0131\"", "“0131”"),
        ("「0131」疫情", "0131疫情"),
        ("團結聯誼", "团结联谊"),
        ("2期", "两期"),
        ("300万", "300余万元"),
        ("“”", ""),
    ] {
        assert!(!found(other).is_empty(), "{other}");
        assert_eq!(found(one), found(other), "{one}");
    }
    assert_eq!(found("2期"), ["figure-training-terms"]);
    assert_eq!(found("300万"), ["figure-outbreak-donations"]);
    assert_eq!(found("没有这样的话"), [""; 0]);
}

/// Whatever is printed of a figure finds it, in the box over the page and in the dataset.
#[test]
fn both_ways_to_search_find_every_quantity() {
    for figure in REPORT.figures {
        let own = format!("{}{}", figure.value.text(), figure.unit);
        for query in [figure.text, figure.label, &own] {
            let hits = search(&REPORT, query);
            let in_box = hits.iter().any(|hit| hit.id() == figure.id);
            assert!(in_box && found(query).contains(&figure.id), "{query}");
        }
    }
}

#[test]
fn every_entity_survives_the_hash_in_every_part() {
    for part in Part::ALL {
        for entity in lookup::entities(&REPORT) {
            let route = Route::entity(part, entity.id());
            let parsed = parse(&REPORT, &route.hash()).expect("a route");
            assert_eq!((parsed.route, parsed.unknown), (route, None));
        }
    }
}

#[test]
fn an_unknown_hash_gives_the_nearest_parent() {
    let read = |hash| parse(&REPORT, hash).map(|parsed| (parsed.route, parsed.unknown));
    assert_eq!(
        read("#/nowhere/x"),
        Some((Route::default(), Some(Unknown::Part)))
    );
    assert_eq!(
        read("#/plan/task-9-9"),
        Some((Route::part(Part::Plan), Some(Unknown::Id(Part::Plan))))
    );
    assert_eq!(read("#main"), None);
    assert_eq!(read(""), Some((Route::default(), None)));
    assert_eq!(
        read("#/source/s3").map(|(route, _)| route.id),
        Some(Some("s3"))
    );
    assert_eq!(
        read("#/plan/s3").map(|(_, unknown)| unknown),
        Some(Some(Unknown::Id(Part::Plan)))
    );
}

#[test]
fn an_address_leads_where_it_meant() {
    let read = |hash| {
        let parsed = parse(&REPORT, hash).expect("a route");
        assert!(parsed.mended && parsed.unknown.is_none(), "{hash}");
        parsed.route.hash()
    };
    for (hash, meant) in [
        ("#%2Foverview%2Fmeasure-1-1", "#/overview/measure-1-1"),
        ("#%252Foverview%252Fmeasure-1-1", "#/overview/measure-1-1"),
        ("#/plan/task-1-1&from=timeline", "#/plan/task-1-1"),
        ("#/areas?from=singlemessage&isappinstalled=0", "#/areas"),
        ("#/data?sort=-value&from=timeline", "#/data?sort=-value"),
        ("#/data%3Fsort%3D-value", "#/data?sort=-value"),
        ("#/data?sort=-VALUE）", "#/data?sort=-value"),
        ("#/DATA?AREA=AREA-2。", "#/data?area=area-2"),
        ("#/areas/area-1）", "#/areas/area-1"),
        ("#/areas/area-1%EF%BC%89%E3%80%82", "#/areas/area-1"),
        ("#/Areas,", "#/areas"),
        ("#/SOURCE/S12", "#/source/s12"),
    ] {
        assert_eq!(read(hash), meant, "{hash}");
    }
    // What nobody damaged stays as it is spelt.
    for hash in [
        "#/data/",
        "#/data?q=%E6%8F%90%E6%A1%88",
        "#/areas/area-1/",
        "#/overview",
    ] {
        assert!(!parse(&REPORT, hash).expect("a route").mended, "{hash}");
    }
}

#[test]
fn relations_are_symmetric_and_cards_complete() {
    for entity in lookup::entities(&REPORT) {
        let id = entity.id();
        for near in related(&REPORT, id) {
            assert!(
                related(&REPORT, near).contains(&id),
                "{id} names {near}, not the other way round"
            );
        }
        let card = card::card(&REPORT, id).expect("every entity has a card");
        assert_eq!(card.passage.is_empty(), entity.quote().is_none(), "{id}");
        if let Some(figure) = card.figure {
            let marked = card
                .passage
                .iter()
                .filter(|words| words.quoted && words.figure == Some(figure));
            assert_eq!(
                marked.map(|words| words.text).collect::<String>(),
                figure.text,
                "{id}"
            );
        }
    }
}

#[test]
fn segments_put_together_are_the_sentence() {
    for sentence in REPORT.source.sentences {
        let whole: String = segments(&REPORT, sentence, None)
            .iter()
            .map(|segment| segment.text)
            .collect();
        assert_eq!(whole, sentence.text);
    }
}

#[test]
fn clauses_put_together_are_the_sentence_and_stand_in_their_quotes() {
    let mut clauses = Vec::new();
    for sentence in REPORT.source.sentences {
        let words = words(&REPORT, sentence);
        let whole: String = words.iter().map(|piece| piece.text).collect();
        assert_eq!(whole, sentence.text);
        for piece in words {
            let id = match piece.says {
                Says::Nothing => continue,
                Says::Figure(figure) => figure.id,
                Says::Entity(id) => {
                    clauses.push(id);
                    id
                }
            };
            let quote = lookup::entity(&REPORT, id).and_then(lookup::Entity::quote);
            let stands = |quote: &report::model::Quote| quote.exact.contains(piece.text);
            assert!(quote.is_some_and(stands), "{id}: {}", piece.text);
        }
    }
    // Every group and every task is led to, from running text; a figure never from a clause.
    for group in REPORT.groups() {
        assert!(clauses.contains(&group.id), "{}", group.id);
    }
    for task in REPORT.plans.iter().flat_map(|plan| plan.tasks) {
        assert!(clauses.contains(&task.id), "{}", task.id);
    }
    assert!(clauses.contains(&"event-city-session") && !clauses.contains(&"event-outlook"));
}

#[test]
fn sorting_goes_round_and_opening_a_row_keeps_the_rows() {
    let sorted = reduce(State::default(), Action::Sort(Column::Value));
    assert_eq!(sorted.route.hash(), "#/data?sort=-value");
    let opened = Route::entity(Part::Data, "figure-trained");
    let opened = reduce(sorted.clone(), Action::Follow(opened));
    assert_eq!(opened.route.hash(), "#/data/figure-trained?sort=-value");
    assert_eq!(reduce(opened, Action::Clear).route, sorted.route);
    let ascending = reduce(sorted, Action::Sort(Column::Value));
    assert_eq!(ascending.route.hash(), "#/data?sort=value");
    assert_eq!(
        reduce(ascending, Action::Sort(Column::Value)).route,
        Route::part(Part::Data)
    );
}
