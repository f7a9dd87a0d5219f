//! The words around a number that belong to it: how far it is known, and which way it went.

use crate::model::Bound;

use Bound::{About, AtLeast, AtMost, LessThan, MoreThan, Nearly};

/// Before the number, longer ones before those that they end with.
const BEFORE: &[(&str, Bound)] = &[
    ("不超过", AtMost),
    ("不多于", AtMost),
    ("不高于", AtMost),
    ("不大于", AtMost),
    ("不少于", AtLeast),
    ("不低于", AtLeast),
    ("不小于", AtLeast),
    ("不超", AtMost),
    ("至多", AtMost),
    ("最多", AtMost),
    ("至少", AtLeast),
    ("最少", AtLeast),
    ("起码", AtLeast),
    ("超过", MoreThan),
    ("多于", MoreThan),
    ("高于", MoreThan),
    ("大于", MoreThan),
    ("突破", MoreThan),
    ("逾", MoreThan),
    ("超", MoreThan),
    ("大约", About),
    ("大概", About),
    ("约", About),
    ("接近", Nearly),
    ("将近", Nearly),
    ("近", Nearly),
    ("不足", LessThan),
    ("不到", LessThan),
    ("不满", LessThan),
    ("少于", LessThan),
    ("低于", LessThan),
    ("小于", LessThan),
];

/// What may stand between those and the number: 「约有300人」.
const FILLER: &[&str] = &["达到", "了", "有", "为", "达"];

/// After the unit.
const AFTER: &[(&str, Bound)] = &[
    ("及以上", AtLeast),
    ("及以下", AtMost),
    ("以上", AtLeast),
    ("以下", AtMost),
    ("以内", AtMost),
    ("之内", AtMost),
    ("左右", About),
    ("上下", About),
    ("有余", AtLeast),
    ("余", AtLeast),
    ("多", AtLeast),
];

/// Where one of them ends another word, the characters that it has before it: 「最近」「节约」.
const OTHERWISE: &[(&str, &str)] = &[
    ("近", "最附邻临靠亲贴走远逼新就"),
    ("约", "节签预条合制公履解集违相特邀赴契失续毁简"),
    ("超", "反赶高"),
    ("不到", "看找想料"),
];

/// Where one of them begins another word, the characters that it has behind it: 「上下游」「以下简称」.
const GOES_ON: &[(&str, &str)] = &[
    ("左右", "两手岸邻"),
    ("上下", "联游齐贯衔互两"),
    ("以下", "简几"),
    ("余", "下款额"),
    (
        "多",
        "功边方元样层媒党维式种次家项部点业地领学语用彩民轮变重产渠类级",
    ),
];

/// Directly behind the number: 「300余万元」「十来个」.
pub fn inside(rest: &str) -> Option<(Bound, &str)> {
    let mut characters = rest.chars();
    let bound = match characters.next()? {
        '余' | '多' => AtLeast,
        '来' => About,
        '几' => MoreThan,
        _ => return None,
    };
    Some((bound, characters.as_str()))
}

/// What a quantity begins with, and what follows it.
pub fn prefix(text: &str) -> (Option<Bound>, &str) {
    let found = BEFORE.iter().find_map(|(word, bound)| {
        let rest = text.strip_prefix(word)?;
        let filled = FILLER.iter().find_map(|filler| rest.strip_prefix(filler));
        Some((Some(*bound), filled.unwrap_or(rest)))
    });
    found.unwrap_or((None, text))
}

/// What a quantity ends with, and what stands before it.
pub fn suffix(text: &str) -> (Option<Bound>, &str) {
    let found = AFTER.iter().find_map(|(word, bound)| {
        let rest = text.strip_suffix(word)?;
        (!rest.is_empty()).then_some((Some(*bound), rest))
    });
    found.unwrap_or((None, text))
}

/// Where, in what stands before a number, the word begins that belongs to it: 「突破了」; at its end, if
/// there is none.
pub fn begins(before: &str) -> usize {
    let trimmed = without_space(before);
    let filled = FILLER
        .iter()
        .filter_map(|filler| trimmed.strip_suffix(filler));
    let ends = std::iter::once(trimmed).chain(filled);
    let word = |end: &str| {
        let (word, _) = BEFORE.iter().find(|(word, _)| end.ends_with(word))?;
        let start = end.len() - word.len();
        let earlier = end[..start].chars().next_back();
        let other = |(own, others): &&(&str, &str)| {
            own == word && earlier.is_some_and(|earlier| others.contains(earlier))
        };
        OTHERWISE.iter().find(other).is_none().then_some(start)
    };
    ends.filter_map(word).min().unwrap_or(before.len())
}

/// The word behind a quantity that belongs to it.
pub fn follows(after: &str) -> Option<&'static str> {
    let after = after.trim_start_matches(SPACES);
    let (word, _) = AFTER.iter().find(|(word, _)| after.starts_with(word))?;
    let later = after[word.len()..].chars().next();
    let other = |(own, others): &&(&str, &str)| {
        own == word && later.is_some_and(|later| others.contains(later))
    };
    GOES_ON.iter().find(other).is_none().then_some(*word)
}

