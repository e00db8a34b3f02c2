//! Turns: how many pieces of one sort of work go on at the same time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// How long after one look a waiting piece looks again whether it was stopped.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// So many turns, taken and given back.
#[derive(Debug)]
pub struct Turns {
    free: Mutex<usize>,
    given_back: Condvar,
}

/// A turn, which is given back when it is dropped.
#[derive(Debug)]
pub struct Turn<'a>(&'a Turns);

impl Turns {
    /// So many turns at the same time.
    #[must_use]
    pub const fn new(most: usize) -> Self {
        Self { free: Mutex::new(most), given_back: Condvar::new() }
    }

    /// Waits for a turn; none where `stop` is set before there is one.
    pub fn take(&self, stop: &AtomicBool) -> Option<Turn<'_>> {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        while *free == 0 {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            (free, _) = self.given_back.wait_timeout(free, BETWEEN_LOOKS).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        Some(Turn(self))
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.given_back.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;

    #[test]
    fn no_more_go_on_at_once_than_there_are_turns() {
        let (turns, never) = (Turns::new(2), AtomicBool::new(false));
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let _turn = turns.take(&never).expect("nobody stops it");
                    most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                    std::thread::yield_now();
                    now.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        assert!((1..=2).contains(&most.load(Ordering::SeqCst)));
    }

    #[test]
    fn what_is_stopped_waits_no_longer() {
        let turns = Turns::new(1);
        let _taken = turns.take(&AtomicBool::new(false)).expect("it is free");
        assert!(turns.take(&AtomicBool::new(true)).is_none());
    }
}
