//! How far the making of a package is.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};

/// The steps of the work: told of one by one, and stopped where the member wants it stopped.
pub struct Steps<'a> {
    done: u32,
    stop: &'a AtomicBool,
    tell: &'a mut dyn FnMut(u32, &str),
}

impl<'a> Steps<'a> {
    /// Told to `tell`, as the number of steps done and the name of the file at hand, until `stop` is
    /// true.
    pub fn new(stop: &'a AtomicBool, tell: &'a mut dyn FnMut(u32, &str)) -> Self {
        Self { done: 0, stop, tell }
    }

    /// One more is done, and this file is next.
    pub fn next(&mut self, at: &str) -> ControlFlow<()> {
        self.done += 1;
        self.at(at)
    }

    /// Still at it.
    pub fn at(&mut self, at: &str) -> ControlFlow<()> {
        if self.is_stopped() {
            return ControlFlow::Break(());
        }
        (self.tell)(self.done, at);
        ControlFlow::Continue(())
    }

    /// Whether it is stopped.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// What says so to others.
    pub fn stop(&self) -> &'a AtomicBool {
        self.stop
    }
}
