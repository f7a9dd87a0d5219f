//! Web addresses, and the dates that newspapers put into them.

use super::wording::digit_groups;
use crate::diagnostics::Findings;
use crate::draft::Text;
use crate::edtf::Date;
use crate::rule::Rule;

/// An address is http(s) and well formed; a date in it agrees with `date`, as fine as
/// both are.
pub(super) fn address(url: &Text, date: Option<&Text>, rule: Rule, out: &mut Findings) {
    if url.is_empty() {
        return;
    }
    if !is_well_formed(url) {
        out.push(rule, url.at, "网址的写法不对")
            .label("应以 http:// 或 https:// 开头，后接域名，中间没有空格和中文")
            .help("从浏览器的地址栏复制");
        return;
    }
    let (Some(inside), Some(Ok(date))) = (date_in(url), date.map(|date| Date::parse(date))) else {
        return;
    };
    let same_month = date.month.is_none() || date.month == inside.month;
    let same_day = date.day.is_none() || inside.day.is_none() || date.day == inside.day;
    if date.year != inside.year || !same_month || !same_day {
        out.push(
            rule,
            url.at,
            format!("网址里的日期是 {inside}，date 写的是 {date}"),
        )
        .label("两处日期应一致")
        .help("对照网页，改错的那一处");
    }
}

fn is_well_formed(url: &str) -> bool {
    let Some(rest) = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
    else {
        return false;
    };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.contains('.')
        && host.split('.').all(is_label)
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
}

/// The first `2022-09/29`, `2022/09/29`, `202209/29`, `20220929` or the like.
fn date_in(url: &str) -> Option<Date> {
    let groups = digit_groups(url);
    groups.iter().enumerate().find_map(|(index, group)| {
        // Up to three groups that one mark each sets apart, written as one number.
        let following = groups[index..].windows(2).take(2);
        let joined = following
            .take_while(|pair| matches!(&url[pair[0].end..pair[1].start], "-" | "/" | "_"));
        let mut digits = url[group.clone()].to_owned();
        let mut end = digits.len();
        for pair in joined {
            if matches!(end, 4 | 6) && pair[1].len() == 2 {
                digits.push_str(&url[pair[1].clone()]);
                end = digits.len();
            }
        }
        let plausible = digits.len() == 8 && (digits.starts_with("19") || digits.starts_with("20"));
        let text =
            plausible.then(|| format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))?;
        Date::parse(&text).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn carries(url: &str, date: Option<&str>) {
        assert_eq!(date_in(url).map(|date| date.to_string()).as_deref(), date);
    }

    #[test]
    fn newspapers_put_dates_into_addresses_in_many_ways() {
        carries(
            "http://a.com/content/2022-09/29/content_25392323.htm",
            Some("2022-09-29"),
        );
        carries(
            "http://a.com/observe/2025-01-10/24246.shtml",
            Some("2025-01-10"),
        );
        carries("http://a.com/2025/01/10/x", Some("2025-01-10"));
        carries("http://a.com/202501/10/x", Some("2025-01-10"));
        carries("http://a.com/20250110.html", Some("2025-01-10"));
    }

    #[test]
    fn other_numbers_are_no_dates() {
        carries("https://a.com/china/202202/50-1219204.html", None);
        carries("https://a.com/n/article/6446599", None);
        carries("https://a.com/pk=616e1e491bc8e0876d00000f", None);
        carries("http://a.com/2022-13/29/x", None);
        carries("http://a.com/content_13010203.htm", None);
    }

    #[test]
    fn an_address_has_a_scheme_and_a_host() {
        assert!(is_well_formed(
            "https://app.myzaker.com/news/article.php?pk=616e"
        ));
        for bad in [
            "ftp://a.com",
            "http://",
            "http:///x",
            "http://a",
            "http://a..com/",
            "http://a.com/网",
            "http://a.com/a b",
            "a.com",
        ] {
            assert!(!is_well_formed(bad), "{bad}");
        }
    }
}
