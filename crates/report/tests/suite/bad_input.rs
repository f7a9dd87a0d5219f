//! Rules R01 and R02, and input that no editor would write: nothing panics, nothing hangs.

use crate::edited::{Edited, directory};
use proptest::prelude::*;
use report::check_package;
use report::package::{Content, FileId, Package};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A fresh directory under the build directory, removed by nobody: it is small.
fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("bad_input")
        .join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("the build directory is writable");
    path
}

/// A copy of the real package in a directory of its own.
fn copy(name: &str) -> PathBuf {
    let path = scratch(name);
    for file in FileId::ALL {
        let from = directory().join(file.name());
        if !file.is_optional() || from.exists() {
            fs::copy(from, path.join(file.name())).expect("the file is there");
        }
    }
    path
}

#[test]
fn a_directory_that_is_missing() {
    let path = scratch("missing").join("nowhere");
    let found = report::load(&path).expect_err("there is no report");
    let item = found.iter().next().expect("something is wrong");
    assert_eq!(
        (item.rule.id(), item.file, item.line, item.column),
        ("R01 file", None, 1, 1)
    );
    assert_eq!(item.message, format!("没有目录 {}", path.display()));
}

#[test]
fn a_directory_that_is_a_file() {
    let path = directory().join("areas.toml");
    let found = report::load(&path).expect_err("there is no report");
    let item = found.iter().next().expect("something is wrong");
    assert_eq!(item.message, format!("{} 不是目录", path.display()));
}

#[test]
fn a_directory_without_files() {
    let found = report::load(&scratch("empty")).expect_err("there is no report");
    let messages: Vec<_> = found.iter().map(|item| item.message.as_str()).collect();
    let needed = FileId::ALL.iter().filter(|file| !file.is_optional());
    let expected: Vec<_> = needed
        .map(|file| format!("缺少文件 {}", file.name()))
        .collect();
    assert_eq!(messages, expected);
}

#[test]
fn a_file_that_is_missing() {
    let mut edited = Edited::new();
    edited.0.set(FileId::Figures, Content::Missing);
    edited.finds(&["figures.toml:1:1 R01 file: 缺少文件 figures.toml"]);
}

#[test]
fn a_file_that_is_a_directory() {
    let path = copy("directory");
    fs::remove_file(path.join("plans.toml")).expect("it was copied");
    fs::create_dir(path.join("plans.toml")).expect("the name is free");
    let found = report::load(&path).expect_err("a file is missing");
    let messages: Vec<_> = found.iter().map(|item| item.message.as_str()).collect();
    assert_eq!(messages, ["plans.toml 不是普通文件"]);
}

#[test]
fn a_file_of_fifty_megabytes_is_not_read() {
    let path = copy("huge");
    let huge = fs::File::create(path.join("events.toml")).expect("the directory is writable");
    huge.set_len(50 << 20).expect("the file system knows holes");
    let start = Instant::now();
    let found = report::load(&path).expect_err("a file is too large");
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "{:?}",
        start.elapsed()
    );
    let messages: Vec<_> = found.iter().map(|item| item.message.as_str()).collect();
    assert_eq!(messages, ["events.toml 超过 4 MiB，没有读"]);
}

#[test]
fn a_file_just_too_large_and_one_just_not() {
    let of_size = |size: usize| Edited::new().append(FileId::Events, &"#".repeat(size));
    let room = (4 << 20) - Edited::new().text(FileId::Events).len() - 1;
    of_size(room).finds(&[]);
    let mut edited = Edited::new();
    edited
        .0
        .set(FileId::Events, vec![b'#'; (4 << 20) + 1].into());
    edited.finds(&["events.toml:1:1 R01 file: events.toml 超过 4 MiB，没有读"]);
}

#[test]
fn a_file_of_exactly_the_limit_is_read() {
    let path = copy("limit");
    let events = path.join("events.toml");
    let mut text = fs::read(&events).expect("it was copied");
    text.resize(4 << 20, b'\n');
    fs::write(&events, &text).expect("the directory is writable");
    assert!(report::load(&path).is_ok());
    text.push(b'\n');
    fs::write(&events, &text).expect("the directory is writable");
    let found = report::load(&path).expect_err("a file is too large");
    let messages: Vec<_> = found.iter().map(|item| item.message.as_str()).collect();
    assert_eq!(messages, ["events.toml 超过 4 MiB，没有读"]);
}

#[test]
fn an_empty_file() {
    Edited::new()
        .set(FileId::Areas, "")
        .finds(&["areas.toml:1:1 R01 file: areas.toml 是空的"]);
    Edited::new()
        .set(FileId::Article, " \n\n")
        .finds(&["article.txt:1:1 R01 file: article.txt 是空的"]);
}

