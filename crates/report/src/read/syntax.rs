//! The TOML parser's complaints, in Chinese.

use super::written::{self, Slip};
use std::ops::Range;
use toml::de::Error;

/// Tables of which there is one; of all others there may be several.
const SINGLE: &[&str] = &["page", "source", "lanes", "hub", "dots", "framework"];

/// Where a text is not TOML, what is wrong there, and what to do.
pub(super) struct Mistake {
    pub span: Range<usize>,
    pub message: String,
    pub label: String,
    pub help: String,
}

/// Every mistake, once: what follows from one is not told.
pub(super) fn mistakes(text: &str, errors: &[Error]) -> Vec<Mistake> {
    let mut sorted: Vec<_> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message()))
        .collect();
    sorted.sort_by_key(|(span, _)| span.start);
    let mut mistakes: Vec<Mistake> = Vec::new();
    let mut slips: Vec<(Range<usize>, Slip)> = Vec::new();
    // The line of the last one told.
    let mut told: Option<Range<usize>> = None;
    let headers = single_headers(text, &sorted);
    for (span, message) in &sorted {
        let line = line_at(text, span.start);
        // One mistake often makes the parser stumble several times before it finds its
        // feet on the next line.
        if told.as_ref() == Some(&line) {
            continue;
        }
        // Keys of a list's second entry seem to be written twice if its header makes it the first.
        if !headers.is_empty() && *message == "duplicate key" {
            continue;
        }
        if let Some((at, slip)) = written::slip(&text[line.clone()]) {
            slips.push((line.start + at.start..line.start + at.end, slip));
            told = Some(line);
            continue;
        }
        let words = text.get(span.clone()).unwrap_or_default();
        let label = match written::nested(&text[line.clone()], span.start - line.start) {
            true => "引号里面又有半角的引号；里面的照原文写成 “ ”，或在前面加反斜杠".to_owned(),
            false => in_chinese(message, words).to_owned(),
        };
        mistakes.push(Mistake {
            span: span.clone(),
            message: "这里不合 TOML 的写法".to_owned(),
            label,
            help: "照同一文件里的其他条目检查这一行和上一行：引号、括号、等号要成对，文字要加引号"
                .to_owned(),
        });
        told = Some(line);
    }
    mistakes.extend(by_kind(text, slips));
    mistakes.extend(headers.first().map(|first| Mistake {
        span: first.clone(),
        message: format!("{} 要写成双方括号", &text[first.clone()]),
        label: format!("应是 [{}]", &text[first.clone()]),
        help: format!(
            "可以有几条的，每一条都用双方括号开头，只有一条时也是{}",
            others(text, &headers)
        ),
    }));
    mistakes.sort_by_key(|mistake| mistake.span.start);
    mistakes
}

/// Who makes a slip of the input method makes it in many lines: it is told once, with all lines.
fn by_kind(text: &str, slips: Vec<(Range<usize>, Slip)>) -> Vec<Mistake> {
    let mut kinds: Vec<(Slip, Vec<Range<usize>>)> = Vec::new();
    for (span, slip) in slips {
        match kinds.iter_mut().find(|(kind, _)| kind.name == slip.name) {
            Some((_, spans)) => spans.push(span),
            None => kinds.push((slip, vec![span])),
        }
    }
    let kinds = kinds.into_iter();
    kinds
        .map(|(slip, spans)| Mistake {
            span: spans[0].clone(),
            message: format!("{}写成了{}的 {}", slip.name, slip.width(), slip.written),
            label: match slip.meant {
                ' ' => "TOML 里要用半角的空格".to_owned(),
                meant => format!("TOML 里要用半角的 {meant}"),
            },
            help: format!("{}{}", slip.help, others(text, &spans)),
        })
        .collect()
}

/// 「；这个文件里另有 2 行也是：第 9、12 行」
fn others(text: &str, spans: &[Range<usize>]) -> String {
    const LISTED: usize = 20;
    let number = |span: &Range<usize>| text[..span.start].matches('\n').count() + 1;
    let others = &spans[1..];
    let lines: Vec<_> = others.iter().take(LISTED).map(number).collect();
    let lines: Vec<_> = lines.iter().map(usize::to_string).collect();
    match others.len() {
        0 => String::new(),
        count if count > LISTED => format!("；这个文件里另有 {count} 行也是"),
        count => format!(
            "；这个文件里另有 {count} 行也是：第 {} 行",
            lines.join("、")
        ),
    }
}

