//! What the page says of its report by itself: the editor's sentences (`[page]` in `report.toml`), with
//! what is counted in their places, and headings in the article's words.

mod finding;

use super::{count::counting, largest::is_largest};
use crate::{
    language::{filled, t},
    viz::figure::largest,
};
pub use finding::{framework, plans, timeline};
use report::{
    lookup::sentence,
    model::{COUNTS, Measure, Plan, ROLES, Report, Status, Task},
};

/// The line below the headline.
pub fn lead(report: &Report) -> String {
    with_counts(report, report.page.lead)
}

/// What is in it, where it is shared.
pub fn description(report: &Report) -> String {
    with_counts(report, report.page.description)
}

fn with_counts(report: &Report, words: &str) -> String {
    let [areas, measures, figures, plans] = [
        report.areas.len(),
        report.measures().count(),
        report.figures.len(),
        report.plans.len(),
    ]
    .map(counting);
    let mut told = filled(words, &COUNTS, &[&areas, &measures, &figures, &plans]);
    // A count may begin the sentence.
    if let Some(first) = told.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    told
}

/// The line below the plans' heading; that all of it is planned is said where it is so.
pub fn stations(report: &Report) -> String {
    let roles: Vec<&str> = report.plans.iter().filter_map(|plan| plan.role).collect();
    let told = filled(report.page.stations, &ROLES, &[&roles.join(t!("、"))]);
    // Of a number that is no figure nobody says whether it is planned.
    let planned = |task: &Task| {
        let mut figures = report.figures.iter();
        figures.all(|figure| figure.task != Some(task.id) || figure.status == Status::Planned)
            && !has_uncounted(report, task.sentences)
    };
    // A plan of no tasks is told as a whole.
    let whole = |plan: &Plan| {
        let own = report.source.sentences.iter();
        let own = own.filter(|own| own.section == plan.id);
        let own: Vec<&str> = own.map(|own| own.id).collect();
        let mut figures = report.figures.iter();
        figures.all(|figure| figure.plan != Some(plan.id) || figure.status == Status::Planned)
            && !has_uncounted(report, &own)
    };
    let mut plans = report.plans.iter();
    if plans.all(|plan| match plan.tasks {
        [] => whole(plan),
        tasks => tasks.iter().all(planned),
    }) {
        return t!("{0}以下均为计划。", told);
    }
    told
}

/// The heading of the card with the number that the eye lands on: the report's, or that of the area of
/// which one is being read. It is the largest only where nothing that compares may be larger.
pub fn first(report: &Report, read: Option<&str>) -> String {
    let own = read.and_then(|id| report.figures.iter().find(|figure| figure.id == id));
    let area = own.and_then(|figure| {
        report
            .areas
            .iter()
            .find(|area| figure.area == Some(area.id))
    });
    let figure = own.or_else(|| largest(report));
    let sure = figure.filter(|figure| is_largest(report, figure, area));
    match (sure, area) {
        (Some(figure), None) => t!("以{0}计，最大的一个数", figure.unit_name),
        (Some(figure), Some(_)) => t!("这一领域以{0}计最大的一个数", figure.unit_name),
        (None, None) => t!("先看一个数").into(),
        (None, Some(_)) => t!("这一领域先看一个数").into(),
    }
}

/// Whether no number stands in the paragraph of a measure: no figure, no other digit, and none in
/// characters.
pub fn is_silent(report: &'static Report, measure: &Measure) -> bool {
    let is_digit = |character| matches!(character, '0'..='9' | '０'..='９');
    let sentences = measure.sentences.iter();
    let mut said = sentences.filter_map(|id| sentence(report, id));
    measure.figures.is_empty()
        && !has_uncounted(report, measure.sentences)
        && said.all(|(_, sentence)| !sentence.text.contains(is_digit))
}

/// Whether a quantity that is no figure stands in one of some sentences.
fn has_uncounted(report: &Report, sentences: &[&str]) -> bool {
    let mut uncounted = report.source.uncounted.iter();
    uncounted.any(|own| sentences.contains(&own.sentence))
}

