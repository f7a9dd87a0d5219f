//! The reports of a site, newest first, and where in the site something is rendered now.
//!
//! One report stands at the site's root. Of several, the newest does, and each has a folder of its own,
//! the newest too: what is shared carries that folder, so that an address means the same report for ever.
//! Addresses without one were shared when one report stood alone, and mean that one.

use super::native::{self, Editions};
use crate::language::{Language, current};
use report::{
    archive,
    model::Report,
    series::{self, Member, Series},
};
use std::{cell::Cell, env, fs, io, path::PathBuf, sync::OnceLock};

/// Where the published reports are, from the root of the project: a folder each.
const PUBLISHED: &str = "assets/reports";

/// A report's place in the site.
#[derive(Clone, Copy)]
pub struct Place {
    /// The report in all its languages.
    pub(super) editions: &'static Editions,
    /// The directory of its page, from the site's root: `2022/`, or nothing.
    pub directory: &'static str,
    /// The directory that its address has wherever it is shared: the same, but for the root of a site
    /// with several.
    pub own: &'static str,
}

/// The reports of a site.
pub struct Archive {
    /// Each in its own place, newest first.
    reports: Vec<Place>,
    /// Which of them stood alone before there were others.
    first: usize,
    /// What several of them say of one quantity.
    series: Vec<Series>,
}

thread_local! {
    static PLACE: Cell<Option<Place>> = const { Cell::new(None) };
}

static ARCHIVE: OnceLock<Archive> = OnceLock::new();

/// The directories in which the site's reports are: `assets/reports`, or what `BAOAN_REPORTS` says, as
/// `PATH` does.
fn directories() -> Vec<PathBuf> {
    env::var_os("BAOAN_REPORTS").map_or_else(
        || vec![PUBLISHED.into()],
        |directories| env::split_paths(&directories).collect(),
    )
}

/// The folder of the report that is published last, by name.
///
/// # Errors
/// When there is none.
pub fn newest() -> io::Result<PathBuf> {
    Ok(folders()?.into_iter().next_back().unwrap_or_default())
}

/// The folders of the site's reports, by name.
fn folders() -> io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for directory in directories() {
        let folders = archive::folders(&directory).map_err(|error| {
            let directory = directory.display();
            io::Error::new(error.kind(), format!("{directory}: {error}"))
        })?;
        all.extend(folders);
    }
    all.sort_by_cached_key(|folder| archive::name(folder));
    Ok(all)
}

/// What stands in a file beside the reports' folders, if there is one.
fn written(file: &str) -> Option<String> {
    let mut directories = directories().into_iter();
    directories.find_map(|directory| fs::read_to_string(directory.join(file)).ok())
}

/// Reads all reports of the site, for the process.
///
/// # Errors
/// When there is none, or any is not as it should be: everything that the checker says of each.
pub fn open() -> io::Result<&'static Archive> {
    let folders = folders()?;
    let mut wrong = String::new();
    let mut read = Vec::new();
    for folder in &folders {
        match native::open(folder) {
            Ok(editions) => read.push((folder, editions)),
            Err(diagnostics) => wrong += &diagnostics.render(false),
        }
    }
    if !wrong.is_empty() {
        return Err(io::Error::other(wrong));
    }
    let known: Vec<_> = read
        .iter()
        .map(|(folder, editions)| {
            let report = editions.original();
            archive::Known {
                folder: archive::name(folder),
                date: report.source.date,
                page: report.page.name,
            }
        })
        .collect();
    let order = archive::order(&known, written(archive::FILE).as_deref());
    let order = order.map_err(io::Error::other)?;
    let several = read.len() > 1;
    let place = |at: usize| {
        let (folder, editions) = read[at];
        let name = archive::name(folder);
        let directory: &'static str = if several {
            format!("{name}/").leak()
        } else {
            ""
        };
        Place {
            editions,
            directory,
            own: directory,
        }
    };
    let reports: Vec<Place> = order.newest_first.into_iter().map(place).collect();
    let members: Vec<Member> = reports.iter().rev().map(Place::member).collect();
    let series = written(series::FILE).map_or(Ok(Vec::new()), |text| series::read(&text, &members));
    let archive = Archive {
        reports,
        first: order.first,
        series: series.map_err(|wrong| io::Error::other(wrong.join("\n")))?,
    };
    Ok(ARCHIVE.get_or_init(|| archive))
}

impl Archive {
    /// The reports, each in its own place, newest first.
    pub fn reports(&self) -> &[Place] {
        &self.reports
    }

    /// The same, but first the one that stood alone.
    pub fn first_before_others(&self) -> Vec<Place> {
        let mut all = self.reports.clone();
        all[..=self.first].rotate_right(1);
        all
    }

    /// The report that is worked on where nobody has opened a site.
    pub fn alone() -> Self {
        Self {
            reports: vec![Place::alone()],
            first: 0,
            series: Vec::new(),
        }
    }

    /// What several reports say of one quantity.
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// The place of the report whose folder has that name.
    pub fn place(&self, name: &str) -> Option<Place> {
        let mut reports = self.reports.iter();
        reports.find(|place| place.name() == name).copied()
    }

