//! What an article is made of: masthead, lead, sections, areas with their measures, plans, lessons.

use super::block::Block;
use crate::ahead::{bare, is_ahead, is_past, may_be_ahead};
use crate::article::Article;
use crate::check::dates;
use crate::list_mark::{Mark, mark};
use crate::outline::Style;
use crate::quantity::digit;
use crate::quantity::kinds::years;
use std::ops::Range;

/// No heading is longer, in characters.
const HEADING: usize = 40;

/// What a section about what was learnt is called.
const LEARNT: [&str; 3] = ["体会", "认识到", "启示"];

/// A section that no area and no plan makes.
pub struct Section {
    pub id: String,
    pub line: usize,
}

/// An article, divided.
#[derive(Default)]
pub struct Shape {
    /// Lines of the title and of the byline, where they were found.
    pub title: Option<usize>,
    pub byline: Option<usize>,
    /// The day in the byline.
    pub date: Option<String>,
    pub sections: Vec<Section>,
    /// What stands before the headings of review and outlook.
    section_marks: Vec<Option<Mark>>,
    pub areas: Vec<Block>,
    pub plans: Vec<Block>,
    /// Sentences.
    pub lessons: Vec<usize>,
    /// Lines that hold only the number of a plan.
    pub numbers: Vec<usize>,
    /// Lines that belong to no area and no plan, though they stand among them.
    pub loose: Vec<usize>,
    /// Whether a block of the section is going on.
    open: bool,
    /// Whether the section's blocks are over.
    closed: bool,
    /// For what is told: each sentence with what it was taken for.
    taken: Vec<(usize, String)>,
}

#[derive(PartialEq, Clone, Copy)]
enum Part {
    Front,
    Areas,
    Lessons,
    Plans,
}

impl Shape {
    /// Divides an article.
    pub fn of(article: &Article) -> Self {
        let mut shape = Self::default();
        let first = shape.front(article);
        let mut part = Part::Front;
        let count = article.lines.len();
        let is_above = |line: usize| {
            let next = line + 1;
            next < count && (is_heading(article.line(next)) || is_number(article.line(next)))
        };
        for line in first..count {
            let words = article.line(line);
            let style = Style::of(article, article.lines[line].sentences.start);
            let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
            let heading = is_heading(words);
            let ahead = heading && shape.says_ahead(article, style, words);
            let id = if ahead { "outlook" } else { "review" };
            if is_number(words) {
                shape.numbers.push(line);
            } else if has(&LEARNT) && words.ends_with(['：', ':']) {
                part = Part::Lessons;
                shape.section("lessons", article, line);
            } else if heading && shape.heads_section(article, style, line, is_above(line), ahead) {
                part = if ahead { Part::Plans } else { Part::Areas };
                shape.section(id, article, line);
            } else if ahead && part != Part::Plans {
                part = Part::Plans;
                shape.section("outlook", article, line);
            } else {
                shape.line(article, line, &mut part, is_above(line));
            }
        }
        shape.taken.sort_by_key(|(sentence, _)| *sentence);
        shape
    }

    /// Whether a heading says that what follows is intended: 「下一步工作」「新的一年主要任务」「2027年工作安排」. An area
    /// may end with such a word, too: one with the mark of the areas before it does not say so by that alone.
    fn says_ahead(&self, article: &Article, style: Style, words: &str) -> bool {
        let bare = bare(words);
        let of_areas = self.areas.last().filter(|_| self.open);
        let of_areas = of_areas.and_then(|area| Style::of(article, area.heading).mark);
        let is_area = style.mark.is_some() && style.mark == of_areas;
        let mut years = years(bare).into_iter();
        let to_come = years.any(|(_, year)| self.year() <= year)
            && (bare.ends_with("工作") || bare.ends_with("重点"))
            && !bare.contains([',', '，']);
        is_ahead(words) || may_be_ahead(words) && !is_area || to_come
    }

    /// Whether a heading is that of a section: it has no second half, and says that it is about the past, or
    /// has headings below it; one with the mark of a list says what it is, or has the mark of another section.
    fn heads_section(
        &self,
        article: &Article,
        style: Style,
        line: usize,
        is_above: bool,
        ahead: bool,
    ) -> bool {
        let words = article.line(line);
        let past = is_past(words);
        let is_first = self.areas.is_empty();
        let own = style.mark.is_some() && self.section_marks.contains(&style.mark);
        let named = past || ahead || style.mark.is_none() && is_first;
        let whole = !words.contains([',', '，']);
        let above_list = || style.mark.is_none() && self.is_above_list(article, line);
        own || whole && (is_above && named || past && is_first || above_list())
    }

