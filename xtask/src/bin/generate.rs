//! `generate DIR [REPORTS [FIGURES]]`: an archive of made-up reports, each of 20 figures and about 200
//! sentences, to measure how the site grows (`cargo xtask bench --archive`); or of 20 times so many figures,
//! to measure how a table does. The same every time.

use report::package::Package;
use report::seal::comparison;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

const AREAS: [(&str, &str, &str); 4] = [
    ("交通", "交通更加便捷", "修路架桥"),
    ("校园", "校园更加安全", "扩建校园"),
    ("医疗", "医疗更加贴心", "增设门诊"),
    ("环境", "环境更加整洁", "治理河道"),
];

/// Of each area five measures: what it is called, what was counted there, in which unit.
const MEASURES: [[(&str, &str, &str); 5]; 4] = [
    [
        ("打通断头路", "新修道路", "公里"),
        ("增加停车位", "新增停车位", "个"),
        ("优化公交线路", "调整公交线路", "条"),
        ("架设人行天桥", "架设天桥", "座"),
        ("更换老旧路灯", "更换路灯", "盏"),
    ],
    [
        ("扩建中小学校", "扩建学校", "所"),
        ("添置校车", "添置校车", "辆"),
        ("增加托位", "新增托位", "张"),
        ("开放运动场地", "开放运动场", "片"),
        ("培训任课教师", "培训教师", "名"),
    ],
    [
        ("把门诊开到社区", "新建门诊", "家"),
        ("送医上门", "上门看诊", "人次"),
        ("增加床位", "新增床位", "床"),
        ("引进专科医生", "引进医生", "位"),
        ("缩短候诊时间", "开通预约窗口", "处"),
    ],
    [
        ("清理淤塞河道", "清理河道", "段"),
        ("种植行道树", "种植行道树", "株"),
        ("建设口袋公园", "建成口袋公园", "园"),
        ("分类投放垃圾", "设置分类亭", "亭"),
        ("铺设滨河步道", "铺设步道", "米"),
    ],
];

const WHO: [&str; 8] = [
    "街道",
    "社区",
    "学校",
    "医院",
    "保安员",
    "居民",
    "物业",
    "网格员",
];
const HOW: [&str; 8] = [
    "逐户", "定期", "主动", "及时", "认真", "耐心", "共同", "持续",
];
const WHAT: [&str; 12] = [
    "走访老人",
    "查看管线",
    "听取意见",
    "清扫楼道",
    "看望儿童",
    "检查消防",
    "登记诉求",
    "拜访住户",
    "张贴通知",
    "调解纠纷",
    "巡查工地",
    "整理档案",
];
const WHY: [&str; 6] = [
    "把问题解决在门口",
    "让住户放心",
    "不留死角",
    "样样有着落",
    "力求做到最好",
    "受到大家欢迎",
];

