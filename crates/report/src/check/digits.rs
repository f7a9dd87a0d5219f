//! Every number of the article is accounted for, by exactly one entry.
//!
//! | carrier | what it carries |
//! | --- | --- |
//! | a figure | its text |
//! | the framework | its code; the title of each group |
//! | the source | the byline |
//! | a section, area or plan | the numbers of its title, in its heading |
//! | an event | what is left in its quote |
//! | `[[uncounted]]` | what is left then, with a reason |
//!
//! What numbers a page, a paper, a session or an item of a list need not be listed: it is none of the
//! report's quantities.

mod carriers;
mod stretches;

use super::desk::Desk;
use super::wording::{digit_groups, numbers};
use crate::diagnostics::Findings;
use crate::draft::Uncounted;
use crate::list_mark::numbers_item;
use crate::quantity::around::is_name;
use crate::quantity::digit;
use crate::rule::Rule;
use carriers::{Carriers, in_ascii};
use std::ops::Range;
pub(crate) use stretches::Stretches;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let carriers = Carriers::new(desk);
    let listed: Stretches<usize> = desk
        .draft
        .uncounted
        .iter()
        .enumerate()
        .filter_map(|(index, number)| {
            let found = number.quote.found?;
            Some((found.start..found.end, index))
        })
        .collect();
    let mut needed = vec![false; desk.draft.uncounted.len()];
    // Up to where the last number that nobody accounts for was told, whole.
    let mut told = 0;
    for group in digit_groups(&desk.article.text) {
        match carriers.sole.holding(&group)[..] {
            [_] => {}
            [first, second, ..] => twice(desk, &group, [first, second], out),
            [] if !carriers.events.holding(&group).is_empty() => {}
            [] => match listed.holding(&group).into_iter().min() {
                Some(number) => needed[*number] = true,
                None if group.start < told
                    || is_name(&desk.article.text, &group)
                    || numbers_item(desk.article, &group) => {}
                None => {
                    let number = whole(&desk.article.text, &group);
                    told = number.end;
                    unaccounted(desk, &number, &carriers, out);
                }
            },
        }
    }
    let numbers = desk.draft.uncounted.iter().zip(needed);
    for (number, _) in numbers.filter(|(_, needed)| !needed) {
        superfluous(number, &carriers, out);
    }
}

/// A number with its decimals, thousands and per cent sign: 「2.5 %」 is one.
pub(crate) fn whole(text: &str, group: &Range<usize>) -> Range<usize> {
    let mut end = group.end;
    while let Some(rest) = text[end..].strip_prefix(['.', ',', '．']) {
        let digits = rest.len() - rest.trim_start_matches(|next| digit(next).is_some()).len();
        let mark = text.len() - end - rest.len();
        let thousands = digits == 3 && !text[group.start..end].contains('.');
        if digits == 0 || (text[end..].starts_with(',') && !thousands) {
            break;
        }
        end += mark + digits;
    }
    let rest = text[end..].trim_start_matches(' ');
    if rest.starts_with(['%', '％', '‰']) {
        let mark = rest.chars().next().map_or(0, char::len_utf8);
        end = text.len() - rest.len() + mark;
    }
    group.start..end
}

fn twice(desk: &Desk<'_>, group: &Range<usize>, carriers: [&&str; 2], out: &mut Findings) {
    let number = &desk.article.text[group.clone()];
    let [first, second] = carriers;
    out.push(
        Rule::DigitsAccounted,
        desk.in_article(group),
        format!("数字 {number} 有两处说明：{first} 和 {second}"),
    )
    .label("一个数字只能归一处")
    .help("看它究竟是什么，删去或改正另一处");
}

fn unaccounted(desk: &Desk<'_>, group: &Range<usize>, carriers: &Carriers<'_>, out: &mut Findings) {
    let number = &desk.article.text[group.clone()];
    if numbers(number).all(|part| carriers.lost.contains(&in_ascii(part))) {
        return;
    }
    let entry = format!("[[uncounted]]，exact = \"{number}\"");
    out.push(
        Rule::DigitsAccounted,
        desk.in_article(group),
        format!("数字 {number} 没有归入任何一条"),
    )
    .label("是数据、框架、出处，还是不算数据的数字？")
    .help(format!(
        "是数据，写进 figures.toml；不算数据，在 report.toml 里补 {entry}，写明 reason"
    ));
}

/// An entry that says a number does not count, where it counts, or where there is none.
fn superfluous(number: &Uncounted, carriers: &Carriers<'_>, out: &mut Findings) {
    let Some(found) = number.quote.found else {
        return;
    };
    let part = found.start..found.end;
    let carrier = carriers.sole.meeting(&part);
    let message = match carrier.or_else(|| carriers.events.meeting(&part)) {
        _ if digit_groups(&number.quote.exact).is_empty() => "这里没有数字".to_owned(),
        Some(id) => format!("这个数字由 {id} 说明，不必再列"),
        None => "这不是一个完整的数字，或者前面已经列过".to_owned(),
    };
    out.push(Rule::Uncounted, number.quote.exact.at, message)
        .label("[[uncounted]] 只列别处没有说明的数字")
        .help(format!(
            "reason 写的是「{}」；删去这一条，或改 exact",
            number.reason.value
        ));
}
