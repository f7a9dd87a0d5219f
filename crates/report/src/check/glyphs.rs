//! Headlines are set in fonts that are cut down to the report's own characters: one that is missing there
//! would stand in another font amid the headline.

use super::desk::Desk;
use crate::diagnostics::Findings;
use crate::draft::Text;
use crate::rule::Rule;
use crate::traditional::Converter;

pub(super) fn check(desk: &Desk<'_>, out: &mut Findings) {
    let converter = Converter::new(&desk.draft.traditional);
    let [simplified, traditional] = desk.package.glyphs();
    for headline in headlines(desk) {
        if let Some((list, glyphs)) = simplified {
            one(headline, &headline.value, list, glyphs, out);
        }
        if let Some((list, glyphs)) = traditional {
            one(headline, &converter.convert(headline), list, glyphs, out);
        }
    }
}

/// What is set in the headline font wherever it stands.
fn headlines<'a>(desk: &Desk<'a>) -> impl Iterator<Item = &'a Text> {
    let draft = desk.draft;
    let areas = draft.areas.iter();
    let areas = areas.flat_map(|area| [&area.title, &area.quote.exact]);
    let plans = draft.plans.iter();
    let plans = plans.flat_map(|plan| {
        let words = plan.aim.iter().chain(&plan.role);
        words.chain([&plan.title, &plan.quote.exact])
    });
    [&draft.page.name, &draft.source.title]
        .into_iter()
        .chain(areas)
        .chain(plans)
}

fn one(headline: &Text, words: &str, list: &str, glyphs: &str, out: &mut Findings) {
    let mut missing: Vec<char> = words
        .chars()
        .filter(|glyph| !glyph.is_whitespace() && !glyphs.contains(*glyph))
        .collect();
    missing.sort_unstable();
    missing.dedup();
    if missing.is_empty() {
        return;
    }
    let missing: Vec<_> = missing.iter().map(|glyph| format!("「{glyph}」")).collect();
    let missing = missing.concat();
    out.push(
        Rule::HeadlineGlyph,
        headline.at,
        format!("标题字体里没有{missing}"),
    )
    .label("会换成另一种字体")
    .help(format!(
        "标题改好之后重新裁一次字体（README「Three languages」末段），{list} 里就有了；没有裁字体的工具，删去 fonts 文件夹，标题用正文的字体"
    ));
}
