//! The one window.

use std::sync::Arc;

use ledgerline_app::backups;
use ledgerline_app::evidence::{Desk, Drops, Inbox};
use ledgerline_app::import::Tables;
use ledgerline_app::records::Records;
use ledgerline_app::session::Session;
use ledgerline_app::work::Work;
use ledgerline_core::domain::values::language::Language;
use tauri::webview::NewWindowResponse;
use tauri::{Emitter as _, Manager as _, RunEvent, WebviewUrl, WebviewWindowBuilder};

use crate::door::door;
use crate::{bindings, desktop, drop_target, menu, worker_policy};

/// The event that tells the window how far work is.
const WORK: &str = "work";

/// The event that tells the window that a file was looked into, or that all were checked.
pub const EVIDENCE_KNOWN: &str = "evidence-known";

/// The event that tells the window of files that came by themselves.
const INBOX: &str = "inbox";

/// The event that tells the window that the record was backed up by itself.
pub const BACKED_UP: &str = "backed-up";

/// Opens the window and stays until it is closed.
///
/// # Errors
/// Where the system has no web view or no display for it.
pub fn run(records: Records) -> tauri::Result<()> {
    let commands = bindings::builder();
    let records = Arc::new(records);
    // WebKit makes its folder also where it is to keep nothing: here, and gone when the window is.
    #[cfg(target_os = "linux")]
    let mut nothing = Some(tempfile::Builder::new().prefix("ledgerline-").tempdir()?);
    #[cfg(target_os = "linux")]
    let place_of_nothing = nothing.as_ref().map(|folder| folder.path().to_owned()).unwrap_or_default();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(Arc::clone(&records))
        .invoke_handler(door(commands.invoke_handler()))
        .setup(move |app| {
            menu::speak(app.handle(), Language::default());
            let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("Ledgerline")
                .inner_size(1280.0, 800.0)
                .min_inner_size(360.0, 480.0)
                // Ctrl with + and −: 200 % and more for whoever needs it.
                .zoom_hotkeys_enabled(true)
                // Everything there is to keep is in the record: the web view keeps no files of its own, and
                // remembers nothing that was typed.
                .incognito(!is_driven())
                .general_autofill_enabled(false)
                // The window shows its own pages and nothing else, whatever a page asks for.
                .on_navigation(is_ours)
                .on_web_resource_request(|_, response| worker_policy::confine(response))
                .on_new_window(|_, _| NewWindowResponse::Deny);
            #[cfg(target_os = "linux")]
            let window = window.data_directory(place_of_nothing);
            #[cfg(feature = "test-seam")]
            let window = end_at_first_paint(window);
            let window = window.build()?;
            let drops = Drops::default();
            drop_target::listen(&window, drops.clone());
            #[cfg(feature = "test-seam")]
            drop_target::watch_for_tests(&window, &drops);
            app.manage(drops);
            app.manage(Tables::default());
            // A window that is gone has nobody left to tell.
            let told = app.handle().clone();
            let work = Work::new(move |progress| drop(told.emit(WORK, progress)));
            app.manage(work.clone());
            let told = app.handle().clone();
            let heard = told.clone();
            let back_up = move |session: &Session| {
                if backups::back_up_daily(session) {
                    drop(heard.emit(BACKED_UP, ()));
                }
            };
            records.settle_at_rest(back_up.clone());
            #[cfg(unix)]
            {
                let asked = app.handle().clone();
                // Where it cannot be heard, the system ends the process; what was saved stays saved.
                let _ = ledgerline_start::when_asked_to_end(move |_| asked.exit(0));
            }
            let shown = Arc::clone(&records);
            let came = app.handle().clone();
            let inbox = Inbox::start(
                move || shown.now(),
                work,
                move |filing| {
                    drop(came.emit(INBOX, filing));
                    came.state::<Desk>().wake();
                },
            );
            app.manage(inbox.clone());
            let tell = move |file| drop(told.emit(EVIDENCE_KNOWN, file));
            // Another record may have another inbox.
            let then = move |session: &Session| {
                back_up(session);
                inbox.wake();
            };
            app.manage(Desk::start(move || records.now(), tell, then));
            desktop::watch_theme(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(move |app, event| {
        if matches!(event, RunEvent::Exit) {
            // The process ends without dropping what it holds; the ledger is closed here.
            let records: tauri::State<'_, Arc<Records>> = app.state();
            let session = records.now();
            backups::back_up_if_changed(&session);
            session.close_for_good();
            #[cfg(target_os = "linux")]
            drop(nothing.take());
        }
    });
    Ok(())
}

/// Whether a test drives the window, which no driver can where the web view keeps nothing.
fn is_driven() -> bool {
    cfg!(feature = "test-seam") && ledgerline_start::set("TAURI_WEBVIEW_AUTOMATION").is_some()
}

fn is_ours(address: &tauri::Url) -> bool {
    match address.scheme() {
        "tauri" => true,
        // On Windows and Android the same pages have an address of this form.
        "http" | "https" => address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// Lets the time from the start to the first interactive paint be measured, where it is asked for.
#[cfg(feature = "test-seam")]
fn end_at_first_paint<M: tauri::Manager<tauri::Wry>>(
    window: WebviewWindowBuilder<'_, tauri::Wry, M>,
) -> WebviewWindowBuilder<'_, tauri::Wry, M> {
    if std::env::var_os("LEDGERLINE_TEST_PAINTED").is_none() {
        return window;
    }
    window.initialization_script(include_str!("first_paint.js")).on_document_title_changed(|window, title| {
        if title == "painted" {
            window.app_handle().exit(0);
        }
    })
}
