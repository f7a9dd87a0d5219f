//! Reads and checks what an editor wrote: everything that is wrong, at once, and where.

use super::{FILE, Member, Series, Year};
use crate::lookup::{self, Entity};
use crate::model::{Figure, Kind, Status};
use serde::Deserialize;
use std::collections::HashMap;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    series: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    title: Spanned<String>,
    figures: Vec<Spanned<String>>,
    #[serde(default)]
    targets: Vec<Spanned<String>>,
}

/// Reads the series of an archive; `members` are its reports, the oldest first.
///
/// # Errors
/// Whatever is wrong: a line each, with line and column.
pub fn read(text: &str, members: &[Member]) -> Result<Vec<Series>, Vec<String>> {
    let written: Written = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        vec![told(text, at, &format!("读不出来：{}", error.message()))]
    })?;
    let mut reader = Reader {
        text,
        members,
        wrong: Vec::new(),
        known: HashMap::new(),
    };
    let series: Vec<Series> = written
        .series
        .iter()
        .filter_map(|entry| reader.entry(entry))
        .collect();
    if reader.wrong.is_empty() {
        Ok(series)
    } else {
        Err(reader.wrong)
    }
}

fn told(text: &str, at: usize, what: &str) -> String {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    format!("{FILE}:{line}:{column}：{what}")
}

struct Reader<'a> {
    text: &'a str,
    members: &'a [Member],
    wrong: Vec<String>,
    /// Lines of the series so far, by id.
    known: HashMap<&'a str, usize>,
}

impl<'a> Reader<'a> {
    fn refuse(&mut self, at: &Spanned<String>, what: &str) {
        self.wrong.push(told(self.text, at.span().start, what));
    }

    fn entry(&mut self, entry: &'a Entry) -> Option<Series> {
        let before = self.wrong.len();
        let id = entry.id.get_ref();
        let slug = id.strip_prefix("series-").unwrap_or_default();
        let is_plain =
            |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_lowercase());
        if !slug.split('-').all(is_plain) {
            self.refuse(
                &entry.id,
                &format!("编号 {id} 的写法不对：应是 series-…，小写英文词用 - 连接，不带数字"),
            );
        }
        let line = self.text[..entry.id.span().start].matches('\n').count() + 1;
        if let Some(other) = self.known.insert(id, line) {
            self.refuse(
                &entry.id,
                &format!("编号 {id} 用了两次，第一次在第 {other} 行；换一个"),
            );
        }
        let results = self.figures(&entry.figures, Status::Done);
        let targets = self.figures(&entry.targets, Status::Planned);
        let all = || results.iter().chain(&targets);
        if entry.figures.len() < 2 {
            self.refuse(
                &entry.id,
                "只有一年的数，不成系列；写两份以上报告的 figures",
            );
        }
        if let Some(first) = all().next() {
            for other in all()
                .skip(1)
                .filter(|other| other.figure.unit != first.figure.unit)
            {
                let what = format!(
                    "单位不同：这里是「{}」，前面是「{}」；不是同一个量的，不能排在一起",
                    other.figure.unit, first.figure.unit
                );
                self.refuse(other.at, &what);
            }
        }
        if let Some(first) = all().next() {
            for other in all().skip(1) {
                let (own, before) = (kind(other.figure), kind(first.figure));
                if own != before {
                    let what = format!(
                        "不是一类：这里是{own}，前面是{before}；不是同一个量的，不能排在一起"
                    );
                    self.refuse(other.at, &what);
                }
            }
        }
        let title = entry.title.get_ref();
        for own in all().filter(|own| title.is_empty() || !has_words(own.figure.label, title)) {
            let what = format!(
                "名称「{title}」里有这一条没有的字：它的标签是「{}」；只用各年标签都有的字，次序不变",
                own.figure.label
            );
            self.refuse(own.at, &what);
        }
        (self.wrong.len() == before).then(|| {
            let at = |found: &Found| found.member;
            let first = all().map(at).min().unwrap_or_default();
            let last = all().map(at).max().unwrap_or_default();
            let of = |found: &[Found], member| {
                found
                    .iter()
                    .find(|own| own.member == member)
                    .map(|own| own.figure)
            };
            let years = (first..=last).map(|member| Year {
                member: self.members[member],
                result: of(&results, member),
                target: of(&targets, member),
                change: None,
                beyond: None,
            });
            Series::new(id.clone(), title.clone(), years.collect())
        })
    }

    fn figures(&mut self, references: &'a [Spanned<String>], status: Status) -> Vec<Found<'a>> {
        let mut all: Vec<Found> = Vec::new();
        for at in references {
            match self.figure(at.get_ref(), status) {
                Ok((member, figure)) => {
                    if all.iter().any(|other| other.member == member) {
                        self.refuse(at, "这份报告已经写了一条：一份报告一个数");
                    } else {
                        all.push(Found { at, member, figure });
                    }
                }
                Err(what) => self.refuse(at, &what),
            }
        }
        all
    }

    /// The report that a reference names, and its figure.
    fn figure(&self, reference: &str, status: Status) -> Result<(usize, &'static Figure), String> {
        let Some((name, id)) = reference.split_once('/') else {
            return Err(format!(
                "「{reference}」要写成 报告/编号，如 2031/figure-lamps"
            ));
        };
        let Some(member) = self.members.iter().position(|member| member.name == name) else {
            let names: Vec<_> = self.members.iter().map(|member| member.name).collect();
            return Err(format!("没有报告 {name}；有的是：{}", names.join("、")));
        };
        let Some(Entity::Figure(figure)) = lookup::entity(self.members[member].report, id) else {
            return Err(format!("报告 {name} 里没有数据 {id}"));
        };
        match (status, figure.status) {
            (_, Status::Forecast) => Err(format!(
                "{id} 是预计的数，既没有完成，也不是计划：删去这一条"
            )),
            (Status::Done, Status::Planned) => Err(format!("{id} 是计划，写进 targets")),
            (Status::Planned, Status::Done) => Err(format!("{id} 已经完成，写进 figures")),
            _ => Ok((member, figure)),
        }
    }
}

struct Found<'a> {
    at: &'a Spanned<String>,
    member: usize,
    figure: &'static Figure,
}

/// Whether all characters of `words` stand in a label, in that order.
fn has_words(label: &str, words: &str) -> bool {
    let mut label = label.chars();
    words.chars().all(|one| label.any(|other| other == one))
}

/// What its number says; a target is as much as shall be.
fn kind(figure: &Figure) -> &'static str {
    match figure.kind {
        Kind::Amount | Kind::Target => "数量",
        Kind::Growth => "增减",
        Kind::Share => "占比",
        Kind::Rank => "名次",
        Kind::Ratio => "比值",
    }
}
