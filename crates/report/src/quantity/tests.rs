//! What quantities say, and the words around them.

use super::read::read;
use super::words::{begins, changes, direction, follows};
use super::*;
use crate::model::Bound;

use Bound::{About, AtLeast, AtMost, Between, LessThan, MoreThan, Nearly};

#[test]
fn the_number_ends_where_the_unit_begins() {
    for (text, number, rest) in [
        ("十二期", "十二", "期"),
        ("两期", "两", "期"),
        ("兩期", "兩", "期"),
        ("740条", "740", "条"),
        ("７３０条", "７３０", "条"),
        ("2.5%", "2.5", "%"),
        ("1.2万亿元", "1.2", "万亿元"),
        ("超过1.2万亿元", "超过1.2", "万亿元"),
        ("超過1000億元", "超過1000", "億元"),
        ("不少于三百人", "不少于三百", "人"),
        ("120多人", "120", "多人"),
        ("45余万元", "45", "余万元"),
        ("3万余元", "3", "万余元"),
        ("三百万元", "三百", "万元"),
        ("三万五千人", "三万五千", "人"),
        ("一百余人", "一百", "余人"),
        ("十几个", "十几", "个"),
        ("1,200户", "1,200", "户"),
        ("4，118户", "4，118", "户"),
        ("4次,4次", "4", "次,4次"),
        ("3至5个", "3至5", "个"),
        ("3—5个", "3—5", "个"),
        ("三至五个", "三至五", "个"),
        ("1/3", "1/3", ""),
        ("三分之一", "三分之一", ""),
        ("百分之二十以上", "百分之二十", "以上"),
        ("-3%", "-3", "%"),
        ("翻一番", "翻一", "番"),
        ("730 suggestions", "730", " suggestions"),
        ("1,200 households", "1,200", " households"),
        ("120+ people", "120+", " people"),
        ("two rounds", "two", " rounds"),
        ("3 million+ yuan", "3", " million+ yuan"),
        ("dozens", "dozens", ""),
        ("more than 9 households", "more than 9 households", ""),
        ("", "", ""),
    ] {
        assert_eq!(split(text), (number, rest), "{text}");
    }
}

