//! How bars and numerals are read: every sign that stands there, and none that does not.

use crate::language::{Language, current, t};
use report::model::{Bound, Figure, Status};

/// What is said below bars of those figures.
pub fn to_read(figures: &[&'static Figure]) -> String {
    let mut said = t!("只有单位相同的才相比").to_owned();
    let mut and = |more: String| said = t!("{0}；{1}", said, more);
    for (status, words) in [
        (Status::Planned, t!("斜纹是计划")),
        (Status::Forecast, t!("斜纹是预计的数")),
    ] {
        if figures.iter().any(|own| own.status == status) {
            and(words.to_owned());
        }
    }
    signs(figures).into_iter().for_each(&mut and);
    t!("{0}。", said)
}

/// What the signs before numbers mean, each once: that of the article's words. In English the words
/// themselves stand there, or a plus.
fn signs(figures: &[&'static Figure]) -> Vec<String> {
    if current() == Language::English {
        let has_plus = figures.iter().any(|own| own.text.contains('+'));
        return Vec::from_iter(has_plus.then(|| t!("数后的加号表示“多于”").to_owned()));
    }
    let mut signs: Vec<(Bound, String)> = Vec::new();
    for figure in figures.iter().filter(|figure| figure.counts()) {
        let Some(bound) = figure.bound.filter(|bound| !bound.sign().is_empty()) else {
            continue;
        };
        let word = ["“", &word(figure), "”"].concat();
        match signs.iter_mut().find(|(own, _)| own.sign() == bound.sign()) {
            Some((_, words)) if words.contains(&word) => {}
            Some((_, words)) => words.push_str(&word),
            None => signs.push((bound, word)),
        }
    }
    let signs = signs.into_iter();
    signs
        .map(|(bound, words)| t!("{0} 表示原文写{1}，{2}", bound.sign(), words, means(bound)))
        .collect()
}

/// What stands beside number and unit: 「超过」, 「余」, 「以上」.
fn word(figure: &Figure) -> String {
    let (head, rest) = figure.split();
    let before = head.strip_suffix(figure.numeral()).unwrap_or_default();
    [before, &rest.replacen(figure.unit_name, "", 1)].concat()
}

fn means(bound: Bound) -> &'static str {
    match bound {
        Bound::AtLeast => t!("实际不少于此数"),
        Bound::MoreThan => t!("实际多于此数"),
        Bound::AtMost => t!("实际不多于此数"),
        Bound::LessThan => t!("实际少于此数"),
        Bound::About | Bound::Nearly | Bound::Between => t!("实际与此数相近"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::of, language::speaking};

    /// Figures of those texts, with what they say.
    fn figures(texts: &[(&'static str, &'static str, Option<Bound>)]) -> Vec<&'static Figure> {
        let like = of(Language::Hans).figures[0];
        let figure = |(text, unit, bound): &(&'static str, &'static str, Option<Bound>)| {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let own = Figure {
                text,
                unit,
                unit_name: unit,
                bound: *bound,
                status: Status::Done,
                value: report::number::Number::read(&digits).expect("it has digits"),
                ..like
            };
            &*Box::leak(Box::new(own.shaped()))
        };
        texts.iter().map(figure).collect()
    }

    #[test]
    fn every_sign_that_occurs_is_explained_and_no_other() {
        const ONLY: &str = "只有单位相同的才相比";
        assert_eq!(
            to_read(&figures(&[("38件", "件", None)])),
            format!("{ONLY}。")
        );
        let bounded = [
            ("超过1000亿元", "亿元", Some(Bound::MoreThan)),
            ("300余万元", "万元", Some(Bound::AtLeast)),
            ("80%以上", "%", Some(Bound::AtLeast)),
            ("近300条", "条", Some(Bound::Nearly)),
            ("约5天", "天", Some(Bound::About)),
            ("不超过3个", "个", Some(Bound::AtMost)),
            ("不足50人", "人", Some(Bound::LessThan)),
            ("50余万元", "万元", Some(Bound::AtLeast)),
        ];
        assert_eq!(
            to_read(&figures(&bounded)),
            format!(
                "{ONLY}；> 表示原文写“超过”，实际多于此数；≥ 表示原文写“余”“以上”，实际不少于此数；\
                 ≈ 表示原文写“近”“约”，实际与此数相近；≤ 表示原文写“不超过”，实际不多于此数；\
                 < 表示原文写“不足”，实际少于此数。"
            )
        );
    }

    #[test]
    fn of_the_report_it_says_what_it_shows() {
        let all: Vec<_> = of(Language::Hans).figures.iter().collect();
        assert_eq!(
            to_read(&all),
            "只有单位相同的才相比；斜纹是计划；≥ 表示原文写“余”，实际不少于此数。"
        );
        speaking(Language::English, || {
            let all: Vec<_> = of(Language::English).figures.iter().collect();
            assert_eq!(
                to_read(&all),
                "Only figures in the same unit are compared. Hatched bars are plans. \
                 A plus sign means “more than”."
            );
        });
    }
}
