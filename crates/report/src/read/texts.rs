//! Bytes to text, with the place of the first bad byte.

use crate::diagnostics::{Findings, Texts};
use crate::draft::Spot;
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
            format!("{name} 超过 1 MiB，没有读"),
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
            let at = error.valid_up_to();
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
            .help("用编辑器另存为 UTF-8（不带 BOM）");
            // Shown around the caret; the valid part keeps its byte offsets.
            return String::from_utf8_lossy(bytes).into_owned();
        }
    };
    let start = Spot {
        file,
        start: 0,
        end: 0,
    };
    if text.starts_with('\u{FEFF}') {
        out.push(Rule::Utf8, start, format!("{name} 开头有 BOM"))
            .help("用编辑器另存为 UTF-8（不带 BOM）");
    }
    // A translation begins as an empty file, and the checker says what to write.
    if text.trim().is_empty() && !file.is_translation() {
        out.push(Rule::File, start, format!("{name} 是空的"))
            .help("把内容补上，或从版本库里取回");
    }
    text
}