/// The heading of what was done.
pub fn review(report: &Report) -> &'static str {
    let heading = report.source.heading("review");
    heading.unwrap_or(report.page.parts.areas)
}

/// That of what was learnt.
pub fn lessons(report: &Report) -> &'static str {
    report.source.heading("lessons").unwrap_or(t!("体会"))
}

/// That of what is planned.
pub fn outlook(report: &Report) -> &'static str {
    let heading = report.source.heading("outlook");
    heading.unwrap_or(report.page.parts.plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::of,
        language::{Language, speaking},
    };
    use report::model::Uncounted;

    #[test]
    fn counts_stand_in_their_places() {
        let report = of(Language::Hans);
        for told in [lead(report), description(report), stations(report)] {
            assert!(!told.contains(['{', '}']), "{told}");
        }
        let mut one = *report;
        one.areas = &report.areas[..1];
        one.page.lead = "{areas}个领域，{plans}项部署。";
        assert_eq!(lead(&one), "一个领域，五项部署。");
        speaking(Language::English, || {
            one.page.lead = "{areas} areas and {plans} plans.";
            assert_eq!(lead(&one), "One areas and five plans.");
        });
    }

    #[test]
    fn a_paragraph_without_numbers_has_none_at_all() {
        let report = of(Language::Hans);
        let silent = |measure: &Measure| is_silent(report, measure);
        for measure in report.measures() {
            assert!(!silent(measure) || measure.figures.is_empty());
            // Its numbers stand there, whether or not they are among the figures.
            let uncounted = Measure {
                figures: &[],
                ..*measure
            };
            let digits = |id: &&str| {
                let said = sentence(report, id).map_or("", |(_, sentence)| sentence.text);
                said.contains(|c: char| c.is_ascii_digit())
            };
            let in_digits = measure.sentences.iter().any(digits);
            let in_characters = has_uncounted(report, measure.sentences);
            assert_eq!(silent(&uncounted), !in_digits && !in_characters);
        }
    }

    /// A quantity in a sentence that is no figure.
    fn uncounted(sentence: &'static str) -> &'static [Uncounted] {
        let own = Uncounted {
            sentence,
            base: "件",
            amount: 3.0,
            open: false,
        };
        vec![own].leak()
    }

    #[test]
    fn a_number_in_characters_is_one() {
        let report = of(Language::Hans);
        let mut all = report.measures();
        let measure = all.find(|measure| is_silent(report, measure));
        let measure = measure.expect("one has no numbers");
        let mut changed = *report;
        changed.source.uncounted = uncounted(measure.sentences[0]);
        assert!(!is_silent(Box::leak(Box::new(changed)), measure));
    }

    #[test]
    fn the_largest_is_called_so_where_it_is() {
        let mut report = *of(Language::Hans);
        let own = largest(&report).expect("it has figures");
        let unit = own.unit_name;
        assert_eq!(first(&report, None), format!("以{unit}计，最大的一个数"));
        assert_eq!(
            first(&report, Some(own.id)),
            format!("这一领域以{unit}计最大的一个数")
        );
        report.source.uncounted = vec![Uncounted {
            sentence: own.quote.sentence,
            base: own.base(),
            amount: 1e6,
            open: false,
        }]
        .leak();
        assert_eq!(first(&report, None), "先看一个数");
        assert_eq!(first(&report, Some(own.id)), "这一领域先看一个数");
    }

    #[test]
    fn that_all_is_planned_is_said_where_it_is_so() {
        let mut report = *of(Language::Hans);
        assert!(stations(&report).contains("均为计划"));
        let mut figures = report.figures.to_vec();
        let planned = figures.iter_mut().find(|figure| figure.task.is_some());
        planned.expect("a task has a figure").status = Status::Done;
        report.figures = figures.leak();
        assert!(!stations(&report).contains("均为计划"));
        // Nor where a number stands of which that is not said.
        let mut report = *of(Language::Hans);
        report.source.uncounted = uncounted(report.plans[0].tasks[0].sentences[0]);
        assert!(!stations(&report).contains("均为计划"));
    }
}
