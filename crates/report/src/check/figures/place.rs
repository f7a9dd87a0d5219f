//! What a figure belongs to: it stands in it, and is done or planned as that is.

use super::kind::published;
use super::neighbours::Neighbours;
use crate::check::desk::Desk;
use crate::complete::ends_clause;
use crate::diagnostics::Findings;
use crate::draft::{Figure, Owner, Spot, Text};
use crate::model::{Kind, Status};
use crate::quantity::{around, kinds};
use crate::rule::Rule;
use std::ops::Range;

pub fn check(desk: &Desk<'_>, figure: &Figure, near: &Neighbours, out: &mut Findings) {
    let owners: Vec<_> = figure.owners().collect();
    if let [(first, _), (second, id), ..] = owners[..] {
        out.push(
            Rule::FigurePlace,
            id.at,
            format!("写了 {}，又写了 {}", first.key(), second.key()),
        )
        .label("一条数据只归一处")
        .help("留下最小的那一处：举措小于领域，任务小于部署");
    }
    let Some(status) = &figure.status else {
        out.push(
            Rule::FigurePlace,
            figure.id.at,
            "看不出是已完成、计划还是预计",
        )
        .label("要写 status = \"done\"、\"planned\" 或 \"forecast\"")
        .help("是某项举措、领域、任务、部署的，写明归哪里，就不必写 status；都不是的，补上这一行");
        return;
    };
    if status.value == Status::Context {
        out.push(
            Rule::FigurePlace,
            status.at,
            "数据要么已完成，要么是计划或预计",
        )
        .label("应是 done、planned 或 forecast");
        return;
    }
    let before = out.len();
    ahead(desk, figure, near, status.value, status.at, out);
    // To what a figure of another status could belong would only follow.
    let is_told = out.len() == before;
    match owners[..] {
        [] => unplaced(desk, figure, status.value, out),
        [(owner, id)] => {
            if is_told && !suits(owner, figure, status.value) {
                out.push(
                    Rule::FigurePlace,
                    id.at,
                    format!(
                        "status 是 {}，不能归 {}",
                        status.value.as_str(),
                        owner.key()
                    ),
                )
                .label("已完成的归举措或领域，计划的归任务或部署")
                .help("改 status；原文在这里说的确是另一种的，不写归属，算整份报告的");
            }
            inside(desk, figure, (owner, id), out);
        }
        _ => {}
    }
}

