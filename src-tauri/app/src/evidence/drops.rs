//! Files dropped on the window. Their paths stay here; the page is given a number for them, and
//! where on it they were dropped.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use specta::Type;

/// Drops that nobody has taken are forgotten after so many.
const REMEMBERED: usize = 8;

/// Files over the window.
#[derive(Debug, Clone, Serialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum Drop {
    /// They are held over it.
    Over {
        /// From the left edge, as a share of its width.
        x: f64,
        /// From the upper edge, as a share of its height.
        y: f64,
    },
    /// They were taken away again.
    Left,
    /// They were dropped.
    Dropped {
        /// The number to take them by.
        drop: u32,
        /// How many they are.
        count: u32,
        /// From the left edge, as a share of its width.
        x: f64,
        /// From the upper edge, as a share of its height.
        y: f64,
    },
}

/// What was dropped and is not taken yet.
#[derive(Debug, Clone, Default)]
pub struct Drops(Arc<Mutex<Waiting>>);

#[derive(Debug, Default)]
struct Waiting {
    last: u32,
    drops: BTreeMap<u32, Vec<PathBuf>>,
}

impl Drops {
    /// Keeps the paths of a drop until they are taken.
    pub fn put(&self, paths: Vec<PathBuf>) -> u32 {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.last += 1;
        let number = waiting.last;
        waiting.drops.insert(number, paths);
        while waiting.drops.len() > REMEMBERED {
            waiting.drops.pop_first();
        }
        number
    }

    /// The paths of a drop, once.
    pub fn take(&self, drop: u32) -> Option<Vec<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).drops.remove(&drop)
    }
}

/// Files that were dropped at this place.
#[must_use]
pub fn dropped(drops: &Drops, paths: Vec<PathBuf>, x: f64, y: f64) -> Drop {
    let count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
    Drop::Dropped { drop: drops.put(paths), count, x, y }
}
