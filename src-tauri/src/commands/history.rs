//! The window's commands about what was done to an activity and what was deleted.

use ledgerline_core::domain::activity::ActivityId;
use ledgerline_core::domain::history::ActivityHistory;
use ledgerline_core::logbook::{ActivityName, Dependents, Done, TrashRow};

use super::{Answer, Shared};

#[tauri::command]
#[specta::specta]
pub fn activity_history(session: Shared<'_>, id: ActivityId) -> Answer<ActivityHistory> {
    session.with(|logbook, _| logbook.history_of(id))
}

#[tauri::command]
#[specta::specta]
pub fn trash(session: Shared<'_>) -> Answer<Vec<TrashRow>> {
    session.with(|logbook, _| logbook.trash())
}

#[tauri::command]
#[specta::specta]
pub fn bring_back(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Done> {
    session.with(|logbook, _| logbook.bring_back(&ids))
}

/// What depends on deleted activities, to be named before they are deleted for good.
#[tauri::command]
#[specta::specta]
pub fn dependents(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Dependents> {
    session.with(|logbook, _| logbook.dependents(&ids))
}

#[tauri::command]
#[specta::specta]
pub fn delete_for_good(session: Shared<'_>, ids: Vec<ActivityId>) -> Answer<Vec<ActivityName>> {
    session.with(|logbook, _| logbook.delete_for_good(&ids))
}