/// What is only expected is not done; what is planned is told among plans, or in a sentence that says so.
fn ahead(
    desk: &Desk<'_>,
    figure: &Figure,
    near: &Neighbours,
    status: Status,
    at: Spot,
    out: &mut Findings,
) {
    let (Some(found), Some(own)) = (figure.quote.found, around::place(figure)) else {
        return;
    };
    let expected = around::forecast(desk.article, &own);
    let text = &desk.article.text;
    let told = near.told(desk.article, &own);
    let says = || {
        let sentence = desk.article.sentence(found.sentence);
        desk.is_of_plans(found.sentence) || kinds::is_ahead(sentence, published(desk))
    };
    // 「从2027年的50%提高到2030年的80%」: neither of them is reached.
    let is_from = around::came_from(desk.article, &own);
    let comes_from_ahead = || {
        let clause = around::clause(desk.article, own.start);
        let from = clause.rfind(['由', '从']).map_or("", |at| &clause[at..]);
        let ahead = |(_, year): &(_, u16)| *year > published(desk);
        is_from && kinds::years(from).iter().any(ahead)
    };
    let came_from = || is_from && !comes_from_ahead();
    let free = figure.owners().all(|(owner, _)| owner == Owner::Section);
    // 「到2030年，…每年新增4万人」 below 「展望」; 「大会将于11日闭幕，其间安排发言12篇」.
    let to_come = || {
        let before = &text[told.start..own.start];
        let is_told =
            free && desk.is_of_plans(found.sentence) || is_opening(before) || comes_from_ahead();
        let sides = near.clause(desk.article, &own).map(|clause| {
            let (before, after) = (clause.start..own.start, own.end..clause.end);
            [&text[before], text.get(after).unwrap_or_default()]
        });
        is_told
            && kinds::is_to_come(before, published(desk))
            && !sides.is_some_and(|sides| sides.into_iter().any(is_over))
            && !came_from()
    };
    let among_plans = || {
        let planned = |(owner, _)| matches!(owner, Owner::Plan | Owner::Task);
        desk.is_of_plans(found.sentence) || figure.owners().any(planned)
    };
    let is_target = figure.kind.as_deref() == Some(&Kind::Target);
    match (status, expected) {
        (Status::Done, Some(word)) => {
            out.push(
                Rule::FigurePlace,
                at,
                format!("「{}」是「{word}」的数，还没有完成", figure.text.value),
            )
            .label("应写 status = \"forecast\"");
        }
        (Status::Planned, Some(word)) if !is_target && !among_plans() => {
            out.push(
                Rule::FigurePlace,
                at,
                format!("「{}」是「{word}」的数，不是计划", figure.text.value),
            )
            .label("应写 status = \"forecast\"");
        }
        (Status::Forecast, None) => {
            out.push(Rule::FigurePlace, at, "看不出这是预计的数")
                .label("原文那一句没有说「预计」「有望」")
                .help("已经完成的，写 status = \"done\"；是计划的，写 \"planned\"");
        }
        (Status::Done, None) if !is_target && to_come() => {
            out.push(
                Rule::FigurePlace,
                at,
                format!("「{}」说的是以后，还没有完成", figure.text.value),
            )
            .label("应写 status = \"planned\"");
        }
        (Status::Planned, _) if came_from() => {
            out.push(
                Rule::FigurePlace,
                at,
                format!("「{}」是原来的数，不是计划", figure.text.value),
            )
            .label("应写 status = \"done\"")
            .help("「由…到…」的前一个数是已有的；它在部署里的，不写 plan 和 task，算整份报告的");
        }
        (Status::Planned, None) if free && !is_target && !says() => {
            out.push(Rule::FigurePlace, at, "看不出这是计划")
                .label("原文那一句没有说「将」「力争」「计划」或以后的年份")
                .help("已经完成的，写 status = \"done\"；是计划里的，写 plan 或 task");
        }
        _ => {}
    }
}

/// Whether a sentence says up to a number that something shall open, and that the number is of that:
/// 「大会将于11日闭幕，其间安排发言12篇」. Another clause says what there is: 「收到提案320件」.
fn is_opening(before: &str) -> bool {
    const DURING: &[&str] = &["其间", "期间", "届时", "安排", "计划", "将"];
    let marks = before.char_indices().rev();
    let mark = marks
        .into_iter()
        .find(|(at, mark)| ends_clause(before, *at, *mark));
    let clause = &before[mark.map_or(0, |(at, mark)| at + mark.len_utf8())..];
    before.contains("将于") && DURING.iter().any(|word| clause.contains(word))
}

/// Whether words beside a number say that it is done, or of another time: 「目前收到」「上届吸引」.
fn is_over(words: &str) -> bool {
    const NOW: &[&str] = &["目前", "截至", "此前", "上届", "去年", "上一年", "已"];
    const OTHERWISE: &[&str] = &["超过", "通过", "经过", "为了", "了解", "比去年", "较去年"];
    let rest = OTHERWISE
        .iter()
        .fold(words.to_owned(), |rest, word| rest.replace(word, " "));
    NOW.iter().any(|word| rest.contains(word)) || rest.contains(['了', '过'])
}

/// Whether what belongs there may be done, or planned. A target is planned wherever it is told, and what is
/// expected may be told anywhere.
fn suits(owner: Owner, figure: &Figure, status: Status) -> bool {
    let is_target = figure.kind.as_deref() == Some(&Kind::Target);
    match owner {
        _ if status == Status::Forecast => true,
        Owner::Area | Owner::Measure => status == Status::Done || is_target,
        Owner::Plan | Owner::Task => status == Status::Planned,
        Owner::Section => true,
    }
}

