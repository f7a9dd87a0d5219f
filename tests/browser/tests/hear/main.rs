//! What a screen reader says on ways through the page: Orca over Firefox, against a golden file, one
//! block a way, a line a key. `UPDATE_GOLDEN=1` renews it.

mod golden;
mod ways;

use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use browser_tests::{Result, dist, orca::Orca, quiet};
use golden::Golden;
use libtest_mimic::{Arguments, Failed, Trial};
use server::Server;
use tokio::runtime::Runtime;
use ways::{WAYS, Way};

/// Orca hears of what happens at once (a menu closes, a dialog opens, the focus moves) by several
/// programs, one after the other, and leaves out what is old when its turn comes. So a way that is heard
/// otherwise is gone again; what is never heard as it was fails.
const TIMES: usize = 3;

/// Who listens, at a desk that is had once for all ways.
struct Listener {
    runtime: Runtime,
    orca: Orca,
    site: Server,
}

impl Listener {
    fn start() -> Result<Self> {
        let runtime = Runtime::new()?;
        let site = runtime.block_on(quiet(dist(), |_| None).listen(0))?;
        let orca = runtime.block_on(Orca::start())?;
        Ok(Self {
            runtime,
            orca,
            site,
        })
    }

    /// Goes a way; what was said, a line a key.
    fn go(&mut self, way: &Way) -> Result<String> {
        let Self {
            runtime,
            orca,
            site,
        } = self;
        runtime.block_on(async {
            orca.open(&format!("{}{}", site.url(), way.address)).await?;
            orca.focus(way.from).await?;
            let mut lines = String::new();
            for (key, until) in way.keys {
                let said = orca.press(key, until).await?.join(" ∣ ");
                lines += format!("  {key:<7} {said}").trim_end();
                lines += "\n";
            }
            Ok(lines)
        })
    }
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // There is one keyboard.
    arguments.test_threads = Some(1);
    let listener: Arc<Mutex<Option<Listener>>> = Arc::default();
    let golden = match Golden::read() {
        Ok(golden) => Arc::new(Mutex::new(golden)),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let trials = WAYS.iter().map(|way| {
        let (listener, golden) = (listener.clone(), golden.clone());
        Trial::test(format!("hear/{}", way.name), move || {
            hear(way, &listener, &golden).map_err(Failed::from)
        })
    });
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    if let Some(Listener { runtime, orca, .. }) = listener.lock().expect("no way panics").take() {
        runtime.block_on(orca.close());
    }
    if let Err(error) = golden.lock().expect("no way panics").write() {
        eprintln!("error: {error}");
        return ExitCode::FAILURE;
    }
    conclusion.exit_code()
}

fn hear(way: &Way, listener: &Mutex<Option<Listener>>, golden: &Mutex<Golden>) -> Result<()> {
    let mut listener = listener.lock().map_err(|error| error.to_string())?;
    let listener = match &mut *listener {
        Some(listener) => listener,
        none => none.insert(Listener::start()?),
    };
    let mut golden = golden.lock().map_err(|error| error.to_string())?;
    let mut verdict = Ok(());
    for _ in 0..TIMES {
        let said = listener.go(way)?;
        verdict = golden.compare(way.name, said);
        if verdict.is_ok() {
            break;
        }
    }
    verdict
}
