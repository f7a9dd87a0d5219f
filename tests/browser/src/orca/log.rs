use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::Result;

/// How often the log and the program are looked at.
const LOOK: Duration = Duration::from_millis(50);
/// So many looks in a row that found nothing new and nothing being done are rest.
const QUIET: u32 = 14;
/// Nothing goes on for longer.
const LIMIT: Duration = Duration::from_secs(60);

const SPEECH: &str = "SPEECH OUTPUT: '";
/// What follows the words, by who speaks and how.
const ENDS: [&str; 4] = ["'{", "' {", "' voice=", "'\n"];

/// What Orca writes while it works.
pub struct Log {
    file: PathBuf,
    process: u32,
    /// How much of it has been read, and how much there was when a key was pressed.
    read: usize,
    marked: usize,
}

impl Log {
    pub fn of(file: PathBuf, process: u32) -> Self {
        Self {
            file,
            process,
            read: 0,
            marked: 0,
        }
    }

    /// Waits until it speaks.
    pub async fn begun(&mut self, patience: Duration) -> Result<()> {
        self.contains(SPEECH, patience).await?;
        self.rest().await
    }

    /// What is written from now on is about the next key.
    pub fn mark(&mut self) {
        self.marked = fs::metadata(&self.file).map_or(0, |file| file.len() as usize);
    }

    /// Waits until it has heard of that key.
    pub async fn heard_key(&self, patience: Duration) -> Result<()> {
        self.contains("PROCESS ATSPI_KEY_PRESSED_EVENT", patience)
            .await
    }

    async fn contains(&self, words: &str, patience: Duration) -> Result<()> {
        let end = Instant::now() + patience;
        while !self.is_written(words) {
            if Instant::now() > end {
                return Err(format!("Orca did not write {words} within {patience:?}").into());
            }
            sleep(LOOK).await;
        }
        Ok(())
    }

    /// Waits until nothing is written any more and Orca waits, too: a program that only has not had
    /// its turn on a busy machine does not wait.
    pub async fn rest(&self) -> Result<()> {
        let end = Instant::now() + LIMIT;
        let (mut length, mut quiet) = (0, 0);
        while quiet < QUIET {
            sleep(LOOK).await;
            let now = fs::metadata(&self.file)?.len();
            quiet = if now == length && waits(self.process) {
                quiet + 1
            } else {
                0
            };
            length = now;
            if Instant::now() > end {
                return Err(format!("Orca did not come to rest within {LIMIT:?}").into());
            }
        }
        Ok(())
    }

    /// What was said since this was last asked.
    pub fn said(&mut self) -> Result<Vec<String>> {
        let bytes = fs::read(&self.file)?;
        let new = String::from_utf8_lossy(bytes.get(self.read..).unwrap_or_default());
        self.read = bytes.len();
        Ok(utterances(&new))
    }

    fn is_written(&self, words: &str) -> bool {
        let bytes = fs::read(&self.file).unwrap_or_default();
        let new = bytes.get(self.marked..).unwrap_or_default();
        String::from_utf8_lossy(new).contains(words)
    }
}

/// Whether a process waits for something to do. Where that can't be seen, it is believed to.
fn waits(process: u32) -> bool {
    fs::read_to_string(format!("/proc/{process}/stat"))
        .ok()
        .and_then(|stat| stat.rsplit_once(") ")?.1.chars().next())
        .is_none_or(|state| state != 'R')
}

/// `10:02:03.4 - SPEECH OUTPUT: '开 按钮.'{…}`, its lines told from other lines of the log by being
/// indented. Whitespace is not heard.
fn utterances(log: &str) -> Vec<String> {
    let said = log.split(SPEECH).skip(1).filter_map(|from| {
        let end = ENDS.iter().filter_map(|end| from.find(end)).min()?;
        let words: Vec<&str> = from[..end].split_whitespace().collect();
        Some(words.join(" "))
    });
    said.filter(|words| !words.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::utterances;

    #[test]
    fn what_was_said_is_read_from_among_the_rest() {
        let log = "\
21:07:57.1 - WEB: Caret set to 0 in [heading | 标题]
21:07:57.2 - SPEECH OUTPUT: '开 按钮.'{'established': False}
21:07:57.3 - SPEECH OUTPUT: '有 1 个界标
                   页。'{'established': False}
21:07:57.4 - SPEECH OUTPUT: ' ' {'established': False}
21:07:57.5 - EVENT MANAGER: Dequeued
21:07:57.6 - SPEECH OUTPUT: '“0131”疫情' voice=system{'established': True}
";
        assert_eq!(
            utterances(log),
            ["开 按钮.", "有 1 个界标 页。", "“0131”疫情"]
        );
    }
}
