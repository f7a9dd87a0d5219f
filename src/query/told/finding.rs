//! What a drawing shows, in one line: the headline of its part. Each is counted from the report, so
//! that another report has others; none says more than the marks of the drawing do.

use crate::{
    language::t,
    query::count::{counting, opening, ordinal},
};
use report::{
    lookup::plan_names_group,
    model::{Origin, Report, Slot},
};

/// Of the events: how many have a date, and how many have it from elsewhere than the article.
pub fn timeline(report: &Report) -> String {
    let dated = || report.events.iter().filter(|event| event.date.is_some());
    let all = dated().count();
    let outside = dated().filter(|event| !event.references.is_empty()).count();
    let axis = t!("轴上{0}项", opening(all));
    match outside {
        _ if all == 0 => t!("没有可画的日期").into(),
        0 => t!("{0}，日子都见于原文", axis),
        _ if outside == all => t!("{0}，日子都是据来源补的", axis),
        _ => t!("{0}，{1}项的日子是据来源补的", axis, counting(outside)),
    }
}

/// Of the plans: how many, and whose tasks name groups of the framework.
pub fn plans(report: &Report) -> String {
    let all = opening(report.plans.len());
    let mut lit = report
        .plans
        .iter()
        .filter(|plan| plan_names_group(report, plan))
        .map(|plan| usize::from(plan.order));
    match (lit.next(), lit.count()) {
        (None, _) => t!("{0}项部署", all),
        (Some(order), 0) => {
            let of = report
                .plans
                .iter()
                .find(|plan| plan_names_group(report, plan));
            let named = |id| {
                let mut tasks = of.into_iter().flat_map(|plan| plan.tasks);
                tasks.any(|task| task.id == id)
            };
            let mut groups = report.groups().iter();
            let every = groups.all(|group| group.tasks.iter().copied().any(named));
            let order = ordinal(order);
            if every {
                t!("{0}项部署，点名各组的是第{1}项", all, order)
            } else {
                t!("{0}项部署，点到组名的是第{1}项", all, order)
            }
        }
        (Some(_), more) => t!("{0}项部署，点到组名的有{1}项", all, counting(more + 1)),
    }
}

/// Of the framework: its groups and slots, and which of these the article itself names.
pub fn framework(report: &Report) -> String {
    let groups = opening(report.groups().len());
    let slots = || report.groups().iter().flat_map(|group| group.slots);
    let all = slots().count();
    let mut named = slots().filter_map(by_name);
    let (first, more) = (named.next(), named.count());
    let places = counting(all);
    match first {
        None => t!("{0}组{1}席，原文都未列名", groups, places),
        Some(_) if more + 1 == all => t!("{0}组{1}席，原文都点了名", groups, places),
        Some(name) if more == 0 => t!("{0}组{1}席，原文点名一席：{2}", groups, places, name),
        Some(_) => {
            let named = counting(more + 1);
            t!("{0}组{1}席，原文点名{2}席", groups, places, named)
        }
    }
}

/// What the article calls a slot.
fn by_name(slot: &Slot) -> Option<&'static str> {
    slot.title.filter(|_| slot.origin == Origin::Article)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::of,
        language::{Language, speaking},
    };
    use report::model::{Event, Group};

    fn with_groups(report: &mut Report, groups: &'static [Group]) {
        report.framework.as_mut().expect("it has one").groups = groups;
    }

    /// The report with other slots: each of `groups` a group, true what the article names.
    fn with_slots(groups: &[&[Option<Origin>]]) -> Report {
        let mut report = *of(Language::Hans);
        let group = report.groups()[0];
        let slot = group.slots[0];
        let slots = |origins: &[Option<Origin>]| -> &'static [Slot] {
            let own = origins.iter().map(|origin| Slot {
                title: origin.map(|_| "某处"),
                origin: origin.unwrap_or(Origin::Article),
                ..slot
            });
            own.collect::<Vec<_>>().leak()
        };
        let groups = groups
            .iter()
            .map(|origins| Group {
                slots: slots(origins),
                ..group
            })
            .collect::<Vec<_>>()
            .leak();
        with_groups(&mut report, groups);
        report
    }

    #[test]
    fn the_framework_says_what_the_article_names() {
        const NAMED: Option<Origin> = Some(Origin::Article);
        const OUTSIDE: Option<Origin> = Some(Origin::Background);
        for (groups, said) in [
            (
                &[&[None, OUTSIDE][..], &[NAMED]][..],
                "两组三席，原文点名一席：某处",
            ),
            (&[&[None, OUTSIDE], &[OUTSIDE]], "两组三席，原文都未列名"),
            (&[&[NAMED, NAMED]], "一组两席，原文都点了名"),
            (&[&[NAMED, NAMED, None]], "一组三席，原文点名两席"),
        ] {
            assert_eq!(framework(&with_slots(groups)), said);
        }
    }

    #[test]
    fn the_timeline_says_whence_its_dates_are() {
        let mut report = *of(Language::Hans);
        let with = |references: &[bool]| -> &'static [Event] {
            let dated = report.events.iter().find(|event| event.date.is_some());
            let undated = report.events.iter().find(|event| event.date.is_none());
            let own = references.iter().map(|outside| Event {
                references: if *outside { &["ref-x"] } else { &[] },
                ..*dated.expect("an event has a date")
            });
            own.chain(undated.copied()).collect::<Vec<_>>().leak()
        };
        for (events, said) in [
            (&[true, false, true][..], "轴上三项，两项的日子是据来源补的"),
            (&[false], "轴上一项，日子都见于原文"),
            (&[true, true], "轴上两项，日子都是据来源补的"),
            (&[], "没有可画的日期"),
        ] {
            let events = with(events);
            report.events = events;
            assert_eq!(timeline(&report), said);
            report.events = of(Language::Hans).events;
        }
    }

    #[test]
    fn plans_say_which_name_groups() {
        let report = of(Language::Hans);
        let mut changed = *report;
        let mut groups = report.groups().to_vec();
        let lit: Vec<_> = report
            .plans
            .iter()
            .filter(|plan| plan_names_group(report, plan))
            .collect();
        let [only] = lit[..] else {
            panic!("one plan names groups");
        };
        let order = ordinal(usize::from(only.order));
        let count = opening(report.plans.len());
        assert_eq!(
            plans(report),
            format!("{count}项部署，点名各组的是第{order}项")
        );
        // One group less.
        groups[0].tasks = &[];
        with_groups(&mut changed, groups.clone().leak());
        assert_eq!(
            plans(&changed),
            format!("{count}项部署，点到组名的是第{order}项")
        );
        // Another plan names it.
        let other = report.plans.iter().find(|plan| plan.id != only.id);
        let task = other.expect("more plans than one").tasks[0].id;
        groups[0].tasks = vec![task].leak();
        with_groups(&mut changed, groups.clone().leak());
        assert_eq!(plans(&changed), format!("{count}项部署，点到组名的有两项"));
        // None does.
        for group in &mut groups {
            group.tasks = &[];
        }
        with_groups(&mut changed, groups.leak());
        assert_eq!(plans(&changed), format!("{count}项部署"));
    }

    #[test]
    fn in_english_they_begin_as_sentences_do() {
        speaking(Language::English, || {
            let report = of(Language::English);
            for said in [plans(report), framework(report)] {
                assert!(said.starts_with(|c: char| c.is_uppercase()), "{said}");
            }
        });
    }
}
