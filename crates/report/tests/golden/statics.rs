/// The article; whatever the report quotes is a piece of it.
const ARTICLE: &str = "某区日报\n\n工作报告摘登\n\n2031-03-05 来源:某区日报\n\n一年来的工作\n\n我们真抓实干,服务更加有力\n\n办好民生实事。新建书屋两间,走访居民1200余户,召开“开放日”座谈会３场。\n\n我们体会到:\n\n●群众满意是最高标准。\n\n今后打算\n\n聚焦“1”框架。\n\n1\n\n以服务为引领,推动事业发展\n\n抓好“1大中心”。年内建成场馆1座。";

const fn piece(start: usize, end: usize) -> &'static str {
    ARTICLE.split_at(end).0.split_at(start).1
}

/// The report, checked when this was built.
pub static REPORT: ::report::model::Report = ::report::model::Report { source: ::report::model::Source { title: piece(14, 32), byline: piece(34, 64), publisher: piece(0, 12), date: piece(34, 44), url: "https://example.com/2031-03/05/report.html", sha256: "c7c2db74cd01ab6b63fd95f5a2df7046b7e53e716d09a1ba9e41857897912b2a", text: ARTICLE, sentences: &[::report::model::Sentence { id: "s1", text: piece(0, 12), start: 0, end: 4, paragraph: 0, section: "masthead", },
::report::model::Sentence { id: "s2", text: piece(14, 32), start: 6, end: 12, paragraph: 1, section: "masthead", },
::report::model::Sentence { id: "s3", text: piece(34, 64), start: 14, end: 32, paragraph: 2, section: "masthead", },
::report::model::Sentence { id: "s4", text: piece(66, 84), start: 34, end: 40, paragraph: 3, section: "review", },
::report::model::Sentence { id: "s5", text: piece(86, 123), start: 42, end: 55, paragraph: 4, section: "area-1", },
::report::model::Sentence { id: "s6", text: piece(125, 146), start: 57, end: 64, paragraph: 5, section: "area-1", },
::report::model::Sentence { id: "s7", text: piece(146, 227), start: 64, end: 95, paragraph: 5, section: "area-1", },
::report::model::Sentence { id: "s8", text: piece(229, 245), start: 97, end: 103, paragraph: 6, section: "lessons", },
::report::model::Sentence { id: "s9", text: piece(247, 280), start: 105, end: 116, paragraph: 7, section: "lessons", },
::report::model::Sentence { id: "s10", text: piece(282, 294), start: 118, end: 122, paragraph: 8, section: "outlook", },
::report::model::Sentence { id: "s11", text: piece(296, 318), start: 124, end: 132, paragraph: 9, section: "outlook", },
::report::model::Sentence { id: "s12", text: piece(37, 38), start: 134, end: 135, paragraph: 10, section: "plan-1", },
::report::model::Sentence { id: "s13", text: piece(323, 360), start: 137, end: 150, paragraph: 11, section: "plan-1", },
::report::model::Sentence { id: "s14", text: piece(362, 387), start: 152, end: 161, paragraph: 12, section: "plan-1", },
::report::model::Sentence { id: "s15", text: piece(387, 412), start: 161, end: 170, paragraph: 12, section: "plan-1", },
], sections: &[::report::model::Section { id: "masthead", title: "报头", },
::report::model::Section { id: "review", title: piece(66, 84), },
::report::model::Section { id: "area-1", title: piece(105, 123), },
::report::model::Section { id: "lessons", title: piece(235, 241), },
::report::model::Section { id: "outlook", title: piece(282, 294), },
::report::model::Section { id: "plan-1", title: piece(342, 360), },
], }, areas: &[::report::model::Area { id: "area-1", order: 1, title: piece(105, 123), short: piece(105, 111), tagline: piece(92, 104), quote: ::report::model::Quote { exact: piece(86, 123), prefix: piece(58, 86), suffix: piece(123, 155), start: 42, end: 55, sentence: "s5", }, measures: &[::report::model::Measure { id: "measure-1-1", order: 1, title: piece(125, 143), quote: ::report::model::Quote { exact: piece(125, 146), prefix: piece(95, 125), suffix: piece(146, 178), start: 57, end: 64, sentence: "s6", }, sentences: &["s6", "s7", ], figures: &["figure-reading-rooms", "figure-households", "figure-meetings", ], },
], },
], figures: &[::report::model::Figure { id: "figure-reading-rooms", label: piece(146, 158), value: 2, text: piece(158, 164), unit: piece(161, 164), approximate: false, status: ::report::model::Status::Done, area: Some("area-1"), measure: Some("measure-1-1"), task: None, quote: ::report::model::Quote { exact: piece(146, 164), prefix: piece(114, 146), suffix: piece(164, 188), start: 64, end: 70, sentence: "s7", }, },
::report::model::Figure { id: "figure-households", label: piece(165, 177), value: 1200, text: piece(177, 187), unit: piece(184, 187), approximate: true, status: ::report::model::Status::Done, area: Some("area-1"), measure: Some("measure-1-1"), task: None, quote: ::report::model::Quote { exact: piece(146, 187), prefix: piece(114, 146), suffix: piece(187, 221), start: 64, end: 81, sentence: "s7", }, },
::report::model::Figure { id: "figure-meetings", label: piece(194, 218), value: 3, text: piece(218, 224), unit: piece(221, 224), approximate: false, status: ::report::model::Status::Done, area: Some("area-1"), measure: Some("measure-1-1"), task: None, quote: ::report::model::Quote { exact: piece(188, 224), prefix: piece(164, 188), suffix: piece(224, 250), start: 82, end: 94, sentence: "s7", }, },
::report::model::Figure { id: "figure-halls", label: piece(393, 405), value: 1, text: piece(405, 409), unit: piece(209, 212), approximate: false, status: ::report::model::Status::Planned, area: None, measure: None, task: Some("task-1-1"), quote: ::report::model::Quote { exact: piece(387, 409), prefix: piece(357, 387), suffix: piece(143, 146), start: 161, end: 169, sentence: "s15", }, },
], plans: &[::report::model::Plan { id: "plan-1", order: 1, role: piece(335, 341), aim: piece(323, 341), title: piece(342, 360), quote: ::report::model::Quote { exact: piece(323, 360), prefix: piece(299, 323), suffix: piece(360, 390), start: 137, end: 150, sentence: "s13", }, tasks: &[::report::model::Task { id: "task-1-1", order: 1, title: piece(362, 384), quote: ::report::model::Quote { exact: piece(362, 387), prefix: piece(332, 362), suffix: piece(387, 412), start: 152, end: 161, sentence: "s14", }, sentences: &["s14", "s15", ], figures: &["figure-halls", ], framework: &["framework-1", ], },
], },
], framework: ::report::model::Framework { id: "framework", code: piece(37, 38), quote: ::report::model::Quote { exact: piece(296, 315), prefix: piece(268, 296), suffix: piece(315, 341), start: 124, end: 131, sentence: "s11", }, groups: &[::report::model::Group { id: "framework-1", order: 1, digit: 1, title: piece(371, 381), quote: ::report::model::Quote { exact: piece(362, 384), prefix: piece(332, 362), suffix: piece(384, 412), start: 152, end: 160, sentence: "s14", }, tasks: &["task-1-1", ], slots: &[::report::model::Slot { id: "slot-1-1", title: Some("文体—中心"), origin: ::report::model::Origin::Background, references: &["ref-open-day", ], },
], references: &["ref-open-day", ], },
], notes: &[::report::model::Note { text: "“1”指一个中心，2030-11已见于报道。", references: &["ref-open-day", ], },
], }, events: &[::report::model::Event { id: "event-open-day", title: "“开放日”启动", date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2030, month: Some(11), day: None, approximate: false, }, end: ::report::edtf::End::None, }), edtf: Some("2030-11"), lane: ::report::model::Lane::Occasion, status: ::report::model::Status::Context, quote: None, references: &["ref-open-day", ], entities: &[], },
::report::model::Event { id: "event-published", title: piece(45, 64), date: Some(::report::edtf::Edtf { start: ::report::edtf::Date { year: 2031, month: Some(3), day: Some(5), approximate: false, }, end: ::report::edtf::End::None, }), edtf: Some(piece(34, 44)), lane: ::report::model::Lane::Outlook, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(34, 64), prefix: piece(6, 34), suffix: piece(64, 92), start: 14, end: 32, sentence: "s3", }), references: &[], entities: &[], },
::report::model::Event { id: "event-meetings", title: piece(194, 218), date: None, edtf: None, lane: ::report::model::Lane::Duty, status: ::report::model::Status::Done, quote: Some(::report::model::Quote { exact: piece(188, 224), prefix: piece(164, 188), suffix: piece(224, 250), start: 82, end: 94, sentence: "s7", }), references: &[], entities: &["figure-meetings", "measure-1-1", ], },
], lessons: &[::report::model::Lesson { id: "lesson-1", order: 1, quote: ::report::model::Quote { exact: piece(247, 280), prefix: piece(221, 247), suffix: piece(280, 306), start: 105, end: 116, sentence: "s9", }, },
], references: &[::report::model::Reference { id: "ref-open-day", title: "某\"市\"晚报，2030年11月", publisher: "某\"市\"晚报", date: Some("2030-11"), url: "https://example.com/a?b=1&c=2", quote: "11月,文体-中心“开放日”启动", note: "仅此一个来源。", },
], };
