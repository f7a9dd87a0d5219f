//! Every number of an article: a figure, part of the framework, none that counts; or a question.

use super::block::Block;
use super::figure::{Figure, figure};
use super::framework::{Framework, framework};
use super::quote::{Quote, quote};
use super::shape::Shape;
use crate::article::Article;
use crate::check::digits::{Stretches, whole};
use crate::check::wording::digit_groups;
use crate::list_mark::mark;
use crate::quantity::around::is_name;
use crate::quantity::numerals::numerals;
use crate::quantity::printed::printed;
use std::ops::Range;

/// A number that is no figure, as far as can be told.
pub struct Other {
    pub quote: Quote,
    /// Why it does not count; `None` where an editor has to say what it is.
    pub reason: Option<&'static str>,
    pub start: usize,
}

/// A number in characters that may be a quantity, and may be a way of speaking.
pub struct Asked {
    pub words: String,
    pub start: usize,
}

#[derive(Default)]
pub struct Numbers {
    /// In the article's order.
    pub figures: Vec<Figure>,
    pub others: Vec<Other>,
    pub asked: Vec<Asked>,
    pub framework: Option<Framework>,
}

impl Numbers {
    /// Accounts for every number.
    pub fn of(article: &Article, shape: &Shape) -> Self {
        let mut numbers = Self::default();
        let mut carried: Vec<Range<usize>> = Vec::new();
        let sentence = |index: usize| article.sentences[index].bytes.clone();
        carried.extend(shape.byline.map(|line| article.lines[line].bytes.clone()));
        let blocks = shape.areas.iter().chain(&shape.plans);
        carried.extend(blocks.map(|block| {
            let start = sentence(block.heading).start;
            let words = article.sentence(block.heading);
            let blank = words.len() - words.trim_start().len();
            start..start + blank + block.words(article).len()
        }));
        // These two are called by their headings.
        let named = shape.sections.iter().filter(|own| is_named(&own.id));
        carried.extend(named.map(|section| article.lines[section.line].bytes.clone()));
        let marks = 0..article.sentences.len();
        carried.extend(marks.filter_map(|index| {
            let (_, end) = mark(article.sentence(index))?;
            let start = sentence(index).start;
            Some(start..start + end)
        }));
        numbers.framework = framework(article, &mut carried);
        let carried: Stretches<()> = carried.into_iter().map(|bytes| (bytes, ())).collect();
        let owners = owners(article, shape);
        numbers.in_digits(article, shape, &carried, &owners);
        numbers.in_characters(article, &carried, &owners);
        numbers.halves(article);
        numbers.figures.sort_by_key(|figure| figure.start);
        for (index, figure) in numbers.figures.iter_mut().enumerate() {
            figure.id = format!("figure-{}", letters(index));
        }
        numbers
    }

    fn in_digits(
        &mut self,
        article: &Article,
        shape: &Shape,
        carried: &Stretches<()>,
        owners: &Stretches<String>,
    ) {
        let mut told = 0;
        for group in digit_groups(&article.text) {
            let is_told = group.start < told || !carried.holding(&group).is_empty();
            if is_told || is_name(&article.text, &group) {
                continue;
            }
            let number = whole(&article.text, &group);
            let reason = match is_alone(article, shape, &group) {
                true => Some("部署的版面序号"),
                false => reason(&article.text, &number),
            };
            let owner = owners.holding(&group).pop().filter(|_| reason.is_none());
            let found = owner.and_then(|owner| {
                let printed = printed(article, group.start, &[])?;
                figure(article, printed, owner)
            });
            match found {
                Some(figure) => {
                    told = figure.end;
                    self.figures.push(figure);
                }
                None => {
                    told = number.end;
                    self.others.push(Other {
                        quote: quote(article, number.clone()),
                        reason,
                        start: number.start,
                    });
                }
            }
        }
    }

    /// The checker asks for none of these, and so nothing has to be said of those that are no quantities.
    fn in_characters(
        &mut self,
        article: &Article,
        carried: &Stretches<()>,
        owners: &Stretches<String>,
    ) {
        let figures = self.figures.iter();
        let known: Stretches<()> = figures
            .map(|figure| (figure.start..figure.end, ()))
            .collect();
        for numeral in numerals(&article.text) {
            let bytes = &numeral.bytes;
            if !carried.holding(bytes).is_empty() || known.meeting(bytes).is_some() {
                continue;
            }
            if is_denominator(&article.text, bytes) || is_period(&article.text, bytes) {
                continue;
            }
            let Some(printed) = printed(article, bytes.start, &[]) else {
                continue;
            };
            let asked = Asked {
                words: article.text[printed.bytes.clone()].to_owned(),
                start: bytes.start,
            };
            let owner = owners.holding(&printed.bytes).pop();
            let owner = owner.filter(|_| numeral.is_sure(&printed.quantity));
            match owner.and_then(|owner| figure(article, printed, owner)) {
                Some(figure) => self.figures.push(figure),
                None => self.asked.push(asked),
            }
        }
    }

