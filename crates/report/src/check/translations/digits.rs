//! A translation has the numbers of the original, or says why not: `digits` then names those
//! that differ and no other, so that the reason for one is none for the next.

use super::numbers::{Difference, chinese};
use crate::diagnostics::Findings;
use crate::draft::Translation;
use crate::rule::Rule;

pub fn check(translation: &Translation, out: &mut Findings) {
    let (zh, en) = (&translation.zh, &translation.en);
    if zh.is_empty() || en.is_empty() {
        return;
    }
    let difference = Difference::between(zh, en);
    match &translation.digits {
        None if difference.is_empty() => {}
        None => {
            let own: Vec<_> = chinese(zh).into_iter().map(|own| own.digits).collect();
            let label = match own.is_empty() {
                true => "zh 里没有数字".to_owned(),
                false => format!("zh 里的数字是 {}", own.join("、")),
            };
            out.push(
                Rule::TranslationDigits,
                en.at,
                format!("译文的数字与 zh 不符：{}", difference.words()),
            )
            .label(label)
            .help(
                "照 zh 写阿拉伯数字；写法确须不同的，加一行 digits = \"…\"，说明这些数字为何不同",
            );
        }
        Some(reason) if difference.is_empty() => {
            out.push(
                Rule::TranslationDigits,
                reason.at,
                "译文的数字与 zh 相同，不必说明",
            )
            .label("digits 只在数字不同时写")
            .help("删去这一行");
        }
        Some(reason) => {
            let named = difference.named(reason);
            if !named.is_empty() {
                out.push(
                    Rule::TranslationDigits,
                    reason.at,
                    format!("digits 说到的数字不对：{}", named.words()),
                )
                .label(format!("要说明的是：{}", difference.words()))
                .help("写明这些数字为何不同，不提别的数字；不该不同的，改译文");
            }
        }
    }
}
