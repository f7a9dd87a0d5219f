//! What an article is made of: masthead, lead, sections, areas with their measures, plans, lessons.

use super::block::Block;
use crate::article::Article;
use crate::edtf::Date;
use crate::list_mark::Mark;
use crate::outline::Style;
use std::ops::Range;

/// No heading is longer, in characters.
const HEADING: usize = 40;

/// What a section about the future is called.
const AHEAD: [&str; 7] = ["部署", "打算", "安排", "计划", "展望", "今后", "下一步"];

/// What a section about the past is called.
const PAST: [&str; 5] = ["回顾", "总结", "主要工作", "工作情况", "过去"];

/// What a section about what was learnt is called.
const LEARNT: [&str; 3] = ["体会", "认识到", "启示"];

/// A section that no area and no plan makes.
pub struct Section {
    pub id: &'static str,
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
            let ahead = has(&AHEAD);
            let id = if ahead { "outlook" } else { "review" };
            if is_number(words) {
                shape.numbers.push(line);
            } else if has(&LEARNT) && words.ends_with(['：', ':']) {
                part = Part::Lessons;
                shape.section("lessons", article, line);
            } else if is_heading(words) && shape.heads_section(style, words, is_above(line)) {
                part = if ahead { Part::Plans } else { Part::Areas };
                shape.section(id, article, line);
            } else if is_heading(words) && ahead && part != Part::Plans {
                part = Part::Plans;
                shape.section("outlook", article, line);
            } else if shape.heads_block(article, line, part, is_above(line)) {
                shape.block(article, line, &mut part);
            } else {
                shape.paragraph(article, line, part);
            }
        }
        shape.taken.sort_by_key(|(sentence, _)| *sentence);
        shape
    }

    /// Whether a heading is that of a section: it has no second half, and says that it is about the past, or
    /// has headings below it; one with the mark of a list says what it is, or has the mark of another section.
    fn heads_section(&self, style: Style, words: &str, is_above: bool) -> bool {
        let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
        let (past, says) = (has(&PAST), has(&PAST) || has(&AHEAD));
        let is_first = self.areas.is_empty();
        let own = style.mark.is_some() && self.section_marks.contains(&style.mark);
        let named = says || style.mark.is_none() && is_first;
        let whole = !words.contains([',', '，']);
        own || whole && (is_above && named || past && is_first)
    }

    /// Whether a line begins an area, or a plan: as the one before it did, or else with a heading or the mark
    /// of a list.
    fn heads_block(&self, article: &Article, line: usize, part: Part, is_above: bool) -> bool {
        let style = Style::of(article, article.lines[line].sentences.start);
        let heading = is_heading(article.line(line));
        let block = match part {
            Part::Plans => self.plans.last(),
            Part::Areas => self.areas.last(),
            Part::Front | Part::Lessons => return heading,
        };
        let Some(block) = block else {
            return heading || is_level(style);
        };
        match Style::of(article, block.heading).mark {
            Some(mark) => style.mark == Some(mark),
            // A heading below a heading is a level deeper; so are the next ones, but for those that have
            // headings below them themselves.
            None if heading && style.mark.is_none() => {
                let below = block.starts.first();
                let deeper = below.is_none_or(|first| Style::of(article, *first).heading);
                is_above || !deeper
            }
            None => false,
        }
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
        if let Some(title) = self.title {
            let sentence = article.lines[title].sentences.start;
            self.taken.push((sentence, "标题".to_owned()));
        }
        if let Some(byline) = self.byline {
            let sentence = article.lines[byline].sentences.start;
            self.taken.push((sentence, "日期和来源".to_owned()));
        }
        let first = self.byline.or(self.title).map_or(0, |line| line + 1);
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

    fn section(&mut self, id: &'static str, article: &Article, line: usize) {
        let first = article.lines[line].sentences.start;
        // The masthead may be the title itself.
        if self.sections.iter().any(|section| section.id == id) {
            self.loose.push(line);
            self.taken
                .push((first, format!("另一个 {id}？看是不是该另起栏目")));
            return;
        }
        if matches!(id, "review" | "outlook") {
            self.section_marks.push(Style::of(article, first).mark);
        }
        self.sections.push(Section { id, line });
        self.taken.push((first, format!("栏目 {id}")));
    }

    /// A block that begins with a line's first sentence; what follows that in its line belongs to it.
    fn block(&mut self, article: &Article, line: usize, part: &mut Part) {
        let mut sentences = article.lines[line].sentences.clone();
        let heading = sentences.start;
        let block = Block::new(heading);
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
        sentences.next();
        self.sentences(article, sentences, *part);
    }

    fn paragraph(&mut self, article: &Article, line: usize, part: Part) {
        let sentences = article.lines[line].sentences.clone();
        let block = match part {
            Part::Areas => self.areas.last(),
            Part::Plans => self.plans.last(),
            Part::Lessons => {
                self.lessons.extend(sentences);
                return;
            }
            Part::Front => None,
        };
        match block {
            Some(_) => self.sentences(article, sentences, part),
            None => self.loose.push(line),
        }
    }

    /// Gives sentences to the last block of a part.
    fn sentences(&mut self, article: &Article, sentences: Range<usize>, part: Part) {
        let blocks = match part {
            Part::Plans => &mut self.plans,
            _ => &mut self.areas,
        };
        let area = blocks.len();
        let Some(block) = blocks.last_mut() else {
            return;
        };
        for sentence in sentences {
            if block.add(article, sentence) && part != Part::Plans {
                let measure = format!("举措 measure-{area}-{}", block.starts.len());
                self.taken.push((sentence, measure));
            }
        }
    }

    /// What each heading and each measure was taken for.
    pub fn tell(&self, article: &Article, told: &mut Vec<String>) {
        for (sentence, what) in &self.taken {
            let start = article.sentences[*sentence].bytes.start;
            let number = article.line_number(start);
            let words = article.sentence(*sentence);
            told.push(format!("第 {number} 行「{words}」：{what}"));
        }
        let measures: usize = self.areas.iter().map(|area| area.starts.len()).sum();
        told.push(format!(
            "共 {} 个领域、{measures} 项举措，{} 项部署",
            self.areas.len(),
            self.plans.len()
        ));
    }
}

/// Whether the mark of a list is one that areas and plans have.
fn is_level(style: Style) -> bool {
    let lower = [Mark::Bullet, Mark::Clause, Mark::Circled];
    style.mark.is_some_and(|mark| !lower.contains(&mark))
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
    let mut numbers = crate::check::wording::digit_groups(words).into_iter();
    let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let date = format!("{}-{:0>2}-{:0>2}", &words[year], &words[month], &words[day]);
    Date::parse(&date).is_ok().then_some(date)
}
