//! `cargo xtask serve`: the site on this machine.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use crate::command::become_program;
use crate::failure::Failure;
use crate::project::Project;
use crate::{check, setup, site};

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// One report alone: its name, or its folder.
    report: Option<String>,
    port: u16,
    debug: bool,
}

impl Options {
    /// `None` for anything but `[REPORT] [--port N] [--debug]`.
    pub fn parse(words: &[&str]) -> Option<Self> {
        let mut options = Self {
            report: None,
            port: 8080,
            debug: false,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--port" => options.port = words.next()?.parse().ok().filter(|port| *port > 0)?,
                "--debug" => options.debug = true,
                name if options.report.is_none() && !name.starts_with('-') => {
                    options.report = Some(name.to_owned());
                }
                _ => return None,
            }
        }
        Some(options)
    }
}

/// Installs what is missing, builds, and serves until Ctrl+C.
pub fn run(project: &Project, options: &Options) -> Result<(), Failure> {
    // Asked first: nobody wants to hear it after a build of minutes.
    port_is_free(options.port)?;
    let report = options.report.as_deref();
    let report = report
        .map(|name| check::report(project, name))
        .transpose()?;
    let tools = setup::for_site(project)?;
    let port = options.port.to_string();
    if options.debug {
        println!(
            "Serving http://127.0.0.1:{port}/ and rebuilding on every change (Ctrl+C ends it)"
        );
        let mut trunk = tools.command(project, "trunk");
        if let Some(report) = report {
            trunk.env("BAOAN_REPORTS", report);
        }
        return become_program(trunk.args(["serve", "--address", "127.0.0.1", "--port", &port]));
    }
    let dist = match report {
        Some(report) => site::build_one_if_changed(project, &tools, &report)?,
        None => site::build_if_changed(project, &tools).map(|()| "dist".to_owned())?,
    };
    println!("Starting the local server (the first time it is compiled, about 15 s)");
    // The server is an ordinary program of this machine: built by the ordinary compiler.
    become_program(crate::setup::cargo(project).args([
        "run",
        "--quiet",
        "--package",
        "server",
        "--",
        &dist,
        "--port",
        &port,
    ]))
}

fn port_is_free(port: u16) -> Result<(), Failure> {
    let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) else {
        return Ok(());
    };
    let what = match error.kind() {
        ErrorKind::AddrInUse => format!("port {port} of 127.0.0.1 is taken by another program"),
        _ => format!("port {port} of 127.0.0.1 can't be had"),
    };
    Err(Failure::new(what).because(error).try_this(format!(
        "choose another: cargo xtask serve --port {}",
        port.saturating_add(1)
    )))
}

#[cfg(test)]
mod tests {
    use super::{Options, port_is_free};
    use std::net::{Ipv4Addr, TcpListener};

    #[test]
    fn options_are_read_in_any_order() {
        let expected = Some(Options {
            report: None,
            port: 9000,
            debug: true,
        });
        assert_eq!(Options::parse(&["--debug", "--port", "9000"]), expected);
        assert_eq!(Options::parse(&["--port", "9000", "--debug"]), expected);
        assert_eq!(
            Options::parse(&[]),
            Some(Options {
                report: None,
                port: 8080,
                debug: false
            })
        );
        let expected = Some(Options {
            report: Some("2031".to_owned()),
            port: 9000,
            debug: false,
        });
        assert_eq!(Options::parse(&["2031", "--port", "9000"]), expected);
        assert_eq!(Options::parse(&["--port", "9000", "2031"]), expected);
    }

    #[test]
    fn wrong_options_are_refused() {
        for words in [
            &["--port"][..],
            &["--port", "x"],
            &["--port", "70000"],
            &["--port", "0"],
            &["2031", "2032"],
            &["--release"],
        ] {
            assert_eq!(Options::parse(words), None, "{words:?}");
        }
    }

    #[test]
    fn a_taken_port_is_said_with_another_to_try() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let failure = port_is_free(port).unwrap_err().to_string();
        assert!(failure.contains("taken by another program"), "{failure}");
        assert!(failure.contains("--port"), "{failure}");
    }
}