#[test]
fn a_byte_order_mark() {
    let marked = |file| {
        let text = format!("\u{FEFF}{}", Edited::new().text(file));
        Edited::new().set(file, &text)
    };
    marked(FileId::Areas)
        .finds(&["areas.toml:1:1 R02 utf-8: areas.toml 开头有看不见的字节序标记（BOM）"]);
    marked(FileId::Article)
        .finds(&["article.txt:1:1 R02 utf-8: article.txt 开头有看不见的字节序标记（BOM）"]);
}

#[test]
fn a_byte_that_is_not_utf_8() {
    let mut bytes = Edited::new().text(FileId::Areas).as_bytes().to_vec();
    let at = Edited::new()
        .text(FileId::Areas)
        .find("加强学习")
        .expect("the tagline is there");
    bytes[at + "加强".len()] = 0xFF;
    let mut edited = Edited::new();
    edited.0.set(FileId::Areas, bytes.into());
    edited
        .finds(&["areas.toml:9:14 R02 utf-8: areas.toml 不是 UTF-8：这里有一个读不懂的字节 0xFF | 从这里起读不懂"]);
    // The caret is under the mark that stands for the byte.
    let found = edited.found();
    let item = found.iter().next().expect("something is wrong");
    assert!(found.render(false).contains("加强\u{FFFD}"));
    assert_eq!(item.span.1 - item.span.0, '\u{FFFD}'.len_utf8());
}

#[test]
fn a_file_in_another_encoding() {
    let mut edited = Edited::new();
    // 「深圳」 in GBK.
    edited
        .0
        .set(FileId::Article, vec![0xC9, 0xEE, 0xDB, 0xDA].into());
    edited.finds(&["article.txt:1:1 R02 utf-8: article.txt 不是 UTF-8，是 GBK（记事本里叫 ANSI）"]);
}

#[test]
fn a_translation_may_be_missing_but_not_unreadable() {
    Edited::english().finds(&[]);
    Edited::small().finds(&[]);
    let mut edited = Edited::small();
    edited.0.set(FileId::English, Content::NotAFile);
    edited.finds(&["en.toml:1:1 R01 file: en.toml 不是普通文件"]);
    Edited::small()
        .set(FileId::Glossary, "\u{FEFF}")
        .finds(&["glossary.toml:1:1 R02 utf-8: glossary.toml 开头有看不见的字节序标记（BOM）"]);
}

#[test]
fn brackets_without_end() {
    let nested = format!("a = {}", "[".repeat(100_000));
    let found = Edited::new().set(FileId::Events, &nested).found();
    assert!(found.errors() > 0);
}

#[test]
fn a_plan_on_the_first_line() {
    let found = Edited::new()
        .set(FileId::Article, "以政治建设为引领,全面加强政协党的建设\n")
        .found();
    assert!(found.errors() > 0);
}

#[test]
fn an_article_of_one_character_repeated() {
    let start = Instant::now();
    for text in ["a", "。", "1", "换届以来,", "\n1"] {
        let long = text.repeat((1 << 20) / text.len());
        let found = Edited::new().set(FileId::Article, &long).found();
        assert!(found.errors() > 0);
    }
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
}

/// How long something takes, at its quickest: the machine has other things to do.
fn quickest(mut what: impl FnMut()) -> Duration {
    let once = |_| {
        let start = Instant::now();
        what();
        start.elapsed()
    };
    (0..3).map(once).min().unwrap_or_default()
}

/// Ten times as much takes about ten times as long, whatever it is: what goes by the square takes a hundred.
#[track_caller]
fn grows_with_its_length(name: &str, mut what: impl FnMut(usize)) {
    let short = quickest(|| what(1));
    let long = quickest(|| what(10));
    let limit = short * 25 + Duration::from_millis(300);
    assert!(long < limit, "{name}: {short:?}, then {long:?}");
}

