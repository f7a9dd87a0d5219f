//! What the page says of its report by itself: the editor's sentences (`[page]` in `report.toml`), with
//! what is counted in their places, and headings in the article's words.

mod finding;

use super::count::counting;
use crate::language::{filled, t};
pub use finding::{framework, plans, timeline};
use report::{
    lookup::sentence,
    model::{COUNTS, Measure, ROLES, Report, Status},
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
    let roles: Vec<&str> = report.plans.iter().map(|plan| plan.role).collect();
    let told = filled(report.page.stations, &ROLES, &[&roles.join(t!("、"))]);
    let planned = |task| {
        let mut figures = report.figures.iter();
        figures.all(|figure| figure.task != Some(task) || figure.status == Status::Planned)
    };
    let mut tasks = report.plans.iter().flat_map(|plan| plan.tasks);
    if tasks.all(|task| planned(task.id)) {
        return t!("{0}以下均为计划。", told);
    }
    told
}

/// Whether no number stands in the paragraph of a measure: no figure, and no other digit either.
pub fn is_silent(report: &'static Report, measure: &Measure) -> bool {
    let is_digit = |character| matches!(character, '0'..='9' | '０'..='９');
    let sentences = measure.sentences.iter();
    let mut said = sentences.filter_map(|id| sentence(report, id));
    measure.figures.is_empty() && said.all(|(_, sentence)| !sentence.text.contains(is_digit))
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
            assert_eq!(silent(&uncounted), !measure.sentences.iter().any(digits));
        }
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
    }
}
