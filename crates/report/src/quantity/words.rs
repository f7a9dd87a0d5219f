//! The words around a number that belong to it: how far it is known, and which way it went.

use crate::check::is_punctuation;
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

/// Those that may stand apart from their number, with what is counted between: 「至少读书4本」「约占五分之二」.
const APART: &[&str] = &["至少", "至多", "最多", "最少", "起码", "大约", "大概", "约"];

/// What stands between such a word and the number is a few words of the same clause.
const BETWEEN: usize = 8;

/// Whether words may stand between one of [`APART`] and the number. 「约」 says of a verb of measuring how far
/// it goes, and nothing of others: 「约谈3家」.
fn may_part(word: &str, between: &str) -> bool {
    let is_about = ["约", "大约", "大概"].contains(&word);
    let measures = ["占", "合", "需", "折", "相当于", "用", "花", "值"];
    let is_plain = |c: char| c.is_alphabetic() && !super::is_numeral(c);
    let leads = !is_about || measures.iter().any(|verb| between.starts_with(verb));
    leads && between.chars().all(is_plain) && !between.starts_with(['的', '数'])
}

/// How much of a text is what stands between such a word and its number.
fn between(word: &str, rest: &str) -> Option<usize> {
    if !APART.contains(&word) {
        return None;
    }
    let number = rest.char_indices().take(BETWEEN + 1);
    let mut number = number.filter(|(_, c)| super::is_numeral(*c));
    let (at, _) = number.next()?;
    (at > 0 && may_part(word, &rest[..at])).then_some(at)
}

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
        let rest = filled.unwrap_or(rest);
        Some((Some(*bound), &rest[between(word, rest).unwrap_or(0)..]))
    });
    found.unwrap_or((None, text))
}

/// What a quantity ends with, and what stands before it.
pub fn suffix(text: &str) -> (Option<Bound>, &str) {
    let found = AFTER.iter().find_map(|(word, bound)| {
        let rest = text.strip_suffix(word)?;
        (!rest.is_empty()).then_some((Some(*bound), rest))
    });
    let within = || {
        let rest = text.strip_suffix(WITHIN).filter(|rest| is_span(rest))?;
        Some((Some(AtMost), rest))
    };
    found.or_else(within).unwrap_or((None, text))
}

/// Behind a time or a way it is a bound: 「30个工作日内」; else it begins another word: 「5个内设机构」.
const WITHIN: char = '内';

/// Whether a unit is one of times and ways.
pub fn is_span(unit: &str) -> bool {
    const SPANS: &[&str] = &[
        "日", "天", "月", "年", "周", "星期", "季度", "小时", "分钟", "秒", "公里", "千米", "米",
    ];
    SPANS.iter().any(|span| unit.ends_with(span)) && !unit.ends_with("平方米")
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
    let found = ends.filter_map(word).min();
    let apart = || {
        let places = trimmed.char_indices().rev().take(BETWEEN);
        let places = places.take_while(|(_, c)| !super::is_numeral(*c) && !is_punctuation(*c));
        let mut places = places.filter_map(|(at, _)| Some((at, word(&trimmed[..at])?)));
        let (_, start) = places.find(|(at, start)| {
            let word = &trimmed[*start..*at];
            APART.contains(&word) && may_part(word, &trimmed[*at..])
        })?;
        Some(start)
    };
    found.or_else(apart).unwrap_or(before.len())
}

/// The word behind a unit that belongs to it: that of [`follows`], or 「内」 behind a time.
pub fn ends_bound<'a>(unit: &str, after: &'a str) -> Option<&'a str> {
    let is_within = || {
        let rest = after.strip_prefix(WITHIN)?;
        let other = rest.starts_with(['部', '外', '容', '设', '蒙', '涵', '在', '需', '陆']);
        (is_span(unit) && !other).then_some(&after[..WITHIN.len_utf8()])
    };
    follows(after).or_else(is_within)
}

/// How much of a word that belongs to a quantity is left behind, where only its beginning was taken: 「内」 of
/// 「以内」 behind 「3%以」.
pub fn half(words: &str, after: &str) -> Option<usize> {
    AFTER.iter().find_map(|(word, _)| {
        let mut cuts = word.char_indices().skip(1).map(|(at, _)| at);
        let cut =
            cuts.find(|at| words.ends_with(&word[..*at]) && after.starts_with(&word[*at..]))?;
        Some(word.len() - cut)
    })
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

/// Which way something went to where it is: 「缩小到」「升至」; those of [`UP`] and [`DOWN`], too.
const WENT: &[&str] = &[
    "缩小", "减小", "增大", "扩展", "拓展", "升", "缩", "提", "扩", "调", "拓",
];

/// All words that say which way something went.
fn went() -> impl Iterator<Item = &'static str> {
    [UP, DOWN, WENT].into_iter().flatten().copied()
}

