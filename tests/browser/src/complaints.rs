use std::fmt;

use serde_json::Value;

/// Something the browser did or said that no visit of the page may cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Complaint {
    /// An error or a warning in the console.
    Console(String),
    /// A request to somewhere else than the site.
    Foreign(String),
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Console(message) => write!(f, "console: {message}"),
            Self::Foreign(url) => write!(f, "a request to another origin: {url}"),
        }
    }
}

/// The errors and warnings of the browser's console log.
pub fn of_console(log: &Value) -> Vec<Complaint> {
    let serious = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
    entries(log)
        .filter(serious)
        .map(|entry| Complaint::Console(entry["message"].as_str().unwrap_or_default().to_owned()))
        .collect()
}

/// The requests of the performance log that went to another origin than those of `sites`.
pub fn of_network(log: &Value, sites: &[String]) -> Vec<Complaint> {
    entries(log)
        .filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok())
        .filter_map(|event| {
            let event = &event["message"];
            let url = match event["method"].as_str()? {
                "Network.requestWillBeSent" => event["params"]["request"]["url"].as_str()?,
                "Network.webSocketCreated" => event["params"]["url"].as_str()?,
                _ => return None,
            };
            is_foreign(url, sites).then(|| Complaint::Foreign(url.to_owned()))
        })
        .collect()
}

/// Whether asking for `url` leaves both the browser and the sites (each may be one file).
pub fn is_foreign(url: &str, sites: &[String]) -> bool {
    let leaves = ["http:", "https:", "ws:", "wss:", "ftp:", "file:"]
        .iter()
        .any(|scheme| url.starts_with(scheme));
    leaves && !sites.iter().any(|site| url.starts_with(site))
}

fn entries(log: &Value) -> impl Iterator<Item = &Value> {
    log.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::{Complaint, of_console, of_network};
    use serde_json::json;

    #[test]
    fn warnings_and_errors_count_and_information_does_not() {
        let log = json!([
            { "level": "INFO", "message": "hello" },
            { "level": "WARNING", "message": "deprecated" },
            { "level": "SEVERE", "message": "broken" },
        ]);
        let expected = ["deprecated", "broken"].map(|text| Complaint::Console(text.to_owned()));
        assert_eq!(of_console(&log), expected);
    }

    #[test]
    fn only_the_site_may_be_asked() {
        let asked = |url: &str| {
            json!({ "message": json!({ "message": {
            "method": "Network.requestWillBeSent", "params": { "request": { "url": url } },
        }}).to_string() })
        };
        let log = json!([
            asked("http://127.0.0.1:8080/index.html"),
            asked("data:image/png;base64,AA=="),
            asked("http://127.0.0.1:80801/"),
            asked("https://fonts.example/a.woff2"),
        ]);
        let foreign = of_network(&log, &["http://127.0.0.1:8080/".to_owned()]);
        assert_eq!(foreign.len(), 2, "{foreign:?}");
    }
}
