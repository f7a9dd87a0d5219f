use std::sync::{Arc, Mutex};
use std::time::Duration;

/// So many are told.
const SLOWEST: usize = 12;

/// How long each check took, for those who want to make them quicker.
#[derive(Clone, Default)]
pub struct Times(Arc<Mutex<Vec<(Duration, String)>>>);

impl Times {
    /// That check took so long.
    pub fn took(&self, name: String, time: Duration) {
        let mut all = self.0.lock().expect("they are only pushed and read");
        all.push((time, name));
    }

    /// Prints the slowest, and what all took together; with `BAOAN_TIMES`, each of them.
    pub fn print(&self) {
        let mut all = self.0.lock().expect("they are only pushed and read");
        all.sort_by(|one, other| other.cmp(one));
        let shown = match std::env::var_os("BAOAN_TIMES") {
            Some(_) => all.len(),
            None => SLOWEST.min(all.len()),
        };
        let sum: Duration = all.iter().map(|(time, _)| *time).sum();
        println!(
            "the slowest of {} checks, {} s in all:",
            all.len(),
            sum.as_secs()
        );
        for (time, name) in &all[..shown] {
            println!("{:>7.1} s  {name}", time.as_secs_f64());
        }
    }
}
