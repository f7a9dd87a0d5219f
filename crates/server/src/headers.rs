//! What a file's name says about it: its type, and how long it may be kept.

/// The `Content-Type` of the text files whose encoding the usual tables leave open.
pub(crate) fn content_type(path: &str) -> Option<&'static str> {
    let (_, extension) = path.rsplit_once('.')?;
    Some(match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

/// `Cache-Control`: for ever where the name changes with the content, else "ask again".
pub(crate) fn cache_control(path: &str) -> &'static str {
    if carries_hash(path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// Whether a file's name carries a content hash the way Trunk writes it: `name-0123456789abcdef.js`
/// and `name-0123456789abcdef_bg.wasm`.
fn carries_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().unwrap_or(name);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() >= 8
            && hash.bytes().all(|b| b.is_ascii_hexdigit())
            && hash.bytes().any(|b| b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::{carries_hash, content_type};

    #[test]
    fn names_with_a_hash_are_told_from_names_with_a_dash() {
        for name in [
            "/app-0123456789abcdef.js",
            "/fonts/serif-9f86d081.woff2",
            "/app-0123456789abcdef_bg.wasm",
        ] {
            assert!(carries_hash(name), "{name}");
        }
        for name in [
            "/index.html",
            "/data/report-schema.json",
            "/a-facade00/index.html",
            "/icon-512.png",
        ] {
            assert!(!carries_hash(name), "{name}");
        }
    }

    #[test]
    fn text_is_utf_8() {
        assert_eq!(
            content_type("/data/figures.csv"),
            Some("text/csv; charset=utf-8")
        );
        assert_eq!(content_type("/app_bg.wasm"), Some("application/wasm"));
        assert_eq!(content_type("/picture.png"), None);
    }
}
