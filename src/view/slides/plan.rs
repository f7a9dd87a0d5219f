//! The plans by their roles, and each with its tasks.

use super::review::numerals;
use crate::viz::{figure, plan as words};
use leptos::prelude::*;
use report::model::{Plan, Report};

/// All plans: the role of each in a disc, its aim below.
pub fn stations(report: &Report) -> impl IntoView + use<> {
    let plans = report.plans.iter().map(|plan| {
        let below = plan.words().skip(1).map(|words| view! { <p>{words}</p> });
        view! { <li>{disc(plan)}<h3>{plan.name()}</h3>{below.collect_view()}</li> }
    });
    view! { <ol class="stations">{plans.collect_view()}</ol> }
}

/// One plan: its role as large as there is room, and its tasks.
pub fn tasks(report: &'static Report, plan: &'static Plan) -> impl IntoView {
    let own = figure::all(report, plan.figures);
    let own = (!own.is_empty()).then(|| view! { <li>{numerals(own)}</li> });
    let tasks = plan.tasks.iter().map(|task| {
        let figures = figure::all(report, task.figures);
        view! { <li>{task.title}{numerals(figures)}</li> }
    });
    view! {
        {disc(plan)}
        <ol class="pieces">{own}{tasks.collect_view()}</ol>
    }
}

fn disc(plan: &Plan) -> impl IntoView + use<> {
    view! { <p class="disc"><span>{words::sign(plan)}</span></p> }
}
