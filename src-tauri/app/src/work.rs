//! Long work: told of as it goes on, and stopped where the member wants it stopped.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use specta::Type;

/// Whoever follows the work is told no more often than this; its end is told in any case.
const PACE: Duration = Duration::from_millis(50);

/// For work that nobody stops.
pub static NEVER: AtomicBool = AtomicBool::new(false);

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Files are copied into the vault.
    Keeping,
    /// Files are held against their fingerprints.
    Checking,
    /// Lost files are looked for in a folder.
    Searching,
    /// An audit package is made.
    Packing,
    /// A package is held against its fingerprints.
    Verifying,
    /// The record is backed up, or exported whole.
    BackingUp,
    /// A backup is restored.
    Restoring,
}

/// How far it is.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Progress {
    /// What is being done.
    pub task: Task,
    /// How much of it is done: in files, for a package in its steps, for its check in hundredths, for
    /// backups in megabytes.
    pub done: u32,
    /// Of how much; none where nobody can tell.
    pub of: Option<u32>,
    /// What it is at: a file's name; may be empty.
    pub at: String,
    /// Whether it has ended, one way or the other.
    pub ended: bool,
}

/// Whoever is told how far the work is.
type Tell = dyn Fn(&Progress) + Send + Sync;

/// The work of one front door: one piece at a time.
#[derive(Clone)]
pub struct Work {
    turn: Arc<Mutex<()>>,
    stop: Arc<AtomicBool>,
    tell: Arc<Tell>,
}

/// One piece of work while it goes on. Its end is told when it is dropped, also where it panicked.
pub struct Piece<'a> {
    listener: &'a Tell,
    stop: &'a AtomicBool,
    task: Task,
    done: u32,
    of: Option<u32>,
    told: Option<Instant>,
}

impl Work {
    /// Work of which `tell` is told.
    pub fn new(tell: impl Fn(&Progress) + Send + Sync + 'static) -> Self {
        Self { turn: Arc::default(), stop: Arc::default(), tell: Arc::new(tell) }
    }

    /// Work that nobody follows.
    #[must_use]
    pub fn unseen() -> Self {
        Self::new(|_| ())
    }

    /// Does a piece of work in so many steps, after the one that is going on. It must not begin
    /// another.
    pub fn run<T>(&self, task: Task, of: Option<u32>, work: impl FnOnce(&mut Piece<'_>) -> T) -> T {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.stop.store(false, Ordering::Relaxed);
        work(&mut Piece { listener: &*self.tell, stop: &self.stop, task, done: 0, of, told: None })
    }

    /// Stops the piece of work that is going on, waits until it has ended, and acts before another begins.
    pub fn stop_for<T>(&self, act: impl FnOnce() -> T) -> T {
        self.stop();
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        act()
    }

    /// Stops the piece of work that is going on.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl<'a> Piece<'a> {
    /// So many steps are done, and it is at this file. Answers whether to go on.
    pub fn goes_on(&mut self, done: u32, at: &str) -> ControlFlow<()> {
        self.done = done;
        if self.is_stopped() {
            return ControlFlow::Break(());
        }
        if self.told.is_none_or(|told| told.elapsed() >= PACE) {
            self.told = Some(Instant::now());
            self.tell(done, at, false);
        }
        ControlFlow::Continue(())
    }

    /// One more step is done, and it is at this file.
    pub fn next(&mut self, at: &str) -> ControlFlow<()> {
        self.goes_on(self.done + 1, at)
    }

    /// Still in the same step, at this file.
    pub fn at(&mut self, at: &str) -> ControlFlow<()> {
        self.goes_on(self.done, at)
    }

    /// What says that the member has stopped it.
    #[must_use]
    pub const fn stop_flag(&self) -> &'a AtomicBool {
        self.stop
    }

    /// Whether the member has stopped it.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn tell(&self, done: u32, at: &str, ended: bool) {
        (self.listener)(&Progress { task: self.task, done, of: self.of, at: at.to_owned(), ended });
    }
}

impl Drop for Piece<'_> {
    fn drop(&mut self) {
        self.tell(self.of.unwrap_or(0), "", true);
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn the_end_of_work_that_panics_is_told_and_the_next_piece_has_its_turn() {
        let (sender, told) = mpsc::channel();
        let work = Work::new(move |progress| drop(sender.send(progress.clone())));
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            work.run(Task::Checking, Some(3), |piece| {
                let _ = piece.next("first.pdf");
                panic!("this file is more than it can bear")
            })
        }));
        assert!(panicked.is_err());
        let told: Vec<_> = told.try_iter().map(|it| (it.done, it.at, it.ended)).collect();
        assert_eq!(told, [(1, "first.pdf".to_owned(), false), (3, String::new(), true)]);
        assert!(work.run(Task::Checking, None, |piece| piece.next("second.pdf")).is_continue());
    }

    #[test]
    fn a_stop_ends_the_piece_that_goes_on_and_no_other() {
        let work = Work::unseen();
        let flow = work.run(Task::Keeping, None, |piece| {
            work.stop();
            piece.at("first.pdf")
        });
        assert!(flow.is_break());
        assert!(work.run(Task::Keeping, None, |piece| piece.at("second.pdf")).is_continue());
    }
}