/// The headers `[name]` of lists, where the parser found one of them twice.
fn single_headers(text: &str, errors: &[(Range<usize>, &str)]) -> Vec<Range<usize>> {
    let header = |line: &Range<usize>| {
        let words = text[line.clone()].trim_start();
        let name = words.strip_prefix('[')?;
        let name = name.trim_start_matches('[').split(']').next()?.trim();
        Some((name, !words.starts_with("[[")))
    };
    let twice = errors
        .iter()
        .filter(|(_, message)| *message == "duplicate key");
    let twice = twice.filter_map(|(span, _)| header(&line_at(text, span.start)));
    let lists: Vec<&str> = twice
        .map(|(name, _)| name)
        .filter(|name| !SINGLE.contains(&name.rsplit('.').next().unwrap_or(name)))
        .collect();
    let mut headers = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let from = start + line.find('[').unwrap_or_default();
        start += line.len();
        let Some((name, true)) = header(&(from..start)) else {
            continue;
        };
        let end = words.find(']').map_or(words.len(), |at| at + 1);
        if words.starts_with('[') && lists.contains(&name) {
            headers.push(from..from + end);
        }
    }
    headers
}

/// The line in which a byte stands, without its break.
fn line_at(text: &str, byte: usize) -> Range<usize> {
    let byte = text.floor_char_boundary(byte);
    let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
    let end = text[byte..]
        .find(['\n', '\r'])
        .map_or(text.len(), |at| byte + at);
    start..end
}

