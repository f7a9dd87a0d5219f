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

/// The QR code as a `data:` address, and what is said of it.
///
/// # Errors
/// When the site's address is too long for a QR code.
pub fn code() -> io::Result<(String, String)> {
    code_of(site::known().as_deref())
}

fn code_of(site: Option<&str>) -> io::Result<(String, String)> {
    // A page that does not know where it stands can still say where its source does.
    let (label, address) = site.map_or((t!("扫码看原网页"), REPORT.source.url), |site| {
        (t!("扫码看图解"), site)
    });
    let code = qr::svg(address, CODE).map_err(|error| io::Error::other(error.to_string()))?;
    Ok((data_url(&code), t!("{0}：{1}", label, address)))
}

fn style_of(site: Option<&str>) -> io::Result<String> {
    let source = REPORT.source;
    let (code, label) = code_of(site)?;
    let mut style = squeeze::style(STYLE);
    let _ = write!(
        style,
        " @page {{ @bottom-left {{ content: {paper} }} }} \
         .hero .message::before {{ content: url({code}) / {alt} }} \
         .hero .message::after {{ content: {label} }}",
        paper = quoted(&t!("据《{0}》{1}报道", source.paper, source.date)),
        code = quoted(&code),
        alt = quoted(t!("二维码")),
        label = quoted(&label),
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
