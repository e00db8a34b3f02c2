//! The menu bar of macOS, in the language of the window: without its Edit menu nothing can be copied or
//! pasted there. Other systems have none.

use ledgerline_core::domain::values::language::Language;
use tauri::AppHandle;

/// Shows the menu bar in this language.
#[cfg(target_os = "macos")]
pub fn speak(app: &AppHandle, language: Language) {
    // A menu that stays in the language before is no reason to fail.
    let _ = bar(app, ledgerline_words::Words::of(language)).and_then(|bar| app.set_menu(bar));
}

/// There is none.
#[cfg(not(target_os = "macos"))]
pub const fn speak(_app: &AppHandle, _language: Language) {}

#[cfg(target_os = "macos")]
fn bar(app: &AppHandle, words: &ledgerline_words::Words) -> tauri::Result<tauri::menu::Menu<tauri::Wry>> {
    use tauri::menu::{AboutMetadata, Menu, PredefinedMenuItem as Item, Submenu, WINDOW_SUBMENU_ID};

    let text = |id: &str| words.text(id);
    let about = AboutMetadata {
        name: Some(text("app-name")),
        version: Some(app.package_info().version.to_string()),
        copyright: app.config().bundle.copyright.clone(),
        ..AboutMetadata::default()
    };
    let line = || Item::separator(app);
    let own = Submenu::with_items(
        app,
        text("app-name"),
        true,
        &[
            &Item::about(app, Some(&text("menu-about")), Some(about))?,
            &line()?,
            &Item::hide(app, Some(&text("menu-hide")))?,
            &Item::hide_others(app, Some(&text("menu-hide-others")))?,
            &Item::show_all(app, Some(&text("menu-show-all")))?,
            &line()?,
            &Item::quit(app, Some(&text("menu-quit")))?,
        ],
    )?;
    let edit = Submenu::with_items(
        app,
        text("menu-edit"),
        true,
        &[
            &Item::undo(app, Some(&text("menu-undo")))?,
            &Item::redo(app, Some(&text("menu-redo")))?,
            &line()?,
            &Item::cut(app, Some(&text("menu-cut")))?,
            &Item::copy(app, Some(&text("menu-copy")))?,
            &Item::paste(app, Some(&text("menu-paste")))?,
            &Item::select_all(app, Some(&text("menu-select-all")))?,
        ],
    )?;
    let window = Submenu::with_id_and_items(
        app,
        WINDOW_SUBMENU_ID,
        text("menu-window"),
        true,
        &[
            &Item::minimize(app, Some(&text("menu-minimize")))?,
            &Item::maximize(app, Some(&text("menu-zoom")))?,
            &Item::fullscreen(app, Some(&text("menu-full-screen")))?,
            &line()?,
            &Item::close_window(app, Some(&text("menu-close-window")))?,
        ],
    )?;
    Menu::with_items(app, &[&own, &edit, &window])
}
