//! An empty Tauri window that ends at its first paint: what the start of Ledgerline is measured
//! against.

use tauri::{WebviewUrl, WebviewWindowBuilder};

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .inner_size(1280.0, 800.0)
                .initialization_script(include_str!("../../../src-tauri/src/first_paint.js"))
                .on_document_title_changed(|window, title| {
                    if title == "painted" {
                        tauri::Manager::app_handle(&window).exit(0);
                    }
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
