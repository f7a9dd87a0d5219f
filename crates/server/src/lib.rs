//! Serves a directory of static files on this machine, as a good static host would.
//!
//! `.br` and `.gz` siblings go out where the client takes them, names that carry a hash are cached
//! for ever, everything else is asked about again by its `ETag`. Tests start the same server on a
//! free port, read the [log of requests](Server::requests) and make chosen paths [fail](Fault).

mod fault;
mod files;
mod headers;
mod listen;

pub use fault::Fault;
pub use listen::{Server, Site};