/// The words directly before a number that say that it is what something came to, and no difference:
/// 「增加到」「降至」; the direction alone, and all of it.
pub fn reached(before: &str) -> Option<(&str, &str)> {
    let trimmed = without_space(before);
    let trimmed = trimmed.strip_suffix('了').unwrap_or(trimmed);
    let rest = trimmed.strip_suffix(['到', '至'])?;
    let words = went().filter(|word| rest.ends_with(word));
    let longest = words.max_by_key(|word| word.len())?;
    let start = rest.len() - longest.len();
    Some((&trimmed[start..rest.len()], &trimmed[start..]))
}

/// Whether what stands behind a number says that something went from there to another: 「（由9家）增加到37家」.
pub fn goes_on_from(after: &str) -> bool {
    const FAR: usize = 12;
    let is_end = |c: char| is_punctuation(c) || super::is_numeral(c);
    let words = &after[..after.find(is_end).unwrap_or(after.len())];
    let mut places = words.char_indices().take(FAR);
    // Bare, it leads to a number: 「由9家到37家」, not 「由各委牵头组织50人次到基层」.
    let bare = after.strip_prefix(['到', '至']).is_some_and(|rest| {
        let number = prefix(rest.trim_start_matches(SPACES)).1;
        let number = number.strip_prefix('第').unwrap_or(number);
        number.starts_with(super::is_numeral)
    });
    bare || places.any(|(at, _)| {
        let rest = &words[at..];
        went().any(|word| {
            let rest = rest.strip_prefix(word);
            rest.is_some_and(|rest| rest.starts_with(['到', '至']))
        })
    })
}

/// The word of direction that leads to a number, at the end of what stands before it: 「增加到」, 「增长」.
pub fn leading_direction(before: &str) -> Option<&str> {
    if let Some((_, all)) = reached(before) {
        return Some(all);
    }
    let trimmed = without_space(before);
    let trimmed = trimmed.strip_suffix('了').unwrap_or(trimmed);
    let words = went().filter(|word| word.chars().count() > 1 && trimmed.ends_with(word));
    let longest = words.max_by_key(|word| word.len())?;
    Some(&trimmed[trimmed.len() - longest.len()..])
}

/// Where in its clause a word has to stand for its number to say another thing without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    /// Anywhere before the number.
    Anywhere,
    /// Within, or directly before, what the label has of the clause.
    Beside,
    /// Within that, or directly before the number.
    Within,
}

/// Words without which a number says another thing.
pub const CARRYING: &[(&str, Carries)] = &[
    ("年均", Carries::Anywhere),
    ("每年", Carries::Anywhere),
    ("预计", Carries::Anywhere),
    ("同口径", Carries::Anywhere),
    ("低于", Carries::Anywhere),
    ("高于", Carries::Anywhere),
    ("人均", Carries::Beside),
    ("户均", Carries::Beside),
    ("日均", Carries::Beside),
    ("月均", Carries::Beside),
    ("平均", Carries::Beside),
    ("累计", Carries::Within),
    ("连续", Carries::Within),
];

/// Words that say nothing of what is counted, longer ones first.
const EMPTY: &[&str] = &[
    "比上年同期",
    "上年同期",
    "比上一年",
    "比上年",
    "比去年",
    "较上年",
    "较去年",
    "上一年",
    "上半年",
    "下半年",
    "前三季度",
    "其中",
    "全年",
    "全部",
    "共有",
    "共计",
    "总计",
    "合计",
    "达到",
    "已经",
    "同比",
    "环比",
    "同期",
    "上年",
    "去年",
    "今年",
    "明年",
    "年均",
    "每年",
    "累计",
    "预计",
    "总共",
    "分别",
    "目前",
    "先后",
    "以上",
    "以下",
    "以内",
    "左右",
    "保持",
    "控制",
    "年",
    "月",
    "日",
    "共",
    "约",
    "达",
    "为",
    "是",
    "有",
    "已",
    "了",
    "的",
    "占",
    "由",
    "从",
    "在",
    "以",
    "将",
    "对",
    "把",
    "按",
    "比",
    "较",
    "到",
    "至",
    "和",
    "与",
    "及",
    "等",
    "并",
    "还",
    "也",
    "则",
    "又",
    "再",
    "均",
    "各",
    "被",
    "其",
    "于",
    "五年",
    "一年",
];

/// How many bytes at the beginning of a text are a word of direction, or one that says nothing of what is
/// counted, of at least so many characters.
pub fn is_empty_word(text: &str, least: usize) -> usize {
    // A noun, though it begins with a word of direction.
    if text.starts_with("增加值") {
        return 0;
    }
    let words = EMPTY.iter().copied().chain(went());
    let words = words.filter(|word| text.starts_with(word) && word.chars().count() >= least);
    words.map(str::len).max().unwrap_or(0)
}

/// Whether words end with one that says which way something went.
pub fn ends_with_direction(words: &str) -> bool {
    went().any(|word| words.ends_with(word))
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
