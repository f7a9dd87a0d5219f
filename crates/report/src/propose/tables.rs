//! What was found, as TOML that an editor goes on with.

use super::block::Block;
use super::framework::Framework;
use super::numbers::{Numbers, is_named};
use super::quote::{Quote, quote};
use super::shape::Shape;
use super::toml::{Toml, around, text};
use crate::article::Article;
use crate::list_mark::without;

pub const REFERENCES: &str = "\
# 原文之外的来源。没有就不写。写法：
# [[reference]]
# id = \"ref-某个英文词\"
# publisher = \"哪家\"
# date = \"2031-03-05\"
# url = \"https://…\"
# quote = \"来源的原话\"
# note = \"用它说明什么\"
# seal = \"\"          核对之后由 cargo xtask seal 写上
";

pub const TRADITIONAL: &str = "\
# 繁体页由词典转换。一个简体字可以是几个繁体字的，检查器会逐个问：左边是报告里的词，右边是它应有的繁体。
[reviewed]
";

pub fn report(article: &Article, shape: &Shape, numbers: &Numbers) -> String {
    let line = |line: Option<usize>| line.map_or("", |line| article.line(line));
    let title = line(shape.title);
    let byline = line(shape.byline);
    let mut out =
        Toml::new("报告本身。空着的（\"\"）要你填；改完运行 cargo xtask check，它说还缺什么。");
    out.table("[source]");
    out.put("title", title);
    if shape.byline.is_some() {
        out.put("byline", byline);
    }
    let publisher = publisher(article, shape);
    if publisher.is_empty() {
        out.line("# 登在哪家报纸或网站");
    }
    out.put("publisher", publisher);
    if shape.date.is_none() {
        out.line("# 哪一天登的，如 2031-03-05");
    }
    out.put("date", shape.date.as_deref().unwrap_or_default());
    out.line("# 原文的网址，从浏览器的地址栏复制；只印出来、没有网址的，删去 url 这一行");
    out.put("url", "");
    out.line("# 这两项最后由 cargo xtask seal 写上，不必管");
    out.put("sha256", "");
    out.put("seal", "");
    out.line("\n# 栏目：从 starts 这一行起，到下一个栏目为止。领域和部署的栏目由各自的标题划定。");
    for section in &shape.sections {
        out.table("[[section]]");
        out.put("id", &section.id);
        out.put("title", section_title(article, &section.id, section.line));
        // A heading is whole: its numbers are in its name, too.
        match is_named(&section.id) {
            true => out.put("starts", article.line(section.line)),
            false => out.put("starts", &start_of(article, section.line)),
        }
    }
    for (index, sentence) in shape.lessons.iter().enumerate() {
        out.table("[[lesson]]");
        out.put("id", &format!("lesson-{}", index + 1));
        out.put("quote", article.sentence(*sentence));
    }
    others(article, numbers, &mut out);
    out.line("\n# 网页自己的话。花括号里的数由网页数出来填入；原文没有的数字，这里也不能写。");
    out.table("[page]");
    out.put("name", "图解报告");
    out.put("title", &format!("图解{title}"));
    out.put("kicker", &format!("读懂{title}"));
    out.put("dataset", &format!("{title}数据"));
    let has_measures = shape
        .areas
        .iter()
        .any(|area| !area.measures(article).is_empty());
    let measures = if has_measures {
        "、{measures}项举措"
    } else {
        ""
    };
    let plans = if shape.plans.is_empty() {
        ""
    } else {
        "，{plans}项部署"
    };
    out.put(
        "description",
        &format!("{{areas}}个领域{measures}{plans}。"),
    );
    out.put(
        "lead",
        &format!("{{areas}}个领域{measures}、{{figures}}组数字{plans}。"),
    );
    if !shape.plans.is_empty() {
        let mut roles = shape
            .plans
            .iter()
            .map(|plan| halves(plan.words(article)).role);
        let named = roles.all(|role| role.is_some());
        out.put(
            "stations",
            if named {
                "部署：{roles}。"
            } else {
                "各项部署和任务。"
            },
        );
    }
    out.put("areas", "成效");
    if !shape.plans.is_empty() {
        out.put("plan", "部署");
    }
    if shape.byline.is_some() {
        out.table("[page.lanes]");
        out.put("report", "报告");
    }
    out.0
}