    /// Whether 「（一）」, the next one of those before it, is the first mark that follows below a heading.
    fn is_above_list(&self, article: &Article, line: usize) -> bool {
        // What is below an area, and looks like its measures, is one.
        let open = self.areas.last().filter(|_| self.open);
        if open.is_some_and(|area| {
            let last = area.starts.last();
            last.is_none_or(|last| Style::of(article, *last).heading)
        }) {
            return false;
        }
        let area = self.areas.last();
        let before = area.and_then(|area| Style::of(article, area.heading).mark);
        let below = line + 1..article.lines.len();
        let below = below.take_while(|line| {
            !is_heading(article.line(*line)) || { mark(article.line(*line)).is_some() }
        });
        let mut marks = below.filter_map(|line| Some(mark(article.line(line))?.0));
        marks.next().is_some_and(|first| {
            let is_level = matches!(first, Mark::Numeral | Mark::NumeralInBrackets);
            is_level && (area.is_none() || before == Some(first))
        })
    }

    /// A line that is no heading of a section.
    fn line(&mut self, article: &Article, line: usize, part: &mut Part, is_above: bool) {
        if self.closes(article, line, *part) {
            self.closed = true;
            self.open = false;
            self.section("closing", article, line);
        }
        if *part == Part::Front && !is_heading(article.line(line)) && !is_list(article, line) {
            self.loose.push(line);
            return;
        }
        for sentence in article.lines[line].sentences.clone() {
            if self.heads_block(article, sentence, *part, is_above) {
                self.block(article, sentence, part);
            } else {
                self.give(article, sentence, *part);
            }
        }
    }

    /// Whether a sentence begins an area, or a plan: as the one before it did, or else with a heading or the mark
    /// of a list.
    fn heads_block(&self, article: &Article, sentence: usize, part: Part, is_above: bool) -> bool {
        let style = Style::of(article, sentence);
        let line = article.sentences[sentence].line;
        let first = article.lines[line].sentences.start == sentence;
        let heading = first && is_heading(article.line(line));
        let block = match part {
            Part::Plans => self.plans.last(),
            Part::Areas => self.areas.last(),
            Part::Front => return heading || first && is_level(style),
            Part::Lessons => return heading,
        };
        let Some(block) = block.filter(|_| self.open) else {
            let item = style.mark == Some(Mark::Task)
                || style.mark == Some(Mark::Clause) && part == Part::Plans;
            let alone = first && !self.closed && is_short(article, line);
            return heading || first && is_level(style) || item && !self.closed || alone;
        };
        match Style::of(article, block.heading).mark {
            Some(mark) => style.mark == Some(mark) && (first || is_clear(mark)),
            // A heading below a heading is a level deeper; so are the next ones, but for those that have
            // headings below them themselves.
            None if heading && style.mark.is_none() => {
                let below = block.starts.first();
                let deeper = below.is_none_or(|first| Style::of(article, *first).heading);
                is_above || !deeper
            }
            None => block.inline && first && is_short(article, line),
        }
    }

    /// Whether a line tells something else than the blocks before it, each of which was a line: none of them
    /// follows before the next heading.
    fn closes(&self, article: &Article, line: usize, part: Part) -> bool {
        let blocks = match part {
            Part::Plans => &self.plans[..],
            Part::Areas => &self.areas,
            Part::Front | Part::Lessons => &[],
        };
        // The last may have nothing but its heading.
        let inline = blocks.iter().rev().take(2).any(|block| block.inline);
        let Some(block) = blocks.last().filter(|_| self.open && inline) else {
            return false;
        };
        let own = Style::of(article, block.heading).mark;
        let is_next = |line: usize| match own {
            Some(_) => mark(article.line(line)).map(|(mark, _)| mark) == own,
            None => is_short(article, line),
        };
        let is_other = |line: usize| is_heading(article.line(line));
        let mut after = (line..article.lines.len()).take_while(|line| !is_other(*line));
        let is_marked = mark(article.line(line)).is_some();
        !is_marked && !is_other(line) && !after.any(is_next)
    }

