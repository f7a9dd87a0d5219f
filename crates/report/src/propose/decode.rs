//! The article as a text in UTF-8 with line feeds.

use crate::encoding;

/// Decodes it, and tells what was changed.
pub fn text(bytes: &[u8], told: &mut Vec<String>) -> Result<String, String> {
    let mut text = match std::str::from_utf8(bytes) {
        Ok(text) => {
            told.push("编码是 UTF-8".to_owned());
            text.to_owned()
        }
        Err(error) => match utf16(bytes) {
            Some(text) => {
                told.push("编码是 UTF-16，已改成 UTF-8".to_owned());
                text
            }
            None => {
                let encoding = encoding::of(bytes).unwrap_or("读不懂的编码");
                let at = error.valid_up_to();
                return Err(format!(
                    "原文不是 UTF-8（第 {} 个字节起），是 {encoding}：用编辑器打开，另存为 UTF-8，再来一次",
                    at + 1
                ));
            }
        },
    };
    if let Some(rest) = text.strip_prefix('\u{FEFF}') {
        text = rest.to_owned();
        told.push("开头的字节序标记（BOM）已去掉".to_owned());
    }
    let breaks = text.matches('\r').count();
    if breaks > 0 {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
        told.push(format!("换行是 CRLF，{breaks} 处已改成 LF"));
    } else {
        told.push("换行是 LF".to_owned());
    }
    Ok(text)
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let (mark, rest) = bytes.split_first_chunk()?;
    let unit: fn([u8; 2]) -> u16 = match mark {
        [0xFF, 0xFE] => u16::from_le_bytes,
        [0xFE, 0xFF] => u16::from_be_bytes,
        _ => return None,
    };
    let units = rest.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_is_told() {
        let told = |bytes: &[u8]| {
            let mut told = Vec::new();
            text(bytes, &mut told).map(|text| (text, told.join("；")))
        };
        let same = |text: &str, said: &str| Ok((text.to_owned(), said.to_owned()));
        assert_eq!(
            told("甲\n乙".as_bytes()),
            same("甲\n乙", "编码是 UTF-8；换行是 LF")
        );
        assert_eq!(
            told("\u{FEFF}甲\r\n乙".as_bytes()),
            same(
                "甲\n乙",
                "编码是 UTF-8；开头的字节序标记（BOM）已去掉；换行是 CRLF，1 处已改成 LF"
            )
        );
        assert_eq!(
            told(&[0xFF, 0xFE, 0x32, 0x75]),
            same("甲", "编码是 UTF-16，已改成 UTF-8；换行是 LF")
        );
        let refused = told(&[b'a', 0xBC, 0xD7]).expect_err("it is GBK");
        assert!(refused.contains("第 2 个字节起），是 GBK"), "{refused}");
    }
}
