//! `archive`: packs `dist/` and the page for the web master into `target/baoan-report.zip`.
//! `cargo xtask build --zip` builds and runs it.
//!
//! The same site gives the same bytes: names are sorted, no file has a time.

use std::error::Error;
use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::ExitCode;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The folder in the archive that goes to the server.
const FOLDER: &str = "baoan-report";

/// The page for the web master, in the archive beside that folder.
const PAGE: &str = "给网站管理员.md";

const ARCHIVE: &str = "target/baoan-report.zip";

fn main() -> ExitCode {
    match write(Path::new("dist")) {
        Ok(bytes) => {
            println!("Packed {ARCHIVE} ({bytes} B)");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(dist: &Path) -> Result<usize, Box<dyn Error>> {
    let template = fs::read_to_string(Path::new("assets/handover").join(PAGE))?;
    let index = fs::read_to_string(dist.join("index.html"))?;
    let archive = pack(dist, &page(&template, &index)?)?;
    fs::write(ARCHIVE, &archive)?;
    Ok(archive.len())
}

/// The page with the policy that the site's own page has.
fn page(template: &str, index: &str) -> Result<String, Box<dyn Error>> {
    let policy = index
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .ok_or("dist/index.html has no policy")?;
    Ok(template.replace("{policy}", policy.0))
}

/// The archive's bytes.
fn pack(dist: &Path, page: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file(PAGE, options)?;
    archive.write_all(page.as_bytes())?;
    let mut files = Vec::new();
    collect(dist, "", &mut files)?;
    files.sort();
    for file in files {
        archive.start_file(format!("{FOLDER}/{file}"), options)?;
        archive.write_all(&fs::read(dist.join(&file))?)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn collect(directory: &Path, prefix: &str, files: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{pack, page};
    use std::fs;
    use std::io::{Cursor, Read};
    use zip::ZipArchive;

    #[test]
    fn an_archive_has_everything_and_is_the_same_every_time() {
        let dist = std::env::temp_dir().join(format!("xtask-archive-{}", std::process::id()));
        fs::create_dir_all(dist.join("data")).unwrap();
        for name in ["b.js", "a.js", "data/a.csv", "SHA256SUMS"] {
            fs::write(dist.join(name), name).unwrap();
        }
        let first = pack(&dist, "页").unwrap();
        fs::write(dist.join("a.js"), "a.js").unwrap();
        assert_eq!(pack(&dist, "页").unwrap(), first);

        let mut archive = ZipArchive::new(Cursor::new(first)).unwrap();
        let names: Vec<String> = (0..archive.len())
            .map(|index| {
                archive
                    .by_index(index)
                    .unwrap()
                    .name()
                    .unwrap()
                    .into_owned()
            })
            .collect();
        let site = ["SHA256SUMS", "a.js", "b.js", "data/a.csv"];
        assert_eq!(names[0], "给网站管理员.md");
        assert_eq!(names[1..], site.map(|name| format!("baoan-report/{name}")));
        let mut content = String::new();
        let mut file = archive.by_name("baoan-report/data/a.csv").unwrap();
        file.read_to_string(&mut content).unwrap();
        assert_eq!(content, "data/a.csv");
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn the_page_names_the_policy_of_the_site() {
        let index = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        assert_eq!(page("“{policy}”", index).unwrap(), "“default-src 'none'”");
        assert!(page("{policy}", "<html>").is_err());
    }
}
