//! Which lines of the article are headings, and of what: also where these have marks of lists before them.

use super::relation::tone_of_area;
use report::model::{Report, Sentence};

/// What a line is the heading of, from the highest level down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The article.
    Title,
    /// A section that is no area and no plan.
    Section,
    /// The area of that id.
    Area(&'static str),
    /// A plan.
    Plan,
    /// A measure that has a line of its own above its text.
    Measure,
}

/// What a line of the article is the heading of; `None` if it is text.
pub fn heading(report: &Report, line: &[Sentence]) -> Option<Heading> {
    let [sentence] = line else { return None };
    let text = sentence.text.trim_end_matches('。');
    let heads = |quote: &str| text == quote.trim_end_matches('。');
    if heads(report.source.title) {
        Some(Heading::Title)
    } else if let Some(area) = report.areas.iter().find(|area| heads(area.quote.exact)) {
        Some(Heading::Area(tone_of_area(area)))
    } else if report.plans.iter().any(|plan| heads(plan.quote.exact)) {
        Some(Heading::Plan)
    } else if is_stopped(sentence.text) {
        None
    } else if begins(report, sentence) {
        Some(Heading::Section)
    } else {
        let mut measures = report.areas.iter().flat_map(|area| area.measures);
        let own = measures.any(|measure| heads(measure.quote.exact));
        own.then_some(Heading::Measure)
    }
}

/// Whether a sentence begins a section after the masthead: its heading, whatever language the section is
/// named in. Plans begin with their numbers.
fn begins(report: &Report, sentence: &Sentence) -> bool {
    let mut sentences = report.source.sentences.iter();
    let masthead = sentences.next().map_or("", |first| first.section);
    let first = sentences.find(|own| own.section == sentence.section);
    let plan = report.plans.iter().any(|plan| plan.id == sentence.section);
    let inside = plan || sentence.section == masthead;
    !inside && first.is_some_and(|first| first.id == sentence.id)
}

fn is_stopped(text: &str) -> bool {
    text.ends_with(['。', '！', '？', '：', ':'])
}