#[test]
fn numbers_have_a_value() {
    for (number, wanted) in [
        ("730", "730"),
        ("７３0", "730"),
        ("1,200", "1200"),
        ("2.5", "2.5"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十三", "23"),
        ("一百零五", "105"),
        ("三千", "3000"),
        ("三万五千", "35000"),
        ("三萬零五十", "30050"),
    ] {
        assert_eq!(
            value(number).map(Number::text).as_deref(),
            Some(wanted),
            "{number}"
        );
    }
    for number in [
        "",
        "120+",
        "two",
        "零",
        "三五",
        "件",
        "3至5",
        "十几",
        "99999999999999999999",
    ] {
        assert_eq!(value(number), None, "{number}");
    }
}

#[track_caller]
fn reads(text: &str, value: &str, unit: &str, bound: Option<Bound>) {
    let quantity = read(text).unwrap_or_else(|| panic!("{text} is a quantity"));
    let own = (quantity.value.text(), quantity.unit, quantity.bound);
    assert_eq!(own, (value.to_owned(), unit.to_owned(), bound), "{text}");
    assert_eq!(quantity.upper, None, "{text}");
}

#[test]
fn digits_of_any_width() {
    reads("39场次", "39", "场次", None);
    reads("７３0条", "730", "条", None);
    reads("0件", "0", "件", None);
    reads("4,118户", "4118", "户", None);
    reads("4，118户", "4118", "户", None);
    reads("38 场次", "38", "场次", None);
    reads("约 300 人", "300", "人", Some(About));
}

#[test]
fn decimals_are_exact() {
    reads("2.5%", "2.5", "%", None);
    reads("2.50%", "2.50", "%", None);
    reads("11.78亿元", "11.78", "亿元", None);
    reads("30.53平方公里", "30.53", "平方公里", None);
    reads("1.2万亿元", "1.2", "万亿元", None);
    reads("-0.3%", "-0.3", "%", None);
    reads("十二点五亿元", "12.5", "亿元", None);
    reads("0.3个百分点", "0.3", "个百分点", None);
}

#[test]
fn ten_thousands_stay_with_the_unit() {
    reads("300万元", "300", "万元", None);
    reads("三百万元", "300", "万元", None);
    reads("2亿元", "2", "亿元", None);
    reads("3千人", "3", "千人", None);
}

#[test]
fn numerals() {
    reads("两期", "2", "期", None);
    reads("十次", "10", "次", None);
    reads("十二期", "12", "期", None);
    reads("二十三次", "23", "次", None);
    reads("一百零五人", "105", "人", None);
    reads("三千人", "3000", "人", None);
    reads("三万五千人", "35000", "人", None);
    reads("三万零五十人", "30050", "人", None);
}

#[test]
fn words_say_how_far_a_number_is_known() {
    for (text, value, unit, bound) in [
        ("45余万元", "45", "万元", AtLeast),
        ("300多人", "300", "人", AtLeast),
        ("一百余人", "100", "人", AtLeast),
        ("3万余元", "30000", "元", AtLeast),
        ("2亿余元", "200000000", "元", AtLeast),
        ("1.2万多人", "12000", "人", AtLeast),
        ("3千多人", "3000", "人", AtLeast),
        ("两年多", "2", "年", AtLeast),
        ("3个多月", "3", "个月", AtLeast),
        ("不少于50场", "50", "场", AtLeast),
        ("至少3个", "3", "个", AtLeast),
        ("80%以上", "80", "%", AtLeast),
        ("三级及以上", "3", "级", AtLeast),
        ("超过1000亿元", "1000", "亿元", MoreThan),
        ("突破了1000亿元", "1000", "亿元", MoreThan),
        ("逾3万人", "3", "万人", MoreThan),
        ("超300户", "300", "户", MoreThan),
        ("十几个", "10", "个", MoreThan),
        ("几十人", "10", "人", MoreThan),
        ("数百万元", "100", "万元", MoreThan),
        ("30几个", "30", "个", MoreThan),
        ("约300人", "300", "人", About),
        ("约有300人", "300", "人", About),
        ("300人左右", "300", "人", About),
        ("300来人", "300", "人", About),
        ("近40万平方米", "40", "万平方米", Nearly),
        ("接近三成", "3", "成", Nearly),
        ("不超过5个工作日", "5", "个工作日", AtMost),
        ("30天以内", "30", "天", AtMost),
        ("300元以下", "300", "元", AtMost),
        ("不足3%", "3", "%", LessThan),
        ("超过1000余户", "1000", "户", AtLeast),
        ("约450余人", "450", "人", About),
    ] {
        reads(text, value, unit, Some(bound));
    }
}

#[test]
fn shares() {
    reads("百分之二十", "20", "%", None);
    reads("百分之十二点五", "12.5", "%", None);
    reads("千分之五", "5", "‰", None);
    reads("三分之一", "1", "三分之一", None);
    reads("三分之二", "2", "三分之一", None);
    reads("1/3", "1", "1/3", None);
    reads("三分之一以上", "1", "三分之一", Some(AtLeast));
    reads("超过三分之二", "2", "三分之一", Some(MoreThan));
    reads("八成", "8", "成", None);
    reads("一半", "1", "二分之一", None);
}

#[test]
fn as_many_times() {
    reads("翻一番", "1", "番", None);
    reads("翻了两番", "2", "番", None);
    reads("3倍", "3", "倍", None);
}

#[test]
fn from_one_number_to_another() {
    for (text, value, upper, unit, bound) in [
        ("3至5个", "3", "5", "个", Between),
        ("3—5个", "3", "5", "个", Between),
        ("3-5个", "3", "5", "个", Between),
        ("3个至5个", "3", "5", "个", Between),
        ("三到五个", "3", "5", "个", Between),
        ("1.5万至2万人", "1.5", "2", "万人", Between),
        ("2.5%～3%", "2.5", "3", "%", Between),
        ("约3至5个", "3", "5", "个", About),
        ("3至5个左右", "3", "5", "个", About),
    ] {
        let quantity = read(text).unwrap_or_else(|| panic!("{text} is a quantity"));
        let own = (quantity.value.text(), quantity.upper.map(Number::text));
        assert_eq!(own, (value.to_owned(), Some(upper.to_owned())), "{text}");
        assert_eq!(
            (quantity.unit.as_str(), quantity.bound),
            (unit, Some(bound))
        );
    }
}

#[test]
fn what_is_no_quantity() {
    for text in [
        "",
        "件",
        "38",
        "1,2户",
        "余件",
        "约",
        "3 5件",
        "99999999999999999999件",
        "三百,",
        "30次,组织",
        "零件",
        "三五人",
        "5至3个",
        "3千至5万人",
        "三级以上2级",
        "两个半",
        "一分之一",
        "3/0",
        "多家",
        "近年",
        "其余",
        "几年来",
        "翻一",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn words_before_a_number_belong_to_it() {
    for (before, word) in [
        ("产值超过", "超过"),
        ("产值不超过", "不超过"),
        ("产值突破了", "突破了"),
        ("参加的约有", "约有"),
        ("参加的约 ", "约 "),
        ("增长近", "近"),
        ("人数接近", "接近"),
        ("最近", ""),
        ("附近", ""),
        ("走近", ""),
        ("节约", ""),
        ("签约", ""),
        ("其余", ""),
        ("许多", ""),
        ("看不到", ""),
        ("共有", ""),
        ("", ""),
    ] {
        assert_eq!(&before[begins(before)..], word, "{before}");
    }
}

#[test]
fn words_behind_a_quantity_belong_to_it() {
    for (after, word) in [
        ("以上的企业", Some("以上")),
        (" 左右。", Some("左右")),
        ("及以下", Some("及以下")),
        ("多时间", Some("多")),
        ("余。", Some("余")),
        ("上下贯通", None),
        ("以下简称", None),
        ("左右两岸", None),
        ("多功能厅", None),
        ("余下的", None),
        ("的", None),
        ("", None),
    ] {
        assert_eq!(follows(after), word, "{after}");
    }
}

#[test]
fn words_before_a_number_say_which_way_it_went() {
    for (before, word, down) in [
        ("能耗下降", "下降", true),
        ("能耗下降了", "下降", true),
        ("户数减少", "减少", true),
        ("出口负增长", "负增长", true),
        ("同比降", "降", true),
        ("融资增长", "增长", false),
        ("融资增长达", "增长", false),
        ("增速为", "增速", false),
        ("降幅", "降幅", false),
        ("新增", "新增", false),
    ] {
        let found = direction(before).map(|found| (found.word, found.down));
        assert_eq!(found, Some((word, down)), "{before}");
    }
    for before in [
        "降至",
        "压缩到",
        "提高至",
        "减少为",
        "增加值",
        "参加",
        "空降",
        "共有",
        "",
    ] {
        assert_eq!(direction(before), None, "{before}");
    }
}

#[test]
fn words_change_what_stands_behind_them() {
    assert_eq!(changes("全年减少碳排放"), Some("减少"));
    assert_eq!(changes("压缩一般性支出"), Some("压缩"));
    assert_eq!(changes("新增学位"), Some("新增"));
    for clause in [
        "为减少污染建成",
        "压缩至",
        "建成",
        "减少污染，在全区各街道分头建成治污设施",
    ] {
        assert_eq!(changes(clause), None, "{clause}");
    }
}

#[test]
fn one_rule_converts_units() {
    for (unit, zeros, base) in [
        ("万元", 4, "元"),
        ("亿元", 8, "元"),
        ("万亿元", 12, "元"),
        ("千万元", 7, "元"),
        ("千亿元", 11, "元"),
        ("元", 0, "元"),
        ("百分点", 0, "百分点"),
        ("千瓦", 0, "千瓦"),
        ("万千瓦", 4, "千瓦"),
        ("个", 0, "个"),
        ("", 0, ""),
    ] {
        assert_eq!(myriads(unit), (zeros, base), "{unit}");
    }
}