    /// Masthead, title and byline; the line after them.
    fn front(&mut self, article: &Article) -> usize {
        self.section("masthead", article, 0);
        let lines = 0..article.lines.len().min(8);
        let dated = lines.clone().find_map(|line| {
            let words = article.line(line);
            Some((line, day(words)?)).filter(|_| words.chars().count() <= HEADING)
        });
        match dated {
            Some((line, date)) => {
                self.byline = Some(line);
                self.date = Some(date);
                self.title = line.checked_sub(1);
            }
            None => self.title = lines.clone().find(|line| is_heading(article.line(*line))),
        }
        // The line above the byline may only go on with the headline.
        let goes_on = |line: usize| {
            let words = article.line(line).trim();
            let told = words.contains('作') && words.ends_with("报告");
            line > 0 && (words.starts_with('—') || told) && is_heading(article.line(line - 1))
        };
        while let Some(title) = self.title.filter(|title| goes_on(*title)) {
            self.title = Some(title - 1);
        }
        if let Some(title) = self.title {
            let sentence = article.lines[title].sentences.start;
            self.taken.push((sentence, "标题".to_owned()));
        }
        if let Some(byline) = self.byline {
            let sentence = article.lines[byline].sentences.start;
            self.taken.push((sentence, "日期和来源".to_owned()));
        }
        let mut first = self.byline.or(self.title).map_or(0, |line| line + 1);
        while first + 1 < article.lines.len() && is_subtitle(article, first) {
            first += 1;
        }
        // What stands before the first heading leads to it.
        let lead = (first..article.lines.len())
            .take_while(|line| !is_heading(article.line(*line)))
            .take_while(|line| !is_level(Style::of(article, article.lines[*line].sentences.start)))
            .last();
        if let Some(lead) = lead {
            self.section("lead", article, lead);
        }
        lead.map_or(first, |lead| lead + 1)
    }

    /// A section that begins with a line; a second one of the same kind has a number.
    fn section(&mut self, id: &str, article: &Article, line: usize) {
        let first = article.lines[line].sentences.start;
        let is_same = |own: &&Section| {
            own.id
                .trim_end_matches(|end: char| end == '-' || end.is_ascii_digit())
                == id
        };
        let same = self.sections.iter().filter(is_same);
        let id = match same.count() {
            0 => id.to_owned(),
            // The masthead may be the title itself.
            _ if matches!(id, "masthead" | "lead" | "lessons") => {
                self.loose.push(line);
                self.taken
                    .push((first, format!("另一个 {id}？看是不是该另起栏目")));
                return;
            }
            before => format!("{id}-{}", before + 1),
        };
        if id.starts_with("review") || id.starts_with("outlook") {
            self.section_marks.push(Style::of(article, first).mark);
        }
        if !id.starts_with("closing") {
            (self.open, self.closed) = (false, false);
        }
        self.taken.push((first, format!("栏目 {id}")));
        self.sections.push(Section { id, line });
    }

    /// A block that begins with a sentence.
    fn block(&mut self, article: &Article, heading: usize, part: &mut Part) {
        self.open = true;
        let block = Block::new(article, heading);
        if *part == Part::Plans {
            self.plans.push(block);
            let id = self.plans.len();
            self.taken.push((heading, format!("部署 plan-{id}")));
        } else {
            *part = Part::Areas;
            self.areas.push(block);
            let id = self.areas.len();
            self.taken.push((heading, format!("领域 area-{id}")));
        }
    }

    /// Gives a sentence to the last block of a part.
    fn give(&mut self, article: &Article, sentence: usize, part: Part) {
        let blocks = match part {
            Part::Lessons => {
                self.lessons.push(sentence);
                return;
            }
            Part::Plans => &mut self.plans,
            _ => &mut self.areas,
        };
        match blocks.last_mut().filter(|_| self.open) {
            Some(block) => {
                block.add(article, sentence);
            }
            None => {
                let line = article.sentences[sentence].line;
                if self.loose.last() != Some(&line) {
                    self.loose.push(line);
                }
            }
        }
    }

