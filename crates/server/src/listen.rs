use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, RwLock};

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::fault::{Body, Fault};
use crate::files;

type Faults = dyn Fn(&str) -> Option<Fault> + Send + Sync;
type Log = Arc<Mutex<Vec<String>>>;

/// A directory, and what is to go wrong with it; [`Site::listen`] makes a [`Server`] of it.
#[derive(Clone)]
pub struct Site {
    dir: Arc<RwLock<PathBuf>>,
    path: Arc<str>,
    faults: Arc<Faults>,
}

impl Site {
    /// The files under `dir`, without faults.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self {
            dir: Arc::new(RwLock::new(dir.into())),
            path: "/".into(),
            faults: Arc::new(|_| None),
        }
    }

    /// Puts the site into a folder of the server's, `/a/b/` say; nothing is beside it.
    #[must_use]
    pub fn under(mut self, path: &str) -> Self {
        self.path = path.into();
        self
    }

    /// Makes the requests go wrong for which `faults`, given the path within the site, names a [`Fault`].
    #[must_use]
    pub fn with_faults(
        mut self,
        faults: impl Fn(&str) -> Option<Fault> + Send + Sync + 'static,
    ) -> Self {
        self.faults = Arc::new(faults);
        self
    }

    /// Serves on 127.0.0.1; port 0 takes a free one. Must be called within a tokio runtime.
    ///
    /// # Errors
    /// When the port can't be had, most often because another program has it.
    pub async fn listen(self, port: u16) -> io::Result<Server> {
        let listener = match port {
            0 => fresh().await?,
            port => TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?,
        };
        let address = listener.local_addr()?;
        let log = Log::default();
        let (dir, path) = (Arc::clone(&self.dir), Arc::clone(&self.path));
        let accepting = tokio::spawn(accept(listener, self, log.clone()));
        Ok(Server {
            address,
            dir,
            path,
            log,
            accepting,
        })
    }

    async fn converse(self, stream: TcpStream, log: Log) {
        let service = service_fn(move |request: Request<Incoming>| {
            let site = self.clone();
            let log = log.clone();
            async move {
                let Some(request) = within(request, &site.path) else {
                    return Ok(files::not_found("such site").map(Body::Left));
                };
                let path = request.uri().path().to_owned();
                log.lock()
                    .expect("the log is only pushed to")
                    .push(path.clone());
                let fault = (site.faults)(&path);
                let plain = fault.as_ref().is_some_and(Fault::needs_plain);
                let dir = site.dir.read().expect("a path is only set").clone();
                let response = files::answer(&dir, request, plain).await;
                match fault {
                    None => Ok(response.map(Body::Left)),
                    Some(fault) => fault
                        .apply(response)
                        .await
                        .ok_or_else(|| io::Error::other("dropped, as a test asked")),
                }
            }
        });
        // An error here is the client's going away, or a fault that a test asked for.
        let _gone = http1::Builder::new()
            .serve_connection(TokioIo::new(stream), service)
            .await;
    }
}

/// A free port that this program has not had yet. The system gives the same ones again and again,
/// and a browser takes what it has kept of one site for another's.
async fn fresh() -> io::Result<TcpListener> {
    /// Below those that the system gives away itself.
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 12_000;
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    let mut last = io::Error::from(io::ErrorKind::AddrInUse);
    for _ in 0..100 {
        // Programs that run at the same time begin at different ones.
        let number =
            process::id().wrapping_mul(131) % COUNT + TAKEN.fetch_add(1, Ordering::Relaxed);
        let port = u16::try_from(FIRST + number % COUNT).expect("below 32,000");
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// The request as it is without the folder that the site stands in; `None` for another folder.
fn within(mut request: Request<Incoming>, folder: &str) -> Option<Request<Incoming>> {
    let asked = request.uri().path_and_query()?.as_str();
    let rest = asked.strip_prefix(folder.trim_end_matches('/'))?;
    let inside = rest.starts_with('/').then(|| rest.parse())?.ok()?;
    *request.uri_mut() = inside;
    Some(request)
}

async fn accept(listener: TcpListener, site: Site, log: Log) {
    loop {
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(site.clone().converse(stream, log.clone()));
        }
    }
}

/// A running server; it stops listening when dropped.
pub struct Server {
    address: SocketAddr,
    dir: Arc<RwLock<PathBuf>>,
    path: Arc<str>,
    log: Log,
    accepting: JoinHandle<()>,
}

impl Server {
    /// `http://127.0.0.1:<port>/`, and the folder of the site.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.path)
    }

    /// Serves another directory from now on: a new build is put in the place of the old.
    ///
    /// # Panics
    /// Never: nothing panics while it holds the directory's name.
    pub fn deploy(&self, dir: impl Into<PathBuf>) {
        *self.dir.write().expect("a path is only set") = dir.into();
    }

    /// The paths within the site asked for until now, in their order.
    pub fn requests(&self) -> Vec<String> {
        self.log.lock().expect("the log is only pushed to").clone()
    }

    /// Serves until the program is ended.
    pub async fn run(mut self) {
        // The task accepts for ever; it ends only with the program.
        let _ended = (&mut self.accepting).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}
