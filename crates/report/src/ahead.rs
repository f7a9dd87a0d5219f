//! Headings that say whether what stands below them was done or is to come.

/// What a section about the future is called, wherever in its heading that stands.
const AHEAD: [&str; 7] = ["打算", "今后", "下一步", "下步", "新的一年", "明年", "来年"];

/// What is said of what was done, too, where it is not all that is said.
const ALONE: [&str; 2] = ["展望", "未来"];

/// What the heading of one ends with.
const INTENDED: [&str; 5] = ["部署", "安排", "计划", "任务", "目标"];

/// What stands before that where it can mean nothing else.
const OF_A_YEAR: [&str; 4] = ["工作", "主要", "重点", "年"];

/// What a section about the past is called.
const PAST: [&str; 5] = ["回顾", "总结", "主要工作", "工作情况", "过去"];

/// What the heading of one ends with.
const ACHIEVED: [&str; 4] = ["成效", "成绩", "完成情况", "落实情况"];

/// Whether a heading says that what follows is past.
pub fn is_past(heading: &str) -> bool {
    PAST.iter().any(|name| heading.contains(name)) || ends(heading, &ACHIEVED)
}

/// Whether it says that what follows is intended: 「下一步工作」「新的一年主要任务」「2027年工作安排」.
pub fn is_ahead(heading: &str) -> bool {
    let bare = bare(heading);
    let intended = INTENDED.iter().find_map(|name| bare.strip_suffix(name));
    let of_a_year = intended
        .is_some_and(|rest| rest.is_empty() || OF_A_YEAR.iter().any(|own| rest.ends_with(own)));
    is_plain(bare) && (AHEAD.iter().any(|name| bare.contains(name)) || of_a_year)
        || ALONE.contains(&bare)
}

/// The same, of the heading of a section, which is no area's: it may say so in fewer words.
pub fn may_be_ahead(heading: &str) -> bool {
    let bare = bare(heading);
    let named = AHEAD.iter().chain(&ALONE).any(|name| bare.contains(name));
    is_ahead(heading) || is_plain(bare) && (named || ends(bare, &INTENDED))
}

/// Without its mark, and what stands in brackets behind it.
pub fn bare(heading: &str) -> &str {
    let words = crate::list_mark::without(heading.trim());
    let words = words.trim_end_matches(['：', ':', '。', ' ', '　']);
    match words.strip_suffix(['）', ')']) {
        Some(rest) => rest.rfind(['（', '(']).map_or(words, |at| &rest[..at]),
        None => words,
    }
}

/// Whether it has no second half, and says nothing of the past; 「主要工作安排」 says that of what is to come.
fn is_plain(bare: &str) -> bool {
    let rest = bare.replace("主要工作", "");
    let past = if ends(bare, &INTENDED) { &rest } else { bare };
    !bare.contains([',', '，']) && !is_past(past)
}

fn ends(words: &str, names: &[&str]) -> bool {
    names.iter().any(|name| words.ends_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_come() {
        for heading in [
            "新的一年主要任务",
            "下一步工作",
            "今后五年的安排",
            "2027年工作安排",
            "二、2033年主要工作安排（摘登）",
            "主要目标",
            "2031年部署",
            "展望",
        ] {
            assert!(is_ahead(heading), "{heading}");
        }
        for heading in [
            "一、2028年工作情况",
            "过去一年履职成效",
            "2030年工作回顾和2031年工作安排",
            "主要任务完成情况",
            "计划生育工作更加规范",
            "圆满完成年初既定任务",
            "面向未来育人才",
            "一年来，我们谋划未来，工作更有打算",
            "围绕上级部署",
            "一年来的主要工作",
        ] {
            assert!(!is_ahead(heading), "{heading}");
        }
    }
}
