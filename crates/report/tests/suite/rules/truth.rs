//! Figures that say less, more or other than the article does: what is honest passes, what is changed by a few
//! characters is refused, by the rule named.

use crate::edited::Edited;
use proptest::prelude::*;
use report::package::FileId::{Areas, Article, Figures, Report};

/// A figure: label, text, and what else is written of it.
pub(super) type Own<'a> = (&'a str, &'a str, &'a str);

/// What is said of figures of a sentence of the small report, published in 2031: the number of the rule, and
/// the message.
fn said(sentence: &str, figures: &[Own<'_>]) -> Vec<String> {
    let old = "新建书屋两间,走访居民1200余户,召开“开放日”座谈会３场。";
    said_for(old, sentence, figures)
}

/// The same where another sentence stood.
pub(super) fn said_for(old: &str, sentence: &str, figures: &[Own<'_>]) -> Vec<String> {
    let small = Edited::small();
    let kept = small.text(Figures);
    let kept = &kept[kept
        .find("[[figure]]\nid = \"figure-receptions\"")
        .expect("a figure")..];
    let letters = "abcdefgh".chars();
    let own: String = figures
        .iter()
        .zip(letters)
        .map(|((label, text, more), letter)| {
            let place = if more.contains("section") { "" } else { "measure = \"measure-1-1\"\n" };
            format!("[[figure]]\nid = \"figure-{letter}\"\nlabel = \"{label}\"\ntext = \"{text}\"\n{place}{more}\n\n")
        })
        .collect();
    let figures = format!("{own}{kept}");
    let edited = small
        .replace(Article, old, sentence)
        .set(Figures, &figures)
        .registered();
    let found = edited.found();
    let found = found.iter().filter(|item| {
        item.file == Some(Figures)
            && item.line <= own.lines().count()
            && !["R42", "W10"].contains(&item.rule.number())
    });
    found
        .map(|item| format!("{} {}", item.rule.number(), item.message))
        .collect()
}

#[track_caller]
pub(super) fn passes(sentence: &str, figures: &[Own<'_>]) {
    assert_eq!(said(sentence, figures), [""; 0], "{sentence}");
}

/// The last figure is refused, and the rest of them is not.
#[track_caller]
pub(super) fn refuses(sentence: &str, figures: &[Own<'_>], expected: &str) {
    assert_eq!(said(sentence, figures), [expected], "{sentence}");
}

#[test]
fn a_text_is_the_whole_quantity() {
    for (sentence, label, whole, cut, expected) in [
        (
            "不良贷款率控制在3%以内。",
            "不良贷款率",
            "3%以内",
            "3%以",
            "R29 text 漏了约数的字",
        ),
        (
            "减税136亿元以上。",
            "减税",
            "136亿元以上",
            "136亿元以",
            "R29 text 漏了约数的字",
        ),
        (
            "新建工作站3个左右。",
            "新建工作站",
            "3个左右",
            "3个左",
            "R29 text 漏了约数的字",
        ),
        (
            "平均浓度18微克/立方米,为历年最低。",
            "平均浓度",
            "18微克/立方米",
            "18微",
            "R29 单位没有取全",
        ),
        (
            "平均浓度18微克/立方米,为历年最低。",
            "平均浓度",
            "18微克/立方米",
            "18微克",
            "R29 单位没有取全",
        ),
        (
            "整理土地30.53平方公里。",
            "整理土地",
            "30.53平方公里",
            "30.53平",
            "R29 单位没有取全",
        ),
        (
            "整改率百分之十一左右。",
            "整改率",
            "百分之十一左右",
            "百分",
            "R29 数字没有取全",
        ),
        (
            "意见在30个工作日内反馈。",
            "意见反馈",
            "30个工作日内",
            "30个工作日",
            "R29 text 漏了约数的字",
        ),
        (
            "意见在3天之内反馈。",
            "意见反馈",
            "3天之内",
            "3天",
            "R29 text 漏了约数的字",
        ),
        (
            "均价2.1万元/平方米。",
            "均价",
            "2.1万元/平方米",
            "2.1万元",
            "R29 单位没有取全",
        ),
        (
            "时速350公里/小时。",
            "时速",
            "350公里/小时",
            "350公里",
            "R29 单位没有取全",
        ),
        (
            "走访1100余人次。",
            "走访",
            "1100余人次",
            "1100余人",
            "R29 单位没有取全",
        ),
        (
            "清理12摊以上。",
            "清理",
            "12摊以上",
            "12摊以",
            "R29 text 漏了约数的字",
        ),
    ] {
        passes(sentence, &[(label, whole, "")]);
        refuses(sentence, &[(label, cut, "")], expected);
    }
    passes("新设5个内设机构。", &[("新设内设机构", "5个", "")]);
}

#[test]
fn a_bound_that_stands_apart_from_its_number() {
    passes(
        "每名委员全年至少读书4本。",
        &[("每名委员全年", "至少读书4本", "")],
    );
    refuses(
        "每名委员全年至少读书4本。",
        &[("每名委员全年", "4本", "")],
        "R29 text 漏了约数的字",
    );
    passes(
        "新能源企业约占五分之二。",
        &[("新能源企业", "约占五分之二", "kind = \"share\"")],
    );
    refuses(
        "新能源企业约占五分之二。",
        &[("新能源企业", "五分之二", "kind = \"share\"")],
        "R29 text 漏了约数的字",
    );
    passes(
        "参加的委员超过了90人。",
        &[("参加的委员", "超过了90人", "")],
    );
    passes("约谈企业3家。", &[("约谈企业", "3家", "")]);
    passes(
        "参加人数最多的社区3个。",
        &[("参加人数最多的社区", "3个", "")],
    );
}

#[test]
fn what_it_came_to_is_no_difference() {
    for (sentence, label, text, cut, all) in [
        (
            "重点提案增加到10件。",
            "重点提案增加到",
            "10件",
            "重点提案增加",
            "增加到",
        ),
        (
            "办理时间缩短至45天。",
            "办理时间缩短至",
            "45天",
            "办理时间缩短",
            "缩短至",
        ),
        (
            "上市公司增至14家。",
            "上市公司增至",
            "14家",
            "上市公司增",
            "增至",
        ),
        (
            "用水量降至7.9吨。",
            "用水量降至",
            "7.9吨",
            "用水量降",
            "降至",
        ),
    ] {
        passes(sentence, &[(label, text, "")]);
        refuses(
            sentence,
            &[(cut, text, "")],
            &format!("R31 label 漏了「{all}」：不说「{all}」，「{text}」就是另一个意思"),
        );
        refuses(
            sentence,
            &[(label, text, "kind = \"growth\"")],
            &format!("R60 「{text}」不是增减的幅度"),
        );
        refuses(
            sentence,
            &[(label, text, "value = -1")],
            &format!(
                "R30 value 与 text 不符：「{text}」是 {}",
                text.trim_end_matches(char::is_alphabetic)
            ),
        );
    }
    passes("重点提案增加到10件。", &[("重点提案", "10件", "")]);
}

#[test]
fn the_year_of_a_target_in_any_words() {
    for (sentence, label, text, until) in [
        (
            "到2035年底,小巨人企业不少于600家。",
            "小巨人企业",
            "不少于600家",
            "到2035年",
        ),
        (
            "到2035年末,小巨人企业600家。",
            "小巨人企业",
            "600家",
            "到2035年",
        ),
        (
            "至2035年,小巨人企业600家。",
            "小巨人企业",
            "600家",
            "至2035年",
        ),
        (
            "2035年前小巨人企业达到600家。",
            "小巨人企业达到",
            "600家",
            "2035年…达到",
        ),
        (
            "到2035年全区小巨人企业600家。",
            "全区小巨人企业",
            "600家",
            "到2035年",
        ),
    ] {
        passes(sentence, &[(label, text, "kind = \"target\"\nfor = 2035")]);
        refuses(
            sentence,
            &[(label, text, "")],
            &format!("R60 「{text}」是目标：原文说的是「{until}」"),
        );
        refuses(
            sentence,
            &[(label, text, "kind = \"target\"")],
            "R60 这个目标是到 2035 年的",
        );
        refuses(
            sentence,
            &[(label, text, "kind = \"target\"\nfor = 2036")],
            "R60 for 写的是 2036，原文说的是到 2035 年",
        );
    }
    passes(
        "到2035年,床位由5.1张增至7张左右。",
        &[
            ("床位", "5.1张", ""),
            ("床位增至", "7张左右", "kind = \"target\"\nfor = 2035"),
        ],
    );
}

#[test]
fn words_that_carry_the_truth() {
    for (sentence, label, text, word, more) in [
        (
            "全区产值年均增长8.1%。",
            "全区产值年均增长",
            "8.1%",
            "年均",
            "kind = \"growth\"",
        ),
        (
            "收入按同口径计算增长2.5%。",
            "收入按同口径计算增长",
            "2.5%",
            "同口径",
            "kind = \"growth\"",
        ),
        (
            "漏损率低于全市平均水平1.4个百分点。",
            "漏损率低于全市平均水平",
            "1.4个百分点",
            "低于",
            "",
        ),
        ("居民人均收入5万元。", "居民人均收入", "5万元", "人均", ""),
        ("每年新增学位300个。", "每年新增学位", "300个", "每年", ""),
        (
            "能耗累计下降3%。",
            "能耗累计下降",
            "3%",
            "累计",
            "kind = \"growth\"",
        ),
    ] {
        passes(sentence, &[(label, text, more)]);
        refuses(
            sentence,
            &[(&label.replace(word, ""), text, more)],
            &format!("R31 label 漏了「{word}」：不说「{word}」，「{text}」就是另一个意思"),
        );
    }
    passes("累计建成学校41所。", &[("建成学校", "41所", "")]);
}

#[test]
fn what_is_expected_is_not_done() {
    let sentence = "集群产值预计突破500亿元。";
    passes(
        sentence,
        &[("集群产值预计", "突破500亿元", "status = \"forecast\"")],
    );
    refuses(
        sentence,
        &[("集群产值预计", "突破500亿元", "status = \"planned\"")],
        "R32 「突破500亿元」是「预计」的数，不是计划",
    );
    refuses(
        sentence,
        &[(
            "集群产值预计",
            "突破500亿元",
            "kind = \"target\"\nstatus = \"forecast\"",
        )],
        "R60 「突破500亿元」不是目标",
    );
    refuses(
        "集群产值突破500亿元。",
        &[("集群产值", "突破500亿元", "status = \"forecast\"")],
        "R32 看不出这是预计的数",
    );
    refuses(
        sentence,
        &[("集群产值预计", "突破500亿元", "")],
        "R32 「突破500亿元」是「预计」的数，还没有完成",
    );
    refuses(
        "全区产值903.7亿元（预计数）。",
        &[("全区产值", "903.7亿元", "")],
        "R32 「903.7亿元」是「预计」的数，还没有完成",
    );
}

#[test]
fn a_label_is_of_its_own_number() {
    let sentence = "共收到提案312件,经审查立案287件。";
    passes(
        sentence,
        &[("收到提案", "312件", ""), ("立案", "287件", "")],
    );
    refuses(
        sentence,
        &[("收到提案", "312件", ""), ("收到提案", "287件", "")],
        "R31 label 没有「287件」所在分句的字，像是另一个数的",
    );
    refuses(
        sentence,
        &[("立案", "312件", ""), ("立案", "287件", "")],
        "R31 label 用了另一个数的字：「312件」后面才有",
    );
    let sentence = "会议应到委员268人,实到251人。";
    refuses(
        sentence,
        &[("应到委员", "268人", ""), ("应到委员", "251人", "")],
        "R31 label 没有「251人」所在分句的字，像是另一个数的",
    );
    let sentence = "产值由2021年的612亿元增加到2026年的903亿元。";
    passes(
        sentence,
        &[("产值2021年", "612亿元", ""), ("产值2026年", "903亿元", "")],
    );
    refuses(
        sentence,
        &[("产值2021年", "612亿元", ""), ("产值2021年", "903亿元", "")],
        "R31 label 写的是2021年，「903亿元」是 2026 年的",
    );
    let sentence = "居民收入由4.3万元增加到5.9万元。";
    refuses(
        sentence,
        &[
            ("居民收入增加到", "4.3万元", ""),
            ("居民收入", "5.9万元", ""),
        ],
        "R31 label 里的「增加到」说的是另一个数",
    );
    let sentence = "举办学习班4期,参加学习的干部310人次。";
    refuses(
        sentence,
        &[("学习班", "4期", ""), ("学习班", "310人次", "")],
        "R31 label 像是「4期」的，不是「310人次」的",
    );
    passes(
        "来自17个界别的183名委员参加会议。",
        &[("界别", "17个", ""), ("委员", "183名", "")],
    );
    passes("新建5所,都是学校。", &[("新建学校", "5所", "")]);
}

#[test]
fn a_target_is_something_to_come() {
    refuses(
        "关停高耗能生产线21条。",
        &[("关停高耗能生产线", "21条", "kind = \"target\"")],
        "R60 「21条」不是目标",
    );
    passes(
        "力争关停高耗能生产线21条。",
        &[("关停高耗能生产线", "21条", "kind = \"target\"")],
    );
}

#[test]
fn a_growth_is_directly_behind_its_word() {
    refuses(
        "增加水利资金380万元。",
        &[("增加水利资金", "380万元", "kind = \"growth\"")],
        "R60 「380万元」不是增减的幅度",
    );
    passes(
        "全年开行156列,比上年增加32列。",
        &[
            ("全年开行", "156列", ""),
            ("全年增加", "32列", "kind = \"growth\"\nof = \"figure-a\""),
        ],
    );
    refuses(
        "全年开行156列,比上年增加32列。",
        &[("全年开行", "156列", ""), ("全年增加", "32列", "")],
        "R60 「32列」是增减的幅度：原文说的是「增加」",
    );
    refuses(
        "三分之一写进了文件。",
        &[("写进了文件", "三分之一", "")],
        "R60 「三分之一」是占的份额：原文说的是「三分之一」",
    );
}

#[test]
fn what_a_share_is_of() {
    let sentence = "全区产值903亿元,完成固定投资1486亿元,其中工业投资占三成以上。";
    let own = |of: &str| format!("kind = \"share\"\nof = \"{of}\"");
    fn shared(more: &str) -> [Own<'_>; 3] {
        [
            ("全区产值", "903亿元", ""),
            ("完成固定投资", "1486亿元", ""),
            ("工业投资占", "三成以上", more),
        ]
    }
    passes(sentence, &shared(&own("figure-b")));
    refuses(
        sentence,
        &shared(&own("figure-a")),
        "R61 看不出「三成以上」说的是 figure-a",
    );
    let growth = "kind = \"growth\"\nof = \"figure-a\"";
    refuses(
        "出口总额231亿元,其中对邻国出口增长9%。",
        &[
            ("出口总额", "231亿元", ""),
            ("对邻国出口增长", "9%", growth),
        ],
        "R61 看不出「9%」说的是 figure-a",
    );
    refuses(
        "开行班列156列,比上年减少26人。",
        &[("开行班列", "156列", ""), ("开行减少", "26人", growth)],
        "R61 「26人」不是「156列」的增减：单位不同",
    );
}

#[test]
fn a_part_is_not_the_whole() {
    let sentence = "全区产值达到1.2万亿元的百分之十一。";
    refuses(
        sentence,
        &[("全区产值", "1.2万亿元", "")],
        "R29 原文说的是「1.2万亿元的百分之十一」，不是「1.2万亿元」",
    );
    passes(
        "占总投资5亿元的三成。",
        &[
            ("总投资", "5亿元", ""),
            ("占总投资", "三成", "kind = \"share\""),
        ],
    );
}

#[test]
fn numbers_in_characters_on_the_page() {
    let said = |edited: Edited| -> Vec<String> {
        let found = edited.found();
        let all = found.iter().filter(|item| item.rule.number() == "R52");
        all.map(|item| item.message.clone()).collect()
    };
    let edited = Edited::small().replace(
        Report,
        "lead = \"{figures}组数字。\"",
        "lead = \"十二个领域、上百组数字，增长两倍，全市第一。\"",
    );
    let expected = ["十二个", "上百组", "两倍", "第一"].map(|own| format!("原文里没有「{own}」"));
    assert_eq!(said(edited), expected);
    let edited = Edited::small().replace(Report, "title = \"体会\"", "title = \"家底翻了三番\"");
    assert_eq!(said(edited), ["原文里没有「翻了三番」"]);
    let edited = Edited::small().replace(Areas, "tagline = \"密切联系\"", "tagline = \"三项联系\"");
    assert_eq!(said(edited), ["原文里没有「三项」"]);
    // What the article says may be said: 「新建书屋两间」.
    let edited = Edited::small().replace(
        Report,
        "lead = \"{figures}组数字。\"",
        "lead = \"两间书屋，一年来千方百计。\"",
    );
    assert_eq!(said(edited), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    /// Of any quantity with a known unit, only the whole text passes.
    #[test]
    fn no_text_ends_in_the_middle_of_a_word(
        number in 2u32..9999,
        unit in prop::sample::select(vec!["个百分点", "平方公里", "微克/立方米", "元/平方米", "人次", "公里/小时", "个工作日", "万立方米", "亿元"]),
        bound in prop::sample::select(vec!["", "以上", "以内", "左右", "之内", "及以上"]),
    ) {
        let whole = format!("{number}{unit}{bound}");
        let sentence = format!("本区指标{whole}。");
        prop_assert_eq!(said(&sentence, &[("本区指标", &whole, "")]), Vec::<String>::new());
        for (at, _) in whole.char_indices().skip(1) {
            let found = said(&sentence, &[("本区指标", &whole[..at], "")]);
            prop_assert!(!found.is_empty(), "{}", &whole[..at]);
        }
    }
}

#[test]
fn what_is_told_of_one_number_is_not_told_of_the_next() {
    let sentence = "组织136名委员分成9个监督小组。";
    let committee = ("委员", "136名", "");
    passes(sentence, &[committee, ("监督小组", "9个", "")]);
    refuses(
        sentence,
        &[committee, ("委员", "9个", "")],
        "R31 label 是「136名」数的，不是「9个」数的",
    );
    passes(
        "组织136名委员建言500条。",
        &[committee, ("委员建言", "500条", "")],
    );
    let sentence = "建成口袋公园3至5个的街道有12条。";
    let streets = ("街道有", "12条", "");
    passes(sentence, &[("建成口袋公园", "3至5个", ""), streets]);
    refuses(
        sentence,
        &[("街道", "3至5个", ""), streets],
        "R31 label 用了另一个数的字：「3至5个」后面才有",
    );
    let sentence = "建立“种子企业”名单,入库企业358家,其中新能源、新材料企业64家。";
    let listed = ("“种子企业”名单入库企业", "358家", "");
    passes(sentence, &[listed, ("新能源、新材料企业", "64家", "")]);
    refuses(
        sentence,
        &[listed, ("“种子企业”名单入库企业", "64家", "")],
        "R31 label 像是「358家」的，不是「64家」的",
    );
    let sentence = "规模以上工业产值连续18个季度保持正增长,今年增长6.9%。";
    let quarters = ("工业产值连续保持正增长", "18个季度", "");
    let growth = "kind = \"growth\"";
    passes(sentence, &[quarters, ("工业产值增长", "6.9%", growth)]);
    refuses(
        sentence,
        &[quarters, ("工业产值连续保持正增长", "6.9%", growth)],
        "R31 label 里的「连续」说的是另一个数",
    );
    refuses(
        sentence,
        &[("工业产值增长", "18个季度", "")],
        "R31 label 漏了「连续」：不说「连续」，「18个季度」就是另一个意思",
    );
    let sentence = "研发比重由2.7%提高到3.6%,提高0.9个百分点。";
    refuses(
        sentence,
        &[("研发比重提高", "2.7%", ""), ("研发比重提高到", "3.6%", "")],
        "R31 label 里的「提高」说的是另一个数",
    );
}

#[test]
fn what_a_share_can_be_of() {
    let share = "kind = \"share\"\nof = \"figure-a\"";
    let refused = |whole| format!("R61 看不出「{whole}」说的是 figure-a");
    for (sentence, whole, part) in [
        (
            "发现问题54个；整改率98%。",
            ("发现问题", "54个", ""),
            ("整改率", "98%", share),
        ),
        (
            "引进项目54个,三成的项目由民资投入。",
            ("引进项目", "54个", ""),
            ("项目由民资投入", "三成", share),
        ),
        (
            "完成投资54亿元,其中工业占全区投资的三成。",
            ("完成投资", "54亿元", ""),
            ("工业占全区投资", "三成", share),
        ),
    ] {
        passes(sentence, &[whole, part]);
    }
    passes("产值翻了3倍。", &[("产值翻了", "3倍", "kind = \"growth\"")]);
    passes(
        "实现18%的增长和20亿元的收入。",
        &[("增长", "18%", "kind = \"growth\""), ("收入", "20亿元", "")],
    );
    for (sentence, whole, part) in [
        (
            "委员平均每人履职8次,委员出勤率96%。",
            ("委员平均每人履职", "8次", ""),
            ("委员出勤率", "96%", share),
        ),
        (
            "设服务点5个,覆盖三分之二的社区。",
            ("设服务点", "5个", ""),
            ("覆盖社区", "三分之二", share),
        ),
        (
            "拿地到开工压缩至5个工作日的项目占四成。",
            ("拿地到开工压缩至", "5个工作日", ""),
            ("项目占", "四成", share),
        ),
        (
            "外贸进出口总额231亿元,占出口总额的44.2%。",
            ("外贸进出口总额", "231亿元", ""),
            ("占出口总额", "44.2%", share),
        ),
    ] {
        refuses(sentence, &[whole, part], &refused(part.1));
    }
    refuses(
        "轨道里程由11公里增至34公里,增长两倍多。",
        &[
            ("轨道里程", "11公里", ""),
            ("轨道里程增至", "34公里", ""),
            (
                "轨道里程增长",
                "两倍多",
                "kind = \"growth\"\nof = \"figure-a\"",
            ),
        ],
        "R61 看不出「两倍多」说的是 figure-a",
    );
    refuses(
        "贷款利率4.15%。",
        &[("贷款利率", "4.15%", "kind = \"share\"")],
        "R60 「4.15%」不是占的份额",
    );
    refuses(
        "加装电梯是前五年总和的三倍多。",
        &[("加装电梯是前五年总和的", "三倍多", "kind = \"growth\"")],
        "R60 「三倍多」不是增减的幅度",
    );
}

#[test]
fn what_something_came_from_is_no_plan() {
    refuses(
        "年内书屋由2间增加到6间。",
        &[
            ("书屋", "2间", "status = \"planned\""),
            ("书屋增加到", "6间", ""),
        ],
        "R32 「2间」是原来的数，不是计划",
    );
    refuses(
        "大会将于11日闭幕,其间安排发言12篇。",
        &[("安排发言", "12篇", "")],
        "R32 「12篇」说的是以后，还没有完成",
    );
}

#[test]
fn a_ratio_has_no_unit() {
    let ratio = "kind = \"ratio\"";
    let sentence = "城乡居民收入比由2.1缩小到1.86。";
    let [from, to] = [
        ("城乡居民收入比", "2.1", ratio),
        ("城乡居民收入比缩小到", "1.86", ratio),
    ];
    passes(sentence, &[from, to]);
    refuses(
        sentence,
        &[from, ("城乡居民收入比缩小到", "1.86", "")],
        "R30 「1.86」读不成一个数量",
    );
    refuses(
        sentence,
        &[from, ("城乡居民收入比缩小到", "1.86", "kind = \"share\"")],
        "R30 「1.86」读不成一个数量",
    );
    refuses(
        "师生比例为2∶31。",
        &[("师生比例", "2", ratio)],
        "R29 数字没有取全",
    );
    refuses(
        "城乡居民收入比为2.1。",
        &[("城乡居民收入比", "2", ratio)],
        "R29 数字没有取全",
    );
    passes("师生比例为1∶13。", &[("师生比例", "1∶13", ratio)]);
    passes("师生比例约1:13。", &[("师生比例", "约1:13", ratio)]);
    passes("男女之比为3比1。", &[("男女之比", "3比1", ratio)]);
    refuses(
        "比例清理12摊。",
        &[("比例清理", "12", ratio)],
        "R60 「12」不是比值",
    );
    refuses(
        "比例清理12件。",
        &[("比例清理", "12件", ratio)],
        "R60 「12件」不是比值",
    );
    refuses(
        "得分1.86。",
        &[("得分", "1.86", ratio)],
        "R60 「1.86」不是比值",
    );
}

#[test]
fn a_half_is_a_share_in_words() {
    let share = "kind = \"share\"";
    for (sentence, label, text) in [
        ("从业者占一半。", "从业者占", "一半"),
        ("从业者过半。", "从业者", "过半"),
        ("从业者占半数以上。", "从业者占", "半数以上"),
        ("从业者超过一半。", "从业者", "超过一半"),
        ("从业者近半。", "从业者", "近半"),
    ] {
        passes(sentence, &[(label, text, share)]);
    }
    refuses(
        "从业者占半数以上。",
        &[("从业者占", "半数", share)],
        "R29 text 漏了约数的字",
    );
    refuses(
        "从业者超过一半。",
        &[("从业者", "一半", share)],
        "R29 text 漏了约数的字",
    );
    refuses(
        "从业者过半数。",
        &[("从业者", "半数", share)],
        "R29 原文里没有「半数」",
    );
    refuses(
        "从业者占一半。",
        &[("从业者占", "一半", "kind = \"growth\"")],
        "R60 kind 写的是 growth，原文的「一半」说的是占的份额",
    );
}