/// Who published it, where the article says so: in its byline, or above its title.
fn publisher<'a>(article: &'a Article, shape: &Shape) -> &'a str {
    let byline = shape.byline.map_or("", |line| article.line(line));
    if let Some((_, named)) = byline.split_once("来源") {
        return named.trim_start_matches(['：', ':', ' ']).trim();
    }
    let quoted = byline
        .split_once('《')
        .and_then(|(_, rest)| rest.split_once('》'));
    if let Some((named, _)) = quoted {
        return named;
    }
    let above = shape
        .title
        .filter(|title| *title > 0)
        .map(|_| article.line(0).trim());
    let is_paper = |name: &&str| name.ends_with(['报', '网', '台', '社', '刊']);
    above.filter(is_paper).unwrap_or_default()
}

fn section_title<'a>(article: &'a Article, id: &str, line: usize) -> &'a str {
    match id {
        "masthead" => "报头",
        "lead" => "导语",
        "lessons" => "体会",
        _ if !is_named(id) => "其他",
        _ => article.line(line),
    }
}

/// As much of a line's beginning as no other line begins with.
fn start_of(article: &Article, line: usize) -> String {
    const SHORT: usize = 12;
    let words = article.line(line);
    let others = (0..article.lines.len()).filter(|other| *other != line);
    let is_alone = |start: &str| {
        others
            .clone()
            .all(|other| !article.line(other).starts_with(start))
    };
    let ends = words.char_indices().map(|(at, own)| at + own.len_utf8());
    let end = ends.skip(SHORT - 1).find(|end| is_alone(&words[..*end]));
    words[..end.unwrap_or(words.len())].to_owned()
}

fn others(article: &Article, numbers: &Numbers, out: &mut Toml) {
    if !numbers.others.is_empty() {
        out.line("\n# 不算数据的数字，逐个写明理由（reason）。空着的要你定：是数据，写进 figures.toml，这里删去。");
    }
    for other in &numbers.others {
        out.line("");
        if other.reason.is_none() {
            out.line(&format!(
                "# 第 {} 行「{}」：这个 {} 是什么？",
                article.line_number(other.start),
                around(article, other.start),
                other.quote.exact
            ));
        }
        out.line("[[uncounted]]");
        out.put("exact", &other.quote.exact);
        let context = [
            ("prefix", &other.quote.prefix),
            ("suffix", &other.quote.suffix),
        ];
        for (key, words) in context {
            if !words.is_empty() {
                out.put(key, words);
            }
        }
        out.put("reason", other.reason.unwrap_or_default());
    }
}

pub fn areas(article: &Article, shape: &Shape) -> String {
    let mut out = Toml::new(
        "成效领域和举措。title、tagline 的字须出自 quote，次序不变，编号不算；标题没有前半句的，不写 tagline；short 是 title 的开头。",
    );
    for (index, block) in shape.areas.iter().enumerate() {
        let heading = block.words(article);
        let words = without(heading).trim_end_matches('。');
        let halves = words.rsplit_once([',', '，']);
        let title = halves.map_or(words, |(_, title)| title);
        out.table("[[area]]");
        out.put("id", &format!("area-{}", index + 1));
        out.put("short", &title.chars().take(4).collect::<String>());
        out.put("title", title);
        if let Some((tagline, _)) = halves {
            out.put("tagline", tagline);
        }
        out.quote(&beginning(article, block.heading, heading));
        for (measure, sentences) in block.measures(article).into_iter().enumerate() {
            let sentence = article.sentence(sentences.start);
            out.table("[[area.measure]]");
            out.put("id", &format!("measure-{}-{}", index + 1, measure + 1));
            out.quote(&beginning(article, sentences.start, name(sentence)));
        }
    }
    out.0
}

/// What a measure is called after: its first sentence, of a long one the first clause.
fn name(sentence: &str) -> &str {
    const LONG: usize = 24;
    let sentence = sentence.trim();
    let mark = sentence.len() - without(sentence).len();
    let clause = sentence[mark..].find([',', '，', '；', '：', ':']);
    match clause {
        Some(end) if sentence.chars().count() > LONG => &sentence[..mark + end],
        _ => sentence,
    }
}

