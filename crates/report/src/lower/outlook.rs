//! What is planned: plans, tasks, the framework.

use super::{Lower, leak, list, ordinal, required, texts};
use crate::{draft, model};

impl Lower<'_> {
    pub(super) fn plan(&self, index: usize, plan: &draft::Plan) -> model::Plan {
        model::Plan {
            id: leak(&plan.id),
            order: ordinal(index),
            role: plan.role.as_ref().map(|words| leak(words)),
            aim: plan.aim.as_ref().map(|words| leak(words)),
            title: leak(&plan.title),
            quote: self.quote(&plan.quote),
            tasks: list(
                plan.tasks
                    .iter()
                    .enumerate()
                    .map(|(order, task)| model::Task {
                        id: leak(&task.id),
                        order: ordinal(order),
                        title: leak(&task.title),
                        quote: self.quote(&task.quote),
                        sentences: self.sentence_ids(&self.outline.tasks[index][order]),
                        figures: self.figures_of(&task.id),
                        framework: texts(&task.framework),
                    }),
            ),
            figures: self.figures_of(&plan.id),
        }
    }

    pub(super) fn framework(&self, framework: &draft::Framework) -> model::Framework {
        let tasks = || self.draft.plans.iter().flat_map(|plan| &plan.tasks);
        let serves = |task: &&draft::Task, group: &draft::Group| {
            task.framework.iter().any(|id| id.value == group.id.value)
        };
        model::Framework {
            id: "framework",
            code: leak(&framework.code),
            title: leak(&framework.title),
            quote: self.quote(&framework.quote),
            groups: list(framework.groups.iter().enumerate().map(|(order, group)| {
                model::Group {
                    id: leak(&group.id),
                    order: ordinal(order),
                    digit: u8::try_from(required(&group.digit)).unwrap_or(u8::MAX),
                    title: leak(&group.title),
                    quote: self.quote(&group.quote),
                    tasks: list(
                        tasks()
                            .filter(|task| serves(task, group))
                            .map(|task| leak(&task.id)),
                    ),
                    slots: list(group.slots.iter().map(|slot| {
                        model::Slot {
                            id: leak(&slot.id),
                            title: slot.title.as_ref().map(|title| leak(title)),
                            origin: slot
                                .origin
                                .as_deref()
                                .copied()
                                .unwrap_or(model::Origin::Article),
                            road: slot.road.as_deref().copied().unwrap_or(false),
                            references: texts(&slot.references),
                        }
                    })),
                    references: texts(&group.references),
                }
            })),
            notes: list(framework.notes.iter().map(|note| model::Note {
                text: leak(&note.text),
                references: texts(&note.references),
            })),
        }
    }
}
