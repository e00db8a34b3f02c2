//! Files dropped on the window. Their paths stay here; the page is given a number for them, and
//! where on it they were dropped.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use specta::Type;
use tauri::{DragDropEvent, Emitter as _, PhysicalPosition, WebviewWindow, WindowEvent};

/// The event that tells the window of a [`Drop`].
pub const EVENT: &str = "files";

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

/// Tells the page of files over its window.
pub fn listen(window: &WebviewWindow, drops: Drops) {
    let told = window.clone();
    window.on_window_event(move |event| {
        let WindowEvent::DragDrop(event) = event else { return };
        let at = |position: &PhysicalPosition<f64>| share(&told, position);
        let drop = match event {
            DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
                let (x, y) = at(position);
                Drop::Over { x, y }
            }
            DragDropEvent::Drop { paths, position } => {
                let (x, y) = at(position);
                dropped(&drops, paths.clone(), x, y)
            }
            _ => Drop::Left,
        };
        // A window that is gone has nobody left to tell.
        let _ = told.emit(EVENT, drop);
    });
}

/// Files that were dropped at this place.
pub fn dropped(drops: &Drops, paths: Vec<PathBuf>, x: f64, y: f64) -> Drop {
    let count = u32::try_from(paths.len()).unwrap_or(u32::MAX);
    Drop::Dropped { drop: drops.put(paths), count, x, y }
}

/// A place as a share of the window, which holds at every scale and zoom.
fn share(window: &WebviewWindow, position: &PhysicalPosition<f64>) -> (f64, f64) {
    let Ok(size) = window.inner_size() else { return (0.5, 0.5) };
    let of = |length: f64, whole: u32| (length / f64::from(whole.max(1))).clamp(0.0, 1.0);
    (of(position.x, size.width), of(position.y, size.height))
}

/// In tests no file manager is there to drop from: what is written into the file that the
/// environment names, `x y` and then a path on each line, is dropped.
#[cfg(feature = "test-seam")]
pub fn watch_for_tests(window: &WebviewWindow, drops: &Drops) {
    let Some(place) = std::env::var_os("LEDGERLINE_TEST_DROP").map(PathBuf::from) else { return };
    let (window, drops) = (window.clone(), drops.clone());
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(std::time::Duration::from_millis(50));
            let Ok(text) = std::fs::read_to_string(&place) else { continue };
            let _ = std::fs::remove_file(&place);
            let mut lines = text.lines();
            let place: Vec<f64> =
                lines.next().unwrap_or_default().split(' ').filter_map(|number| number.parse().ok()).collect();
            if let [x, y] = place[..] {
                let _ = window.emit(EVENT, Drop::Over { x, y });
                let _ = window.emit(EVENT, dropped(&drops, lines.map(PathBuf::from).collect(), x, y));
            }
        }
    });
}
