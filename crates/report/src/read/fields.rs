//! A TOML table as a reader of fields: it reports what is missing, of the wrong type or
//! unknown, and goes on.

use super::word::Word;
use crate::diagnostics::{Findings, nearest};
use crate::draft::{At, Spot, Text};
use crate::number::Number;
use crate::rule::Rule;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One table. Whoever asks for a key makes it known; [`Fields::finish`] reports the rest.
pub struct Fields<'a> {
    table: &'a DeTable<'a>,
    pub(super) at: Spot,
    known: Vec<&'static str>,
    required: Vec<&'static str>,
    /// Keys that were read under another name than their own.
    taken: Vec<&'a str>,
    pub(super) out: &'a mut Findings,
}

impl<'a> Fields<'a> {
    /// Reads `table`, whose header stands at `at`.
    pub fn new(table: &'a DeTable<'a>, at: Spot, out: &'a mut Findings) -> Self {
        Self {
            table,
            at,
            known: Vec::new(),
            required: Vec::new(),
            taken: Vec::new(),
            out,
        }
    }

    /// A required text. If it is missing, empty or not a text, that is reported and the
    /// result is empty.
    pub fn text(&mut self, key: &'static str) -> Text {
        let missing = Text {
            value: String::new(),
            at: self.at,
        };
        match self.require(key) {
            Some((value, at)) => self.as_text(key, value, at).unwrap_or(missing),
            None => missing,
        }
    }

    /// A text that may be left out.
    pub fn maybe_text(&mut self, key: &'static str) -> Option<Text> {
        let (value, at) = self.get(key)?;
        self.as_text(key, value, at)
    }

    /// The same, but empty where it is written and is no text: that was reported, and it is not as if it
    /// had been left out.
    pub fn written_text(&mut self, key: &'static str) -> Option<Text> {
        let (value, at) = self.get(key)?;
        let empty = || Text {
            value: String::new(),
            at,
        };
        Some(self.as_text(key, value, at).unwrap_or_else(empty))
    }

    /// A hash or seal: required, but it may be empty, for the checker then says what it
    /// should be. `None` if it is missing, which is reported.
    pub fn mark(&mut self, key: &'static str) -> Option<Text> {
        match self.require(key)? {
            (DeValue::String(text), at) => Some(Text {
                value: text.to_string(),
                at,
            }),
            (value, at) => {
                self.wrong(key, value, at, "带引号的文字");
                None
            }
        }
    }

    /// A required whole number from 0.
    pub fn number(&mut self, key: &'static str) -> Option<At<u64>> {
        self.require(key)?;
        self.maybe_number(key)
    }

    /// The same; may be left out.
    pub fn maybe_number(&mut self, key: &'static str) -> Option<At<u64>> {
        let (value, at) = self.get(key)?;
        let number = value.as_integer().and_then(|integer| {
            let digits = integer.as_str();
            u64::from_str_radix(digits.strip_prefix('+').unwrap_or(digits), integer.radix()).ok()
        });
        if number.is_none() && value.is_integer() {
            self.out
                .push(Rule::WrongType, at, format!("{key} 是负数，或者太大"))
                .label("应是 0 或更大的整数");
        } else if number.is_none() {
            self.wrong(key, value, at, "不带引号的整数");
        }
        number.map(|value| At { value, at })
    }

    /// A number, also below zero, also with a point, exactly as it is written; may be left out.
    pub fn maybe_decimal(&mut self, key: &'static str) -> Option<At<Number>> {
        let (value, at) = self.get(key)?;
        let number = match value {
            DeValue::Integer(integer) if integer.radix() == 10 => Number::read(integer.as_str()),
            DeValue::Float(float) => Number::read(float.as_str()),
            _ => None,
        };
        if number.is_none() && (value.is_integer() || value.is_float()) {
            self.out
                .push(Rule::WrongType, at, format!("{key} 太大，或者写法不对"))
                .label("应是十进制的数，如 38、-3、2.5");
        } else if number.is_none() {
            self.wrong(key, value, at, "不带引号的数");
        }
        number.map(|value| At { value, at })
    }

