//! Every number of an article: a figure, part of the framework, none that counts; or a question.

use super::framework::{Framework, framework};
use super::shape::{Block, Shape};
use crate::article::Article;
use crate::check::wording::digit_groups;
use crate::model::Bound;
use crate::number::Number;
use crate::quantity::digit;
use crate::quantity::read::read;
use std::ops::Range;

/// What ends a clause.
const ENDS: [char; 9] = [',', '，', '。', '；', ';', '！', '？', '：', ':'];

/// What quantities are counted in; the longest that fits is the one.
const UNITS: &str = "\
    平方公里 平方米 立方米 公里 场次 人次 课时 万元 亿元 万亿元 个百分点 座次 \
    千瓦 小时 万人 万户 万亩 万吨 公顷 件 个 条 项 场 次 人 名 户 家 所 座 \
    间 期 篇 份 台 套 处 宗 元 亩 吨 米 天 批 起 例 张 辆 艘 棵 栋 部 \
    本 位 对 支 班 % ％";

/// What before or after a number makes more or less of it.
const BOUNDS: [&str; 10] = [
    "超过",
    "逾",
    "近",
    "约",
    "超",
    "不少于",
    "以上",
    "以下",
    "左右",
    "突破",
];

/// A longest label, in characters.
const LABEL: usize = 20;

/// As much context as it takes to tell one place from others, in characters.
const CONTEXT: usize = 40;

/// Words of the article, with what tells them from the same words elsewhere.
pub struct Quote {
    pub exact: String,
    pub prefix: String,
    pub suffix: String,
}

pub struct Figure {
    pub id: String,
    pub label: String,
    pub text: String,
    pub value: Number,
    pub unit: String,
    pub approximate: bool,
    /// Its measure, or its task.
    pub place: String,
    pub quote: Quote,
    /// Where its number starts.
    pub start: usize,
}

/// A number that is no figure, as far as can be told.
pub struct Other {
    pub quote: Quote,
    /// Why it does not count; `None` where an editor has to say what it is.
    pub reason: Option<&'static str>,
    pub start: usize,
}

#[derive(Default)]
pub struct Numbers {
    pub figures: Vec<Figure>,
    pub others: Vec<Other>,
    pub framework: Option<Framework>,
}

impl Numbers {
    /// Accounts for every number.
    pub fn of(article: &Article, shape: &Shape) -> Self {
        let mut numbers = Self::default();
        let mut carried: Vec<Range<usize>> = Vec::new();
        let line = |line: usize| article.lines[line].bytes.clone();
        carried.extend(shape.byline.map(line));
        let blocks = shape.areas.iter().chain(&shape.plans);
        carried.extend(blocks.map(|block| line(block.heading)));
        // These two are called by their headings.
        let named = shape
            .sections
            .iter()
            .filter(|own| matches!(own.id, "review" | "outlook"));
        carried.extend(named.map(|section| line(section.line)));
        numbers.framework = framework(article, &mut carried);
        let owners = owners(article, shape);
        let mut told = 0;
        for group in digit_groups(&article.text) {
            if group.start < told || is_carried(&carried, &group) {
                continue;
            }
            let owner = owners.iter().find(|(range, _)| holds(range, &group));
            let number = whole(&article.text, &group);
            told = number.end;
            let reason = match is_alone(article, shape, &group) {
                true => Some("部署的版面序号"),
                false => reason(&article.text, &number),
            };
            let figure = owner.filter(|_| reason.is_none());
            let figure = figure.and_then(|(_, owner)| figure_of(article, &number, owner));
            match figure {
                Some(mut figure) => {
                    figure.id = format!("figure-{}", letters(numbers.figures.len()));
                    numbers.figures.push(figure);
                }
                None => numbers.others.push(Other {
                    quote: quote(article, number.clone()),
                    reason,
                    start: number.start,
                }),
            }
        }
        numbers
    }

    pub fn tell(&self, told: &mut Vec<String>) {
        let asked = self.others.iter().filter(|other| other.reason.is_none());
        told.push(format!(
            "数字：{} 条数据，{} 个不算数据，{} 个要你定（report.toml 里 reason 空着的）",
            self.figures.len(),
            self.others
                .iter()
                .filter(|other| other.reason.is_some())
                .count(),
            asked.count(),
        ));
        if let Some(framework) = &self.framework {
            let groups = framework.groups.len();
            told.push(format!("框架 {}：找到 {groups} 组", framework.title));
        }
    }
}

fn holds(range: &Range<usize>, group: &Range<usize>) -> bool {
    range.start <= group.start && group.end <= range.end
}

/// Whether a number stands in what accounts for it already.
pub fn is_carried(carried: &[Range<usize>], group: &Range<usize>) -> bool {
    carried.iter().any(|range| holds(range, group))
}

/// The stretches of measures and tasks, with their ids.
fn owners(article: &Article, shape: &Shape) -> Vec<(Range<usize>, String)> {
    let mut owners = Vec::new();
    for (area, block) in shape.areas.iter().enumerate() {
        for (measure, line) in block.lines.iter().enumerate() {
            let id = format!("measure-{}-{}", area + 1, measure + 1);
            owners.push((article.lines[*line].bytes.clone(), id));
        }
    }
    for (plan, block) in shape.plans.iter().enumerate() {
        for (task, sentence) in sentences(article, block).enumerate() {
            let id = format!("task-{}-{}", plan + 1, task + 1);
            owners.push((article.sentences[sentence].bytes.clone(), id));
        }
    }
    owners
}

