//! What the clause around a number says of it: a word that only looks like another one refuses nothing that is
//! honest, and lets nothing pass that is not.

use super::truth::{passes, refuses, said_for};

const GROWTH: &str = "kind = \"growth\"";
const SHARE: &str = "kind = \"share\"";
const RATIO: &str = "kind = \"ratio\"";
/// Of the whole report, as what is planned is in a sentence of what was done.
const PLANNED: &str = "status = \"planned\" # no section";
const DONE: &str = "status = \"done\" # no section";

#[test]
fn a_half_may_be_by_how_much_or_aimed_at() {
    let half = "审批时限压缩一半。";
    passes(half, &[("审批时限压缩", "一半", GROWTH)]);
    refuses(
        half,
        &[("审批时限压缩", "一半", SHARE)],
        "R60 kind 写的是 share，原文的「压缩」说的是增减的幅度",
    );
    let until = "到2035年绿色建筑占比过半。";
    let target = "kind = \"target\"\nfor = 2035";
    passes(until, &[("绿色建筑占比", "过半", target)]);
    refuses(
        until,
        &[("绿色建筑占比", "过半", GROWTH)],
        "R60 kind 写的是 growth，原文的「到2035年」「占」说的是目标",
    );
}

#[test]
fn what_there_is_already_when_something_opens() {
    passes(
        "大会将于1月10日召开，目前收到提案320件。",
        &[("收到提案", "320件", "")],
    );
    passes(
        "博览会将于12月开幕，上届吸引观众12万人次。",
        &[("吸引观众", "12万人次", "")],
    );
    refuses(
        "博览会将于12月开幕，届时吸引观众12万人次。",
        &[("吸引观众", "12万人次", "")],
        "R32 「12万人次」说的是以后，还没有完成",
    );
    refuses(
        "大会将于1月10日听取报告12篇。",
        &[("听取报告", "12篇", "")],
        "R32 「12篇」说的是以后，还没有完成",
    );
}

#[test]
fn more_than_is_not_done() {
    let old = "年内建成场馆1座。";
    let said = |sentence: &str, label: &str, text: &str, status: &str| {
        said_for(old, &format!("{old}{sentence}"), &[(label, text, status)])
    };
    let jobs = "今后五年，每年城镇新增就业超过4万人。";
    let own = ("每年城镇新增就业", "超过4万人");
    let future = "R32 「超过4万人」说的是以后，还没有完成";
    assert_eq!(said(jobs, own.0, own.1, DONE), [future]);
    assert_eq!(said(jobs, own.0, own.1, PLANNED), [""; 0]);
    let through = "今后五年，每年通过培训新增就业4万人。";
    let future = "R32 「4万人」说的是以后，还没有完成";
    assert_eq!(said(through, "每年新增就业", "4万人", DONE), [future]);
    let last = "今后五年要有新作为，去年新增就业4万人。";
    assert_eq!(said(last, "新增就业", "4万人", DONE), [""; 0]);
}

#[test]
fn what_is_measured_by_what_was_expected() {
    passes(
        "地区生产总值高于预期目标1.1个百分点。",
        &[("地区生产总值高于预期目标", "1.1个百分点", "")],
    );
    passes(
        "发布地质灾害预测预警信息120条。",
        &[("地质灾害预测预警信息", "120条", "")],
    );
    passes("完成预期目标的103%。", &[("完成预期目标", "103%", SHARE)]);
    for (sentence, label, text, word) in [
        ("产值预期目标为5亿元。", "产值预期目标", "5亿元", "预期"),
        ("产值预期达到5亿元。", "产值预期达到", "5亿元", "预期"),
        ("预测发放补贴5亿元。", "预测发放补贴", "5亿元", "预测"),
    ] {
        refuses(
            sentence,
            &[(label, text, "")],
            &format!("R32 「{text}」是「{word}」的数，还没有完成"),
        );
    }
}

#[test]
fn what_goes_somewhere_came_from_nothing() {
    for (sentence, label, text) in [
        (
            "由提案委牵头组织委员50人次到基层调研。",
            "组织委员",
            "50人次",
        ),
        ("从3月起组织委员30名到企业走访。", "组织委员", "30名"),
    ] {
        let planned = format!("年内{sentence}");
        passes(&planned, &[(label, text, PLANNED)]);
    }
    for sentence in ["年内书屋由2间扩大到6间。", "年内书屋由2间到不少于6间。"]
    {
        refuses(
            sentence,
            &[("书屋", "2间", PLANNED)],
            "R32 「2间」是原来的数，不是计划",
        );
    }
}

