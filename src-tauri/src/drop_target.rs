//! The window as a place to drop files on: what is held over it and dropped, as its page is told.

#[cfg(feature = "test-seam")]
use std::path::PathBuf;

use ledgerline_app::evidence::drops::{Drop, Drops, dropped};
use tauri::{DragDropEvent, Emitter as _, PhysicalPosition, WebviewWindow, WindowEvent};

/// The event that tells the window of a [`Drop`].
const EVENT: &str = "files";

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
