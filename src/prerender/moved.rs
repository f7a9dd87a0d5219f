//! Addresses from when one report stood alone at the root, which the newest report has nothing for: a
//! language that it is not in, a drawing that it lacks. They go on working.

use super::{inline, staging::Staging};
use crate::{data::archive::Archive, escape::escaped};
use std::io;

const POLICY: &str = "default-src 'none'; script-src {script}; base-uri 'none'; form-action 'none'";

/// Writes, for each file of the report that stood alone which the root lacks, what leads there, or the file
/// itself if it is no page.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(staging: &Staging, archive: &Archive) -> io::Result<()> {
    let first = archive.first_before_others()[0];
    if first.own.is_empty() {
        return Ok(());
    }
    let files = staging.files()?;
    let own = files
        .iter()
        .filter_map(|file| Some((file, file.strip_prefix(first.own)?)));
    for (file, name) in own {
        if files.iter().any(|other| other == name) {
            continue;
        }
        if name.ends_with(".html") {
            let up = "../".repeat(name.matches('/').count());
            let to = [&up, file.trim_end_matches("index.html")].concat();
            staging.write_page(name, &page(&to, first.headline()))?;
        } else {
            staging.write(name, &staging.read_bytes(file)?)?;
        }
    }
    Ok(())
}

/// Leads on, with all that the address says, and where no script runs, by a link.
fn page(to: &str, title: &str) -> String {
    let script = format!("location.replace(\"{to}\" + location.search + location.hash);");
    let policy = POLICY.replace("{script}", &inline::source(&script));
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <title>{title}</title>\n<link rel=\"canonical\" href=\"{to}\">\n<script>{script}</script>\n</head>\n\
         <body><p><a href=\"{to}\">{title}</a></p></body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn leads_on_with_and_without_scripts() {
        let page = page("../2022/en/", "题目");
        assert!(
            page.contains("location.replace(\"../2022/en/\" + location.search + location.hash)")
        );
        assert!(page.contains("<a href=\"../2022/en/\">题目</a>"));
        assert_eq!(page.matches("'sha256-").count(), 1);
    }
}