/// What two words say together: the weaker of them, if they go one way.
pub fn both(one: Option<Bound>, other: Option<Bound>) -> Option<Bound> {
    match (one, other) {
        (bound, None) | (None, bound) => bound,
        (Some(one), Some(other)) if one == other => Some(one),
        (Some(one), Some(other)) if one.is_lower() && other.is_lower() => Some(AtLeast),
        (Some(one), Some(other)) if one.is_upper() && other.is_upper() => Some(AtMost),
        _ => Some(About),
    }
}

/// A word that says of a number which way it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Direction {
    /// The word.
    pub word: &'static str,
    /// Whether that many are fewer: the sign is in the value.
    pub down: bool,
}

/// Fewer.
const DOWN: &[&str] = &[
    "负增长",
    "下降",
    "减少",
    "降低",
    "压缩",
    "缩短",
    "压减",
    "缩减",
    "削减",
    "下滑",
    "回落",
    "下跌",
    "下调",
    "收窄",
    "减",
    "降",
    "跌",
];

/// More; and names of what went either way, which say so themselves: 「降幅3%」.
const UP: &[&str] = &[
    "增长率",
    "下降率",
    "增速",
    "增幅",
    "降幅",
    "减幅",
    "涨幅",
    "跌幅",
    "增长",
    "提高",
    "上升",
    "增加",
    "提升",
    "上涨",
    "上调",
    "扩大",
    "攀升",
    "延长",
    "新增",
    "净增",
    "增",
    "涨",
];

/// Those words that end others: 「参加」 is none, 「空降」 is another.
const NOT_DOWN: &[(&str, &str)] = &[("降", "空投"), ("减", "加")];

/// The direction of a number, in what stands before it and before [`begins`]. What it went to is no
/// difference: 「降至3%」 has none.
pub fn direction(before: &str) -> Option<Direction> {
    let trimmed = without_space(before);
    let filled = FILLER
        .iter()
        .find_map(|filler| trimmed.strip_suffix(filler));
    // 「减少为3个」 is what it came to, as 「减少到」 is; a rate comes to what it is.
    let level = trimmed.ends_with('为');
    let word = |text: &str, words: &'static [&'static str]| {
        words.iter().copied().find(|word| text.ends_with(word))
    };
    [Some(trimmed), filled]
        .into_iter()
        .flatten()
        .find_map(|text| {
            let up = word(text, UP).map(|word| Direction { word, down: false });
            let down = word(text, DOWN).map(|word| Direction { word, down: true });
            let found = match (up, down) {
                (Some(up), Some(down)) if down.word.len() > up.word.len() => down,
                (Some(found), _) | (None, Some(found)) => found,
                (None, None) => return None,
            };
            let is_rate = found.word.ends_with(['率', '速', '幅']);
            let earlier = text[..text.len() - found.word.len()].chars().next_back();
            let other = |(own, others): &(&str, &str)| {
                *own == found.word && earlier.is_some_and(|earlier| others.contains(earlier))
            };
            ((is_rate || !level) && !NOT_DOWN.iter().any(other)).then_some(found)
        })
}

/// The word that takes away, or adds, what stands between it and a number, at the end of the clause
/// before that: 「减少碳排放3万吨」「新增学位300个」. There the sign is left to the words; 「为减少污染建成3座」
/// takes nothing away.
pub fn changes(clause: &str) -> Option<&'static str> {
    const CHANGES: &[&str] = &[
        "下降", "减少", "降低", "压缩", "缩短", "削减", "压减", "缩减", "新增", "净增",
    ];
    const OBJECT: usize = 8;
    let last = |word: &&'static str| clause.rfind(*word).map(|at| (at, *word));
    let (at, word) = CHANGES.iter().filter_map(last).max()?;
    let object = &clause[at + word.len()..];
    let is_object = !object.starts_with(['至', '到', '为']) && object.chars().count() <= OBJECT;
    let is_aim = clause[..at].ends_with(['为', '以']);
    (is_object && !is_aim).then_some(word)
}

/// Whether a quantity is one of doublings: 「翻一番」.
pub fn turns(text: &str) -> bool {
    prefix(text).1.starts_with('翻')
}

/// Whether what stands before 「第一」 says that it is a place among others.
pub fn is_rank(clause: &str) -> bool {
    const RANK: &[&str] = &[
        "居", "排", "列", "增速", "增幅", "总量", "名次", "位次", "升", "跃", "全国", "全省",
        "全市", "全区", "全县", "全球", "世界", "各区", "同类",
    ];
    RANK.iter().any(|word| clause.contains(word))
}

/// Whether words say that something became more or less.
pub fn is_change(text: &str) -> bool {
    const MORE: &[&str] = &[
        "翻",
        "倍",
        "同比",
        "环比",
        "比上年",
        "比去年",
        "较上年",
        "较去年",
    ];
    [UP, DOWN, MORE]
        .concat()
        .iter()
        .any(|word| text.contains(word))
}

/// Spaces within a line.
pub const SPACES: [char; 4] = [' ', '\t', '\u{a0}', '\u{3000}'];

fn without_space(text: &str) -> &str {
    text.trim_end_matches(SPACES)
}
