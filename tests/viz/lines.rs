//! Line breaking, by its rules.

use baoan_report::viz::{text, wrap::wrap};
use proptest::prelude::*;

#[track_caller]
fn breaks(words: &str, ems: f64, lines: &[&str]) {
    assert_eq!(wrap(words, 1.0, ems), lines);
}

#[test]
fn headings_break_where_a_reader_breathes() {
    breaks("紧扣改革发展精准发力", 6.5, &["紧扣改革发展", "精准发力"]);
    breaks("把牢正确政治方向", 6.0, &["把牢正确", "政治方向"]);
    breaks(
        "健全从党内到党外的凝聚共识工作格局",
        12.0,
        &["健全从党内到党外的", "凝聚共识工作格局"],
    );
    breaks(
        "开展专题视察、协商议政,助推重点工作落实",
        12.0,
        &["开展专题视察、协商议政,", "助推重点工作落实"],
    );
    breaks(
        "坚持把党的领导贯穿政协履职全过程",
        12.0,
        &["坚持把党的领导", "贯穿政协履职全过程"],
    );
}

#[test]
fn numbers_and_quotations_stay_whole() {
    breaks("打造“模范机关”队伍", 8.5, &["打造", "“模范机关”队伍"]);
    breaks("聚焦2022年工作", 5.6, &["聚焦2022年", "工作"]);
    breaks(
        "捐款捐物（原文：300余万元）",
        10.0,
        &["捐款捐物", "（原文：300余万元）"],
    );
}

#[test]
fn no_last_line_has_a_single_character() {
    breaks("一二三四五六七", 6.0, &["一二三", "四五六七"]);
}

proptest! {
    #[test]
    fn nothing_is_lost_and_no_line_begins_with_a_stop(
        words in "[一-十百千万人民政协工作0-9a-z，。、”“（）的]{1,60}",
        ems in 3.0_f64..30.0,
    ) {
        let lines = wrap(&words, 1.0, ems);
        let joined: String = lines.concat();
        prop_assert_eq!(joined, words.as_str());
        for line in lines.iter().skip(1) {
            prop_assert!(!line.starts_with(['，', '。', '、', '”', '）']), "{:?}", lines);
        }
        for line in &lines[..lines.len() - 1] {
            prop_assert!(!line.ends_with(['“', '（']), "{:?}", lines);
        }
    }

    #[test]
    fn what_can_be_broken_fits(words in "[一-十百千万人民政协工作]{1,60}", ems in 4.0_f64..30.0) {
        for line in wrap(&words, 1.0, ems) {
            prop_assert!(text::width(line, 1.0) <= ems + 0.02);
        }
    }
}
