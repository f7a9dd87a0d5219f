//! What a status is called, wherever it is said.

use super::{Language, current, t};
use report::model::{Event, Lane, Status};

/// 「已完成」「计划」「报告提及」「预计」.
pub fn word(status: Status) -> &'static str {
    match status {
        Status::Done => t!("已完成"),
        Status::Planned => t!("计划"),
        Status::Context => t!("报告提及"),
        Status::Forecast => t!("预计"),
    }
}

/// What is said of an event by its status. Of what is done its date tells enough, but for a period of the
/// report's; what others hold after the report is no plan of the report's.
pub fn of(event: &Event) -> Option<&'static str> {
    let ours = event.lane != Lane::Occasion;
    match event.status {
        Status::Done if event.lane != Lane::Phase => None,
        Status::Planned if !ours => Some(t!("在报告之后")),
        status => Some(word(status)),
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