/// The sentences below a heading.
pub fn sentences<'a>(article: &'a Article, block: &'a Block) -> impl Iterator<Item = usize> + 'a {
    let lines = block.lines.iter();
    lines.flat_map(|line| article.lines[*line].sentences.clone())
}

/// A number with its decimals and thousands.
fn whole(text: &str, group: &Range<usize>) -> Range<usize> {
    let mut end = group.end;
    while let Some(rest) = text[end..].strip_prefix('.') {
        let digits = rest.len() - rest.trim_start_matches(|next| digit(next).is_some()).len();
        if digits == 0 {
            break;
        }
        end += 1 + digits;
    }
    group.start..end
}

/// Why a number is none of the report's quantities, where its neighbours tell.
fn reason(text: &str, number: &Range<usize>) -> Option<&'static str> {
    let (before, after) = (&text[..number.start], &text[number.end..]);
    let length = number.len();
    if before.ends_with('第') {
        Some("次序，不是数量")
    } else if after.starts_with('年') && length == 4 {
        Some("年份，不是数量")
    } else if after.starts_with(['月', '日']) && length <= 2 {
        Some("日期，不是数量")
    } else if after.starts_with(['号', '版']) {
        Some("编号，不是数量")
    } else {
        None
    }
}

fn is_alone(article: &Article, shape: &Shape, group: &Range<usize>) -> bool {
    let mut lines = shape.numbers.iter().map(|line| &article.lines[*line].bytes);
    lines.any(|line| holds(line, group))
}

/// A quantity whose unit is known and that nothing makes more or less of.
fn figure_of(article: &Article, number: &Range<usize>, owner: &str) -> Option<Figure> {
    let text = &article.text;
    let rest = &text[number.end..];
    let more = ["余", "多"].iter().find(|more| rest.starts_with(**more));
    let after = &rest[more.map_or(0, |more| more.len())..];
    let unit = UNITS.split(' ').filter(|unit| after.starts_with(unit));
    let unit = unit.max_by_key(|unit| unit.len())?;
    let end = text.len() - after.len() + unit.len();
    let clause = clause(text, number);
    let before = &text[clause.start..number.start];
    let behind = &text[end..clause.end];
    let bound = |words: &str| BOUNDS.iter().any(|bound| words.contains(bound));
    let last: String = before
        .chars()
        .rev()
        .take(3)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect();
    if bound(&last) || bound(&behind.chars().take(2).collect::<String>()) {
        return None;
    }
    let printed = &text[number.start..end];
    let quantity = read(printed).filter(|quantity| quantity.upper.is_none())?;
    let approximate = match quantity.bound {
        None => false,
        Some(Bound::AtLeast) => true,
        Some(_) => return None,
    };
    Some(Figure {
        id: String::new(),
        label: label(before, behind)?,
        text: printed.to_owned(),
        value: quantity.value,
        unit: quantity.unit,
        approximate,
        place: owner.to_owned(),
        quote: quote(article, clause),
        start: number.start,
    })
}

/// The words before a number; or after it, where there are none.
fn label(before: &str, behind: &str) -> Option<String> {
    let trimmed = |words: &str| {
        let words = words.trim_matches(|end: char| !end.is_alphabetic() && !"“”《》".contains(end));
        words.to_owned()
    };
    let (before, behind) = (trimmed(before), trimmed(behind));
    // What only leads to the number is no part of what it counts.
    let before = before.trim_end_matches(['达', '共', '为', '有']).to_owned();
    let words = if before.is_empty() { behind } else { before };
    let length = words.chars().count();
    // The end of a long clause says what is counted.
    let label: String = words.chars().skip(length.saturating_sub(LABEL)).collect();
    (!label.is_empty()).then_some(label)
}

/// The clause in which a number stands.
pub fn clause(text: &str, number: &Range<usize>) -> Range<usize> {
    let is_end = |character: char| ENDS.contains(&character) || character == '\n';
    let start = text[..number.start].rfind(is_end);
    let start = start.map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    let end = text[number.end..].find(is_end);
    start..end.map_or(text.len(), |at| number.end + at)
}

/// Words as a quote that stands once.
pub fn quote(article: &Article, range: Range<usize>) -> Quote {
    let text = &article.text;
    let exact = text[range.clone()].to_owned();
    let (mut prefix, mut suffix) = (String::new(), String::new());
    if !article.stands_once(&range) {
        let befores = text[..range.start].char_indices().rev().take(CONTEXT);
        let before = befores
            .map(|(at, _)| at)
            .filter(|at| !text[*at..range.start].trim().is_empty())
            .find(|at| article.stands_once(&(*at..range.end)));
        let afters = text[range.end..].char_indices().take(CONTEXT);
        let after = afters
            .map(|(at, next)| range.end + at + next.len_utf8())
            .filter(|end| !text[range.end..*end].trim().is_empty())
            .find(|end| article.stands_once(&(range.start..*end)));
        match (before, after) {
            (Some(before), _) => prefix = text[before..range.start].to_owned(),
            (None, Some(after)) => suffix = text[range.end..after].to_owned(),
            (None, None) => {}
        }
    }
    Quote {
        exact,
        prefix,
        suffix,
    }
}

/// `a` to `z`, `aa`, `ab` and so on: an id has no digits.
fn letters(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + (index % 26) as u8);
        match (index / 26).checked_sub(1) {
            Some(rest) => index = rest,
            None => break,
        }
    }
    letters
        .iter()
        .rev()
        .map(|letter| char::from(*letter))
        .collect()
}
