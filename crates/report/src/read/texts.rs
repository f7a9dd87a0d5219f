//! Bytes to text, with the place of the first bad byte.

use crate::diagnostics::{Findings, Texts};
use crate::draft::Spot;
use crate::encoding;
use crate::package::{Content, FileId, Package};
use crate::rule::Rule;

/// The texts of a package's files; empty where a file could not be used.
pub fn texts(package: &Package, out: &mut Findings) -> Texts {
    FileId::ALL.map(|file| text(package.get(file), file, out).into())
}

fn text(content: &Content, file: FileId, out: &mut Findings) -> String {
    let start = Spot {
        file,
        start: 0,
        end: 0,
    };
    let name = file.name();
    let (message, help) = match content {
        Content::Bytes(bytes) => return decode(bytes, file, out),
        Content::Missing if file.is_optional() => return String::new(),
        Content::Missing => (
            format!("缺少文件 {name}"),
            "一份报告至少有 article.txt、report.toml、areas.toml 和 figures.toml；把缺的补上，或检查目录是否写对"
                .to_owned(),
        ),
        Content::TooLarge => (
            format!("{name} 超过 4 MiB，没有读"),
            "这里只放报告的文字；图片、录音等请放到别处".to_owned(),
        ),
        Content::NotAFile => (
            format!("{name} 不是普通文件"),
            "换成同名的文本文件".to_owned(),
        ),
        Content::Unreadable(reason) => (
            format!("{name} 读不出来：{reason}"),
            "检查文件的权限".to_owned(),
        ),
    };
    out.push(Rule::File, start, message).help(help);
    String::new()
}

fn decode(bytes: &[u8], file: FileId, out: &mut Findings) -> String {
    let name = file.name();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            return undecodable(bytes, error.valid_up_to(), file, out);
        }
    };
    let start = Spot {
        file,
        start: 0,
        end: 0,
    };
    if text.starts_with('\u{FEFF}') {
        out.push(
            Rule::Utf8,
            start,
            format!("{name} 开头有看不见的字节序标记（BOM）"),
        )
        .help(SAVE_AS);
    }
    if let (FileId::Article, Some(at)) = (file, text.find('\r')) {
        let lines = text.matches('\r').count();
        let spot = Spot {
            file,
            start: at,
            end: at,
        };
        out.push(
            Rule::LineEnds,
            spot,
            format!("{name} 的换行是 Windows 的（CRLF），有 {lines} 处"),
        )
        .label("这一行的行末")
        .help("在编辑器里把换行改成 LF（右下角的 CRLF 换成 LF），再保存；文字不动");
    }
    // A translation begins as an empty file, and the checker says what to write.
    if text.trim().is_empty() && !file.is_of_language() {
        out.push(Rule::File, start, format!("{name} 是空的"))
            .help("把内容补上，或从版本库里取回");
    }
    text
}

const SAVE_AS: &str = "用编辑器另存为 UTF-8（不带 BOM）";

/// Which encoding it is instead, as far as that can be told; then nothing of it can be shown.
fn undecodable(bytes: &[u8], at: usize, file: FileId, out: &mut Findings) -> String {
    let name = file.name();
    let (start, end) = (0, 0);
    if let Some(encoding) = encoding::of(bytes) {
        out.push(
            Rule::Utf8,
            Spot { file, start, end },
            format!("{name} 不是 UTF-8，是 {encoding}"),
        )
        .help(SAVE_AS);
        return String::new();
    }
    let spot = Spot {
        file,
        start: at,
        end: at + '\u{FFFD}'.len_utf8(),
    };
    out.push(
        Rule::Utf8,
        spot,
        format!(
            "{name} 不是 UTF-8：这里有一个读不懂的字节 0x{:02X}",
            bytes[at]
        ),
    )
    .label("从这里起读不懂")
    .help(SAVE_AS);
    // Shown around the caret; the valid part keeps its byte offsets.
    String::from_utf8_lossy(bytes).into_owned()
}
