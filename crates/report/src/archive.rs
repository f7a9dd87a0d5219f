//! Several reports beside each other: which there are, in which order, and which stood alone first.

use crate::package::FileId;
use serde::Deserialize;
use std::io;
use std::path::{Path, PathBuf};

/// The file beside the folders that says what none of them can.
pub const FILE: &str = "archive.toml";

/// What the site has beside the folders of its reports, so that none may be called so.
pub const TAKEN: [&str; 5] = ["data", "drawings", "en", "series", "zh-hant"];

/// The folders of the reports in a directory, or that itself if it is a report's own; by name.
///
/// # Errors
/// If there is no such directory, or nothing in it.
pub fn folders(directory: &Path) -> io::Result<Vec<PathBuf>> {
    if directory.join(FileId::Article.name()).is_file() {
        return Ok(vec![directory.to_owned()]);
    }
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(directory)? {
        let path = entry?.path();
        // What other programs leave behind is no report.
        if path.is_dir() && !name(&path).starts_with(['.', '_']) {
            folders.push(path);
        }
    }
    folders.sort();
    if folders.is_empty() {
        return Err(io::Error::new(io::ErrorKind::NotFound, "里面没有报告"));
    }
    Ok(folders)
}

/// The name of a report's folder, which stands in its address.
pub fn name(folder: &Path) -> String {
    folder
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A report, as far as its place among others depends on it.
#[derive(Debug, Clone)]
pub struct Known {
    /// The name of its folder.
    pub folder: String,
    /// Its date: `2031-03-05`.
    pub date: &'static str,
    /// What its page is called.
    pub page: &'static str,
}

impl Known {
    fn year(&self) -> &str {
        self.date.split('-').next().unwrap_or_default()
    }
}

/// How reports stand.
#[derive(Debug, PartialEq, Eq)]
pub struct Order {
    /// Indices of the reports, the newest first.
    pub newest_first: Vec<usize>,
    /// Which of these stood alone before there were others: what addresses without a folder mean.
    pub first: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    first: Option<String>,
}

/// Puts reports in order; `written` is what stands in [`FILE`]. The oldest is the one that stood alone, unless that file says which did.
///
/// # Errors
/// If a folder has a name that its address can't have, if readers could not tell two reports apart, or if the
/// file can't be read.
pub fn order(reports: &[Known], written: Option<&str>) -> Result<Order, String> {
    if reports.len() > 1 {
        for report in reports {
            may_be_called(&report.folder)?;
        }
    }
    for (at, report) in reports.iter().enumerate() {
        let mut others = reports[..at].iter();
        let same = |other: &&Known| other.year() == report.year() && other.page == report.page;
        if let Some(other) = others.find(same) {
            return Err(format!(
                "{} 和 {} 在网页上同名：都是{}年的「{}」。改其中一份 report.toml 里 [page] 的 name",
                other.folder,
                report.folder,
                report.year(),
                report.page
            ));
        }
    }
    let mut newest_first: Vec<_> = (0..reports.len()).collect();
    newest_first.sort_by_key(|at| {
        let Known { folder, date, .. } = &reports[*at];
        std::cmp::Reverse((*date, folder))
    });
    let oldest = reports.len().saturating_sub(1);
    let written: Option<Written> = written
        .map(toml::from_str)
        .transpose()
        .map_err(|error| format!("{FILE} 读不出来：{error}"))?;
    let first = match written.and_then(|written| written.first) {
        None => oldest,
        Some(first) => newest_first
            .iter()
            .position(|at| reports[*at].folder == first)
            .ok_or_else(|| {
                format!("{FILE}：first = \"{first}\"，没有这个名称的报告。写最早单独上线的那一份的文件夹名")
            })?,
    };
    Ok(Order {
        newest_first,
        first,
    })
}

fn may_be_called(name: &str) -> Result<(), String> {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if !name.bytes().all(is_plain) {
        return Err(format!(
            "文件夹「{name}」的名称会出现在网址里：只用小写英文字母、数字和 -，如 2031、some-district-2031"
        ));
    }
    if TAKEN.contains(&name) {
        return Err(format!(
            "文件夹不能叫「{name}」：网站里这个位置另有用处。换一个名称，如 2031"
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Known, Order, TAKEN, order};

    fn reports(all: &[(&'static str, &'static str)]) -> Vec<Known> {
        let known = all.iter().map(|(folder, date)| Known {
            folder: (*folder).to_owned(),
            date,
            page: folder,
        });
        known.collect()
    }

    #[test]
    fn two_that_readers_could_not_tell_apart_are_refused() {
        let mut all = reports(&[
            ("a", "2031-03-05"),
            ("b", "2031-01-02"),
            ("c", "2030-01-02"),
        ]);
        for report in &mut all {
            report.page = "图解某区";
        }
        let refused = order(&all, None).unwrap_err();
        assert!(
            refused.starts_with("a 和 b 在网页上同名：都是2031年的「图解某区」"),
            "{refused}"
        );
        assert!(order(&all[1..], None).is_ok());
    }

    #[test]
    fn the_newest_stands_first_and_the_oldest_stood_alone() {
        let all = reports(&[
            ("b", "2023-01-02"),
            ("2022", "2022-09-29"),
            ("a", "2023-01-02"),
        ]);
        let expected = Order {
            newest_first: vec![0, 2, 1],
            first: 2,
        };
        assert_eq!(order(&all, None), Ok(expected));
        let written = order(&all, Some("first = \"b\"\n")).unwrap();
        assert_eq!(written.first, 0);
        assert_eq!(order(&all[..1], None).unwrap().newest_first, [0]);
    }

    #[test]
    fn what_no_address_can_have_is_refused() {
        for name in TAKEN.into_iter().chain(["A", "二〇二二", "a b", "a.b"]) {
            let all = reports(&[(name, "2023-01-02"), ("2022", "2022-09-29")]);
            let refused = order(&all, None).unwrap_err();
            assert!(refused.contains(&format!("「{name}」")), "{refused}");
            // One alone has no folder in its address.
            assert!(order(&all[..1], None).is_ok());
        }
    }

    #[test]
    fn one_that_is_not_there_stood_nowhere() {
        let all = reports(&[("2023", "2023-01-02"), ("2022", "2022-09-29")]);
        for written in ["first = \"2021\"", "last = \"2022\"", "first"] {
            assert!(order(&all, Some(written)).is_err(), "{written}");
        }
    }
}
