//! Work for all cores.

use std::{
    io,
    num::NonZero,
    panic::resume_unwind,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

/// Does the same with each of some things, on all cores: whichever is free takes the next. What comes of
/// it, in their order.
///
/// # Errors
/// The first that is met.
pub fn map<T: Sync, U: Send>(
    things: &[T],
    make: impl Fn(&T) -> io::Result<U> + Sync,
) -> io::Result<Vec<U>> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else {
                return io::Result::Ok(made);
            };
            made.push((at, make(thing)?));
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let mut all = thread::scope(|scope| {
        let hands: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        hands.into_iter().try_fold(Vec::new(), |mut all, hand| {
            all.extend(hand.join().unwrap_or_else(|panic| resume_unwind(panic))?);
            io::Result::Ok(all)
        })
    })?;
    all.sort_by_key(|(at, _)| *at);
    Ok(all.into_iter().map(|(_, made)| made).collect())
}

/// The same where nothing comes of it.
///
/// # Errors
/// The first that is met.
pub fn each<T: Sync>(things: &[T], act: impl Fn(&T) -> io::Result<()> + Sync) -> io::Result<()> {
    map(things, act).map(drop)
}

#[cfg(test)]
mod tests {
    use super::map;
    use std::io;

    #[test]
    fn what_is_made_stands_in_order() {
        let things: Vec<usize> = (0..1000).collect();
        let made = map(&things, |thing| Ok(thing * 2)).unwrap();
        assert!(made.into_iter().eq((0..2000).step_by(2)));
    }

    #[test]
    fn a_failure_is_told() {
        let failed = map(&[1, 2, 3], |thing| {
            if *thing == 2 {
                return Err(io::Error::other("two"));
            }
            Ok(())
        });
        assert_eq!(failed.unwrap_err().to_string(), "two");
    }
}
