//! The quantities that no figure carries: what the page says of all numbers is said with an eye to them.

use crate::edited::Edited;
use report::model::Uncounted;
use report::package::FileId::{Article, Report};

/// Of the report of lists with more in its article, and that listed.
fn uncounted(more: &str, listed: &str) -> Vec<(&'static str, f64, bool)> {
    let edited = Edited::lists()
        .replace(
            Article,
            "新设网格206个。",
            &format!("新设网格206个。{more}"),
        )
        .append(Report, listed);
    let report = edited.registered().report();
    let own = report.source.uncounted.iter();
    own.map(
        |Uncounted {
             base, amount, open, ..
         }| (*base, *amount, *open),
    )
    .collect()
}

#[test]
fn what_is_listed_and_what_is_in_characters() {
    let listed = "[[uncounted]]\nexact = \"300\"\nreason = \"总数，另有专文\"\n";
    assert_eq!(
        uncounted("共有300多万个。", listed),
        [("个", 3_000_000.0, true)]
    );
    assert_eq!(
        uncounted("登门两千次，三分之一是晚上。", ""),
        [("次", 2000.0, false), ("三分之一", 1.0, false)]
    );
    assert_eq!(uncounted("约十至十二家。", ""), [("家", 12.0, true)]);
}

#[test]
fn what_is_no_quantity() {
    // Figures, dates, marks of lists, names, ways of speaking.
    assert_eq!(uncounted("一批问题解决，第三期开班。", ""), []);
    let listed = "[[uncounted]]\nexact = \"2030\"\nreason = \"年份\"\n";
    assert_eq!(uncounted("比2030年快。", listed), []);
}

#[test]
fn of_the_frozen_report_every_quantity_is_a_figure() {
    assert!(Edited::new().report().source.uncounted.is_empty());
}
