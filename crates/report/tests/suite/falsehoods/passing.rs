//! The changes that pass, by why they may.

/// Why, and each as [`Change::line`](super::changes::Change::line) writes it.
pub const PASSING: &[(&str, &[&str])] = &[
    (
        "what it came to may be told without 「增加到」: it is so many by now",
        &[
            "county figure-as: label = \"后厨“明灶亮灶”比例\", no short, no quote, no counted",
            "years figure-ao: label = \"国家级专精特新“小巨人”企业\", no short, no quote, no counted",
            "years figure-be: label = \"全社会研发投入占地区生产总值的比重\", no short, no quote, no counted",
            "years figure-ck: label = \"居民人均可支配收入\", no short, no quote, no counted",
            "years figure-cw: label = \"污水集中处理率\", no short, no quote, no counted",
            "years figure-dc: label = \"普惠性幼儿园覆盖率\", no short, no quote, no counted",
            "years figure-dn: label = \"养老床位\", no short, no quote, no counted",
            "years figure-dr: label = \"城乡低保标准\", no short, no quote, no counted",
            "years figure-ee: label = \"轨道交通里程\", no short, no quote, no counted",
            "years figure-ez: label = \"千人病床数\", no short, no quote, no counted",
        ],
    ),
    (
        "true, in fewer words: 「走访了全部12个街道」, 「加装电梯的提案推动当年完工96台，比上一年翻一番」",
        &[
            "session figure-ak: label = \"走访\", no short, no quote, no counted",
            "session figure-ay: label = \"加装电梯完工\", no short, no quote, no counted",
        ],
    ),
    (
        "true: 「办理提案120件左右，面商率100%」, 「开工8600套、建成5900套，交付率接近七成」, 「总产值翻一番，突破4000亿元」",
        &[
            "county figure-bo: of = \"figure-bn\"",
            "years figure-dw: of = \"figure-dv\"",
            "years figure-eo: of = \"figure-ep\"",
        ],
    ),
    (
        "whose rate it is, 「发现问题54个，整改率98%」 (true) or 「参与居民3200余人，现场答复率百分之九十二」, only people \
         can tell; `seal` lists of each share what it is of",
        &[
            "numbers figure-clubs: of = \"figure-volunteers\"",
            "session figure-aq: of = \"figure-ap\"",
            "shapes figure-good-water: of = \"figure-rivers\"",
            "years figure-cv: of = \"figure-ct\"",
            "years figure-db: of = \"figure-da\"",
            "years figure-dh: of = \"figure-dg\"",
        ],
    ),
    (
        "told of the year that begins: 「2028年…也是建区四十周年。要做好三个方面的工作」 is so, and will be",
        &[
            "session figure-bx: status = \"planned\"",
            "session figure-by: status = \"planned\"",
        ],
    ),
    (
        "「“十六五”期间」 names no year; `seal` lists what is done among plans",
        &["years figure-eu: status = \"done\""],
    ),
];