/// Numerical Recipes' generator: enough for made-up numbers.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let number = |at: usize, otherwise: usize, most: usize| {
        let given = arguments.get(at).map(|given| given.parse().ok());
        given
            .unwrap_or(Some(otherwise))
            .filter(|given| (1..=most).contains(given))
    };
    let most = WHO.len() * HOW.len();
    let (Some(directory), Some(count), Some(figures)) =
        (arguments.first(), number(1, 50, 99), number(2, 1, most))
    else {
        eprintln!(
            "usage: generate DIR [REPORTS, at most 99 [FIGURES of a measure, at most {most}]]"
        );
        return ExitCode::from(2);
    };
    for at in 0..count {
        let year = (2001 + at).to_string();
        if let Err(error) = write(&Path::new(directory).join(&year), &year, figures) {
            eprintln!("{year}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn write(folder: &Path, year: &str, of_each: usize) -> Result<(), String> {
    let mut numbers = Numbers(year.parse().unwrap_or_default());
    let mut article = format!(
        "云浦日报\n\n脚踏实地办实事\n\n{year}-03-05 来源:云浦日报\n\n一年来,街道把群众的小事当作大事来办。\n\n一年来的工作\n\n"
    );
    let (mut areas, mut figures) = (String::new(), String::new());
    for (area, ((short, title, tagline), measures)) in (1u8..).zip(AREAS.into_iter().zip(MEASURES))
    {
        let quote = format!("我们{tagline},{title}");
        let _ = write!(article, "{quote}\n\n");
        let _ = write!(
            areas,
            "[[area]]\nid = \"area-{area}\"\nshort = \"{short}\"\ntitle = \"{title}\"\ntagline = \"{tagline}\"\nquote = \"{quote}\"\n\n"
        );
        for (at, (name, counted, unit)) in (1u8..).zip(measures) {
            let _ = write!(article, "{name}。");
            let measure = format!("measure-{area}-{at}");
            for nth in 0..of_each {
                let value = 2 + numbers.below(9000);
                // Of several, each has its own who and how.
                let (who, how) = match of_each {
                    1 => ("", ""),
                    _ => (WHO[nth % WHO.len()], HOW[nth / WHO.len()]),
                };
                let clause = format!("{who}{how}{counted}{value}{unit}");
                let _ = write!(article, "{clause}。");
                // No digits stand in what figures are called.
                let mut letters = vec![area, at];
                if of_each > 1 {
                    letters.extend([1 + nth / WHO.len(), 1 + nth % WHO.len()].map(|at| at as u8));
                }
                let id: Vec<_> = letters
                    .into_iter()
                    .map(|at| char::from(b'a' + at - 1).to_string())
                    .collect();
                let _ = write!(
                    figures,
                    "[[figure]]\nid = \"figure-{}\"\nlabel = \"{who}{how}{counted}\"\ntext = \"{value}{unit}\"\nvalue = {value}\nunit = \"{unit}\"\nstatus = \"done\"\nmeasure = \"{measure}\"\nquote = \"{clause}\"\n\n",
                    id.join("-")
                );
            }
            for _ in 0..8 {
                let (who, how) = (numbers.of(&WHO), numbers.of(&HOW));
                let (what, why) = (numbers.of(&WHAT), numbers.of(&WHY));
                let _ = write!(article, "{who}{how}{what},{why}。");
            }
            article += "\n\n";
            let _ = write!(
                areas,
                "[[area.measure]]\nid = \"{measure}\"\nquote = \"{name}。\"\n\n"
            );
        }
    }
    let report = format!(
        "[source]\ntitle = \"脚踏实地办实事\"\nbyline = \"{year}-03-05 来源:云浦日报\"\npublisher = \"云浦日报\"\n\
         date = \"{year}-03-05\"\nurl = \"https://example.com/{year}/\"\nsha256 = \"\"\nseal = \"\"\n\n\
         [[section]]\nid = \"masthead\"\ntitle = \"报头\"\nstarts = \"云浦日报\"\n\n\
         [[section]]\nid = \"lead\"\ntitle = \"导语\"\nstarts = \"一年来,街道\"\n\n\
         [[section]]\nid = \"review\"\ntitle = \"一年来的工作\"\nstarts = \"一年来的工作\"\n\n\
         [page]\nname = \"图解云浦街道\"\ntitle = \"图解云浦街道工作报告\"\nkicker = \"一图读懂街道工作报告\"\n\
         dataset = \"云浦街道工作报告数据\"\ndescription = \"{{areas}}个领域、{{measures}}项举措的成效。\"\n\
         lead = \"{{areas}}个领域、{{measures}}项举措、{{figures}}组数字。\"\nareas = \"成效\"\n"
    );
    let reviewed = "[reviewed]\n\"云浦\" = \"雲浦\"\n\"公里\" = \"公里\"\n";
    let files = [
        ("article.txt", &article),
        ("report.toml", &report),
        ("areas.toml", &areas),
        ("figures.toml", &figures),
        ("hant.toml", &reviewed.to_owned()),
    ];
    let told = |error: std::io::Error| error.to_string();
    fs::create_dir_all(folder).map_err(told)?;
    for (name, content) in files {
        fs::write(folder.join(name), content).map_err(told)?;
    }
    let package = Package::read(folder).map_err(told)?;
    let sealed = comparison(&package).map_err(|found| found.render(false))?;
    for (name, content) in &sealed.files {
        fs::write(folder.join(name), content).map_err(told)?;
    }
    Ok(())
}
