use std::time::Duration;

use http_body_util::channel::Channel;
use http_body_util::{BodyExt, Either, Full};
use hyper::body::Bytes;
use hyper::header::{CONTENT_LENGTH, ETAG, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};

/// A file, or what comes of it piece by piece.
pub(crate) type Body = Either<Full<Bytes>, Channel<Bytes>>;

/// Between two pieces: long enough that each is painted.
const FRAMES: Duration = Duration::from_millis(34);

/// What has come is painted, and scripts that wait for no more have run.
const HALT: Duration = Duration::from_millis(400);

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
    /// The file arrives whole, in pieces of so many bytes, each at a frame of its own.
    Pieces(usize),
    /// So many bytes of the file arrive, and after a while the rest, all at once.
    Halt(usize),
    /// The file arrives whole, with one more header (a stricter CSP, say).
    Header(&'static str, String),
}

impl Fault {
    /// Whether the fault must be given the file as it is, not compressed: it changes its bytes, or counts them.
    pub(crate) fn needs_plain(&self) -> bool {
        matches!(
            self,
            Self::Empty | Self::Truncated | Self::Corrupted | Self::Pieces(_) | Self::Halt(_)
        )
    }

    /// The answer after the fault; `None` where there is to be no answer at all.
    pub(crate) async fn apply(
        &self,
        mut response: Response<Full<Bytes>>,
    ) -> Option<Response<Body>> {
        match self {
            Self::Dropped => return None,
            Self::Missing => {
                let mut gone = Response::new(Full::from("404 (a fault made by a test)"));
                *gone.status_mut() = StatusCode::NOT_FOUND;
                return Some(gone.map(Body::Left));
            }
            Self::Late(time) => {
                tokio::time::sleep(*time).await;
                return Some(response.map(Body::Left));
            }
            Self::Header(name, value) => {
                response.headers_mut().insert(
                    HeaderName::from_static(name),
                    HeaderValue::from_str(value).expect("a test names a header that can be sent"),
                );
                return Some(response.map(Body::Left));
            }
            Self::Empty | Self::Truncated | Self::Corrupted | Self::Pieces(_) | Self::Halt(_) => {}
        }
        let (mut head, body) = response.into_parts();
        let Ok(whole) = body.collect().await;
        let whole = whole.to_bytes();
        let pieces = match *self {
            Self::Pieces(size) => Some(in_pieces(whole.clone(), size, size, FRAMES)),
            Self::Halt(first) => Some(in_pieces(whole.clone(), first, usize::MAX, HALT)),
            _ => None,
        };
        if let Some(pieces) = pieces {
            return Some(Response::from_parts(head, Body::Right(pieces)));
        }
        let mut bytes = whole.to_vec();
        let half = bytes.len() / 2;
        match self {
            Self::Empty => bytes.clear(),
            Self::Truncated => bytes.truncate(half),
            _ => bytes[half..].iter_mut().for_each(|byte| *byte = !*byte),
        }
        head.headers.remove(CONTENT_LENGTH);
        head.headers.remove(ETAG);
        Some(Response::from_parts(head, Body::Left(Full::from(bytes))))
    }
}

/// The first piece has `first` bytes, the others have `size`, each comes `pause` after the one before.
fn in_pieces(mut rest: Bytes, first: usize, size: usize, pause: Duration) -> Channel<Bytes> {
    let (mut sender, pieces) = Channel::new(1);
    tokio::spawn(async move {
        let mut next = first;
        while !rest.is_empty() {
            let piece = rest.split_to(next.min(rest.len()));
            next = size;
            // Nobody listens any more.
            if sender.send_data(piece).await.is_err() {
                return;
            }
            tokio::time::sleep(pause).await;
        }
    });
    pieces
}
