//! What a kind of number is called, where those of one kind stand together.

use super::t;
use report::model::Kind;

/// 「增幅」「占比」「名次」「目标」「比值」; nothing for what says how many there are.
pub fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Amount => "",
        Kind::Growth => t!("增幅"),
        Kind::Share => t!("占比"),
        Kind::Rank => t!("名次"),
        Kind::Target => t!("目标"),
        Kind::Ratio => t!("比值"),
    }
}
