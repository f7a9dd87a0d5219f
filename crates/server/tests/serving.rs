//! What goes over the wire, asked for by hand.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use server::{Fault, Server, Site};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer: its status line and headers in lower case, and its body.
struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    #[track_caller]
    fn says(&self, line: &str) -> &Self {
        assert!(self.head.contains(line), "no {line:?} in:\n{}", self.head);
        self
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

async fn ask(server: &Server, method: &str, path: &str, headers: &str) -> Answer {
    let address = server
        .url()
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned();
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{headers}\r\n"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let end = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .map_or(bytes.len(), |at| at + 4);
    let body = bytes.split_off(end);
    Answer {
        head: String::from_utf8_lossy(&bytes).to_lowercase(),
        body,
    }
}

async fn get(server: &Server, path: &str) -> Answer {
    ask(server, "GET", path, "").await
}

/// A site in a directory of its own, beside a secret.
fn site(name: &str) -> PathBuf {
    let outer = std::env::temp_dir().join(format!("server-{}-{name}", std::process::id()));
    let dir = outer.join("dist");
    std::fs::create_dir_all(dir.join("en")).unwrap();
    for (file, content) in [
        ("../secret.txt", "secret"),
        ("index.html", "<title>宝安</title>"),
        ("en/index.html", "<title>Bao'an</title>"),
        ("app-0123456789abcdef.js", "plain"),
        ("app-0123456789abcdef.js.br", "brotli"),
        ("app-0123456789abcdef.js.gz", "gzip"),
        ("app_bg.wasm", "0123456789"),
        ("figures.csv", "a,b"),
        ("manifest.webmanifest", "{}"),
    ] {
        std::fs::write(dir.join(file), content).unwrap();
    }
    dir
}

#[tokio::test]
async fn types_and_caching_follow_the_name() {
    let server = Site::new(site("types")).listen(0).await.unwrap();
    get(&server, "/")
        .await
        .says("200 ok")
        .says("text/html; charset=utf-8")
        .says("cache-control: no-cache")
        .says("nosniff");
    get(&server, "/en/").await.says("200 ok").says("text/html");
    get(&server, "/app_bg.wasm")
        .await
        .says("application/wasm")
        .says("no-cache");
    get(&server, "/figures.csv")
        .await
        .says("text/csv; charset=utf-8");
    get(&server, "/manifest.webmanifest")
        .await
        .says("application/manifest+json");
    get(&server, "/app-0123456789abcdef.js")
        .await
        .says("text/javascript")
        .says("immutable");
}

#[tokio::test]
async fn compressed_siblings_go_to_those_who_take_them() {
    let server = Site::new(site("encodings")).listen(0).await.unwrap();
    let path = "/app-0123456789abcdef.js";
    let brotli = ask(&server, "GET", path, "accept-encoding: gzip, br\r\n").await;
    assert_eq!(brotli.body, b"brotli");
    brotli
        .says("content-encoding: br")
        .says("vary: accept-encoding")
        .says("text/javascript");
    let gzip = ask(&server, "GET", path, "accept-encoding: gzip\r\n").await;
    assert_eq!(gzip.body, b"gzip");
    assert_eq!(get(&server, path).await.body, b"plain");
}

#[tokio::test]
async fn what_is_known_is_not_sent_again() {
    let server = Site::new(site("etag")).listen(0).await.unwrap();
    let first = get(&server, "/").await;
    let tag = first.header("etag").unwrap();
    let again = ask(&server, "GET", "/", &format!("if-none-match: {tag}\r\n")).await;
    again.says("304 not modified");
    assert!(again.body.is_empty());
    ask(&server, "GET", "/", "if-none-match: \"other\"\r\n")
        .await
        .says("200 ok");
}

#[tokio::test]
async fn head_has_no_body_and_absence_is_404() {
    let server = Site::new(site("head")).listen(0).await.unwrap();
    let head = ask(&server, "HEAD", "/app_bg.wasm", "").await;
    head.says("200 ok").says("content-length: 10");
    assert!(head.body.is_empty());
    get(&server, "/nothing.js").await.says("404 not found");
}

#[tokio::test]
async fn nothing_outside_the_directory_is_served() {
    let server = Site::new(site("outside")).listen(0).await.unwrap();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/en/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
    ] {
        let answer = get(&server, path).await;
        assert!(!answer.head.contains("200 ok"), "{path}: {}", answer.head);
        assert_ne!(answer.body, b"secret", "{path}");
    }
}

const LATE: Duration = Duration::from_millis(30);

#[tokio::test]
async fn faults_hit_their_path_alone_and_every_request_is_logged() {
    let fault = |path: &str| match path {
        "/app_bg.wasm" => Some(Fault::Truncated),
        "/figures.csv" => Some(Fault::Corrupted),
        "/en/" => Some(Fault::Missing),
        "/manifest.webmanifest" => Some(Fault::Dropped),
        "/" => Some(Fault::Header("x-extra", "yes".to_owned())),
        "/app-0123456789abcdef.js" => Some(Fault::Late(LATE)),
        _ => None,
    };
    let server = Site::new(site("faults"))
        .with_faults(fault)
        .listen(0)
        .await
        .unwrap();
    assert_eq!(
        get(&server, "/app_bg.wasm").await.says("200 ok").body,
        b"01234"
    );
    assert_eq!(
        get(&server, "/figures.csv").await.body,
        [b'a', !b',', !b'b']
    );
    get(&server, "/en/").await.says("404");
    assert!(get(&server, "/manifest.webmanifest").await.head.is_empty());
    get(&server, "/").await.says("x-extra: yes");
    let asked = Instant::now();
    assert_eq!(
        get(&server, "/app-0123456789abcdef.js").await.body,
        b"plain"
    );
    assert!(asked.elapsed() >= LATE);
    assert_eq!(server.requests().len(), 6);
    assert_eq!(server.requests()[0], "/app_bg.wasm");
}

#[tokio::test]
async fn a_site_may_stand_in_a_folder() {
    let server = Site::new(site("folder"))
        .under("/a/b/")
        .listen(0)
        .await
        .unwrap();
    assert!(server.url().ends_with("/a/b/"));
    let address = server.url().replace("http://", "").replace("/a/b/", "");
    let mut answers = Vec::new();
    for path in [
        "/a/b/",
        "/a/b/en/",
        "/a/b/figures.csv?x",
        "/",
        "/a/",
        "/a/bc/figures.csv",
        "/figures.csv",
    ] {
        let mut stream = TcpStream::connect(&address).await.unwrap();
        let request =
            format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        answers.push(String::from_utf8_lossy(&bytes)[9..12].to_owned());
    }
    assert_eq!(answers, ["200", "200", "200", "404", "404", "404", "404"]);
    assert_eq!(server.requests(), ["/", "/en/", "/figures.csv"]);
}

#[tokio::test]
async fn another_build_takes_the_place_of_the_first() {
    let (first, second) = (site("first"), site("second"));
    std::fs::write(second.join("index.html"), "second").unwrap();
    let server = Site::new(first).listen(0).await.unwrap();
    assert_ne!(get(&server, "/").await.body, b"second");
    server.deploy(second);
    assert_eq!(get(&server, "/").await.body, b"second");
}