    /// 「一半」, which no numeral says.
    fn halves(&mut self, article: &Article) {
        let words = "一半";
        for start in crate::quotes::places(&article.text, words) {
            self.asked.push(Asked {
                words: words.to_owned(),
                start,
            });
        }
        self.asked.sort_by_key(|asked| asked.start);
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
        if !self.asked.is_empty() {
            told.push(format!(
                "用汉字写的数字，另有 {} 处要你看是不是数据（figures.toml 里以 # 开头、带问号的行）",
                self.asked.len()
            ));
        }
        if let Some(framework) = &self.framework {
            let groups = framework.groups.len();
            told.push(format!("框架 {}：找到 {groups} 组", framework.title));
        }
    }
}

/// Whether a number stands in what accounts for it already.
pub fn is_carried(carried: &[Range<usize>], group: &Range<usize>) -> bool {
    let holds = |range: &Range<usize>| range.start <= group.start && group.end <= range.end;
    carried.iter().any(holds)
}

/// The stretches of measures and tasks, with their ids.
fn owners(article: &Article, shape: &Shape) -> Stretches<String> {
    let bytes = |sentences: Range<usize>| {
        let own = &article.sentences[sentences];
        let (first, last) = (own.first()?, own.last()?);
        Some(first.bytes.start..last.bytes.end)
    };
    let mut owners = Vec::new();
    let mut of =
        |(whole, part): (&str, &str), index: usize, block: &Block, items: Vec<Range<usize>>| {
            let own = format!("{whole}-{}", index + 1);
            owners.extend(bytes(block.sentences()).map(|bytes| (bytes, own)));
            for (nth, sentences) in items.into_iter().enumerate() {
                let id = format!("{part}-{}-{}", index + 1, nth + 1);
                owners.extend(bytes(sentences).map(|bytes| (bytes, id)));
            }
        };
    for (area, block) in shape.areas.iter().enumerate() {
        of(("area", "measure"), area, block, block.measures(article));
    }
    for (plan, block) in shape.plans.iter().enumerate() {
        of(("plan", "task"), plan, block, block.tasks(article));
    }
    owners.into_iter().collect()
}

/// Why a number is none of the report's quantities, where its neighbours tell.
fn reason(text: &str, number: &Range<usize>) -> Option<&'static str> {
    let after = &text[number.end..];
    let length = number.len();
    if after.starts_with('年') && length == 4 {
        Some("年份，不是数量")
    } else if after.starts_with(['月', '日']) && length <= 2 {
        Some("日期，不是数量")
    } else if after.starts_with(['号', '版']) {
        Some("编号，不是数量")
    } else if is_period(text, number) {
        Some("时段，不是数量")
    } else if text[..number.start].ends_with('每') {
        Some("按多少计，不是数量")
    } else {
        None
    }
}

/// Whether it says of what time something is told: 「前11个月」「前三季度」.
pub fn is_period(text: &str, number: &Range<usize>) -> bool {
    let units = ["个月", "个季度", "季度", "个年度", "月", "天", "年"];
    text[..number.start].ends_with('前')
        && units
            .iter()
            .any(|unit| text[number.end..].starts_with(unit))
}

/// Whether a numeral says per how many something is told: 「每千名老人」「万元地区生产总值用水量」「千人病床数」.
fn is_denominator(text: &str, number: &Range<usize>) -> bool {
    let before = &text[..number.start];
    let alone = matches!(&text[number.clone()], "十" | "百" | "千" | "万" | "亿");
    let is_bounded = before.ends_with(['近', '上', '超', '过', '逾', '约', '达', '数', '破', '几']);
    let is_part = text[number.end..].starts_with("分之");
    before.ends_with('每') || alone && !is_bounded && !is_part
}

/// Whether a section is called by its heading.
pub fn is_named(id: &str) -> bool {
    id.starts_with("review") || id.starts_with("outlook")
}

fn is_alone(article: &Article, shape: &Shape, group: &Range<usize>) -> bool {
    let mut lines = shape.numbers.iter().map(|line| &article.lines[*line].bytes);
    lines.any(|line| line.start <= group.start && group.end <= line.end)
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
