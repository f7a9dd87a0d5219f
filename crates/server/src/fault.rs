use std::time::Duration;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::header::{CONTENT_LENGTH, ETAG, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

/// How a request is made to go wrong, for tests of what the page does then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not there: 404.
    Missing,
    /// The file is there, and nothing is in it.
    Empty,
    /// Only the first half of the file arrives.
    Truncated,
    /// The second half of the file arrives with every bit flipped.
    Corrupted,
    /// The connection is closed without an answer.
    Dropped,
    /// The file arrives whole, after that time.
    Late(Duration),
    /// The file arrives whole, with one more header (a stricter CSP, say).
    Header(&'static str, String),
}

impl Fault {
    /// Whether the fault changes bytes, and so must be given the file as it is, not compressed.
    pub(crate) fn changes_bytes(&self) -> bool {
        matches!(self, Self::Empty | Self::Truncated | Self::Corrupted)
    }

    /// The answer after the fault; `None` where there is to be no answer at all.
    pub(crate) async fn apply(
        &self,
        mut response: Response<Full<Bytes>>,
    ) -> Option<Response<Full<Bytes>>> {
        match self {
            Self::Dropped => return None,
            Self::Missing => {
                let mut gone = Response::new(Full::from("404 (a fault made by a test)"));
                *gone.status_mut() = StatusCode::NOT_FOUND;
                return Some(gone);
            }
            Self::Late(time) => {
                tokio::time::sleep(*time).await;
                return Some(response);
            }
            Self::Header(name, value) => {
                response.headers_mut().insert(
                    HeaderName::from_static(name),
                    HeaderValue::from_str(value).expect("a test names a header that can be sent"),
                );
                return Some(response);
            }
            Self::Empty | Self::Truncated | Self::Corrupted => {}
        }
        let (mut head, body) = response.into_parts();
        let Ok(whole) = body.collect().await;
        let mut bytes = whole.to_bytes().to_vec();
        let half = bytes.len() / 2;
        match self {
            Self::Empty => bytes.clear(),
            Self::Truncated => bytes.truncate(half),
            _ => bytes[half..].iter_mut().for_each(|byte| *byte = !*byte),
        }
        head.headers.remove(CONTENT_LENGTH);
        head.headers.remove(ETAG);
        Some(Response::from_parts(head, Full::from(bytes)))
    }
}
