//! The TOML parser's complaints, in Chinese.

use std::ops::Range;
use toml::de::Error;

/// Where a text is not TOML, and what is wrong there.
pub(super) fn mistakes(text: &str, errors: &[Error]) -> Vec<(Range<usize>, String)> {
    let mut mistakes: Vec<(Range<usize>, String)> = Vec::new();
    let mut sorted: Vec<_> = errors
        .iter()
        .map(|error| (error.span().unwrap_or(0..0), error.message()))
        .collect();
    sorted.sort_by_key(|(span, _)| span.start);
    for (span, message) in sorted {
        // One mistake often makes the parser stumble several times before it finds its
        // feet on the next line.
        let same_line = |last: &Range<usize>| {
            !text
                .get(last.start..span.start)
                .unwrap_or_default()
                .contains('\n')
        };
        if mistakes.last().is_some_and(|(last, _)| same_line(last)) {
            continue;
        }
        let words = text.get(span.clone()).unwrap_or_default();
        mistakes.push((span, in_chinese(message, words)));
    }
    mistakes
}

/// What the parser says of the mistakes that editors make; anything else in its own words.
fn in_chinese(message: &str, words: &str) -> String {
    let what = message.split(", expected").next().unwrap_or(message);
    let known = match what {
        "duplicate key" => "这个键写了两次",
        "string values must be quoted" if words.trim().is_empty() => "等号后面缺少值",
        "string values must be quoted" => "文字要加引号",
        "key with no value" => "这个键后面缺少等号和值",
        "extra `=`" => "多了一个等号",
        "unclosed table" | "unclosed array table" => "节名的方括号没有闭合",
        "unclosed array" => "一列的方括号没有闭合",
        "unclosed inline table" => "花括号没有闭合",
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            "缺少逗号"
        }
        "extra comma in array" | "extra comma in inline table" => "多了一个逗号",
        "missing opening quote" => "缺少前引号",
        "invalid basic string" | "invalid literal string" => "引号没有成对",
        "missing escaped value" => "反斜杠后面的字不对；要写反斜杠本身，写两个",
        "cannot recurse further; max recursion depth met" => "括号套得太深",
        "unexpected key or value" => "这一行多了内容",
        "invalid unquoted key" => "键只能用英文字母、数字、- 和 _",
        _ => return format!("解析器的原话：{message}"),
    };
    known.to_owned()
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
            .map(|(span, what)| (span.start, what.as_str()))
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
    }

    #[test]
    fn anything_else_is_passed_on() {
        says(
            "a = 01",
            &[(4, "解析器的原话：unexpected leading zero, expected nothing")],
        );
        says("a = \"正确\"", &[]);
    }

    #[test]
    fn one_mistake_a_line() {
        says(
            "a = 引 b = 引\nc = 引",
            &[(4, "文字要加引号"), (20, "文字要加引号")],
        );
    }
}
