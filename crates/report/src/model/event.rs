//! Events, and where the timeline has them.

use super::{Quote, Status};
use crate::edtf::Edtf;
use crate::wire;
use serde::{Deserialize, Serialize};

/// Something that happened, is expected, or is only referred to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// `event-<slug>`.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// When, no finer than the evidence; `None` is 未注明日期.
    pub date: Option<Edtf>,
    /// The same as EDTF text, as in the data.
    pub edtf: Option<&'static str>,
    /// Which moment of it that is, where it is one.
    pub moment: Option<Moment>,
    /// Which row of the timeline it stands in.
    pub lane: Lane,
    /// Whether the committee did it, plans it, or refers to it.
    pub status: Status,
    /// Where the article speaks of it.
    pub quote: Option<Quote>,
    /// Ids of the outside sources for its date.
    #[serde(deserialize_with = "wire::list")]
    pub references: &'static [&'static str],
    /// Ids of the figures, measures or tasks that belong to it.
    #[serde(deserialize_with = "wire::list")]
    pub entities: &'static [&'static str],
}

/// What happened to an event on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Moment {
    /// 开幕: a meeting began, and may have gone on for days.
    Opening,
    /// 见报: the report was printed.
    Publication,
}

impl Moment {
    /// Every moment.
    pub const ALL: [Moment; 2] = [Moment::Opening, Moment::Publication];

    /// The word used in the data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Publication => "publication",
        }
    }
}

/// A row of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lane {
    /// Phase bands (回顾, 部署): each on a row of its own above the lanes.
    Phase,
    /// 大事: what the report refers to.
    Occasion,
    /// 履职: what the committee did.
    Duty,
    /// 部署: what it plans.
    Outlook,
    /// 报告: the report itself.
    Report,
}

impl Lane {
    /// Every lane, from top to bottom.
    pub const ALL: [Lane; 5] = [
        Lane::Phase,
        Lane::Occasion,
        Lane::Duty,
        Lane::Outlook,
        Lane::Report,
    ];

    /// The word used in the data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Occasion => "occasion",
            Self::Duty => "duty",
            Self::Outlook => "outlook",
            Self::Report => "report",
        }
    }
}