/// A figure stands in what it belongs to.
fn inside(desk: &Desk<'_>, figure: &Figure, (owner, id): (Owner, &Text), out: &mut Findings) {
    let (Some(found), Some(sentences)) = (figure.quote.found, extent(desk, owner, id)) else {
        return;
    };
    if !sentences.contains(&found.sentence) {
        out.push(
            Rule::FigurePlace,
            id.at,
            format!("引文不在 {} 的句子里", id.value),
        )
        .label(match (holder(desk, found.sentence), owner) {
            (Some((_, holder)), _) => format!("它在 {holder} 里"),
            (None, Owner::Measure | Owner::Task) => "它不在任何举措或任务里".to_owned(),
            (None, _) => {
                let section = desk.outline.section_of(found.sentence);
                format!("它在 {} 里", section.map_or("", |own| &own.id))
            }
        });
    }
}

/// What is said of nothing but stands in something was perhaps forgotten there.
fn unplaced(desk: &Desk<'_>, figure: &Figure, status: Status, out: &mut Findings) {
    let holder = figure.quote.found;
    let Some((owner, id)) = holder.and_then(|found| around(desk, found.sentence)) else {
        return;
    };
    if suits(owner, figure, status) {
        out.push(
            Rule::FigureUnplaced,
            figure.id.at,
            format!("{} 没有写归哪里，算整份报告的", figure.id.value),
        )
        .label(format!("引文在 {id} 里"))
        .help(format!("是它的，补上 {} = \"{id}\"", owner.key()));
    }
}

/// The sentences of what a figure may belong to.
fn extent(desk: &Desk<'_>, owner: Owner, id: &Text) -> Option<Range<usize>> {
    // An id of another kind is reported as that.
    let of_kind = owner == Owner::Section || id.starts_with(owner.key());
    match owner {
        _ if !of_kind => None,
        Owner::Measure | Owner::Task => stretch(desk, id),
        Owner::Area | Owner::Plan | Owner::Section => {
            let sections = desk.draft.sections.iter();
            let known =
                owner != Owner::Section || sections.clone().any(|own| own.id.value == id.value);
            let section = desk.outline.section(id).filter(|_| known)?;
            Some(section.sentences.clone())
        }
    }
}

/// The sentences of a measure or task.
pub fn stretch(desk: &Desk<'_>, id: &Text) -> Option<Range<usize>> {
    desk.outline.stretch(id)
}

/// The measure or task to which a sentence belongs.
fn holder<'a>(desk: &Desk<'a>, sentence: usize) -> Option<(Owner, &'a str)> {
    let holds = |range: &Option<Range<usize>>| {
        range
            .as_ref()
            .is_some_and(|range| range.contains(&sentence))
    };
    stretches(desk)
        .find(|(_, _, range)| holds(range))
        .map(|(owner, id, _)| (owner, id))
}

/// The same; else the area or plan.
fn around<'a>(desk: &Desk<'a>, sentence: usize) -> Option<(Owner, &'a str)> {
    let areas = desk.draft.areas.iter();
    let areas = areas.map(|area| (Owner::Area, &area.id));
    let plans = desk.draft.plans.iter();
    let mut all = areas.chain(plans.map(|plan| (Owner::Plan, &plan.id)));
    let holds = |(owner, id): &(Owner, &Text)| {
        extent(desk, *owner, id).is_some_and(|range| range.contains(&sentence))
    };
    holder(desk, sentence).or_else(|| {
        let found = all.find(holds);
        found.map(|(owner, id)| (owner, id.as_str()))
    })
}

fn stretches<'a>(
    desk: &Desk<'a>,
) -> impl Iterator<Item = (Owner, &'a str, &'a Option<Range<usize>>)> {
    let (draft, outline) = (desk.draft, desk.outline);
    let measures = draft
        .areas
        .iter()
        .flat_map(|area| &area.measures)
        .map(|measure| (Owner::Measure, measure.id.as_str()));
    let tasks = draft
        .plans
        .iter()
        .flat_map(|plan| &plan.tasks)
        .map(|task| (Owner::Task, task.id.as_str()));
    measures
        .zip(outline.measures.iter().flatten())
        .chain(tasks.zip(outline.tasks.iter().flatten()))
        .map(|((owner, id), range)| (owner, id, range))
}
