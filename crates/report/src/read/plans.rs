//! `plans.toml`: the plans and their tasks.

use super::Fields;
use crate::draft::{Plan, Task};

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Plan> {
    file.tables("plan", |plan| Plan {
        id: plan.text("id"),
        role: plan.maybe_text("role"),
        aim: plan.maybe_text("aim"),
        title: plan.text("title"),
        quote: plan.quote("quote"),
        tasks: plan.tables("task", |task| Task {
            id: task.text("id"),
            title: task.text("title"),
            quote: task.quote("quote"),
            framework: task.texts("framework"),
        }),
    })
}