    /// What was taken for measures and tasks.
    fn items(&self, article: &Article) -> Vec<(usize, String)> {
        let of = |name: &str, number: usize, items: Vec<Range<usize>>| -> Vec<_> {
            let items = items.into_iter().zip(1..);
            items
                .map(|(item, nth)| (item.start, format!("{name}-{number}-{nth}")))
                .collect()
        };
        let areas = self.areas.iter().zip(1..);
        let measures = areas.flat_map(|(own, nth)| of("举措 measure", nth, own.measures(article)));
        let plans = self.plans.iter().zip(1..);
        let tasks = plans.flat_map(|(own, nth)| of("任务 task", nth, own.tasks(article)));
        measures.chain(tasks).collect()
    }

    /// The year that it was published in; one that never comes, where that is not told.
    pub fn year(&self) -> u16 {
        let year = self
            .date
            .as_ref()
            .and_then(|date| date.get(..4)?.parse().ok());
        year.unwrap_or(u16::MAX)
    }

    /// What each heading and each measure was taken for.
    pub fn tell(&self, article: &Article, told: &mut Vec<String>) {
        let mut taken = self.taken.clone();
        taken.extend(self.items(article));
        taken.sort_by_key(|(sentence, _)| *sentence);
        for (sentence, what) in &taken {
            let start = article.sentences[*sentence].bytes.start;
            let number = article.line_number(start);
            let words = article.sentence(*sentence);
            told.push(format!("第 {number} 行「{words}」：{what}"));
        }
        let measures = self.areas.iter().map(|area| area.measures(article).len());
        let tasks = self.plans.iter().map(|plan| plan.tasks(article).len());
        told.push(format!(
            "共 {} 个领域、{} 项举措，{} 项部署、{} 项任务",
            self.areas.len(),
            measures.sum::<usize>(),
            self.plans.len(),
            tasks.sum::<usize>(),
        ));
    }
}

/// Whether the mark of a list is one that areas and plans have.
fn is_level(style: Style) -> bool {
    let lower = [Mark::Bullet, Mark::Clause, Mark::Circled];
    style.mark.is_some_and(|mark| !lower.contains(&mark))
}

/// Whether a mark is no number of something else, also within a line.
const fn is_clear(mark: Mark) -> bool {
    matches!(
        mark,
        Mark::NumeralInBrackets | Mark::Ordinal | Mark::Clause | Mark::Task
    )
}

/// Whether a line begins with a mark that areas and plans have.
fn is_list(article: &Article, line: usize) -> bool {
    is_level(Style::of(article, article.lines[line].sentences.start))
}

/// Whether a line begins with a few words of their own, which the rest of it is about: 「建设宜居城区。到2031年…」.
fn is_short(article: &Article, line: usize) -> bool {
    const FEW: std::ops::RangeInclusive<usize> = 5..=24;
    let sentences = article.lines[line].sentences.clone();
    let words = article.sentence(sentences.start).trim();
    sentences.len() > 1
        && FEW.contains(&words.chars().count())
        && words.ends_with('。')
        && mark(words).is_none()
        && !words.contains(|own| digit(own).is_some() || ",，;；:：".contains(own))
}

/// Whether a line goes on with the headline: after a dash, or right before the news begins.
fn is_subtitle(article: &Article, line: usize) -> bool {
    let words = article.line(line);
    let next = article.line(line + 1).trim();
    let news = ["本报讯", "（记者", "(记者", "记者", "通讯员", "编者按"];
    let is_above_news = news.iter().any(|own| next.starts_with(own));
    is_heading(words) && mark(words).is_none() && (words.trim().starts_with('—') || is_above_news)
}

/// A line without a full stop that is short enough to be a heading.
fn is_heading(words: &str) -> bool {
    let words = words.trim();
    words.chars().count() <= HEADING
        && !words.ends_with(['。', '！', '？', '；', ':', '：', '”', '…'])
        && !words.starts_with('●')
        && !words.contains('。')
        && !is_number(words)
}

/// A line that holds nothing but a number.
fn is_number(words: &str) -> bool {
    let words = words.trim();
    !words.is_empty() && words.chars().all(|character| character.is_ascii_digit())
}

/// The day that a line tells, as `2031-03-05`: written so, or as 2031年3月5日.
fn day(words: &str) -> Option<String> {
    let day = dates(words, 0)
        .into_iter()
        .find(|date| date.day.is_some())?;
    (day.year > 0).then(|| day.to_string())
}