    /// The languages that all reports are in.
    pub fn languages(&self) -> Vec<Language> {
        let all = |language: &Language| {
            let mut reports = self.reports.iter();
            reports.all(|place| place.editions.languages().contains(language))
        };
        Language::ALL.into_iter().filter(all).collect()
    }

    /// All places that a report has: the newest at the root, and where there are several, each in its
    /// folder.
    pub fn places(&self) -> Vec<Place> {
        let root = Place {
            directory: "",
            ..self.reports[0]
        };
        let folders = self.reports.iter().filter(|place| !place.own.is_empty());
        [root].into_iter().chain(folders.copied()).collect()
    }
}

impl Place {
    /// That of the report that is worked on where nobody has opened a site.
    pub fn alone() -> Self {
        Self {
            editions: native::editions(),
            directory: "",
            own: "",
        }
    }

    /// Renders there.
    pub fn at<T>(self, render: impl FnOnce() -> T) -> T {
        let before = PLACE.replace(Some(self));
        let rendered = render();
        PLACE.set(before);
        rendered
    }

    /// The headline of its article.
    pub fn headline(self) -> &'static str {
        self.editions.original().source.headline
    }

    /// Whether it is the root of a site with several reports.
    pub fn is_shared_root(self) -> bool {
        self.directory.is_empty() && !self.own.is_empty()
    }
}

/// Where this thread renders; `None` where a report is read and no site is made of it.
pub(super) fn rendered() -> Option<Place> {
    PLACE.get()
}

/// The directory of the current report's page, from the site's root.
pub fn directory() -> &'static str {
    rendered().map_or("", |place| place.directory)
}

/// The directory that the current report's address has wherever it is shared.
pub fn own_directory() -> &'static str {
    rendered().map_or("", |place| place.own)
}

/// From the current page, of a report and in a language, to the site's root.
pub fn up() -> &'static str {
    match (directory().is_empty(), current().is_original()) {
        (true, true) => "",
        (true, false) | (false, true) => "../",
        (false, false) => "../../",
    }
}

/// At the root of a site with several reports: from the current page to that of the report which stood
/// there alone, and to where the current one stays. In the same language, if it has that.
pub fn moved() -> Option<[String; 2]> {
    let archive = ARCHIVE.get()?;
    let place = rendered().filter(|place| place.is_shared_root())?;
    let address = |place: &Place| [up(), &place.page()].concat();
    Some([address(&archive.reports[archive.first]), address(&place)])
}

/// A report of the site, as the others' pages lead to it.
pub struct Year {
    /// Its year, with its name where several are of one year.
    pub label: String,
    /// The headline of its article.
    pub title: &'static str,
    /// From the current page.
    pub address: String,
    /// The language that it is there in.
    pub language: Language,
    /// Whether it is the current one.
    pub is_current: bool,
}

/// The page that sets the reports beside each other, from the current one; `None` where none does.
pub fn beside() -> Option<String> {
    let archive = ARCHIVE.get().filter(|archive| !archive.series.is_empty())?;
    let language = if archive.languages().contains(&current()) {
        current()
    } else {
        Language::Hans
    };
    Some([up(), SERIES, language.directory()].concat())
}

/// The directory of that page, from the site's root.
pub const SERIES: &str = "series/";

/// All reports of the site, newest first; none where one stands alone.
pub fn years() -> Vec<Year> {
    let (Some(archive), Some(here)) = (ARCHIVE.get(), rendered()) else {
        return Vec::new();
    };
    if archive.reports.len() < 2 {
        return Vec::new();
    }
    let year = |place: &Place| {
        let report = place.editions.of(place.language());
        let year = report.source.year();
        let same = |other: &&Place| other.editions.original().source.year() == year;
        let alone = archive.reports.iter().filter(same).count() == 1;
        Year {
            label: if alone {
                year.to_owned()
            } else {
                [year, " ", report.page.name].concat()
            },
            title: report.source.headline,
            address: [up(), &place.page()].concat(),
            language: place.language(),
            is_current: place.own == here.own,
        }
    };
    archive.reports.iter().map(year).collect()
}

impl Place {
    /// The name of its report's folder.
    pub fn name(&self) -> &'static str {
        self.own.trim_end_matches('/')
    }

    /// Its report, in its own language.
    fn member(&self) -> Member {
        Member {
            name: self.name(),
            report: self.editions.original(),
        }
    }

    /// Its report in the current language.
    pub fn report(&self) -> &'static Report {
        self.editions.of(current())
    }

    /// Its report, in the language in which other pages lead to it.
    pub fn shown(&self) -> &'static Report {
        self.editions.of(self.language())
    }

    /// The current language, or if the report is not in it, its own.
    pub fn language(&self) -> Language {
        let there = self.editions.languages().contains(&current());
        if there { current() } else { Language::Hans }
    }

    /// The directory of its page in that language, under which it is shared; from the site's root.
    pub fn page(&self) -> String {
        [self.own, self.language().directory()].concat()
    }
}
