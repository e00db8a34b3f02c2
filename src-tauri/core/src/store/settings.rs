//! The table `settings`: how the member wants the window.

use rusqlite::{Connection, OptionalExtension as _, Result, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::columns::{AsJson, if_known};
use super::stored::words::{StoredLanguage, StoredTheme};
use crate::domain::values::settings::Settings;

/// The settings; what was never set is as it comes, and so is each that this program does not know.
pub(crate) fn get(connection: &Connection) -> Result<Settings> {
    let mut settings = Settings::default();
    if let Some(StoredLanguage(language)) = read(connection, "language")? {
        settings.language = language;
    }
    if let Some(StoredTheme(theme)) = read(connection, "theme")? {
        settings.theme = theme;
    }
    if let Some(legible_font) = read(connection, "legible-font")? {
        settings.legible_font = legible_font;
    }
    Ok(settings)
}

/// Writes the settings that are others now. One that this program does not know stays as it is until
/// the member sets it.
pub(crate) fn put(connection: &Connection, settings: Settings) -> Result<()> {
    let Settings { language, theme, legible_font } = get(connection)?;
    set(connection, "language", StoredLanguage(settings.language), settings.language != language)?;
    set(connection, "theme", StoredTheme(settings.theme), settings.theme != theme)?;
    set(connection, "legible-font", settings.legible_font, settings.legible_font != legible_font)
}

/// Writes a setting where it was never set, or `is_another` now.
fn set(connection: &Connection, name: &str, value: impl Serialize, is_another: bool) -> Result<()> {
    connection.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE ?3",
        params![name, AsJson(value), is_another],
    )?;
    Ok(())
}

/// What was set; nothing also where this program does not know it.
fn read<T: DeserializeOwned>(connection: &Connection, name: &str) -> Result<Option<T>> {
    connection
        .query_row("SELECT value FROM settings WHERE name = ?1", [name], |row| {
            Ok(if_known(row.get::<_, AsJson<T>>(0))?.map(|value| value.0))
        })
        .optional()
        .map(Option::flatten)
}
