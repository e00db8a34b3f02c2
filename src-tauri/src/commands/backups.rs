//! The window's commands about backups, and about one file that holds everything.

use ledgerline_app::backups::{
    self, BackedUp, BackupPlace, Backups, EverythingExported, RestoreDone, RestoreFrom, name_of_everything,
};
use ledgerline_app::evidence::Desk;
use ledgerline_app::work::Work;
use ledgerline_core::domain::backup::BackupReason;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::RestorePreview;
use ledgerline_core::vault;
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::{Answer, Shared};
use crate::desktop::{self, OpenDialog, SaveAs, SaveDialog};

/// A file that was chosen to be opened.
#[derive(Debug, Clone, Serialize, Type)]
pub struct ChosenFile {
    /// Its number in this run.
    pub no: u32,
    /// Its name.
    pub file_name: String,
}

/// How safe the record is; it need not be open.
#[tauri::command]
#[specta::specta]
pub fn backups(session: Shared<'_>) -> Answer<Backups> {
    backups::backups(&session)
}

/// Backs the record up; nothing where that is stopped.
#[tauri::command]
#[specta::specta]
pub fn back_up(session: Shared<'_>, work: State<'_, Work>) -> Answer<Option<BackedUp>> {
    backups::back_up(&session, &work, BackupReason::Asked)
}

/// Asks for the second folder and backs up there as well; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn choose_second_folder(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    language: Language,
) -> Answer<Option<BackedUp>> {
    let Some(folder) = desktop::ask_for_folder(&app, language) else { return Ok(None) };
    backups::set_second_folder(&session, &folder)?;
    backups::back_up(&session, &work, BackupReason::Asked)
}

#[tauri::command]
#[specta::specta]
pub fn forget_second_folder(session: Shared<'_>) -> Answer<()> {
    backups::forget_second_folder(&session)
}

/// Opens the page of a backup in the browser.
#[tauri::command]
#[specta::specta]
pub fn open_backup(session: Shared<'_>, place: BackupPlace, name: String) -> Answer<()> {
    desktop::open_file(&backups::page_of(&session, place, &name)?)
}

/// Asks for a file that holds everything; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn choose_everything(app: AppHandle, session: Shared<'_>, language: Language) -> Option<ChosenFile> {
    let path = desktop::ask_for_file(&app, OpenDialog::Everything, language)?;
    let file_name = vault::shown_name(&path.to_string_lossy());
    Some(ChosenFile { no: session.remember_to_open(&path), file_name })
}

/// What restoring would change; nothing is written.
#[tauri::command]
#[specta::specta]
pub fn preview_restore(session: Shared<'_>, from: RestoreFrom) -> Answer<RestorePreview> {
    backups::preview_restore(&session, &from)
}

/// Puts a backup in the place of the record; nothing where that is stopped.
#[tauri::command]
#[specta::specta]
pub fn restore(
    session: Shared<'_>,
    work: State<'_, Work>,
    desk: State<'_, Desk>,
    from: RestoreFrom,
) -> Answer<Option<RestoreDone>> {
    let done = backups::restore(&session, &work, &from)?;
    // Certificates that came back may not have been read.
    desk.wake();
    Ok(done)
}

/// Asks where to, and writes everything to one file, locked where there is a passphrase; nothing where the question is
/// cancelled or the work is stopped.
#[tauri::command]
#[specta::specta]
pub fn export_everything(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    passphrase: Option<String>,
    language: Language,
) -> Answer<Option<EverythingExported>> {
    let passphrase = passphrase.filter(|it| !it.is_empty());
    let name = name_of_everything(&session, passphrase.is_some(), language);
    let dialog = if passphrase.is_some() { SaveDialog::Locked } else { SaveDialog::Package };
    let Some(SaveAs { path, replace }) = desktop::ask_where_to_save(&app, &name, dialog, language) else {
        return Ok(None);
    };
    backups::export_everything(&session, &work, &path, replace, passphrase.as_deref())
}
