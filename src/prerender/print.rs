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

/// The QR code of the page; none of one that does not know where it stands, and whose source has no
/// address.
///
/// # Errors
/// When the site's address is too long for one.
pub fn code() -> io::Result<Option<Code>> {
    code_of(site::known().as_deref(), REPORT.source.url)
}

fn code_of(site: Option<&str>, source: Option<&str>) -> io::Result<Option<Code>> {
    // A page that does not know where it stands can still say where its source does.
    let own = site.map(|site| (t!("扫码看图解"), site));
    let source = source.map(|url| (t!("扫码看原网页"), url));
    let Some((label, address)) = own.or(source) else {
        return Ok(None);
    };
    let code = qr::svg(address, CODE).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(Some(Code {
        image: data_url(&code),
        label,
        address: address.to_owned(),
    }))
}

fn style_of(site: Option<&str>) -> io::Result<String> {
    let source = REPORT.source;
    let mut style = squeeze::style(STYLE);
    let _ = write!(
        style,
        " @page {{ @bottom-left {{ content: {paper} }} }}",
        paper = quoted(&t!("据《{0}》{1}报道", source.paper, source.date)),
    );
    if let Some(code) = code_of(site, source.url)? {
        let _ = write!(
            style,
            " .hero .message::before {{ content: url({code}) / {alt} }} \
             .hero .message::after {{ content: {label} }}",
            code = quoted(&code.image),
            alt = quoted(t!("二维码")),
            label = quoted(&code.words()),
        );
    }
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
    use super::{code_of, style_of};
    use crate::data::REPORT;

    #[test]
    fn the_cover_has_the_sites_address_or_else_the_sources() {
        let known = style_of(Some("https://example.org/report/")).unwrap();
        assert!(known.contains("content: \"扫码看图解：https://example.org/report/\""));
        let unknown = style_of(None).unwrap();
        let url = REPORT.source.url.expect("it is on the web");
        assert!(unknown.contains(&format!("content: \"扫码看原网页：{url}\"")));
        for style in [known, unknown] {
            assert_eq!(style.matches("data:image/svg+xml,%3Csvg").count(), 1);
            assert_eq!(style.matches('{').count(), style.matches('}').count());
        }
    }

    #[test]
    fn what_has_no_address_has_no_code() {
        assert!(code_of(None, None).unwrap().is_none());
        assert!(
            code_of(Some("https://example.org/"), None)
                .unwrap()
                .is_some()
        );
    }

    #[test]
    fn every_reference_is_spelled_out() {
        let style = style_of(None).unwrap();
        for reference in REPORT.references {
            assert!(style.contains(reference.url), "{}", reference.id);
        }
    }
}
