//! The window's commands about tables.

use ledgerline_app::evidence::{self, Arrived, Desk, Drops};
use ledgerline_app::import::{Imported, OpenedTable, Tables};
use ledgerline_app::work::{NEVER, Work};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::logbook::Done;
use ledgerline_core::reading::columns::answer::{Choices, ImportPreview};
use ledgerline_core::reading::columns::template::TableTemplate;
use serde::Deserialize;
use specta::Type;
use tauri::{AppHandle, State};

use super::{Answer, Shared};
use crate::desktop::{self, OpenDialog};

/// Where a table comes from.
#[derive(Debug, Clone, Copy, Deserialize, Type)]
#[serde(rename_all = "kebab-case", tag = "type")]
pub enum TableFrom {
    /// The member chooses it in a dialog.
    Chosen,
    /// It was dropped on the window: the next of a drop that is not opened yet.
    Dropped {
        /// The number of the drop.
        drop: u32,
    },
}

/// Opens a table to be looked at; nothing where the question is cancelled.
#[tauri::command]
#[specta::specta]
pub fn open_table(
    app: AppHandle,
    session: Shared<'_>,
    tables: State<'_, Tables>,
    drops: State<'_, Drops>,
    from: TableFrom,
    language: Language,
) -> Answer<Option<OpenedTable>> {
    let path = match from {
        TableFrom::Chosen => desktop::ask_for_file(&app, OpenDialog::Table, language),
        TableFrom::Dropped { drop } => drops.take_table(drop),
    };
    path.map(|path| tables.open(&session, &path, &NEVER)).transpose()
}

/// What an import of a table would do with these choices.
#[tauri::command]
#[specta::specta]
pub fn preview_table(
    session: Shared<'_>,
    tables: State<'_, Tables>,
    table: u32,
    choices: Choices,
) -> Answer<ImportPreview> {
    tables.preview(&session, table, &choices, &NEVER)
}

/// Takes in the rows of a table about which nothing is asked, with the files that belong to them, in one action.
#[tauri::command]
#[specta::specta]
pub fn import_table(
    session: Shared<'_>,
    tables: State<'_, Tables>,
    work: State<'_, Work>,
    table: u32,
    choices: Choices,
) -> Answer<Imported> {
    tables.import(&session, &work, table, &choices, &NEVER)
}

/// Leaves a table.
#[tauri::command]
#[specta::specta]
pub fn close_table(tables: State<'_, Tables>, table: u32) {
    tables.close(table);
}

/// Keeps a table's file as it is, to be filed as others are, and leaves the table.
#[tauri::command]
#[specta::specta]
pub fn keep_table_as_file(
    session: Shared<'_>,
    tables: State<'_, Tables>,
    work: State<'_, Work>,
    desk: State<'_, Desk>,
    table: u32,
) -> Answer<Arrived> {
    let arrived = evidence::take_in(&session, &work, &[tables.path(table)?], &[])?;
    if arrived.filing.is_some() {
        tables.close(table);
        desk.wake();
    }
    Ok(arrived)
}

/// What was chosen about tables and kept, by name.
#[tauri::command]
#[specta::specta]
pub fn table_templates(session: Shared<'_>) -> Answer<Vec<TableTemplate>> {
    session.with(|logbook, _| logbook.table_templates())
}

/// Keeps what is chosen about a table for others of its sort, by a name.
#[tauri::command]
#[specta::specta]
pub fn keep_table_template(
    session: Shared<'_>,
    tables: State<'_, Tables>,
    table: u32,
    name: String,
    choices: Choices,
) -> Answer<Done> {
    let template = tables.template(&session, table, &name, &choices, &NEVER)?;
    session.with(|logbook, _| logbook.keep_table_template(&template))
}

/// Deletes what was kept by this name.
#[tauri::command]
#[specta::specta]
pub fn remove_table_template(session: Shared<'_>, name: String) -> Answer<Done> {
    session.with(|logbook, _| logbook.remove_table_template(&name))
}
