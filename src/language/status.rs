//! What a status is called, wherever it is said.

use super::{Language, current, t};
use report::model::Status;

/// 「已完成」「计划」「报告提及」.
pub fn word(status: Status) -> &'static str {
    match status {
        Status::Done => t!("已完成"),
        Status::Planned => t!("计划"),
        Status::Context => t!("报告提及"),
    }
}

/// The same within a sentence, where English has no capital.
pub fn within(status: Status) -> String {
    let mut word = word(status).to_owned();
    if current() == Language::English {
        word.make_ascii_lowercase();
    }
    word
}
