//! The TOML parser's complaints, in Chinese.

/// What it says of the mistakes that editors make, with the words it says it of; anything
/// else in its own words.
pub(super) fn in_chinese(message: &str, words: &str) -> String {
    let what = message.split(", expected").next().unwrap_or(message);
    let known = match what {
        "duplicate key" => "这个键写了两次",
        "string values must be quoted" if words.trim().is_empty() => "等号后面缺少值",
        "string values must be quoted" => "文字要加引号",
        "missing value" | "missing value for key" | "invalid value" => "等号后面缺少值",
        "key with no value" => "这个键后面缺少等号和值",
        "missing assignment between key-value pairs" => "键和值之间缺少等号",
        "extra `=`" | "extra assignment between key-value pairs" => "多了一个等号",
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
        "cannot recurse further; max recursion depth met" | "recursion limit" => "括号套得太深",
        "unexpected key or value" | "unexpected content" => "这一行多了内容",
        "invalid unquoted key" => "键只能用英文字母、数字、- 和 _",
        _ => return format!("解析器的原话：{message}"),
    };
    known.to_owned()
}
