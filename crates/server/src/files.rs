use std::convert::Infallible;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
    HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, VARY,
};
use hyper::{Method, Request, Response, StatusCode};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::headers::{cache_control, content_type};

/// Answers one request from `dir`; `plain` keeps the compressed siblings out of it.
pub(crate) async fn answer(
    dir: &Path,
    mut request: Request<Incoming>,
    plain: bool,
) -> Response<Full<Bytes>> {
    let known = request.headers().get(IF_NONE_MATCH).cloned();
    if known.is_some() {
        // RFC 9110, 13.1.3: an ETag outweighs a date.
        request.headers_mut().remove(IF_MODIFIED_SINCE);
    }
    if plain {
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    let head_only = request.method() == Method::HEAD;
    let mut path = request.uri().path().to_owned();
    if path.ends_with('/') {
        path.push_str("index.html");
    }

    let service = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    let Ok::<_, Infallible>(response) = service.oneshot(request).await;
    let (mut head, body) = response.into_parts();
    let bytes = match body.collect().await {
        Ok(whole) => whole.to_bytes(),
        Err(error) => return failed(&error),
    };
    if head.status == StatusCode::NOT_FOUND {
        return not_found(&path);
    }
    if head.status.is_success() {
        dress(&mut head.headers, &path);
    }
    if head.status == StatusCode::OK && !head_only {
        let tag = etag(&bytes, head.headers.get(CONTENT_ENCODING));
        let unchanged = known.is_some_and(|known| lists(&known, &tag));
        head.headers.insert(ETAG, tag);
        if unchanged {
            head.status = StatusCode::NOT_MODIFIED;
            for name in [CONTENT_LENGTH, CONTENT_TYPE, CONTENT_ENCODING] {
                head.headers.remove(name);
            }
            return Response::from_parts(head, Full::default());
        }
    }
    Response::from_parts(head, Full::from(bytes))
}

fn dress(headers: &mut HeaderMap, path: &str) {
    if let Some(kind) = content_type(path) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache_control(path)));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(
        HeaderName::from_static("x-content-type-options"),
        HeaderValue::from_static("nosniff"),
    );
}

/// A strong ETag: of the bytes as they are sent, so of the encoding too.
fn etag(bytes: &[u8], encoding: Option<&HeaderValue>) -> HeaderValue {
    let mut hasher = DefaultHasher::new();
    hasher.write(encoding.map_or(b"identity", HeaderValue::as_bytes));
    hasher.write(bytes);
    HeaderValue::try_from(format!("\"{:016x}\"", hasher.finish())).expect("hex digits in quotes")
}

/// Whether `If-None-Match` names this ETag, or any.
fn lists(known: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else {
        return false;
    };
    known
        .split(',')
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == tag || one == "*")
}

pub(crate) fn not_found(path: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(format!("404: there is no {path} here\n")));
    *response.status_mut() = StatusCode::NOT_FOUND;
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    response
}

fn failed(error: &std::io::Error) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(format!("500: {error}\n")));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
