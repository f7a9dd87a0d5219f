//! Commands that fantoccini does not know: the standard's, and what single drivers have beyond it.

use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command of the browser's own debugging protocol.
#[derive(Debug)]
pub struct Cdp {
    pub method: &'static str,
    pub params: Value,
}

impl WebDriverCompatibleCommand for Cdp {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        at(base, session, "goog/cdp/execute")
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.method, "params": self.params });
        (Method::POST, Some(body.to_string()))
    }
}

/// Everything that a log has gathered since it was last asked for.
#[derive(Debug)]
pub struct ReadLog(pub &'static str);

impl WebDriverCompatibleCommand for ReadLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        at(base, session, "se/log")
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": self.0 }).to_string()))
    }
}

fn at(base: &Url, session: Option<&str>, command: &str) -> Result<Url, ParseError> {
    base.join(&format!(
        "session/{}/{command}",
        session.unwrap_or_default()
    ))
}

/// Where Firefox runs the next scripts: in the page (`content`) or in itself (`chrome`).
#[derive(Debug)]
pub struct Context(pub &'static str);

impl WebDriverCompatibleCommand for Context {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        at(base, session, "moz/context")
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "context": self.0 }).to_string()))
    }
}

/// A picture of the whole document, as Firefox takes it.
#[derive(Debug)]
pub struct WholePicture;

impl WebDriverCompatibleCommand for WholePicture {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        at(base, session, "moz/screenshot/full")
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

/// What a screen reader is told of an element: `computedrole` or `computedlabel`.
#[derive(Debug)]
pub struct Computed {
    pub what: &'static str,
    /// The driver's name of the element.
    pub element: String,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        at(
            base,
            session,
            &format!("element/{}/{}", self.element, self.what),
        )
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}