    /// `true` or `false`; may be left out.
    pub fn flag(&mut self, key: &'static str) -> Option<At<bool>> {
        let (value, at) = self.get(key)?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.wrong(key, value, at, "真假值 true 或 false，不带引号");
        }
        flag.map(|value| At { value, at })
    }

    /// A list of texts; may be left out.
    pub fn texts(&mut self, key: &'static str) -> Vec<Text> {
        let Some((value, at)) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.wrong(key, value, at, "方括号里的一列文字，如 [\"…\", \"…\"]");
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.as_text(key, item.get_ref(), self.spot(item.span())))
            .collect()
    }

    /// A required list of texts, at least one.
    pub fn some_texts(&mut self, key: &'static str) -> Vec<Text> {
        if let Some((value, at)) = self.require(key)
            && value.as_array().is_some_and(|items| items.is_empty())
        {
            self.out
                .push(Rule::WrongType, at, format!("{key} 是空的"))
                .label("这里至少应有一项");
        }
        self.texts(key)
    }

    /// A required word out of a list.
    pub fn word<T: Word>(&mut self, key: &'static str) -> Option<At<T>> {
        self.require(key)?;
        self.maybe_word(key)
    }

    /// A word out of a list; may be left out.
    pub fn maybe_word<T: Word>(&mut self, key: &'static str) -> Option<At<T>> {
        let text = self.maybe_text(key)?;
        let word = T::ALL.iter().find(|word| word.as_str() == text.value);
        if word.is_none() {
            let words: Vec<_> = T::ALL.iter().map(|word| word.as_str()).collect();
            let finding = self
                .out
                .push(
                    Rule::WrongType,
                    text.at,
                    format!("{key} 不认得「{}」", text.value),
                )
                .label(format!("应是 {} 之一", words.join("、")));
            if let Some(nearest) = nearest(&text.value, words) {
                finding.help(format!("是不是想写 \"{nearest}\"？"));
            }
        }
        word.map(|word| At {
            value: *word,
            at: text.at,
        })
    }

    /// All keys that nobody has asked for, with their texts.
    pub fn pairs(&mut self) -> Vec<(Text, Text)> {
        let table = self.table;
        let mut pairs = Vec::new();
        for (key, value) in table.iter() {
            let name: &'a str = key.get_ref();
            if self.known.contains(&name) {
                continue;
            }
            self.taken.push(name);
            let at = self.spot(value.span());
            if let Some(text) = self.as_text(name, value.get_ref(), at) {
                let own = Text {
                    value: name.to_owned(),
                    at: self.spot(key.span()),
                };
                pairs.push((own, text));
            }
        }
        pairs
    }

    /// Reports the keys that nobody asked for.
    pub fn finish(self) {
        for key in self
            .table
            .keys()
            .filter(|key| !self.known.contains(&key.get_ref().as_ref()))
            .filter(|key| !self.taken.contains(&key.get_ref().as_ref()))
        {
            let name = key.get_ref();
            let finding = self
                .out
                .push(
                    Rule::UnknownKey,
                    spot(self.at, key.span()),
                    format!("不认得的键 {name}"),
                )
                .label("没有哪一步会读它");
            match nearest(name, self.known.iter().copied()) {
                Some(nearest) => finding.help(format!("是不是想写 {nearest}？")),
                None => finding.help(format!("这里可以写：{}", self.known.join("、"))),
            };
        }
    }

    pub(super) fn get(&mut self, key: &'static str) -> Option<(&'a DeValue<'a>, Spot)> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        let value: &'a Spanned<DeValue<'a>> = self.table.get(key)?;
        Some((value.get_ref(), self.spot(value.span())))
    }

    pub(super) fn require(&mut self, key: &'static str) -> Option<(&'a DeValue<'a>, Spot)> {
        self.required.push(key);
        let found = self.get(key);
        if found.is_none() {
            self.out
                .push(Rule::MissingKey, self.at, format!("缺少 {key}"))
                .label(format!("这里应有 {key}"))
                .help(format!("补上 {key}；写法可照同一文件里的其他条目"));
        }
        found
    }

    pub(super) fn as_text(&mut self, key: &str, value: &DeValue<'_>, at: Spot) -> Option<Text> {
        match value {
            DeValue::String(text) if text.trim().is_empty() => {
                let help = match (key, self.required.contains(&key)) {
                    ("reason", _) => {
                        "写明这个数字为什么不算数据；它是数据的，写进 figures.toml，这一条删去"
                    }
                    ("url", true) => "从浏览器的地址栏复制它的网址；这一项不能省",
                    ("url", false) => {
                        "从浏览器的地址栏复制它的网址；只印出来、没有网址的，整行删去"
                    }
                    (_, true) => "写上文字；这一项不能省",
                    (_, false) => "写上文字；没有可写的，整行删去",
                };
                self.out
                    .push(Rule::WrongType, at, format!("{key} 是空的"))
                    .label("这里应有文字")
                    .help(help);
                None
            }
            DeValue::String(text) => Some(Text {
                value: self.without_blanks(key, text, at).to_owned(),
                at,
            }),
            _ => {
                self.wrong(key, value, at, "带引号的文字");
                None
            }
        }
    }

    /// A text without blanks at its ends: they are reported, and nothing that would follow from them.
    fn without_blanks<'t>(&mut self, key: &str, text: &'t str, at: Spot) -> &'t str {
        // Context is told to the blank; and what is being translated may still be half a sentence.
        if matches!(key, "prefix" | "suffix" | "en") {
            return text;
        }
        let bare = text.trim_matches([' ', '\t', '\u{3000}', '\u{A0}']);
        if bare.len() == text.len() {
            return text;
        }
        let (head, tail) = text.split_once(bare).unwrap_or_default();
        let (place, blanks, from) = match tail.is_empty() {
            false => ("末尾", tail, text.len() - tail.len()),
            true => ("开头", head, 0),
        };
        // Where the text is written as it is, its blanks are pointed at.
        let at = match at.end - at.start == text.len() + 2 {
            true => Spot {
                file: at.file,
                start: at.start + 1 + from,
                end: at.start + 1 + from + blanks.len(),
            },
            false => at,
        };
        let name = match blanks.chars().next() {
            Some('\t') => "制表符（Tab）",
            Some('\u{3000}') => "全角空格",
            _ => "空格",
        };
        self.out
            .push(Rule::Blank, at, format!("{key} 的{place}多了{name}"))
            .label("看不见，但也算字")
            .help("删去");
        bare
    }

    pub(super) fn wrong(&mut self, key: &str, value: &DeValue<'_>, at: Spot, expected: &str) {
        let actual = match value {
            DeValue::String(_) => "文字",
            DeValue::Integer(_) => "整数",
            DeValue::Float(_) => "小数",
            DeValue::Boolean(_) => "真假值",
            DeValue::Datetime(_) => "不带引号的日期",
            DeValue::Array(_) => "一列",
            DeValue::Table(_) => "一节",
        };
        self.out
            .push(
                Rule::WrongType,
                at,
                format!("{key} 的类型不对：这里是{actual}"),
            )
            .label(format!("应是{expected}"));
    }

    /// The list of tables under a misspelt name that can only mean `key`: [[figures]] for [[figure]].
    pub(super) fn misspelt(&mut self, key: &'static str) -> Option<&'a DeValue<'a>> {
        let table: &'a DeTable<'a> = self.table;
        let (name, value) = table.iter().find(|(name, value)| {
            let name = name.get_ref().as_ref();
            let is_near = name.strip_suffix('s') == Some(key) || nearest(name, [key]).is_some();
            is_near && name != key && !self.known.contains(&name) && is_tables(value.get_ref())
        })?;
        let at = self.spot(name.span());
        let name: &'a str = name.get_ref();
        self.taken.push(name);
        self.out
            .push(Rule::UnknownKey, at, format!("[[{name}]] 应写成 [[{key}]]"))
            .label(format!("应是 {key}"))
            .help("文件里这样写的每一处都要改");
        Some(value.get_ref())
    }

    pub(super) fn spot(&self, span: Range<usize>) -> Spot {
        spot(self.at, span)
    }
}

fn spot(at: Spot, span: Range<usize>) -> Spot {
    Spot {
        file: at.file,
        start: span.start,
        end: span.end,
    }
}

fn is_tables(value: &DeValue<'_>) -> bool {
    let all = |items: &[Spanned<DeValue<'_>>]| {
        items
            .iter()
            .all(|item| matches!(item.get_ref(), DeValue::Table(_)))
    };
    value.as_array().is_some_and(|items| all(items))
}
