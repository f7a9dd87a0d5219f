//! What the page is on paper: its style sheet, and with it what only paper needs, the cover's
//! address and QR code and the addresses of sources. On screens none of it is loaded before the
//! page is there, and none of it is in the page.

use super::{qr, site, squeeze};
use crate::{data::REPORT, language::t};
use std::{fmt::Write, io};

const STYLE: &str = include_str!("../../assets/style/print.css");
/// The width of the QR code with its quiet zone, in CSS px: 33 mm.
const CODE: u32 = 125;

/// The sheet.
///
/// # Errors
/// When the site's address is too long for a QR code.
pub fn style() -> io::Result<String> {
    style_of(site::known().as_deref())
}

/// The QR code.
pub struct Code {
    /// As a `data:` address.
    pub image: String,
    /// Where it leads, in a word.
    pub label: &'static str,
    address: String,
}

impl Code {
    /// What is said of it where there is room for its address.
    pub fn words(&self) -> String {
        t!("{0}：{1}", self.label, self.address)
    }
}

/// The QR code of the page.
///
/// # Errors
/// When the site's address is too long for one.
pub fn code() -> io::Result<Code> {
    code_of(site::known().as_deref())
}

fn code_of(site: Option<&str>) -> io::Result<Code> {
    // A page that does not know where it stands can still say where its source does.
    let (label, address) = site.map_or((t!("扫码看原网页"), REPORT.source.url), |site| {
        (t!("扫码看图解"), site)
    });
    let code = qr::svg(address, CODE).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(Code {
        image: data_url(&code),
        label,
        address: address.to_owned(),
    })
}

fn style_of(site: Option<&str>) -> io::Result<String> {
    let source = REPORT.source;
    let code = code_of(site)?;
    let mut style = squeeze::style(STYLE);
    let _ = write!(
        style,
        " @page {{ @bottom-left {{ content: {paper} }} }} \
         .hero .message::before {{ content: url({code}) / {alt} }} \
         .hero .message::after {{ content: {label} }}",
        paper = quoted(&t!("据《{0}》{1}报道", source.paper, source.date)),
        code = quoted(&code.image),
        alt = quoted(t!("二维码")),
        label = quoted(&code.words()),
    );
    for reference in REPORT.references {
        let _ = write!(
            style,
            " footer [data-id={}]::after {{ content: {} }}",
            quoted(reference.id),
            quoted(reference.url)
        );
    }
    Ok(style)
}

/// A CSS string. The texts are ours: one line, no escapes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn data_url(svg: &str) -> String {
    let escaped = svg
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('<', "%3C")
        .replace('>', "%3E");
    format!("data:image/svg+xml,{escaped}")
}

#[cfg(test)]
mod tests {
    use super::style_of;
    use crate::data::REPORT;

    #[test]
    fn the_cover_has_the_sites_address_or_else_the_sources() {
        let known = style_of(Some("https://example.org/report/")).unwrap();
        assert!(known.contains("content: \"扫码看图解：https://example.org/report/\""));
        let unknown = style_of(None).unwrap();
        assert!(unknown.contains(&format!("content: \"扫码看原网页：{}\"", REPORT.source.url)));
        for style in [known, unknown] {
            assert_eq!(style.matches("data:image/svg+xml,%3Csvg").count(), 1);
            assert_eq!(style.matches('{').count(), style.matches('}').count());
        }
    }

    #[test]
    fn every_reference_is_spelled_out() {
        let style = style_of(None).unwrap();
        for reference in REPORT.references {
            assert!(style.contains(reference.url), "{}", reference.id);
        }
    }
}
