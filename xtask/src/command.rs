//! Running programs so that a failure says what happened and a long wait says how long.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// How often a long quiet run shows that it is still alive.
const HEARTBEAT: Duration = Duration::from_secs(20);

/// Runs a program whose own output is what the person wants to see.
pub fn show(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` failed", line(command))).because(status))
}

/// Becomes that program, where the system can: what ends this one then ends that one.
pub fn become_program(command: &mut Command) -> Result<(), Failure> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.exec();
        Err(not_started(command, &error))
    }
    #[cfg(not(unix))]
    show(command)
}

/// Like [`show`], but hands each line of the standard output to `look` as well.
pub fn show_and_read(command: &mut Command, mut look: impl FnMut(&str)) -> Result<(), Failure> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).lines().map_while(Result::ok) {
            println!("{text}");
            look(&text);
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` failed", line(command))).because(status))
}

/// The standard output of a quick program, trimmed; `None` when it fails or is not there.
pub fn text(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Runs a program with its output in a log file; shows its newest line now and then, and its last
/// lines when it fails or runs for longer than `limit`.
pub fn quiet(command: &mut Command, log: &Path, limit: Duration) -> Result<(), Failure> {
    let unwritable =
        |error: io::Error| Failure::new(format!("can't write {}", log.display())).because(error);
    fs::create_dir_all(log.parent().unwrap_or(Path::new("."))).map_err(unwritable)?;
    let out = File::create(log).map_err(unwritable)?;
    let err = out.try_clone().map_err(unwritable)?;
    let started = Instant::now();
    let mut shown = started;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    loop {
        if let Some(status) = child
            .try_wait()
            .map_err(|error| not_started(command, &error))?
        {
            if status.success() {
                return Ok(());
            }
            return Err(
                Failure::new(format!("`{}` failed ({status})", line(command)))
                    .because(last_lines(log)),
            );
        }
        if started.elapsed() > limit {
            // Both may fail only because the child has ended by itself.
            let _ended = child.kill();
            let _reaped = child.wait();
            return Err(Failure::new(format!(
                "`{}` did not end within {}",
                line(command),
                span(limit)
            ))
            .because(last_lines(log)));
        }
        if shown.elapsed() > HEARTBEAT {
            shown = Instant::now();
            let newest = last_lines(log)
                .lines()
                .last()
                .unwrap_or_default()
                .trim()
                .to_owned();
            println!("     {:>9}  {newest}", span(started.elapsed()));
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// A length of time as people say it.
pub fn span(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    // Cargo names itself by its whole path, which nobody would type.
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

fn last_lines(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(15)..].join("\n")
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    Failure::new(format!("`{}` can't be run", line(command))).because(error)
}

#[cfg(test)]
mod tests {
    use super::{quiet, span};
    use std::process::Command;
    use std::time::Duration;

    #[test]
    fn spans_are_short_and_readable() {
        assert_eq!(span(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(span(Duration::from_secs(59)), "59 s");
        assert_eq!(span(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_program_that_hangs_is_ended() {
        let log = std::env::temp_dir().join(format!("xtask-hang-{}.log", std::process::id()));
        let limit = Duration::from_millis(200);
        let failure = quiet(Command::new("sleep").arg("30"), &log, limit).unwrap_err();
        assert!(
            failure.to_string().contains("did not end within 0.2 s"),
            "{failure}"
        );
    }

    #[test]
    fn a_failure_carries_the_last_lines() {
        let log = std::env::temp_dir().join(format!("xtask-fail-{}.log", std::process::id()));
        let mut command = Command::new("sh");
        command.args(["-c", "echo the reason >&2; exit 3"]);
        let failure = quiet(&mut command, &log, Duration::from_secs(10)).unwrap_err();
        assert!(failure.to_string().contains("| the reason"), "{failure}");
    }
}