/// Articles of that many times ten thousand characters: in one line, in paragraphs, of one sentence again and
/// again, of numbers without a unit.
fn long_articles(times: usize) -> [(&'static str, String); 4] {
    let names = ["学校", "道路", "公园", "医院", "社区", "企业", "街道"];
    let name = |at: usize| names[at % names.len()];
    let sentences = 0..times * 500;
    let sentences: Vec<_> = sentences
        .map(|at| {
            format!(
                "整修{}和{}{at}处,走访{}户。",
                name(at),
                name(at / 7),
                at / 3
            )
        })
        .collect();
    let head = "云浦日报\n\n踏踏实实办好事\n\n2031-03-05 来源:云浦日报\n\n一年来的工作\n\n";
    let blocks: Vec<_> = sentences
        .chunks(30)
        .enumerate()
        .map(|(at, block)| format!("我们办好{at}件事,天天有进展\n\n{}", block.join("\n\n")))
        .collect();
    [
        ("one line", sentences.concat()),
        ("paragraphs", head.to_owned() + &blocks.join("\n\n")),
        (
            "one sentence",
            head.to_owned() + &"整修道路12处。\n".repeat(times * 1000),
        ),
        ("numbers", "办成12,".repeat(times * 1500)),
    ]
}

#[test]
fn an_article_ten_times_as_long() {
    for at in 0..long_articles(1).len() {
        let [(name, short), (_, long)] = [1, 10].map(|times| long_articles(times)[at].clone());
        grows_with_its_length(name, |times| {
            let text = if times == 1 { &short } else { &long };
            let proposal = report::propose(text.as_bytes()).expect("it is a text");
            let mut package = Package::new("2031");
            for file in FileId::ALL {
                let mut files = proposal.files.iter();
                if let Some((_, content)) = files.find(|(name, _)| *name == file.name()) {
                    package.set(file, content.clone().into_bytes().into());
                }
            }
            let found = check_package(&package);
            assert!(!found.render(false).is_empty());
        });
    }
}

/// Ten thousand lines of a kind, each with a mistake.
#[test]
fn a_file_ten_times_as_long() {
    let entry = |quote: &str| {
        format!(
            "\n[[figure]]\nid = \"figure-a\"\nlabel = \"件\"\ntext = \"12件\"\nvalue = 12\nunit = \"件\"\nstatus = \"done\"\nmeasure = \"measure-9-9\"\nquote = \"{quote}\"\n"
        )
    };
    for (name, entry) in [
        ("misquotes", entry("换届以来,我们广泛协商、深入调查研究")),
        ("ambiguous", entry("换届以来,我们")),
        ("no TOML", "a = 件\nb ＝ 件\n[c\n".repeat(3)),
        ("keys twice", "a = 1\n".repeat(9)),
        ("brackets", "[figure]\nid = 1\n".repeat(5)),
    ] {
        let files =
            [1, 10].map(|times| Edited::new().set(FileId::Figures, &entry.repeat(times * 100)));
        grows_with_its_length(name, |times| {
            let found = check_package(&files[usize::from(times > 1)].0);
            assert!(found.errors() > 0 && !found.render(false).is_empty());
        });
    }
}

/// Whether every diagnostic points into its file, and all of them can be printed.
fn is_sound(package: &Package) {
    let found = check_package(package);
    for item in found.iter() {
        assert!(item.line >= 1 && item.column >= 1, "{item:?}");
        assert!(item.span.0 <= item.span.1, "{item:?}");
        assert!(!item.message.is_empty(), "{item:?}");
    }
    assert_eq!(found.render(true).is_empty(), found.is_empty());
    assert_eq!(found.render(false).is_empty(), found.is_empty());
}

fn any_file() -> impl Strategy<Value = FileId> {
    proptest::sample::select(&FileId::ALL[..])
}

/// A package that has that file.
fn with(file: FileId) -> Edited {
    match file.is_translation() {
        true => Edited::english(),
        false => Edited::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(file in any_file(), bytes: Vec<u8>) {
        let mut edited = with(file);
        edited.0.set(file, bytes.into());
        is_sound(&edited.0);
    }

    #[test]
    fn any_text_everywhere(texts in proptest::collection::vec("\\PC{0,40}(\n\\PC{0,9})?", FileId::ALL.len())) {
        let mut package = Package::new("");
        for (file, text) in FileId::ALL.into_iter().zip(texts) {
            package.set(file, text.into_bytes().into());
        }
        is_sound(&package);
    }

    #[test]
    fn any_character_put_in(file in any_file(), at: proptest::sample::Index, character: char) {
        let edited = with(file);
        let mut text = edited.text(file).to_owned();
        let at = text.floor_char_boundary(at.index(text.len()));
        text.insert(at, character);
        is_sound(&edited.set(file, &text).0);
    }

    #[test]
    fn any_stretch_left_out(file in any_file(), from: proptest::sample::Index, length in 0_usize..400) {
        let edited = with(file);
        let mut text = edited.text(file).to_owned();
        let from = text.floor_char_boundary(from.index(text.len()));
        let to = text.floor_char_boundary((from + length).min(text.len()));
        text.replace_range(from..to.max(from), "");
        is_sound(&edited.set(file, &text).0);
    }

    #[test]
    fn any_line_put_elsewhere(file in any_file(), from: proptest::sample::Index, to: proptest::sample::Index) {
        let edited = with(file);
        let mut lines: Vec<&str> = edited.text(file).lines().collect();
        let line = lines.remove(from.index(lines.len()));
        lines.insert(to.index(lines.len() + 1), line);
        let text = lines.join("\n");
        is_sound(&edited.set(file, &text).0);
    }
}
