//! Reports that are hard to draw, as whole packages: the small one, edited as an editor would. They
//! are right (but for one, see there), so they can be published; and for each the checker says what
//! will not look good, word by word in `tests/golden/hard-*.txt`.
//!
//! How the like of them is drawn shows in the application's `tests/viz/fixtures.rs` and
//! `tests/golden/hard-*.svg`.

use crate::edited::Edited;
use crate::golden::golden;
use report::model::Report;
use report::number::Number;
use report::package::FileId::{Areas, Article, Events, Figures, Framework, Traditional};
use snapbox::assert_data_eq;

const HABIT: &str = "深入基层一线。下访接待40次。";
const RECEPTIONS: &str = "[[figure]]\nid = \"figure-receptions\"\nlabel = \"下访接待\"\ntext = \"40次\"\nvalue = 40\nunit = \"次\"\nstatus = \"done\"\nmeasure = \"measure-2-1\"\nquote = \"下访接待40次\"\n";

/// Compares what is said of a package, and reads the report that it nevertheless is.
#[track_caller]
fn said(edited: &Edited, name: &str) -> &'static Report {
    assert_data_eq!(edited.found().render(false), golden(name));
    edited.report()
}

#[test]
fn an_area_without_figures() {
    let edited = Edited::small()
        .replace(Article, HABIT, "深入基层一线。")
        .replace(Figures, RECEPTIONS, "")
        .registered();
    let report = said(&edited, "hard-no-figures.txt");
    assert!(report.areas[1].measures[0].figures.is_empty());
}

#[test]
fn one_area() {
    let second = Edited::small()
        .text(Areas)
        .split_once("\n[[area]]\nid = \"area-2\"")
        .map(|(_, rest)| format!("\n[[area]]\nid = \"area-2\"{rest}"))
        .expect("there is a second area");
    let edited = Edited::small()
        .replace(
            Article,
            &format!("我们密切联系,作风更加务实\n\n{HABIT}\n\n"),
            "",
        )
        .replace(Areas, &second, "")
        .replace(Figures, RECEPTIONS, "")
        .registered();
    assert_eq!(said(&edited, "hard-one-area.txt").areas.len(), 1);
}

#[test]
fn nine_areas() {
    let (mut lines, mut areas, mut figures) = (String::new(), String::new(), String::new());
    for (name, nth) in "甲乙丙丁戊己庚".chars().zip(3..) {
        lines += &format!(
            "我们分头落实,{name}事更加扎实\n\n办好{name}事要件。{name}事办结{nth}0件。\n\n"
        );
        areas += &format!(
            "[[area]]\nid = \"area-{nth}\"\nshort = \"{name}事\"\ntitle = \"{name}事更加扎实\"\ntagline = \"分头落实\"\nquote = \"我们分头落实,{name}事更加扎实\"\n\n[[area.measure]]\nid = \"measure-{nth}-1\"\nquote = \"办好{name}事要件。\"\n\n"
        );
        let slug = char::from(b'a' + nth);
        figures += &format!(
            "[[figure]]\nid = \"figure-matters-{slug}\"\nlabel = \"{name}事办结\"\ntext = \"{nth}0件\"\nvalue = {nth}0\nunit = \"件\"\nstatus = \"done\"\nmeasure = \"measure-{nth}-1\"\nquote = \"{name}事办结{nth}0件\"\n\n"
        );
    }
    let edited = Edited::small()
        .replace(Article, "我们体会到:", &format!("{lines}我们体会到:"))
        .append(Areas, &areas)
        .append(Traditional, "\"扎实\" = \"紮實\"")
        .replace(
            Figures,
            "[[figure]]\nid = \"figure-halls\"",
            &format!("{figures}[[figure]]\nid = \"figure-halls\""),
        )
        .registered();
    assert_eq!(said(&edited, "hard-nine-areas.txt").areas.len(), 9);
}

