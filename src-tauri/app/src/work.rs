//! Long work: told of as it goes on, and stopped where the member wants it stopped.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use specta::Type;

/// The window is told no more often than this; its end is told in any case.
const PACE: Duration = Duration::from_millis(50);

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// Files are copied into the store.
    Keeping,
    /// Files are held against their fingerprints.
    Checking,
    /// Lost files are looked for in a folder.
    Searching,
    /// An audit package is made.
    Packing,
    /// A package is held against its fingerprints.
    Verifying,
}

/// How far it is.
#[derive(Debug, Clone, Serialize, Type)]
pub struct Progress {
    /// What is being done.
    pub task: Task,
    /// How much of it is done: in files, for a package in its steps, for its check in hundredths.
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

/// The work of the window: one at a time.
#[derive(Clone)]
pub struct Work {
    turn: Arc<Mutex<()>>,
    stop: Arc<AtomicBool>,
    tell: Arc<Tell>,
}

/// One piece of work while it goes on.
pub struct Piece<'a> {
    listener: &'a Tell,
    stop: &'a AtomicBool,
    task: Task,
    of: Option<u32>,
    told: Option<Instant>,
}

impl Work {
    /// Work of which `tell` is told.
    pub fn new(tell: impl Fn(&Progress) + Send + Sync + 'static) -> Self {
        Self { turn: Arc::default(), stop: Arc::default(), tell: Arc::new(tell) }
    }

    /// Does a piece of work, after the one that is going on.
    pub fn run<T>(&self, task: Task, of: Option<u32>, work: impl FnOnce(&mut Piece<'_>) -> T) -> T {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        self.stop.store(false, Ordering::Relaxed);
        let mut piece = Piece { listener: &*self.tell, stop: &self.stop, task, of, told: None };
        let answer = work(&mut piece);
        piece.tell(of.unwrap_or(0), "", true);
        answer
    }

    /// Stops the piece of work that is going on.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl<'a> Piece<'a> {
    /// Tells how far it is, and answers whether to go on.
    pub fn goes_on(&mut self, done: u32, at: &str) -> std::ops::ControlFlow<()> {
        if self.is_stopped() {
            return std::ops::ControlFlow::Break(());
        }
        if self.told.is_none_or(|told| told.elapsed() >= PACE) {
            self.told = Some(Instant::now());
            self.tell(done, at, false);
        }
        std::ops::ControlFlow::Continue(())
    }

    /// What says that the member has stopped it.
    pub fn stop_flag(&self) -> &'a AtomicBool {
        self.stop
    }

    /// Whether the member has stopped it.
    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn tell(&self, done: u32, at: &str, ended: bool) {
        (self.listener)(&Progress { task: self.task, done, of: self.of, at: at.to_owned(), ended });
    }
}