/// What the parser says, as far as editors make such mistakes.
fn in_chinese(message: &str, words: &str) -> &'static str {
    let what = message.split(", expected").next().unwrap_or(message);
    match what {
        "duplicate key" => "这个键写了两次",
        "string values must be quoted" if words.trim().is_empty() => "等号后面缺少值",
        "string values must be quoted" => "文字要加引号",
        "missing value for key" | "missing value" | "invalid value" => "等号后面缺少值",
        "key with no value" => "这个键后面缺少等号和值",
        "missing assignment between key-value pairs" | "invalid key-value pair" => "缺少等号",
        "extra `=`" | "unexpected `=` in array" | "extra assignment between key-value pairs" => {
            "多了一个等号"
        }
        "unclosed table" | "unclosed array table" => "节名的方括号没有闭合",
        "unclosed array" => "一列的方括号没有闭合",
        "unclosed inline table" => "花括号没有闭合",
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            "缺少逗号"
        }
        "extra comma in array" | "extra comma in inline table" => "多了一个逗号",
        "missing opening quote" => "缺少前引号",
        "invalid basic string" | "invalid literal string" => "引号没有成对",
        "missing escaped value" | "too few unicode value digits" => {
            "反斜杠后面的字不对；要写反斜杠本身，写两个"
        }
        "cannot recurse further; max recursion depth met" | "recursion limit" => "括号套得太深",
        "unexpected key or value" | "unexpected content" => "这一行多了内容",
        "invalid unquoted key" => "键只能用英文字母、数字、- 和 _",
        "unquoted keys cannot be empty" => "缺少键",
        "unexpected leading zero" | "redundant integer number prefix" => "数字前面多了 0",
        "invalid fraction" | "invalid float" | "invalid integer" | "invalid exponent" => {
            "数字的写法不对；带单位的数量是文字，要加引号"
        }
        "invalid boolean" => "真假值只有 true 和 false；文字要加引号",
        "invalid date" | "invalid time" | "invalid datetime" => "日期是文字，要加引号",
        "carriage return must be followed by newline" => "换行的写法不对",
        "invalid comment character" => "注释里有看不见的控制字符",
        _ => "认不出这里的写法",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::de::DeTable;

    #[track_caller]
    fn says(text: &str, expected: &[(usize, &str)]) {
        let (_, errors) = DeTable::parse_recoverable(text);
        let mistakes = mistakes(text, &errors);
        let said: Vec<_> = mistakes
            .iter()
            .map(|mistake| (mistake.span.start, mistake.label.as_str()))
            .collect();
        assert_eq!(said, expected);
    }

    #[test]
    fn the_mistakes_that_editors_make() {
        says("a = 1\na = 2", &[(6, "这个键写了两次")]);
        says("a = 引", &[(4, "文字要加引号")]);
        says("a = \nb = 1", &[(4, "等号后面缺少值")]);
        says("a\nb = 1", &[(1, "这个键后面缺少等号和值")]);
        says("a == 1", &[(3, "多了一个等号")]);
        says("[a\nb = 1", &[(2, "节名的方括号没有闭合")]);
        says("[[a]\nb = 1", &[(4, "节名的方括号没有闭合")]);
        says("a = [1", &[(6, "一列的方括号没有闭合")]);
        says("a = {b = 1", &[(10, "花括号没有闭合")]);
        says("a = [\"x\" \"y\"]", &[(9, "缺少逗号")]);
        says("a = {b = \"x\" c = \"y\"}", &[(13, "缺少逗号")]);
        says("a = [1,,2]", &[(7, "多了一个逗号")]);
        says("a = {,}", &[(5, "多了一个逗号")]);
        says("a = x\"", &[(4, "缺少前引号")]);
        says("a = \"x\nb = 1", &[(6, "引号没有成对")]);
        says("a = 'x", &[(6, "引号没有成对")]);
        says(
            "a = \"\\q\"",
            &[(6, "反斜杠后面的字不对；要写反斜杠本身，写两个")],
        );
        says("a = \"x\" b = \"y\"", &[(8, "这一行多了内容")]);
        says("引 = 1", &[(0, "键只能用英文字母、数字、- 和 _")]);
        says(&format!("a = {}", "[".repeat(200)), &[(84, "括号套得太深")]);
        says("a = 01", &[(4, "数字前面多了 0")]);
        says(
            "a = 2.5%",
            &[(7, "数字的写法不对；带单位的数量是文字，要加引号")],
        );
        says("a = 2031-13-01", &[(4, "日期是文字，要加引号")]);
        says("a = 0b2", &[(6, "认不出这里的写法")]);
        says("a = \"正确\"", &[]);
    }

    #[test]
    fn quotation_marks_within_quotation_marks() {
        let nested = "引号里面又有半角的引号；里面的照原文写成 “ ”，或在前面加反斜杠";
        says("a = \"提出\"双减\"政策\"", &[(12, nested)]);
    }

    #[test]
    fn one_mistake_a_line() {
        says(
            "a = 引 b = 引\nc = 引",
            &[(4, "文字要加引号"), (20, "文字要加引号")],
        );
    }

    #[test]
    fn a_slip_of_the_input_method_is_told_once() {
        says(
            "a = “x”\nb = 引\nc = “y\"\nd ＝ 1",
            &[
                (4, "TOML 里要用半角的 \""),
                (16, "文字要加引号"),
                (32, "TOML 里要用半角的 ="),
            ],
        );
    }

    #[test]
    fn words_without_quotation_marks_are_no_slip() {
        says("a = 甲，乙", &[(4, "文字要加引号")]);
        says("a = [\"甲\"，\"乙\"]", &[(10, "TOML 里要用半角的 ,")]);
        says("a = ３８", &[(4, "TOML 里要用半角的 3")]);
        says("a = 1２", &[(5, "TOML 里要用半角的 2")]);
        says("a：\"甲\"", &[(1, "TOML 里要用半角的 =")]);
        says("a = \"甲\"\u{3000}", &[(9, "TOML 里要用半角的空格")]);
        says("a = \"甲”", &[(8, "TOML 里要用半角的 \"")]);
        says("a = 「甲」", &[(4, "TOML 里要用半角的 \"")]);
    }

    #[test]
    fn brackets_of_lists() {
        says("[f]\na = 1\n[f]\na = 2", &[(0, "应是 [[f]]")]);
        says(
            "[[f]]\na = 1\n [f]\na = 2\n[[f]]\na = 3",
            &[(13, "应是 [[f]]")],
        );
        says("[f]\na = 1\n[[f]]\na = 2", &[(0, "应是 [[f]]")]);
        says(
            "[[f]]\n[[f.g]]\nb = 1\n[f.g]\nb = 2",
            &[(20, "应是 [[f.g]]")],
        );
        says("[page]\na = 1\n[page]\nb = 2", &[(14, "这个键写了两次")]);
    }
}
