//! Every rule, broken: exactly what is then reported, and where.

mod clauses;
mod digits;
mod events;
mod figures;
mod framework;
mod glossary;
mod ids;
mod kinds;
mod page;
mod quotes;
mod reading;
mod sections;
mod source;
mod traditional;
mod translations;
mod truth;
mod warnings;

use crate::edited;
use report::rule::Rule;

/// The tests themselves, to see which rules they break.
const TESTS: &[&str] = &[
    include_str!("bad_input.rs"),
    include_str!("messages.rs"),
    include_str!("rules/clauses.rs"),
    include_str!("rules/digits.rs"),
    include_str!("rules/events.rs"),
    include_str!("rules/figures.rs"),
    include_str!("rules/framework.rs"),
    include_str!("rules/glossary.rs"),
    include_str!("rules/ids.rs"),
    include_str!("rules/kinds.rs"),
    include_str!("rules/page.rs"),
    include_str!("rules/quotes.rs"),
    include_str!("rules/reading.rs"),
    include_str!("rules/sections.rs"),
    include_str!("rules/source.rs"),
    include_str!("rules/traditional.rs"),
    include_str!("rules/translations.rs"),
    include_str!("rules/truth.rs"),
    include_str!("rules/warnings.rs"),
];

#[test]
fn every_rule_is_broken_by_a_test() {
    for rule in Rule::ALL {
        let cited = format!(" {}: ", rule.id());
        assert!(
            TESTS.iter().any(|test| test.contains(&cited)),
            "no test breaks {}",
            rule.id()
        );
    }
}

#[test]
fn rules_are_numbered_without_gaps() {
    for kind in ['R', 'W'] {
        let ids: Vec<_> = Rule::ALL
            .iter()
            .map(|rule| rule.id())
            .filter(|id| id.starts_with(kind))
            .collect();
        for (index, id) in ids.iter().enumerate() {
            assert_eq!(id[..4], format!("{kind}{:02} ", index + 1));
        }
    }
}

#[test]
fn the_frozen_report_breaks_none() {
    edited::Edited::frozen().finds(&[]);
}
