//! What is true of the frozen report, and of the small one, once they are checked.

use crate::edited::Edited;
use report::lookup::{self, Entity, UNNAMED};
use report::model::{Origin, Quote, Report};
use report::package::FileId;
use std::collections::HashSet;

fn both() -> [&'static Report; 2] {
    [Edited::new().report(), Edited::small().report()]
}

/// The characters from `start` to `end`, counted in code points.
fn characters(text: &str, start: u32, end: u32) -> String {
    text.chars()
        .skip(start as usize)
        .take((end - start) as usize)
        .collect()
}

fn quotes(report: &'static Report) -> impl Iterator<Item = &'static Quote> {
    lookup::entities(report)
        .into_iter()
        .filter_map(Entity::quote)
}

#[test]
fn it_is_whole() {
    let report = Edited::new().report();
    let measures: Vec<_> = report
        .areas
        .iter()
        .map(|area| area.measures.len())
        .collect();
    let tasks: Vec<_> = report.plans.iter().map(|plan| plan.tasks.len()).collect();
    let slots: Vec<_> = report
        .groups()
        .iter()
        .map(|group| group.slots.len())
        .collect();
    assert_eq!(measures, [3, 4, 3, 2]);
    assert_eq!(tasks, [3, 5, 4, 3, 2]);
    assert_eq!(slots, [4, 2, 2, 1, 3, 3]);
    assert_eq!(report.figures.len(), 18);
    assert_eq!(report.events.len(), 15);
    assert_eq!(report.source.text.chars().count(), 2804);
}

#[test]
fn sentences_and_line_breaks_are_the_article() {
    for report in both() {
        let source = &report.source;
        let mut rebuilt = String::new();
        for sentence in source.sentences {
            let missing = sentence.start as usize - rebuilt.chars().count();
            rebuilt.push_str(&"\n".repeat(missing));
            assert_eq!(
                sentence.text,
                characters(source.text, sentence.start, sentence.end)
            );
            rebuilt.push_str(sentence.text);
        }
        assert_eq!(rebuilt, source.text);
    }
}

#[test]
fn sentences_are_numbered_in_reading_order() {
    for report in both() {
        for (index, sentence) in report.source.sentences.iter().enumerate() {
            assert_eq!(sentence.id, format!("s{}", index + 1));
            assert_eq!(
                lookup::sentence(report, sentence.id),
                Some((index, sentence))
            );
        }
        assert_eq!(lookup::sentence(report, "s0"), None);
    }
}

#[test]
fn sections_follow_the_article() {
    let source = &Edited::new().report().source;
    let sections: Vec<_> = source.sections.iter().map(|section| section.id).collect();
    let expected = "masthead lead review area-1 area-2 area-3 area-4 lessons outlook plan-1 plan-2 plan-3 plan-4 plan-5";
    assert_eq!(sections.join(" "), expected);
    let mut of_sentences: Vec<_> = source
        .sentences
        .iter()
        .map(|sentence| sentence.section)
        .collect();
    of_sentences.dedup();
    assert_eq!(of_sentences, sections);
    // The number on the line before a plan's heading belongs to the plan.
    let numbers = source
        .sentences
        .iter()
        .filter(|sentence| sentence.text.len() == 1);
    let of_numbers: Vec<_> = numbers
        .map(|sentence| (sentence.text, sentence.section))
        .collect();
    assert_eq!(
        of_numbers,
        [
            ("1", "plan-1"),
            ("2", "plan-2"),
            ("3", "plan-3"),
            ("4", "plan-4"),
            ("5", "plan-5")
        ]
    );
}

#[test]
fn a_plan_without_a_number_starts_at_its_heading() {
    let report = Edited::small()
        .replace(FileId::Article, "聚焦“1”框架。\n\n1\n", "聚焦“1”框架。\n")
        .replace(
            FileId::Report,
            "[[uncounted]]\nexact = \"1\"\nsuffix = \"\\n\\n以服务为引领\"\nreason = \"部署的版面序号\"\n",
            "",
        )
        .registered()
        .report();
    let sections: Vec<_> = report
        .source
        .sentences
        .iter()
        .map(|sentence| sentence.section)
        .collect();
    assert_eq!(
        sections[12..],
        ["outlook", "outlook", "plan-1", "plan-1", "plan-1"]
    );
}

#[test]
fn quotes_are_where_they_say() {
    for report in both() {
        let text = report.source.text;
        for quote in quotes(report) {
            assert_eq!(characters(text, quote.start, quote.end), quote.exact);
            let before = quote.prefix.chars().count() as u32;
            let after = quote.suffix.chars().count() as u32;
            assert_eq!(
                characters(text, quote.start - before, quote.start),
                quote.prefix
            );
            assert_eq!(characters(text, quote.end, quote.end + after), quote.suffix);
            let (_, sentence) =
                lookup::sentence(report, quote.sentence).expect("its sentence exists");
            assert!(
                sentence.start <= quote.start && quote.end <= sentence.end,
                "{quote:?}"
            );
        }
    }
}

#[test]
fn everything_but_references_has_a_quote() {
    for entity in lookup::entities(Edited::new().report()) {
        assert_eq!(
            entity.quote().is_none(),
            matches!(entity, Entity::Reference(_)),
            "{}",
            entity.id()
        );
    }
}

#[test]
fn figures_and_references_are_found_by_their_ids() {
    for report in both() {
        for figure in report.figures {
            assert_eq!(lookup::figure(report, figure.id), Some(figure));
        }
        for reference in report.references {
            assert_eq!(lookup::reference(report, reference.id), Some(reference));
        }
        assert_eq!(lookup::figure(report, "ref-bases"), None);
        assert_eq!(lookup::reference(report, "figure-trained"), None);
    }
}

#[test]
fn quotes_are_unique_with_their_context() {
    for report in both() {
        for quote in quotes(report) {
            let selector = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
            assert_eq!(
                report.source.text.matches(&selector).count(),
                1,
                "{selector:?}"
            );
            let at_edge =
                quote.start < 12 || quote.end as usize + 12 > report.source.text.chars().count();
            assert!(
                at_edge || quote.prefix.chars().count() >= 12 && quote.suffix.chars().count() >= 12
            );
        }
    }
}

#[test]
fn entities_are_found_by_their_ids() {
    for report in both() {
        let mut seen = HashSet::new();
        for entity in lookup::entities(report) {
            assert!(seen.insert(entity.id()), "{} is used twice", entity.id());
            assert_eq!(lookup::entity(report, entity.id()), Some(entity));
            assert!(!entity.title().is_empty());
        }
        assert_eq!(lookup::entity(report, "figure"), None);
        assert_eq!(lookup::entity(report, ""), None);
    }
}

#[test]
fn a_slot_that_nobody_names_is_called_that() {
    let report = Edited::new().report();
    let title = |id| lookup::entity(report, id).expect("it exists").title();
    assert_eq!(title("slot-2-1"), UNNAMED);
    assert_eq!(title("slot-4-1"), "107国道");
    let unnamed = report.groups().iter().flat_map(|group| group.slots);
    for slot in unnamed.filter(|slot| slot.title.is_none()) {
        assert_eq!((slot.origin, slot.references), (Origin::Article, &[][..]));
    }
}

#[test]
fn what_belongs_together_refers_to_each_other() {
    for report in both() {
        for figure in report.figures {
            let owners = report
                .areas
                .iter()
                .flat_map(|area| area.measures.iter().map(move |measure| (area, measure)));
            let owner = owners
                .filter(|(_, measure)| measure.figures.contains(&figure.id))
                .collect::<Vec<_>>();
            let tasks = report.plans.iter().flat_map(|plan| plan.tasks);
            let task: Vec<_> = tasks
                .filter(|task| task.figures.contains(&figure.id))
                .map(|task| task.id)
                .collect();
            assert_eq!(
                owner.iter().map(|(area, _)| area.id).collect::<Vec<_>>(),
                Vec::from_iter(figure.area)
            );
            assert_eq!(
                owner
                    .iter()
                    .map(|(_, measure)| measure.id)
                    .collect::<Vec<_>>(),
                Vec::from_iter(figure.measure)
            );
            assert_eq!(task, Vec::from_iter(figure.task));
        }
        for group in report.groups() {
            let tasks = report.plans.iter().flat_map(|plan| plan.tasks);
            let serving: Vec<_> = tasks
                .filter(|task| task.framework.contains(&group.id))
                .map(|task| task.id)
                .collect();
            assert_eq!(group.tasks, serving);
        }
    }
}

#[test]
fn orders_count_from_one() {
    let report = Edited::new().report();
    let counts = |orders: Vec<u8>| assert_eq!(orders, (1..=orders.len() as u8).collect::<Vec<_>>());
    counts(report.areas.iter().map(|area| area.order).collect());
    counts(report.plans.iter().map(|plan| plan.order).collect());
    counts(report.groups().iter().map(|group| group.order).collect());
    counts(report.lessons.iter().map(|lesson| lesson.order).collect());
    for area in report.areas {
        counts(area.measures.iter().map(|measure| measure.order).collect());
    }
    for plan in report.plans {
        counts(plan.tasks.iter().map(|task| task.order).collect());
    }
}

#[test]
fn every_sentence_of_a_plan_has_one_task() {
    let report = Edited::new().report();
    for plan in report.plans {
        let of_plan = report
            .source
            .sentences
            .iter()
            .filter(|sentence| sentence.section == plan.id);
        // The first two are the number and the heading.
        let body: Vec<_> = of_plan.skip(2).map(|sentence| sentence.id).collect();
        let of_tasks: Vec<_> = plan
            .tasks
            .iter()
            .flat_map(|task| task.sentences)
            .copied()
            .collect();
        assert_eq!(of_tasks, body, "{}", plan.id);
    }
}

#[test]
fn events_are_in_order_of_time_and_undated_ones_last() {
    let report = Edited::new().report();
    let dates: Vec<_> = report
        .events
        .iter()
        .map(|event| event.edtf.unwrap_or("-"))
        .collect();
    assert_eq!(
        dates,
        [
            "2021-09-27",
            "2021-10~",
            "2021-10~/2022-09-29",
            "2022",
            "2022-01-31/",
            "2022-04-10",
            "2022-09-29",
            "2022-10-16/2022-10-22",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
        ]
    );
    for event in report.events {
        assert_eq!(
            event.date.map(|date| date.to_string()).as_deref(),
            event.edtf
        );
    }
}

#[test]
fn references_are_called_by_publisher_and_date() {
    let report = Edited::new().report();
    let title = |id| lookup::reference(report, id).expect("it exists").title;
    assert_eq!(title("ref-framework-names"), "深圳晚报，2022年9月28日");
    assert_eq!(title("ref-first-case"), "央视（转载页），未注明日期");
}
