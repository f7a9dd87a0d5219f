//! Dates in Chinese, as a newspaper prints them.

use super::{Date, Edtf, End};

impl Edtf {
    /// The date in words: 「2021年9月27日」「约2021年10月，日期未载」
    /// 「2022年1月31日起，止于何日不详」「2022年10月16日至22日」「2022年」.
    pub fn words(&self) -> String {
        let start = self.start.words();
        match self.end {
            End::None => match (self.start.approximate, self.start.month, self.start.day) {
                (true, Some(_), None) => start + "，日期未载",
                (true, None, _) => start + "，月日未载",
                _ => start,
            },
            End::Unknown => start + "起，止于何日不详",
            End::On(end) => start + "至" + &end.words_after(&self.start),
        }
    }
}

impl Date {
    /// 「2021年9月27日」, 「约」 before it where it is approximate.
    fn words(&self) -> String {
        let about = if self.approximate { "约" } else { "" };
        format!("{about}{}年{}", self.year, self.month_and_day())
    }

    /// The same after 「至」, without what it shares with the date before.
    fn words_after(&self, start: &Self) -> String {
        let same_year = self.year == start.year && start.month.is_some() && !self.approximate;
        match (self.month, self.day) {
            (Some(_), Some(day))
                if same_year && self.month == start.month && start.day.is_some() =>
            {
                format!("{day}日")
            }
            (Some(_), _) if same_year => self.month_and_day(),
            _ => self.words(),
        }
    }

    fn month_and_day(&self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{month}月{day}日"),
            (Some(month), None) => format!("{month}月"),
            (None, _) => String::new(),
        }
    }
}
