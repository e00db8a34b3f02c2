//! The window's commands about the audit: what is in order, the drill, the package.

use ledgerline_app::package::{self, Estimate, PackageForm, PackageMade, Verified};
use ledgerline_app::work::Work;
use ledgerline_core::domain::audit::Audit;
use ledgerline_core::domain::audit::drill::Drill;
use ledgerline_core::domain::cycle::CycleId;
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::Done;
use tauri::{AppHandle, State};

use super::{Answer, Shared};
use crate::desktop::{self, OpenDialog, SaveAs, SaveDialog};

/// What is in order for an audit of a cycle, and what is not.
#[tauri::command]
#[specta::specta]
pub fn audit(session: Shared<'_>, cycle: CycleId) -> Answer<Audit> {
    session.with(|logbook, today| logbook.audit(cycle, today))
}

#[tauri::command]
#[specta::specta]
pub fn accept_finding(session: Shared<'_>, key: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.accept_finding(&key))
}

/// Draws activities as an audit would, and looks at their files; nothing where that is stopped.
#[tauri::command]
#[specta::specta]
pub fn drill(session: Shared<'_>, work: State<'_, Work>, cycle: CycleId, seed: u32) -> Answer<Option<Drill>> {
    ledgerline_app::audit::drill(&session, &work, cycle, seed)
}

/// How large a package would be.
#[tauri::command]
#[specta::specta]
pub fn package_estimate(session: Shared<'_>, cycle: CycleId, form: PackageForm) -> Answer<Estimate> {
    package::estimate(&session, cycle, &form)
}

/// Asks where to, and makes the package; nothing where the question is cancelled or the work is
/// stopped.
#[tauri::command]
#[specta::specta]
pub fn export_package(
    app: AppHandle,
    session: Shared<'_>,
    work: State<'_, Work>,
    cycle: CycleId,
    form: PackageForm,
) -> Answer<Option<PackageMade>> {
    let name = package::proposed_name(&session, cycle, &form)?;
    let dialog = if form.as_zip { SaveDialog::Package } else { SaveDialog::Pdf };
    let Some(SaveAs { path, replace }) = desktop::ask_where_to_save(&app, &name, dialog, form.language) else {
        return Ok(None);
    };
    package::make(&session, &work, cycle, form, &path, replace)
}

/// Asks for a package and checks it; nothing where the question is cancelled or the check is
/// stopped.
#[tauri::command]
#[specta::specta]
pub fn verify_package(app: AppHandle, work: State<'_, Work>, language: Language) -> Answer<Option<Verified>> {
    let Some(path) = desktop::ask_for_file(&app, OpenDialog::Package, language) else { return Ok(None) };
    package::verify(&work, &path)
}
