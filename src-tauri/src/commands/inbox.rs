//! The window's commands about the folder from which files come by themselves.

use ledgerline_app::evidence::{self, Inbox, InboxFolder};
use ledgerline_core::domain::values::language::Language;
use tauri::{AppHandle, State};

use super::{Answer, Shared};
use crate::desktop;

/// The folder, where one is named.
#[tauri::command]
#[specta::specta]
pub fn inbox(session: Shared<'_>) -> Option<InboxFolder> {
    evidence::inbox(&session)
}

/// Asks for the folder; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn choose_inbox(
    app: AppHandle,
    session: Shared<'_>,
    inbox: State<'_, Inbox>,
    language: Language,
) -> Answer<Option<InboxFolder>> {
    let Some(folder) = desktop::ask_for_folder(&app, language) else { return Ok(None) };
    let set = evidence::set_inbox(&session, &folder)?;
    inbox.wake();
    Ok(Some(set))
}

#[tauri::command]
#[specta::specta]
pub fn forget_inbox(session: Shared<'_>, inbox: State<'_, Inbox>) -> Answer<()> {
    evidence::forget_inbox(&session)?;
    inbox.wake();
    Ok(())
}
