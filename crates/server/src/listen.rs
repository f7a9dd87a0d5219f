use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::fault::Fault;
use crate::files;

type Faults = dyn Fn(&str) -> Option<Fault> + Send + Sync;
type Log = Arc<Mutex<Vec<String>>>;

/// A directory, and what is to go wrong with it; [`Site::listen`] makes a [`Server`] of it.
#[derive(Clone)]
pub struct Site {
    dir: Arc<PathBuf>,
    faults: Arc<Faults>,
}

impl Site {
    /// The files under `dir`, without faults.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        Self {
            dir: Arc::new(dir.into()),
            faults: Arc::new(|_| None),
        }
    }

    /// Makes the requests go wrong for which `faults`, given the path, names a [`Fault`].
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
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        let address = listener.local_addr()?;
        let log = Log::default();
        let accepting = tokio::spawn(accept(listener, self, log.clone()));
        Ok(Server {
            address,
            log,
            accepting,
        })
    }

    async fn converse(self, stream: TcpStream, log: Log) {
        let service = service_fn(move |request: Request<Incoming>| {
            let site = self.clone();
            let log = log.clone();
            async move {
                let path = request.uri().path().to_owned();
                log.lock()
                    .expect("the log is only pushed to")
                    .push(path.clone());
                let fault = (site.faults)(&path);
                let plain = fault.as_ref().is_some_and(Fault::changes_bytes);
                let response = files::answer(&site.dir, request, plain).await;
                match fault {
                    None => Ok(response),
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
    log: Log,
    accepting: JoinHandle<()>,
}

impl Server {
    /// `http://127.0.0.1:<port>/`
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The paths asked for until now, in their order.
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
