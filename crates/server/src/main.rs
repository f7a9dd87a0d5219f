//! `server DIR [--port N]`: serves DIR on 127.0.0.1.

use std::path::PathBuf;
use std::process::ExitCode;

use server::Site;

#[tokio::main]
async fn main() -> ExitCode {
    let Some((dir, port)) = arguments() else {
        eprintln!("usage: server DIR [--port N]");
        return ExitCode::from(2);
    };
    if !dir.is_dir() {
        eprintln!("error: {} is not a directory", dir.display());
        return ExitCode::FAILURE;
    }
    match Site::new(dir).listen(port).await {
        Ok(server) => {
            println!("{}  (Ctrl+C ends it)", server.url());
            server.run().await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: port {port} of 127.0.0.1 can't be had: {error}");
            eprintln!(
                "help: another program may have it; choose another with --port, or 0 for any free one"
            );
            ExitCode::FAILURE
        }
    }
}

fn arguments() -> Option<(PathBuf, u16)> {
    let mut arguments = std::env::args_os().skip(1);
    let dir = PathBuf::from(arguments.next()?);
    let port = match arguments.next() {
        None => 8080,
        Some(flag) if flag == "--port" => arguments.next()?.to_str()?.parse().ok()?,
        Some(_) => return None,
    };
    arguments.next().is_none().then_some((dir, port))
}
