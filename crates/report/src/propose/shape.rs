//! What an article is made of: masthead, lead, sections, areas, plans, lessons.

use crate::article::Article;
use crate::edtf::Date;

/// No heading is longer, in characters.
const HEADING: usize = 40;

/// What a section about the future is called.
const AHEAD: [&str; 7] = ["部署", "打算", "安排", "计划", "展望", "今后", "下一步"];

/// What a section about what was learnt is called.
const LEARNT: [&str; 3] = ["体会", "认识到", "启示"];

/// A heading and the lines below it.
pub struct Block {
    /// Index of its line.
    pub heading: usize,
    /// Indices of the lines that belong to it.
    pub lines: Vec<usize>,
}

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
    pub areas: Vec<Block>,
    pub plans: Vec<Block>,
    /// Sentences.
    pub lessons: Vec<usize>,
    /// Lines that hold only the number of a plan.
    pub numbers: Vec<usize>,
    /// Lines that belong to no area and no plan, though they stand among them.
    pub loose: Vec<usize>,
    /// For what is told: each line with what it was taken for.
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
            let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
            if is_number(words) {
                shape.numbers.push(line);
            } else if has(&LEARNT) && words.ends_with(['：', ':']) {
                part = Part::Lessons;
                shape.section("lessons", line);
            } else if is_heading(words) && is_above(line) && !words.contains([',', '，']) {
                let ahead = has(&AHEAD);
                part = if ahead { Part::Plans } else { Part::Areas };
                shape.section(if ahead { "outlook" } else { "review" }, line);
            } else if is_heading(words) && has(&AHEAD) && part != Part::Plans {
                part = Part::Plans;
                shape.section("outlook", line);
            } else if is_heading(words) {
                shape.block(line, &mut part);
            } else {
                shape.paragraph(article, line, part);
            }
        }
        shape.taken.sort_by_key(|(line, _)| *line);
        shape
    }

    /// Masthead, title and byline; the line after them.
    fn front(&mut self, article: &Article) -> usize {
        self.section("masthead", 0);
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
            self.taken.push((title, "标题".to_owned()));
        }
        if let Some(byline) = self.byline {
            self.taken.push((byline, "日期和来源".to_owned()));
        }
        let first = self.byline.or(self.title).map_or(0, |line| line + 1);
        // What stands before the first heading leads to it.
        let lead = (first..article.lines.len())
            .take_while(|line| !is_heading(article.line(*line)))
            .last();
        if let Some(lead) = lead {
            self.section("lead", lead);
        }
        lead.map_or(first, |lead| lead + 1)
    }

    fn section(&mut self, id: &'static str, line: usize) {
        // The masthead may be the title itself.
        if self.sections.iter().any(|section| section.id == id) {
            self.loose.push(line);
            self.taken
                .push((line, format!("另一个 {id}？看是不是该另起栏目")));
            return;
        }
        self.sections.push(Section { id, line });
        self.taken.push((line, format!("栏目 {id}")));
    }

    fn block(&mut self, line: usize, part: &mut Part) {
        let block = Block {
            heading: line,
            lines: Vec::new(),
        };
        if *part == Part::Plans {
            self.plans.push(block);
            self.taken
                .push((line, format!("部署 plan-{}", self.plans.len())));
        } else {
            *part = Part::Areas;
            self.areas.push(block);
            self.taken
                .push((line, format!("领域 area-{}", self.areas.len())));
        }
    }

    fn paragraph(&mut self, article: &Article, line: usize, part: Part) {
        let block = match part {
            Part::Areas => self.areas.last_mut(),
            Part::Plans => self.plans.last_mut(),
            Part::Lessons => {
                self.lessons.extend(article.lines[line].sentences.clone());
                return;
            }
            Part::Front => None,
        };
        match block {
            Some(block) => block.lines.push(line),
            None => self.loose.push(line),
        }
    }

    /// What each heading was taken for.
    pub fn tell(&self, article: &Article, told: &mut Vec<String>) {
        for (line, what) in &self.taken {
            let start = article.lines[*line].bytes.start;
            let number = article.line_number(start);
            told.push(format!("第 {number} 行「{}」：{what}", article.line(*line)));
        }
        let blocks = [&self.areas, &self.plans].map(|blocks| blocks.len());
        told.push(format!("共 {} 个领域，{} 项部署", blocks[0], blocks[1]));
    }
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