#[test]
fn a_title_of_forty_characters() {
    let long = "健全从区级到街道再到社区的联系居民工作机制并持续推动办理协商全过程公开透明可查询";
    let long: String = long.chars().take(40).collect();
    let edited = Edited::small()
        .replace(Article, "深入基层一线。", &format!("{long}。"))
        .replace(Areas, "深入基层一线。", &format!("{long}。"))
        .append(Traditional, "\"机制\" = \"機制\"\n\"并\" = \"並\"")
        .registered();
    let report = said(&edited, "hard-long-title.txt");
    assert_eq!(report.areas[1].measures[0].title, long);
}

#[test]
fn a_value_of_twelve_digits() {
    let edited = Edited::small()
        .replace(Article, "40次", "987654321012次")
        .replace(Figures, "text = \"40次\"", "text = \"987654321012次\"")
        .replace(Figures, "value = 40", "value = 987654321012")
        .replace(Figures, "下访接待40次\"", "下访接待987654321012次\"")
        .registered();
    let report = said(&edited, "hard-twelve-digits.txt");
    assert!(
        report
            .figures
            .iter()
            .any(|figure| figure.value == Number::whole(987_654_321_012))
    );
}

#[test]
fn two_hundred_events_on_a_day() {
    let letter = |nth: u8| char::from(b'a' + nth);
    let event = |nth: u8| {
        let slug = format!("{}{}", letter(nth / 26), letter(nth % 26));
        format!(
            "[[event]]\nid = \"event-{slug}\"\ntitle = \"来源\"\ndate = \"2031-03-05\"\nlane = \"duty\"\nstatus = \"done\"\nquote = \"2031-03-05 来源:某区日报\"\n\n"
        )
    };
    // The publication itself is one of them.
    let events: String = (1..200).map(event).collect();
    let edited = Edited::small().append(Events, &events).registered();
    let report = said(&edited, "hard-one-day.txt");
    let on_that_day = |event: &&report::model::Event| event.edtf == Some("2031-03-05");
    assert_eq!(report.events.iter().filter(on_that_day).count(), 200);
}

const SLOT: &str = "[[framework.group.slot]]\nid = \"slot-1-1\"\ntitle = \"文体—中心\"\norigin = \"background\"\nreferences = [\"ref-open-day\"]\n";

#[test]
fn a_group_without_slots() {
    let edited = Edited::small()
        .replace(Article, "“1”框架", "“0”框架")
        .replace(Article, "“1大中心”", "“0大中心”")
        .replace(Framework, "code = \"1\"", "code = \"0\"")
        .replace(Framework, "title = \"“1”框架\"", "title = \"“0”框架\"")
        .replace(Framework, "聚焦“1”框架", "聚焦“0”框架")
        .replace(Framework, "digit = 1", "digit = 0")
        .replace(Framework, "title = \"1大中心\"", "title = \"0大中心\"")
        .replace(Framework, "抓好“1大中心”", "抓好“0大中心”")
        .replace(Framework, "“1”指一个中心", "“0”指中心")
        .replace(Framework, SLOT, "")
        .replace(
            report::package::FileId::Plans,
            "title = \"抓好“1大中心”\"",
            "title = \"抓好“0大中心”\"",
        )
        .replace(
            report::package::FileId::Plans,
            "quote = \"抓好“1大中心”。\"",
            "quote = \"抓好“0大中心”。\"",
        )
        .registered();
    let report = said(&edited, "hard-no-slots.txt");
    assert!(report.groups()[0].slots.is_empty());
}

/// A code has one digit a group, so a group of thirty is also a mistake, and that is said too.
#[test]
fn a_group_of_thirty_slots() {
    let slot = |nth| format!("[[framework.group.slot]]\nid = \"slot-1-{nth}\"\n\n");
    let slots: String = (2..=30).map(slot).collect();
    let edited = Edited::small().append(Framework, &slots).registered();
    assert_data_eq!(
        edited.found().render(false),
        golden("hard-thirty-slots.txt")
    );
}
