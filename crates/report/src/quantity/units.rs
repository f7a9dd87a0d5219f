//! Units as articles write them, so that it is known where one ends: 「个工作日」, not 「个」; 「微克/立方米」.

use super::words::SPACES;

/// Units of which another begins with one, or that are counted in now and then. Any other may be written, too.
const UNITS: &str = "\
    % ％ ‰ ℃ ° 个百分点 百分点 个基点 番 倍 成 \
    元 万元 亿元 美元 港元 欧元 日元 人民币 元人民币 \
    平方公里 平方千米 平方米 平方厘米 平方分米 立方米 立方厘米 立方 平方 平米 亩 公顷 公亩 顷 平方海里 \
    公里 千米 米 厘米 毫米 微米 纳米 海里 里 分米 车道公里 车公里 人公里 吨公里 \
    吨 公斤 千克 克 毫克 微克 斤 吨标准煤 吨煤 吨级 载重吨 总吨 毫克当量 吨二氧化碳 标准立方米 立方米每秒 微克每立方米 毫克每升 \
    升 毫升 伏 千伏 安 瓦 千瓦 兆瓦 吉瓦 千瓦时 千瓦小时 度 度电 千伏安 兆伏安 赫兹 兆赫 分贝 焦耳 帕 兆帕 流明 勒克斯 比特 字节 兆 \
    秒 分钟 小时 课时 学时 天 日 周 个星期 星期 个月 个多月 个小时 个多小时 个半小时 个星期 个季度 季度 年 个年头 周年 岁 个昼夜 \
    个工作日 工作日 个自然日 个交易日 \
    个 个点 件 条 项 场 次 人 名 户 家 所 座 间 期 篇 份 台 套 处 宗 张 辆 艘 棵 栋 部 盏 株 片 块 根 支 枝 面 口 眼 \
    本 位 对 班 批 起 例 封 幅 册 卷 集 辑 首 幢 层 门 群 组 队 架 列 节 段 道 级 类 种 款 桌 顶 双 副 头 只 匹 羽 尾 粒 颗 瓶 箱 袋 桶 盒 包 \
    场次 人次 件次 户次 家次 车次 班次 架次 艘次 列次 台次 批次 项次 座次 个次 人日 人天 人月 辆次 趟次 趟 回 遍 席 床 张床位 \
    台套 台（套） 台(套) 场（次） 场(次) 人（次） 人(次) 家（次） 项（次） 件（次） 户家 户人 字 万字 标箱 标准箱 箱次 股 手 票 单 笔 元次 车位 机位 泊位 \
    分 个人 个人次 点 版 版次";

/// How many bytes at the beginning of a text are a unit, with what it is for each of: 「元/平方米」; `None` if
/// none is known.
pub fn length(text: &str) -> Option<usize> {
    let first = one(text)?;
    let rest = &text[first..];
    let Some(each) = rest.strip_prefix(['/', '／']) else {
        return Some(first);
    };
    let each = each.trim_start_matches(SPACES);
    let scale = each.trim_start_matches(['十', '百', '千', '万', '亿']);
    Some(
        match one(each).or_else(|| Some(each.len() - scale.len() + one(scale)?)) {
            Some(length) => text.len() - each.len() + length,
            None => first,
        },
    )
}

/// The longest one known.
fn one(text: &str) -> Option<usize> {
    let known = UNITS.split_ascii_whitespace();
    let begins = known.filter(|unit| text.starts_with(unit));
    begins.map(str::len).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_as_long_as_it_goes() {
        for (text, unit) in [
            ("微克/立方米，为", "微克/立方米"),
            ("平方公里，腾出", "平方公里"),
            ("个百分点；", "个百分点"),
            ("元/平方米。", "元/平方米"),
            ("人次。", "人次"),
            ("公里/小时", "公里/小时"),
            ("件/万人。", "件/万人"),
            ("个工作日内反馈", "个工作日"),
            ("家/所有", "家/所"),
            ("元/", "元"),
            ("个街道", "个"),
            ("摊。", ""),
            ("", ""),
        ] {
            assert_eq!(&text[..length(text).unwrap_or(0)], unit, "{text}");
        }
    }
}