/// A sentence's first words as a quote.
fn beginning(article: &Article, sentence: usize, words: &str) -> Quote {
    let bytes = &article.sentences[sentence].bytes;
    let blank = article.sentence(sentence).len() - article.sentence(sentence).trim_start().len();
    let start = bytes.start + blank;
    quote(article, start..start + words.len())
}

pub fn plans(article: &Article, shape: &Shape, numbers: &Numbers) -> String {
    let mut out = Toml::new(
        "部署和任务。标题有逗号的，aim、title 是逗号前后的两半，role 是 aim 里的一个词；没有逗号的，只写 title。编号不算标题里的字。",
    );
    for (index, block) in shape.plans.iter().enumerate() {
        let heading = block.words(article);
        let Halves { role, aim, title } = halves(heading);
        out.table("[[plan]]");
        out.put("id", &format!("plan-{}", index + 1));
        for (key, words) in [("role", role), ("aim", aim)] {
            if let Some(words) = words {
                out.put(key, words);
            }
        }
        out.put("title", title);
        out.quote(&beginning(article, block.heading, heading));
        tasks(article, index, block, numbers, &mut out);
    }
    out.0
}

/// What the heading of a plan says.
struct Halves<'a> {
    role: Option<&'a str>,
    aim: Option<&'a str>,
    title: &'a str,
}

fn halves(heading: &str) -> Halves<'_> {
    let words = without(heading).trim_end_matches('。');
    match words.split_once([',', '，']) {
        Some((aim, title)) => Halves {
            role: aim
                .rsplit_once('为')
                .map(|(_, role)| role)
                .filter(|role| !role.is_empty()),
            aim: Some(aim),
            title,
        },
        None => Halves {
            role: None,
            aim: None,
            title: words,
        },
    }
}

fn tasks(article: &Article, plan: usize, block: &Block, numbers: &Numbers, out: &mut Toml) {
    for (task, sentences) in block.tasks(article).into_iter().enumerate() {
        let sentence = sentences.start;
        let words = article.sentence(sentence).trim();
        let clauses = without(words).split([',', '，', '。', '；', ';', '：', ':']);
        let title = clauses.into_iter().next().unwrap_or_default();
        out.table("[[plan.task]]");
        out.put("id", &format!("task-{}-{}", plan + 1, task + 1));
        out.put("title", title);
        out.quote(&beginning(article, sentence, words));
        let groups = numbers
            .framework
            .iter()
            .flat_map(|framework| &framework.groups);
        let named: Vec<_> = groups
            .enumerate()
            .filter(|(_, group)| {
                let mut own = sentences.clone();
                own.any(|sentence| article.sentence(sentence).contains(&group.title))
            })
            .map(|(index, _)| text(&format!("framework-{}", index + 1)))
            .collect();
        if !named.is_empty() {
            out.line(&format!("framework = [{}]", named.join(", ")));
        }
    }
}

pub fn framework(framework: &Framework) -> String {
    let mut out =
        Toml::new("数字框架：一位数字是一组，数字是几就有几个席位；没有名字的席位只写 id。");
    out.table("[framework]");
    out.put("code", &framework.code);
    out.put("title", &framework.title);
    out.quote(&framework.quote);
    for (index, group) in framework.groups.iter().enumerate() {
        out.table("[[framework.group]]");
        out.put("id", &format!("framework-{}", index + 1));
        out.line(&format!("digit = {}", group.digit));
        out.put("title", &group.title);
        out.quote(&group.quote);
        for slot in 1..=group.digit {
            out.table("[[framework.group.slot]]");
            out.put("id", &format!("slot-{}-{slot}", index + 1));
        }
    }
    out.0
}

pub fn events(article: &Article, shape: &Shape) -> String {
    let mut out = Toml::new(
        "时间轴上的事。先有见报这一件；别的照样补：title 的字出自 quote，date 是引文里的日期，moment 那一段是什么，lane 放在哪一栏（README「新做一份报告」）。",
    );
    if let (Some(byline), Some(date)) = (shape.byline, &shape.date) {
        let byline = article.line(byline);
        let source = byline.find("来源").map_or(byline, |at| &byline[at..]);
        out.table("[[event]]");
        out.put("id", "event-published");
        out.put("title", source);
        out.put("date", date);
        out.put("moment", "publication");
        out.put("lane", "report");
        out.put("status", "done");
        out.put("quote", byline);
    }
    out.0
}