#[test]
fn what_it_comes_from_may_be_to_come() {
    let sentence = "新能源公交占比从2034年的50%提高到2037年的80%。";
    let label = "新能源公交占比2034年";
    let planned = format!("{SHARE}\n{PLANNED}");
    passes(sentence, &[(label, "50%", &planned)]);
    let done = format!("{SHARE}\n{DONE}");
    refuses(
        sentence,
        &[(label, "50%", &done)],
        "R32 「50%」说的是以后，还没有完成",
    );
    refuses(
        "新能源公交占比从2027年的50%提高到2037年的80%。",
        &[("新能源公交占比2027年", "50%", &planned)],
        "R32 「50%」是原来的数，不是计划",
    );
}

#[test]
fn what_stands_before_a_number_is_no_ratio() {
    passes("亮点之一：38场培训。", &[("培训", "38场", "")]);
    passes("产值超百亿：12家。", &[("产值超百亿", "12家", "")]);
    passes("成绩单2026：38场。", &[("成绩单", "38场", "")]);
    let ratio = "师生比例为1：13。";
    passes(ratio, &[("师生比例", "1：13", RATIO)]);
    refuses(ratio, &[("师生比例", "13", RATIO)], "R29 原文里没有「13」");
}

#[test]
fn what_begins_like_a_ratio_is_a_unit() {
    passes(
        "研制66比特量子计算机。",
        &[("研制量子计算机", "66比特", "")],
    );
    refuses(
        "研制66比特量子计算机，比例居首。",
        &[("研制66比特量子计算机", "66比特", RATIO)],
        "R60 「66比特」不是比值",
    );
    passes("师生比例1∶13达到国家标准。", &[("师生比例", "1∶13", RATIO)]);
    passes(
        "城乡居民收入比1.86低于全省。",
        &[("城乡居民收入比低于全省", "1.86", RATIO)],
    );
}

#[test]
fn going_on_may_be_said_behind_the_number() {
    let label = "企业连续三年获评优秀";
    let sentence = "12家企业连续三年获评优秀。";
    passes(sentence, &[(label, "12家", "")]);
    let quarters = "12家企业产值连续18个季度增长。";
    refuses(
        quarters,
        &[
            ("企业产值连续增长", "12家", ""),
            ("产值连续增长", "18个季度", ""),
        ],
        "R31 label 用了另一个数的字：「12家」后面才有",
    );
}

#[test]
fn what_a_number_measures_may_follow_it() {
    let sentence = "发放12亿元的补贴惠及3万人。";
    let people = ("惠及", "3万人", "");
    passes(sentence, &[("发放补贴", "12亿元", ""), people]);
    let sentence = "投入300万元的专项资金用于2所学校。";
    let schools = ("学校", "2所", "");
    passes(sentence, &[("投入专项资金", "300万元", ""), schools]);
    refuses(
        "建成口袋公园3至5个的街道有12条。",
        &[("建成街道", "3至5个", ""), ("街道有", "12条", "")],
        "R31 label 用了另一个数的字：「3至5个」后面才有",
    );
}

#[test]
fn a_word_said_before_is_not_lent() {
    let sentence = "扩大开放，新建平台12个，覆盖面扩大到95%。";
    let cover = ("覆盖面扩大到", "95%", "");
    passes(sentence, &[("扩大开放新建平台", "12个", ""), cover]);
    refuses(
        "新建平台12个，服务扩大到95处。",
        &[("扩大新建平台", "12个", ""), ("服务扩大到", "95处", "")],
        "R31 「12个」所在的句子里没有 label 的这些字",
    );
}

#[test]
fn who_has_a_rate_may_be_a_part() {
    for (sentence, label, text) in [
        ("执行优惠税率的企业占三成。", "执行优惠税率的企业占", "三成"),
        ("增速超过10%的企业占四成。", "增速超过10%的企业占", "四成"),
    ] {
        passes(sentence, &[(label, text, SHARE)]);
    }
    refuses(
        "平均贷款利率4.15%。",
        &[("平均贷款利率", "4.15%", SHARE)],
        "R60 「4.15%」不是占的份额",
    );
}

#[test]
fn what_follows_another_clause_is_not_said_of_this_one() {
    let target = "kind = \"target\"\nstatus = \"planned\" # no section";
    let hospitals = ("医院", "2家", target);
    refuses(
        "学校41所已建成，医院2家力争年内完工。",
        &[("学校", "41所", target), hospitals],
        "R60 「41所」不是目标",
    );
    passes(
        "学校5所、医院2家，力争年内完工。",
        &[("学校", "5所", target), hospitals],
    );
}
